/*---
id: projects/what-a-financier-finances
title: What does a bank, fund or government pay for?
question: Projects, parties and places that one party finances, lends to, invests in, guarantees or insures.
kind: table
status: stable
params:
  financier: {type: node_id, required: true, suggest: name}
  kind: {type: string, choices: [Project, Portfolio, Firm, Bank, GovernmentBody, Place, Programme], note: only objects of this kind}
  modalities: {type: "string[]", default: [asserted, agreed, planned], choices: modalities, note: how firm a source must be}
  as_of: {type: date, default: today, note: day on which ties must hold}
  max_rows: {type: int, default: 200, min: 1, max: 5000}
returns:
  object_id: {type: node_id}
  object: {type: string}
  kind: {type: string}
  country: {type: string, note: ISO 3166-1 alpha-2}
  tie: {type: string}
  modality: {type: string}
  instrument: {type: string}
  amount: {type: float, unit: currency, note: largest single sum that a source tells of}
  currency: {type: string, note: ISO 4217}
  valid_from: {type: date}
  evidence: {type: "string[]", note: ids of the statements and records that prove it}
entities: {subject: financier, object: object_id}
reads: {rels: [FINANCES, LENDS_TO, INVESTS_IN, GUARANTEES, INSURES]}
caveats:
  - What is committed is not what was paid
  - Money that goes through a fund or bank of another counts as that fund's or bank's
tests:
  - {fixture: valley, params: {financier: bank-b, as_of: 2024-05-01}, expect: {rows: 2, all.object_id: [dam, canal], first.amount: 15000000, first.valid_from: "2017"}}
  - {fixture: valley, params: {financier: bank-b, as_of: 2024-05-01, modalities: considered, kind: Project}, expect: {all.object_id: [road], first.evidence: [s1]}}
revision: 1
---*/
MATCH (:Entity {id: $financier})-[r:FINANCES|LENDS_TO|INVESTS_IN|GUARANTEES|INSURES]->(object:Entity)
WHERE ($kind IS NULL OR object.kind = $kind)
  AND r.polarity = '+' AND r.modality IN $modalities
  AND (r.valid_from IS NULL OR r.valid_from <= $as_of)
  AND (r.valid_to IS NULL OR $as_of < r.valid_to)
  AND (r.valid_to IS NOT NULL OR coalesce(r.active, true))
WITH object, type(r) AS tie, r.modality AS modality, r.instrument AS instrument, r.currency AS currency,
     max(toFloat(r.amount)) AS amount, min(r.valid_from) AS valid_from, collect(r.evidence) AS proofs
RETURN object.id AS object_id, object.name AS object, object.kind AS kind, object.country AS country, tie, modality,
       instrument, amount, currency, valid_from,
       COLLECT { UNWIND proofs AS id RETURN DISTINCT id ORDER BY id } AS evidence
ORDER BY coalesce(amount, 0.0) DESC, object_id, tie, modality, coalesce(instrument, ''), coalesce(currency, '')
LIMIT $max_rows;
