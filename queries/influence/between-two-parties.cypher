/*---
id: influence/between-two-parties
title: Who stands between two parties?
question: Parties that have a tie to both of two parties, with the kinds of tie to each.
kind: table
status: stable
params:
  first: {type: node_id, required: true, suggest: name}
  second: {type: node_id, required: true, suggest: name}
  modalities: {type: "string[]", default: [asserted, agreed], choices: modalities, note: how firm a source must be}
  as_of: {type: date, default: today, note: day on which ties must hold}
  max_rows: {type: int, default: 200, min: 1, max: 5000}
returns:
  broker_id: {type: node_id}
  broker: {type: string}
  kind: {type: string}
  country: {type: string, note: ISO 3166-1 alpha-2}
  to_first: {type: "string[]", note: tie types}
  to_second: {type: "string[]", note: tie types}
  ties: {type: int, unit: ties, note: "all ties of the broker, to tell a hub from a go-between"}
  evidence: {type: "string[]", note: ids of the statements and records that prove it}
entities: {subject: first, other: second, broker: broker_id}
reads: {}
caveats:
  - A place, event or register that many parties share stands between any two of them; places and programmes are left out
  - Longer ways are found and weighed by interlock path
tests:
  - {fixture: boards, params: {first: loom, second: dye, as_of: 2024-05-01}, expect: {rows: 4, all.broker_id: [shell, ada, forum, bank], first.to_first: [ACTS_FOR], last.to_second: [BANKS_WITH]}}
  - {fixture: boards, params: {first: cy, second: dye, as_of: 2024-05-01}, expect: {rows: 0}}
revision: 1
---*/
MATCH (first:Entity {id: $first})-[a]-(broker:Entity)
WHERE NOT broker:Place AND NOT broker:Programme AND broker.id <> $first AND broker.id <> $second
  AND a.polarity = '+' AND a.modality IN $modalities
  AND (a.valid_from IS NULL OR a.valid_from <= $as_of)
  AND (a.valid_to IS NULL OR $as_of < a.valid_to)
  AND (a.valid_to IS NOT NULL OR coalesce(a.active, true))
WITH broker, collect(type(a)) AS ones, collect(a.evidence) AS left
MATCH (broker)-[b]-(:Entity {id: $second})
WHERE b.polarity = '+' AND b.modality IN $modalities
  AND (b.valid_from IS NULL OR b.valid_from <= $as_of)
  AND (b.valid_to IS NULL OR $as_of < b.valid_to)
  AND (b.valid_to IS NOT NULL OR coalesce(b.active, true))
WITH broker, ones, left, collect(type(b)) AS others, collect(b.evidence) AS right
RETURN broker.id AS broker_id, broker.name AS broker, broker.kind AS kind, broker.country AS country,
       COLLECT { UNWIND ones AS id RETURN DISTINCT id ORDER BY id } AS to_first,
       COLLECT { UNWIND others AS id RETURN DISTINCT id ORDER BY id } AS to_second,
       COUNT { (broker)-[]-(:Entity) } AS ties,
       COLLECT { UNWIND left + right AS id RETURN DISTINCT id ORDER BY id } AS evidence
ORDER BY ties, broker_id
LIMIT $max_rows;
