"""Shares that words bound: majorities, minorities, and what is just under or just over a number."""

from __future__ import annotations

from typing import Any

import pytest

from interlock.loaders.documents import extract


def share(text: str) -> dict[str, Any]:
    """The bounds of the one share that a text tells."""
    owned = [s for s in extract(text.encode(), "note.txt").statements if s.predicate == "OWNS"]
    assert len(owned) == 1
    return {k: v for k, v in owned[0].attributes.items() if k.startswith("share_m")}


MORE = {"share_min": 50, "share_min_open": True}
LESS = {"share_max": 50, "share_max_open": True}


@pytest.mark.parametrize(
    ("text", "bounds"),
    [
        ("Orbit Cables owns a majority of Delta Flour.", MORE),
        ("Delta Flour is majority-owned by Orbit Cables.", MORE),
        ("Orbit Cables bought a majority stake in Delta Flour.", MORE),
        ("Orbit Cables owns just over half of Delta Flour.", MORE),
        ("Orbit Cables owns slightly more than half of Delta Flour.", MORE),
        ("Orbit Cables holds a minority stake in Delta Flour.", LESS),
        ("Orbit Cables owns nearly half of Delta Flour.", LESS),
        ("Orbit Cables owns not quite half of Delta Flour.", LESS),
        ("Orbit Cables owns just under 30 percent of Delta Flour.", {"share_max": 30, "share_max_open": True}),
        ("Orbit Cables owns about 40 percent of Delta Flour.", {"share_min": 40, "share_max": 40}),
        ("Orbit Cables owns a 60 percent majority of Delta Flour.", {"share_min": 60, "share_max": 60}),
        ("Orbit Cables owns Delta Flour with a majority of the votes.", {}),
    ],
)  # fmt: skip
def test_a_word_bounds_a_share(text: str, bounds: dict[str, Any]) -> None:
    assert share(text) == bounds


def test_what_minority_shareholders_had_is_no_share_of_the_buyer() -> None:
    text = "Orlu Foods has acquired a stake in Tarn Mills Ltd held by minority shareholders."
    told = extract(text.encode(), "x.txt", min_confidence=0.0).statements
    bought = [one for one in told if one.predicate == "OWNS" and "Orlu" in one.quote]
    assert bought
    assert not any("share_max" in (one.attributes or {}) for one in bought)
