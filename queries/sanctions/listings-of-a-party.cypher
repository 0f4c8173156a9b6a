/*---
id: sanctions/listings-of-a-party
title: On which lists does a party stand, and where did it stand before?
question: All listings of one party that were ever loaded, with measure, reason and period.
kind: table
status: stable
params:
  party: {type: node_id, required: true, suggest: name}
  as_of: {type: date, default: today, note: day for which in_force is told}
  max_rows: {type: int, default: 200, min: 1, max: 5000}
returns:
  programme_id: {type: node_id}
  programme: {type: string}
  list: {type: string}
  authority: {type: string}
  entry: {type: string}
  measure: {type: string}
  reason: {type: string}
  in_force: {type: bool, note: whether it holds on the day asked for}
  valid_from: {type: date, note: "as the source prints it, may be a year or a month"}
  valid_to: {type: date, note: "given by the list, or the first whole edition without the entry"}
  seen_on: {type: date, note: newest edition that has the entry}
  evidence: {type: "string[]", note: ids of the statements and records that prove it}
entities: {subject: party, programme: programme_id}
reads: {labels: [Programme], rels: [LISTED_UNDER]}
caveats:
  - No row does not mean that the party is listed nowhere, only on none of the lists that were loaded
  - A firm that listed parties own may be blocked without being listed
tests:
  - {fixture: holdings, params: {party: karst-oil, as_of: 2024-05-01}, expect: {rows: 2, all.programme_id: [tundra, reefs], all.in_force: [true, true], first.entry: E-2}}
  - {fixture: holdings, params: {party: gone, as_of: 2024-05-01}, expect: {rows: 1, first.in_force: false, first.valid_to: "2024-02-01"}}
  - {fixture: holdings, params: {party: gone, as_of: 2023-05-01}, expect: {first.in_force: true}}
revision: 1
---*/
MATCH (:Entity {id: $party})-[l:LISTED_UNDER]->(programme:Entity:Programme)
WHERE l.polarity = '+' AND l.modality = 'asserted'
RETURN programme.id AS programme_id, programme.name AS programme, l.list AS list, l.authority AS authority,
       l.entry AS entry, l.measure AS measure, l.reason AS reason,
       (l.valid_from IS NULL OR l.valid_from <= $as_of) AND (l.valid_to IS NULL OR $as_of < l.valid_to)
         AND (l.valid_to IS NOT NULL OR coalesce(l.active, true)) AS in_force,
       l.valid_from AS valid_from, l.valid_to AS valid_to, l.seen_on AS seen_on, [l.evidence] AS evidence
ORDER BY coalesce(valid_from, '') DESC, programme_id, l.id
LIMIT $max_rows;
