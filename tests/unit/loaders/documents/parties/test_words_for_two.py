"""Who "both", "each", "the two", "the latter", "the parent" are, whatever the verb."""

from __future__ import annotations

import pytest

from interlock.loaders.documents import extract

TWO = "Orbit Cables and Kappa Mills are partners. "


def ties(text: str) -> set[str]:
    """The ties of a text but the partnership, as words."""
    found = extract(text.encode(), "note.txt")
    names = {party.key: party.name for party in found.parties}
    return {
        f"{names[s.subject]} {s.predicate} {names[s.object]}"
        for s in found.statements
        if s.object and s.predicate not in ("PARTNERS_WITH", "LOCATED_IN")
    }


ORBIT, KAPPA = "Orbit Cables OWNS Delta Flour", "Kappa Mills OWNS Delta Flour"


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (TWO + "Both bought shares in Delta Flour.", {ORBIT, KAPPA}),
        (TWO + "The two bought Delta Flour in May.", {ORBIT, KAPPA}),
        (TWO + "Each owns half of Delta Flour.", {ORBIT, KAPPA}),
        (TWO + "Each of them bought 10 percent of Delta Flour.", {ORBIT, KAPPA}),
        (TWO + "Delta Flour is owned by both.", {ORBIT, KAPPA}),
        (
            TWO + "Both supply Nile Dairy with cartons.",
            {"Orbit Cables SUPPLIES Nile Dairy", "Kappa Mills SUPPLIES Nile Dairy"},
        ),
        (
            TWO + "The former owns Delta Flour, the latter supplies Nile Dairy.",
            {ORBIT, "Kappa Mills SUPPLIES Nile Dairy"},
        ),
        (
            "Orbit Cables of Cairo and Kappa Mills of Izmir met. The Egyptian side owns Delta Flour.",
            {ORBIT},
        ),
        (
            "Orbit Cables owns Kappa Mills. The parent supplies Nile Dairy with cable.",
            {"Orbit Cables OWNS Kappa Mills", "Orbit Cables SUPPLIES Nile Dairy"},
        ),
        (
            "Orbit Cables owns Kappa Mills. The subsidiary supplies Nile Dairy with bran.",
            {"Orbit Cables OWNS Kappa Mills", "Kappa Mills SUPPLIES Nile Dairy"},
        ),
    ],
)
def test_they_are_found(text: str, told: set[str]) -> None:
    assert ties(text) == told


@pytest.mark.parametrize(
    "text",
    [
        TWO + "Both brands sold well at Delta Flour.",
        TWO + "Both well-run mills supply Delta Flour.",
        "Orbit Cables met Kappa Mills and Nile Dairy. Delta Flour is owned by both.",
    ],
)
def test_nobody_is_guessed(text: str) -> None:
    assert not {tie for tie in ties(text) if "Orbit" in tie or "Kappa" in tie}


@pytest.mark.parametrize(
    "text",
    [
        "Orbit Cables and Kappa Mills, both owned by Delta Group, sell to Egypt.",
        "Orbit Cables and Kappa Mills are both owned by Delta Group.",
        "Orbit Cables and Kappa Mills, which are both owned by Delta Group, sell to Egypt.",
    ],
)
def test_both_beside_a_verb_is_a_word_of_the_verbs(text: str) -> None:
    assert {"Delta Group OWNS Orbit Cables", "Delta Group OWNS Kappa Mills"} <= ties(text)
