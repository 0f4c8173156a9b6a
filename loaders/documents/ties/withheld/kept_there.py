"""Whose the things are that lie somewhere: "accounts at X held by A", "papers found at a mill owned by A" being told apart.

A participle behind a place where things are kept is of the things, as long as no comma sets it off: the account is held by A, and the bank
is not. What nobody keeps anywhere ("a mill in Tarn owned by A") has the participle to itself.

    claims = without_keepers(told, claims)
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from interlock.loaders.documents.grammar.rules import LIST
from interlock.loaders.documents.language.anchors import Sought
from interlock.loaders.documents.ties.claims import Claim

if TYPE_CHECKING:
    from interlock.loaders.documents.ties.told import Told

__all__ = ["without_keepers"]

_KEPT = (
    r"(?:accounts?|deposits?|funds|money|cash|balances?|savings|bullion|gold|stocks?|stockpiles?|inventor(?:y|ies)|reserves|cargo(?:es)?"
    r"|goods|oil|grain|wheat|coal|metal|containers?|wagons?|aircraft|planes?|jets?|yachts?|vessels?|ships?|tankers?|tanks|silos?|lockers?|safes?|vaults?)"
)
_THERE = Sought(
    rf"(?:\b(?i:{_KEPT})(?: of [a-z]+)?|⟪m\d+⟫) (?:at|in|with) (?:the |an? )?(?P<keeper>{LIST})(?: (?:in|at|near) (?:the )?⟦L\d+⟧)*"
    r" (?:(?:held|owned|controlled|kept|rented|leased|used) by|(?:that|which) belong(?:s|ed)? to|belonging to) (?:the )?"
    r"(?:[a-z-]+ ){0,3}(?P<who>⟦\w\d+⟧)"
)
_OWNING = frozenset({"OWNS", "CONTROLS", "CONSOLIDATES"})


def without_keepers(told: Told, claims: Sequence[Claim]) -> list[Claim]:
    """The claims but those that give the place where things are kept to whom the things belong, which are counted as `kept_there`."""
    marked = told.sentence.marked
    if not any(claim.tie in _OWNING for claim in claims):
        return list(claims)
    mentions = told.sentence.mentions
    kept = {
        (told.sentence.mention(m["who"]).party, mentions[keeper].party)
        for m in _THERE.finditer(marked)
        for keeper in told.sentence.indices(m["keeper"])
    }
    left = [c for c in claims if c.tie not in _OWNING or (c.subject, c.object) not in kept]
    if len(left) < len(claims):
        told.rejected["kept_there"] += len(claims) - len(left)
    return left
