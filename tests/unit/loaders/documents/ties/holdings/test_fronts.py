"""Who stands in another's name."""

from __future__ import annotations

from collections.abc import Callable

import pytest

TIES = frozenset({"ACTS_FOR", "HOLDS_ROLE"})
Fact = tuple[str, str, str, str]
Tells = Callable[[str, set[Fact]], None]
Silent = Callable[..., None]


@pytest.mark.parametrize(
    ("text", "ties"),
    [
        (
            "Ivan Petrov fronts for Colonel Osman Abbakar.",
            {("Ivan Petrov", "ACTS_FOR", "Osman Abbakar", "asserted")},
        ),
        (
            "Nord Timber, described as a front for Osman Abbakar, was fined.",
            {("Nord Timber", "ACTS_FOR", "Osman Abbakar", "asserted")},
        ),
        (
            "Braddan Nominees holds 40,000 shares of Penhallow Tin as nominee for Ieuan Gwilliam.",
            {("Braddan Nominees", "ACTS_FOR", "Ieuan Gwilliam", "asserted")},
        ),
        (
            "The shares of Penhallow Tin are held by Braddan Nominees as bare nominee for Ieuan Gwilliam.",
            {("Braddan Nominees", "ACTS_FOR", "Ieuan Gwilliam", "asserted")},
        ),
        (
            "Pieter Haas, nominee of Meridian Fund on the board of Sava Bank, abstained.",
            {
                ("Pieter Haas", "ACTS_FOR", "Meridian Fund", "asserted"),
                ("Pieter Haas", "HOLDS_ROLE", "Sava Bank", "asserted"),
            },
        ),
        (
            "Meridian Fund's man on the board of Sava Bank, Pieter Haas, walked out.",
            {
                ("Pieter Haas", "ACTS_FOR", "Meridian Fund", "asserted"),
                ("Pieter Haas", "HOLDS_ROLE", "Sava Bank", "asserted"),
            },
        ),
        (
            "Nord Timber has engaged Itaim Partners for the placement of its shares.",
            {("Itaim Partners", "ACTS_FOR", "Nord Timber", "asserted")},
        ),
    ],
)
def test_a_front_acts_for_whom_it_is_one_of(tells: Tells, text: str, ties: set[Fact]) -> None:
    tells(text, ties)


@pytest.mark.parametrize(
    "text",
    [
        "Ivan Petrov stood in front of Nord Timber.",
        "Nord Timber opened a new front for Orel Works.",
        "Nord Timber hired Orel Works to build a mill.",
    ],
)
def test_a_front_that_is_none(silent: Silent, text: str) -> None:
    silent(text, "ACTS_FOR")
