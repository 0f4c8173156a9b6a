/*---
id: documents/what-is-said-of-a-party
title: What do documents say of a party, how firmly, and who says it?
question: All statements in which one party is subject or object, with their sentence, newest first.
kind: table
status: stable
params:
  party: {type: node_id, required: true, suggest: name}
  predicate: {type: string, choices: ties, note: only statements of this tie}
  since: {type: date, note: only what was said on this day or later; what has no day is left out}
  modalities: {type: "string[]", default: [asserted, agreed, planned, considered, interest, opposed, denied], choices: modalities, note: how firmly it is said}
  max_rows: {type: int, default: 200, min: 1, max: 5000}
returns:
  stated_on: {type: date}
  subject: {type: string}
  predicate: {type: string}
  object_id: {type: node_id}
  object: {type: string}
  modality: {type: string}
  polarity: {type: string, note: "- where it is said that it is not so"}
  attributed_to: {type: string, note: who says so where it is not the publisher}
  publisher: {type: string}
  document: {type: string, note: title}
  confidence: {type: float, note: how often the rule that read it was right on labelled text}
  quote: {type: string}
  evidence: {type: "string[]", note: ids of the statements and records that prove it}
entities: {subject: party, object: object_id}
reads: {labels: [Record, Statement, Document], rels: [RESOLVED_TO, SUBJECT, OBJECT, IN]}
caveats:
  - What a document says is not what is; nobody checked it
  - Two papers that print one agency's report are two rows
tests:
  - {fixture: press, params: {party: bank}, expect: {rows: 3, all.evidence: [[s3], [s2], [s1]], first.attributed_to: Birch Bank, first.polarity: "-", last.modality: considered}}
  - {fixture: press, params: {party: mill, since: 2023-02-01, modalities: asserted}, expect: {rows: 1, first.quote: "The mill has opened an account with Birch Bank."}}
revision: 1
---*/
MATCH (record:Record)-[:RESOLVED_TO]->(:Entity {id: $party})
MATCH (record)<-[:SUBJECT|OBJECT]-(s:Statement)
WHERE s.modality IN $modalities
  AND ($predicate IS NULL OR s.predicate = $predicate)
  AND ($since IS NULL OR s.stated_on >= $since)
WITH DISTINCT s
OPTIONAL MATCH (s)-[:IN]->(d:Document)
OPTIONAL MATCH (s)-[:SUBJECT]->(a:Record)
OPTIONAL MATCH (s)-[:OBJECT]->(b:Record)-[:RESOLVED_TO]->(object:Entity)
RETURN s.stated_on AS stated_on, a.name AS subject, s.predicate AS predicate, object.id AS object_id, b.name AS object,
       s.modality AS modality, s.polarity AS polarity, s.attributed_to AS attributed_to, d.publisher AS publisher,
       d.title AS document, s.confidence AS confidence, s.quote AS quote, [s.id] AS evidence
ORDER BY coalesce(stated_on, '') DESC, s.id
LIMIT $max_rows;
