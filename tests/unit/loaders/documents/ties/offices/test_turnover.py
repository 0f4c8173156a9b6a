"""Who follows whom in an office: also what is still to come, what a pronoun does, and whose kin hands over."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from interlock.loaders.documents import extract

Fact = tuple[str, str, str, str]
TIES = frozenset({"HOLDS_ROLE", "RELATED_TO"})
FIRM, ROLE = "Tolmin Steel", "HOLDS_ROLE"
OLD, NEW = ("Peter Kos", ROLE, FIRM, "asserted"), ("Jana Lund", ROLE, FIRM, "asserted")
TO_COME = ("Jana Lund", ROLE, FIRM, "planned")
CASES = [
    ("Tolmin Steel's chief executive, Peter Kos, will step down on July 1 and be succeeded by Jana Lund.", {OLD, TO_COME}),
    ("Peter Kos, chairman of Tolmin Steel, will retire in March and be replaced by Jana Lund.", {OLD, TO_COME}),
    ("Tolmin Steel said its president, Peter Kos, would step down and be followed by Jana Lund.", {OLD, TO_COME}),
    ("Peter Kos stepped down as president of Tolmin Steel on Monday and was succeeded by Jana Lund.", {OLD, NEW}),
    ("Peter Kos, chairman of Tolmin Steel, will hand over to his niece, Jana Lund, in May.", {OLD, TO_COME}),
    ("Jana Lund takes over from her uncle, Peter Kos, as head of Tolmin Steel.", {OLD, NEW}),
    ("Tolmin Steel has named Jana Lund as its managing director. She succeeds Peter Kos.", {OLD, NEW}),
    ("Jana Lund and Peter Kos will join Tolmin Steel as vice-presidents.", {TO_COME, (*OLD[:3], "planned")}),
]  # fmt: skip
SILENT = [
    "Peter Kos, the grandson of founder Ivan Lund, will become chairman of Tolmin Steel.",
]


@pytest.mark.parametrize(("text", "ties"), CASES)
def test_who_follows_and_who_leaves_have_the_office(
    text: str, ties: set[Fact], tells: Callable[[str, set[Fact]], None]
) -> None:
    tells(text, ties)


@pytest.mark.parametrize("text", SILENT)
def test_the_founder_whose_grandson_becomes_chairman_does_not(
    text: str, facts: Callable[[str], set[Fact]]
) -> None:
    assert ("Ivan Lund", ROLE, FIRM, "planned") not in facts(text)


KIN = [
    ("Jana Lund heads Tolmin Steel. Her brother Peter owns 5 percent of it.", "Jana Lund", "Peter"),
    ("Jana Lund heads Tolmin Steel. Her former husband, Peter Kos, sits on the board.", "Jana Lund", "Peter Kos"),
    ("Tolmin Steel has named Jana Lund as chief. She succeeds her father, Peter Lund.", "Jana Lund", "Peter Lund"),
    ("Peter Kos, 68, the grandson of founder Ivan Lund, heads Tolmin Steel.", "Ivan Lund", "Peter Kos"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "person", "relative"), KIN)
def test_his_or_her_kin_is_of_the_one_person_told_of(
    text: str, person: str, relative: str, facts: Callable[[str], set[Fact]]
) -> None:
    assert (person, "RELATED_TO", relative, "asserted") in facts(text)


@pytest.mark.parametrize(
    "text",
    [
        "Jana Lund met Nina Moe. Her brother Peter owns Tolmin Steel.",
        "Jana Lund heads Tolmin Steel.\n\nVesta Energy lost money. Her brother Peter owns 5 percent.",
    ],
)
def test_of_two_or_of_nobody_near_there_is_no_kin(
    text: str, facts: Callable[[str], set[Fact]]
) -> None:
    assert not {fact for fact in facts(text) if fact[1] == "RELATED_TO"}


def over(text: str) -> dict[str, bool]:
    """The bodies in which somebody has an office, and whether it is over on the day of the text."""
    found = extract(text.encode(), "note.txt", published="2025-06-19")
    names = {party.key: party.name for party in found.parties}
    return {
        names[s.object or ""]: s.event[1] == "2025-06-19"
        for s in found.statements
        if s.predicate == ROLE and s.modality == "asserted"
    }


@pytest.mark.parametrize(
    ("words", "ended"),
    [
        ("has left the board of Tolmin Steel", True),
        ("left the Tolmin Steel board", True),
        ("quit Tolmin Steel's board", True),
        ("resigned from the Tolmin Steel supervisory board", True),
        ("stepped down from the board of Tolmin Steel", True),
        ("was removed from the board of Tolmin Steel", True),
        ("joined the Tolmin Steel board", False),
        ("sits on the Tolmin Steel board", False),
        ("will step down from the Tolmin Steel board", False),
    ],
)
def test_who_has_left_a_board_sits_there_no_more(words: str, ended: bool) -> None:
    assert over(f"Jana Lund {words}.") == {FIRM: ended}


@pytest.mark.parametrize(
    "words", ["wrote to the Tolmin Steel board", "told the Tolmin Steel board about the fire"]
)
def test_who_has_to_do_with_a_board_does_not_sit_there(words: str) -> None:
    assert over(f"Jana Lund {words}.") == {}


def test_who_comes_from_another_firm_is_there_no_more() -> None:
    assert over("Jana Lund joined Tolmin Steel from Sava Lines.") == {
        FIRM: False,
        "Sava Lines": True,
    }
    assert over("Jana Lund will join Tolmin Steel from Sava Lines.") == {"Sava Lines": False}
