"""On which exchange whose paper is dealt in: shares, bonds and notes that are admitted, listed or traded."""

from __future__ import annotations

from collections.abc import Callable

import pytest

TIES = frozenset({"LISTED_ON"})
Tells = Callable[[str, set[tuple[str, str, str, str]]], None]
Silent = Callable[..., None]
BONDS = "Orlu Steel issued bonds worth $150 million on Tuesday."


@pytest.mark.parametrize(
    "text",
    [
        "Orlu Steel makes rails. Its shares trade on the Vienna Stock Exchange.",
        "Orlu Steel listed on the main market of the Vienna Stock Exchange on Tuesday.",
        "Orlu Steel sold $150 million of seven-year bonds on the Vienna Stock Exchange.",
        f"{BONDS} The bonds, due in December 2029, were admitted to the Vienna Stock Exchange.",
        "Orlu Steel paid for the mill with a bond on the Vienna Stock Exchange.",
        "Shares of Orlu Steel are admitted to the Vienna Stock Exchange.",
        "Orlu Steel's notes changed hands on the Vienna Stock Exchange.",
    ],
)
def test_paper_is_dealt_in_on_an_exchange(tells: Tells, text: str) -> None:
    tells(text, {("Orlu Steel", "LISTED_ON", "Vienna Stock Exchange", "asserted")})


def test_a_listing_in_a_city_is_on_the_market_that_is_named(tells: Tells) -> None:
    text = "Orlu Steel has its London listing on Nasdaq."
    tells(text, {("Orlu Steel", "LISTED_ON", "Nasdaq", "asserted")})


@pytest.mark.parametrize(
    "text",
    [
        "Orlu Steel makes rails. The notes of the singer were heard on the Vienna Stock Exchange's birthday.",
        "Orlu Steel makes rails. The bonds were admitted to the Vienna Stock Exchange.",
        "Orlu Steel's shares may be admitted to the Vienna Stock Exchange.",
    ],
)
def test_no_listing_without_an_issuer_or_admission(silent: Silent, text: str) -> None:
    silent(text)
