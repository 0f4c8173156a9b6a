"""What a figure is held against and never was, and numbers beside figures that are of something else."""

from __future__ import annotations

from collections.abc import Callable

import pytest

Figures = Callable[[str], list[str]]


@pytest.mark.parametrize(
    ("text", "lines"),
    [
        (
            "Velmar Foods's profit was $40 million, against a forecast of $45 million.",
            [
                "Velmar Foods, profit, 4e+07 USD",
            ],
        ),
        (
            "Velmar Foods's profit was $40 million, against a loss of $4 million in 2023.",
            [
                "Velmar Foods, profit, 4e+07 USD",
                "Velmar Foods, loss, 4e+06 USD, 2023",
            ],
        ),
        (
            "Velmar Bank's core ratio was 18.9 per cent, compared with a requirement of 14.6 per cent.",
            [
                "Velmar Bank, core ratio, 18.9 percent",
            ],
        ),
        (
            "Velmar Foods's sales were $40 million, compared with a target of $38 million for 2024.",
            [
                "Velmar Foods, sales, 4e+07 USD",
            ],
        ),
    ],
)
def test_what_was_only_hoped_for_is_no_earlier_value(
    text: str, lines: list[str], figures: Figures
) -> None:
    """A forecast, a target or a requirement is nothing that was."""
    assert figures(text) == lines


@pytest.mark.parametrize(
    ("text", "lines"),
    [
        (
            "Velmar Foods hired 40 people in May, Halden 12 in June. The firm has 3 plants. Its chairman took 2 weeks off.",
            [
                "Velmar Foods, people hired, 40 people, 2024-05-01/2024-06-01",
                "Halden, people hired, 12 people, 2023-06-01/2023-07-01",
                "Velmar Foods, plants, 3 plants",
            ],
        ),
        (
            "Kenya's imports were $4 billion in 2024. China lent 300 million dollars, Japan 120 million and India 80 million.",
            [
                "Kenya, imports, 4e+09 USD, 2024",
            ],
        ),
        (
            "Velmar Steel's sales reached $40 million. Shareholders took 12 percent of the profit, workers 8 percent.",
            [
                "Velmar Steel, sales, 4e+07 USD",
                "<Shareholders>, share of profit, 12 percent",
            ],
        ),
        (
            "Kenya's debt was $70 billion (2020: $60 billion), of which China holds 12 percent and Japan 4.",
            [
                "Kenya, debt, 7e+10 USD, rising",
                "Kenya, debt, 6e+10 USD, 2020",
            ],
        ),
        (
            "Velmar Foods had sales of $40 million (see page 12).",
            [
                "Velmar Foods, sales, 4e+07 USD",
            ],
        ),
        (
            "Price: 12 dollars. Delivery: 4 weeks. Seats: 40. Phone: 555 1234.",
            [],
        ),
    ],
)
def test_numbers_of_something_else_stay_unread(
    text: str, lines: list[str], figures: Figures
) -> None:
    """Loans, pages, prices of nobody and parts of a debt are no figures of whom the text is about."""
    assert figures(text) == lines
