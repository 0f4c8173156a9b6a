"""Company control, close links, ultimate controllers and voting power: published tables, exact."""

from __future__ import annotations

from collections.abc import Hashable
from fractions import Fraction as F
from itertools import combinations, pairwise, permutations
from typing import Any

import networkx as nx
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from interlock.graph.analysis import control
from interlock.graph.analysis.control import (
    close_links,
    majority,
    npi,
    ultimate,
    voting_power,
    weakest_link,
)
from interlock.schema.errors import NotFound, UsageError
from interlock.schema.share import Share


def graph(*ties: tuple[Hashable, Hashable, Any]) -> nx.DiGraph[Any]:
    made: nx.DiGraph[Any] = nx.DiGraph()
    for owner, owned, share in ties:
        made.add_edge(owner, owned, share=share)
    return made


def p_graph() -> nx.DiGraph[int]:
    """The company control example that prometheuxresearch/docs publishes."""
    return graph(
        (1, 2, 0.9), (2, 3, 1.0), (3, 2, 0.1), (3, 4, 0.9), (4, 5, 1.0), (5, 1, 0.1), (1, 6, 0.9), (6, 5, 1.0), (5, 10, 0.9),
        (10, 20, 1.0), (20, 1, 0.5), (1, 10, 0.9), (19, 5, 1.0), (10, 19, 0.5),
    )  # fmt: skip


def test_published_control_table() -> None:
    found = majority(p_graph())
    block = {1: 0.6, 2: 1.0, 3: 1.0, 4: 0.9, 5: 2.0, 6: 0.9, 10: 1.8, 20: 1.0}
    for controller in (1, 2, 3, 4, 5, 6):
        assert found[controller] == {
            firm: held for firm, held in block.items() if firm != controller
        }
    assert found[10] == {20: 1.0}
    assert found[19] == {**block, 5: 3.0}
    assert 20 not in found
    assert majority(p_graph(), 20) == {20: {}}
    assert {warning.code for warning in found.warnings} == {"over_100", "cycle"}
    assert set(found) == {1, 2, 3, 4, 5, 6, 10, 19}


def test_exactly_half_gives_no_control_and_bands_may() -> None:
    made = graph(("x", "a", 0.5), ("a", "b", 0.9))
    assert majority(made, "x") == {"x": {}}
    assert majority(made, "x", threshold=0.4) == {"x": {"a": 0.5, "b": 0.9}}
    open_half = graph(
        ("x", "a", Share.percent(50, 75, low_open=True)), ("a", "b", F(1, 3)), ("x", "b", F(1, 3))
    )
    assert majority(open_half, "x")["x"] == {"a": (F(1, 2), F(3, 4)), "b": F(2, 3)}
    wide = graph(("x", "a", Share.percent(25, 75)))
    assert majority(wide, "x") == {"x": {}}
    assert majority(wide, "x", possible=True)["x"] == {"a": (F(1, 4), F(3, 4))}


def test_top_of_the_majority_chain() -> None:
    assert ultimate(p_graph(), 20) == {19}
    assert ultimate(graph(("x", "a", 0.6), ("a", "b", 0.8)), "b") == {"x"}
    assert ultimate(graph(("x", "a", 0.5), ("y", "a", 0.5), ("a", "b", 0.8)), "b") == {"x", "y"}
    assert ultimate(graph(("a", "b", 0.6), ("b", "a", 0.6), ("b", "c", 0.9)), "a") == {"a", "b"}
    assert ultimate(graph(("a", "b", 0.6), ("b", "a", 0.6), ("b", "c", 0.9)), "c") == {"a", "b"}
    assert ultimate(graph(("x", "a", 0.3)), "a") == {"a"}
    halves = [("x", "a", 0.5), ("y", "a", 0.5)]
    assert ultimate(graph(*halves, ("z", "x", 0.6)), "a") == {"z", "y"}
    assert ultimate(graph(*halves, ("z", "x", 0.4)), "a") == {"x", "y"}
    assert ultimate(graph(*halves, ("z", "x", 0.5), ("w", "x", 0.5)), "a") == {"z", "w", "y"}
    assert ultimate(graph(*halves, ("a", "x", 0.6)), "a") == {"a", "y"}
    with pytest.raises(NotFound):
        ultimate(p_graph(), 99)


def test_weakest_link_of_the_strongest_chain() -> None:
    made = graph(("S", "X", 0.6), ("X", "Y", 0.7), ("Y", "Z", 0.8), ("S", "Z", 0.5))
    assert weakest_link(made, "S", "Z") == 0.6
    assert weakest_link(made, "Z", "S") == 0
    assert weakest_link(made, "S", "S") == 1
    assert weakest_link(graph(("S", "X", (0.2, 0.4))), "S", "X") == (0.2, 0.4)


def test_published_close_links() -> None:
    made = graph(
        ("A", "B", 0.2),
        ("B", "A", 0.8),
        ("B", "C", 0.2),
        ("C", "D", 0.6),
        ("D", "A", 0.9),
        ("A", "C", 0.2),
    )
    found = close_links(made)
    assert {f"{a}{b}": value for (a, b), value in found.items()} == {
        "AB": 0.2, "AC": 0.24, "BA": 0.908, "BC": 0.36, "BD": 0.216, "CA": 0.54, "CD": 0.6, "DA": 0.9, "DC": 0.216,
    }  # fmt: skip
    assert found.complete


def test_close_links_say_when_they_were_cut(monkeypatch: pytest.MonkeyPatch) -> None:
    full: Any = nx.complete_graph(6, nx.DiGraph())
    nx.set_edge_attributes(full, dict.fromkeys(full.edges, 1 / 5), "share")
    assert close_links(full, 0.1).complete
    monkeypatch.setattr(control, "SEARCHED", 1000)
    cut = close_links(full, 0.1)
    assert not cut.complete
    assert cut.warnings[-1].code == "search_cut"


@st.composite
def networks(draw: st.DrawFn) -> nx.DiGraph[int]:
    made: nx.DiGraph[int] = nx.DiGraph()
    made.add_nodes_from(range(draw(st.integers(2, 6))))
    for owned in made:
        left = 100
        for owner in made:
            if owner != owned and draw(st.booleans()):
                part = draw(st.integers(0, left))
                left -= part
                made.add_edge(owner, owned, share=F(part, 100))
    return made


@given(networks())
@settings(max_examples=60, deadline=None)
def test_sums_over_simple_paths_and_least_fixpoint_by_definition(made: nx.DiGraph[int]) -> None:
    found = close_links(made, F(1, 1000))
    for a in made:
        for b in set(made) - {a}:
            total = F()
            for path in nx.all_simple_paths(made, a, b):
                product = F(1)
                for tail, head in pairwise(path):
                    product *= made[tail][head]["share"]
                total += product
            assert found.get((a, b), F()) == (total if total >= F(1, 1000) else 0)
        block = {a}
        while more := {
            node for node in set(made) - block
            if sum((made[o][node]["share"] for o in made.predecessors(node) if o in block), F()) > F(1, 2)
        }:  # fmt: skip
            block |= more
        assert set(majority(made, a)[a]) == block - {a}
    assert set(majority(made)) == {a for a in made if majority(made, a)[a]}


@given(networks(), st.data())
@settings(max_examples=40, deadline=None)
def test_more_shares_never_give_less_control(made: nx.DiGraph[int], data: st.DataObject) -> None:
    owned = data.draw(st.sampled_from(sorted(made)))
    owner = data.draw(st.sampled_from(sorted(set(made) - {owned})))
    left = 1 - sum((made.edges[tie]["share"] for tie in made.in_edges(owned)), F())
    before = made.edges[owner, owned]["share"] if made.has_edge(owner, owned) else F()
    made.add_edge(owner, owned, share=before)
    less, weakest = majority(made), weakest_link(made, owner, owned)
    made.add_edge(owner, owned, share=before + left * F(data.draw(st.integers(0, 4)), 4))
    more = majority(made)
    assert all(
        more[one][firm] >= held for one, firms in less.items() for firm, held in firms.items()
    )
    assert weakest_link(made, owner, owned) >= weakest


@given(networks(), st.randoms(use_true_random=False))
@settings(max_examples=15, deadline=None)
def test_nobody_stands_above_the_top(made: nx.DiGraph[int], random: Any) -> None:
    for owned in made:  # halves are rare where shares are drawn
        if random.random() < 0.5:
            made.remove_edges_from(list(made.in_edges(owned)))
            for owner in random.sample(sorted(set(made) - {owned}), min(2, len(made) - 1)):
                made.add_edge(owner, owned, share=F(1, 2))
    controlled = {owner: set(below) for owner, below in majority(made).items()}
    nodes = list(made)
    random.shuffle(nodes)
    other: nx.DiGraph[int] = nx.DiGraph()
    other.add_nodes_from(nodes)
    other.add_edges_from(made.edges(data=True))
    for firm in made:
        tops = ultimate(made, firm)
        assert firm or tops == ultimate(other, firm)
        for top in tops:
            assert top in ultimate(made, top)
            for owner, below in controlled.items():
                assert top not in below or owner in controlled.get(top, set())


@pytest.mark.parametrize(
    ("votes", "shapley", "banzhaf"),
    [
        ([50, 49, 1], [F(2, 3), F(1, 6), F(1, 6)], [F(3, 5), F(1, 5), F(1, 5)]),
        ([50, 25, 25], [F(2, 3), F(1, 6), F(1, 6)], [F(3, 5), F(1, 5), F(1, 5)]),
        ([40, 30, 30], [F(1, 3)] * 3, [F(1, 3)] * 3),
        ([34, 33, 33], [F(1, 3)] * 3, [F(1, 3)] * 3),
        ([45, 20, 20, 15], [F(1, 2), F(1, 6), F(1, 6), F(1, 6)], [F(1, 2), F(1, 6), F(1, 6), F(1, 6)]),
        ([10, 10], [F(0)] * 2, [F(0)] * 2),
    ],
)  # fmt: skip
def test_voting_power(votes: list[float], shapley: list[F], banzhaf: list[F]) -> None:
    assert voting_power(votes, 51) == shapley
    assert voting_power(votes, 51, "banzhaf") == banzhaf


@given(st.lists(st.integers(0, 9), min_size=1, max_size=6), st.integers(1, 20))
@settings(max_examples=60, deadline=None)
def test_voting_power_by_definition(votes: list[int], quota: int) -> None:
    pivots, swings = [0] * len(votes), [0] * len(votes)
    for order in permutations(range(len(votes))):
        total = 0
        for voter in order:
            total += votes[voter]
            if total >= quota:
                pivots[voter] += 1
                break
    for voter in range(len(votes)):
        others = [v for place, v in enumerate(votes) if place != voter]
        for size in range(len(others) + 1):
            swings[voter] += sum(
                quota - votes[voter] <= sum(c) < quota for c in combinations(others, size)
            )
    whole = sum(pivots)
    assert voting_power(votes, quota) == [F(pivot, max(1, whole)) for pivot in pivots]
    assert voting_power(votes, quota, "banzhaf") == [
        F(swing, max(1, sum(swings))) for swing in swings
    ]


def test_network_power(monkeypatch: pytest.MonkeyPatch) -> None:
    made = graph(
        ("A", "D", 0.5), ("B", "D", 0.5), ("A", "E", 0.1), ("C", "E", 0.45), ("D", "E", 0.45), ("C", "F", 0.4), ("E", "F", 0.6)
    )  # fmt: skip
    found = npi(made)
    assert found.exact
    assert found.npi == {"A": F(17, 6), "B": F(11, 6), "C": F(4, 3), "D": 0, "E": 0, "F": 0}
    assert found.npf == {"A": F(17, 6), "B": F(11, 6), "C": F(4, 3), "D": F(11, 6), "E": 2, "F": 1}
    monkeypatch.setattr(control, "STATES", 0)
    drawn = npi(made, seed=1)
    assert not drawn.exact
    assert drawn.npi == pytest.approx({k: float(v) for k, v in found.npi.items()}, abs=2e-2)
    assert drawn.npf == pytest.approx({k: float(v) for k, v in found.npf.items()}, abs=2e-2)


def test_network_power_is_drawn_with_a_seed_where_firms_own_each_other(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(control, "SAMPLES", 2_000)
    made = graph(
        ("x", "a", 0.4), ("y", "a", 0.3), ("b", "a", 0.3), ("a", "b", 0.4), ("y", "b", 0.6)
    )
    found = npi(made, seed=1)
    assert not found.exact
    assert found == npi(made, seed=1)
    assert sum(found.npi.values()) == pytest.approx(4)  # every firm's value goes to somebody
    monkeypatch.setattr(control, "STATES", 0)
    easy = graph(("A", "D", 0.5), ("B", "D", 0.5))
    assert npi(easy).npi["A"] == pytest.approx(1.5, abs=0.05)


def test_bad_values_are_refused() -> None:
    with pytest.raises(UsageError):
        voting_power([1], 0)
    with pytest.raises(UsageError):
        voting_power([-1, 2], 1)
    with pytest.raises(UsageError):
        voting_power([1], 1, "power")  # type: ignore[arg-type]
    with pytest.raises(UsageError):
        majority(p_graph(), threshold=0)
    with pytest.raises(NotFound):
        majority(p_graph(), 99)
