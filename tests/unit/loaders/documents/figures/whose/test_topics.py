"""Whose a figure is where its sentence does not say."""

from __future__ import annotations

from collections.abc import Callable

import pytest

Values = Callable[[str], set[tuple[str, str, float | None]]]
Partners = Callable[[str], set[tuple[str, str, float | None, str | None]]]
Figures = Callable[[str], list[str]]


def test_figures_of_a_nation_are_of_the_one_country_that_the_text_names(values: Values) -> None:
    text = "Inflation eased to 3.8 percent in October, said Governor Aline Uwera of the National Bank of Rwanda."
    assert ("Rwanda", "inflation", 3.8) in values(text)
    town = "Inflation eased to 3.8 percent in October. Bank of Valletta made a profit."
    assert not [one for one in values(town) if one[1] == "inflation"]
    two = "Inflation eased to 3.8 percent in October. Kenya and Rwanda signed a pact."
    assert not [one for one in values(two) if one[1] == "inflation"]


def test_a_paragraph_on_another_good_goes_back_to_the_country(values: Values) -> None:
    text = (
        "Zambia produced 468,210 tonnes of copper in the first six months of 2026.\n\n"
        "Orel Copper employs 3,900 people.\n\n{} slumped to 310 tonnes."
    )
    assert ("Zambia", "cobalt production", 310.0) in values(text.format("Cobalt production"))
    assert ("Zambia", "output", 310.0) not in values(text.format("Output"))


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("At Kosa, owned by state-run Orel Holdings, output dropped by a third to 22,400 tonnes.", ("Kosa", "output", 22_400.0)),
        ("At the Kosa mine, output dropped by a third to 22,400 tonnes.", ("Kosa mine", "output", 22_400.0)),
        ("At Orel Steel, which runs two mills, sales rose 4 percent to 12 million euros.", ("Orel Steel", "sales", 12e6)),
        ("Growth came from Zambia, where Orel Copper opened 12 shops.", ("Orel Copper", "shops", 12.0)),
        ("Growth came from Zambia, where Orel Copper raised production to 71,000 tonnes.", ("Orel Copper", "production", 71_000.0)),
        ("It rained. Romania, the region's largest grower, expects a harvest of 8 million tonnes.", ("Romania", "expected harvest", 8e6)),
        ("Orel Air grew. It flies to 61 destinations in 24 countries.", ("Orel Air", "destinations", 61.0)),
        ("Orel Air grew. It attracted 41,000 visitors.", ("Orel Air", "visitors", 41_000.0)),
        ("Orel Copper paid $184 million in mineral royalties last year, and has spent $1.2 billion on the expansion since 2022.",
         ("Orel Copper", "royalties", 184e6)),
        ("Orel Copper employs 3,900 people directly and another 2,100 through contractors.", ("Orel Copper", "employees", 2100.0)),
    ],
)  # fmt: skip
def test_whose_it_is(values: Values, text: str, told: tuple[str, str, float]) -> None:
    assert told in values(text)


@pytest.mark.parametrize(
    "text",
    [
        "Growth came from Zambia, where Orel Copper may open 12 shops.",
        "Growth came from Zambia, where Orel Copper did not open 12 shops.",
        "Last week Ghana and Ivory Coast, which together grow half of the world's cocoa, asked Togo to stop.",
    ],
)
def test_is_not_told(values: Values, text: str) -> None:
    assert values(text) == set()


def test_what_a_market_was_worth_is_of_the_exports_told(values_and_partners: Partners) -> None:
    text = (
        "Sri Lanka's apparel exports came to $397 million in September. The US market was worth $153 million. "
        "Cumulative earnings were $3.57 billion."
    )
    told = values_and_partners(text)
    assert ("Sri Lanka", "apparel exports", 153e6, "US") in told
    assert ("Sri Lanka", "cumulative earnings", 3.57e9, None) in told


def test_a_balance_of_a_day_does_not_date_the_price_of_shares(figures: Figures) -> None:
    text = "Net debt of Orel Foods was 4.1 billion euros at the end of March. Shares in Orel Foods were down 5.2%."
    assert "Orel Foods, shares, x0.948, falling" in figures(text)


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Zambia posted a trade surplus of $608 million. The United States accounted for 8.9% of exports. In the first five months "
         "the country has accumulated a surplus of $1.88 billion.", ("Zambia", "surplus", 1.88e9, None)),
        ("Orel Pipeline Corporation moved 4 million litres of fuel. Uganda alone took 2.9 million litres. Pretax profit jumped to "
         "10.2 million euros.", ("Orel Pipeline Corporation", "pretax profit", 10.2e6, None)),
        ("Cocoa arrivals in Ghana reached 1.4 million tonnes by March 15, exporters estimated on Monday, up 11% from "
         "1.2 million tonnes in the same period last season.", ("Ghana", "cocoa arrivals", 1.2e6, None)),
        ("Argentina's exports fell 7 percent. Brazil remained the main partner: sales there came to $1 billion, purchases $1.62 billion.",
         ("Argentina", "purchases", 1.62e9, "BR")),
        ("Zambia's exports came to 2 billion dollars. China bought goods for $740 million.", ("Zambia", "exports", 740e6, "CN")),
        ("Tourist arrivals in Kenya dropped 6 percent to 163,500 in April, with Indians making up 27 percent and Britons 11 percent.",
         ("Kenya", "share of tourist arrivals", 11.0, "GB")),
        ("Kenya's exports rose 3 percent to 4 billion dollars. The textile sector employs around 2.7 million people.",
         ("Kenya", "people", 2.7e6, None)),
        ("Orel Bank made a profit of 4 million euros. About 1.2 million clients use its mobile app, the bank said.",
         ("Orel Bank", "clients", 1.2e6, None)),
        ("Some 20,300 dwellings were sold in June, Statistics Netherlands said.", ("Netherlands", "dwellings sold", 20_300.0, None)),
        ("Orel Pipeline moved 9.6 million litres of fuel last year, the most since it was set up in 1973, and up from 9.1 million litres "
         "the previous year.", ("Orel Pipeline", "fuel moved", 9.1e6, None)),
        ("Exports of Kenya rose, whereas imports surged 29.4% to $6.49 billion.", ("Kenya", "imports", 6.49e9, None)),
        ("Growers in Ghana receive 3,100 cedis per 64-kilo bag.", ("<Growers in Ghana>", "price", 3100.0, None)),
        ("Orel Bank, a subsidiary of Drava Bank, lent 3.4 billion euros in the first half.", ("Orel Bank", "loans", 3.4e9, None)),
    ],
)  # fmt: skip
def test_of_whom_and_with_whom(
    values_and_partners: Partners, text: str, told: tuple[str, str, float, str | None]
) -> None:
    assert told in values_and_partners(text)


@pytest.mark.parametrize(
    "text",
    [
        "Separately, Kenya's central bank bought $95 million in the foreign exchange market.",
        "The exporters' association Gepex, which includes six of the world's biggest grinders, met.",
        "The committee left the policy rate at 6.5 percent, said Aline Uwera of the National Bank of Rwanda.",
    ],
)
def test_is_nothing_that_is_measured_of_a_country(values: Values, text: str) -> None:
    assert not [one for one in values(text) if one[0] in ("Kenya", "Rwanda", "Gepex")]


def test_the_one_that_moved_most_is_told_with_the_others(figures: Figures) -> None:
    told = figures(
        "In Amsterdam prices rose by 1.9 percent, while Groningen recorded the sharpest increase, 11.4 percent."
    )
    assert told == ["Amsterdam, prices, x1.019, rising", "Groningen, prices, x1.114, rising"]


def test_a_tax_that_rises_by_so_much_is_not_so_high(figures: Figures) -> None:
    assert figures("The property tax in Velmar rises 12% on average.") == [
        "Velmar, property tax, x1.12, rising"
    ]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Garment exports of Bangladesh fetched $9.97 billion in July. The European Union bought 48 percent of the garments, the "
         "United States 20 percent.", ("Bangladesh", "share of garments", 20.0, "US")),
        ("Exports of copper from Chile were worth $51.8 billion; China's share was 58%. Lithium exports rose 3% to 2 million tonnes.",
         ("Chile", "share of exports of copper", 58.0, "CN")),
        ("Exports of copper from Chile were worth $51.8 billion; China's share was 58%. Lithium exports rose 3% to 2 million tonnes.",
         ("Chile", "lithium exports", 2e6, None)),
        ("Orel Gold poured 212,400 ounces of gold last year. Production at the Kosa mine came to 141,700 ounces. Operating cash flow "
         "was $301 million.", ("Orel Gold", "operating cash flow", 301e6, None)),
        ("Orel Foods made a profit. Average net pay in its stores was raised by 9 percent to 1,040 euros.",
         ("Orel Foods", "average net pay", 1040.0, None)),
        ("The company Orel Foods runs 158 supermarkets and three logistics centres, and employs 6,500 people.",
         ("Orel Foods", "employees", 6500.0, None)),
        ("The Bank of Ghana cut its policy rate by 350 basis points since July, to 21.5%.", ("Bank of Ghana", "policy rate", 21.5, None)),
        ("Orel Gold poured 200 ounces of gold. That lifted revenue by 46% to $702 million and net profit to $188 million.",
         ("Orel Gold", "net profit", 188e6, None)),
        ("Orel Foods is fourth, with 10.8 percent of the market. Drava Foods has 23 percent, followed by Tolmin Foods with 14.",
         ("Tolmin Foods", "market share", 14.0, None)),
        ("Orel Rail operates 280 kilometres of track, 96 stations and 74 trains.", ("Orel Rail", "stations", 96.0, None)),
        ("Orel Rail operates 280 kilometres of track, 96 stations and 74 trains.", ("Orel Rail", "track", 280.0, None)),
    ],
)  # fmt: skip
def test_of_whose_flow_works_and_firm(
    values_and_partners: Partners, text: str, told: tuple[str, str, float, str | None]
) -> None:
    assert told in values_and_partners(text)


def test_that_is_no_figure_told_before_another(values: Values) -> None:
    text = "Ghana's trade surplus widened to $6.2 billion. The economy grew 6%, and services contributed half of that."
    assert not [one for one in values(text) if one[1].startswith("share")]


def test_a_holding_behind_no_market_share_is_none(values: Values) -> None:
    assert not [
        one
        for one in values("Orel Foods owns shops. Drava Bank has 23 percent.")
        if one[0] == "Drava Bank"
    ]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Vietnam's shipments to the United States fell to $5 billion. The European Union imported $1.5 billion, and Japan $1.4 billion.",
         ("Vietnam", "shipments", 1.4e9, "JP")),
        ("Cocoa arrivals in Ghana reached 1.4 million tonnes. Around 34,000 tonnes of beans were delivered to Tema. Grindings came to "
         "58,300 tonnes.", ("Ghana", "grindings", 58_300.0, None)),
        ("Orel Gold poured 212,400 ounces of gold. Production at the Kosa mine came to 141,700. That lifted revenue to $702 million.",
         ("Orel Gold", "revenue", 702e6, None)),
        ("Orel Trust made a profit of 4 million euros. Unitholders will get 17 cents per unit. Gearing rose to 34.5%.",
         ("Orel Trust", "gearing", 34.5, None)),
        ("The Kosa mine produced 141,700 ounces for Orel Gold. Revenue rose to $702 million.", ("Kosa mine", "revenue", 702e6, None)),
    ],
)  # fmt: skip
def test_of_a_country_and_a_firm_behind_its_parts(
    values_and_partners: Partners, text: str, told: tuple[str, str, float, str | None]
) -> None:
    assert told in values_and_partners(text)


def test_a_list_behind_a_preposition_makes_up_nothing(values: Values) -> None:
    text = "Orel Pipeline moved 9 million litres. Volumes to Uganda, Rwanda and Kenya made up 52 percent of throughput."
    assert not [one for one in values(text) if one[0] == "Kenya"]
