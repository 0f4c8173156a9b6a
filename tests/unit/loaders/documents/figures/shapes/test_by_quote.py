"""How a share moved."""

from __future__ import annotations

from collections.abc import Callable

import pytest

Figures = Callable[[str], list[str]]


@pytest.mark.parametrize(
    ("text", "lines"),
    [
        (
            "Tarnov Steel fell into debt. Its shares closed 3.1 percent higher in Oslo.",
            ["Tarnov Steel, shares, x1.031, rising"],
        ),
        (
            "Norvik Shipping stock gained 1.8%.",
            ["Norvik Shipping, stock, x1.018, rising"],
        ),
        (
            "Shares of Norvik Shipping ended the day up 2.3 percent.",
            ["Norvik Shipping, shares, x1.023, rising"],
        ),
        (
            "Halden Bank bought 3.1 percent of the shares of Norvik Shipping.",
            [],
        ),
    ],
)
def test_share_prices(text: str, lines: list[str], figures: Figures) -> None:
    """Whose the figures are and what they are of; twins that say nothing of the kind stay silent."""
    assert figures(text) == lines
