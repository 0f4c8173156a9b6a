"""Nouns of relation that stand somewhere in a sentence: who becomes what, and who is only outdone."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from interlock.loaders.documents.grammar.rules import ruleset
from interlock.loaders.documents.ties.nouns import standing
from tests.unit.loaders.documents.conftest import Fact

TIES = frozenset({"OWNS", "SUPPLIES"})


@pytest.mark.parametrize(
    ("text", "tie"),
    [
        ("Nord Timber left Sava Group to become a supplier of Orlu Foods.", ("Nord Timber", "SUPPLIES", "Orlu Foods", "asserted")),
        ("Nord Timber beat Sava Group to become the supplier of Orlu Foods.", ("Nord Timber", "SUPPLIES", "Orlu Foods", "asserted")),
        ("Nord Timber overtook Sava Group to become the top shareholder of Orlu Foods.", ("Nord Timber", "OWNS", "Orlu Foods", "asserted")),
        ("Nord Timber outbid Sava Group to become the owner of Orlu Foods.", ("Nord Timber", "OWNS", "Orlu Foods", "asserted")),
        ("Nord Timber asked Sava Group to become a shareholder of Orlu Foods.", ("Sava Group", "OWNS", "Orlu Foods", "considered")),
        ("Sava Group to become a shareholder of Orlu Foods.", ("Sava Group", "OWNS", "Orlu Foods", "planned")),
    ],
)  # fmt: skip
def test_who_becomes_something_is_told(
    tells: Callable[[str, set[Fact]], None], text: str, tie: Fact
) -> None:
    tells(text, {tie})


@pytest.mark.parametrize(
    "text",
    [
        "Nord Timber sued Sava Group to become owner of Orlu Foods.",
        "Nord Timber courted Sava Group to become a supplier of Orlu Foods.",
    ],
)
def test_what_somebody_is_after_is_nothing_that_the_other_is(
    silent: Callable[..., None], text: str
) -> None:
    silent(text)


def test_whatever_holds_a_noun_of_relation_holds_a_word_with_which_one_begins() -> None:
    rules = ruleset()
    anyone, _ = standing._patterns(rules)
    first = standing._first_words(rules)
    for form in standing._forms(rules):
        for view in (f"⟦F0⟧ is a {form} of ⟦F1⟧.", f"non-{form}-like", f"“{form}”, X", form):
            assert anyone.compiled.search(view) is not None
            assert not first.isdisjoint(standing._WORD.findall(view))
    assert first.isdisjoint(standing._WORD.findall("⟦F0⟧ said that prices rose in ⟦L0⟧."))
