/*---
id: trade-finance/banks-that-serve-trade-with-a-place
title: Which banks serve trade with a place?
question: Banks that handle, settle or promote trade with a country or region, with parties in it, or for that destination.
kind: table
status: stable
params:
  place: {type: node_id, label: Place, required: true, suggest: name}
  modalities: {type: "string[]", default: [asserted, agreed], choices: modalities, note: how firm a source must be}
  as_of: {type: date, default: today, note: day on which ties must hold}
  max_rows: {type: int, default: 200, min: 1, max: 5000}
returns:
  bank_id: {type: node_id}
  bank: {type: string}
  country: {type: string, note: ISO 3166-1 alpha-2}
  tie: {type: string}
  other_id: {type: node_id}
  other: {type: string, note: "the place, the party in it, or the partner with whom the bank serves it"}
  purposes: {type: "string[]"}
  modalities: {type: "string[]"}
  programmes: {type: "string[]", note: sanctions or watch list programmes that list the bank}
  quotes: {type: "string[]", note: sentences that say so; rows of registers have none}
  evidence: {type: "string[]", note: ids of the statements and records that prove it}
entities: {subject: bank_id, other: other_id, place: place}
reads: {labels: [Bank, Place, Programme], rels: [LISTED_UNDER]}
caveats:
  - Banks of the place itself are left out unless a source names it as destination
  - Destinations and countries are known for countries only, not for cities and provinces
  - A bank without programmes is on none of the lists that were loaded
tests:
  - {fixture: trade, params: {place: ostmark, as_of: 2024-05-01}, expect: {rows: 2, all.bank_id: [bank-karst, bank-plain], all.other_id: [guild-veld, ost-mills], first.quotes: ["The Veldburg office of the guild has teamed up with Bank of Karst."]}}
  - {fixture: trade, params: {place: veldburg, as_of: 2024-05-01}, expect: {rows: 0}}
revision: 1
---*/
MATCH (place:Entity {id: $place})
WITH place, head([i IN coalesce(place.identifiers, [])
                  WHERE i STARTS WITH 'iso3166:' AND size(i) = 10 | substring(i, 8)]) AS code
MATCH (bank:Entity:Bank)-[r:FACILITATES_TRADE_WITH|PROMOTES_TRADE_WITH|TRADES_WITH|DOES_BUSINESS_WITH|PARTNERS_WITH|SUPPORTS|FINANCES]-(other:Entity)
WHERE (startNode(r) = bank OR type(r) IN ['TRADES_WITH', 'DOES_BUSINESS_WITH', 'PARTNERS_WITH'])
  AND (r.destination = code OR ((other = place OR other.country = code) AND coalesce(bank.country <> code, true)))
  AND r.polarity = '+' AND r.modality IN $modalities
  AND (r.valid_from IS NULL OR r.valid_from <= $as_of)
  AND (r.valid_to IS NULL OR $as_of < r.valid_to)
  AND (r.valid_to IS NOT NULL OR coalesce(r.active, true))
WITH bank, other, type(r) AS tie, collect(r.purpose) AS purposes, collect(r.modality) AS said,
     collect(r.evidence) AS proofs
RETURN bank.id AS bank_id, bank.name AS bank, bank.country AS country, tie, other.id AS other_id, other.name AS other,
       COLLECT { UNWIND purposes AS id RETURN DISTINCT id ORDER BY id } AS purposes,
       COLLECT { UNWIND said AS id RETURN DISTINCT id ORDER BY id } AS modalities,
       COLLECT {
         MATCH (bank)-[l:LISTED_UNDER]->(p:Entity:Programme)
         WHERE l.polarity = '+' AND l.modality = 'asserted'
           AND (l.valid_from IS NULL OR l.valid_from <= $as_of)
           AND (l.valid_to IS NULL OR $as_of < l.valid_to)
           AND (l.valid_to IS NOT NULL OR coalesce(l.active, true))
         RETURN DISTINCT coalesce(p.name, p.id) AS name ORDER BY name
       } AS programmes,
       COLLECT { UNWIND proofs AS id MATCH (s:Statement {id: id}) RETURN DISTINCT s.quote AS quote ORDER BY quote } AS quotes,
       COLLECT { UNWIND proofs AS id RETURN DISTINCT id ORDER BY id } AS evidence
ORDER BY bank_id, tie, other_id
LIMIT $max_rows;
