"""What a figure told before is made of."""

from __future__ import annotations

from collections.abc import Callable

import pytest

Figures = Callable[[str], list[str]]


@pytest.mark.parametrize(
    ("text", "lines"),
    [
        (
            "Peru exported 4 million tonnes of grain in May. The figure includes 1.8 million tonnes of wheat and "
            "1.1 million tonnes of corn.",
            [
                "Peru, grain exports, 4e+06 tonnes, 2024-05-01/2024-06-01",
                "Peru, wheat exports, 1.8e+06 tonnes, 2024-05-01/2024-06-01",
                "Peru, corn exports, 1.1e+06 tonnes, 2024-05-01/2024-06-01",
            ],
        ),
        (
            "Tarnov Steel had sales of 310 million euros in 2023; 71 percent of that came from exports.",
            [
                "Tarnov Steel, sales, 3.1e+08 EUR, 2023",
                "Tarnov Steel, share of sales, 71 percent, 2023",
            ],
        ),
        (
            "Tarnov Steel has 3,100 workers. Three quarters of them are women.",
            ["Tarnov Steel, workers, 3100 workers", "Tarnov Steel, share of workers, 75 percent"],
        ),
        (
            "Orbis Capital manages 540 billion euros; property makes up 9.5 percent of that.",
            [
                "Orbis Capital, assets under management, 5.4e+11 EUR",
                "Orbis Capital, share of assets under management, 9.5 percent",
            ],
        ),
        (
            "Visitor arrivals in Fiji came to 93,412 in May. Australians were 44 percent of them.",
            [
                "Fiji, visitor arrivals, 93412 arrivals, 2024-05-01/2024-06-01",
                "Fiji, share of visitor arrivals, 44 percent, 2024-05-01/2024-06-01",
            ],
        ),
        (
            "Inflation was 4 percent in Kenya. Food makes up 40 percent of that.",
            ["Kenya, inflation, 4 percent"],
        ),
        (
            "Tarnov Steel bought 40 percent of that from Halden Foods.",
            [],
        ),
        (
            "Halden Foods opened a mill. Half of that went to Oman.",
            [],
        ),
    ],
)
def test_parts_of_a_figure(text: str, lines: list[str], figures: Figures) -> None:
    """Whose the figures are and what they are of; twins that say nothing of the kind stay silent."""
    assert figures(text) == lines
