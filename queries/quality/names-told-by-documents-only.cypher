/*---
id: quality/names-told-by-documents-only
title: Which parties do documents name that no register knows?
question: Parties whose records all come from documents, by the number of documents that name them.
kind: table
status: stable
params:
  kind: {type: string, choices: [Party, Firm, Bank, GovernmentBody, Chamber, Organization, Person, Project, Portfolio, Place], note: only parties of this kind}
  at_least: {type: int, default: 1, min: 1, max: 1000, note: smallest number of documents}
  max_rows: {type: int, default: 200, min: 1, max: 5000}
returns:
  party_id: {type: node_id}
  party: {type: string}
  kind: {type: string}
  documents: {type: int, unit: documents}
  unnamed: {type: bool, note: "true: described without a name, as five local companies"}
  evidence: {type: "string[]", note: ids of the statements and records that prove it}
entities: {subject: party_id}
reads: {labels: [Document, Record], rels: [IN, RESOLVED_TO]}
scans: {Document: "it asks about all that documents name"}
caveats:
  - The register that knows the party may not be loaded; or resolution left the pair to a person, see quality/pairs-to-review
  - Two documents that name one party are counted together only where resolution joined them
tests:
  - {fixture: flaws, params: {}, expect: {rows: 1, first.party_id: mogul, first.documents: 1, first.unnamed: false}}
  - {fixture: flaws, params: {at_least: 2}, expect: {rows: 0}}
revision: 1
---*/
// A record stands in one document or in none: a party with as many records in documents as in all has no other.
MATCH (d:Document)<-[:IN]-(record)-[:RESOLVED_TO]->(party)
WITH party, count(DISTINCT d) AS documents, count(DISTINCT record) AS told
WHERE documents >= $at_least AND told = COUNT { (party)<-[:RESOLVED_TO]-() }
  AND ($kind IS NULL OR party.kind = $kind)
WITH party, documents, party.id AS party_id
ORDER BY documents DESC, party_id
LIMIT $max_rows
MATCH (record:Record)-[:RESOLVED_TO]->(party)
WITH party, party_id, documents, collect(record.id) AS proofs, collect(record.unnamed) AS marks
RETURN party_id, party.name AS party, party.kind AS kind, documents, any(mark IN marks WHERE mark) AS unnamed,
       COLLECT { UNWIND proofs AS id RETURN DISTINCT id ORDER BY id } AS evidence
ORDER BY documents DESC, party_id
LIMIT $max_rows;
