"""Nouns that say what a party without a name is, and what a name beside them is."""

from __future__ import annotations

import pytest

from interlock.loaders.documents import extract

BESIDE = [
    ("Okarra, a Kampala baker, buys half of its flour from Tolmin Steel.", "Okarra", "Firm"),
    ("Lerwen Voe, a Chad fish farmer, supplies Tolmin Foods.", "Lerwen Voe", "Firm"),
    ("Brisk & Orlu, a Chad law practice, advised Tolmin Steel.", "Brisk & Orlu", "Firm"),
    ("Tolmin Steel hired Orvalle, a shipping agency in Oslo.", "Orvalle", "Firm"),
    ("Tolmin Steel borrowed from Corvane, a building society in Oslo.", "Corvane", "Bank"),
    ("Tolmin Steel sold Villa Orvalle, a mansion in Oslo, to Orlu Holding.", "Villa Orvalle", "Asset"),
]  # fmt: skip
DESCRIBED = [
    ("Tolmin Steel sold a boatyard in Oslo.", "boatyard", "Firm"),
    ("A soy crusher in Oslo supplies Tolmin Foods.", "crusher", "Firm"),
    ("A neobank in Oslo lent Tolmin Steel $4 million.", "neobank", "Bank"),
    ("The customs house at Oslo fined Tolmin Steel.", "house", "GovernmentBody"),
    ("An advocacy group in Oslo criticised Tolmin Steel.", "group", "Organization"),
    ("Tolmin Steel owns an arc furnace in Oslo.", "furnace", "Asset"),
]
SILENT = [
    "The department put the plan out to tender.",
    "In the division of labour the house came second.",
    "A pairing of old and new won him praise.",
]


@pytest.mark.parametrize(("text", "name", "kind"), BESIDE)
def test_a_noun_beside_a_name(text: str, name: str, kind: str) -> None:
    found = extract(text.encode(), "note.txt")
    assert [party.kind for party in found.parties if party.name == name] == [kind]


@pytest.mark.parametrize(("text", "head", "kind"), DESCRIBED)
def test_a_party_without_a_name(text: str, head: str, kind: str) -> None:
    found = extract(text.encode(), "note.txt")
    told = {statement.subject for statement in found.statements}
    told |= {statement.object for statement in found.statements if statement.object}
    assert kind in {
        party.kind for party in found.parties if head in party.name and party.key in told
    }


@pytest.mark.parametrize("text", SILENT)
def test_no_party(text: str) -> None:
    assert extract(text.encode(), "note.txt").statements == ()
