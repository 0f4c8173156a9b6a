/*---
id: projects/co-financiers
title: With whom does a bank or fund finance the same projects?
question: Parties that pay for projects for which one party pays too, with the number of such projects.
kind: table
status: stable
params:
  financier: {type: node_id, required: true, suggest: name}
  modalities: {type: "string[]", default: [asserted, agreed], choices: modalities, note: how firm a source must be}
  as_of: {type: date, default: today, note: day on which ties must hold}
  max_rows: {type: int, default: 200, min: 1, max: 5000}
returns:
  other_id: {type: node_id}
  other: {type: string}
  kind: {type: string}
  country: {type: string, note: ISO 3166-1 alpha-2}
  projects: {type: int, unit: projects}
  names: {type: "string[]", note: "names of the projects, the first 25"}
  evidence: {type: "string[]", note: ids of the statements and records that prove it}
entities: {subject: financier, other: other_id}
reads: {labels: [Project], rels: [FINANCES, LENDS_TO, INVESTS_IN]}
caveats:
  - Money for one project need not be given together, nor at one time
  - A project that a register splits in two is two projects unless resolution joined them
tests:
  - {fixture: valley, params: {financier: fund-a, as_of: 2024-05-01}, expect: {rows: 1, first.other_id: bank-b, first.projects: 2, first.names: ["Canal, first reach", Sluice Dam]}}
  - {fixture: valley, params: {financier: fund-a, as_of: 2014-05-01}, expect: {first.projects: 1}}
revision: 1
---*/
MATCH (one:Entity {id: $financier})-[a:FINANCES|LENDS_TO|INVESTS_IN]->(project:Entity:Project)
WHERE a.polarity = '+' AND a.modality IN $modalities
  AND (a.valid_from IS NULL OR a.valid_from <= $as_of)
  AND (a.valid_to IS NULL OR $as_of < a.valid_to)
  AND (a.valid_to IS NOT NULL OR coalesce(a.active, true))
WITH one, project, collect(a.evidence) AS own
MATCH (project)<-[b:FINANCES|LENDS_TO|INVESTS_IN]-(other:Entity)
WHERE other <> one
  AND b.polarity = '+' AND b.modality IN $modalities
  AND (b.valid_from IS NULL OR b.valid_from <= $as_of)
  AND (b.valid_to IS NULL OR $as_of < b.valid_to)
  AND (b.valid_to IS NOT NULL OR coalesce(b.active, true))
WITH other, collect(DISTINCT coalesce(project.name, project.id)) AS titles, count(DISTINCT project) AS projects,
     collect(own + [b.evidence]) AS proofs
RETURN other.id AS other_id, other.name AS other, other.kind AS kind, other.country AS country, projects,
       COLLECT { UNWIND titles AS title RETURN title ORDER BY title LIMIT 25 } AS names,
       COLLECT { UNWIND proofs AS part UNWIND part AS id RETURN DISTINCT id ORDER BY id } AS evidence
ORDER BY projects DESC, other_id
LIMIT $max_rows;
