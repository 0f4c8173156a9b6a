"""Works yet to be built, schemes and loan books by what is said of their names."""

from __future__ import annotations

import pytest

from interlock.loaders.documents import extract


def kind_of(text: str, name: str) -> str | None:
    found = extract(text.encode(), "note.txt", published="2026-05-10")
    return next((party.kind for party in found.parties if party.name == name), None)


@pytest.mark.parametrize(
    ("text", "name", "kind"),
    [
        ("Construction of Solane One began in May.", "Solane One", "Project"),
        ("The lenders reached financial close on Solane One.", "Solane One", "Project"),
        ("The first phase of Solane One will cost 40 million euros.", "Solane One", "Project"),
        ("The project, Solane One, will be finished in 2029.", "Solane One", "Project"),
        ("A feasibility study for Solane One was ordered.", "Solane One", "Project"),
        ("Solane One, a wind farm under construction near Tarn, is late.", "Solane One", "Project"),
        ("The ministry approved Solane One, which will link Tarn and Riga.", "Solane One", "Project"),
        ("Solane One is due to be completed in 2028.", "Solane One", "Project"),
        ("Under the Andes Transition Pool, 40 towns get loans.", "Andes Transition Pool", "Programme"),
        ("The dam is financed under the Andes Transition Pool.", "Andes Transition Pool", "Programme"),
        ("The bank sold Orlu Four, a portfolio of 40 loans.", "Orlu Four", "Portfolio"),
    ],
)  # fmt: skip
def test_what_is_said_of_undertakings_alone(text: str, name: str, kind: str) -> None:
    assert kind_of(text, name) == kind


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Under Jo Marlow, the bank grew.", "Jo Marlow"),
        ("Construction of Tarnow hospital began in May.", "Tarnow"),
        ("Senta Foods, which will supply Tarn Ltd, is from Riga.", "Senta Foods"),
    ],
)
def test_others_are_no_undertakings(text: str, name: str) -> None:
    assert kind_of(text, name) not in ("Project", "Programme", "Portfolio")


@pytest.mark.parametrize(
    "text",
    [
        "The syndicate was led by Meridian.",
        "Depositors withdrew 3 million euros from Meridian.",
    ],
)
def test_a_bank_is_told_by_who_follows_and_who_leaves_it(text: str) -> None:
    assert kind_of(text, "Meridian") == "Bank"
