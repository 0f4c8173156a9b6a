/*---
id: influence/agents-who-act-for-many
title: Which nominees, agents and intermediaries act for many parties?
question: Parties that act in the name of at least so many others, or those that act for one party with all for whom they act.
kind: table
status: stable
params:
  party: {type: node_id, suggest: name, note: only agents of this party}
  at_least: {type: int, default: 2, min: 1, max: 100000, note: "smallest number of parties for whom they act"}
  modalities: {type: "string[]", default: [asserted, agreed], choices: modalities, note: how firm a source must be}
  as_of: {type: date, default: today, note: day on which ties must hold}
  max_rows: {type: int, default: 200, min: 1, max: 5000}
returns:
  agent_id: {type: node_id}
  agent: {type: string}
  kind: {type: string}
  country: {type: string, note: ISO 3166-1 alpha-2}
  parties: {type: int, unit: parties}
  names: {type: "string[]", note: "names of the parties, the first 25"}
  roles: {type: "string[]"}
  evidence: {type: "string[]", note: the first 100 by id}
entities: {subject: agent_id}
reads: {rels: [ACTS_FOR]}
scans: {ACTS_FOR: "without a party it compares all agents"}
caveats:
  - Formation agents and law offices act for thousands; the number says what an agent is, not what the parties have in common
  - Without a party all ties of the type are read, which takes seconds on a register of offshore firms
tests:
  - {fixture: boards, params: {as_of: 2024-05-01}, expect: {rows: 1, first.agent_id: shell, first.parties: 2, first.roles: [agent, nominee]}}
  - {fixture: boards, params: {as_of: 2024-05-01, party: loom, at_least: 1}, expect: {first.names: [Dye House, Loom Works]}}
  - {fixture: boards, params: {as_of: 2024-05-01, at_least: 3}, expect: {rows: 0}}
revision: 1
---*/
CALL {
  WITH $party AS id WHERE id IS NOT NULL
  MATCH (:Entity {id: id})<-[:ACTS_FOR]-(agent:Entity) RETURN DISTINCT agent
  UNION
  WITH $party AS id WHERE id IS NULL
  MATCH (agent:Entity)-[:ACTS_FOR]->(:Entity) WITH agent, count(*) AS n WHERE n >= $at_least RETURN agent
}
MATCH (agent)-[r:ACTS_FOR]->(party:Entity)
WHERE r.polarity = '+' AND r.modality IN $modalities
  AND (r.valid_from IS NULL OR r.valid_from <= $as_of)
  AND (r.valid_to IS NULL OR $as_of < r.valid_to)
  AND (r.valid_to IS NOT NULL OR coalesce(r.active, true))
WITH agent, collect(DISTINCT party) AS parties, collect(r.role) AS roles, collect(r.evidence) AS proofs
WHERE size(parties) >= $at_least
RETURN agent.id AS agent_id, agent.name AS agent, agent.kind AS kind, agent.country AS country, size(parties) AS parties,
       COLLECT { UNWIND parties AS p RETURN coalesce(p.name, p.id) AS name ORDER BY name LIMIT 25 } AS names,
       COLLECT { UNWIND roles AS id RETURN DISTINCT id ORDER BY id } AS roles,
       COLLECT { UNWIND proofs AS id RETURN DISTINCT id ORDER BY id LIMIT 100 } AS evidence
ORDER BY parties DESC, agent_id
LIMIT $max_rows;
