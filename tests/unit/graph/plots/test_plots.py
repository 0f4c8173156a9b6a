"""Plots count what they leave out, add only what may be added, and come out the same every time."""

from __future__ import annotations

import subprocess
import sys
import xml.etree.ElementTree as ET
from collections.abc import Callable
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from interlock.graph import plots
from interlock.graph.plots.ask import KINDS, ask, types_of
from interlock.graph.plots.flows import flows, money
from interlock.graph.plots.plot import COLUMNS, Plot
from interlock.graph.view import Evidence, ViewGraph, ViewNode, ViewTie
from interlock.schema.errors import DataError, NotFound, UsageError

HOSTILE = "</text><script>alert(1)</script> $x^2$ & \x00\ud800 昆仑 שלום"
SVG = "{http://www.w3.org/2000/svg}"
DRAW: dict[str, Callable[[ViewGraph], Plot]] = {
    "timeline": plots.timeline,
    "ownership": lambda graph: plots.ownership(graph, "b"),
    "finance": plots.finance,
    "map": plots.country_map,
}


def row(number: int, dataset: str = "reg") -> tuple[Evidence, ...]:
    return (
        Evidence("record", dataset=dataset, publisher="Register", file="f.csv", digest="d", row=number, id=f"{dataset}:{number}"),
    )  # fmt: skip


def said(quote: str, document: str, published: str | None = None) -> tuple[Evidence, ...]:
    return (
        Evidence("statement", document=document, quote=quote, start=0, end=len(quote), published=published, id=f"s-{quote}"),
    )  # fmt: skip


def graph(*ties: ViewTie, **more: Any) -> ViewGraph:
    countries = {"a": "CN", "b": "RU", "c": "CY", "d": "ZZ", "e": None}
    nodes = [ViewNode(id_, f"{id_.upper()} Ltd", "Firm", country=code) for id_, code in countries.items()]  # fmt: skip
    return ViewGraph(tuple(nodes), ties, **more)


def owns(id_: str, owner: str, owned: str, low: float | None = None, high: float | None = None, **more: Any) -> ViewTie:  # fmt: skip
    shares = {name: value for name, value in (("share_min", low), ("share_max", high)) if value is not None}  # fmt: skip
    properties = shares | more.pop("properties", {})
    return ViewTie(id_, "OWNS", owner, owned, properties=properties, **{"dataset": "reg", **more})


def lends(id_: str, giver: str, taker: str, amount: Any, currency: str = "USD", **more: Any) -> ViewTie:  # fmt: skip
    return ViewTie(
        id_, "LENDS_TO", giver, taker, properties={"amount": amount, "currency": currency}, **{"dataset": "reg", **more}
    )  # fmt: skip


EVERYTHING = graph(
    owns("t1", "a", "b", 25, 50, evidence=row(1), valid_from="2015", valid_to="2019-05"),
    owns("t2", "c", "a", modality="planned", evidence=said("C will buy A", "d1", "2020-02-03")),
    lends("t3", "a", "b", 1e6, evidence=row(2), stated_on="2021-03-04"),
    lends("t4", "d", "e", 2e6, modality="denied", polarity="-"),
)


def alt(plot: Plot, *words: str) -> None:
    assert [word for word in words if word not in plot.alt] == []


# --- every plot -----------------------------------------------------------------------------------


@pytest.mark.parametrize("name", DRAW)
def test_plots_are_proved_described_and_repeatable(name: str) -> None:
    plot = DRAW[name](EVERYTHING)
    svg = plot.svg()
    assert svg == DRAW[name](ViewGraph(EVERYTHING.nodes[::-1], EVERYTHING.ties[::-1])).svg()
    root = ET.fromstring(svg)
    assert root.get("role") == "img"
    assert root.findtext(f"{SVG}title") == plot.title
    assert root.findtext(f"{SVG}desc") == plot.alt
    marks = {each.get("id"): each.findtext(f"{SVG}title") for each in root.iter(f"{SVG}g")}
    assert {name: marks[name] for name in plot.marks} == dict(plot.marks)
    assert {each["mark"] for each in plot.evidence} <= set(plot.marks)
    assert all(set(each) <= set(COLUMNS) for each in plot.evidence)
    assert plot.table().startswith(",".join(COLUMNS))
    written = "".join(root.itertext())
    assert all(note in plot.alt for note in plot.footnotes)
    assert all(note[:30] in written for note in plot.footnotes)


@pytest.mark.parametrize("name", DRAW)
@pytest.mark.parametrize("empty", [graph(), ViewGraph((ViewNode("b", "", "Firm"),))])
def test_empty_and_nameless(name: str, empty: ViewGraph) -> None:
    plot = DRAW[name](empty)
    ET.fromstring(plot.svg())
    assert plot.evidence == ()
    assert plot.alt


@pytest.mark.parametrize("name", DRAW)
def test_hostile_text_stays_text(name: str) -> None:
    nodes = tuple(ViewNode(each, HOSTILE, "Firm", country="CN") for each in "ab")
    ties = (
        owns("t1", "a", "b", 10, 20, evidence=(Evidence("statement", title=HOSTILE, quote=HOSTILE),), valid_from="2020"),
        lends(HOSTILE, "a", "b", 5, HOSTILE, modality="interest", stated_on="2021"),
    )  # fmt: skip
    plot = DRAW[name](ViewGraph(nodes, ties, title=HOSTILE))
    root = ET.fromstring(plot.svg())
    assert not [each for each in root.iter() if each.tag.endswith("script")]
    bundle = plot._repr_mimebundle_()
    assert "<script" not in bundle["text/html"] + bundle["image/svg+xml"]


def test_what_the_graph_left_out_stands_in_the_footnote() -> None:
    small = graph(notes=("7 of 9 ties by the filter",))
    for draw in DRAW.values():
        assert "Left out before: 7 of 9 ties by the filter." in draw(small).footnotes


def test_the_bytes_do_not_hang_on_the_hash_seed(tmp_path: Path) -> None:
    script = (
        "from interlock.graph.view import ViewGraph, ViewNode, ViewTie\n"
        "from interlock.graph import plots\n"
        "n = tuple(ViewNode(i, i * 3, 'Firm', country='CN') for i in 'abcdef')\n"
        "t = tuple(ViewTie(f't{k}', 'LENDS_TO', x, y, valid_from='2020', properties={'amount': 5, 'currency': 'USD'})\n"
        "          for k, (x, y) in enumerate(zip('abcde', 'bcdef')))\n"
        "g = ViewGraph(n, t)\n"
        "print(plots.timeline(g).svg() + plots.finance(g).svg())\n"
    )
    one, other = (
        subprocess.run([sys.executable, "-c", script], env={"PYTHONHASHSEED": seed, "PATH": ""}, capture_output=True, check=True).stdout
        for seed in ("1", "2")
    )  # fmt: skip
    assert one == other


def test_files(tmp_path: Path, caplog: pytest.LogCaptureFixture) -> None:
    plot = plots.timeline(
        ViewGraph((ViewNode("a", "昆仑银行", "Bank"),), (ViewTie("t", "OWNS", "a", "a", valid_from="2020"),))
    )  # fmt: skip
    target = plot.save(tmp_path / "p.png")
    assert target.read_bytes().startswith(b"\x89PNG")
    assert "昆" in plot.svg()
    assert plot.alt.encode("latin-1", "ignore")[:20] in target.read_bytes()
    with pytest.raises(UsageError, match="exists already"):
        plot.save(target)
    with pytest.raises(UsageError, match="no picture"):
        plot.save(tmp_path / "p.gif")
    with pytest.raises(UsageError, match="does not exist"):
        plot.save(tmp_path / "nowhere" / "p.svg")
    plot.save_table(tmp_path / "p.csv")
    assert (tmp_path / "p.csv").read_text("utf-8") == plot.table()


# --- timeline -------------------------------------------------------------------------------------


def test_event_and_words_have_their_own_dates() -> None:
    plot = plots.timeline(EVERYTHING)
    titles = "\n".join(plot.marks.values())
    assert "from 2015 to 2019-05" in titles
    assert "said 2021-03-04" in titles
    assert "published 2020-02-03" in titles
    alt(plot, "1 claim without any date", "1 claim without a date of the words")


@pytest.mark.parametrize("date", ["2022", "2022-04", "2022-04-01T10:00:00Z", "9999-12-31", "0001"])
def test_dates_as_registers_print_them(date: str) -> None:
    plot = plots.timeline(graph(owns("t", "a", "b", valid_from=date)))
    assert date in "".join(plot.marks.values())
    plot.svg()


def test_rows_beyond_the_limit_are_counted() -> None:
    many = graph(*(owns(f"t{at:02}", "a", "b", valid_from=f"20{at:02}") for at in range(10, 20)))
    plot = plots.timeline(many, most=3)
    assert len(plot.marks) == 3
    alt(plot, "7 earlier claims of 10", "2017")


# --- ownership ------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("ties", "words"),
    [
        ([owns("t", "a", "b", 25, 50)], ["A Ltd: 25–50 %", "not known: 50–75 %"]),
        ([owns("t", "a", "b")], ["A Ltd: share not given", "not known: 0–100 %"]),
        ([owns("t", "a", "b", 100, 100)], ["A Ltd: 100 %"]),
        # two holdings in one register are added; two registers tell of one stake
        ([owns("t", "a", "b", 10, 10, evidence=row(1)), owns("u", "a", "b", 5, 5, evidence=row(2))],
         ["A Ltd: 15 %, 2 claims", "not known: 85 %"]),
        ([owns("t", "a", "b", 10, 30), owns("u", "a", "b", 25, 50, dataset="other")], ["A Ltd: 25–30 %, 2 claims"]),
        ([owns("t", "a", "b", 10, 10), owns("u", "a", "b", 90, 90, dataset="other")],
         ["A Ltd: 10–90 %, 2 claims", "ources disagree on the share"]),
        # what is indirect, planned or another right is never added
        ([owns("t", "a", "b", 60, 60, properties={"directness": "indirect"}), owns("u", "c", "b", 70, 70)],
         ["60 %, indirect", "C Ltd: 70 %", "not known: 30 %", "never added"]),
        ([owns("t", "a", "b", 60, 60, modality="planned"), owns("u", "c", "b", 70, 70)], ["60 %, planned", "not known: 30 %"]),
        ([owns("t", "a", "b", 60, 60, properties={"right": "surplus assets"}), owns("u", "c", "b", 70, 70)],
         ["60 %, surplus assets", "not known: 30 %", "not known of surplus assets: 40 %"]),
        ([owns("t", "a", "b", 60, 60), owns("u", "c", "b", 70, 70)], ["more than 100 %", "give a day"]),
        ([owns("t", "a", "b", 60, 60, polarity="-")], ["nobody that the graph knows of", "1 claim denied or opposed"]),
    ],
)  # fmt: skip
def test_owners(ties: list[ViewTie], words: list[str]) -> None:
    alt(plots.ownership(graph(*ties), "b"), *words)


def test_cycles_depth_room_and_day() -> None:
    ring = graph(owns("t", "a", "b", 50, 50), owns("u", "b", "a", 50, 50), owns("v", "c", "a", 10, 10, valid_to="2020"))  # fmt: skip
    plot = plots.ownership(ring, "b")
    assert "back to the start" in plot.svg()
    alt(plots.ownership(ring, "b", depth=1), "2 holdings beyond 1 generation")
    alt(plots.ownership(ring, "b", most=2), "2 holdings beyond 4 generations or without room")
    alt(plots.ownership(ring, "b", as_of="2021-01-01"), "1 claim not holding on that day")
    alt(plots.ownership(ring, "a", direction="holdings"), "A Ltd owns: B Ltd: 50 %")
    with pytest.raises(NotFound):
        plots.ownership(ring, "zz")
    with pytest.raises(DataError):
        plots.ownership(graph(owns("t", "a", "b", 120, 130)), "b")


# --- finance --------------------------------------------------------------------------------------


def amounts(*ties: ViewTie) -> list[tuple[str, str, str, int, int]]:
    return [
        (flow.source + flow.target, flow.currency, flow.modality, int(flow.amount), len(flow.repeated))
        for flow in flows(ties)
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("ties", "expected"),
    [
        # rows of one register are payments of their own
        ([lends("t", "a", "b", 5, evidence=row(1)), lends("u", "a", "b", 5, evidence=row(2))],
         [("ab", "USD", "asserted", 10, 0)]),
        # one row is one payment, whatever it says of it
        ([lends("t", "a", "b", 5, evidence=row(1)), lends("u", "a", "b", 7, evidence=row(1))],
         [("ab", "USD", "asserted", 7, 1)]),
        # two registers, or a register and a newspaper, may tell of the same money
        ([lends("t", "a", "b", 5, evidence=row(1)), lends("u", "a", "b", 7, dataset="x", evidence=row(1, "x"))],
         [("ab", "USD", "asserted", 7, 1)]),
        ([lends("t", "a", "b", 5, evidence=said("x", "d1")), lends("u", "a", "b", 5, evidence=said("y", "d1")),
          lends("v", "a", "b", 5, evidence=said("x", "d2"))], [("ab", "USD", "asserted", 5, 2)]),
        # currencies, directions and modalities stay apart
        ([lends("t", "a", "b", 5), lends("u", "a", "b", 5, "CNY"), lends("v", "b", "a", 5), lends("w", "a", "b", 5, modality="planned")],
         [("ab", "CNY", "asserted", 5, 0), ("ab", "USD", "asserted", 5, 0), ("ab", "USD", "planned", 5, 0),
          ("ba", "USD", "asserted", 5, 0)]),
        # what is no sum of money that somebody gives
        ([lends("t", "a", "b", None), lends("u", "a", "b", "NaN"), lends("v", "a", "b", -3), lends("w", "a", "b", 5, ""),
          lends("x", "a", "b", 5, modality="denied"), lends("y", "a", "b", 5, polarity="-")], []),
    ],
)  # fmt: skip
def test_money_is_added_only_where_it_may_be(ties: list[ViewTie], expected: list[Any]) -> None:
    assert amounts(*ties) == expected
    assert amounts(*ties[::-1]) == expected


CLAIMS = st.builds(
    lends, st.uuids().map(str), st.sampled_from("ab"), st.sampled_from("bc"), st.sampled_from([None, -1, 3, 5]),
    st.sampled_from(["USD", "CNY"]), modality=st.sampled_from(["asserted", "planned", "denied"]), dataset=st.sampled_from(["reg", "x"]),
    evidence=st.sampled_from([(), row(1), row(2), said("q", "d1"), said("r", "d1"), said("q", "d2")]),
)  # fmt: skip


@given(st.lists(CLAIMS, max_size=12))
def test_every_claim_of_money_is_in_one_flow_and_none_is_above_all_claims(
    claims: list[ViewTie],
) -> None:
    found = flows(claims)
    money_ = [each for each in claims if (each.properties["amount"] or 0) > 0 and each.modality != "denied"]  # fmt: skip
    placed = [tie.id for flow in found for tie in (*flow.ties, *flow.repeated)]
    assert sorted(placed) == sorted(each.id for each in money_)
    for flow in found:
        values = [Decimal(tie.properties["amount"]) for tie in (*flow.ties, *flow.repeated)]
        assert max(values) <= flow.amount <= sum(values)
        assert {tie.modality for tie in (*flow.ties, *flow.repeated)} == {flow.modality}


def test_finance_counts_what_it_leaves_out() -> None:
    shared = said("A and C lend 5 to B", "d1")
    full = graph(
        lends("t", "a", "b", 5, evidence=shared), lends("u", "c", "b", 5, evidence=shared),
        lends("v", "a", "b", 3, "CNY"), lends("w", "a", "b", 5, modality="denied"), owns("x", "a", "b"),
    )  # fmt: skip
    plot = plots.finance(full, currency="usd", most=1)
    alt(
        plot, "1 claim without an amount", "1 claim denied", "1 claim in other currencies", "1 smallest flow of 2",
        "2 flows share a sentence", ("CN" not in plot.alt and "USD") or "",
    )  # fmt: skip


@pytest.mark.parametrize(
    ("amount", "words"),
    [("0.5", "0.5"), ("12000", "12,000"), ("1250000", "1.25 million"), ("3e9", "3 billion"), ("2.5e12", "2.5 trillion")],
)  # fmt: skip
def test_amounts_in_short(amount: str, words: str) -> None:
    assert money(Decimal(amount)) == words


# --- map ------------------------------------------------------------------------------------------


def test_map_counts_and_names_what_it_cannot_place() -> None:
    plot = plots.country_map(
        graph(owns("t", "a", "b"), owns("u", "b", "a"), owns("v", "c", "d"), owns("w", "e", "a"))
    )
    assert any(title.startswith("China and Russia: 2 ties") for title in plot.marks.values())
    alt(
        plot, "China 1", "1 party without a country", "1 party in countries that the map does not know (ZZ)",
        "2 ties with an end outside the map", "no position on borders",
    )  # fmt: skip


# --- asking the store -----------------------------------------------------------------------------


class Asked:
    """Stands for an open graph, and keeps what it was asked."""

    def __init__(self) -> None:
        self.asked: dict[str, Any] = {}

    def resolve_id(self, text: str) -> str:
        return text

    def view(self, ids: Any = None, **options: Any) -> Any:
        self.asked = {"ids": ids, **options}
        return type("View", (), {"graph": EVERYTHING})


def test_ask_takes_the_ties_that_a_plot_is_about() -> None:
    kg = Asked()
    assert ask(kg, "ownership", "b", depth=2).name == "ownership"
    assert (kg.asked["types"], kg.asked["direction"], kg.asked["hops"]) == (("OWNS",), "in", 3)
    ask(kg, "ownership", "b", direction="holdings")
    assert kg.asked["direction"] == "out"
    ask(kg, "finance")
    assert {"LENDS_TO", "FINANCES"} <= set(kg.asked["types"])
    assert "OWNS" not in kg.asked["types"]
    assert types_of(KINDS["map"]) is None


@pytest.mark.parametrize(
    ("name", "ids", "options"),
    [("pie", None, {}), ("map", None, {"depth": 2}), ("ownership", None, {}), ("ownership", ["a", "b"], {})],
)  # fmt: skip
def test_ask_refuses_by_name(name: str, ids: Any, options: dict[str, Any]) -> None:
    with pytest.raises(UsageError):
        ask(Asked(), name, ids, **options)


def test_the_command_names_the_plots() -> None:
    from interlock.cli.plot import NAMES

    assert tuple(KINDS) == NAMES
