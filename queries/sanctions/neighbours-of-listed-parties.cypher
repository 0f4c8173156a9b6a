/*---
id: sanctions/neighbours-of-listed-parties
title: Who has a tie to a listed party?
question: Parties one tie away from a listed one, with the kind of tie and the listing.
kind: table
status: stable
params:
  programme: {type: string, label: Programme, suggest: name, note: part of the name of a programme or its id}
  listed: {type: node_id, suggest: name, note: only the neighbours of this party}
  country: {type: string, suggest: country, note: "ISO 3166-1 alpha-2 code of the neighbour"}
  types: {type: "string[]", default: [OWNS, CONTROLS, CONSOLIDATES, BRANCH_OF, ACTS_FOR, HOLDS_ROLE, MEMBER_OF, RELATED_TO, PARTNERS_WITH, SIGNED, TRADES_WITH, SUPPLIES, FACILITATES_TRADE_WITH, DOES_BUSINESS_WITH, FINANCES, LENDS_TO, INVESTS_IN, INVESTS_WITH, INSURES, GUARANTEES, BANKS_WITH, TRANSFERS_TO], choices: ties, note: tie types that count}
  modalities: {type: "string[]", default: [asserted, agreed], choices: modalities, note: how firm a source must be}
  as_of: {type: date, default: today, note: day on which ties must hold}
  max_rows: {type: int, default: 200, min: 1, max: 5000}
returns:
  listed_id: {type: node_id}
  listed: {type: string}
  programmes: {type: "string[]"}
  tie: {type: string}
  direction: {type: string, note: "from the listed party, to it, or both ways"}
  neighbour_id: {type: node_id}
  neighbour: {type: string}
  kind: {type: string}
  country: {type: string, note: ISO 3166-1 alpha-2}
  modalities: {type: "string[]"}
  listing: {type: "string[]", note: ids of the entries that list the party}
  evidence: {type: "string[]", note: ids of the statements and records that prove it}
entities: {subject: listed_id, neighbour: neighbour_id}
reads: {labels: [Programme], rels: [OWNS, CONTROLS, CONSOLIDATES, BRANCH_OF, ACTS_FOR, HOLDS_ROLE, MEMBER_OF, RELATED_TO, PARTNERS_WITH, SIGNED, TRADES_WITH, SUPPLIES, FACILITATES_TRADE_WITH, DOES_BUSINESS_WITH, FINANCES, LENDS_TO, INVESTS_IN, INVESTS_WITH, INSURES, GUARANTEES, BANKS_WITH, TRANSFERS_TO, LISTED_UNDER]}
caveats:
  - A tie to a listed party is a reason to look closer, not a finding
  - Only the lists that were loaded are known
  - A tie is left out where its own status, or that of an end in the same register, says that it has ended
tests:
  - {fixture: lists, params: {as_of: 2024-05-01}, expect: {rows: 2, all.neighbour_id: [guild, works], all.tie: [PARTNERS_WITH, SUPPLIES], all.direction: [both ways, to], first.evidence: [s1], first.listing: [list:e1, list:e9]}}
  - {fixture: lists, params: {as_of: 2024-05-01, types: [SUPPLIES]}, expect: {all.neighbour_id: [works]}}
  - {fixture: lists, params: {as_of: 2024-05-01, modalities: [planned]}, expect: {all.neighbour_id: [mint]}}
revision: 1
---*/
// Party by party in the order of the answer, so that the cap ends the reading: the parties on lists first, or the one that is asked about.
CALL () {
  MATCH (listed:Entity {id: $listed}) RETURN listed
  UNION ALL
  MATCH (listed:Entity)-[:LISTED_UNDER]->(programme:Entity:Programme)
  WHERE $listed IS NULL
    AND ($programme IS NULL OR programme.id = $programme OR toLower(programme.name) CONTAINS toLower($programme))
  RETURN DISTINCT listed
}
WITH listed, listed.id AS listed_id
ORDER BY listed_id
CALL (listed) {
  MATCH (listed)-[r:LISTED_UNDER]->(programme:Entity:Programme)
  WHERE r.polarity = '+' AND r.modality = 'asserted'
    AND (r.valid_from IS NULL OR r.valid_from <= $as_of)
    AND (r.valid_to IS NULL OR $as_of < r.valid_to)
    AND (r.valid_to IS NOT NULL OR coalesce(r.active, true))
    AND ($programme IS NULL OR programme.id = $programme OR toLower(programme.name) CONTAINS toLower($programme))
  WITH listed, collect(coalesce(programme.name, programme.id)) AS programmes, collect(r.evidence) AS listings
  MATCH (listed)-[r]-(neighbour:Entity)
  WHERE type(r) IN $types AND neighbour <> listed
    AND ($country IS NULL OR neighbour.country = toUpper($country))
    AND r.polarity = '+' AND r.modality IN $modalities
    AND (r.valid_from IS NULL OR r.valid_from <= $as_of)
    AND (r.valid_to IS NULL OR $as_of < r.valid_to)
    AND (r.valid_to IS NOT NULL OR coalesce(r.active, true))
    AND NOT EXISTS {
      MATCH (x:Record) WHERE x.id IN [r.subject_record, r.object_record]
        AND CASE WHEN x.valid_from > $as_of OR x.valid_to <= $as_of THEN true ELSE x.valid_to IS NULL AND x.active = false END
    }
  RETURN programmes, listings, neighbour, type(r) AS tie,
       CASE WHEN type(r) IN ['PARTNERS_WITH', 'TRADES_WITH', 'DOES_BUSINESS_WITH', 'INVESTS_WITH'] THEN 'both ways'
            WHEN startNode(r) = listed THEN 'from' ELSE 'to' END AS direction,
       collect(r.modality) AS said, collect(r.evidence) AS proofs
}
RETURN listed_id, listed.name AS listed,
       COLLECT { UNWIND programmes AS id RETURN DISTINCT id ORDER BY id } AS programmes,
       tie, direction, neighbour.id AS neighbour_id, neighbour.name AS neighbour,
       neighbour.kind AS kind, neighbour.country AS country,
       COLLECT { UNWIND said AS id RETURN DISTINCT id ORDER BY id } AS modalities,
       COLLECT { UNWIND listings AS id RETURN DISTINCT id ORDER BY id } AS listing,
       COLLECT { UNWIND proofs AS id RETURN DISTINCT id ORDER BY id } AS evidence
ORDER BY listed_id, neighbour_id, tie, direction
LIMIT $max_rows;
