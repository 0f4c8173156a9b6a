"""Dates with the month first, and with its name."""

from __future__ import annotations

import pytest

from interlock.loaders.dates import month_first, named_month


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


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("23-MAR-2006", "2006-03-23"),
        ("Mar 25, 2015", "2015-03-25"),
        ("Sept. 5, 2012", "2012-09-05"),
        ("5 June 2012", "2012-06-05"),
        ("2007-12-01 00:00:00", "2007-12-01"),
        ("2006", "2006"),
        ("", None),
    ],
)
def test_named_months(text: str, day: str | None) -> None:
    assert named_month(text) == day


@pytest.mark.parametrize("text", ["12/08/03", "31-FEB-2006", "23-XYZ-2006", "Ju 3, 2012", "Jun 3"])
def test_no_named_months(text: str) -> None:
    with pytest.raises(ValueError, match=r".+"):
        named_month(text)
