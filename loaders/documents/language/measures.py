"""What a reader of figures finds: a number, share, count or listed value of one party, before it becomes an observation.

measure = Measure("value.metric", subject=0, indicator="exports", start=0, end=40)
measure.take(amount)        # its unit, and its value or the bounds of it
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace
from decimal import Decimal
from typing import Any

from interlock.loaders.documents.language.amounts import Amount, qualify
from interlock.loaders.documents.language.dates import DateSpan
from interlock.loaders.documents.language.later import later

__all__ = [
    "FOLD",
    "Measure",
    "direction_of",
    "lowered",
    "multiple_of",
    "ratio_after",
    "share_bounds",
]

VERSION = 1


@dataclass(slots=True)
class Measure:
    """An observation before it has an id; `subject`, `partner_party` and `attributed_to` are party indices.

    Attributes:
        scope: the part of the subject that it is of, where that is no party: "Premium Lifestyle".
        outlook: "planned" or "expected" where the text speaks of what is to come; the name of the indicator says it too.
    """

    rule: str
    subject: int
    indicator: str
    start: int
    end: int
    partner: str | None = None
    partner_party: int | None = None
    value: Decimal | None = None
    low: Decimal | None = None
    high: Decimal | None = None
    values: tuple[str, ...] = ()
    unit: str | None = None
    approximate: bool = False
    direction: str | None = None
    period: tuple[str | None, str | None] = (None, None)
    period_text: str | None = None
    comparison: dict[str, Any] = field(default_factory=dict)
    attributed_to: int | None = None
    antecedent: bool = False
    collective: bool = False
    outlook: str = ""
    scope: str = ""
    version: int = VERSION

    def take(self, amount: Amount) -> None:
        """Take over what an amount says: its unit, and its value or else its bounds."""
        self.unit, self.approximate = amount.unit, amount.approximate
        if amount.value is not None:
            self.value = amount.value
        else:
            self.low, self.high = amount.low, amount.high

    @property
    def has_number(self) -> bool:
        """Whether it has a value or a bound: what only rose or fell has none."""
        return self.value is not None or self.low is not None or self.high is not None

    def date(self, day: DateSpan) -> None:
        """Make it of the time that the words of a date say."""
        self.period, self.period_text = day.interval, day.text

    def bound(self, qualifier: str | None) -> None:
        """Make the value what the word before it makes of it: "more than" a lower bound, "about" an approximation."""
        side, _, blur = qualify((qualifier or "").strip())
        self.approximate = self.approximate or blur
        if side == "low":
            self.low, self.value = self.value, None
        elif side == "high":
            self.high, self.value = self.value, None

    def move(self, percent: Decimal, *, up: bool, base: str = "previous period") -> None:
        """Note a rise or fall by so many percent, and what it is compared with."""
        self.direction = "rising" if up else "falling"
        self.comparison = {
            **self.comparison,
            "base": base,
            "ratio": ratio_after(percent, up=up),
        }

    def turn_from(self, earlier: Decimal | None) -> None:
        """Say where it moved from an earlier value, unless that is told or both are the same."""
        if self.direction is not None or self.value is None or earlier is None:
            return
        if self.value != earlier:
            self.direction = "rising" if self.value > earlier else "falling"

    def multiply(self, verb: str | None) -> None:
        """Note what a verb such as "doubled" makes of the figure, unless a comparison says it."""
        by = multiple_of(verb)
        if by is not None and "ratio" not in self.comparison:
            self.comparison = {"base": "previous period", **self.comparison, "ratio": by}

    def name_change(self, marked: str, at: int) -> None:
        """Where "by" stands before the figure, call it the change of the metric that it is: "fell by 40 tonnes"."""
        step = _BY.search(marked, max(0, at - _VERB), at)
        if step is None or self.direction is None or self.unit == "percent":
            return
        if step[1] == "by" or self.value is not None:  # "fell below $2 million": to where
            self.indicator = f"{_CHANGES[self.direction]} in {self.indicator}"

    def earlier(self) -> Measure:
        """The same metric at the time before, of which so far nothing is known but the value."""
        return replace(
            self,
            rule="value.previous",
            comparison={},
            direction=None,
            period=(None, None),
            period_text=None,
            outlook="",
        )

    def another(self, rule: str) -> Measure:
        """A figure of the same metric and time, of which so far nothing is known but what both are of."""
        return replace(
            self,
            rule=rule,
            value=None,
            low=None,
            high=None,
            unit=None,
            approximate=False,
            partner=None,
            partner_party=None,
            comparison={},
            direction=None,
        )

    def take_share(self, share: Amount, metric: str) -> Measure:
        """Make it the share of a metric that `share` is; returns itself."""
        self.take(share)
        self.indicator = f"share of {metric}"
        self.comparison = {"base": metric, **share_bounds(share)}
        return self


def lowered(name: str) -> str:
    """A name that opens a sentence as it stands within one: "Net profit" is "net profit", and "GDP growth" stays."""
    return name if name[:2].isupper() else name[:1].lower() + name[1:]


def direction_of(match: re.Match[str]) -> str | None:
    """The direction that the groups `up` and `down` of a shape name; None where neither is there."""
    return "rising" if match["up"] else "falling" if match["down"] else None


# "fell by", "fell $40 million": what follows is the step, not where it led.
_BY = later(
    r"\b(by|rose|fell|grew|declined|decreased|increased|dropped|climbed|jumped|surged|gained|slipped|shrank|slid|plunged|expanded) $"
)
_VERB = 12  # characters of the longest
_CHANGES = {"rising": "increase", "falling": "decrease", "steady": "change"}
_MULTIPLES = {
    "doubl": Decimal(2),
    "tripl": Decimal(3),
    "trebl": Decimal(3),
    "quadrupl": Decimal(4),
    "halv": Decimal("0.5"),
}
# "almost doubled" and "more than doubled" say no number
_MULTIPLE = later(
    rf"(?<!than )(?<!almost )(?<!nearly )(?<!roughly )\b(?P<by>{'|'.join(_MULTIPLES)})(?:es?|ed|ing)\b"
)


# "threefold", "one and a half times": so many times what it was.
_FOLDS = {
    word: Decimal(value)
    for value, word in enumerate(
        ("two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"), start=2
    )
}
_HALVES = {"one": Decimal("1.5"), "two": Decimal("2.5"), "three": Decimal("3.5")}
FOLD = (
    rf"(?:(?:{'|'.join(_FOLDS)}|\d+)-?fold|(?:{'|'.join(_HALVES)}) and a half times)(?! more| less)"
)
_FOLD = later(
    rf"(?<!than )(?<!almost )(?<!nearly )\b(?:(?P<fold>{'|'.join(_FOLDS)}|\d+)-?fold\b|(?P<half>{'|'.join(_HALVES)}) and a half times\b)"
)


def multiple_of(verb: str | None) -> Decimal | None:
    """By what a verb multiplies its subject: 2 for "doubled"; None for "more than" and "almost doubled", which say no number."""
    found = _MULTIPLE.search(verb or "")
    if found is not None:
        return _MULTIPLES[found["by"]]
    fold = _FOLD.search(verb or "")
    if fold is None:
        return None
    if fold["half"]:
        return _HALVES[fold["half"]]
    return _FOLDS.get(fold["fold"]) or Decimal(fold["fold"])


def ratio_after(percent: Decimal, *, up: bool) -> Decimal:
    """What a figure is to the earlier one after a rise or fall by so many percent: 1.12 after a rise by 12."""
    return 1 + (1 if up else -1) * percent / 100


def share_bounds(share: Amount) -> dict[str, Decimal]:
    """The bounds of a share as a comparison names them; a bound that is open is left out."""
    bounds = {"share_min": share.low, "share_max": share.high}
    return {name: value for name, value in bounds.items() if value is not None}
