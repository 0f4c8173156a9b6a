"""Whose a unit is that is named beside the noun: "Its Corvo unit runs two mills"."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from tests.unit.loaders.documents.conftest import Facts

TIES = frozenset({"OWNS"})
Fact = tuple[str, str, str, str]


@pytest.mark.parametrize(
    "text",
    [
        "Orvik Foods closed a plant. Its Tarnava unit runs a bakery.",
        "Orvik Foods said its Tarnava unit runs a bakery.",
        "Orvik Foods sold flour to Selda Mills. Its Tarnava arm bakes bread.",
        "Orvik Foods's Tarnava unit bakes bread.",
    ],
)
def test_the_unit_is_of_who_was_told_of(tells: Callable[[str, set[Fact]], None], text: str) -> None:
    tells(text, {("Orvik Foods", "OWNS", "Tarnava", "asserted")})


@pytest.mark.parametrize(
    "text",
    [
        "Orvik Foods fell. Its Northern division shrank.",
        "The court closed the mill. Its Tarnava unit bakes bread.",
        "Orvik Foods fell. Its rival Tarnava bakes bread.",
    ],
)
def test_no_unit_of_a_region_or_a_rival(silent: Callable[..., None], text: str) -> None:
    silent(text)


def test_his_company_set_off_by_commas(tells: Callable[[str, set[Fact]], None]) -> None:
    tells(
        "The police charged Ivo Harwen and his company, Tarnava Group, with fraud.",
        {("Ivo Harwen", "OWNS", "Tarnava Group", "asserted")},
    )


@pytest.mark.parametrize(
    "text",
    [
        "Ivo Harwen sued the bank and his former company, Tarnava Group.",
        "Ivo Harwen met Jo Lee and his company, Tarnava Group, agreed.",
    ],
)
def test_no_former_company_and_none_of_two(silent: Callable[..., None], text: str) -> None:
    silent(text, "OWNS")


def test_the_letters_of_a_listing_do_not_part_an_owner_from_its_stake(
    tells: Callable[[str, set[Fact]], None],
) -> None:
    tells(
        "Orlu Steel agreed to acquire Kestrel's (NYSE:KSL) 18 percent shareholding in Tesk Mining.",
        {
            ("Orlu Steel", "OWNS", "Tesk Mining", "agreed"),
            ("Kestrel", "OWNS", "Tesk Mining", "asserted"),
        },
    )


@pytest.mark.parametrize(
    "post", ["sole shareholder-cum-director", "director and shareholder", "owner and chairman"]
)
def test_who_owns_and_directs(post: str, facts: Facts) -> None:
    found = facts(f"Ivo Harwen, 35, {post} of Tarnava Services Limited, was charged.")
    assert ("Ivo Harwen", "OWNS", "Tarnava Services Limited", "asserted") in found


def test_a_shareholder_in_one_and_director_of_another(facts: Facts) -> None:
    found = facts("Ivo Harwen, director of Tarnava Foods and shareholder, was charged.")
    assert not [one for one in found if one[1] == "OWNS"]


@pytest.mark.parametrize(
    "text",
    [
        "Marlo Bank would like to increase its share in Orvik Foods.",
        "Marlo Bank plans to increase its stake in Orvik Foods.",
        "Marlo Bank is considering raising its shareholding in Orvik Foods.",
        "Marlo Bank will not lift its stake in Orvik Foods.",
        "Marlo Bank hopes to double its stake in Orvik Foods.",
    ],
)
def test_what_is_to_grow_is_there(tells: Callable[[str, set[Fact]], None], text: str) -> None:
    tells(text, {("Marlo Bank", "OWNS", "Orvik Foods", "asserted")})


def test_a_stake_of_another_size_is_told_beside_it(
    tells: Callable[[str, set[Fact]], None],
) -> None:
    tells(
        "Marlo Bank agreed to raise its stake in Orvik Foods to 51%.",
        {
            ("Marlo Bank", "OWNS", "Orvik Foods", "asserted"),
            ("Marlo Bank", "OWNS", "Orvik Foods", "agreed"),
        },
    )
