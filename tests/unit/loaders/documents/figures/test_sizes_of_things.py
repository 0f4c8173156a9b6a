"""How large works and ships are, wherever the size stands, whom they reach, and what is set, spent or changed of a figure."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from interlock.loaders.documents import extract

Sided = Callable[[str], set[tuple[str, str, float | None, str | None]]]


@pytest.mark.parametrize(
    ("text", "subject", "indicator", "value", "unit"),
    [
        (
            "The 32.5 km-long Brenna motorway links Gdansk with the coast.",
            "Brenna motorway",
            "length",
            32.5,
            "km",
        ),
        (
            "The Brenna motorway, 760 km in length, was opened in 2023.",
            "Brenna motorway",
            "length",
            760,
            "km",
        ),
        (
            "The Brenna wind farm (capacity 85 MW) belongs to Vantor Energy.",
            "Brenna wind farm",
            "capacity",
            85,
            "MW",
        ),
        (
            "Vantor Energy will expand the Brenna wind farm from 85 MW to 170 MW.",
            "Brenna wind farm",
            "expected capacity",
            170,
            "MW",
        ),
        (
            "The Brenna wind farm will supply power to 9,400 homes.",
            "Brenna wind farm",
            "expected homes",
            9400,
            "homes",
        ),
        (
            "The Brenna solar park has an installed capacity of 300 MWp.",
            "Brenna solar park",
            "installed capacity",
            300,
            "MWp",
        ),
        (
            "The Talin plant covers an area of 200,000 sq ft.",
            "Talin plant",
            "area",
            200000,
            "sq ft",
        ),
        (
            "The Rs 184 crore Tarnov tunnel is being built by Orsova Cement.",
            "Tarnov tunnel",
            "cost",
            1.84e9,
            "INR",
        ),
        (
            "The Kosa railway has a length of 76 km and will cost $42 million.",
            "Kosa railway",
            "expected cost",
            42e6,
            "USD",
        ),
        (
            "The MV Orla Star can carry 300 passengers.",
            "MV Orla Star",
            "capacity",
            300,
            "passengers",
        ),
        (
            "The tanker Orla Star, carrying 45,000 tonnes of coal, left Gdansk.",
            "Orla Star",
            "coal carried",
            45000,
            "tonnes",
        ),
        (
            "Lumen Foods opened the Darun sugar mill in Mombasa. It can process 3,000 tonnes of cane a year.",
            "Darun sugar mill",
            "annual capacity",
            3000,
            "tonnes per year",
        ),
        (
            "Ghana set the import duty on rice at 22 percent.",
            "Ghana",
            "import duty on rice",
            22,
            "percent",
        ),
        (
            "Orsova Cement invested $45 million in 2023 and plans to invest $71 million next year.",
            "Orsova Cement",
            "investment",
            45e6,
            "USD",
        ),
        (
            "An increase of 8 percent brought Orsova Cement’s revenue to $310 million.",
            "Orsova Cement",
            "revenue",
            310e6,
            "USD",
        ),
    ],
)
def test_what_is_told_of_a_thing(
    values_and_units: Sided, text: str, subject: str, indicator: str, value: float, unit: str
) -> None:
    assert (subject, indicator, value, unit) in values_and_units(text)


def test_two_figures_of_one_flow_with_a_change_each() -> None:
    text = "Ghana exported 3 million tonnes of coal worth $42 million in 2023, up 20 percent and 18 percent, respectively."
    found = extract(text.encode(), "note.txt", published="2026-05-10", min_confidence=0)
    told = {
        (float(one.value or 0), float((one.comparison or {})["ratio"]))
        for one in found.observations
    }
    assert told == {(3e6, 1.2), (42e6, 1.18)}
