"""What the learned layer sees of a pair: lists and known names, the look of names, and what is not there without the text's words."""

from __future__ import annotations

from dataclasses import replace

import pytest

from interlock.loaders.documents.language.words import words
from interlock.loaders.documents.learning import features as seen_by_model
from interlock.loaders.documents.learning.features import (
    VIEWS,
    Pair,
    digest,
    features,
    known_as,
    views,
)
from interlock.loaders.documents.learning.pair_line import pair_line

WORDS = words("Senta Foods makes ovens for makers such as Otto , Nile Dairy and Toyota .")
SPANS = ((0, 1), (10, 11))


def pair() -> Pair:
    first, second = (WORDS[start : end + 1] for start, end in SPANS)
    names = (" ".join(first), " ".join(second))
    return Pair(pair_line(WORDS, *SPANS), first, second, names, WORDS, SPANS)


def test_a_list_that_the_line_folds_away_is_seen() -> None:
    seen = set(features(pair()))
    assert {"lb2:as", "lt2:.", "lk2:1", "lw2:otto", "lw2:toyota"} <= seen
    assert "la1:0" in seen  # the first party stands in none


def test_what_is_known_of_the_names_beside_a_party_is_seen() -> None:
    seen = set(features(pair()))
    assert {"ZL2:builder", "Z2:-", "ZK:builder"} <= seen
    itself = replace(pair(), second=("Toyota",), names=("Senta Foods", "Toyota"))
    assert "Z2:builder" in set(features(itself))


def test_the_look_of_names_is_seen() -> None:
    seen = set(features(replace(pair(), second=("iBake", "3000"), names=("", ""))))
    assert {"ns2:aAa_0", "n2s<iba", "nn2:2"} <= seen


def test_the_way_from_one_party_to_the_other_is_seen() -> None:
    line = "⟦1n⟧ was quietly bought by ⟦2i⟧ ."
    seen = set(features(Pair(line, ("Senta",), ("Delta", "Ventures"))))
    assert {"PAS:bought", "BY:bought", "PR:bought_by", "WS:bought:ni", "S:ni"} <= {
        name.replace("boug~", "bought").replace("bough~", "bought") for name in seen
    }


def test_without_the_words_of_the_text_only_the_lists_are_missing() -> None:
    all_of_it, line_alone = set(features(pair())), set(features(replace(pair(), tokens=())))
    assert line_alone < all_of_it
    assert {name[:1] for name in all_of_it - line_alone} == {"l", "Z"}


def test_views_are_all_the_hints_and_all_but_the_rules() -> None:
    names = ["B:bought", "R:acquired.verb:1", "Z2:press", "lb2:as"]
    every, hints, unruled = views(names)
    assert len(views(names)) == VIEWS
    assert list(every) == [0, 1, 2, 3]
    assert list(hints) == [1, 2]
    assert list(unruled) == [0, 2, 3]


@pytest.mark.parametrize(
    ("name", "sort"),
    [("the guardian", "press"), ("IBM ,", "company"), ("Toyota’s", "builder"), ("Macy 's", "company"), ("Senta Foods", None), ("", None)],
)  # fmt: skip
def test_a_name_is_known_whole_whatever_its_capitals(name: str, sort: str | None) -> None:
    assert known_as(name) == sort


def test_a_model_belongs_to_rules_and_names(monkeypatch: pytest.MonkeyPatch) -> None:
    before = digest.__wrapped__()
    assert before == digest()
    monkeypatch.setattr(seen_by_model, "_known", lambda: {"senta foods": "company"})
    assert digest.__wrapped__() != before
