"""What a sentence takes for granted and ends in the same breath: "has lost its customer X", "X's auditor, Y, resigned", "sold its arm X".

A noun ("its customer", "his account at") tells the tie as it was before; the verb beside it tells that it is over. What is only to
come, refused or asked for ends nothing.

    settle_parted(told, claims)
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from interlock.loaders.documents.language.anchors import Sought
from interlock.loaders.documents.language.later import later
from interlock.loaders.documents.language.words import words
from interlock.loaders.documents.ties.claims import Claim
from interlock.loaders.documents.ties.told import Told

__all__ = ["settle_parted"]

_PARTNERS = frozenset(words("SUPPLIES ACTS_FOR INSURES BANKS_WITH PARTNERS_WITH EXPORTS_TO FINANCES"))  # fmt: skip
# The verb stands right before the noun of relation: "has lost its Indian customer X", "parted company with its distributor X".
_LOST = Sought(
    r"\b(?:lost|parted (?:company|ways) with|dropped|dismissed|dumped|fired|broke with|broken with|cut ties with|severed ties with"
    r"|ended its (?:ties|business|dealings) with) (?:its|their|his|her|the) (?:[\w-]+ ){0,3}"
    r"(?:customers?|clients?|buyers?|suppliers?|distributors?|agents?|importers?|insurers?|bankers?|banks?|partners?|dealers?|brokers?)\b"
)
_CLOSED = Sought(
    r"\b(?:closed|lost|terminated|shut) (?:(?:all|both|its|their|his|her|the|some|of) )*(?:[\w-]+ ){0,2}accounts?\b"
    r"|\baccounts?\b[^,;]{0,40}? (?:was|were|has been|have been|had been) (?:closed|terminated|shut)\b"
    r"|, which (?:has |have |had )?(?:since )?closed (?:the|its|their|his) accounts?\b"
)
_REPAID = later(r"\b(?:repaid|paid (?:off|back)|redeemed)\b")
# Who is named in an office and leaves it: "The bank's auditor, Y, resigned". "Resigned as", "from" and "left X" are others' to read.
_GONE = later(
    r",? (?:(?:has|have|had|on|last|this|also|abruptly|suddenly|unexpectedly|[A-Z][a-z]+day|week|month|year) )*"
    r"(?:resigned|stepped down|stood down|quit|retired|was (?:dismissed|sacked|removed|fired|ousted|replaced|relieved))\b"
    r"(?! (?:(?:as|from|by its|to|his|her|the|in favou?r)\b|[A-Z]))"
)
_DISMISSED = later(r"\b(?:is|are|was|were|has been|have been) (?:dismissed|removed|relieved|recalled|struck off)\b")  # fmt: skip
_STRUCK_OFF = later(
    r"\b(?:[Ss]truck off|[Rr]emoved|[Rr]esigned|[Dd]eparted|[Rr]etired|[Dd]eleted)(?: as)?(?: [a-z-]+){0,3}(?: of [^:;.]*)?:[^:;.]*$"
)
_SACKED = later(r"\b(?:dismissed|sacked|fired|ousted|removed) $")
_VERB = 12  # characters of such a verb
# Who hands a thing on had it: "sold its leasing arm, X, to Y", "has handed its interest in X to Y", "its works went to Y".
_HANDED_ON = Sought(
    r"\b(?:sold|hand(?:s|ed)(?: over)?|ceded|traded|swapped|transferred|divested|disposed of|completed the sale of|shed"
    r"|offloaded) (?:(?:all|its|their|his|her|our|the|whole|of) )+(?:[\w.%-]+ ){0,4}"
)
_WENT = later(r" (?:has |have )?(?:went|gone|passed) to\b")
_POSSESSED = frozenset(
    words("name.possession name.its-unit noun.arm noun.subsidiary noun.unit owns.own-work owns.held say.owns.stake")
)  # fmt: skip
_CUT = later(r"[;:]|\band\b")
_BEHIND, _NEAR = 60, 40  # characters
_NOT_DONE = later(
    r"\b(?:not|never|nor|will|would|may|might|could|should|must|can|if|unless|plan(?:s|ned)?|wants?|hopes?|aims?|agreed|refus\w+|den\w+"
    r"|threat\w+|fear\w*|almost|nearly|reported(?:ly)?|deni(?:es|ed))\b|n[’']t\b"
)


# One of these stands in every sentence that ends a tie here; most have none, and are done with at once.
_VERBS = Sought(
    r"\b(?:lost|parted|dropped|dismissed|dumped|fired|broken?|cut|severed|ended|closed|terminated|shut|repaid|paid|redeemed|resigned"
    r"|stepped|stood|quit|retired|sacked|removed|ousted|replaced|relieved|recalled|[Ss]truck|[Rr]emoved|[Rr]esigned|[Dd]eparted|[Rr]etired"
    r"|[Dd]eleted|sold|hand(?:s|ed)|ceded|traded|swapped|transferred|divested|disposed|completed|shed|offloaded|went|gone|passed)\b"
)


def settle_parted(told: Told, claims: Sequence[Claim]) -> None:
    """Mark the ties of a sentence that its own verb ends."""
    text = told.sentence.text
    if not claims or _VERBS.search(text, told.sentence.start, told.sentence.end) is None:
        return
    for claim in claims:
        if claim.ended or claim.until or claim.modality != "asserted":
            continue
        over = _over(told, claim, text)
        if over is not None:
            _end_by(told, claim, *over)


def _over(told: Told, claim: Claim, text: str) -> tuple[int, int] | None:
    """Where the words lie that end a tie."""
    begin, end = told.sentence.start, told.sentence.end
    if claim.tie == "HOLDS_ROLE":
        return _leaves(told, claim, text)
    verb: re.Match[str] | None = None
    if claim.tie in _PARTNERS:
        verb = _beside(_LOST, claim, text, begin, end)
    if verb is None and claim.tie == "BANKS_WITH":
        verb = _CLOSED.search(text, claim.start, min(end, claim.end + _BEHIND))
    elif claim.rule == "say.lends.repay":
        verb = _REPAID.search(text, claim.start, claim.end)
    elif claim.rule in _POSSESSED and "share_min" not in claim.attributes:
        verb = _beside(_HANDED_ON, claim, text, begin, end) or _WENT.match(text, claim.end, end)
    return _if_done(text, begin, verb)


def _beside(verbs: Sought, claim: Claim, text: str, begin: int, end: int) -> re.Match[str] | None:
    """The verb right before the words of a claim, or within them, with nobody else between."""
    for verb in verbs.finditer(text, begin, end):
        reaches = verb.start() < claim.end and claim.start <= verb.end() + 1
        if reaches and not _CUT.search(text, verb.end(), max(verb.end(), claim.end - 1)):
            return verb
        if verbs is _HANDED_ON and verb.start() < claim.end and claim.start <= verb.end() + _NEAR:
            return verb
    return None


def _leaves(told: Told, claim: Claim, text: str) -> tuple[int, int] | None:
    """Who leaves the office that he is named in."""
    sentence = told.sentence
    if _STRUCK_OFF.search(text[sentence.start : claim.end]):
        return claim.start, claim.end
    sacked = _SACKED.search(text, max(sentence.start, claim.start - _VERB), claim.start)
    named = (
        next((m.end for m in sentence.mentions if m.party == party and m.start >= claim.start), 0)
        for party in (claim.subject, claim.object)
    )
    ends = sorted(end for end in named if end)
    found = (_GONE.match(text, at, sentence.end) for at in ends)
    gone = next((verb for verb in found if verb is not None), None)
    return _if_done(
        text, sentence.start, sacked or gone or _DISMISSED.search(text, claim.start, claim.end)
    )


def _if_done(text: str, begin: int, verb: re.Match[str] | None) -> tuple[int, int] | None:
    """The place of a verb that nothing before it holds back."""
    if verb is None:
        return None
    clause = re.split(r"[,;:]|\b(?:and|but|which|who|that)\b", text[begin : verb.start()])[-1]
    return None if _NOT_DONE.search(clause + text[verb.start() : verb.end()]) else verb.span()


def _end_by(told: Told, claim: Claim, start: int, end: int) -> None:
    """End a tie by the day of the words that end it, where they have one."""
    claim.ended = True
    days = [
        day
        for day in told.sentence.dates
        if day.offset is None and day.interval[1] is not None and start <= day.start <= end + 24
        and not re.search(r"[,;]", told.sentence.text[end : max(end, day.start)])
    ]  # fmt: skip
    if len(days) == 1:
        claim.event = claim.event[0] if claim.event[0] != days[0].interval[0] else None, days[0].interval[1]  # fmt: skip
