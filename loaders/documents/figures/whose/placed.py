"""What stands in a place: in "runs a plant at Tarnov with a capacity of 300 MW" the plant has the capacity, and not Tarnov.

placed(reading, match, "s")     # the plant, where the mark of the group is that of Tarnov
"""

from __future__ import annotations

import re

from interlock.loaders.documents.figures.reading import FigureReading
from interlock.loaders.documents.language.later import later
from interlock.loaders.documents.mentions.find import Mention

__all__ = ["placed"]

_STANDS_IN = later(
    r"(?P<what>⟦[SA]\d+⟧(?= of (?:the )?⟦[FBO]\d+⟧,? )|⟦[FBSOXA]\d+⟧)(?: of (?:the )?⟦[FBO]\d+⟧)?,? (?:(?:located"
    r"|based|situated|sited|built|planned) )?(?:in|at|near|outside|on|off|around|of) (?:the )?"
    r"(?:(?:north|south|east|west|northern|southern|eastern|western|central) )?$"
)


def placed(reading: FigureReading, match: re.Match[str], group: str) -> Mention | None:
    """The party that a group of a shape marks, or what is said to stand there where that is a place."""
    who = reading.mention(match[group])
    if who is None or who.kind != "Place":
        return who
    found = _STANDS_IN.search(reading.marked, 0, match.start(group))
    return reading.mention(found["what"]) if found is not None else who
