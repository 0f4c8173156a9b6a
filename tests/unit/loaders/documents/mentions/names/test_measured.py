"""Capitals beside numbers that are no names, and plain nouns that open a sentence on a figure."""

from __future__ import annotations

import pytest

from interlock.loaders.documents import extract


def parties(text: str) -> set[str]:
    return {party.name for party in extract(text.encode(), "note.txt").parties}


@pytest.mark.parametrize(
    "text",
    [
        "Production was 1.34 Bcf a day.",
        "Sales came to 51,300 tonnes LCE.",
        "The price is $612 a tonne FOB.",
        "Profit was KM 58.4 million before tax.",
        "Leverage is at 1.1 times.",
        "Log exports, once 40 percent of tonnage, are down to 12.",
        "Container ships remain scarce.",
        "Tanker transits had recovered to 421.",
        "Brokerage fees earned 1.1 million dollars.",
        "Sales slid because of a late Easter.",
    ],
)
def test_units_and_plain_nouns_are_nobody(text: str) -> None:
    assert parties(text) == set()


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Summit sold 40 MTN towers for 30 million dollars.", "MTN"),
        ("Velmar sold 40 towers to TNM for 30 million dollars.", "TNM"),
        ("Kestrel exports steel to Oman.", "Kestrel"),
    ],
)
def test_names_beside_numbers_stay_names(text: str, name: str) -> None:
    assert name in parties(text)
