"""Every triangle of an undirected graph, some at a time, so that hubs cost no more than the square root of the ties each.

Ties point from the end with fewer neighbours to the one with more; a triangle is then two ties out of one node that a third one
joins, and no node has many ties out.

References:
    M. Latapy: Main-memory triangle computations for very large (sparse (power-law)) graphs. Theoretical Computer Science 407 (2008).
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

import numpy as np
import numpy.typing as npt

from interlock.graph.analysis.csr import Undirected, spans

__all__ = ["positions", "triangles"]

_BLOCK = 4_000_000  # pairs of ties looked at together

Positions = npt.NDArray[np.int64]


def triangles(frame: Undirected) -> Iterator[tuple[Positions, Positions, Positions]]:
    """Corners x, y, z of the triangles, each once, as three arrays a block."""
    nodes = len(frame.indptr) - 1
    degree = np.diff(frame.indptr).astype(np.int64)
    rank = np.empty(nodes, dtype=np.int64)
    rank[np.argsort(degree, kind="stable")] = np.arange(nodes)
    rows = np.repeat(np.arange(nodes), degree)
    up = rank[rows] < rank[frame.indices]
    tails, heads = rows[up], frame.indices[up].astype(np.int64)
    keys = tails * nodes + heads  # sorted: rows and, inside a row, neighbours rise
    indptr = np.concatenate([[0], np.cumsum(np.bincount(tails, minlength=nodes))])
    # Each tie x -> y is paired with the ties x -> z that follow it in its row.
    following = indptr[tails + 1] - np.arange(len(tails)) - 1
    blocks = np.searchsorted(np.cumsum(following), np.arange(0, following.sum(), _BLOCK)).tolist()
    bounds = [*dict.fromkeys(blocks), len(tails)] if blocks else []
    for first, last in pairwise(bounds):
        places = np.arange(first, last)
        width = following[first:last]
        x, y = np.repeat(tails[places], width), np.repeat(heads[places], width)
        z = heads[spans(places + 1, width)]
        low = np.where(rank[y] < rank[z], y, z)
        there = positions(keys, low * nodes + (y + z - low)) >= 0
        yield x[there], y[there], z[there]


def positions(keys: Positions, wanted: Positions) -> Positions:
    """Where each wanted value stands among sorted keys, -1 where it does not."""
    if not len(keys):
        return np.full(len(wanted), -1)
    found = np.minimum(np.searchsorted(keys, wanted), len(keys) - 1)
    return np.where(keys[found] == wanted, found, -1)
