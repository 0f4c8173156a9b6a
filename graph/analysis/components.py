"""Connected parts of a graph.

weak(graph)         # parts that hang together when directions are ignored
strong(graph)       # parts in which everybody reaches everybody along the ties
"""

from __future__ import annotations

from collections.abc import Hashable
from typing import Any, Literal

import numpy as np
import numpy.typing as npt
import scipy.sparse
from scipy.sparse import csgraph

from interlock.graph.analysis import compiled
from interlock.graph.analysis.compiled import kernel
from interlock.graph.analysis.csr import Graph, sets_of, snapshot_of
from interlock.graph.snapshot import Snapshot

__all__ = ["labels", "strong", "weak"]


def weak(G: Graph) -> list[set[Hashable]]:
    """Parts that hang together when directions are ignored, largest first.

    Args:
        G: a NetworkX graph or a snapshot.

    Returns:
        Sets of nodes; each node is in exactly one.

    Examples:
        >>> import networkx as nx
        >>> weak(nx.DiGraph([("a", "b"), ("c", "b"), ("x", "y")])) == [{"a", "b", "c"}, {"x", "y"}]
        True

    Notes:
        Reads no weights and no dates. A node without ties is a part of its own. One shared country or registry joins everything:
        leave such ties out first (`Snapshot.where(types=...)`).
    """
    snapshot = snapshot_of(G)
    return sets_of(snapshot, labels(snapshot, "weak"))


def strong(G: Graph) -> list[set[Hashable]]:
    """Parts in which every node reaches every other along the ties, largest first.

    On ownership ties a part of more than one firm is a ring of cross-holdings.

    Args:
        G: a directed NetworkX graph or a snapshot; in an undirected graph these are the weak parts.

    Returns:
        Sets of nodes; each node is in exactly one.

    Examples:
        >>> import networkx as nx
        >>> strong(nx.DiGraph([("a", "b"), ("b", "a"), ("b", "c")])) == [{"a", "b"}, {"c"}]
        True

    Notes:
        Reads no weights and no dates.

    References:
        R. Tarjan: Depth-first search and linear graph algorithms. SIAM J. Computing 1 (1972).
    """
    snapshot = snapshot_of(G)
    return sets_of(snapshot, labels(snapshot, "strong"))


def labels(snapshot: Snapshot, connection: Literal["weak", "strong"]) -> npt.NDArray[np.int32]:
    """The number of its part for each node, in the order of the snapshot's nodes."""
    if compiled.pays(snapshot.size):
        return united(snapshot) if connection == "weak" else circles(snapshot)
    csr = snapshot.forward
    pattern = scipy.sparse.csr_array(
        (np.ones(snapshot.size, dtype=np.int8), csr.indices, csr.indptr),
        shape=(snapshot.order, snapshot.order),
    )
    found: npt.NDArray[np.int32]
    _, found = csgraph.connected_components(pattern, directed=True, connection=connection)
    return found


def united(snapshot: Snapshot) -> npt.NDArray[np.int32]:
    """Weak parts, tie by tie; numbered by their first nodes."""
    parent = np.arange(snapshot.order, dtype=np.int32)
    found: npt.NDArray[np.int32] = _unite(snapshot.source, snapshot.target, parent)
    return found.astype(np.int32, copy=False)


def circles(snapshot: Snapshot) -> npt.NDArray[np.int32]:
    """Strong parts: first the one around the busiest node, which in most graphs is nearly all there is, then the rest."""
    order = snapshot.order
    if not order:
        return np.empty(0, dtype=np.int32)
    ahead, back = snapshot.forward, snapshot.reverse
    busiest = np.argmax(np.diff(ahead.indptr).astype(np.int64) * np.diff(back.indptr))
    numbers = np.zeros((5, order), dtype=np.int32)
    sides = np.zeros(order, dtype=np.uint8)
    for bit, (indptr, indices, _) in ((1, ahead), (2, back)):
        sides = _flood(indptr, indices, busiest, bit, sides, numbers[0])
    numbers[0] = 0
    found: npt.NDArray[np.int32] = _depth_first(ahead.indptr, ahead.indices, sides == 3, *numbers)
    return found.astype(np.int32, copy=False)


@kernel
def _unite(source: Any, target: Any, parent: Any) -> Any:
    # Union by Rem: parents have smaller numbers, and paths are spliced on the way up (Patwary, Blair, Manne 2010).
    for tie in range(len(source)):
        one, other = source[tie], target[tie]
        while parent[one] != parent[other]:
            if parent[one] < parent[other]:
                one, other = other, one
            above = parent[one]
            parent[one] = parent[other]
            if above == one:
                break
            one = above
    parts = 0
    for node in range(len(parent)):
        if parent[node] == node:
            parent[node] = parts
            parts += 1
        else:
            parent[node] = parent[parent[node]]  # a smaller number: its part is known by now
    return parent


@kernel
def _flood(indptr: Any, indices: Any, start: Any, bit: Any, marks: Any, queue: Any) -> Any:
    """Set a bit at everything that is reached."""
    marks[start] |= bit
    queue[0] = start
    count = 1
    rank = 0
    while rank < count:
        node = queue[rank]
        rank += 1
        for entry in range(indptr[node], indptr[node + 1]):
            other = indices[entry]
            if not marks[other] & bit:
                marks[other] |= bit
                queue[count] = other
                count += 1
    return marks


@kernel
def _depth_first(
    indptr: Any, indices: Any, done: Any, label: Any, calls: Any, index: Any, low: Any, waits: Any
) -> Any:
    # Tarjan without recursion; what is done already has the label 0. `index` counts from 1 in the order of
    # discovery; until its part is known, `label` holds which entry of a node comes next.
    parts = 1
    seen = 0
    waiting = 0
    for root in range(len(label)):
        if done[root]:
            continue
        depth = 0
        calls[0] = root
        seen += 1
        index[root] = low[root] = seen
        label[root] = indptr[root]
        waits[waiting] = root
        waiting += 1
        while depth >= 0:
            node = calls[depth]
            entry = label[node]
            if entry < indptr[node + 1]:
                label[node] = entry + 1
                other = indices[entry]
                if done[other]:
                    continue
                if index[other] == 0:
                    seen += 1
                    index[other] = low[other] = seen
                    label[other] = indptr[other]
                    waits[waiting] = other
                    waiting += 1
                    depth += 1
                    calls[depth] = other
                elif index[other] < low[node]:
                    low[node] = index[other]
            else:
                depth -= 1
                if depth >= 0 and low[node] < low[calls[depth]]:
                    low[calls[depth]] = low[node]
                if low[node] == index[node]:
                    last = -1
                    while last != node:
                        waiting -= 1
                        last = waits[waiting]
                        done[last] = True
                        label[last] = parts
                    parts += 1
    return label
