/*---
id: documents/contradictions
title: Where do sources contradict each other?
question: Ties between two parties that one statement says and another denies or opposes, with both sentences.
kind: table
status: stable
params:
  party: {type: node_id, suggest: name, note: only contradictions on this party}
  predicate: {type: string, choices: ties, note: only this tie}
  max_rows: {type: int, default: 200, min: 1, max: 5000}
returns:
  subject_id: {type: node_id}
  subject: {type: string, note: as the denial names the two}
  predicate: {type: string}
  object_id: {type: node_id}
  object: {type: string}
  said: {type: string, note: the sentence that says so}
  said_as: {type: string, note: its modality}
  said_on: {type: date}
  against: {type: string, note: the sentence that says otherwise}
  against_as: {type: string, note: its modality}
  against_on: {type: date}
  speaker: {type: string, note: who denies or opposes}
  evidence: {type: "string[]", note: ids of the statements and records that prove it}
entities: {subject: subject_id, object: object_id}
reads: {labels: [Statement, Record], rels: [RESOLVED_TO, SUBJECT, OBJECT]}
scans: {Statement: "denials are few among the statements and have no index"}
caveats:
  - A symmetric tie (partners, trade, business, joint investment, borders) contradicts from either end; all others only in their direction
  - What was true in one year may be denied in the next without contradiction; look at the days
  - To oppose a plan is not to deny that there is one; against_as tells which it is
tests:
  - {fixture: press, params: {}, expect: {rows: 4, all.said_as: [planned, asserted, considered, asserted], all.evidence: [[s5, s7], [s6, s7], [s1, s3], [s2, s3]], all.subject_id: [dock, dock, mill, mill], last.against_as: denied, last.speaker: Birch Bank}}
  - {fixture: press, params: {party: mill}, expect: {rows: 2, all.said_as: [considered, asserted]}}
  - {fixture: press, params: {party: town}, expect: {rows: 0}}
revision: 2
---*/
// What is denied is rare: all of it, or what the party says or others say of it.
CALL () {
  WITH $party AS id WHERE id IS NULL
  MATCH (no:Statement)
  WHERE no.polarity = '-'
  RETURN no
  UNION ALL
  MATCH (:Entity {id: $party})<-[:RESOLVED_TO]-(:Record)<-[:SUBJECT|OBJECT]-(no:Statement)
  WHERE no.polarity = '-'
  RETURN DISTINCT no
}
WITH no
WHERE $predicate IS NULL OR no.predicate = $predicate
MATCH (no)-[:SUBJECT]->(:Record)-[:RESOLVED_TO]->(subject:Entity)
MATCH (no)-[:OBJECT]->(:Record)-[:RESOLVED_TO]->(object:Entity)
WHERE $party IS NULL OR subject.id = $party OR object.id = $party
WITH no, subject, object
// A symmetric tie may be said from the other end.
MATCH (subject)<-[:RESOLVED_TO]-(:Record)<-[said:SUBJECT|OBJECT]-(yes:Statement)-[:SUBJECT|OBJECT]->(:Record)-[:RESOLVED_TO]->(object)
WHERE yes.polarity = '+' AND yes.predicate = no.predicate
  AND (type(said) = 'SUBJECT' OR yes.predicate IN ['BORDERS', 'DOES_BUSINESS_WITH', 'INVESTS_WITH', 'PARTNERS_WITH', 'TRADES_WITH'])
WITH DISTINCT no, subject, object, yes
RETURN subject.id AS subject_id, subject.name AS subject, yes.predicate AS predicate, object.id AS object_id, object.name AS object,
       yes.quote AS said, yes.modality AS said_as, yes.stated_on AS said_on, no.quote AS against, no.modality AS against_as,
       no.stated_on AS against_on, no.attributed_to AS speaker, [yes.id, no.id] AS evidence
ORDER BY subject_id, object_id, predicate, coalesce(said_on, ''), yes.id, no.id
LIMIT $max_rows;
