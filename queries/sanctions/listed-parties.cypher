/*---
id: sanctions/listed-parties
title: Which parties are on a sanctions or watch list?
question: Listed parties by name, country, programme and list, with the entries that list them.
kind: table
status: stable
params:
  name: {type: string, suggest: name, note: part of any of the party's names}
  country: {type: string, suggest: country, note: ISO 3166-1 alpha-2 code}
  programme: {type: string, label: Programme, suggest: name, note: part of the name of a programme or its id}
  list: {type: string, note: part of the list's name}
  modalities: {type: "string[]", default: [asserted, agreed], choices: modalities, note: how firm a source must be}
  as_of: {type: date, default: today, note: day on which ties must hold}
  max_rows: {type: int, default: 200, min: 1, max: 5000}
returns:
  party_id: {type: node_id}
  party: {type: string}
  kind: {type: string}
  country: {type: string, note: ISO 3166-1 alpha-2}
  programmes: {type: "string[]"}
  lists: {type: "string[]"}
  authorities: {type: "string[]"}
  entries: {type: "string[]"}
  evidence: {type: "string[]", note: ids of the statements and records that prove it}
entities: {subject: party_id}
reads: {labels: [Programme], rels: [LISTED_UNDER]}
caveats:
  - Only the lists that were loaded are known; no row does not mean that a party is listed nowhere
  - Names are compared letter by letter; search other scripts and spellings with interlock find
  - A firm that listed parties own may be blocked without being listed; see interlock analyse sanctions.status
tests:
  - {fixture: lists, params: {as_of: 2024-05-01}, expect: {rows: 2, all.party_id: [bank-karst, trader-oss]}}
  - {fixture: lists, params: {as_of: 2024-05-01, name: KARST}, expect: {rows: 1, first.programmes: [Reefs Order, Tundra Order], first.entries: [E-1, E-9], first.evidence: [list:e1, list:e9]}}
  - {fixture: lists, params: {as_of: 2024-05-01, country: qo}, expect: {all.party_id: [trader-oss]}}
  - {fixture: lists, params: {as_of: 2024-05-01, programme: reefs}, expect: {all.party_id: [bank-karst], first.programmes: [Reefs Order]}}
  - {fixture: lists, params: {as_of: 2020-05-01}, expect: {all.party_id: [mine-former]}}
revision: 1
---*/
MATCH (party:Entity)-[r:LISTED_UNDER]->(programme:Entity:Programme)
WHERE r.polarity = '+' AND r.modality IN $modalities
  AND (r.valid_from IS NULL OR r.valid_from <= $as_of)
  AND (r.valid_to IS NULL OR $as_of < r.valid_to)
  AND (r.valid_to IS NOT NULL OR coalesce(r.active, true))
  AND ($name IS NULL OR any(name IN [party.name] + coalesce(party.names, []) WHERE toLower(name) CONTAINS toLower($name)))
  AND ($country IS NULL OR party.country = toUpper($country))
  AND ($programme IS NULL OR programme.id = $programme OR toLower(programme.name) CONTAINS toLower($programme))
  AND ($list IS NULL OR toLower(r.list) CONTAINS toLower($list))
WITH party, collect(coalesce(programme.name, programme.id)) AS programmes, collect(r.list) AS lists,
     collect(r.authority) AS authorities, collect(r.entry) AS entries, collect(r.evidence) AS proofs
RETURN party.id AS party_id, party.name AS party, party.kind AS kind, party.country AS country,
       COLLECT { UNWIND programmes AS id RETURN DISTINCT id ORDER BY id } AS programmes,
       COLLECT { UNWIND lists AS id RETURN DISTINCT id ORDER BY id } AS lists,
       COLLECT { UNWIND authorities AS id RETURN DISTINCT id ORDER BY id } AS authorities,
       COLLECT { UNWIND entries AS id RETURN DISTINCT id ORDER BY id } AS entries,
       COLLECT { UNWIND proofs AS id RETURN DISTINCT id ORDER BY id } AS evidence
ORDER BY party, party_id
LIMIT $max_rows;
