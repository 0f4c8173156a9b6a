"""How far a statement may be trusted: how often its rule was right on texts it was not written with, borrowing from its like.

Few rules fire often, and "1 of 1 right" is no certainty. So each rule's share of right readings is shrunk towards that of its family
(beta-binomial: a prior worth `strength` readings), a family towards what its topic (owns, located ...) and its mechanism (frame,
pattern, name, figure) let expect, and those towards all rules. What is said of the ends of one reading (`circumstances.py`) then moves
the odds of its rule. The table `precision.yml` holds the counts, where they were made, both strengths and the odds; a rule of an
unknown family has no confidence, which is not the same as a low one.

    posterior(3, 3, 0.8, 6.0)       # 0.867
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache, cached_property
from importlib.resources import files
from math import exp, lgamma, log, sqrt
from typing import Any, cast

from interlock.loaders.documents.language.compiled import loaded
from interlock.schema.vocabulary import load_yaml

__all__ = [
    "FIGURES",
    "FIGURE_FLOOR",
    "FLOOR",
    "PLAIN",
    "TIES",
    "WORDS",
    "Counts",
    "below",
    "confidence",
    "explain",
    "family",
    "fit_strengths",
    "floors",
    "log_odds",
    "posterior",
    "wilson",
]

# Every circumstance that the odds may know, in the order in which they are told.
WORDS: Mapping[str, str] = {
    "refers_back": "an end refers back to an earlier name",
    "outside": "an end does not stand in the quoted words",
    "described": "an end is only described",
    "definite": "it is described as known (the, its)",
    "bare": "it is described without article or number",
    "authority": "an end is an authority",
    "open_kind": "what kind of party an end is remains open",
    "one_word": "the first end goes by one word",
    "guessed": "the kind of an end is only what most names of its form are",
    "ordinary": "the name of an end is of ordinary words alone",
    "ordinary_word": "it is one ordinary word",
    "subject_once": "the first end is spoken of once",
    "object_once": "the second end is spoken of once",
    "object_often": "the second end is spoken of three times or more",
}
# What is written unless asked otherwise: a tie that is more likely wrong than right is better not drawn. It is counted, and shown when
# asked for. Of 62 readings just below it 24 were right (decision 15).
FLOOR = 0.5
# A figure makes no tie, and the rarer ways of telling one have few counts to be sure by. Of 12 readings below this none was right, of 48
# just above it 15 were.
FIGURE_FLOOR = 0.2
# What is read: each has odds of its own. `PLAIN` moves every reading: where nothing speaks against it, it is right more often than its
# rule on the whole.
TIES, FIGURES, PLAIN = "ties", "figures", "plain"
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


@dataclass(frozen=True)
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
        of_topic, right, total = self._pooled["", topic], *self._pooled["", ""]
        if not of_topic[1]:
            return None
        overall = right / total
        strength = self.family_strength
        by_topic = posterior(*of_topic, overall, strength)
        by_mechanism = posterior(*self._pooled[mechanism, ""], overall, strength)
        alike = self._pooled[mechanism, topic]
        # Topic and mechanism each move the odds of all rules; the family's own counts decide where it has many.
        odds = log_odds(by_topic) + log_odds(by_mechanism) - log_odds(overall)
        return posterior(*alike, 1 / (1 + exp(-odds)), strength)

    @cached_property
    def _pooled(self) -> Mapping[tuple[str, str], tuple[int, int]]:
        """Right and total of a mechanism and a topic; an empty word stands for any."""
        sums: defaultdict[tuple[str, str], tuple[int, int]] = defaultdict(lambda: (0, 0))
        for rule, (right, total) in self.rules.items():
            topic, mechanism = family(rule)
            for key in ((mechanism, topic), (mechanism, ""), ("", topic), ("", "")):
                before = sums[key]
                sums[key] = before[0] + right, before[1] + total
        return sums


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


def log_odds(share: float) -> float:
    """The logarithm of the odds of a share; none is taken for impossible or certain."""
    inside = min(max(share, _LEAST), 1 - _LEAST)
    return log(inside / (1 - inside))


@cache
def _data() -> Mapping[str, Any]:
    text = files("interlock.loaders.documents").joinpath("precision.yml").read_text("utf-8")
    return cast(Mapping[str, Any], loaded(text, load_yaml))


@cache
def _table() -> Counts:
    data = _data()
    rules = {rule: (int(right), int(total)) for rule, (right, total) in data["rules"].items()}
    strength = data["strength"]
    return Counts(rules, float(strength["rule"]), float(strength["family"]))


@cache
def _odds(of: str) -> Mapping[str, float]:
    return {name: float(value) for name, value in _data()["odds"][of].items()}


@cache
def _share(rule: str, agreed: bool) -> float | None:
    return _table().share(rule, agreed=agreed)


def floors(least: float | None) -> tuple[float, float]:
    """The least confidence of ties and of figures that are told: what was asked for, or what each has by default.

    Examples:
        >>> floors(None), floors(0.7)
        ((0.5, 0.2), (0.7, 0.7))
    """
    return (FLOOR, FIGURE_FLOOR) if least is None else (least, least)


def below(value: float | None, least: float) -> bool:
    """Whether a confidence is too low to be told; one that is not known is not low."""
    return value is not None and value < least


def confidence(
    rule: str, circumstances: Iterable[str] = (), *, of: str = TIES, agreed: bool = False
) -> float | None:
    """The confidence of what `rule` reads, rounded to three digits; None for a rule of which nothing is known.

    Args:
        rule: id of the rule.
        circumstances: what holds of its ends (`WORDS`); one without odds changes nothing.
        of: what is read, `TIES` or `FIGURES`.
        agreed: a back end read the same independently. That counts as one more right answer of the rule, not as a probability of
            its own: how often such an agreement is right has not been counted.
    """
    share = _share(rule, agreed)
    if share is None:
        return None
    odds = _odds(of)
    moved = (
        log_odds(share) + odds.get(PLAIN, 0.0) + sum(odds.get(name, 0.0) for name in circumstances)
    )
    return round(1 / (1 + exp(-moved)), 3)


def explain(
    rule: str, circumstances: Iterable[str] = (), *, of: str = TIES, agreed: bool = False
) -> str:
    """How a confidence came about, in words: counts, what the family lets expect, what made this reading harder or easier.

    Args:
        rule: id of the rule.
        circumstances: what holds of its ends (`WORDS`).
        of: what is read, `TIES` or `FIGURES`.
        agreed: a back end read the same.

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
    odds = _odds(of)
    steps = [
        f"{counted}; rules of its family ({topic}, {mechanism}) let expect {expected:.3f}, "
        f"worth {table.rule_strength:g} readings: {share:.3f}"
    ]
    moves = [("of a plain reading", odds.get(PLAIN, 0.0))] + [
        (WORDS.get(name, name), odds[name]) for name in circumstances if odds.get(name)
    ]
    steps += [f"{told}: odds times {exp(move):.2f}" for told, move in moves if move]
    return "; ".join(
        [*steps, f"{confidence(rule, circumstances, of=of, agreed=agreed):.3f} in all"]
    )
