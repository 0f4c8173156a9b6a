"""Paper and loans in other hands: whoever holds a bond lends, and nobody is lent to who buys a loan."""

from __future__ import annotations

from collections.abc import Callable

import pytest

TIES = frozenset({"LENDS_TO", "OWNS"})
Tells = Callable[[str, set[tuple[str, str, str, str]]], None]
Silent = Callable[..., None]


@pytest.mark.parametrize(
    "text",
    [
        "Orlu Steel still has to pay back a $65 million bond, held mostly by Swiss fund manager Kestrel Capital.",
        "Orlu Steel has bonds of $65 million, most of them held by Kestrel Capital.",
        "Most of the bonds of Orlu Steel, which are held by Kestrel Capital, fall due in May.",
    ],
)
def test_the_holder_of_a_bond_lends(tells: Tells, text: str) -> None:
    tells(text, {("Kestrel Capital", "LENDS_TO", "Orlu Steel", "asserted")})


def test_a_holder_of_shares_owns(tells: Tells) -> None:
    text = "The shares of Orlu Steel are held by Kestrel Capital."
    tells(text, {("Kestrel Capital", "OWNS", "Orlu Steel", "asserted")})


@pytest.mark.parametrize(
    "text",
    [
        "Delta Bank sold most of its loans to Tesk Bank.",
        "Delta Bank transferred its loan portfolio to Tesk Bank.",
    ],
)
def test_who_buys_a_loan_is_not_lent_to(silent: Silent, text: str) -> None:
    silent(text, "LENDS_TO")


def test_an_owner_of_who_owes_is_no_lender(tells: Tells) -> None:
    text = "Delta Bank guaranteed the debts of Orlu Steel, owned by Kestrel Capital."
    tells(text, {("Kestrel Capital", "OWNS", "Orlu Steel", "asserted")})
