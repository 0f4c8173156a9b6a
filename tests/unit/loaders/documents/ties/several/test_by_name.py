"""What is told of a counted group is told of those who are named behind it."""

from __future__ import annotations

from collections.abc import Callable

import pytest

TIES = frozenset({"OWNS", "RESTRICTS", "LENDS_TO"})
Tells = Callable[[str, set[tuple[str, str, str, str]]], None]


@pytest.mark.parametrize(
    "text",
    [
        "Kenya has barred two firms — Tamar Projects Ltd and Nile Realty Ltd — from raising money.",
        "Kenya has barred two firms, Tamar Projects Ltd (TPL) and Nile Realty Ltd.",
        "Kenya has barred two firms: Tamar Projects Ltd and Nile Realty Ltd.",
        "Kenya has barred two firms (Tamar Projects Ltd and Nile Realty Ltd).",
        "Kenya has barred two firms from Oman, namely Tamar Projects Ltd and Nile Realty Ltd.",
    ],
)
def test_who_is_counted_and_named_is_named(tells: Tells, text: str) -> None:
    tells(
        text,
        {
            ("Kenya", "RESTRICTS", "Tamar Projects Ltd", "asserted"),
            ("Kenya", "RESTRICTS", "Nile Realty Ltd", "asserted"),
        },
    )


def test_the_group_may_act(tells: Tells) -> None:
    text = "Three Hungarian firms – Ridman Kft., Ripolt Kft. and Modern Press Group – bought Vestra Media Ltd."
    owners = ("Ridman Kft.", "Ripolt Kft.", "Modern Press Group")
    tells(text, {(name, "OWNS", "Vestra Media Ltd", "asserted") for name in owners})


@pytest.mark.parametrize(
    ("text", "group"),
    [
        ("Kenya has barred five firms, among them Tamar Projects Ltd and Nile Realty Ltd.", "<five firms>"),
        ("Kenya has barred three firms.", "<three firms>"),
        ("Kenya has barred three firms, Tamar Projects Ltd said.", "<three firms>"),
    ],
)  # fmt: skip
def test_a_group_of_which_some_or_none_are_named_stays(
    facts: Callable[[str], set[tuple[str, str, str, str]]], text: str, group: str
) -> None:
    assert ("Kenya", "RESTRICTS", group, "asserted") in facts(text)


def test_a_group_made_of_members_is_called_by_all_of_them(
    facts: Callable[[str], set[tuple[str, str, str, str]]],
) -> None:
    found = facts(
        "A consortium comprising Orlu Steel, Tarn Rail and Nile Works bought Vestra Media Ltd."
    )
    buyers = {s for s, tie, o, _ in found if tie == "OWNS" and o == "Vestra Media Ltd"}
    assert "<consortium comprising Orlu Steel, Tarn Rail and Nile Works>" in buyers
