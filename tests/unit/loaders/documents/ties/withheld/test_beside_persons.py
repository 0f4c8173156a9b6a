"""A body that only tells which person is meant is no end of what is said of the person, and who is passed goods on is no market."""

from __future__ import annotations

from collections.abc import Callable

import pytest

TIES = frozenset({"OWNS", "LENDS_TO", "HOLDS_ROLE", "EXPORTS_TO", "GUARANTEES"})
Tells = Callable[[str, set[tuple[str, str, str, str]]], None]
Silent = Callable[..., None]


@pytest.mark.parametrize(
    "who",
    [
        "the Orlu Group chairman's brother Jan Latushka",
        "the Tarn Steel founder's eldest son, Jan Latushka",
    ],
)
def test_the_kinsman_owns(tells: Tells, who: str) -> None:
    tells(
        f"Tarnava Mills is owned by {who}.", {("Jan Latushka", "OWNS", "Tarnava Mills", "asserted")}
    )


def test_who_sold_is_no_employer(silent: Silent) -> None:
    silent("Tarnava Mills was bought by Jan Latushka from Delta Bank.", "HOLDS_ROLE")


@pytest.mark.parametrize("how", ["through traders", "via brokers"])
def test_who_sells_through_others_exports_nothing_to_their_land(silent: Silent, how: str) -> None:
    silent(f"Orlu Group sold 6 tonnes of gold {how} in Egypt.", "EXPORTS_TO")


def test_who_orders_what_is_paid_for_is_guaranteed_nothing(silent: Silent) -> None:
    silent(
        "Delta Bank will guarantee advance payments for eleven tankers ordered by Orlu Group and Tarn Tankers.",
        "GUARANTEES",
    )


def test_they_who_hold_are_no_single_person(tells: Tells) -> None:
    tells(
        "Colonel Hatem Refaat denies that it pays the Rapid Support Forces, who hold the Songo mine.",
        {("Rapid Support Forces", "OWNS", "Songo mine", "asserted")},
    )


def test_what_two_have_together_owns(tells: Tells) -> None:
    tells(
        "Tarnava Mills is half-owned by Orlu Group and Tarn Steel's joint company Halco Mining.",
        {("Halco Mining", "OWNS", "Tarnava Mills", "asserted")},
    )
