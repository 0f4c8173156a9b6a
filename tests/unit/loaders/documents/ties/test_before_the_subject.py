"""Who stands before the subject of a verb, and not behind it: fronted, in a cleft, behind "whose", as what a relative clause is about."""

from __future__ import annotations

from collections.abc import Callable

import pytest

TIES = frozenset(
    {"LENDS_TO", "FINANCES", "INSURES", "GUARANTEES", "BANKS_WITH", "TRANSFERS_TO", "SUPPLIES"}
)
Tells = Callable[[str, set[tuple[str, str, str, str]]], None]
Silent = Callable[..., None]


@pytest.mark.parametrize(
    ("text", "tie"),
    [
        ("From Delta Bank, Orlu Steel obtained a seven-year loan.", ("Delta Bank", "LENDS_TO", "Orlu Steel")),
        ("To Orlu Steel, Delta Bank extended a loan of $11 million.", ("Delta Bank", "LENDS_TO", "Orlu Steel")),
        ("For the Orlu tunnel, Delta Bank has provided 33 million euros.", ("Delta Bank", "FINANCES", "Orlu tunnel")),
        ("To Orlu Steel, Moor Oil sold 40 buses.", ("Moor Oil", "SUPPLIES", "Orlu Steel")),
        ("It is Delta Bank with which Orlu Steel keeps its accounts.", ("Orlu Steel", "BANKS_WITH", "Delta Bank")),
        ("It was from Delta Bank that Orlu Steel obtained a loan.", ("Delta Bank", "LENDS_TO", "Orlu Steel")),
        ("Orlu Steel, whose debts Delta Bank guarantees, closed in May.", ("Delta Bank", "GUARANTEES", "Orlu Steel")),
        ("Orlu Steel, whose cargoes Moor Mutual insures, closed in May.", ("Moor Mutual", "INSURES", "Orlu Steel")),
        ("The guarantee that Delta Bank gave for Orlu Steel expires soon.", ("Delta Bank", "GUARANTEES", "Orlu Steel")),
        ("The $600,000 that Moor Oil paid Orlu Steel was booked as a fee.", ("Moor Oil", "TRANSFERS_TO", "Orlu Steel")),
        ("The $90 million that Delta Bank gave for the Orlu tunnel is spent.", ("Delta Bank", "FINANCES", "Orlu tunnel")),
    ],
)  # fmt: skip
def test_who_stands_before_the_subject(text: str, tie: tuple[str, str, str], tells: Tells) -> None:
    tells(text, {(*tie, "asserted")})


@pytest.mark.parametrize(
    "text",
    [
        "For Orlu Steel, Delta Bank has provided 33 reasons.",
        "To Orlu Steel, Delta Bank and its loans are nothing new.",
        "From Orlu Steel, a letter says that Delta Bank obtained a loan.",
        "It is Delta Bank to which Orlu Steel objects.",
        "Orlu Steel, whose mill Delta Bank overlooks, closed in May.",
        "The $90 million that Delta Bank said Orlu Steel lacks is a guess.",
    ],
)
def test_others_before_the_subject_are_no_end(text: str, silent: Silent) -> None:
    silent(text)


@pytest.mark.parametrize(
    ("text", "tie"),
    [
        ("A Kenyan sugar mill borrowed money from Delta Bank.", ("Delta Bank", "LENDS_TO", "<a Kenyan sugar mill>", "asserted")),
        ("Delta Bank approved a loan for a Kenyan cement plant.", ("Delta Bank", "FINANCES", "<a Kenyan cement plant>", "asserted")),
    ],
)  # fmt: skip
def test_works_borrow_as_their_firm_and_are_built_with_a_loan(
    text: str, tie: tuple[str, str, str, str], tells: Tells
) -> None:
    tells(text, {tie})
