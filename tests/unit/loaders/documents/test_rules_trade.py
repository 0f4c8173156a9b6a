"""Trade between parties: supplies, exports, trade, business sought and done, in the forms that news prints."""

from __future__ import annotations

import pytest

from tests.unit.loaders.documents.conftest import Fact, Facts

TIES = frozenset(
    [
        "SUPPLIES",
        "EXPORTS_TO",
        "TRADES_WITH",
        "SEEKS_BUSINESS_IN",
        "DOES_BUSINESS_WITH",
        "PROMOTES_TRADE_WITH",
    ]
)


def supplies(modality: str = "asserted") -> set[Fact]:
    return {("Sohar Steel", "SUPPLIES", "Nile Dairy", modality)}


def exports(modality: str = "asserted") -> set[Fact]:
    return {("Sohar Steel", "EXPORTS_TO", "Kenya", modality)}


STATED: list[tuple[str, set[Fact]]] = [
    ("Sohar Steel delivered 300 tanks to Nile Dairy in May.", supplies()),
    ("Sohar Steel has resumed deliveries of tanks to Nile Dairy.", supplies()),
    ("Deliveries of tanks from Sohar Steel to Nile Dairy began in May.", supplies()),
    ("Sohar Steel’s deliveries to Nile Dairy rose last year.", supplies()),
    ("Sohar Steel sells Nile Dairy 40 tanks a year.", supplies()),
    ("Sohar Steel makes milk tanks for Nile Dairy.", supplies()),
    ("Sohar Steel will provide tanks for Nile Dairy.", supplies("planned")),
    ("Sohar Steel has won an order for 40 tanks from Nile Dairy.", supplies("agreed")),
    ("Sohar Steel won a $4 million contract to supply tanks to Nile Dairy.", supplies("agreed")),
    ("Sohar Steel has signed a contract to supply Nile Dairy with tanks.", supplies("agreed")),
    ("Nile Dairy placed an order for 40 tanks with Sohar Steel.", supplies("agreed")),
    ("Nile Dairy has ordered 40 tanks from Sohar Steel.", supplies("agreed")),
    ("Nile Dairy chose Sohar Steel as its supplier.", supplies("agreed")),
    ("Nile Dairy gets most of its tanks from Sohar Steel.", supplies()),
    ("Nile Dairy is supplied by Sohar Steel.", supplies()),
    ("Nile Dairy, supplied by Sohar Steel, makes cheese.", supplies()),
    ("Nile Dairy has leased 40 tanks from Sohar Steel.", supplies()),
    ("Nile Dairy subcontracted the steel work to Sohar Steel.", supplies()),
    ("Sohar Steel counts Nile Dairy among its customers.", supplies()),
    ("Nile Dairy is a customer of Sohar Steel.", supplies()),
    ("Sohar Steel, a supplier of Nile Dairy, closed.", supplies()),
    ("Nile Dairy did not buy tanks from Sohar Steel.", supplies("denied")),
    ("Nile Dairy is considering buying tanks from Sohar Steel.", supplies("considered")),
    # exports
    ("Sohar Steel has never sold to Kenya.", exports("denied")),
    ("Sohar Steel sells a third of its output abroad, mainly to Kenya.", exports()),
    ("Sohar Steel earned a fifth of its sales in Kenya.", exports()),
    ("Sohar Steel will begin exports of rods to Kenya.", exports("planned")),
    (
        "Kenya bought a third of Oman’s copper exports.",
        {("Oman", "EXPORTS_TO", "Kenya", "asserted")},
    ),
    (
        "Kenya accounts for 12 percent of Oman’s exports.",
        {("Oman", "EXPORTS_TO", "Kenya", "asserted")},
    ),
    ("Oman’s largest export market is Kenya.", {("Oman", "EXPORTS_TO", "Kenya", "asserted")}),
    (
        "Kenya is the largest buyer of Oman’s copper exports.",
        {("Oman", "EXPORTS_TO", "Kenya", "asserted")},
    ),
    ("Exports of copper from Oman to Kenya fell.", {("Oman", "EXPORTS_TO", "Kenya", "asserted")}),
    (
        "Sohar Steel sold 40,000 tonnes of rods to Kenya and Georgia.",
        exports() | {("Sohar Steel", "EXPORTS_TO", "Georgia", "asserted")},
    ),
    # trade
    (
        "Trade between Oman and Kenya came to $2 billion.",
        {("Oman", "TRADES_WITH", "Kenya", "asserted")},
    ),
    ("Oman and Kenya trade mostly in metals.", {("Oman", "TRADES_WITH", "Kenya", "asserted")}),
    ("Oman’s trade with Kenya came to $2 billion.", {("Oman", "TRADES_WITH", "Kenya", "asserted")}),
    (
        "Sohar Steel does not trade with Nile Dairy.",
        {("Sohar Steel", "TRADES_WITH", "Nile Dairy", "denied")},
    ),
    # business
    (
        "Sohar Steel is looking for distributors in Kenya.",
        {("Sohar Steel", "SEEKS_BUSINESS_IN", "Kenya", "considered")},
    ),
    (
        "Sohar Steel wants to sell to Kenya.",
        {("Sohar Steel", "SEEKS_BUSINESS_IN", "Kenya", "interest")},
    ),
    (
        "Sohar Steel hopes to expand in Kenya.",
        {("Sohar Steel", "SEEKS_BUSINESS_IN", "Kenya", "interest")},
    ),
    (
        "Sohar Steel plans to enter Kenya.",
        {("Sohar Steel", "SEEKS_BUSINESS_IN", "Kenya", "planned")},
    ),
    (
        "Sohar Steel has applied for a licence in Kenya.",
        {("Sohar Steel", "SEEKS_BUSINESS_IN", "Kenya", "considered")},
    ),
    ("Sohar Steel is eyeing Kenya.", {("Sohar Steel", "SEEKS_BUSINESS_IN", "Kenya", "considered")}),
    (
        "Sohar Steel has business ties with Nile Dairy.",
        {("Sohar Steel", "DOES_BUSINESS_WITH", "Nile Dairy", "asserted")},
    ),
    (
        "Sohar Steel does no business with Nile Dairy.",
        {("Sohar Steel", "DOES_BUSINESS_WITH", "Nile Dairy", "denied")},
    ),
    (
        "Sohar Steel and Nile Dairy do business with each other.",
        {("Sohar Steel", "DOES_BUSINESS_WITH", "Nile Dairy", "asserted")},
    ),
    (
        "The Omani government wants to boost trade with Kenya.",
        {("Omani government", "PROMOTES_TRADE_WITH", "Kenya", "interest")},
    ),
]

SILENT = [
    "Sohar Steel sold a 40 percent stake to Nile Dairy.",
    "Orient Bank provided a $40 million loan to Nile Dairy.",
    "Sohar Steel sent a delegation to Kenya.",
    "Nile Dairy received a letter from Sohar Steel.",
    "Nile Dairy received approval from Sohar Steel.",
    "Oman’s exports rose, and Kenya held an election.",
    "Sohar Steel could sell rods to Kenya.",
    "Kenya, unlike Oman, imports steel.",
    "Sohar Steel made a statement for Nile Dairy’s sake.",
    "Nile Dairy bought a mill; Sohar Steel took part in the fair.",
]


@pytest.mark.parametrize(("text", "expected"), STATED, ids=[text[:60] for text, _ in STATED])
def test_trade_is_read_in_its_forms(facts: Facts, text: str, expected: set[Fact]) -> None:
    assert facts(text) == expected


@pytest.mark.parametrize("text", SILENT, ids=[text[:60] for text in SILENT])
def test_trade_words_alone_are_no_tie(facts: Facts, text: str) -> None:
    assert facts(text) == set()
