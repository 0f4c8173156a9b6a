"""Who sells has had what is sold: until the sale where it is done, still where it is only planned, possible or refused."""

from __future__ import annotations

import pytest

from interlock.loaders.documents import extract

DAY = "2026-05-10"
HAD = [  # the sale is done: "Brenna Holding" had "Ostrand Shipping"
    "Brenna Holding sold its 30 percent stake in Ostrand Shipping to Quill Maritime.",
    "Quill Maritime has bought 62.5 percent of Ostrand Shipping from Brenna Holding.",
    "Ostrand Shipping was sold to Quill Maritime by Brenna Holding.",
    "Ostrand Shipping, which Quill Maritime bought from Brenna Holding, has two tankers.",
    "Brenna Holding, which sold Ostrand Shipping, has two tankers.",
    "Brenna Holding has completed the sale of Ostrand Shipping to Quill Maritime.",
    "The acquisition of Ostrand Shipping from Brenna Holding was completed.",
    "Brenna Holding has divested Ostrand Shipping.",
    "Brenna Holding exited Ostrand Shipping.",
]
HAS = [
    "Brenna Holding may sell Ostrand Shipping.",
    "Brenna Holding denied that it was in talks to sell Ostrand Shipping.",
    "Brenna Holding refused to sell Ostrand Shipping to Quill Maritime.",
    "Quill Maritime is in talks to buy Ostrand Shipping from Brenna Holding.",
    "The court allowed Brenna Holding to sell Ostrand Shipping to Quill Maritime.",
    "Quill Maritime agreed to buy 15 percent of Ostrand Shipping from Brenna Holding.",
    "Brenna Holding's sale of Ostrand Shipping to Quill Maritime was blocked.",
    "Brenna Holding pledged its 34 percent of Ostrand Shipping to Banka Morava.",
]
NEVER = [
    "Brenna Holding sold Ostrand Shipping 200 trucks.",
    "Brenna Holding sells Ostrand Shipping products in Ireland.",
    "Brenna Holding sells Brix and Colta in Ireland.",
    "The liquidator of Brenna Holding sold Ostrand Shipping to Quill Maritime.",
    "Ostrand Shipping bought steel from Brenna Holding.",
]


def holdings(
    text: str, published: str | None = DAY
) -> list[tuple[str, tuple[str | None, str | None], str]]:
    """When "Brenna Holding" owns, and the modality."""
    read = extract(text.encode(), "a.txt", published=published, min_confidence=0)
    names = {party.key: party.name for party in read.parties}
    return [
        (names[told.object or ""], told.event, told.modality)
        for told in read.statements
        if told.predicate == "OWNS" and names[told.subject] == "Brenna Holding"
    ]


@pytest.mark.parametrize("text", HAD)
def test_who_has_sold_had_it_until_then(text: str) -> None:
    assert holdings(text) == [("Ostrand Shipping", (None, DAY), "asserted")]


@pytest.mark.parametrize("text", HAS)
def test_who_may_sell_has_it(text: str) -> None:
    assert holdings(text) == [("Ostrand Shipping", (None, None), "asserted")]


@pytest.mark.parametrize("text", NEVER)
def test_who_sells_goods_or_for_others_owns_nothing(text: str) -> None:
    assert holdings(text) == []


def test_the_day_of_the_sale_is_the_end() -> None:
    text = "Brenna Holding sold Ostrand Shipping to Quill Maritime on 3 March 2024."
    assert holdings(text, None) == [("Ostrand Shipping", (None, "2024-03-04"), "asserted")]


def test_a_sale_without_a_day_is_told_in_its_word() -> None:
    read = extract(
        b"Brenna Holding sold Ostrand Shipping to Quill Maritime.", "a.txt", min_confidence=0
    )
    assert [s.attributes.get("details") for s in read.statements if s.predicate == "OWNS"].count(
        "sold"
    ) == 1


@pytest.mark.parametrize(
    "text",
    [
        "Formerly owned by Brenna Holding, Ostrand Shipping has two tankers.",
        "Ostrand Shipping was previously owned by Brenna Holding.",
        "Ostrand Shipping used to belong to Brenna Holding.",
        "Brenna Holding previously held 40 percent of Ostrand Shipping.",
    ],
)
def test_what_somebody_had_is_told_with_its_end(text: str) -> None:
    assert holdings(text) == [("Ostrand Shipping", (None, DAY), "asserted")]


@pytest.mark.parametrize("what", ["Ostrand Shipping", "Ostrand Port", "a hotel"])
def test_who_sells_what_he_owns_is_no_supplier(what: str) -> None:
    found = extract(f"Quill Maritime bought {what} from Brenna Holding.".encode(), "note.txt")
    assert {one.predicate for one in found.statements} == {"OWNS"}


def test_who_builds_ships_has_owned_none_that_he_sells() -> None:
    found = extract(b"Brenna Lines bought four ferries from the shipbuilder Quill Heavy.", "n.txt")
    names = {party.key: party.name for party in found.parties}
    assert {names[s.subject] for s in found.statements if s.predicate == "OWNS"} == {"Brenna Lines"}
