/*---
id: quality/shares-over-100
title: In which firms do the known shares add up to more than all?
question: Firms whose direct holders together certainly hold more than 100 percent of one right, by one dataset, on one day.
kind: table
status: stable
params:
  firm: {type: node_id, label: Firm, suggest: name, note: only this firm}
  dataset: {type: string, note: only holdings that this dataset tells of}
  modalities: {type: "string[]", default: [asserted, agreed], choices: modalities, note: how firm a source must be}
  as_of: {type: date, default: today, note: day on which ties must hold}
  max_rows: {type: int, default: 200, min: 1, max: 5000}
returns:
  firm_id: {type: node_id}
  firm: {type: string}
  dataset: {type: string}
  right: {type: string}
  share_min: {type: float, unit: percent, note: sum of the lower ends}
  holders: {type: "string[]"}
  evidence: {type: "string[]", note: ids of the statements and records that prove it}
entities: {subject: firm_id}
reads: {rels: [OWNS]}
scans: {OWNS: "without a firm it adds up the shares of all"}
caveats:
  - Two classes of shares, or a holding told both directly and through a nominee, can add up to more than all without error
  - A holding without end that has ended is the usual cause
  - Without a firm all holdings are read, which takes seconds on a large graph
tests:
  - {fixture: flaws, params: {as_of: 2024-05-01}, expect: {rows: 1, first.firm_id: mill, first.share_min: 110, first.holders: [Alder Holding, Birch Holding]}}
  - {fixture: flaws, params: {as_of: 2024-05-01, firm: dye}, expect: {rows: 0}}
limits: {timeout_s: 60}
revision: 1
---*/
// The sum of all that is told of a firm is never below what counts of it, and one pass gives it for all firms.
CALL () {
  MATCH (:Entity)-[r:OWNS]->(firm:Entity {id: $firm})
  RETURN firm, sum(r.share_min) AS told
  UNION ALL
  WITH $firm AS id WHERE id IS NULL
  MATCH ()-[r:OWNS]->(firm)
  WITH firm, sum(r.share_min) AS told
  WHERE told > 100
  RETURN firm, told
}
WITH firm, told
ORDER BY told DESC
WITH collect(firm) AS firms, collect(told) AS sums
// What counts of the thousand firms of which most is told: where this fills the answer, no firm of which less is told can be in it.
CALL (firms) {
  UNWIND firms[..1000] AS firm
  MATCH (:Entity)-[r:OWNS]->(firm)
  WHERE ($dataset IS NULL OR r.dataset = $dataset)
    AND r.share_min > 0 AND coalesce(r.directness, 'direct') = 'direct'
    AND r.polarity = '+' AND r.modality IN $modalities
    AND (r.valid_from IS NULL OR r.valid_from <= $as_of)
    AND (r.valid_to IS NULL OR $as_of < r.valid_to)
    AND (r.valid_to IS NOT NULL OR coalesce(r.active, true))
  WITH firm, r.dataset AS dataset, coalesce(r.right, 'shares') AS right, sum(r.share_min) AS counted
  WITH collect(counted) AS counts
  WITH counts, COUNT { UNWIND counts AS each RETURN each LIMIT $max_rows } AS rows
  UNWIND counts AS counted
  WITH max(rows) AS rows, count(*) AS all, percentileDisc(counted, (size(counts) - rows + 0.5) / size(counts)) AS last
  RETURN CASE WHEN rows < all THEN last ELSE 0.0 END AS least
}
UNWIND [at IN range(0, size(firms) - 1) WHERE sums[at] > least - 0.0001 | firms[at]] AS firm
MATCH (holder:Entity)-[r:OWNS]->(firm)
WHERE ($dataset IS NULL OR r.dataset = $dataset)
  AND r.share_min > 0 AND coalesce(r.directness, 'direct') = 'direct'
  AND r.polarity = '+' AND r.modality IN $modalities
  AND (r.valid_from IS NULL OR r.valid_from <= $as_of)
  AND (r.valid_to IS NULL OR $as_of < r.valid_to)
  AND (r.valid_to IS NOT NULL OR coalesce(r.active, true))
WITH firm, r.dataset AS dataset, coalesce(r.right, 'shares') AS right, sum(r.share_min) AS share_min, collect(r) AS ties
WHERE share_min > 100.0001
RETURN firm.id AS firm_id, firm.name AS firm, dataset, right, share_min,
       COLLECT { UNWIND ties AS x RETURN DISTINCT coalesce(startNode(x).name, startNode(x).id) AS name ORDER BY name } AS holders,
       COLLECT { UNWIND ties AS x RETURN DISTINCT x.evidence AS id ORDER BY id } AS evidence
ORDER BY share_min DESC, firm_id, dataset, right
LIMIT $max_rows;
