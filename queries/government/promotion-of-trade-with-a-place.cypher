/*---
id: government/promotion-of-trade-with-a-place
title: Which public bodies and chambers promote trade with a place?
question: Governments, bureaus and chambers that encourage trade with a country, region or city, in which words.
kind: table
status: stable
params:
  place: {type: node_id, label: Place, required: true, suggest: name}
  country: {type: string, suggest: country, note: ISO 3166-1 alpha-2 code of the body}
  modalities: {type: "string[]", default: [asserted, agreed, planned], choices: modalities, note: how firm a source must be}
  as_of: {type: date, default: today, note: day on which ties must hold}
  max_rows: {type: int, default: 200, min: 1, max: 5000}
returns:
  body_id: {type: node_id}
  body: {type: string}
  kind: {type: string}
  country: {type: string, note: ISO 3166-1 alpha-2}
  place_id: {type: node_id}
  place: {type: string, note: the place asked for or one inside it}
  modality: {type: string}
  purposes: {type: "string[]"}
  quotes: {type: "string[]", note: sentences that say so; rows of registers have none}
  evidence: {type: "string[]", note: ids of the statements and records that prove it}
entities: {subject: place, body: body_id}
reads: {labels: [Place, GovernmentBody, Chamber, Organization], rels: [PROMOTES_TRADE_WITH, FACILITATES_TRADE_WITH, LOCATED_IN]}
caveats:
  - To encourage trade is not to trade
  - Firms and banks are left out; see trade-finance/banks-that-serve-trade-with-a-place
tests:
  - {fixture: county, params: {place: ostmark, as_of: 2024-05-01}, expect: {rows: 2, all.body_id: [bureau, guild], all.place_id: [ostmark, ostport], first.purposes: [sell looms], last.evidence: [reg:guild, reg:ostport]}}
  - {fixture: county, params: {place: ostport, as_of: 2024-05-01}, expect: {all.body_id: [guild]}}
revision: 1
---*/
MATCH (:Entity {id: $place}) (()<-[inside:LOCATED_IN]-(:Entity:Place)){0,3} (place:Entity)<-[r:PROMOTES_TRADE_WITH|FACILITATES_TRADE_WITH]-(body:Entity)
WHERE (body:GovernmentBody OR body:Chamber OR body:Organization OR body:Place)
  AND ($country IS NULL OR body.country = toUpper($country))
  AND r.polarity = '+' AND r.modality IN $modalities
  AND (r.valid_from IS NULL OR r.valid_from <= $as_of)
  AND (r.valid_to IS NULL OR $as_of < r.valid_to)
  AND (r.valid_to IS NOT NULL OR coalesce(r.active, true))
  AND all(x IN inside WHERE x.polarity = '+'
  AND (x.valid_from IS NULL OR x.valid_from <= $as_of)
  AND (x.valid_to IS NULL OR $as_of < x.valid_to)
  AND (x.valid_to IS NOT NULL OR coalesce(x.active, true)))
WITH body, place, r.modality AS modality, collect(r.purpose) AS purposes, collect(r.evidence) AS said,
     collect([x IN inside | x.evidence]) AS lists
RETURN body.id AS body_id, body.name AS body, body.kind AS kind, body.country AS country, place.id AS place_id,
       place.name AS place, modality,
       COLLECT { UNWIND purposes AS id RETURN DISTINCT id ORDER BY id } AS purposes,
       COLLECT { UNWIND said AS id MATCH (s:Statement {id: id}) RETURN DISTINCT s.quote AS quote ORDER BY quote } AS quotes,
       COLLECT { UNWIND said + reduce(all = [], part IN lists | all + part) AS id RETURN DISTINCT id ORDER BY id } AS evidence
ORDER BY body_id, place_id, modality
LIMIT $max_rows;
