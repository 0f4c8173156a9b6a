"""A verb that is not said again of a second subject: "A backs the plan; B does not", "A supplies X, and so does B".

What is told of the first subject in the clause before is told of the second, the other way where only one of them has "not".

    list(read_short_answers(told, claims))     # of "A supports X; B does not": B SUPPORTS X, denied
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from interlock.loaders.documents.grammar.commitment import NEGATIVE
from interlock.loaders.documents.grammar.rules import MARK
from interlock.loaders.documents.language.anchors import Sought
from interlock.loaders.documents.language.later import later
from interlock.loaders.documents.ties.claims import Claim
from interlock.schema.vocabulary import vocabulary

if TYPE_CHECKING:
    from interlock.loaders.documents.ties.told import Told

__all__ = ["read_short_answers"]

_DOES = r"(?:does|do|did|has|have|had|will)"
_IN_PASSING = later(r",\s(?:which|who|whose|an?|the|its)\s|\s[–—]\s|\(")
_SHORT = Sought(
    rf"(?P<joint>;|,? but|,? while|,? whereas|,? and|,? though|,? although) (?:the )?(?P<who>{MARK}) "
    rf"(?:{_DOES} (?P<no>not)|{_DOES}n[’']t|{_DOES}(?: too| as well| also)?)(?=[.;]|$)"
    rf"|,? (?:and so|and neither|nor|as) {_DOES} (?:the )?(?P<also>{MARK})(?=[.;,]|$)"
)
_NO = later(r"(?:\bnot|n[’']t|\bneither|\bnor)\b")
_TOO = later(r" (?:too|as well|also)$")
_PARTS = later(r"; |, (?:but|while|whereas) ")


def read_short_answers(told: Told, claims: Sequence[Claim]) -> Iterator[Claim]:
    """What a second subject does, or does not, of what the clause before tells of the first."""
    sentence, drafts = told.sentence, told.parties.drafts
    for match in _SHORT.finditer(sentence.marked):
        who = sentence.mention(match["who"] or match["also"])
        if who.party < 0:
            continue
        begin = max(
            (p.end() for p in _PARTS.finditer(sentence.marked, 0, match.start())), default=0
        )
        start, stop = sentence.to_text(begin), sentence.to_text(match.start())
        negative = _NO.search(match[0]) is not None
        likewise = match["also"] is not None or _TOO.search(match[0]) is not None
        for claim in claims:
            kinds = vocabulary().tie(claim.tie)
            before = start <= claim.start and claim.end <= stop
            ends = (claim.subject, claim.object)
            if not before or claim.presupposed or who.party in ends or kinds.symmetric:
                continue
            if _IN_PASSING.search(sentence.text, start, claim.end):
                continue  # "X, a supplier of Y, bought a mill; Z did not"
            if drafts[who.party].kind not in kinds.subject or not _leads(told, claim, start, stop):
                continue
            opposite = negative != (claim.modality in NEGATIVE)
            if opposite == likewise:
                continue
            yield replace(
                claim,
                rule="short.alike" if likewise else "short.contrary",
                version=told.rules.version,
                subject=who.party,
                end=sentence.to_text(match.end()),
                modality=claim.modality if likewise else "denied" if negative else "asserted",
                attributes={},
            )


def _leads(told: Told, claim: Claim, start: int, stop: int) -> bool:
    """Whether the subject of a claim is the first party of its clause, so that the clause is about it."""
    first = next((m for m in told.sentence.mentions if start <= m.start < stop), None)
    return first is not None and first.party == claim.subject
