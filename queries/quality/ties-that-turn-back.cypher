/*---
id: quality/ties-that-turn-back
title: Which ties lead back to where they start, at once?
question: Ties of owning, control and belonging that a party has to itself, or that two parties have both ways.
kind: table
status: stable
params:
  types: {type: "string[]", default: [OWNS, CONTROLS, CONSOLIDATES, BRANCH_OF, PART_OF, SUCCEEDED_BY], choices: ties, note: tie types to look at}
  max_rows: {type: int, default: 200, min: 1, max: 5000}
returns:
  problem: {type: string, note: to itself or both ways}
  tie: {type: string}
  party_id: {type: node_id}
  party: {type: string}
  other_id: {type: node_id}
  other: {type: string}
  there: {type: int, note: how often the party is said to stand so to the other}
  back: {type: int, note: how often the other is said to stand so to the party}
  datasets: {type: "string[]"}
  evidence: {type: "string[]", note: ids of the statements and records that prove it}
entities: {subject: party_id, other: other_id}
reads: {rels: [OWNS, CONTROLS, CONSOLIDATES, BRANCH_OF, PART_OF, SUCCEEDED_BY]}
scans: {OWNS: what is wrong may be anywhere, CONTROLS: likewise, CONSOLIDATES: likewise, BRANCH_OF: likewise, PART_OF: likewise, SUCCEEDED_BY: likewise}
caveats:
  - Two firms may hold small shares of each other; of branches, parents in the accounts and successors one direction is wrong
  - A tie to itself is mostly two records that were joined and should not have been, or a text that was read wrongly
  - Periods are not compared, so who sold to whom he had bought from is listed too
tests:
  - {fixture: flaws, params: {}, expect: {rows: 2, first.problem: both ways, first.party_id: b, first.other_id: twin, last.problem: to itself, last.party_id: ghost}}
  - {fixture: flaws, params: {types: [BRANCH_OF]}, expect: {rows: 1}}
revision: 1
---*/
MATCH (a:Entity)-[r:OWNS|CONTROLS|CONSOLIDATES|BRANCH_OF|PART_OF|SUCCEEDED_BY]->(b:Entity)
WHERE type(r) IN $types AND r.polarity = '+' AND (a = b OR EXISTS {
    MATCH (b)-[back:OWNS|CONTROLS|CONSOLIDATES|BRANCH_OF|PART_OF|SUCCEEDED_BY]->(a)
    WHERE type(back) = type(r) AND back.polarity = '+'
  })
WITH type(r) AS tie, CASE WHEN a.id <= b.id THEN a ELSE b END AS party, CASE WHEN a.id <= b.id THEN b ELSE a END AS other,
     CASE WHEN a.id <= b.id THEN 1 ELSE 0 END AS there, r
WITH tie, party, other, sum(there) AS there, sum(1 - there) AS back, collect(r.dataset) AS sources, collect(r.evidence) AS proofs
RETURN CASE WHEN party = other THEN 'to itself' ELSE 'both ways' END AS problem, tie, party.id AS party_id, party.name AS party,
       other.id AS other_id, other.name AS other, there, back,
       COLLECT { UNWIND sources AS dataset RETURN DISTINCT dataset ORDER BY dataset } AS datasets,
       COLLECT { UNWIND proofs AS id RETURN DISTINCT id ORDER BY id } AS evidence
ORDER BY problem, tie, party_id, other_id
LIMIT $max_rows;
