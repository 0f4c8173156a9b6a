"""How much each circumstance of a reading moves the odds that its rule gives it, fitted on labelled text.

A logistic model with the log odds of the rule as offset and one weight a circumstance, drawn towards nothing (ridge; Hoerl and Kennard
1970), by Newton's method: with ten weights and a thousand readings a few steps. The rule's own share is taken without the reading
itself (leave one out), else a rule that was right once would already know the answer.

    fit([Reading(0.8, ("refers_back",), True), ...], ("refers_back",))       # {"plain": 0.2, "refers_back": -0.4}
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from interlock.loaders.documents.confidence import PLAIN, Counts, log_odds, posterior

__all__ = ["Reading", "fit", "share_without"]

# Worth of the prior that a circumstance moves nothing, in units of the curvature of the likelihood: about twelve readings.
_RIDGE = 3.0
_STEPS = 100
_SMALL = 1e-9


@dataclass(frozen=True, slots=True)
class Reading:
    """One reading that a label decides: the share of its rule without it, what held of its ends, whether it is right."""

    share: float
    circumstances: tuple[str, ...]
    right: bool


def share_without(counts: Counts, rule: str, right: bool) -> float | None:
    """The share of a rule from all its counts but one that was `right`; None where neither it nor its family was counted."""
    expected = counts.expected(rule)
    if expected is None:
        return None
    good, total = counts.rules.get(rule, (0, 0))
    if total:
        good, total = good - right, total - 1
    return posterior(min(max(good, 0), total), total, expected, counts.rule_strength)


def fit(
    readings: Sequence[Reading], names: Sequence[str], *, plain: bool = True, ridge: float = _RIDGE
) -> dict[str, float]:
    """The log odds of each name, and those of every reading under `PLAIN`.

    Args:
        readings: what labels decide.
        names: the circumstances; one that never holds gets 0.
        plain: whether every reading is moved; without it only circumstances move.
        ridge: how strongly each is drawn to 0; `PLAIN` is not.

    Raises:
        ValueError: no readings.
    """
    if not readings:
        raise ValueError("no readings to fit odds on")
    held = np.array(
        [[float(plain), *(float(name in one.circumstances) for name in names)] for one in readings]
    )
    right = np.array([float(one.right) for one in readings])
    offset = np.array([log_odds(one.share) for one in readings])
    penalty = np.diag([_SMALL, *([ridge] * len(names))])
    weights = np.zeros(held.shape[1])
    for _ in range(_STEPS):
        expected = 1 / (1 + np.exp(-(offset + held @ weights)))
        slope = held.T @ (right - expected) - penalty @ weights
        curvature = (held.T * (expected * (1 - expected))) @ held + penalty
        step = np.linalg.solve(curvature, slope)
        weights += step
        if float(np.abs(step).max()) < _SMALL:
            break
    return dict(zip((PLAIN, *names), (round(float(weight), 2) for weight in weights), strict=True))
