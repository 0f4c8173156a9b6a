"""Nations that stand for the one party of theirs: whom they mean, and when they mean nobody."""

from __future__ import annotations

import pytest

from interlock.loaders.documents import extract

WINNER = "Nordvind, a Danish turbine maker, won the contract. "
FIRMS = ("Firm", "Bank")


def read(text: str) -> tuple[set[str], set[tuple[str, str, str]]]:
    """The firms and the ties of a text."""
    found = extract(text.encode(), "note.txt")
    names = {party.key: party.name for party in found.parties}
    return (
        {party.name for party in found.parties if party.kind in FIRMS},
        {(names[s.subject], s.predicate, names[s.object]) for s in found.statements if s.object},
    )


@pytest.mark.parametrize(
    ("text", "buyer"),
    [
        (WINNER + "The Danes bought 20 percent of Havlund Mills in 2021.", "Nordvind"),
        (WINNER + "Havlund Mills belongs to the Danes as well.", "Nordvind"),
        (
            "Kappa Dairy was sold to Turkey's Yildiz Un. The Turks already own Havlund Mills.",
            "Yildiz Un",
        ),
        (
            "Meerwijk, a Dutch turbine maker, won. The Dutch bought Havlund Mills in 2021.",
            "Meerwijk",
        ),
        ("Shanyang, a Chinese turbine maker, won. The Chinese own Havlund Mills.", "Shanyang"),
        ("Orlu Sul, a Brazilian packer, won. The Brazilians own Havlund Mills.", "Orlu Sul"),
    ],
)
def test_a_nation_is_the_one_party_of_it(text: str, buyer: str) -> None:
    firms, ties = read(text)
    assert (buyer, "OWNS", "Havlund Mills") in ties
    assert not firms & {"Danes", "Turks", "Dutch", "Chinese", "Brazilians"}


@pytest.mark.parametrize(
    "text",
    [
        "Denmark's energy ministry agreed. The Danes bought Havlund Mills.",
        WINNER + "Skovlyst, a Danish yard, lost. The Danes bought Havlund Mills.",
        WINNER + "The Swedes bought Havlund Mills.",
        WINNER + "The Dutch listed firms bought Havlund Mills.",
    ],
)
def test_a_nation_of_which_nobody_or_several_were_told_of_is_nobody(text: str) -> None:
    firms, ties = read(text)
    assert not {tie for tie in ties if tie[0] in ("Nordvind", "Skovlyst")}
    assert not firms & {"Danes", "Swedes", "Dutch"}


def test_an_adjective_stays_one() -> None:
    firms, _ = read(
        "The Kyrgyz state holds all shares of Ala Altyn. The British Kilner mill closed."
    )
    assert "Ala Altyn" in firms
    assert "Kyrgyz" not in firms


def test_a_state_with_an_article_is_no_people() -> None:
    _, ties = read("Havlund Mills exports flour to the Philippines.")
    assert ("Havlund Mills", "EXPORTS_TO", "Philippines") in ties
