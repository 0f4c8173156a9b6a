/*---
id: ownership/group-around-a-firm
title: Which group does a firm belong to?
question: Everything tied to one firm by ownership, control, consolidation or branch, up to a chosen distance.
kind: graph
status: experimental
params:
  firm: {type: node_id, label: Firm, required: true, suggest: name}
  hops: {type: int, default: 2, min: 1, max: 4, note: distance in ties}
  modalities: {type: "string[]", default: [asserted, agreed], choices: modalities, note: how firm a source must be}
  as_of: {type: date, default: today, note: day on which ties must hold}
  max_rows: {type: int, default: 500, min: 1, max: 5000}
returns:
  path: {type: path}
  evidence: {type: "string[]", note: ids of the statements and records that prove it}
entities: {subject: firm}
reads: {rels: [OWNS, CONTROLS, CONSOLIDATES, BRANCH_OF]}
caveats:
  - Ties are followed both ways, so firms that share an owner are in the picture without a tie between them
  - A large fund ties many firms that have nothing else in common
  - A tie is left out where its own status, or that of an end in the same register, says that it has ended
tests:
  - {fixture: group, params: {firm: branch-east, hops: 1, as_of: 2024-05-01}, expect: {rows: 1, first.evidence: [reg:branch-east-mill]}}
  - {fixture: group, params: {firm: branch-east, hops: 2, as_of: 2024-05-01}, expect: {rows: 10}}
revision: 1
---*/
MATCH path = (:Entity {id: $firm}) (()-[r:OWNS|CONTROLS|CONSOLIDATES|BRANCH_OF]-(:Entity)
  WHERE r.polarity = '+' AND r.modality IN $modalities
    AND (r.valid_from IS NULL OR r.valid_from <= $as_of)
    AND (r.valid_to IS NULL OR $as_of < r.valid_to)
    AND (r.valid_to IS NOT NULL OR coalesce(r.active, true))
    AND NOT EXISTS {
      MATCH (x:Record) WHERE x.id IN [r.subject_record, r.object_record]
        AND CASE WHEN x.valid_from > $as_of OR x.valid_to <= $as_of THEN true ELSE x.valid_to IS NULL AND x.active = false END
    }
  ){1,4} (:Entity)
WHERE length(path) <= $hops
  AND all(n IN nodes(path) WHERE single(m IN nodes(path) WHERE m = n))
RETURN path, [x IN relationships(path) | x.evidence] AS evidence
ORDER BY length(path), [n IN nodes(path) | n.id], [x IN relationships(path) | x.id]
LIMIT $max_rows;
