"""Observations: the value at its metric, its subject, period and comparison."""

from __future__ import annotations

from typing import Any

import pytest

from interlock.loaders.documents import extract
from interlock.loaders.documents.model import to_rows


def rows(text: str, published: str | None = None) -> list[dict[str, Any]]:
    found = extract(text.encode(), "note.txt", published=published)
    return [row for row in to_rows(found) if row["type"] == "observation"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Kenya’s exports to Oman reached $40 million in 2021.",
            {
                "subject": "Kenya",
                "indicator": "exports",
                "partner": "OM",
                "value": 40000000,
                "unit": "USD",
                "from": "2021-01-01",
                "to": "2022-01-01",
            },
        ),
        (
            "Kenyan exports to Oman exceeded $40 million in 2021.",
            {"subject": "Kenya", "value": None, "value_min": 40000000},
        ),
        (
            "Bilateral trade between Kenya and Oman rose 12 percent to $2.4 billion in 2022.",
            {
                "subject": "Kenya",
                "partner": "OM",
                "value": 2400000000,
                "direction": "rising",
                "ratio": 1.12,
            },
        ),
        (
            "Kenya’s imports from Oman fell 8 percent from a year earlier.",
            {
                "indicator": "imports",
                "direction": "falling",
                "ratio": 0.92,
                "base": "previous year",
                "value": None,
            },
        ),
        (
            (
                "Kenya-Oman trade grew, with turnover falling sharply in the first three "
                "months of 2023."
            ),
            {
                "subject": "Kenya",
                "partner": "OM",
                "indicator": "trade turnover",
                "direction": "falling",
                "from": "2023-01-01",
                "to": "2023-04-01",
            },
        ),
        (
            "Mombasa County is home to about 300 tea exporters.",
            {
                "subject": "Mombasa County",
                "indicator": "tea exporters",
                "value": 300,
                "unit": "exporters",
                "approximate": True,
            },
        ),
        (
            "Sohar Steel employs more than 4,000 workers.",
            {"subject": "Sohar Steel", "value_min": 4000, "unit": "workers", "approximate": False},
        ),
        (
            "Oman accounts for about a third of Kenya’s imports.",
            {"subject": "Kenya", "partner": "OM", "unit": "percent", "approximate": True},
        ),
        (
            "Oman accounts for more than 60 percent of Kenya’s imports.",
            {"value_min": 60, "share_min": 60, "unit": "percent"},
        ),
        (
            "The Nile Rail Project is worth 3 billion euros.",
            {
                "subject": "Nile Rail Project",
                "indicator": "planned investment",
                "value": 3000000000,
                "unit": "EUR",
            },
        ),
        (
            (
                "Kenyan traders filed $3 million worth of insurance claims related to Oman "
                "last year, 4 times more than a year earlier."
            ),
            {"indicator": "insurance claims related to Oman", "value": 3000000, "ratio": 4},
        ),
    ],
)
def test_observation(text: str, expected: dict[str, Any]) -> None:
    (row,) = rows(text)
    flat = {**row, "subject": row["subject"]["name"], **row["period"], **(row["comparison"] or {})}
    assert {name: flat.get(name) for name in expected} == expected
    assert text[row["start"] : row["end"]] == row["quote"]


def test_a_list_of_sectors() -> None:
    size, sectors = rows(
        "The bank has assembled a portfolio of 12 projects. These projects span "
        "mining, water, and rail."
    )
    assert (size["indicator"], size["value"], size["subject"]) == ("projects", 12, sectors["subject"])
    assert (sectors["indicator"], sectors["values"]) == ("sectors", ["mining", "water", "rail"])


@pytest.mark.parametrize(
    "text",
    [
        "Exports reached $40 million.",
        "Kenya’s exports could reach $40 million.",
        "Kenya has 3 percent.",
    ],
)
def test_no_observation(text: str) -> None:
    assert rows(text) == []


def test_attribution() -> None:
    (row,) = rows("Kenya’s exports to Oman reached $40 million, Orient Bank said.")
    assert row["attributed_to"] == {"key": "orient-bank", "name": "Orient Bank"}


def test_a_relative_period_stays_open_without_a_day() -> None:
    text = "Kenya’s exports to Oman reached $40 million last year."
    assert rows(text)[0]["period"] == {"from": None, "to": None, "text": "last year"}
    assert rows(text, published="2024-02-01")[0]["period"]["from"] == "2023-01-01"
