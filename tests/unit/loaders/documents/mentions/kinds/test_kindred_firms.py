"""A name right before what its rival, supplier or founder is, who is named behind that: a firm, and no town of the next."""

from __future__ import annotations

import pytest

from interlock.loaders.documents import extract
from interlock.loaders.documents.mentions.kinds.kindred_firms import stands_before_kindred


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("won by Helsor rival Karnet Works", True),
        ("won by the Helsor rival Karnet Works", True),
        ("won by Helsor's longtime partner", False),
        ("bought from Helsor supplier Karnet Works", True),
        ("bought from the Helsor supplier Karnet Works", False),
        ("sold to its Helsor subsidiary Karnet Works", False),
        ("sold by Helsor brewer Karnet Works", False),
        ("sold by Helsor rival and buyer", False),
    ],
)
def test_who_stands_before_its_rival(text: str, told: bool) -> None:
    begin = text.index("Helsor")
    assert stands_before_kindred(text, begin, begin + len("Helsor")) is told


def test_it_is_no_seat() -> None:
    found = extract(b"The order was won by Helsor rival Karnet Works in May.", "note.txt")
    assert {p.kind for p in found.parties if p.name == "Helsor"} == {"Firm"}
    assert not [s for s in found.statements if s.predicate == "LOCATED_IN"]


def test_whose_supplier_somebody_is_has_no_director_by_it() -> None:
    found = extract(
        b"Helsor supplier Karnet Works and its general director Ada Moe sued Orlu Bank.", "note.txt"
    )
    names = {party.key: party.name for party in found.parties}
    assert {names[s.object or ""] for s in found.statements if s.predicate == "HOLDS_ROLE"} == {
        "Karnet Works"
    }


def test_a_line_between_two_towns_lies_in_neither() -> None:
    found = extract(b"Corvo Foods built the Lagos-Ibadan railway.", "note.txt")
    assert not [s for s in found.statements if s.predicate == "LOCATED_IN"]


def test_what_is_at_the_depot_of_a_firm() -> None:
    found = extract(b"Tisk Kimya makes glue. It is stored at Tisk's depot in Gebze.", "note.txt")
    assert "Tisk" not in {party.name for party in found.parties}


@pytest.mark.parametrize(
    ("text", "acts"),
    [
        ("Helsor buys toy maker Karnet Works.", True),
        ("Helsor rescues drug maker Karnet Works.", True),
        ("Helsor hits tyre maker Karnet Works.", True),
        ("Helsor rescued drug maker Karnet Works.", True),
        ("Helsor backs lender Karnet Works.", True),
        ("The Helsor drug maker Karnet Works has closed.", False),
        ("The Helsor textiles maker Karnet Works has closed.", False),
        ("The Helsor sports goods maker Karnet Works has closed.", False),
    ],
)
def test_who_acts_on_a_maker_is_not_its_seat(text: str, acts: bool) -> None:
    found = extract(text.encode(), "note.txt")
    names = {party.key: party.name for party in found.parties}
    seats = {
        (names[s.subject], names[s.object or ""])
        for s in found.statements
        if s.predicate == "LOCATED_IN"
    }
    assert seats == (set() if acts else {("Karnet Works", "Helsor")})


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("The U.S.-Kenya Business Council met on Monday.", "U.S.-Kenya Business Council"),
        ("Jo Lee is president of the U.S.-Velmora Chamber of Commerce.", "U.S.-Velmora Chamber of Commerce"),
        ("The U.S.-Kenya trade talks failed.", "United States"),
        ("U.S.-Kenya relations are good.", "United States"),
    ],
)  # fmt: skip
def test_a_council_of_two_lands_keeps_both_in_its_name(text: str, name: str) -> None:
    found = extract(text.encode(), "note.txt")
    named = {p.name for p in found.parties if p.kind != "Person"}
    assert name in named
    assert "Business Council" not in named
