"""Nouns that only point back: "that firm", "the target"."""

from __future__ import annotations

import pytest

from interlock.loaders.documents.language.gazetteer import shipped
from interlock.loaders.documents.mentions.find import find_mentions


def definites(text: str) -> set[str]:
    mentions = find_mentions(text, [(0, len(text))], list(shipped().find(text)))
    return {text[m.start : m.end] for m in mentions if m.form == "definite"}


@pytest.mark.parametrize(
    ("text", "noun"),
    [
        ("That firm supplies Orlu Mills.", "That firm"),
        ("Orlu Mills was sold to that group.", "that group"),
        ("Tarn Foods bought Orlu Mills and the target's owner kept a tenth.", "the target"),
        ("Tarn Foods acquired Orlu Mills; the target is in Riga.", "the target"),
    ],
)
def test_finds_nouns_that_point(text: str, noun: str) -> None:
    assert noun in definites(text)


@pytest.mark.parametrize(
    "text",
    [
        "Orlu Mills said that firm prices helped.",
        "Orlu Mills missed the target of 3 percent.",
        "Tarn Foods bought Orlu Mills. The target was missed.",
        "Orlu Mills has a loan that bank clients like.",
    ],
)
def test_leaves_conjunctions_and_aims(text: str) -> None:
    assert not {one.lower() for one in definites(text)} & {
        "that firm",
        "that bank",
        "the target",
    }
