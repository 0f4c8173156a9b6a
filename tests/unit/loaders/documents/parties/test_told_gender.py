"""Men and women as the text calls them: whom "he" and "she" mean, and whose surname stands alone."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from interlock.loaders.documents.parties.told_gender import gender_of, gender_told

Ties = Callable[[str], set[tuple[str, str, str]]]


@pytest.mark.parametrize(
    ("printed", "told"),
    [("Ms Arango", "f"), ("Mr Arango", "m"), ("his daughter Fatima", "f"), ("Her brother Ismael", "m"), ("Camila Arango", ""),
     ("Mr Orlu's wife, Dilruk", "f"), ("Sir Walter Tamar", "m"), ("chairwoman Ana Lorca", "f"), ("Mr and Mrs Lind", "")],
)  # fmt: skip
def test_what_a_mention_tells(printed: str, told: str) -> None:
    assert gender_of(printed) == told


def test_who_is_called_both_is_neither() -> None:
    text = "Mr Lind. Mrs Lind."
    assert gender_told(text, [(0, 7), (9, 17)]) == ""
    assert gender_told(text, [(0, 7)]) == "m"


@pytest.mark.parametrize(
    ("text", "tie"),
    [
        ("Ms Ana Lorca replaces Per Lind, who left Vaskor Lode. She chairs Dalvik Foods.", ("Ana Lorca", "HOLDS_ROLE", "Dalvik Foods")),
        ("Ana Lorca and her husband Per Lind own Vaskor Lode. He also heads Dalvik Foods.", ("Per Lind", "HOLDS_ROLE", "Dalvik Foods")),
        ("Ana Lorca met Mr Per Lind. She chairs Dalvik Foods.", ("Ana Lorca", "HOLDS_ROLE", "Dalvik Foods")),
    ],
)  # fmt: skip
def test_whom_he_and_she_mean(ties: Ties, text: str, tie: tuple[str, str, str]) -> None:
    assert tie in ties(text)


def test_two_men_are_not_told_apart(ties: Ties) -> None:
    assert not {
        tie
        for tie in ties("Mr Tom Reuter met Mr Per Lind. He chairs Vaskor Lode.")
        if tie[1] == "HOLDS_ROLE"
    }


def test_mrs_and_mr_are_two(ties: Ties) -> None:
    told = ties("Mr Sunil Ratnay heads Vaskor Lode. Ms Ratnay heads Dalvik Tea Ltd.")
    assert ("Sunil Ratnay", "HOLDS_ROLE", "Dalvik Tea Ltd") not in told
    assert ("Ratnay", "HOLDS_ROLE", "Dalvik Tea Ltd") in told
