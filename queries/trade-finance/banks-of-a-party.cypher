/*---
id: trade-finance/banks-of-a-party
title: Which banks does a party reach, itself or through owner or chamber?
question: Banks that a party works with, that its owners work with, and that chambers of which it is a member work with.
kind: table
status: stable
params:
  party: {type: node_id, required: true, suggest: name}
  modalities: {type: "string[]", default: [asserted, agreed], choices: modalities, note: how firm a source must be}
  as_of: {type: date, default: today, note: day on which ties must hold}
  max_rows: {type: int, default: 200, min: 1, max: 5000}
returns:
  reach: {type: string, note: "itself, owner or chamber"}
  through_id: {type: node_id, note: the owner or chamber; the party itself where it reaches the bank by itself}
  through: {type: string}
  tie: {type: string}
  bank_id: {type: node_id}
  bank: {type: string}
  country: {type: string, note: ISO 3166-1 alpha-2}
  programmes: {type: "string[]", note: sanctions or watch list programmes that list the bank}
  quotes: {type: "string[]", note: sentences that say so; rows of registers have none}
  evidence: {type: "string[]", note: ids of the statements and records that prove it}
entities: {subject: party, through: through_id, bank: bank_id}
reads: {labels: [Bank, Chamber, Programme], rels: [OWNS, CONTROLS, MEMBER_OF, LISTED_UNDER]}
caveats:
  - A bank of the owner or chamber need not be a bank of the party
  - A bank that owns the party has a row as owner of it only where it also serves it
  - A bank without programmes is on none of the lists that were loaded
tests:
  - {fixture: money, params: {party: kilns, as_of: 2024-05-01}, expect: {rows: 3, all.reach: [itself, owner, chamber], all.bank_id: [bank-plain, bank-ost, bank-karst], last.programmes: [Tundra Order], all.through_id: [kilns, kiln-group, guild]}}
  - {fixture: money, params: {party: dam, as_of: 2024-05-01}, expect: {rows: 0}}
revision: 1
---*/
MATCH (party:Entity {id: $party})
CALL (party) {
  RETURN party AS through, 'itself' AS reach, [] AS way
  UNION
  MATCH (through:Entity)-[r:OWNS|CONTROLS]->(party)
  WHERE through <> party
    AND r.polarity = '+' AND r.modality IN $modalities
    AND (r.valid_from IS NULL OR r.valid_from <= $as_of)
    AND (r.valid_to IS NULL OR $as_of < r.valid_to)
    AND (r.valid_to IS NOT NULL OR coalesce(r.active, true))
  RETURN through, 'owner' AS reach, collect(r.evidence) AS way
  UNION
  MATCH (party)-[r:MEMBER_OF]->(through:Entity:Chamber)
  WHERE r.polarity = '+' AND r.modality IN $modalities
    AND (r.valid_from IS NULL OR r.valid_from <= $as_of)
    AND (r.valid_to IS NULL OR $as_of < r.valid_to)
    AND (r.valid_to IS NOT NULL OR coalesce(r.active, true))
  RETURN through, 'chamber' AS reach, collect(r.evidence) AS way
}
MATCH (through)-[b:BANKS_WITH|LENDS_TO|FINANCES|GUARANTEES|PARTNERS_WITH|DOES_BUSINESS_WITH|FACILITATES_TRADE_WITH|SIGNED]-(bank:Entity:Bank)
WHERE bank <> party
  AND b.polarity = '+' AND b.modality IN $modalities
  AND (b.valid_from IS NULL OR b.valid_from <= $as_of)
  AND (b.valid_to IS NULL OR $as_of < b.valid_to)
  AND (b.valid_to IS NOT NULL OR coalesce(b.active, true))
WITH reach, through, type(b) AS tie, bank, way, collect(b.evidence) AS proofs
WITH *, COLLECT { UNWIND way + proofs AS id RETURN DISTINCT id ORDER BY id } AS evidence
RETURN reach, through.id AS through_id, through.name AS through, tie, bank.id AS bank_id, bank.name AS bank,
       bank.country AS country,
       COLLECT {
         MATCH (bank)-[l:LISTED_UNDER]->(p:Entity:Programme)
         WHERE l.polarity = '+' AND l.modality = 'asserted'
           AND (l.valid_from IS NULL OR l.valid_from <= $as_of)
           AND (l.valid_to IS NULL OR $as_of < l.valid_to)
           AND (l.valid_to IS NOT NULL OR coalesce(l.active, true))
         RETURN DISTINCT coalesce(p.name, p.id) AS name ORDER BY name
       } AS programmes,
       COLLECT { UNWIND evidence AS id MATCH (s:Statement {id: id}) RETURN DISTINCT s.quote AS quote ORDER BY quote } AS quotes,
       evidence
ORDER BY CASE reach WHEN 'itself' THEN 0 WHEN 'owner' THEN 1 ELSE 2 END, through_id, bank_id, tie
LIMIT $max_rows;
