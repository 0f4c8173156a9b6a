"""Paths of JSON records: remembering shapes counts the same as looking at every value."""

from __future__ import annotations

import re
from collections import Counter
from types import SimpleNamespace
from typing import Any, cast

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from interlock.loaders.base import Facts, Scope
from interlock.loaders.json_paths import Audit, paths, well_formed
from interlock.loaders.readers import Row, Skip
from interlock.schema.errors import RowRefused

KEYS = st.sampled_from(["a", "b", "c"])
LEAVES = st.sampled_from(["x", "", None, 1, False])
RECORDS = st.dictionaries(
    KEYS,
    st.recursive(
        LEAVES,
        lambda inner: st.lists(inner, max_size=3) | st.dictionaries(KEYS, inner, max_size=3),
        max_leaves=6,
    ),
    max_size=3,
)


def test_paths() -> None:
    record = {"a": {"b": 1}, "c": [{"d": 2}, {"d": 3}, "e"], "f": None, "g": "", "h": [], "i": {}}
    assert list(paths(record)) == ["a.b", "c.d", "c.d", "c"]


@example([{"b": {}}, {"b": ["x"]}])
@example([{"b": [{"a": 1}]}, {"b": [{"a": 1}, "x"]}])
@given(st.lists(RECORDS, max_size=12))
def test_an_audit_counts_what_is_unknown(records: list[dict[str, Any]]) -> None:
    known = re.compile(r"a|a\.b|b\..*")
    unknown: Counter[str] = Counter()
    scope = SimpleNamespace(
        table=SimpleNamespace(knows=lambda path: known.fullmatch(path) is not None),
        audit=lambda found: unknown.update(
            [path for path in found if known.fullmatch(path) is None]
        ),
    )
    audit = Audit(cast(Scope, scope))
    for record in records:
        audit(record)
    assert unknown == Counter(
        path for record in records for path in paths(record) if known.fullmatch(path) is None
    )


def test_another_shape_is_refused_and_other_ends_pass() -> None:
    def odd(row: Row) -> Facts:
        raise row.data

    for error in (AttributeError("a"), TypeError("t")):
        with pytest.raises(RowRefused) as refused:
            well_formed(odd)(Row(1, None, error))
        assert refused.value.reason == "shape"
    with pytest.raises(RowRefused) as refused:
        well_formed(odd)(Row(1, None, RecursionError()))
    assert refused.value.reason == "json_depth"
    for other in (Skip("totals_line"), KeyError("k"), RowRefused("missing", None, None)):
        with pytest.raises(type(other)):
            well_formed(odd)(Row(1, None, other))
