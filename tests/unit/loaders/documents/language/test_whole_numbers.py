"""Numbers with all that makes them what they are."""

from __future__ import annotations

import pytest

from interlock.loaders.documents.language.whole_numbers import whole_numbers


@pytest.mark.parametrize(
    ("text", "whole"),
    [
        ("it grew", None),
        ("for $7.5 million in cash", "$7.5 million"),
        ("about 1,000 firms", "about 1,000 firms"),
        ("less than 1% of it", "less than 1%"),
        ("by -5.2 points", "-5.2"),
        ("a 3:1 split", "3:1"),
        ("twenty-five ships", "twenty-five"),
        ("1 500 tonnes", "1 500 tonnes"),
        ("between 20 and 30 million euros", "between 20 and 30 million euros"),
        ("at 10:30 or so", "10:30"),
        ("from 12 to 14 million", "12 to 14 million"),
    ],
)
def test_whole_numbers(text: str, whole: str | None) -> None:
    found = [text[slice(*span)] for span in whole_numbers(text, 0, len(text))]
    assert (whole in found) if whole else not found


@pytest.mark.parametrize("text", ["2021, 500 ships", "12 cows (14)", "3 firms and 4 banks"])
def test_neighbours_stay_apart(text: str) -> None:
    found = [text[slice(*span)] for span in whole_numbers(text, 0, len(text))]
    assert all(len([p for p in piece.split() if p.strip("(),").isdigit()]) < 2 for piece in found)
