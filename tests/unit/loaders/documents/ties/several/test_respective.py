"""Shares that "respectively" gives each to another: each has its own, and where they cannot be paired nobody has one."""

from __future__ import annotations

from decimal import Decimal

import pytest

from interlock.loaders.documents import extract


def shares(text: str) -> dict[tuple[str, str | None], Decimal | None]:
    extraction = extract(text.encode(), "note.txt")
    names = {party.key: party.name for party in extraction.parties}
    return {
        (names[one.subject], names[one.object] if one.object else None): (one.attributes or {}).get(
            "share_min"
        )
        for one in extraction.statements
        if one.predicate == "OWNS"
    }


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Norda Steel and Vesta Oil own 30% and 12% of Orlu Gas, respectively.",
            {("Norda Steel", "Orlu Gas"): 30, ("Vesta Oil", "Orlu Gas"): 12},
        ),
        (
            "Vaskor Holding owns 58 percent of Orlu Gas, while Norda Steel and Vesta Oil own 30% and 12%, respectively.",
            {
                ("Vaskor Holding", "Orlu Gas"): 58,
                ("Norda Steel", "Orlu Gas"): 30,
                ("Vesta Oil", "Orlu Gas"): 12,
            },
        ),
        (
            "Orlu Gas is owned by Norda Steel and Vesta Oil with 30% and 12% respectively.",
            {("Norda Steel", "Orlu Gas"): 30, ("Vesta Oil", "Orlu Gas"): 12},
        ),
        (
            "Vaskor Holding owns 40 percent and 25 percent of Orlu Gas and Sorrel Mills, respectively.",
            {("Vaskor Holding", "Orlu Gas"): 40, ("Vaskor Holding", "Sorrel Mills"): 25},
        ),
    ],
)
def test_each_has_its_own(text: str, expected: dict[tuple[str, str], int]) -> None:
    assert shares(text) == expected


def test_what_cannot_be_paired_is_nobodys() -> None:
    text = "Of Orlu Gas, Norda Steel and Vesta Oil own 30%, 12% and 5%, respectively."
    assert set(shares(text).values()) <= {None}


def test_a_row_of_shares_behind_the_verb() -> None:
    text = "The owners of Tolmin Steel are Jana Kolar and Dan Orlov, who hold 60% and 40%."
    found = extract(text.encode(), "text.txt", published="2026-06-15")
    names = {party.key: party.name for party in found.parties}
    shares = {
        (names[s.subject], s.attributes.get("share_raw"))
        for s in found.statements
        if s.predicate == "OWNS"
    }
    assert shares == {("Jana Kolar", "60%"), ("Dan Orlov", "40%")}
