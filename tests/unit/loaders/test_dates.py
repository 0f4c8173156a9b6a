"""Dates with the month first."""

from __future__ import annotations

import pytest

from interlock.loaders.dates import month_first


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("9/30/2026 12:00:00 AM", "2026-09-30"),
        ("04/05/2022", "2022-04-05"),
        ("2018-04-01", "2018-04-01"),
        ("2022-06-30T00:00:00Z", "2022-06-30"),
        (" ", None),
    ],
)
def test_dates(text: str, day: str | None) -> None:
    assert month_first(text) == day


@pytest.mark.parametrize("text", ["30/9/2026", "2/30/2020", "soon"])
def test_no_dates(text: str) -> None:
    with pytest.raises(ValueError, match=r".+"):
        month_first(text)
