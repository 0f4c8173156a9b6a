"""What the analyses share: graphs as arrays, weights, matrices, frontiers, and results keyed by node."""

from __future__ import annotations

from collections.abc import Hashable, Iterable, Iterator, Mapping
from typing import Any, NamedTuple, TypeAlias

import networkx as nx
import numpy as np
import numpy.typing as npt
import scipy.sparse

from interlock.graph.snapshot import Floats, Ints, Snapshot
from interlock.schema.errors import DataError

__all__ = [
    "Graph",
    "NodeValues",
    "Undirected",
    "adjacency",
    "entries",
    "group_codes",
    "is_directed",
    "number_column",
    "sets_of",
    "shortest",
    "snapshot_of",
    "spans",
    "undirected",
]

Graph: TypeAlias = "nx.Graph[Any] | Snapshot"
Positions: TypeAlias = npt.NDArray[np.int64]


class NodeValues(Mapping[Hashable, float]):
    """One number a node, in the order of the graph; a mapping over an array, so that no dict of a million entries is made.

    Attributes:
        array: the values, in the order of `nodes` of the snapshot.
    """

    def __init__(self, snapshot: Snapshot, array: npt.NDArray[Any]) -> None:
        self._snapshot = snapshot
        self.array = array

    def __getitem__(self, node: Hashable) -> float:
        if node not in self._snapshot:
            raise KeyError(node)
        return self.array.item(self._snapshot.index(node))  # type: ignore[no-any-return]

    def __iter__(self) -> Iterator[Hashable]:
        return iter(self._snapshot)

    def __len__(self) -> int:
        return self._snapshot.order

    def __repr__(self) -> str:
        return f"NodeValues({dict(self.top(5))}{' ...' if len(self) > 5 else ''})"

    def to_dict(self) -> dict[Hashable, float]:
        """A plain dict."""
        return dict(zip(self._snapshot.nodes, self.array.tolist(), strict=True))

    def top(self, count: int = 10) -> list[tuple[Hashable, float]]:
        """The nodes with the greatest values, greatest first; equal ones in the order of the graph."""
        order = np.argsort(-self.array, kind="stable")[:count]
        return [(self._snapshot.nodes[node], self.array.item(node)) for node in order.tolist()]


class Undirected(NamedTuple):
    """The simple undirected graph behind a directed one: no loops; parallel and opposite ties are one, their weights added.

    Attributes:
        indptr, indices: rows of neighbours, each pair in both rows, sorted.
        weights: one a neighbour.
    """

    indptr: Ints
    indices: Ints
    weights: Floats


def snapshot_of(graph: Graph) -> Snapshot:
    """The graph as a snapshot; a NetworkX graph is converted on each call, an undirected edge becomes two ties."""
    return graph if isinstance(graph, Snapshot) else Snapshot.from_networkx(graph)


def is_directed(graph: Graph) -> bool:
    """Whether ties have a direction: those of a snapshot always do."""
    return isinstance(graph, Snapshot) or graph.is_directed()


def number_column(snapshot: Snapshot, name: str | None, missing: float = 1.0) -> Floats:
    """A tie attribute as numbers, in column order.

    Args:
        snapshot: where to read.
        name: the attribute; None: every tie has `missing`.
        missing: what stands where a tie has no value, also where no tie has one, as in NetworkX.

    Raises:
        DataError: a value is no finite number; the message names the tie.
    """
    if name is None or name not in snapshot.attributes:
        return np.full(snapshot.size, missing)
    column = snapshot.attributes[name]
    if column.dtype == object:
        gaps = np.fromiter((cell is None for cell in column.tolist()), np.bool_, len(column))
        column = np.where(gaps, np.nan, column)
        try:
            values = column.astype(np.float64)
        except (TypeError, ValueError) as error:
            raise DataError(f"{name} is not a number on every tie", str(error)) from None
    else:
        values = column
    wrong = np.flatnonzero(np.isinf(values))
    if len(wrong):
        raise DataError(f"{name} is infinite on {snapshot.describe(int(wrong[0]))}")
    return np.where(np.isnan(values), missing, values)


def adjacency(snapshot: Snapshot, weight: str | None = None) -> scipy.sparse.csr_array:
    """Weights as a sparse matrix, row = source; those of parallel ties are added, as NetworkX does, and zeros stay."""
    values = number_column(snapshot, weight)
    matrix = scipy.sparse.csr_array(
        (values[snapshot.forward.order], snapshot.forward.indices, snapshot.forward.indptr),
        shape=(snapshot.order, snapshot.order),
    )
    if snapshot.parallel:
        matrix = matrix.copy()
        matrix.sum_duplicates()
    return matrix


def shortest(snapshot: Snapshot, costs: Floats) -> scipy.sparse.csr_array:
    """Costs as a sparse matrix, row = source; of parallel ties the cheapest, and zeros stay."""
    source, target = snapshot.source, snapshot.target
    if snapshot.parallel:
        cheapest = np.lexsort((costs, target, source))
        pairs = source[cheapest].astype(np.int64) * snapshot.order + target[cheapest]
        keep = cheapest[np.flatnonzero(np.diff(pairs, prepend=-1))]
        return scipy.sparse.coo_array(
            (costs[keep], (source[keep], target[keep])), shape=(snapshot.order, snapshot.order)
        ).tocsr()
    csr = snapshot.forward
    return scipy.sparse.csr_array(
        (costs[csr.order], csr.indices, csr.indptr), shape=(snapshot.order, snapshot.order)
    )


def undirected(snapshot: Snapshot, weights: Floats | None = None) -> Undirected:
    """The simple undirected graph behind the ties.

    Args:
        snapshot: the directed graph.
        weights: one a tie, in column order; None: each counts one.
    """
    values = np.ones(snapshot.size) if weights is None else weights
    apart = snapshot.source != snapshot.target
    rows = np.concatenate([snapshot.source[apart], snapshot.target[apart]])
    columns = np.concatenate([snapshot.target[apart], snapshot.source[apart]])
    both = np.concatenate([values[apart], values[apart]])
    matrix = scipy.sparse.coo_array(
        (both, (rows, columns)), shape=(snapshot.order, snapshot.order)
    ).tocsr()
    matrix.sort_indices()
    return Undirected(matrix.indptr, matrix.indices, matrix.data)


def spans(first: npt.NDArray[Any], width: npt.NDArray[Any]) -> Positions:
    """Positions first, first + 1, ... (`width` of them) for each pair, one after the other."""
    ends = np.cumsum(width)
    total = int(ends[-1]) if len(ends) else 0
    result: Positions = np.repeat(first - ends + width, width) + np.arange(total)
    return result


def entries(indptr: npt.NDArray[Any], rows: npt.NDArray[Any]) -> tuple[Positions, Positions]:
    """Positions of all entries of some rows of a CSR, row after row, and how many each row has."""
    first = indptr[rows].astype(np.int64)
    width = indptr[rows + 1] - first
    return spans(first, width), width


def sets_of(snapshot: Snapshot, labels: npt.NDArray[Any]) -> list[set[Hashable]]:
    """Nodes by label as sets, largest first; equal ones by their first node."""
    order = np.argsort(labels, kind="stable")
    starts = np.flatnonzero(np.diff(labels[order], prepend=-1))
    ends = np.append(starts[1:], len(order))
    rank = np.lexsort(
        (order[starts], starts - ends)
    )  # stable: the first of a group is its first node
    sorted_nodes = [snapshot.nodes[node] for node in order.tolist()]
    bounds = zip(starts[rank].tolist(), ends[rank].tolist(), strict=True)
    return [set(sorted_nodes[start:end]) for start, end in bounds]


def group_codes(snapshot: Snapshot, group: str | Mapping[Any, Any] | Iterable[Any]) -> Ints:
    """Groups of nodes as numbers, -1 where a node has none.

    Args:
        snapshot: the graph.
        group: a node attribute's name or a mapping from node to group.

    Raises:
        DataError: there is no such node attribute.
    """
    values: Iterable[Any]
    if isinstance(group, str):
        if group not in snapshot.node_attributes:
            raise DataError(
                f"the nodes have no attribute {group!r}",
                why=f"they have: {', '.join(snapshot.node_attributes) or 'none'}",
                hint="name one of them, or give a mapping from node to group",
            )
        values = snapshot.node_attributes[group].tolist()
    elif isinstance(group, Mapping):
        values = (group.get(node) for node in snapshot.nodes)
    else:
        values = group
    seen: dict[Any, int] = {}
    return np.fromiter(
        (
            -1 if cell is None or cell != cell else seen.setdefault(cell, len(seen))
            for cell in values
        ),
        np.int32,
        snapshot.order,
    )
