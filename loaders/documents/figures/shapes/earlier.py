"""Earlier values behind a figure that no shape before has read: in a row, in brackets with a label each, and bare numbers.

"9.4 percent from 10.2", "NOK 3.7 billion (first quarter: 5.2)", "11.8 million (2022; 2021: 10.2 million)", "3.8 percent, from 4.1 in May
and 17.7 a year earlier", "That compares with 964,000 tonnes in March and 981,000 in April 2023".

for measure in earlier_values(reading, found): ...
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from interlock.loaders.documents.figures.reading import FigureReading
from interlock.loaders.documents.figures.shapes.afterwards import value_end
from interlock.loaders.documents.figures.shapes.beside import another
from interlock.loaders.documents.figures.shapes.comparisons import in_scale, time_before
from interlock.loaders.documents.language.later import later
from interlock.loaders.documents.language.measures import Measure

__all__ = ["earlier_values"]

_SCALES = r"million|billion|trillion|thousand|mn|bn|m"
_VALUE = (
    r"(?:(?:about|around|some|only|just|nearly|almost|roughly) )?"
    rf"(?P<m>⟪[mqp]\d+⟫|(?P<n>\d[\d,]*(?:\.\d+)?)(?![\w%⟫]|[,.]\d)(?: (?P<scale>{_SCALES})\b)?)"
)
# When it was so: a date, or so much before the figure.
_WHEN = (
    r"(?:,? (?:in|for|during|over|at|on|by|of)? ?(?:the )?(?:(?:same|corresponding|like|comparable) (?:[a-z]+ )?(?:of|in)? ?)?"
    r"(?:end of )?⟪d(?P<d>\d+)⟫|,? (?:in )?(?:the|a) (?P<before>year|quarter|month|season|campaign|week)"
    r" (?:before|earlier|ago|previously))"
)
_ENDS = (
    r"(?=[,.;)—–]|$| (?:and|as|while|because|on|in|for|during|over|at|by|the|a) |(?<=⟫) | ⟪d)"
    r"(?! (?:the|a) (?!year|month|quarter|week|season))"
)
# What may stand between a figure and what it is compared with: what it is of, for how much, when.
_GAP = (
    r"(?: of [a-z-]+(?: [a-z-]+)?(?= (?:at|in|for|from|to|against|compared|versus|as|after|⟪d)|,)| (?:a|per) (?:[a-z]+ )?[a-z-]+(?=,| )"
    r"| (?:bpd|b/d|FOB|CIF)| [A-Z]{2,5}(?= \()|,? (?:in|for|during|over|at|on|by|as of|as at) (?:the )?(?:end of )?⟪d\d+⟫|,? ⟪d\d+⟫){0,3}"
)
_WORD = (
    r",? ?(?:(?:(?P<up>up|rising|climbing|increasing)|(?P<down>down|falling|dropping)|changed|little changed),? )?"
    r"(?:from|against|as against|versus|vs\.?|(?:as |which )?(?:compare[sd]?|opposed|contrasted) (?:with|to)|in contrast (?:with|to)"
    r"|after|having been|instead of|where(?:as)? (?:it|they) (?:still )?(?:was|were|had been|came to|stood at)) (?:the )?"
)
_TAIL = later(
    rf"{_GAP}{_WORD}{_VALUE}(?:{_WHEN}|{_ENDS})(?! (?:of|to|per|percent|a) )(?P<o>(?!))?(?P<h>(?!))?(?P<metric>(?!))?"
)
_ALSO = later(
    rf",? (?:and|or) (?:from |with |against )?{_VALUE}{_WHEN}(?P<up>(?!))?(?P<down>(?!))?(?P<o>(?!))?(?P<h>(?!))?(?P<metric>(?!))?"
)
_BRACKET = later(rf"{_GAP} \((?P<inside>[^()]{{1,90}})\)")
_ENTRY = later(
    r"(?:(?:⟪d(?P<d>\d+)⟫|(?P<y>(?:19|20)\d\d)|previously|(?:the )?(?:prior|previous|last|year-earlier|preceding)"
    r" (?:year|quarter|period|month|season|week)|(?:(?:a|the) )?year (?:before|earlier|ago)):? (?:[a-z]+ )?)?"
    rf"{_VALUE}(?:;|,(?= ⟪d|, (?:19|20)\d\d:)|$) ?(?P<up>(?!))?(?P<down>(?!))?(?P<before>(?!))?(?P<o>(?!))?(?P<h>(?!))?(?P<metric>(?!))?"
)
_COMPARES = later(
    rf"^(?:That|This|It|The (?:figure|total|number)) compare[sd] (?:with|to) (?:an? [a-z]+ of )?{_VALUE}{_WHEN}"
    r"(?P<up>(?!))?(?P<down>(?!))?(?P<o>(?!))?(?P<h>(?!))?(?P<metric>(?!))?"
)
_YEAR = later(r"(?:19|20)\d\d")


def earlier_values(reading: FigureReading, found: Sequence[Measure]) -> Iterator[Measure]:
    """The values of before that stand behind the figures of a sentence and are unread."""
    known = list(found)
    if reading.last is not None and (opening := _COMPARES.match(reading.marked)):
        for measure in _row(reading, known, reading.last, opening):
            known.append(measure)
            yield measure
    for measure in found:
        if measure.value is None or measure.rule == "value.previous":
            continue
        at = value_end(reading, measure)
        if at is None:
            continue
        tail = _TAIL.match(reading.marked, at)
        read = (
            _bracketed(reading, known, measure, at)
            if tail is None
            else _row(reading, known, measure, tail)
        )
        for before in read:
            known.append(before)
            yield before


def _row(
    reading: FigureReading, known: list[Measure], measure: Measure, tail: re.Match[str]
) -> Iterator[Measure]:
    """What stands behind "from" or "against", and what is joined to it."""
    match: re.Match[str] | None = tail
    told = False
    while match is not None:
        free = reading.is_unread(known, match.start("m"))
        if free and another(reading, match.start("m"), match.end("m")) is not None:
            return
        before = _before(reading, measure, match) if free else None
        if free and before is None:
            return
        if before is not None:
            if not told:
                _turn(measure, before, match)
            told = True
            yield before
        match = _ALSO.match(reading.marked, match.end())


def _bracketed(
    reading: FigureReading, known: list[Measure], measure: Measure, at: int
) -> Iterator[Measure]:
    """What stands in brackets behind a figure, each with when it was."""
    bracket = _BRACKET.match(reading.marked, at)
    if bracket is None:
        return
    entries, place, stop = [], bracket.start("inside"), bracket.end("inside")
    while place < stop:
        entry = _ENTRY.match(reading.marked, place, stop)
        if entry is None:
            return  # other words: what is in brackets is something else
        entries.append(entry)
        place = entry.end()
    for entry in entries:
        if not reading.is_unread(known, entry.start("m")):
            continue
        if entry["n"] and entry["scale"] is None and _YEAR.fullmatch(entry["n"]):
            continue
        before = _before(reading, measure, entry)
        if before is not None:
            _turn(measure, before, entry)
            yield before


def _before(reading: FigureReading, measure: Measure, match: re.Match[str]) -> Measure | None:
    """The same metric with the value that a shape tells; None where it is of another unit or size."""
    before = measure.earlier()
    before.low = before.high = None
    if match["n"] is None:
        amount = reading.amount(match["m"])
        if amount.unit != measure.unit:
            return None
        before.value = None
        before.take(amount)
        if amount.unit == "percent" and "share_min" in measure.comparison:
            before.take_share(amount, measure.indicator.removeprefix("share of "))
    else:
        value = in_scale(reading, measure, match["n"], match["scale"])
        if value is None or measure.unit is None:
            return None
        before.value, before.approximate = value, False
        if "share_min" in measure.comparison:
            base = measure.comparison.get("base")
            before.comparison = {"base": base, "share_min": value, "share_max": value}
    time_before(reading, before, measure, match)
    before.start = reading.sentence.to_text(match.start("m"))
    before.end = reading.stop(match.end())
    while before.end > before.start and reading.sentence.text[before.end - 1] in " ,;":
        before.end -= 1
    return before


def _turn(measure: Measure, before: Measure, match: re.Match[str]) -> None:
    """Say of a figure where it moved from what it was before."""
    if match["up"] or match["down"]:
        measure.direction = "rising" if match["up"] else "falling"
    else:
        measure.turn_from(before.value)
