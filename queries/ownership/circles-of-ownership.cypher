/*---
id: ownership/circles-of-ownership
title: Does a firm own itself through others?
question: Circles of ownership that lead from one firm through others back to it.
kind: path
status: stable
params:
  firm: {type: node_id, label: Firm, required: true, suggest: name}
  depth: {type: int, default: 4, min: 1, max: 6, note: longest circle in ties}
  modalities: {type: "string[]", default: [asserted, agreed], choices: modalities, note: how firm a source must be}
  as_of: {type: date, default: today, note: day on which ties must hold}
  max_rows: {type: int, default: 200, min: 1, max: 5000}
returns:
  path: {type: path}
  share_min: {type: float, unit: percent, note: "product around the circle, unknown counts as 0"}
  share_max: {type: float, unit: percent, note: "product around the circle, unknown counts as 100"}
  evidence: {type: "string[]", note: ids of the statements and records that prove it}
entities: {subject: firm}
reads: {rels: [OWNS]}
caveats:
  - Shares multiplied along chains that meet a circle count it again and again; interlock analyse ownership.integrated corrects for it
  - Parallel sources of one tie give several rows
  - A tie is left out where its own status, or that of an end in the same register, says that it has ended
tests:
  - {fixture: group, params: {firm: mill, as_of: 2024-05-01}, expect: {rows: 3, all.share_max: [0.8, 0.4, 0.3], first.evidence: [reg:mill-holding, s1]}}
  - {fixture: group, params: {firm: port, as_of: 2024-05-01}, expect: {rows: 0}}
revision: 1
---*/
MATCH path = (firm:Entity {id: $firm}) (()-[r:OWNS]->(:Entity)
  WHERE r.polarity = '+' AND r.modality IN $modalities
    AND (r.valid_from IS NULL OR r.valid_from <= $as_of)
    AND (r.valid_to IS NULL OR $as_of < r.valid_to)
    AND (r.valid_to IS NOT NULL OR coalesce(r.active, true))
    AND NOT EXISTS {
      MATCH (x:Record) WHERE x.id IN [r.subject_record, r.object_record]
        AND CASE WHEN x.valid_from > $as_of OR x.valid_to <= $as_of THEN true ELSE x.valid_to IS NULL AND x.active = false END
    }
  ){1,6} (firm)
WHERE length(path) <= $depth
  AND all(n IN tail(nodes(path)) WHERE single(m IN tail(nodes(path)) WHERE m = n))
WITH path, relationships(path) AS ties
RETURN path,
       100 * reduce(s = 1.0, x IN ties | s * coalesce(x.share_min, 0.0) / 100) AS share_min,
       100 * reduce(s = 1.0, x IN ties | s * coalesce(x.share_max, 100.0) / 100) AS share_max,
       [x IN ties | x.evidence] AS evidence
ORDER BY share_max DESC, share_min DESC, length(path), [n IN nodes(path) | n.id], [x IN ties | x.id]
LIMIT $max_rows;
