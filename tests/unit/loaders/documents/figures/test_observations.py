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
    assert (size["indicator"], size["value"], size["subject"]) == (
        "projects",
        12,
        sectors["subject"],
    )
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


FIGURES = [  # one sentence a shape: what is measured, whose, and the numbers of each observation
    (
        "Revenue at Sohar Steel rose 12% to €340m in the first half of 2024.",
        [("Sohar Steel", "revenue", 340000000, "rising")],
    ),
    (
        "Sohar Steel’s net profit nearly doubled to 45 million euros.",
        [("Sohar Steel", "net profit", 45000000, "rising")],
    ),
    (
        "Sohar Steel, with annual sales of $400 million, supplies Kenya.",
        [("Sohar Steel", "annual sales", 400000000, None)],
    ),
    (
        "Orient Bank manages assets worth 3.4 trillion yen.",
        [("Orient Bank", "assets", 3400000000000, None)],
    ),
    (
        "Sohar Steel has 3,200 employees and operates four mills.",
        [("Sohar Steel", "employees", 3200, None), ("Sohar Steel", "mills", 4, None)],
    ),
    (
        "Kenya exported 40,000 tonnes of tea to Egypt in 2023, down from 52,000 tonnes in 2022.",
        [("Kenya", "tea exports", 40000, "falling"), ("Kenya", "tea exports", 52000, None)],
    ),
    (
        "Kenya exported tea worth $1.3 billion, Uganda coffee worth $900 million.",
        [("Kenya", "tea exports", 1300000000, None), ("Uganda", "coffee exports", 900000000, None)],
    ),
    (
        "Kenya’s exports rose from $5.1 billion in 2021 to $7.4 billion in 2023.",
        [("Kenya", "exports", 5100000000, None), ("Kenya", "exports", 7400000000, "rising")],
    ),
    (
        "In 2023, Oman accounted for 12 percent of Kenya's fuel imports, compared with 8 percent in 2022.",
        [
            ("Kenya", "share of fuel imports", 12, "rising"),
            ("Kenya", "share of fuel imports", 8, None),
        ],
    ),
    (
        "Almost 60% of Sohar Steel's output is exported.",
        [("Sohar Steel", "share of output", 60, None)],
    ),
    ("Sohar Steel sells half its output to India.", [("Sohar Steel", "share of output", 50, None)]),
    (
        "Kenya’s central bank raised its policy rate to 12.5 percent.",
        [("<Kenya’s central bank>", "policy rate", 12.5, "rising")],
    ),
    ("Inflation in Kenya slowed to 5.1 percent.", [("Kenya", "inflation", 5.1, None)]),
    ("Mombasa has a population of 1.2 million.", [("Mombasa", "population", 1200000, None)]),
    (
        "The number of Chinese firms in Kenya has risen to 430.",
        [("Kenya", "number of Chinese firms", 430, "rising")],
    ),
    ("Kenya owes China $6.3 billion.", [("Kenya", "debt", 6300000000, None)]),
    (
        "Kenya’s exports to Oman were little changed at $40 million.",
        [("Kenya", "exports", 40000000, "steady")],
    ),
    ("Kenya exported 5 percent less tea in 2023.", [("Kenya", "tea exports", None, "falling")]),
    ("Sohar Steel plans to hire 240 workers.", [("Sohar Steel", "workers to be hired", 240, None)]),
    (
        "Atlas Bank now has 1.2 million customers, 9 percent more than a year ago.",
        [("Atlas Bank", "customers", 1200000, "rising")],
    ),
    (
        "Morocco’s phosphate exports reached $6 billion, of which a fifth went to Brazil.",
        [
            ("Morocco", "phosphate exports", 6000000000, None),
            ("Morocco", "share of the total", 20, None),
        ],
    ),
    (
        "Atlas Bank reported a loss of €3 million for 2023, compared with a profit of €12 million in 2022.",
        [("Atlas Bank", "loss", 3000000, None), ("Atlas Bank", "profit", 12000000, None)],
    ),
    (
        "The Nile Rail Project is 80 percent complete.",
        [("Nile Rail Project", "completion", 80, None)],
    ),
]


@pytest.mark.parametrize(("text", "expected"), FIGURES)
def test_shapes_of_figures(text: str, expected: list[tuple[Any, ...]]) -> None:
    found = [
        (row["subject"]["name"], row["indicator"], row["value"], row["direction"])
        for row in rows(text)
    ]
    assert sorted(found, key=str) == sorted(expected, key=str)


def test_figures_go_on_about_one_party_and_period() -> None:
    text = "Kenya’s exports of tea came to $1.3 billion in 2023. Egypt took 21 percent of the total, Sudan 9 percent."
    total, *shares = rows(text)
    assert total["value"] == 1300000000
    assert [(row["subject"]["name"], row["partner"], row["value"]) for row in shares] == [
        ("Kenya", "EG", 21),
        ("Kenya", "SD", 9),
    ]
    assert {row["period"]["from"] for row in shares} == {"2023-01-01"}


@pytest.mark.parametrize(
    "text",
    [
        "Kenya signed Protocol 14 with Oman.",
        "Flight KQ 401 carried the chairman of Orient Bank.",
        "Sohar Steel did not hire 240 workers.",
        "Sohar Steel may hire 240 workers.",
    ],
)
def test_numbers_that_measure_nothing(text: str) -> None:
    assert rows(text) == []
