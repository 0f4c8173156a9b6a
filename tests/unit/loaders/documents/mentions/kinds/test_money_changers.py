"""A house that changes and sends money is a firm, though it is called as markets are; a market stays one."""

from __future__ import annotations

import pytest

from interlock.loaders.documents.language.gazetteer import shipped
from interlock.loaders.documents.language.sentences import split_sentences
from interlock.loaders.documents.mentions.find import find_mentions


def kind_of(text: str, name: str) -> str:
    found = find_mentions(text, split_sentences(text), shipped().find(text))
    return next(m.kind for m in found if m.name == name)


@pytest.mark.parametrize(
    "text",
    [
        "Kuwait's Safa Exchange, a remittance house with 40 branches, has sent 20 million dinars abroad.",
        "Dubai-based Safa Exchange said it had bought the money-transfer firm Tolo Pay.",
        "The regulator fined Safa Exchange for sending money to Iran.",
        "Safa Exchange's branches in Sharjah were closed by the central bank.",
        "Safa Exchange is 30 percent owned by Tarn Capital.",
        "Workers send their pay home through Safa Exchange.",
        "In March it withdrew the licence of Safa Exchange, a money changer.",
    ],
)
def test_who_sends_money_is_a_firm(text: str) -> None:
    assert kind_of(text, "Safa Exchange") == "Firm"


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Orlu Steel is listed on the Safa Exchange and sends money home.", "Safa Exchange"),
        ("The Safa Exchange suspended trading in Orlu Steel.", "Safa Exchange"),
        ("Safa Exchange, where Orlu Steel is listed, has many customers.", "Safa Exchange"),
        ("Lagos Commodities Exchange is 30 percent owned by Tarn Capital.", "Lagos Commodities Exchange"),
        ("Safa Stock Exchange has sent its customers a letter.", "Safa Stock Exchange"),
    ],
)  # fmt: skip
def test_a_market_stays_one(text: str, name: str) -> None:
    assert kind_of(text, name) == "Exchange"
