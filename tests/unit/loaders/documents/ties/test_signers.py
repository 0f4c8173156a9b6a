"""Whose deed it is that somebody in an office signs: his body's."""

from __future__ import annotations

from collections.abc import Callable

TIES = frozenset({"SIGNED"})
Fact = tuple[str, str, str, str]


def test_whoever_signs_signs_for_the_firm(tells: Callable[[str, set[Fact]], None]) -> None:
    tells(
        "Orlu Bank's chief executive Jo Lee signed a contract with Tavra Bank.",
        {("Orlu Bank", "SIGNED", "Tavra Bank", "asserted")},
    )
