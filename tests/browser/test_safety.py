"""Foreign text in every field: nothing of it runs, nothing is asked of the network, and the harness would notice.

Each payload counts itself and asks for an address of its own; both must stay at zero, on load and whatever the user
does. The raw pyvis page is the positive control: there the same payload runs.
"""

from __future__ import annotations

import csv
import io
import json
import time
from functools import partial
from typing import Any

import pytest

from interlock.graph.view import Evidence, View, ViewGraph, ViewNode, ViewTie, render, render_pyvis
from interlock.graph.view.page import Live, part

pytestmark = pytest.mark.browser

BEACON = "http://beacon.example"
RUN = f"window.__ran=(window.__ran||0)+1;new Image().src='{BEACON}/ran'"
CORPUS = (
    f"<script>{RUN}</script>",
    f"</script><script>{RUN}</script>",
    f"<img src='{BEACON}/image' onerror=\"{RUN}\">",
    f"<svg onload=\"{RUN}\"><a href='x'>",
    f"javascript:{RUN}",
    f'" onmouseover="{RUN}" x="',
    f"<!--<script>{RUN}//",
    f"\u2028{RUN}\u2029",
    f"]]>{{{{{RUN}}}}}${{{RUN}}}",
    f"<a href=\"javascript:{RUN}\">href</a><iframe srcdoc=\"<script>parent.{RUN}</script>\">",
    f"<style>@import '{BEACON}/sheet'</style><link rel=stylesheet href='{BEACON}/link'>",
    f"data:text/html,<script>{RUN}</script>",
    "__proto__",
    f"=HYPERLINK(\"{BEACON}/cell\")",
    f"昆仑<img src='{BEACON}/cjk' onerror=\"{RUN}\">银行",
    f"\u202eمصرف <svg onload=\"{RUN}\">",
    "@SUM(1)\t+cmd|' /C calc'!A0",
)  # fmt: skip


def hostile(rings: int = 1) -> ViewGraph:
    """Every payload in every field, spread over rings."""
    nodes = tuple(
        ViewNode(
            f"{at}{text}",
            text,
            text,
            (text,),
            text,
            (text,),
            (text,),
            properties={text: text, "n": [text], "rank": at},
            ring=at % rings,
        )
        for at, text in enumerate(CORPUS)
    )
    ties = tuple(
        ViewTie(
            f"t{at}{text}", text, nodes[at].id, nodes[at - 1].id, confidence=0.5, dataset=text,
            properties={text: {text: text}},
            evidence=(
                Evidence("statement", text, text, text, text, text, text, text, 1, 2, text, text, text),
                Evidence("record", text, title=text, url=text, file=text, row=text, digest=text, fields={text: text}),
            ),
        )
        for at, text in enumerate(CORPUS)
    )  # fmt: skip
    return ViewGraph(nodes, ties, title=CORPUS[1], description=CORPUS[2])


# the pointer on every ninth pixel of the picture, and what the tooltip said on the way
MOVES = """(() => {
  window.__tips ??= new Set();
  const tip = document.querySelector('#hover');
  const canvas = document.querySelector('#graph canvas');
  const box = canvas.getBoundingClientRect();
  for (let y = box.top; y < box.bottom; y += 9) {
    for (let x = box.left; x < box.right; x += 9) {
      for (const type of ['pointermove', 'mousemove']) {
        canvas.dispatchEvent(new PointerEvent(type, {clientX: x, clientY: y, bubbles: true, pointerType: 'mouse'}));
      }
      if (!tip.hidden) __tips.add(tip.textContent);
    }
  }
})()"""


def sweep(page: Any) -> None:
    """Rest the pointer on every party and every tie's middle, so that every tooltip shows."""
    page.click("#fit")
    page.frames(3)
    page.run(MOVES)
    for y in range(100, 840, 120):
        for x in range(300, 1000, 140):
            page.call("Input.dispatchMouseEvent", type="mouseMoved", x=x, y=y)
    page.frames(5)
    assert page.run("__tips.size") > len(CORPUS) / 2


def unharmed(page: Any) -> None:
    assert page.run("window.__ran") is None
    assert page.requests == []
    assert page.violations == []
    assert page.errors == []


def test_corpus_in_every_field(open_page: Any) -> None:
    page = open_page(render(hostile(rings=2)))
    page.ready()
    unharmed(page)
    sweep(page)
    for at, text in enumerate(CORPUS):  # finding one that is folded away unfolds it
        page.run("document.querySelector('#search').focus()")
        page.type(text.strip("\u2028\u2029"))
        hit = f"(hit) => hit.dataset.id === {json.dumps(f'{at}{text}')}"
        page.run(f"[...document.querySelectorAll('#hits li')].find({hit}).click()")
    assert (
        page.text("#status")
        == f"{len(CORPUS)} of {len(CORPUS)} parties · {len(CORPUS)} of {len(CORPUS)} ties"
    )
    page.click("[data-act=expand]")
    page.click("[data-act=from]")
    page.click("#table-toggle")
    for text in ("script", "href", "javascript"):
        page.click("#search")
        page.type(text)
        page.key("Enter")
    for row in range(1, len(CORPUS) + 1):
        page.run(f"document.querySelector('#table tbody tr:nth-child({row})').click()")
        assert page.count("#evidence .proof") == 2
        # none of the addresses is one that a browser may open
        assert page.count("#evidence a") == 0
        page.run("document.querySelector('#evidence h2 button').click()")
    page.click("[data-act=to]")
    page.click("#path-more button")
    for tool in ("#tuck", "#map", "#theme"):
        page.click(tool)
    page.run("document.querySelector('#size').selectedIndex = 1")
    page.run("void document.querySelector('#size').dispatchEvent(new Event('change'))")
    sweep(page)
    files = {}
    for what in ("csv", "json", "svg", "png", "state"):
        page.click("#export summary")
        files[what] = page.download(partial(page.click, f"[data-export={what}]"))
    unharmed(page)
    assert page.run("({}).polluted") is None
    assert page.count("main script, main img, main iframe, main style, main link") == 0
    rows = list(csv.reader(io.StringIO(files["csv"].decode("utf-8"), newline="")))
    assert len(rows) > 2 * len(CORPUS)
    assert [cell for row in rows for cell in row if cell[:1] in tuple("=+-@\t\r") and cell] == []
    assert {cell.removeprefix("'") for row in rows for cell in row} >= set(CORPUS)  # nothing lost
    picture = open_page(files["svg"].decode("utf-8"), name="picture.svg")
    picture.frames()
    unharmed(picture)


def test_corpus_in_a_part(open_page: Any) -> None:
    """What a server answers is as foreign as what a file holds."""
    answer = json.dumps(part(hostile())).replace("<", "\\u003c")
    script = f"""
const answer = {answer};
source.search = async () => {{ throw new Error(answer.nodes.values[0][0]); }};
$("title").addEventListener("click", () => addPart(answer));
"""
    start = ViewGraph((ViewNode("a", "A", "Firm"),), title="Live")
    page = open_page(render(start, live=Live(script)))
    page.ready()
    page.click("#title")
    assert page.text("#status").startswith(f"{len(CORPUS) + 1} of")
    page.click("#search")
    page.type("x")
    page.wait("!document.querySelector('#note').hidden")
    page.click("#table-toggle")
    page.click("#table tbody tr")
    assert page.count("#evidence .proof") == 2
    sweep(page)
    unharmed(page)


def test_what_is_injected_after_load_is_blocked(open_page: Any) -> None:
    page = open_page(render(hostile()))
    page.ready()
    page.run(
        "(() => { const s = document.createElement('script'); s.textContent = `" + RUN + "`; document.body.append(s);"
        "const i = document.createElement('img'); i.src = '" + BEACON + "/late'; document.body.append(i);"
        "const d = document.createElement('div'); d.setAttribute('onclick', `" + RUN + "`); document.body.append(d); d.click(); })()"
    )  # fmt: skip
    page.frames(10)
    assert page.run("window.__ran") is None
    assert sorted({each.split()[0] for each in page.violations}) == ["img-src", "script-src-attr", "script-src-elem"]  # fmt: skip


def test_notebook_frame(open_page: Any) -> None:
    """The frame of a notebook draws, runs nothing foreign, and reaches nothing outside."""
    shown = View(hostile())._repr_mimebundle_()["text/html"]
    page = open_page(f"<!doctype html><meta charset=utf-8><h1>notebook</h1>{shown}")
    frame = page.inner()
    frame.ready()
    assert frame.text("#status").startswith(f"{len(CORPUS)} of {len(CORPUS)} parties")
    frame.run("document.querySelector('#kinds input').click()")  # the address cannot be written
    frame.run("new Promise((done) => setTimeout(done, 600))")
    unharmed(page)
    assert frame.run("window.__ran") is None
    assert frame.requests == []
    assert frame.errors == []
    reach = (
        "(() => { try { return parent.document.title; } catch (error) { return error.name; } })()"
    )
    assert frame.run(reach) == "SecurityError"
    # and had there been a violation, it would have been heard
    frame.run(f"document.body.append(Object.assign(new Image(), {{src: '{BEACON}/late'}}))")
    frame.frames()
    assert any("Content Security Policy" in error for error in frame.errors)


def point_at(page: Any, x: float, y: float) -> None:
    """Rest the pointer on a place of the pyvis picture until its tooltip has come."""
    where = page.run(
        f"(() => {{ const b = document.querySelector('canvas').getBoundingClientRect();"
        f"const p = network.canvasToDOM({{x: {x}, y: {y}}}); return [b.x + p.x, b.y + p.y]; }})()"
    )
    page.mouse(where[0] + 3, where[1])
    page.mouse(*where)
    page.frames(3)


def test_pyvis_export(open_page: Any) -> None:
    page = open_page(render_pyvis(hostile()))
    page.wait("typeof network === 'object' && network.getScale() > 0")
    page.run("void network.setOptions({interaction: {tooltipDelay: 0}})")
    spots = page.run("Object.values(network.getPositions())")
    assert len(spots) == len(CORPUS)
    for at, spot in enumerate(spots):
        other = spots[at - 1]
        point_at(page, spot["x"], spot["y"])
        assert page.run("document.querySelector('.vis-tooltip').style.visibility") == "visible"
        point_at(page, (spot["x"] + other["x"]) / 2, (spot["y"] + other["y"]) / 2)
    assert page.run("window.__ran") is None
    assert page.requests == []
    assert page.run("[nodes.length, edges.length]") == [len(CORPUS), len(CORPUS)]


def test_positive_control(open_page: Any) -> None:
    """Raw pyvis runs a node's title once any title holds `href`: were it not seen, the tests above would prove nothing."""
    from pyvis.network import Network

    network = Network(directed=True, cdn_resources="in_line")
    network.toggle_physics(False)
    network.add_node("a", label="a", title="<a href='https://news.example'>news</a>", x=900, y=0)
    network.add_node("b", label="b", title=CORPUS[2], x=0, y=0, size=80)
    page = open_page(network.generate_html(notebook=False))
    page.wait("typeof network === 'object' && network.getScale() > 0")
    page.run("void network.setOptions({interaction: {tooltipDelay: 0}})")
    point_at(page, 0, 0)
    time.sleep(1)  # the broken picture reports itself
    assert page.run("window.__ran") >= 1
    assert any(each.startswith(BEACON) for each in page.requests)


def test_draws_while_the_network_hangs(open_page: Any) -> None:
    """A page that waits for the network stays blank where requests are held open; ours never asks."""
    address = "http://pit.example/held"
    waiting = open_page(f"<link rel=stylesheet href='{address}'><script>window.drawn = 1</script>")
    time.sleep(2)
    assert waiting.requests == [address]
    assert waiting.run("window.drawn") is None
    waiting.close()
    held = Evidence("record", title=address, url=address, fields={"image": address})
    node = ViewNode("a", address, "Firm", properties={"image": address})
    tie = ViewTie("t", "OWNS", "a", "a", evidence=(held,))
    page = open_page(render(ViewGraph((node,), (tie,), title=address)), name="held.html")
    assert page.ready() < 10
    assert page.requests == []
