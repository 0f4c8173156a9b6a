"""CSV comes back as it went in, but for the quote mark before what would run."""

from __future__ import annotations

import csv
import io

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from interlock.schema.spreadsheet import as_written, harmless, writer

TEXT = st.text(st.characters(exclude_characters="\x00", exclude_categories=["Cs"]), max_size=12)


@settings(deadline=None, max_examples=100)
@given(st.lists(st.lists(TEXT, min_size=2, max_size=2), max_size=4))
def test_every_text_comes_back(rows: list[list[str]]) -> None:
    file = io.StringIO(newline="")
    writer(file).writerows(rows)
    assert list(csv.reader(io.StringIO(file.getvalue(), newline=""))) == rows
    assert file.getvalue().count("\n") >= len(rows)


@settings(deadline=None, max_examples=100)
@given(st.text("'=+@a\r\t ", max_size=5))
def test_the_quote_mark_is_taken_away_again(text: str) -> None:
    assert as_written(harmless(text)) == text
    assert not harmless(text).startswith(("=", "+", "-", "@", "\t", "\r"))


@pytest.mark.parametrize("text", ["=1+1", "+1", "-1", "@SUM(1)", "\t=1", "\r=1"])
def test_formulas_are_quoted(text: str) -> None:
    assert harmless(text) == f"'{text}"


@pytest.mark.parametrize("text", ["", "a=1", " =1", "1-1", "'", "银"])
def test_other_text_stays(text: str) -> None:
    assert harmless(text) == text


def test_a_carriage_return_does_not_break_its_row() -> None:
    file = io.StringIO(newline="")
    writer(file).writerow(["a\rb", 1])
    assert file.getvalue() == '"a\rb",1\n'
