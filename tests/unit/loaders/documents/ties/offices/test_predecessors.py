"""Who held an office before, and where somebody only comes from."""

from __future__ import annotations

from collections.abc import Callable

import pytest

TIES = frozenset({"HOLDS_ROLE", "LOCATED_IN", "OWNS"})
Facts = Callable[[str], set[tuple[str, str, str, str]]]

APPOINTED = (
    "Ana Lorca has been appointed finance chief of Vaskor Steel. She joins from Dalvik Foods. "
)
BEFORE = [
    f"{APPOINTED}Her predecessor, Hernan Silva, is retiring.",
    "Ana Lorca is the new finance chief of Vaskor Steel. Her predecessor was Hernan Silva.",
    "Ana Lorca takes over as head of Vaskor Steel from her predecessor Hernan Silva.",
    "Ana Lorca heads Vaskor Steel. Hernan Silva, her predecessor, has joined Tarn Mills.",
    "The board of Vaskor Steel has elected Ana Lorca as its chair. Ms Lorca, a partner at Tarn Mills, replaces Hernan Silva.",
]


@pytest.mark.parametrize("text", BEFORE[:4])
def test_who_held_it_before(facts: Facts, text: str) -> None:
    assert ("Hernan Silva", "HOLDS_ROLE", "Vaskor Steel", "asserted") in facts(text)


@pytest.mark.parametrize(
    "text",
    [
        BEFORE[4],
        "Vaskor Steel named Ana Lorca finance chief. Lorca, formerly treasurer of Tarn Mills, succeeds Hernan Silva.",
        "Ana Lorca, a partner at Tarn Mills, replaces Hernan Silva.",
        "Ana Lorca runs Vaskor Steel and Tarn Mills. Her predecessor, Hernan Silva, died.",
    ],
)
def test_not_where_the_successor_comes_from(facts: Facts, text: str) -> None:
    assert ("Hernan Silva", "HOLDS_ROLE", "Tarn Mills", "asserted") not in facts(text)


def test_whose_chairman_succeeds_another_there(facts: Facts) -> None:
    told = facts("Ana Lorca, the new chief executive of Vaskor Steel, succeeds Hernan Silva.")
    assert ("Hernan Silva", "HOLDS_ROLE", "Vaskor Steel", "asserted") in told


def test_the_company_is_not_the_one_left_behind(facts: Facts) -> None:
    told = facts(
        f"{APPOINTED}Her predecessor, Hernan Silva, is retiring after 22 years with the Bogotá company."
    )
    assert ("Vaskor Steel", "LOCATED_IN", "Bogotá", "asserted") in told
    assert ("Dalvik Foods", "LOCATED_IN", "Bogotá", "asserted") not in told


def test_whose_director_holds_a_share(facts: Facts) -> None:
    told = facts(
        "Vaskor Steel owns Dalvik Foods. The other 25 percent of Dalvik Foods is held by its managing director, Hernan Silva."
    )
    assert ("Hernan Silva", "HOLDS_ROLE", "Dalvik Foods", "asserted") in told
    assert ("Hernan Silva", "HOLDS_ROLE", "Vaskor Steel", "asserted") not in told


@pytest.mark.parametrize(
    ("end", "owner"),
    [
        ("The largest shareholder of the company is Tarn Capital BV.", "Tarn Capital BV"),
        ("The company's largest shareholder is Tarn Capital BV.", "Tarn Capital BV"),
    ],
)
def test_who_a_holder_is_told_to_be(facts: Facts, end: str, owner: str) -> None:
    text = f"Vaskor Steel makes juice. The company owns Dalvik Foods. The rest of Dalvik Foods is held by Hernan Silva.\n\n{end}"
    assert (owner, "OWNS", "Vaskor Steel", "asserted") in facts(text)


def test_who_is_taken_over_from_had_the_office(facts: Facts) -> None:
    tie = "Jan Bey", "HOLDS_ROLE", "Corvin Bank", "asserted"
    assert tie in facts(
        "Ada Moe has been appointed managing director of Corvin Bank, taking over from Jan Bey."
    )
    assert tie not in facts("Ada Moe, chairman of Corvin Bank, takes over from Jan Bey.")
