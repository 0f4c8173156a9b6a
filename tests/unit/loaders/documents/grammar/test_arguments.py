"""What hangs on a deed that a loan or guarantee is for: who does it, whose it is, and who is bought by it."""

from __future__ import annotations

import pytest

from tests.unit.loaders.documents.conftest import Ties


@pytest.mark.parametrize(
    "text",
    [
        "Delta Bank arranged a loan of 150 million dollars for the purchase of Konkan Foundry by Tarnava Mills.",
        "Delta Bank provided a loan for the takeover of Konkan Foundry by Tarnava Mills.",
        "Delta Bank approved a loan for Tarnava Mills' purchase of Konkan Foundry.",
    ],
)
def test_a_loan_is_for_who_buys(ties: Ties, text: str) -> None:
    lent = {fact for fact in ties(text) if fact[1] == "LENDS_TO"}
    assert lent == {("Delta Bank", "LENDS_TO", "Tarnava Mills")}


def test_who_is_bought_gets_no_loan(ties: Ties) -> None:
    told = ties("Tarnava Mills obtained a loan from Delta Bank for the purchase of Konkan Foundry.")
    assert {fact for fact in told if fact[1] == "LENDS_TO"} == {
        ("Delta Bank", "LENDS_TO", "Tarnava Mills")
    }


def test_who_builds_guarantees_nothing(ties: Ties) -> None:
    told = ties(
        "Delta Bank granted a guarantee for the construction of the Karuma dam by Orlu Group."
    )
    assert {name for name, tie, _ in told if tie == "GUARANTEES"} == {"Delta Bank"}
    assert ("Orlu Group", "IMPLEMENTS", "Karuma dam") in told


def test_a_loan_granted_by_a_bank_is_the_banks(ties: Ties) -> None:
    told = ties("A loan for the expansion of the Karuma dam was granted by Delta Bank.")
    assert {name for name, tie, _ in told if tie == "FINANCES"} == {"Delta Bank"}
