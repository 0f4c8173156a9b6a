"""The second of two nouns for one party: "its chairman and largest shareholder, X", "X's supplier and minority owner, Y".

Only in front of or behind a name, and without an article of its own: "its chairman and the largest shareholder" may be two.

    second_noun(text, stop)     # of "its chairman", where it ends: the match of " and largest shareholder"; None where none follows
"""

from __future__ import annotations

import re

from interlock.loaders.documents.language.later import later

__all__ = ["first_alone", "second_noun", "second_noun_of"]

_RELATIONS = (
    r"(?P<noun>(?:co-|part-)?owner|(?:co-)?founder|shareholder|stakeholder|creditor|lender|supplier|customer|client|distributor|insurer"
    r"|guarantor|partner|contractor|operator|investor|backer|sponsor|landlord|tenant|auditor|agent|parent|importer|exporter)"
)
_WORDS = (
    r"(?P<words>(?:(?:sole|only|main|majority|minority|largest|biggest|single|single-largest|principal|controlling|chief|top|former|current"
    r"|long-time|longtime|exclusive|key|major|leading|second-largest|beneficial|major|first|local) ){0,2})"
)
_SINCE = r"(?: since (?:\d{4}|[A-Z][a-z]+(?: \d{4})?|last year))?"
_SECOND = later(rf" and {_WORDS}{_RELATIONS}{_SINCE}")
_NAME_BEHIND = later(r", (?:the )?(?:[a-z-]+ ){0,3}[A-Z\d]")
_SET_OFF = later(r"(?:,|[.;)]|$)")


def second_noun(text: str, stop: int) -> re.Match[str] | None:
    """The second noun behind a noun group that ends at `stop`, if a name follows it behind a comma."""
    found = _SECOND.match(text, stop) if text.startswith(" and ", stop) else None
    return found if found is not None and _NAME_BEHIND.match(text, found.end()) else None


def second_noun_of(text: str, start: int, end: int) -> re.Match[str] | None:
    """The second noun within or right behind what a mention has between `start` and `end`: "X, its chairman and main owner,"."""
    inside = _SECOND.search(text, start, end)
    if inside is not None:
        return inside
    found = _SECOND.match(text, end) if text.startswith(" and ", end) else None
    return found if found is not None and _SET_OFF.match(text, found.end()) else None


def first_alone(role: str) -> str:
    """The first of two nouns: "chairman" of "chairman and largest shareholder"; others as they are."""
    found = _SECOND.search(role) if " and " in role else None
    return role if found is None or found.end() < len(role) else role[: found.start()]
