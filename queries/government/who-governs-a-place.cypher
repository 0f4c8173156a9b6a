/*---
id: government/who-governs-a-place
title: Which governments are there over a place?
question: The government of one place and of the places that it lies in, nearest first.
kind: table
status: stable
params:
  place: {type: node_id, label: Place, required: true, suggest: name}
  modalities: {type: "string[]", default: [asserted, agreed], choices: modalities, note: how firm a source must be}
  as_of: {type: date, default: today, note: day on which ties must hold}
  max_rows: {type: int, default: 200, min: 1, max: 5000}
returns:
  body_id: {type: node_id}
  body: {type: string}
  kind: {type: string}
  place_id: {type: node_id}
  place: {type: string}
  steps: {type: int, unit: steps, note: 0 where it is the place asked for}
  evidence: {type: "string[]", note: ids of the statements and records that prove it}
entities: {subject: place, body: body_id}
reads: {labels: [Place], rels: [GOVERNS, LOCATED_IN, PART_OF]}
caveats:
  - A place lies in another where a source says so; registers often name the country alone
  - Who governs is told of few places; no row does not mean that there is no government
tests:
  - {fixture: county, params: {place: shan, as_of: 2024-05-01}, expect: {rows: 3, all.body_id: [county, province, state], all.steps: [0, 1, 2], last.evidence: [reg:shan, reg:state, reg:veld]}}
  - {fixture: county, params: {place: ostmark, as_of: 2024-05-01}, expect: {rows: 0}}
revision: 1
---*/
MATCH path = (:Entity {id: $place}) (()-[inside:LOCATED_IN|PART_OF]->(:Entity:Place)
  WHERE inside.polarity = '+' AND inside.modality IN $modalities
    AND (inside.valid_from IS NULL OR inside.valid_from <= $as_of)
    AND (inside.valid_to IS NULL OR $as_of < inside.valid_to)
    AND (inside.valid_to IS NOT NULL OR coalesce(inside.active, true))
  ){0,4} (place:Entity)
MATCH (place)<-[r:GOVERNS]-(body:Entity)
WHERE r.polarity = '+' AND r.modality IN $modalities
  AND (r.valid_from IS NULL OR r.valid_from <= $as_of)
  AND (r.valid_to IS NULL OR $as_of < r.valid_to)
  AND (r.valid_to IS NOT NULL OR coalesce(r.active, true))
WITH body, place, min(length(path)) AS steps, collect(r.evidence) AS said, collect([x IN relationships(path) | x.evidence]) AS lists
RETURN body.id AS body_id, body.name AS body, body.kind AS kind, place.id AS place_id, place.name AS place, steps,
       COLLECT { UNWIND said + reduce(all = [], part IN lists | all + part) AS id RETURN DISTINCT id ORDER BY id } AS evidence
ORDER BY steps, body_id, place_id
LIMIT $max_rows;
