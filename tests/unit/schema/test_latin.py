"""Any script in ASCII."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from interlock.schema.latin import latin


@pytest.mark.parametrize(
    ("text", "ascii_"),
    [
        ("Siemens AG", "Siemens AG"),
        ("Société Générale", "Societe Generale"),
        ("Łódź Straße Ørsted", "Lodz Strasse Orsted"),
        ("Сбербанк России", "Sberbank Rossii"),
        ("Щука и Жук", "Shchuka i Zhuk"),
        ("Қазақстан", "Qazaqstan"),
        ("Ελλάδα", "Ellada"),
        ("上海华信石油", "Shang Hai Hua Xin Shi You"),
        ("重庆银行", "Chong Qing Yin Hang"),
        ("厦门 ABC 2号", "Xia Men ABC 2 Hao"),
        ("长春长安成都", "Chang Chun Chang An Cheng Du"),
        ("トヨタ", "toyota"),
        ("삼성전자", "SamSeongJeonJa"),
        ("النفط", "lnft"),
    ],
)
def test_latin(text: str, ascii_: str) -> None:
    assert latin(text) == ascii_


@given(st.text())
def test_it_is_ascii_and_stays_so(text: str) -> None:
    once = latin(text)
    assert once.isascii()
    assert latin(once) == once
