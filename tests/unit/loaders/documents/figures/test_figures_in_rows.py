"""Parties and goods in a row, each with a number of what the first of them has or what was told before."""

from __future__ import annotations

from collections.abc import Callable

import pytest

Figures = Callable[[str], list[str]]


@pytest.mark.parametrize(
    ("text", "lines"),
    [
        (
            "Velmar Mining produced 212,000 tonnes of copper in 2023 and Halden Copper 94,000.",
            [
                "Velmar Mining, copper output, 212000 tonnes, 2023",
                "Halden Copper, copper output, 94000 tonnes, 2023",
            ],
        ),
        (
            "Velmar Foods alone unloaded 311,000 tonnes, Halden Fish 287,000 and Marlow Seas 190,000.",
            [
                "Velmar Foods, tonnes unloaded, 311000 tonnes",
                "Halden Fish, tonnes unloaded, 287000 tonnes",
                "Marlow Seas, tonnes unloaded, 190000 tonnes",
            ],
        ),
        (
            "Kenya welcomed 3.2 million visitors in 2023. Uganda sent 1.19 million, Tanzania 824,000 and Ethiopia 178,000.",
            [
                "Kenya, visitors, 3.2e+06 visitors, 2023",
                "Kenya, visitors, 1.19e+06 visitors, UG, 2023",
                "Kenya, visitors, 824000 visitors, TZ, 2023",
                "Kenya, visitors, 178000 visitors, ET, 2023",
            ],
        ),
        (
            "Vietnam exported 1.34 million tonnes of rubber in 2023. China absorbed 968,000 tonnes. India followed with "
            "102,000 tonnes and Malaysia with 21,900.",
            [
                "Vietnam, rubber exports, 1.34e+06 tonnes, 2023",
                "Vietnam, rubber exports, 968000 tonnes, CN, 2023",
                "Vietnam, rubber exports, 102000 tonnes, IN, 2023",
                "Vietnam, rubber exports, 21900 tonnes, MY, 2023",
            ],
        ),
        (
            "Kenya's tea exports came to 820,000 tonnes in 2023. Pakistan took 35 percent, Egypt 14 and Sudan 7.",
            [
                "Kenya, tea exports, 820000 tonnes, 2023",
                "Kenya, share of tea exports, 35 percent, PK, 2023",
                "Kenya, share of tea exports, 14 percent, EG, 2023",
                "Kenya, share of tea exports, 7 percent, SD, 2023",
            ],
        ),
        (
            "Kenya's tea exports were worth $1.2 billion in 2023. The United States, with $371 million, remained the "
            "leading outlet. Next came Japan ($182 million, -3.1%), China ($168 million, +8.9%) and Oman ($149 million).",
            [
                "Kenya, tea exports, 1.2e+09 USD, 2023",
                "Kenya, tea exports, 3.71e+08 USD, US, 2023",
                "Kenya, tea exports, 1.82e+08 USD, x0.969, falling, JP, 2023",
                "Kenya, tea exports, 1.68e+08 USD, x1.089, rising, CN, 2023",
                "Kenya, tea exports, 1.49e+08 USD, OM, 2023",
            ],
        ),
        (
            "Velmar Bank has 120 branches and Halden Bank 80.",
            [
                "Velmar Bank, branches, 120 branches",
                "Halden Bank, branches, 80 branches",
            ],
        ),
        (
            "Velmar Steel sold 4 million tonnes. China bought 300 million tonnes of ore.",
            [
                "Velmar Steel, tonnes sold, 4e+06 tonnes",
                "China, ore purchases, 3e+08 tonnes",
            ],
        ),
        (
            "Kenya exported 4 million tonnes. Uganda received 200,000 refugees.",
            [
                "Kenya, exports, 4e+06 tonnes",
                "Uganda, refugees received, 200000 refugees",
            ],
        ),
    ],
)
def test_parties_in_a_row(text: str, lines: list[str], figures: Figures) -> None:
    """Each has so much of the same; a verb of its own opens another matter."""
    assert figures(text) == lines


@pytest.mark.parametrize(
    ("text", "lines"),
    [
        (
            "Kenya's exports were $402 million in 2023. Flowers brought 331 million, vegetables 52 million and fruits 19 million.",
            [
                "Kenya, exports, 4.02e+08 USD, 2023",
                "Kenya, flowers exports, 3.31e+08 USD, 2023",
                "Kenya, vegetables exports, 5.2e+07 USD, 2023",
                "Kenya, fruits exports, 1.9e+07 USD, 2023",
            ],
        ),
        (
            "Velmar Fund's assets were $4 billion at the end of March. Equities made up 63 per cent of the portfolio and "
            "bonds 29 per cent.",
            [
                "Velmar Fund, assets, 4e+09 USD, 2024-03-31/2024-04-01",
                "Velmar Fund, share of portfolio, 63 percent, 2024-03-31/2024-04-01",
                "Velmar Fund, share of portfolio, 29 percent, 2024-03-31/2024-04-01",
            ],
        ),
        (
            "In April trading value on the Halden Exchange was $812 million; of that, coal accounted for $790 million, "
            "cashmere for 14 million and fluorspar for the remainder.",
            [
                "Halden Exchange, trading value, 8.12e+08 USD, 2024-04-01/2024-05-01",
                "Halden Exchange, coal trading value, 7.9e+08 USD, 2024-04-01/2024-05-01",
                "Halden Exchange, cashmere trading value, 1.4e+07 USD, 2024-04-01/2024-05-01",
            ],
        ),
        (
            "Bunker sales in Singapore were 54 million tonnes in 2023. Low-sulphur fuel oil made up 54 per cent and biofuel"
            " blends 0.9 per cent.",
            [
                "Singapore, bunker sales, 5.4e+07 tonnes, 2023",
                "Singapore, share of bunker sales, 54 percent, 2023",
                "Singapore, share of bunker sales, 0.9 percent, 2023",
            ],
        ),
        (
            "Velmar Foods had sales of $40 million. Shareholders contributed $4 million.",
            [
                "Velmar Foods, sales, 4e+07 USD",
            ],
        ),
        (
            "Velmar Foods had sales of $40 million. Workers took 4 days off.",
            [
                "Velmar Foods, sales, 4e+07 USD",
            ],
        ),
    ],
)
def test_goods_in_a_row(text: str, lines: list[str], figures: Figures) -> None:
    """Parts of a whole under the names of what they are."""
    assert figures(text) == lines


def test_a_number_in_a_row_counts_nothing_behind_and(figures: Figures) -> None:
    """In "52 million and fruits" nothing counts fruits."""
    text = "Kenya's exports were $402 million in 2023. Flowers brought 331 million, vegetables 52 million and fruits 19 million."
    assert not any(line.endswith("fruits") or " fruits, " in line for line in figures(text))
