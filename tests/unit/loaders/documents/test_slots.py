"""Figures of nouns that no list holds, whose they are, and what a text leaves out or says in passing."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from interlock.loaders.documents import extract
from interlock.loaders.documents.model import to_rows

Fact = tuple[str, str, str, str]
TIES = frozenset(
    ["OWNS", "GOVERNS", "LOCATED_IN", "SUPPLIES", "HOLDS_ROLE", "LENDS_TO", "FINANCES", "PARTNERS_WITH", "SIGNED"]
)  # fmt: skip


def figures(text: str) -> set[tuple[str, str, Any, str | None]]:
    """Subject, indicator, value (or the share of a whole) and unit of all observations."""
    found = set()
    for row in to_rows(extract(text.encode(), "note.txt")):
        if row["type"] == "observation":
            number = row["value"] if row["value"] is not None else row["value_min"]
            found.add((row["subject"]["name"], row["indicator"], number, row["unit"]))
    return found


LEAD = "Nile Dairy Ltd lent its plants a hand this year, Nile Dairy Ltd said on Monday."
FIGURES: list[tuple[str, set[tuple[str, str, Any, str | None]]]] = [
    # a noun of no list is measured by a verb of value
    (
        "Nile Dairy Ltd’s surcharge rose to 12 million euros.",
        {("Nile Dairy Ltd", "surcharge", 12_000_000, "EUR")},
    ),
    (
        "The waterfall of Nile Dairy Ltd was put at 3 million euros.",
        {("Nile Dairy Ltd", "waterfall", 3_000_000, "EUR")},
    ),
    (
        f"{LEAD} Write-backs came to 9 million euros.",
        {("Nile Dairy Ltd", "write-backs", 9_000_000, "EUR")},
    ),
    # a number without a unit has that of the figure before, or counts what it is the number of
    (
        "Nile Dairy Ltd’s revenue reached 40 million euros in 2021. Its impairments came to 3 million.",
        {
            ("Nile Dairy Ltd", "revenue", 40_000_000, "EUR"),
            ("Nile Dairy Ltd", "impairments", 3_000_000, "EUR"),
        },
    ),
    # the object of a verb or a preposition, with its value behind "of"
    (
        "Orient Bank had deposits of 90 million euros.",
        {("Orient Bank", "deposits", 90_000_000, "EUR")},
    ),
    (
        "Orient Bank had eleven branches and deposits of 90 million euros.",
        {
            ("Orient Bank", "branches", 11, "branches"),
            ("Orient Bank", "deposits", 90_000_000, "EUR"),
        },
    ),
    (
        "Nile Dairy Ltd is lifting its orders to 40 million euros.",
        {("Nile Dairy Ltd", "orders", 40_000_000, "EUR")},
    ),
    (
        "Nile Dairy Ltd paid $4 million in damages.",
        {("Nile Dairy Ltd", "damages", 4_000_000, "USD")},
    ),
    # parts of a whole
    (
        "Nile Dairy Ltd accounts for one seventh of the country’s milk.",
        {("Nile Dairy Ltd", "share of milk", 14.29, "percent")},
    ),
    (
        "Kenya’s exports reached $40 million in 2021. Half of it came from Oman and 8 percent from Peru.",
        {
            ("Kenya", "exports", 40_000_000, "USD"),
            ("Kenya", "share of exports", 50, "percent"),
            ("Kenya", "share of exports", 8, "percent"),
        },
    ),
    # the earlier value in brackets
    (
        "Nile Dairy Ltd’s revenue was 40 million euros in 2021 (2020: 35 million euros).",
        {
            ("Nile Dairy Ltd", "revenue", 40_000_000, "EUR"),
            ("Nile Dairy Ltd", "revenue", 35_000_000, "EUR"),
        },
    ),
    # whose: the owner of the subject, not the party behind the verb
    (
        "Nile Dairy’s shareholders include Orient Bank. Its profit fell to 3 million euros.",
        {("Nile Dairy", "profit", 3_000_000, "EUR")},
    ),
    # what is weighed is told as a flow
    (
        "Nile Dairy Ltd delivered 90 tonnes of cheese to Oman.",
        {("Nile Dairy Ltd", "cheese deliveries", 90, "tonnes")},
    ),
    # no figure: a stake, a score, a possibility, a way of counting
    ("Orient Bank holds 12 percent of the shares of Nile Dairy Ltd.", set()),
    ("Nile Dairy Ltd could pay $4 million in damages.", set()),
]


@pytest.mark.parametrize(("text", "expected"), FIGURES, ids=[text[:50] for text, _ in FIGURES])
def test_figures(text: str, expected: set[tuple[str, str, Any, str | None]]) -> None:
    assert figures(text) == expected


STATED: list[tuple[str, set[Fact]]] = [
    # verbs left out
    (
        "Nile Dairy Ltd is 90 percent owned by Orient Bank and 10 percent by Senta Foods Ltd.",
        {
            ("Orient Bank", "OWNS", "Nile Dairy Ltd", "asserted"),
            ("Senta Foods Ltd", "OWNS", "Nile Dairy Ltd", "asserted"),
        },
    ),
    (
        "Orient Bank will own 80 percent of Nile Dairy Ltd and Senta Foods Ltd 20.",
        {
            ("Orient Bank", "OWNS", "Nile Dairy Ltd", "planned"),
            ("Senta Foods Ltd", "OWNS", "Nile Dairy Ltd", "planned"),
        },
    ),
    (
        "Nile Dairy Ltd, whose parent is Senta Foods Ltd, closed a plant.",
        {("Senta Foods Ltd", "OWNS", "Nile Dairy Ltd", "asserted")},
    ),
    # of which firm is told by what the text is about, unless it is an owner itself
    (
        "Nile Dairy Ltd was listed on Monday. Nile Dairy Ltd sells cheese.\n\nOrient Bank keeps 51 percent.",
        {("Orient Bank", "OWNS", "Nile Dairy Ltd", "asserted")},
    ),
    # names with a capital or a particle inside
    (
        "SteppeGas of Houston owns Gaz d’Azur.",
        {
            ("SteppeGas", "OWNS", "Gaz d’Azur", "asserted"),
            ("SteppeGas", "LOCATED_IN", "Houston", "asserted"),
        },
    ),
    # offices by what they are of
    (
        "The provincial government of Benguela closed the market.",
        {("Benguela government", "GOVERNS", "Benguela", "asserted")},
    ),
    ("Authorities in Benguela closed the market.", set()),
    # places of a group
    (
        "Nile Dairy Ltd sells cheese to hotels in Oman and Kenya through Senta Foods Ltd.",
        {
            ("Nile Dairy Ltd", "SUPPLIES", "<hotels in Oman and Kenya>", "asserted"),
            ("<hotels in Oman and Kenya>", "LOCATED_IN", "Oman", "asserted"),
            ("<hotels in Oman and Kenya>", "LOCATED_IN", "Kenya", "asserted"),
        },
    ),
    (
        "Orient Bank owns a freezing plant at Mombasa.",
        {
            ("Orient Bank", "OWNS", "<freezing plant at Mombasa>", "asserted"),
            ("<freezing plant at Mombasa>", "LOCATED_IN", "Mombasa", "asserted"),
        },
    ),
    # a description stands although the sentence around it is denied
    (
        "Senta Foods Ltd denied that it had suspended deliveries to its customer Nile Dairy Ltd.",
        {("Senta Foods Ltd", "SUPPLIES", "Nile Dairy Ltd", "asserted")},
    ),
    # "its" may be another's: who has the plant today is not said
    (
        "Senta Foods Ltd agreed with Nile Dairy Ltd on taking over its plant.",
        {("Senta Foods Ltd", "OWNS", "<plant>", "agreed")},
    ),
    (
        "Orient Bank is not the owner of Nile Dairy Ltd.",
        {("Orient Bank", "OWNS", "Nile Dairy Ltd", "denied")},
    ),
    # what is not said
    (
        "Senta Foods Ltd is a rival of Nile Dairy Ltd, which owns a plant in Kenya.",
        {
            ("Nile Dairy Ltd", "OWNS", "<plant in Kenya>", "asserted"),
            ("<plant in Kenya>", "LOCATED_IN", "Kenya", "asserted"),
        },
    ),
    (
        "Nile Dairy Ltd’s former owner, Senta Foods Ltd, sued Orient Bank.",
        {("Senta Foods Ltd", "OWNS", "Nile Dairy Ltd", "denied")},
    ),
    (
        "A court stopped Senta Foods Ltd from buying Nile Dairy Ltd.",
        {("Senta Foods Ltd", "OWNS", "Nile Dairy Ltd", "denied")},
    ),
    ("Nile Dairy Ltd said a rumour that Senta Foods Ltd had bought it was false.", set()),
    ("If Orient Bank lends Nile Dairy Ltd money, Senta Foods Ltd will sue.", set()),
    ("Nile Dairy Ltd might be bought by Senta Foods Ltd.", set()),
    ("Nile Dairy Ltd and Senta Foods Ltd were named in the report.", set()),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), STATED, ids=[text[:50] for text, _ in STATED])
def test_ties(text: str, expected: set[Fact], facts: Callable[[str], set[Fact]]) -> None:
    assert facts(text) == expected


def test_an_office_is_listed_by_its_name_although_nothing_is_said_of_it() -> None:
    found = extract(b"The fisheries ministry said on Monday that stocks are low.", "note.txt")
    offices = [party for party in found.parties if party.kind == "GovernmentBody"]
    assert [(party.name, party.aliases) for party in offices] == [
        ("<fisheries ministry>", ("fisheries ministry",))
    ]
