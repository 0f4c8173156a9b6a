"""Entries of a register in one line, with the firm in front and labels behind it."""

from __future__ import annotations

import pytest

from tests.unit.loaders.documents.conftest import Facts

TIES = frozenset({"OWNS", "HOLDS_ROLE"})


@pytest.mark.parametrize(
    ("text", "ties"),
    [
        (
            "Orlu Doors Ltd. Directors: Ida Dahl (chair), Jon Moe. Shareholders: Kestrel Mills 60%, Jon Moe 40%.",
            {
                ("Ida Dahl", "HOLDS_ROLE"),
                ("Jon Moe", "HOLDS_ROLE"),
                ("Kestrel Mills", "OWNS"),
                ("Jon Moe", "OWNS"),
            },
        ),
        (
            "Orlu Doors Ltd, Bergen. Struck from the list of members: Ida Dahl.",
            {("Ida Dahl", "OWNS")},
        ),
        ("Orlu Doors Ltd. Out of office since 1 May: Jon Moe.", {("Jon Moe", "HOLDS_ROLE")}),
        (
            "Orlu Doors Ltd. Ownership: Ida Dahl 20%, Kestrel Mills 80%.",
            {("Ida Dahl", "OWNS"), ("Kestrel Mills", "OWNS")},
        ),
        (
            "Orlu Doors Ltd makes doors.\n\nManaging director, with sole right of signature: Ida Dahl, previously of Kestrel Mills.",
            {("Ida Dahl", "HOLDS_ROLE")},
        ),
    ],
)
def test_labels_are_of_the_firm_in_front(
    facts: Facts, text: str, ties: set[tuple[str, str]]
) -> None:
    told = {fact[:2] for fact in facts(text) if fact[2].startswith("Orlu Doors")}
    assert told == ties


def test_a_firm_owns_what_stands_behind_the_label_of_its_holdings(facts: Facts) -> None:
    told = facts("Orlu Doors Ltd. Subsidiaries: Kestrel Mills (100%), Sava Works (51%).")
    assert {fact[2] for fact in told if fact[1] == "OWNS"} == {"Kestrel Mills", "Sava Works"}


@pytest.mark.parametrize(
    "text",
    [
        "Orlu Doors said on Monday: Kestrel Mills and Sava Works are its rivals.",
        "Shareholders of Orlu Doors: a meeting will be held at Kestrel Mills on 3 May.",
        "Orlu Doors is growing. Reasons: Kestrel Mills left the market.",
    ],
)
def test_a_colon_makes_no_entry(facts: Facts, text: str) -> None:
    assert facts(text) == set()
