"""JSON: one object is one document; its text stands under `text`, `content` or `body`, what is known of it beside it.

read_json(b'{"text": "Sohar Steel grew.", "title": "Rails"}', "a.json").meta    # {'title': 'Rails'}
"""

from __future__ import annotations

import json
import re
from typing import Any

from interlock.loaders.documents.formats.html import block_text, parse_html, without_notes
from interlock.loaders.documents.formats.source import Source, refuse
from interlock.loaders.documents.formats.text import decode, line_ends
from interlock.loaders.documents.language.later import later
from interlock.schema.errors import DataError

__all__ = ["parse_json", "read_json"]

# Tags that part paragraphs: what a system of pages keeps under `content` is often a piece of a page.
_MARKUP = later(r"<(?:p|br|div|h[1-6]|li)(?:\s[^<>]{0,200})?/?>", re.IGNORECASE)
_TEXT = ("text", "content", "body")
_ABOUT = ("title", "url", "published", "publisher")


def read_json(data: bytes, name: str) -> Source:
    """One object with its text.

    Raises:
        DataError: it is no JSON, no object, has no text, or a field of another type than text.
    """
    value = parse_json(decode(data, name), name)
    if not isinstance(value, dict):
        raise _broken(name, f"it is {_kind(value)}, not an object")
    text = next((value[key] for key in _TEXT if value.get(key) not in (None, "")), None)
    if text is None:
        raise refuse(
            name,
            "no_text",
            f"it has no {', '.join(_TEXT)}",
            f"its fields are {', '.join(sorted(value)[:8])}"[:200],
        )
    if not isinstance(text, str):
        raise refuse(name, "no_text", f"its text is {_kind(text)}", "write the text as one string")
    if not text.strip():
        raise refuse(name, "empty_file", "its text holds no character", "check how it was saved")
    meta: dict[str, str] = {}
    warnings = []
    for key in _ABOUT:
        about = value.get(key)
        if isinstance(about, str) and about.strip():
            meta[key] = about.strip()
        elif about not in (None, ""):
            warnings.append(f"{key} is {_kind(about)}, not text: left out")
    marked = _MARKUP.search(text) is not None
    if marked:
        text = block_text(without_notes(parse_html(text, name)))
    return Source(line_ends(text), meta, warnings=tuple(warnings), wrapped=not marked)


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
        raise _broken(name, str(error)[:200]) from None


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
