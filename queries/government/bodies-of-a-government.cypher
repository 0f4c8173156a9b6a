/*---
id: government/bodies-of-a-government
title: Which bodies belong to a government or authority?
question: Bureaus, commissions and offices that are part or branch of one public body, down to three steps.
kind: path
status: stable
params:
  body: {type: node_id, label: GovernmentBody, required: true, suggest: name}
  modalities: {type: "string[]", default: [asserted, agreed], choices: modalities, note: how firm a source must be}
  as_of: {type: date, default: today, note: day on which ties must hold}
  max_rows: {type: int, default: 200, min: 1, max: 5000}
returns:
  path: {type: path}
  member_id: {type: node_id}
  member: {type: string}
  kind: {type: string}
  evidence: {type: "string[]", note: ids of the statements and records that prove it}
entities: {subject: body, member: member_id}
reads: {rels: [PART_OF, BRANCH_OF, MEMBER_OF]}
caveats:
  - Only what sources say; a public body has more offices than anybody writes of
  - A member of a body is listed as a part of it
tests:
  - {fixture: county, params: {body: province, as_of: 2024-05-01}, expect: {rows: 1, first.member_id: bureau, first.evidence: [reg:bureau]}}
  - {fixture: county, params: {body: state, as_of: 2024-05-01, modalities: [asserted, considered]}, expect: {all.member_id: [province, bureau]}}
revision: 1
---*/
MATCH path = (:Entity {id: $body}) (()<-[r:PART_OF|BRANCH_OF|MEMBER_OF]-(:Entity)
  WHERE r.polarity = '+' AND r.modality IN $modalities
    AND (r.valid_from IS NULL OR r.valid_from <= $as_of)
    AND (r.valid_to IS NULL OR $as_of < r.valid_to)
    AND (r.valid_to IS NOT NULL OR coalesce(r.active, true))
  ){1,3} (member:Entity)
WHERE all(n IN nodes(path) WHERE single(m IN nodes(path) WHERE m = n))
RETURN path, member.id AS member_id, member.name AS member, member.kind AS kind,
       [x IN relationships(path) | x.evidence] AS evidence
ORDER BY length(path), member_id, [x IN relationships(path) | x.id]
LIMIT $max_rows;
