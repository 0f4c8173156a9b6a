"""Options, tenders, control that passes, accounts that take in, and money put into the capital of a firm."""

from __future__ import annotations

from collections.abc import Callable

import pytest

TIES = frozenset({"OWNS", "CONTROLS", "CONSOLIDATES", "INVESTS_IN", "LISTED_ON", "MEMBER_OF"})
Fact = tuple[str, str, str, str]
A, B, C = "Ferrow Mills", "Sabine Salt", "Kestle Yarns"


@pytest.mark.parametrize(
    ("text", "fact"),
    [
        ("Ferrow Mills exercised its option over a further 10 percent of Sabine Salt.", (A, "OWNS", B, "asserted")),
        ("Ferrow Mills has exercised an option to buy 10 percent of Sabine Salt.", (A, "OWNS", B, "asserted")),
        ("Ferrow Mills will exercise its option to buy 10 percent of Sabine Salt.", (A, "OWNS", B, "planned")),
        ("Ferrow Mills won the tender for 67 percent of Sabine Salt.", (A, "OWNS", B, "agreed")),
        ("Ferrow Mills counts Sabine Salt among its holdings.", (A, "OWNS", B, "asserted")),
        ("Ferrow Mills converted a loan of 13 million dollars to Sabine Salt into shares.", (A, "OWNS", B, "asserted")),
        ("Sabine Salt ended up with Ferrow Mills after a debt restructuring.", (A, "OWNS", B, "asserted")),
        ("Sabine Salt received 9 million dollars from Ferrow Mills for a stake of 15 percent.", (A, "OWNS", B, "asserted")),
        ("Control of Sabine Salt passed to Ferrow Mills.", (A, "CONTROLS", B, "asserted")),
        ("Control of Sabine Salt was handed to Ferrow Mills.", (A, "CONTROLS", B, "asserted")),
        ("Ferrow Mills gained control of Sabine Salt.", (A, "CONTROLS", B, "asserted")),
        ("Ferrow Mills wants to keep control of Sabine Salt.", (A, "CONTROLS", B, "interest")),
        ("The results of Sabine Salt are fully consolidated by Ferrow Mills.", (A, "CONSOLIDATES", B, "asserted")),
    ],
)  # fmt: skip
def test_owns_controls_and_consolidates(
    text: str, fact: Fact, tells: Callable[[str, set[Fact]], None]
) -> None:
    tells(text, {fact})


@pytest.mark.parametrize(
    "text",
    [
        "Ferrow Mills contributed 9 million dollars to the capital of Sabine Salt.",
        "Ferrow Mills provided Sabine Salt with 10 million euros of fresh equity.",
        "Ferrow Mills announced an equity injection of 25 million dollars for Sabine Salt.",
        "Sabine Salt received a capital injection of 25 million dollars from Ferrow Mills.",
        "Ferrow Mills subscribed to a capital increase of 40 million euros at Sabine Salt.",
        "The round of 30 million euros in Sabine Salt was led by Ferrow Mills.",
    ],
)
def test_invests_in(text: str, tells: Callable[[str, set[Fact]], None]) -> None:
    tells(text, {(A, "INVESTS_IN", B, "asserted")})


def test_money_set_aside_is_to_be_invested(tells: Callable[[str, set[Fact]], None]) -> None:
    tells(
        "Ferrow Mills has allocated 300 million dollars for investment in Sabine Salt.",
        {(A, "INVESTS_IN", B, "planned")},
    )


def test_both_invest_who_join_in_an_investment(tells: Callable[[str, set[Fact]], None]) -> None:
    text = "Ferrow Mills joined Kestle Yarns in a 45 million dollar investment in Sabine Salt."
    tells(text, {(A, "INVESTS_IN", B, "asserted"), (C, "INVESTS_IN", B, "asserted")})


@pytest.mark.parametrize(
    "text",
    [
        "Sabine Salt raised 60 million dollars in a round led by Ferrow Mills, with Kestle Yarns taking part.",
        "Sabine Salt has raised 18 million euros. The round was led by Ferrow Mills; Kestle Yarns also joined.",
    ],
)
def test_who_else_joins_a_round(text: str, tells: Callable[[str, set[Fact]], None]) -> None:
    tells(text, {(A, "INVESTS_IN", B, "asserted"), (C, "INVESTS_IN", B, "asserted")})


def test_both_own_what_they_share(tells: Callable[[str, set[Fact]], None]) -> None:
    text = "Ferrow Mills shares ownership of Sabine Salt with Kestle Yarns."
    tells(text, {(A, "OWNS", B, "asserted"), (C, "OWNS", B, "asserted")})


@pytest.mark.parametrize(
    ("text", "tie"),
    [
        ("Ferrow Mills shares offices with Kestle Yarns near Sabine Salt.", "OWNS"),
        ("Ferrow Mills ended up with a fine after a visit to Sabine Salt.", "OWNS"),
        ("Ferrow Mills has an option to buy 10 percent of Sabine Salt.", "OWNS"),
        ("Ferrow Mills did not exercise its option to buy 10 percent of Sabine Salt.", "OWNS"),
        ("Ferrow Mills won the tender for 67 percent of the works at Sabine Salt.", "OWNS"),
        ("Ferrow Mills counts Sabine Salt among its customers.", "OWNS"),
        ("Ferrow Mills joined Kestle Yarns in a bid for Sabine Salt.", "MEMBER_OF"),
        ("Ferrow Mills provided Sabine Salt with 10 million euros of wheat.", "INVESTS_IN"),
        ("Ferrow Mills withdrew its money from Sabine Salt.", "LISTED_ON"),
        ("Ferrow Mills lost control of its lorry near the gates of Sabine Salt.", "CONTROLS"),
    ],
)
def test_what_sounds_like_it(text: str, tie: str, silent: Callable[..., None]) -> None:
    silent(text, tie)
