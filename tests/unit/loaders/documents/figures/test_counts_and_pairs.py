"""Figures beside figures, counts of what somebody has or does, and figures in what is said in passing of a party."""

from __future__ import annotations

from collections.abc import Callable

import pytest

Values = Callable[[str], set[tuple[str, str, float | None]]]


@pytest.mark.parametrize(
    ("text", "indicator", "value"),
    [
        (
            "Halden Shipping reported revenue of $640 million and net profit of $71 million for 2023.",
            "net profit",
            71e6,
        ),
        (
            "Halden Shipping had 2,300 employees and revenue of $45 million in 2023.",
            "revenue",
            45e6,
        ),
        ("Halden Shipping has a fleet of 27 ships.", "ships", 27),
        ("Halden Shipping opened 65 outlets in 2023.", "outlets", 65),
        (
            "Halden Shipping opened 65 outlets in 2023, bringing the total to 312.",
            "outlets",
            312,
        ),
        ("Halden Shipping retrenched 180 miners last month.", "miners", 180),
        (
            "With 65 branches, Halden Shipping is the largest forwarder in Ghana.",
            "branches",
            65,
        ),
        (
            "With an output of 450,000 tonnes, Halden Shipping is the largest mill in Ghana.",
            "output",
            450000,
        ),
        ("The workforce of Halden Shipping numbers 1,700.", "workforce", 1700),
        (
            "Halden Shipping raised its forecast for revenue to $45 million.",
            "revenue forecast",
            45e6,
        ),
    ],
)
def test_counts_and_seconds_of_pairs(
    values: Values, text: str, indicator: str, value: float
) -> None:
    told = values(text)
    assert any(
        (subject, value) == ("Halden Shipping", number) and name.endswith(indicator)
        for subject, name, number in told
    )


@pytest.mark.parametrize(
    ("text", "subject", "indicator", "value"),
    [
        (
            "Lumen Telecom bought the Kosa mine, which produced 1.2 million tonnes of coal in 2023.",
            "Kosa mine",
            "coal output",
            1.2e6,
        ),
        (
            "Lumen Telecom bought the Darun steel mill in Mombasa, which employs 1,700 people.",
            "Darun steel mill",
            "employees",
            1700,
        ),
        (
            "Lumen Telecom will raise the capacity of the Darun power plant to 600 MW by 2027.",
            "Darun power plant",
            "planned capacity",
            600,
        ),
    ],
)
def test_figures_of_the_object(
    values: Values, text: str, subject: str, indicator: str, value: float
) -> None:
    assert (subject, indicator, value) in values(text)


@pytest.mark.parametrize(
    "text",
    [
        "Halden Shipping bought the larger of two passenger terminals.",
        "Halden Shipping invited two producers.",
        "Halden Shipping signed a contract for the completion of two dual fuel vessels.",
        "Halden Shipping has added two ferries.",
        "Halden Shipping said 27 ships were seized by Kenya.",
    ],
)
def test_nothing_is_counted(values: Values, text: str) -> None:
    assert not {name for subject, name, _ in values(text) if subject == "Halden Shipping"}
