"""What a manager of money looks after: "a fund manager with $12 billion under management", "manages 540 billion kroner".

for measure in by_fund(reading, found): ...
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from interlock.loaders.documents.figures.reading import FigureReading
from interlock.loaders.documents.grammar.rules import MARK
from interlock.loaders.documents.language.anchors import Sought
from interlock.loaders.documents.language.later import later
from interlock.loaders.documents.language.measures import Measure
from interlock.loaders.documents.mentions.find import Mention

__all__ = ["by_fund"]

_NAME = "assets under management"
_UNDER = Sought(
    r"(?P<m>⟪m\d+⟫)(?: (?:of|in) (?:client )?(?:assets|funds|money|capital))? (?:under|in) (?:its "
    r"|their )?(?:management|advisement|custody)\b"
)
_BESIDE = later(
    rf"(?P<s>{MARK}),? (?:\((?:with )?|(?:an?|the) [^⟦⟪;,()]{{3,60}} with |with |which (?:has|had|holds|counts) )"
    r"(?:about |some |around |over |more than )?(?:assets of )?$"
)
_MANAGES = Sought(
    r"\b(?:manages|managed|oversees|runs|invests|administers|looks after)(?: now| currently)? (?P<m>⟪m\d+⟫)"
    r"(?=[,.;]|$| (?:of|in|for|on behalf of|across|and|worth)\b)(?! (?:of|in) (?!(?:assets|funds|savings|pension"
    r"|retirement|client|money)\b))"
)
_MANAGERS = frozenset({"Firm", "Bank", "Organization", "GovernmentBody", "Programme"})


def by_fund(reading: FigureReading, found: Sequence[Measure]) -> Iterator[Measure]:
    """The sums that somebody manages, where they are not read yet."""
    for pattern in (_UNDER, _MANAGES):
        for match in pattern.finditer(reading.marked):
            if not reading.is_unread(found, match.start("m")):
                continue
            who = _who(reading, match, under=pattern is _UNDER)
            if who is None or who.kind not in _MANAGERS:
                continue
            measure = reading.measure("value.fund", match, who, None)
            if measure is not None:
                measure.take(reading.amount(match["m"]))
                measure.indicator = _NAME
                measure.outlook = ""
                yield measure


def _who(reading: FigureReading, match: re.Match[str], *, under: bool) -> Mention | None:
    beside = _BESIDE.search(reading.marked, 0, match.start()) if under else None
    if beside is not None:
        return reading.mention(beside["s"])
    return reading.clause_subject(match.start(), aside=True)
