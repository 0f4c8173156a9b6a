"""Several that buy or sell a lot each, the verb said once."""

from __future__ import annotations

import pytest

from tests.unit.loaders.documents.conftest import Facts

TIES = frozenset({"SUPPLIES", "EXPORTS_TO", "OWNS"})
TENDER = "Egypt's grain buyer, Velmora Supply, bought 480,000 tonnes of wheat on Wednesday. "


@pytest.mark.parametrize(
    ("text", "ties"),
    [
        (
            TENDER + "Orlu Agro sold 180,000 tonnes, Bulgaria's Tesk Grain 120,000 and a Ukrainian house the rest.",
            {("Orlu Agro", "Velmora Supply"), ("Tesk Grain", "Velmora Supply"), ("<a Ukrainian house>", "Velmora Supply")},
        ),
        (
            "Velmora Foods took 4,100 tonnes from Orlu Farms, Tesk Foods 2,900 and a third firm the remainder.",
            {("Orlu Farms", "Velmora Foods"), ("Orlu Farms", "Tesk Foods"), ("Orlu Farms", "<a third firm>")},
        ),
        (
            "Velmora Foods sold 180,000 tonnes to Orlu Mills in May, Tesk Grain 120,000 and Corve Agro 3,000.",
            {("Velmora Foods", "Orlu Mills"), ("Tesk Grain", "Orlu Mills"), ("Corve Agro", "Orlu Mills")},
        ),
        ("Orlu Mills closed a mill. Velmora Foods sold 180,000 tonnes, Tesk Grain 120,000 and Corve Agro the rest.", set()),
        ("Norgrain will supply 60,000 tonnes to Orlu Mills and Tesk Grain 40,000 tonnes.", {("Norgrain", "Orlu Mills")}),
    ],
)  # fmt: skip
def test_who_has_a_lot(facts: Facts, text: str, ties: set[tuple[str, str]]) -> None:
    assert {(s, o) for s, kind, o, _ in facts(text) if kind == "SUPPLIES"} == ties
