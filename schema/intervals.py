"""Time: half-open intervals [from, to) of ISO dates that may be as coarse as the source (2005, 2005-09, 2005-09-30).

Dates are text, so that a year stays a year; they compare by their first day. An open or unknown end is None, never today.

    holds("2022-04-01", "2022-04-11", "2022-04-10")     # True
    parse_date("2001-08-07T00:00:00+02:00")             # '2001-08-07', the day that the source prints
"""

from __future__ import annotations

import re
from datetime import date, timedelta

# A date of XML may carry a zone: 2015-04-07-04:00.
_ISO = re.compile(r"(\d{4})(?:-(\d{2})(?:-(\d{2})(?:Z|[+-]\d{2}:\d{2})?)?)?(?:[T ].*)?$")


def parse_date(text: str | None) -> str | None:
    """The date part of an ISO date or time, as printed (no zone arithmetic); None where there is none.

    Raises:
        ValueError: the text is no ISO date, or no day of the calendar.
    """
    if text is None or not text.strip():
        return None
    match = _ISO.match(text.strip())
    if match is None:
        raise ValueError(f"{text!r} is not an ISO date")
    year, month, day = match.groups()
    date(int(year), int(month or 1), int(day or 1))
    return "-".join(part for part in (year, month, day) if part)


def holds(valid_from: str | None, valid_to: str | None, day: str) -> bool:
    """Whether [valid_from, valid_to) contains `day`; a missing end is open."""
    now = first_day(day)
    return (valid_from is None or first_day(valid_from) <= now) and (
        valid_to is None or now < first_day(valid_to)
    )


def is_empty(valid_from: str | None, valid_to: str | None) -> bool:
    """Whether the interval holds no day: such a tie is flagged, not dropped."""
    return (
        valid_from is not None
        and valid_to is not None
        and first_day(valid_from) >= first_day(valid_to)
    )


def first_day(text: str) -> str:
    """The day with which a coarse date begins, by which dates compare: a period to 2020-01-01 ends where one from 2020 begins."""
    return text + "-01-01"[3 * text.count("-") :]


def bounds(text: str | None) -> tuple[str | None, str | None]:
    """The interval that a coarse date covers: 2005-09 is [2005-09-01, 2005-10-01)."""
    if text is None:
        return None, None
    parts = [int(part) for part in text.split("-")]
    if len(parts) == 1:
        return f"{parts[0]:04}-01-01", f"{parts[0] + 1:04}-01-01"
    if len(parts) == 2:
        year, month = parts
        after = (year + 1, 1) if month == 12 else (year, month + 1)
        return f"{year:04}-{month:02}-01", f"{after[0]:04}-{after[1]:02}-01"
    day = date(*parts)
    return day.isoformat(), (day + timedelta(days=1)).isoformat()
