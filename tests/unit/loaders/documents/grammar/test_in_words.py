"""A marked sentence looked at with some of its marks as words."""

from __future__ import annotations

from interlock.loaders.documents.grammar.clauses import Marked
from interlock.loaders.documents.mentions.mention import Mention

TEXT = "Orlu Bank is a lender to Tarn Mills."


def marked() -> Marked:
    bank = Mention(0, 9, 0, "Bank", "name", "Orlu Bank")
    lender = Mention(13, 21, 0, "Bank", "group", "lender", head="lender")
    mills = Mention(25, 35, 0, "Firm", "name", "Tarn Mills")
    return Marked(TEXT, 0, len(TEXT), [bank, lender, mills], [], [])


def test_words_are_those_of_the_marks_too() -> None:
    assert {"lender", "orlu", "is"} <= marked().words
    assert "borrower" not in marked().words


def test_only_descriptions_are_asked_where_names_stay() -> None:
    sentence, asked = marked(), list[int]()

    def said(number: int, mark: str) -> str:
        asked.append(number)
        return TEXT[13:21] if number == 1 else mark

    assert sentence.in_words(said, names=False) == "⟦B0⟧ is a lender to ⟦F2⟧."
    assert asked == [1]
    assert sentence.in_words(lambda _, mark: mark) is sentence.marked
