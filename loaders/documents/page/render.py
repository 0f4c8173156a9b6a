"""One HTML file that shows documents with what was read of them: no server, no network, nothing executed but its own script.

Texts and names are foreign: they lie in a JSON block that no text can end, and enter the page as text only. Equal input gives equal
bytes: there is no clock in it, and documents stand in the order of their files.
"""

from __future__ import annotations

import hashlib
import html as markup
from collections.abc import Iterable, Mapping, Sequence
from functools import cache
from importlib.resources import files
from pathlib import PurePath
from string import Template
from typing import Any

from interlock.graph.view import embedding
from interlock.loaders.documents.page import looks
from interlock.loaders.documents.page.in_words import reason
from interlock.schema.errors import UsageError

__all__ = ["LARGEST", "LARGEST_TEXT", "render"]

LARGEST = 2_000  # files; above, nobody walks through the list
LARGEST_TEXT = 20_000_000  # characters; a browser holds all of them at once

_SCRIPTS = (
    "given.js",
    "state.js",
    "passage.js",
    "facts.js",
    "parties.js",
    "documents.js",
    "filters.js",
    "address.js",
    "main.js",
)
_SHARED = ("words.js", "elements.js")  # of the explorer: the same hand


def render(entries: Iterable[Mapping[str, Any]], documents: Iterable[Mapping[str, Any]]) -> str:
    """The page.

    Args:
        entries: of each file, as in the account of an extraction; refused ones are shown with their reason.
        documents: `content` of each document that was read, in any order.

    Raises:
        UsageError: more than `LARGEST` files, or more than `LARGEST_TEXT` characters.
    """
    files_ = [dict(entry) for entry in entries]
    by_id = {str(one["id"]): one for one in documents}
    shown = list(by_id.values())
    _guard(files_, shown)
    at = {id_: number for number, id_ in enumerate(by_id)}
    ties = {str(each["tie"]) for one in shown for each in one["statements"]}
    data = {
        **looks.told(ties),
        "files": [_file(entry, at) for entry in files_],
        "documents": shown,
    }
    block = embedding.escaped(embedding.encode(embedding.plain(data, "page")))
    script, sheet = _script(), _sheet()
    return Template(_asset("page.html")).substitute(
        policy=embedding.policy([script], sheet),
        title=markup.escape(embedding.whole(_title(files_, shown), "title")),
        sheet=sheet,
        data=block,
        digest=hashlib.sha256(block.encode()).hexdigest()[:12],
        script=script,
    )


def _guard(entries: Sequence[Any], documents: Sequence[Mapping[str, Any]]) -> None:
    characters = sum(len(one["text"]) for one in documents)
    for what, count, limit in (
        ("files", len(entries), LARGEST),
        ("characters of text", characters, LARGEST_TEXT),
    ):
        if count > limit:
            raise UsageError(
                f"the page would hold {count:,} {what}, the limit is {limit:,}",
                why="a browser holds the whole page at once",
                hint="make a page of fewer documents, or take --format jsonl",
                count=count,
                limit=limit,
            )


def _file(entry: Mapping[str, Any], at: Mapping[str, int]) -> dict[str, Any]:
    """What the list of documents says of a file; `document` is the number of its content."""
    place = [f"{unit} {entry[unit]}" for unit in ("line", "item") if unit in entry]
    refused = entry["status"] == "refused"
    return {
        "path": entry["path"],
        "name": PurePath(str(entry["path"]).replace("\\", "/")).name,
        "place": place[0] if place else None,
        "document": None if refused else at[entry["document"]],
        "refused": reason("refused", entry["reason"]) if refused else None,
        "reason": entry["reason"],
        "why": entry.get("why"),
    }


def _title(entries: Sequence[Mapping[str, Any]], documents: Sequence[Mapping[str, Any]]) -> str:
    if len(entries) == 1 and documents:
        name = PurePath(str(entries[0]["path"])).name
        return f"{documents[0]['title'] or name}: what was read"
    return f"{len(entries):,} documents: what was read"


@cache
def _asset(name: str) -> str:
    return files("interlock.loaders.documents.page").joinpath("assets", name).read_text("utf-8")


@cache
def _sheet() -> str:
    return embedding.asset("base.css") + looks.sheet() + _asset("page.css")


@cache
def _script() -> str:
    parts = [*map(embedding.asset, _SHARED), *map(_asset, _SCRIPTS)]
    return '"use strict";\n(() => {\n' + "\n".join(parts) + "\nstart();\n})();\n"
