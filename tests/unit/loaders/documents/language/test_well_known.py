"""Whom a name alone identifies: one key a body, whatever a text calls it, and none where a name fits several."""

from __future__ import annotations

from importlib.resources import files

import pytest

from interlock.loaders.documents import extract
from interlock.loaders.documents.language import well_known
from interlock.loaders.documents.language.gazetteer import shipped_towns
from interlock.loaders.documents.language.known_parties import known_names
from interlock.loaders.documents.language.well_known import (
    body_key,
    person_key,
    place_key,
    short_key,
)
from interlock.schema.identifiers import check, is_exclusive
from interlock.schema.vocabulary import load_yaml

TABLE = load_yaml(files(well_known.__package__).joinpath("well_known.yml").read_text("utf-8"))


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("European Union", "EU"),
        ("Office of Foreign Assets Control", "OFAC"),
        ("International Finance Corporation", "IFC"),
        ("U.S. Treasury Department", "US Department of the Treasury"),
        ("Glencore", "Glencore plc"),
        ("Deutsche Bank", "Deutsche Bank AG"),
    ],
)
def test_a_body_has_one_key_whatever_it_is_called(one: str, other: str) -> None:
    assert body_key(one, None) == body_key(other, None) is not None


@pytest.mark.parametrize(
    "name",
    [
        "Glencore International AG",  # a subsidiary
        "Gazprom Armenia",
        "Thomson Reuters",  # the firm is no agency of its own
        "ADB",  # a bank of Asia, and one of Kenya
        "NBK",
        "Mitsubishi",  # a group of which each firm may be meant
        "Mahindra",
        "Who",  # no acronym as it is printed
        "bhp",
        "Vantro Mining",
        "Ministry of Finance",  # every state has one
    ],
)
def test_a_name_that_fits_several_or_another_has_none(name: str) -> None:
    assert body_key(name, None) is None


def test_a_country_of_another_body_of_the_name_is_heard() -> None:
    assert body_key("Securities and Exchange Commission", "US") is not None
    assert body_key("Securities and Exchange Commission", None) is not None
    assert body_key("Securities and Exchange Commission", "NG") is None


def test_no_name_is_on_two_lines_and_none_is_shared() -> None:
    names = [name for line in TABLE["bodies"] for name in line["names"]]
    assert len(names) == len(set(names))
    assert not set(names) & set(TABLE["shared"])


def test_every_key_is_a_valid_exclusive_identifier() -> None:
    names = [name for line in TABLE["bodies"] for name in line["names"]]
    keys = {key for name in (*names, *known_names()) if (key := body_key(name, None))}
    assert len(keys) > 500
    for key in keys:
        assert (found := check("body", key)) is not None, key
        assert is_exclusive(found)
    for name, _ in shipped_towns():
        if (place := place_key(name, None)) is not None:
            assert check("place", place) is not None, place


def test_a_town_is_known_by_where_it_lies() -> None:
    assert place_key("London", "GB") == place_key("London", None) == "GB:london"
    assert place_key("London", "CA") is None
    assert place_key("Africa", None) == "001:africa"
    assert place_key("Vantroville", None) is None


def _identifiers(text: str) -> dict[str, dict[str, str]]:
    return {
        party.name: dict(party.identifiers) for party in extract(text.encode(), "x.txt").parties
    }


def test_two_texts_that_name_one_body_differently_give_it_one_identifier() -> None:
    first = _identifiers("The European Union lent Orlu Bank 40 million euros.")
    second = _identifiers("The EU has sanctioned Vantro Mining, based in Mumbai.")
    assert first["European Union"] == second["EU"] == {"body": "european-union"}
    assert second["Mumbai"] == {"place": "IN-MH:mumbai"}
    assert first["Orlu Bank"] == {}


def test_a_text_that_puts_a_town_elsewhere_or_names_a_person_gives_none() -> None:
    assert "place" not in _identifiers("Vantro Mining is based in London, Ontario.").get(
        "London", {}
    )
    assert not any(
        _identifiers("Paris Bloomberg, the chairman of Orlu Bank, bought Senta Foods.").values()
    )


@pytest.mark.parametrize(
    ("spoken", "known"),
    [
        ({"US": 4}, True),
        ({"US": 1, "IR": 9}, True),  # Iran has ministries
        ({}, False),
        ({"US": 2, "KE": 3}, False),
        ({"US": 2, "GB": 2}, False),
    ],
)
def test_a_department_without_its_state_is_that_of_the_state_the_text_speaks_of(
    spoken: dict[str, int], known: bool
) -> None:
    treasury = body_key("U.S. Treasury Department", None)
    for name in ("Treasury", "Treasury Department"):
        assert short_key(name, spoken) == (treasury if known else None)
    assert short_key("National Treasury", spoken) is None


def test_whom_a_name_alone_identifies() -> None:
    assert person_key("Trump", None) == person_key("Donald Trump", "US") == "donald-trump"
    assert person_key("Nicolás Maduro", None) == person_key("Nicolas Maduro", "VE") is not None
    for name in ("Donald Trump Jr", "Eric Trump", "Nicolás Maduro Guerra", "Orlu Putin", "Maduro"):
        assert person_key(name, None) is None
    assert person_key("Jacob Zuma", "US") is None
    names = [name for line in TABLE["people"] for name in line["names"]]
    assert len(names) == len(set(names))
    for name in names:
        assert check("body", str(person_key(name, None))) is not None
        assert body_key(name, None) is None


def test_texts_that_name_a_head_of_state_or_his_treasury_meet() -> None:
    first = _identifiers(
        "The US sanctioned Vantro Mining of Iran on Friday. The Treasury Department also fined Orlu Bank. "
        "Vladimir Putin met Trump in Vienna."
    )
    second = _identifiers(
        "The U.S. Treasury Department fined Senta Foods. Donald Trump, the US president, spoke in Vienna."
    )
    treasury = second["U.S. Treasury Department"]
    assert first["Treasury Department"] == treasury == {"body": body_key("US Treasury", None)}
    assert first["Trump"] == second["Donald Trump"] == {"body": "donald-trump"}
    assert first["Vladimir Putin"] == {"body": "vladimir-putin"}


def test_a_last_name_of_two_in_the_text_and_a_treasury_of_another_state_are_nobodys() -> None:
    two = _identifiers("Eric Trump met Marek Dolan in Vienna. Then Trump bought Senta Foods.")
    assert all(not value for name, value in two.items() if "Trump" in name)
    kenya = _identifiers("Kenya sold shares of Orlu Bank. The Treasury of Kenya fined Senta Foods.")
    assert all("body" not in value for value in kenya.values())


def test_a_legal_form_that_the_text_tells_apart_is_a_firm_of_its_own() -> None:
    """Of Glencore and its arm only the one is the one that other texts call Glencore; alone, the form says nothing."""
    two = _identifiers(
        "Velm Oil sued Glencore and Orlu Mining. Glencore Ltd., Glencore's US trading arm, bought Senta Foods."
    )
    assert two["Glencore"] == {"body": "glencore"}
    assert two.get("Glencore Ltd.", {}) == {}
    one = _identifiers("Glencore Ltd. bought Senta Foods from Orlu Mining.")
    assert one["Glencore Ltd."] == {"body": "glencore"}
