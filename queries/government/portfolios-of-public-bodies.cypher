/*---
id: government/portfolios-of-public-bodies
title: Which portfolios and projects did a commission or authority put together?
question: Portfolios, projects and programmes that public bodies assembled, organise or carry out, with the number of their parts.
kind: table
status: stable
params:
  body: {type: node_id, label: GovernmentBody, suggest: name, note: only this body}
  country: {type: string, suggest: country, note: ISO 3166-1 alpha-2 code of the body}
  modalities: {type: "string[]", default: [asserted, agreed], choices: modalities, note: how firm a source must be}
  as_of: {type: date, default: today, note: day on which ties must hold}
  max_rows: {type: int, default: 200, min: 1, max: 5000}
returns:
  body_id: {type: node_id}
  body: {type: string}
  tie: {type: string}
  object_id: {type: node_id}
  object: {type: string}
  kind: {type: string}
  parts: {type: int, unit: projects, note: "named parts, a described number of projects is not counted"}
  quotes: {type: "string[]", note: sentences that say so; rows of registers have none}
  evidence: {type: "string[]", note: ids of the statements and records that prove it}
entities: {subject: body_id, object: object_id}
reads: {labels: [GovernmentBody], rels: [ASSEMBLED, IMPLEMENTS, ORGANIZED, PART_OF]}
caveats:
  - To carry out is not to pay; see projects/who-finances-a-project
  - An authority that only one project names is a party of that project alone until resolution joins it
tests:
  - {fixture: county, params: {as_of: 2024-05-01}, expect: {rows: 2, all.object_id: [works, weir], all.parts: [1, 0], all.tie: [ASSEMBLED, IMPLEMENTS]}}
  - {fixture: county, params: {as_of: 2024-05-01, body: county}, expect: {rows: 0}}
revision: 1
---*/
MATCH (body:Entity:GovernmentBody)-[r:ASSEMBLED|IMPLEMENTS|ORGANIZED]->(object:Entity)
WHERE ($body IS NULL OR body.id = $body)
  AND ($country IS NULL OR body.country = toUpper($country))
  AND r.polarity = '+' AND r.modality IN $modalities
  AND (r.valid_from IS NULL OR r.valid_from <= $as_of)
  AND (r.valid_to IS NULL OR $as_of < r.valid_to)
  AND (r.valid_to IS NOT NULL OR coalesce(r.active, true))
WITH body, type(r) AS tie, object, collect(r.evidence) AS proofs
RETURN body.id AS body_id, body.name AS body, tie, object.id AS object_id, object.name AS object, object.kind AS kind,
       COUNT {
         MATCH (:Entity)-[p:PART_OF]->(object)
         WHERE p.polarity = '+' AND p.modality IN $modalities
           AND (p.valid_from IS NULL OR p.valid_from <= $as_of)
           AND (p.valid_to IS NULL OR $as_of < p.valid_to)
           AND (p.valid_to IS NOT NULL OR coalesce(p.active, true))
       } AS parts,
       COLLECT { UNWIND proofs AS id MATCH (s:Statement {id: id}) RETURN DISTINCT s.quote AS quote ORDER BY quote } AS quotes,
       COLLECT { UNWIND proofs AS id RETURN DISTINCT id ORDER BY id } AS evidence
ORDER BY body_id, tie, object_id
LIMIT $max_rows;
