"""The `interlock` backend of NetworkX: its functions, computed on arrays.

    nx.pagerank(graph, backend="interlock")            # a networkx graph: converted on each call
    nx.pagerank(StampedDiGraph(graph), backend=...)    # converted once, and again after every change
    nx.pagerank(Snapshot.from_networkx(graph))         # a snapshot never changes: converted by hand, once

Signatures, defaults, stopping rules and errors are those of NetworkX. Where arguments are not supported `can_run` says which, and
NetworkX falls back to its own code if it may (`nx.config.fallback_to_nx`). To use it without naming it, set
`nx.config.backend_priority.algos = ["interlock"]` or NETWORKX_BACKEND_PRIORITY_ALGOS=interlock; several backends work in the order
given, e.g. `["cugraph", "interlock"]`.
"""

from __future__ import annotations

import inspect
import math
from collections.abc import Hashable, Iterator, Mapping
from typing import Any, TypeAlias

import networkx as nx
import numpy as np

from interlock.graph.analysis import brokerage as holes
from interlock.graph.analysis import chokepoints as chains
from interlock.graph.analysis import communities, components, influence, structure
from interlock.graph.analysis.csr import adjacency as matrix_of
from interlock.graph.analysis.csr import number_column, sets_of, shortest
from interlock.graph.analysis.lengths import least
from interlock.graph.snapshot import Snapshot
from interlock.graph.stamped import kept

__all__ = [
    "articulation_points",
    "betweenness_centrality",
    "can_run",
    "connected_components",
    "constraint",
    "convert_from_nx",
    "convert_to_nx",
    "core_number",
    "dijkstra_path_length",
    "ego_graph",
    "immediate_dominators",
    "katz_centrality",
    "leiden_communities",
    "pagerank",
    "should_run",
    "single_source_dijkstra_path_length",
    "strongly_connected_components",
    "weakly_connected_components",
]

SMALL = 200  # nodes: below, converting takes longer than NetworkX needs
Given: TypeAlias = "Converted | Snapshot"


class Converted:
    """A NetworkX graph on its way into the backend; arrays are made when a function asks for them.

    NetworkX keeps this object in the graph's cache and would hand it back after changes that it did not notice. It holds no
    numbers, so they cannot be old ones; and the first function that meets it takes it out of that cache.
    """

    __networkx_backend__ = "interlock"

    def __init__(self, graph: nx.Graph[Any]) -> None:
        self.graph = graph

    def taken(self) -> nx.Graph[Any]:
        """The graph; this object is no longer in its cache."""
        cache = getattr(self.graph, "__networkx_cache__", None)
        if cache is not None:
            cache.get("backends", {}).pop("interlock", None)
        return self.graph

    def is_directed(self) -> bool:
        """As of the graph."""
        return self.graph.is_directed()

    def is_multigraph(self) -> bool:
        """As of the graph."""
        return self.graph.is_multigraph()

    def __len__(self) -> int:
        return len(self.graph)


def convert_from_nx(graph: nx.Graph[Any], **_: Any) -> Converted:
    """Called by NetworkX; see `Converted`."""
    return Converted(graph)


def convert_to_nx(result: Any, **_: Any) -> Any:
    """Called by NetworkX: results are plain already, graphs become NetworkX graphs."""
    if isinstance(result, Converted):
        return result.graph
    return result.to_networkx() if isinstance(result, Snapshot) else result


def can_run(name: str, arguments: tuple[Any, ...], named: Mapping[str, Any]) -> bool | str:
    """True, or why a function does not run with these arguments."""
    given = inspect.signature(globals()[name]).bind(*arguments, **named).arguments
    if callable(given.get("weight")):
        return "weights given by a function are not supported"
    for argument in ("nstart", "max_level", "endpoints", "distance", "nodes"):
        if given.get(argument):
            return f"{argument} is not supported"
    if name == "ego_graph" and isinstance(given["G"], Snapshot):
        return "an ego graph of a snapshot: ask interlock.graph.analysis.paths.ego"
    return True


def should_run(name: str, arguments: tuple[Any, ...], named: Mapping[str, Any]) -> bool | str:
    """True, or why it does not pay to run here."""
    graph = arguments[0] if arguments else named.get("G")
    if graph is not None and len(graph) < SMALL:
        return f"fewer than {SMALL} nodes"
    return True


def arrays(given: Given, weight: str | None = None) -> Snapshot:
    """The graph as a snapshot with at most one attribute, the weight; a missing one counts 1."""
    if isinstance(given, Snapshot):
        return given
    graph = given.taken()
    return kept(graph, f"arrays {weight!r}", lambda: Snapshot.from_edges(graph, weight))


def pagerank(
    G: Given,
    alpha: float = 0.85,
    personalization: Mapping[Any, float] | None = None,
    max_iter: int = 100,
    tol: float = 1.0e-6,
    nstart: None = None,
    weight: str | None = "weight",
    dangling: Mapping[Any, float] | None = None,
) -> dict[Any, float]:
    """As `networkx.pagerank`; it stops where that does, at a change of n * tol."""
    snapshot = arrays(G, weight)
    count = snapshot.order
    if not count:
        return {}
    matrix, is_dangling = snapshot.derived(
        f"transitions {weight!r}", lambda: influence.transitions(snapshot, weight)
    )
    start = _distribution(snapshot, personalization)
    sink = start if dangling is None else _distribution(snapshot, dangling)
    values = np.full(count, 1.0 / count)
    for _ in range(max_iter):
        before = values
        values = alpha * (matrix @ before + before[is_dangling].sum() * sink) + (1 - alpha) * start
        if np.abs(values - before).sum() < count * tol:
            return dict(zip(snapshot.nodes, values.tolist(), strict=True))
    raise nx.PowerIterationFailedConvergence(max_iter)


def _distribution(snapshot: Snapshot, given: Mapping[Any, float] | None) -> Any:
    if given is None:
        return np.full(snapshot.order, 1.0 / snapshot.order)
    values = np.array([given.get(node, 0) for node in snapshot.nodes], dtype=np.float64)
    if values.sum() == 0:
        raise ZeroDivisionError
    return values / values.sum()


def katz_centrality(
    G: Given,
    alpha: float = 0.1,
    beta: Any = 1.0,
    max_iter: int = 1000,
    tol: float = 1.0e-6,
    nstart: None = None,
    normalized: bool = True,
    weight: str | None = None,
) -> dict[Any, float]:
    """As `networkx.katz_centrality`."""
    snapshot = arrays(G, weight)
    _no_multigraph(G)
    if not snapshot.order:
        return {}
    if isinstance(beta, Mapping):
        if set(beta) != set(snapshot.nodes):
            raise nx.NetworkXError("beta dictionary must have a value for every node")
        own = np.array([float(beta[node]) for node in snapshot.nodes])
    else:
        own = np.full(snapshot.order, float(beta))
    matrix = snapshot.derived(
        f"transposed {weight!r}", lambda: matrix_of(snapshot, weight).T.tocsr()
    )
    values = np.zeros(snapshot.order)
    for _ in range(max_iter):
        before = values
        values = alpha * (matrix @ before) + own
        if np.abs(values - before).sum() < snapshot.order * tol:
            scale = (math.hypot(*values.tolist()) or 1.0) if normalized else 1.0
            return dict(zip(snapshot.nodes, (values / scale).tolist(), strict=True))
    raise nx.PowerIterationFailedConvergence(max_iter)


def betweenness_centrality(
    G: Given,
    k: int | None = None,
    normalized: bool = True,
    weight: str | None = None,
    endpoints: bool = False,
    seed: Any = None,
) -> dict[Any, float]:
    """As `networkx.betweenness_centrality`, without `endpoints`."""
    snapshot = arrays(G, weight)
    sampled = None
    sources = np.arange(snapshot.order)
    if k is not None and k != snapshot.order:
        draw = nx.utils.create_py_random_state(seed)
        sampled = np.array(draw.sample(range(snapshot.order), k), dtype=np.int64)
        sources = sampled
    values = influence.through(snapshot, weight, sources)
    scaled = influence.rescaled(values, sampled, normalized, G.is_directed())
    return dict(zip(snapshot.nodes, scaled.tolist(), strict=True))


def single_source_dijkstra_path_length(
    G: Given, source: Hashable, cutoff: float | None = None, weight: str | None = "weight"
) -> dict[Any, float]:
    """As `networkx.single_source_dijkstra_path_length`, nearest first; lengths are floats."""
    snapshot, lengths = _lengths(G, source, cutoff, weight)
    reached = np.flatnonzero(np.isfinite(lengths))
    nearest = reached[np.argsort(lengths[reached], kind="stable")]
    nodes = snapshot.nodes
    return dict(
        zip((nodes[node] for node in nearest.tolist()), lengths[nearest].tolist(), strict=True)
    )


def dijkstra_path_length(
    G: Given, source: Hashable, target: Hashable, weight: str | None = "weight"
) -> float:
    """As `networkx.dijkstra_path_length`."""
    snapshot, lengths = _lengths(G, source, None, weight)
    length = float(lengths[snapshot.index(target)]) if target in snapshot else math.inf
    if math.isinf(length):
        raise nx.NetworkXNoPath(f"Node {target} not reachable from {source}")
    return length


def _lengths(
    G: Given, source: Hashable, cutoff: float | None, weight: str | None
) -> tuple[Snapshot, Any]:
    snapshot = arrays(G, weight)
    if source not in snapshot:
        raise nx.NodeNotFound(f"Node {source} not found in graph")

    def costs() -> Any:
        values = number_column(snapshot, weight)
        if len(values) and values.min() < 0:
            raise ValueError("Contradictory paths found:", "negative weights?")
        return shortest(snapshot, values)

    matrix = snapshot.derived(f"costs {weight!r}", costs)
    limit = np.inf if cutoff is None else cutoff
    return snapshot, least(matrix, snapshot.index(source), limit)


def weakly_connected_components(G: Given) -> Iterator[set[Any]]:
    """As `networkx.weakly_connected_components`, largest first."""
    snapshot = arrays(G)
    _directed_only(G)
    return iter(sets_of(snapshot, components.labels(snapshot, "weak")))


def connected_components(G: Given) -> Iterator[set[Any]]:
    """As `networkx.connected_components`, largest first."""
    snapshot = arrays(G)
    _undirected_only(G)
    return iter(sets_of(snapshot, components.labels(snapshot, "weak")))


def strongly_connected_components(G: Given) -> Iterator[set[Any]]:
    """As `networkx.strongly_connected_components`, largest first."""
    snapshot = arrays(G)
    _directed_only(G)
    return iter(sets_of(snapshot, components.labels(snapshot, "strong")))


def core_number(G: Given) -> dict[Any, int]:
    """As `networkx.core_number`: in a directed graph ties both ways count twice."""
    snapshot = arrays(G)
    _no_multigraph(G)
    if np.any(snapshot.source == snapshot.target):
        raise nx.NetworkXNotImplemented(
            "Input graph has self loops which is not permitted; "
            "Consider using G.remove_edges_from(nx.selfloop_edges(G))."
        )
    indptr, indices = snapshot.forward.indptr, snapshot.forward.indices
    if G.is_directed():
        both = Snapshot(
            snapshot.nodes,
            np.concatenate([snapshot.source, snapshot.target]),
            np.concatenate([snapshot.target, snapshot.source]),
            {},
            {},
        )
        indptr, indices = both.forward.indptr, both.forward.indices
    cores = structure.cores(indptr, indices)
    return dict(zip(snapshot.nodes, cores.tolist(), strict=True))


def articulation_points(G: Given) -> Iterator[Any]:
    """As `networkx.articulation_points`."""
    snapshot = arrays(G)
    _undirected_only(G)
    return iter(structure.articulation_points(snapshot))


def immediate_dominators(G: Given, start: Hashable) -> dict[Any, Any]:
    """As `networkx.immediate_dominators`."""
    snapshot = arrays(G)
    _directed_only(G)
    if start not in snapshot:
        raise nx.NetworkXError("start is not in G")
    return chains.dominators(snapshot, start)


def constraint(G: Given, nodes: None = None, weight: str | None = None) -> dict[Any, float]:
    """As `networkx.constraint` for all nodes."""
    return holes.constraint(arrays(G, weight), weight).to_dict()


def leiden_communities(
    G: Given,
    weight: str | None = "weight",
    resolution: float = 1,
    max_level: None = None,
    seed: Any = None,
) -> list[set[Any]]:
    """As `networkx.community.leiden_communities`, which has no code of its own in NetworkX 3.6; by modularity."""
    snapshot = arrays(G, weight)
    _undirected_only(G)
    draw = nx.utils.create_py_random_state(seed).randrange(2**32)
    return communities.leiden(snapshot, weight=weight, resolution=resolution, seed=draw)


def ego_graph(
    G: Converted,
    n: Hashable,
    radius: float = 1,
    center: bool = True,
    undirected: bool = False,
    distance: None = None,
) -> nx.Graph[Any]:
    """As `networkx.ego_graph` without `distance`; no copy of the whole graph is made for `undirected`."""
    graph = G.taken()
    if n not in graph:
        raise nx.NodeNotFound(f"Source {n} is not in G")
    both = undirected and graph.is_directed()
    seen = {n}
    frontier = [n]
    steps = 0.0
    while frontier and steps + 1 <= radius:
        steps += 1
        found: dict[Any, None] = {}
        for node in frontier:
            found.update(dict.fromkeys(graph.adj[node]))
            if both:
                found.update(dict.fromkeys(graph.pred[node]))  # type: ignore[attr-defined]
        frontier = [node for node in found if node not in seen]
        seen.update(frontier)
    ego: nx.Graph[Any] = graph.subgraph(seen).copy()
    if not center:
        ego.remove_node(n)
    return ego


def _no_multigraph(G: Given) -> None:
    if G.is_multigraph():
        raise nx.NetworkXNotImplemented("not implemented for multigraph type")


def _directed_only(G: Given) -> None:
    if not G.is_directed():
        raise nx.NetworkXNotImplemented("not implemented for undirected type")


def _undirected_only(G: Given) -> None:
    if G.is_directed():
        raise nx.NetworkXNotImplemented("not implemented for directed type")
