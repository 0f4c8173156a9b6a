"""Goods of the firm that a text is about, in sentences that name it no more, and whom a sentence goes on about."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from tests.unit.loaders.documents.conftest import Fact

TIES = frozenset({"SUPPLIES", "EXPORTS_TO"})
_LEADS = (
    "Orlu Foods has 210 workers. ",
    "Orlu Foods is a maker of biscuits. The company was founded in 1971. ",
)
_BRINGS = [
    "Its flour comes from Tesk Mills.",
    "Its flour is supplied by Tesk Mills.",
    "Its boxes are made by Tesk Mills.",
    "Its yarn is spun in Italy by Tesk Mills.",
    "Bottles are made for it by Tesk Mills.",
    "Flour is bought from Tesk Mills.",
    "Most of its flour comes from Tesk Mills.",
    "Active ingredients are sourced from Tesk Mills.",
    "Maintenance is done by Tesk Mills.",
    "Cold chain services are provided by Tesk Mills.",
    "Tesk Mills supplies the flour.",
    "For flour it depends on Tesk Mills.",
    "Trucks are leased from Tesk Mills.",
    "A new oven was delivered in 2019 by Tesk Mills.",
]
_TAKES = [
    "Its biscuits are bought by Tesk Stores.",
    "Its ethanol is taken by the distributor Tesk Stores.",
    "Half of the output goes to Tesk Stores.",
    "Tesk Stores takes half of the biscuits.",
]


@pytest.mark.parametrize("lead", _LEADS)
@pytest.mark.parametrize("sentence", _BRINGS)
def test_who_delivers(tells: Callable[[str, set[Fact]], None], lead: str, sentence: str) -> None:
    tells(lead + sentence, {("Tesk Mills", "SUPPLIES", "Orlu Foods", "asserted")})


@pytest.mark.parametrize("lead", _LEADS)
@pytest.mark.parametrize("sentence", _TAKES)
def test_who_takes(tells: Callable[[str, set[Fact]], None], lead: str, sentence: str) -> None:
    tells(lead + sentence, {("Orlu Foods", "SUPPLIES", "Tesk Stores", "asserted")})


def test_where_goods_go(tells: Callable[[str, set[Fact]], None]) -> None:
    text = "Orlu Foods has 210 workers. Most of the biscuits go to Germany."
    tells(text, {("Orlu Foods", "EXPORTS_TO", "Germany", "asserted")})


def test_what_is_to_come_is_planned(tells: Callable[[str, set[Fact]], None]) -> None:
    text = "Orlu Foods has 210 workers. Power will be supplied by Tesk Energy."
    tells(text, {("Tesk Energy", "SUPPLIES", "Orlu Foods", "planned")})


@pytest.mark.parametrize(
    "text",
    [
        pytest.param(
            "Orlu Foods has 210 workers. The report was made by Tesk Mills.", id="a report"
        ),
        pytest.param("Orlu Foods has 210 workers. The offer came from Tesk Mills.", id="an offer"),
        pytest.param("Orlu Foods has 210 workers. Support comes from Tesk Mills.", id="support"),
        pytest.param(
            "Orlu Foods has 210 workers. Half of the shares were bought by Tesk Mills.", id="shares"
        ),
        pytest.param(
            "Orlu Foods has 210 workers. Flour is not bought from Kestrel Mills.", id="not bought"
        ),
        pytest.param(
            "Orlu Foods has 210 workers. Kestrel Retail opened a shop. Flour comes from Tesk Mills.",
            id="another firm has come between",
        ),
        pytest.param(
            "Shares in Orlu Foods rose. Flour comes from Tesk Mills.", id="of whom it tells nothing"
        ),
        pytest.param(
            "Orlu Foods is building a tunnel. The tunnel is to open in May. Steel comes from Tesk Mills.",
            id="for the work",
        ),
    ],
)
def test_nothing_is_delivered_to_it(facts: Callable[[str], set[Fact]], text: str) -> None:
    told = {
        (one, other)
        for one, tie, other, modality in facts(text)
        if tie == "SUPPLIES" and modality != "denied"
    }
    assert {pair for pair in told if "Orlu Foods" in pair} == set()


def test_it_is_told_to_whom(tells: Callable[[str, set[Fact]], None]) -> None:
    text = "Orlu Foods has 210 workers. Flour is delivered by Tesk Mills to Kestrel Retail."
    tells(text, {("Tesk Mills", "SUPPLIES", "Kestrel Retail", "asserted")})
