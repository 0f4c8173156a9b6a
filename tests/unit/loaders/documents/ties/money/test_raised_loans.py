"""Loans told from the borrower's side, and guarantees that name the loan alone."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from tests.unit.loaders.documents.conftest import Facts, Ties

TIES = frozenset({"LENDS_TO", "GUARANTEES", "INSURES"})
Tells = Callable[[str, set[tuple[str, str, str, str]]], None]


@pytest.mark.parametrize(
    "text",
    [
        "Kestrel Mining has raised a 320 million dollar loan, with Orient Bank and Tesk Bank providing half each.",
        "Kestrel Mining obtained a syndicated credit on Monday, with Orient Bank and Tesk Bank each lending 40"
        " million dollars.",
        "Kestrel Mining has refinanced $280 million of debt with Orient Bank and Tesk Bank.",
    ],
)
def test_who_lends_is_told_beside_the_loan(tells: Tells, text: str) -> None:
    tells(text, {(bank, "LENDS_TO", "Kestrel Mining", "asserted") for bank in ("Orient Bank", "Tesk Bank")})  # fmt: skip


@pytest.mark.parametrize(
    "text",
    [
        "Kestrel Mining has raised a loan of 20 million dollars, with parent Moor Metals answering for repayment.",
        "Moor Metals stands surety for a loan that Orient Bank made to Kestrel Mining.",
        "Orient Bank lent 20 million euros to Kestrel Mining, and Moor Metals has issued a guarantee for the debt.",
        "Orient Bank lends Kestrel Mining 40 million dollars, secured by a guarantee from Moor Metals.",
        "A guarantee by Moor Metals backs the payments that Kestrel Mining owes to Tesk Drilling.",
        "Moor Metals has given a guarantee for the debt of Kestrel Mining.",
        "Kestrel Mining sold bonds for 40 million dollars and Moor Metals guarantees the paper.",
    ],
)
def test_who_vouches_for_a_loan_vouches_for_the_borrower(facts: Facts, text: str) -> None:  # fmt: skip
    told = {fact for fact in facts(text) if fact[1] == "GUARANTEES"}
    assert told == {("Moor Metals", "GUARANTEES", "Kestrel Mining", "asserted")}


@pytest.mark.parametrize(
    "text",
    [
        "Kestrel Mining has raised a loan, with Moor Metals buying its shares.",
        "Kestrel Mining has raised a loan, with Orient Bank lending 5 million to Tesk Drilling.",
        "Kestrel Mining may raise a loan, with Moor Metals possibly guaranteeing half.",
    ],
)
def test_what_is_said_of_another_deal_makes_no_lender(facts: Facts, text: str) -> None:  # fmt: skip
    assert not {fact for fact in facts(text) if fact[1] in TIES and fact[2] == "Kestrel Mining"}


def test_what_a_loan_buys_is_not_lent(tells: Tells) -> None:
    tells(
        "Orient Bank made a loan to Kestrel Rail for trains from Tesk Rollmaterial.",
        {("Orient Bank", "LENDS_TO", "Kestrel Rail", "asserted")},
    )


def test_who_covers_lenders_is_none(facts: Facts) -> None:
    told = facts("The Moor Insurance Agency is covering lenders to the Orlu dam, among them Orient Bank, against default.")  # fmt: skip
    assert {fact[0] for fact in told if fact[1] == "LENDS_TO"} == {"Orient Bank"}


@pytest.mark.parametrize(
    ("text", "fact"),
    [
        ("Skagen Mutual underwrites the hull of the tanker Bora Star.", ("Skagen Mutual", "Bora Star")),
        ("Skagen Mutual has laid off 60 percent of the risk with Isar Re.", ("Isar Re", "Skagen Mutual")),
        ("All-risk cover for the Orlu dam is provided by Aegean Assurance.", ("Aegean Assurance", "Orlu dam")),
        ("Aegean Assurance and Bodan Re share the insurance of the Orlu dam.", ("Bodan Re", "Orlu dam")),
    ],
)  # fmt: skip
def test_a_risk_is_borne(facts: Facts, text: str, fact: tuple[str, str]) -> None:  # fmt: skip
    assert (fact[0], "INSURES", fact[1], "asserted") in facts(text)


def test_a_broker_insures_nothing(facts: Facts) -> None:
    told = facts("Akamas Brokers placed the reinsurance of the Zohr platform with Limmat Re.")
    assert {fact[0] for fact in told if fact[1] == "INSURES"} == {"Limmat Re"}


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("The owner of Orlu Data guaranteed the debts of Tarn Steel.", False),
        ("Orlu Data guaranteed the debts of Tarn Steel.", True),
    ],
)
def test_whose_owner_vouches(ties: Ties, text: str, told: bool) -> None:
    assert (("Orlu Data", "GUARANTEES", "Tarn Steel") in ties(text)) is told
