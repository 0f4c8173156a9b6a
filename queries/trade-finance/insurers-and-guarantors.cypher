/*---
id: trade-finance/insurers-and-guarantors
title: Who insures or guarantees a party or project?
question: Insurers and guarantors of one party, project or agreement, or of all, with sums where told.
kind: table
status: stable
params:
  party: {type: node_id, suggest: name, note: only what covers this party or project}
  modalities: {type: "string[]", default: [asserted, agreed, planned], choices: modalities, note: how firm a source must be}
  as_of: {type: date, default: today, note: day on which ties must hold}
  max_rows: {type: int, default: 200, min: 1, max: 5000}
returns:
  cover_id: {type: node_id}
  cover: {type: string, note: the insurer or guarantor}
  kind: {type: string}
  country: {type: string, note: ISO 3166-1 alpha-2}
  tie: {type: string, note: INSURES or GUARANTEES}
  covered_id: {type: node_id}
  covered: {type: string}
  modality: {type: string}
  amount: {type: float, unit: currency, note: largest single sum that a source tells of}
  currency: {type: string, note: ISO 4217}
  quotes: {type: "string[]", note: sentences that say so; rows of registers have none}
  evidence: {type: "string[]", note: ids of the statements and records that prove it}
entities: {subject: cover_id, covered: covered_id}
reads: {rels: [INSURES, GUARANTEES]}
scans: {INSURES: "without a party it lists all cover", GUARANTEES: "without a party it lists all cover"}
caveats:
  - Cover that was agreed or planned is not yet cover; the modality tells
  - Sums of several sources are never added, since they may tell of one policy
tests:
  - {fixture: money, params: {party: dam, as_of: 2024-05-01}, expect: {rows: 2, all.cover_id: [cover, treasury], all.modality: [agreed, asserted], first.amount: 2000000, last.amount: null, first.quotes: ["Anchor Cover has agreed to insure the dam."]}}
  - {fixture: money, params: {as_of: 2019-05-01, modalities: asserted}, expect: {rows: 2, all.covered_id: [kilns, dam]}}
revision: 1
---*/
CALL () {
  MATCH (cover:Entity)-[r:INSURES|GUARANTEES]->(covered:Entity {id: $party}) RETURN cover, r, covered
  UNION ALL
  WITH $party AS id WHERE id IS NULL
  MATCH (cover:Entity)-[r:INSURES|GUARANTEES]->(covered:Entity)
  RETURN cover, r, covered
}
WITH cover, r, covered
WHERE r.polarity = '+' AND r.modality IN $modalities
  AND (r.valid_from IS NULL OR r.valid_from <= $as_of)
  AND (r.valid_to IS NULL OR $as_of < r.valid_to)
  AND (r.valid_to IS NOT NULL OR coalesce(r.active, true))
WITH cover, type(r) AS tie, covered, r.modality AS modality, r.currency AS currency, max(toFloat(r.amount)) AS amount,
     collect(r.evidence) AS proofs
RETURN cover.id AS cover_id, cover.name AS cover, cover.kind AS kind, cover.country AS country, tie,
       covered.id AS covered_id, covered.name AS covered, modality, amount, currency,
       COLLECT { UNWIND proofs AS id MATCH (s:Statement {id: id}) RETURN DISTINCT s.quote AS quote ORDER BY quote } AS quotes,
       COLLECT { UNWIND proofs AS id RETURN DISTINCT id ORDER BY id } AS evidence
ORDER BY cover_id, covered_id, tie, modality, coalesce(currency, '')
LIMIT $max_rows;
