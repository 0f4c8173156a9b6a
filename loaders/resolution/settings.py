"""Thresholds and weights of matching, read from `matching.yml`: data, so that a change is one line with its reason.

settings().features["numbers_differ"].cap     # 0.7
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Any

__all__ = ["Feature", "Manner", "Settings", "Thresholds", "settings"]


@dataclass(frozen=True, slots=True)
class Feature:
    """What a feature that is present does to a score.

    Attributes:
        add: added to it.
        cap: the most it may be then; None bounds nothing.
        apart: whether it forbids that both records are of one cluster.
        why: the reason, for people.
    """

    name: str
    add: float
    cap: float | None
    apart: bool
    why: str


@dataclass(frozen=True, slots=True)
class Thresholds:
    """From `same` on two records are one party, from `review` on a person has to look; `match` is for likeness of names alone."""

    same: float
    review: float
    match: float

    def outcome(self, score: float) -> str:
        """What a score comes to: same, review or different."""
        return "same" if score >= self.same else "review" if score >= self.review else "different"


_LONGEST_WORD = 64  # longer words are compared like words of this length


class Manner:
    """How words are compared.

    Attributes:
        surplus: weight of words that one name has more.
        conflict: weight of words that each name has and the other lacks.
    """

    def __init__(self, edits: Sequence[Sequence[int]], surplus: float, conflict: float) -> None:
        self.surplus = surplus
        self.conflict = conflict
        self._allowed = [
            next((number for below, number in edits if length < below), edits[-1][1])
            for length in range(_LONGEST_WORD + 1)
        ]

    def allowed(self, length: int) -> int:
        """Edits that two words may differ in, of which the longer has this length."""
        return self._allowed[length if length < _LONGEST_WORD else _LONGEST_WORD]


@dataclass(frozen=True, slots=True)
class Settings:
    """The whole table; `version` names it in every automatic decision."""

    version: str
    pairs: Thresholds
    names: Thresholds
    alignment: dict[str, float]
    manners: dict[str, Manner]
    features: dict[str, Feature]
    loose_forms: frozenset[str]
    translated: frozenset[str]
    related_countries: dict[str, int]


@cache
def settings() -> Settings:
    """The settings that are shipped."""
    from interlock.schema.vocabulary import load_yaml

    table: dict[str, Any] = load_yaml(
        files("interlock.loaders.resolution").joinpath("matching.yml").read_text("utf-8")
    )
    limits = {
        name: Thresholds(row["same"], row["review"], row.get("match", row["same"]))
        for name, row in table["thresholds"].items()
    }
    return Settings(
        version=table["version"],
        pairs=limits["pairs"],
        names=limits["names"],
        alignment={name: float(value) for name, value in table["alignment"].items()},
        manners={
            name: Manner(row["edits"], row["surplus"], row["conflict"])
            for name, row in table["names"].items()
        },
        features={
            name: Feature(
                name, float(row.get("add", 0)), row.get("cap"), row.get("apart", False), row["why"]
            )
            for name, row in table["features"].items()
        },
        loose_forms=frozenset(table["loose_forms"]),
        translated=frozenset(table["translated"]),
        related_countries={
            country: place
            for place, countries in enumerate(table["related_countries"])
            for country in countries
        },
    )
