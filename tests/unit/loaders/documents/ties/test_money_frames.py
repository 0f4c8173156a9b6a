"""Frames of money: credit lines opened with a bank, purchases that a bank pays for, cover that is withdrawn."""

from __future__ import annotations

from collections.abc import Callable

import pytest

TIES = frozenset(
    {"HOLDS_ROLE", "LENDS_TO", "INSURES", "SIGNED", "OWNS", "TRANSFERS_TO", "FINANCES"}
)
Tells = Callable[[str, set[tuple[str, str, str, str]]], None]
Silent = Callable[..., None]
Facts = Callable[[str], set[tuple[str, str, str, str]]]


@pytest.mark.parametrize(
    ("text", "tie"),
    [
        (
            "Orlu Steel has opened a line of credit of 6 billion roubles with Delta Bank.",
            ("Delta Bank", "LENDS_TO", "Orlu Steel", "asserted"),
        ),
        (
            "Orlu Steel took 240 million euros from Delta Bank for a new mill.",
            ("Delta Bank", "LENDS_TO", "Orlu Steel", "asserted"),
        ),
        (
            "Delta Bank gave two fishing cooperatives 300,000 euros for nets.",
            ("Delta Bank", "FINANCES", "<two fishing cooperatives>", "asserted"),
        ),
        (
            "A grant of 300,000 euros from Delta Bank went to 40 schools.",
            ("Delta Bank", "FINANCES", "<40 schools>", "asserted"),
        ),
        (
            "Delta Bank financed Orlu Steel's purchases with a loan.",
            ("Delta Bank", "LENDS_TO", "Orlu Steel", "asserted"),
        ),
        (
            "Chad voted 80 million euros for the Orlu tunnel.",
            ("Chad", "FINANCES", "Orlu tunnel", "asserted"),
        ),
        (
            "Delta Bank reached financial close on the Orlu tunnel in March.",
            ("Delta Bank", "FINANCES", "Orlu tunnel", "asserted"),
        ),
        (
            "Kestrel Marine has withdrawn its cover for the tanker Moor Star.",
            ("Kestrel Marine", "INSURES", "Moor Star", "asserted"),
        ),
        (
            "Orlu Steel has signed a partnership with Moor Oil.",
            ("Orlu Steel", "SIGNED", "Moor Oil", "asserted"),
        ),
        (
            "Orlu Steel transferred 44 million dollars to the trustee, Delta Bank.",
            ("Orlu Steel", "TRANSFERS_TO", "Delta Bank", "asserted"),
        ),
    ],
)
def test_a_frame_of_money_tells(tells: Tells, text: str, tie: tuple[str, str, str, str]) -> None:
    tells(text, {tie})


def test_a_manager_with_a_firms_name_is_that_firm(tells: Tells) -> None:
    tells(
        "Orlu Steel sold its 80 percent of Moor Oil to Dutch manager Kestrel Capital.",
        {
            ("Kestrel Capital", "OWNS", "Moor Oil", "asserted"),
            ("Orlu Steel", "OWNS", "Moor Oil", "asserted"),
        },
    )


@pytest.mark.parametrize(
    "text",
    [
        "Kestrel Life took half of the loan and Danish lender Delta Bank the rest.",
        "Kestrel Life bought half of the issue and mutual fund house Moor Asset Management a quarter.",
        "Orlu Steel opened a branch with Delta Bank's help.",
    ],
)
def test_a_share_of_a_loan_is_none_of_who_takes_the_rest(silent: Silent, text: str) -> None:
    silent(text, "OWNS")


def test_shareholders_hold_no_office(silent: Silent) -> None:
    silent("Orlu Steel's shareholders, the Mahri brothers, bought nothing.", "HOLDS_ROLE")


def test_a_financing_package_is_signed_by_lender_and_borrower(facts: Facts) -> None:
    text = "Delta Bank has signed a $60 million financing package with Orlu Power to help build and operate the Tesk dam."
    assert facts(text) == {
        ("Delta Bank", "LENDS_TO", "Orlu Power", "agreed"),
        ("Delta Bank", "FINANCES", "Tesk dam", "asserted"),
        ("Delta Bank", "SIGNED", "Orlu Power", "asserted"),
    }


def test_a_package_of_measures_is_none(silent: Silent) -> None:
    silent("Delta Bank has signed a package of measures with Orlu Power.", "LENDS_TO", "FINANCES")


def test_whoever_a_loan_is_syndicated_to_is_not_financed(silent: Silent) -> None:
    silent(
        "Delta Bank will provide 31 million euros and syndicate 60 million euros to Tesk Bank and Marn Bank."
    )


def test_whoever_gets_another_sum_is(facts: Facts) -> None:
    text = "Delta Bank will give 31 million euros to Tesk Aid and another 60 million euros to Marn Aid."
    assert {b for _, tie, b, _ in facts(text) if tie == "FINANCES"} == {"Tesk Aid", "Marn Aid"}


def test_a_mandated_loan_is_taken(facts: Facts) -> None:
    text = "Orlu Gold has mandated a $12 million loan from Delta Bank."
    assert ("Delta Bank", "LENDS_TO", "Orlu Gold", "asserted") in facts(text)


@pytest.mark.parametrize(
    "text",
    [
        "Orlu Gold has finalised a 385 million dollar loan facility. The facility has been secured from Delta Bank and Tesk Bank.",
        "Orlu Gold signed a syndicated facility agreement. Delta Bank and Tesk Bank will each participate equally in the facility.",
    ],
)  # fmt: skip
def test_lenders_told_in_the_next_sentence(facts: Facts, text: str) -> None:
    lent = {(a, b) for a, tie, b, _ in facts(text) if tie == "LENDS_TO"}
    assert lent == {("Delta Bank", "Orlu Gold"), ("Tesk Bank", "Orlu Gold")}


def test_a_loan_that_nobody_is_said_to_take_tells_no_lender(silent: Silent) -> None:
    silent("The loan has been secured from Delta Bank and Tesk Bank.", "LENDS_TO")


def test_a_firm_does_not_finance_what_it_takes_a_loan_for(facts: Facts) -> None:
    assert not {
        f
        for f in facts("Orlu Gold has finalised a loan facility for its Tesk mine.")
        if f[1] == "FINANCES"
    }


def test_a_bank_that_signs_to_provide_a_sum_lends(facts: Facts) -> None:
    text = "The Norland Cooperation Agency signed an agreement with the Government of India to provide a loan worth Rs 11 crore."
    assert ("Norland Cooperation Agency", "LENDS_TO", "Government of India", "agreed") in facts(
        text
    )
    text = "Delta Bank signed an agreement with Orlu Rail to provide 200 billion yuan."
    assert ("Delta Bank", "FINANCES", "Orlu Rail", "agreed") in facts(text)


def test_a_borrower_that_signs_does_not(facts: Facts) -> None:
    text = "The Government of India signed an agreement with Delta Bank to provide a 5 million dollar loan."
    assert not {f for f in facts(text) if f[:2] == ("Government of India", "LENDS_TO")}
