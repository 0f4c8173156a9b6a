/*---
id: documents/what-is-said-of-two-parties
title: How firmly is a tie between two parties said, and by how many?
question: What documents say of two parties together, counted by tie and modality, with the papers and the days.
kind: table
status: stable
params:
  first: {type: node_id, required: true, suggest: name}
  second: {type: node_id, required: true, suggest: name}
  max_rows: {type: int, default: 200, min: 1, max: 5000}
returns:
  predicate: {type: string}
  polarity: {type: string, note: "- where it is said that it is not so"}
  modality: {type: string}
  statements: {type: int, unit: statements}
  publishers: {type: "string[]"}
  speakers: {type: "string[]", note: who says so where it is not the publisher}
  first_said: {type: date}
  last_said: {type: date}
  quotes: {type: "string[]", note: the first ten}
  evidence: {type: "string[]", note: ids of the statements and records that prove it}
entities: {subject: first, object: second}
reads: {labels: [Record, Statement, Document], rels: [RESOLVED_TO, SUBJECT, OBJECT, IN]}
caveats:
  - Two papers that print one agency's report are two statements of one source
  - Direction is left aside; the sentences tell who does what
tests:
  - {fixture: press, params: {first: bank, second: mill}, expect: {rows: 3, all.modality: [asserted, considered, denied], all.polarity: ["+", "+", "-"], last.publishers: [The Crier], last.speakers: [Birch Bank], first.first_said: "2023-06-01"}}
  - {fixture: press, params: {first: bank, second: town}, expect: {rows: 0}}
revision: 1
---*/
MATCH (a:Record)-[:RESOLVED_TO]->(:Entity {id: $first})
MATCH (a)<-[:SUBJECT|OBJECT]-(s:Statement)-[:SUBJECT|OBJECT]->(b:Record)-[:RESOLVED_TO]->(:Entity {id: $second})
WITH DISTINCT s
OPTIONAL MATCH (s)-[:IN]->(d:Document)
WITH s.predicate AS predicate, s.polarity AS polarity, s.modality AS modality, count(DISTINCT s) AS statements,
     collect(d.publisher) AS papers, collect(s.attributed_to) AS speakers, min(s.stated_on) AS first_said,
     max(s.stated_on) AS last_said, collect(s.quote) AS quotes, collect(s.id) AS proofs
RETURN predicate, polarity, modality, statements,
       COLLECT { UNWIND papers AS id RETURN DISTINCT id ORDER BY id } AS publishers,
       COLLECT { UNWIND speakers AS id RETURN DISTINCT id ORDER BY id } AS speakers,
       first_said, last_said,
       COLLECT { UNWIND quotes AS quote RETURN DISTINCT quote ORDER BY quote LIMIT 10 } AS quotes,
       COLLECT { UNWIND proofs AS id RETURN DISTINCT id ORDER BY id } AS evidence
ORDER BY predicate, polarity, modality
LIMIT $max_rows;
