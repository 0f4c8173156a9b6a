"""What lies somewhere is told apart from the place where it lies."""

from __future__ import annotations

from collections.abc import Callable

import pytest

TIES = frozenset({"OWNS", "CONTROLS", "BANKS_WITH"})
Tells = Callable[[str, set[tuple[str, str, str, str]]], None]
Silent = Callable[..., None]


@pytest.mark.parametrize(
    "text",
    [
        "The money went to accounts at Delta Bank held by Lotus Crest Limited.",
        "An account at Delta Bank in Dubai opened by Lotus Crest Limited was closed.",
        "Deposits with Delta Bank owned by Lotus Crest Limited were frozen.",
    ],
)
def test_an_account_is_not_its_bank(tells: Tells, silent: Silent, text: str) -> None:
    tells(text, {("Lotus Crest Limited", "BANKS_WITH", "Delta Bank", "asserted")})
    silent(text, "OWNS", "CONTROLS")


@pytest.mark.parametrize(
    "text",
    [
        "Police seized an aircraft at an airport in Dubai controlled by Lotus Crest Limited.",
        "Stocks of wheat at the port of Odesa held by Orlu Group fell.",
        "The oil in tanks at the Kulevi terminal owned by Orlu Group was sold.",
    ],
)
def test_goods_are_not_where_they_lie(silent: Silent, text: str) -> None:
    silent(text)


@pytest.mark.parametrize(
    "text",
    [
        "The ministry rents tanks at the Kulevi terminal, owned by Orlu Group.",
        "Shares in the Kulevi terminal held by Orlu Group were frozen.",
        "The ministry has rented offices in the Kulevi terminal owned by Orlu Group.",
    ],
)
def test_what_a_comma_sets_off_is_of_the_place(tells: Tells, text: str) -> None:
    tells(text, {("Orlu Group", "OWNS", "Kulevi terminal", "asserted")})


@pytest.mark.parametrize(
    "how", ["that belong to timber trader Kaselaid Wood", "belonging to Kaselaid Wood"]
)
def test_money_at_two_banks_is_neither_bank(silent: Silent, how: str) -> None:
    silent(f"The board has frozen 12 million euros at Delta Bank and Nile Bank {how}.", "OWNS")
