/*---
id: trade-finance/events-where-exporters-meet-banks
title: At which events do firms, chambers and banks meet?
question: Events in which at least one bank and one other firm take part, with the chambers and authorities behind them.
kind: table
status: stable
params:
  party: {type: node_id, suggest: name, note: only events in which this party has a part}
  modalities: {type: "string[]", default: [asserted, agreed, planned], choices: modalities, note: how firm a source must be}
  max_rows: {type: int, default: 200, min: 1, max: 5000}
returns:
  event_id: {type: node_id}
  event: {type: string}
  banks: {type: "string[]"}
  firms: {type: "string[]"}
  bodies: {type: "string[]", note: "chambers, authorities and organisations"}
  quotes: {type: "string[]", note: sentences that say so; rows of registers have none}
  evidence: {type: "string[]", note: ids of the statements and records that prove it}
entities: {subject: event_id}
reads: {labels: [Event, Bank, Firm], rels: [PARTICIPATES_IN, HOSTED, ORGANIZED, SUPPORTS, FINANCES]}
caveats:
  - Taking part in one event is an occasion, not a relation
  - Events of all times are in the answer; the sentences tell when
tests:
  - {fixture: money, params: {}, expect: {rows: 1, first.event_id: fair, first.banks: [Ostmark Bank, Plain Bank], first.firms: [Kiln Makers], first.bodies: [Guild of Traders]}}
  - {fixture: money, params: {modalities: asserted}, expect: {first.banks: [Plain Bank]}}
  - {fixture: money, params: {party: treasury}, expect: {rows: 0}}
revision: 1
---*/
CALL () {
  MATCH (:Entity {id: $party})-[:PARTICIPATES_IN|HOSTED|ORGANIZED|SUPPORTS|FINANCES]->(event:Entity:Event)
  RETURN DISTINCT event
  UNION ALL
  MATCH (event:Entity:Event) WHERE $party IS NULL RETURN event
}
WITH event, event.id AS event_id
ORDER BY event_id
MATCH (event)<-[r:PARTICIPATES_IN|HOSTED|ORGANIZED|SUPPORTS|FINANCES]-(party:Entity)
WHERE r.polarity = '+' AND r.modality IN $modalities
WITH event, event_id, collect(party) AS parties, collect(r.evidence) AS proofs
WITH event, event_id, proofs, parties, [p IN parties WHERE p:Bank | coalesce(p.name, p.id)] AS banks,
     [p IN parties WHERE p:Firm AND NOT p:Bank | coalesce(p.name, p.id)] AS firms,
     [p IN parties WHERE NOT p:Firm | coalesce(p.name, p.id)] AS bodies
WHERE size(banks) > 0 AND size(firms) > 0 AND ($party IS NULL OR any(p IN parties WHERE p.id = $party))
RETURN event_id, event.name AS event,
       COLLECT { UNWIND banks AS id RETURN DISTINCT id ORDER BY id } AS banks,
       COLLECT { UNWIND firms AS id RETURN DISTINCT id ORDER BY id } AS firms,
       COLLECT { UNWIND bodies AS id RETURN DISTINCT id ORDER BY id } AS bodies,
       COLLECT { UNWIND proofs AS id MATCH (s:Statement {id: id}) RETURN DISTINCT s.quote AS quote ORDER BY quote } AS quotes,
       COLLECT { UNWIND proofs AS id RETURN DISTINCT id ORDER BY id } AS evidence
ORDER BY event_id
LIMIT $max_rows;
