"""Parts of works by their number: "lot 4 of the Orlu motorway", "Phase II", "quay 7".

A part has no name of its own: it is told apart by its noun and number within its document.

    read_numbered_parts(scan, start, end)       # appends to scan.found
"""

from __future__ import annotations

import re

from interlock.loaders.documents.language.later import later
from interlock.loaders.documents.language.words import words
from interlock.loaders.documents.mentions.mention import Mention, Scan

__all__ = ["NUMBERED", "part_key", "read_numbered_parts"]

NUMBERED = "numbered "  # begins the head of such a mention
# Stages and shares of a work that is being built, and things that a port, station or line has several of.
_OF_BUILDING = frozenset(words("phase stage lot package section"))
_THINGS = frozenset(words("quay berth pier terminal line unit reactor"))
_STAGES = frozenset({"phase", "stage"})
_OF_NAMED = later(r" of (?:the |its |their )?(?:[a-z-]+ ){0,2}[A-Z]")
_DIGITS = words("one two three four five six seven eight nine ten")
_ROMAN = words("i ii iii iv v vi vii viii ix x")
_NUMBER = r"\d{1,3}[A-Za-z]?|[IVX]{1,4}|[A-H]|one|two|three|four|five|six|seven|eight|nine|ten|One|Two|Three|Four"
_PART = later(
    rf"(?<![\w-])(?P<noun>[Pp]hase|[Ss]tage|[Ll]ot|[Pp]ackage|[Ss]ection|[Qq]uay|[Bb]erth|[Pp]ier|[Tt]erminal|[Ll]ine"
    r"|(?:[Uu]nit|[Rr]eactor)(?= \d{1,2}\b| [IVX]+\b)) (?:[Nn]o\.? ?)?"
    rf"(?P<number>{_NUMBER})(?![\w’'-]|[.,]\d| ?(?:%|percent|per cent|million|billion|km\b|MW\b))"
)
# "Section 301", "phase 2 trials", "line 3 of the form": law, medicine and paper; a family of people; a platform in a station
_NOT_BUILT = later(
    r" (?:trials?|stud(?:y|ies)|clinical|data|results?|tariffs?|duties|investigations?|proceedings|of the (?:act|law|code|form|table"
    r"|regulation|report|agreement"
    r"|treaty|constitution)|deal|trade|talks)\b",
    re.IGNORECASE,
)


def read_numbered_parts(scan: Scan, start: int, end: int) -> None:
    """Find the parts of works that a sentence tells by number; what was read as a name over the same words was none."""
    low = scan.text[start:end].lower()
    if not any(noun in low for noun in (*_OF_BUILDING, *_THINGS)):
        return
    for match in _PART.finditer(scan.text, start, end):
        noun = match["noun"].lower()
        if _NOT_BUILT.match(scan.text, match.end()) or scan.is_dated(*match.span()):
            continue
        if noun in _STAGES and _OF_NAMED.match(scan.text, match.end()):
            continue  # "phase 2 of the Orlu port": what is done in it is done for the port
        if noun == "section" and not scan.text.startswith(" of ", match.end()):
            continue  # rather of a law or a paper
        if not _is_free(scan, match):
            continue
        _add(scan, match.start(), match.end(), noun)


def _is_free(scan: Scan, match: re.Match[str]) -> bool:
    """Whether nothing stands over the words but what was taken for a name and is the part itself; that is taken back."""
    over = [m for m in scan.found if m.start < match.end() and match.start() < m.end]
    if any(m.start < match.start() - 4 or m.end > match.end() or m.form != "name" for m in over):
        return False
    scan.found = [m for m in scan.found if m not in over]
    return True


def _add(scan: Scan, begin: int, stop: int, noun: str) -> None:
    start = scan.article(begin)
    kind = "Asset" if noun in _THINGS else "Project"
    name = scan.text[begin:stop]
    mention = Mention(
        start,
        stop,
        scan.index,
        kind,
        "definite",
        name,
        head=f"{NUMBERED}{noun}",
        words=frozenset(name.lower().split()),
    )
    scan.mark_possessive(mention)
    scan.found.append(mention)


def part_key(mention: Mention) -> str:
    """What a part is known by in its document: "lot 4", and "phase 2" for "Phase II" and "phase two"."""
    noun, _, number = mention.name.lower().rpartition(" ")
    for row in (_DIGITS, _ROMAN):
        if number in row:
            number = str(row.index(number) + 1)
    return f"numbered:{noun} {number}"
