"""Shares of what a sentence opens with, and what is done to one more that a phrase in front names."""

from __future__ import annotations

from collections.abc import Callable

import pytest

TIES = frozenset({"OWNS", "SUPPLIES"})
Fact = tuple[str, str, str, str]
Silent = Callable[..., None]


@pytest.mark.parametrize(
    ("text", "owner"),
    [
        ("Norrvik Steel is led by Maria Kovac, who owns all its shares.", "Maria Kovac"),
        (
            "Norrvik Steel issued 4 million shares to Senta Foods, which now holds 16 percent.",
            "Senta Foods",
        ),
        (
            "Norrvik Steel is run by Senta Foods, which has 51 percent of its capital.",
            "Senta Foods",
        ),
        ("Norrvik Steel is for sale: Senta Foods holds all the shares.", "Senta Foods"),
        ("Besides Norrvik Steel, Senta Foods owns Kalda Mills.", "Senta Foods"),
    ],
)
def test_shares_of_what_is_spoken_of(
    text: str, owner: str, facts: Callable[[str], set[Fact]]
) -> None:
    assert (owner, "OWNS", "Norrvik Steel", "asserted") in facts(text)


def test_what_is_done_to_one_more(facts: Callable[[str], set[Fact]]) -> None:
    assert facts("In addition to Norrvik Steel, Senta Foods supplies Kalda Mills.") == {
        ("Senta Foods", "SUPPLIES", "Norrvik Steel", "asserted"),
        ("Senta Foods", "SUPPLIES", "Kalda Mills", "asserted"),
    }


@pytest.mark.parametrize(
    "text",
    [
        "Norrvik Steel met Kalda Mills and Senta Foods, which has 51 percent of its capital abroad.",
        "Norrvik Steel is led by Maria Kovac, who holds none of its shares.",
        "Norrvik Steel is led by Maria Kovac, who no longer owns all its shares.",
        "Besides Norrvik Steel, Senta Foods was fined by the regulator.",
        "Besides Norrvik Steel, three firms bid for the shipyard.",
    ],
)
def test_none_of_these(text: str, silent: Silent) -> None:
    silent(text)
