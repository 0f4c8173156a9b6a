"""Goods, models and grades with a capital are nobody."""

from __future__ import annotations

import pytest

from interlock.loaders.documents.language.gazetteer import shipped
from interlock.loaders.documents.mentions.find import find_mentions


def names(text: str) -> list[str]:
    found = find_mentions(text, [(0, len(text))], shipped().find(text))
    return [mention.name for mention in found if mention.form == "name"]


@pytest.mark.parametrize(
    "text",
    [
        "Tolmin Steel launched the brand Kesarol.",
        "Tolmin Steel sells its tea under the name Morning Kesar.",
        "Tolmin Steel exports pans under the label Kesarol.",
        "Tolmin Steel sells its pans under the Kesarol.uz brand.",
        "Tolmin Steel owns ten Kesarol 737s.",
        "Tolmin Steel flies the Kesarol A320.",
        "Tolmin Steel priced the cargo against Dated Brent.",
        "Bank loans cost Tolmin Steel 3 percent.",
    ],
)
def test_goods_and_models_are_no_parties(text: str) -> None:
    assert names(text) == ["Tolmin Steel"]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Tolmin Steel goes on under the name Orlu Foods.", "Orlu Foods"),
        ("The two trade under the name Orlu Tarn.", "Orlu Tarn"),
        ("Tolmin Steel sold two Orlu Foods plants.", "Orlu Foods"),
        ("The brand belongs to Orlu Foods.", "Orlu Foods"),
        ("The Kesarol brand group sold a mill.", "Kesarol"),
    ],
)
def test_firms_are_found_beside_them(text: str, name: str) -> None:
    assert name in names(text)
