"""In what time a quantity comes: "120,000 barrels a day" is a rate of barrels per day, and no sum of barrels.

name_rates(measures, text)      # the unit of each that is told for a time is then "barrels per day"
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from decimal import Decimal

from interlock.loaders.documents.language.amounts import is_money, scaled
from interlock.loaders.documents.language.later import later
from interlock.loaders.documents.language.measures import Measure

__all__ = ["name_rates"]

_NUMBER = r"(?<![\w.,])(?P<n>\d[\d,]*(?:\.\d+)?)[\s-]?(?P<scale>thousand|million|billion|trillion|mln|bln|mn|bn|m|k)?\b[\s-]?"
_THING = r"(?:(?!(?:in|for|from|over|within|to|at|by|during|and|or|once|twice|times?|than|a|per)\b)[A-Za-z/]+[\s-])+"
_TIME = r"day|week|month|quarter|year|annum|hour|minute|second|night"
_RATE = later(
    rf"{_NUMBER}(?:{_THING}(?:\([A-Za-z/]+\)\s)?(?:(?:an?|per|each|every)[\s-](?P<time>{_TIME})\b(?!\s(?:ago|back|earlier|before|later|old))"
    r"|(?P<adverb>daily|weekly|monthly|yearly|annually)\b)|(?P<short>bpd|b/d|mb/d|bopd|boepd|boe/d|[Mm]tpa|ktpa|tpa|tpd)\b)"
)
_SHORT = {
    "bpd": "day",
    "b/d": "day",
    "mb/d": "day",
    "bopd": "day",
    "boepd": "day",
    "boe/d": "day",
    "tpd": "day",
}
_SPELT = {
    "annum": "year",
    "daily": "day",
    "weekly": "week",
    "monthly": "month",
    "yearly": "year",
    "annually": "year",
}
_SCALES = {
    "mln": "million",
    "mn": "million",
    "m": "million",
    "bln": "billion",
    "bn": "billion",
    "k": "thousand",
}
_THOUSAND = 1000
_REACH = 40  # characters behind a quote in which the time of its number may stand


def name_rates(measures: Sequence[Measure], text: str) -> None:
    """Put the time that a number is told for into its unit, and into that of the value that it is compared with."""
    last: Measure | None = None
    for measure in measures:
        unit = measure.unit
        if unit is None or unit == "percent" or is_money(unit):
            continue
        time = _time(measure, text)
        if time is None and last is not None and _is_before(measure, last, unit):
            time = last.unit.partition(" per ")[2] if last.unit else None
        if time:
            measure.unit = f"{unit} per {time}"
        if measure.rule != "value.previous":
            last = measure


def _is_before(measure: Measure, last: Measure, unit: str) -> bool:
    """Whether a value is that of the figure read last at an earlier time: "42 flights a week, up from 30"."""
    same = (measure.subject, measure.indicator) == (last.subject, last.indicator)
    return (
        measure.rule == "value.previous" and same and (last.unit or "").startswith(f"{unit} per ")
    )


def _time(measure: Measure, text: str) -> str | None:
    """The time that the number of a measure is told for, if its words say one."""
    told = {value for value in (measure.value, measure.low, measure.high) if value is not None}
    for found in _RATE.finditer(text, measure.start, min(len(text), measure.end + _REACH)):
        if found.start() < measure.end and not told.isdisjoint(_values(found)):
            time = found["time"] or found["adverb"] or _SHORT.get(found["short"] or "", "year")
            return _SPELT.get(time, time)
    return None


def _values(found: re.Match[str]) -> set[Decimal]:
    """What the digits may stand for: those of "Mtpa" and "mb/d" are of millions, those of "ktpa" of thousands."""
    scale = found["scale"]
    value = scaled(found["n"], _SCALES.get(scale, scale) if scale else None)
    if value is None:
        return set()
    return {value, value * _THOUSAND, value * _THOUSAND**2} if found["short"] else {value}
