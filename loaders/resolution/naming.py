"""Which record a person means: decisions are about records, and a party of one record may be named as everywhere."""

from __future__ import annotations

from typing import TYPE_CHECKING

from interlock.schema.errors import NotFound

if TYPE_CHECKING:
    from interlock.graph.knowledge import KnowledgeGraph


def record_of(kg: KnowledgeGraph, text: str) -> str:
    """The id of the record that `text` names: its id, or a party (id, identifier, name) that has one record.

    Raises:
        NotFound: nothing is called so, or the party has several records.
    """
    if kg.store.read("MATCH (r:Record {id: $id}) RETURN 1", {"id": text}).rows:
        return text
    entity = kg.resolve_id(text)
    records = [
        row[0]
        for row in kg.store.read(
            "MATCH (r:Record)-[:RESOLVED_TO]->(:Entity {id: $id}) RETURN r.id ORDER BY r.id",
            {"id": entity},
        ).rows
    ]
    if len(records) == 1:
        return str(records[0])
    raise NotFound(
        f"{text!r} is a party of {len(records)} records",
        why="a decision is about records: " + ", ".join(records[:10]),
        hint="name one of them",
        candidates=records,
    )
