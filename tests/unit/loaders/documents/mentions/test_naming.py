"""What stands right behind a name and belongs to it: the noun of a house of firms, with or without an article before the name."""

from __future__ import annotations

import pytest

from interlock.loaders.documents import extract


def firms(text: str) -> set[str]:
    return {p.name for p in extract(text.encode(), "note.txt").parties if p.kind == "Firm"}


@pytest.mark.parametrize("noun", ["group", "holding", "conglomerate", "concern"])
@pytest.mark.parametrize(
    "text",
    [
        "Orlane {noun} bought Konkan Foundry.",
        "Konkan Foundry belongs to Orlane {noun}.",
        "Shares in Orlane {noun} fell.",
        "Orlane {noun} chairman Milo Tarn resigned.",
        "Kazakhstan's Orlane {noun} bought Konkan Foundry.",
        "The Orlane {noun} said so.",
    ],
)
def test_the_noun_of_a_house_is_part_of_its_name(text: str, noun: str) -> None:
    assert f"Orlane {noun}" in firms(text.format(noun=noun))


@pytest.mark.parametrize(
    "text",
    ["Mining group Tavro bought Konkan Foundry.", "Danish holding Tavro bought Konkan Foundry."],
)
def test_a_noun_before_a_name_only_describes_it(text: str) -> None:
    assert firms(text) == {"Tavro", "Konkan Foundry"}


def test_english_words_are_no_house() -> None:
    assert not firms("Rights group members met. Consumer group complaints rose.")


@pytest.mark.parametrize(
    "text", ["The state utility PLN will buy the power.", "The power operator CZK will buy it."]
)
def test_letters_of_money_can_be_those_of_a_firm(text: str) -> None:
    assert firms(text) & {"PLN", "CZK"}
