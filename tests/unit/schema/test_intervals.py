"""Half-open intervals of dates that stay as coarse as the source."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from interlock.schema.intervals import bounds, holds, is_empty, parse_date


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("2005", "2005"),
        ("2005-09", "2005-09"),
        ("2005-09-30", "2005-09-30"),
        (" 2005-09-30 ", "2005-09-30"),
        ("2001-08-07T00:00:00+02:00", "2001-08-07"),
        ("2001-08-07 23:59:59Z", "2001-08-07"),
        ("2015-04-07-04:00", "2015-04-07"),
        ("2024-02-29", "2024-02-29"),
        ("", None),
        ("  ", None),
        (None, None),
    ],
)
def test_dates_stay_as_printed(text: str | None, wanted: str | None) -> None:
    assert parse_date(text) == wanted


@pytest.mark.parametrize(
    "text", ["2023-02-29", "2023-13", "0000-01-01", "30.09.2005", "2005-9-1", "soon", "20050930"]
)
def test_what_is_no_date_is_an_error(text: str) -> None:
    with pytest.raises(ValueError, match=r".+"):
        parse_date(text)


@pytest.mark.parametrize(
    ("start", "end", "day", "wanted"),
    [
        ("2022-04-01", "2022-04-11", "2022-04-01", True),
        ("2022-04-01", "2022-04-11", "2022-04-10", True),
        ("2022-04-01", "2022-04-11", "2022-04-11", False),
        ("2022-04-01", "2022-04-11", "2022-03-31", False),
        (None, "2022-04-11", "1900-01-01", True),
        ("2022-04-01", None, "9999-01-01", True),
        (None, None, "2022-04-01", True),
        ("2022", None, "2022-01-01", True),
        (None, "2022", "2022-01-01", False),
        (None, "2022", "2021-12-31", True),
        ("2022-04", None, "2022-04-01", True),
        ("2022-01-01", None, "2022", True),
        ("2022-01-02", None, "2022", False),
        (None, "2022-04-01", "2022-04", False),
    ],
)
def test_holds(start: str | None, end: str | None, day: str, wanted: bool) -> None:
    assert holds(start, end, day) is wanted


def test_empty() -> None:
    assert is_empty("2022-04-01", "2022-04-01")
    assert is_empty("2022-04-02", "2022-04-01")
    assert not is_empty("2022-04-01", "2022-04-02")
    assert not is_empty(None, "2022-04-01")
    assert not is_empty("2022-04-01", None)
    assert is_empty("2022", "2022-01-01")
    assert not is_empty("2022", "2022-01-02")


@settings(deadline=None, max_examples=60)
@given(st.dates())
def test_an_empty_interval_holds_on_no_day(day: object) -> None:
    assert not holds(str(day), str(day), str(day))


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("2005", ("2005-01-01", "2006-01-01")),
        ("2005-09", ("2005-09-01", "2005-10-01")),
        ("2005-12", ("2005-12-01", "2006-01-01")),
        ("2024-02-28", ("2024-02-28", "2024-02-29")),
        ("2023-12-31", ("2023-12-31", "2024-01-01")),
        (None, (None, None)),
    ],
)
def test_a_coarse_date_covers_an_interval(
    text: str | None, wanted: tuple[str | None, str | None]
) -> None:
    assert bounds(text) == wanted
