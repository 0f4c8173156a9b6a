"""How far the name of a work or programme reaches that says what it is about: over small words, commas, brackets and a phase.

scheme_end(scan, begin, stop, end)
# "Chad Livestock" of "the Chad Livestock Productivity and Resilience Support Project": behind "Project"
# "Orlu Roads Project Phase" of "Orlu Roads Project Phase 2": behind the number
"""

from __future__ import annotations

from interlock.loaders.documents.language.later import later
from interlock.loaders.documents.language.words import words
from interlock.loaders.documents.mentions.mention import Scan
from interlock.loaders.documents.mentions.names.capitals import RUN

__all__ = ["scheme_end"]

_HEADS = frozenset(words("Project Projects Programme Program Initiative Scheme PROJECT PROGRAM"))
_REACH = 110  # characters in which the head follows
_AHEAD = later(r"[Pp]ro(?:ject|gram)|[Ii]nitiative|[Ss]cheme")
_LINK = later(
    r"\s(?:and|&)\s|(?P<small>\s(?:for|of|in|to|with)\s)|,\s(?:and\s)?|\s?[-–]\s|[’']s?\s|\s\((?P<short>[A-Z][\w-]{1,11})\)\s"
)
_SMALL_HEAD = later(r"\s(?:project|programme|program|initiative|scheme)\b")
_JOINS = later(r"(?:,\s[A-Z]\w+)?,?\s(?:and|&)\s")
_MOST_LINKS = 5
# What may stand behind the head and belongs to it.
_PHASE = later(r",?\s(?:[-–]\s)?(?:[Pp]hase|[Ss]tage)\s(?:\d{1,2}|[IVX]{1,4}|One|Two|Three|Four)\b")
_NUMBER = later(r"\s(?:\d{1,2}|[IVX]{1,4})\b(?![.,]\d|\s?(?:%|percent|million|billion|MW|km)\b)")


def scheme_end(scan: Scan, begin: int, stop: int, end: int) -> int:
    """Where a run of capitals ends as the name of a project; `stop` where it is none."""
    text = scan.text
    last = text[begin:stop].rpartition(" ")[2]
    if last in ("Phase", "Stage") and _HEADS.intersection(text[begin:stop].split()):
        number = _NUMBER.match(text, stop, end)
        return number.end() if number else stop
    if last in _HEADS:
        phase = _PHASE.match(text, stop, end) if stop - begin > len(last) else None
        return phase.end() if phase else stop
    if _AHEAD.search(text, stop, min(end, stop + _REACH)) is None:
        return stop
    begin += 4 if text.startswith("The ", begin) else 0
    at, about = stop, _about(scan, begin, stop)
    if about is None and " " in text[begin:stop]:
        whole = _called_and_about(scan, begin, stop, end)
        return whole or stop
    for _ in range(_MOST_LINKS):
        link = _LINK.match(text, at, end) if about is not None else None
        part = RUN.match(text, link.end(), end) if link is not None else None
        if link is None or part is None:
            return stop
        if link["small"] and " " not in text[begin:at]:
            return stop  # "Insurance of Orlu Roads Project"
        at = part.end()
        *words_, head = part[0].split()
        if head in _HEADS or (head == "Phase" and words_ and words_[-1] in _HEADS):
            told = all(_says(scan, word) for word in words_ if word not in _HEADS)
            where = _about(scan, part.start(), at - len(head) - 1) is not None if words_ else True
            alone = bool(about) or (bool(words_) and " and " in link[0] and told)
            return scheme_end(scan, begin, at, end) if alone and (told or where) else stop
        more = _about(scan, part.start(), at)
        if more and about is not None and _SMALL_HEAD.match(text, at, end):
            return at  # "the Orlu Roads Repair and Village Access project"
        if more is None:
            return stop
        about = bool(about) or more
    return stop


def _called_and_about(scan: Scan, begin: int, stop: int, end: int) -> int:
    """Where a project ends that opens with a name: "Orlu Rural Water Improvement and Livelihood Project"; or 0."""
    link = _JOINS.match(scan.text, stop, end)
    part = RUN.match(scan.text, link.end(), end) if link is not None else None
    if part is None or not _says(scan, last := scan.text[begin:stop].rpartition(" ")[2]):
        return 0
    *about, head = part[0].split()
    if _SMALL_HEAD.match(scan.text, part.end(), end) and _says(scan, head):
        return part.end() if scan.article(begin) < begin else 0  # "the X project"
    told = bool(about) and head in _HEADS and all(_says(scan, word) for word in about)
    work = scan.words.name_heads.get(last) in (None, "Project", "Asset")
    return part.end() if told and work else 0


def _about(scan: Scan, begin: int, stop: int) -> bool | None:
    """Whether capitals say what something is about; False where they only name a place, None where they name anything else."""
    place = next((hit for hit in scan.hits_in(begin, stop) if hit.start == begin), None)
    known = place is not None and place.entry.kind == "Place"
    rest = scan.text[place.end if place is not None and known else begin : stop].split()
    if not rest:
        return False
    if not all(_says(scan, word) for word in rest):
        return None
    heads = scan.words.name_heads.get(rest[-1])
    return None if heads in ("Bank", "GovernmentBody", "Chamber") and len(rest) > 1 else True


def _says(scan: Scan, word: str) -> bool:
    """Whether a word with a capital is an ordinary one of what projects are for: "Livestock", "Multi-sectoral", "COVID-19"."""
    tables = scan.words
    if (
        word in tables.scheme_words
        or word in tables.topics
        or word in tables.portfolios
        or word in tables.ordinary
        or tables.name_heads.get(word) == "Firm"
        or tables.scheme_ending.search(word) is not None
    ):
        return True
    parts = word.split("-")
    return len(parts) > 1 and all(_says(scan, part.capitalize()) for part in parts if part)
