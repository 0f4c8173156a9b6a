"""An immutable picture of nodes and ties as arrays, from which every analysis computes.

Ties stand in columns (source, target, one array an attribute); the two adjacencies (CSR) are made on first use and kept. Filters
and folds return new snapshots that share the nodes, so positions stay comparable; nothing here needs a server.

    ties = Snapshot.from_columns(["a", "b"], [0], [1], type=["OWNS"], weight=[0.8])
    ties.where(as_of="2024-01-01", types=["OWNS"]).fold().to_networkx()

Attributes that have a meaning here (all optional; None or NaN = not known):

    id, key                  identity of a tie; `key` is the edge key of a NetworkX multigraph and goes first
    type, modality, polarity, confidence, dataset, right, directness     as in the vocabulary
    valid_from, valid_to     half-open period [from, to): ISO text, dates or years; a missing end is open
    active                   False where the tie (or, in the node columns, the party) has ended
    share                    fraction in [0, 1]: float, Fraction, (low, high) or `interlock.schema.Share`
    weight                   transmission in (0, 1]
    support                  ids of the ties that a folded tie stands for
"""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Callable, Hashable, Iterable, Iterator, Mapping, Sequence
from datetime import date
from fractions import Fraction
from functools import cached_property
from itertools import chain, repeat
from types import MappingProxyType
from typing import Any, Literal, NamedTuple

import networkx as nx
import numpy as np
import numpy.typing as npt
import scipy.sparse

from interlock.graph.stamped import StampedMultiDiGraph
from interlock.schema.counted import counted
from interlock.schema.errors import DataError, NotFound, UsageError
from interlock.schema.intervals import first_day, parse_date
from interlock.schema.share import Share
from interlock.schema.vocabulary import vocabulary

__all__ = ["Caution", "Csr", "Snapshot", "Told", "is_missing", "percent_shares"]

Ints = npt.NDArray[np.int32]
Floats = npt.NDArray[np.float64]
Bools = npt.NDArray[np.bool_]
Column = npt.NDArray[Any]
Columns = Mapping[str, Column]

_AFTER_ALL = "\uffff"  # sorts after every date


class Csr(NamedTuple):
    """One adjacency: the ties of row `r` stand at `indptr[r]:indptr[r + 1]`.

    Attributes:
        indptr: int32, one more than there are nodes.
        indices: int32, the other end of each tie.
        order: int32, position of each tie in the snapshot's columns: `column[order]` is the column in this order.
    """

    indptr: Ints
    indices: Ints
    order: Ints


class Told(NamedTuple):
    """Which sources may tell a tie.

    Attributes:
        names: the datasets, as they were asked for.
        registers: those of them that ties carry.
        statements: ids of the statements of the others, which are collections of documents.
    """

    names: tuple[str, ...]
    registers: tuple[str, ...]
    statements: frozenset[str]


class Caution(NamedTuple):
    """Something that the reader of a result must know; printed under `warnings`."""

    code: str
    message: str
    ids: tuple[Hashable, ...]


class Snapshot:
    """Nodes and directed ties as read-only arrays; parallel ties are kept as alternatives.

    Make one with `from_columns` or `from_networkx`. Nothing changes a snapshot: `where`, `fold`, `take` and `with_columns` return
    new ones over the same nodes.

    Attributes:
        source, target: int32, positions of the ends of each tie in `nodes`.
        attributes: one array a tie attribute: float64 for numbers (NaN = missing), else objects (None = missing).
        node_attributes: the same for nodes: `name`, `kind`, `country` ...
        warnings: what filters and folds found.
    """

    def __init__(
        self,
        ids: Sequence[Hashable],
        source: Ints,
        target: Ints,
        attributes: Columns,
        node_attributes: Columns,
        warnings: tuple[Caution, ...] = (),
    ) -> None:
        """Take finished parts; use `from_columns` or `from_networkx` instead."""
        self._ids = ids
        self.source = source
        self.target = target
        self.attributes: Columns = MappingProxyType(dict(attributes))
        self.node_attributes: Columns = MappingProxyType(dict(node_attributes))
        self.warnings = warnings

    @classmethod
    def from_columns(
        cls,
        ids: Iterable[Hashable],
        source: npt.ArrayLike,
        target: npt.ArrayLike,
        *,
        nodes: Mapping[str, Iterable[Any]] | None = None,
        **attributes: Iterable[Any],
    ) -> Snapshot:
        """A snapshot from columns; they are copied.

        Args:
            ids: one id a node.
            source: position in `ids` of each tie's source.
            target: position in `ids` of each tie's target.
            nodes: columns of node attributes, in the order of `ids`.
            attributes: one array a tie attribute, each as long as `source`.

        Raises:
            DataError: an id occurs twice, a position does not exist, or columns differ in length.

        Examples:
            >>> Snapshot.from_columns("ab", [0], [1], weight=[0.5])
            Snapshot(2 nodes, 1 tie, attributes: weight)
        """
        known: Sequence[Hashable] = ids if isinstance(ids, range) else tuple(_plain(ids))
        if not isinstance(known, range) and len(set(known)) != len(known):
            twice = next(node for node in known if known.count(node) > 1)
            raise DataError(f"node id {twice!r} occurs twice", hint="give each node once")
        tails = _positions("source", source, len(known))
        heads = _positions("target", target, len(known))
        if len(tails) != len(heads):
            raise DataError(f"source has {len(tails)} ties, target has {len(heads)}")
        ties = {name: _column(name, values, len(tails)) for name, values in attributes.items()}
        parties = {
            name: _column(name, values, len(known)) for name, values in (nodes or {}).items()
        }
        return cls(known, tails, heads, ties, parties)

    @classmethod
    def from_networkx(cls, graph: nx.Graph[Any]) -> Snapshot:
        """A snapshot of a NetworkX graph, which stays as it is.

        Nodes and edges keep the graph's order. The edge key of a multigraph becomes the attribute `key`. An undirected edge
        becomes two ties, one each way.
        """
        ids = tuple(graph)
        index = {node: position for position, node in enumerate(ids)}
        directed: Any = graph if graph.is_directed() else graph.to_directed(as_view=True)
        edges: list[tuple[Any, Any, Mapping[str, Any]]]
        keys: list[Any] = []
        if graph.is_multigraph():
            edges = []
            for tail, head, key, data in directed.edges(keys=True, data=True):
                edges.append((tail, head, data))
                keys.append(key)
        else:
            edges = list(directed.edges(data=True))
        count = len(edges)
        names = dict.fromkeys(name for _, _, data in edges for name in data)
        ties = {name: _column(name, [e[2].get(name) for e in edges], count) for name in names}
        if graph.is_multigraph():
            ties["key"] = _frozen(np.fromiter(keys, dtype=object, count=count))
        node_names = dict.fromkeys(name for node in ids for name in graph.nodes[node])
        parties = {
            name: _column(name, [graph.nodes[node].get(name) for node in ids], len(ids))
            for name in node_names
        }
        tails = np.fromiter((index[e[0]] for e in edges), dtype=np.int32, count=count)
        heads = np.fromiter((index[e[1]] for e in edges), dtype=np.int32, count=count)
        return cls(ids, _frozen(tails), _frozen(heads), ties, parties)

    @classmethod
    def from_edges(cls, graph: nx.Graph[Any], weight: str | None = None) -> Snapshot:
        """Nodes and edges of a NetworkX graph without their attributes, or with one: several times as fast as `from_networkx`.

        Args:
            graph: stays as it is; an undirected edge becomes two ties.
            weight: attribute to take along as a column of numbers; an edge without it has 1.
        """
        nodes: tuple[Any, ...] = tuple(graph)
        index = {node: position for position, node in enumerate(nodes)}
        adjacency: Any = graph.adj if hasattr(graph, "_graph") else vars(graph)["_adj"]
        rows = [adjacency[node] for node in nodes]
        heads: Iterable[Any]
        data: Iterable[Any]
        if graph.is_multigraph():
            width = np.fromiter((sum(map(len, row.values())) for row in rows), np.int64, len(rows))
            heads = (head for row in rows for head, keys in row.items() for _ in keys)
            data = (edge for row in rows for keys in row.values() for edge in keys.values())
        else:
            width = np.fromiter(map(len, rows), np.int64, len(rows))
            heads = chain.from_iterable(rows)
            data = chain.from_iterable(row.values() for row in rows)
        indptr = np.concatenate([[0], np.cumsum(width)]).astype(np.int32)
        size = int(indptr[-1])
        indices = _frozen(np.fromiter(map(index.__getitem__, heads), np.int32, size))
        columns = {}
        if weight is not None:
            values = (edge.get(weight, 1) for edge in data)
            columns[weight] = _frozen(np.fromiter(values, np.float64, size))
        source = np.repeat(np.arange(len(nodes), dtype=np.int32), width)
        snapshot = cls(nodes, _frozen(source), indices, columns, {})
        order = np.arange(size, dtype=np.int32)  # rows of the adjacency are ties by source already
        snapshot.__dict__["forward"] = Csr(_frozen(indptr), indices, _frozen(order))
        snapshot.__dict__["_index"] = index
        return snapshot

    def to_networkx(self) -> nx.MultiDiGraph[Any]:
        """The same nodes and ties as a NetworkX multigraph, one that knows when it changes (`interlock.graph.stamped`).

        Nodes carry the node columns, edges the tie columns, each without what is missing; the edge key is the tie's
        id (`tie_ids`).
        """
        graph: nx.MultiDiGraph[Any] = StampedMultiDiGraph()
        graph.add_nodes_from(zip(self._ids, _rows(self.node_attributes, self.order), strict=True))
        ties = {name: column for name, column in self.attributes.items() if name != "key"}
        tails = [self._ids[node] for node in self.source.tolist()]
        heads = [self._ids[node] for node in self.target.tolist()]
        for tail, head, key, data in zip(
            tails, heads, self.tie_ids, _rows(ties, self.size), strict=True
        ):
            graph.add_edge(tail, head, key, **data)
        return graph

    def __deepcopy__(self, memo: Any) -> Snapshot:
        return self  # nothing in it ever changes

    def __reduce__(self) -> tuple[Any, ...]:
        columns = (dict(self.attributes), dict(self.node_attributes))
        return _restored, (self._ids, self.source, self.target, *columns, self.warnings)

    def __repr__(self) -> str:
        names = ", ".join(self.attributes) or "none"
        noun = "tie" if self.size == 1 else "ties"
        return f"Snapshot({self.order} nodes, {self.size} {noun}, attributes: {names})"

    def __len__(self) -> int:
        """Number of nodes, as for a NetworkX graph."""
        return len(self._ids)

    def __contains__(self, node: object) -> bool:
        return node in self._index

    def __iter__(self) -> Iterator[Hashable]:
        return iter(self._ids)

    @property
    def nodes(self) -> Sequence[Hashable]:
        """Ids of the nodes; a node's position here is its index in every array."""
        return self._ids

    @property
    def order(self) -> int:
        """Number of nodes."""
        return len(self._ids)

    @property
    def size(self) -> int:
        """Number of ties."""
        return len(self.source)

    @cached_property
    def _index(self) -> Mapping[Hashable, int]:
        return {node: position for position, node in enumerate(self._ids)}

    def index(self, node: Hashable) -> int:
        """Position of a node.

        Raises:
            NotFound: there is no such node.
        """
        try:
            return self._index[node]
        except KeyError:
            raise NotFound(
                f"there is no node {node!r} in the graph",
                why=f"it has {self.order} nodes",
                hint="look the party up first: interlock find NAME",
            ) from None

    @property
    def tie_ids(self) -> Sequence[Hashable]:
        """What names each tie: its `key`, else its `id`, else its position."""
        for name in ("key", "id"):
            if name in self.attributes:
                return self.attributes[name].tolist()  # type: ignore[no-any-return]
        return range(self.size)

    def tie_id(self, tie: int) -> Hashable:
        """What names the tie at this position, see `tie_ids`."""
        for name in ("key", "id"):
            if name in self.attributes:
                return self.attributes[name].item(tie)  # type: ignore[no-any-return]
        return tie

    def column(self, name: str) -> Column:
        """The tie attribute `name`, one value a tie, read-only.

        Raises:
            UsageError: there is no such attribute.
        """
        if name not in self.attributes:
            raise UsageError(
                f"the ties have no attribute {name!r}",
                why=f"they have: {', '.join(self.attributes) or 'none'}",
                hint="name the attribute to read, or give the column when the snapshot is made",
            )
        return self.attributes[name]

    def describe(self, tie: int) -> str:
        """A tie in words, for error texts: its ends and its id."""
        ends = f"{self._ids[self.source[tie]]!r} -> {self._ids[self.target[tie]]!r}"
        return f"tie {ends} ({self.tie_id(tie)!r})"

    def map(self, function: Callable[[Any, Any, dict[str, Any]], Any]) -> Iterator[Any]:
        """`function(source, target, attributes)` of each tie, in column order; what is missing is not among the attributes."""
        ends = zip(self.source.tolist(), self.target.tolist(), strict=True)
        for (tail, head), data in zip(ends, _rows(self.attributes, self.size), strict=True):
            yield function(self._ids[tail], self._ids[head], data)

    __networkx_backend__ = "interlock"  # networkx' functions take a snapshot and compute on it

    def is_directed(self) -> bool:
        """True: ties have a direction."""
        return True

    def is_multigraph(self) -> bool:
        """Whether there are parallel ties."""
        return self.parallel

    def derived(self, key: Hashable, make: Callable[[], Any]) -> Any:
        """What `make` gives, kept under a name that says what it is and of which attribute: a snapshot never changes."""
        if key not in self._derived:
            self._derived[key] = make()
        return self._derived[key]

    @cached_property
    def _derived(self) -> dict[Hashable, Any]:
        return {}

    @cached_property
    def forward(self) -> Csr:
        """Ties by source; inside a row they keep the order of the columns."""
        return _csr(self.source, self.target, self.order)

    @cached_property
    def reverse(self) -> Csr:
        """Ties by target; inside a row they keep the order of the columns."""
        return _csr(self.target, self.source, self.order)

    @cached_property
    def parallel(self) -> bool:
        """Whether two ties have the same source and target."""
        # Sorted inside each row alone, which is far less work than sorting all pairs.
        csr = self.forward
        entries = (np.empty(self.size, dtype=np.int8), csr.indices.copy(), csr.indptr)
        rows = scipy.sparse.csr_array(entries, shape=(self.order,) * 2)
        rows.sort_indices()
        same = rows.indices[1:] == rows.indices[:-1]
        first = csr.indptr[1:-1]  # the first entry of a row has nothing before it
        same[first[(first > 0) & (first < self.size)] - 1] = False
        return bool(same.any())

    def take(self, ties: Bools | npt.NDArray[np.intp]) -> Snapshot:
        """Only these ties (a mask or positions), over the same nodes."""
        return Snapshot(
            self._ids,
            _frozen(self.source[ties]),
            _frozen(self.target[ties]),
            {name: _frozen(column[ties]) for name, column in self.attributes.items()},
            self.node_attributes,
            self.warnings,
        )

    def among(self, nodes: npt.NDArray[np.intp]) -> Snapshot:
        """Only these nodes (positions) and the ties among them; nodes get new positions."""
        place = np.full(self.order, -1, dtype=np.int32)
        place[nodes] = np.arange(len(nodes), dtype=np.int32)
        source, target = place[self.source], place[self.target]
        inside = np.flatnonzero((source >= 0) & (target >= 0))
        return Snapshot(
            tuple(self._ids[node] for node in nodes.tolist()),
            _frozen(source[inside]),
            _frozen(target[inside]),
            {name: _frozen(column[inside]) for name, column in self.attributes.items()},
            {name: _frozen(column[nodes]) for name, column in self.node_attributes.items()},
            self.warnings,
        )

    def with_columns(self, **attributes: Iterable[Any]) -> Snapshot:
        """The same nodes and ties with further, or replaced, tie attributes."""
        added = {name: _column(name, values, self.size) for name, values in attributes.items()}
        other = Snapshot(
            self._ids,
            self.source,
            self.target,
            {**self.attributes, **added},
            self.node_attributes,
            self.warnings,
        )
        for made in ("_index", "forward", "reverse", "parallel"):
            if made in self.__dict__:  # what was computed from nodes and ends alone holds for both
                other.__dict__[made] = self.__dict__[made]
        return other

    def where(
        self,
        *,
        as_of: str | date | None = None,
        types: Iterable[str] | None = None,
        min_confidence: float | None = None,
        modality: Iterable[str] | None = None,
        told: Told | None = None,
        **equal: object,
    ) -> Snapshot:
        """Only the ties that fit, over the same nodes.

        Args:
            as_of: the tie's period [valid_from, valid_to) contains this day. Ties without an end date
                that are not `active`, and ties of a party that ended in the same sense, count as ended.
            types: the tie's type is one of these.
            min_confidence: the tie's confidence is known and at least this, in [0, 1].
            modality: the tie's modality is one of these.
            told: the tie is told by one of these sources.
            equal: the attribute has this value, e.g. `right="shares"`.

        Raises:
            UsageError: `as_of` is no date, `min_confidence` lies outside [0, 1], or an attribute does not exist.
        """
        keep: Bools = np.ones(self.size, dtype=np.bool_)
        warnings = self.warnings
        if types is not None:
            keep &= _among(self.column("type"), types)
        if modality is not None:
            keep &= _among(self.column("modality"), modality)
        if told is not None:
            keep &= _among(self.column("dataset"), told.registers) | _among(
                self.column("evidence"), told.statements
            )
        if min_confidence is not None:
            if not 0 <= min_confidence <= 1:
                raise UsageError(f"min_confidence is {min_confidence!r}", "it lies in [0, 1]")
            keep &= self.column("confidence") >= min_confidence  # NaN, not known, is not enough
        for name, value in equal.items():
            keep &= _among(self.column(name), [value])
        if as_of is not None:
            day = date_text(as_of)
            if day is None:
                raise UsageError("as_of is empty", hint="give a date such as 2024-01-31")
            day = first_day(day)
            starts, ends = self._period(self.attributes, "tie")
            empty = np.flatnonzero(keep & (starts >= ends))
            if len(empty):
                ids = self.tie_ids
                message = (
                    f"never counted, for a period that holds no day: {counted(len(empty), 'tie')}"
                )
                warnings += (
                    Caution("empty_period", message, tuple(ids[int(tie)] for tie in empty)),
                )
            # A dated end decides; only where there is none does the status say that it is over.
            over = (ends == _AFTER_ALL) & _ended(self.attributes, self.size)
            keep &= (starts <= day) & (day < ends) & ~over
            alive = self._alive(day)
            keep &= alive[self.source] & alive[self.target]
        chosen = self if keep.all() else self.take(keep)
        if warnings == self.warnings:
            return chosen
        chosen = chosen.with_columns()
        chosen.warnings = warnings
        return chosen

    def _period(self, columns: Columns, what: str) -> tuple[Column, Column]:
        count = self.size if what == "tie" else self.order
        bounds = []
        for name, missing in (("valid_from", ""), ("valid_to", _AFTER_ALL)):
            column = columns.get(name)
            if column is None:
                bounds.append(np.full(count, missing, dtype=object))
            else:
                bounds.append(date_texts(column, name, missing))
        return bounds[0], bounds[1]

    def _alive(self, day: str) -> Bools:
        # A date of the party's end decides where there is one: a firm that closed in 2020 could act in 2015.
        starts, ends = self._period(self.node_attributes, "node")
        undated: Bools = ends == _AFTER_ALL
        alive: Bools = (starts <= day) & (day < ends)
        return alive & ~(undated & _ended(self.node_attributes, self.order))

    def fold(
        self,
        shares: Literal["sum", "best"] = "sum",
        weights: Literal["best", "any"] = "best",
        *,
        share: str = "share",
        weight: str = "weight",
    ) -> Snapshot:
        """One tie for all parallel ties of one type, right and polarity between the same two nodes, in the same direction.

        - Shares: what one dataset says with the same directness, period and modality are distinct holdings and are added
          (`shares="sum"`; `"best"` takes the largest); what one record (`evidence`) says twice is at least the larger, at most
          the sum, and two sentences are two sources. The firmest modality goes before weaker ones, direct before total
          holdings; these are never added. What remains from several datasets or periods is one stake: the intersection of
          the intervals or, where that is empty, their hull with the warning `sources_disagree`. A missing share is [0, 1].
        - Weights: the largest, or with `weights="any"` the probability that at least one of independent ties transmits.
        - Confidence: the largest. Modality: the firmest. Period: from the first start to the last end.
        - `support` lists the ties folded, `id` (or `key`) is the first of them. Any other attribute is kept where all agree.

        Two rights (shares and votes, say) stay two ties: choose one with `where(right="shares")`.

        Raises:
            UsageError: `shares` or `weights` is none of the values above.
            DataError: a share is not a number or interval in [0, 1].
        """
        if shares not in ("sum", "best"):
            raise UsageError(f"shares is {shares!r}", "it is 'sum' or 'best'")
        if weights not in ("best", "any"):
            raise UsageError(f"weights is {weights!r}", "it is 'best' or 'any'")
        keys = [self.source, self.target]
        for name in ("type", "right", "polarity"):
            if name in self.attributes:
                keys.append(_codes(self.attributes[name]))
        by_group = np.lexsort(keys[::-1])
        new: Bools = np.ones(self.size, dtype=np.bool_)
        if self.size:
            new[1:] = np.any([key[by_group][1:] != key[by_group][:-1] for key in keys], axis=0)
        starts = np.flatnonzero(new)
        firsts = by_group[starts]  # lexsort is stable: the first tie of each group in column order
        output = np.argsort(firsts, kind="stable")
        sizes = np.diff(np.append(starts, self.size))
        ids = self.tie_ids
        support: list[tuple[Hashable, ...]] = [(ids[tie],) for tie in firsts[output].tolist()]
        columns = {name: column[firsts[output]] for name, column in self.attributes.items()}
        cautions = list(self.warnings)
        row_of_group = np.empty(len(starts), dtype=np.int64)
        row_of_group[output] = np.arange(len(starts))
        for group in np.flatnonzero(sizes > 1).tolist():
            members = by_group[starts[group] : starts[group] + sizes[group]].tolist()
            row = int(row_of_group[group])
            named = [ids[tie] for tie in members]
            support[row] = tuple(
                sorted(dict.fromkeys(named), key=lambda tie: (str(tie), repr(tie)))
            )
            for name, column in self.attributes.items():
                values = column[members].tolist()
                if name == share:
                    stake, agreed = _stake(self, members, share, shares)
                    if not agreed:
                        text = f"sources disagree on the share in {self.describe(members[0])}"
                        cautions.append(Caution("sources_disagree", text, support[row]))
                    if columns[name].dtype != object and not isinstance(stake, float):
                        columns[name] = columns[name].astype(object)
                    columns[name][row] = stake
                elif name in ("id", "key"):
                    columns[name][row] = support[row][0]
                elif name == weight:
                    columns[name][row] = _fold_weight(values, weights)
                else:
                    columns[name][row] = _RULES.get(name, _agreed)(values)
        columns["support"] = np.fromiter(support, dtype=object, count=len(support))
        rows = firsts[output]
        return Snapshot(
            self._ids,
            _frozen(self.source[rows]),
            _frozen(self.target[rows]),
            {name: _frozen(column) for name, column in columns.items()},
            self.node_attributes,
            tuple(cautions),
        )


def _restored(
    ids: Sequence[Hashable],
    source: Ints,
    target: Ints,
    attributes: Columns,
    node_attributes: Columns,
    warnings: tuple[Caution, ...],
) -> Snapshot:
    """A snapshot out of its pickled parts, which are closed again."""
    for column in (source, target, *attributes.values(), *node_attributes.values()):
        _frozen(column)
    return Snapshot(ids, source, target, attributes, node_attributes, warnings)


def percent_shares(
    low: Iterable[float | str | None],
    high: Iterable[float | str | None],
    low_open: Iterable[bool | None] = repeat(None),
    high_open: Iterable[bool | None] = repeat(None),
) -> list[Share | None]:
    """Shares as fractions from the graph's percents (share_min, share_max and their open flags); None where neither is known.

    Examples:
        >>> percent_shares([25], [50], [True])
        [Share(low=Fraction(1, 4), high=Fraction(1, 2), low_open=True, high_open=False)]
    """
    known: dict[tuple[Any, ...], Share | None] = {}  # few bands, many ties
    result = []
    for ends in zip(low, high, low_open, high_open, strict=False):
        if ends not in known:
            lower, upper, lower_open, upper_open = ends
            known[ends] = (
                None
                if is_missing(lower) and is_missing(upper)
                else Share.percent(
                    "0" if is_missing(lower) else str(lower),
                    "100" if is_missing(upper) else str(upper),
                    low_open=bool(lower_open),
                    high_open=bool(upper_open),
                )
            )
        result.append(known[ends])
    return result


def share_of(value: Any) -> Share:
    """A share in any accepted form as `Share`; missing is [0, 1].

    Raises:
        ValueError: it lies outside [0, 1] or is no number.
    """
    if is_missing(value):
        return Share.unknown()
    return Share.of(float(value) if isinstance(value, float) else value)  # numpy's prints its type


def date_text(value: object) -> str | None:
    """A date, ISO text or year as ISO text, None where it is missing.

    Raises:
        ValueError: it is none of these.
    """
    if value is None or value != value:  # NaN and NaT differ from themselves
        return None
    if isinstance(value, str):
        return parse_date(value)
    if isinstance(value, date):
        return parse_date(value.isoformat())
    if isinstance(value, int | float) and float(value).is_integer():
        return parse_date(f"{int(value):04}")
    raise ValueError(f"{value!r} is no date")


def date_texts(column: Column, name: str, missing: str) -> Column:
    """A column of dates as ISO text of a day, the first of a coarse date, so that it compares; `missing` where there is none.

    Raises:
        DataError: a value is no date.
    """
    texts: dict[object, str] = {None: missing}
    result = np.empty(len(column), dtype=object)
    for position, value in enumerate(column.tolist()):
        if value not in texts:
            try:
                text = date_text(value)
                texts[value] = missing if text is None else first_day(text)
            except ValueError as error:
                raise DataError(
                    f"{name} is {value!r} (position {position})",
                    why=str(error),
                    hint="give ISO dates such as 2024-01-31, or None",
                ) from None
        result[position] = texts[value]
    return result


def is_missing(value: Any) -> bool:
    """Whether a cell of a column holds nothing: None or NaN."""
    return value is None or (isinstance(value, float) and math.isnan(value))


def _plain(values: Iterable[Any]) -> Iterable[Any]:
    return values.tolist() if isinstance(values, np.ndarray) else values


def _frozen(column: Column) -> Column:
    column.flags.writeable = False
    return column


def _positions(name: str, values: npt.ArrayLike, nodes: int) -> Ints:
    given = np.asarray(values)
    if not given.size:
        return _frozen(np.empty(0, dtype=np.int32))
    if given.ndim != 1 or given.dtype.kind not in "iu":
        raise DataError(f"{name} is not one column of whole numbers", "it holds positions in ids")
    if given.min() < 0 or given.max() >= nodes:
        wrong = int(given[(given < 0) | (given >= nodes)][0])
        raise DataError(f"{name} names the node at position {wrong}", f"there are {nodes} nodes")
    return _frozen(given.astype(np.int32))


def _column(name: str, values: Iterable[Any], count: int) -> Column:
    """A read-only copy: float64 where all values are numbers, else objects."""
    if isinstance(values, np.ndarray):
        if values.dtype.kind == "M":
            column = values.astype("datetime64[D]").astype(object)
        else:
            column = values.astype(np.float64 if values.dtype.kind in "iuf" else object)
    else:
        cells = list(values)
        types = {type(cell) for cell in cells} - {type(None)}
        if types and all(issubclass(t, int | float) and t is not bool for t in types):
            column = np.array([math.nan if c is None else c for c in cells], dtype=np.float64)
        else:
            column = np.fromiter(cells, dtype=object, count=len(cells))
    if column.shape != (count,):
        raise DataError(f"column {name!r} has shape {column.shape}", f"it must have {count} values")
    return _frozen(column)


def _csr(rows: Ints, others: Ints, nodes: int) -> Csr:
    positions = np.arange(len(rows), dtype=np.int32)
    entries = scipy.sparse.coo_array((positions, (rows, others)), shape=(nodes, nodes))
    entries.has_canonical_format = True  # else parallel ties are added up
    compressed = entries.tocsr()
    return Csr(
        *(_frozen(part) for part in (compressed.indptr, compressed.indices, compressed.data))
    )


def _rows(columns: Columns, count: int) -> Iterator[dict[str, Any]]:
    lists = {name: column.tolist() for name, column in columns.items()}
    for position in range(count):
        yield {
            name: cells[position]
            for name, cells in lists.items()
            if not is_missing(cells[position])
        }


def _among(column: Column, values: Iterable[object]) -> Bools:
    wanted = [values] if isinstance(values, str) else values if isinstance(values, frozenset) else list(values)  # fmt: skip
    return np.fromiter(
        (cell in wanted for cell in column.tolist()), dtype=np.bool_, count=len(column)
    )


def _ended(columns: Columns, count: int) -> Bools:
    if "active" not in columns:
        return np.zeros(count, dtype=np.bool_)
    return np.fromiter(
        (cell is False for cell in columns["active"].tolist()), dtype=np.bool_, count=count
    )


def _codes(column: Column) -> Ints:
    seen: dict[object, int] = {}
    cells = (None if is_missing(cell) else cell for cell in column.tolist())
    return np.fromiter((seen.setdefault(c, len(seen)) for c in cells), np.int32, len(column))


def _agreed(values: list[Any]) -> Any:
    return values[0] if all(value == values[0] for value in values) else None


def _largest(values: list[Any]) -> Any:
    return max((value for value in values if not is_missing(value)), default=None)


def _fold_weight(values: list[Any], weights: str) -> Any:
    known = [value for value in values if not is_missing(value)]
    if weights == "any" and known:
        return 1 - math.prod(1 - value for value in known)
    return _largest(known)


def _rank(modality: object) -> int:
    known = vocabulary().modalities.get(str(modality))
    return known.rank if known else 0


def _first_start(values: list[Any]) -> Any:
    return None if any(map(is_missing, values)) else min(values, key=lambda v: date_text(v) or "")


def _last_end(values: list[Any]) -> Any:
    return None if any(map(is_missing, values)) else max(values, key=lambda v: date_text(v) or "")


_RULES: Mapping[str, Callable[[list[Any]], Any]] = {
    "confidence": _largest,
    "modality": lambda values: max(values, key=_rank),
    "valid_from": _first_start,
    "valid_to": _last_end,
}
_DIRECTNESS = {"direct": 2, "indirect": 1, "total": 1}  # what is not said counts as direct


def _stake(snapshot: Snapshot, ties: Sequence[int], name: str, shares: str) -> tuple[Any, bool]:
    """The one stake that parallel ownership ties describe, and whether their sources agree on it."""
    values = snapshot.attributes[name][list(ties)].tolist()

    def field(name: str, tie: int) -> Any:
        value = snapshot.attributes[name][tie] if name in snapshot.attributes else None
        return None if is_missing(value) else value

    # By firmness and source, then by the record that says so: what one record says twice may be one stake or two.
    holdings: dict[tuple[Any, ...], dict[Hashable, dict[Hashable, Share]]] = defaultdict(
        lambda: defaultdict(dict)
    )
    ids = snapshot.tie_ids
    for tie, value in zip(ties, values, strict=True):
        try:
            held = share_of(value)
        except (ValueError, TypeError) as error:
            raise DataError(
                f"share is {value!r} in {snapshot.describe(tie)}",
                why=str(error),
                hint="give fractions in [0, 1], intervals (low, high) or None",
            ) from None
        strength = (
            _rank(field("modality", tie)),
            _DIRECTNESS.get(str(field("directness", tie)), 2),
        )
        record = field("evidence", tie)
        source = tuple(field(name, tie) for name in ("dataset", "valid_from", "valid_to"))
        if record is not None and ":" not in str(record):
            source += (
                record,
            )  # a sentence, no row of a register: two that tell of a stake are two sources of it
        holdings[(strength, source)][ids[tie] if record is None else (record,)][ids[tie]] = held
    firmest = max(strength for strength, _ in holdings)
    stakes = [
        _together([_one_or_several(list(said.values())) for said in held.values()], shares)
        for (strength, _), held in holdings.items()
        if strength == firmest
    ]
    lows, highs = [low for low, _ in stakes], [high for _, high in stakes]
    low, high = max(lows), min(highs)
    agreed = low[0] < high[0] or (low[0] == high[0] and not low[1] and high[1])
    if not agreed:
        low, high = min(lows), max(highs)
    if low[0] == high[0] and snapshot.attributes[name].dtype != object:
        return float(low[0]), agreed
    if high[0] > 1:  # more than all of it: kept as it is, for the analysis to refuse by name
        return (low[0], high[0]), agreed
    return Share(low[0], high[0], low_open=low[1], high_open=not high[1]), agreed


def _one_or_several(said: Sequence[Share]) -> Share:
    """Shares that one record gives to one owner: at least the largest of them, at most their sum."""
    if len(said) == 1:
        return said[0]
    low, low_open = max((share.low, share.low_open) for share in said)
    high = sum((share.high for share in said), Fraction())
    high_open = high <= 1 and any(share.high_open for share in said)
    return Share(low, min(high, Fraction(1)), low_open=low_open, high_open=high_open)


def _together(
    held: Sequence[Share], shares: str
) -> tuple[tuple[Fraction, bool], tuple[Fraction, bool]]:
    """Lower end (value, open) and upper end (value, closed) of several holdings, added or the largest."""
    if shares == "best":
        return (
            max((share.low, share.low_open) for share in held),
            max((share.high, not share.high_open) for share in held),
        )
    low = sum((share.low for share in held), Fraction())
    high = sum((share.high for share in held), Fraction())
    if low <= 1 < high:
        return (low, any(share.low_open for share in held)), (Fraction(1), True)
    return (
        (low, any(share.low_open for share in held)),
        (high, not any(share.high_open for share in held)),
    )
