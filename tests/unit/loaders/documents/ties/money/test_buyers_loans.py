"""Who lends to a buyer: the loan for a purchase is the buyer's, and not that of what is bought."""

from __future__ import annotations

from collections.abc import Callable

import pytest

TIES = frozenset({"LENDS_TO"})
Tells = Callable[[str, set[tuple[str, str, str, str]]], None]
Silent = Callable[..., None]
BOUGHT = "Kestrel Group has bought Orlu Steel for 140 million euros."


@pytest.mark.parametrize(
    "text",
    [
        f"{BOUGHT} Delta Bank and Tesk Bank financed the acquisition with a loan of 85 million.",
        f"{BOUGHT} The deal was financed by Delta Bank and Tesk Bank.",
        f"{BOUGHT} The transaction was financed in part by a term loan from Delta Bank and Tesk Bank.",
        "Kestrel Group has bought Orlu Steel for 140 million euros, of which 60 million were borrowed from Delta Bank and Tesk Bank.",
        "Moor Oil sold its 80 percent of Orlu Steel to Kestrel Group for 95 million euros, of which 60 million are borrowed -"
        " from Delta Bank "
        "and, in smaller part, from the savings bank Tesk Bank.",
    ],
)
def test_a_purchase_is_paid_with_the_buyers_loan(tells: Tells, text: str) -> None:
    tells(text, {(bank, "LENDS_TO", "Kestrel Group", "asserted") for bank in ("Delta Bank", "Tesk Bank")})  # fmt: skip


def test_a_loan_is_no_firmer_than_the_purchase(tells: Tells) -> None:
    text = (
        "Kestrel Group plans to take over Orlu Steel. Delta Bank finances the purchase with a loan."
    )
    tells(text, {("Delta Bank", "LENDS_TO", "Kestrel Group", "planned")})


@pytest.mark.parametrize(
    "text",
    [
        "Orlu Steel makes rails. The deal was financed by Delta Bank.",
        f"{BOUGHT} The deal was welcomed by Delta Bank.",
        f"{BOUGHT} Delta Bank could finance the purchase with a loan.",
        f"{BOUGHT} Moor Chemicals financed the deal.",
    ],
)
def test_nobody_lends_where_no_loan_is_told(silent: Silent, text: str) -> None:
    silent(text)
