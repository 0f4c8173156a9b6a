"""Ties out of the store, as columns: all of them, or those within some steps of a few parties.

whole(store)                                   # Snapshot of every tie
around(store, ["lei:..."], steps=2)            # Snapshot of a neighbourhood
above(store, ["lei:..."], ["OWNS"])            # Snapshot of all chains that lead to it

What limits the reading of everything is what the server does for a tie and the driver for a value. So a tie's properties are looked
up once, not each by its name; what many ties say alike (type, modality, dataset ...) is sent once for all of them; and what each
says for itself travels as one list a property, many ties in one record. Two sessions ask at a time: the server works on one range
of parties while the lists of another are taken in.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Iterable, Iterator, Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from itertools import repeat
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
# Those that have few values, and those that each tie has for itself.
_ALIKE = ("modality", "polarity", "dataset", "active", "right", "directness", *_SHARES[2:])
_EACH = ("id", "confidence", "evidence", "valid_from", "valid_to", "stated_on", *_SHARES[:2])
_OWN = frozenset(("id", "confidence"))  # hardly two ties have the same
_ENDS = ("source", "target", "type")
_NAMES = (*_ENDS, *COLUMNS, *_SHARES)
_RETURN = "s.id, o.id, type(t), " + ", ".join(f"t.{name}" for name in _NAMES[3:])
# A property that none of the ties alike has is an empty list: collect leaves out what is null.
_LISTS = (
    "WITH s.id AS s, o.id AS o, type(t) AS type, properties(t) AS p "
    f"WITH [type, {', '.join(f'p.{name}' for name in _ALIKE)}] AS told, [{', '.join(f'p.{name} IS NULL' for name in _EACH)}] AS none, "
    f"[collect(s), collect(o), {', '.join(f'collect(p.{name})' for name in _EACH)}] AS each RETURN collect([told, each])"
)
_FRONTIER = 5_000  # entities asked for at a time
_PACK = 10_000  # ties in one record: some megabytes
_SESSIONS = 2  # at a time: with more the server only shares its processors among them
Passes = Callable[[str, str], bool]


def whole(store: Store, types: Iterable[str] | None = None) -> Snapshot:
    """Every entity and every tie of the graph, or of some types.

    Args:
        store: an open store.
        types: tie types; None = all.
    """
    ask = f"MATCH (s:Entity)-[t{_types(types)}]->(o:Entity) WHERE $first <= s.id <= $last"
    nodes: list[_Row] = []
    ties = _Ties()
    asked: deque[Future[Iterable[Any]]] = deque()
    after = ""
    with ThreadPoolExecutor(_SESSIONS) as sessions:
        while page := _packed(store, _PAGE, {"after": after, "size": _FRONTIER}):
            nodes += (tuple(row[:4]) for row in page)
            for first, last, count in _ranges(page):
                read = _rows if count > _PACK else _packed
                text = f"{ask} RETURN {_RETURN}" if count > _PACK else f"{ask} {_LISTS}"
                asked.append(sessions.submit(read, store, text, {"first": first, "last": last}))
            after = page[-1][0]
            while asked and (asked[0].done() or len(asked) > _AHEAD):
                ties.take(asked.popleft().result())
        while asked:
            ties.take(asked.popleft().result())
    return _snapshot(nodes, ties)


_AHEAD = 8  # answers that may wait to be taken in
_PAGE = (
    "MATCH (e:Entity) WHERE e.id > $after WITH e ORDER BY e.id LIMIT $size "
    "RETURN collect([e.id, e.name, e.kind, e.country, COUNT {(e)-->()}])"
)


def _packed(store: Store, ask: str, parameters: dict[str, Any]) -> list[Any]:
    """The one list that a query returns. The driver spends far more on a record than on what is in it, so rows travel together."""
    ((rows,),) = store.stream(ask, parameters)
    return rows  # type: ignore[no-any-return]


def _rows(store: Store, ask: str, parameters: dict[str, Any]) -> list[Any]:
    """Row by row, in the form of `_LISTS`: the ties of a hub, which are too many for one record."""
    columns = [*zip(*store.stream(ask, parameters), strict=True)]
    return [columns] if columns else []


class _Numbers(dict[str, int]):
    """A number for each id, in the order in which they are first asked for."""

    def __missing__(self, key: str) -> int:
        self[key] = number = len(self)
        return number


class _Ties:
    """Columns of ties that grow answer by answer: what can be done with an answer is done while the server works on the next."""

    def __init__(self) -> None:
        self.numbers = _Numbers()  # of the ends, until all nodes are known
        self._told: dict[tuple[Any, ...], int] = {}
        self._chunks: list[tuple[Any, ...]] = []  # ends, what is told alike, what each says
        self._pools: dict[str, dict[Any, Any]] = {name: {} for name in _EACH if name not in _OWN}

    def take(self, groups: Iterable[Any]) -> None:
        """Take in an answer: lists of what some ties say alike and each for itself, or all columns one by one."""
        columns: list[list[Any]] = [[] for _ in (*_ENDS[:2], *_EACH)]
        told: list[int] = []
        for group in groups:
            if len(group) == len(_NAMES):
                named = dict(zip(_NAMES, group, strict=True))
                alike = zip(*(named[name] for name in ("type", *_ALIKE)), strict=True)
                each = [named[name] for name in (*_ENDS[:2], *_EACH)]
                told += (self._told.setdefault(values, len(self._told)) for values in alike)
            else:
                alike, each = group
                told += repeat(self._told.setdefault(tuple(alike), len(self._told)), len(each[0]))
            for column, values in zip(columns, each, strict=True):
                column.extend(values or repeat(None, len(each[0])))
        if not told:
            return
        size = len(told)
        order = _order(columns[2])
        ends = [
            np.fromiter(map(self.numbers.__getitem__, column), np.int32, size)[order]
            for column in columns[:2]
        ]
        own = [
            self._kept(name, values)[order] for name, values in zip(_EACH, columns[2:], strict=True)
        ]
        self._chunks.append((*ends, np.array(told, dtype=np.int32)[order], *own))

    def _kept(self, name: str, values: list[Any]) -> Any:
        """A column of an answer. Equal values are one object where they come often: an answer has a new text in every row."""
        if name == "confidence":
            return np.array(values, dtype=np.float64)
        if name not in _OWN:
            pool = self._pools[name].setdefault
            values = [*map(pool, values, values)]
        return np.fromiter(values, object, len(values))

    def columns(self, places: Any) -> dict[str, Any]:
        """One array a property, ties in the order of their sources and, at one source, of their ids.

        Args:
            places: the node of each of `numbers`.
        """
        if not self._chunks:
            ends = dict.fromkeys(_ENDS[:2], np.empty(0, dtype=np.int32))
            return {**ends, **{name: np.empty(0, dtype=object) for name in _NAMES[2:]}}
        source, target, told, *own = map(np.concatenate, zip(*self._chunks, strict=True))
        self._chunks = []
        # An answer has all ties of its sources, by id; what is left is to bring the sources into order.
        order = np.argsort(places[source], kind="stable")
        values = zip(*self._told, strict=True)
        alike = (np.fromiter(cells, object, len(self._told))[told[order]] for cells in values)
        return {
            "source": places[source[order]],
            "target": places[target[order]],
            **dict(zip(("type", *_ALIKE), alike, strict=True)),
            **{name: column[order] for name, column in zip(_EACH, own, strict=True)},
        }


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
    return _snapshot(nodes.values(), _taken(ties.values()))


def above(
    store: Store, ends: Sequence[str], types: Iterable[str] | None = None, most: int = 100_000
) -> Snapshot | None:
    """All ties of the chains that lead to some entities.

    Args:
        store: an open store.
        ends: entity ids.
        types: tie types to follow; None = all.
        most: ties above which this gives up: reading everything in one go is then the quicker way.

    Returns:
        The entities met and the ties between them; None where there are more than `most`.
    """
    names = _types(types)
    frontier = sorted(set(ends))
    nodes: _Seen = {row[0]: tuple(row) for row in _packed(store, _NAMED, {"ids": frontier})}
    ties: dict[str, _Row] = {}
    while frontier:
        owners: _Seen = {}
        for first in range(0, len(frontier), _FRONTIER):
            rows = store.stream(
                f"MATCH (o:Entity)<-[t{names}]-(s:Entity) WHERE o.id IN $ids RETURN s.name, s.kind, s.country, {_RETURN}",
                {"ids": frontier[first : first + _FRONTIER]},
            )
            for name, kind, country, *tie in rows:
                ties[tie[3]] = tuple(tie)
                owners[tie[0]] = (tie[0], name, kind, country)
            if len(ties) > most:
                return None
        frontier = sorted(node for node in owners if node not in nodes)
        nodes |= owners
    return _snapshot(nodes.values(), _taken(ties.values()))


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
    return _snapshot(nodes, _taken(ties))


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
    return _snapshot((nodes | more_nodes).values(), _taken((ties | more_ties).values()))


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


def _taken(rows: Iterable[_Row]) -> _Ties:
    """Ties from their rows."""
    ties = _Ties()
    if columns := [*zip(*rows, strict=True)]:
        ties.take([columns])
    return ties


def _snapshot(nodes: Iterable[_Row], ties: _Ties) -> Snapshot:
    """Nodes in the order of their ids, ties in that of their sources and ids, whatever order the server gave them in."""
    parties = [*zip(*nodes, strict=True)] or [()] * 4
    order = _order(parties[0])
    ids, names, *described = (np.fromiter(values, object, len(order))[order] for values in parties)
    numbers = np.fromiter(map(ties.numbers.__getitem__, ids), np.int32, len(ids))
    places = np.empty(len(ties.numbers), dtype=np.int32)
    places[numbers] = np.arange(len(ids), dtype=np.int32)
    told = ties.columns(places)
    return Snapshot.from_columns(
        ids,
        *(told.pop(name) for name in _ENDS[:2]),
        nodes={
            "name": names,
            **dict(zip(("kind", "country"), map(_shared, described), strict=True)),
        },
        share=percent_shares(*(told.pop(name).tolist() for name in _SHARES)),
        **told,
    )


def _order(ids: Sequence[Any]) -> Any:
    return np.array(sorted(range(len(ids)), key=ids.__getitem__), dtype=np.int64)


def _shared(values: Any) -> Any:
    """Values of which equal ones are one object."""
    pool: dict[Any, Any] = {}
    return np.fromiter(map(pool.setdefault, values, values), object, len(values))
