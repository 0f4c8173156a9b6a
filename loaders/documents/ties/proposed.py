"""What is only proposed: "a proposal that A join B was discussed", "C asked that A sell B".

The verb stands in its plain form there, as it does in no statement of what is so ("the claim that A owns B").

    settle_proposed(sentence, claims)       # of the words above: A MEMBER_OF B is considered
"""

from __future__ import annotations

from collections.abc import Sequence

from interlock.loaders.documents.grammar.clauses import Marked
from interlock.loaders.documents.language.anchors import Sought
from interlock.loaders.documents.ties.claims import Claim

__all__ = ["settle_proposed"]

_PROPOSED = Sought(
    r"\b(?:proposals?|suggestions?|ideas?|recommendations?|requests?|demands?|motions?|appeals?|propos(?:e|es|ed|ing)|suggest(?:s|ed|ing)?"
    r"|recommend(?:s|ed|ing)?|demand(?:s|ed|ing)?|request(?:s|ed|ing)?|ask(?:s|ed|ing)?|urg(?:e|es|ed|ing)) that (?:the )?(?P<x>⟦\w\d+⟧)"
    r" (?:also |soon |now )?(?:should |be )?(?:join|become|leave|sign|ratify|buy|acquire|purchase|sell|take|lend|finance|fund|supply|open"
    r"|host|ban|restrict|lift|build|merge|pay|support|admit|invest|guarantee|bought|sold|admitted|banned|listed|financed|built)\b"
)


def settle_proposed(sentence: Marked, claims: Sequence[Claim]) -> None:
    """Make what is told of such a clause something that is considered, where it was read as so."""
    for match in _PROPOSED.finditer(sentence.marked):
        who = sentence.mentions[sentence.indices(match["x"])[0]]
        start = sentence.span(match.start("x"), match.end())[0]
        for claim in claims:
            here = claim.end > start and who.party in (claim.subject, claim.object)
            if here and claim.modality == "asserted" and not claim.presupposed:
                claim.modality = "considered"
