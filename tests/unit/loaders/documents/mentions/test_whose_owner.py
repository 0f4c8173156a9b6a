"""A firm too is one "whose owner" is named; ways end in places; and who represents a body is a person."""

from __future__ import annotations

import pytest

from interlock.loaders.documents import extract


def kind_of(text: str, name: str) -> str:
    return {one.name: one.kind for one in extract(text.encode(), "note.txt").parties}[name]


@pytest.mark.parametrize(
    ("text", "name", "kind"),
    [
        ("The ship belongs to Dawn Maritime, whose beneficial owner is Stelios Verga.", "Dawn Maritime", "Firm"),
        ("The mill belongs to Grace Cereals, whose main lender is Orlen Bank.", "Grace Cereals", "Firm"),
        ("The mill belongs to Grace Summers, whose father founded it.", "Grace Summers", "Person"),
        ("The mill belongs to Grace Summers, chairman of Orlen Bank.", "Grace Summers", "Person"),
        ("The 115-kilometre line to Ubon Tesk will be built by Orlen Power.", "Ubon Tesk", "Place"),
        ("The road to Orlu Tesk will be built by Orlen Power.", "Orlu Tesk", "Place"),
        ("Orlen Gas will build a pipeline to Tesk Steel.", "Tesk Steel", "Firm"),
        ("Orlen Power urged the banks to go. Nobody has asked, said its Lima representative, Somchit Vong.", "Somchit Vong", "Person"),
    ],
)  # fmt: skip
def test_what_stands_beside_a_name_tells_its_kind(text: str, name: str, kind: str) -> None:
    assert kind_of(text, name) == kind
