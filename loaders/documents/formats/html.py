"""HTML: the article without the page's furniture; title, day, publisher and address from the head. Nothing is fetched.

read_html(b"<title>Rails</title><p>Sohar Steel supplies rails.</p>", "a.html").meta["title"]     # 'Rails'
"""

from __future__ import annotations

import logging
import re
import socket
import sys
from collections.abc import Callable, Iterator, Sequence
from functools import cache
from typing import TYPE_CHECKING

from interlock.loaders.documents.formats.html_head import about
from interlock.loaders.documents.formats.source import Source, refuse
from interlock.loaders.documents.formats.text import decode, line_ends
from interlock.loaders.documents.language.later import later
from interlock.loaders.documents.language.words import words
from interlock.schema.errors import DataError

if TYPE_CHECKING:
    from lxml.html import HtmlElement

__all__ = [
    "block_text", "declared_charset", "parse_html", "read_html", "without_hidden", "without_notes",
]  # fmt: skip

_CHARSET = re.compile(
    rb"""<meta[^>]{0,200}charset\s*=\s*["']?([\w-]+)|^\s*<\?xml[^>]{0,100}encoding\s*=\s*["']([\w-]+)""",
    re.IGNORECASE,
)
# A start tag with its attributes; the parser compares each attribute with all others of its tag.
_TAG = later(r"""<[a-zA-Z](?:[^>"']+|"[^"]*"|'[^']*')*""")
_QUOTED = later(r""""[^"]*"|'[^']*'""")
_MAX_ATTRIBUTES = 500
_DECLARATION = later(r"^\s*<\?xml[^>]{0,200}\?>")
# Elements that begin a line of their own, and those whose text is not the page's.
_BLOCKS = frozenset(
    words(
        "p div br li ul ol tr td th table h1 h2 h3 h4 h5 h6 blockquote pre section article header footer hr dd dt dl "
        "figure figcaption form nav aside main center address"
    )
)
_SILENT = frozenset(
    words("script style noscript template head title iframe object svg math textarea select")
)
_HEAD = 20_000  # bytes in which a page says what it is written in
MAX_CHARACTERS = 5_000_000
MAX_DEPTH = 250  # elements within one another; real pages stay below 60
MAX_ELEMENTS = 40_000  # what takes some seconds; long reports have 10,000
_HIDDEN = later(r"(?i:(?:^|[;\s])(?:display\s*:\s*none|visibility\s*:\s*hidden))")
_MOST_HIDDEN = 0.3  # of the characters of a page that are seen, where what is hidden is an aside
_NOTE = later(r"\[?(?:\d{1,3}(?:\s?[,–-]\s?\d{1,3}){0,5}|[*†‡§]{1,3})\]?")
_POWER = later(r"(?:\d|\b(?:[kcmd]?m|ft|in|miles?|met(?:re|er)s?|feet))\s?$")
_PROSE = 120  # characters of a cell of sentences
_FOUND_BY = 40  # characters by which a sentence is found again
_STOP = later(r"[a-z]{2}[.!?][\"”’)]*(?:\s|$)")
_CLIENT = "urllib3.util.connection"

for _name in ("trafilatura", "htmldate", "justext"):
    # Their remarks about odd pages are not for our stderr.
    logging.getLogger(_name).addHandler(logging.NullHandler())


def read_html(data: bytes, name: str) -> Source:
    """The article of a page.

    Raises:
        DataError: no text beside the furniture, or markup that is too deep or too large.
    """
    tree = parse_html(decode(data, name, declared_charset(data)), name)
    notes = sum(1 for _ in _notes(tree))
    without_notes(tree)
    meta = about(tree)
    hidden = without_hidden(tree)
    whole = sum(map(len, block_text(tree).split()))
    tables = sum(1 for _ in tree.iter("table"))
    text = _article(tree)
    if not text:
        raise refuse(
            name,
            "no_text",
            "the page has no text beside its furniture",
            "save the page after it has loaded",
        )
    left_out = {name: count for name, count in (("note", notes), ("hidden", hidden)) if count}
    if (rest := whole - sum(map(len, text.split()))) > 0:
        left_out["page_furniture_characters"] = rest
    if tables:
        left_out["table"] = tables
    set_in_lines = sum(len(element.text_content()) for element in tree.iter("pre"))
    return Source(line_ends(text), meta, left_out=left_out, wrapped=set_in_lines > len(text) // 2)


def declared_charset(data: bytes) -> str | None:
    """The character set that a page says it is written in; one of two bytes a letter is not, or its words could not be read as such."""
    declared = _CHARSET.search(data[:_HEAD])
    charset = (declared[1] or declared[2]).decode("ascii") if declared else None
    return "utf-8" if charset and charset.lower().startswith(("utf-16", "utf-32")) else charset


def parse_html(source: str, name: str) -> HtmlElement:
    """The tree of a page; entities are those of HTML only and nothing is loaded.

    Raises:
        DataError: there is no element, or the tree is deeper or larger than any page that people read.
    """
    from lxml import etree
    from lxml.html import HTMLParser, document_fromstring

    if len(source) > MAX_CHARACTERS:
        raise _too_much(name, f"{len(source)} characters, the limit of a page is {MAX_CHARACTERS}")
    total = 0
    for tag in _TAG.finditer(source):
        bare = _QUOTED.sub(" ", tag[0])
        count = max(len(bare.split()) - 1, bare.count("="))
        total += count
        if count > _MAX_ATTRIBUTES:
            raise _too_much(name, f"a tag with more than {_MAX_ATTRIBUTES} attributes")
        if total > 5 * MAX_ELEMENTS:
            raise _too_much(name, f"more than {5 * MAX_ELEMENTS:,} attributes")
    parser = HTMLParser(no_network=True, huge_tree=False, remove_comments=True, remove_pis=True)
    try:
        tree: HtmlElement = document_fromstring(
            _DECLARATION.sub("", source, count=1), parser=parser
        )
    except (etree.LxmlError, ValueError, AssertionError) as error:
        raise refuse(
            name, "no_text", f"it is no HTML: {str(error)[:80]}", "save the page again"
        ) from None
    depth = elements = 0
    for event, _ in etree.iterwalk(tree, events=("start", "end")):
        depth += 1 if event == "start" else -1
        elements += event == "start"
        if depth > MAX_DEPTH:
            raise _too_much(name, f"more than {MAX_DEPTH} elements within one another", "too_deep")
        if elements > MAX_ELEMENTS:
            raise _too_much(name, f"more than {MAX_ELEMENTS:,} elements")
    return tree


def _too_much(name: str, why: str, reason: str = "too_large") -> DataError:
    return refuse(
        name, reason, why, "save the article alone, for example from the browser's reader view"
    )


def without_hidden(tree: HtmlElement) -> int:
    """Take out what the page hides from its readers, as lines that are there for mailboxes and search engines; how many elements.

    A page that hides all it says until it has loaded keeps it.
    """
    hidden = [
        element
        for element in tree.iter()
        if isinstance(element.tag, str)
        and element.tag not in ("html", "body")
        and (element.get("hidden") is not None or _HIDDEN.search(element.get("style") or ""))
    ]
    if not hidden:
        return 0
    known = set(hidden)
    outer = [
        element
        for element in hidden
        if not any(one in known for one in element.iterancestors())
        and (element.text_content() or "").strip()
    ]
    said = len(tree.text_content())
    if said - sum(len(element.text_content()) for element in outer) < _MOST_HIDDEN * said:
        return 0
    for element in outer:
        element.drop_tree()
    return len(outer)


def without_notes(tree: HtmlElement) -> HtmlElement:
    """The page without the marks of its notes, "in Maardu.<sup>3</sup> The firm": they are no part of a sentence or name.

    What else is raised or lowered stands in its line: "40 km<sup>2</sup>", "CO<sub>2</sub>".
    """
    for mark in list(_notes(tree)):
        mark.drop_tree()
    for letters in list(tree.iter("sup", "sub")):
        letters.drop_tag()
    return tree


def _notes(tree: HtmlElement) -> Iterator[HtmlElement]:
    """Raised numbers and signs behind a word or stop; an exponent stands behind a number or unit ("10<sup>6</sup>", "m<sup>2</sup>")."""
    for mark in tree.iter("sup"):
        if not _NOTE.fullmatch(mark.text_content().strip()):
            continue
        before = mark.getprevious()
        parent = mark.getparent()
        behind = (before.tail if before is not None else parent.text) if parent is not None else ""
        if not _POWER.search(behind or ""):
            yield mark


def block_text(tree: HtmlElement) -> str:
    """All text of a page in the order of its source, a line for each block; what scripts and styles hold is no text."""
    pieces: list[str] = []
    silent = 0
    from lxml import etree

    for event, element in etree.iterwalk(tree, events=("start", "end")):
        tag = element.tag if isinstance(element.tag, str) else ""
        if event == "start":
            silent += tag in _SILENT
            if tag in _BLOCKS:
                pieces.append("\n")
            if not silent and element.text:
                pieces.append(" ".join(_blanks(element.text)))
        else:
            silent -= tag in _SILENT
            if tag in _BLOCKS and tag != "br":
                pieces.append("\n")
            if not silent and element.tail:
                pieces.append(" ".join(_blanks(element.tail)))
    lines = (" ".join(line.split()) for line in "".join(pieces).split("\n"))
    return "\n".join(line for line in lines if line)


def _blanks(text: str) -> Iterator[str]:
    """The words of a piece with its outer blanks kept as one, so that inline elements neither glue nor part words."""
    found = text.split()
    if text[0].isspace():
        yield ""
    yield from found
    if found and text[-1].isspace():
        yield ""


@cache
def _library() -> Callable[..., str | None]:
    """The reader of articles; half a second to import, so only HTML pays for it.

    It brings a client of the web, which binds a socket when it is imported to see whether the machine has IPv6. We never use that
    client, and reading opens no socket: the answer is given without the trial.
    """
    loaded = _CLIENT in sys.modules
    has = socket.has_ipv6
    socket.has_ipv6 = False
    try:
        from trafilatura import extract
    finally:
        socket.has_ipv6 = has
    client = sys.modules.get(_CLIENT)
    if client is not None and not loaded:
        vars(client)["HAS_IPV6"] = has  # for whoever uses it beside us
    reader: Callable[..., str | None] = extract
    return reader


def _article(tree: HtmlElement) -> str | None:
    """The text of the article; a table that only sets the page out, and was left out or read as one line, is read as blocks."""
    blocks = block_text(tree).split("\n")
    found = _extracted(tree)
    lines = _parted(found or "", blocks)
    left = [table for table in _of_prose(tree) if not _holds(lines, table)]
    if left:
        for table in left:
            for part in list(table.iter("table", "tbody", "tr", "td")):
                part.tag = "div"
        lines = _parted(_extracted(tree) or found or "", blocks)
    return "\n".join(lines) or None


def _parted(text: str, blocks: Sequence[str]) -> list[str]:
    """The lines of an article; one that holds several blocks of the page, as the library makes it of a short one, is parted."""
    known = set(blocks)
    lines: list[str] = []
    for line in text.split("\n"):
        rest = " ".join(line.split())
        head = next((at for at, one in enumerate(blocks) if rest.startswith(one + " ")), None)
        if head is None or rest in known:
            lines.append(line)
            continue
        while head < len(blocks) and rest and rest.startswith(blocks[head]):
            lines.append(blocks[head])
            rest = rest[len(blocks[head]) :].lstrip()
            head += 1
        if rest:
            lines.append(rest)
    return lines


def _of_prose(tree: HtmlElement) -> Iterator[HtmlElement]:
    """The tables without heads of columns that have sentences in a cell."""
    for table in tree.iter("table"):
        if next(table.iter("th", "caption"), None) is None and any(map(_prose, table.iter("td"))):
            yield table


def _prose(cell: HtmlElement) -> str:
    """The text of a cell, where it is of sentences and no links; a cell that holds another table has none of its own."""
    if next(cell.iter("table"), None) is not None:
        return ""
    text = " ".join(cell.text_content().split())
    linked = sum(len(link.text_content()) for link in cell.iter("a"))
    return text if len(text) >= _PROSE and _STOP.search(text) and 2 * linked < len(text) else ""


def _holds(lines: Sequence[str], table: HtmlElement) -> bool:
    """Whether the lines of the article hold what the cells of a table say, each paragraph on its own."""
    cells = [block_text(cell).split("\n") for cell in table.iter("td") if _prose(cell)]
    heads = [max(blocks, key=len)[:_FOUND_BY] for blocks in cells]
    return all(any(line.startswith(head) for line in lines) for head in heads)


def _extracted(tree: HtmlElement) -> str | None:
    extract = _library()
    try:
        found = extract(
            tree,
            output_format="txt",
            include_comments=False,
            include_tables=False,
            deduplicate=False,
        )
    except (
        Exception
    ):  # the library's heuristics fail on hostile trees in many ways; such a page has no article
        return None
    return found
