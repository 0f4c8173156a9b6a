"""Words that were taken for a tie: whose office it is, what "to" stands before, who is an importer, partners of a law firm."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from tests.unit.loaders.documents.conftest import Facts

TIES = frozenset(
    {"HOLDS_ROLE", "RESTRICTS", "OWNS", "PARTNERS_WITH", "LENDS_TO", "ORGANIZED", "SUPPLIES"}
)


@pytest.mark.parametrize(
    ("text", "fact"),
    [
        (
            "Islamabad reacted angrily on Friday to US sanctions on Orlu Dynamics.",
            ("United States", "RESTRICTS", "Orlu Dynamics", "asserted"),
        ),
        (
            "Tesk Bank agreed to a loan of 4 million euros to Orlu Mills.",
            ("Tesk Bank", "LENDS_TO", "Orlu Mills", "agreed"),
        ),
        (
            "The rice belongs to Tana Importers. It was sold by Mekon Foods, a Vietnamese exporter. "
            "The importer's managing director, Rashid Mwaki, rejected this.",
            ("Rashid Mwaki", "HOLDS_ROLE", "Tana Importers", "asserted"),
        ),
        (
            "Bosnian Serb politician Predrag Stojn owns Orlu Farms.",
            ("Predrag Stojn", "OWNS", "Orlu Farms", "asserted"),
        ),
        (
            "Norway called a conference to discuss quotas.",
            ("Norway", "ORGANIZED", "<a conference>", "asserted"),
        ),
    ],
)
def test_what_it_is(text: str, fact: tuple[str, str, str, str], facts: Facts) -> None:
    """What the words say and no more: nothing of the kind besides."""
    assert {one for one in facts(text) if one[1] == fact[1]} == {fact}


@pytest.mark.parametrize(
    "text",
    [
        "The crude had been sold to a Togolese trader, Lomé Hydro, the commission's spokesman, Femi Oyel, told reporters.",
        "60 sensors made by Gers Avion came into the hands of Tesk Drones.",
        "Kyriak LLP resigned from all mandates, its senior partner Christod Pavlid said.",
    ],
)
def test_no_tie(text: str, silent: Callable[..., None]) -> None:
    """Of another's office, of goods and of a partner of the house there is none of these."""
    silent(text, "OWNS", "PARTNERS_WITH")


@pytest.mark.parametrize(
    "text",
    [
        'Venezuela called the mission "biased from birth".',
        "Norway called the conference a farce.",
        "Norway called the forum useless.",
        "Orlu Mills led all exporters with a 12.4 percent share.",
        "Orlu Mills heads its rivals with a share of 20 percent.",
    ],
)
def test_who_judges_or_leads_holds_and_owns_nothing(text: str, silent: Callable[..., None]) -> None:
    """To call a meeting something is not to call one; who leads others with a share of a market owns none of them."""
    silent(text, "OWNS", "ORGANIZED")


def test_a_list_of_those_hit_ends_where_the_ground_begins(facts: Facts) -> None:
    """Of "including A and B, for selling to C" C is none of those that were hit."""
    told = facts(
        "Nepal blacklisted five agencies on Sunday, including Tesk Travel and Orlu Link, for sending cooks to Qatar."
    )
    assert not {end for _, kind, end, _ in told if kind == "RESTRICTS"} & {"Qatar"}


def test_what_was_sold_is_not_sold_by_who_had_it(facts: Facts) -> None:
    """A participle behind a comma tells what became of the thing before it; nobody says by whom it was sold."""
    told = facts(
        "Orlu Mills had a unit in Cyprus, sold in 2019 to Tesk Foods, and a branch in Oslo."
    )
    assert not {fact for fact in told if fact[0] == "Orlu Mills" and fact[2] == "Tesk Foods"}
