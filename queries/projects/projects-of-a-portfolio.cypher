/*---
id: projects/projects-of-a-portfolio
title: Which projects are in a portfolio, where, in which state, and who pays?
question: Projects that are part of one portfolio or larger project, down to three steps.
kind: table
status: stable
params:
  portfolio: {type: node_id, label: Portfolio, required: true, suggest: name}
  modalities: {type: "string[]", default: [asserted, agreed], choices: modalities, note: how firm a source must be}
  as_of: {type: date, default: today, note: day on which ties must hold}
  max_rows: {type: int, default: 200, min: 1, max: 5000}
returns:
  project_id: {type: node_id}
  project: {type: string}
  steps: {type: int, unit: steps, note: 1 where it is a part of the portfolio itself}
  statuses: {type: "string[]", note: words of the registers}
  places: {type: "string[]"}
  financiers: {type: "string[]"}
  evidence: {type: "string[]", note: ids of the statements and records that prove it}
entities: {subject: portfolio, project: project_id}
reads: {labels: [Place], rels: [PART_OF, LOCATED_IN, FINANCES, LENDS_TO, INVESTS_IN]}
caveats:
  - Only projects that a source names as parts; a portfolio that is described by a number of projects has no row for them
  - A status is the register's word on the day of its extract
tests:
  - {fixture: valley, params: {portfolio: valley, as_of: 2024-05-01}, expect: {rows: 3, all.project_id: [canal, dam, lock], all.steps: [1, 1, 2], first.statuses: [Closed], first.financiers: [Alder Development Fund, Birch Bank], all.places: [[], [Upper Valley], []]}}
revision: 1
---*/
MATCH path = (:Entity {id: $portfolio}) (()<-[r:PART_OF]-(:Entity)
  WHERE r.polarity = '+' AND r.modality IN $modalities
    AND (r.valid_from IS NULL OR r.valid_from <= $as_of)
    AND (r.valid_to IS NULL OR $as_of < r.valid_to)
    AND (r.valid_to IS NOT NULL OR coalesce(r.active, true))
  ){1,3} (project:Entity)
WITH project, min(length(path)) AS steps, collect([x IN relationships(path) | x.evidence]) AS proofs
CALL (project) {
  OPTIONAL MATCH (project)-[l:LOCATED_IN]->(place:Entity:Place)
  WHERE l.polarity = '+' AND l.modality IN $modalities
    AND (l.valid_from IS NULL OR l.valid_from <= $as_of)
    AND (l.valid_to IS NULL OR $as_of < l.valid_to)
    AND (l.valid_to IS NOT NULL OR coalesce(l.active, true))
  RETURN collect(coalesce(place.name, place.id)) AS places, collect(l.evidence) AS located
}
CALL (project) {
  OPTIONAL MATCH (project)<-[f:FINANCES|LENDS_TO|INVESTS_IN]-(financier:Entity)
  WHERE f.polarity = '+' AND f.modality IN $modalities
    AND (f.valid_from IS NULL OR f.valid_from <= $as_of)
    AND (f.valid_to IS NULL OR $as_of < f.valid_to)
    AND (f.valid_to IS NOT NULL OR coalesce(f.active, true))
  RETURN collect(coalesce(financier.name, financier.id)) AS payers, collect(f.evidence) AS paid
}
RETURN project.id AS project_id, project.name AS project, steps,
       COLLECT { MATCH (d:Record)-[:RESOLVED_TO]->(project) WHERE d.status IS NOT NULL RETURN DISTINCT d.status AS status ORDER BY status } AS statuses,
       COLLECT { UNWIND places AS id RETURN DISTINCT id ORDER BY id } AS places,
       COLLECT { UNWIND payers AS id RETURN DISTINCT id ORDER BY id } AS financiers,
       COLLECT { UNWIND located + paid + reduce(all = [], part IN proofs | all + part) AS id RETURN DISTINCT id ORDER BY id } AS evidence
ORDER BY steps, project_id
LIMIT $max_rows;
