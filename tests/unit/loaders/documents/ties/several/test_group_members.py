"""Who of a group is named at its head or in the sentence behind: what the group does is told of each."""

from __future__ import annotations

from collections.abc import Callable

import pytest

TIES = frozenset({"LENDS_TO", "FINANCES", "OWNS", "INSURES"})
Tells = Callable[[str, set[tuple[str, str, str, str]]], None]
CLUB = "Four banks have lent Orlu Steel 300 million euros."
LENT = ("<four banks>", "LENDS_TO", "Orlu Steel", "asserted")


def _lent(*names: str) -> set[tuple[str, str, str, str]]:
    return {(name, "LENDS_TO", "Orlu Steel", "asserted") for name in names}


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Five banks led by Delta Bank have lent Orlu Steel 300 million euros.", {"<five banks>", "Delta Bank"}),
        (
            "Six domestic banks, with Delta Bank in the lead, have lent Orlu Steel 20 million euros.",
            {"<six domestic banks>", "Delta Bank"},
        ),
        (f"{CLUB} Among them are Delta Bank and Tesk Bank.", {"<four banks>", "Delta Bank", "Tesk Bank"}),
        (f"{CLUB} They include Delta Bank and Tesk Bank.", {"<four banks>", "Delta Bank", "Tesk Bank"}),
        (f"{CLUB} One of them is Delta Bank.", {"<four banks>", "Delta Bank"}),
        (f"{CLUB} The money is for rails. The other two are Delta Bank and Tesk Bank.", {"<four banks>", "Delta Bank", "Tesk Bank"}),
    ],
)  # fmt: skip
def test_who_is_named_of_a_group_does_what_it_does(
    tells: Tells, text: str, names: set[str]
) -> None:
    tells(text, _lent(*names))


def test_owners_are_told_by_name_behind(tells: Tells) -> None:
    tells(
        "Orlu Steel is owned by three funds. They are Kestrel Capital, Tesk Partners and Moor Capital.",
        {(name, "OWNS", "Orlu Steel", "asserted") for name in ("<three funds>", "Kestrel Capital", "Tesk Partners", "Moor Capital")},
    )  # fmt: skip


@pytest.mark.parametrize(
    "text",
    [
        f"{CLUB} The rails go to two mills. They are Tesk Mills and Moor Mills.",
        f"{CLUB} Orlu Steel sued three insurers. Among them are Tesk Life and Moor Life.",
        f"{CLUB} Orlu Steel supplies Tesk Mills and Moor Mills.",
    ],
)
def test_others_are_none_of_the_group(tells: Tells, text: str) -> None:
    tells(text, {LENT})


def test_what_a_group_denies_nobody_of_it_does(tells: Tells) -> None:
    text = "Four banks denied that they had lent money to Orlu Steel. Among them are Delta Bank and Tesk Bank."
    tells(text, {("<four banks>", "LENDS_TO", "Orlu Steel", "denied")})


def test_whoever_a_counted_group_comprises_does_what_it_does(tells: Tells) -> None:
    tells(
        "Two banks comprising Delta Bank and Tesk Bank have lent Orlu Steel 300 million euros.",
        _lent("<two banks>", "Delta Bank", "Tesk Bank"),
    )


def test_what_a_firm_comprises_is_no_group(tells: Tells) -> None:
    tells(
        "Marn Bank, comprising Delta Bank and Tesk Bank, has lent Orlu Steel 300 million euros.",
        _lent("Marn Bank"),
    )
