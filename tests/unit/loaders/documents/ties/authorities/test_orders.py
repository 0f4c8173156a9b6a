"""What authorities lay on somebody by an order, and what they hold in custody."""

from __future__ import annotations

from collections.abc import Callable

import pytest

TIES = frozenset({"RESTRICTS", "OWNS", "HOLDS_ROLE"})


@pytest.mark.parametrize(
    ("text", "ties"),
    [
        (
            "The Anti-Fraud Council obtained a freeze order on Monday against 18 bank accounts of Luzo Gaming.",
            {("Anti-Fraud Council", "RESTRICTS", "Luzo Gaming", "asserted")},
        ),
        (
            "The High Court ordered the freezing of the assets of Orlu Mills.",
            {("High Court", "RESTRICTS", "Orlu Mills", "asserted")},
        ),
        (
            "The Enforcement Directorate has attached property worth Rs 415 crore of Chamba Exports.",
            {("Enforcement Directorate", "RESTRICTS", "Chamba Exports", "asserted")},
        ),
        (
            "The High Court placed Jonas Lund under house arrest.",
            {("High Court", "RESTRICTS", "Jonas Lund", "asserted")},
        ),
        (
            "Israel declared Orlu Relief, a charity in Beirut, a terrorist organisation.",
            {("Israel", "RESTRICTS", "Orlu Relief", "asserted")},
        ),
        (
            "Russia labelled Orlu Media an undesirable organisation.",
            {("Russia", "RESTRICTS", "Orlu Media", "asserted")},
        ),
        (
            "The navy has held the tanker Orlu Star since May.",
            {("<navy>", "RESTRICTS", "Orlu Star", "asserted")},
        ),
    ],
)
def test_orders(
    text: str,
    ties: set[tuple[str, str, str, str]],
    tells: Callable[[str, set[tuple[str, str, str, str]]], None],
) -> None:
    """Who is under the order, and nobody's property is what is held by force of office."""
    tells(text, ties)


@pytest.mark.parametrize(
    "text",
    [
        "The High Court may order the seizure of Orlu Mills.",
        "The Transport Ministry placed an order for trucks with Orlu Mills.",
        "The Wine Council declared Orlu Estate a winner.",
        "The Wine Council obtained a loan against the assets of Orlu Estate.",
    ],
)
def test_no_order(text: str, silent: Callable[..., None]) -> None:
    """What may be ordered is not, and who orders goods restricts nobody."""
    silent(text)


def test_a_court_issues_it_and_not_its_town(
    tells: Callable[[str, set[tuple[str, str, str, str]]], None],
) -> None:
    tells(
        "The High Court in London has issued a freezing order against Orlu Mills.",
        {("High Court", "RESTRICTS", "Orlu Mills", "asserted")},
    )


def test_where_frozen_accounts_are_is_not_hit(silent: Callable[..., None]) -> None:
    silent("In Lisbon, the Interior Ministry froze her accounts at Banco Tesk.")


def test_whom_a_state_lists_is_no_officer_of_it(
    facts: Callable[[str], set[tuple[str, str, str, str]]],
) -> None:
    told = facts("Britain listed Asia Sunr, an importer of fuel, and its director, Khin Moe Aung.")
    assert ("United Kingdom", "RESTRICTS", "Asia Sunr", "asserted") in told
    assert not {fact for fact in told if fact[1] == "HOLDS_ROLE" and fact[2] == "United Kingdom"}
