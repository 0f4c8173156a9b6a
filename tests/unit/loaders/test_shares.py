"""Shares as properties of ties: exact, open where the source leaves an end out, and nothing where there is no share."""

from __future__ import annotations

from collections import Counter
from fractions import Fraction
from types import SimpleNamespace
from typing import Any, cast

import pytest
from hypothesis import given
from hypothesis import strategies as st

from interlock.loaders.base import Scope
from interlock.loaders.shares import interval, number, share


def scope() -> Scope:
    findings: Counter[str] = Counter()
    found = SimpleNamespace(findings=findings, find=lambda name: findings.update([name]))
    return cast(Scope, found)


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("49", 49), (" 24.50% ", Fraction(49, 2)), (".5", Fraction(1, 2)), ("", None), ("49-50", None), ("-1", None),
        ("1e3", None), ("half", None), (None, None), ("9" * 31, None), ("٤٩", None),
    ],
)  # fmt: skip
def test_numbers(text: str | None, value: Any) -> None:
    assert number(text) == value


@given(st.fractions(0, 100), st.fractions(0, 100), st.booleans(), st.booleans())
def test_an_interval_is_kept_or_refused(
    low: Fraction, high: Fraction, low_open: bool, high_open: bool
) -> None:
    found = interval(low, high, low_open=low_open, high_open=high_open)
    assert (found is None) == (low > high or high == 0)
    if found is not None:
        assert (found["share_min"], found["share_max"]) == (float(low), float(high))
        assert found.get("share_min_open", False) == low_open
        assert found.get("share_max_open", False) == high_open


def test_unknown_is_neither_nothing_nor_all() -> None:
    assert share(scope(), None, raw="unknown") == {"share_raw": "unknown"}
    assert share(scope(), None) == {}


@pytest.mark.parametrize(("low", "high"), [("120", None), ("60", "50"), ("0", None), ("90", "101")])
def test_what_no_share_can_be_is_a_finding(low: str, high: str | None) -> None:
    place = scope()
    assert share(place, low, high, raw="?") == {"share_raw": "?"}
    assert place.findings == {"share_out_of_range": 1}
