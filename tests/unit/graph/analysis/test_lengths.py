"""Least lengths and parts of a graph: loops of our own give what SciPy gives, plain and compiled, to the last bit."""

from __future__ import annotations

from typing import Any

import networkx as nx
import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from scipy.sparse import csgraph

from interlock.graph.analysis import compiled, components
from interlock.graph.analysis.csr import number_column, shortest
from interlock.graph.analysis.lengths import banded, least
from interlock.graph.snapshot import Snapshot

ties = st.lists(
    st.tuples(
        st.integers(0, 11),
        st.integers(0, 11),
        st.one_of(st.just(0.0), st.floats(0, 10), st.sampled_from([1e-9, 1e-3, 1.0, 1e9])),
    ),
    min_size=1,
    max_size=40,
)


@given(ties, st.sampled_from([np.inf, 0.0, 1.0, 15.5]))
@settings(deadline=None, max_examples=200)
def test_lengths_are_those_of_scipy(edges: list[tuple[int, int, float]], limit: float) -> None:
    tails, heads, costs = zip(*edges, strict=True)
    snapshot = Snapshot.from_columns(range(12), tails, heads, cost=costs)
    matrix = shortest(snapshot, number_column(snapshot, "cost"))
    expected = csgraph.dijkstra(matrix, indices=0, limit=limit)
    found = banded(matrix, 0, limit)
    assert found is None or np.array_equal(found, expected)
    assert np.array_equal(least(matrix, 0, limit), expected)


def test_costs_that_differ_too_much_are_left_to_scipy(monkeypatch: pytest.MonkeyPatch) -> None:
    # One tie makes the mean cost so large that all others fall into one band, each of whose ways is shortened again and again.
    size = 24
    rows = [
        (a, b, 2.0 ** (size - a) - 1 if b == a + 2 else 0.5)
        for a in range(size)
        for b in (a + 1, a + 2)
    ]
    rows = [(a, b, cost) for a, b, cost in rows if b < size] + [(0, size, 1e30)]
    tails, heads, costs = zip(*rows, strict=True)
    snapshot = Snapshot.from_columns(range(size + 1), tails, heads, cost=costs)
    matrix = shortest(snapshot, number_column(snapshot, "cost"))
    monkeypatch.setattr("interlock.graph.analysis.lengths.EFFORT", 1)
    monkeypatch.setattr(compiled, "LARGE", 0)
    assert banded(matrix, 0, np.inf) is None
    assert np.array_equal(least(matrix, 0), csgraph.dijkstra(matrix, indices=0))


@pytest.mark.skipif(not compiled.compiles(), reason="needs numba")
@pytest.mark.parametrize("seed", range(20))
def test_compiled_plain_and_scipy_agree(seed: int, monkeypatch: pytest.MonkeyPatch) -> None:
    random = np.random.default_rng(seed)
    order = int(random.integers(1, 60))
    # From hardly any ties to many: parts of one node, chains, several circles, one large circle.
    size = int(order * random.uniform(0.3, 3))
    tails, heads = random.integers(0, order, (2, size))
    snapshot = Snapshot.from_columns(range(order), tails, heads, cost=random.exponential(1, size))
    graph: Any = snapshot.to_networkx()
    matrix = shortest(snapshot, number_column(snapshot, "cost"))

    def answers() -> list[Any]:
        return [components.weak(snapshot), components.strong(snapshot), least(matrix, 0).tolist()]

    expected = answers()
    assert {*map(frozenset, expected[1])} == {
        *map(frozenset, nx.strongly_connected_components(graph))
    }
    monkeypatch.setattr(compiled, "LARGE", 0)
    assert answers() == expected  # the same loops in plain Python
    monkeypatch.setattr(compiled, "SMALL", 0)
    assert answers() == expected


@pytest.mark.parametrize("loop", [components.united, components.circles])
def test_nothing_has_no_parts(loop: Any) -> None:
    assert len(loop(Snapshot.from_columns([], [], []))) == 0
    assert loop(Snapshot.from_columns("ab", [], [])).tolist() == [0, 1]
