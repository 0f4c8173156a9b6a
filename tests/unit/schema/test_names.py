"""Names meet under one key where they differ in case, width, punctuation and legal form only."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from interlock.schema.names import is_latin, legal_form, name_key

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
    ("АО «Прогресс»", "прогресс"),
    ("Общество с ограниченной ответственностью «Прогресс»", "прогресс"),
    ("OOO Progress", "progress"),
    ("Limited Liability Company Progress", "progress"),
    ("Progress S. A.", "progress"),
    ("Progress A/S", "progress"),
    ("Mission to the EU", "mission to the eu"),
    ("Port of SA", "port of sa"),
    ("Progress Sp. z o.o.", "progress"),
    ("Progress GmbH & Co. KG", "progress"),
    ("Progress (Pvt.) Ltd.", "progress"),
    ("Progress S.A. de C.V.", "progress"),
    ("Progress Sanayi ve Ticaret Anonim Şirketi", "progress"),
    ("Progress Pipes Company, LLC", "progress pipes"),
    ("PT Progress Tbk", "pt progress"),
    ("Shenzhen Antian Keji Youxian Gongsi", "shenzhen antian keji"),
    ("重慶前進股份有限公司", "重慶前進"),
    ("前进投资合伙企业(有限合伙)", "前进投资"),
    ("㈱前進", "前進"),
    ("전진 주식회사", "전진"),
    ("주식회사전진", "전진"),
    ("شركة التقدم ذ.م.م", "شركة التقدم"),
    ("Πρόοδος Α.Ε.", "πρόοδοσ"),  # both forms of sigma are one letter
    ("Прогрес ТОВ", "прогрес"),
]
KEPT = [
    ("LLC", "llc"),
    ("AS Roma", "as roma"),
    ("SAS Institute Inc", "sas institute"),
    ("Management Company 23", "management company 23"),
    ("有限公司", "有限公司"),
    ("Chongqing Branch", "chongqing branch"),
    ("前进公司重庆分公司", "前进公司重庆分公司"),
    ("Progress Foundation", "progress foundation"),
    ("Partnership for Progress", "partnership for progress"),
    ("Progress Fund II", "progress fund ii"),
    ("中国石油化工集团有限公司", "中国石油化工集团"),
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


FORMS = [
    ("ООО «Прогресс»", "ООО", "llc", "RU"),
    ("Общество с ограниченной ответственностью Прогресс", "ООО", "llc", "RU"),
    ("OOO Progress", "ООО", "llc", "RU"),
    ("ПАО Прогресс", "ПАО", "pjsc", "RU"),
    ("Прогресс, АО", "АО", "jsc", "KZ"),
    ("Progress GmbH", "GmbH", "llc", "AT"),
    ("Progress Aktiengesellschaft", "AG", "jsc", "CH"),
    ("Progress Co., Ltd.", "LLC", "llc", None),
    ("前进有限公司", "有限公司", "llc", "CN"),
    ("前进股份有限公司", "股份有限公司", "jsc", "CN"),
    ("株式会社前進", "株式会社", "jsc", "JP"),
    ("Progress A.Ş.", "AŞ", "jsc", "TR"),
    ("LLC", "LLC", "llc", None),
]


@pytest.mark.parametrize(("name", "form", "kind", "country"), FORMS)
def test_legal_form(name: str, form: str, kind: str, country: str | None) -> None:
    found = legal_form(name)
    assert found is not None
    assert form in found.names or country is None
    assert kind in found.kinds
    assert country in found.countries if country else not found.countries


def test_forms_that_differ_in_kind_do_so_here() -> None:
    private, public = legal_form("ООО Прогресс"), legal_form("ПАО Прогресс")
    assert private is not None
    assert public is not None
    assert not private.kinds & public.kinds
    assert legal_form("Progress") is None
    assert legal_form("") is None


def test_an_endless_name_is_cut() -> None:
    assert name_key("x" * 10_000) == "x" * 200


def test_latin() -> None:
    assert is_latin("Société Générale 1864")
    assert not is_latin("Сбербанк")
    assert not is_latin("Bank 中国")
