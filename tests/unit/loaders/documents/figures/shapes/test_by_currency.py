"""By how much a currency moved is a figure of its country."""

from __future__ import annotations

from collections.abc import Callable

import pytest

Figures = Callable[[str], list[str]]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Ghana sold bonds. The cedi has gained 31% against the dollar this year.", "Ghana, cedi, x1.31, rising"),
        ("Ghana sold bonds. The cedi, which lost a fifth of its value in 2022, was stable.", "Ghana, cedi, x0.8, falling, 2022"),
        ("Sweden sold bonds. The krona weakened 3 percent.", "Sweden, krona, x0.97, falling"),
    ],
)  # fmt: skip
def test_moves(figures: Figures, text: str, told: str) -> None:
    assert told in figures(text)


@pytest.mark.parametrize(
    "text",
    [
        "The cedi has gained 31% against the dollar this year.",
        "Ghana won the crown with 60 percent.",
    ],
)
def test_is_of_nobody(figures: Figures, text: str) -> None:
    assert not [one for one in figures(text) if ", x" in one]
