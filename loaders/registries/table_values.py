"""What the cells of a user's table mean: days, numbers and shares, in the form that the mapping declares.

Nothing is tried out: `03/04/2024` is a day only where the mapping says which part comes first.

day("31.12.2024", "day-first")        # '2024-12-31'
number("1,234.50")                    # Fraction(2469, 2)
band("more than 25% to 50%")          # (25, 50, low end open)
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from fractions import Fraction

from interlock.loaders.dates import month_first
from interlock.loaders.listings import day as day_first
from interlock.schema.intervals import parse_date

_YEAR_FIRST = re.compile(r"(\d{4})[./-](\d{1,2})(?:[./-](\d{1,2}))?(?:[ T].*)?")
_COMPACT = re.compile(r"(\d{4})(\d{2})(\d{2})")
_CHINESE = re.compile(r"(\d{4})年(?:(\d{1,2})月(?:(\d{1,2})日)?)?")
_DASHED = re.compile(r"(\d{1,2})-(\d{1,2})-(\d{4})")
_NUMBER = {
    ".": re.compile(r"[+-]?(?:\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?|\.\d+)"),
    ",": re.compile(r"[+-]?(?:\d{1,3}(?:\.\d{3})+(?:,\d+)?|\d+(?:,\d+)?|,\d+)"),
}
_BLANKS = re.compile(r"(?<=\d)[ \u00a0\u202f'](?=\d{3})")
_MORE = re.compile(r"(?:>|more than|over|above|greater than)\s*")
_AT_LEAST = re.compile(r"(?:>=|≥|at least|not less than)\s*")
_LESS = re.compile(r"(?:<|less than|under|below)\s*")
_AT_MOST = re.compile(r"(?:<=|≤|up to|at most|not more than)\s*")
_BETWEEN = re.compile(r"(.*?\d%?)\s*(?:-|–|—|\bto\b|\.\.+)\s*(.*\d%?)")


@dataclass(frozen=True, slots=True)
class Band:
    """An interval in the unit of the column; an end that is None is not told."""

    low: Fraction | None
    high: Fraction | None
    low_open: bool = False
    high_open: bool = False
    percent: bool = False


def day(text: str, order: str = "year-first") -> str:
    """A day, month or year as ISO text, as coarse as printed.

    Args:
        text: the cell.
        order: `year-first` (2024-03-01, 2024/3/1, 20240301, 2024年3月1日), `day-first` or `month-first`; ISO dates, which
            workbooks give whatever they show, are read in every order.

    Raises:
        ValueError: it is none of these, or no day of the calendar.
    """
    plain = text.strip()
    if (
        match := _YEAR_FIRST.fullmatch(plain)
        or _COMPACT.fullmatch(plain)
        or _CHINESE.fullmatch(plain)
    ):
        year, *rest = (part for part in match.groups() if part)
        found = parse_date("-".join((year, *(f"{int(part):02}" for part in rest))))
    elif order == "day-first":
        found = day_first(_DASHED.sub(r"\1/\2/\3", plain))
    elif order == "month-first":
        found = month_first(_DASHED.sub(r"\1/\2/\3", plain))
    else:
        found = parse_date(plain)
    if found is None:
        raise ValueError("a date is empty")
    return found


def number(text: str, decimal: str = ".") -> Fraction | None:
    """The exact value of a number, whose thousands may be parted; None for anything else.

    Args:
        text: the cell.
        decimal: the mark before decimals; the other of `.` and `,` parts thousands, and only whole groups of three.
    """
    plain = _BLANKS.sub("", text.strip())
    if not _NUMBER[decimal].fullmatch(plain):
        return None
    group = "," if decimal == "." else "."
    return Fraction(plain.replace(group, "").replace(",", "."))


def band(text: str, decimal: str = ".") -> Band | None:
    """A share as tables print it: `25`, `25 %`, `25-50`, `> 25`, `at least 25%`; None for anything else.

    The ends of a band belong to it unless the text says otherwise.
    """
    plain = " ".join(text.casefold().split())
    percent = plain.endswith("%")
    if (exact := _share_number(plain, decimal)) is not None:
        return Band(exact, exact, percent=percent)
    if match := _BETWEEN.fullmatch(plain):
        low_text, high_text = match.groups()
        open_low = _MORE.match(low_text) and not _AT_LEAST.match(low_text)
        open_high = _LESS.match(high_text) and not _AT_MOST.match(high_text)
        low = _share_number(_MORE.sub("", _AT_LEAST.sub("", low_text, 1), 1), decimal)
        high = _share_number(_LESS.sub("", _AT_MOST.sub("", high_text, 1), 1), decimal)
        if low is None or high is None:
            return None
        return Band(low, high, bool(open_low), bool(open_high), percent)
    for pattern, is_low, is_open in (
        (_AT_LEAST, True, False), (_AT_MOST, False, False), (_MORE, True, True), (_LESS, False, True),
    ):  # fmt: skip
        if match := pattern.match(plain):
            bound = _share_number(plain[match.end() :], decimal)
            if bound is None:
                return None
            if is_low:
                return Band(bound, None, low_open=is_open, percent=percent)
            return Band(None, bound, high_open=is_open, percent=percent)
    return None


def _share_number(text: str, decimal: str) -> Fraction | None:
    return number(text.strip().removesuffix("%").rstrip(), decimal)
