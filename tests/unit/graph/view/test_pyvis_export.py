"""The pyvis page with each of its traps closed; `tests/browser` runs the ones that only a browser can show."""

from __future__ import annotations

import re

import pytest

from interlock.graph.view import Evidence, ViewGraph, ViewNode, ViewTie, render_pyvis
from interlock.graph.view.pyvis_export import LARGEST, _offline
from interlock.schema.errors import InterlockError, UsageError

A = ViewNode("<b>a</b>", "Alpha href Bank 昆仑", "Bank")
B = ViewNode("b", "", "Firm")
TIES = (
    ViewTie("t1", "OWNS", A.id, "b", evidence=(Evidence("statement", quote="see href=1"),)),
    ViewTie("t2", "OWNS", A.id, "b", modality="planned"),
)


@pytest.fixture(scope="module")
def html() -> str:
    return render_pyvis(ViewGraph((A, B), TIES))


def test_nothing_from_the_network(html: str) -> None:
    live = re.sub(r"<!--.*?-->", "", html, flags=re.DOTALL)
    assert not re.search(r"<(?:script|link|img)\b[^>]*(?:src|href)=", live)


def test_no_title_turns_to_markup(html: str) -> None:
    data = (
        html.partition("nodes = new vis.DataSet(")[2].partition("var container")[0]
        or html[html.rindex("nodes = new vis.DataSet(") :]
    )
    assert "Alpha h\\u2060ref Bank" in data
    assert not re.search(r'"title": "[^"]*href', html)


def test_ids_are_ours_and_parallel_ties_stay(html: str) -> None:
    assert "<b>a</b>" not in html
    assert html.count('"from": "n0"') == 2
    assert '"label": "id: b"' in html
    assert "no source" in html


def test_physics_is_off_and_positions_are_given(html: str) -> None:
    assert re.search(r'"physics":\s*\{\s*"enabled":\s*false', html)
    assert re.search(r'"x": -?\d+', html)


def test_deterministic(html: str) -> None:
    assert html == render_pyvis(ViewGraph((B, A), TIES[::-1]))


def test_guard() -> None:
    nodes = tuple(ViewNode(f"n{at}", "", "Firm") for at in range(LARGEST + 1))
    with pytest.raises(UsageError, match="2,001 parties"):
        render_pyvis(ViewGraph(nodes))


def test_another_pyvis_is_noticed() -> None:
    with pytest.raises(InterlockError, match="0 Bootstrap style sheets"):
        _offline("<html></html>")
