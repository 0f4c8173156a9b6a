"""JSON: one object is one document; its text stands under `text`, `content` or `body`, what is known of it beside it.

The names that news services give these fields are read alike ("articleBody", "full_text", "publishedAt", "source": {"name": ...}), and
so is an object that holds the article as a part of it.

read_json(b'{"text": "Sohar Steel grew.", "title": "Rails"}', "a.json").meta    # {'title': 'Rails'}
"""

from __future__ import annotations

import html
import json
import re
from collections.abc import Iterator, Mapping
from datetime import UTC, datetime
from typing import Any

from interlock.loaders.documents.formats.fields import ABOUT, folded
from interlock.loaders.documents.formats.html import (
    block_text,
    parse_html,
    read_html,
    without_notes,
)
from interlock.loaders.documents.formats.source import Source, refuse
from interlock.loaders.documents.formats.text import decode, line_ends
from interlock.loaders.documents.language.later import later
from interlock.loaders.documents.language.words import words
from interlock.schema.errors import DataError

__all__ = ["has_text", "parse_json", "read_json"]

# Tags that part paragraphs: what a system of pages keeps under `content` is often a piece of a page.
_MARKUP = later(r"<(?:p|br|div|h[1-6]|li)(?:\s[^<>]{0,200})?/?>", re.IGNORECASE)
_PAGE = later(r"\s*(?:<!doctype\s+html|<html[\s>])", re.IGNORECASE)
_INLINE = later(
    r"</?(?:a|abbr|b|cite|em|i|mark|small|span|strong|u)(?:\s[^<>]{0,300})?>", re.IGNORECASE
)
_CLOSED = later(r"</(?:a|abbr|b|cite|em|i|mark|small|span|strong|u)>", re.IGNORECASE)
_ESCAPED = later(r"&lt;(?:p|br|div)(?:\s[^<>]{0,200}?)?/?&gt;", re.IGNORECASE)
_BLANK_LINE = later(r"\n[ \t\r]*\n")
# The names of fields, folded: the text, in whole or in short.
_TEXT = ("text", "content", "body")
_WHOLE = (
    *_TEXT,
    *words(
        "articlebody articletext bodytext bodyhtml contenthtml contenttext fulltext htmlcontent maintext newstext story paragraphs"
    ),
)
_SHORT = ("description", "summary", "abstract")
_DEEP = 4  # objects within one another in which an article is looked for
_SECONDS = (300_000_000, 5_000_000_000)  # since 1970, as the day of a text is counted in
_LINK = later(r"\s*(?:https?://|www\.)\S+\s*$")


def read_json(data: bytes, name: str) -> Source:
    """One object with its text.

    Raises:
        DataError: it is no JSON, no object, has no text, or a field of another type than text.
    """
    value = parse_json(decode(data, name), name)
    if not isinstance(value, dict):
        raise _broken(name, f"it is {_kind(value)}, not an object")
    around = _article(value, name)
    article = around[-1]
    field, others = _field(article)
    text = _joined(article[field])
    if text is None:
        raise refuse(
            name, "no_text", f"its text is {_kind(article[field])}", "write the text as one string"
        )
    if not text.strip():
        raise refuse(name, "empty_file", "its text holds no character", "check how it was saved")
    warnings = [f"{other} is not read: {field} is its text" for other in others]
    if folded(field) in _SHORT:
        warnings.append(f"{field} is read for its text: no other field holds one")
    meta: dict[str, str] = {}
    for holder in reversed(around):
        for key, about in _about(holder, warnings):
            meta.setdefault(key, about)
    source = _source(line_ends(text), name)
    return Source(
        source.text,
        {**source.meta, **meta},
        left_out=source.left_out,
        warnings=(*warnings, *source.warnings),
        wrapped=source.wrapped,
    )


def has_text(value: Any) -> bool:
    """Whether it is an object with a field for its text, and something in it."""
    return isinstance(value, dict) and any(
        folded(key) in (*_WHOLE, *_SHORT) and one not in (None, "", [])
        for key, one in value.items()
    )


def _article(value: dict[str, Any], name: str) -> list[dict[str, Any]]:
    """The object that holds the text, behind those that it lies in.

    Raises:
        DataError: there is none, or several.
    """
    level: list[list[dict[str, Any]]] = [[value]]
    for _ in range(_DEEP):
        found = [path for path in level if has_text(path[-1])]
        if len(found) == 1:
            return found[0]
        if found:
            break
        level = [
            [*path, inner]
            for path in level
            for inner in path[-1].values()
            if isinstance(inner, dict)
        ]
    fields = f"its fields are {', '.join(sorted(value)[:8])}"[:200]
    raise refuse(name, "no_text", f"it has no {', '.join(_TEXT)}", fields)


def _field(article: Mapping[str, Any]) -> tuple[str, list[str]]:
    """The field with the text, and those whose text is another one; of `text` and `body` the first that is not short beside the other."""
    filled = {
        folded(key): key
        for key, one in reversed(list(article.items()))
        if one not in (None, "", [])
    }
    whole = [filled[name] for name in _WHOLE if name in filled]
    if not whole:
        return next(filled[name] for name in _SHORT if name in filled), []
    said = {key: _words(article[key]) for key in whole}
    most = max(map(len, said.values()))
    chosen = next(key for key in whole if 3 * len(said[key]) >= 2 * most)
    held = set(said[chosen])
    return chosen, [
        key for key in whole if key != chosen and sum(word not in held for word in said[key]) > 3
    ]


def _words(value: Any) -> list[str]:
    return re.findall(r"\w+", re.sub(r"<[^<>]{1,400}>", " ", _joined(value) or ""))


def _joined(value: Any) -> str | None:
    """A text; a list of paragraphs is one, each a string or an object with its own text."""
    if isinstance(value, str):
        return value
    if not isinstance(value, list):
        return None
    parts = [one.get("text") if isinstance(one, dict) else one for one in value]
    texts = [part for part in parts if isinstance(part, str)]
    return "\n\n".join(texts) if len(texts) == len(parts) else None


def _about(holder: Mapping[str, Any], warnings: list[str]) -> Iterator[tuple[str, str]]:
    """What an object says of its text: title, day, publisher and address."""
    filled = {
        folded(key): (key, one)
        for key, one in reversed(list(holder.items()))
        if one not in (None, "", [])
    }
    for field, names in ABOUT.items():
        for key, value in (filled[name] for name in names if name in filled):
            about = _day_of(value) if field == "published" else _name_of(value)
            if about and (field != "publisher" or not _LINK.match(about)):
                yield field, about
                break
            if key == field and about is None:
                warnings.append(f"{key} is {_kind(value)}, not text: left out")


def _name_of(value: Any) -> str | None:
    """A text, or the name of what an object describes: "publisher": {"@type": "Organization", "name": ...}."""
    if isinstance(value, list) and value:
        value = value[0]
    if isinstance(value, dict):
        value = value.get("name") or value.get("title") or ""
    return value.strip() if isinstance(value, str) else None


def _day_of(value: Any) -> str | None:
    """A text, or the day of seconds or thousandths since 1970."""
    if isinstance(value, bool) or not isinstance(value, int | float):
        return _name_of(value)
    for seconds in (value, value / 1000):
        if _SECONDS[0] <= seconds <= _SECONDS[1]:
            return datetime.fromtimestamp(seconds, UTC).date().isoformat()
    return None


def _source(text: str, name: str) -> Source:
    """The text without its markup; a page is read as one, and lines that a piece of a page leaves blank part its paragraphs."""
    if _ESCAPED.search(text) and not _MARKUP.search(text):
        text = html.unescape(text)
    if _PAGE.match(text):
        return read_html(text.encode("utf-8", "replace"), name)
    if _MARKUP.search(text):
        parted = _BLANK_LINE.sub("\n<br>\n", text)
        return Source(block_text(without_notes(parse_html(parted, name))))
    if _CLOSED.search(text):
        text = html.unescape(_INLINE.sub("", text))
    return Source(text, wrapped=True)


def parse_json(text: str, name: str) -> Any:
    """The value of a JSON text.

    Raises:
        DataError: it is no JSON, or nested too deep.
    """
    try:
        return json.loads(text)
    except RecursionError:
        raise refuse(
            name, "too_deep", "its values are nested too deep", "write one flat object"
        ) from None
    except ValueError as error:
        several = str(error).startswith("Extra data") and "\n" in text.strip()
        more = "; if each line is an object of its own, name it .jsonl" if several else ""
        raise _broken(name, str(error)[:200] + more) from None


def _broken(name: str, why: str) -> DataError:
    return refuse(name, "broken_json", why, 'write {"text": "...", "title": "..."}')


def _kind(value: Any) -> str:
    names = {
        dict: "an object",
        list: "a list",
        str: "text",
        bool: "true or false",
        type(None): "null",
    }
    return names.get(type(value), "a number")
