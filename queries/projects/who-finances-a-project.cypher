/*---
id: projects/who-finances-a-project
title: Who pays for a project or portfolio?
question: Parties that finance, lend to, invest in, guarantee or insure one project or portfolio or the projects in it.
kind: table
status: stable
params:
  project: {type: node_id, label: Project, required: true, suggest: name}
  modalities: {type: "string[]", default: [asserted, agreed, planned], choices: modalities, note: how firm a source must be}
  as_of: {type: date, default: today, note: day on which ties must hold}
  max_rows: {type: int, default: 200, min: 1, max: 5000}
returns:
  financier_id: {type: node_id}
  financier: {type: string}
  kind: {type: string}
  country: {type: string, note: ISO 3166-1 alpha-2}
  tie: {type: string}
  project_id: {type: node_id}
  project: {type: string, note: the project asked for or one inside it}
  modality: {type: string}
  instrument: {type: string}
  amount: {type: float, unit: currency, note: largest single sum that a source tells of}
  currency: {type: string, note: ISO 4217}
  quotes: {type: "string[]", note: sentences that say so; rows of registers have none}
  evidence: {type: "string[]", note: ids of the statements and records that prove it}
entities: {subject: project, financier: financier_id}
reads: {rels: [FINANCES, LENDS_TO, INVESTS_IN, GUARANTEES, INSURES, PART_OF]}
caveats:
  - What is committed is not what was paid
  - Sums of several sources are never added, since they may tell of one loan
  - No amount means that no source gives one for this party alone
tests:
  - {fixture: valley, params: {project: dam, as_of: 2024-05-01}, expect: {rows: 3, all.financier_id: [fund-a, bank-b, treasury], all.tie: [FINANCES, LENDS_TO, GUARANTEES], all.amount: [40000000, 15000000, null]}}
  - {fixture: valley, params: {project: valley, as_of: 2024-05-01}, expect: {rows: 5, all.project_id: [dam, dam, canal, canal, dam]}}
  - {fixture: valley, params: {project: road, as_of: 2024-05-01, modalities: considered}, expect: {all.financier_id: [bank-b], first.quotes: ["Birch Bank is looking at the road."]}}
revision: 1
---*/
MATCH (:Entity {id: $project}) (()<-[inside:PART_OF]-(:Entity)){0,3} (project:Entity)<-[r:FINANCES|LENDS_TO|INVESTS_IN|GUARANTEES|INSURES]-(financier:Entity)
WHERE all(x IN inside WHERE x.polarity = '+' AND x.modality IN $modalities
  AND (x.valid_from IS NULL OR x.valid_from <= $as_of)
  AND (x.valid_to IS NULL OR $as_of < x.valid_to)
  AND (x.valid_to IS NOT NULL OR coalesce(x.active, true)))
  AND r.polarity = '+' AND r.modality IN $modalities
  AND (r.valid_from IS NULL OR r.valid_from <= $as_of)
  AND (r.valid_to IS NULL OR $as_of < r.valid_to)
  AND (r.valid_to IS NOT NULL OR coalesce(r.active, true))
WITH financier, project, type(r) AS tie, r.modality AS modality, r.instrument AS instrument, r.currency AS currency,
     max(toFloat(r.amount)) AS amount, collect(r.evidence) AS said, collect([x IN inside | x.evidence]) AS lists
RETURN financier.id AS financier_id, financier.name AS financier, financier.kind AS kind, financier.country AS country, tie,
       project.id AS project_id, project.name AS project, modality, instrument, amount, currency,
       COLLECT { UNWIND said AS id MATCH (s:Statement {id: id}) RETURN DISTINCT s.quote AS quote ORDER BY quote } AS quotes,
       COLLECT { UNWIND said + reduce(all = [], part IN lists | all + part) AS id RETURN DISTINCT id ORDER BY id } AS evidence
ORDER BY coalesce(amount, 0.0) DESC, financier_id, project_id, tie, modality, coalesce(instrument, '')
LIMIT $max_rows;
