"""The 50 per cent rules: published examples, exact thresholds, bands, dates, and laws on random graphs."""

from __future__ import annotations

from collections.abc import Hashable, Iterable
from fractions import Fraction
from typing import Any

import networkx as nx
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from interlock.graph.analysis import regimes, sanctions
from interlock.graph.analysis.sanctions import status
from interlock.graph.analysis.shares import enough, holdings
from interlock.graph.snapshot import Snapshot
from interlock.schema.errors import DataError, NotFound, UsageError
from interlock.schema.share import Share

DAY = "2025-01-01"
OVER_25 = Share.percent(25, 50, low_open=True)
OVER_75 = Share.percent(75, 100)


def graph(*ties: tuple[Hashable, Hashable, Any]) -> nx.DiGraph[Any]:
    made: nx.DiGraph[Any] = nx.DiGraph()
    for owner, owned, share in ties:
        made.add_edge(owner, owned, share=share)
    return made


def blocked(ties: Iterable[tuple[Any, Any, Any]], listed: str, regime: str = "ofac") -> str:
    made = graph(*ties)
    made.add_nodes_from(listed)
    found = status(made, list(listed), regime, DAY)
    return "".join(sorted(set(map(str, found.among("blocked"))) - set(listed)))


def w(text: str) -> list[tuple[str, str, float]]:
    """`X>A .5, A>B .5` as ties."""
    ties = []
    for part in text.split(", "):
        pair, share = part.split()
        owner, owned = pair.split(">")
        ties.append((owner, owned, float(share)))
    return ties


@pytest.mark.parametrize(
    ("ties", "listed", "expected"),
    [
        ("X>A .5, A>B .5", "X", "AB"),
        ("X>A .5, X>B .5, A>C .25, B>C .25", "X", "ABC"),
        ("X>A .5, X>B .1, A>B .4", "X", "AB"),
        ("X>A .5, X>B .25, A>C .25, B>C .25", "X", "A"),
        ("X>A .25, X>B .25, A>C .5, B>C .5", "X", ""),
        ("X>A .25, Y>A .25", "XY", "A"),
        ("1>A .17, 2>A .17, 3>A .16", "123", "A"),
        ("A>B .25, X>B .25, B>C .5", "AX", "BC"),
        ("S>X .6, X>Y .7, Y>Z .8", "S", "XYZ"),  # product-sum would say 33.6 %
        ("S>A .49, A>B 1", "S", ""),
        ("A>B 1, B>A 1, S>C .4", "S", ""),  # the least fixpoint: owners of each other block nobody
        ("S>A .5, A>A .3, A>B .6", "S", "AB"),
        ("S>A .4, A>A .6", "S", ""),  # what it holds of itself counts for nobody
    ],
)
def test_published_examples(ties: str, listed: str, expected: str) -> None:
    assert blocked(w(ties), listed) == expected


def test_every_exact_half_is_a_half() -> None:
    """1,176 splits of 50 % in three; floats miss 46 of them."""
    splits = [(a, b, 50 - a - b) for a in range(1, 49) for b in range(1, 50 - a)]
    made: nx.DiGraph[Any] = nx.DiGraph()
    for number, split in enumerate(splits):
        for seed, percent in zip("123", split, strict=True):
            made.add_edge(seed, number, share=percent / 100)
    found = status(made, list("123"), "ofac", DAY)
    assert len(splits) == 1176
    assert all(found[number].status == "blocked" for number in range(1176))
    assert sum(a / 100 + b / 100 + c / 100 < 0.5 for a, b, c in splits) == 46


@pytest.mark.parametrize("share", [Fraction(1, 6), 0.16666666666666666])
def test_shares_that_are_no_whole_billionths(share: Any) -> None:
    """Three sixths are a half; three times the float next below a sixth are not."""
    found = status(graph(*((seed, "A", share) for seed in "123")), list("123"), "ofac", DAY)
    assert found["A"].status == ("blocked" if isinstance(share, Fraction) else "not_blocked")
    assert found["A"].low == 3 * (share if isinstance(share, Fraction) else Fraction(repr(share)))


def test_bands_are_intervals() -> None:
    made = graph(("S", "B", OVER_75), ("B", "C", OVER_25))
    for regime, expected in (("ofac", "cannot_tell"), ("eu", "cannot_tell"), ("uk", "not_blocked")):
        found = status(made, ["S"], regime, DAY)
        assert found["B"].status == "blocked"
        finding = found["C"]
        assert finding.status == expected
        assert (finding.low, finding.high) == (Fraction(1, 4), Fraction(1, 2))
        assert (finding.low_open, finding.high_open) == (True, False)
        assert finding.control == (None if regime == "ofac" else "unknown")
        assert finding.residual == Fraction(3, 4)
    assert status(made, ["S"], "ofac", DAY)["C"].missing == (1,)
    assert status(made, ["S"], "ofac", DAY)["C"].through == ("B",)


def test_two_bands_are_certain_together_but_not_in_the_uk() -> None:
    made = graph(("p", "D", OVER_25), ("q", "D", OVER_25))
    assert status(made, ["p", "q"], "ofac", DAY)["D"].status == "blocked"
    assert status(made, ["p", "q"], "eu", DAY)["D"].status == "blocked"
    uk = status(made, ["p", "q"], "uk", DAY)["D"]
    assert (uk.status, uk.low, uk.control) == ("not_blocked", Fraction(1, 4), "unknown")
    jointly = status(made, ["p", "q"], "uk", DAY, joint=[["p", "q"]])["D"]
    assert (jointly.status, jointly.low) == (
        "blocked",
        Fraction(1, 2),
    )  # more than half: both ends are open


def test_lower_ends_over_100_are_flagged() -> None:
    made = graph(("p", "D", OVER_75), ("q", "D", OVER_25))
    found = status(made, ["p"], "ofac", DAY)
    assert "over_100" in found["D"].flags
    assert [(warning.code, warning.ids) for warning in found.warnings] == [("over_100", ("D",))]


def test_upper_ends_are_capped_by_the_others() -> None:
    """Somebody else has at least 75 %: a band of 25 to 50 leaves at most a quarter."""
    made = graph(("p", "D", Share.percent(10, 50)), ("q", "D", Share.percent(75, 80)))
    finding = status(made, ["p"], "ofac", DAY)["D"]
    assert (finding.status, finding.high) == ("not_blocked", Fraction(1, 4))


def test_missing_share_is_no_zero() -> None:
    made = graph(("S", "A", None), ("A", "B", 1.0))
    found = status(made, ["S"], "ofac", DAY)
    assert [found[node].status for node in "AB"] == ["cannot_tell", "cannot_tell"]
    assert [warning.code for warning in found.warnings] == ["missing_share"]
    assert status(made, ["S"], "bis_affiliates", "2025-10-01")["A"].flags == (
        "rule_not_verified", "red_flag_29",
    )  # fmt: skip


@pytest.mark.parametrize(
    ("regime", "day", "expected"),
    [
        ("ofac", "2024-07-02", "blocked"),
        ("eu", "2024-07-02", "not_blocked"),
        ("eu", "2024-07-04", "blocked"),
        ("uk", "2024-07-04", "not_blocked"),
        ("bis_affiliates", "2025-10-01", "blocked"),
        ("bis_affiliates", "2025-11-10", "not_blocked"),
        ("bis_affiliates", "2026-11-09", "not_blocked"),
        ("bis_affiliates", "2026-11-10", "blocked"),
    ],
)
def test_exactly_half_on_a_day(regime: str, day: str, expected: str) -> None:
    found = status(graph(("S", "C", 0.5)), ["S"], regime, day)
    assert found["C"].status == expected
    assert found["C"].as_of == found.as_of == day
    assert found["S"].status == "blocked"
    assert found["S"].through == ()
    suspended = regime == "bis_affiliates" and "2025-11-10" <= day < "2026-11-10"
    assert ("rule_suspended" in found["C"].flags) is suspended
    assert ("rule_not_verified" in found["C"].flags) is (regime == "bis_affiliates")


def test_what_the_guidance_of_2008_left_open() -> None:
    made = graph(("X", "A", 0.25), ("Y", "A", 0.25), ("X", "B", 0.5))
    found = status(made, ["X", "Y"], "ofac", "2012-01-01")
    assert found["B"].status == "blocked"
    assert (found["A"].status, found["A"].flags) == ("cannot_tell", ("only_in_aggregate",))


def test_ties_of_another_day_do_not_count() -> None:
    made = graph(("S", "A", 0.6))
    made["S"]["A"].update(valid_from="2020-01-01", valid_to="2022-01-01")
    assert status(made, ["S"], "ofac", "2021-12-31")["A"].status == "blocked"
    assert status(made, ["S"], "ofac", "2022-01-01")["A"].status == "not_blocked"
    assert status(made, ["S"], "ofac")["A"].status == "blocked"  # all ties, today's rule


def test_chain_and_unknown_holders_and_control() -> None:
    made = graph(("S", "X", 0.6), ("X", "Y", 0.3), ("S", "Y", 0.3), ("Y", "Z", 0.4))
    found = status(made, ["S"], "eu", DAY, control=[("Y", "Z"), ("stranger", "X")])
    steps = {(step.owner, step.owned) for step in found.chain("Y")}
    assert steps == {("S", "X"), ("S", "Y"), ("X", "Y")}
    assert found.chain("S") == []
    assert found["Y"].through == ("S", "X")
    assert found["Z"].flags == ("unknown_holders_would_flip",)
    assert (found["Z"].status, found["Z"].control) == ("not_blocked", "yes")
    assert found.touched() == ["S", "X", "Y", "Z"]
    assert len(found) == 4
    with pytest.raises(KeyError):
        found["nobody"]


def test_bad_questions_are_refused() -> None:
    made = graph(("S", "A", 0.6))
    with pytest.raises(UsageError, match="there are: ofac, bis_affiliates, eu, uk"):
        status(made, ["S"], "ofca")
    with pytest.raises(UsageError, match=r"2025-09-29 to 2025-11-10"):
        status(made, ["S"], "bis_affiliates", "2024-01-01")
    with pytest.raises(NotFound):
        status(made, ["nobody"])
    for bad in (-0.1, float("nan"), "half", (0.5, 0.2), True):
        with pytest.raises(DataError, match="'S' -> 'A'"):
            status(graph(("S", "A", bad)), ["S"])
    many: nx.MultiDiGraph[Any] = nx.MultiDiGraph([("S", "A", {"share": 0.3})] * 2)
    with pytest.raises(UsageError, match="fold"):
        status(many, ["S"])
    with pytest.raises(UsageError, match="fold"):
        status(Snapshot.from_networkx(many), ["S"])
    nobody = status(made, [])
    assert nobody["A"].status == "not_blocked"
    assert nobody.warnings[-1].code == "nobody_listed"
    assert status(graph(("S", "A", 1.2)), ["S"], "ofac", DAY)["A"].flags == ("over_100",)


def test_rules_are_sound_data() -> None:
    assert {rule.id for rule in regimes.rules()} == {"ofac", "bis_affiliates", "eu", "uk"}
    assert not any(rule.verified for rule in regimes.rules() if rule.id == "bis_affiliates")
    text = (
        "- {id: a, version: 1, valid_from: , valid_to: , threshold: 1/2, comparison: ge, aggregate: all, chain: iterate, "
        "status: in_force, control: false, authority: [a], source: {title: t, url: u}, verified_on: }\n"
    )
    assert regimes.parse(text)[0].threshold == Fraction(1, 2)
    for wrong in (
        text * 2,
        text.replace("ge", "least"),
        text.replace("chain: iterate, ", ""),
        text.replace("control", "kontrol: 1, control"),
    ):
        with pytest.raises(DataError):
            regimes.parse(wrong)


# ---- laws

PERCENT = st.integers(0, 100)


@st.composite
def networks(draw: st.DrawFn) -> nx.DiGraph[Any]:
    """Up to seven parties; holders of each have at most 100 % together, some of it in bands."""
    count = draw(st.integers(2, 7))
    made: nx.DiGraph[Any] = nx.DiGraph()
    made.add_nodes_from(range(count))
    for owned in range(count):
        left = 100
        for owner in draw(st.permutations(range(count))):
            if owner == owned or not draw(st.booleans()):
                continue
            low = draw(st.integers(0, left))
            left -= low
            high = min(100, low + draw(st.sampled_from([0, 0, 5, 25])))
            low_open = low < high and draw(st.booleans())
            made.add_edge(owner, owned, share=Share.percent(low, high, low_open=low_open))
    return made


def brute(made: nx.DiGraph[Any], listed: set[int], strict: bool) -> set[int]:
    """The rule on exact shares, word for word."""
    found = set(listed)
    while True:
        more = {
            node
            for node in set(made) - found
            if (total := sum((made[o][node]["share"] for o in made.predecessors(node) if o in found), Fraction())) > Fraction(1, 2)
            or (total == Fraction(1, 2) and not strict)
        }  # fmt: skip
        if not more:
            return found
        found |= more


@given(networks(), st.data())
@settings(max_examples=60, deadline=None)
def test_intervals_contain_every_exact_case(made: nx.DiGraph[Any], data: st.DataObject) -> None:
    listed = {0}
    exact: nx.DiGraph[Any] = nx.DiGraph()
    exact.add_nodes_from(made)
    for owned in made:
        left = Fraction(1) - sum(
            (made[o][owned]["share"].low for o in made.predecessors(owned)), Fraction()
        )
        for owner in made.predecessors(owned):
            share = made[owner][owned]["share"]
            room = min(share.high - share.low, left)
            parts = data.draw(st.integers(1 if share.low_open else 0, 4))
            if share.low_open and not room:
                return  # no exact case exists: 100 % is taken, and this holder must have more
            value = share.low + room * Fraction(parts, 4)
            left -= value - share.low
            exact.add_edge(owner, owned, share=value)
    for regime, strict in (("ofac", False), ("uk", True)):
        truth = brute(exact, listed, strict)
        found = status(made, list(listed), regime, DAY)
        for node in made:
            answer = found[node].status
            assert not (answer == "blocked" and node not in truth)
            assert not (answer == "not_blocked" and node in truth)
        same = status(exact, list(listed), regime, DAY)
        assert {node for node in exact if same[node].status == "blocked"} == truth


@given(networks(), st.randoms(use_true_random=False))
@settings(max_examples=40, deadline=None)
def test_order_does_not_matter_and_fewer_ties_block_fewer(
    made: nx.DiGraph[Any], random: Any
) -> None:
    before = status(made, [0], "ofac", DAY)
    nodes, edges = list(made), list(made.edges(data=True))
    random.shuffle(nodes)
    random.shuffle(edges)
    other: nx.DiGraph[Any] = nx.DiGraph()
    other.add_nodes_from(nodes)
    other.add_edges_from(edges)
    after = status(other, [0], "ofac", DAY)
    assert {node: (before[node].status, before[node].low, before[node].high) for node in made} == {
        node: (after[node].status, after[node].low, after[node].high) for node in made
    }
    if edges:
        other.remove_edge(*edges[0][:2])
        fewer = status(other, [0], "ofac", DAY)
        assert set(fewer.among("blocked")) <= set(before.among("blocked"))


@given(networks())
@settings(max_examples=40, deadline=None)
def test_one_person_is_the_same_alone_and_together(made: nx.DiGraph[Any]) -> None:
    """With one listed party, adding over persons makes no difference: the regimes differ at exactly half only."""
    held = holdings(made)
    together = held.spread([0], "low", Fraction(1, 2), strict=True)
    alone = next(held.spreads([[0]], "low", Fraction(1, 2), strict=True))
    uk = status(made, [0], "uk", DAY)
    assert set(together.members.tolist()) == set(alone.members.tolist())
    assert set(uk.among("blocked")) == {held.snapshot.nodes[m] for m in together.members.tolist()}


def test_an_open_end_of_one_person_is_more_than_as_much_of_another() -> None:
    """In the UK each person counts alone: the one with more than half brings it about, not the one with just half."""
    made = graph(
        ("P", "A", 0.5), ("Q", "P", 1.0), ("Q", "A", Share.percent(0, 25, low_open=True))
    )  # fmt: skip
    for listed in (["P", "Q"], ["Q", "P"]):
        found = status(made, listed, "uk", DAY)["A"]
        assert (found.status, found.low, found.low_open) == ("blocked", Fraction(1, 2), True)
        assert set(found.through) == {"P", "Q"}


@given(networks(), st.sampled_from(["ofac", "uk", "eu"]), st.sampled_from([DAY, "2024-01-01"]))
@settings(max_examples=40, deadline=None)
def test_the_status_is_what_its_own_interval_says(
    made: nx.DiGraph[Any], regime: str, day: str
) -> None:
    found = status(made, [0, 1], regime, day)
    threshold, strict = found.rule.threshold, found.rule.strict
    for node in set(made) - {0, 1}:
        one = found[node]
        certain = enough(one.low, one.low_open, "low", threshold, strict)
        possible = enough(one.high, one.high_open, "high", threshold, strict)
        if "over_100" not in one.flags:
            assert (one.status == "blocked") == certain
            assert (one.status == "not_blocked") == (not certain and not possible)


def test_findings_do_not_build_what_nobody_reads() -> None:
    found = status(graph(("S", "A", 0.6)), ["S"])
    assert isinstance(found, sanctions.Findings)
    assert dict(found) == {node: found[node] for node in found}
