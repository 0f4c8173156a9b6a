"""The page on which documents are read: clicks, filters, keys, what is told of the unsaid, foreign text, size, phone, paper."""

from __future__ import annotations

import base64
import json
from decimal import Decimal
from typing import Any

import pytest

from interlock.loaders.documents import extract
from interlock.loaders.documents.formats.source import Origin
from interlock.loaders.documents.model import Document, Extraction, Observation, Party, Statement
from interlock.loaders.documents.page import content, render

pytestmark = pytest.mark.browser

BEACON = "http://beacon.example"
RUN = f"window.__ran=(window.__ran||0)+1;new Image().src='{BEACON}/ran'"
CORPUS = (
    f"<script>{RUN}</script>",
    f"</script><script>{RUN}</script>",
    f"<img src='{BEACON}/image' onerror=\"{RUN}\">",
    f"javascript:{RUN}",
    f'" onmouseover="{RUN}" x="',
    f"<!--<script>{RUN}//",
    f"]]>{{{{{RUN}}}}}${{{RUN}}}",
    f"<style>@import '{BEACON}/sheet'</style><link rel=stylesheet href='{BEACON}/link'>",
    "__proto__",
    f"\u202eمصرف <svg onload=\"{RUN}\">",
    f"\u2028{RUN}\u2029",
)  # fmt: skip

TEXT = (
    "A day at 𠮷野\n\n"
    "Orient Bank has partnered with Nile Dairy. It lent $5 million to Senta Foods in 2023. "
    "Nile Dairy plans to supply Tarnov Air. Nile Dairy denied that it owns Senta Foods.\n\n"
    "Orient Bank's net profit rose to $5 million in 2023. They could buy one of them.\n"
)
OTHER = "Sohar Steel exports rods to Kenya.\n"


def entry(one: dict[str, Any], path: str, **more: Any) -> dict[str, Any]:
    return {"path": path, "document": one["id"], "status": "read", "reason": None, **more}


def page_of(*texts: str) -> str:
    documents = [
        content(extract(text.encode(), "note.txt", published="2024-05-31", publisher="The Wire"))
        for text in texts
    ]
    return render([entry(one, f"notes/{at}.txt") for at, one in enumerate(documents)], documents)


@pytest.fixture
def page(open_page: Any) -> Any:
    opened = open_page(page_of(TEXT))
    opened.ready()
    yield opened
    opened.was_quiet()


def choose(page: Any, selector: str, value: str, event: str = "change") -> None:
    page.run(
        f"(() => {{ const s = document.querySelector('{selector}'); s.value = {json.dumps(value)};"
        f"s.dispatchEvent(new Event('{event}')); }})()"
    )
    page.frames()


def words(page: Any, selector: str) -> list[str]:
    """The text of all elements, without what the sheet adds to it."""
    found: list[str] = page.run(
        f"[...document.querySelectorAll({json.dumps(selector)})].map((each) => each.textContent)"
    )
    return found


def row(page: Any, said: str) -> str:
    """The selector of the row of the list in which some words stand."""
    at = page.run(
        f"[...document.querySelectorAll('#list li')].findIndex((each) => each.textContent.includes({json.dumps(said)}))"
    )
    assert at >= 0, words(page, "#list li")
    return f"#list li:nth-child({at + 1})"


def test_a_statement_shows_its_words_its_ends_and_what_it_refers_to(page: Any) -> None:
    page.click(f"{row(page, 'lends to')} .head")
    assert "".join(words(page, "#text .chosen")) == "It lent $5 million to Senta Foods in 2023"
    assert words(page, "#text .is-subject") == ["It"]
    assert words(page, "#text .is-object") == ["Senta Foods"]
    assert words(page, "#text .is-antecedent") == ["Orient Bank"]
    told = page.text("#list .chosen")
    for part in ("asserted", "2023", "5,000,000 USD", "The Wire", "refers back", "“Orient Bank”"):
        assert part in told
    page.click("#list .chosen .head")
    assert page.count("#text .chosen") == 0


def test_a_click_in_the_text_shows_what_rests_on_it(page: Any) -> None:
    quotes = "[...document.querySelectorAll('#text .quoted')]"
    page.run(f"{quotes}.find((each) => each.textContent.includes('lent')).click()")
    assert "lends to" in page.text("#list .chosen")
    before = page.text("#list .chosen .claim")
    page.key("ArrowDown")  # goes on from there
    assert page.text("#list .chosen .claim") != before
    # the owner that is denied stands within what is said: one after the other
    page.run(f"{quotes}.find((each) => each.textContent.includes('owns')).click()")
    assert "owns" in page.text("#list .chosen")
    assert page.count("#text .chosen.untrue") > 0


def test_what_is_not_so_and_not_yet_so_looks_and_says_so(page: Any) -> None:
    denied, planned = row(page, "denied"), row(page, "planned")
    assert page.count(f"{denied}.untrue s") == 1
    assert "said not to be" in page.text(denied)
    assert page.count(f"{planned}.soft") == 1
    page.click(f"{denied} .head")
    assert "does not say that this is so" in page.text(f"{denied} .soft-notice")
    page.click(f"{planned} .head")
    assert "does not state this as a fact" in page.text(f"{planned} .soft-notice")
    styles = [
        page.run(f"getComputedStyle(document.querySelector('{each}')).borderTopStyle")
        for each in ("#list li:not(.soft, .untrue)", denied)
    ]
    assert styles == ["solid", "dotted"]


def test_parties_are_told_apart_by_line_and_shape(page: Any) -> None:
    bank = "#text .kind-Bank"
    style = page.run(
        f"(() => {{ const s = getComputedStyle(document.querySelector('{bank}'));"
        f"const a = getComputedStyle(document.querySelector('{bank}.last'), '::after');"
        "return [s.textDecorationStyle, s.textDecorationColor, a.maskImage.slice(0, 9)]; })()"
    )
    assert style == ["double", "rgb(0, 121, 92)", 'url("data']
    assert page.run("getComputedStyle(document.querySelector('#text .kind-Firm')).textDecorationStyle") == "solid"  # fmt: skip
    assert "Bank" in page.text("#kinds")
    page.click("#theme")
    dark = page.run(f"getComputedStyle(document.querySelector('{bank}')).textDecorationColor")
    assert dark == "rgb(47, 197, 154)"


def test_filters_count_what_they_hide(page: Any) -> None:
    total = page.count("#list li")
    assert page.run("document.querySelector('#hidden').hidden")
    page.click("#modalities input[data-value='denied']")
    assert page.count("#list li") == total - 1
    assert page.text("#hidden").startswith("1 statement hidden")
    assert page.text("#status").startswith(f"{total - 1} of {total} statements")
    page.click("#hidden button")
    assert page.count("#list li") == total
    page.click("#types input[data-value='LENDS_TO']", alt=True)
    assert page.count("#list li") == 1
    page.click("#reset")
    choose(page, "#confidence-min", "1", "input")
    assert page.count("#list li") == 0
    assert "hidden by the filters" in page.text("#list")
    assert page.count("#text .quoted") == 0
    page.click("#reset")
    tarnov = page.run("[...document.querySelectorAll('#only option')].find((each) => each.textContent === 'Tarnov Air').value")  # fmt: skip
    choose(page, "#only", tarnov)
    assert page.count("#list li") == 1
    page.click("#reset")
    page.click("#search")
    page.type("lent")
    assert page.count("#list li") == 1
    page.key("Escape")
    assert page.count("#list li") == total


def test_figures_and_parties_have_tabs(page: Any) -> None:
    page.click("#tab-observations")
    assert "5,000,000 USD" in page.text("#list")
    page.click("#list li:last-child .head")
    assert page.count("#text .chosen") > 0
    page.click("#tab-parties")
    orient = row(page, "Orient Bank")
    assert "3 mentions" in page.text(orient)
    page.click(f"{orient} .head")
    assert words(page, "#text .is-here") == ["Orient Bank"]
    assert len(words(page, "#text .is-walked")) == 2
    page.click(f"{orient} .head")
    assert words(page, "#text .is-here") == ["It"]
    page.click(f"{orient} .walk button:first-child")
    assert words(page, "#text .is-here") == ["Orient Bank"]
    page.click("[data-act=only]")
    assert page.run("document.querySelector('#tab-statements').getAttribute('aria-selected')") == "true"  # fmt: skip
    assert all("Orient Bank" in each for each in words(page, "#list li"))


def test_keys(page: Any) -> None:
    page.key("ArrowDown")
    first = page.text("#list .chosen .claim")
    assert page.run("document.activeElement.className") == "head"
    assert first.split("\n")[0].split(" ")[0] in page.text("#spoken")
    page.key("ArrowDown")
    assert page.text("#list .chosen .claim") != first
    page.key("ArrowUp")
    assert page.text("#list .chosen .claim") == first
    page.key("Enter")
    assert page.run("document.activeElement.matches('#text .chosen')")
    page.key("Enter")
    assert page.run("document.activeElement.className") == "head"
    page.key("3")
    page.key("ArrowDown")
    assert page.count("#list .party.chosen") == 1
    page.key("Escape")
    assert page.count(".chosen") == 0
    page.key("/")
    assert page.run("document.activeElement.id") == "search"
    page.key("2")  # a word that is sought, no key
    assert page.run("document.querySelector('#search').value") == "2"


def test_a_screen_reader_finds_its_way(page: Any) -> None:
    tree = page.call("Accessibility.getFullAXTree")["nodes"]
    names = {(each["role"]["value"], each.get("name", {}).get("value", "")) for each in tree}
    assert ("article", "Text of the document") in names
    assert ("searchbox", "Search statements, figures and parties") in names
    assert {"navigation", "complementary", "tablist", "tabpanel"} <= {role for role, _ in names}
    assert [name for role, name in names if role == "button" and not name.strip()] == []
    selected = page.run("document.querySelectorAll('#tabs [aria-selected=true]').length")
    assert selected == 1


def test_the_foot_tells_what_was_not_stated(page: Any) -> None:
    assert "not stated" in page.text("#foot summary")
    page.click("#foot summary")
    assert page.run("document.querySelector('#foot').open")
    assert "sentences" in page.text("#untold")
    assert "notes/0.txt" in page.text("#untold")


def test_several_documents_and_a_refused_one(open_page: Any) -> None:
    one, other = (content(extract(text.encode(), "note.txt")) for text in (TEXT, OTHER))
    refused = {"path": "notes/scan.pdf", "document": None, "status": "refused", "reason": "no_text_layer", "why": "no text"}  # fmt: skip
    page = open_page(render([refused, entry(one, "notes/a.txt"), entry(other, "notes/b.txt")], [one, other]))  # fmt: skip
    page.ready()
    assert page.count("#files li") == 3
    assert "Nile Dairy" in page.text("#text")
    page.click("#files li:nth-child(3) button")
    assert "Sohar Steel" in page.text("#text")
    assert "Sohar Steel" in page.text("#list")
    page.key("[")
    page.key("[")
    assert "a scan without a text layer" in page.text("#text")
    assert "no text" in page.text("#text")
    assert page.count("#list li") == 0
    assert "refused" in page.text("#files li:nth-child(1)")
    page.key("]")
    assert "Nile Dairy" in page.text("#text")
    page.was_quiet()


def test_the_address_leads_to_a_statement(open_page: Any) -> None:
    html = page_of(OTHER, TEXT)
    page = open_page(html)
    page.ready()
    assert "Sohar Steel" in page.text("#text")
    page.click("#files li:nth-child(2) button")
    page.click(f"{row(page, 'lends to')} .head")
    address = page.run("location.hash")
    again = open_page(html, address)
    again.ready()
    assert "".join(words(again, "#text .chosen")) == "It lent $5 million to Senta Foods in 2023"
    again.run("location.hash = '#nothing/of-ours'")
    again.frames()
    assert again.count("#text .chosen") > 0
    again.was_quiet()


def test_a_warning_is_seen_before_the_foot_is_opened(open_page: Any) -> None:
    page = open_page(
        page_of(" ".join(["Le texte est en français et il ne dit rien de plus sur ce sujet."] * 20))
    )
    page.ready()
    assert page.count("#foot.warned") == 1
    assert "1 warning" in page.text("#foot summary")
    assert "No statements in this document" in page.text("#list")
    page.click("#foot summary")
    assert "does not look English" in page.text("#untold")
    page.was_quiet()


def test_phone(open_page: Any) -> None:
    page = open_page(page_of(TEXT), size=(390, 844))
    page.ready()
    assert page.run("document.documentElement.scrollWidth") <= 390
    assert not page.run("document.querySelector('#list').checkVisibility()")
    page.click("#panes [data-pane=read]")
    page.click("#list li:nth-child(2) .head")
    chosen = page.run("document.querySelector('#text .chosen').getBoundingClientRect().bottom")
    pane = page.run("document.querySelector('#read').getBoundingClientRect().top")
    assert 0 < chosen <= pane
    page.was_quiet()


def test_paper_holds_the_text_and_every_statement(open_page: Any) -> None:
    page = open_page(page_of(TEXT))
    page.ready()
    page.call("Emulation.setEmulatedMedia", media="print")
    page.run("dispatchEvent(new Event('beforeprint'))")
    page.frames()
    assert page.count("#list li .more") == page.count("#list li") > 0
    assert page.run("document.querySelector('#foot').open")
    assert not page.run("document.querySelector('#controls').checkVisibility()")
    bottom = page.run("document.querySelector('#list').getBoundingClientRect().bottom")
    assert bottom > page.run("document.querySelector('#text').getBoundingClientRect().bottom")
    paper = base64.b64decode(page.call("Page.printToPDF")["data"])
    assert paper.startswith(b"%PDF")
    page.run("dispatchEvent(new Event('afterprint'))")
    assert page.count("#list li .more") == 0
    page.call("Emulation.setEmulatedMedia", media="")
    page.was_quiet()


def hostile() -> tuple[list[dict[str, Any]], list[dict[str, Any]]]:
    """Every payload in every field of a document."""
    text = "\n".join(CORPUS)
    ends, at = [], 0
    for each in CORPUS:
        ends.append((at, at + len(each)))
        at += len(each) + 1
    documents = []
    for number, each in enumerate(CORPUS):
        one, two = (
            Party(f"{side}{each}", each, kind, each, (each,), tuple(ends), identifiers={each: each})
            for side, kind in (("a", each), ("b", "Bank"))
        )
        start, end = ends[number]
        days = ("2023-01-01", None)
        statement = Statement(
            f"s{each}", each, one.key, "OWNS", two.key, "denied", "-", two.key, days, (None, None), {each: each, "role": each},
            each, start, end, 0.5, each, 1, ends[0], each,
        )  # fmt: skip
        figure = Observation(
            f"o{each}", each, one.key, each, each, Decimal(5), None, None, (each,), each, True, each, days, each, {each: each},
            two.key, each, start, end, None, each, 1,
        )  # fmt: skip
        documents.append(
            content(
                Extraction(
                    Document(f"{number}{each}", each, each, each, each, each, each, each),
                    text,
                    (one, two),
                    (statement,),
                    (figure,),
                    {each: 3},
                    (each,),
                    tuple(ends),
                    tuple(ends),
                    review=({each: each},),
                    origins=(Origin(0, each, 1),),
                    left_out={each: 2},
                )
            )
        )
    refused = {"path": CORPUS[2], "document": None, "status": "refused", "reason": CORPUS[0], "why": CORPUS[1]}  # fmt: skip
    return [refused, *(entry(one, each) for one, each in zip(documents, CORPUS, strict=True))], documents  # fmt: skip


def test_foreign_text_runs_nothing(open_page: Any) -> None:
    page = open_page(render(*hostile()))
    page.ready()
    for at in range(1, len(CORPUS) + 2):
        page.run(f"document.querySelector('#files li:nth-child({at}) button').click()")
        for tab in ("statements", "observations", "parties"):
            page.run(f"document.querySelector('#tab-{tab}').click()")
            page.run("document.querySelector('#list .head')?.click()")
            assert page.count("#list .more") == (at > 1)
        page.run("document.querySelector('#foot').open = true")
        page.run("document.querySelector('#text .quoted, #text .mention')?.click()")
    page.click("#search")
    page.type(CORPUS[0])
    page.click("#theme")
    page.run("dispatchEvent(new Event('beforeprint'))")
    assert page.run("window.__ran") is None
    assert page.run("({}).polluted") is None
    assert page.count("main script, main img, main iframe, main style, main link, main a") == 0
    page.was_quiet()


def test_what_is_injected_after_load_is_blocked(open_page: Any) -> None:
    page = open_page(page_of(TEXT))
    page.ready()
    page.run(
        "(() => { const s = document.createElement('script'); s.textContent = `" + RUN + "`; document.body.append(s);"
        "const i = document.createElement('img'); i.src = '" + BEACON + "/late'; document.body.append(i); })()"
    )  # fmt: skip
    page.frames(10)
    assert page.run("window.__ran") is None
    assert {each.split()[0] for each in page.violations} == {"img-src", "script-src-elem"}


def tiled(text: str, times: int, between: str = "\n\n") -> Extraction:
    """A document that says the same over and over, each time of its own place: as long as wanted, without reading all of it."""
    one = extract(text.encode(), "note.txt")
    step = len(one.text) + len(between)
    moved = [at * step for at in range(times)]

    def shift(span: tuple[int, int], by: int) -> tuple[int, int]:
        return span[0] + by, span[1] + by

    return Extraction(
        one.document,
        between.join([one.text] * times),
        tuple(
            Party(p.key, p.name, p.kind, p.country, p.aliases, tuple(shift(span, by) for by in moved for span in p.mentions))
            for p in one.parties
        ),
        tuple(
            Statement(
                f"{by}{s.id}", s.document, s.subject, s.predicate, s.object, s.modality, s.polarity, s.attributed_to, s.event, s.stated_on,
                s.attributes, s.quote, s.start + by, s.end + by, s.confidence, s.rule, s.rule_version,
                shift(s.antecedent, by) if s.antecedent else None,
            )
            for by in moved for s in one.statements
        ),
        (), {}, (), tuple(shift(span, by) for by in moved for span in one.sentences),
        tuple(shift(span, by) for by in moved for span in one.prose),
    )  # fmt: skip


@pytest.mark.parametrize("between", ["\n\n", " "], ids=["paragraphs", "one line"])
def test_a_text_of_a_million_characters_opens(open_page: Any, between: str) -> None:
    body = TEXT.split("\n\n")[1]
    times = 1_000_000 // (len(body) + len(between)) + 1
    one = content(tiled(body, times, between))
    assert len(one["text"]) >= 1_000_000
    page = open_page(render([entry(one, "long.txt")], [one]))
    page.ready()
    total = len(one["statements"])
    assert total > 10_000
    assert page.text("#tab-statements") == f"Statements {total:,}"
    shown = "[...document.querySelectorAll('#text > p')].map((each) => each.textContent).join('')"
    assert page.run(f"{shown}.length") == len(
        one["text"].replace("\n", "")
    )  # nothing of it is lost
    page.click("#list li:nth-child(3) .head")
    assert page.count("#text .chosen") > 0
    page.key("Escape")
    page.key("ArrowUp")  # from nothing to the last
    assert "more before" in page.text("#list .further")
    last = "document.querySelector('#text .chosen').getBoundingClientRect()"
    assert 0 < page.run(f"{last}.top") < 900
    page.wait("document.querySelectorAll('#text .quoted').length > 3")  # what is near is drawn
    page.click("#modalities input[data-value='denied']")
    assert page.text("#hidden").startswith(f"{times:,} statements hidden")
    page.was_quiet()


def test_no_file_at_all(open_page: Any) -> None:
    """An empty folder gives a page that says so: it was blank, and its script had failed."""
    page = open_page(render([], []))
    page.ready()
    assert "There was no file to read." in page.text("#text")
    page.key("3")
    page.key("Escape")
    page.was_quiet()


def test_a_small_window_and_colours_of_one_s_own(open_page: Any) -> None:
    name = "a" * 90 + ".txt"
    one = content(extract(TEXT.encode(), name, published="2024-05-31", publisher="The Wire"))
    page = open_page(render([entry(one, name)], [one]), size=(320, 640))
    page.ready()
    beside = "(() => { const t = document.querySelector('#text'); return t.scrollWidth - t.clientWidth; })()"
    assert page.run(beside) == 0  # a long name is broken, not beside the window
    page.key("/")  # opens the pane that the search is in
    assert page.run("document.activeElement.id") == "search"
    page.key("Escape")
    page.key("Escape")
    assert page.run("document.body.dataset.pane") == ""
    assert page.run("document.activeElement.dataset.pane") == "controls"
    page.resize(1400, 900)
    page.click(".fact .head")
    page.click("#modalities input")
    assert page.run("getComputedStyle(document.querySelector('.row.off .count')).opacity") == "1"
    page.call("Emulation.setEmulatedMedia", features=[{"name": "forced-colors", "value": "active"}])
    page.click("#modalities input")
    lines = {
        "#text .chosen:not([class*=is-])": "outlineStyle",
        ".fact.chosen": "outlineStyle",
        "#text .quoted.soft:not(.mention)": "textDecorationStyle",
    }
    drawn = [
        page.run(f"getComputedStyle(document.querySelector('{place}')).{style}")
        for place, style in lines.items()
    ]
    assert drawn == ["solid", "solid", "dashed"]
    page.call("Emulation.setEmulatedMedia", features=[])
    if page.run("document.documentElement.dataset.theme") == "light":
        page.click("#theme")
    page.run("dispatchEvent(new Event('beforeprint'))")
    assert page.run("document.documentElement.dataset.theme") == "light"
    page.run("dispatchEvent(new Event('afterprint'))")
    assert page.run("document.documentElement.dataset.theme") == "dark"
    page.was_quiet()
