"""From bytes to one text with one coordinate system: all spans index the text that `interlock extract --text` prints.

Little is changed: line ends, hard-wrapped lines, markup of Markdown and HTML. Lines that are no prose (page furniture, bare dates,
headings, captions) stay in the text and are flagged, so that nothing is extracted from them.

    page = read_document(b"A first paragraph.", "note.txt")
    page.text, [block.role for block in page.blocks]     # ('A first paragraph.', ['body'])
"""

from __future__ import annotations

import codecs
import hashlib
import re
from dataclasses import dataclass
from datetime import date
from html.parser import HTMLParser
from itertools import pairwise
from pathlib import PurePath
from typing import ClassVar, Literal

from interlock.loaders.documents.dates import find_dates, parse_day
from interlock.loaders.documents.words import words
from interlock.schema.errors import DataError, UsageError

__all__ = ["FORMATS", "Block", "Page", "check_day", "read_document"]

Role = Literal["body", "heading", "furniture", "dateline"]
FORMATS = {".txt": "text", ".md": "markdown", ".html": "html", ".htm": "html"}
# What comes later or never: named, so that the refusal can say it.
_OTHER = {
    ".pdf": "PDF",
    ".docx": "DOCX",
    ".doc": "old Word",
    ".eml": "mail",
    ".json": "JSON",
    ".jsonl": "JSON lines",
}
MAX_BYTES = 20_000_000
_MAGIC = {
    b"%PDF": "PDF",
    b"PK\x03\x04": "a ZIP archive (DOCX?)",
    b"\xd0\xcf\x11\xe0": "an old Office file",
    b"\x1f\x8b": "gzip",
    b"\x89PNG": "PNG",
}
_BOMS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_CHARSET = re.compile(rb"""<meta[^>]{0,200}charset\s*=\s*["']?([\w-]+)""", re.IGNORECASE)
_LINE = re.compile(r"[^\n]+")
_PARAGRAPH = re.compile(r"(?:[^\n]+\n?)+")
_FINAL = re.compile(r"[.!?…:;][\"”’'»)\]]*\s*$")
_LINK = re.compile(r"\s*(?:https?://\S+|www\.\S+)\s*$")
_BULLET = re.compile(r"\s*(?:[-*•–]|\d{1,2}[.)])\s")
_PUBLISHED = re.compile(
    r"\s*(?:Published|Posted|Issued)(?:\s+on)?:?\s+(?P<rest>.{6,40})$", re.IGNORECASE
)
# "ISTANBUL, April 12 (Agency) - ..." or "Almaty, 3 May 2023 — ..." opens the first paragraph of an agency report.
_DATELINE = re.compile(
    r"\s*[A-Z][\w .’'-]{2,40}?(?:,\s"
    r"|\s\()(?P<date>[^—–(]{5,24}?)\s*(?:\([^)]{2,30}\)\s*|\)\s*)?[-—–]{1,2}\s"
)
_HEADING = 120
_WORD = re.compile(r"[^\W\d_]+")
_ENGLISH = frozenset(
    words(
        "the of and to in a is for that with on by it as from has have was at its be are will "
        "said an were or which not this but"
    )
)


@dataclass(frozen=True, slots=True)
class Block:
    """One line of the text (a paragraph, a heading, a caption) and the part it plays."""

    start: int
    end: int
    role: Role


@dataclass(frozen=True, slots=True)
class Page:
    """What a file says, before any extraction.

    Attributes:
        digest: sha256 of the file's bytes, the id of the document.
        text: the text; blocks: its non-blank lines with their roles.
        published: ISO day, and `published_from` where it was taken from: option, metadata or dateline.
        language: `en`, or None where the text does not look English.
    """

    digest: str
    text: str
    blocks: tuple[Block, ...]
    title: str | None = None
    published: str | None = None
    published_from: str | None = None
    publisher: str | None = None
    url: str | None = None
    language: str | None = None


def read_document(
    data: bytes,
    name: str,
    *,
    published: str | None = None,
    publisher: str | None = None,
    url: str | None = None,
) -> Page:
    """Read one file; options outrank what the file says of itself.

    Args:
        data: the bytes of the file.
        name: its name or path; the ending decides the format.
        published: the day of publication, ISO.
        publisher: who published it.
        url: where it was published.

    Raises:
        DataError: the file is empty, too large, of another format than its name says, or not text; `facts["reason"]` is the
            short name under which an account counts it.
        UsageError: `published` is not a day.
    """
    check_day(published)
    form = _check(data, name)
    if form == "html":
        text, meta = _html(data, name)
    else:
        text, meta = _decode(data, name, None), {}
        if form == "markdown":
            text, meta = _markdown(text)
    text = _rejoin(text.replace("\r\n", "\n").replace("\r", "\n"))
    blocks = tuple(_blocks(text))
    title = meta.get("title") or _first(text, blocks, "heading")
    day, source = published, "option" if published else None
    if day is None and meta.get("published"):
        day, source = parse_day(meta["published"]), "metadata"
    if day is None:
        day, source = _dateline(text, blocks), "dateline"
    return Page(
        digest=hashlib.sha256(data).hexdigest(),
        text=text,
        blocks=blocks,
        title=title,
        published=day,
        published_from=source if day else None,
        publisher=publisher or meta.get("publisher"),
        url=url or meta.get("url"),
        language="en" if _is_english(text) else None,
    )


def check_day(day: str | None) -> None:
    """Check a day of publication.

    Raises:
        UsageError: it is not a day as YYYY-MM-DD.
    """
    if day is None:
        return
    try:
        date.fromisoformat(day)
    except ValueError:
        raise UsageError(
            f"published: {day!r} is not a day",
            why="it must be YYYY-MM-DD",
            hint="--published 2024-05-31",
        ) from None


def _refuse(name: str, reason: str, why: str, hint: str) -> DataError:
    return DataError(
        f"{PurePath(name).name}: refused, {reason.replace('_', ' ')}",
        why=why,
        hint=hint,
        reason=reason,
    )


def _check(data: bytes, name: str) -> str:
    ending = PurePath(name).suffix.lower()
    if ending not in FORMATS:
        raise _refuse(
            name,
            "unsupported_format",
            f"{_OTHER.get(ending, ending or 'a name without ending')} is not read by this version",
            f"convert it to one of {', '.join(FORMATS)}",
        )
    if not data.strip():
        raise _refuse(name, "empty_file", "the file holds no character", "check how it was saved")
    if len(data) > MAX_BYTES:
        raise _refuse(
            name, "too_large", f"{len(data)} bytes, the limit is {MAX_BYTES}", "split the file"
        )
    for magic, what in _MAGIC.items():
        if data.startswith(magic):
            raise _refuse(
                name,
                "format_mismatch",
                f"its bytes are those of {what}",
                "give the file its right ending",
            )
    return FORMATS[ending]


def _decode(data: bytes, name: str, declared: str | None) -> str:
    encoding = next(
        (encoding for bom, encoding in _BOMS if data.startswith(bom)), declared or "utf-8"
    )
    try:
        text = data.decode(encoding)
    except LookupError:
        raise _refuse(
            name, "unknown_charset", f"the page declares {encoding!r}", "convert it to UTF-8"
        ) from None
    except UnicodeDecodeError as error:
        raise _refuse(
            name,
            "not_utf8",
            f"byte {data[error.start]:#04x} at offset {error.start} is not {encoding}",
            "convert it: iconv -t UTF-8",
        ) from None
    if "\0" in text:
        raise _refuse(
            name,
            "binary_content",
            f"a NUL character at offset {text.index(chr(0))}",
            "give a text file",
        )
    return text


class _Head(HTMLParser):
    """Reads title, publication metadata and the first <time>: what the text extraction leaves out."""

    _KEYS: ClassVar[dict[str, str]] = {
        "article:published_time": "published",
        "datepublished": "published",
        "date": "published",
        "dc.date": "published",
        "pubdate": "published",
        "publish-date": "published",
        "og:site_name": "publisher",
        "publisher": "publisher",
        "dc.publisher": "publisher",
        "og:url": "url",
        "og:title": "title",
    }

    def __init__(self) -> None:
        super().__init__()
        self.meta: dict[str, str] = {}
        self._in_title = False

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        values = {key: value or "" for key, value in attrs}
        if tag == "title":
            self._in_title = True
        elif tag == "meta":
            label = values.get("property") or values.get("name") or values.get("itemprop") or ""
            field = self._KEYS.get(label.lower())
            if field and values.get("content"):
                self.meta.setdefault(field, values["content"].strip())
        elif tag == "time" and values.get("datetime"):
            self.meta.setdefault("published", values["datetime"].strip())
        elif tag == "link" and values.get("rel") == "canonical" and values.get("href"):
            self.meta.setdefault("url", values["href"])

    def handle_endtag(self, tag: str) -> None:
        if tag == "title":
            self._in_title = False

    def handle_data(self, data: str) -> None:
        if self._in_title and data.strip():
            self.meta.setdefault("title", " ".join(data.split()))


def _html(data: bytes, name: str) -> tuple[str, dict[str, str]]:
    from trafilatura import extract  # half a second to import: only HTML pays for it

    declared = _CHARSET.search(data[:4096])
    source = _decode(data, name, declared[1].decode("ascii") if declared else None)
    head = _Head()
    head.feed(source)
    text = extract(
        source, output_format="txt", include_comments=False, include_tables=False, deduplicate=False
    )
    if not text:
        raise _refuse(
            name,
            "no_text",
            "the page has no text beside its furniture",
            "save the page after it has loaded",
        )
    return text, head.meta


_FRONT_MATTER = re.compile(r"\A---\n(?P<body>.*?)\n---\n", re.DOTALL)
_MARKUP = (
    (re.compile(r"!\[([^\]]*)\]\([^)\s]*\)"), r"\1"),
    (re.compile(r"\[([^\]]+)\]\([^)\s]*\)"), r"\1"),
    (re.compile(r"(\*\*|__)(?=\S)(.+?)(?<=\S)\1"), r"\2"),
    (re.compile(r"(?<!\w)([*_])(?=\S)([^*_\n]+?)(?<=\S)\1(?!\w)"), r"\2"),
    (re.compile(r"^(?:>\s?)+", re.MULTILINE), ""),
    (re.compile(r"^(?:={3,}|-{3,}|\*{3,})\s*$", re.MULTILINE), ""),
)
_ATX = re.compile(r"^#{1,6}\s+(.+?)[ \t#]*$", re.MULTILINE)


def _markdown(text: str) -> tuple[str, dict[str, str]]:
    meta: dict[str, str] = {}
    front = _FRONT_MATTER.match(text)
    if front:
        names = {
            "title": "title",
            "date": "published",
            "published": "published",
            "publisher": "publisher",
            "url": "url",
        }
        for line in front["body"].splitlines():
            key, _, value = line.partition(":")
            if key.strip().lower() in names and value.strip():
                meta.setdefault(names[key.strip().lower()], value.strip().strip("\"'"))
        text = text[front.end() :]
    title = _ATX.search(text)
    if title:
        meta.setdefault("title", title[1])
    text = _ATX.sub(r"\1", text)
    for pattern, plain in _MARKUP:
        text = pattern.sub(plain, text)
    return text, meta


def _rejoin(text: str) -> str:
    """Join the lines of hard-wrapped paragraphs; a line end becomes one blank, so that every offset stays."""

    def join(match: re.Match[str]) -> str:
        lines = match[0].rstrip("\n").split("\n")
        longest = max(map(len, lines))
        wrapped = (
            len(lines) > 1
            and longest <= 100
            and all(
                len(line) >= 50 and not _BULLET.match(following)
                for line, following in pairwise(lines)
            )
        )
        return (
            match[0].rstrip("\n").replace("\n", " ") + match[0][len(match[0].rstrip("\n")) :]
            if wrapped
            else match[0]
        )

    return _PARAGRAPH.sub(join, text)


def _blocks(text: str) -> list[Block]:
    blocks = []
    for line in _LINE.finditer(text):
        words = line[0].strip()
        if not words:
            continue
        blocks.append(Block(line.start(), line.end(), _role(words)))
    return blocks


def _role(words: str) -> Role:
    if words.count("|") >= 4 or _LINK.match(words):
        return "furniture"
    if _is_date_line(words) or _PUBLISHED.match(words):
        return "dateline"
    if len(words) <= _HEADING and not _FINAL.search(words) and not _BULLET.match(words):
        return "heading"
    return "body"


def _is_date_line(words: str) -> bool:
    if len(words) > 40:
        return False
    spans = find_dates(words)
    covered = sum(span.end - span.start for span in spans)
    return bool(spans) and len(words) - covered <= 8


def _first(text: str, blocks: tuple[Block, ...], role: Role) -> str | None:
    return next(
        (text[block.start : block.end].strip() for block in blocks if block.role == role), None
    )


def _dateline(text: str, blocks: tuple[Block, ...]) -> str | None:
    """The day in "Published 3 May 2023" or at the head of an agency report. A bare date line is no publication date."""
    for block in blocks:
        line = text[block.start : block.end]
        label = _PUBLISHED.match(line)
        if label:
            return parse_day(label["rest"])
        if block.role == "body":
            opening = _DATELINE.match(line[:120])
            return parse_day(opening["date"]) if opening else None
    return None


def _is_english(text: str) -> bool:
    words = [word.lower() for word in _WORD.findall(text[:6_000])]
    return len(words) < 20 or sum(word in _ENGLISH for word in words) >= 0.12 * len(words)
