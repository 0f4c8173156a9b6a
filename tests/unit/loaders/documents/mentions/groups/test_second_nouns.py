"""Two nouns for one party: "its chairman and largest shareholder, X"."""

from __future__ import annotations

import pytest

from interlock.loaders.documents.mentions.groups.second_nouns import first_alone, second_noun
from tests.unit.loaders.documents.conftest import Ties


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "Bukit Tunggal told the exchange that its chairman and largest shareholder, Tan Wei Loong, will step down.",
            {
                ("Tan Wei Loong", "HOLDS_ROLE", "Bukit Tunggal"),
                ("Tan Wei Loong", "OWNS", "Bukit Tunggal"),
            },
        ),
        (
            "Bukit Tunggal's founder and main owner, Tan Wei Loong, will step down.",
            {
                ("Tan Wei Loong", "HOLDS_ROLE", "Bukit Tunggal"),
                ("Tan Wei Loong", "OWNS", "Bukit Tunggal"),
            },
        ),
        (
            "Bukit Tunggal said Tan Wei Loong, its chairman and largest shareholder, would step down.",
            {
                ("Tan Wei Loong", "HOLDS_ROLE", "Bukit Tunggal"),
                ("Tan Wei Loong", "OWNS", "Bukit Tunggal"),
            },
        ),
        (
            "Cibi Water said its bottler and sole shareholder since 2023, Rewa Drinks, had closed a plant.",
            {
                ("Rewa Drinks", "SUPPLIES", "Cibi Water"),
                ("Rewa Drinks", "OWNS", "Cibi Water"),
            },
        ),
        (
            "Orlu Steel's main customer and minority owner, Kestrel Cars, opposes the plan.",
            {
                ("Orlu Steel", "SUPPLIES", "Kestrel Cars"),
                ("Kestrel Cars", "OWNS", "Orlu Steel"),
            },
        ),
    ],
)
def test_both_nouns_tell(ties: Ties, text: str, told: set[tuple[str, str, str]]) -> None:
    assert told <= ties(text)


@pytest.mark.parametrize(
    "text",
    [
        "Orlu Steel said its chairman and the largest shareholder, Vaskor Holding, opposed the plan.",
        "Orlu Steel met its supplier and Tan Wei Loong, the mayor.",
        "Orlu Steel wrote to its chairman and customers, among them Vaskor Holding.",
    ],
)
def test_two_are_not_one(ties: Ties, text: str) -> None:
    assert not any("OWNS" in tie or "HOLDS_ROLE" in tie for tie in ties(text))


def test_the_first_noun_is_the_office() -> None:
    assert first_alone("chairman and largest shareholder") == "chairman"
    assert first_alone("founder and chief executive") == "founder and chief executive"
    assert second_noun("its chairman and creditors, X", len("its chairman")) is None
