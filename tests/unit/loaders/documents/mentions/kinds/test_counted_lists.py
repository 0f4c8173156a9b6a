"""A list of names is what the noun says that counts it."""

from __future__ import annotations

import pytest

from interlock.loaders.documents.language.gazetteer import shipped
from interlock.loaders.documents.language.sentences import split_sentences
from interlock.loaders.documents.mentions.find import find_mentions


def kinds(text: str) -> dict[str, str]:
    found = find_mentions(text, split_sentences(text), shipped().find(text))
    return {m.name: m.kind for m in found if m.form == "name"}


@pytest.mark.parametrize(
    ("text", "kind", "names"),
    [
        ("A loan was arranged by Orlanet, Tarvik and Vossum; the three banks each took a third.", "Bank", ["Orlanet", "Tarvik", "Vossum"]),
        ("On Monday Orlanet and Tarvik, both banks from Riga, lent 30 million euros.", "Bank", ["Orlanet", "Tarvik"]),
        ("BNK, Orlanet and the Singapore lender Straits Union have joined the syndicate.", "Bank", ["BNK", "Orlanet"]),
        ("Under it Orlanet and Tarvik, both power producers, have contracted the gas.", "Firm", ["Orlanet", "Tarvik"]),
        ("BNK, Orlanet and the Singapore exporter Straits Union have joined a union.", "Party", ["BNK"]),
        ("Orlanet and Tarvik, two Cypriot shell companies, were wound up.", "Firm", ["Orlanet", "Tarvik"]),
        ("The office barred two companies - Tamar Lind and Ivan Horvat - and their directors.", "Firm", ["Tamar Lind", "Ivan Horvat"]),
        ("Tarvik, Vossum and Ivan Horvat sell vans; the three carmakers share the work.", "Firm", ["Tarvik", "Ivan Horvat"]),
        ("The retailers Hans Keller and Otto Maier will merge.", "Firm", ["Hans Keller", "Otto Maier"]),
        ("Tarvik and Ibrahim Wali, the two lenders that hold the debt, have agreed.", "Bank", ["Tarvik", "Ibrahim Wali"]),
        ("Zephyra, Notora and Eurosa, three bulk carriers owned by Marlow Shipping, sailed.", "Asset", ["Zephyra", "Notora"]),
        ("Ivan Horvat and Peter Lang, the two traders, were arrested.", "Person", ["Ivan Horvat", "Peter Lang"]),
        ("Ivan Horvat and Peter Lang bought Tarn Ltd. The two companies will merge.", "Person", ["Ivan Horvat", "Peter Lang"]),
        ("Ivan Horvat and Peter Lang, the two bankers who ran the desk, left.", "Person", ["Ivan Horvat", "Peter Lang"]),
    ],
)  # fmt: skip
def test_the_noun_tells_what_each_of_a_list_is(text: str, kind: str, names: list[str]) -> None:
    found = kinds(text)
    assert {name: found.get(name) for name in names} == dict.fromkeys(names, kind)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Ford, Toyota and Peter Lang agreed to supply vans.", "Ford"),
        ("Sahara, Tarvik and Vossum are three funds.", "Sahara"),
    ],
)
def test_an_english_word_may_open_a_list_of_names(text: str, name: str) -> None:
    assert name in kinds(text)


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("Earlier, Toyota and Honda said they would build the plant.", "Earlier"),
        ("Abroad, Toyota, Honda and Mazda sold more.", "Abroad"),
        ("Farmers and Honda agreed on the price.", "Farmers"),
        ("Separately, Toyota and Honda sold more.", "Separately"),
    ],
)
def test_what_leads_in_a_list_is_no_name(text: str, word: str) -> None:
    assert word not in kinds(text)
