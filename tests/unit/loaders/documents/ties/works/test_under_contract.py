"""Works under contract, their parts, and who has which part."""

from __future__ import annotations

import pytest

from tests.unit.loaders.documents.conftest import Facts

TIES = frozenset({"CONTRACTED_FOR", "SUPPLIES", "OPERATES"})


@pytest.mark.parametrize(
    ("text", "fact"),
    [
        (
            "Under an EPC contract worth 640 million euros, Kestrel Works will build the Orlu dam for Moor Power.",
            ("Kestrel Works", "CONTRACTED_FOR", "Orlu dam", "planned"),
        ),
        (
            "Kestrel Works will build the Orlu dam for Moor Power, with Tesk Valves supplying the gates.",
            ("Tesk Valves", "SUPPLIES", "Orlu dam", "planned"),
        ),
        (
            "The loan is to finish the Orlu dam, where Kestrel Works is main contractor.",
            ("Kestrel Works", "CONTRACTED_FOR", "Orlu dam", "asserted"),
        ),
        (
            "Moor Works lost the tender for the Orlu dam to Kestrel Works.",
            ("Kestrel Works", "CONTRACTED_FOR", "Orlu dam", "asserted"),
        ),
        (
            "Kestrel Works has given the terminal roof to Tesk Steel, the radar to Moor Radar and the runway to Orlu Paving.",
            ("Moor Radar", "SUPPLIES", "Kestrel Works", "asserted"),
        ),
        (
            "Kestrel Works won the rehabilitation of the Orlu dam.",
            ("Kestrel Works", "CONTRACTED_FOR", "Orlu dam", "asserted"),
        ),
        (
            "Kestrel Works passed the pipework on to Tesk Piping.",
            ("Tesk Piping", "SUPPLIES", "Kestrel Works", "asserted"),
        ),
    ],
)
def test_who_works_under_contract(facts: Facts, text: str, fact: tuple[str, str, str, str]) -> None:
    assert fact in facts(text)


@pytest.mark.parametrize(
    "text",
    [
        "Under a contract of employment, Kestrel Works owns the Orlu dam.",
        "Moor Works lost the Orlu dam to Kestrel Works.",
        "Kestrel Works gave the keys to Tesk Steel and the prize to Moor Radar.",
        "Moor Works awarded the roof to Tesk Steel.",
        "Kestrel Works won the right to the Orlu dam.",
        "Kestrel Works toured the Orlu dam, where Tesk Steel is unhappy.",
    ],
)
def test_no_work_is_told(facts: Facts, text: str) -> None:
    assert not facts(text)


def test_an_owner_who_lets_works_is_not_supplied(facts: Facts) -> None:
    told = facts("Its owner, Moor Water, let the civil works to Tesk Steel.")
    assert not {fact for fact in told if fact[1] == "SUPPLIES"}


def test_who_lost_the_tender_has_no_contract(facts: Facts) -> None:
    told = facts("Moor Works lost the tender for the Orlu dam to Kestrel Works.")
    assert {fact[0] for fact in told if fact[1] == "CONTRACTED_FOR" and fact[3] != "denied"} == {"Kestrel Works"}  # fmt: skip
