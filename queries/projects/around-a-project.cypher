/*---
id: projects/around-a-project
title: Who has to do with a project?
question: Everything tied to one project or portfolio, its parts and the whole that it is part of.
kind: graph
status: stable
params:
  project: {type: node_id, label: Project, required: true, suggest: name}
  modalities: {type: "string[]", default: [asserted, agreed, planned], choices: modalities, note: how firm a source must be}
  as_of: {type: date, default: today, note: day on which ties must hold}
  max_rows: {type: int, default: 500, min: 1, max: 5000}
returns:
  path: {type: path}
  evidence: {type: "string[]", note: ids of the statements and records that prove it}
entities: {subject: project}
reads: {rels: [PART_OF]}
caveats:
  - What is planned stands beside what is; the modality of each tie tells
  - Parts are followed two steps up and down
tests:
  - {fixture: valley, params: {project: lock, as_of: 2024-05-01}, expect: {rows: 12}}
  - {fixture: valley, params: {project: road, as_of: 2024-05-01}, expect: {rows: 1, first.evidence: [reg:road]}}
revision: 1
---*/
MATCH path = (:Entity {id: $project}) (()-[p:PART_OF]-(:Entity)
  WHERE p.polarity = '+' AND p.modality IN $modalities
    AND (p.valid_from IS NULL OR p.valid_from <= $as_of)
    AND (p.valid_to IS NULL OR $as_of < p.valid_to)
    AND (p.valid_to IS NOT NULL OR coalesce(p.active, true))
  ){0,2} (part:Entity)-[r]-(other:Entity)
WHERE type(r) <> 'RESOLVED_TO' AND NOT other:Programme
  AND r.polarity = '+' AND r.modality IN $modalities
  AND (r.valid_from IS NULL OR r.valid_from <= $as_of)
  AND (r.valid_to IS NULL OR $as_of < r.valid_to)
  AND (r.valid_to IS NOT NULL OR coalesce(r.active, true))
  AND all(n IN nodes(path) WHERE single(m IN nodes(path) WHERE m = n))
RETURN path, [x IN relationships(path) | x.evidence] AS evidence
ORDER BY length(path), [n IN nodes(path) | n.id], [x IN relationships(path) | x.id]
LIMIT $max_rows;
