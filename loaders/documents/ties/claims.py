"""A claim: a statement of one sentence before it has an id.

Claim("partners.verb", 1, "PARTNERS_WITH", subject=0, object=1, start=0, end=40)
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any

from interlock.loaders.documents.language.amounts import Amount, leans
from interlock.loaders.documents.language.later import later
from interlock.schema.vocabulary import vocabulary

__all__ = ["Claim", "bare_role", "share_of", "weakest"]

_TAKING = later(
    r"^(?:(?:who|which|is|was|has|have|had|been|be|becomes?|became|becoming|will|appointed|named|re-?elected|elected|sworn in"
    r"|taken over|took over|confirmed"
    r"|dismissed|sacked|fired|ousted|suspended|arrested|hired|listed|registered|shown|recorded|serv(?:es|ed|ing)|act(?:s|ed)"
    r"|tapped|picked|lured|poached|leaves|leaving|left|joins|joined|works?|worked|as|also|now|currently|to|to be|to become) )+"
)


@dataclass(slots=True)
class Claim:
    """A statement before it has an id: ends are party indices, spans index the text.

    `presupposed`: said in passing by a description ("its customer X"), which a denial of the sentence around it leaves standing.
    `ended`: it held until what the sentence tells, at the latest until the day on which it is told ("X, which A has sold").
    `outgoing`: of an office that another takes over, whenever that is: it holds until then.
    `until`: the words of its event give its end ("until 2019", "from 2015 to 2018"), where others only say when something happened.
    `partly`: of what somebody has he has sold a share: what he had is told to have been until then, and he may have more.
    `over`: it was so and is no more ("no longer supplies"); without any day that could bound it, all that can be said is that it is not.
    """

    rule: str
    version: int
    tie: str
    subject: int
    object: int
    start: int
    end: int
    modality: str = "asserted"
    attributed_to: int | None = None
    denied_by_speaker: bool = False
    event: tuple[str | None, str | None] = (None, None)
    stated_on: tuple[str | None, str | None] | None = None
    attributes: dict[str, Any] = field(default_factory=dict)
    antecedent: tuple[int, int] | None = None
    presupposed: bool = False
    ended: bool = False
    until: bool = False
    partly: bool = False
    over: bool = False
    outgoing: bool = False


def share_of(amount: Amount) -> dict[str, Any]:
    """A share as the attributes of a tie: bounds in percent, whether they are open, the words."""
    found: dict[str, Any] = {"share_raw": amount.text}
    low, high = amount.low, amount.high
    side = leans(amount.text) if amount.approximate else ""
    if side and low == high:  # "just under 30 percent" is no 30, "just over half" is a majority
        low, high = (None, high) if side == "under" else (low, None)
    found["share_min"], found["share_max"] = low, high
    if amount.low_open or (side == "over" and high is None):
        found["share_min_open"] = True
    if amount.high_open or (side == "under" and low is None):
        found["share_max_open"] = True
    return {name: value for name, value in found.items() if value is not None}


def bare_role(role: str) -> str:
    """An office without the words of taking it: "governor" of "sworn in as governor"."""
    return _TAKING.sub("", role)


def weakest(modalities: Iterable[str]) -> str:
    """The least firm of some modalities."""
    ranks = vocabulary().modalities
    return min(modalities, key=lambda name: ranks[name].rank)
