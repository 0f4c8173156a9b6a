"""Banks that a list of lenders names, and lists that name none."""

from __future__ import annotations

import pytest

from interlock.loaders.documents import extract

BANKS = [
    ("Tolmin Steel owes $44 million to five lenders, Orvane Trust, Islami Tarn, Norva Vose and two others.", "Orvane Trust"),
    ("Tolmin Steel owes $44 million to five lenders, Orvane Trust, Islami Tarn, Norva Vose and two others.", "Norva Vose"),
    ("The yard’s bankers, AVB and Colonial Savings, lent Tolmin Steel $4 million.", "AVB"),
    ("Its creditor banks include Dunmere, Fenton Savings and Aldvane.", "Aldvane"),
    ("The two lead arrangers were Orvane Capital and Banque Tarn.", "Orvane Capital"),
    ("Among the group’s lenders are Kestrova and Banco del Tarn.", "Kestrova"),
    ("Tolmin Steel borrowed from lenders such as Orvane Credit.", "Orvane Credit"),
]  # fmt: skip
ELSE = [
    # a single name behind a comma may be anybody, who makes or builds is no bank
    ("Talks with the two lenders, Tolmin Steel said, go on.", "Tolmin Steel", "Firm"),
    ("The banks, Anna Berg said, have time.", "Anna Berg", "Person"),
    ("The debt of its lenders’ clients, Orvane Mining and Tarn Cement, grew.", "Orvane Mining", "Firm"),
    ("It met the lenders, Orvane Shipping and Tarn Cement.", "Orvane Shipping", "Firm"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "name"), BANKS)
def test_lenders_of_a_list(text: str, name: str) -> None:
    found = extract(text.encode(), "note.txt")
    assert [party.kind for party in found.parties if party.name == name] == ["Bank"]


@pytest.mark.parametrize(("text", "name", "kind"), ELSE)
def test_no_lenders(text: str, name: str, kind: str) -> None:
    found = extract(text.encode(), "note.txt")
    assert [party.kind for party in found.parties if party.name == name] == [kind]
