"""When two numbers, shares or units say the same.

same_measures({"share_min": 33.33}, {"share_min": 33.3333})     # True
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from interlock.loaders.documents.model import Observation
from interlock.loaders.evaluation.gold import measures_of, unit_word

__all__ = ["equal", "measured", "near", "same_measures", "same_unit"]

_CLOSE = 1e-6  # relative: more than binary fractions need, less than any figure is printed to
_SHARE_STEP = 0.01  # percent: a third has no last digit


def measured(found: Observation) -> dict[str, float]:
    """The numbers of an observation, as of `measures_of`."""
    numbers = {"value": found.value, "value_min": found.value_min, "value_max": found.value_max}
    return measures_of(numbers, found.comparison or {}, found.unit)


def equal(found: Any, wanted: Any) -> bool:
    """The same word, or the same number."""
    if isinstance(wanted, str):
        return str(found).casefold() == wanted.casefold()
    return abs(float(found) - float(wanted)) <= _CLOSE * max(1.0, abs(float(wanted)))


def near(name: str, found: float, wanted: float) -> bool:
    """Equal; a share to the hundredth of a percent."""
    if name.startswith("share"):
        return abs(found - wanted) <= _SHARE_STEP
    return equal(found, wanted)


def same_measures(wanted: Mapping[str, float], found: Mapping[str, float]) -> bool:
    """The same numbers under the same names, no more and no less."""
    return set(found) == set(wanted) and all(
        near(name, found[name], value) for name, value in wanted.items()
    )


def same_unit(wanted: str | None, found: str | None) -> bool:
    """The same unit, or none that is asked for; a counted noun whatever describes it ("grain terminals" are terminals).

    The time of a rate ("barrels per day") is compared where both tell one.
    """
    if wanted is None or found is None:
        return wanted is None
    (one, _, time), (other, _, other_time) = wanted.partition(" per "), found.partition(" per ")
    same = unit_word(_noun(one)) == unit_word(_noun(other))
    return same and (not time or not other_time or time == other_time)


def _noun(unit: str) -> str:
    return unit.rpartition(" ")[2]
