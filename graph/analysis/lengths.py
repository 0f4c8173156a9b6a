"""Least lengths from one node to all others."""

from __future__ import annotations

from typing import Any

import numpy as np
import scipy.sparse
from scipy.sparse import csgraph

from interlock.graph.analysis import compiled
from interlock.graph.analysis.compiled import kernel
from interlock.graph.snapshot import Floats

__all__ = ["least"]

EFFORT = 16  # nodes looked at, as a multiple of those there are, before SciPy is asked instead


def least(costs: scipy.sparse.csr_array, source: int, limit: float = np.inf) -> Floats:
    """Least sum of costs along the ties from a node, infinity where it is not reached or the sum is above `limit`.

    Args:
        costs: row = source; 0 or more, also where a zero is stored.
        source: position of the node to start from.
        limit: greatest length of interest.

    Notes:
        Both ways give the same numbers to the last bit: a sum of floats grows with each of its parts, so the least of all sums
        along chains does not hang on the order in which they are found.

    References:
        E. W. Dijkstra: A note on two problems in connexion with graphs. Numerische Mathematik 1 (1959). U. Meyer, P. Sanders:
        Delta-stepping, a parallelizable shortest path algorithm. Journal of Algorithms 49 (2003).
    """
    if compiled.pays(costs.nnz):
        found = banded(costs, source, limit)
        if found is not None:
            return found
    reached: Floats = csgraph.dijkstra(costs, indices=source, limit=limit)
    return reached


def banded(costs: scipy.sparse.csr_array, source: int, limit: float) -> Floats | None:
    """The same by bands of half a mean cost, each corrected until it is right; None where costs differ too much for that."""
    nodes = costs.shape[0]
    band = float(costs.data.mean()) / 2 if costs.nnz else 0.0
    indptr, indices = (part.astype(np.int32, copy=False) for part in (costs.indptr, costs.indices))
    far, state = np.full(nodes, np.inf), np.zeros(nodes, dtype=np.uint8)
    near, later = np.empty((2, nodes), dtype=np.int32)
    found, effort = _bands(
        indptr, indices, costs.data, source, limit, band, EFFORT * nodes, far, state, near, later
    )
    return found if effort <= EFFORT * nodes else None


@kernel
def _bands(
    indptr: Any,
    indices: Any,
    costs: Any,
    source: Any,
    limit: Any,
    band: Any,
    most: Any,
    far: Any,
    state: Any,
    near: Any,
    later: Any,
) -> Any:
    # `near` holds nodes that lie before the horizon and may shorten others (state 1), `later` those behind it (state 2, also where
    # a shorter way has brought them before it since).
    far[source] = 0.0
    near[0] = source
    state[source] = 1
    nearer, waiting, effort = 1, 0, 0
    horizon = band
    while effort <= most:
        while nearer > 0 and effort <= most:
            nearer -= 1
            node = near[nearer]
            state[node] &= 2
            effort += 1
            for entry in range(indptr[node], indptr[node + 1]):
                other = indices[entry]
                there = far[node] + costs[entry]
                if there < far[other] and there <= limit:
                    far[other] = there
                    if there < horizon:
                        if not state[other] & 1:
                            state[other] |= 1
                            near[nearer] = other
                            nearer += 1
                    elif not state[other] & 2:
                        state[other] |= 2
                        later[waiting] = other
                        waiting += 1
        least = np.inf
        kept = 0
        for place in range(waiting):
            node = later[place]
            if far[node] >= horizon:
                later[kept] = node
                kept += 1
                least = min(least, far[node])
            else:
                state[node] &= 1
        effort += waiting
        waiting = kept
        if waiting == 0 and nearer == 0:
            break
        horizon = least + band
        kept = 0
        for place in range(waiting):
            node = later[place]
            if far[node] < horizon or far[node] == least:
                state[node] = 1
                near[nearer] = node
                nearer += 1
            else:
                later[kept] = node
                kept += 1
        waiting = kept
    return far, effort
