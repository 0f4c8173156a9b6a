"""A law: whatever is measured, in whatever common frame, is read with its value; and letters and groups that are part of its name."""

from __future__ import annotations

from decimal import Decimal

import pytest

from interlock.loaders.documents import extract

FRAMES = [
    "{who}’s {what} rose 12 percent to {value} in 2023.",
    "{who}’s {what} jumped by nearly a fifth in 2023 to {value}.",
    "The {what} of {who} stood at {value} at the end of 2023.",
    "{who} said its {what} fell 8.4% to {value} in 2023.",
    "{who}’s {what} amounted to {value} in 2023.",
]
SUMS = [("$4.2 billion", 4_200_000_000), ("N45bn", 45_000_000_000), ("US$87.5m", 87_500_000)]
METRICS = [
    "net profit",
    "customer deposits",
    "shareholders’ equity",
    "loan portfolio",
    "VAT receipts",
    "LNG exports",
]


def values(text: str) -> dict[str, Decimal | None]:
    found = extract(text.encode(), "t.txt")
    names = {party.key: party.name for party in found.parties}
    return {
        f"{names.get(str(one.subject))}: {one.indicator}": one.value for one in found.observations
    }


@pytest.mark.parametrize("what", METRICS)
@pytest.mark.parametrize("frame", FRAMES)
def test_a_metric_has_its_value_in_any_frame(frame: str, what: str) -> None:
    for printed, value in SUMS:
        found = values(frame.format(who="Orient Bank", what=what, value=printed))
        told = [v for name, v in found.items() if name.startswith("Orient Bank: ")]
        assert Decimal(value) in told, printed


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Kenya reported GDP growth of 4.1 percent for 2023.", ("Kenya: GDP growth", 4.1)),
        ("Kenya’s GDP growth was 4.1 percent in 2023.", ("Kenya: GDP growth", 4.1)),
        ("Kenya’s debt-to-GDP ratio reached 61.3 percent.", ("Kenya: debt-to-gdp ratio", 61.3)),
        ("Orient Bank reported a market share of 23 percent.", ("Orient Bank: market share", 23)),
    ],
)
def test_a_rate_is_read_behind_a_verb_of_reporting(text: str, told: tuple[str, float]) -> None:
    found = {name.casefold(): value for name, value in values(text).items()}
    assert found.get(told[0].casefold()) == Decimal(str(told[1]))


def test_who_has_no_part_in_a_metric_is_no_party() -> None:
    found = extract("Orient Bank’s customer deposits rose to $4 billion.".encode(), "t.txt")
    assert [party.name for party in found.parties] == ["Orient Bank"]


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("Tolmin Steel is the largest brewer in Chad, with over 3,200 employees.", "Tolmin Steel"),
        ("Tolmin Steel, a brewer in Chad with 3,200 employees, grew.", "Tolmin Steel"),
        ("Tolmin Steel has a plant in Chad with 3,200 employees.", "<plant in Chad>"),
        ("Aktau, which has three grain terminals, grew.", "Aktau"),
    ],
)
def test_a_place_has_not_what_lies_in_it(text: str, who: str) -> None:
    assert {name.partition(": ")[0] for name in values(text)} == {who}


def test_who_is_only_asked_has_no_figure() -> None:
    found = values(
        "Tolmin Steel makes rails. According to Norvik Research, the company has a market share of 24%."
    )
    assert found == {"Tolmin Steel: market share": 24}
