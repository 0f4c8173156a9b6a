"""Values of before: bare, in brackets with a label each, several of them, and in a sentence of their own."""

from __future__ import annotations

from collections.abc import Callable

import pytest

Figures = Callable[[str], list[str]]


@pytest.mark.parametrize(
    ("text", "lines"),
    [
        (
            "Velmar Foods said its margin was 7.7 percent against 8.1.",
            [
                "Velmar Foods, margin, 7.7 percent, falling, says Velmar Foods",
                "Velmar Foods, margin, 8.1 percent, says Velmar Foods",
            ],
        ),
        (
            "Net inflow at Velmar Fund was NOK 3.7 billion (first quarter: 5.2).",
            [
                "Velmar Fund, net inflow, 3.7e+09 NOK, falling",
                "Velmar Fund, net inflow, 5.2e+09 NOK, 2024-01-01/2024-04-01",
            ],
        ),
        (
            "Inflation in Kenya eased to 3.8 percent in October from 4.1 in the third quarter and 17.7 a year earlier.",
            [
                "Kenya, inflation, 3.8 percent, falling, 2023-10-01/2023-11-01",
                "Kenya, inflation, 4.1 percent, 2023-07-01/2023-10-01",
                "Kenya, inflation, 17.7 percent, 2022-10-01/2022-11-01",
            ],
        ),
        (
            "Kenya exported 1.2 million tonnes of tea in April. That compares with 964,000 tonnes in March and 981,000 in April 2023.",
            [
                "Kenya, tea exports, 1.2e+06 tonnes, rising, 2024-04-01/2024-05-01",
                "Kenya, tea exports, 964000 tonnes, 2024-03-01/2024-04-01",
                "Kenya, tea exports, 981000 tonnes, 2023-04-01/2023-05-01",
            ],
        ),
        (
            "Velmar Mining's tax payments were $12.9 million in 2023 (2022: $11.8 million; 2021: $10.2 million).",
            [
                "Velmar Mining, tax payments, 1.29e+07 USD, rising, 2023",
                "Velmar Mining, tax payments, 1.18e+07 USD, 2022",
                "Velmar Mining, tax payments, 1.02e+07 USD, 2021",
            ],
        ),
        (
            "Kenya's crude exports averaged 3.374 million barrels per day in April versus 3.41 million bpd in March.",
            [
                "Kenya, crude exports, 3.374e+06 barrels per day, falling, 2024-04-01/2024-05-01",
                "Kenya, crude exports, 3.41e+06 barrels per day, 2024-03-01/2024-04-01",
            ],
        ),
        (
            "Velmar Foods employed 4,310 people at the end of 2023 (4,790).",
            [
                "Velmar Foods, employees, 4310 people, falling, 2023-12-31/2024-01-01",
                "Velmar Foods, employees, 4790 people",
            ],
        ),
        (
            "Velmar Foods's sales were $41 million as opposed to $38 million a year earlier.",
            [
                "Velmar Foods, sales, 4.1e+07 USD, rising",
                "Velmar Foods, sales, 3.8e+07 USD, a year earlier",
            ],
        ),
        (
            "Velmar Foods's profit was $41 million after 3 months of strikes.",
            [
                "Velmar Foods, profit, 4.1e+07 USD",
            ],
        ),
        (
            "Velmar Foods raised its output to 41,000 tonnes after 12 years.",
            [
                "Velmar Foods, output, 41000 tonnes, rising",
            ],
        ),
        (
            "Velmar Foods's margin was 8 percent against 12 rivals.",
            [
                "Velmar Foods, margin, 8 percent",
            ],
        ),
    ],
)
def test_what_was_before_is_read_with_its_time(
    text: str, lines: list[str], figures: Figures
) -> None:
    """Bare numbers are in the scale of the figure; what counts other things is none."""
    assert figures(text) == lines


@pytest.mark.parametrize(
    ("text", "lines"),
    [
        (
            "Kenya imported 4 million tonnes of oil in March, 12 percent more than the previous month but a decline of 5 percent from"
            " a year earlier.",
            ["Kenya, oil imports, 4e+06 tonnes, x1.12, rising, 2024-03-01/2024-04-01"],
        ),
        (
            "Halden Bank's profit was $1.52 per diluted share.",
            ["Halden Bank, profit per share, 1.52 USD"],
        ),
        (
            "Halden Bank's core capital adequacy ratio was 11.5 percent and its common equity Tier 1 ratio was 9 percent.",
            [
                "Halden Bank, core capital adequacy ratio, 11.5 percent",
                "Halden Bank, common equity tier 1 ratio, 9 percent",
            ],
        ),
        (
            "Kenya's copper output rose by 8% to 368 371 t in 2023 from 340 510 t in 2022.",
            [
                "Kenya, copper output, 368371 tonnes, x1.08, rising, 2023",
                "Kenya, copper output, 340510 tonnes, 2022",
            ],
        ),
        (
            "Kenya mined 327,863 mt of copper in 2023.",
            ["Kenya, copper output, 327863 tonnes, 2023"],
        ),
        (
            "Kenya's wheat crop was 112.7 mt in 2023.",
            ["Kenya, wheat crop, 1.127e+08 tonnes, 2023"],
        ),
        (
            "Halden Copper said the copper price fell 8% to $3.14. Copper accounts for 60% of Chile's exports.",
            [
                "Halden Copper, copper price, 3.14 USD, x0.92, falling, says Halden Copper",
                "Chile, share of exports, 60 percent",
            ],
        ),
        ("Kenya was hit. Its forecast came two days after the flood.", []),
    ],
)
def test_what_results_and_statistics_say(figures: Figures, text: str, lines: list[str]) -> None:
    """The other change of a figure is no earlier one; a ratio, a share and a weight are what they are called."""
    assert figures(text) == lines


@pytest.mark.parametrize(
    ("text", "lines"),
    [
        (
            "Kenya's central bank raised its inflation forecast for 2024 to 7.8% from a previous 6.4% and for 2025 to 3% from 2.5%.",
            [
                "Kenya, inflation forecast, 7.8 percent, rising, 2024",
                "Kenya, inflation forecast, 6.4 percent",
                "Kenya, inflation forecast, 3 percent, rising, 2025",
                "Kenya, inflation forecast, 2.5 percent",
            ],
        ),
        (
            "Halden Bank reported net income of $15.8 million, or 54¢ per share, up from $9.7 million, or 31¢ per share, in 2022.",
            [
                "Halden Bank, net income, 1.58e+07 USD, rising",
                "Halden Bank, net income per share, 0.54 USD, rising",
                "Halden Bank, net income, 9.7e+06 USD, 2022",
                "Halden Bank, net income per share, 0.31 USD, 2022",
            ],
        ),
        (
            "Kenya's exports rose by $469 million (1%) to $32,054 million in March.",
            ["Kenya, exports, 3.2054e+10 USD, rising, 2024-03-01/2024-04-01"],
        ),
        (
            "Kenya's steel output rose to 10 million tonnes in June 2023. The country had produced 9 million tonnes of steel during the"
            " same month last year.",
            [
                "Kenya, steel output, 1e+07 tonnes, rising, 2023-06-01/2023-07-01",
                "Kenya, steel output, 9e+06 tonnes, 2022-06-01/2022-07-01",
            ],
        ),
        (
            "Revenue at Halden Air, which filed for protection in December, was $3.5 billion.",
            ["Halden Air, revenue, 3.5e+09 USD"],
        ),
        (
            "Halden Bank's profit grew to 31 million euros, helped by a 6% increase in loans and advances to 1.1 billion euros.",
            [
                "Halden Bank, profit, 3.1e+07 EUR, rising",
                "Halden Bank, loans and advances, x1.06, rising",
            ],
        ),
        (
            "Velmar Group grew. Halden Insurance saw premiums double to 5 million euros and profit before tax increase by 26% to"
            " 9 million euros.",
            ["Halden Insurance, profit before tax, 9e+06 EUR, x1.26, rising"],
        ),
        (
            "Halden Air reported a loss of $14 million, compared with the loss of $6 million a year earlier.",
            ["Halden Air, loss, 1.4e+07 USD, rising", "Halden Air, loss, 6e+06 USD"],
        ),
    ],
)
def test_what_more_results_say(figures: Figures, text: str, lines: list[str]) -> None:
    """Other years of a forecast, what is of another time, and what another sentence part is of."""
    assert figures(text) == lines


@pytest.mark.parametrize(
    ("text", "lines"),
    [
        (
            "Kenya raised its rice production estimate for 2023 to a record 135 million tonnes from an earlier estimate of 130 million"
            " tonnes.",
            [
                "Kenya, rice production estimate, 1.35e+08 tonnes, rising, 2023",
                "Kenya, rice production estimate, 1.3e+08 tonnes",
            ],
        ),
        (
            "Halden Foods had sales of 35 million euros, up from an estimate of 30 million euros.",
            ["Halden Foods, sales, 3.5e+07 EUR"],
        ),
        (
            "Halden Foods said sales excluding fuel and VAT were up 4.8 per cent.",
            [],
        ),
    ],
)
def test_what_an_estimate_was(figures: Figures, text: str, lines: list[str]) -> None:
    """An estimate had an earlier one; what was sold was never an estimate, and what is left out has no figure."""
    assert figures(text) == lines


def test_a_metric_that_is_named_with_the_earlier_value_is_its_own(
    values: Callable[[str], set[tuple[str, str, float | None]]],
) -> None:
    text = "Orel Works posted a net profit of $11 million in 2013 compared to a revenue of $77 million in 2012."
    told = {(metric, value) for _, metric, value in values(text)}
    assert told == {("net profit", 11e6), ("revenue", 77e6)}
