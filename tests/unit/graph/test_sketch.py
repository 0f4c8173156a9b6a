"""Answers show themselves in a notebook: escaped tables, pictures without script, all of it there after export."""

from __future__ import annotations

import re
import xml.etree.ElementTree as ET
from html import unescape
from typing import Any

import nbformat
import pytest
from nbconvert import HTMLExporter

from interlock.graph import plots
from interlock.graph.query import Result
from interlock.graph.sketch import MOST, Paths, of_result
from interlock.graph.store.connect import Node, Relationship, Walk
from interlock.graph.view import View, ViewGraph, ViewNode, ViewTie

HOSTILE = "<img src=x onerror=alert(1)></td><script>alert(1)</script>"


def node(id_: str, name: str = "") -> Node:
    return Node(id_, ("Entity", "Firm"), {"name": name or id_.upper(), "kind": "Firm"})


def tie(id_: str, start: str, end: str, **more: Any) -> Relationship:
    return Relationship(id_, "OWNS", start, end, {"modality": "planned", "evidence": "e1", **more})


def result(
    *rows: tuple[Any, ...], types: tuple[str, ...] = ("path",), kind: str = "path"
) -> Result:
    return Result("pack/name", {}, tuple("abc"[: len(types)]), types, rows, kind=kind)


def answer(name: str = "Beta", url: str | None = "https://news.example/1") -> Paths:
    proof = {
        "kind": "statement",
        "dataset": "press",
        "document": "d",
        "locator": "characters 0 to 4",
        "quote": f"{name}.",
        "url": url,
    }
    tie_: dict[str, Any] = {
        "id": "t1",
        "type": "OWNS",
        "from": "b",
        "to": "a",
        "direction": "backward",
        "weight": 0.5,
        "modality": "agreed",
        "confidence": 0.9,
        "valid": {"from": None, "to": None},
        "evidence": [proof],
    }
    nodes = [
        {"id": "a", "name": "Alpha", "kind": "Bank"},
        {"id": "b", "name": name, "kind": "Firm"},
    ]
    paths = [{"score": 0.5, "length": 1, "nodes": nodes, "ties": [tie_]}]
    return Paths(
        {
            "from": "a",
            "to": "b",
            "paths": paths,
            "combined": 0.5,
            "independent": True,
            "chokepoints": [],
        }
    )


WALK = Walk((node("a"), node("b")), (tie("t1", "b", "a"),))


def test_a_result_with_ties_brings_a_picture() -> None:
    drawn = of_result(result((WALK,), ([node("c"), node("a"), tie("t2", "a", "c")],)))
    assert drawn is not None
    assert [each.id for each in drawn.nodes] == ["a", "b", "c"]
    assert [(each.id, each.modality) for each in drawn.ties] == [
        ("t1", "planned"),
        ("t2", "planned"),
    ]
    bundle = result((WALK,))._repr_mimebundle_()
    assert set(bundle) == {"text/plain", "text/html", "image/svg+xml"}
    ET.fromstring(bundle["image/svg+xml"])


@pytest.mark.parametrize(
    "rows",
    [
        (),
        (("x",),),
        ((node("a"),),),
        tuple(
            (Walk((node(f"n{at}"), node("b")), (tie(f"t{at}", "b", f"n{at}"),)),)
            for at in range(MOST)
        ),
    ],
)
def test_no_picture_where_it_would_show_nothing(rows: tuple[tuple[Any, ...], ...]) -> None:
    assert "image/svg+xml" not in result(*rows)._repr_mimebundle_()


def test_paths_are_a_dictionary_still() -> None:
    found = answer()
    assert found == dict(found)
    assert found.graph().highlight.ties == ("t1",)
    html = found._repr_mimebundle_()["text/html"]
    assert "Alpha &lt;-OWNS- Beta" in html
    assert "Beta. (https://news.example/1)" in html
    assert "1 paths" in repr(found)
    empty = Paths({"from": "a", "to": "b", "paths": []})
    assert set(empty._repr_mimebundle_()) == {"text/plain", "text/html"}


def test_an_exported_notebook_holds_everything_and_runs_nothing_of_ours() -> None:
    graph = ViewGraph(
        (ViewNode("a", HOSTILE, "Firm", country="CN"), ViewNode("b", "B", "Bank")),
        (ViewTie("t", "OWNS", "a", "b", valid_from="2020"),),
        title=HOSTILE,
    )
    shown: list[Any] = [
        View(graph),
        answer(HOSTILE),
        result((Walk((node("a", HOSTILE), node("b")), (tie("t1", "b", "a"),)),)),
        plots.timeline(graph),
    ]
    for each in shown:
        bundle = each._repr_mimebundle_()
        ET.fromstring(bundle["image/svg+xml"])
        assert "<img src=x" not in bundle["text/html"] + bundle["image/svg+xml"]
    book_: Any = nbformat.v4
    output = [book_.new_output("display_data", data=each._repr_mimebundle_()) for each in shown]
    book = book_.new_notebook(cells=[book_.new_code_cell("shown", outputs=output)])
    exporter: Any = HTMLExporter
    html, _ = exporter(template_name="basic").from_notebook_node(book)
    frame = re.findall(r'<iframe [^>]*sandbox="([^"]*)"[^>]*srcdoc="([^"]*)"', html)
    assert [each[0] for each in frame] == ["allow-scripts"]
    assert unescape(frame[0][1]) == shown[0].html()
    outside = re.sub(r'srcdoc="[^"]*"', "", html)
    assert not re.search(r"<script|<img src=x|(?:src|href)=[\"']?(?:https?:)?//", outside)


def test_an_empty_frame_keeps_its_columns_and_types() -> None:
    types = ("string", "int", "float", "bool", "date", "node_id", "path")
    empty = Result("pack/name", {}, tuple("abcdefg"), types, ())
    full = Result(
        "pack/name",
        {},
        tuple("abcdefg"),
        types,
        (("x", 1, 0.5, True, "2020", "id", None), (None,) * 7),
    )
    assert list(empty.to_df().dtypes) == list(full.to_df().dtypes)
    assert list(empty.to_df().columns) == list("abcdefg")
    assert "NA" in str(full.to_df()["b"][1])
