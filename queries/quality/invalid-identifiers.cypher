/*---
id: quality/invalid-identifiers
title: Which identifiers of a dataset fail their check?
question: Records of one dataset with identifiers whose check digit or form is wrong, as the source prints them.
kind: table
status: stable
params:
  dataset: {type: string, required: true, note: id of the dataset}
  scheme: {type: string, note: "only this scheme, as lei or ru-inn"}
  max_rows: {type: int, default: 200, min: 1, max: 5000}
returns:
  party_id: {type: node_id}
  name: {type: string}
  identifiers: {type: "string[]", note: as the source prints them}
  evidence: {type: "string[]", note: ids of the statements and records that prove it}
entities: {subject: party_id}
reads: {labels: [Record], rels: [RESOLVED_TO]}
caveats:
  - An invalid identifier is kept and shown, and never used to join parties
  - What is wrong may be the source's scheme and not the number
tests:
  - {fixture: flaws, params: {dataset: reg}, expect: {rows: 1, first.party_id: dye, first.identifiers: ["lei:5299000"]}}
  - {fixture: flaws, params: {dataset: reg, scheme: ru-inn}, expect: {rows: 0}}
revision: 1
---*/
MATCH (record:Record {dataset: $dataset})
WHERE size(record.invalid_identifiers) > 0
WITH record, [i IN record.invalid_identifiers WHERE $scheme IS NULL OR i STARTS WITH $scheme + ':'] AS found
WHERE size(found) > 0
OPTIONAL MATCH (record)-[:RESOLVED_TO]->(party:Entity)
RETURN party.id AS party_id, record.name AS name, found AS identifiers, [record.id] AS evidence
ORDER BY record.id
LIMIT $max_rows;
