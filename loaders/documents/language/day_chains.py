"""Days that are told by another one: "a day later", "the next day", "two days earlier", "the following year".

Each is counted from the last day that its paragraph or the one before tells ahead of it; without one it is none. "The following year" is
the one after the year told last in its sentence, whatever year the text was written in; where none is told, it is as it was.

    "The ministry signed it on 4 May. The bank denied this a day later."       # "a day later": 5 May
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import date, timedelta

from interlock.loaders.documents.language.dates import DateSpan
from interlock.loaders.documents.language.later import later

__all__ = ["count_days", "written_on"]

_LATE = 7  # days within which what was written is published
_FOLLOWING = later(r"\bthe following (?P<what>year|quarter|month)$", re.IGNORECASE)
_MONTHS = {"year": 12, "quarter": 3, "month": 1}
_MEETING = 4  # days at most of something that a later day is counted from: "on 27 and 28 April. A day later"


def count_days(
    sentences: Iterable[tuple[int, Sequence[DateSpan]]],
) -> list[list[DateSpan]]:
    """The dates of each sentence with those resolved that are counted from an earlier one.

    Args:
        sentences: of each sentence in order, the number of its paragraph and its dates.
    """
    found: list[list[DateSpan]] = []
    last: date | None = None
    paragraph = -1
    for at, days in sentences:
        if at > paragraph + 1:
            last = None
        paragraph = at if days else paragraph
        found.append([])
        before: DateSpan | None = None
        for day in days:
            told = _counted(_followed(day, before), last)
            before = day if None not in day.interval else before
            if told is not None:
                found[-1].append(told)
                last = _last(told, _MEETING) or last
    return found


def written_on(first: Sequence[DateSpan], end: int, published: date) -> date:
    """The day from which a text counts "today" and "on Monday": that of its dateline, if it was published within a week of it.

    Args:
        first: the dates of the first sentence.
        end: where its dateline ends.
        published: the day of publication.
    """
    for day in first:
        told = _last(day, 1) if day.end <= end and not day.weekday else None
        if told is not None and timedelta(0) <= published - told <= timedelta(_LATE):
            return told
    return published


def _counted(day: DateSpan, last: date | None) -> DateSpan | None:
    if day.days is None:
        return day
    if last is None:
        return None
    told = last + timedelta(day.days)
    return replace(day, interval=(told.isoformat(), (told + timedelta(1)).isoformat()))


def _followed(day: DateSpan, before: DateSpan | None) -> DateSpan:
    """The date, where it is "the following year", as the one after what stands before it in the sentence."""
    match = _FOLLOWING.search(day.text) if before is not None else None
    if (
        match is None
        or before is None
        or before.interval[0] is None
        or day.interval == (None, None)
    ):
        return day
    size = _MONTHS[match["what"].lower()]
    told = date.fromisoformat(before.interval[0])
    first = told.year * 12 + (told.month - 1) // size * size + size
    begin, end = (date(at // 12, at % 12 + 1, 1).isoformat() for at in (first, first + size))
    return replace(day, interval=(begin, end))


def _last(day: DateSpan, most: int) -> date | None:
    """The last day of an expression that names no more than so many."""
    if None in day.interval:
        return None
    first, end = (date.fromisoformat(one) for one in day.interval if one is not None)
    return end - timedelta(1) if end - first <= timedelta(most) else None
