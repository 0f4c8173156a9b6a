/*---
id: sanctions/exposed-exporters
title: Which exporters are a few ties away from a listed party?
question: Chains of ties from a firm that trades or seeks business abroad to a listed party, shortest first.
kind: path
status: experimental
params:
  hops: {type: int, default: 3, min: 1, max: 3, note: longest chain in ties}
  programme: {type: string, label: Programme, suggest: name, note: part of the name of a programme or its id}
  exporter: {type: node_id, label: Firm, suggest: name, note: only chains from this firm}
  trade_modalities: {type: "string[]", default: [asserted, agreed, planned, considered, interest], choices: modalities, note: how firm the word on the firm's trade must be}
  modalities: {type: "string[]", default: [asserted, agreed], choices: modalities, note: how firm a source must be}
  as_of: {type: date, default: today, note: day on which ties must hold}
  max_rows: {type: int, default: 200, min: 1, max: 5000}
returns:
  path: {type: path}
  exporter_id: {type: node_id}
  exporter: {type: string}
  listed_id: {type: node_id}
  listed: {type: string}
  hops: {type: int, unit: ties}
  listing: {type: "string[]", note: ids of the entries that list the party}
  trade: {type: "string[]", note: ids of what says that the firm trades}
  evidence: {type: "string[]", note: ids of the statements and records that prove it}
entities: {subject: exporter_id, listed: listed_id}
reads: {labels: [Firm, Programme], rels: [LISTED_UNDER]}
scans: {EXPORTS_TO: "without an exporter it asks about all firms of which trade is told", SEEKS_BUSINESS_IN: "without an exporter it asks about all firms of which trade is told", SUPPLIES: "without an exporter it asks about all firms of which trade is told", TRADES_WITH: "without an exporter it asks about all firms of which trade is told", DOES_BUSINESS_WITH: "without an exporter it asks about all firms of which trade is told"}
caveats:
  - A chain shows a way that is open, not that anything went along it; the weights are in interlock path
  - A shared place counts only between an exporter and a chamber, and never where it is a country
  - Every chain is listed, so parallel sources of one tie give several rows
  - The path is cut at three ties, where it stays quick; interlock path looks further between two named parties
limits: {timeout_s: 60}
tests:
  - {fixture: lists, params: {as_of: 2024-05-01}, expect: {rows: 2, all.exporter_id: [works, looms], all.hops: [1, 3], last.listed_id: bank-karst, last.trade: [s3], last.evidence: [reg:looms, reg:guild, s1]}}
  - {fixture: lists, params: {as_of: 2024-05-01, hops: 2}, expect: {all.exporter_id: [works]}}
  - {fixture: lists, params: {as_of: 2024-05-01, trade_modalities: [asserted]}, expect: {all.exporter_id: [works]}}
revision: 1
---*/
// The shortest chains of all exporters first, exporter by exporter as in the answer, so that the cap ends the reading.
CALL () {
  MATCH (exporter:Entity {id: $exporter}) RETURN exporter
  UNION
  WITH $exporter AS id WHERE id IS NULL
  MATCH (exporter)-[:EXPORTS_TO|SEEKS_BUSINESS_IN|SUPPLIES|TRADES_WITH|DOES_BUSINESS_WITH]->() RETURN exporter
  UNION
  WITH $exporter AS id WHERE id IS NULL
  MATCH (exporter)<-[:TRADES_WITH|DOES_BUSINESS_WITH]-() RETURN exporter
}
WITH exporter, exporter.id AS exporter_id
WHERE exporter:Entity AND exporter:Firm
UNWIND range(1, $hops) AS hops
WITH hops, exporter, exporter_id
ORDER BY hops, exporter_id
WITH hops, exporter, exporter_id, COLLECT {
  MATCH (exporter)-[t:EXPORTS_TO|SEEKS_BUSINESS_IN|SUPPLIES|TRADES_WITH|DOES_BUSINESS_WITH]-(:Entity)
  WHERE (startNode(t) = exporter OR type(t) IN ['TRADES_WITH', 'DOES_BUSINESS_WITH'])
    AND t.polarity = '+' AND t.modality IN $trade_modalities
    AND (t.valid_from IS NULL OR t.valid_from <= $as_of)
    AND (t.valid_to IS NULL OR $as_of < t.valid_to)
    AND (t.valid_to IS NOT NULL OR coalesce(t.active, true))
  RETURN DISTINCT t.evidence AS id ORDER BY id
} AS trade
WHERE size(trade) > 0
CALL (hops, exporter) {
  MATCH path = (exporter) (()-[r:OWNS|CONTROLS|CONSOLIDATES|BRANCH_OF|ACTS_FOR|MEMBER_OF|PARTNERS_WITH|SIGNED|TRADES_WITH|SUPPLIES|DOES_BUSINESS_WITH|FINANCES|LENDS_TO|INSURES|GUARANTEES|INVESTS_WITH|BANKS_WITH|TRANSFERS_TO]-(:Entity)
    WHERE r.polarity = '+' AND r.modality IN $modalities
      AND (r.valid_from IS NULL OR r.valid_from <= $as_of)
      AND (r.valid_to IS NULL OR $as_of < r.valid_to)
      AND (r.valid_to IS NOT NULL OR coalesce(r.active, true))
    ){1,1} (listed:Entity)
  WHERE hops = 1
  RETURN path, listed
  UNION ALL
  MATCH path = (exporter) (()-[r:OWNS|CONTROLS|CONSOLIDATES|BRANCH_OF|ACTS_FOR|MEMBER_OF|PARTNERS_WITH|SIGNED|TRADES_WITH|SUPPLIES|DOES_BUSINESS_WITH|FINANCES|LENDS_TO|INSURES|GUARANTEES|INVESTS_WITH|BANKS_WITH|TRANSFERS_TO]-(:Entity)
    WHERE r.polarity = '+' AND r.modality IN $modalities
      AND (r.valid_from IS NULL OR r.valid_from <= $as_of)
      AND (r.valid_to IS NULL OR $as_of < r.valid_to)
      AND (r.valid_to IS NOT NULL OR coalesce(r.active, true))
    ){2,2} (listed:Entity)
  WHERE hops = 2
  RETURN path, listed
  UNION ALL
  MATCH path = (exporter) (()-[r:OWNS|CONTROLS|CONSOLIDATES|BRANCH_OF|ACTS_FOR|MEMBER_OF|PARTNERS_WITH|SIGNED|TRADES_WITH|SUPPLIES|DOES_BUSINESS_WITH|FINANCES|LENDS_TO|INSURES|GUARANTEES|INVESTS_WITH|BANKS_WITH|TRANSFERS_TO]-(:Entity)
    WHERE r.polarity = '+' AND r.modality IN $modalities
      AND (r.valid_from IS NULL OR r.valid_from <= $as_of)
      AND (r.valid_to IS NULL OR $as_of < r.valid_to)
      AND (r.valid_to IS NOT NULL OR coalesce(r.active, true))
    ){3,3} (listed:Entity)
  WHERE hops = 3
  RETURN path, listed
  UNION ALL
  // Two firms in one city have nothing to do with each other; a chamber and the firms of its city may.
  MATCH path = (exporter)-[a:LOCATED_IN]->(place:Entity:Place)<-[b:LOCATED_IN]-(:Entity:Chamber)-[c:OWNS|CONTROLS|CONSOLIDATES|BRANCH_OF|ACTS_FOR|MEMBER_OF|PARTNERS_WITH|SIGNED|TRADES_WITH|SUPPLIES|DOES_BUSINESS_WITH|FINANCES|LENDS_TO|INSURES|GUARANTEES|INVESTS_WITH|BANKS_WITH|TRANSFERS_TO]-(listed:Entity)
  WHERE hops = 3
    AND NOT any(i IN coalesce(place.identifiers, []) WHERE i STARTS WITH 'iso3166:' AND size(i) = 10)
    AND all(r IN [a, b, c] WHERE r.polarity = '+' AND r.modality IN $modalities
      AND (r.valid_from IS NULL OR r.valid_from <= $as_of)
      AND (r.valid_to IS NULL OR $as_of < r.valid_to)
      AND (r.valid_to IS NOT NULL OR coalesce(r.active, true)))
  RETURN path, listed
}
WITH hops, exporter, exporter_id, trade, path, listed, COLLECT {
  MATCH (listed)-[r:LISTED_UNDER]->(programme:Entity:Programme)
  WHERE r.polarity = '+' AND r.modality = 'asserted'
    AND (r.valid_from IS NULL OR r.valid_from <= $as_of)
    AND (r.valid_to IS NULL OR $as_of < r.valid_to)
    AND (r.valid_to IS NOT NULL OR coalesce(r.active, true))
    AND ($programme IS NULL OR programme.id = $programme OR toLower(programme.name) CONTAINS toLower($programme))
  RETURN DISTINCT r.evidence AS id ORDER BY id
} AS listing
WHERE size(listing) > 0
  AND all(n IN nodes(path) WHERE single(m IN nodes(path) WHERE m = n))
RETURN path, exporter_id, exporter.name AS exporter, listed.id AS listed_id, listed.name AS listed,
       hops, listing, trade, [x IN relationships(path) | x.evidence] AS evidence
ORDER BY hops, exporter_id, listed_id, [n IN nodes(path) | n.id], [x IN relationships(path) | x.id]
LIMIT $max_rows;
