"""Where somebody has his account or money, told by other words than the verbs of holding an account."""

from __future__ import annotations

from collections.abc import Callable

import pytest

TIES = frozenset({"BANKS_WITH", "TRANSFERS_TO"})
Tells = Callable[[str, set[tuple[str, str, str, str]]], None]
Silent = Callable[..., None]


@pytest.mark.parametrize(
    "text",
    [
        "Orlu Steel had 212 million dollars on deposit at Delta Bank.",
        "Orlu Steel clears its dollars through Delta Bank.",
        "Orlu Steel receives its funds on an account at Delta Bank in Juba.",
        "Orlu Steel's deposits are with Delta Bank.",
        "Delta Bank, where Orlu Steel has its accounts, refused to comment.",
        "Delta Bank acts as house bank to Orlu Steel.",
        "Orlu Steel makes rails in Lota. Salaries are paid from an account at Delta Bank.",
        "Orlu Steel makes rails in Lota. A local bank, Delta Bank, runs its accounts.",
        "Orlu Steel has since moved its cash to Delta Bank.",
    ],
)
def test_whose_account_it_is(tells: Tells, text: str) -> None:
    tells(
        text,
        {("Orlu Steel", "BANKS_WITH", "Delta Bank", "asserted")},
    )


def test_a_correspondent_is_used(tells: Tells) -> None:
    text = "Tesk Bank had used Delta Bank as its correspondent."
    tells(text, {("Tesk Bank", "BANKS_WITH", "Delta Bank", "asserted")})


def test_accounts_for_both_are_those_of_the_two_before(tells: Tells) -> None:
    text = "Tesk Bank and Moor Bank joined the system. Delta Bank holds accounts for both."
    tells(text, {(bank, "BANKS_WITH", "Delta Bank", "asserted") for bank in ("Tesk Bank", "Moor Bank")})  # fmt: skip


def test_the_owner_of_an_account_is_paid(tells: Tells) -> None:
    tells(
        "Orlu Steel wired 4 million dollars to Moor Oil's account at Delta Bank.",
        {
            ("Orlu Steel", "TRANSFERS_TO", "Moor Oil", "asserted"),
            ("Moor Oil", "BANKS_WITH", "Delta Bank", "asserted"),
        },
    )


@pytest.mark.parametrize(
    "text",
    [
        "Orlu Steel makes rails in Lota. Delta Bank runs a museum.",
        "Orlu Steel has no account at Delta Bank.",
        "Orlu Steel makes rails. Tickets are sold from a counter at Delta Bank.",
        "Three banks met in Lota. Delta Bank holds accounts for both.",
    ],
)
def test_no_account_that_is_not_told(silent: Silent, text: str) -> None:
    silent(text)


@pytest.mark.parametrize(
    "text",
    [
        "Rubis Steel shut two plants, while Brask Foods drew 3 million dollars from its account with Delta Bank.",
        "Rubis Steel said that Brask Foods drew 3 million dollars from its account with Delta Bank.",
    ],
)
def test_an_account_is_of_who_acts_in_its_clause(tells: Tells, text: str) -> None:
    tells(text, {("Brask Foods", "BANKS_WITH", "Delta Bank", "asserted")})


def test_accounts_opened_for_others_are_not_ones_own(silent: Silent) -> None:
    silent("Orlu Steel opened accounts at Delta Bank for clients.", "BANKS_WITH")


def test_but_for_payments_they_are(tells: Tells) -> None:
    tells(
        "Orlu Steel opened accounts at Delta Bank for payments.",
        {("Orlu Steel", "BANKS_WITH", "Delta Bank", "asserted")},
    )
