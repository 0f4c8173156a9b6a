"""Who serves whom, and goods told from the side of who buys them: upkeep, canteens, contracts for goods, money paid for them."""

from __future__ import annotations

from collections.abc import Callable

import pytest

Fact = tuple[str, str, str, str]
TIES = frozenset(
    {
        "SUPPLIES",
        "TRADES_WITH",
        "PARTNERS_WITH",
        "PROMOTES_TRADE_WITH",
        "FACILITATES_TRADE_WITH",
        "EXPORTS_TO",
        "SEEKS_BUSINESS_IN",
        "DOES_BUSINESS_WITH",
    }
)
TRADE = TIES - {"SUPPLIES", "PARTNERS_WITH"}
SOLD = ("Lomond Foods", "SUPPLIES", "Brenna Mills", "asserted")
AGREED = ("Lomond Foods", "SUPPLIES", "Brenna Mills", "agreed")


@pytest.mark.parametrize(
    "text",
    [
        "Lomond Foods services the trucks of Brenna Mills.",
        "Lomond Foods looks after the IT systems of Brenna Mills.",
        "Lomond Foods maintains Brenna Mills' boilers.",
        "The lifts of Brenna Mills are maintained by Lomond Foods.",
        "Lomond Foods carries out maintenance for Brenna Mills.",
        "Lomond Foods offers payroll services to Brenna Mills.",
        "Lomond Foods runs the canteen of Brenna Mills.",
        "Lomond Foods develops software for Brenna Mills.",
        "Brenna Mills has entrusted Lomond Foods with the upkeep of its fleet.",
        "Lomond Foods acts as supplier to Brenna Mills.",
        "Lomond Foods kitted out Brenna Mills with 300 uniforms.",
        "Lomond Foods unloaded 4,000 tonnes of old stock to Brenna Mills.",
        "Lomond Foods transports cement for Brenna Mills.",
        "Lomond Foods supplies nearly half of Brenna Mills' starch.",
        "Lomond Foods covers 30 percent of the gas needs of Brenna Mills.",
        "Lomond Foods meets Brenna Mills' demand for lime.",
        "Lomond Foods invoiced Brenna Mills for 700 tonnes of pulp.",
        "Lomond Foods is the sole supplier of yeast for Brenna Mills.",
        "Brenna Mills, whose main supplier of wire is Lomond Foods, posted a loss.",
        "Lomond Foods, supplier of yeast to Brenna Mills, was founded in 1921.",
        "Lomond Foods (supplier of Brenna Mills) reported record sales.",
        "Lomond Foods (Brenna Mills' supplier) reported record sales.",
        "With Lomond Foods as its supplier, Brenna Mills can build 500 cars a day.",
        "Brenna Mills doubled its output, with Lomond Foods as its main supplier.",
        "Brenna Mills buys its packaging from Lomond Foods.",
        "Brenna Mills sources its barley from Lomond Foods.",
        "Brenna Mills has commissioned three ferries from Lomond Foods.",
        "Brenna Mills switched to Lomond Foods for its cardboard.",
        "Brenna Mills paid Lomond Foods 4 million dollars for seed.",
        "Brenna Mills owes Lomond Foods 2 million euros for steel.",
        "Brenna Mills' purchases from Lomond Foods doubled in 2025.",
        "A consignment of maize from Lomond Foods to Brenna Mills was seized.",
        "Brenna Mills took half of Lomond Foods' sugar.",
        "To Brenna Mills, Lomond Foods delivers frozen fish twice a week.",
        "It is to Brenna Mills that Lomond Foods sells its yeast.",
        "A third of Brenna Mills' grain comes from Lomond Foods.",
        "Lomond Foods mines potash in the north and sells it to Brenna Mills.",
    ],
)  # fmt: skip
def test_goods_and_services_go_to_who_is_served(
    text: str, tells: Callable[[str, set[Fact]], None]
) -> None:
    tells(text, {SOLD})


@pytest.mark.parametrize(
    "text",
    [
        "Brenna Mills awarded Lomond Foods a contract for road salt.",
        "Brenna Mills awarded a cleaning contract to Lomond Foods.",
        "Brenna Mills hired Lomond Foods to maintain its servers.",
        "Brenna Mills has contracted Lomond Foods to ship its bauxite.",
        "Lomond Foods secured a five-year contract with Brenna Mills for the supply of coal.",
        "Lomond Foods won a tender of Brenna Mills for school furniture.",
        "Lomond Foods has been selected as Brenna Mills' supplier of meters.",
        "Lomond Foods beat five bidders to supply Brenna Mills with uniforms.",
        "Brenna Mills signed a purchase agreement with Lomond Foods for 500 tonnes of cocoa butter.",
    ],
)
def test_a_contract_for_goods_is_agreed(text: str, tells: Callable[[str, set[Fact]], None]) -> None:
    tells(text, {AGREED})


@pytest.mark.parametrize(
    "text",
    [
        "Brenna Mills maintains relations with Lomond Foods.",
        "Lomond Foods sent an observer to Brenna Mills.",
        "Lomond Foods maintained its forecast for Brenna Mills.",
        "Brenna Mills paid Lomond Foods 4 million dollars for damages.",
        "Brenna Mills awarded Lomond Foods a prize for its work.",
        "Brenna Mills turned to Lomond Foods for help.",
        "Brenna Mills owes Lomond Foods 2 million euros for a loan.",
        "Lomond Foods beat Brenna Mills to supply Pentti Motors with uniforms.",
        "Lomond Foods signed a contract with Brenna Mills for the supply of coal.",
        "Lomond Foods concluded an offtake agreement with Brenna Mills for 900 tonnes of zinc.",
    ],
)
def test_what_is_no_sale(text: str, facts: Callable[[str], set[Fact]]) -> None:
    ends = {"Lomond Foods", "Brenna Mills"}
    assert not [
        fact for fact in facts(text) if fact[1] == "SUPPLIES" and {fact[0], fact[2]} == ends
    ]


@pytest.mark.parametrize(
    ("text", "tie"),
    [
        ("Norway has resumed trade with Ghana.", ("Norway", "TRADES_WITH", "Ghana")),
        ("Lomond Foods swapped soymeal with Brenna Mills.", ("Lomond Foods", "TRADES_WITH", "Brenna Mills")),
        ("Lomond Foods has found a partner in Brenna Mills.", ("Lomond Foods", "PARTNERS_WITH", "Brenna Mills")),
        ("Lomond Foods and Brenna Mills pooled their research.", ("Lomond Foods", "PARTNERS_WITH", "Brenna Mills")),
        ("The Ministry of Trade called for more trade with Ghana.", ("Ministry of Trade", "PROMOTES_TRADE_WITH", "Ghana")),
        ("Payments for exports to Ghana are settled through Orient Bank.", ("Orient Bank", "FACILITATES_TRADE_WITH", "Ghana")),
        ("Norway and Ghana are trading partners.", ("Norway", "TRADES_WITH", "Ghana")),
        ("A Danish trading company deals with Brenna Mills.", ("<a Danish trading company>", "DOES_BUSINESS_WITH", "Brenna Mills")),
        ("Lomond Foods has a business relationship with Brenna Mills.", ("Lomond Foods", "DOES_BUSINESS_WITH", "Brenna Mills")),
        ("Under the partnership, Lomond Foods and Brenna Mills will share staff.", ("Lomond Foods", "PARTNERS_WITH", "Brenna Mills")),
        ("In search of new customers, Lomond Foods has turned to Ghana.", ("Lomond Foods", "SEEKS_BUSINESS_IN", "Ghana")),
        ("Orient Bank confirms letters of credit for exporters to Ghana.", ("Orient Bank", "FACILITATES_TRADE_WITH", "Ghana")),
        ("Lomond Foods is an exporter of dates to Ghana.", ("Lomond Foods", "EXPORTS_TO", "Ghana")),
        ("Lomond Foods earns half of its revenue from exports to Ghana.", ("Lomond Foods", "EXPORTS_TO", "Ghana")),
        ("Lomond Foods supplies the market of Ghana with tiles.", ("Lomond Foods", "EXPORTS_TO", "Ghana")),
        ("A container of honey from Lomond Foods left for Ghana on Friday.", ("Lomond Foods", "EXPORTS_TO", "Ghana")),
        ("A Danish trading company ships frozen shrimp to Ghana.", ("<a Danish trading company>", "EXPORTS_TO", "Ghana")),
    ],
)  # fmt: skip
def test_trade_is_told_by_its_means(
    text: str, tie: tuple[str, str, str], facts: Callable[[str], set[Fact]]
) -> None:
    assert {fact[:3] for fact in facts(text) if fact[1] == tie[1]} == {tie}


@pytest.mark.parametrize(
    "text",
    [
        "Norway and Ghana traded insults.",
        "Lomond Foods was looking for its lost ship in Ghana.",
        "To Brenna Mills, Lomond Foods is a rival.",
        "The Lusaka Chamber of Commerce will organise a trade mission to Ghana.",
        "Lomond Foods left for Ghana on Friday.",
        "Lomond Foods is an exporter in Ghana.",
    ],
)
def test_what_is_no_trade(text: str, facts: Callable[[str], set[Fact]]) -> None:
    assert not [fact for fact in facts(text) if fact[1] in TRADE]
