"""Clauses that leave out their verb behind one that has it."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from tests.unit.loaders.documents.conftest import Ties

TIES = frozenset({"ACTS_FOR", "SUPPLIES", "LENDS_TO", "EXPORTS_TO"})
Fact = tuple[str, str, str, str]
Tells = Callable[[str, set[Fact]], None]


@pytest.mark.parametrize(
    ("text", "ties"),
    [
        (
            "Hala Advisory acted as financial adviser to Tarn Foods, and Delta Partners to Orlu Mills.",
            {
                ("Hala Advisory", "ACTS_FOR", "Tarn Foods", "asserted"),
                ("Delta Partners", "ACTS_FOR", "Orlu Mills", "asserted"),
            },
        ),
        (
            "Tarn Foods supplies wheat to Orlu Mills and Brenna Grain to Delta Bakeries.",
            {
                ("Tarn Foods", "SUPPLIES", "Orlu Mills", "asserted"),
                ("Brenna Grain", "SUPPLIES", "Delta Bakeries", "asserted"),
            },
        ),
        (
            "Orlu Bank lent 4 million to Tarn Foods and Brenna Bank to Delta Bakeries.",
            {
                ("Orlu Bank", "LENDS_TO", "Tarn Foods", "asserted"),
                ("Brenna Bank", "LENDS_TO", "Delta Bakeries", "asserted"),
            },
        ),
        (
            "Tarn Foods supplies wheat to Orlu Mills and Delta Bakeries to meet demand.",
            {
                ("Tarn Foods", "SUPPLIES", "Orlu Mills", "asserted"),
                ("Tarn Foods", "SUPPLIES", "Delta Bakeries", "asserted"),
            },
        ),
        (
            "Tarn Foods supplies wheat to Orlu Mills and Delta Bakeries.",
            {
                ("Tarn Foods", "SUPPLIES", "Orlu Mills", "asserted"),
                ("Tarn Foods", "SUPPLIES", "Delta Bakeries", "asserted"),
            },
        ),
    ],
)
def test_the_verb_goes_for_both_clauses(text: str, ties: set[Fact], tells: Tells) -> None:
    tells(text, ties)


@pytest.mark.parametrize(
    ("text", "pairs"),
    [
        (
            "Orlu Data invested $30 million in Tarn Mills and Moor Foods in Vesta Steel.",
            {("Orlu Data", "Tarn Mills"), ("Moor Foods", "Vesta Steel")},
        ),
        (
            "Orlu Data invested $30 million in Tarn Mills and Moor Foods in Ghana.",
            {("Orlu Data", "Tarn Mills"), ("Orlu Data", "Moor Foods")},
        ),
    ],
)
def test_who_invests_in_what(ties: Ties, text: str, pairs: set[tuple[str, str]]) -> None:
    told = {(s, o) for s, tie, o in ties(text) if tie == "INVESTS_IN" and o != "Ghana"}
    assert told == pairs
