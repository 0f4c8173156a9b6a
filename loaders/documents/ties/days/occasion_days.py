"""When an event was, for all that is told of it: the days that one sentence gives are those of who ran it, held it and came.

"The fair was held in Lamu from 3 to 5 May. It was organised by X; Y took part": X ran it and Y came on those days. An event that
recurs, or of which two days are told, gives its days to nothing.

settle_occasion_days(claims, parties.drafts, parties.held, text)
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence

from interlock.loaders.documents.grammar.commitment import POSITIVE
from interlock.loaders.documents.language.later import later
from interlock.loaders.documents.model import OPEN, Interval
from interlock.loaders.documents.parties.drafts import Draft
from interlock.loaders.documents.ties.claims import Claim

__all__ = ["settle_occasion_days"]

_AT_EVENT = frozenset({"HOSTED", "ORGANIZED", "PARTICIPATES_IN"})
_RECURS = later(
    r"\b(?:every|each|annual(?:ly)?|yearly|regular(?:ly)?|usually|always|often|twice|biennial|periodic(?:ally)?"
    r"|(?:first|second|third|previous|next|earlier|past) (?:edition|year))\b"
)
_AROUND = 40  # characters beside a quote that may say that it recurs


def settle_occasion_days(
    claims: Sequence[Claim], drafts: Sequence[Draft], held: Mapping[int, Interval], text: str
) -> None:
    """Date what is told of an event without a day by the one day or span that the text gives for it."""
    days: defaultdict[int, set[Interval]] = defaultdict(set)
    for event, interval in held.items():
        days[event].add(interval)
    for claim in claims:
        event = _event(claim, drafts)
        if event >= 0 and None not in claim.event:
            days[event].add(claim.event)
    for claim in claims:
        told = days.get(_event(claim, drafts), set())
        if claim.event == OPEN and claim.modality in POSITIVE and len(told) == 1:
            beside = text[max(0, claim.start - _AROUND) : claim.end + _AROUND]
            if not claim.ended and _RECURS.search(beside) is None:
                claim.event = next(iter(told))


def _event(claim: Claim, drafts: Sequence[Draft]) -> int:
    """The event that a claim is about, -1 for another one; where a fair always is has no day: "Lamu Fair in Lamu"."""
    at = (
        claim.object
        if claim.tie in _AT_EVENT
        else claim.subject
        if claim.tie == "LOCATED_IN" and claim.rule != "located.name-in"
        else -1
    )
    return at if at >= 0 and drafts[at].kind == "Event" else -1
