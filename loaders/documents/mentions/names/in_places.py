"""Names beside places: who is named behind the place of an office, and the town before the land that it lies in.

is_met_in(scan, place, begin, stop)     # True for "Jo Lee" in "the trade envoy in Chad Jo Lee"
lies_in_land(scan, begin, stop)         # True for "Dana Point" in "a hotel in Dana Point, California"
"""

from __future__ import annotations

from interlock.loaders.documents.language.gazetteer import Hit
from interlock.loaders.documents.language.later import later
from interlock.loaders.documents.mentions.mention import Scan
from interlock.loaders.documents.mentions.names.heads import head_kind
from interlock.loaders.documents.mentions.names.persons import MOST_NAMES, is_person

__all__ = ["is_met_in", "lies_in_land"]

_IN = later(r"\b(?:in|at|near)\s$")
# "the head of Chad Jo Lee": the land that somebody's office is over
_OVER = later(
    r"\b(?:head|director|manager|chief|president|representative|envoy|economist)\s(?:of|for|to)\s$"
)
_REACH = 48  # characters behind a town


def is_met_in(scan: Scan, place: Hit, begin: int, stop: int) -> bool:
    """Whether a place behind "in" or "head of" only says where somebody works who is named right behind it."""
    name = scan.text[begin:stop]
    return (
        place.entry.use == "place"
        and (
            _IN.search(scan.text, max(0, place.start - 4), place.start) is not None
            or _OVER.search(scan.text, max(0, place.start - 24), place.start) is not None
        )
        and 1 < len(name.split()) < MOST_NAMES
        and head_kind(scan, begin, stop) is None
        and is_person(name)
    )


def lies_in_land(scan: Scan, begin: int, stop: int) -> bool:
    """Whether a land follows a comma behind "in X": "in Dana Point, California" is no person."""
    text = scan.text
    if not text.startswith(", ", stop) or not _IN.search(text, max(0, begin - 6), begin):
        return False
    return any(
        hit.start == stop + 2 and hit.entry.use == "place"
        for hit in scan.hits_in(stop, stop + _REACH)
    )
