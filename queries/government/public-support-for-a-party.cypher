/*---
id: government/public-support-for-a-party
title: Which public bodies back a firm, bank or project?
question: Governments and public bodies that own, support, finance, lend to, guarantee or invest in one party.
kind: table
status: stable
params:
  party: {type: node_id, required: true, suggest: name}
  modalities: {type: "string[]", default: [asserted, agreed, planned], choices: modalities, note: how firm a source must be}
  as_of: {type: date, default: today, note: day on which ties must hold}
  max_rows: {type: int, default: 200, min: 1, max: 5000}
returns:
  body_id: {type: node_id}
  body: {type: string}
  country: {type: string, note: ISO 3166-1 alpha-2}
  tie: {type: string}
  modality: {type: string}
  share_min: {type: float, unit: percent, note: of holdings}
  amount: {type: float, unit: currency, note: largest single sum that a source tells of}
  currency: {type: string, note: ISO 4217}
  quotes: {type: "string[]", note: sentences that say so; rows of registers have none}
  evidence: {type: "string[]", note: ids of the statements and records that prove it}
entities: {subject: party, body: body_id}
reads: {labels: [GovernmentBody], rels: [OWNS, CONTROLS, SUPPORTS, FINANCES, LENDS_TO, GUARANTEES, INVESTS_IN, PARTNERS_WITH]}
caveats:
  - One step only; support through a state firm or fund is found by influence/state-reach
  - What was planned or agreed is not yet given; the modality tells
  - A tie is left out where its own status, or that of an end in the same register, says that it has ended
tests:
  - {fixture: county, params: {party: looms, as_of: 2024-05-01}, expect: {rows: 2, all.body_id: [county, province], all.tie: [SUPPORTS, FINANCES], first.modality: planned, last.amount: 1000}}
  - {fixture: county, params: {party: bank-karst, as_of: 2024-05-01}, expect: {all.body_id: [state], first.share_min: 51}}
revision: 1
---*/
MATCH (body:Entity:GovernmentBody)-[r:OWNS|CONTROLS|SUPPORTS|FINANCES|LENDS_TO|GUARANTEES|INVESTS_IN|PARTNERS_WITH]->(:Entity {id: $party})
WHERE r.polarity = '+' AND r.modality IN $modalities
  AND (r.valid_from IS NULL OR r.valid_from <= $as_of)
  AND (r.valid_to IS NULL OR $as_of < r.valid_to)
  AND (r.valid_to IS NOT NULL OR coalesce(r.active, true))
  AND NOT EXISTS {
    MATCH (x:Record) WHERE x.id IN [r.subject_record, r.object_record]
      AND CASE WHEN x.valid_from > $as_of OR x.valid_to <= $as_of THEN true ELSE x.valid_to IS NULL AND x.active = false END
  }
WITH body, type(r) AS tie, r.modality AS modality, r.currency AS currency, max(toFloat(r.amount)) AS amount,
     min(r.share_min) AS share_min, collect(r.evidence) AS proofs
RETURN body.id AS body_id, body.name AS body, body.country AS country, tie, modality, share_min, amount, currency,
       COLLECT { UNWIND proofs AS id MATCH (s:Statement {id: id}) RETURN DISTINCT s.quote AS quote ORDER BY quote } AS quotes,
       COLLECT { UNWIND proofs AS id RETURN DISTINCT id ORDER BY id } AS evidence
ORDER BY body_id, tie, modality, coalesce(currency, '')
LIMIT $max_rows;
