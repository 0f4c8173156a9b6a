"""What names of trade reports are: partners with "&", fairs where somebody has a stand, who speaks for a buyer, firms called agencies."""

from __future__ import annotations

import pytest

from interlock.loaders.documents import extract

KINDS = [
    ("It buys nails from Tråd & Spik in Gnosjö.", "Tråd & Spik", "Firm"),
    ("Blum & Söhne have maintained machines since the nineties.", "Blum & Söhne", "Firm"),
    ("Fenwick & Orlu, a London category manager, buys grapes.", "Fenwick & Orlu", "Firm"),
    ("The order went to Velmora Crewing.", "Velmora Crewing", "Firm"),
    ("The region of Tyne & Wear buys tea.", "Tyne & Wear", "Place"),
    ("Velmora Foods had a stand at Fruit Orlu in Singapore.", "Fruit Orlu", "Event"),
    ("The council had a stall at Pellamona in Milan.", "Pellamona", "Event"),
    ("The council had an office at Pellamona in Italy.", "Pellamona", "Place"),
    ("Forty firms walked the aisles of the Festival del Cuero in Santiago.", "Festival del Cuero", "Event"),
    ('"It is fine," said Orlu Mart buyer Noraini Hashim.', "Noraini Hashim", "Person"),
    ('"Nobody was," says the bureau\'s Losa Tuimavave.', "Losa Tuimavave", "Person"),
    ("Rotterdam Bunkering, a further creditor, did not appear.", "Rotterdam Bunkering", "Firm"),
    ("Orlu Trust, a Kenyan lender, did not appear.", "Orlu Trust", "Bank"),
    ("Velmora Trading Bureau opened in 2009.", "Velmora Trading Bureau", "Firm"),
    ("Velmora Travel Agency opened in 2009.", "Velmora Travel Agency", "Firm"),
    ("Velmora Statistics Bureau opened in 2009.", "Velmora Statistics Bureau", "GovernmentBody"),
]  # fmt: skip


def kinds(text: str) -> dict[str, str]:
    """The kind of each party that is read in a text."""
    return {party.name: party.kind for party in extract(text.encode(), "note.txt").parties}


@pytest.mark.parametrize(("text", "name", "kind"), KINDS)
def test_a_name_in_trade_has_its_kind(text: str, name: str, kind: str) -> None:
    assert kinds(text)[name] == kind


def test_what_a_thing_is_like_is_no_seat() -> None:
    assert "Tavrola-like" not in kinds("Cuba's Tavrola-like buyer Granos Orlu bought corn.")
    assert "Jakimo-approved" not in kinds("It was handled by Jakimo-approved lab Gulf Assay.")


@pytest.mark.parametrize(
    ("text", "named"),
    [
        ("A bank in Dodoma, Savana Credit, lent 4 million dollars to Senta Foods.", ("Savana Credit", "Bank")),
        ("Al Raid, an Islamic centre in Kyiv, bought rice from Senta Foods.", ("Al Raid", "Organization")),
    ],
)  # fmt: skip
def test_who_is_described_by_what_it_is_and_where(text: str, named: tuple[str, str]) -> None:
    found = {(party.name, party.kind) for party in extract(text.encode(), "note.txt").parties}
    assert named in found
    assert not {name for name, _ in found} & {"Islamic", "<bank in Dodoma>"}
