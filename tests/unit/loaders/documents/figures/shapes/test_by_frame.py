"""Figures in phrases that name them without a metric noun, and what the same words say of something else."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from tests.unit.loaders.documents.figures.conftest import Values

Figures = Callable[[str], list[str]]


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("The stadium in Sousse has room for 28,000 people.", "capacity, 28000 people"),
        ("The waste plant at Kaolack is designed for 300 tonnes a day.", "capacity, 300 tonnes"),
        ("The camp at Dollo shelters about 38,000 refugees.", "refugees, about 38000 refugees"),
        ("The co-operative La Torre farms 8,600 hectares near Oaxaca.", "area, 8600 hectares"),
        ("Halden Optics has held 212 patents since May.", "patents, 212 patents"),
        ("Forests cover 61 percent of Slovenia.", "forests cover, 61 percent"),
        ("Life expectancy in Cuba is 78 years.", "life expectancy, 78 years"),
        (
            "The average age of the fleet of Ionian Tankers is 11.3 years.",
            "average age, 11.3 years",
        ),
        ("At 1,240 metres, the Tarnov bridge is the longest in Bosnia.", "length, 1240 metres"),
        ("More than 2,000 jobs were lost in Gabrovo last year.", "jobs, 2000.. jobs"),
        ("Some 1,700 dockers at the port of Tarnov went on strike.", "dockers, about 1700 dockers"),
        (
            "Kyoga, a town of 27,000 people on the coast, lives from nuts.",
            "population, 27000 people",
        ),
        ("Halden Bank pays 3.25 percent on one-year deposits.", "interest on one-year deposits"),
        ("India levies an import duty of 20 percent on buses.", "India, duty, 20 percent"),
        ("Value-added tax of 19 percent is charged in Cyprus.", "value-added tax, 19 percent"),
        ("Petrol in Sudan now costs 4,200 Sudanese pounds a litre.", "petrol price, 4200 SDG"),
        ("Halden Foods has a 38 percent share of the Polish flower market.", "market share, 38"),
        (
            "The city of Split sold it to Halden Ltd (turnover: 92 million zlotys).",
            "turnover, 9.2e+07",
        ),
        ("Only 5,210 children were born in Vidin province last year.", "children, 5210 children"),
        (
            "Halden Capital manages 3.3 billion kronor for 41 schemes.",
            "under management, 3.3e+09 SEK",
        ),
        ("Kyoga Ltd keeps 3,400 head of cattle.", "3400 head"),
    ],
)
def test_reads(figures: Figures, text: str, line: str) -> None:
    """The phrase gives the figure its name, in one observation."""
    assert [line in told for told in figures(text)] == [True]


@pytest.mark.parametrize(
    "text",
    [
        "Halden Invest has a 38 percent share of Kyoga Brewery.",
        "The lawyers of Halden Ltd have room for doubt.",
        "Halden Ltd could seat 400 guests.",
        "No jobs were lost in Gabrovo last year.",
        "Halden Ltd keeps three of the four keys.",
        "Halden Ltd holds 3,000 shares.",
    ],
)
def test_stays_silent(figures: Figures, text: str) -> None:
    """A stake, a bare possibility and what is denied are no figures."""
    assert figures(text) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Orlu Steel runs its two furnaces at 71 percent of capacity.",
            ("Orlu Steel", "capacity utilisation", 71),
        ),
        (
            "Orlu Bank ranks fourth in Lithuania, with 7 percent of the market.",
            ("Orlu Bank", "market share", 7),
        ),
        (
            "Orlu Metals had A$11.7 million in cash at the end of December.",
            ("Orlu Metals", "cash", 11_700_000),
        ),
        (
            "Orlu Giros charges an average of $3.40 per transfer.",
            ("Orlu Giros", "charge", 3.4),
        ),
    ],
)
def test_what_is_used_of_what_there_is(
    text: str, expected: tuple[str, str, float], values: Values
) -> None:
    """Capacity in use, a part of a market, money at hand and what is charged for each."""
    assert expected in values(text)


@pytest.mark.parametrize(
    ("text", "what"),
    [
        ("Orlu Fund has 7 percent of the market value of its shares in bonds.", "market share"),
        ("Orlu Metals paid $11.7 million in cash for Tarnov Foods.", "cash"),
        ("The plant of Orlu Steel works at a loss of 71 percent.", "capacity utilisation"),
    ],
)
def test_other_uses_are_none(text: str, what: str, values: Values) -> None:
    """Words that only look like it."""
    assert not [one for one in values(text) if one[1] == what]
