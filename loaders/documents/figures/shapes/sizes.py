"""How large a thing is by the word before it: "a 40-bed clinic", "the 140-megawatt wind park", "the 24-storey Tarnov tower".

for measure in sizes(reading, found): ...      # named and unnamed things alike; once for a thing and a unit
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from interlock.loaders.documents.figures.reading import FigureReading
from interlock.loaders.documents.grammar.rules import MARK
from interlock.loaders.documents.language.amounts import number, scaled
from interlock.loaders.documents.language.anchors import Sought
from interlock.loaders.documents.language.later import later
from interlock.loaders.documents.language.measures import Measure
from interlock.loaders.documents.mentions.find import Mention

__all__ = ["HAS_SIZE", "sizes"]

# What is counted of a building, ship or work, and is its own: beds of a clinic, never members of a council.
_PARTS = (
    "bed|room|seat|berth|pupil|student|place|cell|desk|storey|story|floor|flat|apartment|unit|stall|space|table|screen|lane|track"
    "|turbine|panel|spindle|loom|household|home|house|villa|bunk|cabin|passenger|oven|well|stop|station|container|cow|vehicle|guest"
)
_MEASURES = {
    "megawatt": "capacity",
    "megawatts": "capacity",
    "gigawatt": "capacity",
    "kilowatt": "capacity",
    "MW": "capacity",
    "GW": "capacity",
    "megawatt-hour": "capacity",
    "MWh": "capacity",
    "barrel": "capacity",
    "TEU": "capacity",
    "cubic-metre": "capacity",
    "litre": "capacity",
    "hectare": "area",
    "acre": "area",
    "square-metre": "area",
    "square-kilometre": "area",
    "square-foot": "area",
    "kilometre": "length",
    "kilometer": "length",
    "km": "length",
    "mile": "length",
    "metre": "length",
    "meter": "length",
    "foot": "length",
    "tonne": "tonnage",
    "ton": "tonnage",
    "dwt": "tonnage",
}
_PLURALS = {"story": "stories", "storey": "storeys", "foot": "feet", "square-foot": "square feet"}
_SIGNS = frozenset({"MW", "GW", "MWh", "TEU", "km", "dwt"})
_NUMBER = r"(?P<n>\d[\d,]*(?:\.\d+)?)(?:[ -](?P<scale>thousand|million|billion))?"
_UNIT = "|".join(sorted(map(re.escape, _MEASURES), key=len, reverse=True))
HAS_SIZE = Sought(rf"\d(?:[ -]million)?(?:-(?:{_UNIT}|{_PARTS})\b| [a-z]+-(?:a|per)-)")
_SIZE = later(
    rf"(?<![\w.,$€£-]){_NUMBER}(?:-|[ ](?=[a-z]+-(?:a|per)-))(?:(?P<unit>{_UNIT})|(?P<part>{_PARTS}))"
    r"(?P<per>[- ](?:a|per)[- ](?:day|year|month|hour))?(?![\w])"
)
# What is as long as it is large; what stands upright is so high.
_UPRIGHT = later(r"\b(?:tower|building|statue|mast|skyscraper|chimney|monument|dam)s?\b", re.I)
_SHIPS = later(
    r"\b(?:ship|vessel|carrier|freighter|tanker|bulker|ferry|barge|trawler|liner|boat|coaster)s?\b",
    re.I,
)
_THINGS = frozenset({"Asset", "Project", "Firm", "Organization", "Place"})
_REACH = 34  # characters before a name in which its size may stand
_MARKS = later(MARK)
_BESIDE = later(
    r"(?: (?!(?:and|or|of|in|for|to|at|from|by|with|near|off|on|through|between|than|is|was)\b)[A-Za-z-]+){0,2} ?$"
)


def sizes(reading: FigureReading, found: Sequence[Measure]) -> Iterator[Measure]:
    """The size in the name of a thing or right before it, where no reader has told it."""
    if HAS_SIZE.search(reading.sentence.text, reading.sentence.start, reading.sentence.end) is None:
        return
    for place, mention in enumerate(reading.sentence.mentions):
        if mention.kind not in _THINGS or mention.party < 0 or mention.plural:
            continue
        yield from _of(reading, place, mention, found)


def _of(
    reading: FigureReading, place: int, mention: Mention, found: Sequence[Measure]
) -> Iterator[Measure]:
    text = reading.sentence.text
    begin = max(reading.sentence.start, mention.start - _REACH)
    for match in _SIZE.finditer(text, begin, mention.end):
        if match.end() <= mention.start and not _BESIDE.fullmatch(text, match.end(), mention.start):
            continue
        words = text[match.start() : mention.end]
        name = _named(match, words)
        value = scaled(match["n"], match["scale"]) or number(match["n"])
        if name is None or value is None or any(one.value == value for one in found):
            continue
        at = reading.marked.find(f"{place}⟧")
        mark = _MARKS.search(reading.marked, max(0, at - 2)) if at >= 0 else None
        measure = reading.measure("value.size", mark, mention, None) if mark else None
        if measure is None:
            continue
        measure.indicator, measure.unit = name, _unit(match)
        measure.value = value
        measure.start, measure.end = match.start(), max(mention.end, match.end())
        measure.period, measure.period_text, measure.outlook = (None, None), None, ""
        yield measure


def _named(match: re.Match[str], words: str) -> str | None:
    if match["part"]:
        return _plural(match["part"])
    name = _MEASURES[match["unit"]]
    if name == "tonnage" and not _SHIPS.search(words):
        return "capacity"
    if name == "length" and match["unit"] in ("metre", "meter", "foot") and _UPRIGHT.search(words):
        return "height"
    return name


def _unit(match: re.Match[str]) -> str:
    unit = match["part"] or match["unit"]
    if unit in _SIGNS:
        return str(unit)
    return _plural(str(unit).replace("-", " ")) if unit != "square-foot" else "square feet"


def _plural(word: str) -> str:
    return _PLURALS.get(word, f"{word}s")
