"""Who is named in front of "said" speaks, and what stands behind it is of whom he speaks: "X, a dairy, said Y, a unit of Z, had sold"."""

from __future__ import annotations

import pytest

from interlock.loaders.documents import extract


def told(text: str) -> set[tuple[str, str, str, str | None]]:
    found = extract(text.encode(), "note.txt")
    names = {one.key: one.name for one in found.parties}
    return {
        (names[s.subject], s.predicate, names[s.object or ""], names.get(s.attributed_to or ""))
        for s in found.statements
        if s.predicate in ("OWNS", "LENDS_TO") and s.rule != "noun.unit"
    }


@pytest.mark.parametrize(
    ("speaker", "name"),
    [
        ("Its agent, Nile Cereals,", "Nile Cereals"),
        ("Marn Foods, a dairy,", "Marn Foods"),
        ("Marn Foods, which has 20 shops,", "Marn Foods"),
        ("Marn Foods, based in Oran,", "Marn Foods"),
        ("Marn Foods's chief executive, Jo Lee,", "Jo Lee"),
    ],
)
def test_the_deed_is_whose_name_stands_behind_said(speaker: str, name: str) -> None:
    sold = f"{speaker} said Orlen Group, a unit of Tesk, had sold its stake in Palm Oils."
    assert told(sold) == {("Orlen Group", "OWNS", "Palm Oils", name)}
    lent = f"{speaker} said Orlen Bank, which has 90 branches, would lend Tesk Foods 5 million dollars."
    assert told(lent) == {("Orlen Bank", "LENDS_TO", "Tesk Foods", name)}


def test_a_speaker_behind_what_he_says() -> None:
    assert told("The mill, said Jo Lee, chairman of Orlen Group, has bought Tesk Foods.") == set()
    assert told("“Marn Foods has bought Tesk Foods,” said Orlen Group, a rival of both.") == {
        ("Marn Foods", "OWNS", "Tesk Foods", "Orlen Group")
    }


def test_who_is_told_something_does_not_do_it() -> None:
    text = "Orlen Bank told Tesk Foods and Marn Oils that it had bought Palm Oils."
    assert told(text) == {("Orlen Bank", "OWNS", "Palm Oils", "Orlen Bank")}
