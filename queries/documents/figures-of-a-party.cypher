/*---
id: documents/figures-of-a-party
title: Which figures do documents give for a party, and do they agree?
question: Measured values of one party by indicator and period, with the sentence of each.
kind: table
status: stable
params:
  party: {type: node_id, required: true, suggest: name}
  indicator: {type: string, note: part of the name of the indicator}
  max_rows: {type: int, default: 200, min: 1, max: 5000}
returns:
  indicator: {type: string}
  period_from: {type: date}
  period_to: {type: date, note: first day after the period}
  value: {type: float}
  value_min: {type: float, note: lower bound where the source says more than}
  value_max: {type: float, note: upper bound where the source says less than}
  unit: {type: string, note: "ISO 4217 code, percent, or what is counted"}
  approximate: {type: bool}
  partner: {type: string, note: ISO 3166-1 alpha-2 code of the partner country}
  publisher: {type: string}
  document: {type: string, note: title}
  quote: {type: string}
  evidence: {type: "string[]", note: id of the observation}
entities: {subject: party}
reads: {labels: [Record, Observation, Document], rels: [RESOLVED_TO, SUBJECT, IN]}
caveats:
  - Indicators are compared by their words; one thing may have two names
  - A value without period is of an unknown time
tests:
  - {fixture: press, params: {party: mill}, expect: {rows: 3, all.indicator: [turnover, turnover, workers], all.value: [40, null, 12], last.approximate: true, all.evidence: [[o1], [o2], [o3]]}}
  - {fixture: press, params: {party: mill, indicator: WORK}, expect: {rows: 1}}
revision: 1
---*/
MATCH (:Entity {id: $party})<-[:RESOLVED_TO]-(:Record)<-[:SUBJECT]-(o:Observation)
WHERE $indicator IS NULL OR toLower(o.indicator) CONTAINS toLower($indicator)
OPTIONAL MATCH (o)-[:IN]->(d:Document)
RETURN o.indicator AS indicator, o.period_from AS period_from, o.period_to AS period_to, toFloat(o.value) AS value,
       toFloat(o.value_min) AS value_min, toFloat(o.value_max) AS value_max, o.unit AS unit, o.approximate AS approximate,
       o.partner AS partner, d.publisher AS publisher, d.title AS document, o.quote AS quote, [o.id] AS evidence
ORDER BY indicator, coalesce(period_from, ''), o.id
LIMIT $max_rows;
