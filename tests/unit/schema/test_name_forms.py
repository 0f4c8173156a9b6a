"""Names taken apart: every script comes to words that can be compared, and habits of spelling do not count."""

from __future__ import annotations

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from interlock.schema.name_forms import analyse, syllables
from interlock.schema.name_keys import blocking_keys, equal_key, party_keys

# Each row: spellings of one name, in whatever script; they come to the same folded words.
ONE_NAME = [
    ("ООО «Северный Ветер»", "Severny Veter LLC", "SEVERNYJ VETER, OOO", "Severnyi Veter"),
    ("ООО «Енисейский Щит»", "Yeniseyskiy Shchit", "Enisejskij Schit"),
    (
        "上海华信石油有限公司",
        "Shanghai Huaxin Petroleum Co., Ltd.",
        "Shanghai Huaxin Shiyou Youxian Gongsi",
        "上海華信石油",
        "Shanghai Hua Xin Shi You",
        "Shanghaihuaxinshiyou",
    ),
    (
        "宁波丰力科技",
        "Ningbo Fengli Technology",
        "Ningbo Fengli Science and Technology",
        "Ningbo Fengli Keji",
    ),
    ("西安新通钢铁", "Xi'an Xintong Iron & Steel", "Xian Xintong Steel"),
    ("厦门海达", "Xiamen Haida"),
    ("长春金天", "Changchun Jintian"),
    ("香港联达", "Hong Kong Lianda"),
    ("SiemensAG", "Siemens AG", "ＳＩＥＭＥＮＳ Aktiengesellschaft"),
    ("A-B-C Company", "A.B.C. Co.", "ABC"),
    ("Brigade Forty-Four", "Brigade 44"),
    ("1st International Bank", "First Intl. Bank"),
    ("Fund II, L.P.", "Fund 2 LP"),
    ("Coal Works Limited (CWL)", "Coal Works Ltd"),
    ("Томская генерация", "Томский генерация"),
    ("Международный банк", "International Bank"),
    ("Торгово-промышленная палата", "Chamber of Commerce and Industry"),
    ("Al Qa'ida", "Al Qaida"),
    ("The Standard & Poor's", "Standard and Poors"),
]


@pytest.mark.parametrize("spellings", ONE_NAME, ids=lambda row: row[-1])
def test_spellings_of_one_name_come_to_the_same_words(spellings: tuple[str, ...]) -> None:
    assert len({analyse(name).folded for name in spellings}) == 1


DIFFERENT = [
    ("C.B.A.", "A.B.C."),
    ("Management Company 23", "Management Company 24"),
    ("Fund I", "Fund"),
    ("广州达新", "广州达信"),
    ("Bank of China (Hong Kong)", "Bank of China (Singapore)"),
    ("Omsk Works", "Tomsk Works"),
    ("LLC", ""),
    ("L.X.C. Aviation", "LXX Aviation"),
]


@pytest.mark.parametrize(("one", "other"), DIFFERENT)
def test_different_names_stay_different(one: str, other: str) -> None:
    a, b = analyse(one), analyse(other)
    assert (a.folded, a.han) != (b.folded, b.han)


def test_chinese_is_cut_at_places_and_words_of_trade() -> None:
    form = analyse("杭州源新能源有限公司")
    assert form.words == ("hangzhou", "yuanxin", "energy")
    assert form.han == ("", "源新", "")
    assert form.plain == "hangzhouyuanxinnengyuan"
    assert form.script == "han"


def test_japanese_is_not_read_as_chinese() -> None:
    assert analyse("株式会社日立製作所").script == "other"
    assert analyse("トヨタ自動車").script in ("mixed", "other")


def test_numbers_are_read_and_kept_apart() -> None:
    assert analyse("Capital Trust XIV").numbers == {"14"}
    assert analyse("Mortgage Trust 2004-1").numbers == {"2004", "1"}
    assert analyse("IX Works").numbers == set()  # never the first word


def test_letters_that_only_look_alike_are_read_as_one_script() -> None:
    assert analyse("Hаvel Works").words == ("havel", "works")  # the second letter is Cyrillic
    assert analyse("Сбербaнк").words == analyse("Сбербанк").words


def test_persons_keep_initials_and_lose_titles() -> None:
    assert analyse("Dr. J. R. Sørli", person=True).words == ("j", "r", "sorli")
    assert analyse("Sheikh Omar bin Ali", person=True).words == ("omar", "ali")


@pytest.mark.parametrize("name", ["", "LLC", "...", "😀", "«»", "\u200b"])
def test_names_without_words_have_no_key_or_are_themselves(name: str) -> None:
    assert blocking_keys(analyse(name)) in ((), ("lc",))


def test_an_endless_name_is_cut() -> None:
    assert len(analyse("слово " * 5000).words) < 50


def test_keys_are_the_same_in_every_script() -> None:
    assert equal_key(analyse("昆仑银行")) == equal_key(analyse("Kunlun Bank")) == "bank kunlun"


def test_a_party_is_found_by_other_scripts_and_initials() -> None:
    assert party_keys(["昆仑银行", "Industrial and Commercial Bank"]) == ["icb", "kunlun bank", "kunluninhang"]  # fmt: skip
    assert "severni veter" in party_keys(["ООО «Северный Ветер»"])
    assert party_keys(["Harbour Steel"]) == []


def test_syllables() -> None:
    assert syllables("shengtai") == ("sheng", "tai")
    assert syllables("xian") == ("xian",)
    assert syllables("beltor") == ()


@settings(deadline=None, max_examples=200)
@given(st.text(max_size=40))
@example("A0:0")  # no tens: it was added up as a number
@example("A0 ²")
def test_case_blanks_and_quotes_do_not_count(name: str) -> None:
    assert analyse(f'  "{name}" ').folded == analyse(f" {name} ").folded
    for word in analyse(name).words:
        assert word.isascii()
        assert word == word.lower()
