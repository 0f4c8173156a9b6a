"""Verbs in a row that have one subject."""

from __future__ import annotations

import pytest

from interlock.loaders.documents.grammar.serial_verbs import rows
from tests.unit.loaders.documents.conftest import Facts

TIES = frozenset({"BANKS_WITH", "LENDS_TO", "SUPPLIES"})


@pytest.mark.parametrize(
    ("main", "verbs"),
    [
        ("⟦F0⟧ bought ⟦F1⟧ and sold it to ⟦F2⟧.", ["sold"]),
        ("⟦F0⟧ bought ⟦F1⟧, lent ⟪m0⟫ to ⟦F2⟧ and has insured ⟦S3⟧.", ["lent", "has"]),
        ("⟦F0⟧ was insured with ⟦F1⟧, bought its diesel from ⟦F2⟧ and banks with ⟦B3⟧.", ["bought", "banks"]),
        ("In ⟪d0⟫ ⟦F0⟧ owns ⟦F1⟧ and supplies the mill of ⟦F2⟧.", ["supplies"]),
        ("⟦F0⟧ bought a mill built in ⟪d0⟫ and run by ⟦F1⟧.", []),
        ("⟦F0⟧ bought ⟦F1⟧ after ⟦F2⟧ left and sold its shares.", []),
        ("⟦F0⟧ said that ⟦F1⟧ bought ⟦F2⟧ and sold its shares.", []),
        ("⟦F0⟧ bought ⟦F1⟧ and ⟦F2⟧ sold its shares and left the market.", []),
        ("⟦F0⟧ makes pumps, valves and pipes for ⟦F1⟧.", []),
    ],
)  # fmt: skip
def test_whose_each_verb_is(main: str, verbs: list[str]) -> None:
    assert [main[end + 1 :].split()[0] for _, end, _ in rows(main)] == verbs


@pytest.mark.parametrize(
    ("text", "fact"),
    [
        (
            "Kestrel Cargo bought aircraft parts in Oslo, received $1.7 million from a shell, Isla Holdings, and kept its accounts"
            " at Tesk Bank.",
            ("Kestrel Cargo", "BANKS_WITH", "Tesk Bank", "asserted"),
        ),
        (
            "Orlu Mining was founded in 1990, buys its diesel from Moor Oil and keeps its account at Tesk Bank.",
            ("Orlu Mining", "BANKS_WITH", "Tesk Bank", "asserted"),
        ),
        (
            "Kestrel Cargo opened a depot in Lima, lent 5 million euros to Moor Oil and insured the tanker Bora with Tesk Assurance.",
            ("Kestrel Cargo", "LENDS_TO", "Moor Oil", "asserted"),
        ),
    ],
)
def test_a_later_verb_is_read_with_the_subject(facts: Facts, text: str, fact: tuple[str, str, str, str]) -> None:  # fmt: skip
    assert fact in facts(text)


@pytest.mark.parametrize(
    "text",
    [
        "Kestrel Cargo sells 41 million cigars a year and lends to Moor Oil.",
        "Kestrel Cargo sells cigars and lends money to Moor Oil.",
    ],
)
def test_what_the_second_verb_takes_is_not_the_first_ones(facts: Facts, text: str) -> None:
    assert {fact[1] for fact in facts(text)} == {"LENDS_TO"}


def test_what_stands_before_the_second_verb_does_nothing(facts: Facts) -> None:
    text = "Kestrel Mills, the exporter that the Moor Fund helped with machines, has been shipping hides to Orlu Tannery since 2016."
    assert {fact[0] for fact in facts(text) if fact[1] == "SUPPLIES"} == {"Kestrel Mills"}


def test_the_builder_behind_whose_acts(facts: Facts) -> None:
    text = "Moor Bank lent 75 million euros for the Orlu bridge, whose builder, Turkish firm Kestrel, buys its cement from Tesk Cement."
    assert {fact[2] for fact in facts(text) if fact[1] == "SUPPLIES"} <= {"Kestrel"}


def test_what_stands_behind_a_semicolon_is_no_part_of_the_row() -> None:
    main = "⟦F0⟧ owns ⟪p0⟫ of ⟦S1⟧ and operates ⟦P4⟧; ⟦F2⟧ and ⟦F3⟧ have ⟪p1⟫ each."
    assert [main[begin:stop] for _, begin, stop in rows(main)] == [" operates ⟦P4⟧"]
