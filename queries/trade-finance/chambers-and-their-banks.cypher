/*---
id: trade-finance/chambers-and-their-banks
title: Which banks do chambers work with?
question: Chambers of commerce with the banks that they partner, sign, bank or do business with.
kind: table
status: stable
params:
  chamber: {type: node_id, label: Chamber, suggest: name, note: only this chamber and its branches}
  modalities: {type: "string[]", default: [asserted, agreed], choices: modalities, note: how firm a source must be}
  as_of: {type: date, default: today, note: day on which ties must hold}
  max_rows: {type: int, default: 200, min: 1, max: 5000}
returns:
  chamber_id: {type: node_id}
  chamber: {type: string}
  tie: {type: string}
  bank_id: {type: node_id}
  bank: {type: string}
  purposes: {type: "string[]"}
  destinations: {type: "string[]", note: ISO 3166-1 alpha-2 codes}
  modalities: {type: "string[]"}
  programmes: {type: "string[]", note: sanctions or watch list programmes that list the bank}
  quotes: {type: "string[]", note: sentences that say so; rows of registers have none}
  evidence: {type: "string[]", note: ids of the statements and records that prove it}
entities: {subject: chamber_id, bank: bank_id}
reads: {labels: [Chamber, Bank, Programme], rels: [LISTED_UNDER, BRANCH_OF]}
caveats:
  - What a branch does is not said of its chamber as a whole
  - A bank without programmes is on none of the lists that were loaded
tests:
  - {fixture: trade, params: {as_of: 2024-05-01}, expect: {rows: 2, all.bank_id: [bank-karst, bank-plain], first.programmes: [Tundra Order], last.programmes: [], first.destinations: [QO]}}
  - {fixture: trade, params: {as_of: 2024-05-01, chamber: guild}, expect: {all.chamber_id: [guild-veld], first.purposes: [pay for shipments]}}
revision: 1
---*/
MATCH (chamber:Entity:Chamber)-[r:PARTNERS_WITH|BANKS_WITH|DOES_BUSINESS_WITH|FACILITATES_TRADE_WITH|SIGNED|SUPPORTS|MEMBER_OF|FINANCES|LENDS_TO]-(bank:Entity:Bank)
WHERE r.polarity = '+' AND r.modality IN $modalities
  AND (r.valid_from IS NULL OR r.valid_from <= $as_of)
  AND (r.valid_to IS NULL OR $as_of < r.valid_to)
  AND (r.valid_to IS NOT NULL OR coalesce(r.active, true))
  AND ($chamber IS NULL OR chamber.id = $chamber
       OR EXISTS { MATCH (chamber)-[x:BRANCH_OF]->(:Entity {id: $chamber})
                   WHERE x.polarity = '+' AND x.modality IN $modalities
                   AND (x.valid_from IS NULL OR x.valid_from <= $as_of)
                   AND (x.valid_to IS NULL OR $as_of < x.valid_to)
                   AND (x.valid_to IS NOT NULL OR coalesce(x.active, true)) })
WITH chamber, bank, type(r) AS tie, collect(r.purpose) AS purposes, collect(r.destination) AS destinations,
     collect(r.modality) AS said, collect(r.evidence) AS proofs
RETURN chamber.id AS chamber_id, chamber.name AS chamber, tie, bank.id AS bank_id, bank.name AS bank,
       COLLECT { UNWIND purposes AS id RETURN DISTINCT id ORDER BY id } AS purposes,
       COLLECT { UNWIND destinations AS id RETURN DISTINCT id ORDER BY id } AS destinations,
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
ORDER BY chamber_id, bank_id, tie
LIMIT $max_rows;
