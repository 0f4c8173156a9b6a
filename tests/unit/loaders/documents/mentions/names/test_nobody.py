"""Capitals that are nobody, and names cut right at digits, small brands, quotation marks and lists of topics."""

from __future__ import annotations

import pytest

from interlock.loaders.documents import extract
from interlock.loaders.documents.mentions.names.nobody import is_nobody


@pytest.mark.parametrize(
    "name",
    ["Czechs", "Russians", "Danes", "Dow Jones", "Nikkei", "Ramadan", "Brexit", "FTSE Index"],
)
def test_nobody(name: str) -> None:
    assert is_nobody(name)


@pytest.mark.parametrize("name", ["Tavora", "Corvo Foods", "Chinas", "Harris", "Day", "Orlu Day"])
def test_somebody(name: str) -> None:
    assert not is_nobody(name)


@pytest.mark.parametrize(
    ("text", "names"),
    [
        (
            "Lagune Oil is owned by 3F Chimica and 21Invest.",
            {"Lagune Oil", "3F Chimica", "21Invest"},
        ),
        ("The 5G Networks tender cost 3 million dollars.", set()),
        ("ebm-tavora GmbH owns Corvo Foods.", {"ebm-tavora GmbH", "Corvo Foods"}),
        ("The company GmbH owns Corvo Foods.", {"Corvo Foods"}),
        ('"Blue Tavora Resorts" LLC owns Corvo Foods.', {"Blue Tavora Resorts", "Corvo Foods"}),
        (
            "The Bank of Ports and Harbours lent money to Corvo Foods.",
            {"Bank of Ports and Harbours", "Corvo Foods"},
        ),
        (
            "Bank of Tavora Growers and Elders & Murray lent money to Corvo Foods.",
            {"Bank of Tavora Growers", "Elders & Murray", "Corvo Foods"},
        ),
        (
            "The National Food Security, Processing and Marketing Corporation owns Corvo Foods.",
            {"National Food Security, Processing and Marketing Corporation", "Corvo Foods"},
        ),
        (
            "Corvo Foods borrowed money from Tavra Board of Finland.",
            {"Corvo Foods", "Tavra Board", "Finland"},
        ),
        (
            "Corvo Foods borrowed money from the Coffee Board of India.",
            {"Corvo Foods", "Coffee Board of India"},
        ),
        ("Noorder Melk U.A. Tavra Foods bought its mill.", {"Noorder Melk U.A.", "Tavra Foods"}),
        ("The Justice Department fined Corvo Foods.", {"Justice Department", "Corvo Foods"}),
        ("Justice Paul Okoro fined Corvo Foods.", {"Paul Okoro", "Corvo Foods"}),
        ("Germans, Poles and Czechs bought flats of Corvo Foods.", {"Corvo Foods"}),
    ],
)
def test_who_is_named(text: str, names: set[str]) -> None:
    found = extract(text.encode(), "note.txt")
    assert {p.name for p in found.parties if not p.name.startswith("<")} == names


def test_the_company_with_a_capital_is_a_party() -> None:
    found = extract(b"Orlu Tea makes tea. The Company supplies Vose Tea Ltd.", "a.txt")
    names = {party.key: party.name for party in found.parties}
    assert {(names[s.subject], names[s.object or ""]) for s in found.statements} == {
        ("Orlu Tea", "Vose Tea Ltd")
    }
