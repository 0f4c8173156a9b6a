"""Nouns of relation behind "as", in brackets, before a colon and behind "whose"."""

from __future__ import annotations

from collections.abc import Callable

import pytest

TIES = frozenset(
    {"OWNS", "LENDS_TO", "SUPPLIES", "BRANCH_OF", "SUCCEEDED_BY", "HOLDS_ROLE", "ACTS_FOR"}
)
Fact = tuple[str, str, str, str]
Tells = Callable[[str, set[Fact]], None]
Silent = Callable[..., None]


@pytest.mark.parametrize(
    ("text", "ties"),
    [
        (
            "With Senta Foods as its majority owner, Norrvik Steel had no trouble raising money.",
            {("Senta Foods", "OWNS", "Norrvik Steel", "asserted")},
        ),
        (
            "Norrvik Steel has Senta Foods as its only shareholder.",
            {("Senta Foods", "OWNS", "Norrvik Steel", "asserted")},
        ),
        (
            "Norrvik Steel counts Senta Foods as a customer.",
            {("Norrvik Steel", "SUPPLIES", "Senta Foods", "asserted")},
        ),
        (
            "Norrvik Steel, with Senta Foods as its main lender, is for sale.",
            {("Senta Foods", "LENDS_TO", "Norrvik Steel", "asserted")},
        ),
        (
            "Norrvik Steel will have Senta Foods as a shareholder.",
            {("Senta Foods", "OWNS", "Norrvik Steel", "planned")},
        ),
        (
            "Senta Foods (Norrvik Steel's parent) did not comment.",
            {("Senta Foods", "OWNS", "Norrvik Steel", "asserted")},
        ),
        (
            "Senta Foods (branch of Norrvik Steel) was struck off.",
            {("Senta Foods", "BRANCH_OF", "Norrvik Steel", "asserted")},
        ),
        (
            "Main supplier of Senta Foods: Norrvik Steel.",
            {("Norrvik Steel", "SUPPLIES", "Senta Foods", "asserted")},
        ),
        (
            "Norrvik Steel traces its origins to Senta Foods, whose legal successor it is.",
            {("Senta Foods", "SUCCEEDED_BY", "Norrvik Steel", "asserted")},
        ),
        (
            "Senta Foods, Norrvik Steel's predecessor in law, was founded in 1890.",
            {("Senta Foods", "SUCCEEDED_BY", "Norrvik Steel", "asserted")},
        ),
    ],
)
def test_nouns_that_stand_for_themselves(text: str, ties: set[Fact], tells: Tells) -> None:
    tells(text, ties)


@pytest.mark.parametrize(
    "text",
    [
        "Norrvik Steel could have Senta Foods as a shareholder.",
        "Norrvik Steel has Senta Foods as a neighbour.",
        "The court, which keeps the entry, lists Senta Foods as its former owner.",
        "Head office of Senta Foods: Norrvik Steel.",
        "Norrvik Steel treats Senta Foods as a supplier of the second rank would be treated.",
    ],
)
def test_not_told(text: str, silent: Silent) -> None:
    silent(text, "OWNS", "LENDS_TO", "SUPPLIES", "BRANCH_OF", "HOLDS_ROLE")


def test_share_behind_as(facts: Callable[[str], set[Fact]]) -> None:
    assert facts("Norrvik Steel has Senta Foods as a 30 percent shareholder.") == {
        ("Senta Foods", "OWNS", "Norrvik Steel", "asserted")
    }


def test_an_authority_has_no_shareholder(silent: Silent) -> None:
    text = (
        "The Treasury said the designation covers two companies of Irakli Gogsadze, Rioni Tobacco LLC and the trader Kolhida Imports."
        " Gogsadze controls the last through his daughter, Tamar, its only registered shareholder."
    )
    silent(text, "OWNS")
