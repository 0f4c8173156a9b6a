"""Markdown: what is left of a text without its marks reads as the plain text would, and what is no prose is flagged and counted."""

from __future__ import annotations

import pytest

from interlock.loaders.documents import extract
from interlock.loaders.documents.formats.reading import Page, read_document

BODY = "Sohar Steel supplies rails to Kenya."
OWNS = "Nile Dairy owns 40 percent of Senta Foods."


def read(text: str) -> Page:
    return read_document(text.encode(), "a.md")


def body(page: Page) -> list[str]:
    return [page.text[block.start : block.end] for block in page.blocks if block.role == "body"]


@pytest.mark.parametrize(
    "text",
    [
        '[Sohar Steel](https://s.example "Makers of Orlu") supplies rails to [Kenya](/k_(state)).',
        "[Sohar Steel][1] supplies rails to [Kenya][].\n\n[1]: https://s.example\n[kenya]: https://k.example",
        "[[steel/sohar|Sohar Steel]] supplies rails to [[Kenya]].",
        "***Sohar Steel*** supplies `rails` to <b>Kenya</b>.",
        "Sohar Steel[^1] supplies rails to Kenya.[^2]",
        'Sohar Steel<sup>3</sup> supplies <a href="/r">rails</a> to Kenya.',
        "Sohar Steel supplies ~~beams~~rails to Kenya.",
        "Sohar Steel <!-- check this -->supplies rails to Kenya\\.",
        '<p align="center">Sohar Steel supplies rails to Kenya.</p>',
        "> Sohar Steel supplies\n> rails to Kenya.",
    ],
)
def test_marks_go(text: str) -> None:
    assert body(read(text)) == [BODY]


@pytest.mark.parametrize("text", ["It says [sic] of [2] and [a](b c) that 5 \\* 3 is a_b_c.", "2 < 3 and <5 of them"])  # fmt: skip
def test_what_only_looks_like_a_mark_stays(text: str) -> None:
    assert body(read(text + ".")) == [text.replace("\\*", "*") + "."]


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        (f"![{OWNS}](a.jpg)", "picture"),
        (f"[![{OWNS}](a.jpg 'x')](https://o.example)", "picture"),
        (f"[^1]: {OWNS}\n    {OWNS}", "note"),
        (f"| {OWNS} | 3 |", "table_row"),
        (f"Firm | Note\n--- | ---\nOrlu | {OWNS}", "table_row"),
        (f"<!--\n{OWNS}\n-->", "comment"),
        (f"~~{OWNS}~~", "deleted_text"),
        (f"```\n{OWNS}\n```", "code"),
        ('{{< figure src="a.jpg" >}}', "code"),
        ('[orlu]: https://o.example "Orlu Bank"', "bare_link"),
    ],
)
def test_what_is_no_prose_is_counted_and_not_told(text: str, reason: str) -> None:
    page = read(f"{BODY}\n\n{text}\n\n{BODY}\n")
    assert body(page) == [BODY, BODY]
    assert page.left_out[reason] >= 1
    found = extract(f"{BODY}\n\n{text}\n".encode(), "a.md")
    assert [party.name for party in found.parties] == ["Sohar Steel", "Kenya"]


@pytest.mark.parametrize("parted", ["<br><br>\n", "<br/>", "\\\n", "  \n", "</p><p>"])
def test_breaks_part_lines(parted: str) -> None:
    assert body(read(f"{BODY}{parted}{OWNS}")) == [BODY, OWNS]


@pytest.mark.parametrize(
    "front",
    [
        "---\ntitle: 'Rails'\npubDate: 2024-03-12\nsource: https://w.example\nsite: The Wire\n---",
        '+++\ntitle = "Rails"\ndate = 2024-03-12T08:30:00Z\npublisher = "The Wire"\n+++',
        "---\nTitle: Rails\nPublished_At: 12 March 2024\nPublisher: The Wire\ntags:\n  - Orlu Bank\n---",
    ],
)
def test_front_matter(front: str) -> None:
    for begin in ("", "\ufeff"):
        page = read(f"{begin}{front}\n\n{BODY}\n")
        assert (page.title, page.published, page.publisher) == ("Rails", "2024-03-12", "The Wire")
        assert page.text.strip() == BODY


def test_a_heading_without_its_attributes_is_the_title() -> None:
    assert read(f"# Rails {{#top .wide}}\n\n{BODY}").title == "Rails"
    assert read(f"![A ship](a.jpg)\n\n# Rails\n\n{BODY}").title == "Rails"
