"""Who matters by position: PageRank, Katz, eigenvector, betweenness, heat.

Rankings, never legal tests. Influence runs along the ties, towards their heads: on owner -> firm ties the firms gain; reverse the
graph to ask who is influential.

    pagerank(graph, personalization=["bank-1", "bank-2"]).top(10)     # nearness to a set of parties
    betweenness(graph, k=200, seed=1)                                 # sampled, for large graphs
"""

from __future__ import annotations

import heapq
import math
import random
from collections.abc import Hashable, Iterable, Mapping
from typing import Any

import numpy as np
import scipy.sparse
from scipy.sparse.linalg import expm_multiply

from interlock.graph.analysis import compiled
from interlock.graph.analysis.compiled import kernel
from interlock.graph.analysis.csr import (
    Graph,
    NodeValues,
    adjacency,
    entries,
    is_directed,
    number_column,
    shortest,
    snapshot_of,
    undirected,
)
from interlock.graph.snapshot import Floats, Ints, Snapshot
from interlock.schema.errors import DataError, UsageError

__all__ = ["betweenness", "eigenvector", "heat", "katz", "pagerank"]

Seeds = Mapping[Any, float] | Iterable[Hashable] | None
TOLERANCE = (
    1e-10  # L1 change of the last round; at alpha 0.85 no value is then off by more than 6e-10
)


def pagerank(
    G: Graph,
    *,
    weight: str | None = None,
    personalization: Seeds = None,
    alpha: float = 0.85,
    max_iter: int = 1000,
    tol: float = TOLERANCE,
    dangling: Mapping[Any, float] | None = None,
) -> NodeValues:
    """Share of time that a random walker spends at each node, who at each step starts anew with probability 1 - alpha.

    x = alpha (x P + (mass at nodes without ties out) d) + (1 - alpha) p, with P the weights divided by their row's sum.

    Args:
        G: a NetworkX graph or a snapshot.
        weight: tie attribute; a tie without it counts 1, parallel ties are added; None: every tie counts 1.
        personalization: where the walker starts anew: a set of nodes, or a weight for each; None: anywhere. With it the measure
            is nearness to these nodes.
        alpha: how likely the walker goes on, in [0, 1).
        max_iter: rounds at most.
        tol: rounds end when all values together change by less. (NetworkX ends at n * tol: at a million nodes and its default
            that is after one round or two.)
        dangling: where the walker goes from a node without ties out; None: as if starting anew, like NetworkX.

    Returns:
        `{node: value}`, the values add up to 1.

    Raises:
        DataError: a weight is negative or no number.
        NotFound: a node of `personalization` or `dangling` is not in the graph.
        UsageError: these weights are negative or all zero, alpha lies outside [0, 1), or the rounds do not suffice.

    Examples:
        >>> import networkx as nx
        >>> pagerank(nx.DiGraph([("a", "b")]), personalization=["a"]).top(1)
        [('a', 0.5405405405...)]

    Notes:
        Runs along the ties. Misleads where many ties mean little: a registry or a country gathers rank for being a hub.

    References:
        L. Page, S. Brin, R. Motwani, T. Winograd: The PageRank citation ranking. Stanford (1999).
    """
    snapshot = snapshot_of(G)
    if not 0 <= alpha < 1:
        raise UsageError(f"alpha is {alpha!r}", "it lies in [0, 1)")
    if not snapshot.order:
        return NodeValues(snapshot, np.empty(0))
    matrix, is_dangling = transitions(snapshot, weight)
    start = _distribution(snapshot, "personalization", personalization)
    sink = start if dangling is None else _distribution(snapshot, "dangling", dangling)
    matrix.data *= alpha
    anew = (1 - alpha) * start
    change = np.empty_like(
        start
    )  # written over in each round: new memory costs as much as the sums
    values = start
    for _ in range(max_iter):
        before = values
        lost = before[is_dangling].sum()
        values = matrix @ before
        values += anew
        values += np.multiply(alpha * lost, sink, out=change)
        np.abs(np.subtract(values, before, out=change), out=change)
        if change.sum() < tol:
            return NodeValues(snapshot, values)
    raise UsageError(f"no answer within {max_iter} rounds", hint="give a greater max_iter or tol")


def transitions(snapshot: Snapshot, weight: str | None) -> tuple[scipy.sparse.csr_array, Ints]:
    """The walk's matrix, transposed so that a round is `matrix @ x`, and the nodes without ties out."""
    values = _weights(snapshot, weight)
    out = np.bincount(snapshot.source, weights=values, minlength=snapshot.order)
    with np.errstate(divide="ignore", invalid="ignore"):
        shares = values / out[snapshot.source]
    shares[~np.isfinite(shares)] = 0.0
    csr = snapshot.reverse
    matrix = scipy.sparse.csr_array(
        (shares[csr.order], csr.indices, csr.indptr), shape=(snapshot.order, snapshot.order)
    )
    return matrix, np.flatnonzero(out == 0).astype(np.int32)


def _weights(snapshot: Snapshot, weight: str | None) -> Floats:
    values = number_column(snapshot, weight)
    negative = np.flatnonzero(values < 0)
    if len(negative):
        tie = int(negative[0])
        raise DataError(
            f"{weight} is {values.item(tie)!r} on {snapshot.describe(tie)}", "it is negative"
        )
    return values


def _distribution(snapshot: Snapshot, name: str, seeds: Seeds) -> Floats:
    """Weights of nodes that add up to 1; all the same where none are given."""
    if seeds is None:
        return np.full(snapshot.order, 1 / snapshot.order)
    given = seeds if isinstance(seeds, Mapping) else dict.fromkeys(seeds, 1.0)
    values = np.zeros(snapshot.order)
    for node, value in given.items():
        values[snapshot.index(node)] = value
    if not values.min() >= 0 or not 0 < values.sum() < math.inf:
        raise UsageError(f"{name} gives no node a weight above 0, or one below")
    scaled: Floats = values / values.sum()
    return scaled


def katz(
    G: Graph,
    *,
    alpha: float = 0.1,
    beta: float | Mapping[Any, float] = 1.0,
    weight: str | None = None,
    normalized: bool = True,
    max_iter: int = 10_000,
    tol: float = 1e-12,
) -> NodeValues:
    """How many walks end at a node, longer ones counting less: x = alpha A^T x + beta.

    Args:
        G: a NetworkX graph or a snapshot.
        alpha: what each further tie of a walk takes off; must be below 1 / (largest eigenvalue).
        beta: what every node has by itself; a number, or one a node.
        weight: tie attribute, as for `pagerank`.
        normalized: whether the values are scaled to length 1.
        max_iter: rounds at most.
        tol: rounds end when no value changes by more than this share of the largest.

    Returns:
        `{node: value}`.

    Raises:
        DataError: alpha is so large that longer walks count ever more; a node has no beta.
        UsageError: the rounds do not suffice.

    Examples:
        >>> import networkx as nx
        >>> katz(nx.DiGraph(["ab", "bc"]), alpha=0.5, normalized=False).to_dict()
        {'a': 1.0, 'b': 1.5, 'c': 1.75}

    References:
        L. Katz: A new status index derived from sociometric analysis. Psychometrika 18 (1953).
    """
    snapshot = snapshot_of(G)
    if isinstance(beta, Mapping):
        without = next((node for node in snapshot if node not in beta), None)
        if without is not None:
            raise DataError(f"{without!r} has no beta", "beta needs a value for every node")
        own = np.array([float(beta[node]) for node in snapshot])
    else:
        own = np.full(snapshot.order, float(beta))
    if not snapshot.order:
        return NodeValues(snapshot, own)
    matrix = adjacency(snapshot, weight).T.tocsr() * alpha
    values = own
    for _ in range(max_iter):
        before = values
        values = matrix @ before + own
        change, largest = np.abs(values - before).max(), np.abs(values).max()
        if not np.isfinite(largest) or largest > 1e150:
            raise DataError(
                f"alpha {alpha!r} is too large for this graph: longer walks count ever more",
                hint="take alpha below 1 / (largest eigenvalue)",
            )
        if change <= tol * largest:
            return NodeValues(snapshot, values / np.linalg.norm(values) if normalized else values)
    raise UsageError(f"no answer within {max_iter} rounds", hint="take a smaller alpha")


def eigenvector(
    G: Graph, *, weight: str | None = None, max_iter: int = 10_000, tol: float = 1e-12
) -> NodeValues:
    """A node matters as those matter that are tied to it: the leading left eigenvector of the ties, of length 1.

    Args:
        G: a NetworkX graph or a snapshot.
        weight: tie attribute, as for `pagerank`.
        max_iter: rounds at most.
        tol: rounds end when the vector moves by less.

    Returns:
        `{node: value}`.

    Raises:
        UsageError: the rounds do not suffice.

    Notes:
        In a graph without rings all of it is degenerate: ask `katz` or `pagerank` there.

    References:
        P. Bonacich: Power and centrality. American Journal of Sociology 92 (1987).
    """
    snapshot = snapshot_of(G)
    values = np.full(snapshot.order, 1 / math.sqrt(max(1, snapshot.order)))
    matrix = adjacency(snapshot, weight).T.tocsr()
    for _ in range(max_iter):
        before = values
        values = before + matrix @ before
        values /= np.linalg.norm(values) or 1.0
        if np.linalg.norm(values - before) < tol or not snapshot.order:
            return NodeValues(snapshot, values)
    raise UsageError(f"no answer within {max_iter} rounds", hint="give a greater max_iter or tol")


def heat(G: Graph, seeds: Seeds, *, time: float = 1.0, weight: str | None = None) -> NodeValues:
    """Where heat put on some nodes is after a while, if it flows over ties in both directions: exp(-time L) s.

    Args:
        G: a NetworkX graph or a snapshot; directions are ignored, parallel ties are added.
        seeds: nodes, or a weight for each; together they hold 1.
        time: how long it flows: the reach of the measure.
        weight: tie attribute, as for `pagerank`.

    Returns:
        `{node: heat}`, adding up to 1.

    Notes:
        A ranking by nearness that prefers parties joined by many ways. L is the Laplacian, degrees minus ties.

    References:
        F. Chung: The heat kernel as the pagerank of a graph. PNAS 104 (2007).
    """
    snapshot = snapshot_of(G)
    once = 1.0 if is_directed(G) else 0.5  # an undirected edge stands in the snapshot twice
    frame = undirected(snapshot, _weights(snapshot, weight) * once)
    shape = (snapshot.order, snapshot.order)
    ties = scipy.sparse.csr_array((frame.weights, frame.indices, frame.indptr), shape=shape)
    laplacian = scipy.sparse.diags_array(ties.sum(axis=1)) - ties
    start = _distribution(snapshot, "seeds", seeds)
    flowed = expm_multiply(-time * laplacian.tocsr(), start, traceA=-time * laplacian.trace())
    return NodeValues(snapshot, flowed)


def betweenness(
    G: Graph,
    *,
    k: int | None = None,
    normalized: bool = True,
    weight: str | None = None,
    seed: int | None = None,
) -> NodeValues:
    """Share of shortest chains between other nodes that pass a node.

    Args:
        G: a NetworkX graph or a snapshot; chains run along the ties.
        k: chains from only so many sampled nodes count, scaled up as NetworkX does; None: exact.
        normalized: divide by the number of ordered pairs of other nodes; else raw counts, each undirected pair once.
        weight: tie attribute that holds a length above 0 (a cost, not a transmission); of parallel ties the shortest counts.
        seed: fixes the sample.

    Returns:
        `{node: value}`, equal to NetworkX.

    Raises:
        UsageError: k is below 1 or above the number of nodes.
        DataError: a length is not above 0.

    Examples:
        >>> import networkx as nx
        >>> betweenness(nx.path_graph(3)).to_dict()
        {0: 0.0, 1: 1.0, 2: 0.0}

    Notes:
        A node that every chain passes need not have a high value, nor the reverse: for that ask `chokepoints.between`. Time grows
        with sources x ties; the error of a sample is unknown for single nodes, compare two seeds.

    References:
        U. Brandes: A faster algorithm for betweenness centrality. Journal of Mathematical Sociology 25 (2001).
    """
    snapshot = snapshot_of(G)
    order = snapshot.order
    if k is not None and not 1 <= k <= order:
        raise UsageError(f"k is {k!r}", f"it lies between 1 and the number of nodes, {order}")
    sampled = None
    sources = np.arange(order)
    if k is not None and k < order:
        sampled = np.array(random.Random(seed).sample(range(order), k))
        sources = sampled
    values = through(snapshot, weight, sources)
    return NodeValues(snapshot, rescaled(values, sampled, normalized, is_directed(G)))


def through(snapshot: Snapshot, weight: str | None, sources: Any) -> Floats:
    """Chains from the sources through each node, every chain counting as its share of the shortest between its ends."""
    costs = number_column(snapshot, weight)
    wrong = np.flatnonzero(~(costs > 0))
    if len(wrong):
        tie = int(wrong[0])
        raise DataError(
            f"{weight} is {costs.item(tie)!r} on {snapshot.describe(tie)}",
            why="a length must be above 0",
            hint="a transmission p becomes a length by -log(p)",
        )
    lean = shortest(snapshot, costs)
    if weight is None and not compiled.compiles() and snapshot.size > compiled.SMALL:
        return _by_levels(lean.indptr, lean.indices, sources)
    numbers, work = np.zeros((3, snapshot.order)), np.zeros((3, snapshot.order), dtype=np.int32)
    found: Floats
    if weight is None:
        work[0] = -1
        below = np.zeros(len(lean.indices), dtype=np.int32)
        found = _brandes(lean.indptr, lean.indices, sources, *numbers, *work, below)
    else:
        indices = lean.indices.astype(np.int64)
        far = np.full(snapshot.order, -1.0)
        found = _brandes_by_cost(
            lean.indptr, indices, lean.data, sources, *numbers, far, work[0].astype(np.int64)
        )
    return found


def rescaled(values: Floats, sampled: Any, normalized: bool, directed: bool) -> Floats:
    """Raw counts of chains as NetworkX scales them; `sampled` holds the sources that chains were counted from, None: all."""
    # A sampled source lies on no chain of its own, so it saw one source less than the others.
    others = len(values) - 1
    if others < 2:
        return values
    count = others if sampled is None else len(sampled)
    total = 1 / (others - 1) if normalized else others / (1 if directed else 2)
    result = values * (total / count)
    if sampled is not None:
        result[sampled] = values[sampled] * (total / (count - 1)) if count > 1 else np.nan
    return result


# Both kernels: `order` holds the nodes as they are reached, nearest first, and a node's place in it is its rank; `share` is what a
# node passes back to those before it, the chains to itself included, divided by the number of shortest chains to it.


@kernel
def _brandes(
    indptr: Any,
    indices: Any,
    sources: Any,
    result: Any,
    paths: Any,
    share: Any,
    rank_of: Any,
    order: Any,
    ends: Any,
    below: Any,
) -> Any:
    # `paths` and `share` stand by rank, so that those of one level lie together; `below` keeps the ties of shortest chains, those
    # of a rank up to `ends[rank]`, so that the way back reads nothing else.
    for source in sources:
        rank_of[source] = 0
        paths[0] = 1.0
        order[0] = source
        count, first, kept = 1, 0, 0
        while first < count:
            last = count
            for rank in range(first, last):
                node = order[rank]
                here = paths[rank]
                for entry in range(indptr[node], indptr[node + 1]):
                    other = rank_of[indices[entry]]
                    if other < 0:
                        rank_of[indices[entry]] = count
                        order[count] = indices[entry]
                        paths[count] = here
                        below[kept] = count
                        kept += 1
                        count += 1
                    elif other >= last:
                        paths[other] += here
                        below[kept] = other
                        kept += 1
                ends[rank] = kept
            first = last
        for rank in range(count - 1, -1, -1):
            node = order[rank]
            rank_of[node] = -1
            passing = 0.0
            for entry in range(ends[rank - 1] if rank > 0 else 0, ends[rank]):
                passing += share[below[entry]]
            passing *= paths[rank]
            share[rank] = (1.0 + passing) / paths[rank]
            if rank > 0:
                result[node] += passing
    return result


@kernel
def _brandes_by_cost(
    indptr: Any,
    indices: Any,
    costs: Any,
    sources: Any,
    result: Any,
    paths: Any,
    share: Any,
    distance: Any,
    order: Any,
) -> Any:
    for source in sources:
        distance[source] = 0.0
        paths[source] = 1.0
        count = 0
        heap = [(0.0, source)]
        while len(heap) > 0:
            far, node = heapq.heappop(heap)
            if far > distance[node] or share[node] < 0:
                continue
            share[node] = -1.0  # settled
            order[count] = node
            count += 1
            for entry in range(indptr[node], indptr[node + 1]):
                other = indices[entry]
                there = far + costs[entry]
                if distance[other] < 0 or there < distance[other]:
                    distance[other] = there
                    heapq.heappush(heap, (there, other))
        for rank in range(count):
            node = order[rank]
            for entry in range(indptr[node], indptr[node + 1]):
                if distance[indices[entry]] == distance[node] + costs[entry]:
                    paths[indices[entry]] += paths[node]
        for rank in range(count - 1, -1, -1):
            node = order[rank]
            passing = 0.0
            for entry in range(indptr[node], indptr[node + 1]):
                other = indices[entry]
                if distance[other] == distance[node] + costs[entry]:
                    passing += share[other]
            passing *= paths[node]
            share[node] = (1.0 + passing) / paths[node]
            if node != source:
                result[node] += passing
        for rank in range(count):
            node = order[rank]
            distance[node] = -1.0
            paths[node] = 0.0
            share[node] = 0.0
    return result


def _by_levels(indptr: Any, indices: Any, sources: Any) -> Floats:
    """The same for ties of equal length, a whole level of nodes at a time: for large graphs where nothing is compiled."""
    nodes = len(indptr) - 1
    result = np.zeros(nodes)
    level = np.full(nodes, -1, dtype=np.int32)
    paths, passing = np.zeros(nodes), np.zeros(nodes)
    for source in sources.tolist():
        level[source], paths[source] = 0, 1.0
        frontier = np.array([source])
        seen = [frontier]
        steps = []
        while len(frontier):
            entry, width = entries(indptr, frontier)
            tails, heads = np.repeat(frontier, width), indices[entry]
            onward = level[heads] < 0
            tails, heads = tails[onward], heads[onward]
            np.add.at(paths, heads, paths[tails])
            level[heads] = len(seen)
            steps.append((tails, heads))
            frontier = np.unique(heads)
            seen.append(frontier)
        for tails, heads in reversed(steps):
            np.add.at(passing, tails, paths[tails] / paths[heads] * (1 + passing[heads]))
        everyone = np.concatenate(seen)
        passing[source] = 0.0
        result[everyone] += passing[everyone]
        level[everyone], paths[everyone], passing[everyone] = -1, 0.0, 0.0
    return result
