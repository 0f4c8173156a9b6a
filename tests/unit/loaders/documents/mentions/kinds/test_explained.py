"""Firms that are called like a thing or an authority: the noun that explains them tells."""

from __future__ import annotations

import pytest

from interlock.loaders.documents import extract

KINDS = [
    ("The line was finished in 2021 by Ulsan Heavy Plant.", "Ulsan Heavy Plant", "Firm"),
    ("Pumps have arrived from Coimbatore Rotors in India.", "Coimbatore Rotors", "Firm"),
    ("The tunnel is part of the Orlu highway programme.", "Orlu highway programme", "Project"),
    (
        "Orlu Waterworks, an Ethiopian state enterprise, has built the canal.",
        "Orlu Waterworks",
        "Firm",
    ),
    (
        "The canal was built by Orlu Waterworks, a state-owned contractor.",
        "Orlu Waterworks",
        "Firm",
    ),
    ("A contractor from Sichuan, Tarn No. 6 Bureau, built the dam.", "Tarn No. 6 Bureau", "Firm"),
    ("The dam was built by the Chinese contractor Tarn No. 6 Bureau.", "Tarn No. 6 Bureau", "Firm"),
    ("Tolmin Steel supplies Orlu Waterworks, which lies in Chad.", "Orlu Waterworks", "Asset"),
    (
        "Tolmin Steel supplies the Chad Ports Authority, a state enterprise.",
        "Chad Ports Authority",
        "GovernmentBody",
    ),
    (
        "Tolmin Steel signed a contract with the Chad Roads Bureau, an agency of the ministry.",
        "Chad Roads Bureau",
        "GovernmentBody",
    ),
    ("The plant is being built by a Chilean joint venture, Jo Heron.", "Jo Heron", "Firm"),
    ("Tolmin Steel is owned by the Dutch pension manager Polder Brink.", "Polder Brink", "Firm"),
]


@pytest.mark.parametrize(("text", "name", "kind"), KINDS)
def test_the_noun_beside_a_name_tells_its_kind(text: str, name: str, kind: str) -> None:
    found = extract(text.encode(), "note.txt")
    assert [party.kind for party in found.parties if party.name == name] == [kind]


@pytest.mark.parametrize(
    "text",
    [
        "Refinery output fell.",
        "Tunnel workers went on strike.",
        "Tunnel boring machines were bought from Tolmin Steel.",
        "Pipeline gas was bought from Tolmin Steel.",
    ],
)
def test_a_noun_that_opens_a_sentence_is_no_name(text: str) -> None:
    assert "Asset" not in {party.kind for party in extract(text.encode(), "note.txt").parties}


def test_what_is_counted_is_the_last_noun() -> None:
    found = extract(b"Tolmin Steel will supply 156 metro cars for the Quito metro.", "note.txt")
    names = {party.key: party.name for party in found.parties}
    assert {
        (s.predicate, names[s.object or ""]) for s in found.statements if s.predicate == "SUPPLIES"
    } == {("SUPPLIES", "<Quito metro>")}
