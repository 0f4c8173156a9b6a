"""Through whom every chain must pass, and how many facts keep two parties joined: dominators and cuts of a directed graph.

A node dominates another if every directed chain from the root to it passes through the node. Betweenness does not answer this, and
articulation points answer it for undirected graphs only.

    between(graph, "s", "t")       # nodes that every chain from s to t passes, in order
    min_cut(graph, "s", "t").ties  # the fewest ties without which no chain is left
"""

from __future__ import annotations

from collections import defaultdict, deque
from collections.abc import Hashable, Iterable
from typing import Any, NamedTuple

import numpy as np
import numpy.typing as npt
import scipy.sparse
from scipy.sparse import csgraph

from interlock.graph.analysis.compiled import kernel
from interlock.graph.analysis.csr import Graph, snapshot_of
from interlock.graph.snapshot import Snapshot
from interlock.schema.errors import NotFound, UsageError

__all__ = ["Cut", "between", "disjoint", "dominators", "min_cut", "min_vertex_cut"]

Positions = npt.NDArray[np.int64]


def dominators(G: Graph, source: Hashable | Iterable[Hashable]) -> dict[Hashable, Hashable]:
    """The immediate dominator of each node that can be reached.

    Args:
        G: a NetworkX graph or a snapshot; ties are walked along their direction, an undirected edge both ways.
        source: the root; or several roots (a list or set), as if one node were tied to each of them.

    Returns:
        `{node: its immediate dominator}` for every reachable node but the root itself. With several roots a node that no single
        node dominates, and each root that none of the others dominates, has None.

    Raises:
        NotFound: source is no node of the graph.

    Examples:
        >>> import networkx as nx
        >>> graph = nx.DiGraph([("s", "a"), ("s", "b"), ("a", "m"), ("b", "m"), ("m", "t")])
        >>> dominators(graph, "s")
        {'a': 's', 'b': 's', 'm': 's', 't': 'm'}

    Notes:
        Runs along the ties; reverse the graph for the other direction. Weights are not read. Nodes that cannot be reached are left
        out.

    References:
        K. D. Cooper, T. J. Harvey, K. Kennedy: A simple, fast dominance algorithm. Rice University, 2001.

    See Also:
        between.
    """
    snapshot = snapshot_of(G)
    roots = _roots(snapshot, source)
    above = _immediate(snapshot, roots)
    nodes = snapshot.nodes
    virtual = snapshot.order
    reached = np.flatnonzero(above >= 0)
    found = zip(reached.tolist(), above[reached].tolist(), strict=True)
    single = roots[0] if len(roots) == 1 else None
    return {
        nodes[node]: None if dominator == virtual else nodes[dominator]
        for node, dominator in found
        if node != single
    }


def between(G: Graph, source: Hashable, target: Hashable) -> list[Hashable]:
    """Nodes that every chain from source to target passes, in order; without the two ends.

    Args:
        G: a NetworkX graph or a snapshot.
        source: where chains start.
        target: where they end.

    Returns:
        An empty list where there are several independent chains, or none at all.

    Raises:
        NotFound: one of both is no node of the graph.

    Examples:
        >>> import networkx as nx
        >>> between(nx.DiGraph([("s", "x"), ("x", "t"), ("t", "s")]), "s", "t")
        ['x']

    See Also:
        dominators.
    """
    snapshot = snapshot_of(G)
    start, node = _position(snapshot, source), _position(snapshot, target)
    above = _immediate(snapshot, [start])
    chain: list[Hashable] = []
    while node != start and (node := int(above[node])) not in (start, -1):
        chain.append(snapshot.nodes[node])
    return chain[::-1]


def _position(snapshot: Snapshot, node: Hashable) -> int:
    if node not in snapshot:
        raise NotFound(f"{node!r} is no node of the graph", hint="look with: interlock find TEXT")
    return snapshot.index(node)


def _roots(snapshot: Snapshot, source: Any) -> list[int]:
    several = isinstance(source, list | set | frozenset | tuple) and (
        isinstance(source, list | set) or source not in snapshot
    )
    given = source if several else [source]
    return sorted({_position(snapshot, node) for node in given})


def _immediate(snapshot: Snapshot, roots: list[int]) -> Positions:
    """Position of the immediate dominator, -1 where not reached; the root, or the virtual root `order`, is above the roots."""
    csr = snapshot.forward
    indptr, indices = csr.indptr.astype(np.int64), csr.indices
    virtual = snapshot.order
    root = roots[0] if len(roots) == 1 else virtual
    # One more row: the virtual root, tied to each root.
    indptr = np.append(indptr, indptr[-1] + len(roots))
    indices = np.append(indices, np.array(roots, dtype=indices.dtype))
    back = snapshot.reverse
    is_root = np.zeros(virtual + 1, dtype=np.int64)
    if root == virtual:
        is_root[roots] = 1
    found: Positions = _dominators(
        *(indptr, indices, back.indptr, back.indices, is_root, root),
        indptr[:-1].copy(),
        *(np.full(virtual + 1, -1, dtype=np.int64) for _ in range(4)),
    )
    return found[:virtual]


@kernel
def _dominators(
    indptr: Any,
    indices: Any,
    back_ptr: Any,
    back: Any,
    is_root: Any,
    root: int,
    following: Any,
    number: Any,
    order: Any,
    stack: Any,
    above: Any,
) -> Any:
    # Number the nodes in postorder of a depth-first walk.
    count, depth = 0, 0
    stack[0] = root
    number[root] = 0
    virtual = len(number) - 1
    while depth >= 0:
        node = stack[depth]
        if following[node] < indptr[node + 1]:
            other = indices[following[node]]
            following[node] += 1
            if number[other] < 0:
                number[other] = 0
                depth += 1
                stack[depth] = other
        else:
            number[node] = count
            order[count] = node
            count += 1
            depth -= 1
    # The dominator of a node is where the chains of its predecessors meet; repeat until none changes.
    above[root] = root
    changed = True
    while changed:
        changed = False
        for rank in range(count - 2, -1, -1):
            node = order[rank]
            meet = virtual if is_root[node] else -1
            if node < virtual:
                for entry in range(back_ptr[node], back_ptr[node + 1]):
                    other = back[entry]
                    if above[other] < 0:
                        continue
                    if meet < 0:
                        meet = other
                        continue
                    while meet != other:
                        while number[meet] < number[other]:
                            meet = above[meet]
                        while number[other] < number[meet]:
                            other = above[other]
            if above[node] != meet:
                above[node] = meet
                changed = True
    return above


class Cut(NamedTuple):
    """Ties without which no chain is left.

    Attributes:
        ties: their ids (key, `id` or position), in column order.
        ends: (tail, head) of each.
    """

    ties: tuple[Hashable, ...]
    ends: tuple[tuple[Hashable, Hashable], ...]


def min_cut(G: Graph, source: Hashable, target: Hashable) -> Cut:
    """The fewest ties that, taken away, break every chain from source to target.

    Read it as "these n facts hold the two together": as many chains exist that share no tie (Menger). Parallel ties are facts of
    their own.

    Args:
        G: a NetworkX graph or a snapshot.
        source: where chains start.
        target: where they end.

    Returns:
        The cut nearest to the source; empty where there is no chain.

    Raises:
        NotFound: one of both is no node of the graph.
        UsageError: both are the same node.

    Examples:
        >>> import networkx as nx
        >>> graph = nx.DiGraph([("s", "a"), ("s", "b"), ("a", "m"), ("b", "m"), ("m", "t")])
        >>> min_cut(graph, "s", "t").ends
        (('m', 't'),)

    Notes:
        Runs along the ties; weights are not read.

    References:
        K. Menger: Zur allgemeinen Kurventheorie. Fundamenta Mathematicae 10 (1927).
        E. A. Dinitz: Algorithm for solution of a problem of maximum flow in networks with power estimation (1970).

    See Also:
        disjoint, min_vertex_cut.
    """
    snapshot, start, end = _two(G, source, target)
    capacity = _capacity(snapshot)
    flow = csgraph.maximum_flow(capacity, start, end).flow
    near = np.zeros(snapshot.order, dtype=np.bool_)
    near[_reached(capacity - flow, start)] = True
    cut = np.flatnonzero(near[snapshot.source] & ~near[snapshot.target]).tolist()
    return Cut(
        tuple(snapshot.tie_id(tie) for tie in cut),
        tuple(
            (snapshot.nodes[snapshot.source[tie]], snapshot.nodes[snapshot.target[tie]])
            for tie in cut
        ),
    )


def disjoint(G: Graph, source: Hashable, target: Hashable) -> list[tuple[Hashable, ...]]:
    """As many chains from source to target as there are without a common tie.

    Args:
        G: as for `min_cut`, and so are `source` and `target`.
        source: where chains start.
        target: where they end.

    Returns:
        The nodes of each chain, shortest first; as many chains as `min_cut` has ties.

    Raises:
        NotFound, UsageError: as for `min_cut`.

    Examples:
        >>> import networkx as nx
        >>> disjoint(nx.DiGraph([("s", "a"), ("a", "t"), ("s", "t")]), "s", "t")
        [('s', 't'), ('s', 'a', 't')]

    Notes:
        Chains that share no tie are independent, so noisy-or over them is exact.
    """
    snapshot, start, end = _two(G, source, target)
    flow = csgraph.maximum_flow(_capacity(snapshot), start, end).flow.tocoo()
    used = flow.data > 0
    onward: dict[int, list[int]] = defaultdict(list)
    rows = zip(
        flow.row[used].tolist(), flow.col[used].tolist(), flow.data[used].tolist(), strict=True
    )
    for tail, head, count in rows:
        onward[tail] += [head] * count
    chains = []
    while onward[start]:
        chain = _drained(onward, start, end)
        chains.append(tuple(snapshot.nodes[node] for node in chain))
    return sorted(chains, key=len)


def _drained(onward: dict[int, list[int]], start: int, end: int) -> list[int]:
    """A shortest chain through what flow is left, which is taken out of it."""
    came = {start: start}
    queue = deque([start])
    while end not in came:
        node = queue.popleft()
        for head in onward[node]:
            if head not in came:
                came[head] = node
                queue.append(head)
    chain = [end]
    while chain[-1] != start:
        onward[came[chain[-1]]].remove(chain[-1])
        chain.append(came[chain[-1]])
    return chain[::-1]


def min_vertex_cut(G: Graph, source: Hashable, target: Hashable) -> set[Hashable] | None:
    """The fewest parties, other than the two ends, without which there is no chain from source to target.

    Args:
        G: as for `min_cut`, and so are `source` and `target`.
        source: where chains start.
        target: where they end.

    Returns:
        A set of nodes, empty where there is no chain; None where a tie joins the two directly, which no party can break.

    Raises:
        NotFound, UsageError: as for `min_cut`.

    Examples:
        >>> import networkx as nx
        >>> min_vertex_cut(nx.DiGraph([("s", "a"), ("s", "b"), ("a", "m"), ("b", "m"), ("m", "t")]), "s", "t")
        {'m'}

    See Also:
        between: the parties that are such a set each on its own.
    """
    snapshot, start, end = _two(G, source, target)
    count = snapshot.order
    if np.any((snapshot.source == start) & (snapshot.target == end)):
        return None
    # Each node becomes an entrance v and an exit count + v with a door of capacity 1 between them; ties are wide.
    everyone = np.arange(count)
    rows = np.concatenate([everyone, snapshot.source.astype(np.int64) + count])
    columns = np.concatenate([everyone + count, snapshot.target.astype(np.int64)])
    widths = np.concatenate([np.ones(count), np.full(snapshot.size, count)]).astype(np.int32)
    pairs = scipy.sparse.coo_array((widths, (rows, columns)), shape=(2 * count, 2 * count)).tocsr()
    pairs.data = np.minimum(pairs.data, count).astype(np.int32)
    flow = csgraph.maximum_flow(pairs, start + count, end).flow
    near = np.zeros(2 * count, dtype=np.bool_)
    near[_reached(pairs - flow, start + count)] = True
    return {snapshot.nodes[node] for node in np.flatnonzero(near[:count] & ~near[count:]).tolist()}


def _two(G: Graph, source: Hashable, target: Hashable) -> tuple[Snapshot, int, int]:
    snapshot = snapshot_of(G)
    start, end = _position(snapshot, source), _position(snapshot, target)
    if start == end:
        raise UsageError(f"source and target are both {source!r}", "nothing can part them")
    return snapshot, start, end


def _capacity(snapshot: Snapshot) -> scipy.sparse.csr_array:
    """How many ties lead from each node to each other one."""
    ones = np.ones(snapshot.size, dtype=np.int32)
    shape = (snapshot.order, snapshot.order)
    return scipy.sparse.coo_array((ones, (snapshot.source, snapshot.target)), shape=shape).tocsr()


def _reached(residual: scipy.sparse.csr_array, start: int) -> Positions:
    residual.data[residual.data < 0] = 0
    residual.eliminate_zeros()
    found: Positions = csgraph.breadth_first_order(residual, start, return_predecessors=False)
    return found
