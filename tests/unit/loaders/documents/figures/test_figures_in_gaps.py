"""Figures that go on from another without its noun or verb, passives, numbers of things, and what somebody is going to do."""

from __future__ import annotations

from collections.abc import Callable

import pytest

Sided = Callable[[str], set[tuple[str, str, float | None, str | None]]]


@pytest.mark.parametrize(
    ("text", "subject", "indicator", "value", "partner"),
    [
        (
            "While Halden Foods’s revenue rose to $310 million, Pavia Motors’s fell to $200 million.",
            "Pavia Motors",
            "revenue",
            200e6,
            None,
        ),
        (
            "Revenue was $310 million at Halden Foods and $200 million at Pavia Motors.",
            "Halden Foods",
            "revenue",
            310e6,
            None,
        ),
        (
            "Revenue was $310 million at Halden Foods and $200 million at Pavia Motors.",
            "Pavia Motors",
            "revenue",
            200e6,
            None,
        ),
        (
            "Halden Foods had revenue of $310 million in 2023 and Pavia Motors $200 million.",
            "Pavia Motors",
            "revenue",
            200e6,
            None,
        ),
        (
            "Halden Foods employs 9,400 people, of whom 2,700 work in Ghana.",
            "Halden Foods",
            "employees",
            2700,
            "GH",
        ),
        (
            "Halden Foods has 65 stores in Ghana, 27 in Kenya and 12 in Oman.",
            "Halden Foods",
            "stores",
            12,
            "OM",
        ),
        (
            "Halden Foods earned $310 million in 2023, more than double the $140 million of a year earlier.",
            "Halden Foods",
            "earnings",
            140e6,
            None,
        ),
        (
            "Some 12,000 tonnes of coffee were shipped from Ghana to Oman in 2023.",
            "Ghana",
            "coffee exports",
            12000,
            "OM",
        ),
        (
            "Halden Foods’s revenue was $310 million in 2021, $330 million in 2022 and $350 million in 2023.",
            "Halden Foods",
            "revenue",
            350e6,
            None,
        ),
        (
            "Halden Foods shipped 4,000 tonnes in January and 3,000 tonnes in February.",
            "Halden Foods",
            "shipments",
            3000,
            None,
        ),
        (
            "Tarnov airport handled 4,000 flights and 1.4 million passengers in 2023.",
            "Tarnov airport",
            "passengers",
            1.4e6,
            None,
        ),
        (
            "The share of exports in Halden Foods’s sales was 12 percent in 2023.",
            "Halden Foods",
            "share of exports",
            12,
            None,
        ),
        ("9,400 cars were sold in Ghana in 2023.", "Ghana", "cars sold", 9400, None),
        (
            "A total of 312 ships called at the port of Tarnov in 2023.",
            "port of Tarnov",
            "ships",
            312,
            None,
        ),
        (
            "Halden Foods increased the number of its stores from 240 to 310 in 2023.",
            "Halden Foods",
            "number of stores",
            310,
            None,
        ),
        (
            "The number of Halden Foods’s customers grew 12 percent to 1.4 million in 2023.",
            "Halden Foods",
            "number of customers",
            1.4e6,
            None,
        ),
        (
            "Halden Foods plans to open 65 stores in Ghana next year.",
            "Halden Foods",
            "planned stores",
            65,
            None,
        ),
        (
            "Halden Foods is building the Kosa refinery near Split. It will cost $310 million.",
            "Kosa refinery",
            "expected cost",
            310e6,
            None,
        ),
        (
            "Ghana’s finance ministry said tax revenue rose 12 percent to $310 million in 2023.",
            "Ghana",
            "tax revenue",
            310e6,
            None,
        ),
    ],
)
def test_what_goes_on(
    values_and_partners: Sided,
    text: str,
    subject: str,
    indicator: str,
    value: float,
    partner: str | None,
) -> None:
    assert (subject, indicator, value, partner) in values_and_partners(text)


@pytest.mark.parametrize(
    "text",
    [
        "Ghana’s exports consisted of coffee ($310 million) and fish.",
        "Halden Foods wants to open 65 stores in Ghana.",
    ],
)
def test_what_is_left_out(values_and_partners: Sided, text: str) -> None:
    assert values_and_partners(text) == set()
