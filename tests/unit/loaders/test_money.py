"""Amounts as registers and spreadsheets print them."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from interlock.loaders.money import amount


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("161983827695", "161983827695"),
        ("$1,000.50", "1000.50"),
        ("252,000,000", "252000000"),
        ("36000000.0", "36000000"),
        ("1.5E+08", "150000000"),
        (" -5 ", "-5"),
        ("0", "0"),
    ],
)
def test_amounts(text: str, value: str) -> None:
    assert amount(text) == Decimal(value)


@pytest.mark.parametrize("text", ["", "a lot", "NaN", "inf", "1,00", "1.000,5", "1 000", "1e400", "٣", "5 USD"])  # fmt: skip
def test_no_amounts(text: str) -> None:
    assert amount(text) is None


@given(st.integers(min_value=0, max_value=10**15))
def test_commas_part_thousands_and_nothing_else(number: int) -> None:
    assert amount(f"{number:,}") == amount(str(number)) == number
