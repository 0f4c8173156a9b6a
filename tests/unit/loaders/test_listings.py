"""Sanctions lists: dates, nationalities and numbers out of cells that were written for people."""

from __future__ import annotations

import pytest

from interlock.loaders.base import Scope, meta
from interlock.loaders.listings import Names, Numbers, address_country, day, nationality


def numbers(country: str | None = None) -> Numbers:
    about = meta("eu-fsf")
    return Numbers(Scope("eu-fsf", about, about.tables["journal"], "x.csv"), country)


@pytest.mark.parametrize(
    ("text", "date"),
    [
        ("17.3.2014", "2014-03-17"),
        ("04/05/2022", "2022-05-04"),  # the day first, always
        ("9 August 2023", "2023-08-09"),
        ("00/00/1960", "1960"),
        ("00/05/1960", "1960-05"),
        ("2022-05-04", "2022-05-04"),
        ("1960", "1960"),
    ],
)
def test_dates(text: str, date: str) -> None:
    assert day(text) == date


@pytest.mark.parametrize(
    "text", ["05/13/2022", "9 Agosto 2023", "00/00/0", "soon", "", "31.2.2020"]
)
def test_no_dates(text: str) -> None:
    with pytest.raises(ValueError, match=r".+"):
        day(text)


def test_nationalities_are_adjectives_or_names() -> None:
    assert nationality("Ukrainian and/or Russian (not recognised)") == ["UA", "RU"]
    assert nationality("Latvia and Israel") == ["LV", "IL"]
    assert nationality("Martian") == [None]


def test_an_address_ends_or_begins_with_its_country() -> None:
    assert address_country("1 Sample St, Moscow, Russian Federation") == "RU"
    assert address_country("Russian Federation (101000, Moscow)") == "RU"
    assert address_country("Sample Tower, Dubai, United Arab Emirates.") == "AE"
    assert address_country("1 China Road, Sampletown") is None


@pytest.mark.parametrize(
    ("cell", "found"),
    [
        ("7707123458, KPP 773001001, OKPO 20239393", ["ru-inn:7707123458"]),
        ("7 707 123 458", ["ru-inn:7707123458"]),
        ("- 7707123458", ["ru-inn:7707123458"]),
        ("7707123459", []),  # the check digit
        ("0000000000", []),
    ],
)
def test_dirty_cells_of_digits(cell: str, found: list[str]) -> None:
    read = numbers("RU")
    read.add_digits("ru-inn", cell)
    assert list(read.valid) == found
    assert bool(read.invalid) is (not found)


def test_two_valid_numbers_in_a_cell_are_both_kept_and_told() -> None:
    read = numbers("RU")
    read.add_digits("ru-ogrn", "1027700123450; 1027700132195")
    assert list(read.valid) == ["ru-ogrn:1027700123450", "ru-ogrn:1027700132195"]
    assert read.scope.findings == {"ru-ogrn_several": 1}


@pytest.mark.parametrize(
    ("country", "cell", "found"),
    [
        ("RU", "7707123458 (Tax ID/INN)", ["ru-inn:7707123458"]),
        ("RU", "INN: 7707123458 KPP: 773001001 OGRN: 1027700123450", ["ru-inn:7707123458", "ru-kpp:773001001", "ru-ogrn:1027700123450"]),
        ("RU", "1027700123450 on 25.11.2002", ["ru-ogrn:1027700123450"]),
        ("CN", "USCC no. 91110000MA0000000H", ["cn-uscc:91110000MA0000000H"]),
        ("CN", "91110000MA0000000H", ["cn-uscc:91110000MA0000000H"]),
        ("CN", "440300280527908 (China Company Registration Number)", ["reg:CN:440300280527908"]),
        ("TR", "0376-0151-3570-0001 (Central Registration System No.)", ["reg:TR:0376-0151-3570-0001"]),
        ("HK", "60699645 (BRN); 1834044 (CR No.)", ["reg:HK:60699645", "reg:HK:1834044"]),
        ("HK", "see remarks", []),
        (None, "91110000MA0000000H", []),  # never by its form alone
    ],
)  # fmt: skip
def test_labels_name_the_scheme_and_the_country_its_own(
    country: str | None, cell: str, found: list[str]
) -> None:
    read = numbers(country)
    read.add_text(cell, "reg")
    assert list(read.valid) == found


def test_links_go_by_exact_name() -> None:
    names = Names()
    names.add("SAMPLE GROUP", "1", primary=True)
    names.add("Sample Group", "2", primary=False)
    names.add("Other S.A.", "3", primary=True)
    names.add("Twice", "4", primary=True)
    names.add("TWICE", "5", primary=True)
    assert names.find("Sample  group.") == ["1"]
    assert names.find("Other S.A.") == ["3"]
    assert names.find("Twice") == ["4", "5"]
    assert names.find("Sample") == []
