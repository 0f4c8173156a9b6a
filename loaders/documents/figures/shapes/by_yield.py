"""What goods brought that were counted before: behind "exported 935,000 tonnes of beef" in "They brought in $3 billion" the exports.

for measure in by_yield(reading, found): ...
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from interlock.loaders.documents.figures.reading import FigureReading
from interlock.loaders.documents.figures.shapes.comparisons import compared
from interlock.loaders.documents.grammar.rules import MARK
from interlock.loaders.documents.language.amounts import is_money
from interlock.loaders.documents.language.anchors import Sought
from interlock.loaders.documents.language.later import later
from interlock.loaders.documents.language.measures import Measure

__all__ = ["by_yield"]

_BROUGHT = Sought(
    rf"^(?:(?P<it>{MARK})|They|These|This|It|That|(?:The|These|Such) (?:exports|shipments|sales|deliveries|goods"
    rf"|volumes?|quantity|cargoes))"
    r"(?: together| in turn| alone)? (?:brought in|brought|earned|fetched|yielded|generated|netted|(?:was|were) (?:worth|valued at)"
    r"|had a value of|amounted in value to|sold for) (?P<m>⟪m\d+⟫)"
    rf"|^(?:In value|By value|In value terms|In money terms)(?:,| this| that| they| it)?(?: {MARK})? (?:is|was|were"
    rf"|came to|equals|amounted to)"
    r" (?P<n>⟪m\d+⟫)"
)
_FLOW = later(
    r"\b(?:exports?|imports?|shipments?|deliveries|sales|supplies|dispatches|purchases|harvest|output|production|catch)$"
)


def by_yield(reading: FigureReading, found: Sequence[Measure]) -> Iterator[Measure]:
    """The money of a flow of goods that the figure right before told of."""
    match = _BROUGHT.match(reading.marked)
    last = reading.last
    if match is None or last is None or last.unit is None or is_money(last.unit):
        return
    it = reading.mention(match["it"])
    if it is not None and it.form != "pronoun":
        return
    before = reading.parties.number(last.start)
    beside = before >= 0 and before == reading.parties.number(reading.sentence.start) - 1
    figure = "m" if match["m"] else "n"
    if (
        not beside
        or last.unit == "percent"
        or _FLOW.search(last.indicator) is None
        or not reading.is_unread(found, match.start(figure))
    ):
        return
    measure = last.earlier()
    measure.rule, measure.antecedent = "value.yield", True
    measure.period, measure.period_text = last.period, last.period_text
    measure.value = measure.low = measure.high = measure.unit = None
    measure.approximate = False
    measure.take(reading.amount(match[figure]))
    measure.start, measure.end = reading.sentence.span(match.start(), match.end())
    measure.attributed_to = reading.voice(match.start())
    yield from compared(reading, measure, match.end())
