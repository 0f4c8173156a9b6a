"""Figures without a time of their own behind a title, a report or accounts."""

from __future__ import annotations

from collections.abc import Callable

import pytest

Figures = Callable[[str], list[str]]


@pytest.mark.parametrize(
    ("text", "line"),
    [
        (
            "Rubber exports, January-September 2024 (customs figures)\n\nKenya sold 4,000 tonnes of rubber in the "
            "period.",
            "Kenya, rubber sales, 4000 tonnes, 2024-01-01/2024-10-01",
        ),
        (
            "Second-quarter report 2024 of Halden Ltd\n\nRevenues of Halden Ltd were $600 million.",
            "Halden Ltd, revenues, 6e+08 USD, 2024-04-01/2024-07-01",
        ),
        (
            "Register extract: annual accounts 2024 of Halden Foods. Revenue EUR 4,312,880. Equity minus EUR 310,000.",
            "Halden Foods, equity, -310000 EUR, 2024-12-31/2025-01-01",
        ),
        (
            "Halden Ltd closed 2023 with revenue of 187 million euros.",
            "Halden Ltd, revenue, 1.87e+08 EUR, 2023",
        ),
        (
            "Halden Fund ended June 2024 with assets under management of 214 million euros.",
            "Halden Fund, assets under management, 2.14e+08 EUR, 2024-06-30/2024-07-01",
        ),
    ],
)
def test_dates(figures: Figures, text: str, line: str) -> None:
    """A flow is of the whole time, a balance of its last day."""
    assert any(told.startswith(line) for told in figures(text))


@pytest.mark.parametrize(
    ("text", "line"),
    [
        (
            "Tarnov fair opens, 3 May 2024\n\nKenya sold 4,000 tonnes of rubber.",
            "Kenya, rubber sales, 4000 tonnes",
        ),
        (
            "Rubber exports, May 2023 and March 2024\n\nExports of Kenya were 4,000 tonnes.",
            "Kenya, exports, 4000 tonnes",
        ),
        (
            "Report for 2023 of Halden Ltd\n\nHalden Ltd has 310 employees.",
            "Halden Ltd, employees, 310 employees",
        ),
    ],
)
def test_dates_nothing(figures: Figures, text: str, line: str) -> None:
    """A day, two times and what is so now give a figure no time."""
    assert line in figures(text)


@pytest.mark.parametrize(
    ("text", "line"),
    [
        (
            "Halden Bank posted a 12 percent rise in net profit on Sunday.",
            "Halden Bank, net profit, x1.12, rising",
        ),
        (
            "Halden Oil's shares rose 12 percent on Tuesday.",
            "Halden Oil, shares, x1.12, rising, Tuesday",
        ),
    ],
)
def test_a_profit_is_of_no_day_of_the_week(figures: Figures, text: str, line: str) -> None:
    assert [one.replace("2024-05-14/2024-05-15", "Tuesday") for one in figures(text)] == [line]


@pytest.mark.parametrize(
    "text",
    [
        "Halden Air said that it had lost money after the airline yesterday reported a net loss of 15 million euros.",
        "According to the figures released by the ministry on May 4, steel output in Kenya totalled 15 million tonnes.",
    ],
)
def test_when_it_came_out_is_not_of_when_it_is(figures: Figures, text: str) -> None:
    assert all("2024-05" not in one and "yesterday" not in one for one in figures(text))
