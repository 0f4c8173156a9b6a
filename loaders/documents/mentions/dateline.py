"""The line that says where and when a report was written: "ISKENDERUN, March 12 (Agency) —". It is no part of its sentence.

match = dateline("MOMBASA, Kenya — Three exporters agreed.", 0, 40)
match["city"], match.end()      # 'MOMBASA', 17
"""

from __future__ import annotations

import re
from functools import lru_cache

from interlock.loaders.documents.language.gazetteer import shipped
from interlock.loaders.documents.language.later import later
from interlock.loaders.documents.mentions.names.capitals import CAP

__all__ = ["body_start", "dateline", "past_bullet"]

_DAY = (
    r"(?:(?:[A-Z][a-z]{2,8}day,?\s)?(?:\d{1,2}\s[A-Z][a-z]{2,8}\.?|[A-Z][a-z]{2,8}\.?\s\d{1,2})(?:,?\s\d{4})?"
    r"|[A-Z][a-z]{2,8}day|\d{1,2}[./]\d{1,2}[./]\d{2,4}|\d{4}-\d\d-\d\d)"
)
_AGENCY = r"(?:\([^()\n]{2,40}\)|/[A-Z][^/\n]{1,40}/)"
_DATELINE = later(
    rf"(?P<city>{CAP}(?:\s{CAP}){{0,3}})(?:,\s(?:(?:[A-Z][a-z]+\s){{0,3}}of\s(?:the\s)?)?(?P<where>(?!{_DAY}){CAP}(?:\s{CAP}){{0,2}}))?"
    rf"(?:,?\s(?:{_DAY}|{_AGENCY})){{0,3}}(?:\.?,?\s(?:—|–|―|--?|•|●)\s|\.?\s?\|\s|:\s(?=[A-Z]))"
)
# The agency alone before a dash: "(Agency) – A bank said".
_AGENCY_ALONE = later(rf"(?P<city>(?!))?(?P<where>(?!))?{_AGENCY}\s(?:—|–|―|--?)\s(?=[A-Z“\"])")
# The site alone: "Newswire.com - A bank said".
_SITE = later(
    r"(?P<city>(?!))?(?P<where>(?!))?[A-Z][A-Za-z]+\.(?:com|net|org|co\.uk|info)\s(?:—|–|―|--?)\s(?=[A-Z“\"])"
)
# A whole sentence that only names place, day and agency: "ASTANA.", "Monterrey, 22 August 2023.", "La Paz, 14 May (Andes Press)."
_ALONE = later(
    rf"(?P<city>[A-Z]{{3,}}(?:\s[A-Z]{{3,}})*|{CAP}(?=,\s{_DAY})|{CAP}(?:\s{CAP}){{1,2}}(?=,\s{_DAY}\s{_AGENCY}))"
    rf"(?P<where>(?!))?(?:,\s{_DAY})?(?:\s{_AGENCY})?\.?"
)
# As wires printed it once, without a dash: "KOLKATA Dec 31 Norway on Monday named".
_WIRE = later(
    r"(?P<city>[A-Z]{3,}(?:[\s/][A-Z]{3,})*)(?P<where>(?!))?,?\s"
    r"(?:(?:Jan|Feb|March|April|May|June|July|Aug|Sept?|Oct|Nov|Dec)[a-z]*\.?\s\d{1,2}"
    r"|\([^()\n]*(?:/|\d{4}|News|Reuters|Agency|Press)[^()\n]*\)\s?:?)\s?(?=[A-Z“\"])"
)
_MORE = later(rf"{_DAY}|{_AGENCY}")
_SHORT = 2  # "EU - Kenya" is no city
_TITLE = 240  # characters of a title and a line below it
_PARAGRAPH = 60  # characters that no line of a list has
_STATE = 2  # letters of the code of a state
# A dash or bullet, or the number of a paragraph: "2. X is", "(b) X was", "Article 3 – X must".
_BULLET = later(
    r"(?:—|–|―|--?|•|\*)\s+|(?:\d{1,2}(?:\.\d{1,2}){0,2}[.)]|\((?:\d{1,2}|[a-z]|[ivx]{1,4})\)|[a-z]\))\s+(?=[A-Z“\"])"
)


@lru_cache(maxsize=1 << 10)  # several readers ask about the same sentence
def dateline(text: str, start: int, end: int) -> re.Match[str] | None:
    """The dateline at the start of a sentence, with the groups `city` and `where`; None where there is none.

    An agency alone, "(Agency) –", has neither.
    """
    if not text[start : start + 1].isupper():
        return _AGENCY_ALONE.match(text, start, end) if text.startswith("(", start) else None
    alone = _ALONE.match(text, start, end)
    if alone and alone.end() == end:
        return alone
    wire = _WIRE.match(text, start, end)
    if wire is not None:
        return wire
    site = _SITE.match(text, start, end) if _opens_report(text, start) else None
    if site is not None:
        return site
    found = _DATELINE.match(text, start, end)
    if found is None:
        return None
    # A dash alone does not make a dateline: it follows a day, an agency, a country, or a city in capitals.
    plain = found["where"] is None and not _MORE.search(found[0])
    opens = text[found.end() : found.end() + 1]
    shouted = found["city"].isupper() and len(found["city"]) > _SHORT
    shouted = shouted or (_opens_report(text, start) and _is_town(found, text))
    fits = (opens.isupper() or opens in '“"‘0123456789') and (shouted or not plain)
    return found if fits else None


def _opens_report(text: str, start: int) -> bool:
    """Whether a report may begin here: at the head of a text, or with a paragraph of some length behind its title."""
    if start == 0:
        return True
    if start > _TITLE or text[start - 1] != "\n":
        return False
    end = text.find("\n", start)
    return (len(text) if end < 0 else end) - start > _PARAGRAPH


def _is_town(found: re.Match[str], text: str) -> bool:
    """Whether a text opens on a town of the tables and a dash: "Jakarta – A toll operator"; a list "Kenya – Uganda" is of states."""
    name = found["city"]
    known = shipped().find(name)
    alone = len(known) == 1 and known[0].end - known[0].start == len(name)
    entry = known[0].entry if alone else None
    town = entry is not None and entry.kind == "Place"
    if entry is not None and entry.code is None:
        town = town and entry.country is not None  # "Africa – ..." is of a region
    elif entry is not None and entry.code is not None:
        town = town and len(entry.code) != _STATE
    return town and not text.startswith(": ", found.end() - _SHORT)


@lru_cache(maxsize=1 << 10)
def body_start(text: str, start: int, end: int) -> int:
    """Where the prose of a sentence begins: after its dateline, dash, bullet or number; a dateline may stand behind a bullet."""
    begin = past_bullet(text, start, end)
    found = dateline(text, begin, end)
    return found.end() if found else begin


def past_bullet(text: str, start: int, end: int) -> int:
    """Where a sentence begins behind its dash, bullet or number."""
    bullet = None if text[start : start + 1].isupper() else _BULLET.match(text, start, end)
    return bullet.end() if bullet else start
