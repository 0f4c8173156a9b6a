"""Contagion: published and closed-form answers of both models, the definition round by round, and what may not be guessed."""

from __future__ import annotations

from typing import Any, cast

import networkx as nx
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from interlock.graph.analysis.contagion import (
    communicability,
    debtrank,
    diffusion,
    fluidity,
    impact,
    supply,
    susceptibility,
)
from interlock.schema.errors import DataError, NotFound, UsageError

CHAIN = [("A", "B"), ("B", "C")]
CYCLE = [*CHAIN, ("C", "A")]
TREE = [("A", "B"), ("A", "C")]


def claims(ties: Any, amount: float = 0.5) -> Any:
    graph: Any = nx.DiGraph()
    graph.add_nodes_from("ABC")
    for tail, head, *exposure in ties:
        graph.add_edge(tail, head, exposure=exposure[0] if exposure else amount)
    return graph


@pytest.mark.parametrize(
    ("ties", "equity", "half", "whole"),
    [
        (CHAIN, (1.5, 1, 0.5), (1.375, 0.75, 0.25), (1.25, 0.5, 0)),
        (CYCLE, (1, 1, 1), (6 / 7, 5 / 7, 3 / 7), (0.75, 0.5, -0.125)),
        (TREE, (2, 0.5, 0.5), (1.75, 0.5, 0.25), (1.5, 0.5, 0)),
    ],
)
def test_published_balance_sheets(ties: Any, equity: Any, half: Any, whole: Any) -> None:
    # External assets 10, 5, 3 less external liabilities 9, 4, 2, claims of .5 added and debts of .5 taken off.
    buffers = dict(zip("ABC", equity, strict=True))
    for shock, expected in ((0.5, half), (1.0, whole)):
        found = debtrank(claims(ties), buffers, {"C": shock})
        assert list(found.equity.values()) == pytest.approx(expected, abs=1e-9)


def test_where_the_models_agree_and_differ() -> None:
    ring = claims([(1, 2, 0.25), (2, 1, 0.25)])
    ring.remove_nodes_from("ABC")
    equity = {1: 0.5, 2: 0.5}
    for model, shock, loss, total in (
        ("linear", 1.0, (1, 0.5), 0.25),
        ("single_hit", 1.0, (1, 0.5), 0.25),
        ("single_hit", 0.2, (0.25, 0.1), 0.075),
        ("linear", 0.2, (4 / 15, 2 / 15), 0.1),
    ):
        found = debtrank(ring, equity, {1: shock}, model)  # type: ignore[arg-type]
        assert list(found.loss.values()) == pytest.approx(loss, abs=1e-9)
        assert found.total == pytest.approx(total, abs=1e-9)
    for model in ("linear", "single_hit"):
        chain = claims([("B", "A", 0.5), ("C", "B", 0.4)])
        even = dict.fromkeys("ABC", 1.0)
        found = debtrank(chain, even, {"A": 1.0}, model, dict.fromkeys("ABC", 1 / 3))  # type: ignore[arg-type]
        assert list(found.loss.values()) == pytest.approx((1, 0.5, 0.2), abs=1e-9)
        assert found.total == pytest.approx(7 / 30, abs=1e-9)


OWED = {
    "A": {"B": 5, "F": 10, "D": 2},
    "B": {"C": 3, "F": 2},
    "C": {"E": 4},
    "F": {"C": 2, "E": 5, "F": 5},
    "D": {"B": 2, "C": 2},
}
BUFFERS = {"A": 10.0, "B": 2.0, "C": 2.0, "E": 1.0, "F": 10.0, "D": 4.0}


def test_published_impacts_and_communicability() -> None:
    graph: Any = nx.DiGraph()
    graph.add_nodes_from("ABCDEF")
    for debtor, owed in OWED.items():
        for creditor, amount in owed.items():
            graph.add_edge(creditor, debtor, exposure=amount)
    expected = {
        "AB": 1, "AF": 1, "AD": 0.5, "BC": 1, "BF": 0.2, "CE": 1, "FC": 1, "FE": 1, "FF": 0.5, "DB": 1, "DC": 1,
    }  # fmt: skip
    found = {"".join(map(str, pair)): value for pair, value in impact(graph, BUFFERS).items()}
    assert found == pytest.approx(expected)
    chains = {"".join(map(str, pair)): v for pair, v in communicability(graph, BUFFERS).items()}
    assert chains == pytest.approx(
        {
            **{node * 2: 1 for node in "ABCDEF"},
            "AB": 1, "AC": 1, "AE": 5 / 6, "AF": 1, "BC": 1, "BE": 0.5, "CE": 1, "FC": 1, "FE": 1.5,
            "DB": 1, "DC": 1.5, "DE": 2 / 3,
        }
    )  # fmt: skip


def test_published_susceptibility() -> None:
    graph: Any = nx.DiGraph()
    graph.add_nodes_from("abc")
    for holder, debtor, amount in (
        ("a", "b", 1),
        ("b", "a", 10),
        ("b", "c", 3),
        ("c", "a", 3),
        ("c", "b", 2),
    ):
        graph.add_edge(holder, debtor, exposure=amount)
    buffers = {"a": 2.0, "b": 5.0, "c": 2.0}
    assert impact(graph, buffers, capped=False) == pytest.approx(
        {("a", "b"): 2, ("a", "c"): 1.5, ("b", "a"): 0.5, ("b", "c"): 1, ("c", "b"): 0.6}
    )
    chains = communicability(graph, buffers)
    off = {pair: value for pair, value in chains.items() if pair[0] != pair[1]}
    assert off == pytest.approx({("a", "b"): 1, ("a", "c"): 1.5, ("b", "c"): 1})
    assert susceptibility(graph, buffers) == pytest.approx({"a": 0, "b": 1, "c": 1.25})
    assert fluidity(graph, buffers) == pytest.approx(0.75)
    spread = diffusion(graph, buffers)
    assert spread.start == pytest.approx({"a": 1.25, "b": 1, "c": 0})
    assert spread.intermediate == pytest.approx({"a": 0, "b": 0.5, "c": 0})
    assert spread.total == pytest.approx({"a": 1.25, "b": 1.5, "c": 0})


def test_diffusion_in_a_chain_by_hand() -> None:
    # Failures run a -> b -> c -> d; the exponential gives a chain of n ties the value 1 / n!.
    graph: Any = nx.DiGraph()
    graph.add_edges_from((("b", "a"), ("c", "b"), ("d", "c")), exposure=2)
    buffers = dict.fromkeys("abcd", 1.0)
    spread = diffusion(graph, buffers)
    assert spread.start == pytest.approx({"a": 5 / 3, "b": 1.5, "c": 1, "d": 0})
    assert spread.intermediate == pytest.approx({"a": 0, "b": 2 / 3, "c": 2 / 3, "d": 0})
    assert susceptibility(graph, buffers) == pytest.approx({"a": 0, "b": 1, "c": 1.5, "d": 5 / 3})
    with pytest.raises(UsageError, match="at most 300 nodes"):
        diffusion(nx.path_graph(301, create_using=nx.DiGraph), {})


def test_supply_runs_down_the_chain_and_round_the_ring() -> None:
    graph: Any = nx.DiGraph()
    graph.add_edge("mine", "smelter", share=0.8, substitution=0.5)
    graph.add_edge("smelter", "plant", share=0.5)
    graph.add_edge("plant", "mine", share=0.5)
    whole = 0.5 / (1 - 0.4 * 0.5 * 0.5)
    found = supply(graph, {"mine": 0.5})
    assert found == pytest.approx(
        {"mine": whole, "smelter": 0.4 * whole, "plant": 0.2 * whole}, abs=1e-9
    )
    graph.remove_edge("plant", "mine")
    assert supply(graph, {"mine": 1.0}) == pytest.approx({"mine": 1, "smelter": 0.4, "plant": 0.2})
    graph["smelter"]["plant"].clear()  # nothing known: the worst case
    assert supply(graph, {"mine": 1.0})["plant"] == pytest.approx(0.4)


@pytest.mark.parametrize(
    ("call", "error", "match"),
    [
        (lambda g: debtrank(g, {"A": 1, "B": 1}, {}), DataError, "'C' has no equity"),
        (lambda g: debtrank(g, {"A": 1, "B": 1, "C": 0}, {}), DataError, "'C' has no equity"),
        (
            lambda g: debtrank(g, dict.fromkeys("ABC", 1), {"A": 2}),
            UsageError,
            "shock of 'A' is 2.0",
        ),
        (lambda g: debtrank(g, dict.fromkeys("ABC", 1), {"X": 1}), NotFound, "'X'"),
        (
            lambda g: debtrank(g, dict.fromkeys("ABC", 1), {}, cast("Any", "none")),
            UsageError,
            "model",
        ),
        (lambda g: debtrank(g, dict.fromkeys("ABC", 1), {}, weights={}), UsageError, "weights"),
        (lambda g: debtrank(g, {}, {}, exposure="amount"), DataError, "'A' has no equity"),
        (lambda g: supply(g, {}, share="exposure"), DataError, "exposure is 5.0 on tie 'A' -> 'B'"),
    ],
)
def test_mistakes_are_named(call: Any, error: Any, match: str) -> None:
    with pytest.raises(error, match=match):
        call(claims([("A", "B", 5)]))


amounts = st.dictionaries(
    st.tuples(st.integers(0, 5), st.integers(0, 5)), st.floats(0, 3), max_size=15
)


@given(amounts, st.lists(st.floats(0, 1), min_size=6, max_size=6))
@settings(deadline=None, max_examples=60)
def test_laws(ties: dict[tuple[int, int], float], shocks: list[float]) -> None:
    graph: Any = nx.DiGraph()
    graph.add_nodes_from(range(6))
    graph.add_edges_from((tail, head, {"exposure": x}) for (tail, head), x in ties.items())
    equity = {node: 1.0 + node for node in range(6)}
    shock = dict(enumerate(shocks))
    if not ties:
        graph.add_edge(0, 1, exposure=0)
    linear = debtrank(graph, equity, shock)
    once = debtrank(graph, equity, shock, "single_hit")
    for found in (linear, once):
        assert all(shock[node] - 1e-9 <= found.loss[node] <= 1 for node in graph)
        assert -1e-9 <= found.total <= 1
    assert all(once.loss[node] <= linear.loss[node] + 1e-9 for node in graph)
    for tail, head in list(graph.edges):
        fewer = graph.copy()
        fewer[tail][head]["exposure"] = 0
        assert debtrank(fewer, equity, shock).total <= linear.total + 1e-9
