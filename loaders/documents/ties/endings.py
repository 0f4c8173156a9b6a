"""What held and holds no more: to say that it ended is to say that it was so, and until when.

"X no longer supplies Y", "it ended its cooperation with Y in May", "exports to Y have stopped": no denials, but ties that are over. What
was only to come (talks, plans, an offer that ended) never held, and what is to end still holds. Where nothing tells a day, neither the
text nor its publication, a tie that is over would look like one that goes on: then it is denied.

    settle_endings(sentence, claims)
"""

from __future__ import annotations

from collections.abc import Sequence

from interlock.loaders.documents.grammar.clauses import Marked
from interlock.loaders.documents.language.anchors import Sought
from interlock.loaders.documents.language.later import later
from interlock.loaders.documents.language.words import words
from interlock.loaders.documents.model import OPEN
from interlock.loaders.documents.ties.claims import Claim

__all__ = ["settle_endings"]

_STOPPED = (
    r"(?:end(?:s|ed)|stop(?:s|ped)|ceas(?:es|ed)|discontinued|terminat(?:es|ed)|sever(?:s|ed)|broke off|broken off|halt(?:s|ed)|cut off"
    r"|expired|lapsed|wound up|gave up|given up|quit|suspended|come to an end|dried up)"
)
_OVER = Sought(rf"\b(?:no longer|not [^,;]{{0,40}}?\bany ?(?:longer|more)|{_STOPPED})\b")
_ANY_LONGER = later(r"\bnot (?=[^,;]{0,40}?\bany ?(?:longer|more)\b)")
# "did not end", "will end", "wants it ended": it goes on; "stopped from", "stopped short of": it never began
_STILL = later(
    r"\b(?:not|never|without|neither|nor|none|nobody|refus\w+|declin\w+|den(?:y|ied|ies)|rul(?:ed|es) out|reject\w*|plan(?:s|ned)? to|will"
    r"|would|may|might|could|should|must|can|threaten\w*|wants?|wanted|urg(?:e|es|ed)|demand\w*|called (?:on|for)|calls (?:on|for)|asked|if"
    r"|unless|until|stop(?:ped|s|ping)? (?:from|short)"
    r"|stop(?:ped|s|ping)? [^,;]{1,60}? from(?= [a-z]+ing\b)|yet|almost|nearly|resum\w+)\b|n’t\b|n't\b"
)
_TO_COME = later(
    r"\b(?:talks|negotiations?|plans?|bids?|offers?|efforts?|attempts?|tender|discussions?|search|campaign|proposals?|hopes?|study|year"
    r"|quarter|month|week|session|meeting)\b[^,;]{0,60}? (?:was |were |has |have |had |been )*"
    + _STOPPED
    + r"\b|\b"
    + _STOPPED
    + r" (?:its |the |all |their )?(?:talks|negotiations?|plans?|bids?|offers?|efforts?|attempts?|discussions?)\b"
)
_HABITS = frozenset(
    words(
        "SUPPLIES EXPORTS_TO TRADES_WITH DOES_BUSINESS_WITH PARTNERS_WITH MEMBER_OF ACTS_FOR HOLDS_ROLE FINANCES INSURES OPERATES SUPPORTS "
        "BANKS_WITH FACILITATES_TRADE_WITH INVESTS_WITH"
    )
)
_HAD = frozenset({"OWNS", "CONTROLS", "LISTED_ON"})  # ended by "no longer" alone
_NO_LONGER = later(r"\bno longer\b|\bany ?(?:longer|more)\b|\bceased to (?:be|own|hold|control)\b")
# The predicate of the noun that the tie is told by: "X's deliveries to Y have stopped"
_HAS_STOPPED = later(
    r" (?:has |have |had |was |were )?(?:been |now |since |recently |all )*(?:stopped|ended|ceased|halted|discontinued|suspended|cut off"
    r"|come to an end|dried up)\b(?! (?:growing|rising|falling|short))"
)
_BEFORE, _BEHIND = 24, 40  # characters beside a quote
_CLAUSE = later(r"[.;:“”\"]|, (?:and|but|while|which|who)\b")


def settle_endings(sentence: Marked, claims: Sequence[Claim]) -> None:
    """Hold what has ended for something that was so, until then."""
    if not _OVER.search(sentence.text[sentence.start : sentence.end]):
        return
    for claim in claims:
        if claim.modality == "asserted" and claim.tie in _HABITS and not claim.presupposed:
            if _HAS_STOPPED.match(sentence.text, claim.end, sentence.end):
                claim.ended = claim.over = True
            continue
        if claim.modality != "denied" or claim.denied_by_speaker:
            continue
        around = _around(sentence, claim)
        over = _OVER.search(around)
        had = claim.tie in _HAD and _NO_LONGER.search(around) is not None
        if over is None or not (claim.tie in _HABITS or had):
            continue
        if _STILL.search(_ANY_LONGER.sub("", around)) or _TO_COME.search(around):
            continue
        claim.modality, claim.ended, claim.over = "asserted", True, True
        first, last = claim.event
        claim.event = (None, last or first) if claim.event != OPEN else OPEN
        role = claim.attributes.get("role")
        if role:
            claim.attributes = {**claim.attributes, "role": str(role).removeprefix("no longer ")}


def _around(sentence: Marked, claim: Claim) -> str:
    """The words of a claim and those beside it, within its clause."""
    begin, end = max(sentence.start, claim.start - _BEFORE), min(sentence.end, claim.end + _BEHIND)
    before = _CLAUSE.split(sentence.text[begin : claim.start])[-1]
    behind = _CLAUSE.split(sentence.text[claim.end : end])[0]
    return before + sentence.text[claim.start : claim.end] + behind
