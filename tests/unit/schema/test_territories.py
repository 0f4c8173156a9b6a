"""Which country or subdivision a code or a name means."""

from __future__ import annotations

import subprocess
import sys
from collections import Counter

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from interlock.schema.territories import lookup, territories, territory

ALL = territories()
COUNTRIES = [one for one in ALL if one.is_country]
# Countries whose subdivisions are all in the table, and how many ISO 3166-2 lists.
COMPLETE = {
    "AE": 7, "AU": 8, "BR": 27, "BY": 7, "CA": 13, "CH": 26, "CN": 34, "DE": 16, "IN": 36, "IR": 31, "JP": 47, "KZ": 20,
    "MX": 32, "RU": 83, "TR": 81, "UA": 27, "US": 57, "UZ": 14, "VN": 63, "ZA": 9,
}  # fmt: skip

NAMES = [
    ("Russia", "RU"),
    ("RUSSIAN FEDERATION", "RU"),
    ("Россия", "RU"),
    ("Российская Федерация", "RU"),
    ("俄罗斯", "RU"),
    ("the United States", "US"),
    ("U.S.", "US"),
    ("United States of America (the)", "US"),
    ("Türkiye", "TR"),
    ("Turkiye", "TR"),
    ("Turkey", "TR"),
    ("Ivory Coast", "CI"),
    ("Cote d'Ivoire", "CI"),
    ("Côte d’Ivoire", "CI"),
    ("Korea, Dem. People's Rep.", "KP"),
    ("Korea, Republic of", "KR"),
    ("Congo, Dem. Rep.", "CD"),
    ("Congo (Kinshasa)", "CD"),
    ("Congo", "CG"),
    ("Taiwan, Province of China", "TW"),
    ("Hong Kong SAR, China", "HK"),
    ("Virgin Islands (British)", "VG"),
    ("St. Lucia", "LC"),
    ("Myanmar (Burma)", "MM"),
    ("Georgia", "GE"),
    ("Республика Казахстан", "KZ"),
    ("Deutschland", "DE"),
    ("États-Unis", "US"),
    ("Shandong Province", "CN-SD"),
    ("山东省", "CN-SD"),
    ("Chongqing", "CN-CQ"),
    ("重庆市", "CN-CQ"),
    ("Xinjiang Uygur Autonomous Region", "CN-XJ"),
    ("Tatarstan", "RU-TA"),
    ("Республика Татарстан", "RU-TA"),
    ("Moscow", "RU-MOW"),
    ("Moscow Region", "RU-MOS"),
    ("State of Georgia", "US-GA"),
    ("Crimea", "UA-43"),
    ("Soviet Union", "SUHH"),
    ("Czechoslovakia", "CSHH"),
]
NOBODY = [
    "",
    "...",
    "826",
    "²",
    "Narnia",
    "Punjab",
    "Georgia (USA)",
    "Russia and China",
    "San Martín (parte holandesa de Atlantis)",
]


@pytest.mark.parametrize(("name", "code"), NAMES)
def test_lookup(name: str, code: str) -> None:
    found = lookup(name)
    assert found is not None
    assert found.code == code


@pytest.mark.parametrize("name", NOBODY)
def test_no_guess(name: str) -> None:
    assert lookup(name) is None


def test_a_country_decides_between_subdivisions_of_one_name() -> None:
    assert [getattr(lookup("Punjab", country=code), "code", None) for code in ("IN", "PK", "RU")] == [
        "IN-PB", "PK-PB", None,
    ]  # fmt: skip
    assert getattr(lookup("Georgia", country="us"), "code", None) == "US-GA"


@pytest.mark.parametrize(
    ("code", "name"),
    [
        ("ru", "Russia"),
        ("RUS", "Russia"),
        ("cn_cq", "Chongqing"),
        ("CN-50", "Chongqing"),
        ("IN-OR", "Odisha"),
        ("UK", "United Kingdom"),
        ("SU", "Soviet Union"),
        ("AN", "Netherlands Antilles"),
        ("YUG", "Yugoslavia"),
        ("CS", "Serbia and Montenegro"),
        ("CSK", "Czechoslovakia"),
        ("BU", "Burma"),
        ("DDDE", "East Germany"),
    ],
)
def test_code(code: str, name: str) -> None:
    found = territory(code)
    assert found is not None
    assert found.name == name


@pytest.mark.parametrize("code", ["", "XX", "ZZ", "CN-", "CN-ZZ", "Russia"])
def test_unknown_code(code: str) -> None:
    assert territory(code) is None


def test_former_countries_are_known_as_former() -> None:
    union = territory("SU")
    assert union is not None
    assert (union.is_former, union.is_country, union.until) == (True, False, 1992)
    assert set(union.successors) >= {"RU", "UA", "KZ"}
    assert all(territory(code) for one in ALL for code in one.successors)
    for code in ("GE", "AI", "SK", "BQ", "BY"):  # codes given again: today's country
        again = territory(code)
        assert again is not None
        assert again.is_country


def test_table_is_sound() -> None:
    assert len(COUNTRIES) == 249 + 2, "ISO 3166-1, the European Union and Kosovo"
    codes = Counter(one.code for one in ALL)
    assert codes.most_common(1)[0][1] == 1
    assert len({one.alpha3 for one in COUNTRIES}) == len(COUNTRIES)
    count = Counter(one.country for one in ALL if "-" in one.code)
    assert {code: count[code] for code in COMPLETE} == COMPLETE
    assert set(count) <= {one.code for one in COUNTRIES}
    assert all(name == name.strip() and name for one in ALL for name in one.all_names)


@pytest.mark.parametrize("one", COUNTRIES, ids=lambda one: one.code)
def test_every_name_of_a_country_means_it_and_no_other(one) -> None:  # type: ignore[no-untyped-def]
    assert [name for name in one.all_names if lookup(name) != one] == []


def test_every_subdivision_is_found_in_its_country() -> None:
    lost = [one.code for one in ALL if "-" in one.code and lookup(one.name, one.country) != one]
    # An outlying territory has the name of its own code, and Spain has provinces that are regions of the same name.
    assert all(
        getattr(lookup(territory_.name), "is_country", False) or territory_.country == "ES"
        for code in lost
        if (territory_ := territory(code))
    ), lost


@settings(deadline=None, max_examples=200)
@given(st.text(max_size=40))
def test_any_text_is_looked_up(text: str) -> None:
    found = lookup(text)
    assert found is None or found in ALL


@settings(deadline=None, max_examples=200)
@given(st.sampled_from(COUNTRIES), st.randoms(use_true_random=False))
def test_case_space_and_order_do_not_count(one, random) -> None:  # type: ignore[no-untyped-def]
    words = one.name.replace(",", "").split()
    random.shuffle(words)
    assert lookup(f"  {'  '.join(words).upper()} ") == one


def test_english_names_open_no_other_language() -> None:
    code = (
        "import sys\nfrom interlock.schema.territories import lookup, territory\n"
        "assert lookup('Korea, North').code == 'KP' and territory('CN-CQ')\nprint('babel' in sys.modules)"
    )
    done = subprocess.run(
        [sys.executable, "-P", "-c", code], capture_output=True, text=True, check=True
    )
    assert done.stdout == "False\n"
