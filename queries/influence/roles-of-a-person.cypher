/*---
id: influence/roles-of-a-person
title: Which offices, holdings and relations does a person have, and had?
question: All roles, holdings, memberships and relations of one person that any source tells of, with the period of each.
kind: table
status: stable
params:
  person: {type: node_id, label: Person, required: true, suggest: name}
  modalities: {type: "string[]", default: [asserted, agreed], choices: modalities, note: how firm a source must be}
  max_rows: {type: int, default: 200, min: 1, max: 5000}
returns:
  tie: {type: string}
  word: {type: string, note: "role, means or relation in the source's words"}
  other_id: {type: node_id}
  other: {type: string}
  kind: {type: string}
  country: {type: string, note: ISO 3166-1 alpha-2}
  valid_from: {type: date, note: "as the source prints it, may be a year or a month"}
  valid_to: {type: date, note: first day on which it no longer held; empty where open or unknown}
  ended: {type: bool, note: "true: it has an end, or its status says that it has ended"}
  dataset: {type: string}
  evidence: {type: "string[]", note: ids of the statements and records that prove it}
entities: {subject: person, other: other_id}
reads: {rels: [HOLDS_ROLE, OWNS, CONTROLS, MEMBER_OF, ACTS_FOR, RELATED_TO]}
caveats:
  - A role without end may have ended; a register tells of the end only where it is told
  - Two persons of one name are one only where resolution found that they are
tests:
  - {fixture: boards, params: {person: ada}, expect: {rows: 3, all.other_id: [dye, loom, bank], all.ended: [false, false, true], first.word: chair}}
  - {fixture: boards, params: {person: ben}, expect: {rows: 3, all.tie: [HOLDS_ROLE, HOLDS_ROLE, RELATED_TO], last.word: brother}}
revision: 1
---*/
MATCH (person:Entity {id: $person})-[r:HOLDS_ROLE|OWNS|CONTROLS|MEMBER_OF|ACTS_FOR|RELATED_TO]-(other:Entity)
WHERE (startNode(r) = person OR type(r) = 'RELATED_TO')
  AND r.polarity = '+' AND r.modality IN $modalities
RETURN type(r) AS tie, coalesce(r.role, r.means, r.word) AS word, other.id AS other_id, other.name AS other, other.kind AS kind,
       other.country AS country, r.valid_from AS valid_from, r.valid_to AS valid_to,
       r.valid_to IS NOT NULL OR NOT coalesce(r.active, true) OR EXISTS {
         MATCH (x:Record) WHERE x.id IN [r.subject_record, r.object_record] AND x.active = false
       } AS ended,
       r.dataset AS dataset, [r.evidence] AS evidence
ORDER BY tie, coalesce(valid_from, '') DESC, other_id, r.id
LIMIT $max_rows;
