"""From bytes to one text with one coordinate system: all spans index the text that `interlock extract --text` prints.

Each format has its reader (`format_*.py`); what they hand on is told apart here, line by line. Lines that are no prose (page
furniture, bare dates, headings, captions, quoted mail) stay in the text and are flagged, so that nothing is extracted from them.

    page = read_document(b"A first paragraph.", "note.txt")
    page.text, [block.role for block in page.blocks]     # ('A first paragraph.', ['body'])
"""

from __future__ import annotations

import hashlib
import re
from collections import Counter
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from importlib import import_module
from pathlib import PurePath

from interlock.loaders.documents.formats.source import (
    MAX_PACKED,
    MAX_TEXT,
    Origin,
    Role,
    Source,
    refuse,
)
from interlock.loaders.documents.formats.typed import typed
from interlock.loaders.documents.formats.wrapping import BULLET, FINAL, rejoin
from interlock.loaders.documents.language.dates import find_dates, parse_day
from interlock.loaders.documents.language.english import is_english
from interlock.loaders.documents.language.label_words import LABEL, is_figure, is_label
from interlock.loaders.documents.language.later import later
from interlock.loaders.documents.language.words import words
from interlock.schema.errors import UsageError

__all__ = ["FORMATS", "Block", "Page", "check_day", "limit_of", "read_document"]

FORMATS = {
    ".txt": "text",
    ".text": "text",
    ".md": "markdown",
    ".markdown": "markdown",
    ".html": "html",
    ".htm": "html",
    ".xhtml": "html",
    ".pdf": "pdf",
    ".docx": "docx",
    ".eml": "mail",
    ".json": "json",
    ".jsonl": "json",
    ".ndjson": "json",
}
# Where each format is read: the module is imported with its first document, so that text does not wait for the others' libraries.
_READERS = {
    "text": ("text", "read_text"),
    "markdown": ("markdown", "read_markdown"),
    "html": ("html", "read_html"),
    "pdf": ("pdf", "read_pdf"),
    "docx": ("docx", "read_docx"),
    "mail": ("mail", "read_mail"),
    "json": ("json_text", "read_json"),
}
_PACKED = frozenset({"pdf", "docx", "mail"})
# What is read by no version, named so that the refusal can say it.
_OTHER = {
    ".doc": "old Word",
    ".docm": "Word with macros",
    ".odt": "OpenDocument",
    ".rtf": "rich text",
    ".epub": "an e-book",
    ".msg": "an Outlook message",
    ".mbox": "a mailbox",
    ".xlsx": "a spreadsheet",
    ".pptx": "a presentation",
    ".zip": "an archive",
}
# First bytes by which a file shows what it is, and the one format that may begin so.
_MAGIC = (
    (b"%PDF", "PDF", "pdf"),
    (b"PK\x03\x04", "a ZIP archive (DOCX?)", "docx"),
    (b"\xd0\xcf\x11\xe0", "an old Office file", "docx"),
    (b"{\\rtf", "rich text", None),
    (b"\x1f\x8b", "gzip", None),
    (b"\x89PNG", "PNG", None),
    (b"\xff\xd8\xff", "JPEG", None),
    (b"GIF8", "GIF", None),
)
_PAGE_START = re.compile(rb"\s*(?:<!doctype\s+html|<html[\s>])", re.IGNORECASE)
_LINE = later(r"[^\n]+")
# A line that names whose words follow, or a firm by its full name alone: what "we" and "the Company" stand for.
_SPEAKER = later(
    r"(?:Joint\s|Open\s|Press\s|Media\s|Official\s)?(?:[Ss]tatement|[Ll]etter|[Nn]otice|[Aa]nnouncement|[Dd]isclosure|[Cc]ircular|[Mm]essage)\s"
    r"(?:by|from|of|issued\sby|to\s(?:the\s)?[a-z]+\sof)\s(?:the\s)?[A-Z]"
)
_ISSUER = later(
    r"(?:[A-Z&][A-Z&.’'-]*\s){1,5}\(?(?:[A-Z]{2,4}[CG]|[A-Z]?[PL]LC|LIMITED|LTD|GMBH|AG|SE|NV|BV|ASA|AB|S\.?A|A/S|A\.?[ŞS]|OYJ|BERHAD|TBK|INC|CORP|CORPORATION)\)?\.?$"
)
_ISSUER_NAME = later(
    r"(?:[A-Z&][\w&.’'-]*\s){1,6}\(?(?:PLC|[Pp]lc|Ltd|Limited|Inc|Corp|Corporation|AG|SE|NV|N\.V|BV|ASA|AB|S\.?A|A/S|Oyj|Berhad|Tbk|GmbH)\)?\.?$"
)
_LINK = later(r"\s*(?:https?://\S+|www\.\S+)\s*$")
# "© 2024 Orlu Media Ltd. All rights reserved."
_RIGHTS = later(r"\s*(?:copyright\s*)?(?:©|\(c\)\s(?=\d{4}))|\s*copyright\s\d{4}\b", re.IGNORECASE)
# "We use cookies to improve your visit. Accept all": what a site asks of whoever reads it.
_CONSENT = later(
    r"(?=.*\b(?:accept|consent|visit|experience|device|privacy|settings|preferences|policy|browser)\b)"
    r"(?:.*\b(?:we|(?:this|our) (?:site|website|page)|our partners?)\s(?:and\s[a-z ]{3,30}\s)?(?:may\s)?"
    r"(?:uses?|stores?|sets?|places?)\s[a-z, ]{0,30}\bcookies\b"
    r"|.*\b(?:accept|reject|manage|allow|your)\s(?:all\s|our\s|the\s|use\sof\s|optional\s)?cookies?\b"
    r"|\s*cookie (?:policy|settings|preferences)\b)",
    re.IGNORECASE,
)
# "Published: 3 May 2023", also among other things that stand in a line above an article: "By Ada Fell | Published 3 May 2023, 08:30".
_PUBLISHED = later(
    r"(?:[^|·•]{0,60}[|·•])?\s*(?:Published|Posted|Issued)(?:\s+on)?:?\s+(?P<rest>[^|·•]{6,40})(?:[|·•].{0,60})?$",
    re.IGNORECASE,
)
# "Subscribe now for 5 euros a month", "This article is for subscribers only": what a site wants of its readers.
_INVITES = later(
    r"\s*(?:(?:subscribe|sign up|register|log in|sign in)\s"
    r"(?:now|today|here|free|to (?:our|the|read|continue|get|receive|view)|for (?:our|the|free|just|only))\b"
    r"|already (?:a |an )?(?:subscriber|member|registered)\b"
    r"|(?:this|the full) (?:article|story|content|report|page)\sis\s(?:only\s|exclusively\s)?(?:available |reserved |free )?(?:for|to)\s"
    r"(?:our\s|paying\s|premium\s|registered\s)*(?:subscribers|members|users)\b"
    r"|to read (?:this|the full|the whole) (?:article|story|report)\b.{0,40}\b(?:subscribe|sign|log|register)\b)",
    re.IGNORECASE,
)
# "ISTANBUL, April 12 (Agency) - ..." or "Almaty, 3 May 2023 — ..." opens the first paragraph of an agency report.
_DATELINE = later(
    r"\s*(?:[-*•–]\s)?[A-Z][\w .’'-]{2,40}?(?:,\s"
    r"|\s\()(?P<date>[^—–(]{5,24}?)\s*(?:\([^)]{2,30}\)\s*|\)\s*)?[-—–]{1,2}\s"
)
_HEADING = 120
_NOTICE = 600  # characters of a notice
_LABELS = 3  # English labels that make a text without sentences English
_WORD = later(r"[^\W\d_]+")
_ENGLISH = frozenset(
    words(
        "the of and to in a is for that with on by it as from has have was at its be are will "
        "said an were or which not this but"
    )
)
# In a text that is mostly names, what its other words are.
_PLAIN_ENGLISH = _ENGLISH | frozenset(
    words(
        "include includes including bought sold owns owned acquired signed supplies holds held named listed designated sanctioned"
        " company companies firm firms vessels ships tankers subsidiaries members contractors owner owners operator"
        " two three four five six seven eight nine ten percent million billion per with"
    )
)
_FEW = 20  # words in which a language shows
_MOSTLY = 0.35
_SHORT_TEXT = 80  # words
_FEW_PLAIN = 8
_SMALL_WORDS = 2  # different ones
_NEARLY_ALL = 0.9


@dataclass(frozen=True, slots=True)
class Block:
    """One line of the text (a paragraph, a heading, a caption) and the part it plays."""

    start: int
    end: int
    role: Role


@dataclass(frozen=True, slots=True)
class Page:
    """What a file says, before any extraction.

    Attributes:
        digest: sha256 of the file's bytes, the id of the document.
        text: the text; blocks: its non-blank lines with their roles.
        published: ISO day, and `published_from` where it was taken from: option, metadata or dateline.
        language: `en`, or None where the text does not look English.
        origins: pages or paragraphs of the file that the text comes from.
        left_out: how many pieces of what sort are no source of statements.
        warnings: what a reader should know of the reading, one line each.
    """

    digest: str
    text: str
    blocks: tuple[Block, ...]
    title: str | None = None
    published: str | None = None
    published_from: str | None = None
    publisher: str | None = None
    url: str | None = None
    language: str | None = None
    origins: tuple[Origin, ...] = ()
    left_out: Mapping[str, int] = field(default_factory=dict)
    warnings: tuple[str, ...] = ()


def read_document(
    data: bytes,
    name: str,
    *,
    published: str | None = None,
    publisher: str | None = None,
    url: str | None = None,
) -> Page:
    """Read one document; options outrank what the file says of itself.

    Args:
        data: the bytes of the file, or of one line of a `.jsonl`.
        name: its name or path; the ending decides the format.
        published: the day of publication, ISO.
        publisher: who published it.
        url: where it was published.

    Raises:
        DataError: the file is empty, too large, of another format than its name says, or not text; `facts["reason"]` is the
            short name under which an account counts it.
        UsageError: `published` is not a day.
    """
    check_day(published)
    source = _reader(_check(data, name))(data, name)
    text, replaced = _clean(source.text)
    if len(text) > MAX_TEXT:
        raise refuse(name, "too_large", f"more than {MAX_TEXT:,} characters", "split it")
    if not text.strip():
        raise refuse(name, "empty_file", "the file holds no character", "check how it was saved")
    roles = source.roles
    if source.wrapped:
        text, roles = rejoin(text, roles)
    left_out = Counter(source.left_out)
    blocks = tuple(_blocks(text, roles, left_out))
    warnings = list(source.warnings)
    if replaced:
        warnings.append(f"{replaced} characters that are none were replaced by U+FFFD")
    title = source.meta.get("title") or _first(text, blocks, "heading")
    day, day_from = published, "option" if published else None
    if day is None and source.meta.get("published"):
        day, day_from = parse_day(source.meta["published"][:100]), "metadata"
        if day is None:
            warnings.append(f"{source.meta['published'][:40]!r} is no day of publication")
    if day is None:
        day, day_from = _dateline(text, blocks), "dateline"
    return Page(
        digest=hashlib.sha256(data).hexdigest(),
        text=text,
        blocks=blocks,
        title=_clean(title)[0] if title else None,
        published=day,
        published_from=day_from if day else None,
        publisher=publisher or _clean(source.meta.get("publisher", ""))[0] or None,
        url=url or _clean(source.meta.get("url", ""))[0] or None,
        language="en" if _is_english(text) else None,
        origins=source.origins,
        left_out=dict(sorted(left_out.items())),
        warnings=tuple(warnings),
    )


def check_day(day: str | None) -> None:
    """Check a day of publication.

    Raises:
        UsageError: it is not a day as YYYY-MM-DD.
    """
    if day is None:
        return
    try:
        date.fromisoformat(day)
    except ValueError:
        raise UsageError(
            f"published: {day!r} is not a day",
            why="it must be YYYY-MM-DD",
            hint="--published 2024-05-31",
        ) from None


def limit_of(name: str) -> int:
    """How many bytes a document of this name may have."""
    return MAX_PACKED if FORMATS.get(PurePath(name).suffix.lower()) in _PACKED else MAX_TEXT


def _check(data: bytes, name: str) -> str:
    """The format of a document, by its name; refused where its bytes say otherwise."""
    ending = PurePath(name).suffix.lower()
    if ending not in FORMATS:
        raise refuse(
            name,
            "unsupported_format",
            f"{_OTHER.get(ending, ending or 'a name without ending')} is not read",
            f"convert it to one of {', '.join(FORMATS)}",
        )
    form = FORMATS[ending]
    if not data.strip():
        raise refuse(name, "empty_file", "the file holds no character", "check how it was saved")
    if len(data) > limit_of(name):
        raise refuse(
            name,
            "too_large",
            f"{len(data)} bytes, the limit is {limit_of(name)}",
            "split the file",
        )
    shown = next(((what, own) for magic, what, own in _MAGIC if data.startswith(magic)), None)
    if shown is None and form in ("text", "markdown", "json") and _PAGE_START.match(data[:200]):
        shown = ("an HTML page", "html")
    wanted = {"pdf": b"%PDF-" in data[:1024], "docx": bool(shown and shown[1] == "docx")}
    if (shown and shown[1] != form) or not wanted.get(form, True):
        raise refuse(
            name,
            "format_mismatch",
            f"its bytes are those of {shown[0]}"
            if shown
            else f"its bytes are not those of {ending}",
            "give the file its right ending",
        )
    return form


def _reader(form: str) -> Callable[[bytes, str], Source]:
    module, function = _READERS[form]
    found: Callable[[bytes, str], Source] = getattr(
        import_module(f"interlock.loaders.documents.formats.{module}"), function
    )
    return found


_NO_CHARACTER = later("[\0\ud800-\udfff]")


# "Serbiaʼs", "Serbia´s": other characters that some outlets print for the apostrophe.
_APOSTROPHE = later("(?<=[^\\W\\d_])[\u02bc\u02b9\u2032\u00b4`](?=[^\\W\\d_])")


def _clean(text: str) -> tuple[str, int]:
    """The text as it can be stored and read: halves of characters and NUL become U+FFFD, odd apostrophes plain ones, one for one."""
    return _NO_CHARACTER.subn("\ufffd", _APOSTROPHE.sub("’", text))


def _blocks(text: str, roles: Mapping[int, Role], left_out: Counter[str]) -> Iterator[Block]:
    first = headed = True  # no line of prose yet
    for line in _LINE.finditer(text):
        words = line[0].strip()
        if (plain := typed(words)) is not None:
            words = plain.text.strip()
        if not words:
            continue
        role = roles.get(line.start())
        if role is None:
            role, reason = _role(words)
            own = (first and _ISSUER.match(words)) or (headed and _ISSUER_NAME.match(words))
            if role == "heading" and own:
                role = "body"  # "MUSCAT GULF BANK SAOG", "Orlu Steel plc": whose filing the text is
            if reason:
                left_out[reason] += 1
            if not first and role == "heading" and is_figure(words):
                role = "body"  # "Net sales: SEK 4,120 million", a line of results
        first, headed = False, headed and role != "body"
        yield Block(line.start(), line.end(), role)


def _role(words: str) -> tuple[Role, str | None]:
    """The role of a line, and the rule that makes it furniture."""
    if words.count("|") >= 4:
        return "furniture", "line_of_bars"
    if _LINK.match(words):
        return "furniture", "bare_link"
    if _RIGHTS.match(words) and len(words) <= _HEADING:
        return "furniture", "copyright_line"
    if len(words) <= _NOTICE and _CONSENT.match(words):
        return "furniture", "consent_line"
    if len(words) <= _NOTICE and _INVITES.match(words):
        return "furniture", "invitation_line"
    if _is_date_line(words) or _PUBLISHED.match(words):
        return "dateline", None
    labelled = LABEL.match(words)
    if labelled and is_label(labelled["label"]):
        return "body", None  # "Seat: Maardu", a line of a register
    if _SPEAKER.match(words):
        return "body", None  # "Statement by X": whose words the text is
    if len(words) <= _HEADING and not FINAL.search(words) and not BULLET.match(words):
        return "heading", None
    return "body", None


def _is_date_line(words: str) -> bool:
    if len(words) > 40:
        return False
    spans = find_dates(words)
    covered = sum(span.end - span.start for span in spans)
    return bool(spans) and len(words) - covered <= 8


def _first(text: str, blocks: tuple[Block, ...], role: Role) -> str | None:
    return next(
        (text[block.start : block.end].strip() for block in blocks if block.role == role), None
    )


def _dateline(text: str, blocks: tuple[Block, ...]) -> str | None:
    """The day in "Published 3 May 2023" or at the head of an agency report. A bare date line is no publication date."""
    for block in blocks:
        line = text[block.start : block.end]
        label = _PUBLISHED.match(line)
        if label:
            return parse_day(label["rest"])
        if block.role == "body":
            opening = _DATELINE.match(line[:120])
            return parse_day(opening["date"]) if opening else None
    return None


def _is_english(text: str) -> bool:
    begin = text[:6_000]
    if (plainer := typed(begin)) is not None:
        begin = plainer.text
    words = list(map(str.lower, _WORD.findall(begin)))
    labels = ":" in begin and sum(is_label(match["label"]) for match in LABEL.finditer(begin))
    if labels >= _LABELS:
        return True  # a register's note has few words but its labels
    if len(words) < _FEW or sum(map(_ENGLISH.__contains__, words)) >= 0.12 * len(words):
        return True
    plain = [word for word in _WORD.findall(begin) if word[0].islower()]
    if sum(map(_PLAIN_ENGLISH.__contains__, plain)) >= _MOSTLY * max(1, len(plain)):
        return True
    return _is_of_english_words(words, plain)


def _is_of_english_words(words: list[str], plain: list[str]) -> bool:
    """Whether a few lines full of names are English by nearly all their other words: a note of one sentence has few small words."""
    if len(words) > _SHORT_TEXT or len(plain) < _FEW_PLAIN:
        return False
    small = set(plain) & _ENGLISH
    return len(small) >= _SMALL_WORDS and sum(map(is_english, plain)) >= _NEARLY_ALL * len(plain)
