"""Who stands behind a description, a thing or a part that a figure was read of."""

from __future__ import annotations

import pytest

from interlock.loaders.documents import extract
from tests.unit.loaders.documents.figures.conftest import Sided, Values


@pytest.mark.parametrize(
    ("text", "who", "what", "value"),
    [
        (
            "Ghana, the world's second-largest cocoa grower, harvested 429,000 tonnes in the 2023/24 season.",
            "Ghana", "harvest", 429_000,
        ),
        (
            "Kaohsiung, Taiwan's largest port, moved 9.2 million TEU last year.",
            "Kaohsiung", "TEU moved", 9_200_000,
        ),
        (
            "Freight on Orlu Rail's network fell. Its debt has reached 2.3 billion dollars.",
            "Orlu Rail", "debt", 2_300_000_000,
        ),
        (
            "Peru's exports to China fell. The country shipped 400,000 tonnes in May.",
            "Peru", "exports", 400_000,
        ),
        (
            "Orlu Estates said the number of its tenants climbed to 2,640 last year.",
            "Orlu Estates", "number of tenants", 2640,
        ),
        (
            "China's share in its sales was 47 percent, Orlu Litho said.",
            "Orlu Litho", "share of sales", 47,
        ),
        (
            "Orlu Potash sold 2 million tonnes last year. India received 38 percent of the shipments.",
            "Orlu Potash", "share of shipments", 38,
        ),
        (
            "Orlu Networks took $1.2 billion in a round led by Tarnov Growth at a valuation of $12 billion.",
            "Orlu Networks", "valuation", 12_000_000_000,
        ),
        (
            "The average price of electricity in Finland came to 56.5 euros per megawatt-hour, exchange operator Orlu Power said.",
            "Finland", "average price of electricity", 56.5,
        ),
        (
            "Orlu Textile, which employs 400 people in Nam Dinh, booked revenue of 1.3 trillion dong.",
            "Orlu Textile", "revenue", 1_300_000_000_000,
        ),
        (
            "Orlu Shipping ordered six ships from Tarnov Heavy, whose order book now stands at 41 vessels.",
            "Tarnov Heavy", "order book", 41,
        ),
        (
            "Turnover of Orlu Retail rose to $4 billion, compared with $9 billion at market leader Tarnov Stores.",
            "Tarnov Stores", "turnover", 9e9,
        ),
        (
            "Orlu Bank earned 40 million euros. Bad loans made up 3 percent of the portfolio, and net profit reached 14 million.",
            "Orlu Bank", "net profit", 14e6,
        ),
        (
            "Sales of Orlu Foods, launched in 2016, went up to 840 million euros.",
            "Orlu Foods", "sales", 840_000_000,
        ),
    ],
)  # fmt: skip
def test_a_figure_is_of_who_stands_behind(
    text: str, who: str, what: str, value: float, values: Values
) -> None:
    """A place behind its description, a firm behind its network, whose sales somebody has a part of."""
    assert (who, what, value) in values(text)


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("In Ghana, the world's second-largest cocoa grower harvested 429,000 tonnes.", "Ghana"),
        ("Orlu Power's plant in Oslo is old. Its capacity is 400 megawatts.", "Orlu Power"),
        (
            "Egypt's reserves rose, and the deposits of Gulf states shrank to $9.3 billion.",
            "Gulf",
        ),
        (
            "Orlu Networks took $1.2 billion in a round led by Tarnov Growth at a valuation of $12 billion.",
            "Tarnov Growth",
        ),
    ],
)
def test_nobody_else_has_it(text: str, who: str, values: Values) -> None:
    """What is only in a place, what a plant has itself, and whoever leads a round."""
    assert not [one for one in values(text) if one[0] == who and one[2] is not None]


def test_crowns_are_those_of_the_country_of_whose_they_are(values_and_units: Sided) -> None:
    """A place of another country beside the sum does not say whose money it is."""
    text = "Iron maker Orlu Malm of Sweden paid a dividend of 5 million crowns in May; the railway to Narvik was shut."
    assert ("Orlu Malm", "dividend", 5_000_000, "SEK") in values_and_units(text)
    other = "Orlu Malm of Sweden paid a dividend of 5 million Norwegian crowns in May."
    assert ("Orlu Malm", "dividend", 5_000_000, "SEK") not in values_and_units(other)


def test_a_part_of_the_total_is_no_ratio_to_the_past() -> None:
    """Of last year's it is one, and of what it was."""
    comparisons = {
        "or 45 percent of the total": ("total", None),
        "half of last year's level": ("previous period", 0.5),
        "or half of what it was in 2019": ("previous period", 0.5),
    }
    for words, (base, ratio) in comparisons.items():
        text = f"Kenya exported tea worth $40 million to Oman, {words}."
        found = extract(text.encode(), "note.txt", published="2026-05-10").observations
        told = found[0].comparison or {}
        assert (told.get("base"), told.get("ratio") and float(told["ratio"])) == (base, ratio), (
            words
        )


def test_what_a_metric_came_to_once_it_doubled() -> None:
    """The multiple is told with the level; "almost" leaves it open."""
    for verb, ratio in (("doubled", 2.0), ("almost doubled", None)):
        text = f"Orlu Bank {verb} its loan book to 1.6 billion euros within two years."
        found = extract(text.encode(), "note.txt", published="2026-05-10").observations
        assert [float(one.value or 0) for one in found] == [1.6e9], verb
        told = (found[0].comparison or {}).get("ratio")
        assert (told and float(told)) == ratio, verb


@pytest.mark.parametrize(
    ("text", "unit"),
    [
        ("Australia's trade surplus rose to $3,574 million in May.", "AUD"),
        ("The Canadian lender Orlu Bank earned $569 million in 2020.", "CAD"),
        ("Orlu Bank of Canada earned $569 million in 2020.", "CAD"),
        ("The Canadian miner Orlu Gold earned $569 million in 2020.", "USD"),
        ("Kenya's trade surplus rose to $3,574 million in May.", "USD"),
        ("Australia's trade surplus rose to $3,574 million in May; Orlu Bank lent it A$4 million.", "USD"),
    ],
)  # fmt: skip
def test_dollars_are_those_of_the_country_that_has_its_own(
    values_and_units: Sided, text: str, unit: str
) -> None:
    """Of a country and its banks, where the text tells of no other dollars; a firm may report in any."""
    assert unit in {told[3] for told in values_and_units(text)}
