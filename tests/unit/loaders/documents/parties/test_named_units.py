"""A firm and its unit that begin with the same word: that word alone is the firm."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from interlock.loaders.documents.parties.named_units import is_told_as_unit

TIES = frozenset({"OWNS"})
Fact = tuple[str, str, str, str]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Orlu Steel has a unit, Orlu Rail.", "Orlu Rail"),
        ("Orlu Steel will spin off a new company, to be called Orlu Rail.", "Orlu Rail"),
        ("Orlu Rail, the group's rail arm, was sold.", "Orlu Rail"),
        ("Orlu Rail is a wholly owned subsidiary of Orlu Steel.", "Orlu Rail"),
    ],
)
def test_a_unit_is_told_by_the_words_around_its_name(text: str, name: str) -> None:
    at = text.index(name)
    assert is_told_as_unit(text, at, at + len(name))


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Orlu Steel has a unit, Orlu Rail.", "Orlu Steel"),
        ("Orlu Rail, a maker of wagons, has a subsidiary.", "Orlu Rail"),
        ("The venture partner Orlu Rail declined to comment.", "Orlu Rail"),
    ],
)
def test_a_parent_is_no_unit(text: str, name: str) -> None:
    at = text.index(name)
    assert not is_told_as_unit(text, at, at + len(name))


@pytest.mark.parametrize(
    "text",
    [
        "Orlu Steel has a unit, Orlu Rail. Orlu bought Tarn Mills.",
        "Orlu Steel will float its unit Orlu Rail in Warsaw. Orlu bought Tarn Mills.",
        "Orlu Rail, the group's rail arm, belongs to Orlu Steel. Orlu bought Tarn Mills.",
    ],
)
def test_the_first_word_alone_is_the_parent(text: str, facts: Callable[[str], set[Fact]]) -> None:
    assert ("Orlu Steel", "OWNS", "Tarn Mills", "asserted") in facts(text)


def test_of_two_that_are_neither_ones_unit_nobody_is_meant(
    facts: Callable[[str], set[Fact]],
) -> None:
    told = facts("Orlu Steel and Orlu Rail were rivals. Orlu bought Tarn Mills.")
    assert ("Orlu Steel", "OWNS", "Tarn Mills", "asserted") not in told
    assert ("Orlu Rail", "OWNS", "Tarn Mills", "asserted") not in told
