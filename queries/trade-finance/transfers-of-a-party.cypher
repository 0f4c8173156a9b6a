/*---
id: trade-finance/transfers-of-a-party
title: From whom did a party get money, and to whom did it send it?
question: The other ends of a party's transfers, with number, sum and period for each direction and currency.
kind: table
status: stable
params:
  party: {type: node_id, required: true, suggest: name}
  since: {type: date, note: only transfers from this day on}
  until: {type: date, note: only transfers before this day}
  modalities: {type: "string[]", default: [asserted, agreed], choices: modalities, note: how firm a source must be}
  max_rows: {type: int, default: 200, min: 1, max: 5000}
returns:
  direction: {type: string, note: sent or received}
  other_id: {type: node_id}
  other: {type: string}
  country: {type: string, note: ISO 3166-1 alpha-2}
  currency: {type: string, note: ISO 4217}
  amount: {type: float, unit: currency, note: sum of the amounts that are told}
  ties: {type: int, note: "rows of the sources, each one transfer or several"}
  without_amount: {type: int, note: how many of them tell no amount}
  valid_from: {type: date}
  valid_to: {type: date, note: first day after the last transfer; empty where one is open}
  programmes: {type: "string[]", note: programmes that ever listed the other end}
  evidence: {type: "string[]", note: ids of the statements and records that prove it}
entities: {subject: party, other: other_id}
reads: {labels: [Programme], rels: [TRANSFERS_TO, LISTED_UNDER]}
caveats:
  - Only transfers that a source names; a leak or a report of suspicion is a choice made by somebody
  - Two sources that tell of one transfer are added; look at the evidence
  - A transfer without date stays in whatever period is asked for
tests:
  - {fixture: money, params: {party: bank-karst}, expect: {rows: 3, all.direction: [received, sent, sent], all.amount: [0, 150.5, 7], all.currency: [USD, USD, EUR], first.without_amount: 1}}
  - {fixture: money, params: {party: bank-karst, since: 2015-02-01, until: 2015-12-31}, expect: {rows: 2, last.amount: 50.5}}
revision: 1
---*/
MATCH (party:Entity {id: $party})-[r:TRANSFERS_TO]-(other:Entity)
WHERE r.polarity = '+' AND r.modality IN $modalities
  AND ($since IS NULL OR r.valid_to IS NULL OR r.valid_to > $since)
  AND ($until IS NULL OR r.valid_from IS NULL OR r.valid_from < $until)
WITH other, CASE WHEN startNode(r) = party THEN 'sent' ELSE 'received' END AS direction, r.currency AS currency,
     sum(toFloat(r.amount)) AS amount, count(r) AS ties, count(CASE WHEN r.amount IS NULL THEN 1 END) AS without_amount,
     min(r.valid_from) AS valid_from, max(r.valid_to) AS last, count(r.valid_to) AS ends, collect(r.evidence) AS proofs
RETURN direction, other.id AS other_id, other.name AS other, other.country AS country, currency, amount, ties,
       without_amount, valid_from, CASE WHEN ends = ties THEN last END AS valid_to,
       COLLECT {
         MATCH (other)-[l:LISTED_UNDER]->(p:Entity:Programme)
         WHERE l.polarity = '+' AND l.modality = 'asserted'
         RETURN DISTINCT coalesce(p.name, p.id) AS name ORDER BY name
       } AS programmes,
       COLLECT { UNWIND proofs AS id RETURN DISTINCT id ORDER BY id } AS evidence
ORDER BY direction, amount DESC, other_id, coalesce(currency, '')
LIMIT $max_rows;
