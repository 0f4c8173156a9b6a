"""Shares that are told in words, or behind the firm whose largest owner somebody is called."""

from __future__ import annotations

import pytest

from interlock.loaders.documents import extract

SHARES = [
    ("Tolmin Steel is a wholly owned subsidiary of Vesta Energy.", {"Vesta Energy": 100}),
    ("Vesta Energy has taken full ownership of Tolmin Steel.", {"Vesta Energy": 100}),
    ("Tolmin Steel is half owned by Peter Kos.", {"Peter Kos": 50}),
    ("Tolmin Steel belongs in equal parts to Vesta Energy and Sava Power.", {"Vesta Energy": 50, "Sava Power": 50}),
    ("The shares of Tolmin Steel are divided equally between Peter Kos and Jana Lund.", {"Peter Kos": 50, "Jana Lund": 50}),
    ("Vesta Energy is the largest shareholder of Tolmin Steel with 40 percent.", {"Vesta Energy": 40}),
    ("Vesta Energy is the biggest owner of Tolmin Steel, with a stake of more than 40 percent.", {"Vesta Energy": 40}),
    ("Vesta Energy, the largest shareholder in Tolmin Steel with 40 percent, voted against it.", {"Vesta Energy": 40}),
]  # fmt: skip
NONE = [
    "Sava Power sold its wholly owned subsidiary Tolmin Steel to Vesta Energy.",
    "Vesta Energy does not have full ownership of Tolmin Steel.",
    "Vesta Energy is the largest shareholder of Tolmin Steel and sold 40 percent more steel.",
    "Vesta Energy owns Tolmin Steel. Half by half it has been paid.",
]


def shares(text: str) -> dict[str, object]:
    found = extract(text.encode(), "a.txt", min_confidence=0)
    names = {party.key: party.name for party in found.parties}
    return {
        names[s.subject]: s.attributes.get("share_min")
        for s in found.statements
        if s.predicate == "OWNS" and names[s.object or ""] == "Tolmin Steel"
    }


@pytest.mark.parametrize(("text", "owners"), SHARES)
def test_words_of_a_holding_tell_its_size(text: str, owners: dict[str, int]) -> None:
    assert shares(text) == owners


@pytest.mark.parametrize("text", NONE)
def test_words_of_another_holding_tell_nothing(text: str) -> None:
    assert shares(text).get("Vesta Energy") is None
