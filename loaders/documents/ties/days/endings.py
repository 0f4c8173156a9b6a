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
# "previously served as", "was once a director of", "served earlier as": an office that somebody had before the one that he has now
_EARLIER = r"(?:previously|formerly|once|hitherto|earlier(?! (?:this|in|on|than|today)\b))"
_HELD = (
    r"(?:(?:co-)?(?:headed|led|chaired)|ran|managed|directed|oversaw|serv(?:ed|ing)|work(?:ed|ing)|acted|sat|held|been"
    r"|was(?! (?:[a-z]+ly )?(?:appointed|named|elected|hired|promoted|made|chosen)\b)|were)"
)
_HELD_EARLIER = later(
    rf"(?:\b{_EARLIER},? {_HELD}|\b{_HELD} {_EARLIER}|, once(?= (?:an? |the )?[a-z]))\b"
    r"(?![^.]*(?:[,;]|\b(?:now|then|later|is|are|has|became|becomes|joined|joins|met|told|when|while|before|after|who|which)\b))"
)
_LED_BY_EARLIER = later(
    r"(?:^|[.;] |[“\"])(?:Previously|Formerly|Earlier in (?:his|her) career),? $"
)
_NEXT = r"(?:joining|moving to|coming to|leaving for|transferring to|becoming|taking over|being (?:appointed|named|elected|promoted))"
_LED_BY_NEXT = later(rf"(?:^|[.;] |[“\"])(?:Before|Prior to) {_NEXT} [^.;]*, $")
_BEFORE_NEXT = later(
    rf"\b(?:before|prior to) (?:{_NEXT}|s?he (?:joined|became|moved to|was (?:named|appointed|elected|hired|promoted)))"
    r" (?:as )?(?:the |an? |its )?(?:[A-Z]|[a-z -]{3,40} (?:of|at) (?:the )?[A-Z])"
)
_WAS_IN_OFFICE = later(rf"\b{_HELD}\b")
_BEFORE, _BEHIND = 24, 40  # characters beside a quote
_CLAUSE = later(r"[.;:“”\"]|, (?:and|but|while|which|who)\b")


def settle_endings(sentence: Marked, claims: Sequence[Claim]) -> None:
    """Hold what has ended for something that was so, until then."""
    for claim in claims:
        if claim.tie == "HOLDS_ROLE" and claim.modality == "asserted":
            _end_earlier_office(sentence, claim)
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


def _end_earlier_office(sentence: Marked, claim: Claim) -> None:
    """Let an office be over that is told as the one before: "previously ran X", "headed X before joining Y"."""
    if claim.event[0] is not None or (claim.event != OPEN and not claim.ended):
        return
    words = sentence.text[claim.start : claim.end]
    if _HELD_EARLIER.search(words) is None and not (
        _WAS_IN_OFFICE.search(words)
        and (
            _LED_BY_EARLIER.search(sentence.text, sentence.start, claim.start)
            or _LED_BY_NEXT.search(sentence.text, sentence.start, claim.start)
            or _is_before_the_next(sentence, claim)
        )
    ):
        return
    role = str(claim.attributes.get("role") or "")
    claim.ended = True
    if role and not role.startswith("former "):
        claim.attributes = {**claim.attributes, "role": f"former {role}"}


def _is_before_the_next(sentence: Marked, claim: Claim) -> bool:
    """Whether the next office follows in the same clause, as in "headed X for six years before joining Y"."""
    turn = _BEFORE_NEXT.search(sentence.text, claim.start, sentence.end)
    if turn is None or _CLAUSE.search(sentence.text, claim.end, turn.start()):
        return False
    return any(
        m.party == claim.object and claim.start < m.start < turn.start() for m in sentence.mentions
    )


def _around(sentence: Marked, claim: Claim) -> str:
    """The words of a claim and those beside it, within its clause."""
    begin, end = max(sentence.start, claim.start - _BEFORE), min(sentence.end, claim.end + _BEHIND)
    before = _CLAUSE.split(sentence.text[begin : claim.start])[-1]
    behind = _CLAUSE.split(sentence.text[claim.end : end])[0]
    return before + sentence.text[claim.start : claim.end] + behind
