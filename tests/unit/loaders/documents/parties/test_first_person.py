"""Whom "we" and "our" mean in letters, reports and interviews."""

from __future__ import annotations

from collections.abc import Callable

import pytest

Ties = Callable[[str], set[tuple[str, str, str]]]

LETTER = (
    "Dear shareholders,\n\nIn May we bought Lahden Seula Oy in Finland, and in June our Danish subsidiary, Trekant Vejning A/S, won a"
    " prize.\n\nVaskor Tekniska AB now has 840 employees. Nordea remained our largest lender.\n\n"
)
OF_THE_LETTER = [
    ("", ("Vaskor Tekniska AB", "OWNS", "Lahden Seula Oy")),
    ("", ("Vaskor Tekniska AB", "OWNS", "Trekant Vejning A/S")),
    ("", ("Nordea", "LENDS_TO", "Vaskor Tekniska AB")),
    ("Tarn Capital now holds 6.2 percent of your company.", ("Tarn Capital", "OWNS", "Vaskor Tekniska AB")),
    ("In July we signed a contract with Dalvik Foods. Dalvik Foods is growing.", ("Vaskor Tekniska AB", "SIGNED", "Dalvik Foods")),
]  # fmt: skip


@pytest.mark.parametrize(("more", "tie"), OF_THE_LETTER)
def test_whose_letter_it_is(ties: Ties, more: str, tie: tuple[str, str, str]) -> None:
    assert tie in ties(LETTER + more)


def test_what_we_deal_with_is_not_who_writes(ties: Ties) -> None:
    told = ties(LETTER + "Dalvik Foods and Tarn Mills remained our largest customers.")
    writers = {subject for subject, tie, _ in told if tie in ("OWNS", "SUPPLIES")}
    assert writers <= {"Vaskor Tekniska AB"}


@pytest.mark.parametrize(
    "text",
    [
        "We bought Dalvik Foods in May. Tarn Mills is a customer.",
        "If your company wants to sell to Dalvik Foods, call the Tarn Chamber of Commerce.",
        "The Tarn Chamber of Commerce invites its members. Your company can supply Dalvik Foods.",
        'A farmer was angry. "We supply Dalvik Foods," he said. Vaskor Lode said nothing.',
    ],
)
def test_no_guess_at_who_writes(ties: Ties, text: str) -> None:
    assert not {tie for tie in ties(text) if tie[1] in ("OWNS", "SUPPLIES", "LENDS_TO")}


def test_whom_an_interview_is_with(ties: Ties) -> None:
    text = (
        "Paola Ventura runs Vaskor Macchine, a maker of presses.\n\nYou nearly went under.\n\nWe had borrowed eleven million euros"
        " from UniCredit. Our largest customer, Dalvik Foods, had stopped paying."
    )
    told = ties(text)
    assert ("UniCredit", "LENDS_TO", "Vaskor Macchine") in told
    assert ("Vaskor Macchine", "SUPPLIES", "Dalvik Foods") in told


def test_who_bought_us_is_not_us(ties: Ties) -> None:
    text = "This season Vaskor Seeds is part of the Dalvik group, which bought us in May. We supply Tarn Mills."
    told = ties(text)
    assert ("Vaskor Seeds", "SUPPLIES", "Tarn Mills") in told
    assert ("Dalvik group", "SUPPLIES", "Tarn Mills") not in told
