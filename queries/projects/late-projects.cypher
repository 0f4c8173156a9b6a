/*---
id: projects/late-projects
title: Which projects are past the day on which they should have ended?
question: Projects whose register gives a closing date before the day asked for and no status that says that they have ended.
kind: table
status: experimental
params:
  place: {type: node_id, label: Place, suggest: name, note: only projects in this place or a place in it}
  sector: {type: string, note: "part of what the register says of the project, as the name of a sector"}
  closed: {type: "string[]", default: [closed, completed, completion, cancelled, dropped, retired], note: words of a status that say that it has ended}
  as_of: {type: date, default: today, note: day by which the project should have ended}
  max_rows: {type: int, default: 200, min: 1, max: 5000}
returns:
  project_id: {type: node_id}
  project: {type: string}
  country: {type: string, note: ISO 3166-1 alpha-2}
  status: {type: string, note: word of the register}
  closing_date: {type: date}
  dataset: {type: string}
  evidence: {type: "string[]", note: ids of the statements and records that prove it}
entities: {subject: project_id}
reads: {labels: [Project, Record], rels: [LOCATED_IN]}
scans: {Project: "it asks about all projects"}
caveats:
  - Closing dates are moved by those who run a project; the register shows the last one that it had
  - A register that was loaded long ago shows its projects as late
  - Only registers that give a closing date are asked; the others have no row
tests:
  - {fixture: valley, params: {as_of: 2024-05-01}, expect: {rows: 1, first.project_id: dam, first.closing_date: "2020-06-30", first.status: Active}}
  - {fixture: valley, params: {as_of: 2031-05-01, place: ostmark}, expect: {all.project_id: [dam, road]}}
  - {fixture: valley, params: {as_of: 2031-05-01, sector: transport}, expect: {all.project_id: [road]}}
revision: 1
---*/
MATCH (record:Record)-[:RESOLVED_TO]->(project:Entity:Project)
WHERE record.attributes CONTAINS '"closing_date":"'
WITH project, record, left(split(record.attributes, '"closing_date":"')[1], 10) AS closing_date
WHERE closing_date < $as_of
  AND NOT any(word IN $closed WHERE toLower(coalesce(record.status, '')) CONTAINS toLower(word))
  AND ($sector IS NULL OR toLower(record.attributes) CONTAINS toLower($sector))
  AND ($place IS NULL OR EXISTS {
    MATCH (project)-[l:LOCATED_IN]->(:Entity:Place) (()-[:LOCATED_IN]->(:Entity:Place)){0,2} (:Entity {id: $place})
    WHERE l.polarity = '+' AND l.modality = 'asserted'
      AND (l.valid_from IS NULL OR l.valid_from <= $as_of)
      AND (l.valid_to IS NULL OR $as_of < l.valid_to)
      AND (l.valid_to IS NOT NULL OR coalesce(l.active, true))
  })
RETURN project.id AS project_id, project.name AS project, project.country AS country, record.status AS status, closing_date,
       record.dataset AS dataset, [record.id] AS evidence
ORDER BY closing_date, project_id, record.id
LIMIT $max_rows;
