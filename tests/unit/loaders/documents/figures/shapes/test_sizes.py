"""The size of a thing in the word before it."""

from __future__ import annotations

from collections.abc import Callable

import pytest

Figures = Callable[[str], list[str]]


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("A 40-bed clinic opened in Maun on Tuesday.", "beds, 40 beds"),
        ("The 140-megawatt wind park at Tarnov went into service.", "capacity, 140 megawatts"),
        ("The 45,000 barrel-a-day refinery near Lagos is idle.", "capacity, 45000 barrels"),
        ("The 480-kilometre pipeline runs to Mersin.", "length, 480 kilometres"),
        ("The 600-pupil school in Arusha was closed.", "pupils, 600 pupils"),
        ("A 220-room hotel is being built at Split.", "rooms, 220 rooms"),
    ],
)
def test_reads(figures: Figures, text: str, line: str) -> None:
    """Whether the thing has a name or not."""
    assert any(line in told for told in figures(text))


@pytest.mark.parametrize(
    "text",
    [
        "A 54-year-old man leads Halden Ltd.",
        "Halden Ltd signed a 25-year lease of the port.",
        "The 12-member council of Halden Bank met.",
        "The hotel in Maun has a one-bed policy.",
    ],
)
def test_stays_silent(figures: Figures, text: str) -> None:
    """Ages, terms and the members of a council are no sizes."""
    assert figures(text) == []
