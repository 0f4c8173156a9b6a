"""Lists of key figures without a verb, what stands behind a colon, and names and directions of figures."""

from __future__ import annotations

from collections.abc import Callable

import pytest

Figures = Callable[[str], list[str]]


@pytest.mark.parametrize(
    ("text", "lines"),
    [
        (
            "Velmar Foods published its accounts for 2023. Revenue EUR 4,312,880 (2022: EUR 2,906,114). Loss EUR 1,204,330."
            " Employees at year-end 47. Equity minus EUR 310,000.",
            [
                "Velmar Foods, revenue, 4.31288e+06 EUR, rising, 2023",
                "Velmar Foods, revenue, 2.90611e+06 EUR, 2022",
                "Velmar Foods, loss, 1.20433e+06 EUR, 2023",
                "Velmar Foods, employees, 47 people, 2023-12-31/2024-01-01",
                "Velmar Foods, equity, -310000 EUR, 2023-12-31/2024-01-01",
            ],
        ),
        (
            "Velmar Leasing: key numbers. Lease rents for the six months, $488 million; utilisation, 99.4%.",
            [
                "Velmar Leasing, lease rents, 4.88e+08 USD",
                "Velmar Leasing, utilisation, 99.4 percent",
            ],
        ),
        (
            "Bunker sales in Singapore set another record in 2023: 54.9 million tonnes (2022: 51.8).",
            [
                "Singapore, bunker sales, 5.49e+07 tonnes, rising, 2023",
                "Singapore, bunker sales, 5.18e+07 tonnes, 2022",
            ],
        ),
        (
            "Velmar Roses grows flowers in Kenya. Area under roses has not changed since 2019: 1,700 hectares.",
            [
                "Velmar Roses, area under roses, 1700 hectares, steady, 2019-01-01",
            ],
        ),
        (
            "Velmar Foods opened a plant. Around 40 people. Only 12 shops. Two days, 4 visitors.",
            [],
        ),
        (
            "Velmar Foods met its lenders. Page 4. In Kenya, 40 percent. By 2030, 12 million. Source: 2 reports.",
            [],
        ),
        (
            "Velmar Foods told of its year. Capex absorbed $49 million. Concession revenue slipped two per cent. Stocks "
            "stand at 511,000 tonnes.",
            [
                "Velmar Foods, capex, 4.9e+07 USD",
                "Velmar Foods, concession revenue, x0.98, falling",
                "Velmar Foods, stocks, 511000 tonnes",
            ],
        ),
    ],
)
def test_key_figures(text: str, lines: list[str], figures: Figures) -> None:
    """A sentence of entries alone is a list; one with other words in it is none."""
    assert figures(text) == lines


@pytest.mark.parametrize(
    ("text", "lines"),
    [
        (
            "Ecuador exported 249 million pounds of shrimp in April (+13% against April 2023) for US$612 million FOB (+17%).",
            [
                "Ecuador, shrimp exports, 2.49e+08 pounds, x1.13, rising, 2024-04-01/2024-05-01",
                "Ecuador, shrimp exports, 6.12e+08 USD, x1.17, rising, 2024-04-01/2024-05-01",
            ],
        ),
        (
            "Velmar Power sold 402 GWh abroad at an average of 104 euros per megawatt-hour.",
            [
                "Velmar Power, GWh sold, 402 GWh",
                "Velmar Power, average price, 104 EUR",
            ],
        ),
        (
            "Vietnam sold 1.34 million tonnes of rubber in 2023 for US$2.18 billion.",
            [
                "Vietnam, rubber sales, 2.18e+09 USD, 2023",
                "Vietnam, rubber sales, 1.34e+06 tonnes, 2023",
            ],
        ),
        (
            "Velmar Foods sold 41,000 tonnes of sugar to build a mill for $40 million.",
            [
                "Velmar Foods, sugar sales, 41000 tonnes",
            ],
        ),
        (
            "Britain gave 40 million pounds of aid.",
            [],
        ),
        (
            "The workforce of 1,680 at Velmar Potash is unchanged.",
            [],
        ),
        (
            "Velmar Coffee's headcount is 1,680.",
            [
                "Velmar Coffee, headcount, 1680 people",
            ],
        ),
        (
            "Velmar Wool's sales, a plunge of 17.4 percent, hurt.",
            [],
        ),
        (
            "Velmar Bank's profit before loan losses dipped to $12 million.",
            [
                "Velmar Bank, profit before loan losses, 1.2e+07 USD, falling",
            ],
        ),
        (
            "Velmar Yards' net debt went from €612 million to €540 million.",
            [
                "Velmar Yards, net debt, 5.4e+08 EUR, falling",
                "Velmar Yards, net debt, 6.12e+08 EUR",
            ],
        ),
        (
            "Velmar Ports' system loss was brought down to 9.4 percent from 10.2.",
            [
                "Velmar Ports, system loss, 9.4 percent, falling",
                "Velmar Ports, system loss, 10.2 percent",
            ],
        ),
        (
            "Cargo volumes at Velmar Port totalled 1.62 million tonnes, or 140,000 fewer.",
            [
                "Velmar Port, cargo volumes, 1.62e+06 tonnes, falling",
            ],
        ),
        (
            "Sales of LNG as a fuel at Velmar Gas quadrupled to 460,000 tonnes.",
            [],
        ),
        (
            "Annual accounts of Velmar Steel OÜ, Tartu. Revenue came to $4 million.",
            [
                "Velmar Steel OÜ, revenue, 4e+06 USD",
            ],
        ),
        (
            "Velmar Telecom's Sudanese arm earned $11 million. The group counts 51.3 million customers.",
            [
                "<Sudanese arm>, earnings, 1.1e+07 USD",
                "Velmar Telecom, customers, 5.13e+07 customers",
            ],
        ),
    ],
)
def test_what_figures_are_called_and_where_they_move(
    text: str, lines: list[str], figures: Figures
) -> None:
    """What goods brought, weights in pounds, and what a figure did."""
    assert figures(text) == lines
