/*---
id: sanctions/listed-by-one-and-not-by-another
title: Whom does one authority list and another not?
question: Parties on the lists of one authority that stand on none of another's.
kind: table
status: stable
params:
  listed_by: {type: string, required: true, note: part of the name of a list or of its authority}
  not_by: {type: string, required: true, note: part of the name of the other list or authority}
  country: {type: string, suggest: country, note: ISO 3166-1 alpha-2 code}
  as_of: {type: date, default: today, note: day on which ties must hold}
  max_rows: {type: int, default: 200, min: 1, max: 5000}
returns:
  party_id: {type: node_id}
  party: {type: string}
  kind: {type: string}
  country: {type: string, note: ISO 3166-1 alpha-2}
  programmes: {type: "string[]"}
  authorities: {type: "string[]"}
  evidence: {type: "string[]", note: ids of the statements and records that prove it}
entities: {subject: party_id}
reads: {labels: [Programme], rels: [LISTED_UNDER]}
caveats:
  - A party counts as not listed where resolution did not join the two entries; check the name with interlock find
  - Both lists must be loaded in editions of about the same day, or the difference is one of dates
  - Only the lists that were loaded are known
tests:
  - {fixture: holdings, params: {listed_by: office a, not_by: office b, as_of: 2024-05-01}, expect: {rows: 1, first.party_id: oskar, first.programmes: [Tundra Order]}}
  - {fixture: holdings, params: {listed_by: alpha, not_by: beta, as_of: 2022-05-01}, expect: {all.party_id: [gone, oskar]}}
revision: 1
---*/
MATCH (party:Entity)-[l:LISTED_UNDER]->(programme:Entity:Programme)
WHERE l.polarity = '+' AND l.modality = 'asserted'
  AND (l.valid_from IS NULL OR l.valid_from <= $as_of)
  AND (l.valid_to IS NULL OR $as_of < l.valid_to)
  AND (l.valid_to IS NOT NULL OR coalesce(l.active, true))
  AND ($country IS NULL OR party.country = toUpper($country))
  AND (toLower(l.list) CONTAINS toLower($listed_by) OR toLower(l.authority) CONTAINS toLower($listed_by))
WITH party, collect(coalesce(programme.name, programme.id)) AS programmes, collect(l.authority) AS authorities,
     collect(l.evidence) AS proofs
WHERE NOT EXISTS {
  MATCH (party)-[o:LISTED_UNDER]->(:Entity:Programme)
  WHERE o.polarity = '+' AND o.modality = 'asserted'
    AND (o.valid_from IS NULL OR o.valid_from <= $as_of)
    AND (o.valid_to IS NULL OR $as_of < o.valid_to)
    AND (o.valid_to IS NOT NULL OR coalesce(o.active, true))
    AND (toLower(o.list) CONTAINS toLower($not_by) OR toLower(o.authority) CONTAINS toLower($not_by))
}
RETURN party.id AS party_id, party.name AS party, party.kind AS kind, party.country AS country,
       COLLECT { UNWIND programmes AS id RETURN DISTINCT id ORDER BY id } AS programmes,
       COLLECT { UNWIND authorities AS id RETURN DISTINCT id ORDER BY id } AS authorities,
       COLLECT { UNWIND proofs AS id RETURN DISTINCT id ORDER BY id } AS evidence
ORDER BY party, party_id
LIMIT $max_rows;
