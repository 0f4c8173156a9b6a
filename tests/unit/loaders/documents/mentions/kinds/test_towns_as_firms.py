"""Firms that are called like a town: told by what no town is, has or does, and never where anything lies in it."""

from __future__ import annotations

import pytest

from interlock.loaders.documents import extract


def kind_of(text: str, name: str) -> str | None:
    found = extract(text.encode(), "a.txt", min_confidence=0)
    return next((party.kind for party in found.parties if party.name == name), None)


@pytest.mark.parametrize(
    "text",
    [
        "Ruse was fined 2 million euros for late filings.",
        "Ruse said on Tuesday that it would close a mill in Ghent.",
        "Ruse employs 300 people at a plant near Lviv.",
        "Shares in Ruse fell 4 percent on Monday.",
        "The chief executive of Ruse, Hanna Brodt, resigned in March.",
        "Ruse posted a net profit of 12 million euros for the first quarter.",
        "Velmora Foods sold Ruse to Tolmin Steel for 40 million euros.",
        "Ruse opened a plant near Ghent in May. The company has 1,200 employees.",
        "Ruse's subsidiary Tolmin Steel cut 200 jobs.",
        "Revenue at Ruse rose 12 percent in 2025.",
        "Ruse supplies pumps to Tolmin Steel.",
        "The board of Ruse met on Friday.",
    ],
)
def test_what_no_town_has_or_does_makes_a_firm(text: str) -> None:
    assert kind_of(text, "Ruse") == "Firm"


@pytest.mark.parametrize(
    "text",
    [
        "Tolmin Steel runs a mill in Ruse. Ruse was fined for its waste water.",
        "Ruse said its mayor would resign.",
        "Ruse posted record rainfall in May.",
        "Tolmin Steel sends coal to its parent at Ruse.",
        "The port of Ruse was fined 2 million euros.",
        "Tolmin Steel sold Ruse its pumps for 40 million euros.",
        "Ruse's port employs 300 people. The company is called Tolmin Steel.",
        "Tolmin Steel moved from Ghent to Ruse in 2019.",
    ],
)
def test_a_town_stays_one(text: str) -> None:
    assert kind_of(text, "Ruse") in ("Place", None)
