"""Figures of several parties that one verb or one heading names: each is of the party at the same place.

"A and B employ 1,900 and 640 people respectively", "Arrivals in January: Antalya 212,000; Izmir 44,000".

for measure in by_each(reading, found): ...
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from interlock.loaders.documents.figures.deeds import deeds
from interlock.loaders.documents.figures.reading import FigureReading
from interlock.loaders.documents.figures.words import (
    DATE_AFTER,
    METRICS,
    REACHED,
    WORD,
    any_of,
    word_set,
)
from interlock.loaders.documents.grammar.rules import MARK
from interlock.loaders.documents.language.amounts import number, scaled
from interlock.loaders.documents.language.anchors import Sought
from interlock.loaders.documents.language.later import later
from interlock.loaders.documents.language.measures import Measure, lowered

__all__ = ["by_each"]

_PARTIES = rf"{MARK}(?:, {MARK})*,? and (?:the )?{MARK}"
_FIGURE = rf"(?:⟪[mpq]\d+⟫|{MARK})"
_LIST = rf"{_FIGURE}(?:, {_FIGURE})*,? and {_FIGURE}"
# "A and B employ 1,900 and 640 people respectively"
_DOING = Sought(
    rf"(?P<who>{_PARTIES}) (?:now |currently |each |also )*(?P<verb>{any_of('having')}|{deeds().verb}) (?P<xs>{_LIST})"
    rf"(?: of (?P<good>(?:{WORD} ){{0,2}}?{WORD}))?{DATE_AFTER}?,? respectively\b"
)
# "Sales of A and B came to 4 and 5 million euros respectively"
_OF_THEM = Sought(
    rf"(?P<metric>(?:[A-Z][a-z-]+ |{WORD} ){{0,2}}?(?i:{METRICS})) (?:of|at|by|in) (?:the )?(?P<who>{_PARTIES})(?!’s|'s)"
    rf"(?:{DATE_AFTER})? {REACHED} (?P<xs>{_LIST}){DATE_AFTER}?,? respectively\b"
)
# "Arrivals in January: Antalya 212,000; Izmir 44,000"
_HEADED = Sought(
    rf"^(?P<metric>(?:[A-Z][A-Za-z-]*|{WORD})(?: {WORD}){{0,3}}?)(?:,? (?:in|for|by|on)? ?(?:the )?⟪d(?P<d>\d+)⟫)?(?:,? (?:by|in) [a-z]+)?"
    rf": (?P<row>{MARK},?:? (?:⟪[mpq]\d+⟫|\d[\d,.]*\d)(?:[;,] (?:and )?{MARK},?:? (?:⟪[mpq]\d+⟫|\d[\d,.]*\d))+)"
)
_ONE = later(rf"(?P<s>{MARK}),?:? (?P<m>⟪[mpq]\d+⟫|\d[\d,.]*\d)")
_MARKS = later(MARK)
_FIGURES = later(_FIGURE)
_A_METRIC = later(rf"(?:[A-Za-z-]+ )*(?i:{METRICS}|{any_of('moved')}|{any_of('counts')})")
_COUNTS = word_set("counts")


def by_each(reading: FigureReading, found: list[Measure]) -> Iterator[Measure]:
    """What is told of several parties at once, and unread."""
    if "respectively" in reading.marked:
        yield from _respectively(reading)
    if ": ⟦" in reading.marked:
        yield from _headed(reading, found)


def _respectively(reading: FigureReading) -> Iterator[Measure]:
    for pattern in (_DOING, _OF_THEM):
        for match in pattern.finditer(reading.marked):
            parties, figures = _MARKS.findall(match["who"]), _FIGURES.findall(match["xs"])
            last = reading.figure(figures[-1])
            if len(parties) != len(figures) or last[0] is None:
                continue
            groups = match.groupdict()
            name = groups.get("metric") or _name(match, last[1], money="⟪m" in match["xs"])
            for mark, figure in zip(parties, figures, strict=True):
                amount, _ = reading.figure(figure)
                measure = reading.measure("value.each", match, reading.mention(mark), None)
                if measure is None or amount is None or not name:
                    continue
                measure.take(amount)
                measure.indicator = lowered(name)
                if measure.unit is None:
                    measure.unit = last[0].unit
                yield measure


def _name(match: re.Match[str], thing: str, *, money: bool) -> str:
    if match["verb"].startswith(("ha", "employ")) or not deeds().noun_of(match["verb"]):
        return thing
    deed = deeds().named(match["verb"])
    return deed.indicator(thing, match["good"] or "", money=money, done=True) or thing


def _headed(reading: FigureReading, found: list[Measure]) -> Iterator[Measure]:
    match = _HEADED.search(reading.marked)
    if match is None or _A_METRIC.fullmatch(match["metric"]) is None:
        return
    for one in _ONE.finditer(reading.marked, match.start("row"), match.end("row")):
        if not reading.is_unread(found, one.start("m")):
            continue
        measure = reading.measure("value.each", one, reading.mention(one["s"]), None)
        if measure is None:
            continue
        measure.indicator = lowered(match["metric"])
        if one["m"].startswith("⟪"):
            measure.take(reading.amount(one["m"]))
        else:
            measure.value = scaled(one["m"], None) or number(one["m"])
            noun = measure.indicator.rpartition(" ")[2]
            measure.unit = noun if noun in _COUNTS else None
        if match["d"]:
            measure.date(reading.sentence.dates[int(match["d"])])
        yield measure
