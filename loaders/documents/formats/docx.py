"""DOCX: paragraphs, headings and the cells of tables in their order, each a line; deleted and hidden text, notes and comments are left out.

Tracked insertions, content controls, hyperlinks and text boxes are part of the text, as a reader sees them. Nothing is unpacked
beyond a limit, and a part with a document type (where entities would be defined) is refused.

    read_docx(path.read_bytes(), path.name).origins[4].number     # 5: the fifth paragraph
"""

from __future__ import annotations

import io
import re
import zipfile
import zlib
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from interlock.loaders.documents.formats.source import MAX_TEXT, Origin, Role, Source, refuse
from interlock.loaders.documents.language.later import later
from interlock.schema.errors import DataError

if TYPE_CHECKING:
    from lxml.etree import _Element

__all__ = ["read_docx"]

MAX_PART = 16_000_000  # bytes of one part unpacked; a report of 1,000 pages has 10 million
_MAX_DIRECTORY = 2_000_000  # bytes of the archive's list of parts
_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_STRICT = "{http://purl.oclc.org/ooxml/wordprocessingml/main}"
_MATHEMATICS = (
    "{http://schemas.openxmlformats.org/officeDocument/2006/math",
    "{http://purl.oclc.org/ooxml/officeDocument/math",
)
_FALLBACK = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"
_TITLE = "{http://purl.org/dc/elements/1.1/}title"
_OFFICE_DOCUMENT = "/officeDocument"
_HEADINGS = later(r"heading|title$|subtitle|caption", re.IGNORECASE)
_CONTENTS = later(r"toc \d|table of", re.IGNORECASE)
_SPACES = later(r"[ \t\u00a0]+")
_PASSWORD = "EncryptedPackage".encode("utf-16-le")
_OLD_OFFICE = b"\xd0\xcf\x11\xe0"


@dataclass
class _Text:
    """The lines so far; `skip` holds elements that end a walk: they repeat what stands elsewhere or what was deleted."""

    lines: list[str] = field(default_factory=list)
    roles: dict[int, Role] = field(default_factory=dict)
    origins: list[Origin] = field(default_factory=list)
    left_out: Counter[str] = field(default_factory=Counter)
    size: int = 0
    paragraphs: int = 0
    begun: list[str] = field(default_factory=list)  # of a paragraph whose end was deleted


def read_docx(data: bytes, name: str) -> Source:
    """The text of a Word document.

    Raises:
        DataError: encrypted, an old Word file under a new name, broken, or larger unpacked than the limit.
    """
    if data.startswith(_OLD_OFFICE):
        if _PASSWORD in data:
            raise refuse(name, "encrypted", "it opens with a password only", "save it without one")
        raise refuse(
            name,
            "format_mismatch",
            "its bytes are those of an old Office file (.doc)",
            "save it as .docx",
        )
    try:
        return _read(data, name)
    except DataError:
        raise
    except (
        zipfile.BadZipFile,
        zlib.error,
        KeyError,
        EOFError,
        NotImplementedError,
        OSError,
    ) as error:
        raise _broken(name, _what(error)) from None
    except (ValueError, RuntimeError, SyntaxError, IndexError, OverflowError) as error:
        raise _broken(name, _what(error)) from None


def _what(error: Exception) -> str:
    return f"{type(error).__name__}: {' '.join(str(error).split())[:80]}"


def _broken(name: str, why: str) -> DataError:
    return refuse(name, "broken_file", why, "open it in a word processor and save it anew")


def _read(data: bytes, name: str) -> Source:
    if _directory_size(data) > _MAX_DIRECTORY:
        raise refuse(name, "too_large", "its list of parts is no document's", "save it anew")
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        parts = {info.filename: info for info in archive.infolist()}
        main = _main_part(archive, parts, name)
        styles = _styles(_xml(archive, parts, "word/styles.xml", name))
        core = _xml(archive, parts, "docProps/core.xml", name)
        text = _Text()
        _walk_document(_part(archive, parts, main, name), name, styles, text)
        _end(text)
    title = "" if core is None else " ".join((core.findtext(_TITLE) or "").split())
    text.left_out["running_header_or_footer"] = sum(
        bool(re.fullmatch(r"word/(?:header|footer)\d*\.xml", part)) for part in parts
    )
    whole = "\n".join(text.lines) + "\n"
    if not whole.strip():
        raise refuse(name, "no_text", "the document holds no text", "see whether it holds pictures")
    return Source(
        whole,
        {"title": title} if title else {},
        text.roles,
        tuple(text.origins),
        {reason: count for reason, count in text.left_out.items() if count},
    )


def _directory_size(data: bytes) -> int:
    """Bytes of the central directory as the archive's end record says them; it is read as a whole by whoever opens it."""
    at = data.rfind(b"PK\x05\x06", max(0, len(data) - 65_557))
    return int.from_bytes(data[at + 12 : at + 16], "little") if at >= 0 else 0


def _part(
    archive: zipfile.ZipFile, parts: dict[str, zipfile.ZipInfo], part: str, name: str
) -> bytes:
    info = parts[part]
    if info.flag_bits & 0x1:
        raise refuse(
            name, "encrypted", "its parts open with a password only", "save it without one"
        )
    if info.file_size > MAX_PART:
        raise refuse(
            name,
            "too_large",
            f"{part} has {info.file_size} bytes unpacked, the limit is {MAX_PART}",
            "split it",
        )
    with archive.open(info) as stream:  # never gives more than the size that was just checked
        content = stream.read(MAX_PART + 1)
    if b"<!DOCTYPE" in content[:10_000] or b"<!ENTITY" in content[:10_000]:
        raise _broken(name, f"{part} declares a document type, which Word never does")
    return content


def _xml(
    archive: zipfile.ZipFile, parts: dict[str, zipfile.ZipInfo], part: str, name: str
) -> _Element | None:
    from lxml import etree

    if part not in parts:
        return None
    content = _part(archive, parts, part, name)
    if len(content) > MAX_TEXT:
        return None
    return etree.fromstring(content, etree.XMLParser(resolve_entities=False, no_network=True))


def _main_part(archive: zipfile.ZipFile, parts: dict[str, zipfile.ZipInfo], name: str) -> str:
    links = _xml(archive, parts, "_rels/.rels", name)
    for link in links if links is not None else ():
        if str(link.get("Type", "")).endswith(_OFFICE_DOCUMENT):
            target = str(link.get("Target", "")).lstrip("/")
            if target in parts:
                return target
    if "word/document.xml" not in parts:
        raise refuse(
            name,
            "format_mismatch",
            "it is an archive without a Word document",
            "give the file its right ending",
        )
    return "word/document.xml"


def _styles(tree: _Element | None) -> dict[str, Role]:
    """The role of each style that has one: built-in styles keep their English names in every language of Word."""
    roles: dict[str, Role] = {}
    for style in tree.iter(f"{_W}style", f"{_STRICT}style") if tree is not None else ():
        space = style.tag[: style.tag.index("}") + 1]
        label = style.find(f"{space}name")
        words = "" if label is None else str(label.get(f"{space}val", ""))
        if _HEADINGS.match(words) or style.find(f".//{space}outlineLvl") is not None:
            roles[str(style.get(f"{space}styleId"))] = "heading"
        elif _CONTENTS.match(words):
            roles[str(style.get(f"{space}styleId"))] = "furniture"
        elif style.find(f".//{space}numPr") is not None:
            roles[str(style.get(f"{space}styleId"))] = "body"  # an item of a list
    return roles


def _walk_document(content: bytes, name: str, styles: dict[str, Role], text: _Text) -> None:
    from lxml import etree

    events: Any = etree.iterparse(
        io.BytesIO(content),
        events=("end",),
        resolve_entities=False,
        no_network=True,
        huge_tree=False,
    )
    for _, element in events:
        parent = element.getparent()
        if parent is None or parent.tag not in (f"{_W}body", f"{_STRICT}body"):
            continue
        for paragraph in _paragraphs(element, text.left_out):
            _add(paragraph, styles, text)
        if text.size > MAX_TEXT:
            raise refuse(name, "too_large", f"more than {MAX_TEXT:,} characters", "split it")
        element.clear()
        while element.getprevious() is not None:
            del parent[0]


def _paragraphs(element: _Element, left_out: Counter[str]) -> Iterator[_Element]:
    """The paragraphs of a block, also in tables, content controls and text boxes; a box comes after the paragraph that holds it."""
    stack = [iter((element,))]
    while stack:
        here = next(stack[-1], None)
        if here is None:
            stack.pop()
        elif isinstance(here.tag, str) and here.tag != _FALLBACK:
            space, _, tag = here.tag.rpartition("}")
            held = (
                tag == "sdt" and here.find(f".//{space}}}p") is not None
            )  # others are parts of a paragraph
            if held and _is_placeholder(here, space):
                left_out["hidden"] += 1
                continue
            left_out["embedded_file"] += tag == "altChunk"
            if here.tag.endswith("}p") and here.tag.startswith((_W, _STRICT)):
                yield here
            stack.append(iter(here))


def _add(paragraph: _Element, styles: dict[str, Role], text: _Text) -> None:
    text.paragraphs += 1
    pieces = [*text.begun, *_pieces(paragraph, text.left_out)]
    properties = _Properties.of(paragraph)
    text.begun = pieces if properties.goes_on else []
    if properties.goes_on:
        return
    _print(pieces, properties.role(styles), text)


def _end(text: _Text) -> None:
    """Print what stands before an end that was deleted, where nothing follows it."""
    pieces, text.begun = text.begun, []
    _print(pieces, None, text)


def _print(pieces: list[str], role: Role | None, text: _Text) -> None:
    # A line break inside a paragraph parts a heading from what follows it, unless the sentence visibly goes on.
    printed = re.sub(r"\n(?=[a-z])", " ", "".join(pieces))
    for line in printed.split("\n"):
        words = _SPACES.sub(" ", line).strip()
        if not words:
            continue
        text.origins.append(Origin(text.size, "paragraph", text.paragraphs))
        if role:
            text.roles[text.size] = role
        text.lines.append(words)
        text.size += len(words) + 1


@dataclass(frozen=True, slots=True)
class _Properties:
    """What the properties of a paragraph say.

    Attributes:
        style: its id; outlined: it stands in the outline, as headings do.
        goes_on: its end was deleted, so that the next paragraph goes on with it.
        item: it has a bullet or a number, which is not among its words.
    """

    style: str = ""
    outlined: bool = False
    goes_on: bool = False
    item: bool = False

    @classmethod
    def of(cls, paragraph: _Element) -> _Properties:
        found = next((one for one in paragraph if str(one.tag).endswith("}pPr")), None)
        if found is None:
            return cls()
        own = {str(one.tag).rpartition("}")[2]: one for one in found}
        mark = own.get("rPr")
        return cls(
            _value(own.get("pStyle")),
            _value(own.get("outlineLvl")) in _OUTLINE,
            mark is not None and any(str(one.tag).endswith(("}del", "}moveFrom")) for one in mark),
            "numPr" in own,
        )

    def role(self, styles: Mapping[str, Role]) -> Role | None:
        if self.style in styles:
            return styles[self.style]
        return "heading" if self.outlined else "body" if self.item else None


_OUTLINE = frozenset("012345678")


def _value(element: _Element | None) -> str:
    if element is None:
        return ""
    return next((str(one) for key, one in element.attrib.items() if str(key).endswith("}val")), "")


def _is_hidden(run: _Element, space: str) -> bool:
    """Whether a run is hidden: typed for whoever edits the text, and not printed."""
    properties = run.find(f"{space}}}rPr")
    hidden = None if properties is None else properties.find(f"{space}}}vanish")
    return hidden is not None and _value(hidden) not in ("0", "false", "off")


def _is_placeholder(control: _Element, space: str) -> bool:
    """Whether a content control shows only what to type into it: "Click here to enter text."."""
    properties = control.find(f"{space}}}sdtPr")
    return properties is not None and properties.find(f"{space}}}showingPlcHdr") is not None


def _pieces(paragraph: _Element, left_out: Counter[str]) -> Iterator[str]:
    stack = [
        iter(paragraph)
    ]  # iterators, so that a paragraph of millions of runs is not listed at once
    while stack:
        here = next(stack[-1], None)
        if here is None:
            stack.pop()
            continue
        if not isinstance(here.tag, str):
            continue
        space, _, tag = here.tag.rpartition("}")
        if here.tag == _FALLBACK or tag in ("txbxContent", "moveFrom", "del"):
            # Text boxes are paragraphs of their own; what was deleted or moved away is no longer said.
            left_out["deleted_text"] += tag in ("moveFrom", "del") and len(here) > 0
            continue
        if tag == "t" and space in _MATHEMATICS:
            yield here.text or ""
        elif f"{space}}}" in (_W, _STRICT):
            if (tag == "r" and _is_hidden(here, space)) or (
                tag == "sdt" and _is_placeholder(here, space)
            ):
                left_out["hidden"] += 1
                continue
            if tag == "t":
                yield here.text or ""
            elif tag in ("tab", "ptab"):
                yield " "
            elif tag in ("br", "cr"):
                yield "\n"
            elif tag == "noBreakHyphen":
                yield "‑"
            elif tag in ("footnoteReference", "endnoteReference"):
                left_out["note"] += 1
            elif tag == "commentReference":
                left_out["comment"] += 1
        stack.append(iter(here))
