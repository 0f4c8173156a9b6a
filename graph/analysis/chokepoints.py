"""Through whom every chain must pass: dominators of a directed graph.

A node dominates another if every directed chain from the root to it passes through the node. Betweenness does not answer this, and
articulation points answer it for undirected graphs only.

    between(graph, "s", "t")       # nodes that every chain from s to t passes, in order
"""

from __future__ import annotations

from collections.abc import Hashable
from typing import Any

import networkx as nx

from interlock.graph.analysis.paths import Graph
from interlock.graph.snapshot import Snapshot
from interlock.schema.errors import NotFound

__all__ = ["between", "dominators"]


def dominators(G: Graph, source: Hashable) -> dict[Hashable, Hashable]:
    """The immediate dominator of each node that can be reached.

    Args:
        G: a directed NetworkX graph or a snapshot; ties are walked along their direction.
        source: the root.

    Returns:
        `{node: its immediate dominator}` for every reachable node but the root itself.

    Raises:
        NotFound: source is no node of the graph.

    Examples:
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
    graph = _directed(G)
    if source not in graph:
        raise NotFound(f"{source!r} is no node of the graph", hint="look with: interlock find TEXT")
    found = nx.immediate_dominators(graph, source)
    return {node: found[node] for node in graph if node in found and node != source}


def between(G: Graph, source: Hashable, target: Hashable) -> list[Hashable]:
    """Nodes that every chain from source to target passes, in order; without the two ends.

    Args:
        G: a directed NetworkX graph or a snapshot.
        source: where chains start.
        target: where they end.

    Returns:
        An empty list where there are several independent chains, or none at all.

    Raises:
        NotFound: one of both is no node of the graph.

    Examples:
        >>> between(nx.DiGraph([("s", "x"), ("x", "t"), ("t", "s")]), "s", "t")
        ['x']

    See Also:
        dominators.
    """
    if target not in _directed(G):
        raise NotFound(f"{target!r} is no node of the graph", hint="look with: interlock find TEXT")
    above = dominators(G, source)
    chain: list[Hashable] = []
    node = above.get(target)
    while node is not None and node != source:
        chain.append(node)
        node = above.get(node)
    return chain[::-1]


def _directed(graph: Graph) -> nx.DiGraph[Any]:
    if isinstance(graph, Snapshot):
        plain: nx.DiGraph[Any] = nx.DiGraph()
        plain.add_nodes_from(graph.nodes)
        nodes = graph.nodes
        plain.add_edges_from(
            (nodes[tail], nodes[head])
            for tail, head in zip(graph.source.tolist(), graph.target.tolist(), strict=True)
        )
        return plain
    return graph if graph.is_directed() else graph.to_directed()  # type: ignore[return-value]
