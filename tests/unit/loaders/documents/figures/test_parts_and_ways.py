"""Parts of a figure before, counts that go on in a list, and figures behind the preposition that a verb needs."""

from __future__ import annotations

from collections.abc import Callable

import pytest

Sided = Callable[[str], set[tuple[str, str, float | None, str | None]]]
Values = Callable[[str], set[tuple[str, str, float | None]]]
Figures = Callable[[str], list[str]]


@pytest.mark.parametrize(
    ("text", "subject", "indicator", "value", "partner"),
    [
        ("Kenya had 1.4 million visitors in 2023, of whom 310,000 came from Uganda.", "Kenya", "visitors", 310e3, "UG"),
        ("Halden Mining moves 900,000 tonnes by rail, of which only 200,000 go to Oman.", "Halden Mining", "tonnes moved", 200e3, "OM"),
        ("Halden Air carried 412,000 passengers last year, a tenth of them foreigners.", "Halden Air", "share of passengers", 10, None),
        ("Kenya owes Orient Bank 340 million dollars, nearly half of it since 2021.", "Kenya", "share of debt", 50, None),
        ("Kenya’s trade with China was $8.4 billion in 2023, of which imports were $7.9 billion.", "Kenya", "imports", 7.9e9, "CN"),
        ("The Suda port handled 4 million tonnes of grain, of which barley accounted for 1.7 million.", "Suda port", "barley", 1.7e6, None),
        ("Tolmin Steel mined 4 million tonnes of ore, including 1.2 million tonnes of coal.", "Tolmin Steel", "coal output", 1.2e6, None),
        ("Tolmin Steel has 1,200 employees, including 300 engineers.", "Tolmin Steel", "engineers", 300, None),
        ("Kenya’s tea exports to the European Union shrank to 41,000 tonnes.", "Kenya", "tea exports", 41e3, "EU"),
        ("Kenya’s tea exports to the US fell to 41,000 tonnes.", "Kenya", "tea exports", 41e3, "US"),
        ("Uganda bought 310,000 tonnes of Kenyan cement last year.", "Uganda", "cement purchases", 310e3, "KE"),
        ("Tolmin Steel sells 70 percent of its wire to Poland and 20 percent to Austria.", "Tolmin Steel", "share of wire", 20, "AT"),
        ("Halden Foods accounts for a fifth of Poland’s butter output.", "Halden Foods", "share of butter output", 20, None),
        ("Poland is the largest buyer of Kenyan tea with a share of 31 percent.", "Kenya", "share of tea exports", 31, "PL"),
        ("Poland remained the largest market for Kenyan tea, taking 31,000 tonnes.", "Kenya", "tea exports", 31e3, "PL"),
        ("Kenya’s exports rose to $1 billion. Poland was the second destination and took 16%.", "Kenya", "share of exports", 16, "PL"),
        ("Oman accounts for a fifth of Poland’s butter exports.", "Poland", "share of butter exports", 20, "OM"),
    ],
)  # fmt: skip
def test_parts_of_a_figure(
    values_and_partners: Sided,
    text: str,
    subject: str,
    indicator: str,
    value: float,
    partner: str | None,
) -> None:
    assert (subject, indicator, value, partner) in values_and_partners(text)


@pytest.mark.parametrize(
    ("text", "subject", "indicator", "value"),
    [
        ("Orient Bank has 1.2 million customers in Kenya, 310 branches and 4,100 employees.", "Orient Bank", "branches", 310),
        ("Orient Bank has 1.2 million customers in Kenya, 310 branches and 4,100 employees.", "Orient Bank", "employees", 4100),
        ("Brenna Holding has 14 subsidiaries in nine countries and 6,300 employees.", "Brenna Holding", "employees", 6300),
        ("Halden Air has 36 aircraft, 2,100 employees and 14 million passengers a year.", "Halden Air", "passengers", 14e6),
        ("Kavala Shipping’s fleet has shrunk from 31 vessels to 19 in four years.", "Kavala Shipping", "fleet", 19),
        ("Kavala Shipping’s fleet has shrunk from 31 vessels to 19 in four years.", "Kavala Shipping", "fleet", 31),
        ("Tolmin Steel’s payroll has gone from 900 to 1,400 in two years.", "Tolmin Steel", "payroll", 1400),
        ("Tolmin Steel’s headcount went from 2,100 to 1,400 in a year.", "Tolmin Steel", "headcount", 2100),
        ("Tolmin Steel now employs 1,400, down from 2,100 at its peak.", "Tolmin Steel", "employees", 1400),
        ("Tolmin Steel now employs 1,400, down from 2,100 at its peak.", "Tolmin Steel", "employees", 2100),
        ("Halden Air flies to 61 airports in 22 countries.", "Halden Air", "airports", 61),
        ("Halden Foods sells through 310 shops in Poland.", "Halden Foods", "shops", 310),
        ("Halden Foods put its losses from the flood at 12 million euros.", "Halden Foods", "losses", 12e6),
        ("Losses from the flood are put at 12 million euros by Halden Foods.", "Halden Foods", "losses", 12e6),
        ("The Kosa refinery runs at 60 percent of its capacity.", "Kosa refinery", "share of capacity", 60),
        ("Halden Foods paid farmers an average of 3,100 shillings a bag.", "Halden Foods", "price", 3100),
        ("The Darna crossing let through 180 lorries a day in May.", "Darna crossing", "lorries", 180),
        ("Orient Bank’s shares closed at 41.20 euros, 3 percent lower.", "Orient Bank", "shares", 41.2),
        ("Astrel Metals’ shares fell 6.2 percent to 14.30 euros on Friday.", "Astrel Metals", "shares", 14.3),
        ("Orient Bank, whose assets stand at 12 billion lei, is based in Cluj.", "Orient Bank", "assets", 12e9),
        ("Exports bring in two thirds of Tolmin Steel’s revenue.", "Tolmin Steel", "share of revenue", 66.67),
        ("Halden Foods has debts of 31 million euros, of which 14 million fall due this year.", "Halden Foods", "debts", 14e6),
        ("The Split plant turns out 14,000 bottles an hour.", "Split plant", "bottles", 14e3),
        ("Halden Foods stocks 14,000 tonnes of wheat in Split.", "Halden Foods", "wheat stocks", 14e3),
        ("The Split plant can bottle 14,000 litres an hour.", "Split plant", "capacity", 14e3),
        ("Orient Bank wrote off $310 million in 2023.", "Orient Bank", "write-offs", 310e6),
        ("The Kosa port saw 1,310 ship calls in 2023.", "Kosa port", "ship calls", 1310),
        ("Inflation in Kenya rose from 3 to 5 percent.", "Kenya", "inflation", 5),
        ("Inflation in Kenya rose from 3 to 5 percent.", "Kenya", "inflation", 3),
        ("Kenya’s exports rose from $3 to 5 billion in 2023.", "Kenya", "exports", 3e9),
        ("Kenya’s exports fell from 5 to 3 billion dollars in 2023.", "Kenya", "exports", 3e9),
        ("Kenya raised the duty on sugar from 10 to 25 percent.", "Kenya", "duty on sugar", 10),
        ("Halden Foods cut its workforce from 2,100 to 1,400 people.", "Halden Foods", "workforce", 2100),
        ("Halden Foods lifted its output of butter from 10 to 25 tonnes.", "Halden Foods", "output of butter", 10),
        ("Kenya’s tea industry employs 640,000 people.", "Kenya", "employees", 640e3),
        ("Halden Logistics closed 12 of its 40 depots.", "Halden Logistics", "depots", 12),
        ("Halden Logistics earned 12 million euros last year on sales of 88 million.", "Halden Logistics", "sales", 88e6),
        ("Orient Bank raised its lending rate by half a point to 9.5 percent.", "Orient Bank", "lending rate", 9.5),
        ("Tolmin Tyres has made 3.1 million tyres since 2015.", "Tolmin Tyres", "tyres", 3.1e6),
        ("Half of the tea sold in Kenya has gone to Leafline Tea.", "Leafline Tea", "share of tea sold", 50),
        ("Tea accounted for 37% of Kenya’s goods exports, or $352 million.", "Kenya", "tea exports", 352e6),
        ("Halden Pay carried out 6,200 transfers worth 212 million euros.", "Halden Pay", "value of transfers", 212e6),
        ("Halden Pay has trebled its compliance staff, to 27.", "Halden Pay", "compliance staff", 27),
        ("Halden Foods pays growers $45 a tonne for maize.", "Halden Foods", "price", 45),
    ],
)  # fmt: skip
def test_what_a_verb_needs_a_word_for(
    values: Values, text: str, subject: str, indicator: str, value: float
) -> None:
    told = {
        (who, name.removesuffix(" a bag").removesuffix(" a tonne"), much)
        for who, name, much in values(text)
    }
    assert (subject, indicator, value) in told


@pytest.mark.parametrize(
    ("text", "line"),
    [
        (
            "Kenya’s exports came to $7 billion in 2023. That was 12 percent more than in 2022.",
            "Kenya, exports, 7e+09 USD, x1.12, rising, 2023",
        ),
        (
            "Kenya’s exports came to $7 billion in 2023. This represents a drop of 12 percent from 2022.",
            "Kenya, exports, 7e+09 USD, x0.88, falling, 2023",
        ),
        (
            "Kenya’s exports came to $7 billion in 2023. This figure was up 12 percent on the year.",
            "Kenya, exports, 7e+09 USD, x1.12, rising, 2023",
        ),
        (
            "Kenya exported 636,000 tonnes of tea in 2023. This is an increase of 13 percent.",
            "Kenya, tea exports, 636000 tonnes, x1.13, rising, 2023",
        ),
    ],
)
def test_a_change_told_in_a_sentence_of_its_own(figures: Figures, text: str, line: str) -> None:
    assert figures(text) == [line]


@pytest.mark.parametrize(
    "text",
    [
        "Halden Foods has 40 shops, and 12 farmers sued it.",
        "Halden Foods would sell through 310 shops.",
        "Halden Foods denied that it put its losses at 12 million euros.",
        "Halden Foods employed 2019.",
        "Kenya rejected 12 of them, half of them foreign.",
        "Halden Foods may run at 60 percent of its capacity.",
    ],
)
def test_what_is_not_told(values: Values, text: str) -> None:
    assert values(text) <= {("Halden Foods", "shops", 40)}


def test_what_was_sold_is_no_earlier_profit(figures: Figures) -> None:
    text = "Halden Logistics earned 12 million euros last year on sales of 88 million."
    assert not [line for line in figures(text) if "falling" in line]


def test_a_rise_that_contradicts_is_told_apart(figures: Figures) -> None:
    text = "Kenya’s exports rose to $7 billion in 2023. This is a fall of 12 percent."
    assert "Kenya, exports, 7e+09 USD, rising, 2023" in figures(text)
