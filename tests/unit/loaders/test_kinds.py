"""A bank is told by the words of its name, in every script; what only mentions a bank is none."""

from __future__ import annotations

import pytest

from interlock.loaders.kinds import is_bank


@pytest.mark.parametrize(
    "name",
    [
        "Bank of Kunlun Co., Ltd.", "JSC Sberbank", "BANCO NACIONAL DE CUBA", "Commerzbank AG", "Kreissparkasse Köln",
        "中国工商银行", "ПАО Банк ВТБ", "Внешэкономбанк", "HAVIN BANK LIMITED", "Türkiye Halk Bankası", "Navy Federal Credit Union",
        "The Hongkong and Shanghai Banking Corporation", "بانک ملی", "Banque Populaire", "みずほ銀行", "BANK-E SHAHR",
    ],
)  # fmt: skip
def test_banks(name: str) -> None:
    assert is_bank(name)


@pytest.mark.parametrize(
    "name",
    [
        "West Bank Trading", "Blood Bank of Berlin", "Burbank Tools Inc.", "Bank Street Properties", "Example Bank Pension Fund",
        "Sberbank Technologies", "Bankrupt Records Ltd", "Embankment Estates", "Stiftung der Beispielbank", "Apple Inc.",
    ],
)  # fmt: skip
def test_no_banks(name: str) -> None:
    assert not is_bank(name)
