"""Groups: the best partition of the karate club, planted groups, and what every partition must keep."""

from __future__ import annotations

import random
from typing import Any

import networkx as nx
import pytest

from interlock.graph.analysis import compiled
from interlock.graph.analysis.communities import leiden, modularity
from interlock.graph.snapshot import Snapshot
from interlock.schema.errors import DataError, NotFound, UsageError


def test_best_partition_of_the_karate_club_without_its_weights() -> None:
    graph = nx.karate_club_graph()
    found = [leiden(graph, seed=seed) for seed in range(10)]
    best = max(found, key=lambda groups: modularity(graph, groups))
    assert modularity(graph, best) == pytest.approx(0.41979, abs=1e-5)
    assert len(best) == 4


def test_planted_groups_are_found() -> None:
    graph = nx.planted_partition_graph(10, 30, 0.5, 0.01, seed=1)
    expected = [set(range(first, first + 30)) for first in range(0, 300, 30)]
    found: list[set[Any]] = [set(group) for group in leiden(graph, seed=3)]
    assert sorted(found, key=min) == expected


@pytest.mark.parametrize("seed", range(40))
def test_laws(seed: int) -> None:
    draw = random.Random(seed)
    kind: Any = [nx.DiGraph, nx.Graph, nx.MultiDiGraph][seed % 3]
    graph = kind()
    graph.add_nodes_from(range(30))
    for _ in range(draw.randint(0, 90)):
        tail, head = draw.randrange(28), draw.randrange(28)
        if tail != head:
            graph.add_edge(tail, head, strength=draw.choice([1, 2, draw.random() + 0.1]))
    for weight in (None, "strength"):
        groups: list[set[Any]] = [*leiden(graph, weight=weight, seed=seed)]
        assert leiden(graph, weight=weight, seed=seed) == groups
        assert sorted(node for group in groups for node in group) == list(range(30))
        frame: Any = nx.Graph()
        frame.add_nodes_from(graph)
        for tail, head, data in graph.edges(data=True):
            before = frame.get_edge_data(tail, head, {"weight": 0})["weight"]
            frame.add_edge(tail, head, weight=before + (data["strength"] if weight else 1))
        assert all(nx.is_connected(frame.subgraph(group)) for group in groups)
        value = modularity(graph, groups, weight=weight)
        if frame.size():
            assert value == pytest.approx(nx.community.modularity(frame, groups))
        everyone = [set(graph)]
        alone = [{node} for node in graph]
        assert value >= modularity(graph, everyone, weight=weight) - 1e-12 or not frame.size()
        assert value >= modularity(graph, alone, weight=weight) - 1e-12
        again = leiden(Snapshot.from_networkx(graph), weight=weight, seed=seed)
        assert again == groups


def test_a_higher_resolution_gives_smaller_groups() -> None:
    graph = nx.karate_club_graph()
    sizes = [len(leiden(graph, resolution=value)) for value in (0.1, 1, 4)]
    assert sizes[0] < sizes[1] < sizes[2]


@pytest.mark.skipif(not compiled.compiles(), reason="needs numba")
def test_compiled_and_plain_kernels_agree(monkeypatch: pytest.MonkeyPatch) -> None:
    graph = nx.gnm_random_graph(60, 150, seed=2)
    plain = leiden(graph, seed=4)
    monkeypatch.setattr(compiled, "SMALL", 0)
    assert leiden(graph, seed=4) == plain


def test_mistakes_are_named() -> None:
    graph: Any = nx.Graph()
    graph.add_edge("a", "b", loss=-1)
    with pytest.raises(UsageError, match="resolution"):
        leiden(graph, resolution=0)
    with pytest.raises(UsageError, match="rounds"):
        leiden(graph, rounds=0)
    with pytest.raises(DataError, match="'a' -> 'b'"):
        leiden(graph, weight="loss")
    with pytest.raises(DataError, match="in two groups"):
        modularity(graph, ["a", "ab"])
    with pytest.raises(DataError, match="'b' is in no group"):
        modularity(graph, ["a"])
    with pytest.raises(NotFound):
        modularity(graph, ["abc"])
    assert leiden(Snapshot.from_columns([], [], [])) == []
