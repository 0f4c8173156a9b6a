"""A noun set off by commas beside a name is that party, also where a list, a preposition or a semicolon goes on behind it."""

from __future__ import annotations

import pytest

from interlock.loaders.documents import extract
from tests.unit.loaders.documents.conftest import Ties


def _described(text: str) -> set[str]:
    return {
        party.name
        for party in extract(text.encode(), "note.txt").parties
        if party.name.startswith("<")
    }


@pytest.mark.parametrize(
    "text",
    [
        "The list names Varnel, a soap works in Gdansk, and the carrier Orlu Lines.",
        "The list names Varnel Tekstil, a haulier in Izmir, and research body Orlu Institute.",
        "They are Mira Pinchuk; Varnel, a haulier from Gomel that is half hers; and Orlu Lines.",
        "Talks are held with an Izmir refinery, Varnel Petrol, and with Orlu Lines.",
        "The gold went to a dealer in Dubai, Varnel Bullion, and to Orlu Lines, they said.",
        "A sawmill in Izmir, Koster Brandt, supplied Orlu Steel with planks.",
        "A bearing works in Izmir, Koster Brandt, supplied Orlu Steel with gear.",
        "Orlu Steel supplies the country's largest solar plant, Noor Ouarda.",
        "Koster Brandt sells gum to the Frankfurt house of Varnel.",
        "Orlu Steel is represented by the Boston law firm of Pratt Ainsley.",
    ],
)
def test_it_is_no_second_party(text: str) -> None:
    assert _described(text) == set()


@pytest.mark.parametrize(
    ("text", "described"),
    [
        (
            "After opening a hotel in Izmir, Orlu Group, a builder, sold a mill in Vose.",
            "<hotel in Izmir>",
        ),
        (
            "Having bought a law firm in Izmir, Orlu Group, a builder, sold a mill in Vose.",
            "<law firm in Izmir>",
        ),
        ("Orlu Group opened a hotel in Izmir, Koster Brandt said.", "<hotel in Izmir>"),
        ("Orlu Group supplies the Lae cannery of Tarn Tuna.", "<Lae cannery>"),
    ],
)
def test_another_one_stays_apart(text: str, described: str) -> None:
    assert described in _described(text)


@pytest.mark.parametrize(
    ("text", "seat"),
    [
        ("The list names Varnel, a soap works in Gdansk, and the carrier Orlu Lines.", "Gdansk"),
        ("Varnel Farmacias, a chain of 58 drugstores in Salta, owes Orlu Bank money.", "Salta"),
        ("Koster Brandt sells gum to the Frankfurt house of Varnel.", "Frankfurt"),
    ],
)
def test_it_tells_where_the_name_sits(ties: Ties, text: str, seat: str) -> None:
    found = {(start, end) for start, tie, end in ties(text) if tie == "LOCATED_IN"}
    assert len(found) == 1
    start, end = found.pop()
    assert start.startswith("Varnel")
    assert end == seat


def test_a_chain_of_shops_is_one_firm() -> None:
    assert (
        _described(
            "The gang used Varnel Cambio, a chain of 22 exchange houses in Salta and Tucuman, to move money."
        )
        == set()
    )
    assert _described("Orlu Group bought a chain of 58 drugstores in Salta.") == {
        "<58 drugstores in Salta>"
    }
    assert _described("On Monday, a group of seven banks lent Orlu Group 40 million euros.") == {
        "<a group of seven banks>"
    }


def test_banks_are_named_behind_a_noun_for_units(ties: Ties) -> None:
    told = ties(
        "Orlu Group sold its two subsidiaries, Vose Bank and Tarn Leasing, to Kemal Holding."
    )
    assert {end for start, tie, end in told if (start, tie) == ("Orlu Group", "OWNS")} == {
        "Vose Bank",
        "Tarn Leasing",
    }
