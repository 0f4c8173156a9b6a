"""What a sum comes to on each share."""

from __future__ import annotations

from collections.abc import Callable

import pytest

Figures = Callable[[str], list[str]]


@pytest.mark.parametrize(
    ("text", "lines"),
    [
        (
            "Prairie Potash Corp. earned US$146 million, or 52 cents a share, in the first quarter, compared with "
            "US$121 million, or 43 cents, a year ago.",
            [
                "Prairie Potash Corp., earnings, 1.46e+08 USD, rising, 2024-01-01/2024-04-01",
                "Prairie Potash Corp., earnings per share, 0.52 USD, rising, 2024-01-01/2024-04-01",
                "Prairie Potash Corp., earnings, 1.21e+08 USD",
                "Prairie Potash Corp., earnings per share, 0.43 USD",
            ],
        ),
        (
            "Prairie Potash Corp. cut its debt to US$200 million and raised its dividend to 12 cents.",
            [
                "Prairie Potash Corp., debt, 2e+08 USD, falling",
                "Prairie Potash Corp., dividend, 0.12 USD, rising",
            ],
        ),
        (
            "Halden Bank posted a profit of €40 million (€1.20 per share).",
            ["Halden Bank, profit, 4e+07 EUR", "Halden Bank, profit per share, 1.2 EUR"],
        ),
        (
            "Halden Foods pays growers 34 US cents a kilo.",
            ["Halden Foods, price a kilo, 0.34 USD"],
        ),
        (
            "Halden Foods pays growers 34 cents a kilo.",
            [],
        ),
        (
            "Halden Bank paid €40 million, or €1.20 a share, for Oman Air.",
            [],
        ),
    ],
)
def test_sums_per_share(text: str, lines: list[str], figures: Figures) -> None:
    """Whose the figures are and what they are of; twins that say nothing of the kind stay silent."""
    assert figures(text) == lines
