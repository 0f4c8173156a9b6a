"""Where goods go and come from, whoever is the subject of the sentence, and who only seems to be a market."""

from __future__ import annotations

import pytest

from interlock.loaders.documents import extract

DAY = "2026-05-10"
ROWS = [  # text, who exports or supplies, the markets
    ("Two thirds of the output of Kestrel Zinc goes to China.", "Kestrel Zinc", {"China"}),
    (
        "Kestrel Zinc said 70 percent of its production was shipped to China and the rest to India.",
        "Kestrel Zinc",
        {"China", "India"},
    ),
    (
        "About half of the beef produced in Uruguay goes to China, the rest to Israel and Chile.",
        "Uruguay",
        {"China", "Israel", "Chile"},
    ),
    ("The main buyers of Peruvian avocados were Spain and Chile.", "Peru", {"Spain", "Chile"}),
    (
        "The top destinations for Kenyan tea were Pakistan and Egypt.",
        "Kenya",
        {"Pakistan", "Egypt"},
    ),
    (
        "Germany was the largest buyer of Ghana's cocoa last year, followed by Malaysia and Japan.",
        "Ghana",
        {"Germany", "Malaysia", "Japan"},
    ),
    (
        "Pakistan bought 38 percent of Kenya's tea, Egypt 14 percent.",
        "Kenya",
        {"Pakistan", "Egypt"},
    ),
    (
        "Kenya exported 500,000 tonnes of tea in 2025. Pakistan was the main destination, ahead of Egypt and Chad.",
        "Kenya",
        {"Pakistan", "Egypt", "Chad"},
    ),
    (
        "Uruguay's beef exports hit a record. China remained the top buyer, followed by Israel. Chile and Peru were next.",
        "Uruguay",
        {"China", "Israel", "Chile", "Peru"},
    ),
    (
        "Peru's exports of avocados reached $1.2 billion, with Spain taking 31 percent and Chile 22 percent.",
        "Peru",
        {"Spain", "Chile"},
    ),
    (
        "Azerbaijan exported 25 billion cubic metres of gas. Supplies to Turkey amounted to 9.9 billion, those to Georgia to 2.4 billion.",
        "Azerbaijan",
        {"Türkiye", "Georgia"},
    ),
    (
        "Uruguay exported 300,000 tonnes of beef in the first half. Of this, 160,000 tonnes went to China.",
        "Uruguay",
        {"China"},
    ),
    (
        "Kestrel Zinc opened a mine in 2019. Its concentrate is bought by Norvane Smelting and Baltan Metals.",
        "Kestrel Zinc",
        {"Norvane Smelting", "Baltan Metals"},
    ),
    (
        "Norvane Mills takes 30 percent of Kestrel Flour's output.",
        "Kestrel Flour",
        {"Norvane Mills"},
    ),
    (
        "Corvia Rail accounts for half of Norvane Castings' sales.",
        "Norvane Castings",
        {"Corvia Rail"},
    ),
    ("Half of Norvane Castings' sales come from Corvia Rail.", "Norvane Castings", {"Corvia Rail"}),
    (
        "Norvane Castings sells abroad a third of its production, above all in Japan.",
        "Norvane Castings",
        {"Japan"},
    ),
    ("Norvane Pumps makes pumps for export to Iraq and Oman.", "Norvane Pumps", {"Iraq", "Oman"}),
    ("Norvane Pumps has started exporting to Iraq.", "Norvane Pumps", {"Iraq"}),
    (
        "The Oduma refinery started up in May. Its diesel has been exported to Togo and Benin.",
        "Oduma refinery",
        {"Togo", "Benin"},
    ),
    (
        "Raumavik Shipyard is building a cruiser ordered by Norvane Shipping.",
        "Raumavik Shipyard",
        {"Norvane Shipping"},
    ),
    (
        "Norvane Shipping has ordered two ferries from the Finnish yard Raumavik.",
        "Raumavik",
        {"Norvane Shipping"},
    ),
    (
        "Two ferries ordered by Norvane Shipping are under construction at Raumavik Shipyard.",
        "Raumavik Shipyard",
        {"Norvane Shipping"},
    ),
    (
        "Norvane Air's order for 12 jets from Corvia Aero was worth $900 million.",
        "Corvia Aero",
        {"Norvane Air"},
    ),
    (
        "Norvane Pumps has been selected by Baltan Water as supplier of 40 pumps.",
        "Norvane Pumps",
        {"Baltan Water"},
    ),
    (
        "Baltan Water bought 40 pumps through Corvia Trading, an intermediary in Dubai.",
        "Corvia Trading",
        {"Baltan Water"},
    ),
    (
        "Egypt overtook Pakistan as the leading importer of Kenyan tea. Sudan bought 22 million kilos, Chad 3 million.",
        "Kenya",
        {"Egypt", "Sudan", "Chad"},
    ),
    (
        "Kenya exported tea. Other key markets were Egypt (10 million kilos), Oman (2 million kilos) and Chad with 1 million.",
        "Kenya",
        {"Egypt", "Oman", "Chad"},
    ),
    ("Iran has imported 4 million tonnes of Russian wheat.", "Russia", {"Iran"}),
    (
        "Chad was the largest buyer of Russian wheat. Niger, Mali and Togo were also among the top 10 importers.",
        "Russia",
        {"Chad", "Niger", "Mali", "Togo"},
    ),
    (
        "Azerbaijan's gas exports to Italy rose. The volume of gas exported to Georgia was 1.5 billion cubic metres.",
        "Azerbaijan",
        {"Italy", "Georgia"},
    ),
    (
        "Norvane Lines confirmed an order for four ships at Raumavik Shipyard.",
        "Raumavik Shipyard",
        {"Norvane Lines"},
    ),
    (
        "Raumavik Shipyard has won an order to build ten vessels for Norvane Lines.",
        "Raumavik Shipyard",
        {"Norvane Lines"},
    ),
    (
        "Kestrel Zinc has signed an offtake agreement with Norvane Smelting for the supply of concentrate.",
        "Kestrel Zinc",
        {"Norvane Smelting"},
    ),
    (
        "Hafnar Seafood sells 60 percent of its cod in Portugal and 20 percent in Spain.",
        "Hafnar Seafood",
        {"Portugal", "Spain"},
    ),
    (
        "Hafnar Seafood exported 30,000 tonnes last year, including 12,000 tonnes to Portugal.",
        "Hafnar Seafood",
        {"Portugal"},
    ),
    ("Half of all copper shipped from Peru ended up in China.", "Peru", {"China"}),
    (
        "The trader Corvel Metals takes the entire output of Minera Quilca.",
        "Minera Quilca",
        {"Corvel Metals"},
    ),
    (
        "Norway, the largest exporter of cod to Portugal, raised prices.",
        "Norway",
        {"Portugal"},
    ),
]
FROM = [
    ("Most of Malta's electricity comes from Italy.", "Italy", {"Malta"}),
    (
        "Malta imported 2 TWh of electricity in 2024, two thirds of it from Italy.",
        "Italy",
        {"Malta"},
    ),
    ("Lebanon's wheat imports fell; two thirds came from Ukraine.", "Ukraine", {"Lebanon"}),
]
NOBODY = [
    "A delegation from Kenya went to Pakistan.",
    "Most of Kestrel Zinc's profits go to China.",
    "Kenya's trade minister went to Egypt.",
    "Egypt and Britain were next.",
    "Kenya exported tea. The largest market for cars is China.",
    "Most of Kenya's tea is sold in Mombasa.",
    "Kestrel Zinc's ore may be shipped to China.",
    "The contract for 40 pumps went to Norvane Pumps.",
    "Output rose. The award went to Norvane Mills.",
]


def flows(text: str) -> dict[str, set[str]]:
    """Who exports or supplies, and to whom."""
    read = extract(text.encode(), "a.txt", published=DAY, min_confidence=0)
    names = {party.key: party.name for party in read.parties}
    found: dict[str, set[str]] = {}
    for told in read.statements:
        if told.predicate in ("EXPORTS_TO", "SUPPLIES"):
            found.setdefault(names[told.subject], set()).add(names[told.object or ""])
    return found


@pytest.mark.parametrize(("text", "seller", "markets"), ROWS + FROM)
def test_goods_go_to_a_market(text: str, seller: str, markets: set[str]) -> None:
    assert flows(text) == {seller: markets}


@pytest.mark.parametrize("text", NOBODY)
def test_not_all_that_goes_somewhere_is_sold(text: str) -> None:
    assert flows(text) == {}


def test_parts_of_a_figure_have_its_time_and_its_speaker() -> None:
    text = (
        "Kenya exported 64,000 tonnes of tea in 2025, the Kenya Tea Board said. "
        "The main buyer was Egypt."
    )
    read = extract(text.encode(), "note.txt", min_confidence=0)
    (tie,) = [one for one in read.statements if one.predicate == "EXPORTS_TO"]
    assert tie.event == ("2025-01-01", "2026-01-01")
    assert tie.attributed_to == "kenya-tea-board"


def test_a_market_behind_whose_is_that_of_the_name_before() -> None:
    text = "Orlen Data sells flour to Tarnava Mills, whose main markets are Egypt and Kenya."
    found = extract(text.encode(), "note.txt")
    names = {party.key: party.name for party in found.parties}
    sold = {
        names[s.subject] for s in found.statements if names[s.object or ""] in ("Egypt", "Kenya")
    }
    assert sold == {"Tarnava Mills"}


def test_goods_that_another_gives_are_his() -> None:
    text = "Orlen Data has closed; olive oil is supplied to Norrvik Steel by Senta Foods."
    found = extract(text.encode(), "note.txt", published=DAY)
    names = {party.key: party.name for party in found.parties}
    assert {names[s.subject] for s in found.statements if s.predicate == "SUPPLIES"} == {
        "Senta Foods"
    }


def test_it_is_whom_the_same_subject_has_dealt_with() -> None:
    text = "Orlen Data has closed, but Senta Foods bought Norrvik Steel in 1975 and still owns it."
    found = extract(text.encode(), "note.txt", published=DAY)
    names = {party.key: party.name for party in found.parties}
    owned = {names[s.object or ""] for s in found.statements if s.predicate == "OWNS"}
    assert owned == {"Norrvik Steel"}


@pytest.mark.parametrize(("word", "modality"), [("remain", "asserted"), ("be", "planned")])
def test_who_remains_listed_is_listed(word: str, modality: str) -> None:
    text = f"Orlu Mills Plc will {word} listed on the London Stock Exchange."
    told = extract(text.encode(), "x.txt", min_confidence=0.0).statements
    assert [one.modality for one in told if one.predicate == "LISTED_ON"] == [modality]


@pytest.mark.parametrize(
    ("text", "pairs"),
    [
        ("China became Kenya's biggest rice importer.", {("Kenya", "China")}),
        (
            "Oman was Kenya's main export market, followed by Chad.",
            {("Kenya", "Oman"), ("Kenya", "Chad")},
        ),
        (
            "China was Kenya's largest import market, followed by Oman and Chad.",
            {("China", "Kenya"), ("Oman", "Kenya"), ("Chad", "Kenya")},
        ),
        ("Oman remained Kenya's top oil supplier in May.", {("Oman", "Kenya")}),
        (
            "Oman continues to be the largest source of crude oil to Kenya, followed by Chad.",
            {("Oman", "Kenya"), ("Chad", "Kenya")},
        ),
        ("Kenya is Africa's largest supplier of tea.", set()),
        ("China is Kenya's largest tourism source market.", set()),
        ("China is not Kenya's biggest tea buyer.", set()),
        ("China may become Kenya's biggest tea buyer.", set()),
    ],
)
def test_the_greatest_buyer_or_supplier_of_a_country(
    text: str, pairs: set[tuple[str, str]]
) -> None:
    found = extract(text.encode(), "note.txt", published=DAY)
    names = {party.key: party.name for party in found.parties}
    told = [s for s in found.statements if s.predicate == "EXPORTS_TO"]
    assert {(names[s.subject], names[s.object or ""]) for s in told} == pairs


def test_who_emerged_as_a_supplier() -> None:
    found = extract(
        b"Oman emerged as Kenya's third-biggest oil supplier.", "note.txt", published=DAY
    )
    names = {party.key: party.name for party in found.parties}
    assert {(names[s.subject], s.predicate, names[s.object or ""]) for s in found.statements} == {
        ("Oman", "EXPORTS_TO", "Kenya")
    }


def test_a_mill_that_somebody_buys_is_no_goods_of_its_owner() -> None:
    text = b"A Kenyan mill insured by Kestrel Zinc was bought by Orlu Foods."
    found = extract(text, "note.txt", published=DAY)
    names = {party.key: party.name for party in found.parties}
    assert {(names[s.subject], s.predicate) for s in found.statements} >= {("Orlu Foods", "OWNS")}
    assert "SUPPLIES" not in {s.predicate for s in found.statements}


def test_instead_is_no_goods() -> None:
    text = b"Kestrel Zinc instead of Tarn Oil was bought by Orlu Foods."
    found = extract(text, "note.txt", published=DAY)
    assert {s.predicate for s in found.statements} == {"OWNS"}
