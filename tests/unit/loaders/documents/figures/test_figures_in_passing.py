"""Figures of participles and roles beside a party, estimates of what was done, prices and targets."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from interlock.loaders.documents import extract

Values = Callable[[str], set[tuple[str, str, float | None]]]


@pytest.mark.parametrize(
    ("text", "subject", "indicator", "value"),
    [
        (
            "Halden Foods, employing 1,200 people, is based in Split.",
            "Halden Foods",
            "employees",
            1200,
        ),
        (
            "Halden Foods opened a mill in Ghana producing 12,000 tonnes of flour a year.",
            "mill in Ghana",
            "flour output",
            12000,
        ),
        (
            "India is the biggest rice seller, exporting 22 million tonnes in 2022.",
            "India",
            "exports",
            22e6,
        ),
        (
            "Halden Foods bought Astrel Foods, a retailer with 65 stores.",
            "Astrel Foods",
            "stores",
            65,
        ),
        (
            "Halden Foods bought Astrel Foods, an airline operating 24 aircraft.",
            "Astrel Foods",
            "aircraft",
            24,
        ),
        (
            "Halden Foods distributes 50,000 tonnes of fruit a year.",
            "Halden Foods",
            "fruit distributed",
            50000,
        ),
        (
            "The tanker Orla Star loaded 300,000 barrels of crude oil in May.",
            "Orla Star",
            "crude oil",
            300000,
        ),
        (
            "Russia is estimated to have produced 73.4 million tonnes of steel in 2020.",
            "Russia",
            "steel output",
            73.4e6,
        ),
        ("Ghana targets 2.5 million visitors this year.", "Ghana", "planned visitors", 2.5e6),
        (
            "Halden Foods made a write-down amounting to around 12 million euros.",
            "Halden Foods",
            "write-down",
            12e6,
        ),
        ("Halden Foods has debts totalling $45 million.", "Halden Foods", "debts", 45e6),
        (
            "Halden Air is now carrying an average of 260,000 passengers a day.",
            "Halden Air",
            "passengers",
            260000,
        ),
        (
            "Halden Foods took the top spot by adding 4.89 million subscribers.",
            "Halden Foods",
            "subscribers added",
            4.89e6,
        ),
        ("Halden Foods operates in 63 countries.", "Halden Foods", "countries", 63),
        (
            "The Kosa wind farm, made up of 40 turbines, belongs to Halden Power.",
            "Kosa wind farm",
            "turbines",
            40,
        ),
        ("Halden Foods sold coffee at $3,100 a tonne.", "Halden Foods", "coffee price", 3100),
        (
            "Of Ghana’s coffee exports, 12,000 tonnes went to China and 9,000 tonnes to Oman.",
            "Ghana",
            "coffee exports",
            9000,
        ),
        (
            "Halden Foods published its results on Monday. Sales in Ghana rose 12 percent to $310 million.",
            "Halden Foods",
            "sales",
            310e6,
        ),
    ],
)
def test_what_is_said_in_passing(
    values: Values, text: str, subject: str, indicator: str, value: float
) -> None:
    told = values(text)
    assert any(subject in name and (indicator, value) == rest for name, rest in map(_apart, told))


def _apart(told: tuple[str, str, float | None]) -> tuple[str, tuple[str, float | None]]:
    return told[0], told[1:]


@pytest.mark.parametrize(
    ("text", "ratio"),
    [
        (
            "Chile produced 5.25 million tons of copper, which represented a decrease of 3.2% from 2010.",
            0.968,
        ),
        (
            "The port of Tarnov handled 2.85 million TEUs in 2024, translating to a 1.8% decrease.",
            0.982,
        ),
    ],
)
def test_a_change_joined_by_a_verb(text: str, ratio: float) -> None:
    found = extract(text.encode(), "note.txt", published="2026-05-10", min_confidence=0)
    assert [float((one.comparison or {})["ratio"]) for one in found.observations] == [ratio]


def test_whom_a_new_office_employs_is_not_said(values: Values) -> None:
    text = "Halden Foods opened a mill, employing 1,700 people."
    assert not {name for name, *_ in values(text) if name == "Halden Foods"}
