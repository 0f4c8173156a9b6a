"""Evidence for the terminal: a sentence is told with how sure it is and why, a row with its file."""

from __future__ import annotations

from typing import Any

import pytest

from interlock.cli.explain import lines, proof, when
from interlock.loaders.documents.confidence import WORDS, confidence

SENTENCE: dict[str, Any] = {
    "kind": "statement", "quote": "Orlu Bank\nlent it 5 million", "title": "A note", "publisher": None, "published": "2026-01-02",
    "locator": "characters 10 to 36", "rule": "say.lends.loan", "circumstances": ["refers_back"], "backend": "rules",
    "confidence": confidence("say.lends.loan", ["refers_back"]),
}  # fmt: skip


def test_a_sentence_says_how_sure_it_is_and_why() -> None:
    quote, where, sure = proof(SENTENCE)
    assert quote.strip() == "“Orlu Bank lent it 5 million”"
    assert where.strip() == "A note, 2026-01-02, characters 10 to 36"
    assert sure.strip().startswith("rule say.lends.loan: ")
    assert WORDS["refers_back"] in sure
    assert sure.endswith(f"{SENTENCE['confidence']:.3f} in all")


@pytest.mark.parametrize(
    ("changed", "told"),
    [
        ({"confidence": 0.5}, "(loaded with an earlier table: 0.5)"),
        ({"backend": "spacy", "rule": "spacy.proposal", "confidence": None}, "confidence: none, proposed by spacy"),
        ({"rule": "a.rule.never.counted", "confidence": None}, "never counted: no confidence"),
        ({"backend": "rules+spacy", "confidence": confidence("say.lends.loan", ["refers_back"], agreed=True)}, "in all"),
    ],
)  # fmt: skip
def test_what_else_there_is_to_say(changed: dict[str, Any], told: str) -> None:
    assert proof({**SENTENCE, **changed})[-1].endswith(told)


def test_a_row_has_no_rule() -> None:
    row = {
        "kind": "record",
        "title": "A register",
        "dataset": "reg",
        "locator": "a.csv row 3",
        "digest": "ab" * 32,
    }
    assert proof(row) == ["    A register, a.csv row 3, file sha256 abababababab"]


@pytest.mark.parametrize(
    ("first", "last", "active", "told"),
    [
        ("2020-03-01", None, None, "from 2020-03-01"),
        (None, "2020-01-01", None, "over by 2020-01-01"),
        ("2015", "2019-01-01", None, "from 2015, over by 2019-01-01"),
        (None, None, False, "over, since a day that is not told"),
        ("2015", None, False, "from 2015, over, since a day that is not told"),
        (None, None, None, ""),
    ],
)
def test_for_which_time_a_tie_is_said_to_hold(
    first: str | None, last: str | None, active: bool | None, told: str
) -> None:
    assert when({"valid": {"from": first, "to": last}, "active": active}) == told


def test_a_tie_that_is_over_says_so() -> None:
    tie = {
        "from": {"name": "Kiva Group"}, "to": {"name": "Varn Foods"}, "type": "OWNS", "modality": "asserted", "attributed_to": None,
        "properties": {"details": "sold"}, "valid": {"from": None, "to": "2020-04-01"}, "active": None,
    }  # fmt: skip
    assert lines(tie, [])[:2] == ["Kiva Group -OWNS-> Varn Foods  [asserted]", "    over by 2020-04-01"]  # fmt: skip
