"""Components, cores and articulation points equal networkx; shared membership the published example; both forms of a kernel agree."""

from __future__ import annotations

import logging
import random
from typing import Any

import networkx as nx
import numpy as np
import pytest

from interlock.graph.analysis import compiled, components, structure
from interlock.graph.analysis.csr import undirected
from interlock.graph.snapshot import Snapshot


def drawn(seed: int) -> nx.MultiDiGraph[int]:
    """A random directed graph, mostly in several parts, with parallel ties, loops and lonely nodes."""
    draw = random.Random(seed)
    graph: nx.MultiDiGraph[int] = nx.MultiDiGraph()
    graph.add_nodes_from(range(25))
    for _ in range(draw.randint(0, 60)):
        graph.add_edge(draw.randrange(22), draw.randrange(22))
    return graph


def simple(graph: Any) -> nx.Graph[Any]:
    frame: nx.Graph[Any] = nx.Graph(graph.edges())
    frame.add_nodes_from(graph)
    frame.remove_edges_from(list(nx.selfloop_edges(frame)))
    return frame


@pytest.mark.parametrize("seed", range(100))
def test_equal_to_networkx(seed: int) -> None:
    graph = drawn(seed)
    frame = simple(graph)
    for form in (graph, Snapshot.from_networkx(graph)):
        assert structure.core_numbers(form) == nx.core_number(frame)
        assert structure.articulation_points(form) == set(nx.articulation_points(frame))
        for ours, theirs in (
            (components.weak(form), nx.weakly_connected_components(graph)),
            (components.strong(form), nx.strongly_connected_components(graph)),
        ):
            assert set(map(frozenset, ours)) == set(map(frozenset, theirs))
            assert [len(part) for part in ours] == sorted(map(len, ours), reverse=True)


def test_florentine_families() -> None:
    graph = nx.florentine_families_graph()
    assert structure.articulation_points(graph) == {"Albizzi", "Guadagni", "Medici", "Salviati"}
    assert max(structure.core_numbers(graph).array) == 2


def test_karate_club() -> None:
    graph = nx.karate_club_graph()
    assert max(structure.core_numbers(graph).array) == 4
    assert structure.articulation_points(graph) == {0}


def test_nothing_at_all() -> None:
    empty = Snapshot.from_columns([], [], [])
    assert components.weak(empty) == components.strong(empty) == []
    assert structure.core_numbers(empty) == {}
    assert structure.articulation_points(empty) == set()


def test_shared_membership() -> None:
    graph: nx.Graph[str] = nx.Graph()
    graph.add_edges_from((director, "board1") for director in ("d0", "d1", "d2", "d3"))
    graph.add_edges_from((director, "board2") for director in ("d0", "d1"))
    plain = structure.shared_membership(graph, ["board1", "board2"])
    assert (plain["d0", "d1"], plain["d2", "d3"]) == (2, 1)
    newman = structure.shared_membership(graph, ["board1", "board2"], newman=True)
    assert newman["d0", "d1"] == pytest.approx(4 / 3)
    assert newman["d2", "d3"] == pytest.approx(1 / 3)


def test_a_large_chamber_is_not_made_into_pairs(caplog: pytest.LogCaptureFixture) -> None:
    members = 100_000
    chamber = Snapshot.from_columns(range(members + 1), [*range(members)], [members] * members)
    with caplog.at_level(logging.WARNING):
        assert structure.shared_membership(chamber, [members]) == {}
    assert "1 of 1 bodies have more than 200 members" in caplog.text


@pytest.mark.skipif(not compiled.compiles(), reason="needs numba")
@pytest.mark.parametrize("seed", range(5))
def test_compiled_and_plain_kernels_agree(seed: int, monkeypatch: pytest.MonkeyPatch) -> None:
    snapshot = Snapshot.from_networkx(drawn(seed))
    frame = undirected(snapshot)
    plain = structure.cores(frame.indptr, frame.indices), structure.articulation_points(snapshot)
    monkeypatch.setattr(compiled, "SMALL", 0)
    assert np.array_equal(structure.cores(frame.indptr, frame.indices), plain[0])
    assert structure.articulation_points(snapshot) == plain[1]
