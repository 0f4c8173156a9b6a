/*---
id: quality/number-of-pairs-to-review
title: How many pairs does resolution leave to a person?
question: The number of pairs of records that may be one party and wait for a decision.
kind: scalar
status: stable
params:
  at_least: {type: float, default: 0, min: 0, max: 1, note: smallest score}
returns:
  pairs: {type: int, unit: pairs}
reads: {labels: [Candidate]}
caveats:
  - The pairs are those of the last run; a load after it may have made more
tests:
  - {fixture: flaws, params: {}, expect: {first.pairs: 1}}
  - {fixture: flaws, params: {at_least: 0.9}, expect: {first.pairs: 0}}
revision: 1
---*/
MATCH (c:Candidate)
WHERE c.score >= $at_least
RETURN count(c) AS pairs
LIMIT 1;
