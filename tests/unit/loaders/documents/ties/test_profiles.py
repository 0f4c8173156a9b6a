"""What profiles of firms, portraits and obituaries tell in passing: offices of many years, crown jewels, what was bought out of ruin."""

from __future__ import annotations

from collections.abc import Callable

import pytest

TIES = frozenset({"OWNS", "HOLDS_ROLE", "LENDS_TO", "GUARANTEES"})
Fact = tuple[str, str, str, str]
Tells = Callable[[str, set[Fact]], None]
Silent = Callable[..., None]


def _fact(said: str) -> Fact:
    subject, tie, target, modality = said.split(" | ")
    return subject, tie, target, modality


TOLD = [
    ("Vaskor Lode bought Dalvik Foods out of receivership in 2014.", ["Vaskor Lode | OWNS | Dalvik Foods | asserted"]),
    ("Vaskor Lode acquired Dalvik Foods out of administration.", ["Vaskor Lode | OWNS | Dalvik Foods | asserted"]),
    ("Vaskor Lode's crown jewel is Dalvik Foods Ltd.", ["Vaskor Lode | OWNS | Dalvik Foods Ltd | asserted"]),
    ("Vaskor Lode's flagship is Dalvik Foods Ltd.", ["Vaskor Lode | OWNS | Dalvik Foods Ltd | asserted"]),
    ("Anna Berg oversees the Tarn Tea Estates.", ["Anna Berg | HOLDS_ROLE | Tarn Tea Estates | asserted"]),
    ("Anna Berg, founder of Vaskor Lode and for eleven years president of the Tarn Chamber of Commerce, died on Saturday.",
     ["Anna Berg | HOLDS_ROLE | Vaskor Lode | asserted", "Anna Berg | HOLDS_ROLE | Tarn Chamber of Commerce | asserted"]),
    ("Anna Berg, founder of Vaskor Lode and from 2001 to 2009 chairwoman of Dalvik Bank, died.",
     ["Anna Berg | HOLDS_ROLE | Vaskor Lode | asserted", "Anna Berg | HOLDS_ROLE | Dalvik Bank | asserted"]),
]  # fmt: skip


@pytest.mark.parametrize(("sentence", "ties"), TOLD)
def test_told_in_passing(tells: Tells, sentence: str, ties: list[str]) -> None:
    tells(sentence, {_fact(one) for one in ties})


@pytest.mark.parametrize(
    ("sentence", "kind"),
    [
        ("Vaskor Lode bought the heirs out of Dalvik Foods.", "LENDS_TO"),
        ("Vaskor Lode's flagship brand is Dalvik.", "OWNS"),
        ("The governor oversees Dalvik Bank.", "HOLDS_ROLE"),
        ("The finance ministry oversees Dalvik Bank.", "HOLDS_ROLE"),
    ],
)
def test_not_told(silent: Silent, sentence: str, kind: str) -> None:
    silent(sentence, kind)


def test_a_friend_of_the_president_presides_over_nothing_else(tells: Tells) -> None:
    text = "Anna Berg, founder of Vaskor Lode and, with Per Lind, a guest of the chairman of Dalvik Bank, died."
    tells(text, {_fact("Anna Berg | HOLDS_ROLE | Vaskor Lode | asserted")})


def test_who_answers_for_a_loan_does_not_lend_it(tells: Tells) -> None:
    tells(
        "The loan to Vaskor Lode is secured by a guarantee from Tarn Capital.",
        {_fact("Tarn Capital | GUARANTEES | Vaskor Lode | asserted")},
    )


@pytest.mark.parametrize(
    "sentence",
    [
        "Vaskor Lode will build a heat plant in Darkhan for the Ministry of Energy, with financing from the Tarn Cooperation Fund.",
        "Vaskor Lode will build the railway under a contract with the transport ministry, with a loan from Tarn Bank.",
    ],
)
def test_who_builds_for_another_borrows_nothing(silent: Silent, sentence: str) -> None:
    silent(sentence, "LENDS_TO")


def test_who_builds_for_itself_borrows(tells: Tells) -> None:
    tells(
        "Vaskor Lode will build a heat plant in Darkhan with a loan from Tarn Bank.",
        {_fact("Tarn Bank | LENDS_TO | Vaskor Lode | planned")},
    )
