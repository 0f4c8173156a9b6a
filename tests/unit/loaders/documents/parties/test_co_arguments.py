"""The other end of a deed is somebody else: "sold X to the company" is not sold to X."""

from __future__ import annotations

from collections.abc import Callable

import pytest

TIES = frozenset({"OWNS", "INVESTS_IN", "SUPPLIES", "SUCCEEDED_BY"})
Fact = tuple[str, str, str, str]
BEFORE = "Halvard Mills was founded in Oslo in 1987. "


@pytest.mark.parametrize(
    ("text", "tie"),
    [
        (
            "The heirs sold Norrvik Steel to the company.",
            ("Halvard Mills", "OWNS", "Norrvik Steel"),
        ),
        (
            "Half of the shares in Norrvik Steel were transferred to the company.",
            ("Halvard Mills", "OWNS", "Norrvik Steel"),
        ),
        (
            "The takeover of Norrvik Steel by the company was completed in July.",
            ("Halvard Mills", "OWNS", "Norrvik Steel"),
        ),
        (
            "Norrvik Steel, acquired last year by the company, opened a second kiln.",
            ("Halvard Mills", "OWNS", "Norrvik Steel"),
        ),
        (
            "Norrvik Steel, which is owned by the company, runs nine hotels.",
            ("Halvard Mills", "OWNS", "Norrvik Steel"),
        ),
        (
            "Norrvik Steel's new owner is the company.",
            ("Halvard Mills", "OWNS", "Norrvik Steel"),
        ),
        ("It is Senta Foods that owns the company.", ("Senta Foods", "OWNS", "Halvard Mills")),
        (
            "Senta Foods came in as a shareholder of the company in 2020.",
            ("Senta Foods", "OWNS", "Halvard Mills"),
        ),
        (
            "An investment by Senta Foods in the company was announced on Tuesday.",
            ("Senta Foods", "INVESTS_IN", "Halvard Mills"),
        ),
    ],
)
def test_the_company_is_the_one_before(
    text: str, tie: tuple[str, str, str], facts: Callable[[str], set[Fact]]
) -> None:
    assert facts(BEFORE + text) == {(*tie, "asserted")}


@pytest.mark.parametrize(
    "text",
    [
        "Norrvik Steel makes rope, and the company supplies Senta Foods.",
        "Norrvik Steel said that the company sells rope to Senta Foods.",
    ],
)
def test_the_company_may_be_the_nearest(text: str, facts: Callable[[str], set[Fact]]) -> None:
    assert ("Norrvik Steel", "SUPPLIES", "Senta Foods", "asserted") in facts(BEFORE + text)
