/*---
id: sanctions/number-of-listed-parties
title: How many parties are listed?
question: The number of parties that stand on any loaded list, for shares and comparisons.
kind: scalar
status: stable
params:
  programme: {type: string, label: Programme, suggest: name, note: part of the name of a programme or its id}
  country: {type: string, suggest: country, note: ISO 3166-1 alpha-2 code}
  modalities: {type: "string[]", default: [asserted, agreed], choices: modalities, note: how firm a source must be}
  as_of: {type: date, default: today, note: day on which ties must hold}
returns:
  parties: {type: int, unit: parties}
reads: {labels: [Programme], rels: [LISTED_UNDER]}
caveats:
  - Only the lists that were loaded are known
tests:
  - {fixture: lists, params: {as_of: 2024-05-01}, expect: {first.parties: 2}}
  - {fixture: lists, params: {as_of: 2024-05-01, country: AQ}, expect: {first.parties: 0}}
revision: 1
---*/
MATCH (party:Entity)-[r:LISTED_UNDER]->(programme:Entity:Programme)
WHERE r.polarity = '+' AND r.modality IN $modalities
  AND (r.valid_from IS NULL OR r.valid_from <= $as_of)
  AND (r.valid_to IS NULL OR $as_of < r.valid_to)
  AND (r.valid_to IS NOT NULL OR coalesce(r.active, true))
  AND ($programme IS NULL OR programme.id = $programme OR toLower(programme.name) CONTAINS toLower($programme))
  AND ($country IS NULL OR party.country = toUpper($country))
RETURN count(DISTINCT party) AS parties
LIMIT 1;
