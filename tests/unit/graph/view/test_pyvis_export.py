"""The pyvis page with each of its traps closed; `tests/browser` runs the ones that only a browser can show."""

from __future__ import annotations

import json
import re
import subprocess
import sys
from pathlib import Path
from typing import Any

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


def edges(html: str) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = json.loads(
        html.rpartition("edges = new vis.DataSet(")[2].partition(");")[0]
    )
    return found


def test_parallel_ties_fan_out_without_hidden_nodes(html: str) -> None:
    first, second = edges(html)
    assert first["smooth"] is False
    assert second["smooth"] == {"enabled": True, "type": "curvedCW", "roundness": 0.12}
    many = tuple(ViewTie(f"t{at}", "OWNS", *("ab" if at % 2 else "ba")) for at in range(6))
    drawn = edges(render_pyvis(ViewGraph((ViewNode("a", "A", "Firm"), B), many)))
    bent = [each for each in drawn if each["smooth"]]
    # clockwise from one end is counter-clockwise from the other
    sides = {
        (
            (each["smooth"]["type"] == "curvedCW") == (each["from"] == "n0"),
            each["smooth"]["roundness"],
        )
        for each in bent
    }
    assert len(bent) == len(sides) == 5


def test_no_arrow_where_a_tie_has_no_direction() -> None:
    ties = (ViewTie("t1", "BORDERS", A.id, "b"), ViewTie("t2", "OWNS", A.id, "b"))
    assert [each["arrows"] for each in edges(render_pyvis(ViewGraph((A, B), ties)))] == ["", "to"]


def test_common_kinds_differ_by_shape_too() -> None:
    kinds = ("Firm", "Bank", "GovernmentBody", "Chamber", "Person", "Project", "Place")
    page = render_pyvis(ViewGraph(tuple(ViewNode(kind, kind, kind) for kind in kinds), ()))
    assert len(set(re.findall(r'"shape": "(\w+)"', page))) == len(kinds)


def test_outer_rings_are_counted(caplog: pytest.LogCaptureFixture) -> None:
    far = ViewNode("far", "Far", "Firm", ring=1)
    html = render_pyvis(ViewGraph((A, B, far), (*TIES, ViewTie("t3", "OWNS", "b", "far"))))
    assert "Far" not in html
    assert len(edges(html)) == 2
    assert "outer rings: 1 party" in caplog.text


def test_written_as_utf8_whatever_the_locale_and_nothing_beside_it(tmp_path: Path) -> None:
    script = (
        "from interlock.graph.view import ViewGraph, ViewNode, render_pyvis, save\n"
        "graph = ViewGraph((ViewNode('a', 'Αθήνα بنك \u6606\u4ed1', 'Bank'), ViewNode('b', '\\ud800', 'Firm')))\n"
        "before = repr(graph)\n"
        "save(render_pyvis(graph), 'page.html')\n"
        "assert repr(graph) == before\n"
    )
    (tmp_path / "make.py").write_text(script, "utf-8")
    env = {"PATH": "", "LC_ALL": "C", "PYTHONUTF8": "0", "PYTHONIOENCODING": "ascii"}
    subprocess.run([sys.executable, "make.py"], cwd=tmp_path, env=env, check=True)
    assert sorted(each.name for each in tmp_path.iterdir()) == [
        "make.py",
        "page.html",
    ]  # no lib folder
    page = (tmp_path / "page.html").read_bytes().decode("utf-8")
    assert "\\u6606\\u4ed1" in page
    assert (
        "bootstrap"
        not in re.sub(r"<!--.*?-->|<style.*?</style>", "", page, flags=re.DOTALL)
        .lower()
        .split("<body>")[0]
    )
