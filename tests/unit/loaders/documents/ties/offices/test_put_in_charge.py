"""Who is put in charge of a firm by an authority has his office there; an office of the authority itself stays its own."""

from __future__ import annotations

from collections.abc import Callable

import pytest

TIES = frozenset({"HOLDS_ROLE"})
Tells = Callable[[str, set[tuple[str, str, str, str]]], None]


@pytest.mark.parametrize(
    ("text", "where"),
    [
        ("The central bank took over Orlu Credit Union and appointed accountant Helen Rowe as manager.", "Orlu Credit Union"),
        ("The Banking Authority appointed Helen Rowe as investigator at Orlu Bank.", "Orlu Bank"),
        ("The Banking Authority appointed Helen Rowe as administrator of Orlu Bank.", "Orlu Bank"),
        ("The Banking Authority appointed Helen Rowe as head of enforcement.", "Banking Authority"),
        ("Orlu Mills appointed Helen Rowe as manager.", "Orlu Mills"),
    ],
)  # fmt: skip
def test_the_office_is_where_it_is_filled(tells: Tells, text: str, where: str) -> None:
    tells(text, {("Helen Rowe", "HOLDS_ROLE", where, "asserted")})


@pytest.mark.parametrize(
    "text",
    [
        "The Banking Authority appointed Helen Rowe as liquidator.",
        "The Banking Authority named Helen Rowe as special manager of the lender.",
    ],
)
def test_without_another_body_nothing_is_told(silent: Callable[..., None], text: str) -> None:
    silent(text)


@pytest.mark.parametrize(
    ("text", "ties"),
    [
        (
            "Orlu Gas's general manager for Africa, Lieve Claes, has resigned.",
            {("Lieve Claes", "Orlu Gas")},
        ),
        (
            "Orlu Gas named Anna Kovac and Ivan Petrov joint heads of coffee.",
            {("Anna Kovac", "Orlu Gas"), ("Ivan Petrov", "Orlu Gas")},
        ),
        (
            "Orlu Gas has named Anna Kovac chairwoman and Ivan Petrov chief executive.",
            {("Anna Kovac", "Orlu Gas"), ("Ivan Petrov", "Orlu Gas")},
        ),
        (
            "The Securities Commission froze the accounts of Orlu Gas and of its chairman, Ivan Petrov.",
            {("Ivan Petrov", "Orlu Gas")},
        ),
    ],
)
def test_offices_of_several_and_for_a_region(
    tells: Tells, text: str, ties: set[tuple[str, str]]
) -> None:
    tells(text, {(who, "HOLDS_ROLE", where, "asserted") for who, where in ties})


def test_who_elects_has_no_office(silent: Callable[..., None]) -> None:
    silent("Investors in Orlu Gas elected Ivan Petrov, and shareholders thanked him.")


def test_a_shareholder_nominates_to_the_board_of_what_it_holds(tells: Tells) -> None:
    tells(
        "Orlu Resources, which has a 15 percent shareholding in Tarn Gas, nominated Mr Ivan Petrov as a director in May.",
        {("Ivan Petrov", "HOLDS_ROLE", "Tarn Gas", "considered")},
    )


@pytest.mark.parametrize(
    "text",
    [
        "Orlu Gas, which has a 15 percent shareholding in Tarn Steel, nominated Ivan Petrov as its chief executive.",
        "Orlu Gas, which sells ore to Tarn Steel, nominated Mr Ivan Petrov as a director in May.",
    ],
)
def test_its_own_office_and_that_of_a_customer(tells: Tells, text: str) -> None:
    tells(text, {("Ivan Petrov", "HOLDS_ROLE", "Orlu Gas", "considered")})


@pytest.mark.parametrize("who", ["insider Ivan Petrov", "veteran Ivan Petrov", "Ivan Petrov"])
def test_who_is_appointed_to_head_another_is_of_that(tells: Tells, who: str) -> None:
    tells(
        f"Orlu Gas appointed {who} to head Tarn Steel for two years.",
        {("Ivan Petrov", "HOLDS_ROLE", "Tarn Steel", "asserted")},
    )
