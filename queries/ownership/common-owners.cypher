/*---
id: ownership/common-owners
title: Which owners do two firms have in common?
question: Parties from which a chain of ownership or control leads to both of two firms.
kind: table
status: stable
params:
  first: {type: node_id, label: Firm, required: true, suggest: name}
  second: {type: node_id, label: Firm, required: true, suggest: name}
  modalities: {type: "string[]", default: [asserted, agreed], choices: modalities, note: how firm a source must be}
  as_of: {type: date, default: today, note: day on which ties must hold}
  max_rows: {type: int, default: 200, min: 1, max: 5000}
returns:
  owner_id: {type: node_id}
  owner: {type: string}
  kind: {type: string}
  country: {type: string, note: ISO 3166-1 alpha-2}
  to_first: {type: int, unit: ties, note: length of the shortest chain}
  to_second: {type: int, unit: ties, note: length of the shortest chain}
  evidence: {type: "string[]", note: ids of the statements and records that prove it}
entities: {subject: first, other: second, owner: owner_id}
reads: {rels: [OWNS, CONTROLS]}
caveats:
  - Chains of up to four ties are searched
  - A large fund or custodian is an owner of many firms that have nothing else in common
  - Where one of the two owns the other, ask ownership/holdings-of-a-party
  - A tie is left out where its own status, or that of an end in the same register, says that it has ended
tests:
  - {fixture: group, params: {first: mill, second: port, as_of: 2024-05-01}, expect: {rows: 3, all.owner_id: [holding, founder, fund], all.to_first: [1, 1, 1], all.to_second: [1, 2, 3], first.evidence: [reg:holding-mill-a, reg:holding-mill-b, reg:holding-port, reg:holding-port-other, s1]}}
  - {fixture: group, params: {first: mill, second: branch-east, as_of: 2024-05-01}, expect: {rows: 0}}
revision: 1
---*/
MATCH up = (owner:Entity) (()-[r:OWNS|CONTROLS]->(:Entity)
  WHERE r.polarity = '+' AND r.modality IN $modalities
    AND (r.valid_from IS NULL OR r.valid_from <= $as_of)
    AND (r.valid_to IS NULL OR $as_of < r.valid_to)
    AND (r.valid_to IS NOT NULL OR coalesce(r.active, true))
    AND NOT EXISTS {
      MATCH (x:Record) WHERE x.id IN [r.subject_record, r.object_record]
        AND CASE WHEN x.valid_from > $as_of OR x.valid_to <= $as_of THEN true ELSE x.valid_to IS NULL AND x.active = false END
    }
  ){1,4} (:Entity {id: $first})
WHERE owner.id <> $first AND owner.id <> $second
  AND all(n IN nodes(up) WHERE single(m IN nodes(up) WHERE m = n))
WITH owner, min(length(up)) AS to_first, collect([x IN relationships(up) | x.evidence]) AS ones
MATCH down = (owner) (()-[r:OWNS|CONTROLS]->(:Entity)
  WHERE r.polarity = '+' AND r.modality IN $modalities
    AND (r.valid_from IS NULL OR r.valid_from <= $as_of)
    AND (r.valid_to IS NULL OR $as_of < r.valid_to)
    AND (r.valid_to IS NOT NULL OR coalesce(r.active, true))
    AND NOT EXISTS {
      MATCH (x:Record) WHERE x.id IN [r.subject_record, r.object_record]
        AND CASE WHEN x.valid_from > $as_of OR x.valid_to <= $as_of THEN true ELSE x.valid_to IS NULL AND x.active = false END
    }
  ){1,4} (:Entity {id: $second})
WHERE all(n IN nodes(down) WHERE single(m IN nodes(down) WHERE m = n))
WITH owner, to_first, ones, min(length(down)) AS to_second, collect([x IN relationships(down) | x.evidence]) AS others
RETURN owner.id AS owner_id, owner.name AS owner, owner.kind AS kind, owner.country AS country, to_first, to_second,
       COLLECT { UNWIND ones + others AS part UNWIND part AS id RETURN DISTINCT id ORDER BY id } AS evidence
ORDER BY to_first + to_second, to_first, owner_id
LIMIT $max_rows;
