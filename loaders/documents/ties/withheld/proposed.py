"""What is only proposed: "a proposal that A join B was discussed", "C asked that A sell B", "the board proposes A as chairman of B".

The verb stands in its plain form there, as it does in no statement of what is so ("the claim that A owns B").

    settle_proposed(sentence, claims)       # of the words above: A MEMBER_OF B is considered
"""

from __future__ import annotations

from collections.abc import Sequence

from interlock.loaders.documents.grammar.clauses import Marked
from interlock.loaders.documents.grammar.serial_verbs import PAST
from interlock.loaders.documents.language.anchors import Sought
from interlock.loaders.documents.ties.claims import Claim

__all__ = ["settle_proposed"]

_PROPOSED = Sought(
    r"\b(?:proposals?|suggestions?|ideas?|recommendations?|requests?|demands?|motions?|appeals?|propos(?:e|es|ed|ing)|suggest(?:s|ed|ing)?"
    r"|recommend(?:s|ed|ing)?|demand(?:s|ed|ing)?|request(?:s|ed|ing)?|ask(?:s|ed|ing)?|urg(?:e|es|ed|ing)) that (?:the )?(?P<x>⟦\w\d+⟧)"
    rf" (?:also |soon |now )?(?:should |be |(?!{PAST}\b|(?:is|was|has|had|will|would|may|might|can|could|are|were|have|did|does)\b"
    r"|[a-z]+(?<![su])s\b)(?=[a-z]))[a-z]"
)

_PERSONS = r"⟦H\d+⟧(?:,? (?:and )?⟦H\d+⟧)*"
# Who is put forward for an office does not hold it yet, whoever has put him forward.
_FOR_OFFICE = Sought(
    rf"\b(?:(?:propos|nominat|recommend|suggest)(?:e|es|ed|s|ing)?|put(?:s|ting)? forward) (?P<who>{_PERSONS})"
    r"(?:,[^,;⟦]{3,60},)? (?:as|for|to (?:be|become|succeed|replace)) "
    rf"|\bput(?:s|ting)? (?P<put>{_PERSONS}) forward (?:as|for) "
    rf"|(?P<named>{_PERSONS})(?:,? (?:is|was|were|are|has|have|had|also|been|being|who))*,? (?:proposed|nominated|recommended|suggested"
    r"|put forward) (?:as|for|to (?:be|become|succeed|replace)) "
)


def settle_proposed(sentence: Marked, claims: Sequence[Claim]) -> None:
    """Make what is told of such a clause something that is considered, where it was read as so."""
    for match in _PROPOSED.finditer(sentence.marked):
        who = sentence.mention(match["x"])
        start = sentence.span(match.start("x"), match.end())[0]
        for claim in claims:
            here = claim.end > start and who.party in (claim.subject, claim.object)
            if here and claim.modality == "asserted" and not claim.presupposed:
                claim.modality = "considered"
    for match in _FOR_OFFICE.finditer(sentence.marked):
        listed = match["who"] or match["put"] or match["named"]
        start, end = sentence.span(match.start(), match.end())
        persons = {sentence.mentions[at].party for at in sentence.indices(listed)}
        # "A, nominated as chairman of B, is finance chief of C": no more than the aside
        closed = sentence.marked.find(",", match.end()) if "⟧, " in match[0] else -1
        closing = sentence.span(match.start(), closed)[1] if closed > 0 else sentence.end
        for claim in claims:
            office = claim.tie == "HOLDS_ROLE" and claim.subject in persons
            if (
                office
                and start < claim.end <= closing
                and claim.start < end
                and claim.modality == "asserted"
                and not claim.presupposed
            ):
                claim.modality = "considered"
