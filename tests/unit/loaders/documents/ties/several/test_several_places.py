"""A group in several places is called by all of them."""

from __future__ import annotations

import pytest

from tests.unit.loaders.documents.conftest import Ties


@pytest.mark.parametrize(
    ("text", "name", "places"),
    [
        ("Orlu Steel has offices in China, Dubai and Kenya.", "<offices in China, Dubai and Kenya>", 3),
        ("Plants in the Netherlands, Kenya and Chad, owned by Orlu, will close.", "<Plants in the Netherlands, Kenya and Chad>", 3),
        ("Two mills in Kenya, which supply Orlu Steel, export to Chad.", "<two mills in Kenya>", 1),
    ],
)  # fmt: skip
def test_all_places_of_a_group_are_in_its_name(
    ties: Ties, text: str, name: str, places: int
) -> None:
    told = ties(text)
    assert sum(s == name and tie == "LOCATED_IN" for s, tie, _ in told) == places
    assert all("China>" not in s and "Netherlands>" not in s for s, _, _ in told)
