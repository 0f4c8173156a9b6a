"""The snapshot keeps every tie, changes nothing it is given, filters by the rule of time and folds by the rule of shares."""

from __future__ import annotations

import copy
import pickle
from datetime import date
from fractions import Fraction
from typing import Any

import networkx as nx
import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from interlock.graph.snapshot import Snapshot, Told, percent_shares
from interlock.schema.errors import DataError, NotFound, UsageError
from interlock.schema.share import Share


def owns(**columns: Any) -> Snapshot:
    """Ties a > b, as many as the columns are long."""
    count = len(next(iter(columns.values())))
    return Snapshot.from_columns("ab", [0] * count, [1] * count, **columns)


@given(st.lists(st.tuples(st.integers(0, 5), st.integers(0, 5)), max_size=30))
def test_both_adjacencies_hold_every_tie_once_in_column_order(ends: list[tuple[int, int]]) -> None:
    source, target = [tail for tail, _ in ends], [head for _, head in ends]
    snapshot = Snapshot.from_columns("abcdef", source, target)
    for csr, rows, others in (
        (snapshot.forward, source, target),
        (snapshot.reverse, target, source),
    ):
        assert csr.indptr.dtype == csr.indices.dtype == csr.order.dtype == np.int32
        for node in range(6):
            here = slice(csr.indptr[node], csr.indptr[node + 1])
            expected = [tie for tie, row in enumerate(rows) if row == node]
            assert csr.order[here].tolist() == expected
            assert csr.indices[here].tolist() == [others[tie] for tie in expected]


def test_columns_are_copied_and_closed() -> None:
    weight = np.array([0.5])
    snapshot = Snapshot.from_columns(["a", "b"], [0], [1], weight=weight, type=["OWNS"])
    weight[0] = 0.9
    assert snapshot.column("weight").tolist() == [0.5]
    assert snapshot.column("weight").dtype == np.float64
    assert snapshot.column("type").dtype == object
    for column in (snapshot.column("weight"), snapshot.source, snapshot.forward.indices):
        with pytest.raises(ValueError, match="read-only"):
            column[0] = 0


def test_networkx_there_and_back() -> None:
    graph: nx.MultiDiGraph[str] = nx.MultiDiGraph()
    graph.add_node("a", name="Alpha", kind="Firm")
    graph.add_edge("a", "b", key="t1", type="OWNS", share=(0.25, 0.5), weight=0.5)
    graph.add_edge("a", "b", key="t2", type="OWNS", active=True)
    graph.add_edge("b", "b", key="t3", weight=1)
    snapshot = Snapshot.from_networkx(graph)
    assert nx.utils.graphs_equal(snapshot.to_networkx(), graph)
    assert list(snapshot.tie_ids) == ["t1", "t2", "t3"]
    assert list(snapshot.nodes) == ["a", "b"]
    assert snapshot.parallel
    assert not snapshot.take(np.array([0, 2])).parallel


@given(st.integers(0, 5).flatmap(lambda order: st.tuples(
    st.just(order), st.lists(st.tuples(*[st.integers(0, order - 1)] * 2), max_size=8) if order else st.just([]),
)))  # fmt: skip
def test_ties_are_parallel_where_a_pair_stands_twice(
    case: tuple[int, list[tuple[int, int]]],
) -> None:
    order, pairs = case
    source, target = [tail for tail, _ in pairs], [head for _, head in pairs]
    snapshot = Snapshot.from_columns(list(range(order)), source, target)
    assert snapshot.parallel == (len(set(pairs)) < len(pairs))


def test_pickled_and_copied_it_is_the_same_and_closed() -> None:
    snapshot = owns(share=[Share.of(0.3), None], weight=[0.5, 0.25])
    again = pickle.loads(pickle.dumps(snapshot))
    assert nx.utils.graphs_equal(again.to_networkx(), snapshot.to_networkx())
    with pytest.raises(ValueError, match="read-only"):
        again.column("weight")[0] = 1
    assert copy.deepcopy(snapshot) is snapshot


def test_edge_ids_name_the_ties_of_a_plain_graph() -> None:
    graph: nx.DiGraph[str] = nx.DiGraph()
    graph.add_edge("a", "b", id="x")
    assert list(Snapshot.from_networkx(graph).tie_ids) == ["x"]
    assert list(Snapshot.from_columns("ab", [0], [1]).tie_ids) == [0]


@pytest.mark.parametrize(
    ("ids", "source", "target", "match"),
    [
        ("aa", [0], [1], "'a' occurs twice"),
        ("ab", [0], [2], "position 2"),
        ("ab", [-1], [1], "position -1"),
        ("ab", [0.5], [1], "whole numbers"),
        ("ab", [0, 1], [1], "source has 2 ties"),
    ],
)
def test_broken_columns_are_refused(ids: str, source: Any, target: Any, match: str) -> None:
    with pytest.raises(DataError, match=match):
        Snapshot.from_columns(ids, source, target)


def test_other_mistakes_are_named() -> None:
    snapshot = Snapshot.from_columns("ab", [0], [1], weight=[1.0])
    with pytest.raises(DataError, match="'weight' has shape"):
        Snapshot.from_columns("ab", [0], [1], weight=[1.0, 2.0])
    with pytest.raises(NotFound, match="'c'"):
        snapshot.index("c")
    with pytest.raises(UsageError, match="'share'"):
        snapshot.column("share")
    with pytest.raises(UsageError, match="min_confidence"):
        snapshot.where(min_confidence=2)


def test_who_tells_a_tie_is_its_register_or_the_collection_of_its_statement() -> None:
    ties = owns(
        id=["t1", "t2", "t3"],
        dataset=["gleif", "documents", "documents"],
        evidence=["gleif:1", "s1", "s2"],
    )
    told = Told(("gleif", "my-notes"), ("gleif",), frozenset({"s2"}))
    assert list(ties.where(told=told).tie_ids) == ["t1", "t3"]
    assert list(ties.where(told=Told(("ofac",), ("ofac",), frozenset())).tie_ids) == []


@pytest.mark.parametrize(
    ("start", "end", "holds"),
    [
        (None, None, True),
        ("2024-01-01", None, True),
        ("2024-01-02", None, False),
        (None, "2024-01-01", False),
        (None, "2024-01-02", True),
        ("2023", "2024", False),
        (2023, 2025, True),
        (date(2023, 5, 1), date(2024, 1, 2), True),
        ("2024-01-01", "2024-01-01", False),
    ],
)
def test_periods_are_half_open(start: Any, end: Any, holds: bool) -> None:
    snapshot = owns(valid_from=[start], valid_to=[end])
    assert snapshot.where(as_of="2024-01-01").size == holds
    assert snapshot.where(as_of=date(2024, 1, 1)).size == holds


@pytest.mark.parametrize(
    ("start", "end", "day", "holds"),
    [
        ("2024-01-01", None, "2024", True),
        ("2024-01-02", None, "2024", False),
        (None, "2024-01-01", "2024", False),
        ("2024-03-01", "2024-04", "2024-03", True),
        ("2024", "2024-01-01", "2024-01-01", False),
    ],
)
def test_a_coarse_date_counts_by_its_first_day(start: Any, end: Any, day: str, holds: bool) -> None:
    assert owns(valid_from=[start], valid_to=[end]).where(as_of=day).size == holds


def test_empty_period_is_flagged() -> None:
    snapshot = owns(valid_from=["2024", "2020"], valid_to=["2020", None], id=["x", "y"])
    chosen = snapshot.where(as_of="2022-01-01")
    assert list(chosen.tie_ids) == ["y"]
    assert [(w.code, w.ids) for w in chosen.warnings] == [("empty_period", ("x",))]
    assert snapshot.warnings == ()


def test_a_tie_ends_with_its_party() -> None:
    snapshot = Snapshot.from_columns(
        "abcd",
        [0, 0, 0, 1],
        [1, 2, 3, 2],
        active=[None, None, None, False],
        nodes={"active": [True, False, False, None], "valid_to": [None, None, "2020-01-01", None]},
    )
    assert snapshot.where(as_of="2019-01-01").target.tolist() == [2, 3]
    assert snapshot.where(as_of="2021-01-01").target.tolist() == [3]


def test_filters() -> None:
    snapshot = owns(
        type=["OWNS", "OWNS", "FINANCES"],
        confidence=[0.9, None, 0.4],
        modality=["asserted", "planned", "asserted"],
        right=["shares", "votes", None],
    )
    assert snapshot.where(types=["OWNS"]).size == 2
    assert snapshot.where(types="FINANCES").size == 1
    assert snapshot.where(min_confidence=0.5).size == 1
    assert snapshot.where(modality=["planned"]).size == 1
    assert snapshot.where(right="votes").column("modality").tolist() == ["planned"]
    assert snapshot.where(types=[]).order == 2


def test_distinct_holdings_of_one_dataset_are_added() -> None:
    folded = owns(share=[0.1, 0.2], id=["x", "y"], dataset=["d", "d"]).fold()
    assert folded.column("share").tolist() == [0.3]
    assert folded.column("support").tolist() == [("x", "y")]
    assert folded.column("id").tolist() == ["x"]
    assert not folded.parallel
    assert owns(share=[0.1, 0.2]).fold(shares="best").column("share").tolist() == [0.2]


def test_one_holding_given_twice_is_one() -> None:
    assert owns(share=[0.1, 0.1], id=["x", "x"]).fold().column("share").tolist() == [0.1]


@pytest.mark.parametrize(
    ("shares", "expected", "disagree"),
    [
        ([0.3, 0.3], Share.of(0.3), False),
        ([Share.percent(25, 50, low_open=True), 0.3], Share.of(0.3), False),
        ([None, 0.3], Share.of(0.3), False),
        ([0.3, 0.4], Share.of((0.3, 0.4)), True),
        (
            [Share.percent(25, 50, low_open=True), Share.percent(0, 25)],
            Share.percent(0, 50),
            True,
        ),
        (
            [Share.percent(25, 50), Share.percent(50, 75, low_open=True)],
            Share.percent(25, 75),
            True,
        ),
    ],
)
def test_several_datasets_speak_of_one_stake(
    shares: list[Any], expected: Share, disagree: bool
) -> None:
    for order in (slice(None), slice(None, None, -1)):
        folded = owns(share=shares[order], dataset=["d", "e"][order], id=["x", "y"][order]).fold()
        assert Share.of(folded.column("share").tolist()[0]) == expected
        assert [w.code for w in folded.warnings] == ["sources_disagree"] * disagree


def test_intervals_add_with_their_open_ends_up_to_everything() -> None:
    bands = [Share.percent(25, 50, low_open=True), Share.percent(50, 75, low_open=True)]
    (share,) = owns(share=bands).fold().column("share").tolist()
    assert share == Share(Fraction(3, 4), Fraction(1), low_open=True)


def test_more_than_everything_is_kept_for_the_analysis_to_refuse() -> None:
    assert owns(share=[0.9, 0.8]).fold().column("share").tolist() == [1.7]


@pytest.mark.parametrize(
    "columns",
    [
        {"directness": ["direct", "total"]},
        {"modality": ["asserted", "planned"]},
    ],
)
def test_what_does_not_add_up_is_not_added(columns: dict[str, Any]) -> None:
    folded = owns(share=[0.3, 0.4], **columns).fold()
    assert folded.column("share").tolist() == [0.3]


def test_successive_periods_are_one_stake() -> None:
    folded = owns(share=[0.3, 0.4], valid_from=["2018", "2020"], valid_to=["2020", None]).fold()
    assert folded.column("share").tolist() == [Share.of((0.3, 0.4))]
    assert folded.column("valid_from").tolist() == ["2018"]
    assert folded.column("valid_to").tolist() == [None]


def test_types_rights_and_polarity_stay_apart() -> None:
    folded = owns(
        type=["OWNS", "OWNS", "FINANCES", "OWNS"],
        right=["shares", "votes", None, "shares"],
        polarity=["+", "+", "+", "-"],
        share=[0.3, 0.4, None, 0.1],
    ).fold()
    assert folded.size == 4


BANDS = st.sampled_from(
    [None, Share.of(0.25), Share.of(0.5), Share.percent(25, 50, low_open=True), Share.percent(50, 75)]
)  # fmt: skip
SAID = st.fixed_dictionaries(
    {
        "share": BANDS,
        "dataset": st.sampled_from("de"),
        "modality": st.sampled_from(["asserted", "planned"]),
        "directness": st.sampled_from(["direct", "total", None]),
        "valid_from": st.sampled_from([None, "2020", "2020-01-01"]),
        "evidence": st.sampled_from(["d:1", "d:2", "0f"]),
    }
)


@settings(deadline=None, max_examples=60)
@given(st.lists(SAID, min_size=1, max_size=5), st.randoms(use_true_random=False))
def test_the_order_of_ties_does_not_show_in_a_fold(rows: list[dict[str, Any]], random: Any) -> None:
    named = [{**row, "id": str(place)} for place, row in enumerate(rows)]
    found = []
    for _ in range(2):
        columns = {name: [row[name] for row in named] for name in named[0]}
        folded = owns(**columns).fold()
        found.append(
            (
                {name: column.tolist() for name, column in folded.attributes.items()},
                {(one.code, one.ids) for one in folded.warnings},
            )
        )
        random.shuffle(named)
    assert found[0] == found[1]


def test_other_attributes_of_a_fold() -> None:
    snapshot = owns(
        weight=[0.5, 0.4],
        confidence=[0.7, None],
        modality=["planned", "agreed"],
        dataset=["d", "d"],
        role=["x", "y"],
    )
    data = snapshot.fold().to_networkx().edges["a", "b", 0]
    assert data == {
        "weight": 0.5,
        "confidence": 0.7,
        "modality": "agreed",
        "dataset": "d",
        "support": (0, 1),
    }
    assert snapshot.fold(weights="any").column("weight").tolist() == pytest.approx([0.7])


def test_wrong_share_names_the_tie() -> None:
    with pytest.raises(DataError, match="'a' -> 'b'"):
        owns(share=[0.3, 1.2]).fold()


def test_percents_become_exact_fractions() -> None:
    assert percent_shares([25, None, 33.3, None], [50, 10, 33.3, None], [True]) == [
        Share(Fraction(1, 4), Fraction(1, 2), low_open=True)
    ]
    assert percent_shares([25.0, None, 33.3, None], [50, 10, 33.3, None]) == [
        Share(Fraction(1, 4), Fraction(1, 2)),
        Share(Fraction(0), Fraction(1, 10)),
        Share.of(Fraction(333, 1000)),
        None,
    ]
