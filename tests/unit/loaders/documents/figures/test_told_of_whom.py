"""Of whom a figure is that stands at people, at those who come, behind a label or behind 'each'."""

from __future__ import annotations

from collections.abc import Callable

import pytest

Figures = Callable[[str], list[str]]


@pytest.mark.parametrize(
    ("text", "lines"),
    [
        (
            "Remittances sent home by Kenyans abroad rose 80 percent to $2.40 billion in March. The Emirates was "
            "the largest source with $364 million, followed by the United States with $358 million.",
            [
                "Kenya, remittances, 2.4e+09 USD, x1.8, rising, 2024-03-01/2024-04-01",
                "Kenya, remittances, 3.64e+08 USD, AE, 2024-03-01/2024-04-01",
                "Kenya, remittances, 3.58e+08 USD, US, 2024-03-01/2024-04-01",
            ],
        ),
        (
            "International visitor trips to Georgia numbered 5.6 million in March.",
            ["Georgia, international visitor trips, 5.6e+06 trips, 2024-03-01/2024-04-01"],
        ),
        (
            "Halden Foods hosted two trips to Oman.",
            [],
        ),
        (
            "Velmar Air flies to 62 cities with a fleet of 31 aircraft.",
            ["Velmar Air, cities, 62 cities", "Velmar Air, aircraft, 31 aircraft"],
        ),
        (
            "Passenger numbers at the six airports run by Siam Aerodromes jumped to 11.4 million in March.",
            [
                "<six airports>, passenger numbers, 1.14e+07 passengers, rising, 2024-03-01/2024-04-01"
            ],
        ),
        (
            "Argentine wine exports, February: 15.9 million litres (down 4.8%), US$51.2 million (up 2.1%).",
            [
                "Argentina, wine exports, 1.59e+07 litres, x0.952, falling, 2024-02-01/2024-03-01",
                "Argentina, wine exports, 5.12e+07 USD, x1.021, rising, 2024-02-01/2024-03-01",
            ],
        ),
        (
            "Oman Oil bought Block 52. Output there: 38,000 barrels a day.",
            ["Block 52, output, 38000 barrels per day"],
        ),
        (
            "Tarnov Yard will deliver two icebreakers to Kenya. Each will cost about 640 million euros.",
            [
                "Tarnov Yard, icebreakers to be delivered, 2 icebreakers, KE",
                "<two icebreakers>, expected cost, about 6.4e+08 EUR",
            ],
        ),
        (
            "Tarnov Yard is old. Each will cost about 640 million euros.",
            [],
        ),
        (
            "Orders for machine tools declined 7 percent to 115 billion yen in March, preliminary figures from "
            "the Halden Builders Association showed.",
            [
                "Halden Builders Association, orders for machine tools, 1.15e+11 JPY, x0.93, falling, 2024-03-01/2024-04-01, "
                "says Halden Builders Association"
            ],
        ),
        (
            "Exports of machine tools declined 7 percent to 115 billion yen in March, preliminary figures from "
            "the Halden Builders Association showed.",
            [],
        ),
        (
            "Kenya exported tea in March. By value they were worth $4 million, said the Halden Tea Association.",
            [],
        ),
    ],
)
def test_told_of_whom(text: str, lines: list[str], figures: Figures) -> None:
    """Whose the figures are and what they are of; twins that say nothing of the kind stay silent."""
    assert figures(text) == lines


def test_what_metal_costs_on_a_market_is_nobodys(figures: Figures) -> None:
    text = "Kenya's shilling fell. Spot silver fell 0.3 percent to $21.87 an ounce. Gold futures also fell 0.1 percent to $1,849."
    assert not any("silver" in one or "gold" in one.lower() for one in figures(text))
    assert figures("Kenya's gold price fell to 4 dollars.") == ["Kenya, gold price, 4 USD, falling"]
