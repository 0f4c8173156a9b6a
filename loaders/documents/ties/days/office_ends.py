"""Ends of offices: in a time that leads into the sentence, or because their holder left in the same breath.

"Before joining X, A was a director of Y", "From May 2001 until 2005 A chaired Y", "A became chairman of Y in 2010 and left in 2014".

    end_offices(told, claims)
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from interlock.loaders.documents.language.later import later
from interlock.loaders.documents.model import OPEN
from interlock.loaders.documents.ties.claims import Claim
from interlock.loaders.documents.ties.told import Told

__all__ = ["end_offices"]

# What leads into a sentence of what was so before: "Before joining Orlu Mills, ", "Prior to that ", "Most recently, ".
_EARLIER = later(
    r"(?:(?:Immediately )?(?:[Bb]efore|[Pp]rior to) [^,.;:]{2,80}?(?:, | (?=s?he\b))"
    r"|(?:Previously|Earlier|Formerly|Most recently|Until then)(?: in (?:his|her|their) career)?,? )(?=[A-Z]|s?he\b)"
)
_FOR_A_TIME = later(
    r"(?:From|Between) (?:\w+,? ){1,4}?(?:to|until|till|through|and) (?:\w+,? ){0,3}?(?:19|20)\d\d,? (?=[A-Z]|s?he\b)"
)
# Who, and that he was in an office: not that he got one.
_WAS_IN_OFFICE = later(
    r"[^,.;:]{2,60}? (?:(?:was|were|had been)"
    r"(?! (?:named|appointed|elected|made|chosen|promoted|hired|picked|nominated|given|offered|asked|to)\b)"
    r"|(?:had )?(?:served|worked|acted|headed|led|ran|chaired|managed|held))\b"
)
# "was appointed chairman of X in 2010 and stepped down in 2014": the same person and the same office, not "left the meeting"
_AND_LEFT = later(
    r"(?:,? (?:in|on|from|since|effective) [^.;:]{3,24}?)?,? (?:and|but|before)(?: then| later)? "
    r"(?:(?:stepp|stand)ing down|(?:stepped|stood) down|left|leaving|resign(?:ed|ing)|retir(?:ed|ing)|quit|departed"
    r"|was (?:removed|dismissed|replaced|sacked|ousted))\b"
    r"(?! (?:as|from|the|his|her) (?!(?:post|job|role|board|company|firm|bank|group|position)\b))"
)
# "left X, where he was chairman, in 2015"
_LEFT_WHERE = later(
    r"\b(?:left|leaves|leaving|quit|quits|departed|departs) [^,.;:]{2,60}, where s?he (?:was|is|had been|served|worked)\b"
)
_BESIDE = 40  # characters in which the day of it is told


def end_offices(told: Told, claims: Sequence[Claim]) -> None:
    """Mark the offices of a sentence that it tells to be over."""
    offices = [c for c in claims if c.tie == "HOLDS_ROLE" and c.modality == "asserted"]
    lead = _lead(told) if offices else None
    for claim in offices:
        if claim.ended:
            continue
        if lead is not None and _WAS_IN_OFFICE.match(told.sentence.text, lead.end(), claim.end):
            _end_with_lead(told, claim, lead)
        _end_where_left(told, claim)


def _lead(told: Told) -> re.Match[str] | None:
    """The words that lead into a sentence which tells what was so earlier, or for how long."""
    sentence = told.sentence
    return _EARLIER.match(sentence.text, sentence.start, sentence.end) or _FOR_A_TIME.match(
        sentence.text, sentence.start, sentence.end
    )


def _end_with_lead(told: Told, claim: Claim, lead: re.Match[str]) -> None:
    days = [d for d in told.sentence.dates if lead.start() <= d.start < lead.end()]
    if not lead[0].startswith(("From ", "Between ")):
        claim.ended = True
    elif claim.event == OPEN and len(days) == 1 and None not in days[0].interval:
        claim.event, claim.until = days[0].interval, True


def _end_where_left(told: Told, claim: Claim) -> None:
    sentence = told.sentence
    where = _LEFT_WHERE.search(
        sentence.text, max(sentence.start, claim.start - _BESIDE), sentence.end
    )
    if where is not None and where.start() < claim.end:
        claim.ended, claim.event = True, (None, claim.event[1])
        return
    left = _AND_LEFT.search(sentence.text, claim.start, sentence.end)
    if left is None or left.start() > claim.end or _is_another_between(told, claim, left.start()):
        return
    days = [d for d in sentence.dates if left.end() <= d.start <= left.end() + _BESIDE]
    claim.ended = True
    claim.event = claim.event[0], days[0].interval[1] if days and not days[0].offset else None


def _is_another_between(told: Told, claim: Claim, stop: int) -> bool:
    """Whether somebody else is named before a place, so that it is not plain who left."""
    return any(
        mention.kind == "Person" and mention.party != claim.subject
        for mention in told.sentence.mentions
        if claim.start <= mention.start < stop
    )
