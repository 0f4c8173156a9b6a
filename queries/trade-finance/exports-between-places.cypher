/*---
id: trade-finance/exports-between-places
title: What does one place export to another?
question: Goods that go from one place to another or to all, by product and period, with value.
kind: table
status: stable
params:
  exporter: {type: node_id, label: Place, required: true, suggest: name}
  importer: {type: node_id, label: Place, suggest: name, note: only this market}
  product: {type: string, note: code or words that the product begins with}
  since: {type: date, note: only periods that reach beyond this day}
  modalities: {type: "string[]", default: [asserted, agreed], choices: modalities, note: how firm a source must be}
  max_rows: {type: int, default: 200, min: 1, max: 5000}
returns:
  importer_id: {type: node_id}
  importer: {type: string}
  product: {type: string}
  valid_from: {type: date}
  valid_to: {type: date, note: first day after the period}
  amount: {type: float, unit: currency}
  currency: {type: string, note: ISO 4217}
  quantity: {type: string, note: as printed}
  unit: {type: string}
  dataset: {type: string}
  evidence: {type: "string[]", note: ids of the statements and records that prove it}
entities: {subject: exporter, market: importer_id}
reads: {labels: [Place], rels: [EXPORTS_TO]}
caveats:
  - Values of two datasets are estimates of one thing and stand in rows of their own; never add them
  - What is told of firms is not added to what is told of their country
tests:
  - {fixture: money, params: {exporter: homeland, importer: ostmark}, expect: {rows: 3, all.amount: [500, 300, 40], first.valid_from: "2023"}}
  - {fixture: money, params: {exporter: homeland, product: "84", since: 2023-06-01}, expect: {rows: 1, first.product: "841370"}}
revision: 1
---*/
MATCH (:Entity {id: $exporter})-[r:EXPORTS_TO]->(importer:Entity:Place)
WHERE ($importer IS NULL OR importer.id = $importer)
  AND ($product IS NULL OR toLower(r.product) STARTS WITH toLower($product))
  AND ($since IS NULL OR r.valid_to IS NULL OR r.valid_to > $since)
  AND r.polarity = '+' AND r.modality IN $modalities
RETURN importer.id AS importer_id, importer.name AS importer, r.product AS product, r.valid_from AS valid_from,
       r.valid_to AS valid_to, toFloat(r.amount) AS amount, r.currency AS currency, toString(r.quantity) AS quantity,
       r.unit AS unit, r.dataset AS dataset, [r.evidence] AS evidence
ORDER BY coalesce(amount, 0.0) DESC, importer_id, product, valid_from, r.id
LIMIT $max_rows;
