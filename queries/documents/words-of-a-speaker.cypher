/*---
id: documents/words-of-a-speaker
title: What does a person, firm or paper claim?
question: Statements that documents attribute to a speaker, or that a publisher makes, by the speaker's or publisher's name.
kind: table
status: stable
params:
  speaker: {type: string, required: true, note: part of the speaker's or publisher's name}
  publisher: {type: bool, default: false, note: "true: what a paper says itself; false: what it says that somebody said"}
  max_rows: {type: int, default: 200, min: 1, max: 5000}
returns:
  speaker: {type: string}
  stated_on: {type: date}
  subject: {type: string}
  predicate: {type: string}
  object: {type: string}
  modality: {type: string}
  document: {type: string, note: title}
  quote: {type: string}
  evidence: {type: "string[]", note: ids of the statements and records that prove it}
reads: {labels: [Statement, Document, Record], rels: [IN, SUBJECT, OBJECT]}
scans: {Statement: "a part of a name is looked for, which no index finds", Document: "a part of a name is looked for, which no index finds"}
caveats:
  - A speaker is named as the document names them; spokesman of a firm and firm are two
  - All statements are read, there being no index on speakers
tests:
  - {fixture: press, params: {speaker: birch}, expect: {rows: 1, first.evidence: [s3], first.modality: denied}}
  - {fixture: press, params: {speaker: the post, publisher: true}, expect: {rows: 2, all.evidence: [[s2], [s1]]}}
revision: 1
---*/
CALL () {
  WITH toLower($speaker) AS called WHERE $publisher
  MATCH (d:Document)
  WHERE toLower(d.publisher) CONTAINS called
  WITH d, called
  MATCH (s:Statement)-[:IN]->(d)
  WHERE s.attributed_to IS NULL OR toLower(s.attributed_to) CONTAINS called
  RETURN s, d
  UNION ALL
  WITH toLower($speaker) AS called WHERE NOT $publisher
  MATCH (s:Statement)
  WHERE toLower(s.attributed_to) CONTAINS called
  WITH s
  MATCH (s)-[:IN]->(d:Document)
  RETURN s, d
}
WITH s, d
ORDER BY coalesce(s.stated_on, '') DESC, s.id
LIMIT $max_rows
OPTIONAL MATCH (s)-[:SUBJECT]->(a:Record)
OPTIONAL MATCH (s)-[:OBJECT]->(b:Record)
RETURN CASE WHEN $publisher THEN d.publisher ELSE s.attributed_to END AS speaker, s.stated_on AS stated_on, a.name AS subject,
       s.predicate AS predicate, b.name AS object, s.modality AS modality, d.title AS document, s.quote AS quote, [s.id] AS evidence
ORDER BY coalesce(stated_on, '') DESC, s.id
LIMIT $max_rows;
