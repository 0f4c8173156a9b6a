"""Further givers behind a preposition of their own, or listed each with his part."""

from __future__ import annotations

import pytest

from tests.unit.loaders.documents.conftest import Facts

TIES = frozenset({"FINANCES", "LENDS_TO", "INSURES"})


@pytest.mark.parametrize(
    ("text", "tie"),
    [
        ("The Orlu dam will be paid for with $260 million from Moor Bank and $90 million from Tesk Bank.", "FINANCES"),
        ("Financing for the Orlu dam comes from Moor Bank, which lends 38 million euros, and from Tesk Bank.", "FINANCES"),
        ("The lenders to the Orlu dam are Moor Bank with 40 percent, Tesk Bank with 35 percent and Orient Bank.", "LENDS_TO"),
    ],
)  # fmt: skip
def test_the_second_gives_as_the_first(facts: Facts, text: str, tie: str) -> None:
    told = {fact[0] for fact in facts(text) if fact[1:3] == (tie, "Orlu dam")}
    assert {"Moor Bank", "Tesk Bank"} <= told


def test_whom_somebody_owes_lends(facts: Facts) -> None:
    text = "Kestrel Mills said that it still owes $14 million to Moor Bank and $6 million to Tesk Bank."
    told = {fact[0] for fact in facts(text) if fact[1:3] == ("LENDS_TO", "Kestrel Mills")}
    assert told == {"Moor Bank", "Tesk Bank"}


@pytest.mark.parametrize(
    "text",
    [
        "Kestrel Mining borrowed 30 million euros from Orient Bank and bought ore from Moor Mining.",
        "Kestrel Mining borrowed 30 million euros from Orient Bank and sells ore from Moor Mining.",
        "Kestrel Mining has a loan from Orient Bank and pumps from Moor Mining.",
    ],
)
def test_another_deed_is_no_loan(facts: Facts, text: str) -> None:
    assert {fact[0] for fact in facts(text) if fact[1] == "LENDS_TO"} == {"Orient Bank"}
