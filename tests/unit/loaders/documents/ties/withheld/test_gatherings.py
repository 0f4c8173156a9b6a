"""Where a gathering is held is not where those who come are from."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from interlock.loaders.documents import extract

Fact = tuple[str, str, str, str]
TIES = frozenset({"LOCATED_IN"})


@pytest.mark.parametrize(
    "text",
    [
        "Kenya hosted a meeting of senior officials in Mombasa.",
        "The Lamu Grain Forum brought together more than 200 companies in Mombasa.",
        "The Lamu Grain Forum gathered traders in Mombasa.",
    ],
)
def test_the_place_is_that_of_the_gathering(facts: Callable[[str], set[Fact]], text: str) -> None:
    told = facts(text)
    assert all(
        "officials" not in who and "companies" not in who and "traders" not in who
        for who, _, _, _ in told
    )


def test_a_meeting_of_officials_is_where_it_is_held(facts: Callable[[str], set[Fact]]) -> None:
    told = facts("Kenya hosted a meeting of senior officials in Mombasa.")
    assert [where for who, _, where, _ in told if "meeting" in who] == ["Mombasa"]


def test_who_is_from_somewhere_stays_there(facts: Callable[[str], set[Fact]]) -> None:
    told = facts("Two mills in Mombasa took part in the Lamu Grain Forum.")
    assert ("<two mills in Mombasa>", "LOCATED_IN", "Mombasa", "asserted") in told


def test_the_day_behind_the_place_is_that_of_the_gathering() -> None:
    found = extract(
        b"The Lamu Grain Forum, opened by Jane Otieno, brought together 200 companies in Mombasa on May 26.",
        "note.txt",
        published="2024-06-12",
    )
    names = {party.key: party.name for party in found.parties}
    told = [(names[s.subject], s.event) for s in found.statements if s.predicate == "LOCATED_IN"]
    assert told == [("Lamu Grain Forum", ("2024-05-26", "2024-05-27"))]
