/*---
id: sanctions/people-who-tie-listed-parties-to-others
title: Which people tie a listed party to one that is not listed?
question: Persons with an office or a share in a listed party who also have one in a party that is on no list.
kind: table
status: stable
params:
  listed: {type: node_id, suggest: name, note: only this listed party}
  programme: {type: string, label: Programme, suggest: name, note: part of the name of a programme or its id}
  country: {type: string, suggest: country, note: ISO 3166-1 alpha-2 code of the other party}
  modalities: {type: "string[]", default: [asserted, agreed], choices: modalities, note: how firm a source must be}
  as_of: {type: date, default: today, note: day on which ties must hold}
  max_rows: {type: int, default: 200, min: 1, max: 5000}
returns:
  person_id: {type: node_id}
  person: {type: string}
  listed_id: {type: node_id}
  listed: {type: string}
  there: {type: "string[]", note: what the person is in the listed party}
  other_id: {type: node_id}
  other: {type: string}
  country: {type: string, note: ISO 3166-1 alpha-2}
  here: {type: "string[]", note: what the person is in the other party}
  listing: {type: "string[]", note: ids of the entries that list the party}
  evidence: {type: "string[]", note: ids of the statements and records that prove it}
entities: {subject: person_id, listed: listed_id, other: other_id}
reads: {labels: [Person, Programme], rels: [LISTED_UNDER, HOLDS_ROLE, OWNS, CONTROLS]}
caveats:
  - Two persons of one name are one only where resolution found that they are; see interlock resolve explain
  - A shared officer is a reason to look closer, not a finding
  - Only the lists that were loaded are known
  - A tie is left out where its own status, or that of an end in the same register, says that it has ended
tests:
  - {fixture: holdings, params: {as_of: 2024-05-01}, expect: {rows: 1, first.person_id: clerk, first.listed_id: karst-oil, first.there: [director], first.other_id: shop, first.here: [OWNS]}}
  - {fixture: holdings, params: {as_of: 2018-05-01}, expect: {rows: 0}}
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
  MATCH (listed)-[l:LISTED_UNDER]->(programme:Entity:Programme)
  WHERE l.polarity = '+' AND l.modality = 'asserted'
    AND (l.valid_from IS NULL OR l.valid_from <= $as_of)
    AND (l.valid_to IS NULL OR $as_of < l.valid_to)
    AND (l.valid_to IS NOT NULL OR coalesce(l.active, true))
    AND ($programme IS NULL OR programme.id = $programme OR toLower(programme.name) CONTAINS toLower($programme))
  WITH listed, collect(l.evidence) AS entries
  MATCH (listed)<-[a:HOLDS_ROLE|OWNS|CONTROLS]-(person:Entity:Person)
  WHERE a.polarity = '+' AND a.modality IN $modalities
    AND (a.valid_from IS NULL OR a.valid_from <= $as_of)
    AND (a.valid_to IS NULL OR $as_of < a.valid_to)
    AND (a.valid_to IS NOT NULL OR coalesce(a.active, true))
    AND NOT EXISTS {
      MATCH (x:Record) WHERE x.id IN [a.subject_record, a.object_record]
        AND CASE WHEN x.valid_from > $as_of OR x.valid_to <= $as_of THEN true ELSE x.valid_to IS NULL AND x.active = false END
    }
  WITH listed, entries, person, collect(coalesce(a.role, type(a))) AS there, collect(a.evidence) AS ones
  MATCH (person)-[b:HOLDS_ROLE|OWNS|CONTROLS]->(other:Entity)
  WHERE other <> listed AND ($country IS NULL OR other.country = toUpper($country))
    AND NOT EXISTS {
      MATCH (other)-[o:LISTED_UNDER]->(:Entity:Programme)
      WHERE o.polarity = '+' AND o.modality = 'asserted'
        AND (o.valid_from IS NULL OR o.valid_from <= $as_of)
        AND (o.valid_to IS NULL OR $as_of < o.valid_to)
        AND (o.valid_to IS NOT NULL OR coalesce(o.active, true))
    }
    AND b.polarity = '+' AND b.modality IN $modalities
    AND (b.valid_from IS NULL OR b.valid_from <= $as_of)
    AND (b.valid_to IS NULL OR $as_of < b.valid_to)
    AND (b.valid_to IS NOT NULL OR coalesce(b.active, true))
    AND NOT EXISTS {
      MATCH (x:Record) WHERE x.id IN [b.subject_record, b.object_record]
        AND CASE WHEN x.valid_from > $as_of OR x.valid_to <= $as_of THEN true ELSE x.valid_to IS NULL AND x.active = false END
    }
  RETURN person, entries, there, ones, other, collect(coalesce(b.role, type(b))) AS here, collect(b.evidence) AS others
}
RETURN person.id AS person_id, person.name AS person, listed_id, listed.name AS listed,
       COLLECT { UNWIND there AS id RETURN DISTINCT id ORDER BY id } AS there,
       other.id AS other_id, other.name AS other, other.country AS country,
       COLLECT { UNWIND here AS id RETURN DISTINCT id ORDER BY id } AS here,
       COLLECT { UNWIND entries AS id RETURN DISTINCT id ORDER BY id } AS listing,
       COLLECT { UNWIND ones + others AS id RETURN DISTINCT id ORDER BY id } AS evidence
ORDER BY listed_id, person_id, other_id
LIMIT $max_rows;
