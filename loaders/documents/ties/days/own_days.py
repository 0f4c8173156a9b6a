"""Two deeds of one verb, each with its own day: "sanctioned by A in May and by B in July".

settle_own_days(sentence, claims)       # of the words above: A's sanctions are of May, B's of July
"""

from __future__ import annotations

from collections.abc import Sequence

from interlock.loaders.documents.grammar.clauses import Marked
from interlock.loaders.documents.language.anchors import Sought
from interlock.loaders.documents.model import OPEN
from interlock.loaders.documents.ties.claims import Claim

__all__ = ["settle_own_days"]

_EACH = Sought(
    r"(?P<x>⟦\w\d+⟧) (?:on |in |since |from )?⟪d(?P<d>\d+)⟫,? and (?:later |then |again )?(?:by |with |to |in |at )?(?:the )?"
    r"(?P<y>⟦\w\d+⟧) (?:on |in |since |from )?⟪d(?P<e>\d+)⟫"
)


_AND_SINCE = Sought(
    r"⟦\w\d+⟧[^⟦⟪;]{0,40}? and,? (?:since |from |in )?⟪d(?P<d>\d+)⟫, (?:also )?(?:the )?⟦\w(?P<y>\d+)⟧"
    r"(?! (?:has|had|have|is|was|were|are|will|would)\b)(?=[.,;:]|$| )"
)


def settle_own_days(sentence: Marked, claims: Sequence[Claim]) -> None:
    """Give the second of two parties the day that stands behind it, where the first one's was taken for both."""
    _only_of_second(sentence, claims)
    if len(sentence.dates) < 2:
        return
    for match in _EACH.finditer(sentence.marked):
        first, second = (sentence.mention(match[end]).party for end in ("x", "y"))
        day, other = (sentence.dates[int(match[mark])].interval for mark in ("d", "e"))
        dated = {
            claim.tie for claim in claims if first in _ends(claim) and claim.event == day != OPEN
        }
        for claim in claims:
            own = second in _ends(claim) and first not in _ends(claim)
            if own and claim.tie in dated and claim.event in (day, OPEN):
                claim.event = other


def _only_of_second(sentence: Marked, claims: Sequence[Claim]) -> None:
    """Take the day of the last of a list from those before it: "represents A and, since March, B"."""
    if not sentence.dates:
        return
    for match in _AND_SINCE.finditer(sentence.marked):
        day = sentence.dates[int(match["d"])].interval
        before = {m.party for m in sentence.mentions[: int(match["y"])]}
        last = sentence.mentions[int(match["y"])].party
        for claim in claims:
            if claim.event == day and last not in _ends(claim) and set(_ends(claim)) <= before:
                claim.event = OPEN


def _ends(claim: Claim) -> tuple[int, int]:
    return claim.subject, claim.object
