"""Whose a figure is where several stand near: the work that is built, whom a rate is set for, the group with a portfolio."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from interlock.loaders.documents import extract

Values = Callable[[str], set[tuple[str, str, float | None]]]


@pytest.mark.parametrize(
    ("text", "subject", "indicator", "value"),
    [
        (
            "Kenya signed a deal with Halden Power Ltd. The firm will set up the Kosa power plant with capacity of 52.2 MW.",
            "Kosa power plant",
            "expected capacity",
            52.2,
        ),
        (
            "The Commerce Department set a dumping margin of 6.27 percent for Halden Steel Pipe Co.",
            "Halden Steel Pipe Co",
            "dumping margin",
            6.27,
        ),
        (
            "Halden Group owns shops. The group’s investment portfolio is worth $3.2 billion.",
            "Halden Group",
            "portfolio",
            3.2e9,
        ),
    ],
)
def test_whose_figure_it_is(
    values: Values, text: str, subject: str, indicator: str, value: float
) -> None:
    assert (subject, indicator, value) in values(text)


def test_a_country_is_the_other_end_under_its_own_spelling() -> None:
    text = "Bilateral trade between Uzbekistan and Turkiye reached $1.9 billion in 2024."
    found = extract(text.encode(), "note.txt", published="2026-05-10", min_confidence=0)
    assert [one.partner for one in found.observations] == ["TR"]


@pytest.mark.parametrize(
    "text",
    [
        "The ministry said total trade rose, with exports totalling $856 million.",
        "It gave no figure, but a paper valued it at $2 billion.",
    ],
)
def test_nobody_is_the_subject(values: Values, text: str) -> None:
    assert values(text) == set()
