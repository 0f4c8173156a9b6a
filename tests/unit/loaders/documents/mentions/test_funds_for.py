"""Names of funds that say what they are for: "the Green for Growth Fund" is one party."""

from __future__ import annotations

import pytest

from interlock.loaders.documents import extract


def names(text: str) -> set[str]:
    return {party.name for party in extract(text.encode(), "note.txt").parties}


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("The Light for Harbours Fund lent 20 million euros to Dalvik Bank.", "Light for Harbours Fund"),
        ("Dalvik Bank borrowed 20 million euros from the Blue for Growth Facility.", "Blue for Growth Facility"),
    ],
)  # fmt: skip
def test_one_name(text: str, name: str) -> None:
    assert names(text) == {name, "Dalvik Bank"}


@pytest.mark.parametrize(
    "text", ["Orkan asked for Norva Fund money.", "Orlu Foods left for Norva Fund offices."]
)
def test_two_parties_stay_two(text: str) -> None:
    assert not [name for name in names(text) if " for " in name]


def test_results_words_are_no_parties() -> None:
    assert "EBITA" not in names("EBITA rose 4 percent at Orlu Foods.")
    assert names("Adjusted EBITA rose at Orlu Foods.") == {"Orlu Foods"}


def test_a_seat_before_the_name_is_no_part_of_it() -> None:
    found = names("The Vaduz-based Light for Harbours Fund lent 20 million euros to Dalvik Bank.")
    assert found == {"Vaduz", "Light for Harbours Fund", "Dalvik Bank"}
