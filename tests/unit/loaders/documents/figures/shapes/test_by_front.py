"""Figures in a phrase before the subject, and in a row behind the first."""

from __future__ import annotations

from collections.abc import Callable

import pytest

Figures = Callable[[str], list[str]]


@pytest.mark.parametrize(
    ("text", "lines"),
    [
        (
            "With sales of 3.1 billion rand and 2,400 employees, Tugela Mills is the largest spinner in South Africa.",
            ["Tugela Mills, sales, 3.1e+09 ZAR", "Tugela Mills, employees, 2400 employees"],
        ),
        (
            "With 640 branches and 11 million customers, Banco Sertanejo is Brazil's sixth-largest bank.",
            [
                "Banco Sertanejo, branches, 640 branches",
                "Banco Sertanejo, customers, 1.1e+07 customers",
            ],
        ),
        (
            "With a fleet of 32 vessels and six plants, Pesquera Islay has a quota of 10.8 percent in the north.",
            [
                "Pesquera Islay, vessels, 32 vessels",
                "Pesquera Islay, plants, 6 plants",
                "Pesquera Islay, quota, 10.8 percent",
            ],
        ),
        (
            "With assets of $41 billion, deposits of $30 billion and 212 branches, Halden Bank leads the market.",
            [
                "Halden Bank, assets, 4.1e+10 USD",
                "Halden Bank, deposits, 3e+10 USD",
                "Halden Bank, branches, 212 branches",
            ],
        ),
        (
            "With two of its ships lost, Halden Shipping will close.",
            [],
        ),
        (
            "With 40 percent of the votes, Halden Bank is the largest shareholder of Tarnov Steel.",
            [],
        ),
        (
            "With a loan of $40 million from Halden Bank, Tarnov Steel will build a mill.",
            [],
        ),
        (
            "Kyoga Lime runs a plant at Tororo with a capacity of 900,000 tonnes a year.",
            ["<plant at Tororo>, capacity, 900000 tonnes per year"],
        ),
        (
            "Helan Dairy plans to build a milk plant in the Turkistan region with an annual capacity of 20,000 tons.",
            ["<milk plant in the Turkistan region>, annual capacity, 20000 tons"],
        ),
        (
            "Tarnov Steel opened a mill near Orlu with 310 workers.",
            ["<mill near Orlu>, workers, 310 workers"],
        ),
        (
            "Fuchsberg AG closed the year with sales of €87 million and an EBITDA margin of 9.2 percent.",
            ["Fuchsberg AG, sales, 8.7e+07 EUR", "Fuchsberg AG, EBITDA margin, 9.2 percent"],
        ),
        (
            "Torvald Oil ended June with net debt of $2.1 billion and an equity ratio of 41 percent.",
            [
                "Torvald Oil, net debt, 2.1e+09 USD, 2023-06-30/2023-07-01",
                "Torvald Oil, equity ratio, 41 percent",
            ],
        ),
        (
            "First-quarter sales of Kolmar Foods were 212 million euros and the gross margin 31.4 percent.",
            [
                "Kolmar Foods, sales, 2.12e+08 EUR, 2024-01-01/2024-04-01",
                "Kolmar Foods, gross margin, 31.4 percent, 2024-01-01/2024-04-01",
            ],
        ),
        (
            "Halden Bank made a profit of $4 million. The cost-income ratio was 51.3%, the tier-1 ratio 15.9%.",
            [
                "Halden Bank, profit, 4e+06 USD",
                "Halden Bank, cost-income ratio, 51.3 percent",
                "Halden Bank, tier-1 ratio, 15.9 percent",
            ],
        ),
        (
            "Halden Bank sold 40 percent of Orlu Steel and the interest rate 5 percent.",
            [],
        ),
    ],
)
def test_figures_in_phrases(text: str, lines: list[str], figures: Figures) -> None:
    """Whose the figures are and what they are of; twins that say nothing of the kind stay silent."""
    assert figures(text) == lines
