"""Owners told by nouns and turns of phrase."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from interlock.loaders.documents import extract

TIES = frozenset({"OWNS"})
Fact = tuple[str, str, str, str]
Tells = Callable[[str, set[Fact]], None]
Silent = Callable[..., None]


@pytest.mark.parametrize(
    ("text", "ties"),
    [
        (
            "Nord Timber is the property of a driver, Ivan Petrov.",
            {("Ivan Petrov", "OWNS", "Nord Timber", "asserted")},
        ),
        (
            "Nord Timber is not the property of Ivan Petrov.",
            {("Ivan Petrov", "OWNS", "Nord Timber", "denied")},
        ),
        (
            "29 percent of Nord Timber is in the portfolio of the Teachers' Fund.",
            {("Teachers' Fund", "OWNS", "Nord Timber", "asserted")},
        ),
        (
            "The shares of Nord Timber are vested in the Dahl Foundation.",
            {("Dahl Foundation", "OWNS", "Nord Timber", "asserted")},
        ),
        (
            "All of the shares of Nord Timber were transferred to Hasan Akyel.",
            {("Hasan Akyel", "OWNS", "Nord Timber", "asserted")},
        ),
        (
            "Yusuf Akyel transferred all of his shares in Nord Timber to Hasan Akyel.",
            {
                ("Yusuf Akyel", "OWNS", "Nord Timber", "asserted"),
                ("Hasan Akyel", "OWNS", "Nord Timber", "asserted"),
            },
        ),
        (
            "Ivan Petrov remains on the books as owner of Nord Timber.",
            {("Ivan Petrov", "OWNS", "Nord Timber", "asserted")},
        ),
        (
            "The Dahl family remains the proprietor of Nord Timber.",
            {("Dahl family", "OWNS", "Nord Timber", "asserted")},
        ),
        (
            "Ivan Petrov speaks for 47 percent of Nord Timber.",
            {("Ivan Petrov", "OWNS", "Nord Timber", "asserted")},
        ),
        (
            "Kronborg Invest wrote its 24 percent of Nord Timber down to nothing.",
            {("Kronborg Invest", "OWNS", "Nord Timber", "asserted")},
        ),
        (
            "Ivan Petrov inherited Nord Timber from his uncle, Boris Petrov.",
            {
                ("Ivan Petrov", "OWNS", "Nord Timber", "asserted"),
                ("Boris Petrov", "OWNS", "Nord Timber", "asserted"),
            },
        ),
        (
            "Orel Invest bought out the Dahl family at Nord Timber in 2018.",
            {
                ("Orel Invest", "OWNS", "Nord Timber", "asserted"),
                ("Dahl family", "OWNS", "Nord Timber", "asserted"),
            },
        ),
        (
            "Half of Nord Timber belongs to Orel Invest, the other half to Safa Holding.",
            {
                ("Orel Invest", "OWNS", "Nord Timber", "asserted"),
                ("Safa Holding", "OWNS", "Nord Timber", "asserted"),
            },
        ),
        (
            "Nord Timber's largest shareholder is Orel Invest, Safa Holding its second largest.",
            {
                ("Orel Invest", "OWNS", "Nord Timber", "asserted"),
                ("Safa Holding", "OWNS", "Nord Timber", "asserted"),
            },
        ),
        (
            "Orel Invest, with 24.8 percent the runner-up among Nord Timber's shareholders, waits.",
            {("Orel Invest", "OWNS", "Nord Timber", "asserted")},
        ),
        (
            "Through Orel Invest, Ivan Petrov has the yacht Belaya Noch.",
            {
                ("Orel Invest", "OWNS", "Belaya Noch", "asserted"),
                ("Ivan Petrov", "OWNS", "Orel Invest", "asserted"),
            },
        ),
        (
            "Nord Timber hived off its wagons into a new unit, Nord Wagon.",
            {("Nord Timber", "OWNS", "Nord Wagon", "asserted")},
        ),
        (
            "Nord Timber let in a Polish builder, Orel Works, for 35 percent of Nord Wagon.",
            {("Orel Works", "OWNS", "Nord Wagon", "asserted")},
        ),
    ],
)
def test_a_phrase_tells_whose_a_firm_is(tells: Tells, text: str, ties: set[Fact]) -> None:
    tells(text, ties)


@pytest.mark.parametrize(
    "text",
    [
        "The files of Nord Timber were transferred to Orel Invest.",
        "All of the waste of Nord Timber was passed to Orel Invest.",
        "Nord Timber passed the order to Ida Dahl.",
        "Orel Foods accounts for 40 percent of exports of Nord Timber.",
        "Sava Bank, whose mortgage covers the mill, is first in line.",
        "Ivan Petrov might inherit Nord Timber.",
        "Nord Timber is no longer in the portfolio of Orel Fund.",
        "Nord Timber divided the work into lots for Orel Works.",
    ],
)
def test_what_is_no_share_makes_no_owner(silent: Silent, text: str) -> None:
    silent(text)


@pytest.mark.parametrize("words", ["’s chemical firm", "'s cement company", " company"])
def test_a_firm_of_a_group(words: str) -> None:
    text = f"Tarn Group{words} Orlu Mills will open a depot in May."
    told = extract(text.encode(), "x.txt", min_confidence=0.0).statements
    assert "OWNS" in {one.predicate for one in told}


@pytest.mark.parametrize(
    "text",
    [
        "Tarn Group’s audit firm Orlu Mills will open a depot in May.",
        "Tarn Group’s rival company Orlu Mills will open a depot in May.",
        "Tarn Foods company Orlu Mills will open a depot in May.",
    ],
)
def test_who_serves_a_group_is_not_its(text: str) -> None:
    told = extract(text.encode(), "x.txt", min_confidence=0.0).statements
    assert not [
        one
        for one in told
        if one.predicate == "OWNS" and "Orlu" in one.quote and "depot" not in one.quote
    ]
