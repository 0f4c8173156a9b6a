"""Large views: size, time until they are ready and time of a filter, against the limits (`pytest -rP` prints the figures)."""

from __future__ import annotations

import random
import statistics
from typing import Any

import pytest

from interlock.graph.view import Evidence, ViewGraph, ViewNode, ViewTie, render

pytestmark = pytest.mark.browser

KINDS = ("Firm", "Firm", "Firm", "Bank", "Person", "GovernmentBody")
TYPES = ("OWNS", "CONTROLS", "FINANCES", "PARTNERS_WITH", "SUPPLIES", "HOLDS_ROLE")

# milliseconds from a click to the second frame after it
CLICK = """(() => {
  const start = performance.now();
  document.querySelector('%s').click();
  return new Promise((done) =>
    requestAnimationFrame(() => requestAnimationFrame(() => done(performance.now() - start))));
})()"""


def communities(nodes: int, ties: int) -> ViewGraph:
    """A seeded graph of communities, each tie with one quoted source; positions given, so that layout is not timed."""
    chance = random.Random(4)
    groups = max(1, nodes // 50)
    side = 420 * groups**0.5
    homes = [(chance.uniform(-side, side), chance.uniform(-side, side)) for _ in range(groups)]
    parties = tuple(
        ViewNode(
            f"e{at:07x}", f"Company {at} Trading and Investment", chance.choice(KINDS), country="CN"
        )
        for at in range(nodes)
    )
    claims = []
    for at in range(ties):
        one = chance.randrange(nodes)
        other = (
            (one + groups * chance.randrange(1, 50)) % nodes
            if chance.random() < 0.9
            else chance.randrange(nodes)
        )
        quote = f"Company {one} said that it works with company {other} on deliveries, and that both have signed for year {at % 30}."
        source = Evidence(
            "statement", "press", f"{at % 300:064x}", f"Report number {at % 300}", "Example Wire",
            f"https://news.example/reports/{at % 300}", f"2022-{at % 12 + 1:02}-01", quote, at, at + len(quote), rule="signed/1",
        )  # fmt: skip
        claims.append(
            ViewTie(f"t{at:07x}", chance.choice(TYPES), parties[one].id, parties[other].id, confidence=round(chance.random(), 2),
                    valid_from=f"20{at % 20 + 2:02}-01-01", dataset="press", evidence=(source,))
        )  # fmt: skip
    spots = {
        party.id: (
            homes[at % groups][0] + chance.gauss(0, 300),
            homes[at % groups][1] + chance.gauss(0, 300),
        )
        for at, party in enumerate(parties)
    }
    return ViewGraph(parties, tuple(claims), "Size", positions=spots)


WRITTEN = """window.__written = new Set();
const fill = CanvasRenderingContext2D.prototype.fillText;
CanvasRenderingContext2D.prototype.fillText = function (text, ...rest) {
  __written.add(text);
  return fill.call(this, text, ...rest);
};
let updated = 0;
Object.defineProperty(window, '__updated', { get: () => updated });
window.__count = () => {
  const update = vis.DataSet.prototype.update;
  vis.DataSet.prototype.update = function (items, ...rest) {
    updated += [].concat(items).length;
    return update.call(this, items, ...rest);
  };
};"""
# the switch of a kind, of a tie type, and back, each as `CLICK` counts
SWITCHES = ("#kinds input", "#undo", "#types input", "#undo")


@pytest.mark.parametrize(
    ("nodes", "ties", "megabytes", "ready", "change"),
    [(2_000, 4_000, 2.0, 3, 0.3), (10_000, 20_000, 8.0, 8, 0.5)],
)
def test_size(
    open_page: Any, nodes: int, ties: int, megabytes: float, ready: float, change: float
) -> None:
    graph = communities(nodes, ties)
    html = render(graph)
    size = len(html.encode()) / 1e6
    assert size < megabytes
    times = []
    for run in range(3):
        page = open_page(html, name=f"size{run}.html", before=WRITTEN)
        times.append(page.ready())
    page.run("__count()")
    # the better of two runs of each: what else the machine does only ever adds
    runs = [[page.run(CLICK % selector) / 1000 for selector in SWITCHES] for _ in range(2)]
    changes = [min(both) for both in zip(*runs, strict=True)]
    print(  # noqa: T201
        f"{nodes}/{ties}: {size:.2f} MB, ready {statistics.median(times):.2f} s, "
        f"filter {statistics.median(changes):.2f} s (median of {changes})"
    )
    assert statistics.median(times) < ready
    assert statistics.median(changes) < change
    assert page.run("__updated") == 0  # parties that stay where they are are not written anew
    assert page.text("#status") == f"{nodes:,} of {nodes:,} parties · {ties:,} of {ties:,} ties"

    # every party can be found, and what is not listed is counted
    page.click("#search")
    page.type("company")
    assert page.count("#hits li") == 30
    assert page.text("#hits-more").startswith(f"{nodes - 30:,} more")
    page.run("document.querySelector('#search').value = ''")
    page.type(f"company {nodes - 1} trading")
    page.key("Enter")
    assert page.text("#evidence h2").startswith(f"Company {nodes - 1} ")

    # a path names its parties and ties also from afar
    for end, act in ((graph.ties[0].source, "from"), (graph.ties[9].target, "to")):
        page.click("#search")
        page.type(end)
        page.key("Enter")
        page.click(f"[data-act={act}]")
    page.key("Escape")
    page.click("#fit")
    page.frames(3)
    page.run("__written.clear()")
    page.key("Escape")
    page.run("document.activeElement.blur()")
    page.key("Escape")
    page.frames(3)
    steps = page.run(
        "[...document.querySelectorAll('#evidence > p bdi')].map((e) => e.textContent)"
    )
    assert len(steps) > 1
    assert {each if len(each) <= 30 else f"{each[:29].rstrip()}…" for each in steps} <= set(
        page.run("[...__written]")
    )

    assert page.requests == []
    assert page.errors == []
