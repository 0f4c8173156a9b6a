/*---
id: quality/stale-listings
title: Which listings have not been seen in a list for long?
question: Listings in force whose newest edition that has them is older than a number of days.
kind: table
status: stable
params:
  older_than: {type: date, required: true, note: "day; listings last seen before it are shown"}
  list: {type: string, note: part of the name of a list or of its authority}
  as_of: {type: date, default: today, note: day on which ties must hold}
  max_rows: {type: int, default: 200, min: 1, max: 5000}
returns:
  party_id: {type: node_id}
  party: {type: string}
  programme: {type: string}
  list: {type: string}
  authority: {type: string}
  seen_on: {type: date, note: newest edition that has the entry}
  dataset: {type: string}
  evidence: {type: "string[]", note: ids of the statements and records that prove it}
entities: {subject: party_id}
reads: {labels: [Programme], rels: [LISTED_UNDER]}
caveats:
  - Old because no newer edition was loaded, not because the list dropped it; load the list anew
  - Listings that are no part of an edition carry no such day and have no row
tests:
  - {fixture: flaws, params: {older_than: 2024-01-01, as_of: 2024-05-01}, expect: {rows: 1, first.party_id: ghost, first.seen_on: "2022-01-01"}}
  - {fixture: flaws, params: {older_than: 2024-05-01, as_of: 2024-05-01, list: ALPHA}, expect: {all.party_id: [ghost, dye]}}
revision: 1
---*/
MATCH (party:Entity)-[l:LISTED_UNDER]->(programme:Entity:Programme)
WHERE l.seen_on < $older_than
  AND ($list IS NULL OR toLower(l.list) CONTAINS toLower($list) OR toLower(l.authority) CONTAINS toLower($list))
  AND l.polarity = '+' AND l.modality = 'asserted'
  AND (l.valid_from IS NULL OR l.valid_from <= $as_of)
  AND (l.valid_to IS NULL OR $as_of < l.valid_to)
  AND (l.valid_to IS NOT NULL OR coalesce(l.active, true))
RETURN party.id AS party_id, party.name AS party, programme.name AS programme, l.list AS list, l.authority AS authority,
       l.seen_on AS seen_on, l.dataset AS dataset, [l.evidence] AS evidence
ORDER BY seen_on, party_id, l.id
LIMIT $max_rows;
