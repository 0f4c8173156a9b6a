"""What is said of one of several things is not said of all of them."""

from __future__ import annotations

from collections.abc import Callable

import pytest

TIES = frozenset({"OPERATES", "OWNS"})
Fact = tuple[str, str, str, str]


@pytest.mark.parametrize(
    "text",
    [
        "The cargoes are for two terminals in Chad, one of them run by Tolmin Gas.",
        "Ships call at two terminals, one of which is operated by Tolmin Gas.",
    ],
)
def test_of_some_is_not_of_all(text: str, silent: Callable[..., None]) -> None:
    silent(text)


def test_behind_the_aside_all_are_meant(tells: Callable[[str, set[Fact]], None]) -> None:
    tells(
        "Two plants, one of them in Chad, are owned by Tolmin Gas.",
        {("Tolmin Gas", "OWNS", "<two plants>", "asserted")},
    )
