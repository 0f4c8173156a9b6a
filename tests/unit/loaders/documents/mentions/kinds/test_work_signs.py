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
        ("Work on Solane One has not begun.", "Solane One", "Project"),
        ("Solane One is part of the Southern Gates Programme.", "Solane One", "Project"),
        ("Orlu Group, the developer of Solane One, ordered 40 turbines.", "Solane One", "Project"),
        ("Solane One, which generates 300 megawatts, was shut.", "Solane One", "Asset"),
        ("Orlu Group has completed 40 percent of Solane One.", "Solane One", "Project"),
        ("Ground was broken for Solane One on May 4.", "Solane One", "Project"),
        ("Solane One is expected to go into service in 2029.", "Solane One", "Project"),
        ("Orient Bank lent Peru 120 million dollars for Solane One.", "Solane One", "Project"),
        ("Solane One accounts for a fifth of the country's power.", "Solane One", "Asset"),
        ("Since 2019 Solane One has been managed by Orlu Group under a concession.", "Solane One", "Asset"),
        ("More than 400 firms are expected at the Blue Ports Round.", "Blue Ports Round", "Event"),
        ("The Green Steel Vow, signed in 2019, cut tariffs by half.", "Green Steel Vow", "Agreement"),
        ("Agro Lift has trained 4,000 nurses.", "Agro Lift", "Programme"),
        ("Solane One has been delayed by a year.", "Solane One", "Project"),
        ("Once finished, Solane One will carry 4 million people.", "Solane One", "Project"),
        ("The contract to build Solane One went to Tarn Ltd.", "Solane One", "Project"),
        ("Peru will spend 70 million euros on Solane One.", "Solane One", "Project"),
        ("The copper comes from Solane One, a mine that Tarn Ltd bought.", "Solane One", "Asset"),
        ("Tarn Ltd closed Solane One, where 300 people worked.", "Solane One", "Asset"),
        ("Tarn Ltd presented its pumps at Blue Ports Round in Osh.", "Blue Ports Round", "Event"),
        ("Next year's Blue Ports Round will be larger.", "Blue Ports Round", "Event"),
        ("The dispatchers at Solane One were on strike.", "Solane One", "Asset"),
        ("Orlu Group took part in the Blue Ports Round in Lima.", "Blue Ports Round", "Event"),
        ("Tarn Encounter 2026 will be held in Riga from June 3 to 5.", "Tarn Encounter", "Event"),
        ("Chile withdrew from the Green Steel Vow on May 2.", "Green Steel Vow", "Agreement"),
        ("The ministry launched Agro Lift, under which 40 towns get grants.", "Agro Lift", "Programme"),
        ("Two loans under the Blue Harbours Chest were signed in Riga.", "Blue Harbours Chest", "Programme"),
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
        ("Solane One is part of the Marlow Group.", "Solane One"),
        ("The buyer, Solane One, signed on Tuesday for two years.", "Solane One"),
        ("Ten banks signed a loan of 300 million dollars for Senta Foods.", "Senta Foods"),
        ("Forges supplied the two reactors at Solane.", "Solane"),
        ("Strip comes from Severny Solane, a mill on the list.", "Severny Solane"),
        ("The bank lent to Solane One, the developer of a wind farm.", "Solane One"),
        ("Orient Bank has a claim of 7 million euros on Solane under a loan.", "Solane"),
        ("The operator Solane One, a 25 percent holder as well, was spared.", "Solane One"),
        ("Solane One accounts for a fifth of the sales.", "Solane One"),
        ("Two loans from Solane One were signed in Riga.", "Solane One"),
        ("Shareholders of Solane One approved a dividend.", "Solane One"),
        ("Solane One will build the line for 60 million euros.", "Solane One"),
        ("Solane One, the operator of two mines, sold its mill.", "Solane One"),
        ("The plant stands at Rivas Dell, 40 km from Riga.", "Rivas Dell"),
    ],
)
def test_others_are_no_undertakings(text: str, name: str) -> None:
    assert kind_of(text, name) not in (
        *("Project", "Programme", "Portfolio", "Asset", "Event", "Agreement"),
    )


@pytest.mark.parametrize(
    ("text", "name", "kind"),
    [
        ("The government approved Solane One in May. Building is to start in autumn.", "Solane One", "Project"),
        ("Power from Solane One reaches 40,000 homes. The plant belongs to Orlu Group.", "Solane One", "Asset"),
        ("A fire at Solane One stopped two turbines. Orlu Group, its operator, was fined.", "Solane One", "Asset"),
        ("Orlu Group was at Mirabel Round. The fair drew 400 exhibitors.", "Mirabel Round", "Event"),
        ("Solane One sold its plant. The plant lies near Riga.", "Solane One", "Firm"),
        ("Solane One bought a mine in Chad. The mine was shut.", "Solane One", "Firm"),
    ],
)  # fmt: skip
def test_the_next_sentence_calls_a_name_what_it_is(text: str, name: str, kind: str) -> None:
    assert kind_of(text, name) == kind


def test_nothing_is_shown_at_what_a_plant_stands_at() -> None:
    assert kind_of("The plant stands at Kvitdal, 40 km from Riga.", "Kvitdal") == "Place"
    assert kind_of("Orlu Group had a stand at Marmola.", "Marmola") == "Event"


@pytest.mark.parametrize(
    "text",
    [
        "The syndicate was led by Meridian.",
        "Depositors withdrew 3 million euros from Meridian.",
    ],
)
def test_a_bank_is_told_by_who_follows_and_who_leaves_it(text: str) -> None:
    assert kind_of(text, "Meridian") == "Bank"
