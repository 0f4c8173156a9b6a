"""What a figure is compared with that is somebody else's: "8 percent, compared with 4 percent in Uganda"."""

from __future__ import annotations

import re

from interlock.loaders.documents.figures.reading import FigureReading
from interlock.loaders.documents.grammar.rules import MARK
from interlock.loaders.documents.language.later import later
from interlock.loaders.documents.language.measures import Measure

__all__ = ["another", "give_to"]

# Behind a value that is compared with, whose that is ("held by B"), and the words before it: what was before "from" is nobody else's.
_OF_ANOTHER = later(
    r"(?: (?:held|owned|made|posted|recorded|registered|earned|produced|seen|achieved|managed|booked|sold|mined|shipped))?"
    rf" (?:for|in|by|at) (?:(?:the|its|their) )?(?:(?!⟦)[a-z-]+ ){{0,3}}?(?P<s>{MARK})(?!’s|'s)"
)
_BESIDE = later(
    r"\b(?:compared (?:with|to)|against|vis-a-vis|vs\.?|versus) (?:an? |the )?(?:[a-z]+ of |[a-z]+ by )?$"
)
_REACH = 40  # characters before the value


def another(reading: FigureReading, begin: int, stop: int) -> re.Match[str] | None:
    """Where a value between two places is said to be somebody's of his own."""
    found = _OF_ANOTHER.match(reading.marked, stop)
    if found is None or not _BESIDE.search(reading.marked, max(0, begin - _REACH), begin):
        return None
    owner = reading.mention(found["s"])
    return found if owner is not None else None


def give_to(
    reading: FigureReading, before: Measure, measure: Measure, found: re.Match[str]
) -> bool:
    """Make a value that of whom it is said to be of, at the same time; False where that is nobody of the kind of the first owner."""
    owner = reading.mention(found["s"])
    if owner is None or owner.party < 0:
        return False
    if owner.party == measure.subject:
        return True
    drafts = reading.parties.drafts
    if drafts[owner.party].kind != drafts[measure.subject].kind:
        return False
    before.subject, before.rule = owner.party, measure.rule
    before.period, before.period_text = measure.period, measure.period_text
    before.end = max(before.end, reading.stop(found.end()))
    return True
