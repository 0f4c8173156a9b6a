"""Words that are English, and names that open a sentence because they are not."""

from __future__ import annotations

import pytest

from interlock.loaders.documents import extract
from interlock.loaders.documents.language.english import is_english


@pytest.mark.parametrize(
    "word",
    [
        "Turnover",
        "exports",
        "Shipbuilding",
        "Re-exports",
        "Biofuels",
        "Privatisation",
        "Fintech",
        "SALES",
    ],
)
def test_words_of_the_language_are_known(word: str) -> None:
    assert is_english(word)


@pytest.mark.parametrize("word", ["Vantro", "SNIM", "Tolmex", "Kazmetal", "Ostrava-Vantro"])
def test_names_are_no_words(word: str) -> None:
    assert not is_english(word)


@pytest.mark.parametrize(
    "text",
    [
        "Vantro controls Lomax Glass.",
        "SNIM no longer insures Lomax Glass.",
        "Vantro never acquired Lomax Glass.",
        "Kelpa, a maker of pumps, took over Lomax Glass.",
    ],
)
def test_a_word_that_is_none_opens_as_a_name(text: str) -> None:
    found = extract(text.encode(), "t.txt")
    assert {party.name for party in found.parties} == {text.split()[0].strip(","), "Lomax Glass"}


@pytest.mark.parametrize(
    "text",
    [
        "Biofuels lost ground at Lomax Glass.",
        "Turnover slid at Lomax Glass.",
        "NGOs opposed Lomax Glass.",
    ],
)
def test_a_word_opens_as_no_name(text: str) -> None:
    assert {party.name for party in extract(text.encode(), "t.txt").parties} <= {
        "Lomax Glass",
        "<NGOs>",
    }
