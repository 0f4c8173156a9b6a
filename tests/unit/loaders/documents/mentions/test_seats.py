"""Where parties sit, in the many ways in which reports say so, each on sentences of our own."""

from __future__ import annotations

import pytest

from interlock.loaders.documents import extract


def seats(text: str) -> set[tuple[str, str, str]]:
    found = extract(text.encode(), "note.txt")
    names = {party.key: party.name for party in found.parties}
    return {
        (names[s.subject], s.predicate, names[s.object or ""])
        for s in found.statements
        if s.predicate in ("LOCATED_IN", "REGISTERED_IN", "BRANCH_OF", "SUPPLIES")
    }


@pytest.mark.parametrize(
    ("text", "firm", "place"),
    [
        (
            "From its base in Rotterdam, Orlu Shipping runs twelve tankers.",
            "Orlu Shipping",
            "Rotterdam",
        ),
        (
            "Orlu Shipping, whose seat is in Piraeus, runs twelve tankers.",
            "Orlu Shipping",
            "Piraeus",
        ),
        ("Orlu Labs is located at Long Quay 12, Milan.", "Orlu Labs", "Milan"),
        ("Orlu Labs operates out of Dubai.", "Orlu Labs", "Dubai"),
        ("Orlu Labs is run from Dubai.", "Orlu Labs", "Dubai"),
        ("Maribor is home to Sava Mill.", "Sava Mill", "Maribor"),
        ("Tolmin Steel was founded at Santos in 1921.", "Tolmin Steel", "Santos"),
        ("Tolmin Steel, a firm set up in Bishkek in 2022, sells rails.", "Tolmin Steel", "Bishkek"),
        ("Tolmin Steel (Graz, Austria) sells rails.", "Tolmin Steel", "Graz"),
        ("A hotel group from Auckland, Orlu Stays, hired 300 people.", "Orlu Stays", "Auckland"),
        (
            "The buyer is a trading house in Leoben by the name of Orlu Fuels.",
            "Orlu Fuels",
            "Leoben",
        ),
        ("The supplier is Orlu Wind Sp. z o.o., Gdynia.", "Orlu Wind Sp. z o.o.", "Gdynia"),
        (
            "Orlu Trading AG in Liquidation, in Baar, owes money.",
            "Orlu Trading AG in Liquidation",
            "Baar",
        ),
        ("Orlu Labs' head office is at Graz.", "Orlu Labs", "Graz"),
        ("The seat of Tolmin Steel is Graz.", "Tolmin Steel", "Graz"),
        ("The university of Jena signed a contract.", "The university of Jena", "Jena"),
        ("The government in Madrid approved the loan.", "Madrid government", "Madrid"),
        ("Graz, the seat of Tolmin Steel, was flooded.", "Tolmin Steel", "Graz"),
        ("Tolmin Steel's Graz headquarters was searched.", "Tolmin Steel", "Graz"),
        ("The Graz headquarters of Tolmin Steel was searched.", "Tolmin Steel", "Graz"),
        ("Tolmin Steel's head office was moved from Linz to Graz.", "Tolmin Steel", "Graz"),
        ("Founded in Graz in 1921, Tolmin Steel makes rails.", "Tolmin Steel", "Graz"),
        ("Tolmin Steel calls Graz home.", "Tolmin Steel", "Graz"),
        ("Tolmin Steel is located on the outskirts of Graz.", "Tolmin Steel", "Graz"),
        (
            "The Orlu Roads Project is located near Tura village in Chad.",
            "Orlu Roads Project",
            "Tura",
        ),
        ("Tolmin Steel, a Graz-domiciled trader, sells rails.", "Tolmin Steel", "Graz"),
        ("Tolmin Steel, from Graz, sells rails.", "Tolmin Steel", "Graz"),
        ("The Danube Forum met in Graz.", "Danube Forum", "Graz"),
        ("Tolmin Steel, with seat in Graz, sells rails.", "Tolmin Steel", "Graz"),
        ("Tolmin Steel, seated in Graz, sells rails.", "Tolmin Steel", "Graz"),
        ("Tolmin Steel has moved from Linz to Graz.", "Tolmin Steel", "Graz"),
        ("Tolmin Steel assembles wagons at Graz.", "Tolmin Steel", "Graz"),
        ("The mill was sold to a Minsk holding.", "<a Minsk holding>", "Minsk"),
        (
            "The mill belongs to the Lviv businessman Danylo Horak.",
            "Danylo Horak",
            "Lviv",
        ),
        ("A producer from Chimbote sold fish meal.", "<producer from Chimbote>", "Chimbote"),
        ("Tolmin Steel sold rails to India's Gujarat.", "Gujarat", "India"),
        ("Tolmin Steel moved from Ankorpur, Gujarat, to Graz.", "Ankorpur", "Gujarat"),
        ("Tolmin Steel has a mill in Durham, North Carolina.", "Durham", "North Carolina"),
    ],
)
def test_a_seat_is_told_in_many_ways(text: str, firm: str, place: str) -> None:
    assert (firm, "LOCATED_IN", place) in seats(text)


def test_a_seat_between_commas_does_nothing_itself() -> None:
    assert seats("Tolmin Steel, Graz, supplies rails to Chad Railways.") == {
        ("Tolmin Steel", "LOCATED_IN", "Graz"),
        ("Tolmin Steel", "SUPPLIES", "Chad Railways"),
    }


@pytest.mark.parametrize(
    "text",
    [
        "Tolmin Steel, in Graz, supplies rails to Chad Railways.",
        "Tolmin Steel, now in Graz, supplies rails to Chad Railways.",
        "Tolmin Steel, with its seat in Graz, supplies rails to Chad Railways.",
        "Tolmin Steel, from Graz, supplies rails to Chad Railways.",
    ],
)
def test_where_a_firm_is_hides_nothing_that_it_does(text: str) -> None:
    told = seats(text)
    assert ("Tolmin Steel", "SUPPLIES", "Chad Railways") in told
    assert ("Tolmin Steel", "LOCATED_IN", "Graz") in told


def test_a_head_office_is_no_branch() -> None:
    told = seats("Tolmin Steel has its head office in Graz.")
    assert told == {("Tolmin Steel", "LOCATED_IN", "Graz")}


@pytest.mark.parametrize(
    "text",
    [
        "The chamber of Telangana named Orlu exporter of the year.",
        "Orlu Steel, Graz and Vienna signed the treaty.",
        "Orlu Labs was set up in 1988.",
        "The loan came from a Washington lender.",
        "Buyers in Qatar are waiting for lower prices.",
        "The cargo went to Orlu, Hafenstrasse 5.",
        "The pit 80 kilometres north of Bulawayo in Zimbabwe was closed.",
    ],
)
def test_what_tells_no_seat(text: str) -> None:
    assert seats(text) == set()


@pytest.mark.parametrize(
    ("text", "fact"),
    [
        ("Orlu Foods borrowed from the London based Kestrel Bank.", ("Kestrel Bank", "LOCATED_IN", "London")),
        ("Orlu Foods was bought by the London based investor Kestrel Capital.", ("Kestrel Capital", "LOCATED_IN", "London")),
    ],
)  # fmt: skip
def test_a_seat_without_its_hyphen(text: str, fact: tuple[str, str, str]) -> None:
    found = extract(text.encode(), "note.txt")
    names = {party.key: party.name for party in found.parties}
    told = {(names[s.subject], s.predicate, names.get(s.object or "")) for s in found.statements}
    assert fact in told
    assert not any("government" in name for name in names.values())


def test_a_verb_is_no_seat() -> None:
    found = extract(b"Kestrel Bank of London based its bid on the accounts.", "note.txt")
    assert not [s for s in found.statements if s.predicate != "LOCATED_IN"]


def test_whoever_leads_a_group_is_not_its_arm_s_owner() -> None:
    found = extract(b"Orlu Infra, an arm of Omar Tand led Kestrel Group, won a bid.", "note.txt")
    names = {party.key: party.name for party in found.parties}
    assert [
        (names[s.subject], names[s.object or ""]) for s in found.statements if s.predicate == "OWNS"
    ] == [("Kestrel Group", "Orlu Infra")]


def test_what_a_named_bank_does_in_a_land_gives_it_no_seat_there() -> None:
    assert not seats("Delta Bank is a leading institutional investor in Serbia.")


def test_what_it_is_there_does() -> None:
    assert seats("Delta Bank is a savings bank in Serbia.") == {
        ("Delta Bank", "LOCATED_IN", "Serbia")
    }


def test_a_region_of_the_country_is_not_the_town_told_of_before() -> None:
    text = "Orlu Foods has its seat in Cape Town. It runs the Tesk mill in the southern region of the country."
    assert seats(text) == {
        ("Orlu Foods", "LOCATED_IN", "Cape Town"),
        ("Tesk mill", "LOCATED_IN", "South Africa"),
    }


def test_the_city_is() -> None:
    text = "Orlu Foods has its seat in Cape Town. It runs the Tesk mill in the city."
    assert ("Tesk mill", "LOCATED_IN", "Cape Town") in seats(text)
