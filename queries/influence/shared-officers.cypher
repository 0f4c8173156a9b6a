/*---
id: influence/shared-officers
title: With which parties does a party share officers?
question: Parties in which a person has an office who also has one in the given party.
kind: table
status: stable
params:
  party: {type: node_id, required: true, suggest: name}
  modalities: {type: "string[]", default: [asserted, agreed], choices: modalities, note: how firm a source must be}
  as_of: {type: date, default: today, note: day on which ties must hold}
  max_rows: {type: int, default: 200, min: 1, max: 5000}
returns:
  other_id: {type: node_id}
  other: {type: string}
  kind: {type: string}
  country: {type: string, note: ISO 3166-1 alpha-2}
  shared: {type: int, unit: persons}
  persons: {type: "string[]"}
  roles: {type: "string[]", note: "what they are in the other party"}
  evidence: {type: "string[]", note: ids of the statements and records that prove it}
entities: {subject: party, other: other_id}
reads: {labels: [Person], rels: [HOLDS_ROLE]}
caveats:
  - Two persons of one name are one only where resolution found that they are
  - A professional director or formation agent ties many firms that have nothing else in common
  - A tie is left out where its own status, or that of an end in the same register, says that it has ended
tests:
  - {fixture: boards, params: {party: loom, as_of: 2024-05-01}, expect: {rows: 2, all.other_id: [dye, ministry], first.persons: [Ada Reed], first.roles: [chair], last.roles: [deputy minister]}}
  - {fixture: boards, params: {party: bank, as_of: 2012-05-01}, expect: {rows: 0}}
revision: 1
---*/
MATCH (party:Entity {id: $party})<-[a:HOLDS_ROLE]-(person:Entity)
WHERE a.polarity = '+' AND a.modality IN $modalities
  AND (a.valid_from IS NULL OR a.valid_from <= $as_of)
  AND (a.valid_to IS NULL OR $as_of < a.valid_to)
  AND (a.valid_to IS NOT NULL OR coalesce(a.active, true))
  AND NOT EXISTS {
    MATCH (x:Record) WHERE x.id IN [a.subject_record, a.object_record]
      AND CASE WHEN x.valid_from > $as_of OR x.valid_to <= $as_of THEN true ELSE x.valid_to IS NULL AND x.active = false END
  }
WITH party, person, collect(a.evidence) AS ones
MATCH (person)-[b:HOLDS_ROLE]->(other:Entity)
WHERE other <> party
  AND b.polarity = '+' AND b.modality IN $modalities
  AND (b.valid_from IS NULL OR b.valid_from <= $as_of)
  AND (b.valid_to IS NULL OR $as_of < b.valid_to)
  AND (b.valid_to IS NOT NULL OR coalesce(b.active, true))
  AND NOT EXISTS {
    MATCH (x:Record) WHERE x.id IN [b.subject_record, b.object_record]
      AND CASE WHEN x.valid_from > $as_of OR x.valid_to <= $as_of THEN true ELSE x.valid_to IS NULL AND x.active = false END
  }
WITH other, collect(DISTINCT person) AS persons, collect(b.role) AS roles, collect(ones + [b.evidence]) AS proofs
RETURN other.id AS other_id, other.name AS other, other.kind AS kind, other.country AS country, size(persons) AS shared,
       COLLECT { UNWIND persons AS p RETURN DISTINCT coalesce(p.name, p.id) AS name ORDER BY name } AS persons,
       COLLECT { UNWIND roles AS id RETURN DISTINCT id ORDER BY id } AS roles,
       COLLECT { UNWIND proofs AS part UNWIND part AS id RETURN DISTINCT id ORDER BY id } AS evidence
ORDER BY shared DESC, other_id
LIMIT $max_rows;
