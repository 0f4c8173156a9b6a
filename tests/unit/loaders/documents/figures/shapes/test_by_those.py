"""What "that of" and "those of" stand for, and what a place takes of a flow told in the same sentence."""

from __future__ import annotations

import pytest

from tests.unit.loaders.documents.figures.conftest import Figures, Sided, Values


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Orders at Orlu Mills plunged by a third, while those of its Italian rival Tarnov Foods held steady.",
            ("Tarnov Foods", "orders", None),
        ),
        (
            "Net profit of Orlu Bank rose to 61 million dollars, while that of its subsidiary Tarnov Bank more than halved.",
            ("Tarnov Bank", "net profit", None),
        ),
        (
            "Net profit of Orlu Bank rose by 4 percent, while that of its subsidiary Tarnov Bank fell. Deposits reached $3 billion.",
            ("Orlu Bank", "deposits", 3e9),
        ),
    ],
)
def test_a_pronoun_stands_for_the_metric(
    text: str, expected: tuple[str, str, float | None], values: Values
) -> None:
    """Another party's, compared in the same sentence; the text goes on about the first."""
    assert expected in values(text)


def test_a_place_takes_a_part_of_the_flow(values_and_partners: Sided) -> None:
    """The exporter has it, and the taker is its partner."""
    text = "Vietnam's garment exports reached $8.7 billion in March, with Japan taking $3.9 billion, or 45 percent of the total."
    assert ("Vietnam", "garment exports", 3.9e9, "JP") in values_and_partners(text)


@pytest.mark.parametrize(
    "text",
    [
        "Orlu Mills met those of its buyers that Tarnov Foods held steady.",
        "Vietnam spent $8 billion, with Japan taking part in the talks.",
    ],
)
def test_other_pronouns_stand_for_none(text: str, figures: Figures) -> None:
    """Nothing is compared here."""
    assert not [line for line in figures(text) if "Tarnov" in line or "Japan" in line]
