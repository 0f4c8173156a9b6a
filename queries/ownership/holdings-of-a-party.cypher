/*---
id: ownership/holdings-of-a-party
title: What does a party own or control, down the chains?
question: Chains of ownership and control from one party down to firms, projects and assets.
kind: path
status: stable
params:
  party: {type: node_id, required: true, suggest: name}
  depth: {type: int, default: 2, min: 1, max: 5, note: longest chain in ties}
  directness: {type: "string[]", default: [direct, unknown], choices: [direct, unknown, indirect, total], note: how a holding is counted}
  modalities: {type: "string[]", default: [asserted, agreed], choices: modalities, note: how firm a source must be}
  as_of: {type: date, default: today, note: day on which ties must hold}
  max_rows: {type: int, default: 200, min: 1, max: 5000}
returns:
  path: {type: path}
  held_id: {type: node_id}
  held: {type: string}
  kind: {type: string}
  country: {type: string, note: ISO 3166-1 alpha-2}
  share_min: {type: float, unit: percent, note: "product along the chain, unknown counts as 0"}
  share_max: {type: float, unit: percent, note: "product along the chain, unknown counts as 100"}
  evidence: {type: "string[]", note: ids of the statements and records that prove it}
entities: {subject: party, held: held_id}
reads: {rels: [OWNS, CONTROLS]}
caveats:
  - Chains are listed one by one and not added
  - The product is an economic share; who decides is another question, see interlock analyse control.majority
  - A tie is left out where its own status, or that of an end in the same register, says that it has ended
tests:
  - {fixture: group, params: {party: founder, as_of: 2024-05-01}, expect: {rows: 6, first.held_id: holding, first.share_min: 100, last.held_id: port, last.share_max: 55}}
  - {fixture: group, params: {party: founder, as_of: 2024-05-01, depth: 1}, expect: {rows: 1, first.evidence: [reg:founder-holding]}}
revision: 1
---*/
MATCH path = (:Entity {id: $party}) (()-[r:OWNS|CONTROLS]->(:Entity)
  WHERE r.polarity = '+' AND r.modality IN $modalities
    AND (r.valid_from IS NULL OR r.valid_from <= $as_of)
    AND (r.valid_to IS NULL OR $as_of < r.valid_to)
    AND (r.valid_to IS NOT NULL OR coalesce(r.active, true))
    AND NOT EXISTS {
      MATCH (x:Record) WHERE x.id IN [r.subject_record, r.object_record]
        AND CASE WHEN x.valid_from > $as_of OR x.valid_to <= $as_of THEN true ELSE x.valid_to IS NULL AND x.active = false END
    }
    AND coalesce(r.directness, 'unknown') IN $directness
  ){1,5} (held:Entity)
WHERE length(path) <= $depth
  AND all(n IN nodes(path) WHERE single(m IN nodes(path) WHERE m = n))
WITH path, held, relationships(path) AS ties
RETURN path, held.id AS held_id, held.name AS held, held.kind AS kind, held.country AS country,
       100 * reduce(s = 1.0, x IN ties | s * coalesce(x.share_min, 0.0) / 100) AS share_min,
       100 * reduce(s = 1.0, x IN ties | s * coalesce(x.share_max, 100.0) / 100) AS share_max,
       [x IN ties | x.evidence] AS evidence
ORDER BY length(path), held_id, [n IN nodes(path) | n.id], [x IN ties | x.id]
LIMIT $max_rows;
