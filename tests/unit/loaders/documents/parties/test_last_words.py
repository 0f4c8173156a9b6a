"""Firms that a text goes on to call by the last word of their name, by letters or by another name that it gives them."""

from __future__ import annotations

import pytest

from interlock.loaders.documents import extract
from interlock.loaders.documents.parties.last_words import shortens_from_behind


@pytest.mark.parametrize(
    ("name", "long", "told"),
    [
        ("Tavora", ["aseguradora", "tavora"], True),
        ("Tavora", ["gold", "tavora"], True),
        ("Tavora", ["tavora", "gold"], False),
        ("Orinoco", ["banco", "orinoco"], True),
        ("Popular", ["banco", "popular"], False),
        ("Steel", ["tavora", "steel"], False),
        ("Foods", ["banco", "foods"], False),
    ],
)
def test_the_last_word_of_a_name(name: str, long: list[str], told: bool) -> None:
    assert shortens_from_behind(name, long) is told


@pytest.mark.parametrize(
    "text",
    [
        "Banco Tavora owns a mill. Tavora bought it in 2020.",
        "Kalkwerk Tavora GmbH & Co. KG owns a mill. Tavora bought it in 2020.",
        "Oman Salt & Minerals SAOC owns a mill. OSM bought it in 2020.",
        "Tavora Electricity Works Ltd, known as TavWorks, owns a mill. TavWorks bought it in 2020.",
        "Tavora Salt Works (a.k.a. Desert Salt) owns a mill. Desert Salt bought it in 2020.",
        "Tavora Trade Insurance — TTI for short — owns a mill. TTI bought it in 2020.",
    ],
)
def test_one_party(text: str) -> None:
    firms = [p for p in extract(text.encode(), "note.txt").parties if p.kind in ("Firm", "Bank")]
    assert len(firms) == 1


@pytest.mark.parametrize(
    "text",
    [
        "Nordfors Kemira, owned by Kemira, sold a mill.",
        "Nordfors Kemira sold a mill to Kemira in 2020.",
        "Corvo Foods sold a mill to Tavora Foods, and Foods Union bought it in 2020.",
    ],
)
def test_two_parties(text: str) -> None:
    firms = [p for p in extract(text.encode(), "note.txt").parties if p.kind in ("Firm", "Bank")]
    assert len(firms) > 1
