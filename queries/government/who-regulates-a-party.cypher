/*---
id: government/who-regulates-a-party
title: Which bodies supervise, restrict or register a party?
question: Parties that regulate one party, limit what it may do, keep its register or list it.
kind: table
status: stable
params:
  party: {type: node_id, required: true, suggest: name}
  modalities: {type: "string[]", default: [asserted, agreed], choices: modalities, note: how firm a source must be}
  as_of: {type: date, default: today, note: day on which ties must hold}
  max_rows: {type: int, default: 200, min: 1, max: 5000}
returns:
  body_id: {type: node_id, note: the body; for a listing the programme}
  body: {type: string}
  kind: {type: string}
  tie: {type: string, note: "REGULATES, RESTRICTS, KEEPS_REGISTER_OF or LISTED_UNDER"}
  reasons: {type: "string[]"}
  registered_ids: {type: "string[]", note: numbers in the register}
  quotes: {type: "string[]", note: sentences that say so; rows of registers have none}
  evidence: {type: "string[]", note: ids of the statements and records that prove it}
entities: {subject: party, body: body_id}
reads: {rels: [REGULATES, RESTRICTS, KEEPS_REGISTER_OF, LISTED_UNDER]}
caveats:
  - The body that keeps a register need not supervise whom it registers
  - A body with no row may supervise all the same by a law that no loaded source names
tests:
  - {fixture: county, params: {party: bank-karst, as_of: 2024-05-01}, expect: {rows: 2, all.tie: [REGULATES, RESTRICTS], last.reasons: [thin capital], last.quotes: ["Money Watch limits what Bank of Karst may lend."]}}
  - {fixture: county, params: {party: looms, as_of: 2024-05-01}, expect: {rows: 1, first.body_id: guild, first.registered_ids: [12-3]}}
revision: 1
---*/
MATCH (party:Entity {id: $party})
CALL (party) {
  MATCH (party)<-[r:REGULATES|RESTRICTS|KEEPS_REGISTER_OF]-(body:Entity) RETURN body, r
  UNION ALL
  MATCH (party)-[r:LISTED_UNDER]->(body:Entity) RETURN body, r
}
WITH body, r
WHERE r.polarity = '+' AND r.modality IN $modalities
  AND (r.valid_from IS NULL OR r.valid_from <= $as_of)
  AND (r.valid_to IS NULL OR $as_of < r.valid_to)
  AND (r.valid_to IS NOT NULL OR coalesce(r.active, true))
WITH body, type(r) AS tie, collect(r.reason) AS reasons, collect(r.registered_id) AS numbers, collect(r.evidence) AS proofs
RETURN body.id AS body_id, body.name AS body, body.kind AS kind, tie,
       COLLECT { UNWIND reasons AS id RETURN DISTINCT id ORDER BY id } AS reasons,
       COLLECT { UNWIND numbers AS id RETURN DISTINCT id ORDER BY id } AS registered_ids,
       COLLECT { UNWIND proofs AS id MATCH (s:Statement {id: id}) RETURN DISTINCT s.quote AS quote ORDER BY quote } AS quotes,
       COLLECT { UNWIND proofs AS id RETURN DISTINCT id ORDER BY id } AS evidence
ORDER BY tie, body_id
LIMIT $max_rows;
