"""Whoever is bought out as a partner or shareholder: what is bought is the share, and not the party that had it.

"A bought out its partner B and now holds all of X": A has the shares of X that B had, and nothing of B.

    claims = without_bought_out(told, claims)
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from interlock.loaders.documents.language.later import later
from interlock.loaders.documents.ties.claims import Claim

if TYPE_CHECKING:
    from interlock.loaders.documents.ties.told import Told

__all__ = ["without_bought_out"]

_OUT = later(r"\b(?:buy|buys|bought|buying|pay|pays|paid|paying|squeez(?:e|es|ed|ing)) out\b")
_BY_OUT = later(r"\b(?:bought|paid|squeezed) out (?:by|of)\b")
_FELLOW = later(  # right before a name: "its long-time Dutch partner, X"
    r"(?: (?:[a-z-]+|[A-Z][a-z]+(?= [a-z])))*? (?:partners?|shareholders?|stockholders?|co-owners?|owners?|investors?|(?:co-)?founders?"
    # "its partner in the Orlu plant, the Spanish firm X"
    r"|backers?)(?:,? (?:the )?|(?: (?:in|at|of) (?:the )?[^,;.]{2,40}, (?:the|an?) (?:(?:[a-z-]+|[A-Z][a-z]+(?= [a-z])) ){1,4}?))"
    r"(?P<name>[A-Z])"
)


def without_bought_out(told: Told, claims: Sequence[Claim]) -> list[Claim]:
    """The claims without those by which a partner who is bought out is owned by who buys."""
    text = told.sentence.text
    outs = [
        match
        for match in _OUT.finditer(text, told.sentence.start, told.sentence.end)
        if not _BY_OUT.match(text, match.start())
    ]
    if not outs:
        return list(claims)
    starts = [found.start("name") for out in outs if (found := _FELLOW.match(text, out.end()))]
    fellows = {
        mention.party
        for mention in told.sentence.mentions
        if any(mention.start <= start < mention.end for start in starts)
    }
    return [
        claim
        for claim in claims
        if not (
            claim.tie == "OWNS" and claim.object in fellows and not claim.rule.startswith("noun.")
        )
    ]
