"""Indices, which are numbers without a unit: "the PMI climbed to 50.6 from 48.8", "confidence dropped by 3 points to minus 11".

for measure in by_index(reading, found): ...
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from interlock.loaders.documents.figures.reading import FigureReading
from interlock.loaders.documents.figures.words import DATE_AFTER, FALLING, REACHED, RISING, WORD
from interlock.loaders.documents.grammar.rules import MARK
from interlock.loaders.documents.language.amounts import number
from interlock.loaders.documents.language.anchors import Sought
from interlock.loaders.documents.language.later import later
from interlock.loaders.documents.language.measures import Measure, direction_of, lowered

__all__ = ["by_index"]

_INDEX = r"(?:index|PMI|indicator|barometer|gauge|sentiment|confidence|climate index|reading|score)"
_POINTS = (
    r"(?:(?P<{0}minus>minus |-|−)?(?P<{0}>\d{{1,4}}(?:,\d{{3}})*(?:\.\d+)?)(?: points)?)"
    r"(?![\w%⟫]|[.,]\d| (?:percent|per cent|of|million|billion|places?|countries)\b)"
)
_AT = Sought(
    rf"(?:(?P<own>{MARK})(?:’s|'s|’|') |(?P<its>\b[Ii]ts|\b[Tt]heir) |\b[Tt]he |^[“\"]?)"
    rf"(?P<metric>(?:(?:[A-Z][A-Za-z&-]*|{WORD}) ){{0,4}}?(?:{_INDEX}|⟦P\d+⟧))"
    rf"(?: (?:of|in|for|at) (?:the )?(?P<of>{MARK}))?{DATE_AFTER}?(?: (?:has|have|had|again|also))*"
    rf" (?:(?P<up>{RISING})|(?P<down>{FALLING})|{REACHED})"
    r"(?: (?:by )?\d+(?:\.\d+)? points?(?= to))?(?:,? (?:to|at))?"
    rf"(?: an? (?:[a-z0-9-]+ ){{0,3}}?(?:high|low|record|peak) of)? {_POINTS.format('n')}"
)
_FROM = later(
    rf"{DATE_AFTER}?,? (?:up |down )?(?:from|against|compared (?:with|to)|after|versus) {_POINTS.format('o')}"
    r"(?: (?:in|for|at) (?:the )?⟪d(?P<d>\d+)⟫)?"
)
_YEAR = later(r"(?:19|20)\d\d")


def by_index(reading: FigureReading, found: list[Measure]) -> Iterator[Measure]:
    """What an index came to, and what it was before."""
    for match in _AT.finditer(reading.marked):
        if not reading.is_unread(found, match.start("n")) or _YEAR.fullmatch(match["n"]):
            continue
        name = _name(reading, match)
        if name is None:
            continue
        owner = reading.mention(match["own"] or match["of"])
        if owner is None and match["its"]:
            at = match.start()
            owner = reading.possessor(match["its"], at, reading.sentence.to_text(at))
        measure = reading.measure("value.index", match, owner, None, bare=owner is None)
        value = number(match["n"].replace(",", ""))
        if measure is None or value is None:
            continue
        measure.indicator = name
        measure.value = -value if match["nminus"] else value
        measure.direction = direction_of(match)
        yield measure
        yield from _before(reading, measure, match.end())


def _before(reading: FigureReading, measure: Measure, at: int) -> Iterator[Measure]:
    tail = _FROM.match(reading.marked, at)
    value = number(tail["o"].replace(",", "")) if tail else None
    if tail is None or value is None:
        return
    before = measure.earlier()
    before.value = -value if tail["ominus"] else value
    if tail["d"]:
        before.date(reading.sentence.dates[int(tail["d"])])
    before.start, before.end = reading.sentence.span(tail.start("o"), tail.end())
    measure.turn_from(before.value)
    measure.end = max(measure.end, before.end)
    yield before


def _name(reading: FigureReading, match: re.Match[str]) -> str | None:
    """The name of the index; letters that look like a party's ("manufacturing PMI") are a part of it."""
    name = str(match["metric"])
    mark = re.search(MARK, name)
    if mark is None:
        return lowered(name)
    party = reading.mention(mark[0])
    letters = reading.sentence.text[party.start : party.end] if party is not None else ""
    return name.replace(mark[0], letters) if letters in ("PMI", "CPI", "PPI", "HDI") else None
