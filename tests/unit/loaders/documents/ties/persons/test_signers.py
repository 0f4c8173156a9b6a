"""Whose deed it is that somebody in an office signs: his body's."""

from __future__ import annotations

from collections.abc import Callable

from tests.unit.loaders.documents.conftest import Ties

TIES = frozenset({"SIGNED"})
Fact = tuple[str, str, str, str]


def test_whoever_signs_signs_for_the_firm(tells: Callable[[str, set[Fact]], None]) -> None:
    tells(
        "Orlu Bank's chief executive Jo Lee signed a contract with Tavra Bank.",
        {("Orlu Bank", "SIGNED", "Tavra Bank", "asserted")},
    )


def test_consequences_of_a_deal_are_discussed_and_not_signed(ties: Ties) -> None:
    told = ties(
        "The Orlu Commission had discussed the consequences of the deal with the Tarn Authority."
    )
    assert not [one for one in told if one[1] == "SIGNED"]


def test_what_a_sale_and_purchase_agreement_is_called_is_no_party(ties: Ties) -> None:
    told = ties(
        "Orlu Foods Ltd signed a Share Sale & Purchase agreement with Tarn Mills Ltd in May."
    )
    assert ("Orlu Foods Ltd", "SIGNED", "Tarn Mills Ltd") in told
    assert not [one for one in told if "Purchase" in one[0]]


def test_one_of_many_agreements_is_no_party(ties: Ties) -> None:
    assert ties("Chad has signed a Memorandum of Understanding to boost trade.") == set()
    assert ties("Chad has signed an Investment Promotion Agreement.") == set()
    assert ("Chad", "SIGNED", "Orlu Trade Pact") in ties("Chad has signed the Orlu Trade Pact.")
