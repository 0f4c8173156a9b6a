"""When an event was is told of all who ran it and came."""

from __future__ import annotations

import pytest

from interlock.loaders.documents import extract

Days = dict[tuple[str, str], tuple[str | None, str | None]]
HELD = "The Lamu Grain Fair was held in Lamu from 3 to 5 May 2024."
DAYS = ("2024-05-03", "2024-05-06")


def days(text: str) -> Days:
    """Of each who ran an event or came, by tie, when it was."""
    found = extract(text.encode(), "note.txt", published="2024-06-12")
    names = {party.key: party.name for party in found.parties}
    return {
        (names[s.subject], s.predicate): s.event
        for s in found.statements
        if s.predicate in ("ORGANIZED", "PARTICIPATES_IN", "HOSTED")
    }


@pytest.mark.parametrize(
    ("text", "who"),
    [
        (f"{HELD} It was organised by Orlu Mills.", ("Orlu Mills", "ORGANIZED")),
        (f"{HELD} Orlu Mills took part in the fair.", ("Orlu Mills", "PARTICIPATES_IN")),
        (f"{HELD} The fair was hosted by Orlu Mills.", ("Orlu Mills", "HOSTED")),
    ],
)
def test_the_days_of_an_event_are_those_of_who_came(text: str, who: tuple[str, str]) -> None:
    assert days(text)[who] == DAYS


@pytest.mark.parametrize(
    "text",
    [
        f"{HELD} The fair is organised by Orlu Mills every year.",
        f"{HELD} The annual fair is organised by Orlu Mills.",
        "The Lamu Grain Fair was organised by Orlu Mills.",
        f"{HELD} The Lamu Grain Fair was also held in Lamu in June 2022. It is organised by Orlu Mills.",
    ],
)
def test_an_event_that_recurs_has_no_one_day(text: str) -> None:
    assert days(text)["Orlu Mills", "ORGANIZED"] == (None, None)
