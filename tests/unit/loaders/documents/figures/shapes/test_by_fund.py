"""Money that somebody manages."""

from __future__ import annotations

from collections.abc import Callable

import pytest

Figures = Callable[[str], list[str]]


@pytest.mark.parametrize(
    ("text", "lines"),
    [
        (
            "Orbis Capital, a fund manager with $12 billion under management, bought the shares.",
            ["Orbis Capital, assets under management, 1.2e+10 USD"],
        ),
        (
            "Orbis Capital (over $12 billion under management) bought the shares.",
            ["Orbis Capital, assets under management, 1.2e+10.. USD"],
        ),
        (
            "The shares were bought by Orbis Capital, which manages $12 billion.",
            ["Orbis Capital, assets under management, 1.2e+10 USD"],
        ),
        (
            "Halden Bank oversees $400 million in client funds.",
            ["Halden Bank, assets under management, 4e+08 USD"],
        ),
        (
            "Halden Bank manages $400 million of the loan.",
            [],
        ),
    ],
)
def test_money_under_management(text: str, lines: list[str], figures: Figures) -> None:
    """Whose the figures are and what they are of; twins that say nothing of the kind stay silent."""
    assert figures(text) == lines
