"""Shares that are told in words, or behind the firm whose largest owner somebody is called."""

from __future__ import annotations

from decimal import Decimal

import pytest

from interlock.loaders.documents import extract

SHARES = [
    ("Tolmin Steel is a wholly owned subsidiary of Vesta Energy.", {"Vesta Energy": 100}),
    ("Vesta Energy has taken full ownership of Tolmin Steel.", {"Vesta Energy": 100}),
    ("Tolmin Steel is half owned by Peter Kos.", {"Peter Kos": 50}),
    ("Tolmin Steel belongs in equal parts to Vesta Energy and Sava Power.", {"Vesta Energy": 50, "Sava Power": 50}),
    ("The shares of Tolmin Steel are divided equally between Peter Kos and Jana Lund.", {"Peter Kos": 50, "Jana Lund": 50}),
    ("Vesta Energy is the largest shareholder of Tolmin Steel with 40 percent.", {"Vesta Energy": 40}),
    ("Vesta Energy is the biggest owner of Tolmin Steel, with a stake of more than 40 percent.", {"Vesta Energy": 40}),
    ("Vesta Energy, the largest shareholder in Tolmin Steel with 40 percent, voted against it.", {"Vesta Energy": 40}),
]  # fmt: skip
NONE = [
    "Sava Power sold its wholly owned subsidiary Tolmin Steel to Vesta Energy.",
    "Vesta Energy does not have full ownership of Tolmin Steel.",
    "Vesta Energy is the largest shareholder of Tolmin Steel and sold 40 percent more steel.",
    "Vesta Energy owns Tolmin Steel. Half by half it has been paid.",
]


def shares(text: str) -> dict[str, object]:
    found = extract(text.encode(), "a.txt", min_confidence=0)
    names = {party.key: party.name for party in found.parties}
    return {
        names[s.subject]: s.attributes.get("share_min")
        for s in found.statements
        if s.predicate == "OWNS" and names[s.object or ""] == "Tolmin Steel"
    }


@pytest.mark.parametrize(("text", "owners"), SHARES)
def test_words_of_a_holding_tell_its_size(text: str, owners: dict[str, int]) -> None:
    assert shares(text) == owners


@pytest.mark.parametrize("text", NONE)
def test_words_of_another_holding_tell_nothing(text: str) -> None:
    assert shares(text).get("Vesta Energy") is None


OWNERS = [
    ("Tolmin Steel is controlled by the Kos family, which owns 58% of its voting shares.", {"Kos family": 58}),
    ("Tolmin Steel is half owned by Peter Kos, half by his associate Jana Lund.", {"Peter Kos": 50, "Jana Lund": 50}),
    ("Sava Power owns 61 percent of Tolmin Steel. The balance is held by Vesta Energy.", {"Sava Power": 61, "Vesta Energy": None}),
    ("Sava AG owns 61 percent of Tolmin Steel. The rest was acquired last year by Vesta AG.", {"Sava AG": 61, "Vesta AG": None}),
    ("Sava Power owns 81 percent of Tolmin Steel. The minority remains with Peter Kos.", {"Sava Power": 81, "Peter Kos": None}),
    ("Vesta Energy paid half of the price to Tolmin Steel. The balance is held by Banka Soča.", {}),
]  # fmt: skip


@pytest.mark.parametrize(("text", "owners"), OWNERS)
def test_who_has_the_rest_and_who_has_a_half(text: str, owners: dict[str, int | None]) -> None:
    assert shares(text) == owners


def test_a_company_of_a_family_is_the_familys() -> None:
    found = extract(b"Tolmin Steel, a concern of the Kos brothers, bought Sava Power.", "a.txt")
    names = {party.key: party.name for party in found.parties}
    assert ("Kos brothers", "Tolmin Steel") in {
        (names[s.subject], names[s.object or ""]) for s in found.statements
    }
    found = extract(b"Tolmin Steel, a company of the same name as Peter Kos, left.", "a.txt")
    assert not [s for s in found.statements if s.predicate == "OWNS"]


def test_no_two_own_each_other() -> None:
    text = (
        "Shareholders who hold 41.6 percent of the votes in Tolmin Steel, among them Vesta Energy (24.9 percent) and"
        " Sava Power (16.7 percent), accepted the offer."
    )
    assert shares(text) == {"Vesta Energy": Decimal("24.9"), "Sava Power": Decimal("16.7")}
    assert {s.predicate for s in extract(text.encode(), "a.txt").statements} == {"OWNS"}
    assert len(extract(text.encode(), "a.txt").statements) == 2
