"""Dates of columns that are not printed as ISO; which form a column has is declared by its loader, never tried out.

month_first("9/30/2026 12:00:00 AM")      # '2026-09-30'
named_month("23-MAR-2006")                # '2006-03-23'
named_month("Mar 25, 2015")               # '2015-03-25'
"""

from __future__ import annotations

import re
from functools import lru_cache

from interlock.schema.intervals import parse_date

_MONTH_FIRST = re.compile(r"(\d{1,2})/(\d{1,2})/(\d{4})(?: .*)?")
_NAMED = re.compile(r"(?P<day>\d{1,2})[- ]([A-Za-z]{3,9})\.?[- ](?P<year>\d{4})(?: .*)?")
_NAMED_FIRST = re.compile(r"([A-Za-z]{3,9})\.? (?P<day>\d{1,2}), ?(?P<year>\d{4})(?: .*)?")
_MONTHS = (
    "january", "february", "march", "april", "may", "june",
    "july", "august", "september", "october", "november", "december",
)  # fmt: skip


def month_first(text: str) -> str | None:
    """The day of a date with the month first, or of an ISO date; None for an empty text.

    Raises:
        ValueError: it is neither, or no day of the calendar.
    """
    match = _MONTH_FIRST.fullmatch(text.strip())
    if match is None:
        return parse_date(text)
    month, day, year = match.groups()
    return parse_date(f"{year}-{int(month):02}-{int(day):02}")


@lru_cache(1 << 14)  # registers print few different days again and again
def named_month(text: str) -> str | None:
    """The day of a date whose month is a word (English, three letters or more), or of an ISO date; None for an empty text.

    Raises:
        ValueError: it is neither, names no month, or no day of the calendar.
    """
    plain = text.strip()
    match = _NAMED.fullmatch(plain) or _NAMED_FIRST.fullmatch(plain)
    if match is None:
        return parse_date(plain)
    word = next(part for part in match.groups() if part.isalpha()).lower()
    months = [number for number, name in enumerate(_MONTHS, 1) if name.startswith(word)]
    if len(months) != 1 and word != "sept":
        raise ValueError(f"{text!r} names no month")
    return parse_date(f"{match['year']}-{(months or [9])[0]:02}-{int(match['day']):02}")
