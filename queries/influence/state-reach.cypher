/*---
id: influence/state-reach
title: How far does a public body reach into firms?
question: Chains of ownership and control from one public body down to firms, banks, projects and news outlets.
kind: path
status: stable
params:
  body: {type: node_id, label: GovernmentBody, required: true, suggest: name}
  depth: {type: int, default: 3, min: 1, max: 5, note: longest chain in ties}
  at_least: {type: float, default: 0, min: 0, max: 100, note: "every holding of the chain must reach this, in percent; control by other means always counts"}
  modalities: {type: "string[]", default: [asserted, agreed], choices: modalities, note: how firm a source must be}
  as_of: {type: date, default: today, note: day on which ties must hold}
  max_rows: {type: int, default: 200, min: 1, max: 5000}
returns:
  path: {type: path}
  held_id: {type: node_id}
  held: {type: string}
  kind: {type: string}
  country: {type: string, note: ISO 3166-1 alpha-2}
  weakest: {type: float, unit: percent, note: "lowest lower end on the chain; 0 where a share is not told, empty without a holding"}
  evidence: {type: "string[]", note: ids of the statements and records that prove it}
entities: {subject: body, held: held_id}
reads: {rels: [OWNS, CONTROLS]}
caveats:
  - A chain of majorities is a chain of deciding, not a share of profit; see interlock analyse control.majority
  - Parallel sources of one tie give several rows
  - A tie is left out where its own status, or that of an end in the same register, says that it has ended
tests:
  - {fixture: boards, params: {body: agency, as_of: 2024-05-01}, expect: {rows: 3, all.held_id: [bank, hold, dye], all.weakest: [null, 100, 60]}}
  - {fixture: boards, params: {body: agency, as_of: 2024-05-01, at_least: 75}, expect: {all.held_id: [bank, hold]}}
revision: 1
---*/
MATCH path = (:Entity {id: $body}) (()-[r:OWNS|CONTROLS]->(:Entity)
  WHERE r.polarity = '+' AND r.modality IN $modalities
    AND (r.valid_from IS NULL OR r.valid_from <= $as_of)
    AND (r.valid_to IS NULL OR $as_of < r.valid_to)
    AND (r.valid_to IS NOT NULL OR coalesce(r.active, true))
    AND NOT EXISTS {
      MATCH (x:Record) WHERE x.id IN [r.subject_record, r.object_record]
        AND CASE WHEN x.valid_from > $as_of OR x.valid_to <= $as_of THEN true ELSE x.valid_to IS NULL AND x.active = false END
    }
    AND (type(r) = 'CONTROLS' OR coalesce(r.share_min, 0.0) >= $at_least)
  ){1,5} (held:Entity)
WHERE length(path) <= $depth
  AND all(n IN nodes(path) WHERE single(m IN nodes(path) WHERE m = n))
WITH path, held, [x IN relationships(path) WHERE type(x) = 'OWNS' | coalesce(x.share_min, 0.0)] AS shares
RETURN path, held.id AS held_id, held.name AS held, held.kind AS kind, held.country AS country,
       CASE WHEN size(shares) > 0 THEN reduce(w = 100.0, x IN shares | CASE WHEN x < w THEN x ELSE w END) END AS weakest,
       [x IN relationships(path) | x.evidence] AS evidence
ORDER BY length(path), held_id, [n IN nodes(path) | n.id], [x IN relationships(path) | x.id]
LIMIT $max_rows;
