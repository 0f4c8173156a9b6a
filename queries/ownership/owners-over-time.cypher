/*---
id: ownership/owners-over-time
title: Who owned or controlled a firm when?
question: All holdings in one firm that any source tells of, past ones too, with the period of each.
kind: table
status: stable
params:
  firm: {type: node_id, label: Firm, required: true, suggest: name}
  modalities: {type: "string[]", default: [asserted, agreed], choices: modalities, note: how firm a source must be}
  max_rows: {type: int, default: 200, min: 1, max: 5000}
returns:
  owner_id: {type: node_id}
  owner: {type: string}
  tie: {type: string, note: OWNS or CONTROLS}
  share_min: {type: float, unit: percent}
  share_max: {type: float, unit: percent}
  valid_from: {type: date, note: "as the source prints it, may be a year or a month"}
  valid_to: {type: date, note: first day on which it no longer held; empty where open or unknown}
  ended: {type: bool, note: "true: it has an end, or its status says that it has ended"}
  dataset: {type: string}
  evidence: {type: "string[]", note: ids of the statements and records that prove it}
entities: {subject: firm, owner: owner_id}
reads: {rels: [OWNS, CONTROLS]}
caveats:
  - A holding without end may have ended; a register tells of the end only where it is told
  - One row a holding and source, nothing is folded or added
tests:
  - {fixture: group, params: {firm: mill}, expect: {rows: 8, first.owner_id: ghost, last.owner_id: holding, last.valid_from: '2021-03', first.ended: true, last.ended: false}}
  - {fixture: group, params: {firm: port}, expect: {all.owner_id: [holding, holding]}}
revision: 1
---*/
MATCH (owner:Entity)-[r:OWNS|CONTROLS]->(:Entity {id: $firm})
WHERE r.polarity = '+' AND r.modality IN $modalities
RETURN owner.id AS owner_id, owner.name AS owner, type(r) AS tie, r.share_min AS share_min, r.share_max AS share_max,
       r.valid_from AS valid_from, r.valid_to AS valid_to,
       r.valid_to IS NOT NULL OR NOT coalesce(r.active, true) OR EXISTS {
         MATCH (x:Record) WHERE x.id IN [r.subject_record, r.object_record] AND x.active = false
       } AS ended,
       r.dataset AS dataset, [r.evidence] AS evidence
ORDER BY coalesce(valid_from, ''), coalesce(valid_to, '9999'), owner_id, r.id
LIMIT $max_rows;
