/*---
id: influence/who-meets-whom
title: Whom does a party meet at events?
question: Parties that have a part in the same events as one party, with the number and names of these events.
kind: table
status: stable
params:
  party: {type: node_id, required: true, suggest: name}
  modalities: {type: "string[]", default: [asserted, agreed, planned], choices: modalities, note: how firm a source must be}
  as_of: {type: date, default: today, note: only ties that hold on this day; most events carry no period}
  max_rows: {type: int, default: 200, min: 1, max: 5000}
returns:
  other_id: {type: node_id}
  other: {type: string}
  kind: {type: string}
  country: {type: string, note: ISO 3166-1 alpha-2}
  events: {type: int, unit: events}
  names: {type: "string[]"}
  evidence: {type: "string[]", note: ids of the statements and records that prove it}
entities: {subject: party, other: other_id}
reads: {labels: [Event], rels: [PARTICIPATES_IN, HOSTED, ORGANIZED]}
caveats:
  - Taking part in one event is an occasion, not a relation
  - Reports of suspicion and the like are events too
tests:
  - {fixture: boards, params: {party: loom, as_of: 2024-05-01}, expect: {rows: 2, all.other_id: [bank, dye], all.events: [2, 1], first.names: [Cloth Fair, Dye Forum]}}
  - {fixture: boards, params: {party: ada, as_of: 2024-05-01}, expect: {rows: 0}}
revision: 1
---*/
MATCH (party:Entity {id: $party})-[a:PARTICIPATES_IN|HOSTED|ORGANIZED]->(event:Entity:Event)
WHERE a.polarity = '+' AND a.modality IN $modalities
  AND (a.valid_from IS NULL OR a.valid_from <= $as_of)
  AND (a.valid_to IS NULL OR $as_of < a.valid_to)
  AND (a.valid_to IS NOT NULL OR coalesce(a.active, true))
WITH party, event, collect(a.evidence) AS ones
MATCH (event)<-[b:PARTICIPATES_IN|HOSTED|ORGANIZED]-(other:Entity)
WHERE other <> party
  AND b.polarity = '+' AND b.modality IN $modalities
  AND (b.valid_from IS NULL OR b.valid_from <= $as_of)
  AND (b.valid_to IS NULL OR $as_of < b.valid_to)
  AND (b.valid_to IS NOT NULL OR coalesce(b.active, true))
WITH other, collect(DISTINCT event) AS events, collect(ones + [b.evidence]) AS proofs
RETURN other.id AS other_id, other.name AS other, other.kind AS kind, other.country AS country, size(events) AS events,
       COLLECT { UNWIND events AS e RETURN coalesce(e.name, e.id) AS name ORDER BY name } AS names,
       COLLECT { UNWIND proofs AS part UNWIND part AS id RETURN DISTINCT id ORDER BY id } AS evidence
ORDER BY events DESC, other_id
LIMIT $max_rows;
