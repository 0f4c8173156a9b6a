"""How many work at a place that is told of: "its plant in Orlu, where 720 people work", "the works gives work to 480 people".

for measure in by_workplace(reading): ...
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from interlock.loaders.documents.figures.reading import FigureReading
from interlock.loaders.documents.figures.whose.placed import placed
from interlock.loaders.documents.figures.words import BARE, FIGURE
from interlock.loaders.documents.grammar.rules import MARK
from interlock.loaders.documents.language.amounts import QUALIFIER, scaled
from interlock.loaders.documents.language.anchors import Sought
from interlock.loaders.documents.language.later import later
from interlock.loaders.documents.language.measures import Measure
from interlock.loaders.documents.mentions.find import Mention

__all__ = ["by_workplace"]

_COUNT = rf"(?:(?P<m>{FIGURE})|(?:(?P<q>{QUALIFIER}) )?(?P<n>{BARE}|\d{{2,3}}))"
_WHERE = Sought(
    rf"(?P<s>{MARK}),? where (?:it |they )?(?:{_COUNT}(?: of its [a-z]+)? (?:now |currently |already )?"
    r"(?:work\b|(?:are|were) (?:now |currently )?(?:employed|working|at work))"
    rf"|(?:now |currently )?employs? (?P<m2>{FIGURE}))"
)
_GIVES = Sought(
    r"\b(?:gives?|gave|giving|offers?|offering|provides?|providing) (?:work|jobs|employment) (?:to|for) "
    rf"(?P<m>{FIGURE})"
)
_PEOPLE = later(
    r"(?:people|men|women|workers|employees|persons|staff|labourers|locals|residents|engineers|specialists|hands)$"
)
_LIKE_PLANTS = frozenset({"Asset", "Project", "Firm", "Place"})


def by_workplace(reading: FigureReading) -> Iterator[Measure]:
    """What is said of those who work somewhere."""
    for match in _WHERE.finditer(reading.marked):
        who = placed(reading, match, "s")
        if who is None or who.kind not in _LIKE_PLANTS:
            continue
        for measure in _told(reading, match, who, match["m"] or match["m2"]):
            measure.attributed_to = None  # what stands there in passing is the writer's own
            yield measure
    for match in _GIVES.finditer(reading.marked):
        who = reading.doer(match.start())
        if who is not None and who.kind != "Person":
            yield from _told(reading, match, who, match["m"])


def _told(
    reading: FigureReading, match: re.Match[str], who: Mention, figure: str | None
) -> Iterator[Measure]:
    amount, thing = reading.figure(figure) if figure else (None, "people")
    if not _PEOPLE.search(thing) or (figure and amount is None):
        return
    measure = reading.measure("value.workplace", match, who, None)
    if measure is None:
        return
    measure.indicator, measure.outlook = "employees", ""
    if amount is not None:
        measure.take(amount)
    else:
        digits, _, scale = match["n"].partition(" ")
        measure.value, measure.unit = scaled(digits, scale or None), "people"
        measure.bound(match["q"])
    if measure.has_number:
        yield measure
