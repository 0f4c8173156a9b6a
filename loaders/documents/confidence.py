"""How far a rule may be trusted: the Wilson lower bound of how often it was right, times modifiers for what makes reading harder.

The table `precision.yml` holds k right of n for each rule and says on which texts that was counted; a rule that is not in it has
no confidence, which is not the same as a low one.

    wilson(9, 10)       # 0.596
"""

from __future__ import annotations

from functools import cache
from importlib.resources import files
from math import sqrt

from interlock.schema.vocabulary import load_yaml

__all__ = ["COLLECTIVE", "COREFERENCE", "confidence", "explain", "wilson"]

COREFERENCE = 0.8
COLLECTIVE = 0.9
_Z = 1.96


def wilson(right: int, total: int) -> float:
    """Lower end of the 95 % Wilson score interval of `right` of `total` (Wilson 1927).

    Raises:
        ValueError: total is not positive, or right lies outside [0, total].
    """
    if total <= 0 or not 0 <= right <= total:
        raise ValueError(f"{right} of {total} is no share")
    p = right / total
    centre = p + _Z * _Z / (2 * total)
    spread = _Z * sqrt(p * (1 - p) / total + _Z * _Z / (4 * total * total))
    return (centre - spread) / (1 + _Z * _Z / total)


@cache
def _table() -> dict[str, tuple[int, int]]:
    data = load_yaml(
        files("interlock.loaders.documents").joinpath("precision.yml").read_text("utf-8")
    )
    return {rule: (int(right), int(total)) for rule, (right, total) in data["rules"].items()}


def confidence(
    rule: str, *, coreference: bool = False, collective: bool = False, agreed: bool = False
) -> float | None:
    """The confidence of what `rule` reads, rounded to three digits; None for a rule that was never counted.

    Args:
        rule: id of the rule.
        coreference: an anaphor had to be settled.
        collective: an end is only described.
        agreed: a back end read the same independently. That counts as one more right answer of the rule, not as a probability of
            its own: how often such an agreement is right has not been counted.
    """
    counted = _table().get(rule)
    if counted is None:
        return None
    if agreed:
        counted = (counted[0] + 1, counted[1] + 1)
    value = (
        wilson(*counted)
        * (COREFERENCE if coreference else 1.0)
        * (COLLECTIVE if collective else 1.0)
    )
    return round(value, 3)


def explain(
    rule: str, *, coreference: bool = False, collective: bool = False, agreed: bool = False
) -> str:
    """How a confidence came about, in words: counts, their lower bound, what made reading harder.

    Examples:
        >>> explain("a rule that was never counted")
        'never counted: no confidence'
    """
    counted = _table().get(rule)
    if counted is None:
        return "never counted: no confidence"
    right, total = (counted[0] + agreed, counted[1] + agreed)
    steps = [f"{right} of {total} right, lower bound {wilson(right, total):.3f}"]
    steps += [f"refers back to an earlier name: times {COREFERENCE}"] if coreference else []
    steps += [f"an end is only described: times {COLLECTIVE}"] if collective else []
    return "; ".join(steps)
