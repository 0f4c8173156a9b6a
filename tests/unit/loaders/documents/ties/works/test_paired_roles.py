"""Two roles of one deal, each beside who has it: in labels, brackets and behind "as"."""

from __future__ import annotations

from collections.abc import Callable

import pytest

TIES = frozenset(
    {"LENDS_TO", "FINANCES", "INSURES", "GUARANTEES", "BANKS_WITH", "TRANSFERS_TO", "SUPPLIES"}
)
Tells = Callable[[str, set[tuple[str, str, str, str]]], None]
Silent = Callable[..., None]


@pytest.mark.parametrize(
    ("text", "tie"),
    [
        ("Lender: Delta Bank. Borrower: Orlu Steel. Amount: $15 million.", ("Delta Bank", "LENDS_TO", "Orlu Steel")),
        ("Borrower: Orlu Steel; lender: Delta Bank; purpose: purchase of pumps.", ("Delta Bank", "LENDS_TO", "Orlu Steel")),
        ("Lender: Delta Bank\nBorrower: Orlu Steel\nAmount: $15 million", ("Delta Bank", "LENDS_TO", "Orlu Steel")),
        ("Guarantor: Delta Bank. Debtor: Orlu Steel.", ("Delta Bank", "GUARANTEES", "Orlu Steel")),
        ("Insured: Orlu Steel. Insurer: Kestrel Marine.", ("Kestrel Marine", "INSURES", "Orlu Steel")),
        ("Account holder: Orlu Steel. Bank: Delta Bank.", ("Orlu Steel", "BANKS_WITH", "Delta Bank")),
        ("Ordering party: Orlu Steel. Beneficiary: Moor Oil. Amount: $80,000.", ("Orlu Steel", "TRANSFERS_TO", "Moor Oil")),
        ("Donor: the Ministry of Trade. Programme: the Clean Ports Programme.", ("Ministry of Trade", "FINANCES", "Clean Ports Programme")),
        ("Seller: Orlu Steel. Buyer: Moor Oil.", ("Orlu Steel", "SUPPLIES", "Moor Oil")),
        ("Orlu Steel (borrower) and Delta Bank (lender) amended it in July.", ("Delta Bank", "LENDS_TO", "Orlu Steel")),
        ("A deal between Delta Bank as lender and Orlu Steel as borrower ran out.", ("Delta Bank", "LENDS_TO", "Orlu Steel")),
    ],
)  # fmt: skip
def test_two_roles_of_one_deal_are_a_tie(
    text: str, tie: tuple[str, str, str], tells: Tells
) -> None:
    tells(text, {(*tie, "asserted")})


def test_the_first_label_again_opens_the_next_entry(tells: Tells) -> None:
    tells(
        "Lender: Delta Bank. Borrower: Orlu Steel. Lender: Sava Bank. Borrower: Moor Oil.",
        {
            ("Delta Bank", "LENDS_TO", "Orlu Steel", "asserted"),
            ("Sava Bank", "LENDS_TO", "Moor Oil", "asserted"),
        },
    )


@pytest.mark.parametrize(
    "text",
    [
        "Lender: Delta Bank. Auditor: Moor Partners.",
        "Delta Bank (lender of last resort) and Orlu Steel (seller) met.",
        "Lender: Delta Bank. It was a rainy day. Borrower: Orlu Steel.",
        "Delta Bank as guarantor and Moor Oil as buyer signed.",
        "Question: who is the borrower? Answer: Orlu Steel, said Delta Bank.",
    ],
)
def test_roles_of_no_pair_tell_nothing(text: str, silent: Silent) -> None:
    silent(text)
