"""The page as text: equal bytes for equal input, no way out of the data block, pinned scripts, whole files only."""

from __future__ import annotations

import base64
import datetime as dt
import hashlib
import json
import logging
import math
import re
from decimal import Decimal
from importlib.resources import files
from pathlib import Path
from typing import Any

import pytest

from interlock.graph.view import page
from interlock.graph.view.embedding import encode
from interlock.graph.view.model import Evidence, Highlight, ViewGraph, ViewNode, ViewTie
from interlock.schema.errors import DataError, InterlockError, UsageError

A, B = ViewNode("a", "Alpha Bank", "Bank"), ViewNode("b", "Beta", "Firm")
QUOTE = Evidence(
    "statement",
    title="News",
    url="https://news.example/1",
    quote="Alpha owns Beta.",
    start=0,
    end=16,
)
ASSETS = files("interlock.graph.view").joinpath("assets")


def graph(**tie: Any) -> ViewGraph:
    return ViewGraph((A, B), (ViewTie("t1", "OWNS", "a", "b", **tie),))


def data(html: str) -> dict[str, Any]:
    found = re.search(r'<script type="application/json"[^>]*>(.*?)</script>', html, re.DOTALL)
    assert found
    content: dict[str, Any] = json.loads(found[1])
    return content


def rows(html: str, table: str) -> list[dict[str, Any]]:
    return records(data(html)[table])


def records(table: dict[str, Any]) -> list[dict[str, Any]]:
    """A table by columns as the page reads it."""
    names, values = table["columns"], table["values"]
    count = len(values[0] or ())
    assert {len(each) for each in values if each is not None} <= {count}
    columns = [each if each is not None else [None] * count for each in values]
    return [dict(zip(names, row, strict=True)) for row in zip(*columns, strict=True)]


# --- determinism ----------------------------------------------------------------------------------


def test_equal_input_gives_equal_bytes_in_any_order() -> None:
    nodes = tuple(ViewNode(f"n{at}", f"Firm {at}", "Firm") for at in range(12))
    ties = tuple(
        ViewTie(f"t{at}", "OWNS", f"n{at}", f"n{(at * 7 + 1) % 12}", evidence=(QUOTE,))
        for at in range(12)
    )
    one = page.render(ViewGraph(nodes, ties))
    assert one == page.render(ViewGraph(nodes[::-1], ties[::-1]))
    assert one != page.render(ViewGraph(nodes, ties), seed=1)


def test_strongest_support_first() -> None:
    ties = (
        ViewTie("a1", "OWNS", "a", "b", modality="planned", confidence=0.9),
        ViewTie("a2", "OWNS", "a", "b", confidence=None),
        ViewTie("a3", "OWNS", "a", "b", confidence=0.4),
        ViewTie("a4", "OWNS", "a", "b", polarity="-", confidence=1.0),
    )
    html = page.render(ViewGraph((A, B), ties))
    assert [tie["id"] for tie in rows(html, "ties")] == ["a3", "a2", "a1", "a4"]


def test_sources_are_written_once() -> None:
    ties = tuple(ViewTie(f"t{at}", "OWNS", "a", "b", evidence=(QUOTE,)) for at in range(5))
    content = data(page.render(ViewGraph((A, B), ties)))
    assert len(content["sources"]) == 1
    assert content["evidence"]["values"][1] == [0] * 5


@pytest.mark.parametrize(
    ("value", "shown"),
    [
        ("1234567890123456", "1234567890123456"),
        (2**53, 2**53),
        (-(2**53) - 1, "-9007199254740993"),
        ([1, {"a": 10**30}], [1, {"a": f"1{'0' * 30}"}]),
        (0.1234567890123456, 0.1234567890123456),
        (Decimal("12.50"), "12.50"),
        (dt.date(2022, 4, 1), "2022-04-01"),
        ("a,1234567890123456]\ud800", "a,1234567890123456]\ufffd"),
        (("a", None, True), ["a", None, True]),
    ],
)
def test_a_value_is_shown_alike_beside_plain_and_odd_ones(value: Any, shown: Any) -> None:
    """Content is encoded whole, or value by value where something in it is odd: nobody can tell which."""
    for beside in ({}, {"odd": "\udfff"}):
        html = page.render(graph(properties={"value": value, **beside}))
        assert rows(html, "ties")[0]["properties"]["value"] == shown
    plain = page._content(graph(evidence=(QUOTE,)), None)
    assert encode(plain) == encode(page._plain_content(plain))


# --- safety ---------------------------------------------------------------------------------------

HOSTILE = "</script><script>alert(1)</script><!-- \u2028\u2029 & <img src=x onerror=alert(1)>"


def test_no_text_leaves_the_data_block() -> None:
    hostile = ViewGraph(
        (ViewNode(HOSTILE, HOSTILE, HOSTILE, properties={HOSTILE: HOSTILE}),),
        (
            ViewTie(
                HOSTILE,
                HOSTILE,
                HOSTILE,
                HOSTILE,
                dataset=HOSTILE,
                evidence=(Evidence("record", title=HOSTILE, fields={HOSTILE: HOSTILE}),),
            ),
        ),
        title=HOSTILE,
        description=HOSTILE,
    )
    html = page.render(hostile)
    block = html.partition('type="application/json"')[2].partition(">")[2].partition("</script>")[0]
    assert not re.search("[<>&\u2028\u2029]", block)
    assert html.count("<script") == 3
    assert html.count("</script>") == 3
    assert "<img" not in html
    assert rows(html, "nodes")[0]["name"] == HOSTILE  # and nothing is lost by it


def test_policy_names_the_scripts_and_the_sheet() -> None:
    html = page.render(graph())
    policy = re.search(r'http-equiv="Content-Security-Policy" content="([^"]*)"', html)
    assert policy
    assert policy.start() < html.index("<style") < html.index("<script")
    inline = re.findall(r"<(?:script|style)>(.*?)</(?:script|style)>", html, re.DOTALL)
    assert len(inline) == 3
    for text in inline:
        digest = base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()
        assert f"'sha256-{digest}'" in policy[1]
    assert policy[1].startswith("default-src 'none';")
    assert "unsafe" not in policy[1]


def test_charset_comes_first_and_lines_end_with_lf() -> None:
    html = page.render(graph())
    assert re.search(r"<head>\s*<meta charset=\"utf-8\">", html)
    assert "\r" not in html
    assert not re.search(r'\sstyle="', html)


def test_library_is_the_release() -> None:
    assert hashlib.sha256((ASSETS / page.LIBRARY).read_bytes()).hexdigest() == page.LIBRARY_SHA256
    assert {"LICENSE-vis-network-MIT", "LICENSE-vis-network-APACHE-2.0"} <= {
        each.name for each in ASSETS.iterdir()
    }
    html = page.render(graph())
    assert "@license" in html
    assert "sourceMappingURL" not in html


@pytest.mark.parametrize(
    "word",
    [
        "innerHTML",
        "outerHTML",
        "insertAdjacentHTML",
        "document.write",
        "new Function",
        "eval(",
        "</script",
        "<!--",
        "XMLHttpRequest",
        "fetch(",
        "sendBeacon",
        "WebSocket",
        "import(",
        "localStorage",
    ],
)
def test_scripts_cannot(word: str) -> None:
    scripts = [each for each in ASSETS.iterdir() if each.name.endswith(".js")]
    assert len(scripts) > 5
    assert [each.name for each in scripts if word in each.read_text("utf-8")] == []


# --- values ---------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "value", [math.nan, -math.inf, Decimal("NaN"), [1, {"x": math.nan}], object()]
)
def test_what_json_cannot_say_is_refused(value: Any) -> None:
    with pytest.raises(DataError, match="tie 't1'"):
        page.render(graph(properties={"share_min": value}))


@pytest.mark.parametrize(
    ("value", "shown"),
    [
        (Decimal("25.50"), "25.50"),
        (dt.date(2022, 4, 1), "2022-04-01"),
        (2**60, str(2**60)),
        ((1, 2), [1, 2]),
        (True, True),
        (0.1, 0.1),
    ],
)
def test_values_are_not_bent(value: Any, shown: Any) -> None:
    tie = rows(page.render(graph(properties={"x": value})), "ties")[0]
    assert tie["properties"] == {"x": shown}


def test_lone_surrogates_are_replaced_and_named(caplog: pytest.LogCaptureFixture) -> None:
    bad = ViewGraph((ViewNode("a", "Al\ud800pha", "Firm"),))
    with caplog.at_level(logging.WARNING):
        html = page.render(bad)
    assert rows(html, "nodes")[0]["name"] == "Al\ufffdpha"
    html.encode("utf-8")
    assert "node 'a'" in caplog.text


def test_quotes_are_kept_whole() -> None:
    long = "word " * 20_000
    html = page.render(graph(evidence=(Evidence("statement", quote=long),)))
    assert rows(html, "evidence")[0]["quote"] == long


def test_highlight_is_given_by_place() -> None:
    html = page.render(
        ViewGraph(
            (B, A), (ViewTie("t1", "OWNS", "a", "b"),), highlight=Highlight(("a", "b"), ("t1",))
        )
    )
    assert data(html)["highlight"] == {"nodes": [0, 1], "ties": [0]}


def test_empty_graph_is_a_page() -> None:
    html = page.render(ViewGraph(title="Owners", description="owners of firm = F1"))
    assert data(html)["description"] == "owners of firm = F1"


# --- guards and files -----------------------------------------------------------------------------


def many(count: int) -> ViewGraph:
    nodes = tuple(ViewNode(f"n{at}", "", "Firm") for at in range(count))
    return ViewGraph(nodes, positions={node.id: (at, at) for at, node in enumerate(nodes)})


def test_guards(caplog: pytest.LogCaptureFixture) -> None:
    with caplog.at_level(logging.WARNING):
        page.guard(many(page.COMFORTABLE))
        assert caplog.text == ""
        page.guard(many(page.COMFORTABLE + 1))
    assert "2001 parties" in caplog.text
    with pytest.raises(UsageError, match=r"10,001 parties.*limit is 10,000") as caught:
        page.render(many(page.LARGEST + 1))
    assert "k-core" in caught.value.hint


def test_save(tmp_path: Path) -> None:
    target = tmp_path / "view.html"
    assert page.save("<p>Алмаз 昆仑\n", target) == target
    assert target.read_bytes() == "<p>Алмаз 昆仑\n".encode()
    with pytest.raises(UsageError, match="exists already"):
        page.save("new", target)
    page.save("new", target, force=True)
    assert target.read_text("utf-8") == "new"
    assert [each.name for each in tmp_path.iterdir()] == ["view.html"]


def test_save_says_what_is_wrong(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match="cannot be written"):
        page.save("x", tmp_path / "nowhere" / "view.html")
    with pytest.raises(UsageError, match="is a folder"):
        page.save("x", tmp_path, force=True)
    with pytest.raises(InterlockError, match="was not written"):
        page.save("x", tmp_path / ("n" * 300))
    assert list(tmp_path.iterdir()) == []


# --- more than a file -----------------------------------------------------------------------------


def test_rings_are_written_but_for_the_first() -> None:
    html = page.render(ViewGraph((A, ViewNode("c", "C", "Firm", ring=2))))
    assert [row.get("ring") for row in rows(html, "nodes")] == [None, 2]


def test_a_part_has_the_form_of_the_block_and_no_places() -> None:
    answer = page.part(graph(evidence=(QUOTE,)))
    block = data(page.render(graph(evidence=(QUOTE,))))
    assert answer.keys() == block.keys()
    assert {node["x"] for node in records(answer["nodes"])} == {None}
    for name in ("ties", "evidence", "sources", "types", "kinds", "families"):
        assert answer[name] == block[name]
    placed = page.part(ViewGraph((A,), positions={"a": (3, 4)}))
    assert [(node["x"], node["y"]) for node in records(placed["nodes"])] == [(3, 4)]


def test_a_live_script_is_pinned_and_runs_before_the_start() -> None:
    live = page.Live("source = mine;", "#live { color: red; }", ("connect-src 'self'",))
    html = page.render(graph(), live=live)
    library, script = re.findall(r"<script>(.*?)</script>", html, re.DOTALL)
    assert script.index("let source = embedded;") < script.index("source = mine;")
    assert script.index("source = mine;") < script.rindex("start();")
    policy = html.partition('content="')[2].partition('"')[0]
    assert policy.endswith("; connect-src 'self'")
    sheet = html.partition("<style>")[2].partition("</style>")[0]
    assert sheet.endswith("#live { color: red; }")
    for text in (library, script, sheet):
        digest = base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()
        assert f"'sha256-{digest}'" in policy
    assert "connect-src" not in page.render(graph())


def test_the_outline_is_small_and_names_its_source() -> None:
    world = json.loads((ASSETS / page.OUTLINE).read_text("utf-8"))
    assert "public domain" in world["source"]
    assert len((ASSETS / page.OUTLINE).read_bytes()) < 40_000
    assert len(world["places"]) > 240
    assert all(
        abs(lon) <= 180 and abs(lat) <= 90 and code.isupper() and len(code) == 2
        for code, (lon, lat) in world["places"].items()
    )
    assert max(at if at >= 0 else ~at for ring in world["rings"] for at in ring) < len(
        world["arcs"]
    )
