"""One sitting of an analyst, from a name in Chinese to a file with the sentence that proves the path, and back from the address."""

from __future__ import annotations

import csv
import io
import json
from functools import partial
from importlib.util import module_from_spec, spec_from_file_location
from pathlib import Path
from typing import Any

import pytest

from interlock.graph.view import render

pytestmark = pytest.mark.browser

SAMPLE = Path(__file__).parents[2] / "docs" / "scripts" / "sample.py"
# where the picture has drawn each party, by the name that a reader sees: read from the pixels' owner, the SVG export
SPOTS = r"""(svg) => Object.fromEntries([...new DOMParser().parseFromString(svg, 'image/svg+xml').querySelectorAll('path > title')]
  .map((title) => [title.textContent, title.parentElement.getAttribute('transform').split(' scale')[0]]))"""


def sample() -> Any:
    spec = spec_from_file_location("sample", SAMPLE)
    assert spec is not None
    assert spec.loader is not None
    module = module_from_spec(spec)
    spec.loader.exec_module(module)
    return module.graph()


def export(page: Any, what: str) -> str:
    page.click("#export summary")
    content: bytes = page.download(partial(page.click, f"[data-export={what}]"))
    return content.decode("utf-8")


def spots(page: Any) -> dict[str, str]:
    found: dict[str, str] = page.run(f"({SPOTS})({json.dumps(export(page, 'svg'))})")
    return found


def find(page: Any, text: str) -> None:
    page.click("#search")
    page.type(text)
    page.key("Enter")
    page.frames(4)


def test_an_analyst(open_page: Any) -> None:
    graph = sample()
    page = open_page(render(graph))
    page.ready()
    assert page.text("#status") == "5 of 5 parties · 6 of 6 ties · 23 folded away"

    # search in the script of the source
    find(page, "昆仑银行")
    assert page.text("#evidence h2") == "Bank of Kunlun"

    # expand: first the counts, then what is asked for
    page.click("[data-act=expand]")
    assert "facilitates trade with\n0 of 1" in page.text(".expand")
    page.click(".expand > button")
    assert page.text("#status").startswith("6 of 6 parties")
    find(page, "holding")  # folded away as well, found all the same, and shown
    assert page.text("#status").startswith("7 of 7 parties")

    # only what is agreed or firmer
    page.run(
        "(() => { const firm = document.querySelector('#firm'); firm.value = '1'; firm.dispatchEvent(new Event('change')); })()"
    )
    assert page.run("document.querySelector('#modalities input[data-at=\"2\"]').checked") is False

    # the path to an exporter
    find(page, "昆仑银行")
    page.click("[data-act=from]")
    find(page, "嘉陵示例机械")
    page.click("[data-act=to]")
    assert page.text("#path-result").startswith("2 ties")
    page.click("#path-more button")
    assert page.count("#path-more button") > 1
    page.click("#path-more button:nth-child(1)")
    page.run("document.activeElement.blur()")
    page.key("Escape")
    assert "China Chamber of International Commerce" in page.text("#evidence")
    sentence = next(tie for tie in graph.ties if tie.id == "s1").evidence[0]
    assert page.text("#evidence blockquote") == sentence.quote

    # pin, and take it back
    find(page, "嘉陵示例机械")
    page.key("Escape")
    page.click("#table-toggle")
    page.click("#table-tabs button:nth-child(2)")
    page.click("#table tbody tr")
    page.click("[data-act=pin]")
    assert page.text("[data-act=pin]") == "Unpin"
    page.click("#undo")
    assert page.text("[data-act=pin]") == "Pin"
    page.click("[data-act=pin]")

    # the path as a table, each tie with its proof
    rows = list(csv.DictReader(io.StringIO(export(page, "path"))))
    assert {row["from_id"] for row in rows} | {row["to_id"] for row in rows} >= {"kunlun", "branch"}
    proof = next(row for row in rows if row["tie"] == "s1")
    assert (proof["quote"], proof["url"], proof["published"], proof["confidence"]) == (
        sentence.quote, sentence.url, sentence.published, "0.93",
    )  # fmt: skip
    assert all(row["quote"] or row["fields"] for row in rows)

    # and the same picture from the address
    page.wait("location.hash.includes('state=')")
    page.run("new Promise((done) => setTimeout(done, 400))")
    kept = json.loads(export(page, "state"))["state"]
    before = spots(page)
    again = open_page(render(graph), page.run("location.hash"), "again.html")
    again.ready()
    assert json.loads(export(again, "state"))["state"] == kept
    assert spots(again) == before
    assert set(kept) >= {"off", "open", "ends", "routes", "pins", "table"}
    for text in ("#status", "#path-result", "#evidence", "#table"):
        assert again.text(text) == page.text(text)
    for each in (page, again):
        assert each.requests == []
        assert each.errors == []
        assert each.violations == []
