"""Ends that a text gives: "owned it until 2019", "was its chairman from 2015 to 2018", "lifted the sanctions in 2021".

"Bought in March 2020" and "was chairman from 2015 to 2018" have both an interval, and only of the second is anything over at its end.
What is so until a day, or between two, ends there; what happened within a time goes on after it.

    settle_stated_ends(told, claims)
"""

from __future__ import annotations

from collections.abc import Sequence

from interlock.loaders.documents.language.anchors import Sought
from interlock.loaders.documents.language.dates import DateSpan
from interlock.loaders.documents.language.later import later
from interlock.loaders.documents.language.words import words
from interlock.loaders.documents.model import OPEN
from interlock.loaders.documents.ties.claims import Claim
from interlock.loaders.documents.ties.days.office_ends import end_offices
from interlock.loaders.documents.ties.told import Told

__all__ = ["settle_stated_ends"]

_UNTIL = later(r"(?:[Uu]ntil|[Tt]ill|[Tt]hrough)\b")
_RANGE = later(
    r"[Ff]rom\b.*\b(?:to|until|till|through)\b|.*(?:19|20)\d\d ?[-–—] ?(?:\d|[A-Z]).*\d\d|(?:19|20)\d\d ?[-–] ?\d\d"
)
_BETWEEN = later(r"[Bb]etween $")
# What is done once may be done between two days, and is done: "bought between 2015 and 2018". Flows were measured over the time, and
# nobody says that they ended with it.
_STATES = frozenset(
    words(
        "HOLDS_ROLE MEMBER_OF OPERATES SUPPLIES DOES_BUSINESS_WITH PARTNERS_WITH ACTS_FOR FINANCES INSURES SUPPORTS BANKS_WITH "
        "FACILITATES_TRADE_WITH INVESTS_WITH LISTED_ON LISTED_UNDER RESTRICTS REGULATES CONTROLS"
    )
)
_MEASURES = frozenset({"RESTRICTS", "LISTED_UNDER"})
_HELD = later(
    r"\b(?:own(?:s|ed|er|ers)?|held|had|belonged|controlled|subsidiary|unit|parent|share-?holders?)\b"
)
# How long what is done once is to hold: "lent until 2030", "signed until 2032".
_DONE_ONCE = frozenset(words("SIGNED LENDS_TO CONTRACTED_FOR TRANSFERS_TO GUARANTEES"))
_WAS = later(r"\b(?:was|were|had been|owned|held|belonged|ran|led|headed|chaired|operated|supplied|controlled|managed)\b")  # fmt: skip
# "was a subsidiary of X until it was sold in 2017": nothing but what is told of the same two between
_UNTIL_IT = later(
    r" until (?:it|its|he|she|they|the|then|being|[A-Z])(?! (?:is|are|will)\b)[^.;:]*"
)
_LIFTED = Sought(
    r"\b(?:and|but|then|before|,)[ ,](?:(?:it|they|later|then|again|finally) )*(?:lift|lifted|lifting|dropped|dropping|removed|removing"
    r"|ended|ending|eased off) (?:the|its|these|those|all|them|it)\b(?: (?:sanctions|measures|restrictions|ban|embargo|freeze|listing)"
    r"| from (?:the|its) (?:sanctions )?list)[^.;:]*"
)


def settle_stated_ends(told: Told, claims: Sequence[Claim]) -> None:
    """Mark the claims of a sentence that end with what it tells."""
    sentence = told.sentence
    text = sentence.text[sentence.start : sentence.end] if claims else ""
    end_offices(told, claims)
    measures = any(claim.tie in _MEASURES for claim in claims)
    if not (sentence.dates or measures or " until " in text):
        return
    for claim in claims:
        if claim.ended or claim.tie in _DONE_ONCE:
            continue
        if claim.event[1] is not None and any(_bounds(told, claim, day) for day in sentence.dates):
            claim.until = True
        elif claim.event == OPEN and claim.modality == "asserted" and " until " in text:
            _end_by_clause(told, claim)
        elif claim.tie in _MEASURES and claim.modality == "asserted":
            _end_where_lifted(told, claim)


def _bounds(told: Told, claim: Claim, day: DateSpan) -> bool:
    """Whether a date is the one of the claim, and says how long it was or is to be so."""
    if day.interval[1] != claim.event[1] or day.deadline:
        return False
    if _UNTIL.match(day.text):
        return True
    ranged = _RANGE.match(day.text) or (
        day.interval == claim.event
        and _BETWEEN.search(told.sentence.text[max(0, day.start - 8) : day.start])
    )
    if not ranged or day.interval != claim.event:
        return False
    held = claim.tie == "OWNS" and _HELD.search(told.sentence.text, claim.start, claim.end)
    return claim.tie in _STATES or bool(held)


def _end_by_clause(told: Told, claim: Claim) -> None:
    """What was so until something else happened: "was a subsidiary of X until it was sold in 2017"."""
    sentence = told.sentence
    if claim.tie not in _STATES and claim.tie != "OWNS":
        return
    clause = _UNTIL_IT.match(sentence.text, claim.end, sentence.end)
    if clause is None or not _WAS.search(sentence.text, claim.start, claim.end):
        return
    claim.ended = True
    days = [day for day in sentence.dates if clause.start() < day.start < clause.end()]
    if len(days) == 1 and days[0].interval[1] is not None and days[0].offset is None:
        claim.event = None, days[0].interval[1]


def _end_where_lifted(told: Told, claim: Claim) -> None:
    """Measures that the same sentence takes back: "sanctioned X in 2018 and lifted the sanctions in 2021"."""
    sentence = told.sentence
    lifted = _LIFTED.search(sentence.text, claim.start, sentence.end)
    if lifted is None:
        return
    days = [day for day in sentence.dates if lifted.start() < day.start < lifted.end()]
    claim.ended = True
    last = days[0].interval[1] if len(days) == 1 and days[0].offset is None else None
    claim.event = claim.event[0], last
