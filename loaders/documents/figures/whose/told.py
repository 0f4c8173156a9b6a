"""Of whose flow a place has a part: behind "Kenya exported 4 tonnes of tea" in "Oman took 70 percent of the volume" of Kenya's exports.

Behind what a firm sold, made or shipped "India received 38 percent of the shipments" is of the firm's.

flow_told(reading, oman, "volume")      # Kenya
"""

from __future__ import annotations

from collections.abc import Sequence

from interlock.loaders.documents.figures.reading import FigureReading
from interlock.loaders.documents.figures.whose.topics import NEAR
from interlock.loaders.documents.language.later import later
from interlock.loaders.documents.language.measures import Measure
from interlock.loaders.documents.mentions.find import Mention

__all__ = ["flow_told", "shares_of_flows"]

_FLOW = later(
    r"\b(?:exports?|shipments?|deliveries|sales|supplies|dispatches|imports?|purchases|arrivals|remittances|inflows?|investments?)\b"
)
_SOLD = later(
    r"\b(?:exports?|shipments?|deliveries|sales|dispatches|sold|shipped|exported|delivered|output|production|revenues?|turnover|orders)\b"
)
# What a flow is called when it is spoken of again.
_AGAIN = later(
    r"(?:volumes?|total|tonnage|exports?|imports?|shipments?|deliveries|sales|purchases|arrivals|value|quantity|amount|remittances"
    r"|inflows?|investments?|orders|trade|revenue|turnover|output|production|receipts)"
)
_SELLERS = frozenset({"Firm"})
_TAKERS = frozenset({"Place", "Organization"})
_HAVE_FLOWS = _SELLERS | {"Place"}


def shares_of_flows(found: Sequence[Measure], reading: FigureReading) -> None:
    """Give a bare share of a place to whose flow was told last: "exports were worth $4 million; China's share was 58 percent"."""
    drafts = reading.parties.drafts
    for measure in found:
        if measure.indicator != "share" or drafts[measure.subject].kind not in _TAKERS:
            continue
        before = [one for one in (*reading.parties.told, *found) if one.end <= measure.start]
        flows = (
            one for one in reversed(before) if one.unit != "percent" and _FLOW.search(one.indicator)
        )
        told = next(flows, None)
        if told is None or told.subject == measure.subject or measure.start - told.end > NEAR:
            continue
        if drafts[told.subject].kind not in _HAVE_FLOWS:
            continue
        taker = reading.again(measure.subject)
        measure.subject = told.subject
        reading.set_partner(measure, taker)
        measure.indicator = f"share of {told.indicator}"
        reading.parties.measured = reading.again(told.subject)


def _stem(word: str) -> str:
    """A noun without its plural."""
    return word.lower().removesuffix("s")


def flow_told(reading: FigureReading, who: Mention, noun: str) -> Mention | None:
    """The place whose flow was told last, if a noun speaks of it again and another place has a part of it."""
    if who.kind not in _TAKERS or who.party < 0:
        return None
    again = _AGAIN.fullmatch(noun) is not None
    drafts = reading.parties.drafts
    for told in reversed(reading.parties.told):
        if not 0 <= reading.sentence.start - told.end < NEAR:
            return None
        draft = drafts[told.subject]
        flow = _SOLD if draft.kind in _SELLERS else _FLOW
        if told.unit == "percent" or flow.search(told.indicator) is None:
            continue
        if not again and _stem(noun) not in map(_stem, told.indicator.split()):
            continue  # "garment exports", of which somebody took half of the garments
        other = draft.kind in _HAVE_FLOWS and told.subject != who.party
        return reading.again(told.subject) if other else None
    return None
