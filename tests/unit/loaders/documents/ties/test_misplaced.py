"""Places that only tell which party or road is meant do nothing, and who buys a mill builds none."""

from __future__ import annotations

from collections.abc import Callable

import pytest

TIES = frozenset({"FINANCES", "GUARANTEES", "IMPLEMENTS", "OWNS"})
Tells = Callable[[str, set[tuple[str, str, str, str]]], None]


@pytest.mark.parametrize(
    ("text", "tie"),
    [
        (
            "A family office in Zug stands surety for the bonds of Orlu Steel.",
            ("<family office in Zug>", "GUARANTEES", "Orlu Steel", "asserted"),
        ),
        (
            "Delta Bank is financing the road from Gulu to Nimule with a credit of 200 million euros.",
            ("Delta Bank", "FINANCES", "<road>", "asserted"),
        ),
        (
            "The road was built with money from Kenya.",
            ("Kenya", "FINANCES", "<road>", "asserted"),
        ),
    ],
)
def test_who_does_it(tells: Tells, text: str, tie: tuple[str, str, str, str]) -> None:
    tells(text, {tie})


@pytest.mark.parametrize(
    "text",
    [
        "The purchase of a cannery by Orlu Steel was completed on 3 March.",
        "Orlu Steel completed the acquisition of a cannery.",
    ],
)
def test_who_completes_a_purchase_builds_nothing(facts: Callable[[str], set[tuple[str, str, str, str]]], text: str) -> None:  # fmt: skip
    assert {kind for _, kind, _, _ in facts(text)} == {"OWNS"}


def test_who_completes_a_mill_builds_it(tells: Tells) -> None:
    tells("Orlu Steel completed a cannery in Agadir.", {("Orlu Steel", "IMPLEMENTS", "<cannery in Agadir>", "asserted")})  # fmt: skip
