"""A number is of the holding that it stands with, and of no other in the sentence."""

from __future__ import annotations

from decimal import Decimal

import pytest

from interlock.loaders.documents import extract


def shares(text: str) -> dict[tuple[str, str], tuple[Decimal | None, Decimal | None]]:
    """The bounds of each holding that a text tells of, by owner and what he owns."""
    found = extract(text.encode(), "note.txt")
    names = {party.key: party.name for party in found.parties}
    return {
        (names[s.subject], names[s.object or ""]): (
            s.attributes.get("share_min"),
            s.attributes.get("share_max"),
        )
        for s in found.statements
        if s.predicate == "OWNS"
    }


SIXTY = (Decimal(60), Decimal(60))


@pytest.mark.parametrize(
    ("text", "bounds"),
    [
        (
            "Jan Weiss owns 60 percent of Acisa Mills and a minority stake in Orvik Foods.",
            (None, Decimal(50)),
        ),
        (
            "Jan Weiss owns 60 percent of Acisa Mills and a small stake in Orvik Foods.",
            (None, None),
        ),
        ("Jan Weiss owns 60 percent of Acisa Mills and shares in Orvik Foods.", (None, None)),
        ("Jan Weiss bought 60 percent of Acisa Mills and the whole of Orvik Foods.", (None, None)),
        ("Jan Weiss owns 60 percent of Acisa Mills and Orvik Foods.", SIXTY),
    ],
)
def test_the_second_holding_has_its_own_words(
    text: str, bounds: tuple[Decimal | None, Decimal | None]
) -> None:
    assert shares(text) == {
        ("Jan Weiss", "Acisa Mills"): SIXTY,
        ("Jan Weiss", "Orvik Foods"): bounds,
    }


@pytest.mark.parametrize(
    ("text", "bounds"),
    [
        (
            "Acisa Mills is 60 percent owned by Jan Weiss; Orvik Foods has a minority stake.",
            (None, Decimal(50)),
        ),
        (
            "Acisa Mills is 60 percent owned by Jan Weiss; Orvik Foods has a controlling stake.",
            (None, None),
        ),
        (
            "Acisa Mills is 60 percent owned by Jan Weiss; Orvik Foods holds a minority.",
            (None, Decimal(50)),
        ),
    ],
)
def test_the_second_owner_has_his_own_words(
    text: str, bounds: tuple[Decimal | None, Decimal | None]
) -> None:
    assert shares(text) == {
        ("Jan Weiss", "Acisa Mills"): SIXTY,
        ("Orvik Foods", "Acisa Mills"): bounds,
    }
