"""The graph as a Cypher script that makes the same graph in an empty database: constraints, nodes, relationships.

    cypher-shell -f graph.cypher

Values are literals, escaped; labels, types and names stand in backticks. Statements end in a semicolon and a new line, and hold a few
hundred rows each.
"""

from __future__ import annotations

import json
import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING, Any

from interlock.graph.export.files import atomic
from interlock.schema.cypher import constraints, indexes

if TYPE_CHECKING:
    from interlock.graph.store.connect import Store

_BATCH = 500
_NODES = "MATCH (n) RETURN labels(n), properties(n)"
_TIES = "MATCH (a)-[r]->(b) RETURN type(r), properties(r), labels(a), a.id, labels(b), b.id"
_NOT_PLAIN = re.compile("[^ !#-&(-\\[\\]-~]")  # neither printable ASCII nor free of ' " and \


def write(store: Store, folder: Path) -> dict[str, Any]:
    """Write `graph.cypher`."""
    nodes: dict[tuple[str, ...], list[Mapping[str, Any]]] = defaultdict(list)
    for labels, properties in store.stream(_NODES):
        nodes[tuple(sorted(labels))].append(properties)
    ties: dict[tuple[str, str, str], list[Sequence[Any]]] = defaultdict(list)
    for type_, properties, first, start, second, end in store.stream(_TIES):
        ties[type_, _anchor(first), _anchor(second)].append((start, end, properties))
    with atomic(folder / "graph.cypher") as file:
        for statement in (*constraints(), *indexes()):
            file.write(f"{statement};\n")
        file.write("CALL db.awaitIndexes(300);\n")
        for kinds, found in sorted(nodes.items()):
            label = "".join(f":{name(kind)}" for kind in kinds)
            for batch in _batches(sorted(map(literal, found))):
                file.write(f"UNWIND [\n{batch}\n] AS row CREATE (n{label}) SET n = row;\n")
        for (type_, first, second), links in sorted(ties.items()):
            for batch in _batches(sorted(map(literal, links))):
                file.write(
                    f"UNWIND [\n{batch}\n] AS row MATCH (a:{name(first)} {{id: row[0]}}) MATCH (b:{name(second)} {{id: row[1]}}) "
                    f"CREATE (a)-[r:{name(type_)}]->(b) SET r = row[2];\n"
                )
    counts = {"nodes": sum(map(len, nodes.values())), "relationships": sum(map(len, ties.values()))}
    return {"rows": counts, "not_expressed": {}}


def _anchor(labels: Iterable[str]) -> str:
    """The label under whose id a node is found again: the layer's, not the kind's."""
    return "Entity" if "Entity" in labels else min(labels)


def _batches(rows: Iterable[str]) -> Iterator[str]:
    it = iter(rows)
    while batch := list(islice(it, _BATCH)):
        yield ",\n".join(batch)


def name(word: str) -> str:
    """A label, type or property name in Cypher text."""
    return f"`{word.replace('`', '``')}`"


def literal(value: Any) -> str:
    """A value in Cypher text."""
    if isinstance(value, Mapping):
        inner = ", ".join(f"{name(key)}: {literal(value[key])}" for key in sorted(value))
        return f"{{{inner}}}"
    if isinstance(value, (list, tuple)):
        return f"[{', '.join(map(literal, value))}]"
    if isinstance(value, str):
        return f"'{_NOT_PLAIN.sub(_escaped, value)}'"
    return json.dumps(value)


def _escaped(match: re.Match[str]) -> str:
    """A character as UTF-16 escapes, which every version reads and no editor changes."""
    units = match[0].encode("utf-16-be")
    return "".join(
        f"\\u{units[place : place + 2].hex().upper()}" for place in range(0, len(units), 2)
    )
