/*---
id: quality/empty-periods
title: Which ties of a type end before they begin?
question: Ties of one party whose period is empty, so that they hold on no day.
kind: table
status: stable
params:
  party: {type: node_id, required: true, suggest: name}
  max_rows: {type: int, default: 200, min: 1, max: 5000}
returns:
  tie_id: {type: string}
  tie: {type: string}
  other_id: {type: node_id}
  other: {type: string}
  valid_from: {type: date}
  valid_to: {type: date}
  dataset: {type: string}
  evidence: {type: "string[]", note: ids of the statements and records that prove it}
entities: {subject: party, other: other_id}
reads: {}
caveats:
  - The dates are the source's; a day that means the last one for some means the first one after it here
  - Such a tie is in no answer that asks for a day
tests:
  - {fixture: flaws, params: {party: mill}, expect: {rows: 1, first.other_id: ghost, first.tie_id: SUPPLIES ghost mill}}
  - {fixture: flaws, params: {party: a}, expect: {rows: 0}}
revision: 1
---*/
MATCH (:Entity {id: $party})-[r]-(other:Entity)
WHERE r.valid_to <= r.valid_from
RETURN r.id AS tie_id, type(r) AS tie, other.id AS other_id, other.name AS other, r.valid_from AS valid_from,
       r.valid_to AS valid_to, r.dataset AS dataset, [r.evidence] AS evidence
ORDER BY r.id
LIMIT $max_rows;
