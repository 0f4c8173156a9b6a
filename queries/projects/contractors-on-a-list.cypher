/*---
id: projects/contractors-on-a-list
title: Which contractors stand on a sanctions or debarment list?
question: Listed parties with contracts of projects, and whether a contract was signed while the listing held.
kind: table
status: stable
params:
  programme: {type: string, label: Programme, suggest: name, note: part of the name of a programme or its id}
  country: {type: string, suggest: country, note: ISO 3166-1 alpha-2 code of the contractor}
  as_of: {type: date, default: today, note: day on which the listing must hold}
  max_rows: {type: int, default: 200, min: 1, max: 5000}
returns:
  contractor_id: {type: node_id}
  contractor: {type: string}
  country: {type: string, note: ISO 3166-1 alpha-2}
  programme: {type: string}
  reason: {type: string}
  listed_from: {type: date}
  project_id: {type: node_id}
  project: {type: string}
  signed_on: {type: date}
  signed_while_listed: {type: bool, note: empty where one of the days is not told}
  amount: {type: float, unit: currency}
  currency: {type: string, note: ISO 4217}
  evidence: {type: "string[]", note: ids of the statements and records that prove it}
entities: {subject: contractor_id, project: project_id}
reads: {labels: [Programme], rels: [LISTED_UNDER, CONTRACTED_FOR]}
caveats:
  - A contract signed before the listing broke no rule by being signed
  - Winner and listed party are one only where resolution found that they are
  - Only the lists that were loaded are known
tests:
  - {fixture: valley, params: {as_of: 2024-05-01}, expect: {rows: 1, first.contractor_id: drill, first.project_id: lock, first.signed_while_listed: false, first.reason: fraud}}
  - {fixture: valley, params: {as_of: 2020-05-01}, expect: {rows: 0}}
revision: 1
---*/
MATCH (contractor:Entity)-[l:LISTED_UNDER]->(programme:Entity:Programme)
WHERE ($programme IS NULL OR programme.id = $programme OR toLower(programme.name) CONTAINS toLower($programme))
  AND ($country IS NULL OR contractor.country = toUpper($country))
  AND l.polarity = '+' AND l.modality = 'asserted'
  AND (l.valid_from IS NULL OR l.valid_from <= $as_of)
  AND (l.valid_to IS NULL OR $as_of < l.valid_to)
  AND (l.valid_to IS NOT NULL OR coalesce(l.active, true))
MATCH (contractor)-[r:CONTRACTED_FOR]->(project:Entity)
WHERE r.polarity = '+' AND r.modality IN ['asserted', 'agreed']
RETURN contractor.id AS contractor_id, contractor.name AS contractor, contractor.country AS country,
       programme.name AS programme, l.reason AS reason, l.valid_from AS listed_from,
       project.id AS project_id, project.name AS project, r.valid_from AS signed_on,
       l.valid_from <= r.valid_from AND (l.valid_to IS NULL OR r.valid_from < l.valid_to) AS signed_while_listed,
       toFloat(r.amount) AS amount, r.currency AS currency,
       CASE WHEN l.evidence = r.evidence THEN [r.evidence] ELSE [l.evidence, r.evidence] END AS evidence
ORDER BY coalesce(signed_on, '') DESC, contractor_id, project_id, l.id, r.id
LIMIT $max_rows;
