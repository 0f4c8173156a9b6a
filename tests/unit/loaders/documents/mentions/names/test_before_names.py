"""Where a name begins behind words that have a capital only because they open a sentence."""

from __future__ import annotations

import pytest

from interlock.loaders.documents import extract
from interlock.loaders.documents.mentions.names.before_names import name_begins


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Will Tavora Steel sell its mill?", "Tavora Steel"),
        ("Will Tavora Steel sold its mill.", "Will Tavora Steel"),
        ("Loss-making Tavora Steel sold its mill.", "Tavora Steel"),
        ("Oil-rich Tavora Steel sold its mill.", "Tavora Steel"),
        ("Mei-ling Tavora Steel sold its mill.", "Mei-ling Tavora Steel"),
        ("Kano-based Tavora Steel sold its mill.", "Kano-based Tavora Steel"),
        ("Embattled Tavora Steel sold its mill.", "Tavora Steel"),
        ("Said Tavora Steel sold its mill.", "Tavora Steel"),
        ("Fellow Tavora Steel sold its mill.", "Tavora Steel"),
        ("Considered Tavora Steel sold its mill.", "Tavora Steel"),
        ("Allied Tavora Steel sold its mill.", "Allied Tavora Steel"),
        ("Ex-minister Tavora Steel sold its mill.", "Tavora Steel"),
    ],
)
def test_the_first_word_of_a_name(text: str, name: str) -> None:
    stop = text.index("Steel") + len("Steel")
    assert text[name_begins(text, 0, stop) : stop] == name


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Cash-strapped Banco Tavora owes Corvo Foods money.", {"Banco Tavora", "Corvo Foods"}),
        ("Corvo Foods is run by Dra. Paula Nunes.", {"Corvo Foods", "Paula Nunes"}),
        ("Corvo Foods is run by Lt. Gen. Paul Okoro.", {"Corvo Foods", "Paul Okoro"}),
        ("Corvo Foods is owned by Dr. K. L. de Alwis.", {"Corvo Foods", "K. L. de Alwis"}),
        ("Rear Admiral (retd) Chidi Obi owns Corvo Foods.", {"Corvo Foods", "Chidi Obi"}),
        ("Wing Commander Desmond Pike owns Corvo Foods.", {"Corvo Foods", "Desmond Pike"}),
    ],
)
def test_titles_are_no_part_of_a_name(text: str, names: set[str]) -> None:
    assert {party.name for party in extract(text.encode(), "note.txt").parties} == names


@pytest.mark.parametrize(
    "text",
    [
        "* Says Orlu Steel will take over the plant in Jena",
        "• Sees Orlu Steel as a buyer of the plant",
        "Says Orlu Steel has left.",
        "1100 CET - Orlu Steel has bought the plant.",
        "0845 GMT - Orlu Steel has bought the plant.",
    ],
)
def test_what_a_wire_opens_a_line_with_is_no_name(text: str) -> None:
    found = extract(text.encode(), "note.txt").parties
    firms = [party.name for party in found if party.kind not in ("Place", "Asset")]
    assert firms in ([], ["Orlu Steel"])
