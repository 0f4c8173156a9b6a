"""Two persons with offices in one sentence: each has his own."""

from __future__ import annotations

from collections.abc import Callable

import pytest

TIES = frozenset({"HOLDS_ROLE"})
Fact = tuple[str, str, str, str]


@pytest.mark.parametrize(
    "text",
    [
        "Orlen Data's finance director Jan Kovac sued Maria Weiss, the president of Tarnava Mills.",
        "Orlen Data managing director Jan Kovac and Maria Weiss, the spokeswoman of Tarnava Mills, signed the deal.",
        "Jan Kovac, Orlen Data's founder, praised the president of Tarnava Mills, Maria Weiss.",
        "Orlen Data's chairman Jan Kovac met Maria Weiss (board member, Tarnava Mills).",
        "The founder of Orlen Data, Jan Kovac, and Maria Weiss, finance director of Tarnava Mills, signed the deal.",
    ],
)
def test_each_has_the_office_beside_the_name(
    text: str, tells: Callable[[str, set[Fact]], None]
) -> None:
    tells(
        text,
        {
            ("Jan Kovac", "HOLDS_ROLE", "Orlen Data", "asserted"),
            ("Maria Weiss", "HOLDS_ROLE", "Tarnava Mills", "asserted"),
        },
    )


def test_who_succeeds_another_takes_the_others_office(facts: Callable[[str], set[Fact]]) -> None:
    told = facts(
        "Orlen Data's chairman Jan Kovac will succeed Maria Weiss, who is president of Tarnava Mills."
    )
    assert ("Maria Weiss", "HOLDS_ROLE", "Tarnava Mills", "asserted") in told
    assert not {fact for fact in told if fact[0] == "Maria Weiss" and fact[2] == "Orlen Data"}


def test_an_office_of_several_is_of_each(facts: Callable[[str], set[Fact]]) -> None:
    told = facts("Orlen Data directors Jan Kovac and Maria Weiss resigned.")
    assert {who for who, _, what, _ in told if what == "Orlen Data"} == {"Jan Kovac", "Maria Weiss"}


@pytest.mark.parametrize(
    "text",
    [
        "Orlen Data chief executive Jan Kovac and Tarnava Mills director Maria Weiss attended the ceremony.",
        "Speakers included Orlen Data chairman Jan Kovac and Tarnava Mills finance director Maria Weiss.",
        "The chairman of Orlen Data, Jan Kovac, the president of Tarnava Mills, Maria Weiss, and other guests attended the dinner.",
        "Jan Kovac, the chairman of Orlen Data, Maria Weiss, the president of Tarnava Mills, and other guests attended the dinner.",
        "Jan Kovac, the Orlen Data boss, met Maria Weiss, the Tarnava Mills chairman.",
    ],
)
def test_offices_and_holders_by_turns(text: str, facts: Callable[[str], set[Fact]]) -> None:
    told = {(who, what) for who, tie, what, _ in facts(text) if tie == "HOLDS_ROLE"}
    assert told == {("Jan Kovac", "Orlen Data"), ("Maria Weiss", "Tarnava Mills")}


@pytest.mark.parametrize(
    "text",
    [
        "Jan Kovac, chief operating officer of Orlen Data unit FinnAust, spoke in Oslo.",
        "Jan Kovac is chairman of Orlen Data subsidiary FinnAust.",
    ],
)
def test_an_office_in_a_unit_is_none_of_its_parent(
    text: str, facts: Callable[[str], set[Fact]]
) -> None:
    told = facts(text)
    assert ("Jan Kovac", "HOLDS_ROLE", "FinnAust", "asserted") in told
    assert not {fact for fact in told if fact[2] == "Orlen Data"}
