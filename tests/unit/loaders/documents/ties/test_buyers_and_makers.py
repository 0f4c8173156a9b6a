"""Goods told by who makes, uses, burns or cleans them, customers in appositions, and exports told by buyers abroad."""

from __future__ import annotations

from collections.abc import Callable

import pytest

Fact = tuple[str, str, str, str]
TIES = frozenset({"SUPPLIES", "EXPORTS_TO", "SEEKS_BUSINESS_IN"})
SOLD = ("Lomond Foods", "SUPPLIES", "Brenna Mills")


@pytest.mark.parametrize(
    "text",
    [
        "Lomond Foods caters for Brenna Mills.",
        "Lomond Foods provides IT support to Brenna Mills.",
        "Lomond Foods operates buses for Brenna Mills.",
        "Lomond Foods installed solar panels for Brenna Mills.",
        "Lomond Foods fitted Brenna Mills' ships with scrubbers.",
        "Lomond Foods upgraded the servers of Brenna Mills.",
        "Lomond Foods fulfilled an order from Brenna Mills for 5,000 tents.",
        "Brenna Mills secured supplies of lithium from Lomond Foods.",
        "Brenna Mills consumes a third of the coal mined by Lomond Foods.",
        "Brenna Mills uses turbines made by Lomond Foods.",
        "Brenna Mills runs on software from Lomond Foods.",
        "Brenna Mills is powered by electricity from Lomond Foods.",
        "Brenna Mills gave Lomond Foods a contract to clean its offices.",
        "Brenna Mills has engaged Lomond Foods to audit its accounts.",
        "Brenna Mills pays Lomond Foods for maintenance.",
        "Brenna Mills is wholly dependent on Lomond Foods for its paper.",
        "Brenna Mills, one of Lomond Foods' largest customers, cut its orders.",
        "Brenna Mills, Lomond Foods' biggest buyer of zinc, has closed a plant.",
        "Brenna Mills and other customers of Lomond Foods were told of the delay.",
        "Milk from Lomond Foods is processed by Brenna Mills.",
        "Lomond Foods' pipes are used by Brenna Mills.",
        "The uniforms of Brenna Mills are made by Lomond Foods.",
        "Lomond Foods, hired by Brenna Mills to guard its mines, denied the charges.",
    ],
)
def test_goods_go_to_who_uses_them(text: str, facts: Callable[[str], set[Fact]]) -> None:
    assert {fact[:3] for fact in facts(text) if fact[1] == "SUPPLIES"} == {SOLD}


@pytest.mark.parametrize(
    "text",
    [
        "Lomond Foods supplied a list of names to Brenna Mills.",
        "Lomond Foods handed over the documents to Brenna Mills.",
        "Lomond Foods operates a port for Brenna Mills' ships.",
        "Brenna Mills paid Lomond Foods for the delay.",
        "Brenna Mills uses Lomond Foods' data.",
        "Brenna Mills, Lomond Foods' rival, has closed a plant.",
        "Brenna Mills and other rivals of Lomond Foods were told of the delay.",
        "Brenna Mills runs on the same software as Lomond Foods.",
    ],
)
def test_what_nobody_delivers(text: str, facts: Callable[[str], set[Fact]]) -> None:
    assert not [fact for fact in facts(text) if fact[1] == "SUPPLIES"]


@pytest.mark.parametrize(
    ("text", "tie"),
    [
        ("Lomond Foods sold 400 tractors to buyers in Ghana.", ("Lomond Foods", "EXPORTS_TO", "Ghana")),
        ("Lomond Foods supplies retailers in Ghana.", ("Lomond Foods", "EXPORTS_TO", "Ghana")),
        ("Norway supplied Ghana with 30,000 tonnes of wheat.", ("Norway", "EXPORTS_TO", "Ghana")),
        ("Ghana has resumed imports of poultry from Norway.", ("Norway", "EXPORTS_TO", "Ghana")),
        ("Oil from Norway flows to Ghana.", ("Norway", "EXPORTS_TO", "Ghana")),
        ("Imports from Norway to Ghana reached 2 billion dollars.", ("Norway", "EXPORTS_TO", "Ghana")),
        ("Lomond Foods is studying the market of Ghana.", ("Lomond Foods", "SEEKS_BUSINESS_IN", "Ghana")),
        ("Lomond Foods is bidding for a mine in Ghana.", ("Lomond Foods", "SEEKS_BUSINESS_IN", "Ghana")),
    ],
)  # fmt: skip
def test_goods_go_to_buyers_abroad(
    text: str, tie: tuple[str, str, str], facts: Callable[[str], set[Fact]]
) -> None:
    assert {fact[:3] for fact in facts(text) if fact[1] in (tie[1], "EXPORTS_TO")} == {tie}


def test_what_is_cut_off_is_delivered_no_more(facts: Callable[[str], set[Fact]]) -> None:
    assert (*SOLD, "denied") in facts("Lomond Foods cut off gas to Brenna Mills.")
