"""Connected parts of a graph.

weak(graph)         # parts that hang together when directions are ignored
strong(graph)       # parts in which everybody reaches everybody along the ties
"""

from __future__ import annotations

from collections.abc import Hashable
from typing import Literal

import numpy as np
import numpy.typing as npt
import scipy.sparse
from scipy.sparse import csgraph

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
    csr = snapshot.forward
    pattern = scipy.sparse.csr_array(
        (np.ones(snapshot.size, dtype=np.int8), csr.indices, csr.indptr),
        shape=(snapshot.order, snapshot.order),
    )
    found: npt.NDArray[np.int32]
    _, found = csgraph.connected_components(pattern, directed=True, connection=connection)
    return found
