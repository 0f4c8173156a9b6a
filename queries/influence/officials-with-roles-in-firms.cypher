/*---
id: influence/officials-with-roles-in-firms
title: Which officials also have a role or share in a firm?
question: Persons with an office in a public body who have an office or share in a firm or bank at the same time, or whose relatives do.
kind: table
status: stable
params:
  body: {type: node_id, label: GovernmentBody, suggest: name, note: only this body}
  relatives: {type: bool, default: true, note: "true: firms of persons to whom the official is related too"}
  modalities: {type: "string[]", default: [asserted, agreed], choices: modalities, note: how firm a source must be}
  as_of: {type: date, default: today, note: day on which ties must hold}
  max_rows: {type: int, default: 200, min: 1, max: 5000}
returns:
  official_id: {type: node_id}
  official: {type: string}
  office: {type: string, note: the office in the words of the source}
  body_id: {type: node_id}
  body: {type: string}
  through_id: {type: node_id, note: the relative; the official where it is their own}
  through: {type: string}
  relation: {type: string, note: word of the source for the relation}
  role: {type: string, note: "the role in the firm, or the tie"}
  firm_id: {type: node_id}
  firm: {type: string}
  evidence: {type: "string[]", note: ids of the statements and records that prove it}
entities: {subject: official_id, body: body_id, firm: firm_id}
reads: {labels: [GovernmentBody, Person, Firm], rels: [HOLDS_ROLE, OWNS, CONTROLS, RELATED_TO]}
caveats:
  - Many offices in firms are part of the office in the state; a row is no accusation
  - Two persons of one name are one only where resolution found that they are
  - A tie is left out where its own status, or that of an end in the same register, says that it has ended
tests:
  - {fixture: boards, params: {as_of: 2024-05-01}, expect: {rows: 2, all.official_id: [ben, cy], all.through_id: [ben, ben], last.relation: brother, all.firm_id: [loom, loom]}}
  - {fixture: boards, params: {as_of: 2024-05-01, relatives: false, body: ministry}, expect: {all.official_id: [ben], first.role: secretary}}
  - {fixture: boards, params: {as_of: 2019-05-01}, expect: {rows: 0}}
revision: 1
---*/
// Body by body in the order of the answer, so that the cap ends the reading.
CALL () {
  MATCH (body:Entity:GovernmentBody {id: $body}) RETURN body
  UNION ALL
  MATCH (body:Entity:GovernmentBody) WHERE $body IS NULL RETURN body
}
WITH body, body.id AS body_id
ORDER BY body_id
MATCH (body)<-[a:HOLDS_ROLE]-(official:Entity:Person)
WHERE a.polarity = '+' AND a.modality IN $modalities
  AND (a.valid_from IS NULL OR a.valid_from <= $as_of)
  AND (a.valid_to IS NULL OR $as_of < a.valid_to)
  AND (a.valid_to IS NOT NULL OR coalesce(a.active, true))
  AND NOT EXISTS {
    MATCH (x:Record) WHERE x.id IN [a.subject_record, a.object_record]
      AND CASE WHEN x.valid_from > $as_of OR x.valid_to <= $as_of THEN true ELSE x.valid_to IS NULL AND x.active = false END
  }
CALL (official) {
  RETURN official AS through, null AS relation, [] AS way
  UNION
  MATCH (official)-[k:RELATED_TO]-(through:Entity:Person)
  WHERE $relatives AND through <> official
    AND k.polarity = '+' AND k.modality IN $modalities
    AND (k.valid_from IS NULL OR k.valid_from <= $as_of)
    AND (k.valid_to IS NULL OR $as_of < k.valid_to)
    AND (k.valid_to IS NOT NULL OR coalesce(k.active, true))
  RETURN through, k.word AS relation, collect(k.evidence) AS way
}
MATCH (through)-[b:HOLDS_ROLE|OWNS|CONTROLS]->(firm:Entity:Firm)
WHERE b.polarity = '+' AND b.modality IN $modalities
  AND (b.valid_from IS NULL OR b.valid_from <= $as_of)
  AND (b.valid_to IS NULL OR $as_of < b.valid_to)
  AND (b.valid_to IS NOT NULL OR coalesce(b.active, true))
  AND NOT EXISTS {
    MATCH (x:Record) WHERE x.id IN [b.subject_record, b.object_record]
      AND CASE WHEN x.valid_from > $as_of OR x.valid_to <= $as_of THEN true ELSE x.valid_to IS NULL AND x.active = false END
  }
RETURN official.id AS official_id, official.name AS official, a.role AS office, body_id, body.name AS body,
       through.id AS through_id, through.name AS through, relation, coalesce(b.role, type(b)) AS role,
       firm.id AS firm_id, firm.name AS firm,
       COLLECT { UNWIND [a.evidence, b.evidence] + way AS id RETURN DISTINCT id ORDER BY id } AS evidence
ORDER BY body_id, official_id, through_id, firm_id, a.id, b.id
LIMIT $max_rows;
