"""Firms of one name and two legal forms are two; a name without its form is the same firm."""

from __future__ import annotations

import pytest

from interlock.loaders.documents import extract
from interlock.loaders.documents.parties.legal_forms import has_another_form


@pytest.mark.parametrize(
    ("name", "other", "told"),
    [
        ("Orlu Metals Ltd", "Orlu Metals B.V.", True),
        ("Orlu Metals Ltd", "Orlu Metals Limited", False),
        ("Orlu Metals Co., Ltd", "Orlu Metals Ltd", False),
        ("Orlu Metals", "Orlu Metals B.V.", False),
        ("Orlu Metals Corp", "Orlu Metals Inc", False),
        ("Orlu Metals AG", "Orlu Metals SE", True),
    ],
)
def test_another_form(name: str, other: str, told: bool) -> None:
    assert has_another_form(name, other) is told


def test_two_firms_of_one_name() -> None:
    text = b"Orlu Metals Ltd owes Thames Bank 61 million dollars; Orlu Metals B.V. owns a mill. Orlu Metals B.V. sold it."
    firms = sorted(p.name for p in extract(text, "note.txt").parties if p.kind == "Firm")
    assert firms == ["Orlu Metals B.V.", "Orlu Metals Ltd"]


def test_a_person_by_the_first_name() -> None:
    text = b"Omar Bello and Hadiza Bello own Bello Textiles Plc. Omar sold his mill in May."
    people = sorted(p.name for p in extract(text, "note.txt").parties if p.kind == "Person")
    assert people == ["Hadiza Bello", "Omar Bello"]
