"""Odds are found again where they were put in; without readings there are none."""

from __future__ import annotations

import random
from math import exp

import pytest

from interlock.loaders.documents.confidence import PLAIN, Counts, log_odds
from interlock.loaders.evaluation.odds import Reading, fit, share_without


def drawn(odds: dict[str, float], number: int) -> list[Reading]:
    chance = random.Random(7)
    readings = []
    for _ in range(number):
        share = chance.choice([0.6, 0.7, 0.8, 0.9])
        held = tuple(name for name in odds if name != PLAIN and chance.random() < 0.4)
        moved = log_odds(share) + odds.get(PLAIN, 0.0) + sum(odds[name] for name in held)
        readings.append(Reading(share, held, chance.random() < 1 / (1 + exp(-moved))))
    return readings


def test_odds_are_found_again() -> None:
    put_in = {PLAIN: 0.4, "refers_back": -0.8, "bare": -1.2}
    found = fit(drawn(put_in, 20_000), ["refers_back", "bare", "never"])
    assert found == pytest.approx({**put_in, "never": 0.0}, abs=0.12)


def test_few_readings_move_little() -> None:
    few = [Reading(0.8, ("bare",), False)] * 2
    many = few * 100
    assert 0 > fit(few, ["bare"], plain=False)["bare"] > fit(many, ["bare"], plain=False)["bare"]


def test_without_a_level_only_circumstances_move() -> None:
    found = fit(drawn({PLAIN: 1.0, "bare": -1.0}, 2_000), ["bare"], plain=False)
    assert found[PLAIN] == 0


def test_a_reading_does_not_know_its_own_answer() -> None:
    counts = Counts({"owns.one": (1, 1), "owns.other": (8, 10)}, 6.0, 32.0)
    expected = counts.expected("owns.one")
    assert share_without(counts, "owns.one", True) == pytest.approx(expected)
    assert share_without(counts, "owns.other", False) > counts.share("owns.other")  # type: ignore[operator]
    assert share_without(counts, "never.seen", True) is None


def test_no_readings() -> None:
    with pytest.raises(ValueError, match="no readings"):
        fit([], ["bare"])
