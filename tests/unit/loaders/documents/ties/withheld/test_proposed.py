"""Who is put forward for an office does not hold it yet."""

from __future__ import annotations

from collections.abc import Callable

import pytest

TIES = frozenset({"HOLDS_ROLE"})
Fact = tuple[str, str, str, str]

PUT_FORWARD = [
    "The board proposes Karin Berg as new chairman of Vaskor Lode.",
    "Karin Berg was proposed as new chairman of Vaskor Lode.",
    "Vaskor Lode nominated Karin Berg as its chief executive.",
    "The board has put Karin Berg forward as chairman of Vaskor Lode.",
    "The nomination committee of Vaskor Lode has proposed Karin Berg as new chair.",
    "The owners recommend Karin Berg as president of Vaskor Lode.",
]


@pytest.mark.parametrize("sentence", PUT_FORWARD)
def test_put_forward_for_an_office(tells: Callable[[str, set[Fact]], None], sentence: str) -> None:
    tells(sentence, {("Karin Berg", "HOLDS_ROLE", "Vaskor Lode", "considered")})


@pytest.mark.parametrize(
    ("sentence", "ties"),
    [
        ("Karin Berg, nominated as chairman of Vaskor Lode, is finance chief of Dalvik Mills.",
         {("Karin Berg", "HOLDS_ROLE", "Vaskor Lode", "considered"), ("Karin Berg", "HOLDS_ROLE", "Dalvik Mills", "asserted")}),
        ("The chairman of Vaskor Lode, Karin Berg, proposed Per Lind as his successor.",
         {("Karin Berg", "HOLDS_ROLE", "Vaskor Lode", "asserted")}),
        ("Karin Berg, chairman of Vaskor Lode, proposed a merger.",
         {("Karin Berg", "HOLDS_ROLE", "Vaskor Lode", "asserted")}),
    ],
)  # fmt: skip
def test_who_holds_one_already(
    tells: Callable[[str, set[Fact]], None], sentence: str, ties: set[Fact]
) -> None:
    tells(sentence, ties)
