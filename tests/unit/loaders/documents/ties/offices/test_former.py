"""An office that is called a former one is over."""

from __future__ import annotations

import pytest

from interlock.loaders.documents import extract


def offices(text: str) -> dict[tuple[str, str], tuple[str | None, bool]]:
    read = extract(text.encode(), "a.txt", min_confidence=0.4)
    names = {party.key: party.name for party in read.parties}
    return {
        (names[one.subject], names[one.object]): (one.attributes.get("role"), one.ends)
        for one in read.statements
        if one.predicate == "HOLDS_ROLE" and one.object is not None
    }


@pytest.mark.parametrize(
    ("said", "role"),
    [
        ("Jon Stelle, a past president of Marlo Bank, opened the fair.", "former president"),
        ("Jon Stelle, immediate past chairman of Marlo Bank, opened the fair.", "former chairman"),
        ("Jon Stelle, the late chairman of Marlo Bank, left a trust.", "former chairman"),
        ("The late chairman of Marlo Bank, Jon Stelle, left a trust.", "former chairman"),
        ("Jon Stelle, an erstwhile director of Marlo Bank, opened it.", "former director"),
        ("Jon Stelle, a onetime treasurer of Marlo Bank, opened it.", "former treasurer"),
        ("Jon Stelle is a past chairman of Marlo Bank.", "former chairman"),
        ("Former finance director Jon Stelle of Marlo Bank opened it.", "former finance director"),
        ("Ex-chairman Jon Stelle of Marlo Bank opened the fair.", "former chairman"),
        ("Jon Stelle, ex-Marlo Bank chairman, opened the fair.", "former chairman"),
    ],
)
def test_it_is_over(said: str, role: str) -> None:
    assert offices(said) == {("Jon Stelle", "Marlo Bank"): (role, True)}


@pytest.mark.parametrize(
    "said",
    [
        "Late on Monday the chairman of Marlo Bank, Jon Stelle, opened the fair.",
        "In the past three years the chairman of Marlo Bank, Jon Stelle, opened four fairs.",
        "Jon Stelle, president of Marlo Bank for the past ten years, opened the fair.",
        "Jon Stelle, the longtime chairman of Marlo Bank, opened the fair.",
        "The former minister met Jon Stelle of Marlo Bank.",
    ],
)
def test_it_goes_on(said: str) -> None:
    assert [ends for _, ends in offices(said).values()] == [False]
