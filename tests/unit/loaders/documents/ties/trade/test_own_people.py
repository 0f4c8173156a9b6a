"""Customers and agents that somebody has, told with the name behind the noun."""

from __future__ import annotations

import pytest

from tests.unit.loaders.documents.conftest import Facts

TIES = frozenset({"SUPPLIES", "ACTS_FOR", "DOES_BUSINESS_WITH"})


@pytest.mark.parametrize(
    ("text", "ties"),
    [
        ("Kestrel Potash won a new customer, Brazilian blender Moor Fertil.", {("Kestrel Potash", "SUPPLIES", "Moor Fertil")}),
        ("Kestrel Glass has an agent in Seoul, Tesk Trading.", {("Tesk Trading", "ACTS_FOR", "Kestrel Glass")}),
        ("Kestrel Prism bought aircraft parts in its own name for Moor Air.", {("Kestrel Prism", "ACTS_FOR", "Moor Air")}),
        (
            "Among the firms doing business with Kestrel Holdings are Moor Beer and Tesk Steel.",
            {("Moor Beer", "DOES_BUSINESS_WITH", "Kestrel Holdings"), ("Tesk Steel", "DOES_BUSINESS_WITH", "Kestrel Holdings")},
        ),
    ],
)  # fmt: skip
def test_whose_people_they_are(facts: Facts, text: str, ties: set[tuple[str, str, str]]) -> None:
    assert {fact[:3] for fact in facts(text)} == ties


def test_the_agent_of_the_seller_is_not_the_buyers(facts: Facts) -> None:
    told = facts("Kestrel Steel sells steel to Moor Bridges through its agent Tesk Trade.")
    assert {fact[2] for fact in told if fact[1] == "ACTS_FOR"} == {"Kestrel Steel"}


@pytest.mark.parametrize(
    "text",
    [
        "Kestrel Potash lost a customer, Moor Fertil.",
        "Kestrel Glass may have an agent in Seoul, Tesk Trading.",
    ],
)
def test_no_people_are_told(facts: Facts, text: str) -> None:
    assert not {fact for fact in facts(text) if fact[3] == "asserted"}
