"""Figures of several parties that one verb or one heading names."""

from __future__ import annotations

from collections.abc import Callable

import pytest

Figures = Callable[[str], list[str]]


@pytest.mark.parametrize(
    ("text", "lines"),
    [
        (
            "Hallstein Ltd and Kyoga Ltd employ 1,900 and 640 people respectively.",
            {"Hallstein Ltd, people, 1900 people", "Kyoga Ltd, people, 640 people"},
        ),
        (
            "Arrivals in January 2026: Antalya 212,000; Mersin 31,000.",
            {
                "Antalya, arrivals, 212000 arrivals, 2026-01-01/2026-02-01",
                "Mersin, arrivals, 31000 arrivals, 2026-01-01/2026-02-01",
            },
        ),
        (
            "Tunisia exported 290,000 tonnes of oil; Morocco, 45,000 tonnes; Algeria, 3,000.",
            {
                "Tunisia, oil exports, 290000 tonnes",
                "Morocco, oil exports, 45000 tonnes",
                "Algeria, oil exports, 3000 tonnes",
            },
        ),
        (
            "Between 2019 and 2024 the number of bank branches in Greece dropped from 1,800 to 1,360.",
            {
                "Greece, number of bank branches, 1360 branches, falling, 2024",
                "Greece, number of bank branches, 1800 branches, 2019",
            },
        ),
        (
            "While Hungary's exports to Romania rose 6 percent in 2024, its imports from there fell 3 percent.",
            {
                "Hungary, exports, x1.06, rising, RO, 2024",
                "Hungary, imports, x0.97, falling, RO, 2024",
            },
        ),
        (
            "Exports of Kenya to China came to $2 billion, while total imports stood at $9 billion.",
            {"Kenya, exports, 2e+09 USD, CN", "Kenya, total imports, 9e+09 USD"},
        ),
        (
            "A ticket on the Tarnov metro costs 800 euros.",
            {"Tarnov metro, ticket price, 800 EUR"},
        ),
        (
            "Profit was 410 million rand at Umgeni Cane.",
            {"Umgeni Cane, profit, 4.1e+08 ZAR"},
        ),
        (
            "Imports of Turkish steel into Morocco increased threefold to 450,000 tonnes in 2024.",
            {"Morocco, imports of Turkish steel, 450000 tonnes, x3, rising, TR, 2024"},
        ),
        (
            "Catalonia accounts for 26 percent of Spain's exports.",
            {"Catalonia, share of exports, 26 percent"},
        ),
        (
            "Twelve hundred people work for Kyoga Textiles Ltd in Derry.",
            {"Kyoga Textiles Ltd, people, 1200 people"},
        ),
        (
            "The United States is far away. Hopes are high at Kyoga Ltd, a family firm with a workforce of 310.",
            {"Kyoga Ltd, workforce, 310 people"},
        ),
        (
            "The May output of Kyoga Steel Ltd, 210,000 tonnes, was 5 percent lower than a year ago.",
            {"Kyoga Steel Ltd, output, 210000 tonnes, x0.95, falling"},
        ),
    ],
)
def test_reads(figures: Figures, text: str, lines: set[str]) -> None:
    """Each at its place, with its own time and partner."""
    assert set(figures(text)) == lines


@pytest.mark.parametrize(
    "text",
    [
        "Hallstein Ltd and Kyoga Ltd met on 3 and 4 May respectively.",
        "On the panel: Antalya 2; Mersin 1.",
    ],
)
def test_stays_silent(figures: Figures, text: str) -> None:
    """Days and scores are no figures of anybody."""
    assert figures(text) == []
