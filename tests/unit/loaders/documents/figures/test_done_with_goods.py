"""What is done with so much of a good, how much a thing can take, and what a fleet came to, each with what it is compared with."""

from __future__ import annotations

from collections.abc import Callable

import pytest

Figures = Callable[[str], list[str]]


@pytest.mark.parametrize(
    ("text", "lines"),
    [
        (
            "Velmar Foods hauled 7,400 tonnes of coal in 2025.",
            ["Velmar Foods, coal moved, 7400 tonnes, 2025"],
        ),
        ("Velmar Foods malted 9,000 tonnes of barley.", ["Velmar Foods, barley, 9000 tonnes"]),
        (
            "Velmar Foods dredged 4,000 tonnes of sand.",
            ["Velmar Foods, sand dredged, 4000 tonnes"],
        ),
        (
            "Velmar Foods laid 300 kilometres of cable.",
            ["Velmar Foods, cable laid, 300 kilometres"],
        ),
        ("Velmar Foods disbursed 41 million euros.", ["Velmar Foods, disbursements, 4.1e+07 EUR"]),
        (
            "The Sarn refinery can now process 400 tonnes of crude a day.",
            ["Sarn refinery, capacity, 400 tonnes per day"],
        ),
        (
            "Sarn terminal has storage for 40,000 tonnes.",
            ["Sarn terminal, capacity, 40000 tonnes"],
        ),
        (
            "Tarnov Air opened an office. Its fleet grew to 64 aircraft.",
            ["Tarnov Air, fleet, 64 aircraft, rising"],
        ),
        (
            "The fleet of Tarnov Air numbers 64 aircraft.",
            ["Tarnov Air, aircraft, 64 aircraft"],
        ),
        (
            "Tarnov Air runs 42 flights a week to Lisbon, up from 30.",
            [
                "Tarnov Air, flights, 42 flights per week, rising",
                "Tarnov Air, flights, 30 flights per week",
            ],
        ),
        (
            "The ministry said that in April the Sarn terminal took in 148 ships.",
            ["Sarn terminal, ships taken in, 148 ships, 2024-04-01/2024-05-01, says <ministry>"],
        ),
        (
            "Ship calls at Sarn terminal dropped from 412 to 366.",
            [
                "Sarn terminal, ship calls, 366 calls, falling",
                "Sarn terminal, ship calls, 412 calls",
            ],
        ),
        (
            "The workforce at the Otway brewery has shrunk by a third, to 840.",
            ["Otway brewery, workforce, 840 people, x0.6667, falling"],
        ),
        (
            "Customer deposits with Orlu Bank stood at 2.9 billion euros.",
            ["Orlu Bank, customer deposits, 2.9e+09 EUR"],
        ),
        (
            "The customs agency received 27 letters of intent.",
            ["<customs agency>, letters of intent received, 27 letters"],
        ),
        (
            "Velmar Foods is to take over Sarn mine, the ministry said. Its capacity is 750 tonnes.",
            ["Sarn mine, capacity, 750 tonnes"],
        ),
        (
            "Velmar Foods holds 29 percent of the Baltic beer market.",
            ["Velmar Foods, market share, 29 percent"],
        ),
        (
            "Some 2,600 tonnes of grain passed through Sarn terminal in the season that ended in June, a fifth more than in 2024.",
            ["Sarn terminal, grain, about 2600 tonnes, x1.2, rising, season"],
        ),
        (
            "Peru has 12.4 billion cubic metres of gas in storage.",
            ["Peru, gas in storage, 1.24e+10 cubic metres"],
        ),
        ("Velmar Foods pays pensions to 310,000 people.", ["Velmar Foods, people, 310000 people"]),
        ("Velmar Foods pays 310,000 people.", []),
        ("Velmar Foods offered 14 euros a share for Helmer Mills.", []),
        ("A freighter ran aground near Sarn terminal with 24 sailors on board.", []),
        ("Sales fell by 12 percent, to 840, and Velmar Foods closed.", []),
        ("Velmar Foods requested 4,000 tonnes of sand.", []),
        ("Velmar Foods promised 4,000 tonnes of sand.", []),
        ("Velmar Foods would have dredged 4,000 tonnes of sand.", []),
    ],
)
def test_figures(figures: Figures, text: str, lines: list[str]) -> None:
    assert figures(text) == lines
