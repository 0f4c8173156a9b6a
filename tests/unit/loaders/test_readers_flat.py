"""Nested records as rows: dotted names, text in every cell, nothing that is not there."""

from __future__ import annotations

from decimal import Decimal

from interlock.loaders.readers import Row
from interlock.loaders.readers_flat import flat, flat_rows
from interlock.schema.errors import RowRefused


def test_a_record_becomes_cells() -> None:
    record = {
        "id": 7, "size": 3.0, "paid": Decimal("1E-7"), "ok": True, "seat": {"country": "DE", "street": None},
        "also": ["B", None, "C"], "none": [], "empty": "", "deep": [{"a": 1}],
    }  # fmt: skip
    assert flat(record) == {
        "id": "7", "size": "3", "paid": "0.0000001", "ok": "TRUE", "seat.country": "DE", "also": ["B", "C"],
        "deep": '[{"a":1}]',
    }  # fmt: skip


def test_rows_keep_their_problems_and_lose_their_nulls() -> None:
    broken = Row(2, None, None, None, RowRefused("json"))
    rows = list(flat_rows([Row(1, 1, {"a": "n/a", "b": "x"}), broken], ("n/a",)))
    assert rows[0].data == {"b": "x"}
    assert rows[1] is broken
