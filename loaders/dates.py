"""Dates of columns that print the month first; which column does is declared by its loader, never tried out.

month_first("9/30/2026 12:00:00 AM")      # '2026-09-30'
"""

from __future__ import annotations

import re

from interlock.schema.intervals import parse_date

_MONTH_FIRST = re.compile(r"(\d{1,2})/(\d{1,2})/(\d{4})(?: .*)?")


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
