"""Whose "its" is behind a deed that one makes another do, or keeps him from."""

from __future__ import annotations

import pytest

from interlock.loaders.documents import extract


def owners(text: str) -> set[str]:
    """Who owns "Orel Works" by a text."""
    found = extract(text.encode(), "note.txt")
    names = {party.key: party.name for party in found.parties}
    return {
        names[s.subject]
        for s in found.statements
        if s.predicate == "OWNS" and names[s.object or ""] == "Orel Works"
    }


@pytest.mark.parametrize(
    "text",
    [
        "A court ordered Tolmin Steel to sell its stake in Orel Works.",
        "Norva Group asked Tolmin Steel to sell its shares in Orel Works.",
        "Norva Group wants Tolmin Steel to sell its unit Orel Works.",
        "Norva Group urged Tolmin Steel to close its subsidiary Orel Works.",
        "Norva Group kept Tolmin Steel from selling its unit Orel Works.",
    ],
)
def test_who_is_made_to_act_has_it(text: str) -> None:
    assert owners(text) == {"Tolmin Steel"}


@pytest.mark.parametrize(
    "text",
    [
        "Norva Group told Tolmin Steel that it would sell its unit Orel Works.",
        "Norva Group appointed Tolmin Capital to sell its stake in Orel Works.",
        "Norva Group, which was asked by Tolmin Steel to wait, sold its stake in Orel Works.",
    ],
)
def test_who_only_hears_or_is_hired_has_not(text: str) -> None:
    assert owners(text) == {"Norva Group"}


def test_who_is_given_until_a_day_acts() -> None:
    text = (
        "The ministry of mines gave Orlu Group until Friday to hand over its subsidiary Orel Works."
    )
    assert owners(text) == {"Orlu Group"}
