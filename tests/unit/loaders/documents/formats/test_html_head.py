"""What a page says of itself: each field as it says it most plainly, and nothing that belongs to what stands beside the article."""

from __future__ import annotations

import json

import pytest

from interlock.loaders.documents.formats.reading import Page, read_document

TEXT = "".join(
    f"<p>{line} It has done so for years, and it will go on to do so for as long as it can.</p>"
    for line in (
        "Sohar Steel supplies rails to Kenya.",
        "Nile Dairy owns 40 percent of Senta Foods.",
    )
)
WIRE = '<meta property="og:site_name" content="The Wire">'


def read(head: str, body: str = f"<article><h1>Rails for Kenya</h1>{TEXT}</article>") -> Page:
    page = f"<html><head>{head}</head><body><nav><a>Home</a></nav>{body}</body></html>"
    return read_document(page.encode(), "a.html")


def linked(value: object, begin: str = "", end: str = "") -> str:
    return f'<script type="application/ld+json">{begin}{json.dumps(value)}{end}</script>'


ARTICLE = {
    "@type": "NewsArticle", "headline": "Rails for Kenya", "datePublished": "2024-03-12T08:30", "dateModified": "2024-03-14",
    "publisher": {"name": "The Wire"},
}  # fmt: skip


@pytest.mark.parametrize(
    "head",
    [
        linked(ARTICLE),
        linked([{"@type": "Organization", "name": "Orlu Media"}, {**ARTICLE, "@type": ["NewsArticle"]}]),
        linked(ARTICLE, "\n//<![CDATA[\n", "\n//]]>\n"),
        linked(
            {
                "@graph": [
                    {"@type": "WebPage", "datePublished": "2020-01-01"},
                    {"@type": "Organization", "@id": "#o", "name": "The Wire"},
                    {**ARTICLE, "publisher": {"@id": "#o"}},
                ]
            }
        ),
        f'<meta name="date" content="2024-03-14">{WIRE}<meta property="article:published_time" content="2024-03-12T08:30">',
        '<meta name="DC.date.issued" content="2024-03-12"><meta name="DC.publisher" content="The Wire">',
        '<meta name="citation_publication_date" content="2024/03/12"><meta name="citation_publisher" content="The Wire">',
        '<meta name="sailthru.date" content="2024-03-12"><meta name="application-name" content="The Wire">',
        f'{WIRE}<meta name="publisher" content="https://pages.example/wire"><meta name="date" content="2024-03-12">',
    ],
)  # fmt: skip
def test_day_and_publisher(head: str) -> None:
    page = read(f"<title>Rails for Kenya</title>{head}")
    assert (page.published, page.published_from, page.publisher) == ("2024-03-12", "metadata", "The Wire")  # fmt: skip


@pytest.mark.parametrize(
    "title",
    [
        "<title>Rails for Kenya - The Wire</title>",
        "<title>Rails for Kenya | The Wire</title>",
        "<title>The Wire: Rails for Kenya</title>",
        '<title>News</title><meta property="og:title" content="Rails for Kenya">',
        '<title>News</title><meta name="DC.title" content="Rails for Kenya – The Wire">',
        "<title>Rails for Kenya :: News :: Orlu Media</title>",
    ],
)
def test_the_title_is_that_of_the_article(title: str) -> None:
    assert read(title + WIRE).title == "Rails for Kenya"


def test_a_title_keeps_what_is_no_name_of_the_site() -> None:
    assert read(f"<title>Rails - a history of The Wire</title>{WIRE}").title == "Rails - a history of The Wire"  # fmt: skip
    assert read(f"<title>The Wire</title>{WIRE}").title == "The Wire"


@pytest.mark.parametrize(
    "body",
    [
        '<div><time datetime="2024-03-20">x</time> <a>Orlu</a></div><article><h1>R</h1><time datetime="2024-03-12">x</time>{}</article>',
        '<article><h1>R</h1><p><time itemprop="dateModified" datetime="2024-03-15"/></p><time datetime="2024-03-12">x</time>{}</article>',
        '<article><h1>R</h1><span class="post-date">12 March 2024</span>{}</article>',
        '<article><h1>R</h1>{}</article><aside><time datetime="2024-03-20">x</time></aside><div><time datetime="2024-03-12">x</time></div>',
        '<article itemscope><h1>R</h1><time datetime="2024-03-15">x</time><meta itemprop="datePublished" content="2024-03-12">{}</article>',
    ],
)  # fmt: skip
def test_days_that_the_page_shows(body: str) -> None:
    assert read("", body.format(TEXT)).published == "2024-03-12"


def test_days_beside_the_article_are_not_its_own() -> None:
    body = f'<article><h1>R</h1>{TEXT}</article><aside><time datetime="2024-03-20">x</time><span class="date">1 May 2024</span></aside>'
    page = read("", body)
    assert (page.published, page.published_from) == (None, None)
    changed = f'<article><h1>R</h1><span class="date">Updated: 15 March 2024</span>{TEXT}</article>'
    assert read("", changed).published is None


def test_what_a_page_hides_is_not_read() -> None:
    hidden = "<p hidden>Orlu Bank has lent $30 million to Tarn Foods.</p>"
    page = read("", f"<article><h1>R</h1>{hidden}{TEXT}</article>")
    assert "Orlu" not in page.text
    assert page.left_out["hidden"] == 1
    all_hidden = read("", f'<div style="display: none"><h1>R</h1>{TEXT}</div>')
    assert "Senta Foods" in all_hidden.text


def test_a_page_of_typed_lines_is_joined_to_paragraphs() -> None:
    typed = (
        "Sohar Steel, a maker of rails and rods in the north of Oman, supplies\n"
        "rails to Kenya and has done so for some years, as its chairman said in\na letter to those who own it."
    )
    text = read("", f"<h1>R</h1><pre>\n{typed}\n\nNile Dairy owns Senta Foods.\n</pre>").text
    assert "supplies rails to Kenya and has" in text


PUNCTUATED = (
    "<p>Orlu Bank’s owner said: “We lend — to Tarn Foods.” It has done so for years and years.</p>"
)


@pytest.mark.parametrize("declared", ["iso-8859-1", "latin1", "windows-1252"])
def test_quotes_of_windows_under_the_name_of_another_set(declared: str) -> None:
    page = f'<html><head><meta charset="{declared}"></head><body>{PUNCTUATED}</body></html>'
    text = read_document(page.encode("cp1252"), "a.html").text
    assert text.startswith("Orlu Bank’s owner said: “We lend — to")


@pytest.mark.parametrize("declared", ["us-ascii", "utf-16", "UTF-8"])
def test_sets_that_a_page_cannot_be_written_in(declared: str) -> None:
    page = f'<html><head><meta charset="{declared}"></head><body>{PUNCTUATED}</body></html>'
    assert read_document(page.encode(), "a.html").text.startswith("Orlu Bank’s owner")
