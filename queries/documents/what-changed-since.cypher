/*---
id: documents/what-changed-since
title: What have documents said since a day?
question: Statements of documents published since a day, on all parties or on one, newest first.
kind: table
status: stable
params:
  since: {type: date, required: true, note: first day of the period}
  until: {type: date, default: today, note: last day of the period}
  party: {type: node_id, suggest: name, note: only what is said of this party}
  modalities: {type: "string[]", default: [asserted, agreed, planned, considered, interest, opposed, denied], choices: modalities, note: how firmly it is said}
  max_rows: {type: int, default: 200, min: 1, max: 5000}
returns:
  published: {type: date}
  publisher: {type: string}
  document: {type: string, note: title}
  subject: {type: string}
  predicate: {type: string}
  object: {type: string}
  modality: {type: string}
  new: {type: bool, note: "true: no earlier document says this tie of these two parties"}
  quote: {type: string}
  evidence: {type: "string[]", note: ids of the statements and records that prove it}
reads: {labels: [Document, Statement, Record], rels: [IN, SUBJECT, OBJECT, RESOLVED_TO]}
scans: {Document: "days of publication have no index; a graph has far fewer documents than statements"}
caveats:
  - A document without a day of publication is in no row
  - The day on which a document was loaded plays no part
tests:
  - {fixture: press, params: {since: 2023-02-01, until: 2024-05-01}, expect: {rows: 2, all.evidence: [[s3], [s2]], all.new: [false, false]}}
  - {fixture: press, params: {since: 2023-01-01, until: 2023-01-31, party: town}, expect: {rows: 1, first.new: true, first.modality: planned}}
revision: 1
---*/
CALL () {
  WITH $party AS id WHERE id IS NULL
  MATCH (d:Document)
  WHERE d.published >= $since AND d.published <= $until
  WITH d
  MATCH (s:Statement)-[:IN]->(d)
  RETURN d, s
  UNION ALL
  MATCH (:Entity {id: $party})<-[:RESOLVED_TO]-(:Record)<-[:SUBJECT|OBJECT]-(s:Statement)
  WITH DISTINCT s
  MATCH (s)-[:IN]->(d:Document)
  WHERE d.published >= $since AND d.published <= $until
  RETURN d, s
}
WITH d, s
WHERE s.modality IN $modalities
WITH d, s
ORDER BY d.published DESC, s.id
LIMIT $max_rows
OPTIONAL MATCH (s)-[:SUBJECT]->(a:Record)-[:RESOLVED_TO]->(subject:Entity)
OPTIONAL MATCH (s)-[:OBJECT]->(b:Record)-[:RESOLVED_TO]->(object:Entity)
RETURN d.published AS published, d.publisher AS publisher, d.title AS document, a.name AS subject, s.predicate AS predicate,
       b.name AS object, s.modality AS modality,
       NOT EXISTS {
         MATCH (subject)<-[:RESOLVED_TO]-(:Record)<-[:SUBJECT]-(t:Statement)-[:IN]->(e:Document)
         WHERE t.predicate = s.predicate AND e.published < d.published
           AND EXISTS { MATCH (t)-[:OBJECT]->(:Record)-[:RESOLVED_TO]->(same:Entity) WHERE same = object }
       } AS new,
       s.quote AS quote, [s.id] AS evidence
ORDER BY published DESC, s.id
LIMIT $max_rows;
