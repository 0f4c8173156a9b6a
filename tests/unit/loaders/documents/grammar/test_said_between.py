"""What is put between a verb and its rest, and who acts all the same."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from interlock.loaders.documents import extract

Ties = Callable[[str], set[tuple[str, str, str]]]

ACTS = [
    ("Vaskor Lode's owner is, according to the register, Anna Berg.", {("Anna Berg", "OWNS", "Vaskor Lode")}),
    ("Vaskor Lode's owner is, as the register shows, Anna Berg.", {("Anna Berg", "OWNS", "Vaskor Lode")}),
    ("The owner of Vaskor Lode is, says the register, Anna Berg.", {("Anna Berg", "OWNS", "Vaskor Lode")}),
    ("Vaskor Lode is, according to the ministry, owned by Dalvik Foods.", {("Dalvik Foods", "OWNS", "Vaskor Lode")}),
    ("Vaskor Lode has, the court found, bought Dalvik Foods.", {("Vaskor Lode", "OWNS", "Dalvik Foods")}),
    ("Vaskor Lode is, like Tarn Mills, owned by Dalvik Foods.", {("Dalvik Foods", "OWNS", "Vaskor Lode")}),
    ("Vaskor Lode will, Anna Berg said, buy Dalvik Foods.", {("Vaskor Lode", "OWNS", "Dalvik Foods")}),
    ("Vaskor Lode is, and Tarn Mills was, owned by Dalvik Foods.", {("Dalvik Foods", "OWNS", "Tarn Mills")}),
]  # fmt: skip


@pytest.mark.parametrize(("sentence", "told"), ACTS)
def test_who_acts(ties: Ties, sentence: str, told: set[tuple[str, str, str]]) -> None:
    assert {tie for tie in ties(sentence) if tie[1] == "OWNS"} == told


def test_whose_word_it_is() -> None:
    found = extract(
        b"Vaskor Lode is, according to the Finance Ministry, owned by Dalvik Foods.", "note.txt"
    )
    (tie,) = [s for s in found.statements if s.predicate == "OWNS"]
    names = {party.key: party.name for party in found.parties}
    assert names[tie.attributed_to or ""] == "Finance Ministry"
