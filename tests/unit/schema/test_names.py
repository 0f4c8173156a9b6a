"""Names meet under one key where they differ in case, width, punctuation and legal form only."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from interlock.schema.names import is_latin, name_key

KEYS = [
    ("BANK OF KUNLUN CO LTD", "bank of kunlun"),
    ("Bank of Kunlun Co., Ltd.", "bank of kunlun"),
    ("The Bank of China", "bank of china"),
    ("Ｓｉｅｍｅｎｓ ＡＧ", "siemens"),
    ("Siemens Aktiengesellschaft", "siemens"),
    ("O'Neil & Sons Ltd.", "o neil and sons"),
    ("A.B.C. Trading", "abc trading"),
    ("PJSC Sberbank", "sberbank"),
    ("ПАО Сбербанк", "сбербанк"),
    ("ООО «Северный Ветер»", "северный ветер"),
    ("上海华信石油有限公司", "上海华信石油"),
    ("上海华信石油", "上海华信石油"),
    ("株式会社日立製作所", "日立製作所"),
    ("日立製作所株式会社", "日立製作所"),
    ("Société Générale S.A.", "société générale"),
    ("e\u200bx\u200bample\u202e", "example"),
]
KEPT = [
    ("LLC", "llc"),
    ("AS Roma", "as roma"),
    ("SAS Institute Inc", "sas institute"),
    ("Management Company 23", "management company 23"),
    ("有限公司", "有限公司"),
    ("Chongqing Branch", "chongqing branch"),
    ("Bank of China (Hong Kong)", "bank of china hong kong"),
]
DIFFERENT = [
    ("Management Company 23", "Management Company"),
    ("Bank of China (Hong Kong)", "Bank of China (Singapore)"),
    ("Bowne of Dallas", "Bowne of Phoenix"),
    ("Dexin", "Detian"),
    ("C.B.A.", "A.B.C."),
]


@pytest.mark.parametrize(("name", "key"), [*KEYS, *KEPT])
def test_key(name: str, key: str) -> None:
    assert name_key(name) == key


@pytest.mark.parametrize(("one", "other"), DIFFERENT)
def test_different_names_do_not_meet(one: str, other: str) -> None:
    assert name_key(one) != name_key(other)


@pytest.mark.parametrize("name", ["", "!!!", "«»", "\u200b", "😀"])
def test_a_name_without_letters_has_no_key(name: str) -> None:
    assert name_key(name) == ""


@settings(deadline=None, max_examples=60)
@given(st.text(max_size=60))
def test_case_and_space_around_do_not_count(name: str) -> None:
    assert name_key(f"  {name} ") == name_key(name)
    if name.upper().lower() == name.lower():
        assert name_key(name.upper()) == name_key(name.lower())


def test_an_endless_name_is_cut() -> None:
    assert name_key("x" * 10_000) == "x" * 200


def test_latin() -> None:
    assert is_latin("Société Générale 1864")
    assert not is_latin("Сбербанк")
    assert not is_latin("Bank 中国")
