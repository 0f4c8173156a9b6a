"""Ratios at their noun, what goods earn somebody, a sort of things as a part of all, and figures of nobody."""

from __future__ import annotations

from collections.abc import Callable

import pytest

Figures = Callable[[str], list[str]]


@pytest.mark.parametrize(
    ("text", "lines"),
    [
        (
            "Velmar Steel posted an operating deficit of $2.3 million on revenue of $19.8 million in 2023.",
            [
                "Velmar Steel, operating deficit, 2.3e+06 USD, 2023",
                "Velmar Steel, revenue, 1.98e+07 USD, 2023",
            ],
        ),
        (
            "Non-performing loans at Velmar Bank were 14.8 per cent of the total.",
            [
                "Velmar Bank, non-performing loans share, 14.8 percent",
            ],
        ),
        (
            "Velmar Bank's capital adequacy ratio of 17.2 per cent is well above the 13 per cent that the regulator demands.",
            [
                "Velmar Bank, capital adequacy ratio, 17.2 percent",
            ],
        ),
        (
            "Horticulture earned Ethiopia 402 million dollars in 2023.",
            [
                "Ethiopia, horticulture earnings, 4.02e+08 USD, 2023",
            ],
        ),
        (
            "Velmar Cement sold more. Clinker stocks, 2.9 million tonnes at the end of April, are equal to eight months of output.",
            [
                "Velmar Cement, clinker stocks, 2.9e+06 tonnes, 2024-04-30/2024-05-01",
            ],
        ),
        (
            "The bank lent Ethiopia 402 million dollars.",
            [],
        ),
        (
            "The board made Velmar Foods 4 million dollars.",
            [],
        ),
        (
            "The share of 17 percent is held by Velmar Foods.",
            [],
        ),
        (
            "The number of workers taking first permits in Kenya was 452,324.",
            [
                "Kenya, number of workers taking first permits, 452324 workers",
            ],
        ),
        (
            "The Chamber of Growers said exports closed at 3,940 tonnes.",
            [],
        ),
    ],
)
def test_what_stands_at_a_noun(text: str, lines: list[str], figures: Figures) -> None:
    """A stake, a loan and an object are no such figures; exports of a country that is not named are nobody's."""
    assert figures(text) == lines


def test_a_text_that_names_nobody_is_about_the_firm_of_its_heading(figures: Figures) -> None:
    """A filing names its firm in the title alone; what a heading calls a time is no firm."""
    filing = "Second-quarter report of Velmar Salt S.A.\n\nSales volume: 51,300 tonnes. Gross profit reached $204 million."
    assert "Velmar Salt S.A., sales volume, 51300 tonnes, 2024-04-01/2024-07-01" in figures(filing)
    bulletin = "Rubber exports, January-September 2023\n\nThe volume was down 5.7 percent."
    assert figures(bulletin) == []
