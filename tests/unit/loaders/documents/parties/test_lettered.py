"""Described parties that a text calls by the letters in brackets behind them."""

from __future__ import annotations

import pytest

from interlock.loaders.documents import extract
from interlock.loaders.documents.parties.lettered import letters_behind


@pytest.mark.parametrize(
    ("behind", "letters"),
    [
        (" (OWU) said", "OWU"),
        (" (MoE) said", "MoE"),
        (" (Orlu) said", None),
        (" (UK) said", None),
        (" (pictured) said", None),
        (", OWU, said", None),
    ],
)
def test_letters(behind: str, letters: str | None) -> None:
    assert letters_behind(f"the utility{behind}", len("the utility")) == letters


@pytest.mark.parametrize(
    "text",
    [
        "Tavra Bank met reporters. It lent money to the Durres water utility (UKD). UKD owns a pumping station.",
        "The national oil company (NOC) owns a pumping station. NOC bought it in 2020.",
    ],
)
def test_who_is_called_by_letters_owns(text: str) -> None:
    found = extract(text.encode(), "note.txt")
    names = {p.key: p.name for p in found.parties}
    owners = {names[s.subject] for s in found.statements if s.predicate == "OWNS"}
    assert len(owners) == 1
    assert owners.pop().startswith("<")


def test_a_name_that_has_the_letters_is_meant() -> None:
    text = b"Orlu Water Board owns a mill. The board (OWB) sold it to Tavra Foods."
    bodies = [p.name for p in extract(text, "note.txt").parties if p.kind == "GovernmentBody"]
    assert bodies == ["Orlu Water Board"]
