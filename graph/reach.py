"""Ties out of the store, as columns: all of them, or those within some steps of a few parties.

whole(store)                                   # Snapshot of every tie
around(store, ["lei:..."], steps=2)            # Snapshot of a neighbourhood
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from typing import TYPE_CHECKING, Any

from interlock.graph.snapshot import Snapshot, percent_shares
from interlock.schema.vocabulary import vocabulary

if TYPE_CHECKING:
    from interlock.graph.store.connect import Store

# Tie properties that a snapshot carries; shares are made of four of them, the rest keep their names.
COLUMNS = (
    "id", "modality", "polarity", "confidence", "dataset", "evidence", "valid_from", "valid_to", "stated_on", "active",
    "right", "directness",
)  # fmt: skip
_SHARES = ("share_min", "share_max", "share_min_open", "share_max_open")
_RETURN = "s.id, o.id, type(t), " + ", ".join(f"t.{name}" for name in (*COLUMNS, *_SHARES))
_FRONTIER = 5_000
Passes = Callable[[str, str], bool]


def whole(store: Store, types: Iterable[str] | None = None) -> Snapshot:
    """Every entity and every tie of the graph, or of some types.

    Args:
        store: an open store.
        types: tie types; None = all.
    """
    names = _types(types)
    nodes = store.stream("MATCH (e:Entity) RETURN e.id, e.name, e.kind, e.country")
    ties = store.stream(f"MATCH (s:Entity)-[t{names}]->(o:Entity) RETURN {_RETURN}")
    return _snapshot({row[0]: row for row in nodes}, {row[3]: row for row in ties})


def around(
    store: Store,
    starts: Sequence[str],
    steps: int,
    types: Iterable[str] | None = None,
    passes: Passes = lambda node, kind: True,
) -> Snapshot:
    """What lies within `steps` ties of some entities.

    Args:
        store: an open store.
        starts: entity ids.
        steps: how many ties to follow; 1 = the ties of the starts themselves.
        types: tie types to follow; None = all.
        passes: whether a node of this id and kind is walked through (a country ties millions together); starts always are.

    Returns:
        The entities reached and the ties seen on the way.
    """
    return _snapshot(*_walk(store, starts, steps, _types(types), passes))


def joining(
    store: Store,
    a: str,
    b: str,
    length: int,
    types: Iterable[str] | None = None,
    passes: Passes = lambda node, kind: True,
) -> Snapshot:
    """Everything that a path of at most `length` ties from a to b can use: half the way from each end.

    Args:
        store: an open store.
        a: entity id of one end.
        b: entity id of the other.
        length: ties of a path at most.
        types: tie types to follow; None = all.
        passes: whether a path may go through a node of this id and kind.
    """
    names = _types(types)
    half = (length + 1) // 2
    nodes, ties = _walk(store, [a], half, names, passes)
    more_nodes, more_ties = _walk(store, [b], length - half, names, passes)
    return _snapshot(nodes | more_nodes, ties | more_ties)


_Seen = dict[str, tuple[Any, ...]]


def _walk(
    store: Store, starts: Sequence[str], steps: int, names: str, passes: Passes
) -> tuple[_Seen, _Seen]:
    """Breadth first: rows of nodes and of ties, by id."""
    frontier = sorted(set(starts))
    ask = "MATCH (e:Entity) WHERE e.id IN $ids RETURN e.id, e.name, e.kind, e.country"
    nodes: _Seen = {row[0]: row for row in store.stream(ask, {"ids": frontier})}
    ties: _Seen = {}
    for _ in range(steps):
        reached: _Seen = {}
        for first in range(0, len(frontier), _FRONTIER):
            rows = store.stream(
                f"MATCH (e:Entity)-[t{names}]-(:Entity) WHERE e.id IN $ids WITH DISTINCT t, startNode(t) AS s, endNode(t) AS o "
                f"RETURN [s.id, s.name, s.kind, s.country], [o.id, o.name, o.kind, o.country], {_RETURN}",
                {"ids": frontier[first : first + _FRONTIER]},
            )
            for subject, target, *tie in rows:
                ties[tie[3]] = tuple(tie)
                reached |= {subject[0]: tuple(subject), target[0]: tuple(target)}
        frontier = sorted(
            node for node, row in reached.items() if node not in nodes and passes(node, row[2])
        )
        nodes |= reached
    return nodes, ties


def _types(types: Iterable[str] | None) -> str:
    if types is None:
        return ""
    return ":" + "|".join(vocabulary().tie(name).name for name in types)


def _snapshot(nodes: _Seen, ties: _Seen) -> Snapshot:
    """Nodes and ties in the order of their ids, whatever order the server gave them in."""
    parties = [nodes[key] for key in sorted(nodes)]
    rows = [ties[key] for key in sorted(ties)]
    place = {row[0]: number for number, row in enumerate(parties)}
    first_share = 3 + len(COLUMNS)
    columns: dict[str, list[Any]] = {"type": [row[2] for row in rows]}
    columns |= {name: [row[3 + number] for row in rows] for number, name in enumerate(COLUMNS)}
    low, high, low_open, high_open = (
        [row[first_share + number] for row in rows] for number in range(len(_SHARES))
    )
    return Snapshot.from_columns(
        [row[0] for row in parties],
        [place[row[0]] for row in rows],
        [place[row[1]] for row in rows],
        nodes={
            "name": [row[1] for row in parties],
            "kind": [row[2] for row in parties],
            "country": [row[3] for row in parties],
        },
        share=percent_shares(low, high, low_open, high_open),
        **columns,
    )
