"""One share of several owners: what they have together is not what each has."""

from __future__ import annotations

from typing import Any

import pytest

from interlock.loaders.documents import extract

BOTH = {"Orbit Cables", "Kappa Mills"}


def shares(text: str) -> dict[str, dict[str, Any]]:
    """The share of each owner of Delta Flour."""
    found = extract(text.encode(), "note.txt")
    names = {party.key: party.name for party in found.parties}
    return {
        names[s.subject]: {k: v for k, v in s.attributes.items() if k.startswith("share_m")}
        for s in found.statements
        if s.predicate == "OWNS" and s.object and names[s.object] == "Delta Flour"
    }


@pytest.mark.parametrize(
    "text",
    [
        "Orbit Cables and Kappa Mills hold 40 percent of Delta Flour.",
        "Orbit Cables and Kappa Mills are partners. The two companies hold 40 percent of Delta Flour.",
        "Orbit Cables and Kappa Mills are partners. They hold 40 percent of Delta Flour.",
    ],
)
def test_of_each_only_the_most_is_known(text: str) -> None:
    told = shares(text)
    assert set(told) == BOTH
    assert all(share == {"share_max": 40} for share in told.values())


@pytest.mark.parametrize(
    "text",
    [
        "Together, Orbit Cables and Kappa Mills hold 40 percent of Delta Flour.",
        "Orbit Cables and Kappa Mills jointly hold 40 percent of Delta Flour.",
        "Orbit Cables and Kappa Mills are partners. Together the two hold 40 percent of Delta Flour.",
    ],
)
def test_together_each_has_less(text: str) -> None:
    told = shares(text)
    assert set(told) == BOTH
    assert all(share == {"share_max": 40, "share_max_open": True} for share in told.values())


@pytest.mark.parametrize(
    "text",
    [
        "Orbit Cables and Kappa Mills each hold 40 percent of Delta Flour.",
        "Orbit Cables and Kappa Mills own stakes of 40 percent in Delta Flour.",
        "Orbit Cables and Kappa Mills are partners. Both hold 40 percent of Delta Flour.",
        "Orbit Cables and Kappa Mills are partners. Each owns 40 percent of Delta Flour.",
    ],
)
def test_what_each_has_stays_his(text: str) -> None:
    told = shares(text)
    assert set(told) == BOTH
    assert all(share == {"share_min": 40, "share_max": 40} for share in told.values())


def test_one_owner_and_a_share_for_each_stay_as_printed() -> None:
    assert shares("Orbit Cables holds 40 percent of Delta Flour.") == {
        "Orbit Cables": {"share_min": 40, "share_max": 40}
    }
    told = shares("Orbit Cables holds 40 percent and Kappa Mills 30 percent of Delta Flour.")
    assert {owner: share["share_min"] for owner, share in told.items()} == {
        "Orbit Cables": 40,
        "Kappa Mills": 30,
    }


def sums(text: str) -> set[object]:
    """The sums of the loans of a text."""
    found = extract(text.encode(), "note.txt")
    return {s.attributes.get("amount") for s in found.statements if s.predicate == "LENDS_TO"}


def test_of_a_loan_of_several_no_sum_of_each_is_told() -> None:
    assert sums("Nile Bank and Orbit Bank lent Delta Flour $40m.") == {None}
    assert sums("Nile Bank lent Delta Flour and Kappa Mills $40m.") == {None}
    assert sums("Nile Bank and Orbit Bank each lent Delta Flour $40m.") == {40_000_000}
    assert sums("Nile Bank lent Delta Flour $40m.") == {40_000_000}
