"""How far a name reaches over "for": what a body is for is a part of it, whom somebody leaves it for is not."""

from __future__ import annotations

import pytest

from interlock.loaders.documents import extract


def named(text: str) -> set[str]:
    return {p.name for p in extract(text.encode(), "note.txt").parties if not p.unnamed}


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Ida Dahl left Sava Bank for Nord Timber in May.", {"Sava Bank", "Nord Timber"}),
        (
            "Ida Dahl left Sava Bank for Ethiopian Insurance Corporation.",
            {"Sava Bank", "Ethiopian Insurance Corporation"},
        ),
        (
            "Ida Dahl quit Sava Agency for Belgian Railways in May.",
            {"Sava Agency", "Belgian Railways"},
        ),
    ],
)
def test_whom_somebody_leaves_for_is_no_topic(text: str, names: set[str]) -> None:
    assert names <= named(text)


@pytest.mark.parametrize(
    "name",
    [
        "European Bank for Reconstruction and Development",
        "National Bank for Agriculture and Rural Development",
        "Agency for International Trade",
        "Chamber for Small Industries",
    ],
)
def test_what_a_body_is_for_is_a_part_of_its_name(name: str) -> None:
    assert name in named(f"The {name} lent the money.")


def test_a_list_goes_on_behind_the_country_of_a_body() -> None:
    text = "The stakes were held by the Weavers’ Association of the Philippines, Orlu Technologies Services, Inc., and Tarn Foundation."
    names = {party.name for party in extract(text.encode(), "x.txt").parties}
    assert "Weavers’ Association of the Philippines" in names


def test_a_hirer_of_cars_is_one_name() -> None:
    text = "Halden Rent a Car SA is being advised by Orlu Bank."
    names = {party.name for party in extract(text.encode(), "x.txt").parties}
    assert "Halden Rent a Car SA" in names


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Orlu Gold borrowed from Tesk Bank, Chad and Niger Banking Group and Delta Bank.", "Chad and Niger Banking Group"),
        ("Blane, Cask & Graylin LLP acted for Orlu Gold.", "Blane, Cask & Graylin LLP"),
        ("Orlu Gold took Blane, Cask & Graylin as legal counsel.", "Blane, Cask & Graylin"),
    ],
)  # fmt: skip
def test_banks_of_two_lands_and_firms_of_several_partners(text: str, name: str) -> None:
    assert name in {party.name for party in extract(text.encode(), "note.txt").parties}


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Chad and Niger Development Bank signed an accord.", {"Chad", "Niger Development Bank"}),
        ("Orlu Gold sold ore to Blane, Cask & Graylin.", {"Blane", "Cask & Graylin"}),
    ],
)  # fmt: skip
def test_a_land_beside_a_bank_and_buyers_of_ore_stay_apart(text: str, names: set[str]) -> None:
    assert names <= {party.name for party in extract(text.encode(), "note.txt").parties}


@pytest.mark.parametrize(
    "name",
    [
        "Orlu Land and Development",
        "Tarn Pulp and Paper",
        "Tarn Land and Timber Ltd",
        "Tavra Trust and Savings Bank",
        "Farmers and Merchants Bank",
        "Savings and Loans Bank of Orlu",
        "Tavra Bank and Trust Company",
        "Farmers & Merchants Bancorp",
        "Farmers and Merchants Bancshares",
        "Advance Shipping and Trading",
        "Al Orlu National for Stocks and Real Estate Company",
        "Orlu Financial Group for Financing and Investment",
        "Orlu Group of Hotels",
    ],
)
@pytest.mark.parametrize(
    "text",
    [
        "{} sold its stake in Pesk Ltd on Friday.",
        "Velnor Capital bought {} in May.",
        "Pesk Ltd, {} and Brenmar Corp were fined.",
        "{} chief executive Ada Moe resigned.",
    ],
)
def test_two_lines_of_business_are_one_firm(name: str, text: str) -> None:
    assert name in named(text.format(name))


@pytest.mark.parametrize("name", ["Orlu Freight and Logistics", "Farmers and Merchants Bank"])
def test_the_office_behind_it_is_none_of_its_name(name: str) -> None:
    assert name in named(f"{name} CEO Ada Moe resigned.")


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Velnor Capital bought Orlu Land and Tesk Development.", {"Orlu Land", "Tesk Development"}),
        ("Velnor Capital bought Orlu Mining and Commercial Bank of Tavra.", {"Orlu Mining", "Commercial Bank of Tavra"}),
        ("The Orlu Group of Chad sold Pesk Ltd.", {"Orlu Group", "Pesk Ltd"}),
    ],
)  # fmt: skip
def test_two_firms_stay_two(text: str, names: set[str]) -> None:
    assert names <= named(text) | {name.removesuffix(" of Chad") for name in named(text)}


def test_the_group_of_a_market_is_a_firm() -> None:
    found = extract(b"The fund sold a tenth of the Tadawul Group to Orlu Capital.", "x.txt").parties
    assert ("Tadawul Group", "Firm") in {(party.name, party.kind) for party in found}
    found = extract(b"The shares are listed on the Tadawul.", "x.txt").parties
    assert ("Tadawul", "Exchange") in {(party.name, party.kind) for party in found}


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Ida Dahl left Orlu Group for Tarn Trading Company.", "Orlu Group"),
        ("Pesk Ltd paid Orlu Group for Construction of a mill.", "Orlu Group"),
        ("Pesk Ltd sold Tavra Bank and Trust Fund Managers.", "Tavra Bank"),
    ],
)
def test_what_follows_a_firm_for_is_not_its_own(text: str, name: str) -> None:
    assert name in named(text)
