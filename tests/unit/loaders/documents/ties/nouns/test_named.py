"""Offices with their owner before them, and names that a party is to have."""

from __future__ import annotations

from collections.abc import Callable

import pytest

Fact = tuple[str, str, str, str]
TIES = frozenset({"BRANCH_OF", "LOCATED_IN", "OWNS"})


@pytest.mark.parametrize(
    "text",
    [
        "Tolmin Steel's office in Koper is run by Jana Lund.",
        "Jana Lund was head of Tolmin Steel's liaison office in Koper.",
        "Tolmin Steel has moved its regional office in Koper.",
        "Tolmin Steel's China office is run by Jana Lund.",
    ],
)
def test_an_office_is_of_whom_it_is_said_to_be(
    text: str, facts: Callable[[str], set[Fact]]
) -> None:
    assert any(fact[1:3] == ("BRANCH_OF", "Tolmin Steel") for fact in facts(text))


@pytest.mark.parametrize(
    "text",
    [
        "Tolmin Steel's office building in Koper burned.",
        "The prime minister's office denied it to Tolmin Steel.",
        "Tolmin Steel closed its office in Koper.",
    ],
)
def test_a_house_or_a_closed_office_is_no_branch(text: str, silent: Callable[..., None]) -> None:
    silent(text, "BRANCH_OF")


@pytest.mark.parametrize(
    "text",
    [
        "A new company, to be known as Tolmin Steel, will be owned by Vesta Energy.",
        "A new company, which will be called Tolmin Steel, will be owned by Vesta Energy.",
    ],
)
def test_what_is_to_be_called_so_is_one_party(text: str, facts: Callable[[str], set[Fact]]) -> None:
    assert facts(text) == {("Vesta Energy", "OWNS", "Tolmin Steel", "planned")}


@pytest.mark.parametrize(
    "text",
    [
        "Tolmin Steel shipped more. Its plants ran at half their capacity.",
        "The auditor certified Tolmin Steel's warehouses in March.",
        "Tolmin Steel's second line burns gas.",
        "Vesta Energy insures Tolmin Steel's fleet.",
    ],
)
def test_all_that_somebody_has_of_a_sort_is_no_party(
    text: str, silent: Callable[..., None]
) -> None:
    silent(text, "OWNS")


@pytest.mark.parametrize(
    ("text", "thing"),
    [
        ("Tolmin Steel's plants in Koper were sealed.", "<plants in Koper>"),
        ("Tolmin Steel's two refineries employ 430 people.", "<two refineries>"),
        ("The looms will be installed at Tolmin Steel's mill.", "<mill>"),
    ],
)
def test_what_is_told_apart_is_owned(
    text: str, thing: str, facts: Callable[[str], set[Fact]]
) -> None:
    assert ("Tolmin Steel", "OWNS", thing, "asserted") in facts(text)
