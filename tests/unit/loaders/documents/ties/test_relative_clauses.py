"""A relative clause has its own subject: "which borrowed from Y" is said of whom it follows, and is no passive."""

from __future__ import annotations

from collections.abc import Callable

import pytest

TIES = {"LENDS_TO", "SUPPLIES", "OWNS", "INVESTS_IN"}
Fact = tuple[str, str, str, str]


@pytest.mark.parametrize(
    ("text", "ties"),
    [
        (
            "Orlen Data borrowed $5 million from Tarnava Mills, which borrowed from Drava Steel.",
            {
                ("Tarnava Mills", "LENDS_TO", "Orlen Data", "asserted"),
                ("Drava Steel", "LENDS_TO", "Tarnava Mills", "asserted"),
            },
        ),
        (
            "Tarnava Mills, which sold to Drava Steel, has closed.",
            {("Tarnava Mills", "SUPPLIES", "Drava Steel", "asserted")},
        ),
        (
            "Tarnava Mills, sold to Drava Steel, has closed.",
            {("Drava Steel", "OWNS", "Tarnava Mills", "asserted")},
        ),
        (
            "Tarnava Mills, which invested heavily in Drava Steel, has closed.",
            {("Tarnava Mills", "INVESTS_IN", "Drava Steel", "asserted")},
        ),
    ],
)
def test_who_does_what_a_relative_clause_says(
    tells: Callable[[str, set[Fact]], None], text: str, ties: set[Fact]
) -> None:
    tells(text, ties)
