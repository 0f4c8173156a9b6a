"""Indices, which are numbers without a unit."""

from __future__ import annotations

from collections.abc import Callable

import pytest

Figures = Callable[[str], list[str]]


@pytest.mark.parametrize(
    ("text", "lines"),
    [
        (
            "Poland's manufacturing PMI climbed to 50.6 in February from 48.8 in January.",
            ["Poland, manufacturing PMI, 50.6", "Poland, manufacturing PMI, 48.8"],
        ),
        (
            "The consumer confidence index in Latvia dropped by 3 points to minus 11 in February.",
            ["Latvia, consumer confidence index, -11"],
        ),
    ],
)
def test_reads(figures: Figures, text: str, lines: list[str]) -> None:
    """With what it was before, and below zero."""
    told = figures(text)
    assert len(told) == len(lines)
    assert all(any(one.startswith(line) for one in told) for line in lines)


@pytest.mark.parametrize(
    "text",
    [
        "The index of the Tarnov report was printed in 2019.",
        "Kenya fell to 38th place in the index.",
        "Confidence in Latvia was shaken by 3 strikes.",
    ],
)
def test_stays_silent(figures: Figures, text: str) -> None:
    """A year, a rank and a mood are no values of an index."""
    assert figures(text) == []
