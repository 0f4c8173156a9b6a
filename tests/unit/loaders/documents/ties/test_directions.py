"""Which end of a tie the words between two names put first."""

from __future__ import annotations

import pytest

from interlock.loaders.documents.ties.directions import directions


@pytest.mark.parametrize(
    ("predicate", "between", "count"),
    [
        ("OWNS", " acquired ", (1, 0)),
        ("OWNS", " was acquired by ", (0, 1)),
        ("OWNS", " has been acquired by ", (0, 1)),
        ("OWNS", ", a subsidiary of ", (0, 0)),
        ("HOLDS_ROLE", ", whose chairman is ", (0, 0)),
    ],
)
def test_a_passive_turns_the_tie_round(
    predicate: str, between: str, count: tuple[int, int]
) -> None:
    assert directions(predicate).count(between) == count
