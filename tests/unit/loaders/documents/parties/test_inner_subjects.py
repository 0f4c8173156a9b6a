"""Whose "its" is where a sentence has clauses with subjects of their own."""

from __future__ import annotations

import pytest

from interlock.loaders.documents.mentions.mention import Mention
from interlock.loaders.documents.parties.inner_subjects import inner_subject

NAMES = ("Orlen Data", "Tarnava Mills", "Drava Steel", "Norway")


def found(text: str) -> str | None:
    mentions = [
        Mention(text.index(name), text.index(name) + len(name), 0, "Firm", "name", name)
        for name in NAMES
        if name in text
    ]
    at = text.rindex(" its ") + 1
    one = inner_subject(text, 0, mentions, at)
    return None if one is None else one.name


@pytest.mark.parametrize(
    "text",
    [
        "Orlen Data has closed, but Tarnava Mills lent its affiliate two million.",
        "Orlen Data said that Tarnava Mills had sold its unit.",
        "Orlen Data told investors that Tarnava Mills paid out under its guarantee.",
        "While Orlen Data closed two shops, Tarnava Mills opened its new mill.",
        "Orlen Data bought Tarnava Mills, which sold its unit.",
        "Orlen Data sued after Tarnava Mills missed a payment that its owner had guaranteed.",
        "Tarnava Mills, which has sued Orlen Data, sends half of its exports to Togo.",
        "The cargo of Orlen Data is insured by Tarnava Mills, which last month cut its credit line to Norway.",
        "The cargo of Orlen Data is insured by Tarnava Mills, which in 2024 cut its credit line to Norway.",
        "Orlen Data has closed, but Tarnava Mills, with Jan Weiss as its president, moved.",
    ],
)
def test_its_is_who_acts_in_its_clause(text: str) -> None:
    assert found(text) == "Tarnava Mills"


@pytest.mark.parametrize(
    "text",
    [
        "Orlen Data said that Tarnava Mills had bought its unit.",  # the speaker's, whom another buys from
        "Orlen Data said that Tarnava Mills supplied its refinery.",
        "Orlen Data hired Tarnava Mills, which runs its port.",
        "In a deal with Tarnava Mills and its owner.",
        "Orlen Data has two shops; Tarnava Mills is its largest shareholder.",
        "Orlen Data has two shops, and Tarnava Mills, a miller, remains its main creditor.",
    ],
)
def test_what_is_taken_or_served_may_be_anothers(text: str) -> None:
    assert found(text) is None


def test_a_sentence_of_one_subject_is_for_others_to_settle() -> None:
    assert found("Orlen Data bought Tarnava Mills and sold its unit.") is None
    assert found("Orlen Data fined Tarnava Mills, a Dubai firm, and its owner.") is None
    assert found("The line between Norway and Drava Steel closed and cut its fares.") is None
