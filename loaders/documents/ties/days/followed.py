"""Whom another follows: "took over the dam from X, which had run it since 2009" ends what X had, when the other begins.

What "had been so" in a description is over where the sentence tells that another has it now; without the other it may go on.

    settle_followed(sentence, claims)
"""

from __future__ import annotations

from collections.abc import Sequence

from interlock.loaders.documents.grammar.clauses import Marked
from interlock.loaders.documents.language.later import later
from interlock.loaders.documents.ties.claims import Claim

__all__ = ["settle_followed"]

_HAVING = frozenset({"OWNS", "CONTROLS", "OPERATES", "HOLDS_ROLE", "INSURES"})
_HAD = later(r",? (?:which|who|that) (?:until then )?had\b")


def settle_followed(sentence: Marked, claims: Sequence[Claim]) -> None:
    """End what somebody "had", where another is told to have the same from then on."""
    if _HAD.search(sentence.text, sentence.start, sentence.end) is None:
        return
    had = [
        claim
        for claim in claims
        if claim.tie in _HAVING
        and claim.modality == "asserted"
        and not claim.ended
        and any(
            mention.party == claim.subject and _HAD.match(sentence.text, mention.end)
            for mention in sentence.mentions
        )
    ]
    for claim in had:
        heirs = [
            other
            for other in claims
            if other.tie in _HAVING
            and other.object == claim.object
            and other.subject != claim.subject
            and other.modality == "asserted"
            and not other.ended
            and other not in had
        ]
        if heirs:
            claim.ended = True
            claim.event = claim.event[0], heirs[0].event[1]
