"""What a page says of itself: title, day, publisher and address, by how plainly it says each.

The day of the article in its linked data outranks a bare `date`, which may be that of the last change, and a `<time>` beside the menu,
which may be another article's.

    about(parse_html("<title>Rails - Wire</title><meta property='og:site_name' content='Wire'>", "a.html"))["title"]     # 'Rails'
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

from interlock.loaders.documents.language.dates import parse_day
from interlock.loaders.documents.language.later import later
from interlock.loaders.documents.language.words import words

if TYPE_CHECKING:
    from lxml.html import HtmlElement

__all__ = ["about"]

# How plainly: of the article, of a field made for it, of a field that may mean something else.
_PLAIN, _NAMED, _LOOSE, _SEEN, _ANY = range(5)
_META = {
    **dict.fromkeys(words("article:published_time og:article:published_time datepublished"), ("published", _PLAIN)),
    **dict.fromkeys(
        words(
            "dc.date.issued dcterms.issued dcterms.created dc.date.created pubdate publish-date publishdate publication_date"
            " publication-date parsely-pub-date sailthru.date citation_publication_date citation_date article.published"
        ),
        ("published", _NAMED),
    ),
    **dict.fromkeys(words("date dc.date dcterms.date"), ("published", _LOOSE)),
    "og:site_name": ("publisher", _PLAIN),
    **dict.fromkeys(words("publisher dc.publisher dcterms.publisher citation_publisher"), ("publisher", _NAMED)),
    "application-name": ("publisher", _LOOSE),
    "og:title": ("title", _PLAIN),
    **dict.fromkeys(words("dc.title dcterms.title citation_title twitter:title"), ("title", _NAMED)),
    "og:url": ("url", _NAMED),
}  # fmt: skip
_ARTICLE = later(r"(?:.*Article|Report|.*BlogPosting|PressRelease|.*NewsItem)$")
_WRAPPED = later(
    r"\s*(?://|/\*)?\s*(?:<!\[CDATA\[|<!--)\s*(?:\*/)?|\s*(?://|/\*)?\s*(?:\]\]>|-->)\s*(?:\*/)?\s*$"
)
_ADDRESS = later(r"\s*(?:https?:)?//|\s*@")
_BETWEEN = r"\s*(?:[|·•–—:»]{1,2}|-)\s*"
_ASIDE = frozenset(words("nav aside footer"))
_DATED = later(r"(?i:(?:^|[\s_-])(?:date|published|posted|pubdate|timestamp)(?:[\s_-]|$))")
_CHANGED = later(r"(?i:modified|updated)")
_LONG = 60  # characters of what shows a day beside a title


def about(tree: HtmlElement) -> dict[str, str]:
    """The fields that a page fills, each as it says it most plainly; of two alike the first."""
    found: dict[str, tuple[int, str]] = {}
    for field, rank, value in _said(tree):
        value = " ".join(value.split())
        if value and (field not in found or rank < found[field][0]):
            found[field] = rank, value
    meta = {field: value for field, (_, value) in found.items()}
    if "title" in meta:
        meta["title"] = _title(meta["title"], meta.get("publisher"), tree)
    return meta


def _said(tree: HtmlElement) -> Iterator[tuple[str, int, str]]:
    for element in tree.iter("title", "meta", "link", "script"):
        if element.tag == "title" and not any(element.iterancestors("svg")):
            yield "title", _LOOSE, element.text_content()
        elif element.tag == "meta":
            label = element.get("property") or element.get("name") or element.get("itemprop") or ""
            field, rank = _META.get(label.strip().lower(), (None, 0))
            content = element.get("content") or ""
            if field and not (field == "publisher" and _ADDRESS.match(content)):
                yield field, rank, content
        elif element.tag == "link" and (element.get("rel") or "").lower() == "canonical":
            yield "url", _PLAIN, element.get("href") or ""
        elif element.tag == "script" and element.get("type") == "application/ld+json":
            yield from _linked_data(element.text or "")
    yield from _marked(tree)
    yield from _shown(tree)


def _linked_data(text: str) -> Iterator[tuple[str, int, str]]:
    """What a JSON-LD block says of an article, or of its page."""
    try:
        value: Any = json.loads(_WRAPPED.sub("", text[:200_000]), strict=False)
    except (ValueError, RecursionError):
        return
    parts = _list(value)
    parts += [part for one in parts if isinstance(one, dict) for part in _list(one.get("@graph"))]
    parts = [part for part in parts if isinstance(part, dict)]
    named = {part["@id"]: part for part in parts if isinstance(part.get("@id"), str)}
    for part in parts:
        kinds = [kind for kind in _list(part.get("@type")) if isinstance(kind, str)]
        rank = _PLAIN if not kinds or any(map(_ARTICLE.match, kinds)) else _LOOSE
        if isinstance(day := part.get("datePublished"), str):
            yield "published", rank, day
        if rank != _PLAIN:
            continue
        if isinstance(title := part.get("headline"), str):
            yield "title", _NAMED, title
        for publisher in _list(part.get("publisher")):
            if isinstance(publisher, dict):
                known = named.get(str(publisher.get("@id")), {})
                publisher = publisher.get("name") or known.get("name")
            if isinstance(publisher, str) and not _ADDRESS.match(publisher):
                yield "publisher", _NAMED, publisher


def _list(value: Any) -> list[Any]:
    return value if isinstance(value, list) else [value]


def _marked(tree: HtmlElement) -> Iterator[tuple[str, int, str]]:
    """What attributes within the page mark: `itemprop="publisher"`."""
    for element in tree.xpath(".//*[@itemprop='publisher']"):
        name = next(iter(element.xpath(".//*[@itemprop='name']")), None)
        if name is not None:
            yield "publisher", _NAMED, name.get("content") or name.text_content()
    for element in tree.xpath(".//*[@itemprop='datePublished'][not(self::meta)]"):
        yield "published", _PLAIN, element.get("datetime") or element.get("content") or ""


def _shown(tree: HtmlElement) -> Iterator[tuple[str, int, str]]:
    """The days that the page shows: those of the article before others, and none of what stands beside it or was changed then."""
    for element in tree.iter("time"):
        label = f"{element.get('itemprop') or ''} {element.get('class') or ''}"
        around = {str(one.tag) for one in element.iterancestors()}
        if element.get("datetime") and not around & _ASIDE and not _CHANGED.search(label):
            plain = element.get("pubdate") is not None or _DATED.search(label)
            within = around & {"article", "main"}
            rank = _LOOSE if plain and within else _SEEN if within else _ANY
            yield "published", rank, element.get("datetime", "")
    heading = next(tree.iter("h1"), None)
    if heading is None:
        return
    near = next((one for one in heading.iterancestors("article", "main")), heading.getparent())
    for element in near.iter("span", "div", "p") if near is not None else ():
        if not _DATED.search(f"{element.get('class') or ''} {element.get('id') or ''}"):
            continue
        text = " ".join(element.text_content().split())
        if len(text) <= _LONG and not _CHANGED.search(text) and parse_day(text):
            yield "published", _SEEN, text
            return


def _title(title: str, publisher: str | None, tree: HtmlElement) -> str:
    """The title without the name of the site: "Rails for Kenya | The Wire", where the page names its publisher or heads the article so."""
    if publisher:
        name = re.escape(publisher)
        bare = re.sub(rf"(?i:{_BETWEEN}{name}\s*$|^{name}{_BETWEEN})", "", title)
        title = bare or title
    for heading in tree.iter("h1"):
        text = " ".join(heading.text_content().split())
        if text and re.match(rf"{re.escape(text)}{_BETWEEN}", title):
            return text
    return title
