/*---
id: ownership/indirect-control
title: Who controls a firm through other firms?
question: Chains of ownership and control from any party down to one firm, up to a chosen length.
kind: path
status: stable
params:
  firm: {type: node_id, label: Firm, required: true, suggest: name}
  depth: {type: int, default: 4, min: 1, max: 6, note: longest chain in ties}
  directness: {type: "string[]", default: [direct, unknown], choices: [direct, unknown, indirect, total], note: how a holding is counted}
  min_confidence: {type: float, min: 0, max: 1, note: "given: every tie must have a measured confidence of at least this"}
  modalities: {type: "string[]", default: [asserted, agreed], choices: modalities, note: how firm a source must be}
  as_of: {type: date, default: today, note: day on which ties must hold}
  max_rows: {type: int, default: 200, min: 1, max: 5000}
returns:
  path: {type: path}
  owner_id: {type: node_id}
  owner: {type: string}
  share_min: {type: float, unit: percent, note: "product along the chain, unknown counts as 0"}
  share_max: {type: float, unit: percent, note: "product along the chain, unknown counts as 100"}
  weakest: {type: float, note: lowest measured confidence on the chain}
  evidence: {type: "string[]", note: ids of the statements and records that prove it}
entities: {subject: firm, owner: owner_id}
reads: {rels: [OWNS, CONTROLS]}
caveats:
  - Chains are listed one by one and not added; a party that holds through two chains has two rows
  - No chain passes a party twice, so cross-holdings are not resolved
  - Indirect and total holdings count only when asked for, since the chain below them would count twice
  - Nominees and custodians look like owners
  - A tie is left out where its own status, or that of an end in the same register, says that it has ended
tests:
  - {fixture: group, params: {firm: mill, as_of: 2024-05-01}, expect: {rows: 7, all.owner_id: [holding, founder, holding, founder, holding, founder, fund], all.share_max: [80, 80, 40, 40, 30, 30, 25], first.share_min: 55}}
  - {fixture: group, params: {firm: mill, as_of: 2024-05-01, depth: 1}, expect: {rows: 4}}
  - {fixture: group, params: {firm: mill, as_of: 2024-05-01, min_confidence: 0.5}, expect: {rows: 1, first.weakest: 0.9, first.evidence: [s1]}}
revision: 1
---*/
MATCH path = (owner:Entity) (()-[r:OWNS|CONTROLS]->(:Entity)
  WHERE r.polarity = '+' AND r.modality IN $modalities
    AND (r.valid_from IS NULL OR r.valid_from <= $as_of)
    AND (r.valid_to IS NULL OR $as_of < r.valid_to)
    AND (r.valid_to IS NOT NULL OR coalesce(r.active, true))
    AND coalesce(r.directness, 'unknown') IN $directness
    AND ($min_confidence IS NULL OR r.confidence >= $min_confidence)
    AND NOT EXISTS {
      MATCH (x:Record) WHERE x.id IN [r.subject_record, r.object_record]
        AND CASE WHEN x.valid_from > $as_of OR x.valid_to <= $as_of THEN true ELSE x.valid_to IS NULL AND x.active = false END
    }
  ){1,6} (:Entity {id: $firm})
WHERE length(path) <= $depth
  AND all(n IN nodes(path) WHERE single(m IN nodes(path) WHERE m = n))
WITH path, owner, relationships(path) AS ties,
     [x IN relationships(path) WHERE x.confidence IS NOT NULL | x.confidence] AS measured
RETURN path, owner.id AS owner_id, owner.name AS owner,
       100 * reduce(s = 1.0, x IN ties | s * coalesce(x.share_min, 0.0) / 100) AS share_min,
       100 * reduce(s = 1.0, x IN ties | s * coalesce(x.share_max, 100.0) / 100) AS share_max,
       CASE WHEN size(measured) > 0
            THEN reduce(low = 1.0, x IN measured | CASE WHEN x < low THEN x ELSE low END) END AS weakest,
       [x IN ties | x.evidence] AS evidence
ORDER BY share_max DESC, share_min DESC, length(path), [n IN nodes(path) | n.id], [x IN ties | x.id]
LIMIT $max_rows;
