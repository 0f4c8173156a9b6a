/*---
id: projects/contracts-of-a-project
title: Who won contracts of a project or portfolio?
question: Contracts of one project or portfolio and the projects in it, largest first, with lists on which the winner stands.
kind: table
status: stable
params:
  project: {type: node_id, label: Project, required: true, suggest: name}
  modalities: {type: "string[]", default: [asserted, agreed], choices: modalities, note: how firm a source must be}
  as_of: {type: date, default: today, note: day for which the lists are read; contracts of all times count}
  max_rows: {type: int, default: 200, min: 1, max: 5000}
returns:
  contractor_id: {type: node_id}
  contractor: {type: string}
  country: {type: string, note: ISO 3166-1 alpha-2}
  project_id: {type: node_id}
  project: {type: string, note: the project asked for or one inside it}
  product: {type: string, note: what the contract is for}
  signed_on: {type: date}
  amount: {type: float, unit: currency}
  currency: {type: string, note: ISO 4217}
  programmes: {type: "string[]", note: programmes that list the contractor on the day asked for}
  evidence: {type: "string[]", note: ids of the statements and records that prove it}
entities: {subject: project, contractor: contractor_id}
reads: {labels: [Programme], rels: [CONTRACTED_FOR, PART_OF, LISTED_UNDER]}
caveats:
  - One row a contract and source; a contract that several won has no amount for any of them
  - A contract that was won may have been ended since
  - A contractor without programmes is on none of the lists that were loaded
tests:
  - {fixture: valley, params: {project: dam, as_of: 2024-05-01}, expect: {rows: 3, all.contractor_id: [cedar, cedar, drill], all.project_id: [dam, dam, lock], last.programmes: [Debarred firms], first.signed_on: "2018-05-01"}}
  - {fixture: valley, params: {project: lock, as_of: 2020-05-01}, expect: {rows: 1, first.programmes: []}}
revision: 1
---*/
MATCH (:Entity {id: $project}) (()<-[inside:PART_OF]-(:Entity)){0,3} (project:Entity)<-[r:CONTRACTED_FOR]-(contractor:Entity)
WHERE r.polarity = '+' AND r.modality IN $modalities
  AND all(x IN inside WHERE x.polarity = '+' AND x.modality IN $modalities)
WITH DISTINCT contractor, project, r, [x IN inside | x.evidence] AS way
RETURN contractor.id AS contractor_id, contractor.name AS contractor, contractor.country AS country,
       project.id AS project_id, project.name AS project, r.product AS product, r.valid_from AS signed_on,
       toFloat(r.amount) AS amount, r.currency AS currency,
       COLLECT {
         MATCH (contractor)-[l:LISTED_UNDER]->(p:Entity:Programme)
         WHERE l.polarity = '+' AND l.modality = 'asserted'
           AND (l.valid_from IS NULL OR l.valid_from <= $as_of)
           AND (l.valid_to IS NULL OR $as_of < l.valid_to)
           AND (l.valid_to IS NOT NULL OR coalesce(l.active, true))
         RETURN DISTINCT coalesce(p.name, p.id) AS name ORDER BY name
       } AS programmes,
       way + [r.evidence] AS evidence
ORDER BY coalesce(amount, 0.0) DESC, contractor_id, project_id, r.id
LIMIT $max_rows;
