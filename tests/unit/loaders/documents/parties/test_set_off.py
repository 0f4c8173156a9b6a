"""A noun that is set off behind a name with its owner describes the name, and is no further party."""

from __future__ import annotations

import pytest

from tests.unit.loaders.documents.conftest import Ties


@pytest.mark.parametrize(
    "noun",
    [
        "the group's main lender",
        "the group's lender",
        "Tarn Group's biggest supplier",
        "the port's main operator",
        "the group's only supplier of flour",
        "Tarn Group's Lima unit",
        "the firm's main shareholder",
        "Tarn Group's oldest client",
    ],
)
def test_what_goes_on_is_said_of_the_name(ties: Ties, noun: str) -> None:
    told = ties(f"Orlu Mills, {noun}, bought Konkan Foundry last month.")
    assert ("Orlu Mills", "OWNS", "Konkan Foundry") in told
    assert not any(name.startswith("<") for name, tie, _ in told if tie == "OWNS")


def test_nobody_else_can_be_the_biggest(ties: Ties) -> None:
    told = ties(
        "Konkan Foundry was bought by Orlu Mills, Tarn Group's biggest supplier, and Senta Foods."
    )
    assert {name for name, tie, _ in told if tie == "OWNS"} == {"Orlu Mills", "Senta Foods"}


def test_one_of_several_stands_for_itself(ties: Ties) -> None:
    told = ties("Konkan Foundry was sold by Orlu Mills, Tarn Group's supplier and Senta Foods.")
    assert ("Orlu Mills", "SUPPLIES", "Tarn Group") not in told


def test_a_place_is_no_firms_lender(ties: Ties) -> None:
    assert not ties("In Tarn, the group's main lender bought bonds.")


def test_what_it_was_is_no_other_party(ties: Ties) -> None:
    told = ties(
        "Lilium Mining, their last owner, and Endeavour Mining lent Konkan Foundry 3 million dollars."
    )
    assert {name for name, tie, _ in told if tie == "LENDS_TO"} == {
        "Lilium Mining",
        "Endeavour Mining",
    }


def test_a_fund_is_no_firm_in_which_it_has_shares(ties: Ties) -> None:
    told = ties(
        "The fund holds 1.2 percent of Konkan Foundry. The fund is managed by Delta Asset Management."
    )
    assert ("Delta Asset Management", "CONTROLS", "Konkan Foundry") not in told
