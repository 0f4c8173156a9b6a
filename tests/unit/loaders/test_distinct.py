"""Counting distinct keys in memory and on disk."""

from __future__ import annotations

import random

import numpy as np
import pytest

from interlock.loaders import distinct
from interlock.loaders.distinct import PARTS, Distinct, unique


@pytest.fixture
def small(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(distinct, "_BUFFER", 7)
    monkeypatch.setattr(distinct, "_RUN", 20)


@pytest.mark.usefixtures("small")
@pytest.mark.parametrize("seed", range(5))
def test_runs_on_disk_count_as_a_set_does(seed: int) -> None:
    draw = random.Random(seed)
    keys = [f"key {draw.randrange(400)}" for _ in range(1_000)]
    seen = Distinct()
    for key in keys:
        seen.add(key)
    assert seen.spilled
    parts = [seen.part(number) for number in range(PARTS)]
    assert sum(map(len, parts)) == len(set(keys))
    assert [int(each) for part in parts for each in part] == sorted({hash(key) for key in keys})
    assert [len(seen.part(number)) for number in range(PARTS)] == [len(part) for part in parts]


@pytest.mark.usefixtures("small")
def test_what_two_sets_share_lies_in_the_same_part() -> None:
    first, second = Distinct(), Distinct()
    for number in range(300):
        first.add(("a", number))
    for number in range(290, 310):
        second.add(("a", number))
    assert first.spilled
    shared = sum(
        len(np.intersect1d(first.part(number), second.part(number))) for number in range(PARTS)
    )
    assert shared == 10


def test_a_small_set_is_one_part() -> None:
    seen = Distinct()
    for key in ("one", "two", "one"):
        seen.add(key)
    assert not seen.spilled
    assert len(seen.part(0, 1)) == 2
    assert sum(len(seen.part(number)) for number in range(PARTS)) == 2
    assert len(Distinct().part(0, 1)) == 0


def test_the_ends_of_the_numbers_have_a_part() -> None:
    seen = Distinct()
    for key in (-(2**61) + 2, 2**61 - 2, 0):  # as far as Python hashes whole numbers to themselves
        seen.add(key)
    assert sum(len(seen.part(number)) for number in range(PARTS)) == 3
    assert len(unique()) == 0
