"""Labelled pairs of CORE's form: the counting convention on invented rows, the tenth by digest, and floors on the real file."""

from __future__ import annotations

from hashlib import sha256
from pathlib import Path

import pytest

from interlock.loaders.documents.learning.company_relations import Relation, company_rules, relate
from interlock.loaders.evaluation.core import CoreRow, count_rules, held_out, read_core, score_core

FILE = Path(__file__).parents[4].parent / "shared" / "gold" / "core" / "train.json"


def row(relation: str, inverted: bool = False, *words: str) -> CoreRow:
    return CoreRow("1", relation, inverted, ("A", "and", "B", *words), (0, 0), (2, 2))


def said(label: str, inverted: bool = False) -> Relation:
    return Relation(label, inverted, f"{label}.rule", 0.9)


ROWS = [
    # labelled, predicted -> right by label, by label and direction, by direction where the label has one
    (row("client_of"), said("client_of"), (1, 1, 1)),
    (row("client_of"), said("client_of", True), (1, 0, 0)),
    (row("client_of"), said("brand_of"), (0, 0, 0)),
    (row("competitor_of", True), said("competitor_of"), (1, 0, 1)),
    (row("undefined"), said("client_of"), (0, 0, 0)),
]


def test_directions_count_where_the_label_has_one() -> None:
    for labelled, predicted, (typed, strict, symmetric) in ROWS:
        found = score_core([labelled], [predicted])
        assert (found.typed.right, found.strict.right, found.symmetric.right) == (
            typed,
            strict,
            symmetric,
        )


def test_what_is_said_of_an_undefined_pair_is_a_false_positive_and_silence_is_none() -> None:
    found = score_core(
        [labelled for labelled, _, _ in ROWS], [predicted for _, predicted, _ in ROWS]
    ).strict
    assert (found.right, found.found, found.wanted) == (1, 5, 4)
    silent = score_core([row("undefined"), row("client_of")], [None, None]).strict
    assert (silent.right, silent.found, silent.wanted) == (0, 0, 1)
    assert silent.precision == 0.0


def test_labels_and_rules_are_counted_apart() -> None:
    found = score_core(
        [labelled for labelled, _, _ in ROWS], [predicted for _, predicted, _ in ROWS]
    )
    assert found.per_label["client_of"].to_json() == {
        "precision": 0.3333,
        "recall": 0.3333,
        "f1": 0.3333,
        "n": 3,
    }
    assert found.per_rule["client_of.rule"] == [1, 3]


def test_the_tenth_is_a_function_of_the_text_alone() -> None:
    texts = [("Senta", "bought", str(number)) for number in range(2000)]
    share = sum(held_out(text) for text in texts) / len(texts)
    assert 0.08 < share < 0.12
    by_hand = int(sha256(b"Senta bought 7").hexdigest()[:8], 16) % 10 == 0
    assert held_out(("Senta", "bought", "7")) == by_hand


def test_the_class_of_a_symmetric_label_has_no_direction() -> None:
    assert row("competitor_of", True).label == row("competitor_of").label
    assert row("client_of", True).label != row("client_of").label


@pytest.mark.shared
@pytest.mark.skipif(
    not FILE.is_file(), reason="CORE's training file does not lie beside the checkout"
)
def test_rules_reach_the_floor_on_the_tenth() -> None:
    rows = read_core(FILE, "held-out")
    assert len(rows) == 407
    found = score_core(rows, [relate(one.line) for one in rows])
    assert (found.strict.precision or 0) >= 0.80
    assert (found.strict.recall or 0) >= 0.45


@pytest.mark.shared
@pytest.mark.skipif(
    not FILE.is_file(), reason="CORE's training file does not lie beside the checkout"
)
def test_the_counts_in_the_rule_file_are_those_of_the_nine_tenths() -> None:
    counted = count_rules(read_core(FILE, "development"))
    assert {rule.id: rule.counted for rule in company_rules().rules} == counted
