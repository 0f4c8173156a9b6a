"""What a sentence tells of nobody in particular, or of all but somebody; and what a second verb does not tell of the first."""

from __future__ import annotations

import pytest

from interlock.loaders.documents import extract


def ties(text: str) -> set[str]:
    """The ties of a text, as words; denied ones with "not"."""
    found = extract(text.encode(), "note.txt")
    names = {party.key: party.name for party in found.parties}
    return {
        f"{names[s.subject]} {'not ' * (s.polarity == '-')}{s.predicate} {names[s.object]}"
        for s in found.statements
        if s.object
    }


@pytest.mark.parametrize(
    "text",
    [
        "Either Orbit Cables or Kappa Mills owns Delta Flour.",
        "Orbit Cables or Kappa Mills will supply Delta Flour.",
        "Orbit Cables sells cable to Delta Flour, Kappa Mills or Nile Dairy.",
        "Orbit Cables supplies everyone except Delta Flour.",
        "Orbit Cables pretends to own Delta Flour.",
        "Orbit Cables appears to own Delta Flour.",
    ],
)
def test_nothing_is_told(text: str) -> None:
    assert ties(text) == set()


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "Orbit Cables does not own Delta Flour or Kappa Mills.",
            {"Orbit Cables not OWNS Delta Flour", "Orbit Cables not OWNS Kappa Mills"},
        ),
        (
            "Nobody except Orbit Cables supplies Delta Flour.",
            {"Orbit Cables SUPPLIES Delta Flour"},
        ),
        (
            "Orbit Cables owns Delta Flour and supplies Kappa Mills.",
            {"Orbit Cables OWNS Delta Flour", "Orbit Cables SUPPLIES Kappa Mills"},
        ),
        (
            "Orbit Cables owns Delta Flour, supplies Kappa Mills and insures Nile Dairy.",
            {
                "Orbit Cables OWNS Delta Flour",
                "Orbit Cables SUPPLIES Kappa Mills",
                "Orbit Cables INSURES Nile Dairy",
            },
        ),
        (
            "Orbit Cables lends to Delta Flour and also insures Kappa Mills.",
            {"Orbit Cables LENDS_TO Delta Flour", "Orbit Cables INSURES Kappa Mills"},
        ),
        (
            "Orbit Cables owns Delta Flour and Kappa Mills.",
            {"Orbit Cables OWNS Delta Flour", "Orbit Cables OWNS Kappa Mills"},
        ),
    ],
)
def test_each_verb_has_its_own(text: str, told: set[str]) -> None:
    assert ties(text) == told


def test_alternatives_are_counted() -> None:
    found = extract(b"Either Orbit Cables or Kappa Mills owns Delta Flour.", "note.txt")
    assert found.rejected.get("alternative", 0) >= 1


@pytest.mark.parametrize("day", ["a Jan. 5", "the May 12", "a Sept. 17"])
def test_the_day_of_an_event_counts_no_events(day: str) -> None:
    found = extract(
        f"Norvik and Delta Mills signed a protocol at {day} meeting in Tashkent.".encode(),
        "note.txt",
        published="2024-06-12",
    )
    assert [party.name for party in found.parties if party.kind == "Event"] == [
        "<meeting in Tashkent>"
    ]
    (signed,) = [s for s in found.statements if s.predicate == "SIGNED"]
    assert None not in signed.event


def test_an_executive_of_a_trade_makes_no_work() -> None:
    text = "Norvik bought the Akoda refinery. A refinery executive said so. Its owner, Norvik, also owns Delta Mills."
    found = extract(text.encode(), "note.txt")
    assert [party.name for party in found.parties if party.kind == "Asset"] == ["Akoda refinery"]
