/*---
id: quality/pairs-to-review
title: Which pairs of records does resolution leave to a person?
question: Pairs of records that may be one party, best score first, with both names.
kind: table
status: stable
params:
  at_least: {type: float, default: 0, min: 0, max: 1, note: smallest score}
  max_rows: {type: int, default: 200, min: 1, max: 5000}
returns:
  one: {type: string, note: record id}
  one_name: {type: string}
  one_party: {type: node_id}
  other: {type: string, note: record id}
  other_name: {type: string}
  other_party: {type: node_id}
  score: {type: float}
  reason: {type: string}
  evidence: {type: "string[]", note: ids of the statements and records that prove it}
entities: {subject: one_party, other: other_party}
reads: {labels: [Candidate, Record], rels: [RESOLVED_TO]}
caveats:
  - Decide with interlock resolve decide; nothing is joined by looking
  - The pairs are those of the last run; a load after it may have made more
tests:
  - {fixture: flaws, params: {}, expect: {rows: 1, first.one_party: b, first.other_party: twin, first.score: 0.81, first.reason: names}}
  - {fixture: flaws, params: {at_least: 0.9}, expect: {rows: 0}}
revision: 1
---*/
MATCH (c:Candidate)
WHERE c.score >= $at_least
WITH c
ORDER BY c.score DESC, c.id
LIMIT $max_rows
MATCH (one:Record {id: c.one})
MATCH (other:Record {id: c.other})
OPTIONAL MATCH (one)-[:RESOLVED_TO]->(a:Entity)
OPTIONAL MATCH (other)-[:RESOLVED_TO]->(b:Entity)
RETURN c.one AS one, one.name AS one_name, a.id AS one_party, c.other AS other, other.name AS other_name, b.id AS other_party,
       c.score AS score, c.reason AS reason, [c.one, c.other] AS evidence
ORDER BY score DESC, c.id
LIMIT $max_rows;
