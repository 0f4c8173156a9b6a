"""Dates in running text as half-open intervals `[from, to)`, never sharper than the words.

An expression without a year, or relative to the day of writing, has an interval only where the caller gives a trusted anchor
(the publication date); otherwise both ends stay open and the words are kept. The modal "may", "$1" and "60%" are no dates.

    find_dates("in the first five months of 2023")[0].interval    # ('2023-01-01', '2023-06-01')
    find_dates("by the end of next year", anchor=date(2022, 4, 12))[0].interval    # (None, '2024-01-01')
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date, timedelta

from interlock.loaders.documents.words import words

__all__ = ["DateSpan", "find_dates", "parse_day"]

_MONTHS = words(
    "january february march april may june july august september october november december"
)
_WEEKDAYS = words("monday tuesday wednesday thursday friday saturday sunday")
_NUMBERS = {
    word: number
    for number, word in enumerate(
        words("one two three four five six seven eight nine ten eleven twelve"),
        start=1,
    )
}
_ORDINALS = {
    "first": 1,
    "second": 2,
    "third": 3,
    "fourth": 4,
    "1st": 1,
    "2nd": 2,
    "3rd": 3,
    "4th": 4,
}
# "May", "March" and "August" are words too: a month stands with a capital, "May" only beside a number or a preposition.
_MONTH = (
    r"(?:Jan(?:uary|\.)?|Feb(?:ruary|\.)?|March|Mar\.?|Apr(?:il|\.)?|May|June?\.?"
    r"|July?\.?|Aug(?:ust|\.)?"
    r"|Sept?(?:ember|\.)?|Oct(?:ober|\.)?|Nov(?:ember|\.)?|Dec(?:ember|\.)?)(?![a-z])"
)
_YEAR = r"(?:19|20)\d\d(?![\d%]|[.,]\d)"
_DAY = r"(?:3[01]|[12]\d|0?[1-9])(?:st|nd|rd|th)?"
_COUNT = r"(?:\d{1,2}|" + "|".join(_NUMBERS) + ")"
_WEEKDAY = r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day"
_THE_YEAR = rf"(?:(?:of|in)\s)?(?:{_YEAR}|(?:this|last|next|the)\s(?:year|period))"

_UNIT = rf"""
    (?P<iso>\b{_YEAR}-\d\d-\d\d(?!\d))
  | (?P<days>(?:(?P<da>{_DAY})(?:\s?[-–]\s?|\s(?:to|and|through)\s)(?P<db>{_DAY})\s(?P<m6>{_MONTH})(?:,?\s(?P<y5>{_YEAR}))?))
  | (?P<day>(?:{_WEEKDAY},?\s)?(?:(?P<d1>{_DAY})[\s-](?P<m1>{_MONTH})(?:,?[\s-](?P<y1>{_YEAR}))?
                               |(?P<m2>{_MONTH})\s(?P<d2>{_DAY})(?!\d|[.,]\d|%|\s(?:percent|per\scent|million|billion))(?:,?\s(?P<y2>{_YEAR}))?))
  | (?P<sofar>(?:earlier|so\sfar)\sthis\s(?P<of>week|month|year)\b)
  | (?P<span>(?P<m3>{_MONTH})(?:\s?[-–]\s?|\s(?:to|through)\s)(?P<m4>{_MONTH})(?:\s(?:period\s)?(?:of\s)?(?P<y3>{_YEAR}))?)
  | (?P<month>(?P<last>last\s|this\s|next\s)?(?P<m5>{_MONTH})(?:,?\s(?:of\s)?(?P<y4>{_YEAR}))?)
  | (?P<quarter>(?:Q(?P<q1>[1-4])|(?P<q2>first|second|third|fourth|1st|2nd|3rd|4th)[\s-]quarter)(?:\s(?P<qy>{_THE_YEAR}))?)
  | (?P<half>(?:H(?P<h1>[12])\b|(?P<h2>first|second|1st|2nd)[\s-]half)(?:\s(?P<hy>{_THE_YEAR}))?)
  | (?P<months>(?P<side>first|last)\s(?P<n>{_COUNT})\smonths\s(?P<ny>{_THE_YEAR}))
  | (?P<years>(?P<ya>{_YEAR})(?:\s?[-–]\s?|\s(?:to|and)\s)(?P<yb>{_YEAR}))
  | (?P<relative>(?P<which>this|last|next|the\sprevious|the\sfollowing|the\scoming|the\spast)\s(?P<what>week|month|quarter|year)\b)
  | (?P<offset>(?:a|one|the|{_COUNT})\s(?P<off>year|month)s?\s(?:earlier|before|ago)\b|year[\s-]on[\s-]year\b|the\sprevious\syear\b)
  | (?P<near>\b(?:today|yesterday|tomorrow)\b)
  | (?P<weekday>(?:last\s|this\s|next\s)?{_WEEKDAY}\b)
  | (?P<year>{_YEAR})
"""
_DATE = re.compile(
    rf"""(?<![\w$€£¥₽₹.])
    (?P<prep>(?:by|since|until|till|before|after|through|from|in|during|of|for|on|at|between)\s)?
    (?P<part>(?:the\s)?(?:early|mid|late|(?:very\s)?end|beginning|start|middle)(?:\s(?:in|of)\s|\s|-)(?:the\s)?)?
    (?:the\s)?(?P<unit>{_UNIT})(?:\speriod)?""",
    re.VERBOSE | re.IGNORECASE,
)
# Every expression holds a digit or one of these words; most sentences hold neither and need no search.
_CUE = re.compile(
    r"\d|\b(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec|today|yesterday"
    r"|tomorrow|year|month|week|quarter|half"
    r"|\w+day)\b|(?:uary|tember|ober|ember|March|April|June|July|August)"
)
_YEAR_PREPOSITIONS = frozenset(
    words("by since until till before after through from in during of for between")
)
_LETTERS = re.compile(r"[a-z]+")


@dataclass(frozen=True, slots=True)
class DateSpan:
    """One expression of time.

    Attributes:
        start, end: its place in the text; text: its words.
        interval: ISO dates `(from, to)`, half-open; None = open or unknown.
        deadline: True for "by ...": the event lies anywhere before `to`.
        weekday: True for a bare day of the week: in news the day of the saying, not of the event.
        offset: ISO 8601 offset of a comparison base ("a year earlier" is P-1Y); such an expression has no interval.
        anchor: the ISO date that it was resolved against, None where it was not.
    """

    start: int
    end: int
    text: str
    interval: tuple[str | None, str | None]
    deadline: bool = False
    weekday: bool = False
    offset: str | None = None
    anchor: str | None = None


def find_dates(
    text: str, anchor: date | None = None, start: int = 0, end: int | None = None
) -> list[DateSpan]:
    """All expressions of time in `text[start:end]`, in order, not overlapping.

    Args:
        text: running text.
        anchor: the trusted day of writing; None leaves relative and year-less expressions open.
        start: where to begin in the text.
        end: where to stop; None reads to the end.
    """
    stop = len(text) if end is None else end
    if _CUE.search(text, start, stop) is None:
        return []
    found = (_span(match, anchor) for match in _DATE.finditer(text, start, stop))
    return [span for span in found if span is not None]


def parse_day(text: str) -> str | None:
    """The ISO day that a metadata value names (`2022-04-12T08:00:00Z`, `12 April 2022`), else None."""
    for span in find_dates(text.strip()[:40].replace("T", " ", 1) if text[:4].isdigit() else text):
        first, last = span.interval
        if first and last and date.fromisoformat(last) - date.fromisoformat(first) == timedelta(1):
            return first
    return None


def _span(match: re.Match[str], anchor: date | None) -> DateSpan | None:
    prep = (match["prep"] or "").strip().lower()
    begin = match.start("unit")
    # Lower-case months are words ("may", "march"), and a bare year needs a preposition or a part of the year beside it.
    for name in ("m1", "m2", "m3", "m4", "m5", "m6"):
        if match[name] and match[name][0].islower():
            return None
    part = _part(match["part"])
    if match["year"] and not part and prep not in _YEAR_PREPOSITIONS:
        return None
    if match["month"] and not match["y4"] and not part and not prep and not match["last"]:
        return None
    if (
        match["month"]
        and match["m5"] == "May"
        and not (match["y4"] or part or prep in ("in", "by", "since", "until"))
    ):
        return None
    keeps_preposition = prep in (
        "by",
        "since",
        "until",
        "till",
        "before",
        "after",
        "through",
        "from",
    )
    begin = match.start() if keeps_preposition else match.start("part") if match["part"] else begin
    words = match.string[begin : match.end()]
    if match["offset"]:
        unit = "M" if (match["off"] or "year").lower() == "month" else "Y"
        number = _LETTERS.match(words.lower())
        count = _NUMBERS.get(number[0], 1) if number else int(re.match(r"\d+", words)[0])  # type: ignore[index]
        return DateSpan(begin, match.end(), words, (None, None), offset=f"P-{count}{unit}")
    try:
        whole, used = _interval(match, anchor, later=prep in ("by", "until", "till"))
    except (ValueError, OverflowError):  # 31 April, year 10000: words that look like a date
        return None
    if whole is None:
        return DateSpan(begin, match.end(), words, (None, None), weekday=bool(match["weekday"]))
    first, last = _narrow(*whole, part)
    interval: tuple[str | None, str | None] = (first.isoformat(), last.isoformat())
    deadline = False
    if prep in ("by", "until", "till", "through"):
        interval, deadline = (None, interval[1]), prep == "by"
    elif prep == "before":
        interval = (None, interval[0])
    elif prep == "since" or (
        prep == "from" and not (match["span"] or match["years"] or match["days"])
    ):
        interval = (interval[0], None)
    elif prep == "after":
        interval = (interval[1], None)
    return DateSpan(
        begin,
        match.end(),
        words,
        interval,
        deadline,
        bool(match["weekday"]),
        anchor=anchor.isoformat() if used and anchor else None,
    )


def _part(words: str | None) -> str:
    if not words:
        return ""
    low = words.lower()
    if "early" in low or "beginning" in low or "start" in low:
        return "early"
    return "mid" if "mid" in low else "late"


def _narrow(first: date, last: date, part: str) -> tuple[date, date]:
    """A third of a month (1-10, 11-20, 21-end) or of a longer period (by months)."""
    if not part:
        return first, last
    if (last - first).days <= 31:
        cuts = [first, first + timedelta(10), first + timedelta(20), last]
    else:
        months = (last.year - first.year) * 12 + last.month - first.month
        cuts = [_add_months(first, months * third // 3) for third in range(4)]
    at = ("early", "mid", "late").index(part)
    return cuts[at], cuts[at + 1]


def _add_months(day: date, months: int) -> date:
    index = day.year * 12 + day.month - 1 + months
    return date(index // 12, index % 12 + 1, 1)


def _month(name: str) -> int:
    return next(at for at, full in enumerate(_MONTHS, start=1) if full.startswith(name[:3].lower()))


def _months(year: int, first: int, count: int) -> tuple[date, date]:
    start = date(year, first, 1)
    return start, _add_months(start, count)


def _day(year: int, month: int, day: int) -> tuple[date, date]:
    start = date(year, month, day)
    return start, start + timedelta(1)


def _number(text: str) -> int:
    digits = re.match(r"\d+", text)
    return int(digits[0]) if digits else _NUMBERS[text.lower()]


def _year(text: str | None, anchor: date | None) -> int | None:
    """The year that "2023", "of last year" or "this year" names; None where the anchor is needed and missing."""
    if text is None:
        return None
    digits = re.search(r"\d{4}", text)
    if digits:
        return int(digits[0])
    if anchor is None:
        return None
    low = text.lower()
    return anchor.year + (1 if "next" in low else -1 if "last" in low else 0)


def _nearby(anchor: date, month: int, later: bool) -> int:
    """The year of a month without one: the latest that has begun, or for a deadline the next to come."""
    if later:
        return anchor.year + (month < anchor.month)
    return anchor.year - (month > anchor.month)


def _interval(
    match: re.Match[str], anchor: date | None, later: bool
) -> tuple[tuple[date, date] | None, bool]:
    """The whole interval of the unit and whether the anchor was used; None where it is needed and missing."""
    if match["iso"]:
        year, month, day = map(int, match["iso"].split("-"))
        return _day(year, month, day), False
    if match["days"]:
        first_day, last_day = _number(match["da"]), _number(match["db"])
        month = _month(match["m6"])
        if not match["y5"] and anchor is None:
            return None, False
        year = int(match["y5"]) if match["y5"] else _nearby(anchor, month, later)  # type: ignore[arg-type]
        start, stop = date(year, month, first_day), date(year, month, last_day) + timedelta(1)
        return ((start, stop) if start < stop else None), not match["y5"]
    if match["day"]:
        day = int(re.match(r"\d+", match["d1"] or match["d2"])[0])  # type: ignore[index]
        month, year_text = _month(match["m1"] or match["m2"]), match["y1"] or match["y2"]
        if year_text:
            return _day(int(year_text), month, day), False
        return (_day(_nearby(anchor, month, later), month, day), True) if anchor else (None, False)
    if match["span"]:
        first, last = _month(match["m3"]), _month(match["m4"])
        if not match["y3"] and anchor is None:
            return None, False
        year = int(match["y3"]) if match["y3"] else _nearby(anchor, first, later)  # type: ignore[arg-type]
        return _months(year, first, (last - first) % 12 + 1), not match["y3"]
    if match["month"]:
        month = _month(match["m5"])
        if match["y4"]:
            return _months(int(match["y4"]), month, 1), False
        if anchor is None:
            return None, False
        return _months(_nearby(anchor, month, later), month, 1), True
    if match["quarter"]:
        quarter = int(match["q1"] or _ORDINALS[match["q2"].lower()])
        return _of_year(match["qy"], anchor, later, 3 * quarter - 2, 3)
    if match["half"]:
        half = int(match["h1"] or _ORDINALS[match["h2"].lower()])
        return _of_year(match["hy"], anchor, later, 6 * half - 5, 6)
    if match["months"]:
        count = _number(match["n"])
        if not 1 <= count <= 12:
            return None, False
        return _of_year(
            match["ny"], anchor, later, 1 if match["side"].lower() == "first" else 13 - count, count
        )
    if match["years"]:
        first_year, last_year = int(match["ya"]), int(match["yb"])
        if last_year < first_year:
            return None, False
        return (date(first_year, 1, 1), date(last_year + 1, 1, 1)), False
    if match["year"]:
        return _months(int(match["year"]), 1, 12), False
    if anchor is None:
        return None, False
    if match["sofar"]:
        begins = {"week": anchor - timedelta(anchor.weekday()), "month": anchor.replace(day=1)}
        return (
            begins.get(match["of"].lower(), date(anchor.year, 1, 1)),
            anchor + timedelta(1),
        ), True
    return _relative(match, anchor), True


def _of_year(
    text: str | None, anchor: date | None, later: bool, first: int, count: int
) -> tuple[tuple[date, date] | None, bool]:
    year = _year(text, anchor)
    if year is None and anchor is not None:
        year = _nearby(anchor, first, later)
    if year is None:
        return None, False
    return _months(year, first, count), not (text and re.search(r"\d{4}", text))


def _relative(match: re.Match[str], anchor: date) -> tuple[date, date]:
    if match["near"]:
        shift = {"today": 0, "yesterday": -1, "tomorrow": 1}[match["near"].lower()]
        start = anchor + timedelta(shift)
        return start, start + timedelta(1)
    if match["weekday"]:
        words = match["weekday"].lower().split()
        back = (anchor.weekday() - _WEEKDAYS.index(words[-1])) % 7
        start = anchor - timedelta(back)
        if words[0] == "next":
            start += timedelta(7)
        return start, start + timedelta(1)
    which, what = match["which"].lower(), match["what"].lower()
    step = {"this": 0, "last": -1, "the previous": -1, "the past": -1}.get(which, 1)
    if what == "week":
        start = anchor - timedelta(anchor.weekday()) + timedelta(7 * step)
        return start, start + timedelta(7)
    if what == "month":
        start = _add_months(anchor, step)
        return start, _add_months(start, 1)
    if what == "quarter":
        start = _add_months(date(anchor.year, (anchor.month - 1) // 3 * 3 + 1, 1), 3 * step)
        return start, _add_months(start, 3)
    return _months(anchor.year + step, 1, 12)
