"""Which of two rows that speak of one thing is kept: a rule on contents, dates and places, never on the order of loading."""

from __future__ import annotations

from itertools import permutations
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from interlock.loaders.write import (
    _newest,
    _replaces,
    _state,
    _Written,
    evidence_properties,
    tie_properties,
)
from interlock.schema.models import Record, Statement, Tie


def record(name: str = "A", **fields: Any) -> Record:
    return Record(**{"id": "x:1", "dataset": "x", "kind": "Firm", "name": name, **fields})


def kept(*rows: Record) -> Record:
    return _newest(rows, lambda row: row.id)["x:1"]


STUB = record(stub=True).model_copy(update={"name": None})


@pytest.mark.parametrize(
    ("rows", "wanted"),
    [
        ((record(), STUB), record()),
        ((record("A", version="2024-01-01"), record("B", version="2023-12-31")), record("A", version="2024-01-01")),
        ((record(file="a", row=1, version="2024"), record(file="b", row=2, version="2024")), record(file="b", row=2, version="2024")),
        ((record("A", file="a", row=1, version="2024"), record("B", file="b", row=2, version="2024")),
         record("B", file="b", row=2, version="2024")),
        ((record(file="a", row=1, version="2024"), record(file="b", row=2, version="2023")), record(file="a", row=1, version="2024")),
    ],
)  # fmt: skip
def test_the_same_is_kept_in_any_order(rows: tuple[Record, ...], wanted: Record) -> None:
    for order in permutations(rows):
        assert kept(*order) == wanted


def test_two_stubs_leave_the_same_one_in_any_order() -> None:
    other = STUB.model_copy(update={"kind": "Bank"})
    assert kept(STUB, other) == kept(other, STUB)


def test_without_dates_the_file_loaded_last_counts() -> None:
    old, new = record("A", file="b", row=1), record("B", file="a", row=1)
    assert kept(old, new) == new
    assert kept(new, old) == old


def test_of_rows_of_one_file_that_differ_the_last_counts() -> None:
    first, second = record("A", file="a", row=1), record("B", file="a", row=2)
    assert kept(first, second) == second
    assert kept(second, first) == second


def test_of_rows_of_one_file_that_say_the_same_the_first_place_counts() -> None:
    assert kept(record(file="a", row=1), record(file="a", row=2)).row == 1


def test_a_place_stands_in_no_row_and_is_written_once() -> None:
    place = record(kind="Place", file="b", row=3)
    assert not _replaces(
        place, {"digest": place.digest, "version": None, "file": None, "row": None, "stub": None}
    )


def test_what_is_stored_is_not_replaced_by_itself() -> None:
    tie = Tie(
        type="OWNS", dataset="x", subject="x:1", object="x:2", evidence="x:1", file="a", row=1
    )
    for fact in (record(file="a", row=1), STUB, tie):
        assert not _replaces(fact, _state(fact))
        assert _replaces(fact, {"digest": None})


def test_absent_values_are_not_stored() -> None:
    tie = Tie(
        type="OWNS",
        dataset="x",
        subject="x:1",
        object="x:2",
        evidence="x:1",
        properties={"share_min": 25.0, "right": None},
    )
    stored = tie_properties(tie)
    assert stored["share_min"] == 25.0
    assert None not in stored.values()
    assert "right" not in stored
    assert stored["id"] == tie.id


def test_maps_of_statements_become_json() -> None:
    statement = Statement(
        id="s", document="d", dataset="x", subject="a", predicate="OWNS", quote="q", start=0, end=1, rule="r",
        attributes={"b": 1, "a": "é"},
    )  # fmt: skip
    stored = evidence_properties(statement)
    assert stored["attributes"] == '{"a":"é","b":1}'
    assert not {"document", "subject", "object", "confidence"} & set(stored)


@settings(deadline=None, max_examples=30)
@given(st.lists(st.lists(st.text(max_size=6), unique=True), max_size=6), st.integers(1, 12))
def test_what_a_writer_wrote_is_never_taken_for_absent(batches: list[list[str]], bits: int) -> None:
    """However small the filter: it may doubt what is absent, never miss what is there."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(_Written, "_BITS", bits)
        written = _Written()
        seen: set[str] = set()
        for keys in batches:
            assert seen.intersection(keys) <= set(written.add(keys)) <= set(keys)
            seen.update(keys)


def test_a_graph_that_was_empty_is_hardly_asked() -> None:
    written = _Written()
    doubted = [
        len(list(written.add([f"x:{n}" for n in range(k, k + 1000)])))
        for k in range(0, 50_000, 1000)
    ]
    assert sum(doubted) < 50
