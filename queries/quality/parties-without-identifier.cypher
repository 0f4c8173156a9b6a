/*---
id: quality/parties-without-identifier
title: Which parties of a dataset have no identifier?
question: Records of one dataset without a valid identifier, which only their name can join to others.
kind: table
status: stable
params:
  dataset: {type: string, required: true, note: id of the dataset}
  kind: {type: string, choices: [Party, Firm, Bank, GovernmentBody, Chamber, Organization, Person, Project, Portfolio, Asset], note: only records of this kind}
  max_rows: {type: int, default: 200, min: 1, max: 5000}
returns:
  party_id: {type: node_id}
  name: {type: string}
  kind: {type: string}
  country: {type: string, note: ISO 3166-1 alpha-2}
  alone: {type: bool, note: "true: resolution joined the record to no other"}
  evidence: {type: "string[]", note: ids of the statements and records that prove it}
entities: {subject: party_id}
reads: {labels: [Record], rels: [RESOLVED_TO]}
caveats:
  - Many registers give numbers to some of their parties only, as holders and officers
  - Places, programmes and events have none by nature
tests:
  - {fixture: flaws, params: {dataset: reg}, expect: {rows: 4, all.party_id: [a, dye, ghost, tundra], first.alone: true}}
  - {fixture: flaws, params: {dataset: press, kind: Firm}, expect: {all.name: [the mill, Mogul Group], all.alone: [false, true]}}
revision: 1
---*/
MATCH (record:Record {dataset: $dataset})-[:RESOLVED_TO]->(party:Entity)
WHERE size(coalesce(record.identifiers, [])) = 0 AND ($kind IS NULL OR record.kind = $kind)
RETURN party.id AS party_id, record.name AS name, record.kind AS kind, record.country AS country,
       NOT EXISTS { MATCH (other:Record)-[:RESOLVED_TO]->(party) WHERE other <> record } AS alone, [record.id] AS evidence
ORDER BY record.id
LIMIT $max_rows;
