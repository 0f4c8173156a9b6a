"""What somebody is of another who was told in an earlier clause: "A has 200 branches; B is its largest shareholder"."""

from __future__ import annotations

from collections.abc import Callable

import pytest

TIES = frozenset({"OWNS", "LENDS_TO"})
Fact = tuple[str, str, str, str]

OWNED = {("Fort Hall Capital", "OWNS", "Morland Mills", "asserted")}
LENT = {("Fort Hall Capital", "LENDS_TO", "Morland Mills", "asserted")}


@pytest.mark.parametrize(
    ("text", "ties"),
    [
        ("Morland Mills sells flour; Fort Hall Capital is its second-largest shareholder.", OWNED),
        ("Morland Mills sells flour, and Fort Hall Capital is its owner.", OWNED),
        (
            "Morland Mills sells flour, while Fort Hall Capital remains its largest shareholder.",
            OWNED,
        ),
        ("Morland Mills, led by Ann Lee, sells flour; Fort Hall Capital is now its owner.", OWNED),
        ("Morland Mills said that Fort Hall Capital was its owner.", OWNED),
        ("Morland Mills sells flour and Fort Hall Capital is among its lenders.", LENT),
        (
            "Morland Mills lost Brezovo Foods as a client, but Fort Hall Capital has become its biggest creditor.",
            LENT,
        ),
        ("Morland Mills sells flour. Fort Hall Capital is its owner.", OWNED),
    ],
)
def test_its_is_of_the_clause_before(
    tells: Callable[[str, set[Fact]], None], text: str, ties: set[Fact]
) -> None:
    tells(text, ties)


@pytest.mark.parametrize(
    "text",
    [
        "Since 2020 Fort Hall Capital has been its only owner.",
        "Morland Mills said Brezovo Mills had closed and Fort Hall Capital was its owner.",
        "Morland Mills, a miller, and Fort Hall Capital are its owners.",
    ],
)
def test_nobody_is_his_own_and_no_guess_is_made_between_two(
    silent: Callable[..., None], text: str
) -> None:
    silent(text, "OWNS")
