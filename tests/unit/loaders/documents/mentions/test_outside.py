"""Who is outside a country is not in it; who is outside a town is where the town is."""

from __future__ import annotations

import pytest

from interlock.loaders.documents import extract


@pytest.mark.parametrize(
    ("text", "country"),
    [
        ("Two mills outside Norway supply Senta Foods.", None),
        ("Two mills outside Oslo supply Senta Foods.", "NO"),
        ("Two mills in Norway supply Senta Foods.", "NO"),
    ],
)
def test_the_country_of_a_group(text: str, country: str | None) -> None:
    found = extract(text.encode(), "note.txt")
    assert [party.country for party in found.parties if party.unnamed] == [country]
