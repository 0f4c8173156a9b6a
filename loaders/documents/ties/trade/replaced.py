"""Who takes whose part: "A replaces B as agent of C", "C replaced its agent B with A", "A became C's supplier, replacing B".

The part is that of a noun of relation ("agent", "supplier"); who had it before has it no longer.

    list(read_replaced(told, claims))      # of the first sentence: A ACTS_FOR C, and B ACTS_FOR C, ended
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from interlock.loaders.documents.grammar.rules import MARK
from interlock.loaders.documents.language.anchors import Sought
from interlock.loaders.documents.ties.claims import Claim

if TYPE_CHECKING:
    from interlock.loaders.documents.ties.told import Told

__all__ = ["read_replaced"]

_REPLACES = r"(?:replac(?:e|es|ed|ing)|succeed(?:s|ed|ing)?|supplant(?:s|ed|ing)?|oust(?:s|ed|ing)?|displac(?:e|es|ed|ing))"
_AT = r"(?: in ⟦L\d+⟧)?(?: (?:in|on|from) ⟪d\d+⟫| ⟪d\d+⟫)?"
# "A has replaced B as supplier to C"
_AS = Sought(
    rf"(?P<new>{MARK}),? (?:(?P<aux>has|have|had|will|is to|was to) )?(?:also |now |recently )?{_REPLACES} (?:the )?(?P<old>{MARK}){_AT}"
    rf" as (?:the |its |an? )?(?:(?:sole|main|exclusive|general|official|only|local|lead) )?(?P<noun>[a-z]+(?: [a-z]+)?)"
    rf" (?:of|for|to) (?:the )?(?P<whose>{MARK})(?!’|')"
)
# "C replaced its agent B with A": what B is to C is told beside it
_WITH = Sought(
    rf"(?P<whose>{MARK}) (?:(?P<aux>has|have|had|will|is to|was to) )?(?:replac(?:e|es|ed)|swap(?:s|ped)?) (?:the )?(?P<old>{MARK}){_AT}"
    rf" (?:with|by|for) (?:the )?(?P<new>{MARK})(?!’|')"
)
# "A became the supplier of C, replacing B"
_INSTEAD = Sought(
    rf", (?:replacing|in place of|instead of|taking over from) (?:the )?(?P<old>{MARK})(?!’|')"
)
_PARTS = frozenset({"SUPPLIES", "ACTS_FOR", "INSURES", "OPERATES", "BANKS_WITH"})
_TO_COME = frozenset({"will", "is to"})
_HERE = 160  # characters from what is told of a part to whom it is taken from


def read_replaced(told: Told, claims: Sequence[Claim]) -> Iterator[Claim]:
    """The parts that somebody takes from somebody else, and those that he takes them from had."""
    marked = told.sentence.marked
    for match in _AS.finditer(marked):
        entry = told.rules.relational.get(match["noun"])
        new, old, whose = (
            told.sentence.mention(match[name]).party for name in ("new", "old", "whose")
        )
        if (
            entry is None
            or entry[0] not in _PARTS
            or min(new, old, whose) < 0
            or len({new, old, whose}) < 3
        ):
            continue
        start, end = told.sentence.span(match.start(), match.end())
        to_come = match["aux"] in _TO_COME
        for party, ended in ((new, False), (old, not to_come)):
            subject, target = (whose, party) if entry[1] else (party, whose)
            yield told.put(
                "noun.replaced",
                entry[0],
                subject,
                target,
                (start, end),
                "planned" if to_come and party == new else "asserted",
                ended=ended,
            )
    for match in _WITH.finditer(marked):
        new, old, whose = (
            told.sentence.mention(match[name]).party for name in ("new", "old", "whose")
        )
        end = told.sentence.span(match.start(), match.end())[1]
        for claim in [
            one for one in claims if one.tie in _PARTS and {one.subject, one.object} == {old, whose}
        ]:
            if new in (-1, old, whose):
                continue
            to_come = match["aux"] in _TO_COME
            claim.ended = claim.ended or not to_come
            yield replace(
                _taken(claim, old, new),
                end=max(claim.end, end),
                ended=False,
                modality="planned" if to_come else claim.modality,
            )
    for match in _INSTEAD.finditer(marked):
        old = told.sentence.mention(match["old"]).party
        start, end = told.sentence.span(match.start(), match.end())
        near = (
            one for one in reversed(claims) if one.tie in _PARTS and 0 <= start - one.end < _HERE
        )
        part = next((one for one in near if old not in (one.subject, one.object)), None)
        if old >= 0 and part is not None and _is_alike(told, part.subject, old):
            yield replace(
                _taken(part, part.subject, old),
                end=max(part.end, end),
                ended=True,
                modality="asserted",
            )


def _taken(claim: Claim, old: int, new: int) -> Claim:
    """The same tie of another who has that part in it."""
    return replace(
        claim,
        rule="noun.replaced",
        subject=new if claim.subject == old else claim.subject,
        object=new if claim.object == old else claim.object,
        attributes={},
        presupposed=False,
    )


def _is_alike(told: Told, one: int, other: int) -> bool:
    """Whether both may have one part: two firms, or two banks."""
    kinds = {told.parties.drafts[at].kind for at in (one, other)}
    return kinds <= {"Firm", "Bank", "Party"}
