"""Cypher made from the vocabulary: constraints, indexes, writes and clean-up.

Only labels, relationship types and property names of the vocabulary are put into text; everything else is a `$parameter`. Each
write takes a list `$rows` and is one `UNWIND`, so that one plan serves every batch.

    constraints()[0]          # 'CREATE CONSTRAINT dataset_id IF NOT EXISTS FOR (n:Dataset) REQUIRE n.id IS UNIQUE'
    create_tie("OWNS")        # UNWIND $rows AS row ... MATCH ... CREATE (s)-[t:OWNS]->(o) SET t += tie
"""

from __future__ import annotations

from functools import cache

from interlock.schema.vocabulary import vocabulary

NAME_INDEX = "party_names"
# Hubs that many ties end in: clean-up takes them last, when their ties are gone with the other end.
HUBS = ("Place", "Programme", "Exchange")


@cache
def constraints() -> tuple[str, ...]:
    """Uniqueness of every id, of nodes and of ties; `Entity` and the kinds share one id space."""
    words = vocabulary()
    labels = [*words.evidence_layer, "Entity"]
    return (
        *(
            f"CREATE CONSTRAINT {label.lower()}_id IF NOT EXISTS FOR (n:{label}) REQUIRE n.id IS UNIQUE"
            for label in labels
        ),
        *(
            f"CREATE CONSTRAINT tie_{name.lower()}_id IF NOT EXISTS FOR ()-[t:{name}]-() REQUIRE t.id IS UNIQUE"
            for name in words.ties
        ),
    )


@cache
def indexes() -> tuple[str, ...]:
    """Look-ups that are not by id: records of a dataset, names in every script (analyser `cjk`)."""
    return (
        "CREATE INDEX record_dataset IF NOT EXISTS FOR (n:Record) ON (n.dataset)",
        *(
            f"CREATE INDEX judgement_{end} IF NOT EXISTS FOR (n:Judgement) ON (n.{end})"
            for end in ("one", "other")
        ),
        f"CREATE FULLTEXT INDEX {NAME_INDEX} IF NOT EXISTS FOR (n:Entity) ON EACH [n.names, n.search_keys] "
        "OPTIONS {indexConfig: {`fulltext.analyzer`: 'cjk', `fulltext.eventually_consistent`: true}}",
    )


def schema_name(statement: str) -> str:
    """The name that a constraint or index statement gives to what it makes."""
    words = statement.split()
    return words[words.index("IF") - 1]


@cache
def kind_labels(kind: str) -> str:
    """The labels of an entity of this kind, as Cypher: `:Entity:Bank:Firm`."""
    return "".join(f":{label}" for label in ("Entity", *vocabulary().kind(kind).labels))


def read_by_id(label: str, columns: str) -> str:
    """Stored state of nodes by id; `columns` are property names of `n` as a map projection body."""
    return f"MATCH (n:{label}) WHERE n.id IN $ids RETURN n.id AS id, n{{{columns}}} AS state"


# What tells whether a fact has to be written over what is stored.
STATE = ".digest, .version, .stub, .file, .row"
RECORDS_AT_HOME = (
    "MATCH (n:Record) WHERE n.id IN $ids OPTIONAL MATCH (n)-[:RESOLVED_TO]->(e:Entity) "
    f"RETURN n.id AS id, n{{{STATE}}} AS state, e.id AS entity"
)


@cache
def count_ties(tie: str) -> str:
    """How many ties of a type there are; the server knows without counting."""
    return f"MATCH ()-[t:{vocabulary().tie(tie).name}]->() RETURN count(t) AS n"


@cache
def read_ties(tie: str) -> str:
    """Content, date and place in their file of stored ties of one type, by id."""
    return (
        f"MATCH ()-[t:{vocabulary().tie(tie).name}]->() WHERE t.id IN $ids "
        "RETURN t.id AS id, t{.digest, .version, .file, .row} AS state"
    )


@cache
def create_described(kind: str) -> str:
    """New records with a new entity each and identifiers that nobody else holds: the fast way in for a register.

    A row is `[record, entity, [[identifier, scheme], ...]]`: lists, for reading `row.x` after a SET makes the planner hold all rows
    back (Eager) in case the property was just set; and `+=`, which does not look for old properties of a node that has none.
    """
    return (
        "UNWIND $rows AS row WITH row[0] AS record, row[1] AS entity, row[2] AS identifiers "
        "CREATE (r:Record) SET r += record "
        f"CREATE (e{kind_labels(kind)}) SET e += entity "
        "CREATE (r)-[:RESOLVED_TO]->(e) "
        "FOREACH (x IN identifiers | CREATE (r)-[:IDENTIFIED_BY]->(:Identifier {id: x[0], scheme: x[1]}))"
    )


UPSERT_PART = (
    "UNWIND $rows AS row MERGE (r:Record {id: row.record}) ON CREATE SET r.dataset = row.dataset "
    "MERGE (p:Part {id: row.set.id}) SET p = row.set MERGE (p)-[:ADDS_TO]->(r)"
)
UPSERT_RECORD = "UNWIND $rows AS row MERGE (r:Record {id: row.id}) SET r += row.set"
SET_IDENTIFIERS = (
    "UNWIND $rows AS row MATCH (r:Record {id: row.id}) "
    "WITH r, row OPTIONAL MATCH (r)-[old:IDENTIFIED_BY]->(i:Identifier) WHERE NOT i.id IN [x IN row.identifiers | x.id] "
    "WITH r, row, collect(old) AS gone FOREACH (old IN gone | DELETE old) "
    "FOREACH (identifier IN row.identifiers | "
    "MERGE (i:Identifier {id: identifier.id}) ON CREATE SET i.scheme = identifier.scheme MERGE (r)-[:IDENTIFIED_BY]->(i))"
)
RESOLVE = (
    "UNWIND $rows AS row MATCH (r:Record {id: row.record}) MATCH (e:Entity {id: row.entity}) "
    "OPTIONAL MATCH (r)-[old:RESOLVED_TO]->() DELETE old CREATE (r)-[:RESOLVED_TO]->(e)"
)
ENTITY_OF = "MATCH (r:Record)-[:RESOLVED_TO]->(e:Entity) WHERE r.id IN $ids RETURN r.id, e.id"
# An id goes before what bears it, where the same transaction may create it anew: of a node or tie that the transaction has set as a whole
# and then deletes, Neo4j goes on to hold the id for taken.
DELETE_ORPHANS = (
    "MATCH (e:Entity) WHERE e.id IN $ids AND NOT EXISTS { (:Record)-[:RESOLVED_TO]->(e) } "
    "SET e.id = NULL DETACH DELETE e RETURN count(*) AS n"
)
# Questions about records that are gone; they hold names.
DELETE_CANDIDATES = "MATCH (c:Candidate) WHERE c.one IN $ids OR c.other IN $ids DELETE c"
DELETE_IDENTIFIERS = "MATCH (i:Identifier) WHERE i.id IN $ids AND NOT EXISTS { (:Record)-[:IDENTIFIED_BY]->(i) } DELETE i"


@cache
def create_entities(kind: str) -> str:
    """New entities of one kind."""
    return f"UNWIND $rows AS row CREATE (e{kind_labels(kind)}) SET e = row"


@cache
def update_entities(kind: str) -> str:
    """Entities that exist, set to these properties and to the labels of this kind."""
    every = "".join(f":{name}" for name in vocabulary().kinds)
    return f"UNWIND $rows AS row MATCH (e:Entity {{id: row.id}}) SET e = row REMOVE e{every} SET e{kind_labels(kind)}"


# Which of some identifiers somebody holds: by a node of its own, or as the id of an entity.
TAKEN = (
    "MATCH (i:Identifier) WHERE i.id IN $ids RETURN i.id AS id "
    "UNION MATCH (e:Entity) WHERE e.id IN $names RETURN e.id AS id"
)


@cache
def create_tie(tie: str) -> str:
    """New ties of one type between entities; a row is `[subject, object, properties]`, as in `create_described`."""
    return (
        "UNWIND $rows AS row WITH row[0] AS subject, row[1] AS object, row[2] AS tie "
        "MATCH (s:Entity {id: subject}) MATCH (o:Entity {id: object}) "
        f"CREATE (s)-[t:{vocabulary().tie(tie).name}]->(o) SET t += tie"
    )


@cache
def update_tie(tie: str) -> str:
    """Properties of ties that exist, replaced as a whole; ends never change, since they make the id.

    What editions of a list say of a listing is not what its row says, and stays.
    """
    if "seen_on" in vocabulary().tie(tie).properties:
        return (
            f"UNWIND $rows AS row MATCH ()-[t:{vocabulary().tie(tie).name} {{id: row.tie.id}}]->() WITH row, t, t.seen_on AS seen, "
            "t.delisted_on AS end SET t = row.tie SET t.seen_on = seen, t.delisted_on = end, "
            "t.valid_to = coalesce(row.tie.valid_to, end), t.active = CASE WHEN end IS NULL THEN row.tie.active ELSE false END"
        )
    return f"UNWIND $rows AS row MATCH ()-[t:{vocabulary().tie(tie).name} {{id: row.tie.id}}]->() SET t = row.tie"


@cache
def upsert_evidence(label: str) -> str:
    """Statements or observations with their document, subject and object."""
    return (
        f"UNWIND $rows AS row MERGE (s:{label} {{id: row.set.id}}) SET s = row.set "
        "WITH s, row MATCH (d:Document {id: row.document}) MERGE (s)-[:IN]->(d) "
        "WITH s, row MATCH (r:Record {id: row.subject}) MERGE (s)-[:SUBJECT]->(r) "
        "WITH s, row MATCH (r:Record {id: row.object}) MERGE (s)-[:OBJECT]->(r)"
    )


# Ties that rest on these records, wherever resolution has put their ends.
_OF_RECORDS = (
    "MATCH (r:Record)-[:RESOLVED_TO]->(e:Entity)-[t]-(:Entity) "
    "WHERE r.id IN $ids AND (t.subject_record = r.id OR t.object_record = r.id) "
)
TIES_OF_RECORDS = f"{_OF_RECORDS}RETURN DISTINCT type(t) AS type, properties(t) AS properties"
DELETE_TIES_OF_RECORDS = f"{_OF_RECORDS}WITH DISTINCT t DELETE t RETURN count(*) AS n"
LIFT_TIES_OF_RECORDS = f"{_OF_RECORDS}WITH DISTINCT t SET t.id = NULL DELETE t"
DELETE_RECORDS = (
    "MATCH (r:Record) WHERE r.id IN $ids OPTIONAL MATCH (p:Part)-[:ADDS_TO]->(r) DETACH DELETE p, r"
)
# What a cluster can be reached through: the entity that records resolved to so far, a shared identifier, a decision.
RECORDS = (
    "MATCH (r:Record) WHERE r.id IN $ids OPTIONAL MATCH (r)-[:RESOLVED_TO]->(e:Entity) "
    "RETURN r.id AS id, properties(r) AS properties, e.id AS entity, "
    "COLLECT { MATCH (p:Part)-[:ADDS_TO]->(r) RETURN properties(p) ORDER BY p.id } AS parts"
)
MEMBERS = "MATCH (e:Entity)<-[:RESOLVED_TO]-(r:Record) WHERE e.id IN $ids RETURN r.id AS id"
HOLDERS = "MATCH (i:Identifier)<-[:IDENTIFIED_BY]-(r:Record) WHERE i.id IN $ids RETURN DISTINCT r.id AS id"
ANY_JUDGEMENT = "MATCH (j:Judgement) RETURN count(j)"
DECISIONS = (
    "MATCH (a:Record)-[d:SAME_AS|DIFFERENT_FROM]->(b:Record) WHERE a.id IN $ids OR b.id IN $ids "
    "RETURN DISTINCT a.id AS a, b.id AS b, type(d) AS type, properties(d) AS properties"
)


def statements() -> dict[str, str]:
    """Every generated write by name, for documentation and golden tests."""
    words = vocabulary()
    return {
        "record: new, with an entity of its own": create_described("Firm"),
        "record: any": UPSERT_RECORD,
        "record: part": UPSERT_PART,
        "record to entity": RESOLVE,
        "entity: new": create_entities("Firm"),
        "entity: changed": update_entities("Firm"),
        **{f"tie: new {name}": create_tie(name) for name in words.ties},
        **{f"tie: changed {name}": update_tie(name) for name in words.ties},
        "statement": upsert_evidence("Statement"),
        "observation": upsert_evidence("Observation"),
        "clean-up: ties of records": DELETE_TIES_OF_RECORDS,
        "clean-up: records": DELETE_RECORDS,
        "clean-up: identifiers": DELETE_IDENTIFIERS,
        "clean-up: entities": DELETE_ORPHANS,
    }
