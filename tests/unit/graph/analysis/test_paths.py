"""Risk paths: published and enumerated answers, networkx side by side, and the laws that must hold."""

from __future__ import annotations

import itertools
import logging
import math
import random
from typing import Any

import networkx as nx
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from interlock.graph.analysis import paths as paths_module
from interlock.graph.analysis.paths import Path, best, coexisting, combined, exposure
from interlock.graph.snapshot import Snapshot
from interlock.schema.errors import DataError, NotFound, UsageError

Ties = dict[tuple[str, str], float]
YEN = ["CD3", "CE2", "DF4", "ED1", "EF2", "EG3", "FG2", "FH1", "GH2"]


def graph_of(costs: list[tuple[Any, Any, float]]) -> nx.DiGraph[Any]:
    graph: nx.DiGraph[Any] = nx.DiGraph()
    for tail, head, cost in costs:
        graph.add_edge(tail, head, weight=math.exp(-cost))
    return graph


def chances(ties: list[tuple[Any, Any, float]]) -> nx.DiGraph[Any]:
    graph: nx.DiGraph[Any] = nx.DiGraph()
    graph.add_weighted_edges_from(ties)
    return graph


def costs(found: list[Path]) -> list[float]:
    return [-math.log(path.score) for path in found]


def enumerated(graph: nx.DiGraph[Any], source: Any, target: Any, limit: int | None) -> float:
    """Probability over all worlds, one by one."""
    ties: list[tuple[Any, Any, float]] = list(graph.edges(data="weight"))
    result = 0.0
    for world in itertools.product((False, True), repeat=len(ties)):
        chance = math.prod(
            weight if holds else 1 - weight
            for (_, _, weight), holds in zip(ties, world, strict=True)
        )
        there: nx.DiGraph[Any] = nx.DiGraph()
        there.add_nodes_from(graph)
        there.add_edges_from(
            (tail, head) for (tail, head, _), holds in zip(ties, world, strict=True) if holds
        )
        if target in nx.single_source_shortest_path_length(there, source, cutoff=limit):
            result += chance
    return result


def random_graph(seed: int, nodes: int, ties: int) -> nx.DiGraph[int]:
    graph: nx.DiGraph[int] = nx.gnm_random_graph(nodes, ties, seed=seed, directed=True)
    draw = random.Random(seed)
    for _, _, data in graph.edges(data=True):
        data["cost"] = draw.random() + 0.01
        data["weight"] = math.exp(-data["cost"])
    return graph


def test_yen_example() -> None:
    graph = graph_of([(tie[0], tie[1], float(tie[2])) for tie in YEN])
    five = best(graph, "C", "H")
    assert costs(five) == pytest.approx([5, 7, 8, 8, 8])
    assert ["".join(map(str, path.nodes)) for path in five[:2]] == ["CEFH", "CEGH"]
    ten = best(graph, "C", "H", k=10)
    assert costs(ten) == pytest.approx([5, 7, 8, 8, 8, 11, 11])
    assert len({path.nodes for path in ten}) == 7


@pytest.mark.parametrize("seed", range(100))
def test_equal_to_networkx_on_random_graphs(seed: int) -> None:
    graph = random_graph(seed, 30, 120)
    chains = itertools.islice(nx.shortest_simple_paths(graph, 0, 1, "cost"), 15)
    try:
        expected = [nx.path_weight(graph, chain, "cost") for chain in chains]
    except nx.NetworkXNoPath:
        expected = []
    for form in (graph, Snapshot.from_networkx(graph)):
        found = best(form, 0, 1, k=15)
        assert costs(found) == pytest.approx(expected, abs=1e-9)
        assert len({path.nodes for path in found}) == len(found)


@pytest.mark.parametrize("seed", range(20))
@pytest.mark.parametrize("limit", [1, 3, 5])
def test_longest_length_is_kept_exactly(seed: int, limit: int) -> None:
    graph = random_graph(seed, 20, 70)
    chains = nx.all_simple_paths(graph, 0, 1, cutoff=limit)
    expected = sorted(nx.path_weight(graph, chain, "cost") for chain in chains)[:15]
    assert costs(best(graph, 0, 1, k=15, max_length=limit)) == pytest.approx(expected, abs=1e-9)


def test_complete_graph_has_all_simple_paths_and_a_bounded_call_says_so(
    caplog: pytest.LogCaptureFixture,
) -> None:
    graph: nx.DiGraph[int] = nx.complete_graph(9, create_using=nx.DiGraph)
    with caplog.at_level(logging.INFO, logger="interlock.graph.analysis.paths"):
        assert len(best(graph, 0, 1, k=10)) == 10
    assert "stopped at 10 paths" in caplog.text
    assert len(best(graph, 0, 1, k=20_000)) == 13_700


def test_parallel_ties_are_alternatives() -> None:
    graph: nx.MultiDiGraph[str] = nx.MultiDiGraph()
    graph.add_edge("a", "b", key="second", weight=math.exp(-2))
    graph.add_edge("a", "b", key="first", weight=math.exp(-1))
    before = nx.to_dict_of_dicts(graph)
    found = best(graph, "a", "b")
    assert [path.keys for path in found] == [("first",), ("second",)]
    assert costs(found) == pytest.approx([1, 2])
    assert nx.to_dict_of_dicts(graph) == before
    both = 1 - (1 - math.exp(-1)) * (1 - math.exp(-2))
    assert combined(found) == pytest.approx(both)
    assert exposure(graph, ["a"])["b"] == pytest.approx(both)


def test_certain_and_impossible_ties() -> None:
    graph = chances([("a", "b", 1.0), ("b", "c", 1.0), ("a", "d", 0.0), ("d", "c", 1.0)])
    (only,) = best(graph, "a", "c")
    assert (only.nodes, only.weights, only.score) == (("a", "b", "c"), (1.0, 1.0), 1.0)
    assert dict(exposure(graph, ["a"])) == {"a": 1.0, "b": 1.0, "c": 1.0}


def test_no_path_and_no_way_to_go() -> None:
    graph = chances([("a", "b", 0.5)])
    assert best(graph, "b", "a") == []
    assert combined([]) == 0.0
    assert exposure(graph, []) == {}
    assert exposure(graph, ["b"])["a"] == 0.0
    assert [path.nodes for path in best(graph, "a", "a")] == [("a",)]


@pytest.mark.parametrize("weight", [-0.1, 1.5, math.nan])
def test_impossible_weight_names_the_tie(weight: float) -> None:
    graph = chances([("a", "b", 0.5), ("b", "c", weight)])
    with pytest.raises(DataError, match="'b' -> 'c'"):
        best(graph, "a", "c")


def test_weight_missing_on_some_ties_is_no_certainty() -> None:
    graph = chances([("a", "b", 0.5)])
    graph.add_edge("b", "c")
    with pytest.raises(DataError, match="missing on tie 'b' -> 'c'"):
        best(graph, "a", "c")


def test_what_does_not_exist_is_named() -> None:
    graph = chances([("a", "b", 0.5)])
    with pytest.raises(NotFound, match="'x'"):
        best(graph, "a", "x")
    with pytest.raises(UsageError, match="k is 0"):
        best(graph, "a", "b", k=0)
    with pytest.raises(UsageError, match="max_length is 0"):
        best(graph, "a", "b", max_length=0)
    with pytest.raises(UsageError, match="'risk'"):
        best(graph, "a", "b", weight="risk")


def test_weight_may_be_a_function() -> None:
    graph: nx.DiGraph[str] = nx.DiGraph()
    graph.add_edge("a", "b", share=60)
    graph.add_edge("b", "c", share=50)
    (only,) = best(graph, "a", "c", weight=lambda tail, head, data: data["share"] / 100)
    assert only.score == pytest.approx(0.3)


def test_noisy_or_of_disjoint_chains() -> None:
    graph = chances([("s", "a", 0.5), ("a", "t", 0.5), ("s", "b", 0.5), ("b", "t", 0.8)])
    assert combined(best(graph, "s", "t")) == pytest.approx(0.55)


def test_shared_tie_counts_once() -> None:
    graph: nx.MultiDiGraph[str] = nx.MultiDiGraph()
    graph.add_weighted_edges_from([("s", "m", 0.5), ("m", "t", 0.5), ("m", "t", 0.4)])
    assert combined(best(graph, "s", "t")) == pytest.approx(0.35)
    assert exposure(graph, ["s"])["t"] == pytest.approx(0.35)


@pytest.mark.parametrize(("weight", "expected"), [(0.9, 0.97848), (0.5, 0.5)])
def test_bridge_network(weight: float, expected: float) -> None:
    graph: nx.Graph[str] = nx.Graph()
    graph.add_edges_from([(t[0], t[1]) for t in ("sa", "sb", "ab", "at", "bt")], weight=weight)
    for form in (graph, graph.to_directed()):
        assert combined(best(form, "s", "t", k=100)) == pytest.approx(expected)
        assert exposure(form, ["s"])["t"] == pytest.approx(expected)


@pytest.mark.parametrize("seed", range(12))
@pytest.mark.parametrize("limit", [2, 3, None])
def test_exposure_equals_the_count_of_all_worlds(seed: int, limit: int | None) -> None:
    graph = random_graph(seed, 6, 10)
    found = exposure(graph, [0], max_length=limit)
    assert found.exact
    for node in graph:
        assert found[node] == pytest.approx(enumerated(graph, 0, node, limit), abs=1e-9)
    joined = combined(best(graph, 0, 5, k=1000))
    assert joined == pytest.approx(enumerated(graph, 0, 5, None), abs=1e-9)


def test_exposure_from_several_sources() -> None:
    graph = chances([("a", "t", 0.5), ("b", "t", 0.4), ("a", "b", 0.9)])
    assert exposure(graph, ["a", "b"])["t"] == pytest.approx(0.7)
    assert exposure(graph, "a", max_length=1)["t"] == pytest.approx(0.5)


def test_simulation_is_seeded_close_and_said(
    monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    graph = random_graph(3, 12, 60)
    certain = exposure(graph, [0])
    monkeypatch.setattr(paths_module, "EXACT_WORK", 10)
    drawn = exposure(graph, [0], seed=7)
    assert certain.exact
    assert not drawn.exact
    assert drawn == exposure(graph, [0], seed=7)
    assert "simulated" in caplog.text
    assert drawn.keys() == certain.keys()
    for node, value in certain.items():
        assert drawn[node] == pytest.approx(value, abs=2e-2)
    joined = combined(best(graph, 0, 1, k=30))
    monkeypatch.undo()
    assert joined == pytest.approx(combined(best(graph, 0, 1, k=30)), abs=2e-2)


def test_combined_refuses_what_does_not_belong_together() -> None:
    with pytest.raises(UsageError, match="different ends"):
        combined([Path(("a", "b"), (0,), (0.5,), 0.5), Path(("a", "c"), (1,), (0.5,), 0.5)])
    with pytest.raises(DataError, match="two weights"):
        combined([Path(("a", "b"), (0,), (0.5,), 0.5), Path(("a", "b"), (0,), (0.6,), 0.6)])


def dated(*ties: tuple[str, str, Any, Any, float]) -> nx.MultiDiGraph[str]:
    graph: nx.MultiDiGraph[str] = nx.MultiDiGraph()
    for tail, head, start, end, weight in ties:
        graph.add_edge(tail, head, valid_from=start, valid_to=end, weight=weight)
    return graph


@pytest.mark.parametrize("years", [("2020", "2024", "2018", "2019"), (2020, 2024, 2018, 2019)])
def test_ties_of_different_times_make_no_path(years: tuple[Any, Any, Any, Any]) -> None:
    a, b, c, d = years
    graph = dated(("A", "B", a, b, 0.9), ("B", "C", c, d, 0.9))
    assert len(best(graph, "A", "C")) == 1
    assert coexisting(graph, "A", "C") == []


def test_a_weaker_tie_that_holds_at_the_same_time_goes_before_a_stronger_one_that_does_not() -> (
    None
):
    graph = dated(
        ("A", "B", "2020-01-01", "2022-01-01", 0.9),
        ("A", "B", "2022-01-01", None, 0.5),
        ("B", "C", "2022-01-01", "2023-06-01", 0.8),
        ("A", "C", "2021-01-01", "2021-01-01", 1.0),
    )
    ((path, period),) = coexisting(graph, "A", "C")
    assert path.score == pytest.approx(0.4)
    assert path.keys == (1, 0)
    assert period == ("2022-01-01", "2023-06-01")


@pytest.mark.parametrize(
    ("end", "start", "wanted"),
    [
        ("2020-01-01", "2020", None),
        ("2020-04-01", "2020-04", None),
        ("2020", "2020-01-01", None),
        ("2020-04-01", "2020", ("2020", "2020-04-01")),
        ("2021", "2020-04", ("2020-04", "2021")),
    ],
)
def test_a_year_and_its_first_day_are_one_end(end: str, start: str, wanted: Any) -> None:
    graph = dated(("A", "B", "2019", end, 0.9), ("B", "C", start, None, 0.9))
    found = coexisting(graph, "A", "C")
    assert [period for _, period in found] == ([wanted] if wanted else [])


@pytest.mark.parametrize("seed", range(20))
@pytest.mark.parametrize("limit", [None, 4])
def test_coexisting_equals_the_filtered_list_of_all_paths(seed: int, limit: int | None) -> None:
    graph = random_graph(seed, 8, 26)
    draw = random.Random(seed)
    for _, _, data in graph.edges(data=True):
        start = draw.randint(2000, 2020)
        data.update(valid_from=str(start), valid_to=draw.choice([None, str(start + 6)]))
    expected = []
    for path in best(graph, 0, 1, k=10_000, max_length=limit):
        edges: Any = graph.edges
        ties = [edges[ends] for ends in itertools.pairwise(path.nodes)]
        first = max(tie["valid_from"] for tie in ties)
        last = min((tie["valid_to"] for tie in ties if tie["valid_to"]), default=None)
        if last is None or first < last:
            expected.append((path, (first, last)))
    assert coexisting(graph, 0, 1, k=10_000, max_length=limit) == expected
    assert coexisting(graph, 0, 1, k=2, max_length=limit) == expected[:2]


weights = st.floats(0.01, 1.0)
small_graphs = st.dictionaries(
    st.tuples(st.sampled_from("abcde"), st.sampled_from("abcde")), weights, min_size=1, max_size=12
)


@given(ties=small_graphs)
@settings(deadline=None, max_examples=60)
def test_laws(ties: Ties) -> None:
    graph = chances([(tail, head, weight) for (tail, head), weight in ties.items()])
    graph.add_nodes_from("ae")
    found = best(graph, "a", "e", k=50)
    exposed = exposure(graph, ["a"], max_length=None)
    assert all(0 <= value <= 1 for value in exposed.values())
    assert combined(found) == pytest.approx(exposed["e"], abs=1e-9)
    for path in found:
        prefix = 1.0
        for weight in path.weights:  # a further tie never makes a chain more probable
            assert 0 < prefix * weight <= prefix
            prefix *= weight
        assert path.score == pytest.approx(prefix)
        assert path.score <= exposed["e"] + 1e-9
        assert len(set(path.nodes)) == len(path.nodes)
    assert [path.score for path in found] == sorted((p.score for p in found), reverse=True)
    for tie in ties:
        fewer = graph.copy()
        fewer.remove_edge(*tie)
        less = exposure(fewer, ["a"], max_length=None)
        assert all(less[node] <= exposed[node] + 1e-9 for node in graph)
