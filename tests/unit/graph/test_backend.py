"""The networkx backend: the same answers, errors and types, and never an old one, however the graph was changed."""

from __future__ import annotations

import copy
import pickle
import random
import time
import warnings
from collections.abc import Callable
from typing import Any

import networkx as nx
import numpy as np
import pytest

from interlock.graph import backend
from interlock.graph.snapshot import Snapshot
from interlock.graph.stamped import (
    StampedDiGraph,
    StampedGraph,
    StampedMultiDiGraph,
    StampedMultiGraph,
)

PLAIN: list[Any] = [nx.DiGraph, nx.Graph, nx.MultiDiGraph, nx.MultiGraph]
STAMPED: list[Any] = [StampedDiGraph, StampedGraph, StampedMultiDiGraph, StampedMultiGraph]


def drawn(seed: int, kind: Any, loops: bool = True) -> Any:
    draw = random.Random(seed)
    graph = kind()
    graph.add_nodes_from(f"n{number}" for number in range(20))
    for _ in range(draw.randint(5, 60)):
        tail, head = draw.randrange(18), draw.randrange(18)
        if loops or tail != head:
            weight = {"weight": draw.choice([1, 2, 0.5, draw.random() + 0.01])}
            graph.add_edge(f"n{tail}", f"n{head}", **(weight if draw.random() < 0.9 else {}))
    return graph


def ranks(graph: Any, **options: Any) -> Any:
    return nx.pagerank(graph, backend="interlock", **options)


def content(graph: Any) -> Any:
    """Nodes and ties with their data, in an order that does not depend on how the graph was built."""
    ties = [
        (*((tail, head) if graph.is_directed() else sorted((tail, head))), sorted(data.items()))
        for tail, head, data in graph.edges(data=True)
    ]
    return sorted(graph), sorted(ties)


def as_sets(parts: Any) -> set[frozenset[Any]]:
    return {frozenset(part) for part in parts}


@pytest.mark.parametrize("seed", range(100))
def test_equal_to_networkx(seed: int) -> None:
    graph = drawn(seed, (PLAIN + STAMPED)[seed % 8])
    backed: dict[str, Any] = {"backend": "interlock"}
    start = {"n1": 1.0, "n3": 3.0}
    options: Any
    for options in (
        {},
        {"weight": None},
        {"personalization": start},
        {"dangling": start},
        {"alpha": 0.5, "tol": 1e-9},
    ):
        expected = nx.pagerank(graph, **options)
        assert ranks(graph, **options) == pytest.approx(expected, rel=0, abs=1e-12)
    for options in ({}, {"weight": "weight"}, {"k": 6, "seed": 3}, {"normalized": False}):
        expected = nx.betweenness_centrality(graph, **options)
        found = nx.betweenness_centrality(graph, **options, **backed)
        assert found == pytest.approx(expected, rel=0, abs=1e-12)
    for weight in (None, "weight"):
        expected = nx.single_source_dijkstra_path_length(graph, "n1", weight=weight, cutoff=3)
        found = nx.single_source_dijkstra_path_length(
            graph, "n1", weight=weight, cutoff=3, **backed
        )
        assert found == pytest.approx(expected, rel=0, abs=1e-12)
        assert [*found.values()] == sorted(found.values())
    assert type(ranks(graph)) is dict
    if graph.is_directed():
        for name in ("weakly_connected_components", "strongly_connected_components"):
            function = getattr(nx, name)
            assert as_sets(function(graph, **backed)) == as_sets(function(graph))
        expected = nx.immediate_dominators(graph, "n1")
        expected.pop("n1", None)
        found = nx.immediate_dominators(graph, "n1", **backed)
        assert found == expected
    else:
        assert as_sets(nx.connected_components(graph, **backed)) == as_sets(
            nx.connected_components(graph)
        )
        assert set(nx.articulation_points(graph, **backed)) == set(nx.articulation_points(graph))
    if not graph.is_multigraph():
        expected = nx.katz_centrality(graph, alpha=0.02, weight="weight")
        found = nx.katz_centrality(graph, alpha=0.02, weight="weight", **backed)
        assert found == pytest.approx(expected, rel=0, abs=1e-12)
        simple = drawn(seed, type(graph), loops=False)
        assert nx.core_number(simple, **backed) == nx.core_number(simple)
    for radius, undirected in ((1, False), (2, True), (3, False)):
        ours, theirs = (
            nx.ego_graph(graph, "n1", radius, undirected=undirected, **more)
            for more in (backed, {})
        )
        assert content(ours) == content(theirs)


def test_groups_that_networkx_has_no_code_for() -> None:
    graph = nx.karate_club_graph()
    groups: Any = nx.community.leiden_communities(graph, weight=None, seed=1, backend="interlock")
    assert nx.community.modularity(graph, groups, weight=None) > 0.41


def test_errors_are_those_of_networkx() -> None:
    graph: Any = nx.DiGraph([("a", "b")])
    backed: dict[str, Any] = {"backend": "interlock"}
    with pytest.raises(ZeroDivisionError):
        ranks(graph, personalization={"a": 0})
    with pytest.raises(nx.PowerIterationFailedConvergence):
        ranks(graph, max_iter=1)
    with pytest.raises(nx.NodeNotFound):
        nx.single_source_dijkstra_path_length(graph, "x", **backed)
    with pytest.raises(nx.NetworkXNoPath):
        nx.dijkstra_path_length(graph, "b", "a", **backed)
    with pytest.raises(nx.NetworkXNotImplemented):
        nx.articulation_points(graph, **backed)
    with pytest.raises(NotImplementedError, match="given arguments"):
        nx.betweenness_centrality(graph, endpoints=True, **backed)
    with pytest.raises(NotImplementedError, match="given arguments"):
        nx.dijkstra_path_length(graph, "a", "b", weight=lambda *_: 1, **backed)
    graph["a"]["b"]["weight"] = -1
    with pytest.raises(ValueError, match="Contradictory"):
        nx.dijkstra_path_length(graph, "a", "b", **backed)
    assert ranks(nx.DiGraph()) == {}
    assert "fewer than" in str(backend.should_run("pagerank", (graph,), {}))


Mutation = Callable[[Any], object]
MUTATIONS: dict[str, Mutation] = {
    "item": lambda g: g[0][1].__setitem__("weight", 50),
    "edges": lambda g: g.edges[0, 1].__setitem__("weight", 50),
    "edge data": lambda g: g.get_edge_data(0, 1).__setitem__("weight", 50),
    "iterated data": lambda g: [
        d.__setitem__("weight", 9) for _, v, d in g.edges(data=True) if v == 1
    ],
    "adjacency": lambda g: g.adj[0][1].__setitem__("weight", 50),
    "predecessors": lambda g: g.pred[1][0].__setitem__("weight", 50),
    "in-edges": lambda g: [d.__setitem__("weight", 7) for _, _, d in g.in_edges(2, data=True)],
    "set_edge_attributes, one value": lambda g: nx.set_edge_attributes(g, {(0, 1): 50}, "weight"),
    "set_edge_attributes, dicts": lambda g: nx.set_edge_attributes(g, {(0, 1): {"weight": 50}}),
    "update of attributes": lambda g: g[0][1].update(weight=50),
    "or of attributes": lambda g: g[0][1].__ior__({"weight": 50}),
    "setdefault": lambda g: (
        g[1][2].pop("weight"),
        g[1][2].setdefault("weight", 3),
        g.add_edge(1, 0),
    ),
    "pop": lambda g: g[2][0].pop("weight") and g[0][2].update({"weight": 5}),
    "popitem": lambda g: (g[0][1].update(weight=9), g[0][1].popitem(), g[0][2].update(weight=9)),
    "clear of attributes": lambda g: (
        g[0][1].update(weight=9),
        g[0][2].clear(),
        g[0][1].update(weight=4),
    ),
    "delete of an attribute": lambda g: (g[0][2].update(weight=9), g[0][1].__delitem__("weight")),
    "add_edge": lambda g: g.add_edge(1, 0),
    "add_edge, known": lambda g: g.add_edge(0, 1, weight=50),
    "add_edges_from": lambda g: g.add_edges_from([(1, 0), (2, 1)]),
    "add_weighted_edges_from": lambda g: g.add_weighted_edges_from([(0, 1, 50)]),
    "remove_edge": lambda g: g.remove_edge(0, 1),
    "remove_edges_from": lambda g: g.remove_edges_from([(0, 1), (1, 2)]),
    "add_node": lambda g: g.add_node(9),
    "add_nodes_from": lambda g: g.add_nodes_from([7, 8]),
    "remove_node": lambda g: g.remove_node(1),
    "remove_nodes_from": lambda g: g.remove_nodes_from([1]),
    "update": lambda g: g.update(edges=[(1, 0)]),
    "clear_edges": lambda g: g.clear_edges(),
    "clear": lambda g: (g.clear(), g.add_edge("x", "y")),
    "relabel in place": lambda g: nx.relabel_nodes(g, {1: "one"}, copy=False),
    "contract in place": lambda g: nx.contracted_nodes(g, 0, 1, self_loops=False, copy=False),
}


@pytest.mark.parametrize("change", MUTATIONS.values(), ids=MUTATIONS)
@pytest.mark.parametrize("kind", [nx.DiGraph, StampedDiGraph])
def test_never_an_old_answer(kind: Any, change: Mutation) -> None:
    graph = kind()
    graph.add_edges_from([(0, 1), (0, 2), (1, 2), (2, 0)], weight=1)
    first = ranks(graph)
    assert ranks(graph) == first
    change(graph)
    expected = nx.pagerank(graph)
    with warnings.catch_warnings():
        warnings.simplefilter("error")  # nor a warning that it may be one
        assert ranks(graph) == pytest.approx(expected, rel=0, abs=1e-12)
        assert ranks(graph) == pytest.approx(expected, rel=0, abs=1e-12)


def test_the_case_of_the_stale_cache() -> None:
    for kind in (nx.DiGraph, StampedDiGraph):
        graph: Any = kind()
        graph.add_edges_from([(0, 1), (0, 2), (1, 2), (2, 0)], weight=1)
        assert [*ranks(graph).values()] == pytest.approx([0.387790, 0.214811, 0.397400], abs=1e-6)
        graph[0][1]["weight"] = 50
        assert [*ranks(graph).values()] == pytest.approx([0.335179, 0.329316, 0.335505], abs=1e-6)


@pytest.mark.parametrize("kind", [*PLAIN, *STAMPED])
def test_copies_and_views_have_answers_of_their_own(kind: Any) -> None:
    graph = kind()
    graph.add_edges_from([(0, 1), (0, 2), (1, 2), (2, 0), (2, 3)], weight=1)
    ranks(graph)
    twins = [copy.deepcopy(graph), pickle.loads(pickle.dumps(graph)), graph.copy(), kind(graph)]
    views = [graph.subgraph([0, 1, 2]), nx.subgraph_view(graph), graph.copy(as_view=True)]
    if graph.is_directed():
        views.append(graph.reverse(copy=False))
    for each in (*twins, *views):
        ranks(each)
    key = (0, 1, 0) if graph.is_multigraph() else (0, 1)
    graph.edges[key]["weight"] = 50
    for number, twin in enumerate(twins):
        twin.edges[key]["weight"] = 5 + number
    for each in (graph, *twins, *views):
        assert ranks(each) == pytest.approx(nx.pagerank(each), rel=0, abs=1e-12)
    graph.remove_edge(2, 3)
    for each in (graph, *views):
        assert ranks(each) == pytest.approx(nx.pagerank(each), rel=0, abs=1e-12)


def test_a_snapshot_is_taken_as_it_is() -> None:
    graph = drawn(1, nx.MultiDiGraph)
    snapshot: Any = Snapshot.from_networkx(graph)
    expected = nx.pagerank(graph)
    assert nx.pagerank(snapshot) == pytest.approx(expected, rel=0, abs=1e-12)
    assert snapshot.to_networkx()._stamp.value > 0


def test_what_is_kept_makes_the_second_call_ten_times_as_fast_as_networkx() -> None:
    count = 30_000
    random_ends = np.random.default_rng(1).integers(0, count, (2, 3 * count))
    graph = StampedDiGraph()
    graph.add_nodes_from(range(count))
    graph.add_edges_from(zip(*random_ends.tolist(), strict=True))

    def seconds(call: Callable[[], object]) -> float:
        best = 1e9
        for _ in range(2):
            start = time.process_time()
            call()
            best = min(best, time.process_time() - start)
        return best

    ranks(graph)
    assert seconds(lambda: nx.pagerank(graph)) > 10 * seconds(lambda: ranks(graph))
