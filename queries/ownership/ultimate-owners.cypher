/*---
id: ownership/ultimate-owners
title: Who stands at the top of the chains above a firm?
question: Parties that own or control a firm through any chain and have no known owner themselves.
kind: table
status: stable
params:
  firm: {type: node_id, label: Firm, required: true, suggest: name}
  depth: {type: int, default: 5, min: 1, max: 6, note: longest chain in ties}
  directness: {type: "string[]", default: [direct, unknown], choices: [direct, unknown, indirect, total], note: how a holding is counted}
  modalities: {type: "string[]", default: [asserted, agreed], choices: modalities, note: how firm a source must be}
  as_of: {type: date, default: today, note: day on which ties must hold}
  max_rows: {type: int, default: 200, min: 1, max: 5000}
returns:
  owner_id: {type: node_id}
  owner: {type: string}
  kind: {type: string}
  country: {type: string, note: ISO 3166-1 alpha-2}
  chains: {type: int, unit: chains, note: parallel sources of one tie count apart}
  shortest: {type: int, unit: ties}
  share_at_least: {type: float, unit: percent, note: "product of the lower ends along the strongest chain, unknown counts as 0"}
  evidence: {type: "string[]", note: ids of the statements and records that prove it}
entities: {subject: firm, owner: owner_id}
reads: {rels: [OWNS, CONTROLS]}
caveats:
  - Chains are not added, since parallel sources may tell of one holding; interlock analyse ownership.ultimate_owners adds what may be added
  - No known owner means that no loaded source names one; nominees and custodians look like the top
  - Owners who hold each other in a circle have no top and no row; see ownership/circles-of-ownership
  - A chain longer than the depth ends at nobody, so its top is missing
  - A tie is left out where its own status, or that of an end in the same register, says that it has ended
tests:
  - {fixture: group, params: {firm: mill, as_of: 2024-05-01}, expect: {rows: 2, all.owner_id: [founder, fund], all.chains: [3, 1], all.shortest: [2, 1], all.share_at_least: [55, 20]}}
  - {fixture: group, params: {firm: mill, as_of: 2019-05-01}, expect: {all.owner_id: [pioneer], all.share_at_least: [100]}}
revision: 1
---*/
MATCH path = (owner:Entity) (()-[r:OWNS|CONTROLS]->(:Entity)
  WHERE r.polarity = '+' AND r.modality IN $modalities
    AND (r.valid_from IS NULL OR r.valid_from <= $as_of)
    AND (r.valid_to IS NULL OR $as_of < r.valid_to)
    AND (r.valid_to IS NOT NULL OR coalesce(r.active, true))
    AND NOT EXISTS {
      MATCH (x:Record) WHERE x.id IN [r.subject_record, r.object_record]
        AND CASE WHEN x.valid_from > $as_of OR x.valid_to <= $as_of THEN true ELSE x.valid_to IS NULL AND x.active = false END
    }
    AND coalesce(r.directness, 'unknown') IN $directness
  ){1,6} (:Entity {id: $firm})
WHERE length(path) <= $depth
  AND all(n IN nodes(path) WHERE single(m IN nodes(path) WHERE m = n))
WITH owner, collect(path) AS paths
WHERE NOT EXISTS {
  MATCH (above:Entity)-[r:OWNS|CONTROLS]->(owner)
  WHERE above <> owner
    AND r.polarity = '+' AND r.modality IN $modalities
    AND (r.valid_from IS NULL OR r.valid_from <= $as_of)
    AND (r.valid_to IS NULL OR $as_of < r.valid_to)
    AND (r.valid_to IS NOT NULL OR coalesce(r.active, true))
    AND NOT EXISTS {
      MATCH (x:Record) WHERE x.id IN [r.subject_record, r.object_record]
        AND CASE WHEN x.valid_from > $as_of OR x.valid_to <= $as_of THEN true ELSE x.valid_to IS NULL AND x.active = false END
    }
    AND coalesce(r.directness, 'unknown') IN $directness
}
WITH owner, size(paths) AS chains,
     reduce(short = 99, p IN paths | CASE WHEN length(p) < short THEN length(p) ELSE short END) AS shortest,
     [p IN paths | 100 * reduce(s = 1.0, x IN relationships(p) | s * coalesce(x.share_min, 0.0) / 100)] AS products,
     COLLECT { UNWIND paths AS p UNWIND relationships(p) AS x RETURN DISTINCT x.evidence AS id ORDER BY id } AS evidence
RETURN owner.id AS owner_id, owner.name AS owner, owner.kind AS kind, owner.country AS country, chains, shortest,
       reduce(best = 0.0, s IN products | CASE WHEN s > best THEN s ELSE best END) AS share_at_least, evidence
ORDER BY share_at_least DESC, shortest, owner_id
LIMIT $max_rows;
