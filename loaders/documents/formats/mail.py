r"""Mail: subject and the text of the message; quoted replies and signatures are flagged, attachments are named and not read.

read_mail(b"Subject: Rails\nFrom: Ada <ada@example.org>\n\nSohar Steel grew.", "a.eml").meta["title"]     # 'Rails'
"""

from __future__ import annotations

import codecs
import contextlib
from collections import Counter
from email import message_from_bytes
from email.errors import HeaderParseError
from email.header import decode_header
from email.message import Message
from email.utils import parsedate_to_datetime
from typing import TYPE_CHECKING

from interlock.loaders.documents.formats.html import (
    block_text,
    declared_charset,
    parse_html,
    without_hidden,
)
from interlock.loaders.documents.formats.mail_lines import Lines, assign, begins_message, sender
from interlock.loaders.documents.formats.source import MAX_TEXT, Role, Source, refuse
from interlock.loaders.documents.formats.text import decode, line_ends
from interlock.loaders.documents.language.later import later
from interlock.schema.errors import DataError

if TYPE_CHECKING:
    from lxml.html import HtmlElement

__all__ = ["read_mail"]

MAX_HEADER = 2_000  # characters of one header that are read
MAX_PARTS = 1_000
_HEADERS = ("from", "subject", "date", "to", "message-id", "received", "mime-version")
# Elements in which mail programs put what they quote, and a signature.
_QUOTES = later(
    r"(?:^|\s)(?:gmail_quote|yahoo_quoted|moz-cite-prefix|protonmail_quote)(?:\s|$)|(?:^|\s)gmail_quote_container"
)
_SIGNATURES = later(r"(?i:(?:^|[\s_-])signature|AppleMailSignature)")
# Characters of no script that stand for the ends of such an element while its page becomes lines.
_MARKS = {"quoted_line": ("\ue0a0", "\ue0a1"), "signature_line": ("\ue0a2", "\ue0a3")}
_ANY_MARK = later("[\ue0a0-\ue0a3]")
_STUB = 0.5  # of the words of a page that its plain version has at least, where it says the same


def read_mail(data: bytes, name: str) -> Source:
    """One message.

    Raises:
        DataError: it has no mail header, no text part, parts that are too deep or too many, or text of an unknown character set.
    """
    data = data.removeprefix(codecs.BOM_UTF8).lstrip(b"\r\n")
    if data.count(b"\n--") > 20 * MAX_PARTS:
        raise _too_many(name)
    try:
        message: Message = message_from_bytes(data)
    except RecursionError:
        raise refuse(
            name, "too_deep", "its parts lie too deep in one another", "save the text alone"
        ) from None
    if not any(message[header] for header in _HEADERS):
        raise refuse(
            name,
            "format_mismatch",
            "it does not begin with the headers of a mail",
            "give the file its right ending",
        )
    meta = _about(message)
    content = _Content(name)
    content.take(message)
    if not content.lines and len(content.messages) == 1:
        # A mail of nothing but the message that it passes on.
        message = content.messages[0]
        meta = _about(message)
        content.attachments.pop()
        content.take(message, whole=True)
    if not content.readable:
        raise refuse(name, "no_text", "no part of it is text", "save its attachment by itself")
    if not any(line.strip() for line in content.lines):
        raise refuse(name, "no_text", "its text part is empty", "save its attachment by itself")
    lines = assign(content.lines, content.reasons, meta.get("title", ""))
    warnings = [f"attachment not read: {attachment}" for attachment in content.attachments]
    if lines.passed_on is not None:
        meta = {"title": meta.get("title", ""), **lines.passed_on}
    text, roles, left_out = _flagged(content.lines, lines, meta.get("title"))
    left_out["attachment"] = len(content.attachments)
    left_out["hidden"] = content.hidden
    return Source(
        text,
        {field: value for field, value in meta.items() if value},
        roles,
        left_out={reason: count for reason, count in left_out.items() if count},
        warnings=tuple(warnings),
        wrapped=content.wrapped,
    )


def _too_many(name: str) -> DataError:
    return refuse(name, "too_large", f"more than {MAX_PARTS:,} parts", "save the text alone")


class _Content:
    """The lines of a mail and what is attached to it.

    Attributes:
        lines, reasons: of all its parts that are text, in their order, and what markup tells of them, by number of the line.
        readable: whether any part was text; wrapped: whether lines may have been broken by width.
        attachments: those that are not read, in words; messages: those of them that are messages.
        hidden: elements that a reader does not see.
    """

    def __init__(self, name: str) -> None:
        self.name = name
        self.lines: list[str] = []
        self.reasons: dict[int, str] = {}
        self.readable = self.wrapped = False
        self.attachments: list[str] = []
        self.messages: list[Message] = []
        self.hidden = 0

    def take(self, message: Message, whole: bool = False) -> None:
        """Read the parts of a message; those that offer the same in several ways are read once."""
        stack, seen = [(message, whole)], 0
        while stack:
            part, own = stack.pop()
            seen += 1
            if seen > MAX_PARTS:
                raise _too_many(self.name)
            kind = part.get_content_type()
            payload = part.get_payload()
            inner = (
                [one for one in payload if isinstance(one, Message)]
                if isinstance(payload, list)
                else []
            )
            if not own and (kind == "message/rfc822" or _attached(part)):
                self.attachments.append(_named(part, kind))
                if kind == "message/rfc822" and len(inner) == 1:
                    self.messages.append(inner[0])
            elif kind == "multipart/alternative" and inner:
                stack += [(one, False) for one in reversed(self._alternative(inner))]
            elif isinstance(payload, list):
                stack += [(one, False) for one in reversed(inner)]
            elif kind in ("text/plain", "text/html"):
                self._add(part, kind)
            else:
                self.attachments.append(_named(part, kind))

    def _alternative(self, parts: list[Message]) -> list[Message]:
        """Of parts that say the same the plain one, unless it only points to the other; and those that are no text."""
        plain = next((part for part in parts if part.get_content_type() == "text/plain"), None)
        page = next((part for part in parts if _holds_page(part)), None)
        if plain is None or page is None:
            return parts
        found = next(part for part in page.walk() if part.get_content_type() == "text/html")
        shown = {word for line in self._page(found)[0] for word in line.split()}
        said = set(_content(plain, self.name).split())
        stub = len(said) < len(shown) and len(shown & said) < _STUB * len(shown)
        return [part for part in parts if part is not (plain if stub else page)]

    def _add(self, part: Message, kind: str) -> None:
        self.readable = True
        if kind == "text/html":
            lines, reasons, hidden = self._page(part)
            self.hidden += hidden
        else:
            lines, reasons = _unflowed(part, _content(part, self.name)), {}
            self.wrapped = True
        if not any(line.strip() for line in lines):
            return
        if self.lines:
            self.lines.append("")
        self.reasons |= {len(self.lines) + at: reason for at, reason in reasons.items()}
        self.lines += lines

    def _page(self, part: Message) -> tuple[list[str], dict[int, str], int]:
        """The lines of a page, those that its markup says are quoted or a signature, and how many elements are hidden."""
        tree = parse_html(_ANY_MARK.sub("\ufffd", _content(part, self.name)), self.name)
        hidden = without_hidden(tree)
        for element in list(tree.iter("blockquote", "div", "pre", "p", "table")):
            label = f"{element.get('class') or ''} {element.get('id') or ''}"
            if element.get("type") == "cite" or _QUOTES.search(label):
                if not begins_message(block_text(element).split("\n")[:9], 0):
                    _mark(element, "quoted_line")
            elif _SIGNATURES.search(label):
                _mark(element, "signature_line")
        lines: list[str] = []
        reasons: dict[int, str] = {}
        within: list[str] = []
        for line in block_text(tree).split("\n"):
            within += [
                reason for reason, (begin, _) in _MARKS.items() for _ in range(line.count(begin))
            ]
            if words := _ANY_MARK.sub("", line).strip():
                if within:
                    reasons[len(lines)] = within[0]
                lines.append(words)
            for reason, (_, end) in _MARKS.items():
                for _ in range(min(line.count(end), within.count(reason))):
                    within.remove(reason)
        return lines, reasons, hidden


def _holds_page(part: Message) -> bool:
    kind = part.get_content_type()
    return kind == "text/html" or (
        kind == "multipart/related"
        and any(one.get_content_type() == "text/html" for one in part.walk())
    )


def _mark(element: HtmlElement, reason: str) -> None:
    """Put the marks of a reason round what an element holds, each on a line of its own."""
    from lxml.html import Element

    begin, end = Element("div"), Element("div")
    begin.text, end.text = _MARKS[reason]
    begin.tail, element.text = element.text, None
    element.insert(0, begin)
    element.append(end)


def _unflowed(part: Message, text: str) -> list[str]:
    """The lines of a text; where it is "flowed" a blank at the end of a line says that its paragraph goes on."""
    lines = text.split("\n")
    if _parameter(part, "format") != "flowed":
        return lines
    parted = _parameter(part, "delsp") == "yes"
    found: list[str] = []
    goes_on = False
    for line in lines:
        if line.startswith(" "):
            line = line[1:]  # put before "From" and ">" so that they mean nothing
        open_ = line.endswith(" ") and line != "-- " and not line.startswith(">")
        kept = line[:-1] if open_ and parted else line
        if goes_on and not line.startswith(">") and line != "-- ":
            found[-1] += kept
        else:
            found.append(kept)
        goes_on = open_
    return found


def _parameter(part: Message, name: str) -> str:
    """A parameter of the kind of a part, in small letters; nothing of a broken one."""
    try:
        return str(part.get_param(name) or "").lower()
    except (ValueError, LookupError, TypeError):
        return ""


def _attached(part: Message) -> bool:
    return str(part.get("content-disposition", ""))[:20].strip().lower().startswith("attachment")


def _named(part: Message, kind: str) -> str:
    try:
        own = part.get_filename()
    except (ValueError, LookupError, TypeError, IndexError):
        own = None
    payload = part.get_payload()
    size = f"{len(payload):,} characters encoded" if isinstance(payload, str) else "a message"
    return f"{' '.join(_unfolded(own or 'without name').split())[:100]} ({kind}, {size})"


def _content(part: Message, name: str) -> str:
    payload = part.get_payload(decode=True)
    data = payload if isinstance(payload, bytes) else b""
    if len(data) > MAX_TEXT:
        raise refuse(name, "too_large", f"its text has {len(data)} bytes", "split it")
    try:
        declared = part.get_content_charset()
    except (ValueError, LookupError, TypeError):
        declared = None
    if declared is None and part.get_content_type() == "text/html":
        declared = declared_charset(data)
    return line_ends(decode(data, name, declared))


def _header(message: Message, name: str) -> str:
    """A header as it was sent; bytes beyond ASCII, which some programs send as they are, are UTF-8."""
    found = next((str(value) for key, value in message.raw_items() if key.lower() == name), "")
    return found[: 2 * MAX_HEADER].encode("utf-8", "surrogateescape").decode("utf-8", "replace")


def _about(message: Message) -> dict[str, str]:
    meta = {"title": _unfolded(_header(message, "subject"))}
    meta["publisher"] = _unfolded(sender(_header(message, "from")[:MAX_HEADER]))
    meta["published"] = _header(message, "date")[:100]
    with contextlib.suppress(ValueError, TypeError, IndexError, OverflowError):
        meta["published"] = parsedate_to_datetime(meta["published"]).date().isoformat()
    return {field: value for field, value in meta.items() if value}


def _unfolded(header: str) -> str:
    """A header as people read it: encoded words decoded, folded lines joined."""
    pieces: list[str] = []
    try:
        for piece, charset in decode_header(header[:MAX_HEADER]):
            pieces.append(
                piece if isinstance(piece, str) else piece.decode(charset or "ascii", "replace")
            )
    except (HeaderParseError, LookupError, ValueError):
        return " ".join(header[:MAX_HEADER].split())
    return " ".join("".join(pieces).split())


def _flagged(
    lines: list[str], found: Lines, title: str | None
) -> tuple[str, dict[int, Role], Counter[str]]:
    """The subject as heading, then the body; what somebody else wrote, and the signature, get their role."""
    roles: dict[int, Role] = {}
    left_out: Counter[str] = Counter()
    size = 0
    if title:
        roles[0] = "heading"
        size = len(title) + 2
    for line, reason in zip(lines, found.reasons, strict=True):
        if reason and line.strip():
            roles[size] = "quoted" if reason == "quoted_line" else "furniture"
            left_out[reason] += 1
        size += len(line) + 1
    body = "\n".join(lines)
    return f"{title}\n\n{body}" if title else body, roles, left_out
