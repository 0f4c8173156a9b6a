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


@pytest.mark.parametrize(
    "text",
    [
        "Orlu Group sold its holding in the Hangana fishing company to Iberconsa.",
        "The Hangana shipping firm, based in Dubai, was fined.",
    ],
)
def test_the_noun_of_a_firm_says_what_the_name_is(text: str) -> None:
    kinds = {p.name: p.kind for p in extract(text.encode(), "note.txt").parties}
    assert kinds["Hangana"] == "Firm"


def test_of_a_known_town_the_noun_makes_no_firm() -> None:
    assert "Gdansk" not in firms("Orlu Group bought the Gdansk shipping company.")


@pytest.mark.parametrize("name", ["Danube", "Rhine", "Mekong", "Aegean", "Niger Delta"])
def test_waters_are_no_parties(name: str) -> None:
    found = extract(
        f"Orlu Group sold oil to Tarn Mills through the {name} ports.".encode(), "note.txt"
    )
    assert {p.name for p in found.parties if p.kind != "Place"} == {"Orlu Group", "Tarn Mills"}
    assert {s.predicate for s in found.statements} == {"SUPPLIES"}


@pytest.mark.parametrize("name", ["Employees Provident Fund", "Farmers Union", "Pensioners Party"])
def test_a_body_is_called_after_its_members(name: str) -> None:
    assert name in {
        p.name for p in extract(f"{name} bought Orlu Group.".encode(), "note.txt").parties
    }


def test_who_is_described_is_no_body() -> None:
    assert firms("Farmers Orlu Group and Tarn Group bought flour.") == {"Orlu Group", "Tarn Group"}


def test_two_families_with_a_sign_are_a_firm() -> None:
    assert "Ohlthaver & List" in firms("Ohlthaver & List sold its mill.")


@pytest.mark.parametrize("text", ["LIMA: Pump maker Tavro Holm bought Konkan Foundry."])
def test_a_word_behind_a_dateline_is_no_place(text: str) -> None:
    assert "Pump" not in {p.name for p in extract(text.encode(), "note.txt").parties}


def test_who_has_a_chairwoman_is_no_person() -> None:
    assert "Song Hong Land" in firms(
        "Police arrested Jo Lee, chairwoman of property developer Song Hong Land."
    )


def test_of_two_owners_neither_is_the_other() -> None:
    assert {"Tarn Steel", "Tarn"} <= firms("Nisava Oil is owned by Tarn Steel and Tarn.")


@pytest.mark.parametrize("name", ["Pick n Pay", "Shop 'n' Save", "Electric Networks of Armenia"])
def test_small_words_and_a_state_inside_a_name(name: str) -> None:
    assert name in firms(f"{name} said it had bought the Hangana fishing company.")
