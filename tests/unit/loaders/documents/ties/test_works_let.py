"""Who is picked for a work, builds it or hands it over, and who is not the owner of what he builds."""

from __future__ import annotations

from collections.abc import Callable

import pytest

TIES = frozenset(
    {"CONTRACTED_FOR", "PART_OF", "IMPLEMENTS", "OWNS", "FINANCES", "HOLDS_ROLE", "SUPPLIES"}
)
Fact = tuple[str, str, str, str]
Tells = Callable[[str, set[Fact]], None]
BUILDS = "IMPLEMENTS"


@pytest.mark.parametrize(
    ("text", "tie"),
    [
        (
            "Drava Power picked Tolmin Lines to string a power line across Chad.",
            ("Tolmin Lines", "CONTRACTED_FOR", "<power line across Chad>", "asserted"),
        ),
        (
            "Drava Power hired Tolmin Lines to replace the Orlu bridge.",
            ("Tolmin Lines", "CONTRACTED_FOR", "Orlu bridge", "asserted"),
        ),
        (
            "Drava Power chose Tolmin Lines over the Greek firm to replace the Orlu bridge.",
            ("Tolmin Lines", "CONTRACTED_FOR", "Orlu bridge", "asserted"),
        ),
        (
            "A camp for 9,000 workers will be built by Tolmin Lines.",
            ("Tolmin Lines", BUILDS, "<a camp>", "planned"),
        ),
        (
            "A plant that treats waste will be built by Tolmin Lines.",
            ("Tolmin Lines", BUILDS, "<a plant>", "planned"),
        ),
        (
            "Tolmin Lines has completed 40 percent of the Orlu tunnel.",
            ("Tolmin Lines", BUILDS, "Orlu tunnel", "asserted"),
        ),
        (
            "The ground for the Orlu tunnel was broken by Tolmin Lines.",
            ("Tolmin Lines", BUILDS, "Orlu tunnel", "asserted"),
        ),
        (
            "The network will be laid by Tolmin Lines.",
            ("Tolmin Lines", BUILDS, "<network>", "planned"),
        ),
        (
            "Drava Power opened the Orlu wind farm. Five banks, among them Sava Bank, are financing it.",
            ("Sava Bank", "FINANCES", "Orlu wind farm", "asserted"),
        ),
    ],
)
def test_who_has_a_part_in_a_work(text: str, tie: Fact, facts: Callable[[str], set[Fact]]) -> None:
    assert tie in facts(text)


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        (
            "Sixteen silos have been handed over to Chad's grain agency by the builder Tolmin Lines.",
            ("OWNS",),
        ),
        ("The terminal was handed over to Drava Power by Tolmin Lines.", ("OWNS",)),
        ("A study by the consultants Tolmin Lines, funded by Sava Bank, is out.", ("FINANCES",)),
        (
            "A stadium is going up in Lota. Tolmin Lines is building the Oran stadium.",
            ("OWNS", "FINANCES"),
        ),
    ],
)
def test_no_part_in_it(text: str, kinds: tuple[str, ...], silent: Callable[..., None]) -> None:
    silent(text, *kinds)


def test_another_town_has_another_stadium(tells: Tells) -> None:
    tells(
        "A stadium is going up in Béjaïa. Tolmin Lines is building the Oran stadium.",
        {("Tolmin Lines", BUILDS, "<Oran stadium>", "asserted")},
    )


def test_a_project_has_a_company(tells: Tells) -> None:
    tells(
        "Drava Power bought 45 percent of the project company. The Lao government remains the largest shareholder.",
        {("Drava Power", "OWNS", "<project company>", "asserted")},
    )


def test_a_minister_is_no_firms(tells: Tells) -> None:
    tells(
        "It was signed by Tolmin Lines's chairman Jo Lee and energy minister Ada Moe.",
        {("Jo Lee", "HOLDS_ROLE", "Tolmin Lines", "asserted")},
    )


@pytest.mark.parametrize(
    ("text", "tie"),
    [
        (
            "The Orlu dam belongs to the Tarn Irrigation Programme.",
            ("Orlu dam", "PART_OF", "Tarn Irrigation Programme", "asserted"),
        ),
        (
            "The Orlu bridge will be part of the Lobito corridor.",
            ("Orlu bridge", "PART_OF", "Lobito corridor", "planned"),
        ),
        (
            "Drava Power owns 30 percent of the joint venture, Sava Gas, and Tolmin Lines the rest.",
            ("Tolmin Lines", "OWNS", "Sava Gas", "asserted"),
        ),
    ],
)
def test_what_belongs_to_what(text: str, tie: Fact, facts: Callable[[str], set[Fact]]) -> None:
    assert tie in facts(text)


@pytest.mark.parametrize(
    "text",
    [
        "The Orlu dam belongs to the Tarn irrigation scheme.",
        "State funds will pay for the Orlu bridge.",
        "Drava Power laid the pipes. Another supplier, the French firm Vesta Lok, delivers trains.",
    ],
)
def test_neither_owner_nor_payer_nor_customer(text: str, silent: Callable[..., None]) -> None:
    silent(text, "OWNS", "FINANCES", "SUPPLIES")


@pytest.mark.parametrize(
    "text",
    [
        "Drava Power employed a local subcontractor, Tolmin Lines.",
        "Drava Power uses local subcontractor Tolmin Lines.",
        "Drava Power hired Tolmin Lines as a subcontractor.",
        "Catering has been subcontracted by Drava Power to Tolmin Lines.",
        "Tolmin Lines is working as subcontractor for Drava Power.",
    ],
)
def test_a_subcontractor_supplies(text: str, tells: Tells) -> None:
    tells(text, {("Tolmin Lines", "SUPPLIES", "Drava Power", "asserted")})


def test_a_bid_won_is_a_contract_and_one_made_is_none(
    tells: Tells, silent: Callable[..., None]
) -> None:
    tells(
        "Tolmin Lines won the bid for the Orlu dam.",
        {("Tolmin Lines", "CONTRACTED_FOR", "Orlu dam", "asserted")},
    )
    silent(
        "Tolmin Lines and Vesta Bau had bid together for the Orlu dam.",
        "CONTRACTED_FOR",
        "IMPLEMENTS",
    )


def test_a_town_owns_and_not_its_state(facts: Callable[[str], set[Fact]]) -> None:
    owned = {
        fact
        for fact in facts("Drava Power is owned by the province of Nova Scotia.")
        if fact[1] == "OWNS"
    }
    assert owned == {("Nova Scotia", "OWNS", "Drava Power", "asserted")}


def test_an_approved_section_is_a_part(facts: Callable[[str], set[Fact]]) -> None:
    found = facts(
        "The ministry has approved the third section of the Orlu expressway, which Tolmin Lines will build."
    )
    assert ("<third section>", "PART_OF", "Orlu expressway", "asserted") in found
    assert ("Tolmin Lines", BUILDS, "<third section>", "planned") in found


@pytest.mark.parametrize(
    "text",
    [
        "Drava Power uses local suppliers.",
        "Drava Power had used an unauthorised subcontractor in Chad.",
    ],
)
def test_nobody_supplies(text: str, silent: Callable[..., None]) -> None:
    silent(text, "SUPPLIES")


def test_who_buys_a_part_builds_none(silent: Callable[..., None]) -> None:
    silent("Tolmin Lines completed the purchase of 40 percent of the Orlu tunnel.", "IMPLEMENTS")
    silent("The record for the Orlu tunnel was broken by Tolmin Lines.", "IMPLEMENTS")
