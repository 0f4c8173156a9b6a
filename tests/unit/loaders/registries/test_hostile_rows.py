"""Rows with something else where a value should be: refused with a reason or read, never a crash, never a fact of a wrong type."""

from __future__ import annotations

import copy
import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from interlock.loaders.base import SourceFile, open_files, rows
from interlock.loaders.readers import Row, Skip, Stream
from interlock.schema.errors import RowRefused

DATA = Path(__file__).parents[3] / "data"
FILES = {
    "bods-0.4": ("bods", "bods/records-0.4.json"),
    "bods-0.2": ("bods", "bods/statements-0.2.jsonl"),
    "companies-house": ("companies-house", "companies_house/psc.jsonl"),
    "ftm": ("ftm", "ftm/entities.ftm.json"),
    "ftm-nested": ("ftm", "ftm/targets.nested.json"),
    "ftm-delta": ("ftm", "ftm/entities.delta.json"),
    "ftm-senzing": ("ftm", "ftm/senzing.jsonl"),
    "ror-2": ("ror", "ror/v2.json"),
    "ror-1": ("ror", "ror/v1.json"),
    "wikidata": ("wikidata", "wikidata/items.json"),
    "trade": ("trade", "trade/comtrade.json"),
}
JUNK: list[Any] = [
    None, 5, 0.5, True, "", "x", [], {}, [None], [5], [[]], ["x", {}], [{"x": 1}], {"x": [1]},
    "9" * 400, "1/0", "1e999", 10**400, float("inf"), "-",
]  # fmt: skip


def places(value: Any, path: tuple[Any, ...] = ()) -> Iterator[tuple[Any, ...]]:
    """Where something stands in a record, the record itself left out."""
    items = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()  # fmt: skip
    for key, item in items:
        yield (*path, key)
        yield from places(item, (*path, key))


def spoilt(record: Any, path: tuple[Any, ...], junk: Any) -> Any:
    record = copy.deepcopy(record)
    inner = record
    for key in path[:-1]:
        inner = inner[key]
    inner[path[-1]] = junk
    return record


@pytest.mark.parametrize("name", FILES)
def test_junk_is_refused_or_read(name: str) -> None:
    source, file = FILES[name]
    (load,) = open_files(source, [str(DATA / file)])
    with Stream(load.scope.path) as stream:
        records = [row.data for row in rows(stream, load.scope.table) if row.problem is None]
    spots = [(number, path) for number, record in enumerate(records) for path in places(record)]
    assert isinstance(load.scope.files[0], SourceFile)
    map_row = load._source.mapper(load.account_table, load.scope)

    @settings(max_examples=250, deadline=None, database=None)
    @given(st.sampled_from(spots), st.sampled_from(JUNK))
    def check(spot: tuple[int, tuple[Any, ...]], junk: Any) -> None:
        row = Row(1, None, spoilt(records[spot[0]], spot[1], junk))
        try:
            facts = tuple(map_row(row))
        except (RowRefused, Skip, KeyError, ValueError):
            return
        for fact in facts:
            assert type(fact)(**fact.model_dump()).digest == fact.digest
            json.dumps(fact.model_dump())

    check()
