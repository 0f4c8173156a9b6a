"""Crowds that somebody has, and of whom a figure is that stands beside two."""

from __future__ import annotations

from collections.abc import Callable

import pytest

Figures = Callable[[str], list[str]]


@pytest.mark.parametrize(
    ("text", "lines"),
    [
        (
            "Southern Pastures pays its 3,300 suppliers in cash.",
            ["Southern Pastures, suppliers, 3300 suppliers"],
        ),
        (
            "Halden Foods's 40 shops closed.",
            ["Halden Foods, shops, 40 shops"],
        ),
        (
            "Halden Foods sold its two plants.",
            [],
        ),
        (
            "Some 9,500 firms with German capital operate in Poland.",
            ["Poland, firms, about 9500 firms"],
        ),
        (
            "More than 5,900 enterprises with Chinese capital are registered in Kazakhstan.",
            ["Kazakhstan, enterprises, 5900.. enterprises"],
        ),
        (
            "Soavola is a family firm with a workforce of 310 and 9 percent of the trade.",
            ["Soavola, workforce, 310 people", "Soavola, share of trade, 9 percent"],
        ),
        (
            "Uusi Sompa has 830 employees and an order book worth 2.1 billion euros.",
            ["Uusi Sompa, employees, 830 employees", "Uusi Sompa, order book, 2.1e+09 EUR"],
        ),
        (
            "Siam Para is the firm that tops the table of the Rubber Authority, with 27 billion gloves.",
            [],
        ),
        (
            "Halden Foods and Campo Foods approved a merger, creating a group with annual sales of 780 million euros.",
            ["<a group>, annual sales, 7.8e+08 EUR"],
        ),
        (
            "Japan ran a surplus of 1.72 trillion yen in September 2023, the finance ministry said on Monday, "
            "down from 2.99 trillion a year ago.",
            [
                "Japan, surplus, 1.72e+12 JPY, falling, 2023-09-01/2023-10-01, says <finance ministry>",
                "Japan, surplus, 2.99e+12 JPY, 2022-09-01/2022-10-01, says <finance ministry>",
            ],
        ),
        (
            "Halden Foods had sales of $40 million in 2023, Tarnov Bank said, up from $32 million.",
            [
                "Halden Foods, sales, 4e+07 USD, rising, 2023, says Tarnov Bank",
                "Halden Foods, sales, 3.2e+07 USD, says Tarnov Bank",
            ],
        ),
        (
            "Mutual trade of Kazakhstan and Uzbekistan grew to $4.3 billion in 2023 from $3.9 billion.",
            [
                "Kazakhstan, mutual trade, 4.3e+09 USD, rising, UZ, 2023",
                "Kazakhstan, mutual trade, 3.9e+09 USD, UZ",
            ],
        ),
        (
            "Halden Bank lent a third of the loan and Oman Bank the rest.",
            [],
        ),
        (
            "MANILA - Remittances rose 4 percent to $2.98 billion in August, official data showed.",
            ["Philippines, remittances, 2.98e+09 USD, x1.04, rising, 2023-08-01/2023-09-01"],
        ),
        (
            "MANILA, 8 September. Exports rose 4 percent in August.",
            ["Philippines, exports, x1.04, rising, 2023-08-01/2023-09-01"],
        ),
        (
            "MANILA - Sales rose 4 percent in August.",
            [],
        ),
        (
            "LONDON - Kenya's tea exports rose 4 percent in May. Imports fell 3 percent.",
            [
                "Kenya, tea exports, x1.04, rising, 2024-05-01/2024-06-01",
                "Kenya, imports, x0.97, falling, 2024-05-01/2024-06-01",
            ],
        ),
        (
            "Fjellheim bought three buildings. The buildings, with 86,000 square metres of space, are let and "
            "bring annual rent of 67 million euros.",
            ["Fjellheim, buildings bought, 3 buildings"],
        ),
        (
            "Vunidawa Resorts says that it has 1,140 rooms and, since July, Coral Capital as a shareholder.",
            ["Vunidawa Resorts, rooms, 1140 rooms, says Vunidawa Resorts"],
        ),
        (
            "Kyklades Lines posted first-half revenue of 318 million euros. It carried 2.9 million passengers.",
            [
                "Kyklades Lines, revenue, 3.18e+08 EUR, 2023-01-01/2023-07-01",
                "Kyklades Lines, passengers, 2.9e+06 passengers, 2023-01-01/2023-07-01",
            ],
        ),
    ],
)
def test_crowds_and_owners(text: str, lines: list[str], figures: Figures) -> None:
    """Whose the figures are and what they are of; twins that say nothing of the kind stay silent."""
    assert figures(text) == lines
