"""Figures behind a label, as results and fact sheets print them: "Net sales (SEK million): 4,120", "Employees: 1,340".

for measure in labelled(reading): ...
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from interlock.loaders.documents.figures.reading import FigureReading
from interlock.loaders.documents.figures.shapes.comparisons import (
    compared,
)
from interlock.loaders.documents.figures.whose.in_the_sentence import is_adjective
from interlock.loaders.documents.figures.words import BARE, METRICS, any_of
from interlock.loaders.documents.language.amounts import is_money, number, scaled
from interlock.loaders.documents.language.later import later
from interlock.loaders.documents.language.lexicon import lexicon
from interlock.loaders.documents.language.measures import Measure, lowered

__all__ = ["labelled"]

_LABELLED = later(
    r"^(?:[-–•*] )?(?P<metric>(?:[A-Z][A-Za-z-]*|[A-Z]+)(?: (?!⟦)[A-Za-z&-]+){0,5})(?: \((?P<in>[^()⟦⟪]{1,24})\))?"
    r"(?:,? (?:in |for |at |as of )?(?:the )?(?:end of )?(?P<day>⟪d\d+⟫)|, (?:January|February|March|April|May|June|July|August|September"
    r"|October|November|December))?: ?"
    rf"(?:about |around |some )?(?P<m>⟪[mpq]\d+⟫|{BARE}|\d[\d,]*(?:\.\d+)?)(?=$|[\s.,;()])"
)
_UNIT = later(
    r"(?:in )?(?:(?P<code>[A-Z]{3})(?: (?P<scale>million|billion|thousand|mn|m|bn))?|(?P<scale2>million|billion|thousand)"
    r" (?P<code2>[A-Z]{3}"
    r"|[a-z]+)|(?P<percent>%|percent|per cent)|(?P<noun>[a-z]+))"
)
_METRIC = later(
    rf"(?:.* )?(?:{METRICS}|{any_of('held')}|{any_of('rates')})(?: (?:per|at|before|after|in|of|from|to) .*)?",
    re.IGNORECASE,
)
_PEOPLE = later(
    r"(?:.* )?(?:employees|staff|headcount|workforce|workers|personnel)(?: .*)?", re.IGNORECASE
)
_DONE = later(r".* [a-z]+ed|.* (?:sold|built|caught|mined|made)")
_AT_END = later(r" at (?:the )?(?:end of (?:the )?(?:period|year|quarter)|period end|year-end)$")
_PLURAL = later(r".*[a-z]s")
_THERE = later(r" (?:there|here)$")
# "15.9 million litres (down 4.8%), US$51.2 million (up 2.1%)": the same in money behind it.
_ALSO = later(
    r"(?: \((?:up|down)(?: by)? ⟪p\d+⟫\))?, (?:worth )?(?P<m>⟪m\d+⟫)(?: \((?:(?P<up>up)"
    r"|(?P<down>down))(?: by)? (?P<change>⟪p\d+⟫)\))?(?=[;.]|$)"
)
_BEHIND = later(r" \((?:(?P<up>up)|(?P<down>down))(?: by)? (?P<change>⟪p\d+⟫)\)")


def labelled(reading: FigureReading) -> Iterator[Measure]:
    """A figure behind a label that opens its line; whose it is, the text says elsewhere."""
    match = _LABELLED.match(reading.marked)
    if match is None:
        return
    name = _AT_END.sub("", match["metric"])
    mark = match["m"]
    known = _METRIC.fullmatch(name) is not None or _DONE.fullmatch(name) is not None
    people = _PEOPLE.fullmatch(name) is not None
    counted = mark[0] != "⟪" and _PLURAL.fullmatch(name) is not None
    head = name.rpartition(" ")[2].lower()
    if not (known or people or counted or mark.startswith("⟪q")) or (
        head in lexicon().nouns and not (known or people)
    ):
        return
    unit = _UNIT.fullmatch(match["in"]) if match["in"] else None
    if mark[0] != "⟪" and not (unit or people or counted or _METRIC.fullmatch(name)):
        return
    first, _, rest = name.partition(" ")
    owner = reading.latest_thing() if _THERE.search(name) else None
    if rest and is_adjective(first):
        owner, name = reading.adjective(match.start("metric") + len(first) + 1), rest
    name = _THERE.sub("", name)
    measure = reading.measure("value.label", match, owner, None, bare=owner is None)
    if measure is None:
        return
    measure.indicator = lowered(name)
    if mark.startswith("⟪"):
        measure.take(reading.amount(mark))
    elif unit is not None and unit["noun"] is None:
        scale = unit["scale"] or unit["scale2"]
        measure.value = scaled(mark, scale) if scale else number(mark.replace(",", ""))
        measure.unit = "percent" if unit["percent"] else unit["code"] or unit["code2"]
    else:
        measure.value = number(mark.replace(",", ""))
        measure.unit = "people" if people else unit["noun"] if unit else head if counted else None
    if not measure.has_number:
        return
    if match["day"]:
        measure.date(reading.sentence.dates[int(match["day"][2:-1])])
    moved = _BEHIND.match(reading.marked, match.end())
    if moved is not None:
        _move(reading, measure, moved)
        yield measure
    else:
        yield from compared(reading, measure, match.end())
    also = _ALSO.match(reading.marked, match.end())
    if also is not None and measure.unit is not None and not is_money(measure.unit):
        worth = measure.earlier()
        worth.rule, worth.value, worth.low, worth.high = "value.label", None, None, None
        worth.period, worth.period_text = measure.period, measure.period_text
        worth.take(reading.amount(also["m"]))
        worth.start, worth.end = reading.sentence.span(also.start("m"), also.end())
        if also["change"]:
            _move(reading, worth, also)
        yield worth


def _move(reading: FigureReading, measure: Measure, match: re.Match[str]) -> None:
    """Note the change that brackets behind a figure say."""
    step = reading.amount(match["change"]).value
    if step is not None:
        measure.move(step, up=match["up"] is not None)
