"""Debts and risks of which a sentence does not tell whose they are: who lends, vouches and insures whom the sentence before names."""

from __future__ import annotations

import pytest

from tests.unit.loaders.documents.conftest import Facts

TIES = frozenset({"LENDS_TO", "GUARANTEES", "INSURES"})
MONEY = "Orlu Foods placed 90 million kroner of notes yesterday."


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            f"{MONEY} Kestrel Life took a third of the issue and Tesk Life most of the rest.",
            {("Kestrel Life", "LENDS_TO"), ("Tesk Life", "LENDS_TO")},
        ),
        (
            "Orlu Foods has a loan from Delta Bank. A third creditor, Kestrel Bank, agreed.",
            {("Delta Bank", "LENDS_TO"), ("Kestrel Bank", "LENDS_TO")},
        ),
        (
            "Orlu Foods has a loan from Delta Bank. Two lenders, Kestrel Bank and Tesk Bank, have agreed to roll over half of the debt.",
            {("Delta Bank", "LENDS_TO"), ("Kestrel Bank", "LENDS_TO"), ("Tesk Bank", "LENDS_TO")},
        ),
        (
            "Orlu Foods placed its reinsurance. Half of the cover comes from Kestrel Re, a quarter from Tesk Re and the rest from Moor Re.",
            {("Kestrel Re", "INSURES"), ("Tesk Re", "INSURES"), ("Moor Re", "INSURES")},
        ),
        (
            f"{MONEY} Holders include Ashdown Capital and Delta Bank.",
            {("Ashdown Capital", "LENDS_TO"), ("Delta Bank", "LENDS_TO")},
        ),
        (
            "Orlu Foods pays with a bond. The bond was subscribed to 60 per cent by Delta Bank and otherwise by Tesk Capital.",
            {("Delta Bank", "LENDS_TO"), ("Tesk Capital", "LENDS_TO")},
        ),
        (f"{MONEY} Kestrel Life has a subordinated claim.", {("Kestrel Life", "LENDS_TO")}),
        (
            "Orlu Foods buys rice on credit. Short-term finance comes from Delta Bank.",
            {("Delta Bank", "LENDS_TO")},
        ),
        (
            "Orlu Foods has a loan from Delta Bank. Kestrel Guarantee Fund vouches for sixty per cent of that.",
            {("Delta Bank", "LENDS_TO"), ("Kestrel Guarantee Fund", "GUARANTEES")},
        ),
        (
            "Orlu Foods ships rice. Default risk lies with Kestrel Mutual.",
            {("Kestrel Mutual", "INSURES")},
        ),
        (
            "Orlu Foods ships rice. Kestrel Marine has accepted the transit risk.",
            {("Kestrel Marine", "INSURES")},
        ),
        (
            "Orlu Foods ships rice. Cover is provided by Kestrel Marine.",
            {("Kestrel Marine", "INSURES")},
        ),
    ],
)
def test_whose_debt_it_is_stands_before(
    facts: Facts, text: str, told: set[tuple[str, str]]
) -> None:
    read = {(who, tie) for who, tie, whom, _ in facts(text) if whom == "Orlu Foods"}
    assert {(who, tie) for who, tie in read if tie in TIES} == told


@pytest.mark.parametrize(
    "text",
    [
        f"{MONEY} Kestrel Life could take a third of the issue.",
        "Orlu Foods met Tesk Mills over a loan. Holders include Ashdown Capital.",
        "Orlu Foods said Tesk Mills was late. Cover is written by Kestrel Marine.",
        "Orlu Foods makes cheese. Cheese stocks were covered by snow.",
        "Prices of notes rose. Holders include Ashdown Capital.",
        "Orlu Foods makes cheese. A local lender, Kestrel Bank, closed a branch.",
    ],
)
def test_of_an_unsure_debtor_nobody_is_told(facts: Facts, text: str) -> None:
    assert not facts(text)
