"""The still picture holds what the page shows at first, and is XML whatever the names are."""

from __future__ import annotations

import xml.etree.ElementTree as ET

from interlock.graph.view import View, ViewGraph, ViewNode, ViewTie
from interlock.graph.view.still import still

SVG = "{http://www.w3.org/2000/svg}"
NODES = (
    ViewNode("a", "A very long name " * 5 + "<b>&\x00\ud800", "Bank"),
    ViewNode("b", "", "Firm"),
    ViewNode("c", "C", "Person", ring=1),
)
TIES = (
    ViewTie("t1", "OWNS", "a", "b", modality="planned"),
    ViewTie("t2", "OWNS", "b", "a", modality="agreed"),
    ViewTie("t3", "OWNS", "a", "a"),
    ViewTie("t4", "OWNS", "a", "c"),
)


def test_what_is_drawn_and_what_is_counted() -> None:
    root = ET.fromstring(still(ViewGraph(NODES, TIES, title="<T>")))
    assert root.findtext(f"{SVG}title") == "<T>"
    assert "2 parties and 3 ties; 1 party folded away" in (root.findtext(f"{SVG}desc") or "")
    names = [each.text or "" for each in root.iter(f"{SVG}text")]
    assert [len(name) <= 34 for name in names] == [True, True]
    assert "id: b" in names
    (line,) = root.iter(f"{SVG}line")
    assert line.get("stroke-dasharray")  # neither of the two is asserted
    assert line.findtext(f"{SVG}title") == "owns (planned), owns (agreed)"
    (loop,) = root.iter(f"{SVG}circle")
    assert loop.get("stroke-dasharray") is None


def test_the_same_in_any_order() -> None:
    assert still(ViewGraph(NODES, TIES)) == still(ViewGraph(NODES[::-1], TIES[::-1]))


def test_positions_stay_with_the_view() -> None:
    view = View(ViewGraph(NODES, TIES), seed=3)
    again = View(view.placed, seed=99)
    assert again.html() == view.html()
    assert again.svg() == view.svg()
    assert view.graph.positions is None  # the caller's graph is as it was
