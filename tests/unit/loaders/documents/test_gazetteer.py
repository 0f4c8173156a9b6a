"""Places that the shipped gazetteer knows, and which code a name claims."""

from __future__ import annotations

import pytest

from interlock.loaders.documents.gazetteer import country_name, shipped


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("exports from Chongqing to Turkey", [("Chongqing", "CN-CQ"), ("Türkiye", "TR")]),
        ("the Russian Federation", [("Russia", "RU")]),
        ("in East Kazakhstan Region", [("East Kazakhstan Region", "KZ-63")]),
        ("in North Rhine-Westphalia", [("North Rhine-Westphalia", "DE-NW")]),
        ("an office in London", [("London", None)]),  # not the City of London, GB-LND
        ("a plant in Bursa", [("Bursa", None)]),  # the city, not its province
        ("officials in Washington", [("Washington", None)]),  # not the state, US-WA
        ("a bank in Vienna", [("Vienna", "AT-9")]),  # city and province are one
        ("the United Nations", [("United Nations", None)]),
        ("he read Guerrero", []),
    ],
)
def test_codes(text: str, found: list[tuple[str, str | None]]) -> None:
    assert [(hit.entry.name, hit.entry.code) for hit in shipped().find(text)] == found


def test_country_name() -> None:
    assert [country_name(code) for code in ("ru", "CN-CQ", "XX")] == ["Russia", "Chongqing", "XX"]
