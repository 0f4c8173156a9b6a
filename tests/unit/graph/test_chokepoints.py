"""Dominators: checked against their definition, by taking each node out."""

from __future__ import annotations

import itertools
from typing import Any

import networkx as nx
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from interlock.graph.analysis import compiled
from interlock.graph.analysis.chokepoints import (
    between,
    disjoint,
    dominators,
    min_cut,
    min_vertex_cut,
)
from interlock.graph.analysis.structure import articulation_points
from interlock.graph.snapshot import Snapshot
from interlock.schema.errors import NotFound, UsageError

EDGES = st.lists(st.tuples(st.integers(0, 6), st.integers(0, 6)), min_size=1, max_size=16)


def graph_of(edges: list[tuple[Any, Any]]) -> nx.DiGraph[Any]:
    graph: nx.DiGraph[Any] = nx.DiGraph()
    graph.add_nodes_from((0, 6))
    graph.add_edges_from(edges)
    return graph


@settings(deadline=None, max_examples=100)
@given(EDGES)
def test_between_are_the_nodes_without_which_there_is_no_chain(
    edges: list[tuple[int, int]],
) -> None:
    graph = graph_of(edges)
    needed = set()
    if nx.has_path(graph, 0, 6):
        for node in set(graph) - {0, 6}:
            rest = graph.copy()
            rest.remove_node(node)
            if not nx.has_path(rest, 0, 6):
                needed.add(node)
    found = between(graph, 0, 6)
    assert set(found) == needed
    assert len(found) == len(needed)


@settings(deadline=None, max_examples=60)
@given(EDGES)
def test_a_snapshot_gives_the_same(edges: list[tuple[int, int]]) -> None:
    graph = graph_of(edges)
    assert between(Snapshot.from_networkx(graph), 0, 6) == between(graph, 0, 6)
    assert dominators(Snapshot.from_networkx(graph), 0) == dominators(graph, 0)


def test_in_order_along_the_chain() -> None:
    graph = graph_of([(0, 1), (1, 2), (1, 3), (2, 4), (3, 4), (4, 6)])
    assert between(graph, 0, 6) == [1, 4]
    assert dominators(graph, 0) == {1: 0, 2: 1, 3: 1, 4: 1, 6: 4}
    assert list(graph.edges) == [(0, 1), (1, 2), (1, 3), (2, 4), (3, 4), (4, 6)]


def test_unknown_ends_are_named() -> None:
    with pytest.raises(NotFound, match="99 is no node"):
        between(graph_of([(0, 6)]), 0, 99)
    with pytest.raises(NotFound, match="99 is no node"):
        dominators(graph_of([(0, 6)]), 99)


@pytest.mark.parametrize("seed", range(100))
def test_equal_to_networkx(seed: int) -> None:
    graph: Any = nx.gnm_random_graph(14, 8 + seed // 3, seed=seed, directed=True)
    expected = nx.immediate_dominators(graph, 0)
    expected.pop(0, None)  # kept by some versions
    assert dominators(graph, 0) == expected
    rooted: Any = nx.DiGraph([*graph.edges, *(("root", node) for node in (0, 1, 2))])
    above = nx.immediate_dominators(rooted, "root")
    assert dominators(graph, [0, 1, 2]) == {
        node: None if parent == "root" else parent
        for node, parent in above.items()
        if node != "root"
    }
    cut = min_cut(graph, 0, 1)
    assert len(cut.ties) == len(nx.minimum_edge_cut(graph, 0, 1))
    chains = disjoint(graph, 0, 1)
    assert len(chains) == len(cut.ties)
    used = [tie for chain in chains for tie in itertools.pairwise(chain)]
    assert len(set(used)) == len(used)
    assert set(used) <= set(graph.edges)
    parties = min_vertex_cut(graph, 0, 1)
    if graph.has_edge(0, 1):
        assert parties is None
    else:
        assert parties is not None
        assert len(parties) == nx.node_connectivity(graph, 0, 1)
        graph.remove_nodes_from(parties)
        assert not nx.has_path(graph, 0, 1)


@pytest.mark.parametrize("seed", range(20))
def test_without_the_cut_there_is_no_chain(seed: int) -> None:
    graph: Any = nx.MultiDiGraph()
    graph.add_nodes_from(range(8))
    edges: list[tuple[int, int]] = list(nx.gnm_random_graph(8, 24, seed=seed, directed=True).edges)
    for number, (tail, head) in enumerate(edges + edges[:8]):
        graph.add_edge(tail, head, key=f"fact {number}")
    cut = min_cut(graph, 0, 1)
    graph.remove_edges_from(
        [(tail, head, key) for (tail, head), key in zip(cut.ends, cut.ties, strict=True)]
    )
    assert not nx.has_path(graph, 0, 1)
    assert len(disjoint(nx.MultiDiGraph(edges + edges[:8]), 0, 1)) == len(cut.ties)


def test_karate_club_is_held_together_by_six() -> None:
    graph = nx.karate_club_graph()
    parties = min_vertex_cut(graph, 0, 33)
    assert parties is not None
    assert len(parties) == 6


def test_every_chain_passes_the_middle_of_a_ring() -> None:
    ring = graph_of([("s", "x"), ("x", "t"), ("t", "s")])
    assert between(ring, "s", "t") == ["x"]
    assert articulation_points(ring) == set()  # which know no direction
    diamond = graph_of([("s", "a"), ("s", "b"), ("a", "m"), ("b", "m"), ("m", "t")])
    assert dominators(diamond, "s") == {"a": "s", "b": "s", "m": "s", "t": "m"}
    assert between(diamond, "s", "t") == ["m"]
    assert between(diamond, "s", "s") == between(diamond, "t", "s") == []
    assert min_cut(diamond, "s", "t").ends == (("m", "t"),)
    with pytest.raises(UsageError, match="both 's'"):
        min_cut(diamond, "s", "s")


@pytest.mark.skipif(not compiled.compiles(), reason="needs numba")
def test_compiled_and_plain_kernels_agree(monkeypatch: pytest.MonkeyPatch) -> None:
    graph = nx.gnm_random_graph(40, 90, seed=1, directed=True)
    plain = dominators(graph, 0), dominators(graph, [0, 1])
    monkeypatch.setattr(compiled, "SMALL", 0)
    assert (dominators(graph, 0), dominators(graph, [0, 1])) == plain
