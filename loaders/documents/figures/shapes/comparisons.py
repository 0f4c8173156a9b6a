"""What a figure is compared with: a change, a multiple, an earlier value."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal

from interlock.loaders.documents.figures.reading import FigureReading
from interlock.loaders.documents.figures.shapes.beside import another, give_to
from interlock.loaders.documents.figures.words import DATE_AFTER, METRICS, PER_SHARE, word_set
from interlock.loaders.documents.grammar.rules import MARK
from interlock.loaders.documents.language.amounts import QUALIFIER, is_money, number, scaled
from interlock.loaders.documents.language.later import later
from interlock.loaders.documents.language.measures import (
    Measure,
    direction_of,
    ratio_after,
    share_bounds,
)

__all__ = [
    "CHANGE_TAIL",
    "TIMES",
    "WAY",
    "add_ratio",
    "add_step",
    "add_times",
    "compared",
    "in_scale",
    "not_after",
    "over_date",
    "over_said",
    "previous_values",
    "time_before",
]

_FROM = later(r"^from ")
_A_YEAR = later(r"\d{4}")
_PER_SHARE = later(r" per share$")
_A_METRIC = later(METRICS)
_OPPOSITES = word_set("opposites")
_PREVIOUS_TAIL = later(
    rf"{PER_SHARE}(?: (?:a|per) (?:[a-z]+ )?share\b)?"
    rf"(?: (?:a|per) (?:day|year|month|tonne|kilo|barrel)(?=,? (?:from|against|compared|up|down|after)\b))?(?:{DATE_AFTER}"
    rf"| (?:in"
    rf"|during) the (?:year|quarter|month|period|season))?,? (?:(?P<up>up)|(?P<down>down)|rising"
    rf"|falling)?,? ?(?:from|as against|against|compared with|compared to|as compared with|as compared to"
    rf"|vis-a-vis|vs\.?|after|versus|than the|(?=⟪d\d+⟫(?:’s|'s) ⟪)) ?(?:(?:the )?⟪d(?P<h>\d+)⟫(?:’s|'s) )?"
    rf"(?:(?:an?|the|its) )?"
    rf"(?:(?:earlier|previous|prior|initial|original|revised|upwardly revised|downwardly revised) )?"
    rf"(?:(?P<metric>[a-z]+) of )?(?P<m>⟪[mqp]\d+⟫|(?P<n>(?!(?:19|20)\d\d(?:[.,;)]|$| (?!(?:million|billion|trillion"
    rf"|thousand|tonnes|tons|units)\b)))\d[\d.,]*)(?![\w%])(?: (?P<scale>million|billion|trillion|thousand))?)"
    rf"{PER_SHARE}(?: (?:a|per) (?:[a-z]+ )?share\b)?"
    rf"(?: (?:exported|imported|recorded|registered|posted|reported|achieved|earned|shipped|produced|logged|seen|collected"
    r"|sold|bought|purchased|delivered|handled|received|booked|raised|issued|generated|harvested|mined|transported"
    r"|moved|observed|obtained"
    rf"|reali[sz]ed|witnessed|spent|invested|lent|paid))?"
    rf"(?: (?:in|for|during|over|at|on|as of) (?:the )?(?:end of )?⟪d(?P<d>\d+)⟫(?: ⟪d\d+⟫)?"
    rf"| (?:in )?(?:the|a) (?P<before>year|quarter|month)"
    rf" (?:before|earlier)| ⟪d"
    rf"(?P<o>\d+)⟫)?(?! (?:of|to|percent|per)\b)"
)
# "more than double the $4 million of a year earlier"
_TWICE = later(
    rf"{DATE_AFTER}?,? (?:(?:almost|nearly|more than|over|about|roughly|just over|just under|well over) )?"
    r"(?:double|twice|triple|treble|quadruple|half|(?:three|four|five|six|ten) times) (?:the|its)"
    r" (?P<m>⟪[mq]\d+⟫|(?P<n>\d[\d,]*)(?P<scale>(?!)))"
    r"(?: (?:earned|recorded|reported|posted|made|sold|produced|exported|seen|achieved))*(?: (?:of|in|for|during|from))?"
    r" (?:⟪d(?P<d>\d+)⟫|(?P<before>(?!))|(?P<o>(?!)))(?P<up>(?!))?(?P<down>(?!))?(?P<metric>(?!))?(?P<h>(?!))?"
)
# The same in brackets behind the figure: "(2021: 8.9 million)".
_BRACKETED = later(
    rf"{DATE_AFTER}? \((?:⟪d(?P<d>\d+)⟫|(?P<y>(?:19|20)\d\d)|previously|earlier|before|prior year|previous year|year before):? "
    r"(?P<m>⟪[mqp]\d+⟫|(?P<n>\d[\d.,]*)(?: (?P<scale>million|billion|trillion|thousand))?)\)"
    r"(?P<up>(?!))?(?P<down>(?!))?(?P<metric>(?!))?(?P<before>(?!))?(?P<o>(?!))?(?P<h>(?!))?"
)
# The same without a word, as results print it: "NOK 1,204 million (1,110)", "9.8 percent (9.3)", "SEK 1,204 (1,110) million".
_BARE_BRACKET = later(
    r"(?: (?:million|billion))? \((?P<n>\d[\d,]*(?:\.\d+)?)\)(?: (?P<scale>million|billion|[mM]|bn)\b)?"
)
_SCALE_IN = later(r"(?P<scale>thousand|million|billion|trillion|mn|bn|m|M)\b\.?$")
_ALIKE = (
    Decimal("0.2"),
    Decimal(5),
)  # what is bracketed behind a figure is of its size, or something else
_WITH_SCALE = later(r"\d ?(?P<scale>thousand|million|billion|trillion|mn|bn|m)\b")
_NO_SCALE = 1000  # digits of more are written out
_DATE = later(r"⟪d\d+⟫")
_DATE_COMMA = later(r"(?: (?:in|during|for|over) (?:the )?⟪d\d+⟫)?,? ")
# A change behind a figure, a multiple of an earlier one, and a bare direction.
CHANGE_TAIL = later(
    rf"{DATE_AFTER}?,? (?:(?P<up>up|an increase of|a rise of|a gain of|growth of|a jump of)|(?P<down>down|a fall of|a drop of"
    rf"|a decline of|a decrease of))? ?"
    r"(?:by )?(?P<change>⟪p\d+⟫)(?: (?:(?P<more>more|higher|above)|(?P<less>less|lower|below|fewer)|⟪d\d+⟫)(?![a-z])"
    r"|(?= (?:on|from|compared)\b)"
    r"|(?(up)(?=[,;.)]|$)|(?(down)(?=[,;.)]|$)|(?!))))"
)
TIMES = later(
    rf"(?:{QUALIFIER} )?(?P<n>\d[\d.]*|[a-z]+) times (?:more than|higher than|as "
    rf"(?:much|many) as|larger than|that of|the)(?=[^⟦]*?⟪d\d+⟫| a year)"
)
# "up 4 percent from the second quarter" compares with no year before.
_RECENT = later(
    r" (?:on|from|over|than|compared (?:with|to)) (?:in )?(?:the |a )?(?:(?:previous|prior|preceding|first|second|third|fourth|last"
    r"|[A-Z][a-z]+) )?"
    r"(?:quarter|month|week)\b(?!,? (?:of )?(?:last|the (?:previous|prior)|a) year)(?!,? (?:of )?(?:19|20)\d\d)"
)
WAY = later(r",? (?:was |were |is |are )?(up|down)\b")


def add_step(reading: FigureReading, measure: Measure, change: re.Match[str]) -> None:
    """The change that stands behind a figure: "40 million, 12 percent more than in 2020"; else its direction is the figure's own."""
    groups = change.groupdict()
    up, down = groups.get("up") or groups.get("more"), groups.get("down") or groups.get("less")
    if not (up or down):
        up, down = measure.direction == "rising", measure.direction == "falling"
    measure.direction = "rising" if up else "falling" if down else measure.direction
    share = reading.amount(change["change"])
    if share.value is not None and (up or down) and "point" not in share.text:
        recent = _RECENT.match(reading.sentence.text, reading.stop(change.end())) is not None
        base = measure.comparison.get("base", "previous period" if recent else "previous year")
        measure.move(share.value, up=bool(up), base=base)
    measure.end = max(measure.end, reading.stop(change.end()))


def compared(reading: FigureReading, measure: Measure, at: int) -> Iterator[Measure]:
    """A measure with the change that stands at `at`, behind it, and then the earlier values that it is compared with."""
    at = over_said(reading, at)
    if change := CHANGE_TAIL.match(reading.marked, at):
        add_step(reading, measure, change)
    yield measure
    yield from previous_values(reading, measure, at)


def add_times(reading: FigureReading, measure: Measure, times: re.Match[str]) -> None:
    """A figure that is so many times an earlier one: "three times more than in 2020"."""
    measure.comparison = {
        **measure.comparison,
        "base": "previous year",
        "ratio": number(times["n"]),
    }
    measure.direction = measure.direction or "rising"
    measure.end = max(measure.end, _end_of_comparison(reading, times))


def add_ratio(reading: FigureReading, measure: Measure, match: re.Match[str]) -> None:
    """The change that the verb of a figure states: "rose 12 percent"."""
    change = reading.amount(match["change"])
    measure.direction = direction_of(match)
    if "point" in change.text:
        return  # percentage points are no part of what was before
    if change.value is not None and measure.direction:
        yearly = any((day.offset or "").endswith("Y") for day in reading.sentence.dates)
        base = "previous year" if yearly else "previous period"
        measure.move(change.value, up=measure.direction == "rising", base=base)


_SAID = later(
    rf"(?:{DATE_AFTER}| (?:since|from) the (?:start|beginning) of the [a-z]+(?: (?:on|in) ⟪d\d+⟫)?)*,"
    rf" (?:(?:the )?{MARK}(?:’s|'s)?|(?:the |an? |its )?(?:[a-z]+ ){{0,2}}[a-z]+)"
    rf"(?: (?:data|figures))? (?:said|says|reported|announced|showed|show"
    rf"|stated|added|estimated|estimates|calculates|calculated|reckons|reckoned|noted|told {MARK})"
    r"(?: in a (?:statement|report))?(?: (?:on )?⟪d\d+⟫)?(?=, )"
)
# "..., the most since 2014, and up from": how seldom it was so.
_AS_SELDOM = later(
    rf"(?:{DATE_AFTER})*, (?:the|its|their) (?:most|least|(?:second-|third-)?(?:[a-z]+est|best|worst)|first)\b"
    r"[^,;⟪]{0,60}(?:⟪d\d+⟫)?[^,;⟪]{0,40}(?=, )(?:, and)?"
)


def over_said(reading: FigureReading, at: int) -> int:
    """Where a sentence goes on behind who says so, or how seldom it was so: "4 million, the ministry said, up from 3 million"."""
    for aside in (_SAID, _AS_SELDOM):
        found = aside.match(reading.marked, at)
        if found is not None:
            at = found.end()
    return at


def previous_values(reading: FigureReading, measure: Measure, at: int) -> Iterator[Measure]:
    """The value that the text compares with: "up from 1.6 billion in 2022"."""
    at = over_said(reading, at)
    tail = _PREVIOUS_TAIL.match(reading.marked, at) or _BRACKETED.match(reading.marked, at)
    if tail is None:
        tail = _TWICE.match(reading.marked, at)
    if tail is None:
        yield from _in_bare_brackets(reading, measure, at)
        return
    before = measure.earlier()
    if not _set_value(reading, before, measure, tail):
        return
    if (other := another(reading, tail.start("m"), tail.end("m"))) is not None:
        before.start = reading.sentence.to_text(tail.start("m"))
        before.end = reading.stop(tail.end("m"))
        if give_to(reading, before, measure, other):
            yield before
        return
    named = tail["metric"]
    of_its_own = named and _A_METRIC.fullmatch(named) and named not in measure.indicator.split()
    if (
        named in _OPPOSITES or of_its_own
    ):  # "a profit of 11 million compared to revenue of 77 million"
        before.indicator = str(named) + (_PER_SHARE.search(measure.indicator) or [""])[0]
    measure.direction = direction_of(tail) or measure.direction
    time_before(reading, before, measure, tail)
    if before.indicator == measure.indicator:
        measure.turn_from(before.value)
    before.start = reading.sentence.to_text(tail.start("m"))
    before.end = reading.stop(tail.end())
    measure.end = max(measure.end, before.end)
    yield before


def _in_bare_brackets(reading: FigureReading, measure: Measure, at: int) -> Iterator[Measure]:
    """What the figure was before, in brackets and in its scale, with no word of when."""
    bracket = _BARE_BRACKET.match(reading.marked, at)
    if (
        bracket is None
        or not measure.value
        or measure.unit is None
        or not (measure.unit == "percent" or is_money(measure.unit))
    ):
        return
    scale = bracket["scale"]
    if scale is None and (own := _SCALE_IN.search(reading.sentence.text, 0, reading.stop(at))):
        scale = own["scale"]
    value = scaled(bracket["n"], scale)
    if value is None or not _ALIKE[0] <= value / measure.value <= _ALIKE[1]:
        return
    before = measure.earlier()
    before.value, before.low, before.high, before.approximate = value, None, None, False
    measure.turn_from(value)
    before.start, before.end = reading.sentence.span(bracket.start("n"), bracket.end())
    measure.end = max(measure.end, before.end)
    yield before


def _set_value(
    reading: FigureReading, before: Measure, measure: Measure, tail: re.Match[str]
) -> bool:
    """Set the earlier value; False where it is of another unit, and so no value of the same metric."""
    amount = reading.amount(tail["m"]) if tail["m"].startswith("⟪") else None
    if amount is None:
        value = in_scale(reading, measure, tail["n"], tail["scale"])
        if measure.unit == "percent" or value is None:
            return False
        before.value, before.low, before.high, before.approximate = value, None, None, False
        return True
    if tail["m"].startswith("⟪p") and measure.unit != "percent":
        # "rose 12 percent, after 4 percent in 2020": two changes of a metric that has no value here
        ratio = measure.comparison.get("ratio")
        if ratio is None or amount.value is None or not measure.direction:
            return False
        if measure.value is not None:
            return False
        before.unit, before.direction = None, measure.direction
        earlier = ratio_after(amount.value, up=ratio > 1)
        before.comparison = {"base": "previous period", "ratio": earlier}
        return True
    if amount.unit != measure.unit:
        return False
    before.value = before.low = before.high = None
    before.take(amount)
    if amount.unit == "percent":
        base = measure.comparison.get("base")
        before.comparison = {**({"base": base} if base else {}), **share_bounds(amount)}
    return True


def in_scale(
    reading: FigureReading, measure: Measure, digits: str, scale: str | None
) -> Decimal | None:
    """The number of bare digits beside a figure: in its scale where they have none ("3.7 billion (5.2)"), and of its size."""
    value = scaled(digits, scale)
    if value is None or not measure.value:
        return value
    if scale is None and "," not in digits and measure.unit != "percent" and value < _NO_SCALE:
        own = _WITH_SCALE.search(reading.sentence.text, measure.start, measure.end)
        value = scaled(digits, own["scale"]) if own is not None else value
    if value is None:
        return None
    return value if _ALIKE[0] <= value / measure.value <= _ALIKE[1] else None


def time_before(
    reading: FigureReading, before: Measure, measure: Measure, tail: re.Match[str]
) -> None:
    """Set the time of the earlier value: a date of its own, or so much before the time of the measure."""
    if year := tail.groupdict().get("y"):
        before.period, before.period_text = (f"{year}-01-01", f"{int(year) + 1}-01-01"), year
        return
    first, last = measure.period
    if tail["d"] or tail["h"]:
        day = reading.sentence.dates[int(tail["d"] or tail["h"])]
        before.period, before.period_text = day.interval, _FROM.sub("", day.text)
        not_after(before, measure)
        if day.offset == "P-1Y" and first and last:
            before.period = _years_back(first, last, 1)
        elif day.offset and day.offset.isdigit() and first and last:
            before.period = _years_back(first, last, int(first[:4]) - int(day.offset))
    elif tail["before"] and tail["before"] != "year":
        before.period_text = f"the {tail['before']} before"
    elif first and last:
        year = tail["o"] and reading.sentence.dates[int(tail["o"])].offset == "P-1Y"
        if tail["before"] or year:
            before.period = _years_back(first, last, 1)


def not_after(before: Measure, measure: Measure) -> None:
    """Put an earlier value of a month without its year before the figure that it is earlier than."""
    (first, last), (begin, _) = before.period, measure.period
    if first and last and begin and first > begin and not _A_YEAR.search(before.period_text or ""):
        before.period = _years_back(first, last, 1)


def _years_back(first: str, last: str, years: int) -> tuple[str, str]:
    """Two ISO days, so many years earlier."""
    return f"{int(first[:4]) - years}{first[4:]}", f"{int(last[:4]) - years}{last[4:]}"


def over_date(reading: FigureReading, at: int) -> int:
    """Where the sentence goes on after a date and a comma."""
    found = _DATE_COMMA.match(reading.marked, at)
    return found.end() if found else at


def _end_of_comparison(reading: FigureReading, times: re.Match[str]) -> int:
    day = _DATE.search(reading.marked, times.end())
    return reading.sentence.span(0, day.end())[1] if day else reading.sentence.to_text(times.end())
