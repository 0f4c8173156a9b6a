"""The undirected frame of a graph: cores, articulation points, shared membership.

Directions are ignored here and parallel or opposite ties count once; for "through whom must every chain pass" along the
directions see `chokepoints`.

    core_numbers(graph)["bank"]         # 4: it belongs to a group in which everyone has at least four ties inside
    articulation_points(graph)          # nodes whose removal parts what hung together
    shared_membership(graph, ["board-1", "board-2"])
"""

from __future__ import annotations

import logging
from collections import defaultdict
from collections.abc import Hashable, Iterable
from itertools import combinations
from typing import Any

import numpy as np

from interlock.graph.analysis.compiled import kernel
from interlock.graph.analysis.csr import Graph, NodeValues, snapshot_of, undirected
from interlock.graph.snapshot import Caution

__all__ = ["Shared", "articulation_points", "core_numbers", "shared_membership"]

LARGEST_BODY = 200  # members; one body of m members makes m (m - 1) / 2 pairs

_log = logging.getLogger(__name__)


def core_numbers(G: Graph) -> NodeValues:
    """The largest k such that the node belongs to a part in which every node has at least k neighbours.

    Args:
        G: a NetworkX graph or a snapshot; directions are ignored, parallel and opposite ties count once, loops not at all.

    Returns:
        `{node: core number}`, 0 for a node without neighbours.

    Examples:
        >>> import networkx as nx
        >>> core_numbers(nx.Graph([(1, 2), (2, 3), (3, 1), (3, 4)])).to_dict()
        {1: 2, 2: 2, 3: 2, 4: 1}

    Notes:
        Linear in the ties. A high core is density, not power: every member of a large chamber whose members are tied pairwise is
        in it.

    References:
        V. Batagelj, M. Zaversnik: An O(m) algorithm for cores decomposition of networks (2003), arXiv:cs/0310049.
    """
    snapshot = snapshot_of(G)
    frame = undirected(snapshot)
    return NodeValues(snapshot, cores(frame.indptr, frame.indices))


def cores(indptr: Any, indices: Any) -> Any:
    """Core number of each row of a symmetric CSR without loops; a neighbour that stands twice counts twice."""
    degree = np.diff(indptr).astype(np.int64)
    order = np.argsort(degree, kind="stable")
    place = np.empty_like(order)
    place[order] = np.arange(len(order))
    counts = np.bincount(degree, minlength=1)
    starts = np.concatenate([[0], np.cumsum(counts)[:-1]])
    return _cores(indptr, indices, degree, order, place, starts).astype(np.int64)


@kernel
def _cores(indptr: Any, indices: Any, degree: Any, order: Any, place: Any, starts: Any) -> Any:
    # `order` holds the nodes by degree, `starts` where each degree begins; a neighbour that loses a tie changes places with the
    # first node of its degree and so moves into the part of the degree below.
    for rank in range(len(order)):
        node = order[rank]
        for entry in range(indptr[node], indptr[node + 1]):
            other = indices[entry]
            if degree[other] > degree[node]:
                here = place[other]
                first = max(starts[degree[other]], rank + 1)
                swap = order[first]
                if swap != other:
                    order[here], order[first] = swap, other
                    place[swap], place[other] = here, first
                starts[degree[other]] = first + 1
                degree[other] -= 1
    return degree


def articulation_points(G: Graph) -> set[Hashable]:
    """Nodes without which a part that hangs together falls apart.

    Args:
        G: a NetworkX graph or a snapshot; directions are ignored.

    Returns:
        A set of nodes.

    Examples:
        >>> import networkx as nx
        >>> articulation_points(nx.Graph([(1, 2), (2, 3), (3, 4), (4, 2)]))
        {2}

    Notes:
        An undirected notion: on directed chains use `chokepoints.between`, which finds nodes that this misses and the reverse.

    References:
        J. Hopcroft, R. Tarjan: Efficient algorithms for graph manipulation. Communications of the ACM 16 (1973).
    """
    snapshot = snapshot_of(G)
    frame = undirected(snapshot)
    count = snapshot.order
    found = _articulation(
        frame.indptr,
        frame.indices,
        frame.indptr[:-1].astype(np.int64),
        np.zeros(count, dtype=np.int64),
        np.zeros(count, dtype=np.int64),
        np.full(count, -1, dtype=np.int64),
        np.zeros(count, dtype=np.int64),
    )
    return {snapshot.nodes[node] for node in np.flatnonzero(found).tolist()}


@kernel
def _articulation(
    indptr: Any, indices: Any, following: Any, entered: Any, low: Any, parent: Any, found: Any
) -> Any:
    # Depth first without recursion; `following` is the next entry of each row to look at.
    clock = 0
    for root in range(len(following)):
        if entered[root]:
            continue
        clock += 1
        entered[root] = low[root] = clock
        children = 0
        node = root
        while node >= 0:
            if following[node] < indptr[node + 1]:
                other = indices[following[node]]
                following[node] += 1
                if not entered[other]:
                    clock += 1
                    entered[other] = low[other] = clock
                    parent[other] = node
                    node = other
                elif other != parent[node]:
                    low[node] = min(low[node], entered[other])
            else:
                above = parent[node]
                if above == root:
                    children += 1
                elif above >= 0 and low[node] >= entered[above]:
                    found[above] = 1
                if above >= 0:
                    low[above] = min(low[above], low[node])
                node = above
        if children > 1:
            found[root] = 1
    return found


class Shared(dict[tuple[Hashable, Hashable], float]):
    """Pairs of members with the weight of what they share.

    Attributes:
        bodies: the bodies that were counted, in the order of the graph.
        warnings: which bodies were left out.
    """

    bodies: tuple[Hashable, ...] = ()
    warnings: tuple[Caution, ...] = ()


def shared_membership(
    G: Graph,
    bodies: Iterable[Hashable],
    *,
    newman: bool = False,
    largest: int = LARGEST_BODY,
) -> Shared:
    """How many of the given bodies two parties share: two-mode ties seen as ties between members.

        w(a, b) = sum of 1, or of 1 / (m - 1), over the bodies that both belong to; m = members of the body

    Args:
        G: a NetworkX graph or a snapshot in which members are tied to bodies; direction is ignored.
        bodies: boards, chambers, consortia: the nodes through which members are joined.
        newman: a shared body of m members counts 1 / (m - 1) instead of 1: whoever meets in a small board is closer.
        largest: bodies with more members join nobody: a chamber of 10,000 would make 50 million pairs that mean next to
            nothing. The log and `warnings` say which were left out; ask `brokerage.two_mode` about them, which never makes pairs.

    Returns:
        `{(a, b): weight}`, a before b in the order of the graph; with the bodies that were counted.

    Raises:
        NotFound: a body is no node of the graph.

    Examples:
        >>> import networkx as nx
        >>> ties = nx.Graph([("ann", "board"), ("bob", "board"), ("cy", "board")])
        >>> shared_membership(ties, ["board"], newman=True)
        {('ann', 'bob'): 0.5, ('ann', 'cy'): 0.5, ('bob', 'cy'): 0.5}

    Notes:
        A pair that shares no body is not among the rows. Periods are not compared: filter the ties by a day first, or two who were
        never in the body together are joined.

    References:
        M. E. J. Newman: Scientific collaboration networks II. Physical Review E 64, 016132 (2001).
    """
    snapshot = snapshot_of(G)
    frame = undirected(snapshot)
    numbers = sorted({snapshot.index(body) for body in bodies})
    left_out: list[int] = []
    pairs: dict[tuple[int, int], float] = defaultdict(float)
    for body in numbers:
        members = frame.indices[frame.indptr[body] : frame.indptr[body + 1]].tolist()
        if len(members) > largest:
            left_out.append(body)
            continue
        for pair in combinations(members, 2):
            pairs[pair] += 1 / (len(members) - 1) if newman else 1
    if left_out:
        _log.warning(
            "shared_membership: %d of %d bodies have more than %d members and join nobody",
            *(len(left_out), len(numbers), largest),
        )
    nodes = snapshot.nodes
    shared = Shared({(nodes[a], nodes[b]): weight for (a, b), weight in sorted(pairs.items())})
    shared.bodies = tuple(nodes[body] for body in numbers if body not in left_out)
    if left_out:
        text = f"{len(left_out)} of {len(numbers)} bodies have more than {largest} members and join nobody"
        shared.warnings = (Caution("large_bodies", text, tuple(nodes[body] for body in left_out)),)
    return shared
