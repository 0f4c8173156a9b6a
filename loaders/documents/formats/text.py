r"""Plain text and Markdown: bytes to characters, and the marks of Markdown taken off.

decode("naïve".encode(), "note.txt")                     # 'naïve'
read_markdown(b"# Rails\n\n*Sohar Steel* grew.", "a.md").text    # 'Rails\n\nSohar Steel grew.'
"""

from __future__ import annotations

import codecs
import contextlib
import re
from collections import Counter

from interlock.loaders.documents.formats.source import Role, Source, refuse
from interlock.loaders.documents.language.later import later

__all__ = ["decode", "line_ends", "read_markdown", "read_text"]

_BOMS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),  # before UTF-16, with whose mark it begins
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
# Codecs of Python that are no character sets: a declared "zip" or "idna" must not be run over the bytes.
_TEXT_CODEC = later(
    r"(?:utf-?(?:8|16|32)(?:-?[bl]e|-sig)?|us-ascii|ascii|latin-?1|iso-?8859-?\d+|iso-ir-\d+"
    r"|(?:windows-?|cp-?)\d+|mac-?\w+|koi8-?[rtu]|gb-?2312|gbk|gb-?18030|hz(?:-gb-2312)?|big5(?:-?hkscs)?"
    r"|shift-?jis|s-?jis|euc-?(?:jp|kr)|iso-?2022-?\w+|ks-?c-?5601\S*|tis-?620|johab|ptcp154)",
    re.IGNORECASE,
)

# What writes more than the set it is declared as: the sets of ISO 8859 keep 0x80 to 0x9f for controls that no text has, where those
# of Windows have quotes and dashes, and every reader of pages and mail takes the one for the other; the others are true parts.
_CONTROLS = re.compile(rb"[\x80-\x9f]")
_OF_WINDOWS = {"iso88591": "cp1252", "latin1": "cp1252", "iso88599": "cp1254"}
_LARGER = {
    "usascii": "utf-8", "ascii": "utf-8", "gb2312": "gb18030", "gbk": "gb18030", "shiftjis": "cp932", "sjis": "cp932",
    "euckr": "cp949",
}  # fmt: skip


def _read_as(encoding: str, data: bytes) -> str:
    """The character set that a declared one is read as: a larger one of which it is a part."""
    plain = encoding.replace("-", "")
    windows = _OF_WINDOWS.get(plain)
    if windows and _CONTROLS.search(data):
        with contextlib.suppress(UnicodeError):
            data.decode(windows)
            return windows
    return _LARGER.get(plain, encoding)


def decode(data: bytes, name: str, declared: str | None = None) -> str:
    """The characters of `data`: by its byte order mark, else as declared, else UTF-8. Never guessed.

    Raises:
        DataError: the character set is unknown, the bytes do not fit it (the first bad one is named), or it is no text.
    """
    encoding = next((encoding for bom, encoding in _BOMS if data.startswith(bom)), None)
    if encoding is None:
        encoding = (declared or "utf-8").strip().lower().replace("_", "-")
        if not _TEXT_CODEC.fullmatch(encoding):
            raise refuse(
                name, "unknown_charset", f"it declares {encoding[:40]!r}", "convert it to UTF-8"
            )
        encoding = _read_as(encoding, data)
    try:
        text = data.decode(encoding)
    except LookupError:
        raise refuse(
            name, "unknown_charset", f"it declares {encoding[:40]!r}", "convert it to UTF-8"
        ) from None
    except UnicodeError as error:
        where = (
            f"byte {data[error.start]:#04x} at offset {error.start}"
            if isinstance(error, UnicodeDecodeError) and error.start < len(data)
            else "a byte"
        )
        raise refuse(
            name,
            "not_utf8" if encoding.startswith("utf-8") else "not_decodable",
            f"{where} is not {encoding}",
            "convert it: iconv -t UTF-8",
        ) from None
    if "\0" in text:
        raise refuse(
            name,
            "binary_content",
            f"a NUL character at offset {text.index(chr(0))}",
            "give a text file",
        )
    return text


def line_ends(text: str) -> str:
    """The text with LF as its only line end."""
    return text.replace("\r\n", "\n").replace("\r", "\n") if "\r" in text else text


def read_text(data: bytes, name: str) -> Source:
    """A text file; paragraphs may be wrapped by hand. Marks of stress go, and those of a quotation that is the whole text."""
    text = line_ends(decode(data, name))
    if all(_QUOTED.match(line) for line in text.split("\n") if line.strip()):
        text = "\n".join(_QUOTED.sub("", line, count=1) for line in text.split("\n"))
    for pattern, kept in _STRESS if "*" in text or "_" in text else ():
        text = pattern.sub(kept, text)
    return Source(text, wrapped=True)


_QUOTED = later(r"\s*>[ \t]?")
_FRONT_MATTER = later(r"\A---\n(?P<body>(?:[^\n]*\n){0,200}?)---[ \t]*(?:\n|\Z)")
_FIELDS = {
    "title": "title", "date": "published", "published": "published", "publisher": "publisher", "url": "url",
}  # fmt: skip
_ATX = later(r"#{1,6}[ \t]")
_UNDERLINE = later(r"(?:=+|-+)[ \t]*$")
_RULE = later(r"(?:={3,}|-{3,}|\*{3,}|_{3,})\s*$")
_FENCE = later(r"[ \t]{0,3}(?:`{3,}|~{3,})")
_ITEM = later(r"\s*(?:[-*+•–]|\d{1,3}[.)])\s")
_MARKED = later(r"[*_\[>]")
_STRESS = (
    (later(r"(\*\*|__)(?=\S)([^*_\n]+?)(?<=\S)\1"), r"\2"),
    (later(r"(?<!\w)([*_])(?=\S)([^*_\n]+?)(?<=\S)\1(?!\w)"), r"\2"),
)
_MARKUP = (
    (later(r"!\[([^\]\[]*)\]\([^)\s\[]*\)"), r"\1"),
    (later(r"\[([^\]\[]+)\]\([^)\s\[]*\)"), r"\1"),
    *_STRESS,
    (later(r"^(?:>[ \t]?)+"), ""),
)


def read_markdown(data: bytes, name: str) -> Source:
    """A Markdown file: marks go, a paragraph becomes one line, code and tables are flagged as furniture."""
    text, meta = _front_matter(line_ends(decode(data, name)))
    lines: list[list[str]] = []  # the parts of each line to be
    marked: dict[int, Role] = {}  # its role, by number
    left_out: Counter[str] = Counter()
    code = False
    joins = False  # whether the next line goes on with this paragraph

    def add(line: str, role: Role | None = None, goes_on: bool = False) -> None:
        nonlocal joins
        if role:
            marked[len(lines)] = role
        lines.append([line])
        joins = goes_on

    for raw in text.split("\n"):
        if _FENCE.match(raw):
            code = not code
            left_out["code"] += code
            joins = False
        elif code:
            add(raw, "furniture")
        elif raw.lstrip().startswith("|"):
            left_out["table_row"] += 1
            add(raw, "furniture")
        elif heading := _ATX.match(raw):
            add(_plain(raw[heading.end() :].strip().rstrip("#").rstrip()), "heading")
        elif joins and _UNDERLINE.match(raw):
            marked[len(lines) - 1] = "heading"
            joins = False
        elif not raw.strip(" \t>") or _RULE.match(raw):
            add("")
        elif joins and not _ITEM.match(raw):
            lines[-1].append(_plain(raw.strip()))
            joins = not raw.endswith("  ")  # two blanks ask for a break
        else:
            add(_plain(raw.rstrip()), goes_on=not raw.endswith("  "))
    joined = [" ".join(parts) for parts in lines]
    title = next((joined[at] for at, role in marked.items() if role == "heading"), "").strip()
    if title:
        meta.setdefault("title", title)
    roles: dict[int, Role] = {}
    offset = 0
    for number, line in enumerate(joined):
        if number in marked:
            roles[offset] = marked[number]
        offset += len(line) + 1
    return Source("\n".join(joined), meta, roles, left_out=left_out)


def _front_matter(text: str) -> tuple[str, dict[str, str]]:
    meta: dict[str, str] = {}
    front = _FRONT_MATTER.match(text)
    if front is None:
        return text, meta
    for line in front["body"].splitlines():
        key, _, value = line.partition(":")
        field = _FIELDS.get(key.strip().lower())
        if field and value.strip():
            meta.setdefault(field, value.strip().strip("\"'"))
    return text[front.end() :], meta


def _plain(line: str) -> str:
    if not _MARKED.search(line):
        return line
    for pattern, kept in _MARKUP:
        line = pattern.sub(kept, line)
    return line
