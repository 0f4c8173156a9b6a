"""Who buys, sells, distributes, signs and is listed, as reports of trade say it; each sentence is our own."""

from __future__ import annotations

import pytest

from interlock.loaders.documents import extract

TOLD = [
    # ---- who is hired to act for a firm
    (
        "Velmora Lithium said it had appointed Canard Genuity and Foxley Capital as joint lead managers.",
        ["Canard Genuity ACTS_FOR Velmora Lithium", "Foxley Capital ACTS_FOR Velmora Lithium"],
    ),
    (
        "Velmora Lithium has appointed Canard Capital as its broker.",
        ["Canard Capital ACTS_FOR Velmora Lithium"],
    ),
    (
        "Velmora Motors has appointed Tandler Trading as its exclusive distributor in Kenya.",
        ["Tandler Trading ACTS_FOR Velmora Motors"],
    ),
    (
        "Velmora Motors named Tandler Trading as sole importer and distributor for Peru.",
        ["Tandler Trading ACTS_FOR Velmora Motors"],
    ),
]
SILENT = [  # what must not be told
    ("Velmora Lithium appointed Barry Calder as chief executive.", ["ACTS_FOR"]),
    ("Velmora Motors is looking for a distributor as Tandler Trading has left.", ["ACTS_FOR"]),
]


def told(text: str) -> set[str]:
    """The ties, each as "A TIE B" and as "A TIE B modality"."""
    read = extract(text.encode(), "a.txt", published="2026-05-10", min_confidence=0)
    names = {party.key: party.name for party in read.parties}
    ties = [
        (f"{names[s.subject]} {s.predicate} {names.get(s.object or '')}", s.modality)
        for s in read.statements
    ]
    return {tie for tie, _ in ties} | {f"{tie} {modality}" for tie, modality in ties}


@pytest.mark.parametrize(("text", "ties"), TOLD)
def test_a_deal_is_told(text: str, ties: list[str]) -> None:
    assert set(ties) <= told(text)


@pytest.mark.parametrize(("text", "words"), SILENT)
def test_what_is_no_deal_is_not_told(text: str, words: list[str]) -> None:
    assert [tie for tie in told(text) if any(word in tie for word in words)] == []
