"""A number with its noun."""

from __future__ import annotations

from interlock.schema.counted import counted


def test_one_and_many() -> None:
    assert [counted(number, "tie") for number in (0, 1, 2)] == ["0 ties", "1 tie", "2 ties"]
    assert counted(1, "party", "parties") == "1 party"
    assert counted(12_000, "party", "parties") == "12,000 parties"
