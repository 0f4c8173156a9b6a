"""Those who bear one name together are one party of their own: no firm, and nobody of that name."""

from __future__ import annotations

import pytest

from interlock.loaders.documents import extract

TOGETHER = [
    ("Tolmin Steel belongs to the Kos brothers.", "Kos brothers", "Person"),
    ("The Hribar sisters hold 51% of Tolmin Steel.", "Hribar sisters", "Person"),
    ("Vesta Energy and the Kos siblings own Tolmin Steel.", "Kos siblings", "Person"),
    ("Tolmin Steel is owned by the Van der Berg cousins.", "Van der Berg cousins", "Person"),
    ("Tolmin Steel was sold by the van Houten brothers.", "van Houten brothers", "Person"),
    ("Tolmin Steel is owned by the de Marlin family.", "de Marlin family", "Party"),
    ("The Chilean family Orlu owns 45% of Tolmin Steel.", "family Orlu", "Party"),
    ("Vesta Energy owns a plant together with the brothers Bertol.", "brothers Bertol", "Person"),
    ("The Kos and Hribar families own Tolmin Steel.", "Kos family", "Party"),
    ("The Kos and Hribar families own Tolmin Steel.", "Hribar family", "Party"),
]
APART = [
    ("The brothers Amir and Luis Bey own Tolmin Steel.", "Luis Bey"),
    ("The Kos brothers met Peter Kos. Kos owns Tolmin Steel.", "Peter Kos"),
    ("The Van Berg Brothers supply Tolmin Steel.", "Van Berg Brothers"),
    ("The family Tolmin Steel supports is poor. Tolmin Steel owns Vesta Energy.", "Tolmin Steel"),
]


@pytest.mark.parametrize(("text", "name", "kind"), TOGETHER)
def test_a_name_that_several_bear_is_of_all_of_them(text: str, name: str, kind: str) -> None:
    found = extract(text.encode(), "a.txt", min_confidence=0)
    assert (name, kind) in {(party.name, party.kind) for party in found.parties}
    names = {party.key: party.name for party in found.parties}
    assert name in {names[s.subject] for s in found.statements if s.predicate == "OWNS"}


@pytest.mark.parametrize(("text", "owner"), APART)
def test_persons_and_firms_beside_such_nouns_keep_their_names(text: str, owner: str) -> None:
    found = extract(text.encode(), "a.txt", min_confidence=0)
    names = {party.key: party.name for party in found.parties}
    assert owner in {names[s.subject] for s in found.statements}
