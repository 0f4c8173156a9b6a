"""Ships and those who own and run them, where "she", "her" or a list names them."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from tests.unit.loaders.documents.conftest import Facts

TIES = frozenset({"OWNS", "OPERATES", "HOLDS_ROLE", "INSURES", "REGISTERED_IN", "CONTROLS"})


@pytest.mark.parametrize(
    ("text", "fact"),
    [
        (
            "The navy detained the bulk carrier Seraph Glory. Her manager, Tride Fleet Services, denied it.",
            ("Tride Fleet Services", "OPERATES", "Seraph Glory", "asserted"),
        ),
        (
            "The navy detained the bulk carrier Seraph Glory. Her registered owner is Orlu Bulk.",
            ("Orlu Bulk", "OWNS", "Seraph Glory", "asserted"),
        ),
        (
            "The tanker Orlu Star was held. Two weeks went by. She belongs to Tesk Marine of Mumbai.",
            ("Tesk Marine", "OWNS", "Orlu Star", "asserted"),
        ),
        (
            "Seven of the ships, including the Calyp Dawn, belong to Ocean Ridge Shipping.",
            ("Ocean Ridge Shipping", "OWNS", "Calyp Dawn", "asserted"),
        ),
        (
            "Coastguards held two tankers. One of them, the Vela Rossa, belongs to Ruby Lane Maritime.",
            ("Ruby Lane Maritime", "OWNS", "Vela Rossa", "asserted"),
        ),
        (
            "Coastguards held two tankers. The other, the Han Jian 9, flies the Cook Islands flag.",
            ("Han Jian 9", "REGISTERED_IN", "Cook Islands", "asserted"),
        ),
    ],
)
def test_whose_a_ship_is(text: str, fact: tuple[str, str, str, str], facts: Facts) -> None:
    """The ship is told by her pronoun, or by the list in which she stands."""
    assert fact in facts(text)


@pytest.mark.parametrize(
    "text",
    [
        "The singer Ann Roe left Orlu Records. Her manager, Jo Lee, denied it.",
        "The tanker Orlu Star was held. Ann Roe left Orlu Mills. Her manager, Senta Talent, denied it.",
        "Two tankers were held. One of the firms, Orlu Rosa, denied it.",
    ],
)
def test_no_ship_and_no_office(text: str, silent: Callable[..., None]) -> None:
    """A person's manager runs no ship, and has no office in the firm that the text speaks of."""
    silent(text)


def test_of_an_owners_ships_none_owns_the_others(facts: Facts) -> None:
    told = facts("Britain sanctioned two tankers owned by Orlu Shipping, including the Tesk Star.")
    assert {owner for owner, tie, _, _ in told if tie == "OWNS"} == {"Orlu Shipping"}
