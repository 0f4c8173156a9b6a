"""Who stands behind a description or a thing that a figure was read of: "Ghana, the second-largest grower, harvested 429,000 tonnes".

described(text, mentions, subject)      # the place that a description beside it is of, else None
head_of(marked, 2, stop, "net income")    # "A, a miller in Kenya, which has net income of ...": the mark of A
holder(parties, sentence, thing, "net profit")     # whose network it is: a network makes no profit
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from interlock.loaders.documents.grammar.rules import MARK
from interlock.loaders.documents.language.later import later
from interlock.loaders.documents.mentions.find import Mention
from interlock.loaders.documents.parties.settle import Parties

__all__ = ["APPOSED_WHICH", "NAMED_WHICH", "PLACE_WHICH", "described", "head_of", "holder"]

_APPOSED = later(
    r", (?:(?:the|an?|one of|by far|still|once|now) ){0,3}(?:[^,;.]{1,30}(?:’s|'s|s’|s') )?(?:[a-z0-9-]+ ){0,5}"
)
_OPENS = later(r"(?:^|[;:“\"–—-] ?|\b(?:and|while|whereas|but|that|as) )(?:[Tt]he )?$")
_CLOSED = later(r"[^,;.]{0,40}, ")
# What firms alone have, and no network, plant or fleet of theirs.
_OF_FIRMS = later(
    r"(?:debts?|(?:net|pre-tax|operating|group|annual|core) (?:profit|loss|income|earnings)|profit|loss|dividends?|share price|shares"
    r"|net debt|equity|cash(?: flow)?|EBITDA|market value|capitali[sz]ation|liabilities|headcount|payroll|order book)$"
)
# What no place and no person has, of which "which" goes on behind the place that somebody is in.
_NO_PLACE_HAS = later(
    r"\b(?:net income|profits?|loss(?:es)?|revenues?|turnover|sales|total assets|employees|staff|workforce|headcount|branches|stores"
    r"|employs?|employed|shops|outlets|customers|subscribers|clients|order book|order intake|net debt|market value|capitali[sz]ation|EBITDA"
    r"|capacity|debts?)\b"
)
_IN_A_PLACE = r"(?:, [^,;⟦⟪]{0,80})? (?:in|at|near|from|across|on|of|around)(?: [a-z-]+){0,4}?(?: ⟦L\d+⟧,?| [A-Z][a-z]+,?){0,2} ⟦L%d⟧,?"
PLACE_WHICH = later(r"⟦L(\d+)⟧,? (?:which|that) (?:[^,;]|(?<=\d),(?=\d))*$")
_WHICH = r"(?P<head>⟦[A-GI-KM-Z]\d+⟧)%s (?:which|that) (?:[^,;]|(?<=\d),(?=\d))*$"
# "A, which is registered in Norway, is worth", "A, owner of B, worth": of A.
_PAST_AN_ASIDE = (
    rf"(?P<head>{MARK}), (?:(?:which|who) [^,;⟪]*⟦\w%d⟧, (?=(?:is|was|has|had|are|were|will|[a-z]+(?:ed|s))\b)"
    rf"|(?:[a-z-]+ ){{1,5}}(?:of|at|for|to|by) (?:the )?⟦\w%d⟧, (?=worth\b))"
)
# "the mill owned by A with a capacity of": of the mill.
_OWNED_BY = r"(?P<head>⟦[SP]\d+⟧),? (?:owned|operated|run|held|controlled|built|developed|managed) by (?:the )?⟦\w%d⟧,? with "
# "B advised A, the Oslo-based miller, which has": A has.
APPOSED_WHICH = later(
    r"⟦[A-GI-KM-Z](?P<at>\d+)⟧, (?:the|an?) (?:⟦L\d+⟧-)?[^,;⟦⟪]*, (?:which|that) (?:[^,;]|(?<=\d),(?=\d))*$"
)
# "Jan Kovac, the owner of A, which has": no person is meant by "which".
NAMED_WHICH = later(r"⟦[FBOSX](?P<at>\d+)⟧, which (?:[^,;]|(?<=\d),(?=\d))*$")
_OF_A_WORK = later(r"capacity|output|length|height|area|berths?|runway")
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


def head_of(marked: str, index: int, start: int, stop: int, said: str) -> str | None:
    """The mark of whom a figure is of, where the party at an index is only named in passing between him and it.

    As in "A, a miller in Kenya, which has 300 employees", "A, which is registered in Norway, is worth 4 million".
    """
    if _NO_PLACE_HAS.search(said) is not None and f"⟦L{index}⟧" in marked:
        which = re.search(_WHICH % (_IN_A_PLACE % index), marked[:stop])
        if which is not None:
            return which["head"]
    if _OF_A_WORK.search(said) is not None:
        owned = re.search(_OWNED_BY % index, marked[:stop])
        if owned is not None:
            return owned["head"]
    aside = re.search(_PAST_AN_ASIDE % (index, index), marked[:stop])
    return aside["head"] if aside is not None and aside.end() >= start - 1 else None
