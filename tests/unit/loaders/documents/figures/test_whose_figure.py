"""Whose a figure is where several stand near: the work that is built, whom a rate is set for, the group with a portfolio."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from interlock.loaders.documents import extract

Values = Callable[[str], set[tuple[str, str, float | None]]]


@pytest.mark.parametrize(
    ("text", "subject", "indicator", "value"),
    [
        (
            "Kenya signed a deal with Halden Power Ltd. The firm will set up the Kosa power plant with capacity of 52.2 MW.",
            "Kosa power plant",
            "expected capacity",
            52.2,
        ),
        (
            "The Commerce Department set a dumping margin of 6.27 percent for Halden Steel Pipe Co.",
            "Halden Steel Pipe Co",
            "dumping margin",
            6.27,
        ),
        (
            "Orient Bank lends 31 million euros to Halden Foods. The loan carries interest of 4.25 percent.",
            "Halden Foods",
            "interest",
            4.25,
        ),
        (
            "Halden Foods borrowed 31 million euros from Orient Bank. The loan carries interest of 4.25 percent.",
            "Halden Foods",
            "interest",
            4.25,
        ),
        (
            "Norway’s Marine Research Institute recommended a cod quota of 213,000 tonnes for 2024.",
            "Norway",
            "cod quota",
            213e3,
        ),
        (
            "Traffic at Halden Ports’s Kosa terminal fell to 310,000 containers in 2023.",
            "Kosa terminal",
            "traffic",
            310e3,
        ),
        (
            "The export price of Kenyan tea has fallen to 1.74 dollars a kilo.",
            "Kenya",
            "export price of Kenyan tea",
            1.74,
        ),
        (
            "In Kenya the price of a crate has risen to 31,000 dollars.",
            "Kenya",
            "price of a crate",
            31e3,
        ),
        (
            "Kenyan tea fetched 1.74 dollars a kilo at the Limbe auction.",
            "Kenya",
            "tea price",
            1.74,
        ),
        (
            "Halden Group owns shops. The group’s investment portfolio is worth $3.2 billion.",
            "Halden Group",
            "portfolio",
            3.2e9,
        ),
    ],
)
def test_whose_figure_it_is(
    values: Values, text: str, subject: str, indicator: str, value: float
) -> None:
    assert (subject, indicator, value) in values(text)


def test_a_country_is_the_other_end_under_its_own_spelling() -> None:
    text = "Bilateral trade between Uzbekistan and Turkiye reached $1.9 billion in 2024."
    found = extract(text.encode(), "note.txt", published="2026-05-10", min_confidence=0)
    assert [one.partner for one in found.observations] == ["TR"]


@pytest.mark.parametrize(
    "text",
    [
        "The ministry said total trade rose, with exports totalling $856 million.",
        "It gave no figure, but a paper valued it at $2 billion.",
        "Halden Foods and Astrel Dairy are to merge. Combined sales were 336 million euros in 2023.",
        "Orient Bank has lent again. The loan carries interest of 4.25 percent.",
    ],
)
def test_nobody_is_the_subject(values: Values, text: str) -> None:
    assert values(text) == set()
