"""The documents that files hold: most hold one, a `.jsonl` one a line, a `.json` list one an object.

Lines are streamed, so a file of any length takes the memory of one of its documents. A line that is broken is refused alone.

    [one.place for one in documents_in(Path("news.jsonl"))]     # [{'line': 1}, {'line': 2}]
"""

from __future__ import annotations

import json
import os
import re
import stat
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, BinaryIO

from interlock.loaders.documents.formats.reading import limit_of
from interlock.loaders.documents.formats.source import refuse
from interlock.schema.errors import DataError

__all__ = ["Input", "documents_in", "shown"]

_LINES = frozenset({".jsonl", ".ndjson"})
_BLANK = b" \t\r\n\xef\xbb\xbf"
_MAY_LIST = re.compile(rb":\s*\[\s*\{")  # an object that may hold a list of others


@dataclass(frozen=True, slots=True)
class Input:
    """One document to be read, or the reason why it cannot be.

    Attributes:
        path: the file.
        place: where in the file, for those that hold several documents: its line, or its number in a list, from 1.
        data: the bytes of the document; None where it is the whole file, which is read when its turn comes.
        refused: reason and explanation, where there is no document at this place.
    """

    path: Path
    place: Mapping[str, int] = field(default_factory=dict)
    data: bytes | None = None
    refused: tuple[str, str] | None = None

    def read(self) -> bytes:
        """The bytes of the document.

        Raises:
            DataError: there are none, they cannot be read, or there are more than a document may have.
        """
        if self.refused:
            raise refuse(self.path.name, *self.refused, "correct it, or leave it out")
        if self.data is not None:
            return self.data
        return _whole(self.path)


def shown(path: Path | str) -> str:
    """A path as text that can be printed and stored: bytes of a name that are no UTF-8 become U+FFFD."""
    return str(path).encode("utf-8", "surrogateescape").decode("utf-8", "replace")


def documents_in(path: Path) -> Iterator[Input]:
    """The documents of one file in their order; a file that cannot be opened is one that is refused."""
    ending = path.suffix.lower()
    try:
        if ending in _LINES:
            yield from _lines(path)
        elif ending == ".json":
            yield from _objects(path)
        else:
            yield Input(path)
    except DataError as error:
        yield Input(path, refused=(str(error.facts["reason"]), error.why))


def _whole(path: Path) -> bytes:
    limit = limit_of(path.name)
    with _open(path) as file:
        size = os.fstat(file.fileno()).st_size
        data = file.read(limit + 1) if size <= limit else b""
    if size > limit or len(data) > limit:
        raise refuse(
            path.name, "too_large", f"{size} bytes, the limit is {limit}", "split the file"
        )
    return data


def _open(path: Path) -> BinaryIO:
    try:
        mode = path.stat().st_mode
        if stat.S_ISDIR(mode):
            os.scandir(path).close()  # says why, where it may not be read
            why = "it is a link to a folder elsewhere, which is read where it is named itself"
            raise refuse(path.name, "not_a_file", why, "name the folder")
        if not stat.S_ISREG(mode):
            raise refuse(path.name, "not_a_file", "it is a pipe or a device", "save it to a file")
        return path.open("rb")
    except OSError as error:
        raise refuse(
            path.name, "unreadable", error.strerror or str(error), "check who may read it"
        ) from None


def _lines(path: Path) -> Iterator[Input]:
    limit = limit_of(path.name)
    number = found = 0
    with _open(path) as file:
        while line := file.readline(limit + 1):
            number += 1
            whole = line.endswith(b"\n") or len(line) <= limit
            while not line.endswith(b"\n") and len(line) > limit:
                line = file.readline(limit + 1)  # the rest of a line that is too long
            if not whole:
                why = f"line {number} has more than {limit} bytes"
                found += 1
                yield Input(path, {"line": number}, refused=("too_large", why))
            elif line.strip(_BLANK):
                found += 1
                yield Input(path, {"line": number}, line.rstrip(b"\n").removesuffix(b"\r"))
    if not found:
        raise refuse(path.name, "empty_file", "the file holds no line", "check how it was saved")


def _objects(path: Path) -> Iterator[Input]:
    """One object is the file's own bytes; each object of a list is its own, as it is written in the file.

    A list may lie in an object that says only what it is a list of: `{"status": "ok", "articles": [...]}`.
    """
    data = _whole(path)
    from interlock.loaders.documents.formats.json_text import parse_json
    from interlock.loaders.documents.formats.text import decode

    first = data[:1_000].lstrip(_BLANK)[:1]
    if first != b"[" and not _MAY_LIST.search(data):
        yield Input(path, data=data)
        return
    text = decode(data, path.name).removeprefix("\ufeff")
    value = parse_json(text, path.name)
    at = text.index("[") if isinstance(value, list) else _list_in(text, value)
    if at is None:
        yield Input(path, data=data)
        return
    decoder = json.JSONDecoder()
    at, number = at + 1, 0
    while True:
        while text[at] in " \t\r\n,":
            at += 1
        if text[at] == "]":
            break
        number += 1
        _, end = decoder.raw_decode(text, at)
        yield Input(path, {"item": number}, text[at:end].encode("utf-8"))
        at = end
    if not number:
        raise refuse(path.name, "empty_file", "the list is empty", "check how it was saved")


def _list_in(text: str, value: Any) -> int | None:
    """Where the one list of documents begins that an object without a text of its own holds, at any depth of such objects."""
    from interlock.loaders.documents.formats.json_text import has_text

    at = text.index("{") if isinstance(value, dict) else None
    while at is not None and not has_text(value):
        members = list(_members(text, at))
        lists = [
            begin
            for begin, one in members
            if isinstance(one, list)
            and any(map(has_text, one))
            and all(isinstance(each, dict) for each in one)
        ]
        if lists:
            return lists[0] if len(lists) == 1 else None
        inner = [(begin, one) for begin, one in members if isinstance(one, dict)]
        if len(inner) != 1:
            return None
        at, value = inner[0]
    return None


def _members(text: str, at: int) -> Iterator[tuple[int, Any]]:
    """The values of the object that begins there, each with its place in the text."""
    decoder = json.JSONDecoder()
    at += 1
    while True:
        while text[at] in " \t\r\n,":
            at += 1
        if text[at] == "}":
            return
        _, at = decoder.raw_decode(text, at)
        while text[at] in " \t\r\n:":
            at += 1
        value, end = decoder.raw_decode(text, at)
        yield at, value
        at = end
