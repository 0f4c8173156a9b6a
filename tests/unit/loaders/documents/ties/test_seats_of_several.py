"""A seat that is told of several is each one's, one behind the last name is the last one's alone."""

from __future__ import annotations

from collections.abc import Callable

import pytest

TIES = frozenset({"LOCATED_IN"})
Tells = Callable[[str, set[tuple[str, str, str, str]]], None]


def seats(place: str, *names: str) -> set[tuple[str, str, str, str]]:
    return {(name, "LOCATED_IN", place, "asserted") for name in names}


@pytest.mark.parametrize(
    "text",
    [
        "Orlu Gas and Tarn Gas, both based in Sapporo, were warned.",
        "Orlu Gas and its sister firm Tarn Gas, both of Sapporo, were warned.",
        "The ministry warned two companies based in Sapporo, Orlu Gas and Tarn Gas, on Friday.",
        "Two companies in Sapporo, Orlu Gas and Tarn Gas, were warned.",
    ],
)
def test_of_both(tells: Tells, text: str) -> None:
    tells(text, seats("Sapporo", "Orlu Gas", "Tarn Gas"))


@pytest.mark.parametrize(
    "text",
    [
        "Orlu Gas and Tarn Gas, based in Sapporo, were warned.",
        "Four suppliers, including Orlu Gas and Tarn Gas, based in Sapporo, were warned.",
    ],
)
def test_of_the_last(tells: Tells, text: str) -> None:
    tells(text, seats("Sapporo", "Tarn Gas"))


def test_a_state_of_things_is_no_place(silent: Callable[..., None]) -> None:
    silent("Orlu Gas and Tarn Gas, both in the red, were warned.")


def test_a_nearby_town_is_a_place(tells: Tells) -> None:
    tells("A mill in nearby Tierra Honda was sold to Orlu Gas.", seats("Tierra Honda", "<a mill>"))


def test_works_that_are_to_be_built_somewhere_seat_nobody(silent: Callable[..., None]) -> None:
    silent("Orlu Gas and Tarn Gas will build storage tanks at Ceyhan.")


def test_outside_a_country_is_not_in_it(silent: Callable[..., None]) -> None:
    silent("Orlu Gas, which operates outside Kenya, was warned.")


def test_but_outside_a_town_is_near_it(tells: Tells) -> None:
    tells("Orlu Gas, which operates outside Lagos, was warned.", seats("Lagos", "Orlu Gas"))
