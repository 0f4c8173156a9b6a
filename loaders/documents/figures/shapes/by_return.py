"""What goods that were just measured brought, and at what price: "shipped 41,000 tonnes for $60 million, at an average of $1,456 a tonne".

for measure in returns(reading, found): ...
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from interlock.loaders.documents.figures.reading import FigureReading
from interlock.loaders.documents.figures.shapes.afterwards import value_end
from interlock.loaders.documents.language.amounts import is_money
from interlock.loaders.documents.language.anchors import Sought
from interlock.loaders.documents.language.later import later
from interlock.loaders.documents.language.measures import Measure

__all__ = ["returns"]

_TRADED = later(
    r"(?:.* )?(?:exports?|imports?|sales|shipments?|deliveries|dispatches|purchases|supplies|landings"
    r"|(?:tonnes|barrels|units|GWh|MWh|bags|bales) sold)"
)
_BRINGS = later(
    r"(?P<gap>(?:[^;.⟦⟪]|⟦[LO]\d+⟧|⟪d\d+⟫|\([+−–-]?⟪p\d+⟫[^()]*\)){0,60}?)"
    r"(?:,? (?P<verb>for|earning|bringing in|yielding|fetching|netting|generating|worth|valued at|to earn|and earned|and brought in))"
    r"(?: (?:the country|it|them))?(?: (?:a total of|a combined|some|about|an estimated))* (?P<m>⟪m\d+⟫)(?! (?:a|per|in|of) )"
)
_AVERAGE = Sought(
    r"\bat (?:an?|the) (?P<name>average|mean|realised|realized|median)(?: (?:price|rate|value))? of (?P<m>⟪m\d+⟫)(?= (?:a|per) )"
)
_OTHER = later(r"\b(?:and|but|while|which|who)\b")


def returns(reading: FigureReading, found: Sequence[Measure]) -> Iterator[Measure]:
    """The money that a quantity brought, and the average at which it was sold."""
    if "⟪m" not in reading.marked:
        return
    known = list(found)
    for measure in found:
        if (
            measure.unit in (None, "percent")
            or is_money(measure.unit or "")
            or measure.rule == "value.previous"
            or _TRADED.fullmatch(measure.indicator) is None
        ):
            continue
        at = value_end(reading, measure)
        tail = _BRINGS.match(reading.marked, at) if at is not None else None
        if (
            tail is None
            or _OTHER.search(tail["gap"])
            or not reading.is_unread(known, tail.start("m"))
        ):
            continue
        other = _beside(reading, measure, tail)
        if other.indicator.endswith(" sold"):
            other.indicator = "sales"
        known.append(other)
        yield other
    for match in _AVERAGE.finditer(reading.marked):
        last = reading.antecedent(known, match.start())
        if last is None or last.start < reading.sentence.start:
            continue
        if not reading.is_unread(known, match.start("m")) or last.unit == "percent":
            continue
        other = _beside(reading, last, match)
        other.partner = other.partner_party = None
        other.indicator = f"{match['name']} price"
        known.append(other)
        yield other


def _beside(reading: FigureReading, measure: Measure, match: re.Match[str]) -> Measure:
    """A sum beside a figure, of the same party and time."""
    other = measure.earlier()
    other.rule, other.outlook = "value.return", measure.outlook
    other.value = other.low = other.high = None
    other.take(reading.amount(match["m"]))
    other.period, other.period_text = measure.period, measure.period_text
    other.start, other.end = reading.sentence.span(match.start("m"), match.end("m"))
    return other
