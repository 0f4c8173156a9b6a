"""What one reaches without a mouse and reads on a small window, on paper, and in colours of one's own."""

from __future__ import annotations

import base64
import json
from typing import Any

import pytest

from interlock.graph.view import ViewGraph, ViewNode, ViewTie, render

pytestmark = pytest.mark.browser

NODES = (
    ViewNode("bank", "Alpha Bank", "Bank", country="CN"),
    ViewNode("hub", "Chamber of Trade", "Chamber", country="CN"),
    ViewNode("word", "Donaudampfschifffahrtselektrizitätenhauptbetriebswerk" * 2, "Organization"),
)
TIES = (
    ViewTie("t1", "PARTNERS_WITH", "hub", "bank", stated_on="2022-05-01"),
    ViewTie("t2", "OWNS", "word", "bank", stated_on="2024-05-01"),
    ViewTie("t3", "SUPPLIES", "word", "hub", "agreed"),
)
GRAPH = ViewGraph(NODES, TIES, "Access")
HELD = "(() => { const e = document.activeElement; return e.dataset.act || e.id || e.textContent; })()"  # fmt: skip

# texts that stand out from what is behind them by less than 4.5:1 (WCAG 2.2, AA); what is disabled is exempt
FAINT = """(() => {
  const linear = (v) => (v / 255 <= 0.04045 ? v / 255 / 12.92 : ((v / 255 + 0.055) / 1.055) ** 2.4);
  const light = (c) => 0.2126 * linear(c[0]) + 0.7152 * linear(c[1]) + 0.0722 * linear(c[2]);
  const read = (s) => { const m = s.match(/[\\d.]+/g).map(Number); return m.length < 4 ? [...m, 1] : m; };
  const over = (a, b) => [0, 1, 2].map((at) => a[at] * a[3] + b[at] * (1 - a[3]));
  const up = (e) => (e ? [...up(e.parentElement), e] : []);
  return [...document.querySelectorAll('body *')].filter((e) => [...e.childNodes].some((n) => n.nodeType === 3 && n.data.trim())
    && !e.closest('script, :disabled') && e.getBoundingClientRect().width > 2).flatMap((e) => {
    const behind = up(e).map((x) => read(getComputedStyle(x).backgroundColor)).reduce((under, c) => over(c, under), [255, 255, 255]);
    const ink = read(getComputedStyle(e).color);
    ink[3] *= up(e).reduce((all, x) => all * Number(getComputedStyle(x).opacity), 1);
    const [low, high] = [light(over(ink, behind)), light(behind)].sort((a, b) => a - b);
    return (high + 0.05) / (low + 0.05) < 4.5 ? [e.textContent] : [];
  });
})()"""


@pytest.fixture
def page(open_page: Any) -> Any:
    opened = open_page(render(GRAPH))
    opened.ready()
    yield opened
    opened.was_quiet()


def press(page: Any, selector: str, key: str = "Enter") -> str:
    """What has the keyboard after a key was pressed on a control."""
    page.run(f"document.querySelector({json.dumps(selector)}).focus()")
    page.key(key)
    page.frames()
    held: str = page.run(HELD)
    return held


def test_the_keyboard_stays_where_it_was(page: Any) -> None:
    """Each press builds panels anew: what was pressed keeps the focus, or what took its place gets it."""
    page.find("alpha")
    for act in ("pin", "mark", "expand", "from"):
        assert press(page, f"[data-act={act}]") == act
    assert press(page, ".ties button") == "evidence"  # another item is read from its head
    assert press(page, "#evidence .claim button") == "evidence"
    page.find("chamber")
    assert press(page, "[data-act=hide]") == "evidence"
    assert press(page, "#hidden-list button") == "tuck"  # the last of its kind: what stands before
    assert press(page, "#path-ends [aria-label]") == "search"
    press(page, "#table-toggle")
    assert press(page, "#table-tabs button:nth-child(2)") == "Parties"
    assert press(page, "#table th button") == "Name ↑"
    assert press(page, "#table tbody tr:nth-child(2)", " ").startswith("Chamber of Trade")
    assert page.text("#evidence h2") == "Chamber of Trade"
    # a button that ends hands the keyboard on
    for _ in range(20):
        if press(page, "#undo") != "undo":
            break
    assert page.run(HELD) == "redo"
    # a menu that closes gives it back
    press(page, "#export summary")
    page.run("document.querySelector('[data-export=csv]').focus()")
    page.key("Escape")
    assert page.run(HELD).strip() == "Export"
    assert page.run("document.querySelector('#export').open") is False
    # the picture is one stop, and arrows walk in it after a click too
    assert page.count("#graph [tabindex='0']") == 0
    corner = "(() => { const b = document.querySelector('#graph').getBoundingClientRect(); return [b.x + 9, b.y + 9]; })()"
    page.mouse(*page.run(corner), press=True)
    page.key("ArrowRight")
    assert page.run("document.querySelector('#evidence .kind') !== null")
    page.run("document.querySelector('#evidence button').focus()")
    page.key("Escape")
    assert page.run(HELD) == "graph"


def test_names_for_a_reader_are_words(page: Any) -> None:
    days = "['time-from', 'time-to'].map((id) => document.getElementById(id).getAttribute('aria-valuetext'))"
    shown = [page.text(f"#time-{end}-text") for end in ("from", "to")]
    assert page.run(days) == shown == ["2022-05-01", "2024-05-02"]  # not days since 1970
    assert page.run("document.querySelector('#confidence-min').getAttribute('aria-valuetext')") == "any"  # fmt: skip
    assert page.run("document.querySelector('#search').getAttribute('role')") == "combobox"
    # what a filter leaves is told as well as shown
    page.click("#kinds input")
    assert page.text("#spoken") == page.text("#status")
    assert page.text("#spoken").startswith("2 of 3 parties")
    for at in (2, 3):
        page.click(f"#kinds label:nth-of-type({at}) input")
    assert page.text("#spoken") == "Everything is hidden by the filters."
    page.click("#reset")
    page.find("alpha")
    page.click("#table-toggle")
    page.click("#table tbody tr:nth-child(2)")
    assert page.count("#table tr[aria-current=true]") == 1
    assert page.count("#table tr[aria-selected]") == 0  # rows of a plain table are not to be chosen


def test_texts_stand_out_and_states_have_lines(page: Any) -> None:
    page.click("#kinds input")  # a row that is off
    page.click("#table-toggle")
    page.run("document.querySelector('#search').focus()")
    page.type("a")
    for _ in range(2):
        assert page.run(FAINT) == []
        page.click("#theme")
    reduced = {"name": "prefers-reduced-motion", "value": "reduce"}
    page.call(
        "Emulation.setEmulatedMedia",
        features=[{"name": "forced-colors", "value": "active"}, reduced],
    )
    for chosen in ("#table-tabs [aria-pressed=true]", "#hits [aria-selected=true]"):
        style = f"getComputedStyle(document.querySelector('{chosen}')).outlineStyle"
        assert page.run(style) == "solid", chosen
    page.call("Emulation.setEmulatedMedia", features=[reduced])


def test_paper_is_light_and_keeps_the_shape(page: Any) -> None:
    if page.run("document.documentElement.dataset.theme") == "light":
        page.click("#theme")
    page.run(
        "window.__printed = null; addEventListener('beforeprint', () => { __printed = document.documentElement.dataset.theme; })"
    )
    paper = base64.b64decode(
        page.call("Page.printToPDF", landscape=True, printBackground=True)["data"]
    )
    assert page.run("__printed") == "light"
    assert page.run("document.documentElement.dataset.theme") == "dark"  # and back
    assert len(paper) > 10_000
    page.call("Emulation.setEmulatedMedia", media="print")
    fits = page.run("getComputedStyle(document.querySelector('#graph canvas')).objectFit")
    page.call("Emulation.setEmulatedMedia", media="")
    assert fits == "contain"  # a sheet on its side squeezed the picture to half its height


def test_a_window_of_320_pixels(open_page: Any) -> None:
    """As wide as 1280 pixels at 400 % (WCAG 2.2, 1.4.10): nothing is beside the window, and no sheet opens unasked."""
    page = open_page(render(GRAPH), size=(320, 640))
    page.ready()
    assert page.run("document.documentElement.scrollWidth") == 320
    page.key("/")  # opens what the search is in
    assert page.run(HELD) == "search"
    page.type("donau")
    page.wait("document.querySelector('#hits li') !== null")
    page.key("Enter")
    page.frames(4)
    assert page.run("document.body.dataset.pane") == "evidence"
    assert page.run(HELD) == "evidence"
    assert page.run("(() => { const e = document.querySelector('#evidence'); return e.scrollWidth - e.clientWidth; })()") == 0  # fmt: skip
    page.click("#panes [data-pane=controls]")
    page.click("#kinds input")
    assert page.run("document.body.dataset.pane") == "controls"  # what is selected is no news
    page.key("Escape")
    assert page.run("document.body.dataset.pane") == ""
    page.click("#table-toggle")
    assert page.run("document.body.dataset.pane") == ""
    page.call("Emulation.setTouchEmulationEnabled", enabled=True)  # a finger has more room
    page.click("#panes [data-pane=controls]")
    rows = "Math.min(...[...document.querySelectorAll('#kinds .row, .range')].map((e) => e.getBoundingClientRect().height))"
    assert page.run(rows) >= 30
    page.call("Emulation.setTouchEmulationEnabled", enabled=False)
    page.resize(844, 390)  # the same on its side
    page.frames(4)
    assert page.run("document.querySelector('#stage').clientHeight") > 120
    page.was_quiet()
