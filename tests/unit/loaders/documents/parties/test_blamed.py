"""Whose doing the ground is that somebody is blamed, praised or sanctioned for."""

from __future__ import annotations

import pytest

from interlock.loaders.documents.mentions.mention import Mention
from interlock.loaders.documents.parties.blamed import blamed

NAMES = ("Orlen Data", "Tarnava Mills", "Drava Steel", "Kestrel Foods")


def found(text: str, word: str) -> tuple[str, bool] | None:
    mentions = [
        Mention(text.index(name), text.index(name) + len(name), 0, "Firm", "name", name)
        for name in NAMES
        if name in text
    ]
    ground = blamed(text, mentions, text.index(f" {word} ") + 1)
    return None if ground is None else (ground[0].name, ground[1])


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("Orlen Data fined Tarnava Mills for its sales to Kestrel Foods.", "its"),
        ("Orlen Data has sued Tarnava Mills because it supplied Kestrel Foods.", "it"),
        ("Orlen Data accused Tarnava Mills of selling drones to Kestrel Foods.", "selling"),
        (
            "Orlen Data criticised Tarnava Mills, a Polish miller, over its contract with Kestrel Foods.",
            "its",
        ),
        ("Orlen Data praised Tarnava Mills on Monday for its support for Kestrel Foods.", "its"),
        (
            "Orlen Data took legal action against Tarnava Mills, among others, for buying Kestrel Foods.",
            "buying",
        ),
    ],
)
def test_a_ground_is_the_doing_of_who_is_blamed(text: str, word: str) -> None:
    assert found(text, word) == ("Tarnava Mills", True)


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("Orlen Data sued Tarnava Mills after it lost the contract with Kestrel Foods.", "it"),
        ("Orlen Data fined Tarnava Mills and Drava Steel for its sales to Kestrel Foods.", "its"),
    ],
)
def test_what_may_be_eithers_is_not_sure(text: str, word: str) -> None:
    ground = found(text, word)
    assert ground is not None
    assert not ground[1]


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("Orlen Data paid Tarnava Mills for its sales to Kestrel Foods.", "its"),
        ("Orlen Data listed on the Tarnava Mills exchange by the end of its year.", "its"),
        ("Orlen Data sued Tarnava Mills, which said its sales to Kestrel Foods went on.", "its"),
        ("Orlen Data banned Tarnava Mills by the end of its year.", "its"),
    ],
)
def test_other_words_are_no_ground(text: str, word: str) -> None:
    assert found(text, word) is None
