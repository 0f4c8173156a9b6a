/*---
id: sanctions/restrictions-told-by-documents
title: Whom do documents say to be under sanctions or bans, and is that on a list?
question: Parties that a state or body restricts by the word of documents, with the sentences, and whether a loaded list has them.
kind: table
status: stable
params:
  name: {type: string, suggest: name, note: part of any of the party's names}
  body: {type: string, suggest: name, note: part of the name of the state or body that restricts}
  modalities: {type: "string[]", default: [asserted, agreed], choices: modalities, note: how firm a document must be}
  unlisted: {type: bool, default: false, note: only parties that no loaded list has on that day}
  as_of: {type: date, default: today, note: day on which restrictions and listings must hold}
  max_rows: {type: int, default: 200, min: 1, max: 5000}
returns:
  party_id: {type: node_id}
  party: {type: string}
  kind: {type: string}
  bodies: {type: "string[]", note: who restricts the party}
  documents: {type: int, note: how many documents say so}
  since: {type: date, note: the first day that a document gives}
  listed: {type: bool, note: whether a loaded list has the party on that day}
  quotes: {type: "string[]", note: sentences that say so}
  evidence: {type: "string[]", note: ids of the statements and records that prove it}
entities: {subject: party_id}
reads: {labels: [Statement, Document], rels: [RESTRICTS, LISTED_UNDER, IN]}
scans: {RESTRICTS: "without a name all restrictions are compared; they come from documents, and are few beside the entries of lists"}
caveats:
  - A party that is not listed here may be on a list that was not loaded, in an older edition, or under a name that resolution has not joined
  - A document need not say when a restriction ended; look for later ones
  - A group without a name (three Iranian firms) has a row of its own in each document
tests:
  - {fixture: reports, params: {as_of: 2024-05-01}, expect: {rows: 2, all.party_id: [karst-oil, vale-steel], all.listed: [true, false], all.documents: [1, 2], last.bodies: [Money Watch, Office A]}}
  - {fixture: reports, params: {as_of: 2024-05-01, unlisted: true}, expect: {rows: 1, first.party_id: vale-steel, first.since: "2023-02-01", first.quotes: [Money Watch barred Vale Steel., Office A sanctioned Vale Steel.]}}
  - {fixture: reports, params: {as_of: 2024-05-01, body: office}, expect: {rows: 2, last.documents: 1}}
  - {fixture: reports, params: {as_of: 2024-05-01, name: karst, modalities: [planned]}, expect: {rows: 0}}
revision: 1
---*/
MATCH (body:Entity)-[r:RESTRICTS]->(party:Entity)
WHERE r.polarity = '+' AND r.modality IN $modalities
  AND (r.valid_from IS NULL OR r.valid_from <= $as_of)
  AND (r.valid_to IS NULL OR $as_of < r.valid_to)
  AND (r.valid_to IS NOT NULL OR coalesce(r.active, true))
  AND ($name IS NULL OR any(name IN [party.name] + coalesce(party.names, []) WHERE toLower(name) CONTAINS toLower($name)))
  AND ($body IS NULL OR any(name IN [body.name] + coalesce(body.names, []) WHERE toLower(name) CONTAINS toLower($body)))
MATCH (s:Statement {id: r.evidence})-[:IN]->(d:Document)
WITH party, collect(coalesce(body.name, body.id)) AS bodies, collect(DISTINCT d.id) AS documents,
     min(r.valid_from) AS since, collect(s.quote) AS quotes, collect(s.id) AS proofs
WITH party, bodies, documents, since, quotes, proofs, EXISTS {
  MATCH (party)-[l:LISTED_UNDER]->(:Entity:Programme)
  WHERE l.polarity = '+' AND l.modality = 'asserted'
    AND (l.valid_from IS NULL OR l.valid_from <= $as_of)
    AND (l.valid_to IS NULL OR $as_of < l.valid_to)
    AND (l.valid_to IS NOT NULL OR coalesce(l.active, true))
} AS listed
WHERE NOT ($unlisted AND listed)
RETURN party.id AS party_id, party.name AS party, party.kind AS kind,
       COLLECT { UNWIND bodies AS id RETURN DISTINCT id ORDER BY id } AS bodies,
       size(documents) AS documents, since, listed,
       COLLECT { UNWIND quotes AS id RETURN DISTINCT id ORDER BY id } AS quotes,
       COLLECT { UNWIND proofs AS id RETURN DISTINCT id ORDER BY id } AS evidence
ORDER BY party, party_id
LIMIT $max_rows;
