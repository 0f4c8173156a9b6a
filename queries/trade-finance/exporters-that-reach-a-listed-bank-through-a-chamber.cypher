/*---
id: trade-finance/exporters-that-reach-a-listed-bank-through-a-chamber
title: Which exporters reach a listed bank through a chamber?
question: Firms that belong to a chamber, or sit where it or its branch sits, while the chamber works with a bank on a sanctions or watch list.
kind: table
status: stable
params:
  market: {type: node_id, label: Place, suggest: name, note: only firms that trade or seek business there}
  bank: {type: node_id, label: Bank, suggest: name, note: only this bank}
  programme: {type: string, label: Programme, suggest: name, note: part of the name of a programme or its id}
  only_traders: {type: bool, default: true, note: "false: firms of which no trade is known too"}
  trade_modalities: {type: "string[]", default: [asserted, agreed, planned, considered, interest], choices: modalities, note: how firm the word on the firm's trade must be}
  modalities: {type: "string[]", default: [asserted, agreed], choices: modalities, note: how firm a source must be}
  as_of: {type: date, default: today, note: day on which ties must hold}
  max_rows: {type: int, default: 200, min: 1, max: 5000}
returns:
  firm_id: {type: node_id}
  firm: {type: string}
  reach: {type: string, note: membership or place}
  place_id: {type: node_id}
  place: {type: string, note: the place that both share}
  office_id: {type: node_id}
  office: {type: string, note: "the chamber or the branch of it that the firm belongs to or sits beside"}
  chamber_id: {type: node_id}
  chamber: {type: string, note: the chamber that works with the bank}
  ties: {type: "string[]", note: tie types between chamber and bank}
  bank_id: {type: node_id}
  bank: {type: string}
  programmes: {type: "string[]"}
  trade: {type: "string[]", note: "what the firm does or seeks abroad, and how firmly it is said"}
  quotes: {type: "string[]", note: sentences that say so; rows of registers have none}
  evidence: {type: "string[]", note: ids of the statements and records that prove it}
entities: {subject: firm_id, chamber: chamber_id, bank: bank_id}
reads: {labels: [Firm, Chamber, Bank, Place, Programme], rels: [LISTED_UNDER, LOCATED_IN, REGISTERED_IN, MEMBER_OF, BRANCH_OF]}
scans: {EXPORTS_TO: "it asks about all firms of which trade is told", SEEKS_BUSINESS_IN: "it asks about all firms of which trade is told", SUPPLIES: "it asks about all firms of which trade is told", TRADES_WITH: "it asks about all firms of which trade is told", DOES_BUSINESS_WITH: "it asks about all firms of which trade is told"}
caveats:
  - A firm in the same place as a chamber (or its branch) counts as reached by place; that is an opening, not a relation
  - A place that is a country never counts; a province does, and says less than a city
  - Nothing here says that the firm is a customer of the bank
  - Only the lists that were loaded are known
  - Dates are compared as the source prints them, so an end given as a year means the first day of that year
limits: {timeout_s: 60}
tests:
  - {fixture: trade, params: {as_of: 2024-05-01}, expect: {rows: 3, all.firm_id: [kilns, pumps, wheels], all.reach: [membership, place, place], all.place: [null, Veldburg, Veldburg], first.bank: Bank of Karst, first.programmes: [Tundra Order], last.trade: ["SEEKS_BUSINESS_IN Ostmark: planned"], last.quotes: ["The Veldburg office of the guild has teamed up with Bank of Karst.", "Wheelworks wants to open a shop in Ostmark."]}}
  - {fixture: trade, params: {as_of: 2024-05-01, only_traders: false}, expect: {rows: 4, all.firm_id: [idle, kilns, pumps, wheels]}}
  - {fixture: trade, params: {as_of: 2024-05-01, market: ostmark}, expect: {all.firm_id: [pumps, wheels]}}
  - {fixture: trade, params: {as_of: 2024-05-01, trade_modalities: [asserted]}, expect: {all.firm_id: [kilns, pumps]}}
  - {fixture: trade, params: {as_of: 2015-05-01}, expect: {rows: 0}}
revision: 1
---*/
MATCH (chamber:Entity:Chamber)-[b:PARTNERS_WITH|BANKS_WITH|DOES_BUSINESS_WITH|FACILITATES_TRADE_WITH|SIGNED|SUPPORTS|MEMBER_OF|FINANCES|LENDS_TO]-(bank:Entity:Bank)-[l:LISTED_UNDER]->(programme:Entity:Programme)
WHERE b.polarity = '+' AND b.modality IN $modalities
  AND (b.valid_from IS NULL OR b.valid_from <= $as_of)
  AND (b.valid_to IS NULL OR $as_of < b.valid_to)
  AND (b.valid_to IS NOT NULL OR coalesce(b.active, true))
  AND l.polarity = '+' AND l.modality = 'asserted'
  AND (l.valid_from IS NULL OR l.valid_from <= $as_of)
  AND (l.valid_to IS NULL OR $as_of < l.valid_to)
  AND (l.valid_to IS NOT NULL OR coalesce(l.active, true))
  AND ($bank IS NULL OR bank.id = $bank)
  AND ($programme IS NULL OR programme.id = $programme OR toLower(programme.name) CONTAINS toLower($programme))
WITH chamber, bank, collect(type(b)) AS banking, collect(coalesce(programme.name, programme.id)) AS programmes,
     collect(b.evidence) + collect(l.evidence) AS proofs
// The chamber's own office, and its branches.
CALL (chamber) {
  RETURN chamber AS office, [] AS branch
  UNION
  MATCH (office:Entity:Chamber)-[r:BRANCH_OF]->(chamber)
  WHERE r.polarity = '+' AND r.modality IN $modalities
    AND (r.valid_from IS NULL OR r.valid_from <= $as_of)
    AND (r.valid_to IS NULL OR $as_of < r.valid_to)
    AND (r.valid_to IS NOT NULL OR coalesce(r.active, true))
  RETURN office, collect(r.evidence) AS branch
}
WITH office, chamber, bank, banking, programmes, proofs + branch AS proofs, COLLECT {
  MATCH (office)-[c:LOCATED_IN|REGISTERED_IN]->(place:Entity:Place)
  WHERE NOT any(i IN coalesce(place.identifiers, []) WHERE i STARTS WITH 'iso3166:' AND size(i) = 10)
    AND c.polarity = '+' AND c.modality IN $modalities
    AND (c.valid_from IS NULL OR c.valid_from <= $as_of)
    AND (c.valid_to IS NULL OR $as_of < c.valid_to)
    AND (c.valid_to IS NOT NULL OR coalesce(c.active, true))
  RETURN {place: place, evidence: c.evidence}
} AS places
WITH collect({office: office, chamber: chamber, bank: bank, banking: banking, programmes: programmes, proofs: proofs, places: places}) AS ways
// Firms of which trade is known are fewer than those of a city; all of these are read only where they are asked for.
CALL (ways) {
  WITH 1 AS one WHERE size(ways) > 0 AND ($only_traders OR $market IS NOT NULL)
  CALL () {
    MATCH (firm)-[:EXPORTS_TO|SEEKS_BUSINESS_IN|SUPPLIES|TRADES_WITH|DOES_BUSINESS_WITH]->() RETURN firm
    UNION
    MATCH (firm)<-[:TRADES_WITH|DOES_BUSINESS_WITH]-() RETURN firm
  }
  WITH firm
  WHERE firm:Entity AND firm:Firm
  RETURN collect(firm) AS traders
}
CALL (ways) {
  UNWIND CASE WHEN $only_traders OR $market IS NOT NULL THEN [] ELSE ways END AS way
  WITH DISTINCT way.office AS office
  MATCH (firm:Entity:Firm)-[:MEMBER_OF]->(office)
  RETURN collect(DISTINCT firm) AS members
}
CALL (ways) {
  UNWIND CASE WHEN $only_traders OR $market IS NOT NULL THEN [] ELSE ways END AS way
  UNWIND way.places AS at
  WITH DISTINCT at.place AS place
  MATCH (place) (()<-[:LOCATED_IN]-(:Entity:Place)){0,2} (:Entity:Place)<-[:LOCATED_IN|REGISTERED_IN]-(firm:Entity:Firm)
  RETURN collect(DISTINCT firm) AS neighbours
}
CALL (members, neighbours) { UNWIND members + neighbours AS firm RETURN collect(DISTINCT firm) AS others }
UNWIND traders + others AS firm
// Firm by firm in the order of the answer, so that the cap ends the reading.
WITH ways, firm, firm.id AS firm_id
ORDER BY firm_id
CALL (firm) {
  OPTIONAL MATCH (firm)-[r:EXPORTS_TO|SEEKS_BUSINESS_IN|SUPPLIES|TRADES_WITH|DOES_BUSINESS_WITH]-(other:Entity)
  WHERE (startNode(r) = firm OR type(r) IN ['TRADES_WITH', 'DOES_BUSINESS_WITH'])
    AND r.polarity = '+' AND r.modality IN $trade_modalities
    AND (r.valid_from IS NULL OR r.valid_from <= $as_of)
    AND (r.valid_to IS NULL OR $as_of < r.valid_to)
    AND (r.valid_to IS NOT NULL OR coalesce(r.active, true))
    AND ($market IS NULL OR other.id = $market
         OR EXISTS { MATCH (m:Entity {id: $market}) WHERE 'iso3166:' + other.country IN m.identifiers })
  RETURN collect(type(r) + ' ' + coalesce(other.name, other.id) + ': ' + r.modality) AS words,
         collect(r.evidence) AS spoken
}
WITH * WHERE size(words) > 0 OR (NOT $only_traders AND $market IS NULL)
CALL (firm, ways) {
  MATCH (firm)-[r:MEMBER_OF]->(office:Entity)
  WHERE r.polarity = '+' AND r.modality IN $modalities
    AND (r.valid_from IS NULL OR r.valid_from <= $as_of)
    AND (r.valid_to IS NULL OR $as_of < r.valid_to)
    AND (r.valid_to IS NOT NULL OR coalesce(r.active, true))
  WITH office, collect(r.evidence) AS near
  UNWIND [w IN ways WHERE w.office = office] AS way
  RETURN way, 'membership' AS reach, null AS place, near
  UNION ALL
  MATCH (firm)-[f:LOCATED_IN|REGISTERED_IN]->(:Entity:Place) (()-[inside:LOCATED_IN]->(:Entity:Place)){0,2} (place:Entity:Place)
  WHERE all(r IN [f] + inside WHERE r.polarity = '+' AND r.modality IN $modalities
      AND (r.valid_from IS NULL OR r.valid_from <= $as_of)
      AND (r.valid_to IS NULL OR $as_of < r.valid_to)
      AND (r.valid_to IS NOT NULL OR coalesce(r.active, true)))
  UNWIND ways AS way
  UNWIND [at IN way.places WHERE at.place = place] AS at
  WITH way, place, collect([at.evidence, f.evidence] + [r IN inside | r.evidence]) AS lists
  RETURN way, 'place' AS reach, place, reduce(all = [], part IN lists | all + part) AS near
}
WITH firm, firm_id, reach, place, way.office AS office, way.chamber AS chamber, way.bank AS bank, way.banking AS banking,
     way.programmes AS programmes, words, way.proofs + near + spoken AS proofs
WHERE firm <> bank
WITH *, COLLECT { UNWIND proofs AS id RETURN DISTINCT id ORDER BY id } AS evidence
RETURN firm_id, firm.name AS firm, reach, place.id AS place_id, place.name AS place,
       office.id AS office_id, office.name AS office,
       chamber.id AS chamber_id, chamber.name AS chamber,
       COLLECT { UNWIND banking AS id RETURN DISTINCT id ORDER BY id } AS ties,
       bank.id AS bank_id, bank.name AS bank,
       COLLECT { UNWIND programmes AS id RETURN DISTINCT id ORDER BY id } AS programmes,
       COLLECT { UNWIND words AS word RETURN DISTINCT word ORDER BY word } AS trade,
       COLLECT { UNWIND evidence AS id MATCH (s:Statement {id: id}) RETURN DISTINCT s.quote AS quote ORDER BY quote } AS quotes,
       evidence
ORDER BY firm_id, bank_id, chamber_id, office_id, reach, place_id
LIMIT $max_rows;
