"""Consolidated groups, counterfactuals and checks of the data."""

from __future__ import annotations

from fractions import Fraction
from typing import Any

import networkx as nx
import pytest

from interlock.graph.analysis.control import majority
from interlock.graph.analysis.counterfactual import Change, missing, without
from interlock.graph.analysis.groups import consolidated
from interlock.graph.analysis.sanctions import status
from interlock.graph.analysis.shares import duplicates, holdings
from interlock.graph.snapshot import Snapshot
from interlock.schema.errors import NotFound
from interlock.schema.share import Share

DAY = "2025-01-01"


def graph(*ties: tuple[Any, Any, Any]) -> nx.DiGraph[Any]:
    made: nx.DiGraph[Any] = nx.DiGraph()
    for owner, owned, share in ties:
        made.add_edge(owner, owned, share=share)
    return made


def accounts() -> Snapshot:
    """X consolidates a (no share), a holds 60 % of b; x and y both consolidate the joint venture j."""
    return Snapshot.from_columns(
        ["x", "y", "a", "b", "j"], [0, 2, 0, 1, 2], [2, 3, 4, 4, 4],
        id=["t0", "t1", "t2", "t3", "t4"], share=[None, 0.6, None, None, 0.2],
        type=["CONSOLIDATES", "OWNS", "CONSOLIDATES", "CONSOLIDATES", "OWNS"],
    )  # fmt: skip


def test_groups_by_shares_and_by_accounts() -> None:
    found = consolidated(accounts())
    assert [(group.heads, group.members) for group in found] == [
        (("x",), ("x", "a", "b", "j")), (("y",), ("y", "j")),
    ]  # fmt: skip
    assert set(found[0].ties) == {"t0", "t1", "t2", "t4"}
    assert (found.warnings[-1].code, found.warnings[-1].ids) == ("several_groups", ("j",))
    mutual = consolidated(graph(("p", "q", 0.6), ("q", "p", 0.6), ("q", "r", 0.7)))
    assert [(group.heads, group.members) for group in mutual] == [(("p", "q"), ("p", "q", "r"))]
    assert consolidated(graph(("p", "q", 0.5))) == []


def test_what_changes_without_a_party_or_tie() -> None:
    made = graph(("S", "X", 0.6), ("X", "Y", 0.7), ("Y", "Z", 0.8), ("S", "Q", 0.6))
    answers = without(made, ["X"], lambda g: {k: f.status for k, f in status(g, ["S"]).items()})
    assert answers == {node: Change("blocked", "not_blocked") for node in "YZ"}
    snapshot = Snapshot.from_networkx(made)
    for tie in (("S", "X"), 0):
        held = without(snapshot, [tie], lambda g: majority(g, "S")["S"])
        assert held == {"X": Change(0.6, None), "Y": Change(0.7, None), "Z": Change(0.8, None)}
    assert set(made) == set("SXYZQ")
    with pytest.raises(NotFound):
        without(made, ["nobody"], dict)


def test_the_one_fact_that_settles_it() -> None:
    made = graph(
        ("S", "B", Share.percent(75, 100)), ("B", "C", Share.percent(25, 50, low_open=True))
    )
    share, holder = missing(made, "C", ["S"], "ofac", DAY)
    assert (share.owner, share.owned, share.if_low, share.if_high) == (
        "B",
        "C",
        "not_blocked",
        "blocked",
    )
    assert (holder.kind, holder.high, holder.if_high) == ("holder", Fraction(3, 4), "blocked")
    assert [fact.kind for fact in missing(made, "C", ["S"], "uk", DAY)] == ["holder"]
    certain = graph(("S", "C", 0.6), ("T", "C", (0.1, 0.4)))
    assert missing(certain, "C", ["S"], "ofac", DAY) == []


def test_every_doubt_is_named() -> None:
    made = graph(
        ("a", "b", 1.0),
        ("b", "a", 1.0),
        ("c", "d", 0.3),
        ("d", "c", 0.3),
        ("c", "c", 0.1),
        ("a", "e", None),
        ("b", "f", 1.5),
    )
    assert {(w.code, w.ids) for w in holdings(made).warnings} == {
        ("closed_group", ("a", "b")), ("cycle", ("c", "d")), ("self_holding", (5,)), ("missing_share", (1,)),
        ("over_100", ("f",)), ("share_over_100", (3,)),
    }  # fmt: skip


def test_several_rows_of_one_stake() -> None:
    rows = Snapshot.from_columns(
        "ab", [0, 0, 0, 0], [1, 1, 1, 1], id=["1", "2", "3", "4"], share=[0.3, 0.3, 0.5, 0.2],
        dataset=["x", "y", "x", "x"], right=["shares", "shares", "shares", "votes"],
        directness=["direct", None, "total", "direct"],
    )  # fmt: skip
    found = {caution.code: caution.ids for caution in duplicates(rows)}
    assert found == {"duplicates": ("1", "2", "3"), "direct_and_total": ("1", "2", "3")}
    folded = rows.where(right="shares").fold()
    assert holdings(folded).held(1, [0], "low") == (Fraction(3, 10), False)


def test_what_one_record_says_twice_may_be_one_stake() -> None:
    """Two natures of control of one register row (own name, as trust) are not added to a certain majority."""
    band = Share.percent(25, 100, low_open=True)
    rows = Snapshot.from_columns(
        "ab", [0, 0], [1, 1], share=[band, band], dataset=["x", "x"], evidence=["x:r", "x:r"]
    )
    assert rows.fold().column("share").item(0) == band
    apart = rows.with_columns(evidence=["x:r", "x:s"])
    assert apart.fold().column("share").item(0) == Share.percent(50, 100, low_open=True)
    sentences = rows.with_columns(evidence=["r", "s"])
    assert sentences.fold().column("share").item(0) == band
