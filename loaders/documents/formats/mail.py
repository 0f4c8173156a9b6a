r"""Mail: subject and the text of the message; quoted replies and signatures are flagged, attachments are named and not read.

read_mail(b"Subject: Rails\nFrom: Ada <ada@example.org>\n\nSohar Steel grew.", "a.eml").meta["title"]     # 'Rails'
"""

from __future__ import annotations

import contextlib
import re
from collections import Counter
from collections.abc import Iterator
from email import message_from_bytes
from email.errors import HeaderParseError
from email.header import decode_header
from email.message import Message
from email.utils import parseaddr, parsedate_to_datetime

from interlock.loaders.documents.formats.html import block_text, parse_html
from interlock.loaders.documents.formats.source import MAX_TEXT, Role, Source, refuse
from interlock.loaders.documents.formats.text import decode, line_ends
from interlock.loaders.documents.language.later import later
from interlock.schema.errors import DataError

__all__ = ["read_mail"]

MAX_HEADER = 2_000  # characters of one header that are read
MAX_PARTS = 1_000
_HEADERS = ("from", "subject", "date", "to", "message-id", "received", "mime-version")
# "On 3 May 2023, Ada wrote:", "-----Original Message-----", and the header block that Outlook puts above what it quotes.
_INTRODUCES = later(r"(?:On\s.{4,200}\swrote|.{2,100}\s(?:schrieb|a écrit|escribió))\s?:\s*$")
_FORWARDED = later(
    r"\s*(?:-{2,}\s*(?:Original|Forwarded)\s+Message\s*-{2,}|Begin forwarded message:|_{20,})\s*$",
    re.IGNORECASE,
)
_OUTLOOK = later(r"(?:From|Von|De):\s\S")
_SIGNATURE = later(r"--\s?$")


def read_mail(data: bytes, name: str) -> Source:
    """One message.

    Raises:
        DataError: it has no mail header, no text part, parts that are too deep or too many, or text of an unknown character set.
    """
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
    plain, page, attachments = _parts(message, name)
    meta = _about(message)
    if plain is not None:
        body = _content(plain, name)
    elif page is not None:
        body = block_text(parse_html(_content(page, name), name))
    else:
        raise refuse(name, "no_text", "no part of it is text", "save its attachment by itself")
    if not body.strip():
        raise refuse(name, "no_text", "its text part is empty", "save its attachment by itself")
    text, roles, left_out = _flagged(body, meta.get("title"))
    left_out["attachment"] = len(attachments)
    return Source(
        text,
        meta,
        roles,
        left_out={reason: count for reason, count in left_out.items() if count},
        warnings=tuple(f"attachment not read: {attachment}" for attachment in attachments),
        wrapped=plain is not None,
    )


def _too_many(name: str) -> DataError:
    return refuse(name, "too_large", f"more than {MAX_PARTS:,} parts", "save the text alone")


def _parts(message: Message, name: str) -> tuple[Message | None, Message | None, list[str]]:
    """The first plain and the first HTML part of the message itself, and what is attached to it."""
    plain = page = None
    attachments: list[str] = []
    stack = [message]
    seen = 0
    while stack:
        part = stack.pop()
        seen += 1
        if seen > MAX_PARTS:
            raise _too_many(name)
        kind = part.get_content_type()
        payload = part.get_payload()
        if kind == "message/rfc822" or _attached(part):
            attachments.append(_named(part, kind))
        elif isinstance(payload, list):
            stack.extend(reversed([inner for inner in payload if isinstance(inner, Message)]))
        elif kind == "text/plain" and plain is None:
            plain = part
        elif kind == "text/html" and page is None:
            page = part
        elif kind not in ("text/plain", "text/html"):
            attachments.append(_named(part, kind))
    return plain, page, attachments


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
    return line_ends(decode(data, name, declared))


def _about(message: Message) -> dict[str, str]:
    meta = {"title": _unfolded(str(message.get("subject") or ""))}
    sender, address = _sender(str(message.get("from") or "")[:MAX_HEADER])
    meta["publisher"] = _unfolded(sender) or address
    with contextlib.suppress(ValueError, TypeError, IndexError, OverflowError):
        meta["published"] = (
            parsedate_to_datetime(str(message.get("date") or "")[:100]).date().isoformat()
        )
    return {field: value for field, value in meta.items() if value}


def _sender(header: str) -> tuple[str, str]:
    """Name and address; neither of a header whose brackets lie deeper in one another than any that people write."""
    try:
        return parseaddr(header)
    except RecursionError:
        return "", ""


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


def _flagged(body: str, title: str | None) -> tuple[str, dict[int, Role], Counter[str]]:
    """The subject as heading, then the body; what somebody else wrote, and the signature, get their role."""
    roles: dict[int, Role] = {}
    left_out: Counter[str] = Counter()
    lines = [title, "", *body.split("\n")] if title else body.split("\n")
    size = 0
    for at, (line, role) in enumerate(_roles(lines)):
        if title and at == 0:
            role = "heading"
        if role and line.strip():
            roles[size] = role
            if role == "quoted":
                left_out["quoted_line"] += 1
            elif role == "furniture":
                left_out["signature_line"] += 1
        size += len(line) + 1
    return "\n".join(lines), roles, left_out


def _roles(lines: list[str]) -> Iterator[tuple[str, Role | None]]:
    rest: Role | None = None
    for at, line in enumerate(lines):
        following = " ".join(lines[at + 1 : at + 4])
        if rest is None and (
            _FORWARDED.match(line)
            or (_OUTLOOK.match(line) and re.search(r"(?:Sent|Date|Subject|Gesendet):", following))
        ):
            rest = "quoted"
        elif rest is None and _SIGNATURE.match(line):
            rest = "furniture"
        if rest:
            yield line, rest
        elif line.lstrip().startswith(">") or _INTRODUCES.match(line):
            yield line, "quoted"
        else:
            yield line, None
