"""States and provinces shortened behind the name of a town: "Lowell, Mass.", "Lowell, MA 01852", "a Lowell, Mass.-based maker".

with_short_states("a mill in Lowell, Mass., burnt", hits)    # `hits`, and one of Massachusetts
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from interlock.loaders.documents.language.gazetteer import Entry, Hit, abbreviated, shipped
from interlock.loaders.documents.language.later import later

__all__ = ["lies_in_short_state", "with_short_states"]

# Codes of two or three letters are also degrees, legal forms and words: they count behind a town that the sentence is at.
_AT_A_TOWN = later(
    r"(?:(?:^|\n|\b(?:[Ii]n|[Nn]ear|[Ff]rom|[Aa]t|[Oo]f|[Tt]o|[Oo]utside|[Ff]or|[Aa]nd|[Aa]n?|[Tt]he|[Vv]ia)\s|[;(]\s?|[-–—]\s)"
    r"(?:[A-Z][\w.’'-]*\s){0,2}|[’']s\s)[A-Z][\w.’'-]*,\s$"
)
_REACH = 60  # characters before the code
_CODE = 3  # letters
_REALM = later(
    r"\b[Tt]he (?P<realm>Islamic Republic)(?! of\b|[’']s? (?:Party|News)| (?:News|Party|Broadcast)| [A-Z])"
)
_OTHER_REALM = later(r"Islamic Republic of (?!Iran\b)[A-Z]")


@cache
def _pattern() -> re.Pattern[str]:
    forms = "|".join(re.escape(form) for form in sorted(abbreviated(), key=len, reverse=True))
    return re.compile(
        rf"(?<=[a-zß-ÿ.]), (?P<short>{forms})(?![\w&/])(?!-(?!based|headquartered|area)[a-z])"
    )


@cache
def _behind() -> re.Pattern[str]:
    dotted = (form for form in abbreviated() if form.endswith("."))
    return re.compile(rf",\s(?:{'|'.join(re.escape(form) for form in dotted)})(?=[\s,;)]|$)")


def lies_in_short_state(text: str, end: int) -> bool:
    """Whether a state written short, with its point, stands behind a name that ends here: a town is called so."""
    return text.startswith(", ", end) and _behind().match(text, end) is not None


def _realm(text: str, hits: Sequence[Hit]) -> list[Hit]:
    """Iran as its own press calls it, "the Islamic Republic", where the text names it and calls no other state so."""
    iran = any(hit.entry.country == "IR" or hit.entry.code == "IR" for hit in hits)
    if not iran or _OTHER_REALM.search(text) is not None:
        return []
    return [Hit(*match.span("realm"), _iran()) for match in _REALM.finditer(text)]


@cache
def _iran() -> Entry:
    return shipped().find("Iran")[0].entry


def with_short_states(text: str, hits: Sequence[Hit]) -> list[Hit]:
    """The known names of a text with its shortened states among them, in order."""
    states = abbreviated()
    found = _realm(text, hits)
    for match in _pattern().finditer(text):
        begin, short = match.start("short"), match["short"]
        certain = "." in short and len(short) > _CODE
        if not certain and not _AT_A_TOWN.search(text, max(0, begin - _REACH), begin):
            continue
        if text[max(0, begin - _REACH) : begin].rstrip(", ").rpartition(" ")[2][:1].isupper():
            # The point is part of "N.J." as of any initials, and of "Mass." only for the eye.
            end = match.end() - (short.endswith(".") and "." not in short[:-1])
            found.append(Hit(begin, end, states[short]))
    if not found:
        return list(hits)
    starts = {hit.start for hit in found}
    others = (hit for hit in hits if hit.start not in starts)
    return sorted((*others, *found), key=lambda hit: hit.start)
