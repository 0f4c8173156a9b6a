"""Identifiers: what is valid, what is not, and how values of one scheme become comparable."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from stdnum import lei

from interlock.schema.errors import NotFound
from interlock.schema.identifiers import (
    check,
    is_exclusive,
    lei_is_valid,
    normalise,
    scheme_key,
    strength,
)
from interlock.schema.vocabulary import vocabulary

VALID = [
    ("lei", "529900T8BM49AURSDO55", "lei:529900T8BM49AURSDO55"),
    ("lei", "5299 00t8-bm49 aursdo55", "lei:529900T8BM49AURSDO55"),
    ("lei", "５２９９００T8BM49AURSDO55", "lei:529900T8BM49AURSDO55"),
    ("ru-ogrn", "1027700132195", "ru-ogrn:1027700132195"),
    ("ru-ogrn", "304500116000157", "ru-ogrn:304500116000157"),
    ("ru-inn", "7707083893", "ru-inn:7707083893"),
    ("ru-inn", "500100732259", "ru-inn:500100732259"),
    ("ru-kpp", "773001001", "ru-kpp:773001001"),
    ("cn-uscc", "91110000600037341L", "cn-uscc:91110000600037341L"),
    ("ua-edrpou", "32855961", "ua-edrpou:32855961"),
    ("gb-coh", "102498", "gb-coh:00102498"),
    ("gb-coh", "sc 123456", "gb-coh:SC123456"),
    ("ror", "https://ror.org/02nv7yv05", "ror:02nv7yv05"),
    ("imo", "IMO 9074729", "imo:9074729"),
    ("reg", "ra000585: 12  34 ", "reg:RA000585:12 34"),
    ("bic", "DEUTDEFFXXX", "bic:DEUTDEFF"),
    ("bic", "deutdeff500", "bic:DEUTDEFF500"),
    ("isin", "US0378331005", "isin:US0378331005"),
    ("vat", "DE 136 695 976", "vat:DE136695976"),
    ("duns", "15-048-3782", "duns:150483782"),
    ("wikidata", "https://www.wikidata.org/wiki/q42", "wikidata:Q42"),
    ("iso3166", "cn-50", "iso3166:CN-50"),
    ("mic", "xshg", "mic:XSHG"),
    ("tax", "ir:0012", "tax:IR:0012"),
    ("domain", "WWW.Example.org", "domain:example.org"),
    ("phone", "+7 (495) 123-45-67".replace("(", "").replace(")", ""), "phone:+74951234567"),
]
INVALID = [
    ("lei", "529900T8BM49AURSDO56"),
    ("lei", "00000000000000000000"),
    ("lei", "529900T8BM49AURSDO5"),
    ("ru-ogrn", "1027700132196"),
    ("ru-ogrn", "0000000000000"),
    ("ru-inn", "7707083894"),
    ("ru-inn", "0000000000"),
    ("ru-inn", "000000000000"),
    ("ru-inn", "7730239877, KPP 773001001"),
    ("cn-uscc", "91110000600037342L"),
    ("cn-uscc", "91110000100000240B"),
    ("ror", "02nv7yv06"),
    ("ror", "https://ror.org/"),
    ("imo", "9074728"),
    ("isin", "US0378331006"),
    ("gb-coh", "X1"),
    ("gb-coh", "0"),
    ("reg", "RA999999:HRB 1234"),
    ("reg", "RA000585:N/A"),
    ("reg", "RA000585:"),
    ("reg", "12345"),
    ("tax", "Iran:12345"),
    ("duns", "999999999"),
    ("wikidata", "P31"),
    ("iso3166", "XXX"),
    ("lei", ""),
    ("lei", "-"),
]


@pytest.mark.parametrize(("scheme", "raw", "wanted"), VALID)
def test_valid(scheme: str, raw: str, wanted: str) -> None:
    assert check(scheme, raw) == wanted
    assert check(scheme, wanted.removeprefix(f"{scheme}:")) == wanted


@pytest.mark.parametrize(("scheme", "raw"), INVALID)
def test_invalid(scheme: str, raw: str) -> None:
    assert check(scheme, raw) is None


def test_unknown_scheme_is_an_error() -> None:
    with pytest.raises(NotFound, match="identifier scheme 'ssn'"):
        check("ssn", "1")


@settings(deadline=None, max_examples=60)
@given(scheme=st.sampled_from(list(vocabulary().identifiers)), raw=st.text(max_size=30))
def test_any_text_is_answered_and_normalising_twice_is_once(scheme: str, raw: str) -> None:
    found = check(scheme, raw)
    if found is not None:
        value = found.removeprefix(f"{scheme}:")
        assert normalise(scheme, value) == value
        assert check(scheme, value) == found


@settings(deadline=None, max_examples=60)
@given(place=st.integers(0, 19), shift=st.integers(0, 35))
def test_one_changed_character_of_an_lei_is_found(place: int, shift: int) -> None:
    valid = "529900T8BM49AURSDO55"
    alphabet = "0123456789" if valid[place].isdigit() else "ABCDEFGHIJKLMNOPQRSTUVWXYZ"
    changed = valid[:place] + alphabet[shift % len(alphabet)] + valid[place + 1 :]
    assert (check("lei", changed) is None) == (changed != valid)


def test_numbers_of_two_registers_do_not_contradict() -> None:
    assert scheme_key("reg:RA000585:1") == "reg:RA000585"
    assert scheme_key("tax:IR:1") == "tax:IR"
    assert scheme_key("lei:5299") == "lei"


def test_exclusive_and_stronger_first() -> None:
    assert is_exclusive("ru-inn:500100732259")
    assert not is_exclusive("bic:DEUTDEFF")
    found = ["bic:DEUTDEFF", "ru-inn:7707083893", "reg:RA1:2", "lei:5299", "reg:RA1:1"]
    assert sorted(found, key=strength) == [
        "lei:5299", "ru-inn:7707083893", "reg:RA1:1", "reg:RA1:2", "bic:DEUTDEFF",
    ]  # fmt: skip


@given(st.text(alphabet="0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ", min_size=19, max_size=21))
def test_own_lei_check_agrees_with_stdnum(text: str) -> None:
    prefix = text[:18]
    number = int("".join(str(int(character, 36)) for character in f"{prefix}00"))
    valid = f"{prefix}{98 - number % 97:02}"
    assert lei_is_valid(valid)
    assert lei.is_valid(valid)
    # python-stdnum does not look at the length; ISO 17442 has 20 characters, digits at the end.
    assert lei_is_valid(text) == (len(text) == 20 and text[18:].isdigit() and lei.is_valid(text))
