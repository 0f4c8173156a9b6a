"""What "it" is in a relative clause, behind a name that only has another, and whose adviser is told behind an adviser's client."""

from __future__ import annotations

from collections.abc import Callable

import pytest

TIES = frozenset({"OWNS", "CONTROLS", "SUPPLIES", "LENDS_TO", "ACTS_FOR"})
Facts = Callable[[str], set[tuple[str, str, str, str]]]

LENT = "Savon Timber cuts wood. Savon's owner, the cooperative Itam, said it had lent Tesk Foods 1 million euros."


@pytest.mark.parametrize(
    ("text", "tie"),
    [
        ("Chimu Foods was founded by Jo Lee, who sold it to Lundgren Mining in 2017.", ("Lundgren Mining", "OWNS", "Chimu Foods")),
        ("Chimu Foods is run by Marn Group, which bought it from Orlen Bank in 2017.", ("Marn Group", "OWNS", "Chimu Foods")),
        ("Chimu Foods was set up by Marn Group, which later sold it to Orlen Bank.", ("Orlen Bank", "OWNS", "Chimu Foods")),
        ("Orlen Group sued Tesk Foods, which supplies it.", ("Tesk Foods", "SUPPLIES", "Orlen Group")),
        ("Orlen Group sued Tesk Foods, which owns most of it.", ("Tesk Foods", "OWNS", "Orlen Group")),
        ("Savon Timber's owner, Itam Group, said it had bought Tesk Foods.", ("Itam Group", "OWNS", "Tesk Foods")),
        ("Savon Timber's lender Itam Bank said that it had bought Tesk Foods.", ("Itam Bank", "OWNS", "Tesk Foods")),
        (LENT, ("Itam", "LENDS_TO", "Tesk Foods")),
    ],
)  # fmt: skip
def test_it_is_the_only_other_one(facts: Facts, text: str, tie: tuple[str, str, str]) -> None:
    assert (*tie, "asserted") in facts(text)


@pytest.mark.parametrize(
    ("text", "never"),
    [
        ("Chimu Foods sold the mill to Marn Group, which sold it to Orlen Bank.", ("Orlen Bank", "Chimu Foods")),
        (LENT, ("Savon Timber", "Tesk Foods")),
    ],
)  # fmt: skip
def test_it_is_nobody_else(facts: Facts, text: str, never: tuple[str, str]) -> None:
    assert not {fact for fact in facts(text) if (fact[0], fact[2]) == never}


@pytest.mark.parametrize(
    "text",
    [
        "Orlen Bank acted as financial adviser to Tesk Foods; law firm Wierholm was its legal adviser.",
        "Orlen Bank advised Tesk Foods, and Wierholm was its legal adviser.",
    ],
)
def test_the_next_adviser_is_of_the_same_client(facts: Facts, text: str) -> None:
    assert {(a, b) for a, tie, b, _ in facts(text) if tie == "ACTS_FOR"} == {
        ("Orlen Bank", "Tesk Foods"),
        ("Wierholm", "Tesk Foods"),
    }


def test_the_adviser_of_a_client_without_a_name_is_not_of_the_other_adviser(facts: Facts) -> None:
    text = "Orlen Bank acted as financial adviser to the buyer; law firm Wierholm was its legal adviser."
    assert not {fact for fact in facts(text) if fact[1] == "ACTS_FOR"}
