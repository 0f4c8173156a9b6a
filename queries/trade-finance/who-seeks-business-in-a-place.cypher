/*---
id: trade-finance/who-seeks-business-in-a-place
title: Who seeks business in a place?
question: Parties that look for business in a country, region or city, how firmly they say so, and in which words.
kind: table
status: stable
params:
  place: {type: node_id, label: Place, required: true, suggest: name}
  country: {type: string, suggest: country, note: "ISO 3166-1 alpha-2 code of the party"}
  modalities: {type: "string[]", default: [asserted, agreed, planned, considered, interest], choices: modalities, note: how firm a source must be}
  as_of: {type: date, default: today, note: day on which ties must hold}
  max_rows: {type: int, default: 200, min: 1, max: 5000}
returns:
  party_id: {type: node_id}
  party: {type: string}
  kind: {type: string}
  country: {type: string, note: ISO 3166-1 alpha-2}
  place_id: {type: node_id}
  place: {type: string, note: the place asked for or one inside it}
  modality: {type: string}
  purposes: {type: "string[]"}
  stated_on: {type: date, note: first day on which it may have been said}
  quotes: {type: "string[]", note: sentences that say so; rows of registers have none}
  evidence: {type: "string[]", note: ids of the statements and records that prove it}
entities: {subject: party_id, place: place_id}
reads: {labels: [Place], rels: [SEEKS_BUSINESS_IN, LOCATED_IN]}
caveats:
  - Looking for business is not having it; the modality says how far it has gone
  - Unnamed parties stand in angle brackets and may be many
tests:
  - {fixture: trade, params: {place: ostmark, as_of: 2024-05-01}, expect: {rows: 2, all.party_id: [pumps, wheels], all.modality: [considered, planned], all.place_id: [ostport, ostmark], last.quotes: ["Wheelworks wants to open a shop in Ostmark."]}}
  - {fixture: trade, params: {place: ostmark, as_of: 2024-05-01, modalities: planned}, expect: {all.party_id: [wheels]}}
revision: 1
---*/
MATCH (area:Entity {id: $place}) (()<-[inside:LOCATED_IN]-(:Entity:Place)){0,3} (place:Entity:Place)<-[s:SEEKS_BUSINESS_IN]-(party:Entity)
WHERE ($country IS NULL OR party.country = toUpper($country))
  AND s.polarity = '+' AND s.modality IN $modalities
  AND (s.valid_from IS NULL OR s.valid_from <= $as_of)
  AND (s.valid_to IS NULL OR $as_of < s.valid_to)
  AND (s.valid_to IS NOT NULL OR coalesce(s.active, true))
  AND all(r IN inside WHERE r.polarity = '+'
  AND (r.valid_from IS NULL OR r.valid_from <= $as_of)
  AND (r.valid_to IS NULL OR $as_of < r.valid_to)
  AND (r.valid_to IS NOT NULL OR coalesce(r.active, true)))
WITH party, place, s.modality AS modality, min(s.stated_on) AS stated_on, collect(s.purpose) AS purposes,
     collect(s.evidence) AS said, collect([r IN inside | r.evidence]) AS lists
WITH *, COLLECT { UNWIND said + reduce(all = [], part IN lists | all + part) AS id RETURN DISTINCT id ORDER BY id } AS proofs
RETURN party.id AS party_id, party.name AS party, party.kind AS kind, party.country AS country,
       place.id AS place_id, place.name AS place, modality,
       COLLECT { UNWIND purposes AS id RETURN DISTINCT id ORDER BY id } AS purposes,
       stated_on,
       COLLECT { UNWIND proofs AS id MATCH (s:Statement {id: id}) RETURN DISTINCT s.quote AS quote ORDER BY quote } AS quotes,
       proofs AS evidence
ORDER BY party_id, place_id, modality
LIMIT $max_rows;
