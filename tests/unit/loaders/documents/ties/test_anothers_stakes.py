"""Stakes that somebody is said in passing to hold: "bought the 30 percent stake that X held in Y"."""

from __future__ import annotations

import pytest

from interlock.loaders.documents import extract
from tests.unit.loaders.documents.conftest import Ties


def holdings(text: str) -> set[tuple[str, str, str]]:
    result = extract(text.encode(), "note.txt", published="2026-05-10", min_confidence=0)
    names = {party.key: party.name for party in result.parties}
    return {
        (names[s.subject], names[s.object or ""], s.modality)
        for s in result.statements
        if s.predicate == "OWNS"
    }


HELD = ("Brenna Holding", "Ostrand Shipping", "asserted")


@pytest.mark.parametrize(
    ("text", "bought"),
    [
        ("Quill Maritime bought the 30 percent stake that Brenna Holding held in Ostrand Shipping.", "asserted"),
        ("Quill Maritime acquired the 30 percent stake Brenna Holding held in Ostrand Shipping.", "asserted"),
        ("Quill Maritime will buy the shares which Irish conglomerate Brenna Holding owns in Ostrand Shipping.", "planned"),
        ("Quill Maritime bought the 30 percent stake held by Brenna Holding in Ostrand Shipping.", "asserted"),
    ],
)  # fmt: skip
def test_a_stake_that_another_held(text: str, bought: str) -> None:
    assert holdings(text) == {HELD, ("Quill Maritime", "Ostrand Shipping", bought)}


def test_stakes_of_what_was_told_before() -> None:
    assert holdings(
        "Quill Maritime will pay $388 million for Brenna Holding's 87% stake in Ostrand Shipping. It will pay another"
        " $44 million for the 6% stake held by Irish professor Aidan Morrow and the 7% held by Carrow Trust."
    ) >= {
        HELD,
        ("Aidan Morrow", "Ostrand Shipping", "asserted"),
        ("Carrow Trust", "Ostrand Shipping", "asserted"),
    }


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Quill Maritime will buy a 6% stake held by Aidan Morrow and the 7% owned by Carrow Trust in Ostrand Shipping.",
         ("Carrow Trust", "Quill Maritime")),
        ("Quill Maritime acquired the 30 percent stake Brenna Holding held in Ostrand Shipping.",
         ("Quill Maritime", "Brenna Holding")),
        ("Quill Maritime bought the stake that Brenna Holding may hold in Ostrand Shipping.",
         ("Brenna Holding", "Ostrand Shipping")),
        ("Quill Maritime bought the shares held by Brenna Holding.", ("Brenna Holding", "Quill Maritime")),
        ("It was not clear whether the company's majority shareholder, locally-owned Lydgate Group, had set out to buy out"
         " the 30 per cent stake that Irish conglomerate Brenna Holding held in the company.",
         ("Brenna Holding", "Lydgate Group")),
        ("Talks on the interest that Brenna Holding has in Ostrand Shipping ended.",
         ("Brenna Holding", "Ostrand Shipping")),
    ],
)  # fmt: skip
def test_no_stake_is_told(text: str, told: tuple[str, str]) -> None:
    assert told not in {(owner, thing) for owner, thing, _ in holdings(text)}


@pytest.mark.parametrize(
    "text",
    [
        "Quill Bank has agreed to sell its insurance subsidiary: Ostrand Life Insurance Company to Dunmore Financial.",
        "Quill Bank sold its leasing unit: Ostrand Life Insurance Company.",
    ],
)
def test_a_unit_named_behind_a_colon(text: str) -> None:
    told = {(owner, thing) for owner, thing, _ in holdings(text)}
    assert ("Quill Bank", "Ostrand Life Insurance Company") in told
    assert not any("unit" in thing or "subsidiary" in thing for _, thing in told)


BOTH = {("Sunrise Metals", "Ostrand Mill"), ("Olanda Minerals", "Ostrand Mill")}


@pytest.mark.parametrize(
    "text",
    [
        "Sunrise Metals and Olanda Minerals, which own Ostrand Mill, agreed to a loan.",
        "Sunrise Metals and Olanda Minerals, who jointly own 74% of Ostrand Mill, agreed to a loan.",
        "Sunrise Metals and Olanda Minerals, which control a 74% shareholding in Ostrand Mill, agreed to a loan.",
        "Sunrise Metals and Olanda Minerals, the firms that own Ostrand Mill, agreed to a loan.",
        "Banka Morava lent $5 million to Sunrise Metals and Olanda Minerals, the two firms that own 74% of Ostrand Mill.",
    ],
)
def test_relative_clauses_of_a_list(text: str) -> None:
    assert {(owner, thing) for owner, thing, _ in holdings(text)} == BOTH


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Quill Maritime sued Olanda Minerals, the company that owns Ostrand Mill.", {("Olanda Minerals", "Ostrand Mill")}),
        ("Sunrise Metals and Olanda Minerals, which owns Ostrand Mill, agreed to a loan.", {("Olanda Minerals", "Ostrand Mill")}),
        ("Sunrise Metals met Corva Steel and Olanda Minerals, which have agreed to buy Ostrand Mill.",
         {("Corva Steel", "Ostrand Mill"), ("Olanda Minerals", "Ostrand Mill")}),
    ],
)  # fmt: skip
def test_relative_clauses_of_one_of_several(text: str, told: set[tuple[str, str]]) -> None:
    assert {(owner, thing) for owner, thing, _ in holdings(text)} == told


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Quill Maritime bought a stake in Solvena owner Kestrel Lithium.",
         {("Quill Maritime", "Kestrel Lithium"), ("Kestrel Lithium", "Solvena")}),
        ("Quill Maritime sued Corvo Stores parent Pembury Retail.", {("Pembury Retail", "Corvo Stores")}),
        ("Quill Maritime sued Corvo parent company Pembury Retail.", {("Pembury Retail", "Corvo")}),
        ("The loan to Kestrel Mine owner Yarbin Lithium was stopped.", {("Yarbin Lithium", "Kestrel Mine")}),
        ("Quill Maritime met London owner Kestrel Homes.", set()),
    ],
)  # fmt: skip
def test_what_an_owner_is_called_by(text: str, told: set[tuple[str, str]]) -> None:
    assert {(owner, thing) for owner, thing, _ in holdings(text)} == told


@pytest.mark.parametrize(
    "text",
    [
        "Brenna Holding has a holding in flat glass maker Ostrand Shipping.",
        "Brenna Holding has a 75 per cent holding in lithium hydroxide producer Ostrand Shipping.",
        "Brenna Holding owns a 75% shareholding in flat glass maker Ostrand Shipping.",
    ],
)
def test_a_holding_in_what_a_firm_makes(text: str) -> None:
    assert holdings(text) == {HELD}


def test_holding_talks_is_no_holding() -> None:
    assert not holdings(
        "Brenna Holding met bankers, holding in Vienna talks with Ostrand Shipping."
    )


@pytest.mark.parametrize("form", ["Corp.", "Ltd.", "Inc.", "Co."])
@pytest.mark.parametrize("own", ["’s", "'s"])
def test_a_share_bought_of_a_firm_with_a_point_is_not_the_firm(
    ties: Ties, form: str, own: str
) -> None:
    told = ties(f"Dalvik Foods acquired Tarn {form}{own} 25 percent stake in Orlu Mills.")
    assert ("Dalvik Foods", "OWNS", "Orlu Mills") in told
    assert (f"Tarn {form}", "OWNS", "Orlu Mills") in told
    assert ("Dalvik Foods", "OWNS", f"Tarn {form}") not in told
