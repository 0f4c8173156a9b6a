"""Days told by another one, and the day from which "today" is counted."""

from __future__ import annotations

from datetime import date

import pytest

from interlock.loaders.documents.language.dates import find_dates
from interlock.loaders.documents.language.day_chains import count_days, written_on

ANCHOR = date(2025, 6, 19)


def read(*sentences: str) -> list[tuple[str | None, str | None]]:
    """The intervals of all dates of some sentences of one paragraph."""
    found = count_days((0, find_dates(sentence, ANCHOR)) for sentence in sentences)
    return [day.interval for days in found for day in days]


@pytest.mark.parametrize(
    ("words", "day"),
    [
        ("a day later", ("2025-05-05", "2025-05-06")),
        ("two days later", ("2025-05-06", "2025-05-07")),
        ("the next day", ("2025-05-05", "2025-05-06")),
        ("the following day", ("2025-05-05", "2025-05-06")),
        ("on the same day", ("2025-05-04", "2025-05-05")),
        ("a day earlier", ("2025-05-03", "2025-05-04")),
    ],
)
def test_a_day_is_counted_from_the_one_before_it(words: str, day: tuple[str, str]) -> None:
    assert read("Orlu signed it on 4 May.", f"The bank denied this {words}.")[1] == day


def test_the_last_day_of_a_meeting_is_the_one_that_is_counted_from() -> None:
    assert read("They met on 27 and 28 April. A day later he denied it.")[-1] == (
        "2025-04-29",
        "2025-04-30",
    )


@pytest.mark.parametrize(
    "text",
    [
        "He denied this a day later.",  # than what?
        "It was sold in May. He denied this the next day.",
        "The day after the vote he resigned.",
    ],
)
def test_without_a_day_before_it_there_is_none(text: str) -> None:
    assert all(None in day or day[1] == "2025-06-01" for day in read(text))


def test_far_paragraphs_are_not_counted_from() -> None:
    days = [(0, find_dates("Signed on 4 May.", ANCHOR)), (3, find_dates("A day later.", ANCHOR))]
    assert count_days(days)[1] == []


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("LAMU, 18 June - Orlu signed today.", date(2025, 6, 18)),
        ("LAMU, 2 June - Orlu signed today.", ANCHOR),  # too long ago to be the day of writing
        ("LAMU, 20 June - Orlu signed today.", ANCHOR),
        ("LAMU, Wednesday - Orlu signed today.", ANCHOR),
    ],
)
def test_what_was_written_is_dated_by_its_dateline(text: str, day: date) -> None:
    assert written_on(find_dates(text, ANCHOR), text.index(" - "), ANCHOR) == day


@pytest.mark.parametrize(
    ("text", "first"),
    [
        ("It was sold on Thursday of last week.", "2025-06-12"),
        ("It was sold on Tuesday last week.", "2025-06-10"),
        ("It will open on Monday next week.", "2025-06-23"),
        ("The fair is in Lamu this October.", "2025-10-01"),
        ("Orlu is hosting a forum in Lamu on 3 February.", "2026-02-03"),
        ("The next fair takes place on 14 March.", "2026-03-14"),
        ("Orlu hosted a forum in Lamu on 3 February.", "2025-02-03"),
    ],
)
def test_days_of_weeks_and_of_what_is_prepared(text: str, first: str) -> None:
    assert find_dates(text, ANCHOR)[0].interval[0] == first
