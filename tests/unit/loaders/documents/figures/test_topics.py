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
