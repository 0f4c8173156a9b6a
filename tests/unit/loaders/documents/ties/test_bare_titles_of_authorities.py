"""Whose a bare title is where an authority acts: its own, and not of the firm that it acts on."""

from __future__ import annotations

from collections.abc import Callable

import pytest

TIES = frozenset({"HOLDS_ROLE"})
Facts = Callable[[str], set[tuple[str, str, str, str]]]


@pytest.mark.parametrize("title", ["acting managing director", "managing director", "chairman"])
def test_the_authority_speaks(facts: Facts, title: str) -> None:
    text = f"The National Fisheries Authority has revoked the licences of Orlen Marine, {title} Jo Lee said on Thursday."
    assert {b for _, _, b, _ in facts(text)} == {"National Fisheries Authority"}


def test_a_court_has_no_director(silent: Callable[..., None]) -> None:
    silent("The High Court ordered Orlen Marine to pay, finance director Jo Lee said.")


def test_a_firm_has(facts: Facts) -> None:
    text = "Orlen Marine will sell the mill, finance director Jo Lee said."
    assert {b for _, _, b, _ in facts(text)} == {"Orlen Marine"}


def test_a_president_who_visits_a_firm_is_not_its_own(silent: Callable[..., None]) -> None:
    silent(
        "Orlen Goldfields sold 2 tonnes. President Omar Tand toured the company's mine. The company hired 30 people."
    )


def test_a_president_who_speaks_for_it_is(facts: Facts) -> None:
    text = (
        "Orlen Goldfields sold 2 tonnes. President Omar Tand said the company would hire 30 people."
    )
    assert {b for _, _, b, _ in facts(text)} == {"Orlen Goldfields"}


def test_the_governor_of_the_central_bank_that_was_named(
    facts: Facts, silent: Callable[..., None]
) -> None:
    said = "Central bank governor Julio Verde said inflation was high."
    told = facts(f"Kenya's central bank raised its rate. {said}")
    assert {b for _, _, b, _ in told} == {"<Kenya's central bank>"}
    silent(f"Kenya's central bank and Oman's central bank raised rates. {said}")
