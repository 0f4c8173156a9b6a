"""A preposition that a list of parties says twice."""

from __future__ import annotations

import pytest

from interlock.loaders.documents import extract


def ties(text: str) -> set[tuple[str, str, str]]:
    found = extract(text.encode(), "note.txt")
    names = {party.key: party.name for party in found.parties}
    return {(names[s.subject], s.predicate, names[s.object or ""]) for s in found.statements}


@pytest.mark.parametrize(
    ("text", "tie"),
    [
        ("Ekelund Fund is a shareholder of Orvik Foods and of Tarnava Mills.", "OWNS"),
        ("Ekelund Fund is the owner of Orvik Foods and of Tarnava Mills.", "OWNS"),
        ("Ekelund Fund holds shares in Orvik Foods and in the Tarnava Mills.", "OWNS"),
        ("Ekelund Fund works with Orvik Foods, and with Tarnava Mills.", "PARTNERS_WITH"),
    ],
)
def test_both_of_a_list_with_a_preposition_each(text: str, tie: str) -> None:
    assert {("Ekelund Fund", tie, "Orvik Foods"), ("Ekelund Fund", tie, "Tarnava Mills")} <= ties(
        text
    )


def test_boards_of_two() -> None:
    told = ties("Mats Ekelund sat on the boards of Orvik Foods and of the Bank of Åland.")
    assert told == {
        ("Mats Ekelund", "HOLDS_ROLE", "Orvik Foods"),
        ("Mats Ekelund", "HOLDS_ROLE", "Bank of Åland"),
    }


def test_what_one_of_them_has_is_no_member_of_the_list() -> None:
    told = ties(
        "Ekelund Fund is a shareholder of Orvik Foods and of Tarnava Mills' lender, Selda Bank."
    )
    assert ("Ekelund Fund", "OWNS", "Tarnava Mills") not in told
