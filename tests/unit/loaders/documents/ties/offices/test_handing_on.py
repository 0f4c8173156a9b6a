"""Offices that are handed on, given into hands, and those of whoever winds a firm up."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from tests.unit.loaders.documents.conftest import Fact, Facts

TIES = frozenset({"HOLDS_ROLE"})
Tells = Callable[[str, set[Fact]], None]
Silent = Callable[..., None]


@pytest.mark.parametrize(
    ("text", "ties"),
    [
        (
            "Dara Foods said Leyla Aydin has taken over the reins from her mother, Zehra Aydin.",
            {
                ("Leyla Aydin", "HOLDS_ROLE", "Dara Foods", "asserted"),
                ("Zehra Aydin", "HOLDS_ROLE", "Dara Foods", "asserted"),
            },
        ),
        (
            "Peter Novak handed the keys of Sava Ferries to his nephew, Marko Novak.",
            {
                ("Peter Novak", "HOLDS_ROLE", "Sava Ferries", "asserted"),
                ("Marko Novak", "HOLDS_ROLE", "Sava Ferries", "asserted"),
            },
        ),
        (
            "Anna Berg will hand over the helm of Nord Timber to Lars Dahl in May.",
            {
                ("Lars Dahl", "HOLDS_ROLE", "Nord Timber", "planned"),
                ("Anna Berg", "HOLDS_ROLE", "Nord Timber", "asserted"),
            },
        ),
        (
            "The leadership of Nord Timber passes to Lars Dahl.",
            {("Lars Dahl", "HOLDS_ROLE", "Nord Timber", "asserted")},
        ),
        (
            "The day-to-day running of Nord Timber lies with Lars Dahl.",
            {("Lars Dahl", "HOLDS_ROLE", "Nord Timber", "asserted")},
        ),
        (
            "At Nord Timber, Lars Dahl follows Anna Berg.",
            {
                ("Lars Dahl", "HOLDS_ROLE", "Nord Timber", "asserted"),
                ("Anna Berg", "HOLDS_ROLE", "Nord Timber", "asserted"),
            },
        ),
        (
            "Anna Berg, managing director of Nord Timber, will be followed by Lars Dahl.",
            {
                ("Anna Berg", "HOLDS_ROLE", "Nord Timber", "asserted"),
                ("Lars Dahl", "HOLDS_ROLE", "Nord Timber", "planned"),
            },
        ),
        (
            "Nord Timber has put Lars Dahl in charge.",
            {("Lars Dahl", "HOLDS_ROLE", "Nord Timber", "asserted")},
        ),
        (
            "Nord Timber named Lars Dahl to the top job.",
            {("Lars Dahl", "HOLDS_ROLE", "Nord Timber", "asserted")},
        ),
        (
            "Nord Timber, run from Bergen by Ida Dahl, has no debts.",
            {("Ida Dahl", "HOLDS_ROLE", "Nord Timber", "asserted")},
        ),
        (
            "Lars Dahl takes his father's seat as chairman of Nord Timber.",
            {("Lars Dahl", "HOLDS_ROLE", "Nord Timber", "asserted")},
        ),
        (
            "Lars Dahl will step down as chairman of Nord Timber in favour of his daughter, Ida Dahl.",
            {
                ("Lars Dahl", "HOLDS_ROLE", "Nord Timber", "asserted"),
                ("Ida Dahl", "HOLDS_ROLE", "Nord Timber", "planned"),
            },
        ),
        (
            "Jon Moe resigned as treasurer of Nord Timber. Ida Dahl was elected in his place.",
            {
                ("Jon Moe", "HOLDS_ROLE", "Nord Timber", "asserted"),
                ("Ida Dahl", "HOLDS_ROLE", "Nord Timber", "asserted"),
            },
        ),
        (
            "The seat on the board of Nord Timber vacated by Jon Moe falls to Ida Dahl.",
            {
                ("Jon Moe", "HOLDS_ROLE", "Nord Timber", "asserted"),
                ("Ida Dahl", "HOLDS_ROLE", "Nord Timber", "asserted"),
            },
        ),
        (
            "Ida Dahl gets a seat on Nord Timber's board.",
            {("Ida Dahl", "HOLDS_ROLE", "Nord Timber", "asserted")},
        ),
        (
            "Ida Dahl gave up her seat on the board of Nord Timber in May.",
            {("Ida Dahl", "HOLDS_ROLE", "Nord Timber", "asserted")},
        ),
        (
            "Ida Dahl has headed the export desk of Nord Timber since 2019.",
            {("Ida Dahl", "HOLDS_ROLE", "Nord Timber", "asserted")},
        ),
        (
            "Ida Dahl, chief executive of Sebou Insurance for six years, becomes chairwoman of Chaouia Capital.",
            {
                ("Ida Dahl", "HOLDS_ROLE", "Sebou Insurance", "asserted"),
                ("Ida Dahl", "HOLDS_ROLE", "Chaouia Capital", "asserted"),
            },
        ),
        (
            "Administrators Ida Dahl and Jon Moe took charge of Nord Timber on Tuesday.",
            {
                ("Ida Dahl", "HOLDS_ROLE", "Nord Timber", "asserted"),
                ("Jon Moe", "HOLDS_ROLE", "Nord Timber", "asserted"),
            },
        ),
        (
            "The central bank sent a statutory manager, Ida Dahl, into Sava Bank.",
            {("Ida Dahl", "HOLDS_ROLE", "Sava Bank", "asserted")},
        ),
        (
            "A court declared Nord Timber bankrupt and named Ida Dahl administrator.",
            {("Ida Dahl", "HOLDS_ROLE", "Nord Timber", "asserted")},
        ),
        (
            "Insolvency proceedings were opened over Nord Timber; receiver: Ida Dahl.",
            {("Ida Dahl", "HOLDS_ROLE", "Nord Timber", "asserted")},
        ),
        (
            "A court declared Nord Timber bankrupt. Liquidator is Ida Dahl.",
            {("Ida Dahl", "HOLDS_ROLE", "Nord Timber", "asserted")},
        ),
        (
            "The mill is held by the Quiroga Trust, with Ida Dahl as sole trustee.",
            {("Ida Dahl", "HOLDS_ROLE", "Quiroga Trust", "asserted")},
        ),
        (
            "Ida Dahl replaces Jon Moe, who moves upstairs to become treasurer of Nord Timber.",
            {("Jon Moe", "HOLDS_ROLE", "Nord Timber", "asserted")},
        ),
    ],
)
def test_an_office_handed_on_is_told_of_both(tells: Tells, text: str, ties: set[Fact]) -> None:
    tells(text, ties)


def test_a_seat_is_not_of_the_firm_of_whoever_gets_it(facts: Facts) -> None:
    told = facts("The seat vacated by Gad Moe falls to Sava Fund partner Ida Dahl.")
    assert not {fact for fact in told if fact[0] == "Gad Moe"}


@pytest.mark.parametrize(
    "text",
    [
        "Lars Dahl took the wheel of the truck from his brother, Jon Dahl, near Nord Timber's mill.",
        "Lars Dahl may take over the reins of Nord Timber from his mother.",
        "Lars Dahl handed the keys of the car to Ida Dahl of Bergen.",
        "Nord Timber follows Sava Steel as sponsor of the cup.",
        "Ida Dahl declined a seat on the board of Nord Timber.",
        "Ida Dahl did not get a seat on the board of Nord Timber.",
        "Nord Timber did not put Ida Dahl in charge.",
    ],
)
def test_what_is_handed_on_is_an_office(silent: Silent, text: str) -> None:
    silent(text)
