"""What several found or buy, and the sentence behind that tells their shares, the buyer or the venture without the name of the firm."""

from __future__ import annotations

from collections.abc import Callable

import pytest

TIES = frozenset({"OWNS", "OPERATES", "SUPPLIES"})
Fact = tuple[str, str, str, str]
FOUNDED = "Ferrow Mills and Kestle Yarns founded Sabine Salt in 2012. "
BOTH = {
    ("Ferrow Mills", "OWNS", "Sabine Salt", "asserted"),
    ("Kestle Yarns", "OWNS", "Sabine Salt", "asserted"),
}


@pytest.mark.parametrize(
    "text",
    [
        FOUNDED + "They own 45 percent each.",
        FOUNDED + "The two own 45 percent each.",
        FOUNDED + "Each owns half of the venture.",
        FOUNDED + "Both hold 50 percent of the company.",
        FOUNDED + "Ferrow Mills owns 60 percent and Kestle Yarns 40 percent.",
    ],
)
def test_shares_are_those_of_what_is_founded(
    text: str, tells: Callable[[str, set[Fact]], None]
) -> None:
    tells(text, BOTH)


@pytest.mark.parametrize(
    ("text", "fact"),
    [
        (FOUNDED + "The joint venture runs a hotel in Oman.", ("Sabine Salt", "OPERATES")),
        ("Ferrow Mills set up Sabine Salt in 2018 to run a hotel in Oman.", ("Sabine Salt", "OPERATES")),
        (
            "Ferrow Mills created Sabine Salt last year to supply steel to Kestle Yarns.",
            ("Sabine Salt", "SUPPLIES"),
        ),
    ],
)  # fmt: skip
def test_the_venture_does_what_it_is_founded_for(
    text: str, fact: tuple[str, str], facts: Callable[[str], set[Fact]]
) -> None:
    assert {(one[0], one[1]) for one in facts(text) if one[1] != "OWNS"} == {fact}


@pytest.mark.parametrize(
    "text",
    [
        "Sabine Salt was sold for 52 million euros on Friday. The buyer is Ferrow Mills.",
        "Sabine Salt has changed hands. The buyer, Ferrow Mills, makes cables.",
        "Sabine Salt needs money for a furnace. Ferrow Mills bought a third of the shares.",
        "Sabine Salt needs money for a furnace. Ferrow Mills paid 20 million dollars for a third of the shares.",
        "Sabine Salt made a loss last year. A tenth belongs to Ferrow Mills.",
        "The registry says that Sabine Salt is registered in the name of Ferrow Mills.",
    ],
)
def test_the_buyer_of_what_was_told(text: str, tells: Callable[[str, set[Fact]], None]) -> None:
    tells(text, {("Ferrow Mills", "OWNS", "Sabine Salt", "asserted")})


def test_further_owners_of_one_firm(tells: Callable[[str, set[Fact]], None]) -> None:
    text = (
        "Ferrow Mills owns 60 percent of Sabine Salt, 30 percent is held by Kestle Yarns and 10 percent by "
        "Greta Holmqvist."
    )
    tells(text, BOTH | {("Greta Holmqvist", "OWNS", "Sabine Salt", "asserted")})


@pytest.mark.parametrize(
    "text",
    [
        "Sabine Salt sold 40,000 tonnes of wheat. The buyer is Ferrow Mills.",
        "Sabine Salt needs money. Ferrow Mills has 30 percent of the market.",
        "Sabine Salt cut its prices. Ferrow Mills got 30 percent more orders.",
        "Sabine Salt signed the contract in the name of Ferrow Mills.",
        "Ferrow Mills and Kestle Yarns founded a bakers' club. Sabine Salt paid for half of the evening.",
    ],
)
def test_no_owner(text: str, silent: Callable[..., None]) -> None:
    silent(text, "OWNS")
