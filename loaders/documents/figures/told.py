"""Of whose flow a place has a part: behind "Kenya exported 4 tonnes of tea" in "Oman took 70 percent of the volume" of Kenya's exports.

flow_told(reading, oman, "volume")      # Kenya
"""

from __future__ import annotations

import re

from interlock.loaders.documents.figures.owners import NEAR
from interlock.loaders.documents.figures.reading import FigureReading
from interlock.loaders.documents.mentions.find import Mention

__all__ = ["flow_told"]

_FLOW = re.compile(
    r"\b(?:exports?|shipments?|deliveries|sales|supplies|dispatches|imports?|purchases|arrivals|remittances|inflows?|investments?)\b"
)
# What a flow is called when it is spoken of again.
_AGAIN = re.compile(
    r"(?:volumes?|total|tonnage|exports?|imports?|shipments?|deliveries|sales|purchases|arrivals|value|quantity|amount|remittances"
    r"|inflows?|investments?|orders|trade|revenue|receipts)"
)


def flow_told(reading: FigureReading, who: Mention, noun: str) -> Mention | None:
    """The place whose flow was told last, if a noun speaks of it again and another place has a part of it."""
    if who.kind != "Place" or who.party < 0 or _AGAIN.fullmatch(noun) is None:
        return None
    drafts = reading.parties.drafts
    for told in reversed(reading.parties.told):
        if not 0 <= reading.sentence.start - told.end < NEAR:
            return None
        if told.unit == "percent" or _FLOW.search(told.indicator) is None:
            continue
        draft = drafts[told.subject]
        other = draft.kind == "Place" and told.subject != who.party
        return reading.again(told.subject) if other else None
    return None
