"""Brokers counted by hand, by the definition on random graphs, and on bodies too large to be made into pairs."""

from __future__ import annotations

import itertools
import random
from typing import Any

import networkx as nx
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from interlock.graph.analysis import triangles as triangles_module
from interlock.graph.analysis.brokerage import (
    ROLES,
    constraint,
    effective_size,
    roles,
    two_mode,
)
from interlock.graph.analysis.csr import undirected
from interlock.graph.snapshot import Snapshot
from interlock.schema.errors import DataError, NotFound


def role(a: Any, v: Any, c: Any) -> str:
    if a == v == c:
        return "coordinator"
    return (
        "gatekeeper"
        if v == c
        else "representative"
        if a == v
        else "itinerant"
        if a == c
        else "liaison"
    )


def by_definition(graph: Any, group: Any) -> dict[Any, dict[str, int]]:
    result = {node: dict.fromkeys(ROLES, 0) for node in graph}
    for v in graph:
        for a, c in itertools.product(set(graph.predecessors(v)), set(graph.successors(v))):
            known = all(group.get(node) is not None for node in (a, v, c))
            if known and len({a, v, c}) == 3 and not graph.has_edge(a, c):
                result[v][role(group[a], group[v], group[c])] += 1
    return result


def test_the_four_roles_of_one_broker() -> None:
    graph = nx.DiGraph([(1, 2), (2, 3), (2, 4), (5, 2)])
    nx.set_node_attributes(graph, {1: "A", 2: "A", 3: "A", 4: "B", 5: "B"}, "country")
    found = roles(graph, "country")
    assert found[2] == {
        "coordinator": 1,
        "representative": 1,
        "gatekeeper": 1,
        "itinerant": 1,
        "liaison": 0,
    }
    assert all(not any(found[node].values()) for node in (1, 3, 4, 5))
    assert found.top(1) == [(2, 4)]
    assert found.top(1, "gatekeeper") == [(2, 1)]
    with pytest.raises(DataError, match="no attribute 'sector'"):
        roles(graph, "sector")


@pytest.mark.parametrize("seed", range(100))
def test_equal_to_the_definition(seed: int, monkeypatch: pytest.MonkeyPatch) -> None:
    draw = random.Random(seed)
    graph: Any = nx.MultiDiGraph()
    graph.add_nodes_from(range(12))
    graph.add_edges_from(
        (draw.randrange(12), draw.randrange(12)) for _ in range(draw.randint(0, 70))
    )
    group = {node: draw.choice(["DE", "RU", "CN", None]) for node in graph}
    monkeypatch.setattr(triangles_module, "_BLOCK", draw.choice([5, 1000]))
    assert dict(roles(graph, group)) == by_definition(graph, group)
    assert dict(roles(Snapshot.from_networkx(graph), group)) == by_definition(graph, group)


@pytest.mark.parametrize("seed", range(60))
def test_two_modes_equal_the_definition(seed: int) -> None:
    draw = random.Random(seed)
    bodies, members = range(6), range(6, 20)
    graph: Any = nx.Graph()
    graph.add_nodes_from(range(20))
    graph.add_edges_from((draw.choice(members), draw.choice(bodies)) for _ in range(35))
    group = {node: draw.choice(["DE", "RU", "CN", None]) for node in graph}
    expected = {}
    for v in bodies:
        expected[v] = dict.fromkeys(("coordinator", "gatekeeper", "itinerant", "liaison"), 0)
        for a, c in itertools.combinations(graph[v], 2):
            if set(nx.common_neighbors(graph, a, c)) == {v} and None not in map(
                group.get, (a, v, c)
            ):
                name = role(group[a], group[v], group[c])
                expected[v]["gatekeeper" if name == "representative" else name] += 1
    assert two_mode(graph, group, bodies) == expected


def test_a_chamber_of_a_hundred_thousand_makes_no_pairs() -> None:
    size = 100_000
    members = [*range(size)]
    group: dict[Any, str] = {member: "DE" if member % 2 else "RU" for member in members}
    group |= {size: "DE", size + 1: "RU"}
    # Everybody is in one chamber, the first hundred in another one as well.
    graph = Snapshot.from_columns(
        range(size + 2), members + members[:100], [size] * size + [size + 1] * 100
    )
    half, few = size // 2, 50
    assert two_mode(graph, group, [size, size + 1])[size] == {
        "coordinator": half * (half - 1) // 2 - few * (few - 1) // 2,
        "gatekeeper": half * half - few * few,
        "itinerant": half * (half - 1) // 2 - few * (few - 1) // 2,
        "liaison": 0,
    }
    with pytest.raises(NotFound):
        two_mode(graph, group, [size + 2])


def test_a_hub_brokers_between_all_its_neighbours() -> None:
    size = 20_000
    hub = Snapshot.from_columns(
        range(size + 1), [*range(size), *[size] * size], [*[size] * size, *range(size)]
    )
    group: dict[Any, str] = dict.fromkeys(range(size + 1), "DE")
    assert roles(hub, group)[size]["coordinator"] == size * (size - 1)


def test_florentine_holes() -> None:
    graph = nx.florentine_families_graph()
    holes = constraint(graph)
    assert (holes["Medici"], holes["Strozzi"]) == pytest.approx((0.2099, 0.4583), abs=5e-5)
    assert effective_size(graph)["Medici"] == pytest.approx(5.6667, abs=5e-5)


@pytest.mark.parametrize("seed", range(100))
def test_holes_equal_networkx(seed: int) -> None:
    draw = random.Random(seed)
    kind: Any = [nx.Graph, nx.DiGraph][seed % 2]
    graph = kind(nx.gnm_random_graph(15, draw.randint(0, 60), seed=seed, directed=True))
    for _, _, data in graph.edges(data=True):
        data["weight"] = draw.choice([1, 2, draw.random() + 0.1])
    for weight in (None, "weight"):
        expected = nx.constraint(graph, weight=weight)
        assert constraint(graph, weight) == pytest.approx(expected, abs=1e-9, nan_ok=True)
        # Asked for all nodes at once, networkx 3.6 divides by the other end's largest weight; and a node without ties out is
        # isolated to it.
        expected = nx.effective_size(graph, nodes=[*graph], weight=weight)
        found = effective_size(graph, weight)
        for node, value in expected.items():
            if value == value:
                assert found[node] == pytest.approx(value, abs=1e-9)


@given(st.lists(st.tuples(st.integers(0, 9), st.integers(0, 9)), max_size=45))
@settings(deadline=None, max_examples=100)
def test_every_triangle_is_found_once(edges: list[tuple[int, int]]) -> None:
    frame = undirected(
        Snapshot.from_columns(range(10), [e[0] for e in edges], [e[1] for e in edges])
    )
    found = [
        tuple(sorted(corners))
        for block in triangles_module.triangles(frame)
        for corners in zip(*(corner.tolist() for corner in block), strict=True)
    ]
    tied = {frozenset(edge) for edge in edges if edge[0] != edge[1]}
    expected = [
        three
        for three in itertools.combinations(range(10), 3)
        if all(frozenset(pair) in tied for pair in itertools.combinations(three, 2))
    ]
    assert sorted(found) == expected
