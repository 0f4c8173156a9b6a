/*---
id: documents/plans-and-what-became-of-them
title: Which plans of a party came true, by the word of later documents?
question: What was planned, considered or wished for by one party, with the firmest later statement on the same tie.
kind: table
status: stable
params:
  party: {type: node_id, required: true, suggest: name}
  only_open: {type: bool, default: false, note: "true: only plans of which no later document says that they came true"}
  max_rows: {type: int, default: 200, min: 1, max: 5000}
returns:
  predicate: {type: string}
  object_id: {type: node_id}
  object: {type: string}
  said_as: {type: string, note: its modality}
  said_on: {type: date}
  said: {type: string}
  later_as: {type: string, note: modality of the firmest later statement; empty where there is none}
  later_on: {type: date}
  later: {type: string}
  came_true: {type: bool, note: whether a later statement asserts it}
  evidence: {type: "string[]", note: ids of the statements and records that prove it}
entities: {subject: party, object: object_id}
reads: {labels: [Record, Statement], rels: [RESOLVED_TO, SUBJECT, OBJECT]}
caveats:
  - A plan belongs to the party that the sentence says has it; a later word on a symmetric tie (partners, trade, business, joint investment, borders) counts from either end
  - That no later document was loaded does not mean that nothing came of it
  - Statements without a day cannot be told to be later and are left out as later ones
tests:
  - {fixture: press, params: {party: mill}, expect: {rows: 2, all.predicate: [BANKS_WITH, INVESTS_IN], all.came_true: [true, false], all.later_as: [asserted, null], first.evidence: [s1, s2]}}
  - {fixture: press, params: {party: mill, only_open: true}, expect: {all.object_id: [town]}}
  - {fixture: press, params: {party: yard}, expect: {rows: 1, first.came_true: true, first.evidence: [s5, s6]}}
revision: 2
---*/
MATCH (party:Entity {id: $party})<-[:RESOLVED_TO]-(:Record)<-[:SUBJECT]-(plan:Statement)-[:OBJECT]->(:Record)-[:RESOLVED_TO]->(object:Entity)
WHERE plan.polarity = '+' AND plan.modality IN ['planned', 'considered', 'interest', 'agreed']
CALL (party, plan, object) {
  // A symmetric tie may be said from the other end.
  OPTIONAL MATCH (party)<-[:RESOLVED_TO]-(:Record)<-[said:SUBJECT|OBJECT]-(t:Statement)-[:SUBJECT|OBJECT]->(:Record)-[:RESOLVED_TO]->(object)
  WHERE t.predicate = plan.predicate AND t.stated_on > plan.stated_on AND t.polarity = '+'
    AND (type(said) = 'SUBJECT' OR t.predicate IN ['BORDERS', 'DOES_BUSINESS_WITH', 'INVESTS_WITH', 'PARTNERS_WITH', 'TRADES_WITH'])
  WITH t
  ORDER BY CASE t.modality WHEN 'asserted' THEN 0 WHEN 'agreed' THEN 1 WHEN 'planned' THEN 2 ELSE 3 END, t.stated_on, t.id
  LIMIT 1
  RETURN t
}
WITH plan, object, t
WHERE NOT $only_open OR t IS NULL OR t.modality <> 'asserted'
RETURN plan.predicate AS predicate, object.id AS object_id, object.name AS object, plan.modality AS said_as,
       plan.stated_on AS said_on, plan.quote AS said, t.modality AS later_as, t.stated_on AS later_on, t.quote AS later,
       coalesce(t.modality = 'asserted', false) AS came_true,
       [plan.id] + CASE WHEN t IS NULL THEN [] ELSE [t.id] END AS evidence
ORDER BY predicate, object_id, coalesce(said_on, ''), plan.id
LIMIT $max_rows;
