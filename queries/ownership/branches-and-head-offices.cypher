/*---
id: ownership/branches-and-head-offices
title: What are the branches, head office and sister branches of a party?
question: Offices that are one party with the given one in law or in practice.
kind: table
status: stable
params:
  party: {type: node_id, required: true, suggest: name}
  modalities: {type: "string[]", default: [asserted, agreed], choices: modalities, note: how firm a source must be}
  as_of: {type: date, default: today, note: day on which ties must hold}
  max_rows: {type: int, default: 200, min: 1, max: 5000}
returns:
  relation: {type: string, note: "head office, branch or sister branch"}
  office_id: {type: node_id}
  office: {type: string}
  kind: {type: string}
  country: {type: string, note: ISO 3166-1 alpha-2}
  evidence: {type: "string[]", note: ids of the statements and records that prove it}
entities: {subject: party, office: office_id}
reads: {rels: [BRANCH_OF]}
caveats:
  - Only one step is followed; ask again for the branches of a branch
  - A tie is left out where its own status, or that of an end in the same register, says that it has ended
tests:
  - {fixture: group, params: {party: branch-east, as_of: 2024-05-01}, expect: {rows: 2, all.office_id: [mill, branch-west], all.relation: [head office, sister branch], last.evidence: [reg:branch-east-mill, reg:branch-west-mill]}}
  - {fixture: group, params: {party: mill, as_of: 2024-05-01}, expect: {all.office_id: [branch-east, branch-west]}}
revision: 1
---*/
MATCH (party:Entity {id: $party})
CALL (party) {
  MATCH (party)-[a:BRANCH_OF]->(office:Entity) RETURN 'head office' AS relation, office, [a] AS ties
  UNION ALL
  MATCH (party)<-[a:BRANCH_OF]-(office:Entity) RETURN 'branch' AS relation, office, [a] AS ties
  UNION ALL
  MATCH (party)-[a:BRANCH_OF]->(:Entity)<-[b:BRANCH_OF]-(office:Entity)
  WHERE office <> party
  RETURN 'sister branch' AS relation, office, [a, b] AS ties
}
WITH relation, office, ties
WHERE all(r IN ties WHERE r.polarity = '+' AND r.modality IN $modalities
  AND (r.valid_from IS NULL OR r.valid_from <= $as_of)
  AND (r.valid_to IS NULL OR $as_of < r.valid_to)
  AND (r.valid_to IS NOT NULL OR coalesce(r.active, true))
  AND NOT EXISTS {
    MATCH (x:Record) WHERE x.id IN [r.subject_record, r.object_record]
      AND CASE WHEN x.valid_from > $as_of OR x.valid_to <= $as_of THEN true ELSE x.valid_to IS NULL AND x.active = false END
  })
WITH relation, office, collect([r IN ties | r.evidence]) AS proofs
RETURN relation, office.id AS office_id, office.name AS office, office.kind AS kind, office.country AS country,
       COLLECT { UNWIND proofs AS part UNWIND part AS id RETURN DISTINCT id ORDER BY id } AS evidence
ORDER BY CASE relation WHEN 'head office' THEN 0 WHEN 'branch' THEN 1 ELSE 2 END, office_id
LIMIT $max_rows;
