"""Who stands behind a description or a thing that a figure was read of: "Ghana, the second-largest grower, harvested 429,000 tonnes".

described(text, mentions, subject)      # the place that a description beside it is of, else None
holder(parties, sentence, thing, "net profit")     # whose network it is: a network makes no profit
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from interlock.loaders.documents.mentions.find import Mention
from interlock.loaders.documents.parties.settle import Parties

__all__ = ["described", "holder"]

_APPOSED = re.compile(
    r", (?:(?:the|an?|one of|by far|still|once|now) ){0,3}(?:[^,;.]{1,30}(?:’s|'s|s’|s') )?(?:[a-z0-9-]+ ){0,5}"
)
_OPENS = re.compile(r"(?:^|[;:“\"–—-] ?|\b(?:and|while|whereas|but|that|as) )(?:[Tt]he )?$")
_CLOSED = re.compile(r"[^,;.]{0,40}, ")
# What firms alone have, and no network, plant or fleet of theirs.
_OF_FIRMS = re.compile(
    r"(?:debts?|(?:net|pre-tax|operating|group|annual|core) (?:profit|loss|income|earnings)|profit|loss|dividends?|share price|shares"
    r"|net debt|equity|cash(?: flow)?|EBITDA|market value|capitali[sz]ation|liabilities|headcount|payroll|order book)$"
)
_THINGS = frozenset({"Asset", "Organization", "Project", "Portfolio"})
_TO_OWNED = 3  # characters of "'s "


def described(
    text: str, mentions: Sequence[Mention], subject: Mention, begin: int
) -> Mention | None:
    """The place, the subject of its clause, that a description stands beside and that is itself no place: a port, a grower.

    `begin` is where the sentence begins.
    """
    if subject.form == "name" or subject.plural or subject.kind == "Place":
        return None
    place = next(
        (
            m
            for m in reversed(mentions)
            if m.end <= subject.start
            and m.kind == "Place"
            and m.party >= 0
            and not m.possessive
            and _APPOSED.fullmatch(text, m.end, subject.start)
        ),
        None,
    )
    if place is None or _CLOSED.match(text, subject.end) is None:
        return None
    return place if _OPENS.search(text[max(begin, place.start - 12) : place.start]) else None


def holder(
    parties: Parties, mentions: Sequence[Mention], thing: Mention, metric: str
) -> Mention | None:
    """The firm whose thing was told, where the metric is one that only a firm has: "Tarnov Rail's network is old. Its debt"."""
    if thing.form == "name" or thing.kind not in _THINGS or _OF_FIRMS.search(metric) is None:
        return None
    return next(
        (
            m
            for m in mentions
            if m.possessive
            and 0 < thing.start - m.end <= _TO_OWNED
            and m.party >= 0
            and parties.drafts[m.party].kind in ("Firm", "Bank")
        ),
        None,
    )
