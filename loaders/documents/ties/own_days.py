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


def settle_own_days(sentence: Marked, claims: Sequence[Claim]) -> None:
    """Give the second of two parties the day that stands behind it, where the first one's was taken for both."""
    if len(sentence.dates) < 2:
        return
    for match in _EACH.finditer(sentence.marked):
        first, second = (
            sentence.mentions[sentence.indices(match[end])[0]].party for end in ("x", "y")
        )
        day, other = (sentence.dates[int(match[mark])].interval for mark in ("d", "e"))
        dated = {
            claim.tie for claim in claims if first in _ends(claim) and claim.event == day != OPEN
        }
        for claim in claims:
            own = second in _ends(claim) and first not in _ends(claim)
            if own and claim.tie in dated and claim.event in (day, OPEN):
                claim.event = other


def _ends(claim: Claim) -> tuple[int, int]:
    return claim.subject, claim.object
