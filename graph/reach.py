"""Ties out of the store, as columns: all of them, or those within some steps of a few parties.

whole(store)                                   # Snapshot of every tie
around(store, ["lei:..."], steps=2)            # Snapshot of a neighbourhood
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import TYPE_CHECKING, Any

import numpy as np

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
_WIDTH = 3 + len(COLUMNS) + len(_SHARES)
_FRONTIER = 5_000  # entities asked for at a time
_PACK = 10_000  # ties in one record: some megabytes
Passes = Callable[[str, str], bool]


def whole(store: Store, types: Iterable[str] | None = None) -> Snapshot:
    """Every entity and every tie of the graph, or of some types.

    Args:
        store: an open store.
        types: tie types; None = all.
    """
    names = _types(types)
    nodes: list[_Row] = []
    ties: list[_Row] = []
    after = ""
    while page := _packed(store, _PAGE, {"after": after, "size": _FRONTIER}):
        nodes += (tuple(row[:4]) for row in page)
        for first, last, count in _ranges(page):
            ask = f"MATCH (s:Entity)-[t{names}]->(o:Entity) WHERE $first <= s.id <= $last RETURN"
            ends = {"first": first, "last": last}
            if count > _PACK:
                ties += store.stream(f"{ask} {_RETURN}", ends)
            else:
                ties += map(tuple, _packed(store, f"{ask} collect([{_RETURN}])", ends))
        after = page[-1][0]
    return _snapshot(nodes, ties)


_PAGE = (
    "MATCH (e:Entity) WHERE e.id > $after WITH e ORDER BY e.id LIMIT $size "
    "RETURN collect([e.id, e.name, e.kind, e.country, COUNT {(e)-->()}])"
)


def _packed(store: Store, ask: str, parameters: dict[str, Any]) -> list[Any]:
    """The one list that a query returns. The driver spends far more on a record than on what is in it, so rows travel together."""
    ((rows,),) = store.stream(ask, parameters)
    return rows  # type: ignore[no-any-return]


def _ranges(page: Sequence[Sequence[Any]]) -> Iterator[tuple[str, str, int]]:
    """First and last id of runs of entities that have at most `_PACK` ties together, and how many they have."""
    first, last, count = page[0][0], page[0][0], page[0][4]
    for node, _, _, _, ties in page[1:]:
        if count + ties > _PACK:
            yield first, last, count
            first, count = node, 0
        last, count = node, count + ties
    yield first, last, count


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
    nodes, ties = _walk(store, starts, steps, _types(types), passes)
    return _snapshot(nodes.values(), ties.values())


def among(store: Store, ids: Sequence[str], types: Iterable[str] | None = None) -> Snapshot:
    """Some entities and all ties among them.

    Args:
        store: an open store.
        ids: entity ids; ids that the graph does not have are left out.
        types: tie types; None = all.
    """
    names = _types(types)
    nodes: list[_Row] = []
    ties: list[_Row] = []
    for first in range(0, len(ids), _FRONTIER):
        asked = {"ids": list(ids[first : first + _FRONTIER]), "all": list(ids)}
        nodes += map(tuple, _packed(store, _NAMED, asked))
        ties += store.stream(
            f"MATCH (s:Entity)-[t{names}]->(o:Entity) WHERE s.id IN $ids AND o.id IN $all RETURN {_RETURN}",
            asked,
        )
    return _snapshot(nodes, ties)


_NAMED = "MATCH (e:Entity) WHERE e.id IN $ids RETURN collect([e.id, e.name, e.kind, e.country])"


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
    return _snapshot((nodes | more_nodes).values(), (ties | more_ties).values())


_Row = tuple[Any, ...]
_Seen = dict[str, _Row]


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


def _snapshot(nodes: Iterable[_Row], ties: Iterable[_Row]) -> Snapshot:
    """Nodes and ties in the order of their ids, whatever order the server gave them in."""
    # Columns first, then the order: moving pointers to shared values costs less than walking over rows all over the memory.
    ids, *described = _sorted([*nodes], 0, 4)
    source, target, types, *rest = _sorted([*ties], 3, _WIDTH)
    place = {node: number for number, node in enumerate(ids)}
    return Snapshot.from_columns(
        ids,
        np.fromiter(map(place.__getitem__, source), np.int32, len(source)),
        np.fromiter(map(place.__getitem__, target), np.int32, len(target)),
        nodes=dict(zip(("name", "kind", "country"), described, strict=True)),
        type=types,
        share=percent_shares(*rest[len(COLUMNS) :]),
        **dict(zip(COLUMNS, rest, strict=False)),
    )


def _sorted(rows: list[_Row], key: int, width: int) -> list[list[Any]]:
    """The columns of rows, in the order of one of them; equal values are one object: an answer has a new text in every row."""
    if not rows:
        return [[] for _ in range(width)]
    columns = [*zip(*rows, strict=True)]
    order = np.array(sorted(range(len(rows)), key=columns[key].__getitem__))
    result = []
    for values in columns:
        pool: dict[Any, Any] = {}
        shared = (pool.setdefault(value, value) for value in values)
        result.append(np.fromiter(shared, object, len(rows))[order].tolist())
    return result
