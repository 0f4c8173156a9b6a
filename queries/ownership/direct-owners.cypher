/*---
id: ownership/direct-owners
title: Who owns or controls a firm directly?
question: All parties that hold a share of one firm or control it, as each register or sentence says.
kind: table
status: stable
params:
  firm: {type: node_id, label: Firm, required: true, suggest: name}
  modalities: {type: "string[]", default: [asserted, agreed], choices: modalities, note: how firm a source must be}
  as_of: {type: date, default: today, note: day on which ties must hold}
  max_rows: {type: int, default: 200, min: 1, max: 5000}
returns:
  owner_id: {type: node_id}
  owner: {type: string}
  kind: {type: string}
  country: {type: string, note: ISO 3166-1 alpha-2}
  tie: {type: string, note: OWNS or CONTROLS}
  right: {type: string, note: "what is held, or the means of control"}
  directness: {type: string}
  share_min: {type: float, unit: percent, note: 0 where no source says}
  share_max: {type: float, unit: percent, note: 100 where no source says}
  sources_agree: {type: bool, note: "false: no share fits all sources, so the range spans them"}
  modalities: {type: "string[]"}
  evidence: {type: "string[]", note: ids of the statements and records that prove it}
entities: {subject: firm, owner: owner_id}
reads: {rels: [OWNS, CONTROLS]}
caveats:
  - Nominees and custodians look like owners
  - Holdings that one register lists apart are added up to 100; each sentence of a document stands alone
  - A tie is left out where its own status, or that of an end in the same register, says that it has ended
  - Dates are compared as the source prints them, so an end given as a year means the first day of that year
tests:
  - {fixture: group, params: {firm: mill, as_of: 2024-05-01}, expect: {rows: 3, all.owner_id: [holding, founder, fund], all.directness: [direct, indirect, direct], first.share_min: 60.0, first.share_max: 70.0, first.sources_agree: true, last.share_min: 20.0, last.share_max: 25.0, first.evidence: [reg:holding-mill-a, reg:holding-mill-b, s1]}}
  - {fixture: group, params: {firm: mill, as_of: 2019-05-01}, expect: {all.owner_id: [pioneer]}}
  - {fixture: group, params: {firm: port, as_of: 2024-05-01}, expect: {rows: 1, first.sources_agree: false, first.share_min: 10.0, first.share_max: 55.0}}
revision: 1
---*/
MATCH (owner:Entity)-[r:OWNS|CONTROLS]->(:Entity {id: $firm})
WHERE r.polarity = '+' AND r.modality IN $modalities
  AND (r.valid_from IS NULL OR r.valid_from <= $as_of)
  AND (r.valid_to IS NULL OR $as_of < r.valid_to)
  AND (r.valid_to IS NOT NULL OR coalesce(r.active, true))
  AND NOT EXISTS {
    MATCH (x:Record) WHERE x.id IN [r.subject_record, r.object_record]
      AND CASE WHEN x.valid_from > $as_of OR x.valid_to <= $as_of THEN true ELSE x.valid_to IS NULL AND x.active = false END
  }
// One source is a register, whose holdings add up, or a single sentence, which may repeat another.
WITH owner, type(r) AS tie, coalesce(r.right, r.means) AS right, coalesce(r.directness, 'unknown') AS directness,
     CASE WHEN EXISTS { MATCH (s:Statement {id: r.evidence}) } THEN r.id ELSE r.dataset END AS source,
     sum(coalesce(r.share_min, 0.0)) AS low, sum(coalesce(r.share_max, 100.0)) AS high,
     collect(r.evidence) AS proofs, collect(r.modality) AS said
WITH owner, tie, right, directness, collect(proofs) AS proofs, collect(said) AS said,
     collect(CASE WHEN low > 100 THEN 100.0 ELSE low END) AS lows,
     collect(CASE WHEN high > 100 THEN 100.0 ELSE high END) AS highs
WITH *, reduce(x = 0.0, low IN lows | CASE WHEN low > x THEN low ELSE x END) AS inner_min,
     reduce(x = 100.0, high IN highs | CASE WHEN high < x THEN high ELSE x END) AS inner_max,
     reduce(x = 100.0, low IN lows | CASE WHEN low < x THEN low ELSE x END) AS outer_min,
     reduce(x = 0.0, high IN highs | CASE WHEN high > x THEN high ELSE x END) AS outer_max
RETURN owner.id AS owner_id, owner.name AS owner, owner.kind AS kind, owner.country AS country,
       tie, right, directness,
       CASE WHEN inner_min <= inner_max THEN inner_min ELSE outer_min END AS share_min,
       CASE WHEN inner_min <= inner_max THEN inner_max ELSE outer_max END AS share_max,
       inner_min <= inner_max AS sources_agree,
       COLLECT { UNWIND said AS part UNWIND part AS word RETURN DISTINCT word ORDER BY word } AS modalities,
       COLLECT { UNWIND proofs AS part UNWIND part AS id RETURN DISTINCT id ORDER BY id } AS evidence
ORDER BY share_max DESC, share_min DESC, owner_id, tie, right, directness
LIMIT $max_rows;
