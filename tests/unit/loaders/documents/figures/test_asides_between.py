"""What stands between a metric and its verb, or behind the verb, and says nothing of the figure."""

from __future__ import annotations

from collections.abc import Callable

import pytest

Figures = Callable[[str], list[str]]


@pytest.mark.parametrize(
    ("text", "lines"),
    [
        (
            "Velmar Foods met its goals. Revenues were therefore US$662 million as opposed to US$1,463 million.",
            [
                "Velmar Foods, revenues, 6.62e+08 USD, falling",
                "Velmar Foods, revenues, 1.463e+09 USD",
            ],
        ),
        (
            "Kenya exported more tea. In May alone shipments reached 214,000 tonnes.",
            [
                "Kenya, shipments, 214000 tonnes, 2024-05-01/2024-06-01",
            ],
        ),
        (
            "Velmar Bank's net interest income was the driver, jumping 44 per cent; fees, by contrast, stagnated.",
            [
                "Velmar Bank, net interest income, x1.44, rising",
            ],
        ),
        (
            "Inflation in Kenya, the bank noted, eased to 3.8 percent in October.",
            [
                "Kenya, inflation, 3.8 percent, falling, 2023-10-01/2023-11-01",
            ],
        ),
        (
            "Velmar Potash's average realised price, the panel heard, sank from US$612 to US$398 per tonne.",
            [
                "Velmar Potash, average realised price, 398 USD, falling",
                "Velmar Potash, average realised price, 612 USD",
            ],
        ),
        (
            "Kenya's shipments to the EU (excluding Ireland) put on 21% and reached US$120 million in May.",
            [
                "Kenya, shipments, 1.2e+08 USD, x1.21, rising, EU, 2024-05-01/2024-06-01",
            ],
        ),
        (
            "Velmar Tools reported its May figures. Domestic demand was soft at $35.8 million, down 14 percent. Foreign "
            "orders lost 3.6 percent and stood at $79.4 million.",
            [
                "Velmar Tools, domestic demand, 3.58e+07 USD, x0.86, falling",
                "Velmar Tools, foreign orders, 7.94e+07 USD, x0.964, falling",
            ],
        ),
        (
            "Velmar Salt's sales volume was 51,300 tonnes LCE (2Q23: 43,100).",
            [
                "Velmar Salt, sales volume, 51300 tonnes, rising",
                "Velmar Salt, sales volume, 43100 tonnes, 2023-04-01/2023-07-01",
            ],
        ),
        (
            "The shares of Velmar Foods lost 4 percent.",
            [
                "Velmar Foods, shares, x0.96, falling",
            ],
        ),
    ],
)
def test_what_is_said_in_passing_hides_no_figure(
    text: str, lines: list[str], figures: Figures
) -> None:
    """Who noted it, by contrast, therefore, alone."""
    assert figures(text) == lines
