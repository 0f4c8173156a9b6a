"""What bad input does to a view: one row of the table of bad input a test; those of the page itself are in the browser ring."""

from __future__ import annotations

import json
import logging
import math
import re
from pathlib import Path
from typing import Any

import pytest

from interlock.graph.view import Evidence, View, ViewGraph, ViewNode, ViewTie, render, render_pyvis
from interlock.graph.view.selection import LARGEST
from interlock.schema.errors import DataError, UsageError

A, B = ViewNode("a", "Alpha", "Firm"), ViewNode("b", "Beta", "Firm")


def data(html: str) -> dict[str, Any]:
    found = re.search(r'<script type="application/json"[^>]*>(.*?)</script>', html, re.DOTALL)
    assert found
    content: dict[str, Any] = json.loads(found[1])
    return content


def test_empty_result_names_what_was_asked() -> None:
    view = View(ViewGraph(title="sanctions/listed-parties", description="sanctions/listed-parties(name='zzz'): 0 rows."))  # fmt: skip
    content = data(view.html())
    assert content["nodes"]["values"][0] == content["ties"]["values"][0] is None
    assert "name='zzz'" in content["description"]
    assert set(view._repr_mimebundle_()) == {"text/plain", "text/html", "image/svg+xml"}


def test_end_that_is_missing_is_named() -> None:
    with pytest.raises(DataError, match=r"tie 't' \(OWNS\): target 'zz' is not among the nodes"):
        ViewGraph((A,), (ViewTie("t", "OWNS", "a", "zz"),))


@pytest.mark.parametrize("value", [math.nan, math.inf, -math.inf])
@pytest.mark.parametrize("where", ["position", "confidence", "share", "size"])
def test_numbers_that_are_none_leave_no_file(tmp_path: Path, where: str, value: float) -> None:
    with pytest.raises(DataError):
        View(
            ViewGraph(
                (ViewNode("a", "A", "Firm", properties={"degree": value} if where == "size" else {}), B),
                (ViewTie("t", "OWNS", "a", "b", confidence=value if where == "confidence" else None,
                         properties={"share_min": value} if where == "share" else {}),),
                positions={"a": (value, 0), "b": (0, 0)} if where == "position" else None,
            )
        ).save(tmp_path / "view.html")  # fmt: skip
    assert list(tmp_path.iterdir()) == []


def test_name_that_is_missing_is_the_id_and_marked() -> None:
    graph = ViewGraph((ViewNode("lei:1", "", "Firm"),))
    assert data(render(graph))["nodes"]["values"][0] == ["lei:1"]
    assert '"label": "id: lei:1"' in render_pyvis(graph)
    assert ">id: lei:1</text>" in View(graph).svg()


def test_lone_surrogates_are_replaced_and_named(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    graph = ViewGraph((ViewNode("a", "Al\ud800pha", "Firm"),))
    with caplog.at_level(logging.WARNING):
        page = View(graph).save(tmp_path / "view.html").read_text("utf-8")
    assert "Al\ufffdpha" in page
    assert "node 'a'" in caplog.text
    View(graph).svg().encode()
    render_pyvis(graph).encode()


@pytest.mark.parametrize("url", ["javascript:alert(1)", "//host/x", "not a URL", "file:///etc"])
def test_links_that_are_none_stay_text(url: str) -> None:
    graph = ViewGraph((A, B), (ViewTie("t", "OWNS", "a", "b", evidence=(Evidence("statement", url=url),)),))  # fmt: skip
    html = render(graph)
    assert data(html)["sources"][0]["url"] == url
    assert f'href="{url}"' not in html + render_pyvis(graph) + View(graph).svg()


def test_file_that_exists_and_folder_that_does_not(tmp_path: Path) -> None:
    view = View(ViewGraph((A,)))
    target = view.save(tmp_path / "view.html")
    before = target.stat()
    with pytest.raises(UsageError, match="exists already"):
        view.save(target)
    assert target.stat() == before
    with pytest.raises(UsageError, match="does not exist"):
        view.save(tmp_path / "nowhere" / "view.html")
    view.save(target, force=True)
    assert [each.name for each in tmp_path.iterdir()] == ["view.html"]


def test_too_large_leaves_no_file(tmp_path: Path) -> None:
    nodes = tuple(ViewNode(f"n{at}", "", "Firm") for at in range(LARGEST + 1))
    spots = {node.id: (0.0, 0.0) for node in nodes}
    with pytest.raises(UsageError, match="10,001 parties"):
        View(ViewGraph(nodes, positions=spots)).save(tmp_path / "view.html")
    assert list(tmp_path.iterdir()) == []


def test_folded_rings_count_from_zero() -> None:
    with pytest.raises(DataError, match="ring -1 is negative"):
        ViewGraph((ViewNode("a", "A", "Firm", ring=-1),))
