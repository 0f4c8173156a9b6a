"""Participles set off behind a name are passive: what was sold sells nothing."""

from __future__ import annotations

from collections.abc import Callable

import pytest

TIES = frozenset({"OWNS", "SUPPLIES"})


@pytest.mark.parametrize(
    ("text", "ties"),
    [
        ("Orlu Steel, sold to Tesk Foods in 2020, makes rails.", {"OWNS"}),
        ("Orlu Steel sold rails to Tesk Foods in 2020.", {"SUPPLIES"}),
    ],
)
def test_who_was_sold(
    text: str, ties: set[str], facts: Callable[[str], set[tuple[str, str, str, str]]]
) -> None:
    """Between commas the participle is said of the name before it."""
    assert {fact[1] for fact in facts(text)} == ties
