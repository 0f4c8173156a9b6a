"""Forums that have members, deals of two that are renewed, and whom a tie is not about."""

from __future__ import annotations

from collections.abc import Callable

import pytest

TIES = frozenset({"MEMBER_OF", "PARTICIPATES_IN", "SIGNED", "SUPPORTS", "HOLDS_ROLE"})
Fact = tuple[str, str, str, str]


@pytest.mark.parametrize(
    ("text", "ties"),
    [
        (
            "Ghana has been a member of the African Skies Forum since 2019. Rwanda joined the forum last year.",
            {
                ("Ghana", "MEMBER_OF", "African Skies Forum", "asserted"),
                ("Rwanda", "MEMBER_OF", "African Skies Forum", "asserted"),
            },
        ),
        (
            "The Kivu Traders' Council groups 84 manufacturers, including Orlu Mills.",
            {
                ("<84 manufacturers>", "MEMBER_OF", "Kivu Traders' Council", "asserted"),
                ("Orlu Mills", "MEMBER_OF", "Kivu Traders' Council", "asserted"),
            },
        ),
        (
            "Kenya and Greece on Wednesday signed a two-year programme of military cooperation.",
            {("Kenya", "SIGNED", "Greece", "asserted")},
        ),
        (
            "Kenya and Greece renewed their fisheries protocol.",
            {("Kenya", "SIGNED", "Greece", "asserted")},
        ),
        (
            "Orlu Bank and Sable Bank signed a cooperation arrangement on Tuesday.",
            {("Orlu Bank", "SIGNED", "Sable Bank", "asserted")},
        ),
    ],
)
def test_what_is_told(tells: Callable[[str, set[Fact]], None], text: str, ties: set[Fact]) -> None:
    tells(text, ties)


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Greece has supported the EU mission in Armenia since 2023.", "SUPPORTS"),
        ("Kenya supports the UN agency for refugees.", "SUPPORTS"),
        ("The cabinet approved Thailand's accession to the Mekong Rice Federation.", "MEMBER_OF"),
        ("The African Skies Forum was held in Accra. Orlu Mills took part in it.", "MEMBER_OF"),
        ("Kenya and Greece signed a programme.", "SIGNED"),
    ],
)
def test_what_is_not(silent: Callable[..., None], text: str, kind: str) -> None:
    silent(text, kind)


def test_who_is_replaced_was_not_where_the_new_one_also_is(
    facts: Callable[[str], set[Fact]],
) -> None:
    told = facts("Kouadio, who is also chief executive of Ivoire Palme, replaces Solange Méténier.")
    assert not [fact for fact in told if fact[0] == "Solange Méténier"]


def test_a_ministry_is_not_the_body_that_a_state_joins(facts: Callable[[str], set[Fact]]) -> None:
    told = facts(
        "The Ministry of Transport welcomed it. Ghana is a member of the African Skies Forum. Rwanda joined the body last year."
    )
    assert ("Rwanda", "MEMBER_OF", "African Skies Forum", "asserted") in told
    assert not [fact for fact in told if fact[2] == "Ministry of Transport"]
