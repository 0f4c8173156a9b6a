/*---
id: PACK/NAME
title: Which ties does a party have?
question: Write in one sentence what an answer tells; this one lists the ties of one party, one a row.
kind: table                       # table, path, graph or scalar
params:
  party: {type: node_id, required: true, suggest: name}
  modalities: {type: "string[]", default: [asserted, agreed], choices: modalities}
  as_of: {type: date, default: today, note: day on which ties must hold}
  max_rows: {type: int, default: 200, min: 1, max: 5000}
returns:
  tie: {type: string}
  other_id: {type: node_id}
  other: {type: string}
  evidence: {type: "string[]", note: ids of the statements and records that prove it}
caveats:
  - Write what the answer does not say
tests:
  - {fixture: NAME, params: {party: baker, as_of: 2024-05-01}, expect: {rows: 1, first.other_id: bank}}
revision: 1
---*/
MATCH (:Entity {id: $party})-[r]-(other:Entity)
WHERE r.polarity = '+' AND r.modality IN $modalities
  AND (r.valid_from IS NULL OR r.valid_from <= $as_of)
  AND (r.valid_to IS NULL OR $as_of < r.valid_to)
  AND (r.valid_to IS NOT NULL OR coalesce(r.active, true))
WITH type(r) AS tie, other, collect(r.evidence) AS proofs
RETURN tie, other.id AS other_id, other.name AS other,
       COLLECT { UNWIND proofs AS id RETURN DISTINCT id ORDER BY id } AS evidence
ORDER BY tie, other_id
LIMIT $max_rows;
