"""Shares as the properties of a tie: an interval in percent with the source's own words beside it.

An unknown share has no bounds, never 0 or 100; a value that no share can have keeps its text alone and is a finding. Text is read
as a decimal, never through a binary float.

    share(scope, "25", "50", low_open=True, raw="25-to-50-percent")
    # {'share_min': 25.0, 'share_max': 50.0, 'share_min_open': True, 'share_raw': '25-to-50-percent'}
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from fractions import Fraction
from functools import lru_cache
from typing import Any

from interlock.loaders.base import Scope

_NUMBER = re.compile(r"\s*(\d{1,30}(?:\.\d{1,30})?|\.\d{1,30})\s*%?\s*", re.ASCII)


@lru_cache(1 << 12)  # the same few shares come again and again, and exact numbers are dear
def number(text: str | None) -> Fraction | None:
    """The exact value of a plain number, with or without a percent sign; None for anything else, and for more digits than money has."""
    match = _NUMBER.fullmatch(text) if text else None
    return Fraction(match[1]) if match else None


@lru_cache(1 << 12)
def interval(
    low: str | Fraction,
    high: str | Fraction,
    *,
    low_open: bool = False,
    high_open: bool = False,
) -> Mapping[str, Any] | None:
    """Bounds in percent as properties of a tie; None where the interval does not lie in (0, 100].

    Args:
        low: lower bound in percent.
        high: upper bound in percent.
        low_open: the lower bound itself is left out.
        high_open: the upper bound itself is left out.
    """
    lower, upper = Fraction(low), Fraction(high)
    if not 0 <= lower <= upper <= 100 or upper == 0:
        return None
    bounds: dict[str, Any] = {"share_min": float(lower), "share_max": float(upper)}
    if low_open:
        bounds["share_min_open"] = True
    if high_open:
        bounds["share_max_open"] = True
    return bounds


def share(
    scope: Scope,
    low: str | Fraction | None,
    high: str | Fraction | None = None,
    *,
    low_open: bool = False,
    high_open: bool = False,
    raw: str | None = None,
) -> dict[str, Any]:
    """The share properties of a tie; one value is exact, a missing end is 0 or 100.

    Args:
        scope: counts `share_out_of_range` where the interval does not lie in (0, 100].
        low: lower bound in percent.
        high: upper bound in percent.
        low_open: the lower bound itself is left out.
        high_open: the upper bound itself is left out.
        raw: the share as the source prints it.
    """
    told: dict[str, Any] = {} if raw is None else {"share_raw": raw}
    if low is None and high is None:
        return told
    lower = Fraction(0) if low is None else low
    upper = high if high is not None else Fraction(100) if low is None else low
    bounds = interval(lower, upper, low_open=low_open, high_open=high_open)
    if bounds is None:
        scope.find("share_out_of_range")
        return told
    return {**bounds, **told}
