/*---
id: quality/ties-on-one-source
title: Which ties of a party rest on one source alone?
question: Ties of one party, folded by type and other end, that a single dataset tells of.
kind: table
status: stable
params:
  party: {type: node_id, required: true, suggest: name}
  types: {type: "string[]", choices: ties, note: only these tie types}
  modalities: {type: "string[]", default: [asserted, agreed, planned, considered, interest], choices: modalities, note: how firm a source must be}
  as_of: {type: date, default: today, note: day on which ties must hold}
  max_rows: {type: int, default: 200, min: 1, max: 5000}
returns:
  tie: {type: string}
  direction: {type: string, note: "from the party, or to it"}
  other_id: {type: node_id}
  other: {type: string}
  dataset: {type: string}
  claims: {type: int, note: how often that dataset tells of it}
  confidence: {type: float, note: highest measured one; empty where none was measured}
  evidence: {type: "string[]", note: ids of the statements and records that prove it}
entities: {subject: party, other: other_id}
reads: {}
caveats:
  - A register of law needs no second source; a single paper does
  - Two datasets may copy from one another, so two sources need not be two witnesses
tests:
  - {fixture: flaws, params: {party: mill, as_of: 2024-05-01}, expect: {rows: 1, first.other_id: b, first.dataset: reg, first.direction: to}}
  - {fixture: flaws, params: {party: dye, as_of: 2024-05-01, types: [OWNS]}, expect: {all.other_id: [a, b]}}
revision: 1
---*/
MATCH (party:Entity {id: $party})-[r]-(other:Entity)
WHERE ($types IS NULL OR type(r) IN $types)
  AND r.polarity = '+' AND r.modality IN $modalities
  AND (r.valid_from IS NULL OR r.valid_from <= $as_of)
  AND (r.valid_to IS NULL OR $as_of < r.valid_to)
  AND (r.valid_to IS NOT NULL OR coalesce(r.active, true))
WITH type(r) AS tie, CASE WHEN startNode(r) = party THEN 'from' ELSE 'to' END AS direction, other,
     collect(DISTINCT r.dataset) AS datasets, count(r) AS claims, max(r.confidence) AS confidence, collect(r.evidence) AS proofs
WHERE size(datasets) = 1
RETURN tie, direction, other.id AS other_id, other.name AS other, datasets[0] AS dataset, claims, confidence,
       COLLECT { UNWIND proofs AS id RETURN DISTINCT id ORDER BY id } AS evidence
ORDER BY tie, direction, other_id
LIMIT $max_rows;
