"""Days, numbers and shares of users' tables: read as declared, exact, or not at all."""

from __future__ import annotations

from datetime import date
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from interlock.loaders.registries.table_values import Band, band, day, number


@pytest.mark.parametrize(
    ("text", "order", "expected"),
    [
        ("2024-03-01", "year-first", "2024-03-01"),
        ("2024-03-01T00:00:00+02:00", "year-first", "2024-03-01"),
        ("2024/3/1", "year-first", "2024-03-01"),
        ("2024.03", "year-first", "2024-03"),
        ("20240301", "year-first", "2024-03-01"),
        ("2024年3月1日", "year-first", "2024-03-01"),
        ("2024年3月", "year-first", "2024-03"),
        ("2024", "year-first", "2024"),
        ("03/04/2024", "day-first", "2024-04-03"),
        ("03/04/2024", "month-first", "2024-03-04"),
        ("3-4-2024", "day-first", "2024-04-03"),
        ("1.2.2024", "day-first", "2024-02-01"),
        ("9 August 2023", "day-first", "2023-08-09"),
        ("2024-03-01", "day-first", "2024-03-01"),  # what a workbook gives
    ],
)
def test_days_as_declared(text: str, order: str, expected: str) -> None:
    assert day(text, order) == expected


@pytest.mark.parametrize(
    ("text", "order"),
    [
        ("03/04/2024", "year-first"),
        ("31/04/2024", "day-first"),
        ("13/13/2024", "month-first"),
        ("soon", "year-first"),
        ("", "year-first"),
        ("", "month-first"),
    ],
)
def test_what_is_no_day_is_none(text: str, order: str) -> None:
    with pytest.raises(ValueError, match=r"."):
        day(text, order)


@given(st.dates(min_value=date(1000, 1, 1)))
def test_every_day_is_read_back_in_every_order(given_day: date) -> None:
    year, month, dom = given_day.year, given_day.month, given_day.day
    iso = given_day.isoformat()
    assert day(f"{dom}/{month}/{year}", "day-first") == iso
    assert day(f"{month}/{dom}/{year}", "month-first") == iso
    assert day(f"{year}/{month}/{dom}", "year-first") == iso


@pytest.mark.parametrize(
    ("text", "decimal", "expected"),
    [
        ("1234.5", ".", Fraction(2469, 2)),
        ("1,234.5", ".", Fraction(2469, 2)),
        ("1.234,5", ",", Fraction(2469, 2)),
        ("1 234,5", ",", Fraction(2469, 2)),
        ("1'234.5", ".", Fraction(2469, 2)),
        ("-3", ".", Fraction(-3)),
        (".5", ".", Fraction(1, 2)),
        ("12,5", ".", None),  # no group of three: the other decimal mark, or a mistake
        ("1,2345", ".", None),
        ("1.2.3", ".", None),
        ("1e3", ".", None),
        ("12 or 13", ".", None),
        ("", ".", None),
    ],
)
def test_numbers_are_exact_or_none(text: str, decimal: str, expected: Fraction | None) -> None:
    assert number(text, decimal) == expected


@given(st.integers(-(10**12), 10**12), st.integers(0, 99))
def test_grouped_numbers_read_as_plain_ones(whole: int, cents: int) -> None:
    assert number(f"{whole:,}.{cents:02}") == number(f"{whole}.{cents:02}")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("51", Band(Fraction(51), Fraction(51))),
        ("51 %", Band(Fraction(51), Fraction(51), percent=True)),
        ("25-50%", Band(Fraction(25), Fraction(50), percent=True)),
        ("25% to 50%", Band(Fraction(25), Fraction(50), percent=True)),
        ("more than 25% to 50%", Band(Fraction(25), Fraction(50), low_open=True, percent=True)),
        ("75 – less than 90", Band(Fraction(75), Fraction(90), high_open=True)),
        ("> 25", Band(Fraction(25), None, low_open=True)),
        (">= 25", Band(Fraction(25), None)),
        ("at least 10%", Band(Fraction(10), None, percent=True)),
        ("< 5%", Band(None, Fraction(5), high_open=True, percent=True)),
        ("not more than 5", Band(None, Fraction(5))),
        ("a third", None),
        ("about 50", None),
        ("> a half", None),
        ("", None),
    ],
)
def test_shares_and_bands(text: str, expected: Band | None) -> None:
    assert band(text) == expected
