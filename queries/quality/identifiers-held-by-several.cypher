/*---
id: quality/identifiers-held-by-several
title: Which identifiers are held by more than one party?
question: Identifiers of one scheme that records of different parties carry, with these parties.
kind: table
status: stable
params:
  scheme: {type: string, required: true, note: "scheme, as isin or bic"}
  max_rows: {type: int, default: 200, min: 1, max: 5000}
returns:
  identifier: {type: string}
  parties: {type: int, unit: parties}
  party_ids: {type: "string[]", note: ids of the parties}
  names: {type: "string[]"}
  evidence: {type: "string[]", note: ids of the statements and records that prove it}
reads: {labels: [Identifier, Record], rels: [IDENTIFIED_BY, RESOLVED_TO]}
scans: {Identifier: "it asks about all identifiers of a scheme"}
caveats:
  - A supporting identifier may be shared, as a BIC by offices of one bank; an exclusive one is disputed
  - All identifiers of the scheme are read, which takes seconds on a large graph
tests:
  - {fixture: flaws, params: {scheme: isin}, expect: {rows: 1, first.parties: 2, first.party_ids: [b, twin], first.evidence: [reg:b, reg:twin]}}
  - {fixture: flaws, params: {scheme: lei}, expect: {rows: 0}}
limits: {timeout_s: 60}
revision: 1
---*/
MATCH (i:Identifier {scheme: $scheme})
WHERE COUNT { (i)<-[:IDENTIFIED_BY]-(:Record) } > 1
MATCH (i)<-[:IDENTIFIED_BY]-(record:Record)-[:RESOLVED_TO]->(party:Entity)
WITH i, collect(DISTINCT party) AS parties, collect(record.id) AS proofs
WHERE size(parties) > 1
RETURN i.id AS identifier, size(parties) AS parties,
       COLLECT { UNWIND parties AS p RETURN p.id AS id ORDER BY id } AS party_ids,
       COLLECT { UNWIND parties AS p RETURN coalesce(p.name, p.id) AS name ORDER BY p.id } AS names,
       COLLECT { UNWIND proofs AS id RETURN DISTINCT id ORDER BY id } AS evidence
ORDER BY parties DESC, identifier
LIMIT $max_rows;
