"""Figures as results print them: behind labels, in brackets, of whom the line does not name; and lines that measure nothing."""

from __future__ import annotations

from collections.abc import Callable

import pytest

Sided = Callable[[str], set[tuple[str, str, float | None, str | None]]]


_OPENING = "Halden Group reported its results on Tuesday.\n\n"


@pytest.mark.parametrize(
    ("line", "indicator", "value", "unit"),
    [
        ("Net sales: NOK 12,345 million (11,980)", "net sales", 12.345e9, "NOK"),
        ("Net sales: NOK 12,345 million (11,980)", "net sales", 11.98e9, "NOK"),
        ("Net sales: SEK 12,345 (11,980) million", "net sales", 12.345e9, "SEK"),
        ("Net sales (SEK million): 12,345", "net sales", 12.345e9, "SEK"),
        ("The operating margin was 9.8 percent (9.3)", "operating margin", 9.3, "percent"),
        ("- EBITDA margin: 9.8 percent", "EBITDA margin", 9.8, "percent"),
        ("Headcount at end of period: 4,310", "headcount", 4310, "people"),
        ("Vessel calls: 3,940", "vessel calls", 3940, "calls"),
        ("A dividend of NOK 4 per share was proposed.", "dividend", 4, "NOK"),
    ],
)
def test_a_line_of_results(
    values_and_units: Sided, line: str, indicator: str, value: float, unit: str
) -> None:
    assert ("Halden Group", indicator, value, unit) in values_and_units(_OPENING + line)


@pytest.mark.parametrize("line", ["Published: 12 May 2025", "Tel: 412 30 30", "Pages: 12"])
def test_a_line_that_measures_nothing(values_and_units: Sided, line: str) -> None:
    assert values_and_units(_OPENING + line) == set()


@pytest.mark.parametrize(
    ("text", "subject", "indicator"),
    [
        ("GDP shrank 1.2% in Estonia last year.", "Estonia", "GDP"),
        (
            "The statistics office of Hungary said industrial output dropped 5.6 percent in March.",
            "Hungary",
            "industrial output",
        ),
        (
            "The Suez Canal Authority said revenue fell to $3.99 billion in 2024.",
            "Suez Canal Authority",
            "revenue",
        ),
        (
            "Halden Group's (HLD.OL) operating profit fell 12 percent to 1.3 billion dollars.",
            "Halden Group",
            "operating profit",
        ),
        (
            "The board of Halden Group proposes a dividend of EUR 1.20 per share for 2024.",
            "Halden Group",
            "dividend",
        ),
        (
            "Producer prices in Bulgaria increased by 5.9% in March 2025.",
            "Bulgaria",
            "producer prices",
        ),
        (
            "The project, financed by the Calbera Development Bank, will cost 340 million euros.",
            "project",
            "expected cost",
        ),
    ],
)
def test_whose_a_figure_is(
    values_and_units: Sided, text: str, subject: str, indicator: str
) -> None:
    assert {(who.strip("<>"), what) for who, what, _, _ in values_and_units(text)} == {
        (subject, indicator)
    }
