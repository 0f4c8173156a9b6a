/*---
id: sanctions/what-changed-on-the-lists
title: Who was put on a list or taken off since a day?
question: Listings that began or ended between two days, newest first.
kind: table
status: stable
params:
  since: {type: date, required: true, note: first day of the period}
  until: {type: date, default: today, note: day after its last}
  list: {type: string, note: part of the name of a list or of its authority}
  max_rows: {type: int, default: 200, min: 1, max: 5000}
returns:
  change: {type: string, note: began or ended}
  day: {type: date, note: "as the source prints it, may be a year or a month"}
  party_id: {type: node_id}
  party: {type: string}
  kind: {type: string}
  country: {type: string, note: ISO 3166-1 alpha-2}
  programme_id: {type: node_id}
  programme: {type: string}
  list: {type: string}
  authority: {type: string}
  evidence: {type: "string[]", note: ids of the statements and records that prove it}
entities: {subject: party_id, programme: programme_id}
reads: {labels: [Programme], rels: [LISTED_UNDER]}
caveats:
  - An end is given by the list or follows from the first whole edition without the entry; an edition that was not loaded tells nothing
  - A listing without date is in no row
  - A date given as a year means its first day
  - Only the lists that were loaded are known
tests:
  - {fixture: holdings, params: {since: 2024-01-01, until: 2024-05-01}, expect: {rows: 2, all.party_id: [karst-oil, gone], all.change: [began, ended], all.day: ["2024-03-15", "2024-02-01"]}}
  - {fixture: holdings, params: {since: 2022-01-01, until: 2024-05-01, list: office b}, expect: {all.party_id: [karst-oil], first.programme_id: reefs}}
revision: 1
---*/
MATCH (party:Entity)-[l:LISTED_UNDER]->(programme:Entity:Programme)
WHERE l.polarity = '+' AND l.modality = 'asserted'
  AND ((l.valid_from >= $since AND l.valid_from < $until) OR (l.valid_to >= $since AND l.valid_to < $until))
  AND ($list IS NULL OR toLower(l.list) CONTAINS toLower($list) OR toLower(l.authority) CONTAINS toLower($list))
UNWIND [['began', l.valid_from], ['ended', l.valid_to]] AS turn
WITH party, programme, l, turn[0] AS change, turn[1] AS day
WHERE day >= $since AND day < $until
RETURN change, day, party.id AS party_id, party.name AS party, party.kind AS kind, party.country AS country,
       programme.id AS programme_id, programme.name AS programme, l.list AS list, l.authority AS authority,
       [l.evidence] AS evidence
ORDER BY day DESC, change, party_id, programme_id, l.id
LIMIT $max_rows;
