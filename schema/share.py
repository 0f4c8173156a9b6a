"""Shares as exact intervals: 25 to 50 % is an interval, never 37.5 %.

Values are fractions in [0, 1] (`Fraction`), so that legal thresholds are decided exactly; the graph and printed JSON hold
percent.

    Share.percent("25", "50", low_open=True)      # (1/4, 1/2]
    Share.of(0.5)                                 # [1/2, 1/2]
"""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction
from numbers import Rational


@dataclass(frozen=True)
class Share:
    """An interval of possible shares; `low_open` and `high_open` leave the end itself out.

    Raises:
        ValueError: an end lies outside [0, 1], or low is above high.
    """

    low: Fraction
    high: Fraction
    low_open: bool = False
    high_open: bool = False

    def __post_init__(self) -> None:
        object.__setattr__(self, "low", Fraction(self.low))
        object.__setattr__(self, "high", Fraction(self.high))
        if not 0 <= self.low <= self.high <= 1:
            raise ValueError(
                f"a share lies in [0, 1] with low <= high, not [{self.low}, {self.high}]"
            )

    @classmethod
    def percent(
        cls,
        low: str | int | Rational,
        high: str | int | Rational | None = None,
        *,
        low_open: bool = False,
        high_open: bool = False,
    ) -> Share:
        """A share from percents as registers print them; one value is exact. Text is read as a decimal, never as a float."""
        lower = Fraction(low) / 100
        return cls(lower, lower if high is None else Fraction(high) / 100, low_open, high_open)

    @classmethod
    def of(
        cls, value: Share | float | Fraction | tuple[float | Fraction, float | Fraction]
    ) -> Share:
        """A share from any form that analyses accept; a float is read as the decimal that it prints (0.1 is 1/10)."""
        if isinstance(value, Share):
            return value
        low, high = value if isinstance(value, tuple) else (value, value)
        return cls(_exact(low), _exact(high))

    @classmethod
    def unknown(cls) -> Share:
        """Nothing is known: [0, 1]."""
        return cls(Fraction(0), Fraction(1))

    @property
    def exact(self) -> bool:
        """Whether it is one value."""
        return self.low == self.high and not self.low_open and not self.high_open


def _exact(value: float | Fraction) -> Fraction:
    # numpy floats print their type, plain ones the shortest decimal that reads back the same.
    return Fraction(repr(float(value))) if isinstance(value, float) else Fraction(value)
