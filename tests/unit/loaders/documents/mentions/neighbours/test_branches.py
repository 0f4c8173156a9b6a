"""Branches that a text knows by whose they are, and such words where they are said of somebody who is named."""

from __future__ import annotations

from collections.abc import Callable

import pytest

TIES = frozenset({"BRANCH_OF"})
Fact = tuple[str, str, str, str]


@pytest.mark.parametrize(
    "text",
    [
        "Senta Foods is a branch of Norrvik Steel.",
        "Senta Foods is registered as a branch of Norrvik Steel.",
        "Senta Foods operates as the local office of Norrvik Steel.",
        "Senta Foods, the Kenyan branch of Norrvik Steel, has 14 employees.",
        "As a branch of Norrvik Steel, Senta Foods files no accounts of its own.",
    ],
)
def test_a_branch_that_is_named(text: str, facts: Callable[[str], set[Fact]]) -> None:
    assert facts(text) == {("Senta Foods", "BRANCH_OF", "Norrvik Steel", "asserted")}


def test_the_town_of_a_branch_that_is_named(facts: Callable[[str], set[Fact]]) -> None:
    assert facts("Orient Bank is the Lagos branch of Banco Serrano.") == {
        ("Orient Bank", "BRANCH_OF", "Banco Serrano", "asserted")
    }


def test_works_that_have_a_branch_are_a_firm(facts: Callable[[str], set[Fact]]) -> None:
    assert facts("Senta Foods, a branch of a Kenyan sugar mill, sells insurance.") == {
        ("Senta Foods", "BRANCH_OF", "<a Kenyan sugar mill>", "asserted")
    }


@pytest.mark.parametrize(
    "text",
    [
        "Senta Foods has an account with the Lagos branch of Banco Serrano.",
        "The Lagos branch of Banco Serrano lent $3 million to Senta Foods.",
        "Senta Foods paid on time, the Lagos branch of Banco Serrano said.",
    ],
)
def test_a_branch_without_a_name_is_a_party_of_its_own(
    text: str, facts: Callable[[str], set[Fact]]
) -> None:
    assert facts(text) == {
        ("Banco Serrano, Lagos branch", "BRANCH_OF", "Banco Serrano", "asserted")
    }
