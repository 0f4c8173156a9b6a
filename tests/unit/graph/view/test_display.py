"""What notebooks get: a sandboxed frame, or advice where the view is too large for one."""

from __future__ import annotations

import html
import re
from pathlib import Path

from interlock.graph import view
from interlock.graph.view import View, ViewGraph, ViewNode, ViewTie
from interlock.graph.view.display import IN_NOTEBOOK


def graph(count: int) -> ViewGraph:
    nodes = tuple(ViewNode(f"n{at}", "", "Firm") for at in range(count))
    return ViewGraph(nodes, (ViewTie("t", "OWNS", "n0", "n1"),), title='A "title" & <b>')


def test_frame() -> None:
    shown = View(graph(3))
    bundle = shown._repr_mimebundle_()
    assert bundle["text/plain"] == repr(shown) == "<View 'A \"title\" & <b>': 3 nodes, 1 tie>"
    assert bundle["text/html"].startswith('<iframe sandbox="allow-scripts" ')
    frame = re.fullmatch(r"<iframe ([^<>]*)></iframe>", bundle["text/html"])
    assert frame
    source = re.search(r'srcdoc="([^"]*)"', frame[1])
    assert source
    assert html.unescape(source[1]) == shown.html()


def test_too_large_for_a_notebook() -> None:
    bundle = View(graph(IN_NOTEBOOK + 1))._repr_mimebundle_()
    assert ".save(" in bundle["text/plain"]
    assert "<iframe" not in bundle["text/html"]
    assert "<b>" not in bundle["text/html"]


def test_save(tmp_path: Path) -> None:
    shown = View(graph(3))
    path = shown.save(tmp_path / "view.html")
    assert path.read_text("utf-8") == shown.html()


def test_exported_names() -> None:
    assert sorted(view.__all__) == view.__all__
    assert all(getattr(view, name).__name__ == name for name in view.__all__)
