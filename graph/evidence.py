"""The evidence of ties: the sentence of a document or the row of a register that each one rests on.

evidence_of(store, [tie_properties])["tie id"][0]["quote"]
explain(store, a, b)                       # every tie between two parties, with its evidence
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping, Sequence
from typing import TYPE_CHECKING, Any

from interlock.schema.errors import NotFound
from interlock.schema.vocabulary import vocabulary

if TYPE_CHECKING:
    from interlock.graph.store.connect import Store

_BATCH = 5_000
_FACTS = ("name", "kind", "country", "status", "identifiers")


def tie_json(
    type_: str,
    properties: Mapping[str, Any],
    start: str,
    start_name: str,
    start_kind: str,
    end: str,
    end_name: str,
    end_kind: str,
) -> dict[str, Any]:
    """A tie as it is printed: ends with names and kinds, what every tie has, and its type's own properties."""
    own = {
        name: properties[name] for name in vocabulary().tie(type_).properties if name in properties
    }
    return {
        "id": properties["id"],
        "type": type_,
        "from": {"id": start, "name": start_name, "kind": start_kind},
        "to": {"id": end, "name": end_name, "kind": end_kind},
        "modality": properties.get("modality"),
        "polarity": properties.get("polarity"),
        "confidence": properties.get("confidence"),
        "valid": {"from": properties.get("valid_from"), "to": properties.get("valid_to")},
        "stated_on": properties.get("stated_on"),
        "attributed_to": properties.get("attributed_to"),
        "status": properties.get("status"),
        "active": properties.get("active"),
        "dataset": properties.get("dataset"),
        "evidence": properties.get("evidence"),
        "properties": own,
    }


def evidence_of(store: Store, ties: Iterable[Mapping[str, Any]]) -> dict[str, list[dict[str, Any]]]:
    """The evidence of each tie, by tie id.

    Args:
        store: an open store.
        ties: properties of ties; `id`, `evidence`, `file`, `row` and `raw` are read.
    """
    wanted = list(ties)
    ids = sorted({str(tie["evidence"]) for tie in wanted if tie.get("evidence")})
    statements = {
        row[0]: row
        for row in store.read(
            "MATCH (s:Statement)-[:IN]->(d:Document) WHERE s.id IN $ids "
            "RETURN s.id, properties(s), d{.id, .title, .url, .publisher, .published}",
            {"ids": ids},
        ).rows
    }
    records = {
        row[0]: row
        for row in store.read(
            "MATCH (r:Record) WHERE r.id IN $ids OPTIONAL MATCH (d:Dataset {id: r.dataset}) "
            "RETURN r.id, properties(r), properties(d)",
            {"ids": ids},
        ).rows
    }
    found: dict[str, list[dict[str, Any]]] = {}
    for tie in wanted:
        evidence = tie.get("evidence")
        if evidence in statements:
            found[tie["id"]] = [_statement(*statements[evidence][1:])]
        elif evidence in records:
            found[tie["id"]] = [_row(tie, *records[evidence][1:])]
        else:
            found[tie["id"]] = []
    return found


def explain_tie(store: Store, tie_id: str) -> dict[str, Any]:
    """One tie and its evidence.

    Raises:
        NotFound: the graph has no tie of this id.
    """
    types = "|".join(vocabulary().ties)
    rows = store.read(
        f"MATCH (s:Entity)-[t:{types}]->(o:Entity) WHERE t.id = $id "
        "RETURN type(t), properties(t), s.id, s.name, s.kind, o.id, o.name, o.kind",
        {"id": tie_id},
    ).rows
    if not rows:
        raise NotFound(
            f"there is no tie {tie_id!r}",
            why="ties have ids of 32 hex digits",
            hint="take one from: interlock show PARTY --format json",
        )
    return _explained(store, rows)[0]


def explain_pair(store: Store, a: str, b: str) -> list[dict[str, Any]]:
    """Every tie between two entities, in either direction, with its evidence."""
    rows = store.read(
        "MATCH (a:Entity {id: $a})-[t]-(b:Entity {id: $b}) WITH DISTINCT t, startNode(t) AS s, endNode(t) AS o "
        "RETURN type(t), properties(t), s.id, s.name, s.kind, o.id, o.name, o.kind ORDER BY type(t), t.id",
        {"a": a, "b": b},
    ).rows
    return _explained(store, rows)


def explain_ties(
    store: Store, ids: Sequence[str], types: Sequence[str] | None = None
) -> list[dict[str, Any]]:
    """Some ties with their evidence, by id; ids that the graph does not have are left out.

    Args:
        store: an open store.
        ids: tie ids.
        types: the types that they have; None = any.
    """
    names = "|".join(vocabulary().tie(name).name for name in types or vocabulary().ties)
    found: list[Sequence[Any]] = []
    for first in range(0, len(ids), _BATCH):
        found += store.read(
            f"MATCH (s:Entity)-[t:{names}]->(o:Entity) WHERE t.id IN $ids "
            "RETURN type(t), properties(t), s.id, s.name, s.kind, o.id, o.name, o.kind ORDER BY t.id",
            {"ids": list(ids[first : first + _BATCH])},
        ).rows
    return _explained(store, found)


def _explained(store: Store, rows: Sequence[Sequence[Any]]) -> list[dict[str, Any]]:
    evidence = evidence_of(store, [row[1] for row in rows])
    return [
        {
            "tie": tie_json(row[0], row[1], row[2], row[3], row[4], row[5], row[6], row[7]),
            "evidence": evidence[row[1]["id"]],
        }
        for row in rows
    ]


def _statement(statement: Mapping[str, Any], document: Mapping[str, Any]) -> dict[str, Any]:
    return {
        "kind": "statement",
        "id": statement["id"],
        "dataset": statement.get("dataset"),
        "document": document["id"],
        "title": document.get("title"),
        "publisher": document.get("publisher"),
        "url": document.get("url"),
        "published": document.get("published"),
        "quote": statement["quote"],
        "start": statement["start"],
        "end": statement["end"],
        "row": None,
        "file": None,
        "digest": document["id"],
        "raw": None,
        "modality": statement.get("modality"),
        "attributed_to": statement.get("attributed_to"),
        "rule": statement.get("rule"),
        "circumstances": statement.get("circumstances"),
        "backend": statement.get("backend"),
        "confidence": statement.get("confidence"),
        "locator": f"characters {statement['start']} to {statement['end']}",
    }


def _row(
    tie: Mapping[str, Any], record: Mapping[str, Any], dataset: Mapping[str, Any] | None
) -> dict[str, Any]:
    source = dataset or {}
    digest = tie.get("file") or record.get("file")
    row = tie.get("row") or record.get("row")
    file = _file_name(source, digest)
    return {
        "kind": "record",
        "id": record["id"],
        "dataset": record["dataset"],
        "document": None,
        "title": source.get("title"),
        "publisher": source.get("publisher"),
        "url": source.get("url"),
        "published": source.get("as_of"),
        "quote": None,
        "start": None,
        "end": None,
        "row": row,
        "file": file,
        "digest": digest,
        "raw": tie.get("raw") or record.get("raw"),
        "modality": tie.get("modality"),
        "attributed_to": tie.get("attributed_to"),
        "rule": None,
        "circumstances": None,
        "backend": None,
        "confidence": None,
        "locator": f"{file or 'file'} row {row}",
        "retrieved": source.get("retrieved"),
        "fields": {name: record[name] for name in _FACTS if record.get(name)},
    }


def _file_name(dataset: Mapping[str, Any], digest: str | None) -> str | None:
    accounts = json.loads(dataset["account"]) if dataset.get("account") else {}
    account = accounts.get(digest, {})
    name = account.get("file")
    return str(name) if name else None
