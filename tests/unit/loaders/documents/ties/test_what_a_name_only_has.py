"""Whose the unit is that an end names, and papers that nobody takes part in."""

from __future__ import annotations

from collections.abc import Callable

import pytest

Facts = Callable[[str], set[tuple[str, str, str, str]]]
TIES = frozenset({"OWNS", "PARTICIPATES_IN"})


@pytest.mark.parametrize(
    ("text", "owner"),
    [
        ("Orlen Bank holds 60% of Tesk Foods. The rest is held by Marn Group's Dutch subsidiary.", "<Dutch subsidiary>"),
        ("Orlen Bank holds 60% of Tesk Foods. The remaining 40% stays with Canada's Lundgren Mining.", "Lundgren Mining"),
        ("Orlen Bank holds 60% of Tesk Foods. The remaining 40% stays with Marn Group.", "Marn Group"),
    ],
)  # fmt: skip
def test_the_end_is_what_is_had(facts: Facts, text: str, owner: str) -> None:
    owners = {a for a, tie, b, _ in facts(text) if (tie, b) == ("OWNS", "Tesk Foods")}
    assert owners == {"Orlen Bank", owner}


def test_nobody_takes_part_in_a_paper(facts: Facts) -> None:
    text = (
        "Orlen Bank has agreed to sell its mill to Marn Foods, a dairy controlled by Spain's Grupo Tolmin, for $212 million, "
        "according to a filing with the securities regulator SMV."
    )
    assert not {fact for fact in facts(text) if fact[1] == "PARTICIPATES_IN"}
