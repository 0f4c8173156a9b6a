"""Filters by country and firmness, rings, leaves, sizes, groups, map, scripts of the world, phone, screen reader."""

from __future__ import annotations

import json
from functools import partial
from typing import Any

import pytest

from interlock.graph.view import ViewGraph, ViewNode, ViewTie, render

pytestmark = pytest.mark.browser

NODES = (
    ViewNode("bank", "Alpha Bank", "Bank", country="CN", names=("阿尔法银行",), properties={"pagerank": 0.4, "members": 0}),
    ViewNode("hub", "Chamber of Trade", "Chamber", country="CN", properties={"pagerank": 0.1}),
    ViewNode("arab", "مصرف التجارة", "Bank", country="AE", properties={"pagerank": 0.2}),
    ViewNode("cjk", "昆仑银行", "Bank", country="CN", properties={"grade": ["Zwéiter Rang"]}),
    ViewNode("group", "Group 7", "Organization", properties={"members": 128}),
    ViewNode("far", "Far Firm", "Firm", country="RU", ring=1),
    ViewNode("farther", "Farther Firm", "Firm", country="KZ", ring=2),
    *(ViewNode(f"leaf{at}", f"Leaf {at}", "Firm", country="RU") for at in range(4)),
)  # fmt: skip
TIES = (
    ViewTie("t1", "PARTNERS_WITH", "hub", "bank", stated_on="2022"),
    ViewTie("t2", "BANKS_WITH", "arab", "bank", "agreed"),
    ViewTie("t3", "LENDS_TO", "cjk", "bank", "considered"),
    ViewTie("t4", "OWNS", "bank", "far"),
    ViewTie("t5", "OWNS", "far", "farther", stated_on="2040-01-01"),
    ViewTie("t6", "FINANCES", "group", "cjk"),
    ViewTie("t7", "SUPPLIES", "arab", "cjk"),
    *(ViewTie(f"l{at}", "MEMBER_OF", f"leaf{at}", "hub") for at in range(4)),
)
GRAPH = ViewGraph(NODES, TIES, "Features")
# what the canvas is asked to write, and in which direction
WRITTEN = """window.__written = new Map();
const fill = CanvasRenderingContext2D.prototype.fillText;
CanvasRenderingContext2D.prototype.fillText = function (text, ...rest) {
  __written.set(text, this.direction);
  return fill.call(this, text, ...rest);
};"""


@pytest.fixture
def page(open_page: Any) -> Any:
    opened = open_page(render(GRAPH), before=WRITTEN)
    opened.ready()
    yield opened
    opened.was_quiet()


def choose(page: Any, selector: str, value: str) -> None:
    page.run(
        f"(() => {{ const s = document.querySelector('{selector}'); s.value = '{value}'; s.dispatchEvent(new Event('change')); }})()"
    )
    page.frames()


def svg(page: Any) -> str:
    page.click("#export summary")
    content: bytes = page.download(partial(page.click, "[data-export=svg]"))
    return content.decode("utf-8")


def written(page: Any) -> dict[str, str]:
    """Labels of the next whole draw, with their direction."""
    page.run("__written.clear()")
    page.click("#fit")
    page.frames(3)
    found: dict[str, str] = page.run("Object.fromEntries(__written)")
    return found


def test_country(page: Any) -> None:
    assert "China\n3" in page.text("#countries")
    assert "(not given)\n1" in page.text("#countries")
    code = "[...document.querySelectorAll('#countries .row')].find((row) => row.innerText.includes('Russia')).querySelector('input')"
    page.run(f"{code}.click()")
    assert page.text("#status").startswith("5 of 9 parties · 5 of 9 ties")
    page.run(f"{code}.dispatchEvent(new MouseEvent('click', {{altKey: true, bubbles: true}}))")
    assert page.text("#status").startswith("4 of 9 parties")
    page.click("#undo")
    page.click("#undo")
    assert page.text("#status").startswith("9 of 9 parties")


def test_firmness(page: Any) -> None:
    choose(page, "#firm", "1")
    assert page.text("#status").startswith("9 of 9 parties · 8 of 9 ties")
    choose(page, "#firm", "0")
    assert page.text("#status").startswith("9 of 9 parties · 7 of 9 ties")
    page.click("#undo")
    assert page.run("document.querySelector('#firm').value") == "1"
    page.click("#modalities input[data-at='0']")
    assert page.run("document.querySelector('#firm').value") == "own"


@pytest.mark.parametrize(
    ("name", "is_", "left"),
    [("pagerank", ">= 0.2", 2), ("pagerank", "0.1..0.3", 2), ("pagerank", "< 0.1", 0), ("grade", "zweiter", 1)],
)  # fmt: skip
def test_property(page: Any, name: str, is_: str, left: int) -> None:
    options = page.run(
        "[...document.querySelectorAll('#property-name option')].map((o) => o.textContent)"
    )
    assert options == ["any", "grade", "members", "pagerank"]
    choose(page, "#property-name", str(options.index(name)))
    without = int(page.text("#blank-count"))
    page.click("#property-is")
    page.type(is_)
    assert page.text("#status").startswith(f"{without + left} of 9 parties")
    page.click("#blank")
    assert page.text("#status").startswith(f"{left} of 9 parties")
    for _ in range(3):
        page.click("#undo")
    assert page.text("#status").startswith("9 of 9 parties")
    assert page.run("document.querySelector('#property-is').value") == ""


def test_rings_unfold_one_after_the_other(page: Any) -> None:
    assert page.text("#status") == "9 of 9 parties · 9 of 9 ties · 2 folded away"
    page.find("alpha")
    assert "1 neighbour more, folded away" in page.text("#evidence")
    page.key("Escape")  # out of the search box
    page.run("document.activeElement.blur()")
    page.key("e")
    assert "owns\n0 of 1" in page.text(".expand")
    page.key("Enter")  # the button that adds has the focus
    assert page.text("#status") == "10 of 10 parties · 10 of 10 ties · 1 folded away"
    page.find("far firm")
    page.click("[data-act=expand]")
    page.click(".expand > button")
    assert page.text("#status") == "11 of 11 parties · 11 of 11 ties"
    page.click("#undo")
    page.click("#undo")
    assert page.text("#status") == "9 of 9 parties · 9 of 9 ties · 2 folded away"


def test_path_through_what_is_folded(page: Any) -> None:
    page.find("farther")  # was folded away: found, and shown
    page.click("[data-act=to]")
    page.find("chamber")
    page.click("[data-act=from]")
    assert page.text("#path-result") == "No path over what is visible."
    page.click("#path-more button")
    assert page.text("#path-result") == "3 ties, 1 of 1 path."
    page.click("#undo")
    assert page.text("#path-result") == "No path over what is visible."


def test_further_paths(page: Any) -> None:
    page.find("昆仑")
    page.click("[data-act=from]")
    page.find("chamber")
    page.click("[data-act=to]")
    assert page.text("#path-result").startswith("2 ties, the shortest")
    page.click("#path-more button")
    assert page.text("#path-result") == "2 ties, 1 of 2 paths."
    page.click("#path-more button:nth-child(2)")
    assert page.text("#path-result") == "3 ties, 2 of 2 paths."
    assert {"banks with", "supplies", "partners with"} <= set(written(page))  # always labelled
    choose(page, "#firm", "0")  # what is only agreed is not asserted
    assert page.text("#path-result") == "3 ties, 2 of 2 paths. Partly hidden by the filters."
    page.find("昆仑")
    page.click("[data-act=from]")
    page.click("#path-more button")
    assert page.text("#path-result") == "No path, through folded parties neither."


def test_leaves_fold_into_a_count(page: Any) -> None:
    assert "Leaf 1" in written(page)
    page.find("chamber")
    assert page.text("[data-act=tuck]") == "Fold 4 leaves"
    page.click("[data-act=tuck]")
    labels = written(page)
    assert "+4" in labels
    assert "Leaf 1" not in labels
    # they are counted and listed, not lost
    assert page.text("#status").startswith("9 of 9 parties · 9 of 9 ties")
    assert page.text("#status").endswith("4 leaves counted")
    page.find("leaf 1")
    assert "Leaf 1" in written(page)  # one that is asked for is drawn
    page.key("Escape")
    page.click("#undo")
    page.click("#tuck")
    assert page.text("#tuck") == "Unfold leaves"
    assert "+4" in written(page)


def test_groups_made_by_hand(page: Any, open_page: Any) -> None:
    """Marked parties become one, which their ties lead to; nothing of them is lost, and all of it is undone or opened again."""
    for name in ("leaf 1", "leaf 2", "alpha"):
        page.find(name)
        page.click("[data-act=mark]")
    assert page.text("#status").endswith("3 marked")
    assert page.text("[data-act=group]") == "Group the 3 marked"
    page.click("[data-act=group]")
    labels = written(page)
    assert "+2" in labels
    assert "Leaf 1" in labels  # the first stands for all
    assert not {"Leaf 2", "Alpha Bank"} & set(labels)
    assert (
        page.text("#status")
        == "9 of 9 parties · 9 of 9 ties · 2 folded away · 3 parties in 1 group"
    )
    assert "In a group of 3" in page.text("#evidence .gathered")
    # the file for tables and programs has all
    assert "Alpha Bank" not in svg(page)
    page.click("#export summary")
    saved = page.download(partial(page.click, "[data-export=json]"))
    assert {node["id"] for node in json.loads(saved)["nodes"]} >= {"leaf1", "leaf2", "bank"}
    page.wait("atob(location.hash.split('state=')[1] ?? '').includes('groups')")
    address, status = page.run("location.hash"), page.text("#status")
    page.click("[data-act=ungroup]")
    assert {"Leaf 2", "Alpha Bank"} <= set(written(page))
    page.click("#undo")
    assert page.text("#status") == status
    again = open_page(render(GRAPH), address, "again.html")
    again.ready()
    assert again.text("#status") == status


def radius(drawing: str, name: str) -> float:
    return float(
        drawing.partition(f"<title>{name}</title>")[0].rpartition("scale(")[2].partition(")")[0]
    )


def test_size_by(page: Any) -> None:
    options = page.run("[...document.querySelectorAll('#size option')].map((o) => o.textContent)")
    assert options == ["number of ties", "members", "pagerank"]
    before = svg(page)
    assert radius(before, "Group 7") > radius(before, "Alpha Bank")  # it stands for 128
    assert ">128</text>" in before
    assert "128" in written(page)
    choose(page, "#size", "pagerank")
    after = svg(page)
    areas = [(radius(after, name) - 6) ** 2 for name in ("Alpha Bank", "مصرف التجارة", "Chamber of Trade")]  # fmt: skip
    assert areas[0] / areas[1] == pytest.approx(2, rel=0.02)
    assert areas[1] / areas[2] == pytest.approx(2, rel=0.02)
    page.click("#undo")
    assert page.run("document.querySelector('#size').value") == ""


def test_map(page: Any) -> None:
    page.click("#map")
    labels = written(page)
    assert {"China · 3", "United Arab Emirates · 1", "Russia · 4"} <= set(labels)
    assert "Elsewhere, or not given · 1" in labels
    drawing = svg(page)
    spots = {
        name: tuple(
            float(part)
            for part in drawing.partition(f"<title>{name}</title>")[0]
            .rpartition("translate(")[2]
            .partition(")")[0]
            .split()
        )
        for name in ("昆仑银行", "مصرف التجارة", "Leaf 0")
    }
    assert spots["昆仑银行"][0] > spots["مصرف التجارة"][0]  # China lies east of the Emirates
    assert spots["Leaf 0"][1] < spots["昆仑银行"][1]  # and Russia north of China
    assert drawing.count("<path") > 10
    page.click("#undo")
    assert "China · 3" not in written(page)


def test_scripts_of_the_world(page: Any) -> None:
    labels = written(page)
    assert labels["مصرف التجارة"] == "rtl"
    assert labels["昆仑银行"] == "ltr"
    assert labels["Alpha Bank"] == "ltr"
    page.find("مصرف")
    assert page.run("getComputedStyle(document.querySelector('#evidence h2.big')).direction") == "rtl"  # fmt: skip
    page.find("阿尔法")
    assert page.text("#evidence h2") == "Alpha Bank"
    drawing = svg(page)
    assert 'direction="rtl"' in drawing


def test_screen_reader(page: Any) -> None:
    page.find("昆仑")
    assert page.text("#spoken") == "昆仑银行, Bank, China, 3 ties."
    page.click(".ties button")
    assert "昆仑银行" in page.text("#spoken")
    tree = page.call("Accessibility.getFullAXTree")["nodes"]
    named = {
        (node["role"]["value"], node.get("name", {}).get("value", ""))
        for node in tree
        if not node.get("ignored")
    }
    assert {
        ("combobox", "Search parties"),
        ("application", "Picture of the graph. Arrow keys walk from party to party, plus and minus zoom, Escape clears."),
        ("complementary", "Evidence"), ("navigation", "Search and filters"), ("slider", "Lowest confidence"),
        ("button", "Undo"), ("combobox", "At least"), ("combobox", "Size by"), ("group", "COUNTRIES"),
    } <= named  # fmt: skip
    silent = [each for each in named if each[0] in ("button", "checkbox", "slider", "combobox", "link") and not each[1]]  # fmt: skip
    assert silent == []


def test_phone(open_page: Any) -> None:
    page = open_page(render(GRAPH), size=(390, 844))
    page.ready()
    assert page.run("document.documentElement.scrollWidth") == 390
    box = "(() => { const b = document.querySelector('%s').getBoundingClientRect(); return [b.width, b.height]; })()"
    assert page.run(box % "#graph")[0] == 390
    assert page.run(box % "#graph")[1] > 500
    assert page.run(box % "#evidence") == [0, 0]
    page.click("#panes [data-pane=controls]")
    page.click("#search")
    page.type("昆仑")
    page.key("Enter")
    page.frames(4)
    assert page.run(box % "#controls") == [0, 0]  # the sheet of the evidence has taken its place
    assert page.text("#evidence h2") == "昆仑银行"
    heights = "[...document.querySelectorAll('.tools button, #panes button, .actions button')].map((e) => e.getBoundingClientRect().height)"
    assert min(page.run(heights)) >= 24  # pixels: what a finger hits (WCAG 2.2)
    page.click("#panes [data-pane=evidence]")
    assert page.run(box % "#evidence") == [0, 0]
    assert page.errors == []


def test_damaged_state_of_a_new_kind(open_page: Any) -> None:
    html = render(GRAPH)
    digest = html.partition('data-digest="')[2][:12]
    damaged: tuple[dict[str, Any], ...] = (
        {"open": [99]},
        {"size": "nobody"},
        {"property": "x"},
        {"routes": [{"nodes": [0]}]},
        {"tucked": "x"},
        {"later": ["x"]},
    )
    for state in damaged:
        hash_ = f"#view={digest}&state=" + page_state(state)
        page = open_page(html, hash_)
        page.ready()
        assert "was ignored" in page.text("#note"), state
        assert page.text("#status").startswith("9 of 9"), state
        page.close()


def page_state(state: dict[str, Any]) -> str:
    from base64 import urlsafe_b64encode

    return urlsafe_b64encode(json.dumps(state).encode()).decode().rstrip("=")
