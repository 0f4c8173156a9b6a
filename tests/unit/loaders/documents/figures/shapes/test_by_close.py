"""At what papers that are traded closed."""

from __future__ import annotations

from collections.abc import Callable

import pytest

Figures = Callable[[str], list[str]]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Shares in Orel Foods gained 1.3 percent to close at 38.20 euros each on Friday.", "Orel Foods, shares, 38.2 EUR, x1.013, rising"),
        ("Shares in Orel Foods ended 2% lower at 12 euros.", "Orel Foods, shares, 12 EUR, x0.98, falling"),
        ("Orel Foods shares closed 7 percent up.", "Orel Foods, shares, x1.07, rising"),
        ("Orel Foods made a profit of 4 million euros. Its shares finished the day 7 percent higher at 12 euros.",
         "Orel Foods, shares, 12 EUR, x1.07, rising"),
    ],
)  # fmt: skip
def test_closes(figures: Figures, text: str, told: str) -> None:
    assert any(one.startswith(told) for one in figures(text))


@pytest.mark.parametrize(
    "text",
    [
        "Orel Foods sold shares at 12 euros.",
        "Drava Bank holds shares 3 percent above what it paid.",
    ],
)
def test_is_no_close(figures: Figures, text: str) -> None:
    assert not [one for one in figures(text) if ", x" in one]
