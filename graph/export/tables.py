"""The tables of the graph, one row a thing, sorted by id: what every export is made of."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from interlock.graph.store.connect import Store

TABLES: dict[str, str] = {
    "datasets": "MATCH (d:Dataset) RETURN properties(d) AS row",
    "documents": "MATCH (d:Document) RETURN properties(d) AS row",
    "records": "MATCH (r:Record) OPTIONAL MATCH (r)-[:RESOLVED_TO]->(e:Entity) RETURN r{.*, entity: e.id, "
    "parts: COLLECT { MATCH (p:Part)-[:ADDS_TO]->(r) RETURN properties(p) ORDER BY p.id }} AS row",
    "entities": "MATCH (e:Entity) RETURN e{.*, labels: labels(e)} AS row",
    "statements": "MATCH (s:Statement)-[:IN]->(d:Document) MATCH (s)-[:SUBJECT]->(a:Record) OPTIONAL MATCH (s)-[:OBJECT]->(b:Record) "
    "RETURN s{.*, document: d.id, subject: a.id, object: b.id} AS row",
    "observations": "MATCH (s:Observation)-[:IN]->(d:Document) MATCH (s)-[:SUBJECT]->(a:Record) "
    "RETURN s{.*, document: d.id, subject: a.id} AS row",
    "ties": "MATCH (s:Entity)-[t]->(o:Entity) RETURN t{.*, type: type(t), subject: s.id, object: o.id} AS row",
    "decisions": "MATCH (a:Record)-[d:SAME_AS|DIFFERENT_FROM]->(b:Record) "
    "RETURN d{.*, id: a.id + ' ' + b.id, type: type(d), a: a.id, b: b.id} AS row",
}


def rows(store: Store, table: str) -> list[dict[str, Any]]:
    """All rows of one table, sorted by id, keys sorted."""
    found = [
        {name: row[0][name] for name in sorted(row[0]) if row[0][name] is not None}
        for row in store.stream(TABLES[table])
    ]
    # Two judges may have decided on one pair.
    return sorted(
        found, key=lambda row: (str(row["id"]), str(row.get("type")), str(row.get("judge")))
    )
