/*---
id: sanctions/programmes
title: Which programmes list parties, and how many?
question: Sanctions and watch list programmes with the number of parties that each list has under them.
kind: table
status: stable
params:
  programme: {type: string, label: Programme, suggest: name, note: part of the name of a programme or its id}
  modalities: {type: "string[]", default: [asserted, agreed], choices: modalities, note: how firm a source must be}
  as_of: {type: date, default: today, note: day on which ties must hold}
  max_rows: {type: int, default: 200, min: 1, max: 5000}
returns:
  programme_id: {type: node_id}
  programme: {type: string}
  list: {type: string}
  authority: {type: string}
  parties: {type: int, unit: parties}
  evidence: {type: "string[]", note: "the first 25 entries by id; sanctions/listed-parties has them all"}
entities: {subject: programme_id}
reads: {labels: [Programme], rels: [LISTED_UNDER]}
caveats:
  - A party that two lists name under one programme counts once in each row
  - Only the lists that were loaded are known
tests:
  - {fixture: lists, params: {as_of: 2024-05-01}, expect: {rows: 2, all.programme_id: [tundra, reefs], all.parties: [2, 1]}}
revision: 1
---*/
MATCH (party:Entity)-[r:LISTED_UNDER]->(programme:Entity:Programme)
WHERE r.polarity = '+' AND r.modality IN $modalities
  AND (r.valid_from IS NULL OR r.valid_from <= $as_of)
  AND (r.valid_to IS NULL OR $as_of < r.valid_to)
  AND (r.valid_to IS NOT NULL OR coalesce(r.active, true))
  AND ($programme IS NULL OR programme.id = $programme OR toLower(programme.name) CONTAINS toLower($programme))
WITH programme, r.list AS list, r.authority AS authority,
     count(DISTINCT party) AS parties, collect(r.evidence) AS proofs
RETURN programme.id AS programme_id, programme.name AS programme, list, authority, parties,
       COLLECT { UNWIND proofs AS id RETURN DISTINCT id ORDER BY id LIMIT 25 } AS evidence
ORDER BY parties DESC, programme_id, list, authority
LIMIT $max_rows;
