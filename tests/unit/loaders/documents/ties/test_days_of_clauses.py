"""Days that stand in another clause than the tie, or of one of two ties; offices taken up on a day; who "he" is beside it."""

from __future__ import annotations

import pytest

from interlock.loaders.documents import extract
from interlock.loaders.documents.model import Statement

PUBLISHED = "2024-10-03"  # a Thursday


def told(text: str, tie: str) -> tuple[list[Statement], dict[str, str]]:
    """The statements of one tie, and the names of all parties."""
    found = extract(text.encode(), "note.txt", published=PUBLISHED)
    names = {party.key: party.name for party in found.parties}
    return [s for s in found.statements if s.predicate == tie], names


@pytest.mark.parametrize(
    ("text", "tie", "event"),
    [
        ("The Lamu Trade Council elected Jane Otieno as its president on Wednesday.", "HOLDS_ROLE", ("2024-10-02", "2024-10-03")),
        (
            "The Lamu Trade Council appointed Jane Otieno as its chief executive with effect from 1 November.",
            "HOLDS_ROLE",
            ("2024-11-01", None),
        ),
        ("Timor-Leste will become a full member of ASEAN in December.", "MEMBER_OF", ("2024-12-01", "2025-01-01")),
        (
            "The council was renewed on Thursday of last week, when Iceland and Greenland signed a protocol.",
            "SIGNED",
            ("2024-09-26", "2024-09-27"),
        ),
        ("Costa Rica will take part in next month's Isthmus Trade Summit.", "PARTICIPATES_IN", ("2024-11-01", "2024-12-01")),
    ],
)  # fmt: skip
def test_the_day_of_a_clause(text: str, tie: str, event: tuple[str | None, str | None]) -> None:
    statements, _ = told(text, tie)
    assert [s.event for s in statements] == [event]


def test_the_day_of_the_last_of_a_list_is_its_own() -> None:
    statements, names = told(
        "Pruitt Kessler represents Orlu Minerals and, since March 3, the Lamu Traders' Association.",
        "ACTS_FOR",
    )
    events = {names[s.object or ""]: s.event for s in statements}
    assert events["Orlu Minerals"] == (None, None)


def test_what_was_signed_is_signed_whatever_is_planned_under_it() -> None:
    statements, _ = told(
        "Kenya will fund a school under an accord signed with Papua New Guinea last week.", "SIGNED"
    )
    assert [(s.modality, s.event) for s in statements] == [
        ("asserted", ("2024-09-23", "2024-09-30"))
    ]


def test_next_years_forum_is_another_one() -> None:
    statements, _ = told(
        "The Lamu Grain Forum was held in May. Next year's forum will be hosted by Kayseri.",
        "HOSTED",
    )
    assert statements == []


@pytest.mark.parametrize(
    ("text", "who"),
    [
        (
            "The governor, Taras Olijnyk, thanked them; Orlu Mills, he said, had signed a contract with Sable Foods.",
            "Taras Olijnyk",
        ),
        (
            '"They are our friends," ambassador Liang Chih-hao said; Orlu Mills had signed a contract with Sable Foods.',
            "Liang Chih-hao",
        ),
        (
            '"They are our friends," ambassador Liang Chih-hao said; Orlu Mills has signed a contract with Sable Foods.',
            None,
        ),
        ("Orlu Mills signed a contract with Sable Foods in May, said a source.", "<a source>"),
    ],
)
def test_whose_words_go_on_behind_a_semicolon(text: str, who: str | None) -> None:
    statements, names = told(text, "SIGNED")
    assert [names[s.attributed_to] if s.attributed_to else None for s in statements] == [who]


def test_a_forum_is_nobody_of_two_who_announce_it() -> None:
    statements, names = told(
        "Orlu Mills and Sable Foods will hold a forum in Lamu, the two companies announced.",
        "LOCATED_IN",
    )
    assert all(s.attributed_to is None or "forum" not in names[s.attributed_to] for s in statements)


@pytest.mark.parametrize(
    "text",
    [
        "Orlu Mills bought Tesk Foods (turnover in 2023: $30 million) in May 2021.",
        "In May 2021 Orlu Mills (turnover in 2023: $30 million) bought Tesk Foods.",
        "In May 2021 Orlu Mills bought Tesk Foods, born out of a merger in 2009.",
        "In May 2021, Orlu Mills, born out of a merger in 2009, bought Tesk Foods.",
        "Orlu Mills bought Tesk Foods, whose licence expires in 2030, in May 2021.",
    ],
)
def test_a_deed_has_not_the_day_of_what_is_said_of_its_ends(text: str) -> None:
    statements, _ = told(text, "OWNS")
    assert [s.event for s in statements] == [("2021-05-01", "2021-06-01")]


@pytest.mark.parametrize(
    ("text", "event"),
    [
        ("Orlu Mills bought Tesk Foods, whose licence expires in 2030, on Monday.", ("2024-09-30", "2024-10-01")),
        ("Orlu Mills will buy Tesk Foods on Monday.", ("2024-10-07", "2024-10-08")),
    ],
)  # fmt: skip
def test_a_closed_clause_does_not_turn_what_was_into_what_is_to_come(
    text: str, event: tuple[str, str]
) -> None:
    statements, _ = told(text, "OWNS")
    assert [s.event for s in statements] == [event]
