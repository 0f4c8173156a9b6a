"""The seam for a live source: parts merge into the page, one step each, and a replaced `source` is asked instead of the file."""

from __future__ import annotations

import json
from typing import Any

import pytest

from interlock.graph.view import Evidence, ViewGraph, ViewNode, ViewTie, render
from interlock.graph.view.page import Live, part

pytestmark = pytest.mark.browser

BANK = ViewNode("bank", "Alpha Bank", "Bank", country="CN")
FIRM = ViewNode("firm", "Beta Electric", "Firm", country="RU")
MORE = tuple(ViewNode(f"m{at}", f"Member {at}", "Chamber", country="IR") for at in range(6))
QUOTE = Evidence("statement", title="News", quote="Member 1 works with Alpha.", start=0, end=26)
START = ViewGraph((BANK, FIRM), (ViewTie("t0", "OWNS", "bank", "firm", dataset="a"),), "Live")
AROUND = ViewGraph(
    (BANK, FIRM, *MORE),
    (
        ViewTie("t0", "OWNS", "bank", "firm", modality="planned"),
        *(
            ViewTie(f"t{at + 1}", "MEMBER_OF", "bank", each.id, dataset="b", stated_on="2030")
            for at, each in enumerate(MORE)
        ),
        ViewTie("t9", "LENDS_TO", "bank", "firm", evidence=(QUOTE,)),
    ),
)


def served() -> Live:
    """A source that answers from one part after a moment, without evidence until it is asked for it."""
    answer = part(AROUND)
    evidence = answer.pop("evidence")
    quotes = evidence["values"][evidence["columns"].index("quote")]
    proofs = [{"kind": "statement", "title": "News", "quote": quote} for quote in quotes]
    return Live(
        f"""
const around = {json.dumps(answer)};
const later = (value) => new Promise((done) => setTimeout(() => done(structuredClone(value)), 20));
source = {{
  search: (text, limit) => text === "down" ? Promise.reject(new Error("The database is down"))
    : later({{ found: [{{ id: "m3", name: "Member 3", kind: "Chamber", country: "IR" }}].slice(0, limit), more: 7 }}),
  counts: () => later([{{ type: "MEMBER_OF", count: 6 }}, {{ type: "OWNS", count: 1 }}]),
  neighbours: () => later({{ ...around, left: 3 }}),
  path: () => later({{ ...around, paths: [{{ nodes: ["firm", "bank", "m2"], ties: ["t9", "t3"], score: 0.5 }}] }}),
  evidence: (id) => later(id === "t9" ? {json.dumps(proofs)} : []),
  part: () => later(around),
}};
$("live").hidden = false;
$("live").append(el("p", {{ id: "served" }}, "Question packs"));
""",
        sheet="#live { color: var(--accent); }\n",
    )


@pytest.fixture
def page(open_page: Any) -> Any:
    opened = open_page(render(START, live=served()))
    opened.ready()
    yield opened
    opened.was_quiet()


def select(page: Any, row: int) -> None:
    page.click("#table-toggle")
    page.click("#table-tabs button:nth-child(2)")
    page.click(f"#table tbody tr:nth-child({row})")


def test_expanding_is_one_step(page: Any) -> None:
    select(page, 1)
    page.click("[data-act=expand]")
    page.wait("document.querySelector('.expand') !== null")
    assert "0 of 6" in page.text(".expand")
    assert "all 1" in page.text(".expand")
    page.click(".expand .end button")
    page.wait("document.querySelector('#status').textContent.startsWith('8 of 8')")
    assert page.text("#status") == "8 of 8 parties · 8 of 8 ties"
    assert "3 parties more" in page.text("#note")
    assert page.count("#table tbody tr") == 8
    # the legend and the slider know what came; what was known is kept
    assert "Iran\n6" in page.text("#countries")
    assert "member of\n6" in page.text("#types")
    assert page.text("#time-to-text") == "2031-01-01"
    assert page.count("#modalities .row:not(.none-here)") == 1  # t0 stays asserted
    page.click("#undo")
    assert page.text("#status") == "2 of 2 parties · 1 of 1 tie"
    page.click("#redo")
    assert page.text("#status") == "8 of 8 parties · 8 of 8 ties"


def test_a_party_from_the_store_is_found_and_added(page: Any) -> None:
    page.find("member")
    assert page.text("#evidence h2") == "Member 3"
    assert page.text("#status").startswith("3 of 3 parties")
    page.click("#undo")
    assert page.text("#status").startswith("2 of 2 parties")


def test_evidence_is_fetched_when_looked_at(page: Any) -> None:
    select(page, 2)
    page.click("[data-act=from]")
    page.find("member")
    page.click("[data-act=to]")
    assert page.text("#path-result") == "No path over what is visible."
    page.click("#path-more button")
    page.wait("document.querySelector('#path-result').textContent.includes('1 of 1 path')")
    page.click("#graph")
    page.run("document.activeElement.blur()")
    page.key("Escape")
    page.wait("document.querySelector('#evidence blockquote') !== null")
    assert page.text("#evidence blockquote") == QUOTE.quote
    assert "no source" in page.text("#evidence")  # of the other tie: asked for, and there is none


def test_a_source_that_fails_says_so(page: Any) -> None:
    page.click("#search")
    page.type("down")
    page.wait("!document.querySelector('#note').hidden")
    assert page.text("#note") == "The database is down"
    assert page.text("#hits-more") == "The search was not answered"  # nobody knows who is there
    assert page.text("#spoken") == "The search was not answered."
    assert page.text("#served") == "Question packs"


def test_the_address_asks_for_what_had_been_added(page: Any, open_page: Any) -> None:
    page.find("member")
    page.click("[data-act=expand]")
    page.wait("document.querySelector('.expand') !== null")
    page.click(".expand .end button")
    page.wait("document.querySelector('#status').textContent.startsWith('8 of 8')")
    page.wait(
        "location.hash.includes('state=') && atob(location.hash.split('state=')[1]).includes('m5')"
    )
    again = open_page(render(START, live=served()), page.run("location.hash"), "again.html")
    again.ready()
    assert again.text("#status") == page.text("#status")
    assert again.text("#evidence h2") == "Member 3"
    plain = open_page(render(START), page.run("location.hash"), "plain.html")
    plain.ready()
    assert "not in this file" in plain.text("#note")
