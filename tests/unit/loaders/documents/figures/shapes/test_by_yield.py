"""What goods brought, who took parts of a flow, and how near a sum came."""

from __future__ import annotations

from collections.abc import Callable

import pytest

Figures = Callable[[str], list[str]]


@pytest.mark.parametrize(
    ("text", "lines"),
    [
        (
            "Brazil's beef exports rose to 935,000 tonnes last year. They brought in $3.03 billion, 11 percent "
            "more than in 2022.",
            [
                "Brazil, beef exports, 935000 tonnes, rising, 2023",
                "Brazil, beef exports, 3.03e+09 USD, x1.11, rising, 2023",
            ],
        ),
        (
            "Kenya shipped 40,000 tonnes of tea in May. Halden Foods was worth $80 million.",
            [
                "Kenya, tea exports, 40000 tonnes, 2024-05-01/2024-06-01",
                "Halden Foods, value, 8e+07 USD",
            ],
        ),
        (
            "Brazil's beef exports rose to 935,000 tonnes last year. Receipts came to $2 billion. China accounted "
            "for 70 percent of the volume, Israel for 6.",
            [
                "Brazil, beef exports, 935000 tonnes, rising, 2023",
                "Brazil, receipts, 2e+09 USD, 2023",
                "Brazil, share of volume, 70 percent, CN, 2023",
                "Brazil, share of volume, 6 percent, IL, 2023",
            ],
        ),
        (
            "China accounted for 70 percent of the volume.",
            ["China, share of volume, 70 percent"],
        ),
        (
            "Trade between Oman and Kenya came close to 9 billion dollars last year.",
            ["Oman, trade, about 9e+09 USD, KE, 2023"],
        ),
        (
            "Bilateral trade between Oman and Kenya crossed $9 billion last year. Exports to Kenya grew by 7.8 "
            "percent to $4.2 billion; imports, mostly of tea, by 32 percent to $4.9 billion.",
            [
                "Oman, bilateral trade, 9e+09.. USD, KE, 2023",
                "Oman, exports, 4.2e+09 USD, x1.078, rising, KE, 2023",
                "Oman, imports, 4.9e+09 USD, x1.32, rising, KE, 2023",
            ],
        ),
        (
            "Halden Bank almost doubled its profit to 210 million euros in 2023.",
            ["Halden Bank, profit, 2.1e+08 EUR, rising, 2023"],
        ),
        (
            "Halden Bank earned 118 million euros, out of a group profit of 164 million euros.",
            ["Halden Bank, earnings, 1.18e+08 EUR", "Halden Bank, group profit, 1.64e+08 EUR"],
        ),
    ],
)
def test_what_goods_brought(text: str, lines: list[str], figures: Figures) -> None:
    """Whose the figures are and what they are of; twins that say nothing of the kind stay silent."""
    assert figures(text) == lines
