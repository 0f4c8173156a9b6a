"""Banks by what is said of no other firm, in the clause, the next sentence or by who supervises them."""

from __future__ import annotations

import pytest

from interlock.loaders.documents import extract
from interlock.loaders.documents.language.gazetteer import shipped
from interlock.loaders.documents.language.sentences import split_sentences
from interlock.loaders.documents.mentions.find import find_mentions

BANKS = [
    # what it has, and nobody named between
    ("Orvane has raised the rate on its easy-access savings account.", "Orvane"),
    ("Orvane sold its card portfolio to Tarn Bank.", "Orvane"),
    ("Orvane expects its bad loans to grow.", "Orvane"),
    ("Tolmin Ratings cut its rating of Orvane to B, citing a rise in non-performing loans.", "Orvane"),
    ("Orvane wrote 2,100 new home loans in the quarter.", "Orvane"),
    ("Traders said Orvane had refused to open letters of credit for wheat.", "Orvane"),
    ("Orvane holds a first charge over the yard of Tolmin Steel.", "Orvane"),
    ("The court said Orvane had frozen the accounts of Tolmin Steel.", "Orvane"),
    ("Tolmin Steel was paid from Oslo. Orvane opened a window in Tarn. It has 62,000 savers.", "Orvane"),
    ("Orvane is to shut 30 counters. Deposits fell by a tenth last year.", "Orvane"),
    ("Police said Orvane had stopped lending to coal mines.", "Orvane"),
    ("Police said Orvane refused to extend the overdraft.", "Orvane"),
    ("Orvane and two Baltic lenders have opened a line of credit for Tolmin Steel.", "Orvane"),
    ("A third of the loan comes from Orvane.", "Orvane"),
    # whom the central bank licenses, rescues and gives a chief
    ("The central bank approved Mirela Doukas as the new chief executive of Orvane on Tuesday.", "Orvane"),
    ("The central bank placed Orvane under temporary administration.", "Orvane"),
    ("The banking regulator revoked the licence of Orvane.", "Orvane"),
    ("Orvane was rescued last year by the central bank.", "Orvane"),
    ("Depositors queued outside the offices of Orvane on Monday.", "Orvane"),
    ("Ada Moe is head of retail banking at Orvane.", "Orvane"),
    ("The bank’s rival Orvane opened an office in Tarn.", "Orvane"),
    # who is owed money, and has provided it
    ("Tolmin Steel has paid back the last of what it owed Orvane.", "Orvane"),
    ("Tolmin Steel has defaulted on the 14 million euros it owed Orvane.", "Orvane"),
    ("Tolmin Steel said it had repaid Orvane in full.", "Orvane"),
    ("Tolmin Steel raised 900 million rupees from Orvane at 9.1 percent.", "Orvane"),
    ("Tolmin Steel drew $60 million from a facility provided by Orvane.", "Orvane"),
    ("The fund will cover half of the loans that Orvane makes to small farms.", "Orvane"),
    # in many languages
    *(
        (f"{name} lent Tolmin Steel 2 million euros.", name)
        for name in (
            "Sparekassen Tarnborg", "Takarek Zemvar", "Orvane Takarékpénztár", "Orvane Bausparkasse", "Štedionica Orvane", "Orvane Kredit",
            "Bankhaus Orvane", "Financiera Orvane", "Orvane Savings & Loan", "Orvane SACCO", "Orvane Katılım", "Landshypotek Orvane",
        )
    ),
]  # fmt: skip
NO_BANKS = [
    ("Tarn Finance, a unit of the Orvane Group, has stopped lending to mines.", "Orvane Group"),
    ("Tarn Finance, owned by Orvane, has stopped lending to mines.", "Orvane"),
    ("Orvane and two Baltic lenders have signed a loan agreement.", "Orvane"),
    ("Tolmin Steel said Orvane agreed to extend the contract.", "Orvane"),
    ("Police said Orvane had stopped lending its trucks.", "Orvane"),
    ("Tolmin Steel still has to pay the 3 million euros it owes Orvane for coal.", "Orvane"),
    ("Tolmin Steel repaid Orvane for the damage to its ship.", "Orvane"),
    ("Tolmin Steel bought a stake from Orvane at a 20 percent discount.", "Orvane"),
    ("The central bank placed an order for notes with Orvane.", "Orvane"),
    ("The central bank approved the purchase of Orvane by Tarn Bank.", "Orvane"),
    ("Orvane fell after the regulator cut its deposit rate.", "Orvane"),
    ("Orvane bought trucks. Tarn Bank said its bad loans had grown.", "Orvane"),
    ("Orvane has cut its prices. It has 62,000 customers.", "Orvane"),
    ("The work was provided by Orvane.", "Orvane"),
    ("The cement was supplied by Orvane under a loan from Tarn Bank.", "Orvane"),
    ("Orvane holds a charge of fraud to be absurd.", "Orvane"),
    ("The rent that Tolmin Steel owes Orvane is due in May.", "Orvane"),
]


@pytest.mark.parametrize(("text", "name"), BANKS)
def test_is_a_bank(text: str, name: str) -> None:
    kinds = {party.name: party.kind for party in extract(text.encode(), "note.txt").parties}
    assert kinds.get(name, _seen(text, name)) == "Bank", kinds


@pytest.mark.parametrize(("text", "name"), NO_BANKS)
def test_is_no_bank(text: str, name: str) -> None:
    kinds = {party.name: party.kind for party in extract(text.encode(), "note.txt").parties}
    assert kinds.get(name, _seen(text, name)) != "Bank", kinds


def _seen(text: str, name: str) -> str | None:
    """The kind of a name of which no tie is told."""
    found = find_mentions(text, list(split_sentences(text)), shipped().find(text))
    return next((one.kind for one in found if one.name == name), None)


def test_the_federal_reserve_is_an_authority() -> None:
    for text in (
        "The Federal Reserve left interest rates unchanged.",
        "The US Federal Reserve announced its largest rate rise.",
    ):
        found = extract(text.encode(), "a.txt")
        assert [party.kind for party in found.parties if "Reserve" in party.name] == [
            "GovernmentBody"
        ], text
    found = extract(b"Reserve Minerals bought Orlu Mills.", "a.txt")
    assert {party.kind for party in found.parties} == {"Firm"}
