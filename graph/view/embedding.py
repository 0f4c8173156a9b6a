"""What every offline page is made with: JSON that cannot end its script element, a policy that lets only our own text run.

block = escaped(encode(plain(content, "page")))      # for <script type="application/json">
rules = policy([script], sheet)                      # for the content security policy of the page
"""

from __future__ import annotations

import base64
import hashlib
import json
import logging
import math
import re
from collections.abc import Iterable, Mapping
from datetime import date
from decimal import Decimal
from functools import cache
from importlib.resources import files
from typing import Any

from interlock.schema.errors import DataError

__all__ = ["EXACT", "asset", "encode", "escaped", "plain", "policy", "whole"]

EXACT = 2**53  # integers above lose digits in a browser
_SURROGATE = re.compile("[\ud800-\udfff]")
_log = logging.getLogger(__name__)


def policy(scripts: Iterable[str], sheet: str, more: Iterable[str] = ()) -> str:
    """A content security policy under which these scripts and this sheet run, and nothing else is run, loaded or sent."""
    return "; ".join(
        (
            "default-src 'none'",
            f"script-src {' '.join(map(_hash, scripts))}",
            f"style-src {_hash(sheet)}",
            "img-src data: blob:",
            "base-uri 'none'",
            "form-action 'none'",
            *more,
        )
    )


def plain(value: Any, where: str) -> Any:
    """The value as JSON that every browser reads alike.

    Raises:
        DataError: naming the record, where there is no such form.
    """
    match value:
        case None | bool():
            return value
        case str():
            return whole(value, where)
        case int():
            return value if abs(value) <= EXACT else str(value)
        case float() if math.isfinite(value):
            return value
        case Decimal() if value.is_finite():
            return str(value)
        case date():  # a datetime too
            return value.isoformat()
        case Mapping():
            return {whole(str(name), where): plain(each, where) for name, each in value.items()}
        case list() | tuple():
            return [plain(each, where) for each in value]
    raise DataError(
        f"{where}: the value {value!r} cannot be shown",
        "it is no JSON value" if not isinstance(value, float | Decimal) else "it is not finite",
        "give text, finite numbers, dates, lists or mappings of them",
    )


def whole(value: str, where: str) -> str:
    """The text with U+FFFD for each lone surrogate, which no UTF-8 file can hold; told in the log."""
    if _SURROGATE.search(value):
        _log.warning("%s: lone surrogates in %r are shown as U+FFFD", where, value)
        return _SURROGATE.sub("\ufffd", value)
    return value


def escaped(text: str) -> str:
    """JSON in which no tag, entity or line separator stands: it cannot end the script element that holds it."""
    for character in "<>&\u2028\u2029":
        text = text.replace(character, f"\\u{ord(character):04x}")
    return text


encode = json.JSONEncoder(
    ensure_ascii=False,
    allow_nan=False,
    separators=(",", ":"),
    default=lambda value: plain(value, "view"),
).encode


@cache
def asset(name: str) -> str:
    """A file of `graph/view/assets`, as text."""
    return files("interlock.graph.view").joinpath("assets", name).read_text("utf-8")


def _hash(text: str) -> str:
    return f"'sha256-{base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()}'"
