"""Days, shares, sums and reasons as a person reads them."""

from __future__ import annotations

import re
from dataclasses import replace
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

from interlock.loaders.documents import extract
from interlock.loaders.documents.confidence import explain
from interlock.loaders.documents.model import Interval
from interlock.loaders.documents.page import in_words
from interlock.loaders.documents.page.in_words import (
    attributes,
    days,
    how_sure,
    number,
    reason,
    value,
)

DOCUMENTS = Path(in_words.__file__).parents[1]


@pytest.mark.parametrize(
    ("interval", "words"),
    [
        ((None, None), None),
        (("2023-01-01", "2024-01-01"), "2023"),
        (("2023-02-01", "2023-03-01"), "2023-02"),
        (("2024-02-29", "2024-03-01"), "2024-02-29"),
        (("2023-01-05", "2023-02-09"), "2023-01-05 to 2023-02-08"),
        (("2023-01-05", None), "from 2023-01-05"),
        ((None, "2023-01-05"), "before 2023-01-05"),
        (("2023", "2025"), "2023 to 2025"),
    ],
)
def test_days(interval: Interval, words: str | None) -> None:
    assert days(interval) == words


@pytest.mark.parametrize(
    ("one", "words"),
    [
        (5_000_000, "5,000,000"),
        (Decimal("5E+6"), "5,000,000"),
        (Decimal("1234.50"), "1,234.5"),
        (0.1, "0.1"),
        (100, "100"),
        (Decimal(-7), "-7"),
    ],
)
def test_numbers_have_the_digits_that_they_have(one: Decimal | float, words: str) -> None:
    assert number(one) == words


@pytest.mark.parametrize(
    ("given", "rows"),
    [
        ({"share_min": 40, "share_max": 40}, [("share", "40 %")]),
        ({"share_min": 25, "share_max": 50}, [("share", "25 to 50 %")]),
        ({"share_min": 50, "share_max": 100, "share_min_open": True}, [("share", "more than 50 %")]),
        ({"share_max": 5, "share_max_open": True}, [("share", "less than 5 %")]),
        ({"share_min": 10}, [("share", "at least 10 %")]),
        ({"amount": 5_000_000, "currency": "USD"}, [("amount", "5,000,000 USD")]),
        ({"role": "chief executive", "beneficial": True, "product": None}, [("role", "chief executive"), ("beneficial", "yes")]),
        ({"component": ["a", "b"]}, [("component", "a, b")]),
        ({}, []),
    ],
)  # fmt: skip
def test_attributes(given: dict[str, Any], rows: list[tuple[str, str]]) -> None:
    assert attributes(given) == rows


def test_the_value_of_a_figure_has_its_unit() -> None:
    extraction = extract(b"Orient Bank's net profit rose to $5 million in 2023.", "note.txt")
    (figure,) = extraction.observations
    assert value(figure).startswith("5,000,000 USD")


def test_how_sure_is_told_as_the_reader_counted_it() -> None:
    text = b"Nile Dairy makes cheese. It owns 40 percent of Senta Foods."
    extraction = extract(text, "note.txt")
    (one,) = [each for each in extraction.statements if each.predicate == "OWNS"]
    assert how_sure(one) == explain(one.rule, one.circumstances)
    assert "refers back" in how_sure(one)
    assert how_sure(one).endswith(f"{one.confidence:.3f} in all")
    assert how_sure(replace(one, backend="rules+model")).endswith("a back end read the same")
    assert "proposed by the back end" in how_sure(replace(one, backend="model"))


def test_a_reason_that_is_new_stands_as_its_own_words() -> None:
    assert reason("rejected", "no_such_reason_yet") == "no such reason yet"


def test_every_reason_that_is_counted_by_name_has_words() -> None:
    """A new reason of the readers needs a line in `in_words.yml`, or readers of a page are told its short name."""
    counted = re.compile(r'rejected\["([a-z_]+)"\]')
    left_out = re.compile(r'left_out\["([a-z_]+)"\]')
    table = in_words._reasons()
    for file in DOCUMENTS.rglob("*.py"):
        text = file.read_text("utf-8")
        assert set(counted.findall(text)) <= set(table["rejected"]), file
        assert set(left_out.findall(text)) <= set(table["left_out"]), file
