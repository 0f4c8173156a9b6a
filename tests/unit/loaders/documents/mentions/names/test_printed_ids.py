"""Identifiers beside names: whose they are, and what a wrong one does."""

from __future__ import annotations

import pytest

from interlock.loaders.documents import extract
from interlock.loaders.documents.mentions.names.printed_ids import printed_ids

SHIP, LEI = (
    "9074729",
    "529900T8BM49AURSDO55",
)  # real numbers with right check digits; names are invented


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (f"Malta seized the tanker Lady Persis (IMO {SHIP}).", {"Lady Persis": ("Asset", {"imo": SHIP})}),
        (f"Malta seized the Lady Persis, IMO number {SHIP}.", {"Lady Persis": ("Asset", {"imo": SHIP})}),
        (f"Malta seized the Lady Persis (flag: Gabon; IMO: {SHIP}).", {"Lady Persis": ("Asset", {"imo": SHIP})}),
        (f"Nelda Shipping LLC (LEI {LEI}) lost money.", {"Nelda Shipping LLC": ("Firm", {"lei": LEI})}),
        ("Malta seized the tanker Lady Persis (IMO 9074721).", {"Lady Persis": ("Asset", {"imo": "9074721"})}),
        ("Nelda Shipping LLC (IMO) lost money.", {"Nelda Shipping LLC": ("Firm", {})}),
        (f"Omar Rashidi (LEI {LEI}) left.", {"Omar Rashidi": ("Person", {})}),
        (f"Nelda Shipping LLC left. Ships such as IMO {SHIP} stay.", {"Nelda Shipping LLC": ("Firm", {})}),
    ],
)  # fmt: skip
def test_whose_it_is(text: str, wanted: dict[str, tuple[str, dict[str, str]]]) -> None:
    found = {
        party.name: (party.kind, dict(party.identifiers))
        for party in extract(text.encode(), "case.txt").parties
    }
    assert wanted.items() <= found.items()


def test_a_scheme_and_its_number_are_no_name() -> None:
    (one,) = printed_ids(f"The Lady Persis (IMO {SHIP}) sank.")
    assert (one.identifier, one.valid) == (f"imo:{SHIP}", True)
    parties = extract(f"The Lady Persis (IMO {SHIP}) sank.".encode(), "case.txt").parties
    assert "IMO" not in {party.name for party in parties}


def test_all_mentions_are_the_one_party() -> None:
    text = f"Malta seized the Lady Persis (IMO {SHIP}). Nelda Shipping LLC owns the Lady Persis."
    (ship,) = [
        party
        for party in extract(text.encode(), "case.txt").parties
        if party.identifiers.get("imo")
    ]
    assert len(ship.mentions) == 2


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Nelda Ports NLDP.DI has signed a contract with Orlu Bank.", "Nelda Ports"),
        ("Nelda Motors 7203.T signed a contract with Orlu Bank.", "Nelda Motors"),
        ("Nelda Petroleos S.A. signed a contract with Orlu Bank.", "Nelda Petroleos S.A."),
    ],
)
def test_the_code_of_a_share_is_no_part_of_a_name(text: str, name: str) -> None:
    assert name in {party.name for party in extract(text.encode(), "case.txt").parties}
