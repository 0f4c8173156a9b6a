"""Integrated ownership, network value and ultimate owners: published graphs with exact values, traps, and laws."""

from __future__ import annotations

from collections.abc import Hashable
from fractions import Fraction
from typing import Any

import networkx as nx
import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from interlock.graph.analysis import ownership
from interlock.graph.analysis.ownership import integrated, network_value, ultimate_owners
from interlock.graph.snapshot import Snapshot
from interlock.schema.errors import DataError, NotFound, UsageError
from interlock.schema.share import Share


def graph(*ties: tuple[Hashable, Hashable, Any]) -> nx.DiGraph[Any]:
    made: nx.DiGraph[Any] = nx.DiGraph()
    for owner, owned, share in ties:
        made.add_edge(owner, owned, share=share)
    return made


def v_graph() -> nx.DiGraph[int]:
    """The example network of Vitali and others, SI 3.4, as OptimControl publishes it."""
    return graph(
        (0, 1, 0.1), (1, 2, 0.5), (1, 3, 0.5), (1, 4, 0.2), (2, 1, 0.3), (2, 4, 0.2), (3, 1, 0.3), (3, 4, 0.6), (4, 1, 0.3),
        (4, 2, 0.5), (4, 3, 0.5), (4, 5, 1.0),
    )  # fmt: skip


def test_raw_values_are_inflated_in_cycles() -> None:
    found = network_value(v_graph(), corrected=False)
    assert list(found.values()) == pytest.approx([6, 50, 27, 49, 55, 1], abs=1e-9)


def test_corrected_values() -> None:
    found = network_value(v_graph())
    exact: list[Any] = [6, 5, Fraction(162, 37), Fraction(14, 3), Fraction(33, 7), 1]
    assert list(found.values()) == pytest.approx([float(value) for value in exact], abs=1e-9)
    wrong = [
        5,
        49 / 10,
        156 / 37,
        32 / 7,
        162 / 35,
        0,
    ]  # diag(N)^-1 N W v counts what a firm holds of itself
    control = np.array(list(found.values())) - 1
    assert np.abs(control - wrong).max() > 0.05
    raw = np.array(list(network_value(v_graph(), corrected=False).values()))
    assert raw / np.array(list(found.values())) == pytest.approx([1, 10, 37 / 6, 21 / 2, 35 / 3, 1])
    for node in range(6):  # cutting the owner's own in-links first gives the same
        cut = v_graph()
        cut.remove_edges_from(list(cut.in_edges(node)))
        assert network_value(cut, corrected=False)[node] == pytest.approx(found[node])


def test_integrated_of_the_published_network() -> None:
    found = integrated(v_graph())
    rows: list[list[float]] = [
        [0, 1, 1, 1, 1, 1],
        [0, 9 / 10, 1, 1, 1, 1],
        [0, 30 / 37, 31 / 37, 31 / 37, 32 / 37, 32 / 37],
        [0, 6 / 7, 19 / 21, 19 / 21, 20 / 21, 20 / 21],
        [0, 6 / 7, 13 / 14, 13 / 14, 32 / 35, 1],
        [0, 0, 0, 0, 0, 0],
    ]
    for owner, row in enumerate(rows):
        assert [found[owner, owned] for owned in range(6)] == pytest.approx(row, abs=1e-9)
    # Cutting the owner's own in-links changes its own place alone.
    for owner, row in enumerate(rows):
        cut = v_graph()
        cut.remove_edges_from(list(cut.in_edges(owner)))
        alone = integrated(cut, [owner])
        expected = [0.0 if owned == owner else row[owned] for owned in range(6)]
        assert [alone[owner, owned] for owned in range(6)] == pytest.approx(expected, abs=1e-9)
    assert (5, 0) not in found
    assert [warning.code for warning in found.warnings] == ["cycle"]


def test_cross_shareholding_in_closed_form() -> None:
    made = graph(("F1", "F2", 0.3), ("F2", "F1", 0.2), ("H", "F1", 0.8), ("K", "F2", 0.7))
    found = integrated(made, owners=["H", "K"])
    expected = {
        ("H", "F1"): 40 / 47,
        ("H", "F2"): 12 / 47,
        ("K", "F1"): 7 / 47,
        ("K", "F2"): 35 / 47,
    }
    assert found == pytest.approx(expected)
    exact = graph(*((a, b, Fraction(str(made[a][b]["share"]))) for a, b in made.edges))
    rows = ultimate_owners(exact, "F2", Fraction(1, 4))
    assert [(owner, part) for owner, part, _ in rows] == [
        ("K", Fraction(35, 47)), ("H", Fraction(12, 47)), (None, 0),
    ]  # fmt: skip
    assert rows[1][2][0].nodes == ("H", "F1", "F2")


def test_a_chain_that_is_no_legal_test() -> None:
    made = graph(("S", "X", 0.6), ("X", "Y", 0.7), ("Y", "Z", 0.8))
    assert integrated(made, ["S"])["S", "Z"] == pytest.approx(0.336)


def test_bands_give_intervals() -> None:
    made = graph(
        ("S", "B", Share.percent(75, 100)), ("B", "C", Share.percent(25, 50, low_open=True))
    )
    assert integrated(made, ["S"])["S", "C"] == (0.1875, 0.5)
    rows = ultimate_owners(made, "C")
    assert [(owner, part) for owner, part, _ in rows] == [
        ("S", (Fraction(3, 16), Fraction(1, 2))), (None, (Fraction(1, 2), Fraction(13, 16))),
    ]  # fmt: skip
    values = network_value(made)
    assert values["S"] == pytest.approx(1 + 0.75 + 0.1875)
    assert values.warnings[-1].code == "lower_bound"


def test_over_100_percent_is_refused_or_divided_on_purpose() -> None:
    made = graph(("a", "b", 0.9), ("b", "a", 1.2))
    for measure in (integrated, network_value):
        with pytest.raises(DataError, match="120 %"):
            measure(made)
    held = np.array([[0, 0.9], [1.2, 0]])  # what would come out otherwise
    assert np.linalg.inv(np.eye(2) - held) @ held == pytest.approx(
        np.array([[-13.5, -11.25], [-15, -13.5]])
    )
    with pytest.raises(DataError, match="'a'"):
        ultimate_owners(made, "b")
    found = integrated(made, ["a"], normalise=True)
    assert found["a", "b"] == pytest.approx(0.9)
    assert "normalised" in [warning.code for warning in found.warnings]
    elsewhere = graph(("a", "b", 0.9), ("c", "d", 0.7), ("e", "d", 0.7))
    assert integrated(elsewhere, ["a"])["a", "b"] == pytest.approx(
        0.9
    )  # wrong rows far away do not stop it


def test_closed_groups_have_no_ultimate_owner() -> None:
    made = graph(("a", "b", 1.0), ("b", "a", 1.0), ("b", "c", 0.4), ("x", "c", 0.5))
    assert ultimate_owners(made, "a") == [(None, 1.0, ())]
    rows = ultimate_owners(made, "c")
    assert [(owner, part) for owner, part, _ in rows] == [("x", 0.5), (None, 0.5)]
    assert [(w.code, w.ids) for w in rows.warnings] == [("closed_group", ("a", "b"))]
    assert not [pair for pair in integrated(made) if pair[0] in ("a", "b")]
    assert network_value(made) == pytest.approx({"c": 1, "x": 1.5})


def test_ultimate_owners_meet_a_threshold_exactly() -> None:
    made = graph(*((f"o{n}", "m", 0.1) for n in range(3)), ("o0", "f", 0.22), ("m", "f", 0.3))
    assert [owner for owner, _, _ in ultimate_owners(made, "f", 0.25)] == ["o0", None]
    assert [owner for owner, _, _ in ultimate_owners(made, "f", 0.250001)] == [None]
    assert ultimate_owners(made, "o1") == [(None, 1.0, ())]
    with pytest.raises(NotFound):
        ultimate_owners(made, "nobody")
    for wrong in (0, 1.5, -1, "much"):
        with pytest.raises(UsageError):
            ultimate_owners(made, "f", wrong)  # type: ignore[arg-type]


def test_large_graphs_take_the_other_ways(monkeypatch: pytest.MonkeyPatch) -> None:
    made = v_graph()
    small = (integrated(made), network_value(made, corrected=False), ultimate_owners(made, 5, 0.01))
    monkeypatch.setattr(ownership, "DIRECT", 0)
    monkeypatch.setattr(ownership, "EXACT", 0)
    large = (integrated(made), network_value(made, corrected=False), ultimate_owners(made, 5, 0.01))
    assert large[0] == pytest.approx(small[0], abs=1e-9)
    assert large[1] == pytest.approx(small[1], rel=1e-8)
    assert [row[:2] for row in large[2]] == [row[:2] for row in small[2]]
    monkeypatch.setattr(ownership, "COMPONENT", 1)
    with pytest.raises(DataError, match="4 firms own each other"):
        network_value(made)


def test_values_by_party() -> None:
    made = graph(("a", "b", 0.5))
    assert network_value(made, {"b": 10.0}) == {"a": 5.0, "b": 10.0}
    with pytest.raises(UsageError):
        network_value(made, float("nan"))


@st.composite
def networks(draw: st.DrawFn) -> nx.DiGraph[int]:
    count = draw(st.integers(2, 7))
    made: nx.DiGraph[int] = nx.DiGraph()
    made.add_nodes_from(range(count))
    for owned in range(count):
        left = 95
        for owner in range(count):
            if owner != owned and draw(st.booleans()):
                part = draw(st.integers(0, left))
                left -= part
                made.add_edge(owner, owned, share=part / 100)
    return made


@given(networks())
@settings(max_examples=60, deadline=None)
def test_against_the_inverse(made: nx.DiGraph[int]) -> None:
    """Y = diag(N)^-1 N W, c = diag(N)^-1 N v, by dense matrices; and shares lie in [0, 1]."""
    matrix = nx.to_numpy_array(made, weight="share")
    inverse = np.linalg.inv(np.eye(len(made)) - matrix)
    shares = inverse @ matrix / np.diag(inverse)[:, None]
    found = integrated(made)
    for owner in made:
        for owned in made:
            assert found[owner, owned] == pytest.approx(shares[owner, owned], abs=1e-9)
            assert 0 <= found[owner, owned] <= 1
    values = inverse @ np.ones(len(made))
    assert list(network_value(made, corrected=False).values()) == pytest.approx(values.tolist())
    assert list(network_value(made).values()) == pytest.approx((values / np.diag(inverse)).tolist())
    same = integrated(Snapshot.from_networkx(made))
    assert same == found
    for firm in made:
        rows = ultimate_owners(made, firm, 0.0001)
        assert sum(part for _, part, _ in rows) <= 1 + 1e-9
        for top, part, chains in rows[:-1]:
            assert part == pytest.approx(found[top, firm], abs=1e-9)
            assert chains


@given(networks(), st.data())
@settings(max_examples=40, deadline=None)
def test_intervals_contain_every_exact_case(made: nx.DiGraph[int], data: st.DataObject) -> None:
    banded = made.copy()
    for owner, owned in made.edges:
        share = made[owner][owned]["share"]
        low = share - data.draw(st.sampled_from([0, share / 2]))
        banded[owner][owned]["share"] = (
            low,
            min(1.0, share + data.draw(st.sampled_from([0, 0.2]))),
        )
    exact, wide = integrated(made), integrated(banded)
    for pair, value in exact.items():
        low, high = wide[pair] if isinstance(wide[pair], tuple) else (wide[pair], wide[pair])
        assert low - 1e-9 <= value <= high + 1e-9
