"""Large views: file size is asserted, times are printed (`pytest -rP`), since they depend on the machine."""

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


@pytest.mark.parametrize(
    ("nodes", "ties", "limit"), [(2_000, 4_000, 2.0e6), (10_000, 20_000, 8.0e6)]
)
def test_size(open_page: Any, nodes: int, ties: int, limit: float) -> None:
    html = render(communities(nodes, ties))
    assert len(html.encode()) < limit
    times = []
    for run in range(3):
        page = open_page(html, name=f"size{run}.html")
        times.append(page.ready())
    change = page.run(CLICK % "#kinds input")
    back = page.run(CLICK % "#undo")
    print(  # noqa: T201
        f"{nodes}/{ties}: {len(html.encode()) / 1e6:.2f} MB, ready {statistics.median(times):.2f} s "
        f"(median of {times}), filter {change / 1000:.2f} s, undo {back / 1000:.2f} s"
    )
    assert page.text("#status") == f"{nodes:,} of {nodes:,} parties · {ties:,} of {ties:,} ties"
    assert page.requests == []
    assert page.errors == []
