"""A name that ends in s and is printed as if the s were that of the possessive is the same name."""

from __future__ import annotations

import pytest

from interlock.loaders.documents import extract


def names(text: str) -> set[str]:
    return {party.name for party in extract(text.encode(), "a.txt").parties}


def test_it_is_the_name_that_the_text_has() -> None:
    text = "Northern Mills sued Sella Oil. Sella Oil is Northern Mill’s largest owner."
    assert names(text) == {"Northern Mills", "Sella Oil"}


@pytest.mark.parametrize(
    "text",
    [
        "Northern Mill sued Sella Oil. Northern Mills lent it money.",
        "Sella Oil is Northern Mill’s largest owner. Sella Oil sued Varn Foods.",
    ],
)
def test_a_name_of_its_own_stays(text: str) -> None:
    assert "Northern Mill" in names(text)
