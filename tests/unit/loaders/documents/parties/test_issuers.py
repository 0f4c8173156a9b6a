"""Whom "the Company" means in the papers of a firm."""

from __future__ import annotations

import pytest

from tests.unit.loaders.documents.conftest import Ties

KPMG = ("KPMG", "HOLDS_ROLE", "Orlu Minerals PLC")


@pytest.mark.parametrize(
    "text",
    [
        'Orlu Minerals PLC ("Orlu" or the "Company") has bought Tarn Mining Ltd from Sabi Ltd. KPMG audits the Company.',
        'Orlu Minerals PLC (AIM: OML) (the "Company") has bought Tarn Mining Ltd. KPMG audits the Company.',
        'Sabi Ltd sold Tarn Mining Ltd to Orlu Minerals PLC (the “Company”). Sabi Ltd is in Leeds. KPMG audits the Company.',
        "Orlu Minerals PLC has bought Tarn Mining Ltd from Sabi Ltd. Sabi will run the mine. KPMG audits the Company.",
        'ANNOUNCEMENT\nOrlu Minerals PLC\n(the "Company"; London: OML)\n\n10 June 2026\n\nDirectors met. KPMG audits the Company.',
    ],
)  # fmt: skip
def test_the_firm_of_the_paper_is_meant(ties: Ties, text: str) -> None:
    assert KPMG in ties(text)


@pytest.mark.parametrize(
    "text",
    [
        'Sabi Ltd is advised by KPMG on Orlu Minerals PLC ("Orlu" or the "Target"). KPMG audits the Company.',
        'Orlu Minerals PLC (the "Fund") sold Tarn Mining Ltd to Sabi Ltd (the "Company"). KPMG audits the Company.',
    ],
)
def test_no_other_firm_of_the_paper_is(ties: Ties, text: str) -> None:
    assert KPMG not in ties(text)


@pytest.mark.parametrize("market", ["AIM", "B3", "NYSE"])
def test_where_the_ticker_says_its_shares_are_dealt_in(ties: Ties, market: str) -> None:
    told = ties(f"Orlu Minerals PLC ({market}: OML) has bought Tarn Mining Ltd.")
    assert ("Orlu Minerals PLC", "LISTED_ON", market) in told
