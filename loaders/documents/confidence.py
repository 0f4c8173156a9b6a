"""How far a statement may be trusted: how often its rule was right on texts it was not written with, borrowing from its like.

Few rules fire often, and "1 of 1 right" is no certainty. So each rule's share of right readings is shrunk towards that of its family
(beta-binomial: a prior worth `strength` readings), a family towards what its topic (owns, located ...) and its mechanism (frame,
pattern, name, figure) let expect, and those towards all rules. The table `precision.yml` holds the counts, where they were made and
both strengths; a rule of an unknown family has no confidence, which is not the same as a low one.

    posterior(3, 3, 0.8, 6.0)       # 0.867
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from math import exp, lgamma, log, sqrt

from interlock.loaders.documents.language.compiled import loaded
from interlock.schema.vocabulary import load_yaml

__all__ = [
    "COLLECTIVE",
    "COREFERENCE",
    "FLOOR",
    "Counts",
    "below",
    "confidence",
    "explain",
    "family",
    "fit_strengths",
    "posterior",
    "wilson",
]

# Counted on the passages that rules are written with, where only the ratio matters: right are 0.89 of the readings with two names
# as printed, 0.81 of those that refer back, 0.79 of those with a described end, 0.75 of those with both.
COREFERENCE = 0.9
# What is written unless asked otherwise: a tie that is most likely wrong is better not drawn. It is counted, and shown when asked for.
# Of readings below it three of ten were right on passages that the counts did not come from, of those up to 0.5 six (decision 15).
FLOOR = 0.4
COLLECTIVE = 0.9
_Z = 1.96
_MECHANISMS = {
    "say": "frame", "name": "name", "noun": "name", "role": "name", "value": "figure", "measure": "figure",
}  # fmt: skip
_LEAST = 0.02  # no share is taken for impossible or certain
_GRID = (1.0, 2.0, 3.0, 4.0, 6.0, 8.0, 12.0, 16.0, 24.0, 32.0)


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


def posterior(right: float, total: float, prior: float, strength: float) -> float:
    """Mean of the beta posterior of a share after `right` of `total`, with a prior of mean `prior` worth `strength` readings.

    Raises:
        ValueError: right lies outside [0, total], prior outside [0, 1], or strength is not positive.
    """
    if not 0 <= right <= total or not 0 <= prior <= 1 or strength <= 0:
        raise ValueError(f"{right} of {total} with a prior of {prior} worth {strength} is no share")
    return (right + strength * prior) / (total + strength)


@cache
def family(rule: str) -> tuple[str, str]:
    """Topic and mechanism of a rule, by its id: what its family shares.

    Examples:
        >>> family("say.owns.stake"), family("owns.share"), family("role.title")
        (('owns', 'frame'), ('owns', 'pattern'), ('role', 'name'))
    """
    first, _, rest = rule.partition(".")
    topic = rest.partition(".")[0] if first == "say" else first
    return topic, _MECHANISMS.get(first, "pattern")


@dataclass(frozen=True, slots=True)
class Counts:
    """How often rules were right, and how much a rule and a family borrow.

    Attributes:
        rules: rule -> (right, total).
        rule_strength, family_strength: readings that the prior of a rule, of a family, is worth.
    """

    rules: Mapping[str, tuple[int, int]]
    rule_strength: float
    family_strength: float

    def share(self, rule: str, *, agreed: bool = False) -> float | None:
        """The expected share of right readings of a rule; None where neither it nor its family was ever counted."""
        expected = self.expected(rule)
        if expected is None:
            return None
        right, total = self.rules.get(rule, (0, 0))
        return posterior(right + agreed, total + agreed, expected, self.rule_strength)

    def expected(self, rule: str) -> float | None:
        """What the rules of its family let expect of a rule before it is counted itself."""
        topic, mechanism = family(rule)
        everyone = self._pooled(lambda one: True)
        alike = self._pooled(lambda one: family(one) == (topic, mechanism))
        of_topic = self._pooled(lambda one: family(one)[0] == topic)
        if not of_topic[1]:
            return None
        overall = everyone[0] / everyone[1]
        strength = self.family_strength
        by_topic = posterior(*of_topic, overall, strength)
        by_mechanism = posterior(
            *self._pooled(lambda one: family(one)[1] == mechanism), overall, strength
        )
        # Topic and mechanism each move the odds of all rules; the family's own counts decide where it has many.
        odds = _logit(by_topic) + _logit(by_mechanism) - _logit(overall)
        return posterior(*alike, 1 / (1 + exp(-odds)), strength)

    def _pooled(self, chosen: Callable[[str], bool]) -> tuple[int, int]:
        counted = [count for rule, count in self.rules.items() if chosen(rule)]
        return sum(right for right, _ in counted), sum(total for _, total in counted)


def fit_strengths(rules: Mapping[str, tuple[int, int]]) -> tuple[float, float]:
    """The strengths under which the counts are most probable (empirical Bayes; Casella 1985): of a rule's prior, of a family's."""
    best = max(
        ((ours, theirs) for ours in _GRID for theirs in _GRID),
        key=lambda pair: (_evidence(Counts(rules, *pair)), -pair[0], -pair[1]),
    )
    return best


def _evidence(counts: Counts) -> float:
    """Log probability of each rule's counts under its prior, taken from the other rules alone."""
    total = 0.0
    for rule, (right, seen) in counts.rules.items():
        others = {one: count for one, count in counts.rules.items() if one != rule}
        prior = Counts(others, counts.rule_strength, counts.family_strength).expected(rule)
        if prior is None:
            continue
        a = max(prior, _LEAST) * counts.rule_strength
        b = max(1 - prior, _LEAST) * counts.rule_strength
        total += _beta(a + right, b + seen - right) - _beta(a, b)
    return total


def _beta(a: float, b: float) -> float:
    return lgamma(a) + lgamma(b) - lgamma(a + b)


def _logit(share: float) -> float:
    inside = min(max(share, _LEAST), 1 - _LEAST)
    return log(inside / (1 - inside))


@cache
def _table() -> Counts:
    data = loaded(
        files("interlock.loaders.documents").joinpath("precision.yml").read_text("utf-8"), load_yaml
    )
    rules = {rule: (int(right), int(total)) for rule, (right, total) in data["rules"].items()}
    strength = data["strength"]
    return Counts(rules, float(strength["rule"]), float(strength["family"]))


@cache
def _share(rule: str, agreed: bool) -> float | None:
    return _table().share(rule, agreed=agreed)


def below(value: float | None, least: float) -> bool:
    """Whether a confidence is too low to be told; one that is not known is not low."""
    return value is not None and value < least


def confidence(
    rule: str, *, coreference: bool = False, collective: bool = False, agreed: bool = False
) -> float | None:
    """The confidence of what `rule` reads, rounded to three digits; None for a rule of which nothing is known.

    Args:
        rule: id of the rule.
        coreference: an anaphor had to be settled.
        collective: an end is only described.
        agreed: a back end read the same independently. That counts as one more right answer of the rule, not as a probability of
            its own: how often such an agreement is right has not been counted.
    """
    share = _share(rule, agreed)
    if share is None:
        return None
    value = share * (COREFERENCE if coreference else 1.0) * (COLLECTIVE if collective else 1.0)
    return round(value, 3)


def explain(
    rule: str, *, coreference: bool = False, collective: bool = False, agreed: bool = False
) -> str:
    """How a confidence came about, in words: counts, what the family lets expect, what made reading harder.

    Examples:
        >>> explain("a rule that was never counted")
        'never counted: no confidence'
    """
    table = _table()
    expected, share = table.expected(rule), _share(rule, agreed)
    if expected is None or share is None:
        return "never counted: no confidence"
    right, total = table.rules.get(rule, (0, 0))
    counted = f"{right + agreed} of {total + agreed} right" if total else "not counted itself"
    topic, mechanism = family(rule)
    steps = [
        f"{counted}; rules of its family ({topic}, {mechanism}) let expect {expected:.3f}, "
        f"worth {table.rule_strength:g} readings: {share:.3f}"
    ]
    steps += [f"refers back to an earlier name: times {COREFERENCE}"] if coreference else []
    steps += [f"an end is only described: times {COLLECTIVE}"] if collective else []
    return "; ".join(steps)
