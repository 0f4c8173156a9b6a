"""Whose words the lines of a mail are: the sender's, those of an earlier message that is quoted, a signature; and what is passed on.

What somebody else wrote before is no source of statements, for it is read where it was sent. But a mail that only passes a message on
("FYI" above "Begin forwarded message:") is that message: its lines are read, and its sender, day and subject are those that it names.

    assign(["We agree.", "", "On 3 May 2023, Ada wrote:", "> Orlu grew."]).reasons     # [None, None, 'quoted_line', 'quoted_line']
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from email.utils import parseaddr

from interlock.loaders.documents.language.later import later

__all__ = ["Lines", "assign", "begins_message", "sender"]

# "On 3 May 2023, Ada wrote:", in one line or two, and whatever line with an address or a time stands above what is quoted.
_INTRODUCES = later(r"(?:On\s.{4,200}\swrote|.{2,100}\s(?:schrieb|a écrit|escribió))\s?:\s*$")
_ABOVE_QUOTED = later(r"(?=.*(?:@|\d[:.h]\d\d|\b\d{4}\b)).{6,200}:\s*$")
_QUOTED = later(r"\s*>")
_FORWARDED = later(
    r"(?i:\s*(?:-{2,}\s*(?:forwarded|weitergeleitete|original|ursprüngliche|reenviado|mensaje)\b[^-]{0,20}-{2,}"
    r"|-{2,}\s*message\s(?:transféré|d['’]origine)\s*-{2,}|begin forwarded message:)\s*)$"
)
_PASSES_ON = later(
    r"(?i:\s*(?:-{2,}\s*(?:forwarded|weitergeleitete|.{0,12}(?:reenviado|transféré))|begin forwarded))"
)
_REPLY = later(r"(?i:\s*(?:re|aw|sv|antw|rép?|ref)\s?(?:\[\d+\])?:)")
_PASSED = later(r"(?i:\s*(?:fwd?|wg|tr|rv|vs|i|doorst)\s?:)")  # of a subject
_RULE = later(r"\s*_{20,}\s*$")
_SIGNATURE = later(r"--\s?$")
_CLOSING = later(
    r"(?i:\s*(?:(?:with\s)?(?:best|kind|warm|many)?\s?(?:regards|wishes)|yours\s(?:sincerely|faithfully|truly)|sincerely(?:\syours)?"
    r"|(?:many\s)?thanks|cheers|mit freundlichen grüßen|cordialement|saludos)\s*[,.!]?\s*)$"
)
_MAY_NOTICE = later(r"(?i:\W*(?:confidential|disclaimer|important|notice|the\b|this\b|if\syou))")
_NOTICE = later(
    r"(?i:\b(?:e-?mail|message|communication|transmission)\b.{0,200}\b(?:confidential|privileged|addressee|intended\srecipient"
    r"|intended\s(?:only|solely|for)|received\s(?:it|this)\b.{0,40}\bin\serror))"
)
_LINES_OF_NOTICE = 20
# The header block that mail programs put above what they quote or pass on, in their languages.
_LABEL = r"\s*[*]?(?P<label>{})\s?:[*]?\s+(?P<value>\S.*)$"
_SENDER = later(_LABEL.format("From|Von|De|Da|Fra|Från|Van"))
_DAY = "Sent|Date|Gesendet|Datum|Envoyé|Enviado(?: el)?|Fecha|Inviato|Data|Sendt|Dato|Skickat|Verzonden"
_SUBJECT = "Subject|Betreff|Objet|Asunto|Oggetto|Emne|Ämne|Onderwerp"
_HEADER = later(
    _LABEL.format(
        rf"{_DAY}|{_SUBJECT}|To|Cc|Bcc|Reply-To|An|À|Para|A|Til|Till|Aan|From|Von|De|Da|Fra|Från|Van"
    )
)
_FIELDS = (("published", later(_DAY)), ("title", later(_SUBJECT)), ("publisher", later("From|Von|De|Da|Fra|Från|Van")))  # fmt: skip
_ENOUGH = 2  # lines of a header beside the sender's
_NOTES = 3  # lines above what is passed on
_SHORT_NOTE = 60  # characters of each, as "FYI" or "Please see below"
_FEW = 8  # lines of a signature without its mark, and of what a list puts at the end of its mails
_SHORT = 100  # characters of each


@dataclass
class Lines:
    """What the lines of a mail are.

    Attributes:
        reasons: why each line is no source of statements, as an account counts it; None where it is the sender's own.
        passed_on: title, publisher and day as the header of a message says them that is only passed on; None where none is.
    """

    reasons: list[str | None] = field(default_factory=list)
    passed_on: dict[str, str] | None = None


def assign(
    lines: Sequence[str], marked: Mapping[int, str] | None = None, subject: str = ""
) -> Lines:
    """What each line of a mail is, by its words and by what its markup told.

    Args:
        lines: of the text.
        marked: the reasons of lines that markup tells, by number.
        subject: of the mail; "Fwd:" tells what it is sent for.
    """
    found = Lines([None] * len(lines))
    begin, forwards, answers = 0, bool(_PASSED.match(subject)), bool(_REPLY.match(subject))
    while (at := _assign(lines, marked or {}, begin, found.reasons)) is not None:
        own = [
            lines[number]
            for number in range(begin, at)
            if lines[number].strip() and not found.reasons[number]
        ]
        if answers or len(own) > _NOTES or any(len(line) > _SHORT_NOTE for line in own):
            break
        if own and not forwards and not _PASSES_ON.match(lines[at]):
            break
        begin, found.passed_on = _header(lines, at)
        found.reasons[at:begin] = ["header_line"] * (begin - at)
        found.reasons[begin:] = [None] * (len(lines) - begin)
    return found


def _assign(
    lines: Sequence[str], marked: Mapping[int, str], begin: int, reasons: list[str | None]
) -> int | None:
    """Fill in the reasons from a line on; where an earlier message begins with its header, after which all is quoted."""
    rest: str | None = None
    for at in range(begin, len(lines)):
        line = lines[at]
        if begins_message(lines, at):
            reasons[at:] = ["quoted_line"] * (len(lines) - at)
            return at
        if rest is None and (_SIGNATURE.match(line) or _ends(lines, at)):
            rest = "signature_line"
        if reasons[at] == "confidentiality_line":
            continue
        if rest is None and (size := _notice(lines, at)):
            reasons[at : at + size] = ["confidentiality_line"] * size
            continue
        reasons[at] = rest or marked.get(at) or ("quoted_line" if _is_quoted(lines, at) else None)
    return None


def begins_message(lines: Sequence[str], at: int) -> bool:
    """Whether an earlier message begins at a line: "-----Original Message-----", or the header that mail programs put above it."""
    line = lines[at]
    if _FORWARDED.match(line):
        return True
    if not (_SENDER.match(line) or _RULE.match(line)):
        return False
    following = [one for one in lines[at : at + 9] if one.strip()][:6]
    if _RULE.match(line):
        following = following[1:]
        if not following or not _SENDER.match(following[0]):
            return False
    labels = {found["label"] for one in following[1:] if (found := _HEADER.match(one))}
    return len(labels) >= _ENOUGH


def _header(lines: Sequence[str], at: int) -> tuple[int, dict[str, str]]:
    """The first line behind the header of a message, and what the header says."""
    about: dict[str, str] = {}
    while at < len(lines) and not (_HEADER.match(lines[at]) or _SENDER.match(lines[at])):
        at += 1
    while at < len(lines) and (not lines[at].strip() or (found := _HEADER.match(lines[at]))):
        if lines[at].strip() and found:
            for name, labels in _FIELDS:
                if labels.fullmatch(found["label"]):
                    about.setdefault(name, found["value"].strip().strip("*").strip())
        elif about:
            break
        at += 1
    about["publisher"] = sender(about.get("publisher", ""))
    return at, {name: value for name, value in about.items() if value}


def sender(header: str) -> str:
    """The name in a header that says who wrote, or else the address; nothing of one whose brackets lie too deep in one another."""
    try:
        name, address = parseaddr(header)
    except RecursionError:
        return ""
    return name or address


def _is_quoted(lines: Sequence[str], at: int) -> bool:
    """Whether a line is quoted, or says whose words are quoted in the next."""
    line = lines[at]
    if _QUOTED.match(line) or _INTRODUCES.match(line):
        return True
    following = [one for one in lines[at + 1 : at + 4] if one.strip()][:2]
    if not following or not line.strip():
        return False
    if _QUOTED.match(following[0]):
        return bool(_ABOVE_QUOTED.match(line)) or (
            at > 0 and bool(_ABOVE_QUOTED.match(f"{lines[at - 1]} {line}"))
        )
    two = f"{line} {following[0]}"
    above = len(following) > 1 and _QUOTED.match(following[1]) and _ABOVE_QUOTED.match(two)
    return bool(
        lines[at + 1].strip()
        and (_INTRODUCES.match(two) or above)
        and not line.rstrip().endswith(".")
    )


def _notice(lines: Sequence[str], at: int) -> int:
    """How many lines a paragraph has that says whom a mail is for, and who may not read it; 0 where it is none."""
    if not _MAY_NOTICE.match(lines[at]) or (
        at and lines[at - 1].strip() and not _RULE.match(lines[at - 1])
    ):
        return 0
    size = next((n for n, line in enumerate(lines[at:]) if not line.strip()), len(lines) - at)
    return (
        size if size <= _LINES_OF_NOTICE and _NOTICE.search(" ".join(lines[at : at + size])) else 0
    )


def _ends(lines: Sequence[str], at: int) -> bool:
    """Whether a signature or the foot of a list begins: "Kind regards," above a name and an address, a rule above a few last lines."""
    if not (_CLOSING.match(lines[at]) or _RULE.match(lines[at])):
        return False
    rest = []
    for number in range(at + 1, len(lines)):
        if begins_message(lines, number) or _is_quoted(lines, number):
            break
        if lines[number].strip():
            rest.append(lines[number])
        if len(rest) > _FEW or len(lines[number]) > _SHORT:
            return False
    return True
