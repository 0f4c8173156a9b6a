"""What somebody is charged with or pays for is no tie yet, and what follows a verb of court is not the doing of who goes to court."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from interlock.schema.vocabulary import vocabulary
from tests.unit.loaders.documents.conftest import Fact, Facts

TIES = frozenset(vocabulary().ties)


@pytest.mark.parametrize(
    "text",
    [
        "Ivo Harwen was charged with operating inside Norway as an unregistered agent of the Peruvian government.",
        "Ivo Harwen was accused of operating in Norway as an unregistered agent of the Peruvian government.",
        "Eight men charged with being involved in a scheme to illegally export chips to Orlu Mills were held.",
    ],
)
def test_what_is_charged_is_not_told(silent: Callable[..., None], text: str) -> None:
    silent(text, "ACTS_FOR", "SUPPLIES")


def test_but_who_is_entrusted_does_it(facts: Facts) -> None:
    text = "Orlu Works was charged with implementing the Tarn Harbour Project."
    assert [fact for fact in facts(text) if fact[1] == "IMPLEMENTS"]


@pytest.mark.parametrize(
    "what", ["a firm that operated in Norway", "eleven members of a ring that worked in Norway"]
)
def test_who_is_charged_is_where_it_works(what: str, facts: Facts) -> None:
    found = facts(f"The Peruvian justice department charged {what}.")
    assert not [one for one in found if one[0] == "Peruvian justice department"]


def test_she_is_no_son(silent: Callable[..., None]) -> None:
    text = "Peru froze the funds of Ada Moe. Her brother's son, Ivo Moe, faces charges. She chaired Orlu Oil before."
    silent(text, "HOLDS_ROLE")


def test_a_second_half_is_of_the_subject(facts: Facts) -> None:
    text = "Ivo Harwen is a majority owner in miner Tarn Severin, and is co-owner of Orlu Bank."
    assert not [one for one in facts(text) if one[0] == "Tarn Severin"]


def test_damages_finance_nobody(facts: Facts) -> None:
    text = "Orlu Mills is paying $29 million to Tarn Oil in compensation for defrauding it and $10 million to Selda Port in penalties."
    ties = {one[1] for one in facts(text)}
    assert "TRANSFERS_TO" in ties
    assert "FINANCES" not in ties


def test_an_investigating_officer_is_not_investigated(silent: Callable[..., None]) -> None:
    silent("Peruvian Fraud Commission investigating officer Ada Moe told the court.", "REPORTS_ON")


def test_owned_or_controlled_leaves_open_which(tells: Callable[[str, set[Fact]], None]) -> None:
    text = "Tarn Mills, owned or controlled by Ivo Harwen, was named."
    tells(text, {("Ivo Harwen", "CONTROLS", "Tarn Mills", "asserted")})


def test_owned_is_owned(facts: Facts) -> None:
    assert ("Ivo Harwen", "OWNS", "Tarn Mills", "asserted") in facts(
        "Tarn Mills, owned by Ivo Harwen, was named."
    )


def test_who_seizes_under_anothers_sanctions(facts: Facts) -> None:
    found = facts("Italy seized the tanker Orlu Star under EU sanctions.")
    assert ("Italy", "RESTRICTS", "Orlu Star", "asserted") in found
    assert not [one for one in found if one[0] == "EU"]


def test_a_court_may_let_assets_be_frozen(facts: Facts) -> None:
    text = (
        "The Supreme Court of Peru ordered the assets and bank accounts of Ivo Harwen to be frozen."
    )
    assert ("Supreme Court of Peru", "RESTRICTS", "Ivo Harwen", "asserted") in facts(text)
