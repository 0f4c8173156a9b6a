/*---
id: ownership/accounting-parents
title: Which parents consolidate a firm in their accounts?
question: The direct and ultimate accounting parents of one firm.
kind: table
status: stable
params:
  firm: {type: node_id, label: Firm, required: true, suggest: name}
  modalities: {type: "string[]", default: [asserted, agreed], choices: modalities, note: how firm a source must be}
  as_of: {type: date, default: today, note: day on which ties must hold}
  max_rows: {type: int, default: 200, min: 1, max: 5000}
returns:
  parent_id: {type: node_id}
  parent: {type: string}
  country: {type: string, note: ISO 3166-1 alpha-2}
  level: {type: string, note: direct or ultimate}
  datasets: {type: "string[]"}
  evidence: {type: "string[]", note: ids of the statements and records that prove it}
entities: {subject: firm, parent: parent_id}
reads: {rels: [CONSOLIDATES]}
caveats:
  - Consolidation says who reports the firm's accounts, not which share is held
  - No row means that no parent is reported; it does not mean that there is none
  - A tie is left out where its own status, or that of an end in the same register, says that it has ended
tests:
  - {fixture: group, params: {firm: mill, as_of: 2024-05-01}, expect: {rows: 2, all.parent_id: [holding, fund], all.level: [direct, ultimate]}}
revision: 1
---*/
MATCH (parent:Entity)-[r:CONSOLIDATES]->(:Entity {id: $firm})
WHERE r.polarity = '+' AND r.modality IN $modalities
  AND (r.valid_from IS NULL OR r.valid_from <= $as_of)
  AND (r.valid_to IS NULL OR $as_of < r.valid_to)
  AND (r.valid_to IS NOT NULL OR coalesce(r.active, true))
  AND NOT EXISTS {
    MATCH (x:Record) WHERE x.id IN [r.subject_record, r.object_record]
      AND CASE WHEN x.valid_from > $as_of OR x.valid_to <= $as_of THEN true ELSE x.valid_to IS NULL AND x.active = false END
  }
WITH parent, r.level AS level, collect(r.dataset) AS sources, collect(r.evidence) AS proofs
RETURN parent.id AS parent_id, parent.name AS parent, parent.country AS country, level,
       COLLECT { UNWIND sources AS id RETURN DISTINCT id ORDER BY id } AS datasets,
       COLLECT { UNWIND proofs AS id RETURN DISTINCT id ORDER BY id } AS evidence
ORDER BY level, parent_id
LIMIT $max_rows;
