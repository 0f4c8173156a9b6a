"""The page in a real browser: what a user does, and what is to be seen then."""

from __future__ import annotations

import csv
import io
import json
from typing import Any

import pytest

from interlock.graph.view import Evidence, Highlight, ViewGraph, ViewNode, ViewTie, render

pytestmark = pytest.mark.browser

SENTENCE = "The chamber's branch has teamed up with Alpha Bank, said «officials» & others."
NEWS = Evidence(
    "statement",
    dataset="press",
    document="d" * 64,
    title="Exporters look east",
    publisher="Example Wire",
    url="https://news.example/exporters",
    published="2022-04-28",
    quote=SENTENCE,
    start=412,
    end=412 + len(SENTENCE),
    attributed_to="County government",
    rule="teamed-up/1",
)
ROW = Evidence(
    "record",
    dataset="register",
    title="Ownership register",
    file="owners.csv",
    row=77,
    digest="e" * 64,
    retrieved="2025-11-01",
    fields={"holder": "Alpha", "stake": "=51"},
)
NODES = (
    ViewNode(
        "bank", "Alpha Bank", "Bank", ("Firm",), "CN", ("press",), ("阿尔法银行", "Альфа Банк")
    ),
    ViewNode("chamber", "Chamber of Trade", "Chamber", country="CN"),
    ViewNode("firm", "Señci Electric", "Firm", properties={"lei": "5299TEST"}),
    ViewNode("list", "Blocked List", "Programme"),
    ViewNode("arab", "مصرف التجارة", "Bank"),
    ViewNode("lone", "", "Party"),
)
TIES = (
    ViewTie("t1", "PARTNERS_WITH", "chamber", "bank", confidence=0.9, stated_on="2022-04-28", dataset="press", evidence=(NEWS,)),
    ViewTie("t2", "PARTNERS_WITH", "chamber", "bank", "planned", confidence=0.5, stated_on="2021", dataset="press"),
    ViewTie("t3", "LISTED_UNDER", "bank", "list", confidence=1.0, valid_from="2012-07-31", dataset="register", evidence=(ROW, ROW)),
    ViewTie("t4", "MEMBER_OF", "firm", "chamber", valid_from="2015-01-01", valid_to="2018-01-01", dataset="register", evidence=(ROW,)),
    ViewTie("t5", "BANKS_WITH", "arab", "bank", "denied", polarity="-", confidence=0.2, dataset="press"),
)  # fmt: skip
GRAPH = ViewGraph(NODES, TIES, "Test view", "Ties of firm = F1")
OTHER = ViewGraph(NODES[:1], title="Another view")

# how many opaque colours the picture has
COLOURS = """(() => {
  const canvas = document.querySelector('#graph canvas');
  const pixels = canvas.getContext('2d').getImageData(0, 0, canvas.width, canvas.height).data;
  const seen = new Set();
  for (let at = 0; at < pixels.length; at += 4) {
    if (pixels[at + 3] > 200) seen.add(pixels[at] * 65536 + pixels[at + 1] * 256 + pixels[at + 2]);
  }
  return seen.size;
})()"""
SLIDE = """(() => {
  const slider = document.querySelector('%s');
  slider.value = %s;
  slider.dispatchEvent(new Event('input'));
  slider.dispatchEvent(new Event('change'));
})()"""
FOCUS = "document.activeElement"


@pytest.fixture
def page(open_page: Any) -> Any:
    opened = open_page(render(GRAPH))
    opened.ready()
    yield opened
    opened.was_quiet()


def place(page: Any, text: str) -> tuple[float, float]:
    """Where a party is drawn, in the window: found and centred first, so it stands in the middle of the picture."""
    page.find(text)
    page.wait("document.querySelector('#graph canvas') !== null")
    page.frames(3)
    box = page.run(
        "(() => { const b = document.querySelector('#graph').getBoundingClientRect(); return [b.x + b.width / 2, b.y + b.height / 2]; })()"
    )
    return box[0], box[1]


def test_draws(page: Any) -> None:
    colours = page.run(COLOURS)
    assert colours > 20
    assert page.text("#status") == "6 of 6 parties · 5 of 5 ties"
    assert "Test view" in page.text("#evidence")


@pytest.mark.parametrize(
    ("query", "found"),
    [
        ("alpha", "Alpha Bank"),
        ("senci", "Señci Electric"),
        ("银行", "Alpha Bank"),
        ("АЛЬФА", "Alpha Bank"),
        ("التجارة", "مصرف التجارة"),
        ("5299test", "Señci Electric"),
        ("bank alpha", "Alpha Bank"),
        ("lone", "id: lone"),
    ],
)
def test_search(page: Any, query: str, found: str) -> None:
    page.click("[role=combobox]")
    page.type(query)
    assert page.text("#hits li .name") == found
    page.key("Enter")
    assert page.text("#evidence h2") == found


def test_search_without_a_hit_says_so(page: Any) -> None:
    page.click("#search")
    page.type("nobody at all")
    assert page.count("#hits li") == 0
    assert "Nobody of this name" in page.text("#hits-more")


def test_evidence_of_a_sentence(page: Any) -> None:
    page.find("chamber")
    page.click(".ties button:first-child")
    shown = page.text("#evidence")
    assert page.run("document.querySelector('#evidence blockquote').textContent") == SENTENCE
    for part in (
        "asserted", "confidence 0.90", f"412–{412 + len(SENTENCE)}", "County government",
        "Exporters look east", "Example Wire", "2022-04-28", "teamed-up/1", "2 claims",
    ):  # fmt: skip
        assert part in shown, part
    link = "document.querySelector('#evidence a')"
    assert page.run(f"[{link}.href, {link}.rel, {link}.target]") == [
        "https://news.example/exporters", "noopener noreferrer", "_blank",
    ]  # fmt: skip
    # the weaker claim of the same tie stands below, is no fact, and has no source
    assert page.run("[...document.querySelectorAll('#evidence [data-tie]')].map((e) => e.dataset.tie)") == ["t1", "t2"]  # fmt: skip
    assert "does not state this as a fact: planned" in page.text("[data-tie=t2]")
    assert "no source" in page.text("[data-tie=t2]")


def test_evidence_of_a_row(page: Any) -> None:
    page.find("blocked")
    page.click(".ties button")
    shown = page.text("#evidence")
    for part in ("register", "owners.csv", "77", "e" * 64, "2025-11-01", "holder", "=51"):
        assert part in shown, part
    assert page.count("#evidence .proof") == 2


def test_denied_is_said(page: Any) -> None:
    page.find("التجارة")
    assert (
        page.run("document.querySelector('.ties path').getAttribute('stroke-dasharray')") != "none"
    )
    page.click(".ties button")
    assert "said not to be" in page.text("#evidence")


def test_filters_and_undo(page: Any) -> None:
    kinds = "#kinds input"
    page.click(kinds)  # Party
    assert page.text("#status") == "5 of 6 parties · 5 of 5 ties"
    page.click("#types input[data-at='3']")
    assert page.text("#status").endswith("· 3 of 5 ties")
    page.click("#undo")
    assert page.text("#status").endswith("· 5 of 5 ties")
    assert page.run("document.querySelector(\"#types input[data-at='3']\").checked")
    page.key("z", modifiers=2)
    assert page.text("#status") == "6 of 6 parties · 5 of 5 ties"
    page.key("y", modifiers=2)
    assert page.text("#status") == "5 of 6 parties · 5 of 5 ties"
    page.click("#reset")
    page.click("#kinds input[data-at='2']", alt=True)  # only banks
    assert page.text("#status") == "2 of 6 parties · 1 of 5 ties"


def slide(page: Any, selector: str, value: float) -> None:
    page.run(SLIDE % (selector, value))


def test_confidence(page: Any) -> None:
    slide(page, "#confidence-min", 0.6)
    assert page.text("#status").endswith("· 3 of 5 ties")  # 0.9, 1.0 and the one without
    assert page.text("#unrated-count") == "1"
    page.click("#unrated")
    assert page.text("#status").endswith("· 2 of 5 ties")
    page.click("#undo")
    page.click("#undo")
    assert page.run("document.querySelector('#confidence-min').value") == "0"
    assert page.text("#confidence-text") == "any"


def test_time(page: Any) -> None:
    assert page.text("#undated-count") == "1"
    slide(page, "#time-from", 18_993)  # 2022-01-01
    assert page.text("#time-from-text") == "2022-01-01"
    assert page.text("#status").endswith("· 3 of 5 ties")  # stated in 2022, still valid, undated
    page.click("#undated")
    assert page.text("#status").endswith("· 2 of 5 ties")
    page.click("#undo")
    page.click("#undo")
    assert page.text("#status").endswith("· 5 of 5 ties")
    assert page.text("#time-from-text") == "2012-07-31"


def test_modality_and_dataset(page: Any) -> None:
    page.click("#modalities input[data-at='2']")
    assert page.text("#status").endswith("· 4 of 5 ties")
    page.click("#datasets input[data-at='0']")
    assert page.text("#status").endswith("· 2 of 5 ties")


def test_path_between_two_parties(page: Any) -> None:
    page.find("senci")
    page.click("[data-act=from]")
    page.find("blocked")
    page.click("[data-act=to]")
    assert page.text("#path-result").startswith("3 ties")
    page.click("#graph")
    page.run("document.activeElement.blur()")
    page.key("Escape")
    shown = page.text("#evidence")
    assert "Señci Electric · Chamber of Trade · Alpha Bank · Blocked List" in shown
    assert "weakest confidence\nunknown" in shown
    page.click("#types input[data-at='3']")  # without PARTNERS_WITH there is none
    assert page.text("#path-result") == "No path over what is visible."


def test_given_highlight(open_page: Any) -> None:
    page = open_page(
        render(
            ViewGraph(NODES, TIES, highlight=Highlight(("chamber", "bank", "list"), ("t1", "t3")))
        )
    )
    page.ready()
    assert "Chamber of Trade · Alpha Bank · Blocked List" in page.text("#evidence")
    assert SENTENCE in page.text("#evidence")
    rows = exported(page, "path")
    assert [(row["from"], row["to"], row["evidence"], row["confidence"]) for row in rows] == [
        ("Chamber of Trade", "Alpha Bank", "statement", "0.9"),
        ("Chamber of Trade", "Alpha Bank", "no source", "0.5"),
        ("Alpha Bank", "Blocked List", "record", "1"),
        ("Alpha Bank", "Blocked List", "record", "1"),
    ]
    assert rows[0]["quote"] == SENTENCE
    assert rows[0]["url"] == "https://news.example/exporters"
    assert rows[0]["published"] == "2022-04-28"
    page.click("#given")
    assert "Test" not in page.text("#evidence")
    assert "Select a party" in page.text("#path-result")


def export(page: Any, what: str) -> bytes:
    def act() -> None:
        page.click("#export summary")
        page.click(f"[data-export={what}]")

    content: bytes = page.download(act)
    return content


def exported(page: Any, what: str) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(export(page, what).decode("utf-8"))))


def test_exports(page: Any) -> None:
    rows = exported(page, "csv")
    assert [row["tie"] for row in rows] == ["t5", "t3", "t3", "t1", "t2", "t4"]
    assert [row["evidence"] for row in rows][:2] == ["no source", "record"]
    content = json.loads(export(page, "json"))
    assert content["schema_version"] == 1
    assert {node["id"] for node in content["nodes"]} == {node.id for node in NODES}
    assert (
        next(tie for tie in content["ties"] if tie["id"] == "t1")["evidence"][0]["quote"]
        == SENTENCE
    )
    assert export(page, "png").startswith(b"\x89PNG")
    svg = export(page, "svg").decode("utf-8")
    assert svg.startswith("<svg")
    assert "Alpha Bank" in svg
    assert (
        svg.count('stroke-dasharray="7 6"') == 1
    )  # the denied tie; t2 has an asserted one beside it


def test_spreadsheets_take_no_text_for_a_formula(open_page: Any) -> None:
    nodes = (ViewNode("a", "=1+1", "Firm"), ViewNode("b", '-x, "y"\nz', "Firm"))
    tie = ViewTie("t", "OWNS", "a", "b", confidence=0.5, properties={"share_min": -5.0})
    page = open_page(render(ViewGraph(nodes, (tie,))))
    page.ready()
    row = exported(page, "csv")[0]
    assert row["from"] == "'=1+1"
    assert row["to"] == '\'-x, "y"\nz'
    assert row["confidence"] == "0.5"
    assert row["polarity"] == "positive"


def test_drag_pins_and_undo_moves_back(page: Any) -> None:
    spot = place(page, "alpha")
    page.drag(spot, (spot[0] + 120, spot[1] + 60))
    assert page.text("[data-act=pin]") == "Unpin"
    saved = json.loads(export(page, "state"))
    assert list(saved["state"]["pins"]) == ["bank"]
    page.click("#undo")
    assert page.text("[data-act=pin]") == "Pin"
    page.mouse(spot[0] + 300, spot[1] + 200)
    page.mouse(*spot)
    page.frames(4)
    assert "Alpha Bank" in page.text("#hover")


def test_hide_and_show(page: Any) -> None:
    page.find("alpha")
    page.click("[data-act=hide]")
    assert page.text("#status") == "5 of 6 parties · 1 of 5 ties"
    page.click("#hidden-list .end button")
    assert page.text("#status") == "6 of 6 parties · 5 of 5 ties"


def test_table_follows(page: Any) -> None:
    page.click("#table-toggle")
    assert page.count("#table tbody tr") == 5
    page.click("#types input[data-at='3']")
    assert page.count("#table tbody tr") == 3
    page.click("#table tbody tr")
    assert (
        page.run("document.querySelector('#table tr[aria-current=true] td').innerText")
        == "مصرف التجارة"
    )
    assert "said not to be" in page.text("#evidence")
    page.click("#table th:nth-child(5) button")
    page.click("#table-tabs button:nth-child(2)")
    assert page.count("#table tbody tr") == 6


def test_address_restores_the_view(page: Any, open_page: Any) -> None:
    page.click("#types input[data-at='3']")
    page.find("alpha")
    page.wait(
        "location.hash.includes('state=') && atob(location.hash.split('state=')[1]).includes('selected')"
    )
    address = page.run("location.hash")
    again = open_page(render(GRAPH), address)
    again.ready()
    assert again.text("#status") == page.text("#status")
    assert again.text("#evidence") == page.text("#evidence")
    # the file made anew, where places are others: one party less, kinds and types before those of the first
    parties = (*NODES[:4], *NODES[5:], ViewNode("0", "First", "Airport", country="AA"))
    left = {party.id for party in parties}
    claims = tuple(tie for tie in TIES if {tie.source, tie.target} <= left)
    anew = ViewGraph(parties, (*claims, ViewTie("t0", "ADVISES", "0", NODES[0].id)), "Test view")
    later = open_page(render(anew), address, "anew.html")
    later.ready()
    assert later.text("#evidence h2") == page.text("#evidence h2")
    off = "[...document.querySelectorAll('#types label:has(input:not(:checked))')].map((e) => e.textContent.trim())"
    assert later.run(off) == page.run(off) != []
    assert later.text("#note") == ""
    foreign = open_page(render(OTHER), address, "other.html")
    foreign.ready()
    assert "belongs to another view" in foreign.text("#note")
    assert foreign.text("#status") == "1 of 1 party · 0 of 0 ties"


def test_what_no_address_holds_is_not_cut(open_page: Any) -> None:
    """The fewer of those hidden and those left are named; where both are many, the arrangement is offered as a file."""
    crowd = [ViewNode(f"party-{at:04}", f"Party {at}", "Firm") for at in range(1_300)]
    claims = [ViewTie(f"t{at}", "OWNS", crowd[0].id, crowd[at].id) for at in range(1, 650)]
    claims.append(ViewTie("t", "OWNS", crowd[1].id, crowd[1_299].id))
    spots = {party.id: (at % 40 * 90.0, at // 40 * 90.0) for at, party in enumerate(crowd)}
    html = render(ViewGraph(tuple(crowd), tuple(claims), positions=spots))
    page = open_page(html)
    page.ready()
    page.find("party 1299")
    page.click("[data-act=near]")
    page.wait("location.hash.includes('state=')")
    address, status = page.run("location.hash"), page.text("#status")
    page.key("Escape")
    page.click("#undo")
    page.find("party 0")
    page.click("[data-act=near]")
    page.wait("!document.querySelector('#note').hidden")
    assert "too long for the address; keep it with Export" in page.text("#note")
    again = open_page(html, address, "again.html")
    again.ready()
    assert again.text("#status") == status == "2 of 1,300 parties · 1 of 650 ties"


@pytest.mark.parametrize(
    "state", ["x", "e30x", "eyJnb25lIjpbOTldfQ", "eyJfX3Byb3RvX18iOnt9fQ", "bnVsbA"]
)
def test_damaged_address(open_page: Any, state: str) -> None:
    digest = render(GRAPH).partition('data-digest="')[2][:12]
    page = open_page(render(GRAPH), f"#view={digest}&state={state}")
    page.ready()
    assert "damaged" in page.text("#note")
    assert page.text("#status") == "6 of 6 parties · 5 of 5 ties"


def test_keyboard_alone(page: Any) -> None:
    page.key("/")
    page.type("chamber")
    page.key("ArrowDown")
    page.key("Enter")
    assert page.text("#evidence h2") == "Chamber of Trade"
    reached = set()
    for _ in range(90):
        page.key("Tab")
        reached.add(page.run(f"{FOCUS}.id || {FOCUS}.dataset.filter || {FOCUS}.textContent"))
        assert page.run(f"{FOCUS} === document.body || {FOCUS}.matches(':focus-visible')")
    assert reached >= {
        "kind", "type", "modality", "dataset", "undated", "unrated", "confidence-min", "time-from",
        "graph", "table-toggle", "evidence", "Path from here", "fit", "Export", "country", "firm", "tuck", "map",
    }  # fmt: skip
    page.run("document.querySelector('#graph').focus()")
    walked = set()
    for arrow in ("ArrowLeft", "ArrowRight", "ArrowUp", "ArrowDown"):
        page.key(arrow)
        walked.add(page.text("#evidence h2"))
    assert len(walked) > 1
    page.run("document.querySelector('.ties button').focus()")
    page.key("Enter")
    assert page.count("#evidence [data-tie]") > 0


def test_long_texts_are_whole_in_the_panel(open_page: Any) -> None:
    quote, name = "word " * 4_000 + "end.", "Very long name of a firm " * 20
    proof = Evidence("statement", quote=quote, start=0, end=len(quote), url="not an address")
    nodes = (ViewNode("a", name, "Firm"), ViewNode("b", "B", "Firm"))
    page = open_page(render(ViewGraph(nodes, (ViewTie("t", "OWNS", "a", "b", evidence=(proof,)),))))
    page.ready()
    page.click("#table-toggle")
    page.click("#table tbody tr")
    assert page.run("document.querySelector('#evidence blockquote').textContent") == quote
    assert page.count("#evidence a") == 0
    assert "not an address" in page.text("#evidence")
    page.click("#evidence h2 button")
    assert page.run("document.querySelector('#evidence h2').textContent") == name
    assert f">{name[:29].strip()}…</text>" in export(page, "svg").decode("utf-8")


def test_names_of_one_beginning_stay_apart_and_paper_has_the_legend(open_page: Any) -> None:
    long = "Chamber of Trade and Crafts of Nordmark"
    names = (long, f"{long}, Ostport branch", "Harbour Works of the Northern Example Coast")
    nodes = tuple(ViewNode(str(at), name, "Chamber") for at, name in enumerate(names))
    page = open_page(render(ViewGraph(nodes, (ViewTie("t", "BRANCH_OF", "1", "0"),))))
    page.ready()
    drawn = export(page, "svg").decode("utf-8")
    for shown in (
        "Chamber of Trade a…of Nordmark",
        "Chamber of Trad…Ostport branch",
        "Harbour Works of the Northern…",
    ):
        assert f">{shown}</text>" in drawn
    page.call("Emulation.setEmulatedMedia", media="print")
    shows = "document.querySelector({!r}).checkVisibility()"
    assert page.run(shows.format("#kinds .shape"))
    assert page.run(shows.format("#modalities .line"))
    for screen in ("#search", "#time", "#kinds input", ".keys"):
        assert not page.run(shows.format(screen))
    page.call("Emulation.setEmulatedMedia", media="")


def test_dark_theme(page: Any) -> None:
    before = page.run("getComputedStyle(document.body).backgroundColor")
    page.click("#theme")
    assert page.run("getComputedStyle(document.body).backgroundColor") != before


def test_nothing_found(open_page: Any) -> None:
    page = open_page(
        render(ViewGraph(title="Owners", description="owners of firm = F1, as of 2025-01-01"))
    )
    page.ready()
    assert page.text("#empty") == "Nothing found."
    assert "firm = F1" in page.text("#evidence")
    assert page.errors == []
