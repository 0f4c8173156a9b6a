"""How many work at a place."""

from __future__ import annotations

from collections.abc import Callable

import pytest

Figures = Callable[[str], list[str]]


@pytest.mark.parametrize(
    ("text", "lines"),
    [
        (
            "Tarnov Steel makes washing machines at a plant in Lodz, where 640 people are employed.",
            ["<plant in Lodz>, employees, 640 people"],
        ),
        (
            "The plant of Tarnov Steel in Lodz, where 640 people work, makes washing machines.",
            ["<plant>, employees, 640 people"],
        ),
        (
            "Tarnov Steel would expand its Orlu plant, where 18,500 are now employed.",
            ["Orlu plant, employees, 18500 people"],
        ),
        (
            "Tarnov Steel's factory in Orlu gives work to 480 people.",
            ["<factory in Orlu>, employees, 480 people"],
        ),
        (
            "Halden Bank gives loans to 480 people.",
            [],
        ),
        (
            "Chung Electronics said it would expand its Orlu plant, where 18,500 are now employed.",
            ["Orlu plant, employees, 18500 people"],
        ),
    ],
)
def test_people_at_work(text: str, lines: list[str], figures: Figures) -> None:
    """Whose the figures are and what they are of; twins that say nothing of the kind stay silent."""
    assert figures(text) == lines
