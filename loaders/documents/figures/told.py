"""Of whose flow a place has a part: behind "Kenya exported 4 tonnes of tea" in "Oman took 70 percent of the volume" of Kenya's exports.

Behind what a firm sold, made or shipped "India received 38 percent of the shipments" is of the firm's.

flow_told(reading, oman, "volume")      # Kenya
"""

from __future__ import annotations

import re

from interlock.loaders.documents.figures.reading import FigureReading
from interlock.loaders.documents.figures.topics import NEAR
from interlock.loaders.documents.mentions.find import Mention

__all__ = ["flow_told"]

_FLOW = re.compile(
    r"\b(?:exports?|shipments?|deliveries|sales|supplies|dispatches|imports?|purchases|arrivals|remittances|inflows?|investments?)\b"
)
_SOLD = re.compile(
    r"\b(?:exports?|shipments?|deliveries|sales|dispatches|sold|shipped|exported|delivered|output|production|revenues?|turnover|orders)\b"
)
# What a flow is called when it is spoken of again.
_AGAIN = re.compile(
    r"(?:volumes?|total|tonnage|exports?|imports?|shipments?|deliveries|sales|purchases|arrivals|value|quantity|amount|remittances"
    r"|inflows?|investments?|orders|trade|revenue|turnover|output|production|receipts)"
)
_SELLERS = frozenset({"Firm"})
_HAVE_FLOWS = _SELLERS | {"Place"}


def flow_told(reading: FigureReading, who: Mention, noun: str) -> Mention | None:
    """The place whose flow was told last, if a noun speaks of it again and another place has a part of it."""
    if who.kind != "Place" or who.party < 0 or _AGAIN.fullmatch(noun) is None:
        return None
    drafts = reading.parties.drafts
    for told in reversed(reading.parties.told):
        if not 0 <= reading.sentence.start - told.end < NEAR:
            return None
        draft = drafts[told.subject]
        flow = _SOLD if draft.kind in _SELLERS else _FLOW
        if told.unit == "percent" or flow.search(told.indicator) is None:
            continue
        other = draft.kind in _HAVE_FLOWS and told.subject != who.party
        return reading.again(told.subject) if other else None
    return None
