"""Lines of money are credit, missions of firms are events, and segments of a market are read whole."""

from __future__ import annotations

from collections.abc import Callable

import pytest

TIES = frozenset({"LENDS_TO", "ORGANIZED", "HOSTED", "LISTED_ON"})
Facts = Callable[[str], set[tuple[str, str, str, str]]]


@pytest.mark.parametrize(
    "said",
    [
        "will open a $100 million line for Tesk Foods", "will grant Tesk Foods a $100 million line",
        "will open a line of $100 million for Tesk Foods to finance imports", "will provide a 5 million euro line to Tesk Foods",
    ],
)  # fmt: skip
def test_a_line_of_so_much_is_credit(facts: Facts, said: str) -> None:
    assert facts(f"Orlen Bank {said}.") == {("Orlen Bank", "LENDS_TO", "Tesk Foods", "planned")}


@pytest.mark.parametrize(
    "text",
    [
        "Orlen Rail opened a $100 million line for Tesk Foods.",
        "Orlen Bank has a 30-kilometre line to Tesk Foods.",
        "Orlen Bank will finance a $100 million line for Tesk Rail.",
    ],
)
def test_lines_are_built_too(silent: Callable[..., None], text: str) -> None:
    silent(text, "LENDS_TO")


def test_a_prepayment_facility_is_money(facts: Facts) -> None:
    text = "Kankou Bauxite signed a contract. Orlen Bank will provide a $180 million prepayment facility, to be repaid from deliveries."
    assert facts(text) == {("Orlen Bank", "LENDS_TO", "Kankou Bauxite", "planned")}


def test_a_mission_of_firms_is_run(facts: Facts) -> None:
    text = "A Brazilian trade mission of 63 companies, organised by Exportar and hosted by the Ministry of Industry in Abuja, ended."
    mission = "<a Brazilian trade mission>"
    assert facts(text) == {
        ("Exportar", "ORGANIZED", mission, "asserted"),
        ("Ministry of Industry", "HOSTED", mission, "asserted"),
    }


@pytest.mark.parametrize(
    "market",
    [
        "Euronext Growth Oslo",
        "Nasdaq First North Growth Market Stockholm",
        "Nasdaq First North Stockholm",
    ],
)
def test_a_segment_has_its_town_in_its_name(facts: Facts, market: str) -> None:
    assert facts(f"Orlen Foods is listed on {market}.") == {
        ("Orlen Foods", "LISTED_ON", market, "asserted")
    }
