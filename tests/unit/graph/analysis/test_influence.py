"""Influence: closed forms, networkx side by side on graphs of every type, and the traps of scaling and convergence."""

from __future__ import annotations

import random
from typing import Any

import networkx as nx
import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from interlock.graph.analysis import compiled, influence
from interlock.graph.analysis.csr import adjacency
from interlock.graph.analysis.influence import betweenness, eigenvector, heat, katz, pagerank
from interlock.graph.snapshot import Snapshot
from interlock.schema.errors import DataError, NotFound, UsageError

TYPES: list[Any] = [nx.DiGraph, nx.Graph, nx.MultiDiGraph, nx.MultiGraph]


def drawn(seed: int, kind: Any) -> Any:
    """A random graph in several parts with loops, lonely nodes and, where the type has them, parallel ties."""
    draw = random.Random(seed)
    graph = kind()
    graph.add_nodes_from(range(20))
    for _ in range(draw.randint(0, 60)):
        weight = draw.choice([1, 2, 0.5, draw.random() + 0.01])
        graph.add_edge(draw.randrange(18), draw.randrange(18), weight=weight)
    return graph


def test_closed_forms_of_pagerank() -> None:
    pair = pagerank(nx.DiGraph([("a", "b")]), personalization=["a"])
    assert pair == pytest.approx({"a": 1 / 1.85, "b": 0.85 / 1.85}, abs=1e-9)
    ring = pagerank(nx.DiGraph([("a", "b"), ("b", "c"), ("c", "a")]), personalization={"a": 2})
    whole = 1 - 0.85**3
    assert ring == pytest.approx(
        {"a": 0.15 / whole, "b": 0.1275 / whole, "c": 0.108375 / whole}, abs=1e-9
    )
    assert pagerank(nx.DiGraph()) == {}


def test_pagerank_of_the_case_of_the_stale_cache() -> None:
    graph: Any = nx.DiGraph()
    graph.add_edges_from([(0, 1), (0, 2), (1, 2), (2, 0)], weight=1)
    assert list(pagerank(graph, weight="weight").values()) == pytest.approx(
        [0.387790, 0.214811, 0.397400], abs=1e-6
    )
    graph[0][1]["weight"] = 50
    assert list(pagerank(graph, weight="weight").values()) == pytest.approx(
        [0.335179, 0.329316, 0.335505], abs=1e-6
    )


def test_closed_form_of_katz() -> None:
    assert katz(nx.DiGraph([("a", "b"), ("b", "c")]), alpha=0.5, normalized=False) == {
        "a": 1,
        "b": 1.5,
        "c": 1.75,
    }
    with pytest.raises(DataError, match="too large"):
        katz(nx.complete_graph(5), alpha=0.3)


def test_published_betweenness() -> None:
    families = nx.florentine_families_graph()
    values = betweenness(families)
    assert [name for name, _ in values.top(4)] == ["Medici", "Guadagni", "Albizzi", "Salviati"]
    assert [value for _, value in values.top(4)] == pytest.approx(
        [0.5220, 0.2546, 0.2125, 0.1429], abs=5e-5
    )
    assert betweenness(families, normalized=False)["Medici"] == pytest.approx(47.5)
    karate = betweenness(nx.karate_club_graph())
    assert (karate[0], karate[33]) == pytest.approx((0.437635, 0.304075), abs=1e-6)


@pytest.mark.parametrize("seed", range(100))
def test_equal_to_networkx(seed: int) -> None:
    graph = drawn(seed, TYPES[seed % 4])
    few = {3: 1.0, 7: 0.5}
    for weight in (None, "weight"):
        for start in (None, few):
            expected = nx.pagerank(
                graph, weight=weight, personalization=start, tol=1e-12, max_iter=5000
            )
            found = pagerank(graph, weight=weight, personalization=start)
            assert found == pytest.approx(expected, abs=1e-9)
        for k in (None, 1, 7):
            for normalized in (True, False):
                options: Any = {"k": k, "seed": 5, "normalized": normalized, "weight": weight}
                expected = nx.betweenness_centrality(graph, **options)
                found = betweenness(graph, **options)
                assert found == pytest.approx(expected, abs=1e-9, nan_ok=True)
        if not graph.is_multigraph():
            expected = nx.katz_centrality(graph, alpha=0.02, weight=weight, tol=1e-12)
            assert katz(graph, alpha=0.02, weight=weight) == pytest.approx(expected, abs=1e-9)


@pytest.mark.parametrize("seed", range(100))
def test_eigenvector_is_that_of_networkx(seed: int) -> None:
    graph = drawn(seed, nx.DiGraph)
    nx.add_cycle(graph, list(graph))  # where not everybody reaches everybody it is degenerate
    for weight in (None, "weight"):
        expected = nx.eigenvector_centrality_numpy(graph, weight=weight)
        assert eigenvector(graph, weight=weight) == pytest.approx(expected, abs=1e-9)


@pytest.mark.parametrize("seed", range(10))
def test_three_ways_to_the_same_betweenness(seed: int, monkeypatch: pytest.MonkeyPatch) -> None:
    graph = drawn(seed, nx.MultiDiGraph)
    sources = np.arange(20)
    expected = influence.through(Snapshot.from_networkx(graph), None, sources)
    costly = influence.through(Snapshot.from_networkx(graph), "weight", sources)
    monkeypatch.setattr(compiled, "SMALL", 0)  # whole levels at a time, or compiled
    found = influence.through(Snapshot.from_networkx(graph), None, sources)
    assert found == pytest.approx(expected)
    found = influence.through(Snapshot.from_networkx(graph), "weight", sources)
    assert found == pytest.approx(costly)
    plain: Any = nx.DiGraph(graph)
    rows = adjacency(Snapshot.from_networkx(plain))
    assert influence._by_levels(rows.indptr, rows.indices, sources) == pytest.approx(expected)


def test_heat_stays_together_and_flows() -> None:
    graph = nx.path_graph(3)
    start, middle, end = heat(graph, [0], time=0.5).values()
    # The path of three has the eigenvalues 0, 1, 3.
    assert start == pytest.approx(1 / 3 + np.exp(-0.5) / 2 + np.exp(-1.5) / 6)
    assert middle == pytest.approx(1 / 3 - np.exp(-1.5) / 3)
    assert heat(nx.DiGraph([(0, 1), (1, 2)]), [0], time=0.5)[0] == pytest.approx(start)
    assert end == pytest.approx(1 / 3 - np.exp(-0.5) / 2 + np.exp(-1.5) / 6)


@pytest.mark.parametrize(
    ("call", "error", "match"),
    [
        (lambda g: pagerank(g, personalization=["x"]), NotFound, "'x'"),
        (lambda g: pagerank(g, personalization={"a": 0}), UsageError, "personalization"),
        (lambda g: pagerank(g, alpha=1.0), UsageError, "alpha"),
        (lambda g: pagerank(g, weight="loss"), DataError, "loss is -1.0 on tie 'a' -> 'b'"),
        (lambda g: pagerank(g, max_iter=2), UsageError, "2 rounds"),
        (lambda g: betweenness(g, k=0), UsageError, "k is 0"),
        (lambda g: betweenness(g, weight="loss"), DataError, "tie 'a' -> 'b'"),
        (lambda g: katz(g, beta={"a": 1}), DataError, "'b' has no beta"),
    ],
)
def test_mistakes_are_named(call: Any, error: Any, match: str) -> None:
    graph: Any = nx.DiGraph()
    graph.add_edge("a", "b", loss=-1)
    with pytest.raises(error, match=match):
        call(graph)


@given(
    st.lists(st.tuples(st.integers(0, 7), st.integers(0, 7)), min_size=1, max_size=25),
    st.permutations(range(8)),
)
@settings(deadline=None, max_examples=50)
def test_the_order_of_nodes_does_not_matter(edges: list[tuple[int, int]], order: list[int]) -> None:
    graph: Any = nx.DiGraph()
    graph.add_nodes_from(range(8))
    graph.add_edges_from(edges)
    other: Any = nx.DiGraph()
    other.add_nodes_from(order)
    other.add_edges_from(reversed(edges))
    for measure in (pagerank, betweenness):
        assert measure(graph).to_dict() == pytest.approx(measure(other).to_dict(), abs=1e-9)
    assert sum(pagerank(graph).values()) == pytest.approx(1)
