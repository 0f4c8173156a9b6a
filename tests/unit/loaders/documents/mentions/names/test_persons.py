"""Names of people: told by how people of many countries are named, and nothing else taken for one."""

from __future__ import annotations

import pytest

from interlock.loaders.documents import extract
from interlock.loaders.documents.language.dates import find_dates
from interlock.loaders.documents.language.lexicon import lexicon
from interlock.loaders.documents.language.person_names import person_names
from interlock.loaders.documents.mentions.names.persons import is_person


@pytest.mark.parametrize(
    "name",
    [
        # initials
        "J. R. Okonro", "J.R. Tellwright", "Marla K. Tellwright", "A. Vessin-Holt",
        # particles
        "Khalid bin Rashid Al Sowaidi", "Sorvan ibn Halit", "Mokhtar Ould Benya", "Talgat uulu Ermin",
        # given names in any place, double, and more than four words
        "Jean-Baptiste Lorveau", "Haytham Ahmad Shukri Nabil Al-Vorani", "Dovrek Ahmad Hassan", "María del Carmen Ortuza Veliz",
        # endings of family names
        "Torvek Bondarenko", "Dzem Halashvili", "Vano Orbidze", "Melk Tarosyan", "Ondr Kavalović", "Zeth Marinescu", "Ruv Karvopoulos",
        "Borg Haldorsson", "Isda Haldórsdóttir", "Elv Mammadzade", "Rud Velasquez", "Grigor Ilyich Molvanov",
        # a family's name first, or behind a name of East Asia
        "Pham Van Duc", "Tran Thi Lieu", "Lim Kok Wah", "Park Sol-min", "Sol-min Hwang", "Chen Guoshan", "Mingshan Wang", "Chol Sem Jo",
        "Tsai Pel-shan", "Chen Mao-len", "Solenne Vortereau", "Egons Vadzenis", "Tobias Ekmo",
        # family names that hardly anything else has
        "Orvo Adeyemi", "Sethu Wanjiku", "Nayl Al-Khorani", "Pravo Mukherjee",
        # given names that one region has
        "Kjetil Orvund", "Tevita Orvalu", "Xóchitl Orvane", "Oyungerel Torvat", "Zdzisław Orvan", "Mulugeta Orvesh", "Kiniviliame Torvu",
    ],
)  # fmt: skip
def test_people(name: str) -> None:
    assert is_person(name)
    extraction = extract(f"Talks with {name} ended on Friday.".encode(), "note.txt")
    assert [(party.name, party.kind) for party in extraction.parties] == [(name, "Person")]


@pytest.mark.parametrize(
    "name",
    [
        "Dalvik Orsund", "Český Krumlov", "Novy Rogachov", "Dar Al-Orkan", "Harakat Al-Nuvra", "Wadi Al-Sorma", "SKF Marinov",
        "Ahmed & Sons",
        "Orlu Ahmed", "Vale", "Norva Sul", "Yang", "Polar Meridian", "Teck Sorrel Ash", "Kelvan Brekke Tord", "Sun Coast Line",
    ],
)  # fmt: skip
def test_no_people(name: str) -> None:
    assert not is_person(name)


@pytest.mark.parametrize(
    "text",
    ["Orlu Works is run by Frenchman Jorv Dupal.", "Sister Orla Veffernan of Orlu School spoke."],
)
def test_a_word_for_who_somebody_is_stands_in_no_name(text: str) -> None:
    people = [
        party.name for party in extract(text.encode(), "a.txt").parties if party.kind == "Person"
    ]
    assert people in (["Jorv Dupal"], ["Orla Veffernan"])


def test_no_name_of_people_is_a_head_or_a_legal_form() -> None:
    """A head makes a name a firm's or a body's before anybody asks whether it is a person's."""
    names, words = person_names(), lexicon()
    for table in (names.given_names, names.family_names):
        assert sorted(one for one in table if one in words.name_heads and one != "Park") == []
        assert sorted(one for one in table if one in words.legal_forms) == []


def test_small_words_are_no_names() -> None:
    names = person_names()
    assert names.between <= names.particles
    assert names.given_names.isdisjoint(names.particles)


@pytest.mark.parametrize(
    ("text", "person", "days"),
    [
        ("Orlu Mills was bought by Jan Kovac in 2012.", "Jan Kovac", 1),
        ("A company controlled by Jan Kovac owns Orlu Mills.", "Jan Kovac", 0),
        ("Orlu Mills was sold by June Okafor in May 2012.", "June Okafor", 1),
    ],
)
def test_a_month_may_be_a_given_name(text: str, person: str, days: int) -> None:
    assert person in {party.name for party in extract(text.encode(), "t.txt").parties}
    assert len(find_dates(text)) == days


def test_a_month_before_a_firm_stays_a_day() -> None:
    for text in ("By June Orlu Mills will have closed.", "In May Orlu Mills bought a plant."):
        assert len(find_dates(text)) == 1


@pytest.mark.parametrize(
    "name", ["Randy Abbey", "Peter Church", "Grace Bridge", "Gordon Banks", "Heather Mills"]
)
@pytest.mark.parametrize(
    "text",
    [
        "Orlu Group will shut two shops, chief executive {name} said. It has 40.",
        "{name}, the chairman of Orlu Group, resigned.",
        "Orlu Group's finance director, {name}, bought it.",
        "{name}, 54, a former minister, heads Orlu Group.",
    ],
)
def test_a_family_can_be_called_like_a_body(text: str, name: str) -> None:
    kinds = {p.name: p.kind for p in extract(text.format(name=name).encode(), "note.txt").parties}
    assert kinds[name] == "Person"


@pytest.mark.parametrize(
    "text", ["Grace Bridge was closed.", "Westminster Abbey, the biggest landlord, sold it."]
)
def test_without_an_office_the_last_word_tells(text: str) -> None:
    assert "Person" not in {p.kind for p in extract(text.encode(), "note.txt").parties}
