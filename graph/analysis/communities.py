"""Groups whose members have more ties among themselves than chance would give them: the Leiden algorithm for modularity.

groups = leiden(graph, seed=1)
modularity(graph, groups)          # how much more, at most 1
"""

from __future__ import annotations

import math
from collections.abc import Hashable, Iterable
from typing import Any, NamedTuple

import numpy as np
import numpy.typing as npt
import scipy.sparse
from scipy.sparse import csgraph

from interlock.graph.analysis.compiled import kernel
from interlock.graph.analysis.csr import (
    Graph,
    is_directed,
    number_column,
    sets_of,
    snapshot_of,
    undirected,
)
from interlock.graph.snapshot import Floats, Ints, Snapshot
from interlock.schema.errors import DataError, UsageError

__all__ = ["leiden", "modularity"]

Labels = npt.NDArray[np.int64]

THETA = 0.01  # how far a merge may be from the best, in ties of mean weight
_LEAST_GAIN = (
    1e-9  # a move must gain more, in ties of mean weight: else rounding could move a node for ever
)


def leiden(
    G: Graph,
    *,
    weight: str | None = None,
    resolution: float = 1.0,
    rounds: int = 2,
    seed: int = 0,
) -> list[set[Hashable]]:
    """Groups that maximise modularity, each of them connected.

    Nodes move to the neighbouring group that gains most; groups are then refined into well-connected parts, which become the nodes
    of a smaller graph, and so on.

    Args:
        G: a NetworkX graph or a snapshot; directions are ignored, parallel and opposite ties are added, loops ignored.
        weight: tie attribute, above 0; a tie without it counts 1; None: every tie counts 1. Weights are strengths, not costs.
        resolution: above 1 for more and smaller groups, below 1 for fewer and larger ones.
        rounds: how often the whole is repeated from its own result; stops early where nothing changes.
        seed: fixes the order in which nodes are looked at. Compare several: what changes with the seed is no finding.

    Returns:
        Sets of nodes, largest first; each node is in exactly one.

    Raises:
        UsageError: resolution is not above 0, or rounds is below 1.
        DataError: a weight is negative.

    Examples:
        >>> import networkx as nx
        >>> leiden(nx.Graph([(1, 2), (2, 3), (3, 1), (3, 4), (4, 5), (5, 6), (6, 4)]))
        [{1, 2, 3}, {4, 5, 6}]

    Notes:
        Modularity does not see groups much smaller than the square root of the number of ties; raise `resolution` for these. A
        group says who deals with whom, not who decides for whom.

    References:
        V. A. Traag, L. Waltman, N. J. van Eck: From Louvain to Leiden. Scientific Reports 9, 5233 (2019).
        M. E. J. Newman, M. Girvan: Finding and evaluating community structure in networks. Physical Review E 69 (2004).
    """
    if not resolution > 0:
        raise UsageError(f"resolution is {resolution!r}", "it must be above 0")
    if rounds < 1:
        raise UsageError(f"rounds is {rounds!r}", "it must be at least 1")
    snapshot = snapshot_of(G)
    level = _level(snapshot, _strengths(G, snapshot, weight))
    random = np.random.default_rng(seed)
    labels = np.arange(snapshot.order)
    for _ in range(rounds if len(level.indices) else 0):
        before = labels
        labels = _optimised(level, labels, resolution, random)
        if np.array_equal(_renumbered(before), _renumbered(labels)):
            break
    return sets_of(snapshot, _connected(level, labels))


def modularity(
    G: Graph,
    groups: Iterable[Iterable[Hashable]],
    *,
    weight: str | None = None,
    resolution: float = 1.0,
) -> float:
    """Share of ties inside groups, less what chance would put there: sum over groups of in/m - resolution (degrees/2m)^2.

    Args:
        G: as for `leiden`, and so are `weight` and `resolution`.
        groups: sets of nodes; each node in exactly one.
        weight: tie attribute.
        resolution: weight of what chance would give.

    Returns:
        At most 1; 0 where all nodes are one group, and without ties.

    Raises:
        NotFound: a member is no node of the graph.
        DataError: a node is in no group or in two.
    """
    snapshot = snapshot_of(G)
    labels = np.full(snapshot.order, -1)
    for number, group in enumerate(groups):
        for node in group:
            position = snapshot.index(node)
            if labels[position] >= 0:
                raise DataError(f"{node!r} is in two groups")
            labels[position] = number
    if len(labels) and labels.min() < 0:
        raise DataError(f"{snapshot.nodes[int(labels.argmin())]!r} is in no group")
    level = _level(snapshot, _strengths(G, snapshot, weight))
    total = level.strength.sum()
    if not total:
        return 0.0
    rows = np.repeat(labels, np.diff(level.indptr))
    inside = level.weights[rows == labels[level.indices]].sum()
    degrees = np.bincount(labels, weights=level.strength)
    return float(inside / total - resolution * ((degrees / total) ** 2).sum())


class _Level(NamedTuple):
    """A graph of groups: ties between them, and the strength of each, its ties inside counted twice."""

    indptr: Ints
    indices: Ints
    weights: Floats
    strength: Floats


def _strengths(G: Graph, snapshot: Snapshot, weight: str | None) -> Floats:
    values = number_column(snapshot, weight)
    negative = np.flatnonzero(values < 0)
    if len(negative):
        tie = int(negative[0])
        raise DataError(
            f"{weight} is {values.item(tie)!r} on {snapshot.describe(tie)}", "it is negative"
        )
    return values * (1.0 if is_directed(G) else 0.5)


def _level(snapshot: Snapshot, weights: Floats) -> _Level:
    frame = undirected(snapshot, weights)
    mean = frame.weights.mean() if frame.weights.any() else 1.0
    strength = np.bincount(
        np.repeat(np.arange(snapshot.order), np.diff(frame.indptr)),
        weights=frame.weights / mean,
        minlength=snapshot.order,
    ).astype(np.float64)
    return _Level(frame.indptr, frame.indices, frame.weights / mean, strength)


def _optimised(
    level: _Level, labels: Labels, resolution: float, random: np.random.Generator
) -> Labels:
    """Better groups of the nodes, starting from the given ones."""
    rate = resolution / level.strength.sum()
    place = np.arange(
        len(labels)
    )  # in which node of the present level each node of the first one is
    groups = _renumbered(labels)
    while True:
        count = len(level.strength)
        order = random.permutation(count)
        groups = _renumbered(_moved(level, groups, rate, order))
        if groups.max(initial=-1) + 1 == count:
            return groups[place]
        draws = random.random(count)
        parts = _renumbered(_refined(level, groups, rate, random.permutation(count), draws))
        if parts.max(initial=-1) + 1 == count:  # nothing to merge: go on with the groups themselves
            parts = groups
        of_part = np.empty(parts.max() + 1, dtype=np.int64)
        of_part[parts] = groups
        level = _merged(level, parts)
        place, groups = parts[place], of_part


def _renumbered(labels: Labels) -> Labels:
    """The same groups, numbered 0, 1, ... by their first node."""
    _, first, inverse = np.unique(labels, return_index=True, return_inverse=True)
    rank = np.empty(len(first), dtype=np.int64)
    rank[np.argsort(first)] = np.arange(len(first))
    result: Labels = rank[inverse]
    return result


def _merged(level: _Level, parts: Labels) -> _Level:
    count = int(parts.max()) + 1
    rows = np.repeat(parts, np.diff(level.indptr))
    columns = parts[level.indices]
    apart = rows != columns
    ties = scipy.sparse.coo_array(
        (level.weights[apart], (rows[apart], columns[apart])), shape=(count, count)
    ).tocsr()
    strength = np.bincount(parts, weights=level.strength, minlength=count).astype(np.float64)
    return _Level(ties.indptr, ties.indices, ties.data, strength)


def _connected(level: _Level, labels: Labels) -> Labels:
    """Groups parted into what hangs together inside them, which never lowers modularity."""
    rows = np.repeat(np.arange(len(labels)), np.diff(level.indptr))
    inside = labels[rows] == labels[level.indices]
    ties = scipy.sparse.coo_array(
        (np.ones(inside.sum()), (rows[inside], level.indices[inside])),
        shape=(len(labels), len(labels)),
    ).tocsr()
    _, parts = csgraph.connected_components(ties, directed=False)
    result: Labels = parts.astype(np.int64)
    return result


def _moved(level: _Level, groups: Labels, rate: float, order: Labels) -> Labels:
    count = len(level.strength)
    total = np.bincount(groups, weights=level.strength, minlength=count)
    size = np.bincount(groups, minlength=count)
    result: Labels = _move(
        *(level.indptr, level.indices, level.weights, level.strength, groups, total, size, rate),
        *(order, np.ones(count, dtype=np.int64), np.zeros(count), np.zeros(count, dtype=np.int64)),
        np.flatnonzero(size == 0)[::-1].copy(),
        _LEAST_GAIN,
    )
    return result


@kernel
def _move(
    indptr: Any,
    indices: Any,
    weights: Any,
    strength: Any,
    groups: Any,
    total: Any,
    size: Any,
    rate: float,
    queue: Any,
    queued: Any,
    links: Any,
    touched: Any,
    empty: Any,
    least: float,
) -> Any:
    # `links` holds the weight from the node at hand to each group, `touched` which of them are not zero.
    count = len(groups)
    free = 0
    spare = [0]
    spare.pop()
    for group in empty:
        spare.append(group)
    head, waiting = 0, count
    while waiting > 0:
        node = queue[head]
        head = head + 1 if head + 1 < count else 0
        waiting -= 1
        queued[node] = 0
        own = groups[node]
        found = 0
        for entry in range(indptr[node], indptr[node + 1]):
            group = groups[indices[entry]]
            if links[group] == 0.0:
                touched[found] = group
                found += 1
            links[group] += weights[entry]
        pull = strength[node] * rate
        best, most = own, links[own] - pull * (total[own] - strength[node])
        for place in range(found):
            group = touched[place]
            if group != own:
                gain = links[group] - pull * total[group]
                if gain > most + least:
                    best, most = group, gain
            links[group] = 0.0
        links[own] = 0.0
        if most < -least and size[own] > 1:
            free = spare.pop()
            best = free
        if best == own:
            continue
        total[own] -= strength[node]
        size[own] -= 1
        if size[own] == 0:
            total[own] = 0.0
            spare.append(own)
        total[best] += strength[node]
        size[best] += 1
        groups[node] = best
        for entry in range(indptr[node], indptr[node + 1]):
            other = indices[entry]
            if groups[other] != best and queued[other] == 0:
                queued[other] = 1
                end = head + waiting
                queue[end if end < count else end - count] = other
                waiting += 1
    return groups


def _refined(level: _Level, groups: Labels, rate: float, order: Labels, draws: Floats) -> Labels:
    count = len(level.strength)
    total = np.bincount(groups, weights=level.strength, minlength=count)
    rows = np.repeat(np.arange(count), np.diff(level.indptr))
    inside = np.where(groups[rows] == groups[level.indices], level.weights, 0.0)
    around = np.bincount(rows, weights=inside, minlength=count).astype(np.float64)
    result: Labels = _refine(
        *(level.indptr, level.indices, level.weights, level.strength, groups, total, rate, order),
        *(draws, around, around.copy(), np.arange(count), level.strength.copy()),
        *(np.ones(count, dtype=np.int64), np.zeros(count), np.zeros(count, dtype=np.int64)),
        *(np.zeros(count), THETA),
    )
    return result


@kernel
def _refine(
    indptr: Any,
    indices: Any,
    weights: Any,
    strength: Any,
    groups: Any,
    total: Any,
    rate: float,
    order: Any,
    draws: Any,
    around: Any,
    outward: Any,
    parts: Any,
    part_total: Any,
    size: Any,
    links: Any,
    touched: Any,
    chance: Any,
    theta: float,
) -> Any:
    # Inside each group: every node that still stands alone may join a part, if both are well tied to the rest of the group.
    # `around` is the weight from a node to the rest of its group, `outward` that of a part.
    for node in order:
        own = parts[node]
        whole = total[groups[node]]
        pull = strength[node] * rate
        if size[own] != 1 or around[node] < pull * (whole - strength[node]):
            continue
        found = 0
        for entry in range(indptr[node], indptr[node + 1]):
            other = indices[entry]
            if groups[other] == groups[node]:
                part = parts[other]
                if links[part] == 0.0:
                    touched[found] = part
                    found += 1
                links[part] += weights[entry]
        most = 0.0
        for place in range(found):
            part = touched[place]
            gain = links[part] - pull * part_total[part]
            tied = outward[part] >= rate * part_total[part] * (whole - part_total[part])
            chance[place] = gain if tied else -1.0
            most = max(most, chance[place])
        altogether = math.exp(-most / theta)  # to stay alone
        for place in range(found):
            if chance[place] >= 0.0:
                altogether += math.exp((chance[place] - most) / theta)
        left = draws[node] * altogether - math.exp(-most / theta)
        best = own
        weight = 0.0
        for place in range(found):
            part = touched[place]
            if left >= 0.0 and chance[place] >= 0.0:
                best = part
                weight = links[part]
                left -= math.exp((chance[place] - most) / theta)
            links[part] = 0.0
        if best != own:
            parts[node] = best
            size[own] = 0
            size[best] += 1
            part_total[best] += strength[node]
            part_total[own] = 0.0
            outward[best] += around[node] - 2.0 * weight
    return parts
