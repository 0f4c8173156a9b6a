/*---
id: sanctions/firms-that-listed-parties-hold
title: In which firms do listed parties hold shares, together?
question: Firms with the shares that listed parties hold in them directly, added over these parties.
kind: table
status: stable
params:
  at_least: {type: float, default: 50, min: 0, max: 100, note: "only firms in which the shares may reach this, in percent"}
  programme: {type: string, label: Programme, suggest: name, note: part of the name of a programme or its id}
  country: {type: string, suggest: country, note: ISO 3166-1 alpha-2 code of the firm}
  modalities: {type: "string[]", default: [asserted, agreed], choices: modalities, note: how firm a source must be}
  as_of: {type: date, default: today, note: day on which ties must hold}
  max_rows: {type: int, default: 200, min: 1, max: 5000}
returns:
  firm_id: {type: node_id}
  firm: {type: string}
  country: {type: string, note: ISO 3166-1 alpha-2}
  share_min: {type: float, unit: percent, note: "sum over the listed holders, unknown counts as 0"}
  share_max: {type: float, unit: percent, note: "sum over the listed holders, unknown counts as 100"}
  holders: {type: "string[]", note: names of the listed holders}
  listing: {type: "string[]", note: ids of the entries that list the holders}
  evidence: {type: "string[]", note: ids of the statements and records that prove it}
entities: {subject: firm_id}
reads: {labels: [Programme], rels: [LISTED_UNDER, OWNS]}
caveats:
  - One step only; a firm that a blocked firm holds is found by interlock analyse sanctions.status, which also knows the rule of each regime
  - Where share_min stays below the threshold and share_max reaches it, the sources do not settle the question
  - What one register lists apart is added; of several sources on one holder the widest range counts
  - Only the lists that were loaded are known
  - A tie is left out where its own status, or that of an end in the same register, says that it has ended
tests:
  - {fixture: holdings, params: {as_of: 2024-05-01}, expect: {rows: 2, all.firm_id: [mills, yard], all.share_min: [50, 40], all.share_max: [85, 60], first.holders: [Karst Oil, Oskar Vale]}}
  - {fixture: holdings, params: {as_of: 2024-05-01, at_least: 1}, expect: {all.firm_id: [mills, yard, tiny]}}
  - {fixture: holdings, params: {as_of: 2023-06-01, at_least: 1, programme: reefs}, expect: {all.firm_id: [mills, tiny]}}
revision: 1
---*/
MATCH (holder:Entity)-[l:LISTED_UNDER]->(programme:Entity:Programme)
WHERE l.polarity = '+' AND l.modality = 'asserted'
  AND (l.valid_from IS NULL OR l.valid_from <= $as_of)
  AND (l.valid_to IS NULL OR $as_of < l.valid_to)
  AND (l.valid_to IS NOT NULL OR coalesce(l.active, true))
  AND ($programme IS NULL OR programme.id = $programme OR toLower(programme.name) CONTAINS toLower($programme))
WITH holder, collect(l.evidence) AS entries
MATCH (holder)-[r:OWNS]->(firm:Entity)
WHERE ($country IS NULL OR firm.country = toUpper($country))
  AND r.polarity = '+' AND r.modality IN $modalities
  AND (r.valid_from IS NULL OR r.valid_from <= $as_of)
  AND (r.valid_to IS NULL OR $as_of < r.valid_to)
  AND (r.valid_to IS NOT NULL OR coalesce(r.active, true))
  AND NOT EXISTS {
    MATCH (x:Record) WHERE x.id IN [r.subject_record, r.object_record]
      AND CASE WHEN x.valid_from > $as_of OR x.valid_to <= $as_of THEN true ELSE x.valid_to IS NULL AND x.active = false END
  }
// A register's holdings add up, a sentence may repeat another: as in ownership/direct-owners.
WITH firm, holder, entries, coalesce(r.directness, 'unknown') AS directness,
     CASE WHEN EXISTS { MATCH (s:Statement {id: r.evidence}) } THEN r.id ELSE r.dataset END AS source,
     sum(coalesce(r.share_min, 0.0)) AS low, sum(coalesce(r.share_max, 100.0)) AS high, collect(r.evidence) AS proofs
WITH firm, holder, entries, min(low) AS low, max(high) AS high, collect(proofs) AS proofs
WITH firm, sum(low) AS low, sum(high) AS high, collect(coalesce(holder.name, holder.id)) AS holders,
     collect(entries) AS entries, collect(proofs) AS proofs
WITH *, CASE WHEN low > 100 THEN 100.0 ELSE low END AS share_min, CASE WHEN high > 100 THEN 100.0 ELSE high END AS share_max
WHERE share_max >= $at_least
RETURN firm.id AS firm_id, firm.name AS firm, firm.country AS country, share_min, share_max,
       COLLECT { UNWIND holders AS id RETURN DISTINCT id ORDER BY id } AS holders,
       COLLECT { UNWIND entries AS part UNWIND part AS id RETURN DISTINCT id ORDER BY id } AS listing,
       COLLECT { UNWIND proofs AS lists UNWIND lists AS part UNWIND part AS id RETURN DISTINCT id ORDER BY id } AS evidence
ORDER BY share_min DESC, share_max DESC, firm_id
LIMIT $max_rows;
