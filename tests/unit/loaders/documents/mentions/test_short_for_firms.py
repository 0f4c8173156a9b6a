"""A town's name is a firm's where the text has told the firm in full; and names of bodies of several trades are whole."""

from __future__ import annotations

import pytest

from interlock.loaders.documents import extract


def kinds_of(text: str) -> dict[str, str]:
    return {one.name: one.kind for one in extract(text.encode(), "note.txt").parties}


@pytest.mark.parametrize(
    ("text", "town"),
    [
        ("Sahel Commodities bought the beans.\nSahel's director, Koffi Amega, called it false.", "Sahel"),
        ("Lagos Motors sells cars. Orlen Bank lent Lagos 3 million euros.", "Lagos"),
        ("Lagos Motors sells cars. Lagos bought Tesk Foods in 2019.", "Lagos"),
        ("Oran Foods makes flour. Oran's owners turned down an offer.", "Oran"),
    ],
)  # fmt: skip
def test_the_firm_is_meant(text: str, town: str) -> None:
    assert town not in kinds_of(text)


@pytest.mark.parametrize(
    ("text", "town"),
    [
        ("Oran Foods makes flour. It has a mill in Oran. Oran's mayor, Jo Lee, said so.", "Oran"),
        ("Orlen Bank lent Lagos 3 million euros for its metro.", "Lagos"),
        ("Lagos Motors sells cars. Sales in Lagos fell, and Lagos bought no buses.", "Lagos"),
    ],
)
def test_the_town_is_meant(text: str, town: str) -> None:
    assert kinds_of(text)[town] == "Place"


@pytest.mark.parametrize(
    "name",
    [
        "National Chamber of the Sugar and Alcohol Industries",
        "Association of the Sugar and Alcohol Producers of Chad",
        "Federation of Food and Drink Industries",
        "Union of Salt and Soda Importers",
    ],
)
def test_a_body_of_two_trades_is_one(name: str) -> None:
    assert kinds_of(f"Orlen Foods joined the {name}.")[name] == "Chamber"
