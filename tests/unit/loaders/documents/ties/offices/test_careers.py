"""Whom persons worked for before, and who lends them."""

from __future__ import annotations

from collections.abc import Callable

import pytest

TIES = frozenset({"HOLDS_ROLE"})
Fact = tuple[str, str, str, str]
Tells = Callable[[str, set[Fact]], None]
Silent = Callable[..., None]


@pytest.mark.parametrize(
    ("text", "ties"),
    [
        (
            "The new treasurer of Nord Timber, Ida Dahl, late of Sava Bank, starts in May.",
            {
                ("Ida Dahl", "HOLDS_ROLE", "Nord Timber", "asserted"),
                ("Ida Dahl", "HOLDS_ROLE", "Sava Bank", "asserted"),
            },
        ),
        (
            "Ida Dahl left Sava Lines to become chief operating officer of Nord Timber.",
            {
                ("Ida Dahl", "HOLDS_ROLE", "Nord Timber", "asserted"),
                ("Ida Dahl", "HOLDS_ROLE", "Sava Lines", "asserted"),
            },
        ),
        (
            "Sage Park is leaving Sava Bank in May to take over as finance director of Nord Timber.",
            {
                ("Sage Park", "HOLDS_ROLE", "Nord Timber", "asserted"),
                ("Sage Park", "HOLDS_ROLE", "Sava Bank", "asserted"),
            },
        ),
        (
            "Nord Timber is run by Ida Dahl, whom it poached from Sava Bank.",
            {
                ("Ida Dahl", "HOLDS_ROLE", "Nord Timber", "asserted"),
                ("Ida Dahl", "HOLDS_ROLE", "Sava Bank", "asserted"),
            },
        ),
        (
            "Nord Timber poached its treasurer, Ida Dahl, from Sava Bank.",
            {
                ("Ida Dahl", "HOLDS_ROLE", "Nord Timber", "asserted"),
                ("Ida Dahl", "HOLDS_ROLE", "Sava Bank", "asserted"),
            },
        ),
        (
            "Nord Timber hired Ida Dahl away from Sava Bank.",
            {
                ("Ida Dahl", "HOLDS_ROLE", "Nord Timber", "asserted"),
                ("Ida Dahl", "HOLDS_ROLE", "Sava Bank", "asserted"),
            },
        ),
        (
            "Nord Timber's new chief executive, Ida Dahl, joins from Sava Bank.",
            {
                ("Ida Dahl", "HOLDS_ROLE", "Nord Timber", "asserted"),
                ("Ida Dahl", "HOLDS_ROLE", "Sava Bank", "asserted"),
            },
        ),
        (
            "Ida Dahl, who came from Sava Bank, is treasurer of Nord Timber.",
            {
                ("Ida Dahl", "HOLDS_ROLE", "Nord Timber", "asserted"),
                ("Ida Dahl", "HOLDS_ROLE", "Sava Bank", "asserted"),
            },
        ),
        (
            "Ida Dahl left Sava Bank for a rival, Orel Bank.",
            {
                ("Ida Dahl", "HOLDS_ROLE", "Sava Bank", "asserted"),
                ("Ida Dahl", "HOLDS_ROLE", "Orel Bank", "asserted"),
            },
        ),
        (
            "Marek Zielinski, deputy head of Khentii Wagon, is seconded by Orel Shipping.",
            {
                ("Marek Zielinski", "HOLDS_ROLE", "Khentii Wagon", "asserted"),
                ("Marek Zielinski", "HOLDS_ROLE", "Orel Shipping", "asserted"),
            },
        ),
    ],
)
def test_a_former_employer_is_told(tells: Tells, text: str, ties: set[Fact]) -> None:
    tells(text, ties)


@pytest.mark.parametrize(
    "text",
    [
        "The shares that Ida Dahl sold came from Sava Bank.",
        "Ida Dahl's timber comes from Nord Timber.",
        "Ida Dahl moved the logs from Nord Timber to Oslo.",
        "Ida Dahl left Oslo for Bergen.",
        "Nord Timber hired lorries from Sava Freight.",
    ],
)
def test_what_comes_from_a_firm_has_not_worked_there(silent: Silent, text: str) -> None:
    silent(text)


@pytest.mark.parametrize(
    ("text", "bodies"),
    [
        ("Ida Dahl moved from Sava Bank to Nord Timber in May.", {"Sava Bank", "Nord Timber"}),
        ("Ida Dahl left Sava Bank for Belgian Railways in May.", {"Sava Bank", "Belgian Railways"}),
        (
            "Sava Bank has had no treasurer since Ida Dahl left for Nord Timber in May.",
            {"Nord Timber"},
        ),
    ],
)
def test_where_somebody_goes_is_where_he_works(tells: Tells, text: str, bodies: set[str]) -> None:
    tells(text, {("Ida Dahl", "HOLDS_ROLE", body, "asserted") for body in bodies})


def test_who_leaves_for_a_meeting_works_for_nobody_there(silent: Silent) -> None:
    silent("Ida Dahl left for the Sava Bank conference in Accra.")
    silent("Ida Dahl left for Accra in May.")
