"""Shares are exact intervals: no rounding, no middle of a band."""

from __future__ import annotations

from fractions import Fraction

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from interlock.schema.share import Share


def test_a_band_stays_a_band() -> None:
    band = Share.percent("25", "50", low_open=True)
    assert (band.low, band.high, band.low_open, band.high_open) == (Fraction(1, 4), Fraction(1, 2), True, False)  # fmt: skip
    assert not band.exact


def test_text_is_read_as_a_decimal() -> None:
    assert Share.percent("33.3").low == Fraction(333, 1000)
    assert Share.percent("0.1").low + Share.percent("0.2").low == Share.percent("0.3").low


def test_a_float_is_the_decimal_that_it_prints() -> None:
    assert Share.of(0.1).low == Fraction(1, 10)
    assert Share.of(np.float64(0.1)).low == Fraction(1, 10)
    assert Share.of((0.25, Fraction(1, 3))).high == Fraction(1, 3)
    assert Share.of(Share.unknown()) == Share.unknown()


def test_an_open_end_is_not_exact() -> None:
    assert Share.of(0.5).exact
    assert not Share(Fraction(1, 2), Fraction(1, 2), low_open=True).exact


@pytest.mark.parametrize(("low", "high"), [("-1", "5"), ("5", "101"), ("50", "25")])
def test_what_is_no_share_is_refused(low: str, high: str) -> None:
    with pytest.raises(ValueError, match=r"a share lies in \[0, 1\]"):
        Share.percent(low, high)


@settings(deadline=None, max_examples=60)
@given(st.floats(0, 1))
def test_every_float_of_the_interval_comes_back(value: float) -> None:
    assert float(Share.of(value).low) == value
