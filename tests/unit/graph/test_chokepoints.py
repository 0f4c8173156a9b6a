"""Dominators: checked against their definition, by taking each node out."""

from __future__ import annotations

from typing import Any

import networkx as nx
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from interlock.graph.analysis.chokepoints import between, dominators
from interlock.graph.snapshot import Snapshot
from interlock.schema.errors import NotFound

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
