"""Nearest parties, neighbourhoods, time-respecting chains and the swing of ranks: by definition on small random graphs."""

from __future__ import annotations

import logging
import math
import random
from typing import Any

import networkx as nx
import pytest

from interlock.graph.analysis.nearness import distances, ego, nearest
from interlock.graph.analysis.paths import best
from interlock.graph.analysis.sensitivity import ranks
from interlock.graph.analysis.temporal import earliest
from interlock.graph.risk import RiskModel
from interlock.graph.snapshot import Snapshot
from interlock.schema.errors import DataError, NotFound, UsageError


def drawn(seed: int) -> Any:
    draw = random.Random(seed)
    graph: Any = nx.MultiDiGraph()
    graph.add_nodes_from(range(14))
    for _ in range(draw.randint(0, 45)):
        start = draw.randint(2000, 2020)
        graph.add_edge(
            draw.randrange(14),
            draw.randrange(14),
            weight=draw.choice([1, 1, 0.5, 0, draw.random()]),
            valid_from=str(start),
            valid_to=draw.choice([None, str(start + draw.randint(0, 6))]),
            paid=draw.choice([None, f"20{draw.randint(10, 30)}-01-01"]),
        )
    return graph


@pytest.mark.parametrize("seed", range(60))
@pytest.mark.parametrize("limit", [None, 2])
def test_nearest_is_the_best_of_all_best_paths(seed: int, limit: int | None) -> None:
    graph = drawn(seed)
    listed = [0, 1, 2]
    found = nearest(graph, listed, max_length=limit)
    for node in graph:
        ways = [best(graph, start, node, k=1, max_length=limit) for start in listed]
        scores = [way[0].score for way in ways if way]
        if not scores or node in listed:
            assert (node in found) == (node in listed)
            continue
        path = found[node]
        assert path.score == pytest.approx(max(scores))
        assert path.nodes[0] in listed
        assert path.nodes[-1] == node
        assert len(set(path.nodes)) == len(path.nodes)
        assert path.score == pytest.approx(math.prod(path.weights))
        assert all(graph.has_edge(*tie) for tie in path.ties)
    assert set(found) == {node for node in graph if node in found}
    assert len(found) == len(set(found))


@pytest.mark.parametrize("seed", range(100))
def test_distances_equal_networkx(seed: int) -> None:
    graph = drawn(seed)
    for weight in (None, "weight"):
        for cutoff in (None, 1.5):
            expected = nx.single_source_dijkstra_path_length(graph, 0, cutoff=cutoff, weight=weight)
            found = distances(graph, 0, weight, cutoff=cutoff)
            assert {node: far for node, far in found.items() if far < math.inf} == pytest.approx(
                expected
            )
    graph.add_edge(0, 1, weight=-1)
    with pytest.raises(DataError, match="tie 0 -> 1"):
        distances(graph, 0, "weight")


def test_of_parallel_ties_the_shorter_counts_and_nothing_is_a_length() -> None:
    graph: Any = nx.MultiDiGraph()
    graph.add_weighted_edges_from([("a", "b", 1), ("a", "b", 2), ("b", "c", 0)])
    assert distances(graph, "a", "weight") == {"a": 0, "b": 1, "c": 1}


@pytest.mark.parametrize("seed", range(100))
def test_ego_equals_networkx(seed: int) -> None:
    graph = drawn(seed)
    for radius in range(4):
        expected = set(nx.ego_graph(graph, 0, radius, undirected=True))
        assert set(ego(graph, 0, radius)) == expected
        part = ego(Snapshot.from_networkx(graph), 0, radius)
        assert nx.utils.graphs_equal(
            part.to_networkx(), Snapshot.from_networkx(ego(graph, 0, radius)).to_networkx()
        )
        assert set(ego(graph, 0, radius, direction="out")) == set(nx.ego_graph(graph, 0, radius))
        back = nx.ego_graph(graph.reverse(), 0, radius)
        assert set(ego(graph, 0, radius, direction="in")) == set(back)


def test_hubs_are_reached_and_not_walked_through(caplog: pytest.LogCaptureFixture) -> None:
    graph: Any = nx.star_graph(50)
    graph.add_edge(1, "friend")
    with caplog.at_level(logging.WARNING):
        assert set(ego(graph, 1, 2, hub_cap=10)) == {1, 0, "friend"}
    assert "more than 10 ties, so that what lies behind is left out: 1 party: 0" in caplog.text
    part = ego(Snapshot.from_networkx(graph), 1, 2, hub_cap=10)
    assert [(warning.code, warning.ids) for warning in part.warnings] == [("hubs", (0,))]
    assert (
        ego(Snapshot.from_networkx(graph), 1, 1, hub_cap=10).warnings == ()
    )  # nothing behind it was asked for
    assert len(ego(graph, 1, 2)) == 52
    assert len(ego(graph, 0, 1, hub_cap=10)) == 51
    with pytest.raises(NotFound):
        ego(graph, "nobody")
    with pytest.raises(UsageError, match="radius"):
        ego(graph, 0, -1)
    with pytest.raises(UsageError, match="direction"):
        ego(graph, 0, direction="up")


@pytest.mark.parametrize("seed", range(60))
def test_earliest_arrivals_by_definition(seed: int) -> None:
    graph = drawn(seed)
    begin = "2005"
    for moment in (None, "paid"):
        expected = {0: begin}
        for _ in graph:  # repeat until nothing gets earlier
            for tail, head, data in graph.edges(data=True):
                if tail not in expected or data["weight"] == 0:
                    continue
                first, last = data["valid_from"], data["valid_to"] or "9"
                if moment:
                    there = data["paid"] or ""
                    holds = expected[tail] <= there
                else:
                    there = max(first, expected[tail])
                    holds = first <= there < last
                if holds and there < expected.get(head, "9"):
                    expected[head] = there
        found = earliest(graph, 0, begin, moment=moment, weight="weight")
        assert {node: arrival.time for node, arrival in found.items()} == expected
        for node, arrival in found.items():
            assert arrival.path.nodes[-1] == node
            assert all(graph.has_edge(*tie) for tie in arrival.path.ties)
        assert [arrival.time for arrival in found.values()] == sorted(expected.values())


def test_an_earlier_payment_cannot_pass_a_later_one_on() -> None:
    graph: Any = nx.DiGraph()
    graph.add_edge("a", "b", valid_from="2020", valid_to="2024")
    graph.add_edge("b", "c", valid_from="2018", valid_to="2019")
    assert list(earliest(graph, "a")) == ["a", "b"]
    assert earliest(graph, "a")["b"].time == "2020"
    assert earliest(graph, "b")["b"].time is None
    assert len(best(graph, "a", "c", weight=None)) == 1


def test_a_year_begins_on_its_first_day() -> None:
    graph: Any = nx.DiGraph()
    graph.add_edge("a", "b", valid_from="2020", valid_to="2020-01-01")
    graph.add_edge("a", "c", valid_from="2020", valid_to="2020-01-02")
    graph.add_edge("c", "d", valid_from="2019", valid_to="2020")
    assert {node: found.time for node, found in earliest(graph, "a").items()} == {
        "a": None,
        "c": "2020",
    }
    assert earliest(graph, "a", "2020-01-01")["c"].time in ("2020", "2020-01-01")
    assert list(earliest(graph, "a", "2020-01-02")) == ["a"]
    undated: Any = nx.DiGraph([("a", "b")])
    assert [found.time for found in earliest(undated, "a").values()] == [None, None]


def test_ranks_swing_with_the_numbers_they_hang_on() -> None:
    model = RiskModel.load()
    # Two ways: two ownership ties of unknown share, or one of finance and one of trade.
    ties = Snapshot.from_columns(
        ["a", "x", "y", "b"],
        [0, 1, 0, 2],
        [1, 3, 2, 3],
        type=["LENDS_TO", "LENDS_TO", "FINANCES", "FINANCES"],
        confidence=[1.0, 1.0, 1.0, 1.0],
    )
    first, second = ranks(ties, model, "a", "b", k=2)
    assert [path.path.nodes for path in (first, second)] == [("a", "y", "b"), ("a", "x", "b")]
    assert (first.rank, first.best, first.worst) == (1, 1, 2)
    assert (second.rank, second.best, second.worst) == (2, 1, 2)
    assert {move.number for move in first.moved_by} == {
        "ties.LENDS_TO.both",
        "ties.FINANCES.forward",
    }
    (lending,) = [move for move in first.moved_by if "LENDS" in move.number]
    assert lending.value == pytest.approx(0.66)
    assert lending.rank == 2
    robust, _ = ranks(ties, model, "a", "b", k=2, spread=0.01)
    assert (robust.best, robust.worst, robust.moved_by) == (1, 1, ())
    with pytest.raises(UsageError, match="spread"):
        ranks(ties, model, "a", "b", spread=1)


def test_every_number_of_the_model_can_be_moved() -> None:
    from interlock.graph.analysis.sensitivity import numbers

    model = RiskModel.load()
    count = len(model.ties)
    ties = Snapshot.from_columns(
        range(2), [0] * count, [1] * count, type=list(model.ties),
        modality=(list(model.modalities) * count)[:count],
    )  # fmt: skip
    moved = [number for number, _, _ in numbers(model, ties, 0.2)]
    walked = {name for name, tie in model.ties.items() if tie.forward or tie.backward}
    assert {number.split(".")[1] for number in moved if number.startswith("ties.")} == walked
    assert {"modalities.planned", "confidence.statement", "share.unknown", "share.points.1"} <= set(
        moved
    )
