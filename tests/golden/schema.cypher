CREATE CONSTRAINT dataset_id IF NOT EXISTS FOR (n:Dataset) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT document_id IF NOT EXISTS FOR (n:Document) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT record_id IF NOT EXISTS FOR (n:Record) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT part_id IF NOT EXISTS FOR (n:Part) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT identifier_id IF NOT EXISTS FOR (n:Identifier) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT statement_id IF NOT EXISTS FOR (n:Statement) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT observation_id IF NOT EXISTS FOR (n:Observation) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT judgement_id IF NOT EXISTS FOR (n:Judgement) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT candidate_id IF NOT EXISTS FOR (n:Candidate) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT entity_id IF NOT EXISTS FOR (n:Entity) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT tie_owns_id IF NOT EXISTS FOR ()-[t:OWNS]-() REQUIRE t.id IS UNIQUE;
CREATE CONSTRAINT tie_controls_id IF NOT EXISTS FOR ()-[t:CONTROLS]-() REQUIRE t.id IS UNIQUE;
CREATE CONSTRAINT tie_consolidates_id IF NOT EXISTS FOR ()-[t:CONSOLIDATES]-() REQUIRE t.id IS UNIQUE;
CREATE CONSTRAINT tie_branch_of_id IF NOT EXISTS FOR ()-[t:BRANCH_OF]-() REQUIRE t.id IS UNIQUE;
CREATE CONSTRAINT tie_succeeded_by_id IF NOT EXISTS FOR ()-[t:SUCCEEDED_BY]-() REQUIRE t.id IS UNIQUE;
CREATE CONSTRAINT tie_holds_role_id IF NOT EXISTS FOR ()-[t:HOLDS_ROLE]-() REQUIRE t.id IS UNIQUE;
CREATE CONSTRAINT tie_member_of_id IF NOT EXISTS FOR ()-[t:MEMBER_OF]-() REQUIRE t.id IS UNIQUE;
CREATE CONSTRAINT tie_acts_for_id IF NOT EXISTS FOR ()-[t:ACTS_FOR]-() REQUIRE t.id IS UNIQUE;
CREATE CONSTRAINT tie_related_to_id IF NOT EXISTS FOR ()-[t:RELATED_TO]-() REQUIRE t.id IS UNIQUE;
CREATE CONSTRAINT tie_partners_with_id IF NOT EXISTS FOR ()-[t:PARTNERS_WITH]-() REQUIRE t.id IS UNIQUE;
CREATE CONSTRAINT tie_signed_id IF NOT EXISTS FOR ()-[t:SIGNED]-() REQUIRE t.id IS UNIQUE;
CREATE CONSTRAINT tie_participates_in_id IF NOT EXISTS FOR ()-[t:PARTICIPATES_IN]-() REQUIRE t.id IS UNIQUE;
CREATE CONSTRAINT tie_hosted_id IF NOT EXISTS FOR ()-[t:HOSTED]-() REQUIRE t.id IS UNIQUE;
CREATE CONSTRAINT tie_organized_id IF NOT EXISTS FOR ()-[t:ORGANIZED]-() REQUIRE t.id IS UNIQUE;
CREATE CONSTRAINT tie_supports_id IF NOT EXISTS FOR ()-[t:SUPPORTS]-() REQUIRE t.id IS UNIQUE;
CREATE CONSTRAINT tie_trades_with_id IF NOT EXISTS FOR ()-[t:TRADES_WITH]-() REQUIRE t.id IS UNIQUE;
CREATE CONSTRAINT tie_supplies_id IF NOT EXISTS FOR ()-[t:SUPPLIES]-() REQUIRE t.id IS UNIQUE;
CREATE CONSTRAINT tie_exports_to_id IF NOT EXISTS FOR ()-[t:EXPORTS_TO]-() REQUIRE t.id IS UNIQUE;
CREATE CONSTRAINT tie_seeks_business_in_id IF NOT EXISTS FOR ()-[t:SEEKS_BUSINESS_IN]-() REQUIRE t.id IS UNIQUE;
CREATE CONSTRAINT tie_facilitates_trade_with_id IF NOT EXISTS FOR ()-[t:FACILITATES_TRADE_WITH]-() REQUIRE t.id IS UNIQUE;
CREATE CONSTRAINT tie_promotes_trade_with_id IF NOT EXISTS FOR ()-[t:PROMOTES_TRADE_WITH]-() REQUIRE t.id IS UNIQUE;
CREATE CONSTRAINT tie_does_business_with_id IF NOT EXISTS FOR ()-[t:DOES_BUSINESS_WITH]-() REQUIRE t.id IS UNIQUE;
CREATE CONSTRAINT tie_finances_id IF NOT EXISTS FOR ()-[t:FINANCES]-() REQUIRE t.id IS UNIQUE;
CREATE CONSTRAINT tie_lends_to_id IF NOT EXISTS FOR ()-[t:LENDS_TO]-() REQUIRE t.id IS UNIQUE;
CREATE CONSTRAINT tie_invests_in_id IF NOT EXISTS FOR ()-[t:INVESTS_IN]-() REQUIRE t.id IS UNIQUE;
CREATE CONSTRAINT tie_invests_with_id IF NOT EXISTS FOR ()-[t:INVESTS_WITH]-() REQUIRE t.id IS UNIQUE;
CREATE CONSTRAINT tie_insures_id IF NOT EXISTS FOR ()-[t:INSURES]-() REQUIRE t.id IS UNIQUE;
CREATE CONSTRAINT tie_guarantees_id IF NOT EXISTS FOR ()-[t:GUARANTEES]-() REQUIRE t.id IS UNIQUE;
CREATE CONSTRAINT tie_banks_with_id IF NOT EXISTS FOR ()-[t:BANKS_WITH]-() REQUIRE t.id IS UNIQUE;
CREATE CONSTRAINT tie_transfers_to_id IF NOT EXISTS FOR ()-[t:TRANSFERS_TO]-() REQUIRE t.id IS UNIQUE;
CREATE CONSTRAINT tie_implements_id IF NOT EXISTS FOR ()-[t:IMPLEMENTS]-() REQUIRE t.id IS UNIQUE;
CREATE CONSTRAINT tie_contracted_for_id IF NOT EXISTS FOR ()-[t:CONTRACTED_FOR]-() REQUIRE t.id IS UNIQUE;
CREATE CONSTRAINT tie_part_of_id IF NOT EXISTS FOR ()-[t:PART_OF]-() REQUIRE t.id IS UNIQUE;
CREATE CONSTRAINT tie_assembled_id IF NOT EXISTS FOR ()-[t:ASSEMBLED]-() REQUIRE t.id IS UNIQUE;
CREATE CONSTRAINT tie_operates_id IF NOT EXISTS FOR ()-[t:OPERATES]-() REQUIRE t.id IS UNIQUE;
CREATE CONSTRAINT tie_governs_id IF NOT EXISTS FOR ()-[t:GOVERNS]-() REQUIRE t.id IS UNIQUE;
CREATE CONSTRAINT tie_regulates_id IF NOT EXISTS FOR ()-[t:REGULATES]-() REQUIRE t.id IS UNIQUE;
CREATE CONSTRAINT tie_keeps_register_of_id IF NOT EXISTS FOR ()-[t:KEEPS_REGISTER_OF]-() REQUIRE t.id IS UNIQUE;
CREATE CONSTRAINT tie_listed_under_id IF NOT EXISTS FOR ()-[t:LISTED_UNDER]-() REQUIRE t.id IS UNIQUE;
CREATE CONSTRAINT tie_restricts_id IF NOT EXISTS FOR ()-[t:RESTRICTS]-() REQUIRE t.id IS UNIQUE;
CREATE CONSTRAINT tie_reports_on_id IF NOT EXISTS FOR ()-[t:REPORTS_ON]-() REQUIRE t.id IS UNIQUE;
CREATE CONSTRAINT tie_located_in_id IF NOT EXISTS FOR ()-[t:LOCATED_IN]-() REQUIRE t.id IS UNIQUE;
CREATE CONSTRAINT tie_registered_in_id IF NOT EXISTS FOR ()-[t:REGISTERED_IN]-() REQUIRE t.id IS UNIQUE;
CREATE CONSTRAINT tie_borders_id IF NOT EXISTS FOR ()-[t:BORDERS]-() REQUIRE t.id IS UNIQUE;
CREATE CONSTRAINT tie_listed_on_id IF NOT EXISTS FOR ()-[t:LISTED_ON]-() REQUIRE t.id IS UNIQUE;
CREATE INDEX record_dataset IF NOT EXISTS FOR (n:Record) ON (n.dataset);
CREATE INDEX judgement_one IF NOT EXISTS FOR (n:Judgement) ON (n.one);
CREATE INDEX judgement_other IF NOT EXISTS FOR (n:Judgement) ON (n.other);
CREATE FULLTEXT INDEX party_names IF NOT EXISTS FOR (n:Entity) ON EACH [n.names, n.search_keys] OPTIONS {indexConfig: {`fulltext.analyzer`: 'cjk', `fulltext.eventually_consistent`: true}};

// record: new, with an entity of its own
UNWIND $rows AS row WITH row[0] AS record, row[1] AS entity, row[2] AS identifiers CREATE (r:Record) SET r += record CREATE (e:Entity:Firm) SET e += entity CREATE (r)-[:RESOLVED_TO]->(e) FOREACH (x IN identifiers | CREATE (r)-[:IDENTIFIED_BY]->(:Identifier {id: x[0], scheme: x[1]}));
// record: any
UNWIND $rows AS row MERGE (r:Record {id: row.id}) SET r += row.set;
// record: part
UNWIND $rows AS row MERGE (r:Record {id: row.record}) ON CREATE SET r.dataset = row.dataset MERGE (p:Part {id: row.set.id}) SET p = row.set MERGE (p)-[:ADDS_TO]->(r);
// record to entity
UNWIND $rows AS row MATCH (r:Record {id: row.record}) MATCH (e:Entity {id: row.entity}) OPTIONAL MATCH (r)-[old:RESOLVED_TO]->() DELETE old CREATE (r)-[:RESOLVED_TO]->(e);
// entity: new
UNWIND $rows AS row CREATE (e:Entity:Firm) SET e = row;
// entity: changed
UNWIND $rows AS row MATCH (e:Entity {id: row.id}) SET e = row REMOVE e:Party:Firm:Bank:GovernmentBody:Chamber:Organization:Person:Project:Portfolio:Place:Event:Agreement:Exchange:Asset:Programme SET e:Entity:Firm;
// tie: new OWNS
UNWIND $rows AS row WITH row[0] AS subject, row[1] AS object, row[2] AS tie MATCH (s:Entity {id: subject}) MATCH (o:Entity {id: object}) CREATE (s)-[t:OWNS]->(o) SET t += tie;
// tie: new CONTROLS
UNWIND $rows AS row WITH row[0] AS subject, row[1] AS object, row[2] AS tie MATCH (s:Entity {id: subject}) MATCH (o:Entity {id: object}) CREATE (s)-[t:CONTROLS]->(o) SET t += tie;
// tie: new CONSOLIDATES
UNWIND $rows AS row WITH row[0] AS subject, row[1] AS object, row[2] AS tie MATCH (s:Entity {id: subject}) MATCH (o:Entity {id: object}) CREATE (s)-[t:CONSOLIDATES]->(o) SET t += tie;
// tie: new BRANCH_OF
UNWIND $rows AS row WITH row[0] AS subject, row[1] AS object, row[2] AS tie MATCH (s:Entity {id: subject}) MATCH (o:Entity {id: object}) CREATE (s)-[t:BRANCH_OF]->(o) SET t += tie;
// tie: new SUCCEEDED_BY
UNWIND $rows AS row WITH row[0] AS subject, row[1] AS object, row[2] AS tie MATCH (s:Entity {id: subject}) MATCH (o:Entity {id: object}) CREATE (s)-[t:SUCCEEDED_BY]->(o) SET t += tie;
// tie: new HOLDS_ROLE
UNWIND $rows AS row WITH row[0] AS subject, row[1] AS object, row[2] AS tie MATCH (s:Entity {id: subject}) MATCH (o:Entity {id: object}) CREATE (s)-[t:HOLDS_ROLE]->(o) SET t += tie;
// tie: new MEMBER_OF
UNWIND $rows AS row WITH row[0] AS subject, row[1] AS object, row[2] AS tie MATCH (s:Entity {id: subject}) MATCH (o:Entity {id: object}) CREATE (s)-[t:MEMBER_OF]->(o) SET t += tie;
// tie: new ACTS_FOR
UNWIND $rows AS row WITH row[0] AS subject, row[1] AS object, row[2] AS tie MATCH (s:Entity {id: subject}) MATCH (o:Entity {id: object}) CREATE (s)-[t:ACTS_FOR]->(o) SET t += tie;
// tie: new RELATED_TO
UNWIND $rows AS row WITH row[0] AS subject, row[1] AS object, row[2] AS tie MATCH (s:Entity {id: subject}) MATCH (o:Entity {id: object}) CREATE (s)-[t:RELATED_TO]->(o) SET t += tie;
// tie: new PARTNERS_WITH
UNWIND $rows AS row WITH row[0] AS subject, row[1] AS object, row[2] AS tie MATCH (s:Entity {id: subject}) MATCH (o:Entity {id: object}) CREATE (s)-[t:PARTNERS_WITH]->(o) SET t += tie;
// tie: new SIGNED
UNWIND $rows AS row WITH row[0] AS subject, row[1] AS object, row[2] AS tie MATCH (s:Entity {id: subject}) MATCH (o:Entity {id: object}) CREATE (s)-[t:SIGNED]->(o) SET t += tie;
// tie: new PARTICIPATES_IN
UNWIND $rows AS row WITH row[0] AS subject, row[1] AS object, row[2] AS tie MATCH (s:Entity {id: subject}) MATCH (o:Entity {id: object}) CREATE (s)-[t:PARTICIPATES_IN]->(o) SET t += tie;
// tie: new HOSTED
UNWIND $rows AS row WITH row[0] AS subject, row[1] AS object, row[2] AS tie MATCH (s:Entity {id: subject}) MATCH (o:Entity {id: object}) CREATE (s)-[t:HOSTED]->(o) SET t += tie;
// tie: new ORGANIZED
UNWIND $rows AS row WITH row[0] AS subject, row[1] AS object, row[2] AS tie MATCH (s:Entity {id: subject}) MATCH (o:Entity {id: object}) CREATE (s)-[t:ORGANIZED]->(o) SET t += tie;
// tie: new SUPPORTS
UNWIND $rows AS row WITH row[0] AS subject, row[1] AS object, row[2] AS tie MATCH (s:Entity {id: subject}) MATCH (o:Entity {id: object}) CREATE (s)-[t:SUPPORTS]->(o) SET t += tie;
// tie: new TRADES_WITH
UNWIND $rows AS row WITH row[0] AS subject, row[1] AS object, row[2] AS tie MATCH (s:Entity {id: subject}) MATCH (o:Entity {id: object}) CREATE (s)-[t:TRADES_WITH]->(o) SET t += tie;
// tie: new SUPPLIES
UNWIND $rows AS row WITH row[0] AS subject, row[1] AS object, row[2] AS tie MATCH (s:Entity {id: subject}) MATCH (o:Entity {id: object}) CREATE (s)-[t:SUPPLIES]->(o) SET t += tie;
// tie: new EXPORTS_TO
UNWIND $rows AS row WITH row[0] AS subject, row[1] AS object, row[2] AS tie MATCH (s:Entity {id: subject}) MATCH (o:Entity {id: object}) CREATE (s)-[t:EXPORTS_TO]->(o) SET t += tie;
// tie: new SEEKS_BUSINESS_IN
UNWIND $rows AS row WITH row[0] AS subject, row[1] AS object, row[2] AS tie MATCH (s:Entity {id: subject}) MATCH (o:Entity {id: object}) CREATE (s)-[t:SEEKS_BUSINESS_IN]->(o) SET t += tie;
// tie: new FACILITATES_TRADE_WITH
UNWIND $rows AS row WITH row[0] AS subject, row[1] AS object, row[2] AS tie MATCH (s:Entity {id: subject}) MATCH (o:Entity {id: object}) CREATE (s)-[t:FACILITATES_TRADE_WITH]->(o) SET t += tie;
// tie: new PROMOTES_TRADE_WITH
UNWIND $rows AS row WITH row[0] AS subject, row[1] AS object, row[2] AS tie MATCH (s:Entity {id: subject}) MATCH (o:Entity {id: object}) CREATE (s)-[t:PROMOTES_TRADE_WITH]->(o) SET t += tie;
// tie: new DOES_BUSINESS_WITH
UNWIND $rows AS row WITH row[0] AS subject, row[1] AS object, row[2] AS tie MATCH (s:Entity {id: subject}) MATCH (o:Entity {id: object}) CREATE (s)-[t:DOES_BUSINESS_WITH]->(o) SET t += tie;
// tie: new FINANCES
UNWIND $rows AS row WITH row[0] AS subject, row[1] AS object, row[2] AS tie MATCH (s:Entity {id: subject}) MATCH (o:Entity {id: object}) CREATE (s)-[t:FINANCES]->(o) SET t += tie;
// tie: new LENDS_TO
UNWIND $rows AS row WITH row[0] AS subject, row[1] AS object, row[2] AS tie MATCH (s:Entity {id: subject}) MATCH (o:Entity {id: object}) CREATE (s)-[t:LENDS_TO]->(o) SET t += tie;
// tie: new INVESTS_IN
UNWIND $rows AS row WITH row[0] AS subject, row[1] AS object, row[2] AS tie MATCH (s:Entity {id: subject}) MATCH (o:Entity {id: object}) CREATE (s)-[t:INVESTS_IN]->(o) SET t += tie;
// tie: new INVESTS_WITH
UNWIND $rows AS row WITH row[0] AS subject, row[1] AS object, row[2] AS tie MATCH (s:Entity {id: subject}) MATCH (o:Entity {id: object}) CREATE (s)-[t:INVESTS_WITH]->(o) SET t += tie;
// tie: new INSURES
UNWIND $rows AS row WITH row[0] AS subject, row[1] AS object, row[2] AS tie MATCH (s:Entity {id: subject}) MATCH (o:Entity {id: object}) CREATE (s)-[t:INSURES]->(o) SET t += tie;
// tie: new GUARANTEES
UNWIND $rows AS row WITH row[0] AS subject, row[1] AS object, row[2] AS tie MATCH (s:Entity {id: subject}) MATCH (o:Entity {id: object}) CREATE (s)-[t:GUARANTEES]->(o) SET t += tie;
// tie: new BANKS_WITH
UNWIND $rows AS row WITH row[0] AS subject, row[1] AS object, row[2] AS tie MATCH (s:Entity {id: subject}) MATCH (o:Entity {id: object}) CREATE (s)-[t:BANKS_WITH]->(o) SET t += tie;
// tie: new TRANSFERS_TO
UNWIND $rows AS row WITH row[0] AS subject, row[1] AS object, row[2] AS tie MATCH (s:Entity {id: subject}) MATCH (o:Entity {id: object}) CREATE (s)-[t:TRANSFERS_TO]->(o) SET t += tie;
// tie: new IMPLEMENTS
UNWIND $rows AS row WITH row[0] AS subject, row[1] AS object, row[2] AS tie MATCH (s:Entity {id: subject}) MATCH (o:Entity {id: object}) CREATE (s)-[t:IMPLEMENTS]->(o) SET t += tie;
// tie: new CONTRACTED_FOR
UNWIND $rows AS row WITH row[0] AS subject, row[1] AS object, row[2] AS tie MATCH (s:Entity {id: subject}) MATCH (o:Entity {id: object}) CREATE (s)-[t:CONTRACTED_FOR]->(o) SET t += tie;
// tie: new PART_OF
UNWIND $rows AS row WITH row[0] AS subject, row[1] AS object, row[2] AS tie MATCH (s:Entity {id: subject}) MATCH (o:Entity {id: object}) CREATE (s)-[t:PART_OF]->(o) SET t += tie;
// tie: new ASSEMBLED
UNWIND $rows AS row WITH row[0] AS subject, row[1] AS object, row[2] AS tie MATCH (s:Entity {id: subject}) MATCH (o:Entity {id: object}) CREATE (s)-[t:ASSEMBLED]->(o) SET t += tie;
// tie: new OPERATES
UNWIND $rows AS row WITH row[0] AS subject, row[1] AS object, row[2] AS tie MATCH (s:Entity {id: subject}) MATCH (o:Entity {id: object}) CREATE (s)-[t:OPERATES]->(o) SET t += tie;
// tie: new GOVERNS
UNWIND $rows AS row WITH row[0] AS subject, row[1] AS object, row[2] AS tie MATCH (s:Entity {id: subject}) MATCH (o:Entity {id: object}) CREATE (s)-[t:GOVERNS]->(o) SET t += tie;
// tie: new REGULATES
UNWIND $rows AS row WITH row[0] AS subject, row[1] AS object, row[2] AS tie MATCH (s:Entity {id: subject}) MATCH (o:Entity {id: object}) CREATE (s)-[t:REGULATES]->(o) SET t += tie;
// tie: new KEEPS_REGISTER_OF
UNWIND $rows AS row WITH row[0] AS subject, row[1] AS object, row[2] AS tie MATCH (s:Entity {id: subject}) MATCH (o:Entity {id: object}) CREATE (s)-[t:KEEPS_REGISTER_OF]->(o) SET t += tie;
// tie: new LISTED_UNDER
UNWIND $rows AS row WITH row[0] AS subject, row[1] AS object, row[2] AS tie MATCH (s:Entity {id: subject}) MATCH (o:Entity {id: object}) CREATE (s)-[t:LISTED_UNDER]->(o) SET t += tie;
// tie: new RESTRICTS
UNWIND $rows AS row WITH row[0] AS subject, row[1] AS object, row[2] AS tie MATCH (s:Entity {id: subject}) MATCH (o:Entity {id: object}) CREATE (s)-[t:RESTRICTS]->(o) SET t += tie;
// tie: new REPORTS_ON
UNWIND $rows AS row WITH row[0] AS subject, row[1] AS object, row[2] AS tie MATCH (s:Entity {id: subject}) MATCH (o:Entity {id: object}) CREATE (s)-[t:REPORTS_ON]->(o) SET t += tie;
// tie: new LOCATED_IN
UNWIND $rows AS row WITH row[0] AS subject, row[1] AS object, row[2] AS tie MATCH (s:Entity {id: subject}) MATCH (o:Entity {id: object}) CREATE (s)-[t:LOCATED_IN]->(o) SET t += tie;
// tie: new REGISTERED_IN
UNWIND $rows AS row WITH row[0] AS subject, row[1] AS object, row[2] AS tie MATCH (s:Entity {id: subject}) MATCH (o:Entity {id: object}) CREATE (s)-[t:REGISTERED_IN]->(o) SET t += tie;
// tie: new BORDERS
UNWIND $rows AS row WITH row[0] AS subject, row[1] AS object, row[2] AS tie MATCH (s:Entity {id: subject}) MATCH (o:Entity {id: object}) CREATE (s)-[t:BORDERS]->(o) SET t += tie;
// tie: new LISTED_ON
UNWIND $rows AS row WITH row[0] AS subject, row[1] AS object, row[2] AS tie MATCH (s:Entity {id: subject}) MATCH (o:Entity {id: object}) CREATE (s)-[t:LISTED_ON]->(o) SET t += tie;
// tie: changed OWNS
UNWIND $rows AS row MATCH ()-[t:OWNS {id: row.tie.id}]->() SET t = row.tie;
// tie: changed CONTROLS
UNWIND $rows AS row MATCH ()-[t:CONTROLS {id: row.tie.id}]->() SET t = row.tie;
// tie: changed CONSOLIDATES
UNWIND $rows AS row MATCH ()-[t:CONSOLIDATES {id: row.tie.id}]->() SET t = row.tie;
// tie: changed BRANCH_OF
UNWIND $rows AS row MATCH ()-[t:BRANCH_OF {id: row.tie.id}]->() SET t = row.tie;
// tie: changed SUCCEEDED_BY
UNWIND $rows AS row MATCH ()-[t:SUCCEEDED_BY {id: row.tie.id}]->() SET t = row.tie;
// tie: changed HOLDS_ROLE
UNWIND $rows AS row MATCH ()-[t:HOLDS_ROLE {id: row.tie.id}]->() SET t = row.tie;
// tie: changed MEMBER_OF
UNWIND $rows AS row MATCH ()-[t:MEMBER_OF {id: row.tie.id}]->() SET t = row.tie;
// tie: changed ACTS_FOR
UNWIND $rows AS row MATCH ()-[t:ACTS_FOR {id: row.tie.id}]->() SET t = row.tie;
// tie: changed RELATED_TO
UNWIND $rows AS row MATCH ()-[t:RELATED_TO {id: row.tie.id}]->() SET t = row.tie;
// tie: changed PARTNERS_WITH
UNWIND $rows AS row MATCH ()-[t:PARTNERS_WITH {id: row.tie.id}]->() SET t = row.tie;
// tie: changed SIGNED
UNWIND $rows AS row MATCH ()-[t:SIGNED {id: row.tie.id}]->() SET t = row.tie;
// tie: changed PARTICIPATES_IN
UNWIND $rows AS row MATCH ()-[t:PARTICIPATES_IN {id: row.tie.id}]->() SET t = row.tie;
// tie: changed HOSTED
UNWIND $rows AS row MATCH ()-[t:HOSTED {id: row.tie.id}]->() SET t = row.tie;
// tie: changed ORGANIZED
UNWIND $rows AS row MATCH ()-[t:ORGANIZED {id: row.tie.id}]->() SET t = row.tie;
// tie: changed SUPPORTS
UNWIND $rows AS row MATCH ()-[t:SUPPORTS {id: row.tie.id}]->() SET t = row.tie;
// tie: changed TRADES_WITH
UNWIND $rows AS row MATCH ()-[t:TRADES_WITH {id: row.tie.id}]->() SET t = row.tie;
// tie: changed SUPPLIES
UNWIND $rows AS row MATCH ()-[t:SUPPLIES {id: row.tie.id}]->() SET t = row.tie;
// tie: changed EXPORTS_TO
UNWIND $rows AS row MATCH ()-[t:EXPORTS_TO {id: row.tie.id}]->() SET t = row.tie;
// tie: changed SEEKS_BUSINESS_IN
UNWIND $rows AS row MATCH ()-[t:SEEKS_BUSINESS_IN {id: row.tie.id}]->() SET t = row.tie;
// tie: changed FACILITATES_TRADE_WITH
UNWIND $rows AS row MATCH ()-[t:FACILITATES_TRADE_WITH {id: row.tie.id}]->() SET t = row.tie;
// tie: changed PROMOTES_TRADE_WITH
UNWIND $rows AS row MATCH ()-[t:PROMOTES_TRADE_WITH {id: row.tie.id}]->() SET t = row.tie;
// tie: changed DOES_BUSINESS_WITH
UNWIND $rows AS row MATCH ()-[t:DOES_BUSINESS_WITH {id: row.tie.id}]->() SET t = row.tie;
// tie: changed FINANCES
UNWIND $rows AS row MATCH ()-[t:FINANCES {id: row.tie.id}]->() SET t = row.tie;
// tie: changed LENDS_TO
UNWIND $rows AS row MATCH ()-[t:LENDS_TO {id: row.tie.id}]->() SET t = row.tie;
// tie: changed INVESTS_IN
UNWIND $rows AS row MATCH ()-[t:INVESTS_IN {id: row.tie.id}]->() SET t = row.tie;
// tie: changed INVESTS_WITH
UNWIND $rows AS row MATCH ()-[t:INVESTS_WITH {id: row.tie.id}]->() SET t = row.tie;
// tie: changed INSURES
UNWIND $rows AS row MATCH ()-[t:INSURES {id: row.tie.id}]->() SET t = row.tie;
// tie: changed GUARANTEES
UNWIND $rows AS row MATCH ()-[t:GUARANTEES {id: row.tie.id}]->() SET t = row.tie;
// tie: changed BANKS_WITH
UNWIND $rows AS row MATCH ()-[t:BANKS_WITH {id: row.tie.id}]->() SET t = row.tie;
// tie: changed TRANSFERS_TO
UNWIND $rows AS row MATCH ()-[t:TRANSFERS_TO {id: row.tie.id}]->() SET t = row.tie;
// tie: changed IMPLEMENTS
UNWIND $rows AS row MATCH ()-[t:IMPLEMENTS {id: row.tie.id}]->() SET t = row.tie;
// tie: changed CONTRACTED_FOR
UNWIND $rows AS row MATCH ()-[t:CONTRACTED_FOR {id: row.tie.id}]->() SET t = row.tie;
// tie: changed PART_OF
UNWIND $rows AS row MATCH ()-[t:PART_OF {id: row.tie.id}]->() SET t = row.tie;
// tie: changed ASSEMBLED
UNWIND $rows AS row MATCH ()-[t:ASSEMBLED {id: row.tie.id}]->() SET t = row.tie;
// tie: changed OPERATES
UNWIND $rows AS row MATCH ()-[t:OPERATES {id: row.tie.id}]->() SET t = row.tie;
// tie: changed GOVERNS
UNWIND $rows AS row MATCH ()-[t:GOVERNS {id: row.tie.id}]->() SET t = row.tie;
// tie: changed REGULATES
UNWIND $rows AS row MATCH ()-[t:REGULATES {id: row.tie.id}]->() SET t = row.tie;
// tie: changed KEEPS_REGISTER_OF
UNWIND $rows AS row MATCH ()-[t:KEEPS_REGISTER_OF {id: row.tie.id}]->() SET t = row.tie;
// tie: changed LISTED_UNDER
UNWIND $rows AS row MATCH ()-[t:LISTED_UNDER {id: row.tie.id}]->() WITH row, t, t.seen_on AS seen, t.delisted_on AS end SET t = row.tie SET t.seen_on = seen, t.delisted_on = end, t.valid_to = coalesce(row.tie.valid_to, end), t.active = CASE WHEN end IS NULL THEN row.tie.active ELSE false END;
// tie: changed RESTRICTS
UNWIND $rows AS row MATCH ()-[t:RESTRICTS {id: row.tie.id}]->() SET t = row.tie;
// tie: changed REPORTS_ON
UNWIND $rows AS row MATCH ()-[t:REPORTS_ON {id: row.tie.id}]->() SET t = row.tie;
// tie: changed LOCATED_IN
UNWIND $rows AS row MATCH ()-[t:LOCATED_IN {id: row.tie.id}]->() SET t = row.tie;
// tie: changed REGISTERED_IN
UNWIND $rows AS row MATCH ()-[t:REGISTERED_IN {id: row.tie.id}]->() SET t = row.tie;
// tie: changed BORDERS
UNWIND $rows AS row MATCH ()-[t:BORDERS {id: row.tie.id}]->() SET t = row.tie;
// tie: changed LISTED_ON
UNWIND $rows AS row MATCH ()-[t:LISTED_ON {id: row.tie.id}]->() SET t = row.tie;
// statement
UNWIND $rows AS row MERGE (s:Statement {id: row.set.id}) SET s = row.set WITH s, row MATCH (d:Document {id: row.document}) MERGE (s)-[:IN]->(d) WITH s, row MATCH (r:Record {id: row.subject}) MERGE (s)-[:SUBJECT]->(r) WITH s, row MATCH (r:Record {id: row.object}) MERGE (s)-[:OBJECT]->(r);
// observation
UNWIND $rows AS row MERGE (s:Observation {id: row.set.id}) SET s = row.set WITH s, row MATCH (d:Document {id: row.document}) MERGE (s)-[:IN]->(d) WITH s, row MATCH (r:Record {id: row.subject}) MERGE (s)-[:SUBJECT]->(r) WITH s, row MATCH (r:Record {id: row.object}) MERGE (s)-[:OBJECT]->(r);
// clean-up: ties of records
MATCH (r:Record)-[:RESOLVED_TO]->(e:Entity)-[t]-(:Entity) WHERE r.id IN $ids AND (t.subject_record = r.id OR t.object_record = r.id) WITH DISTINCT t DELETE t RETURN count(*) AS n;
// clean-up: records
MATCH (r:Record) WHERE r.id IN $ids OPTIONAL MATCH (p:Part)-[:ADDS_TO]->(r) DETACH DELETE p, r;
// clean-up: identifiers
MATCH (i:Identifier) WHERE i.id IN $ids AND NOT EXISTS { (:Record)-[:IDENTIFIED_BY]->(i) } DELETE i;
// clean-up: entities
MATCH (e:Entity) WHERE e.id IN $ids AND NOT EXISTS { (:Record)-[:RESOLVED_TO]->(e) } SET e.id = NULL DETACH DELETE e RETURN count(*) AS n;
