"""A question that is asked again is answered as before."""

from __future__ import annotations

import pytest

from interlock.loaders.documents.language.once import once
from interlock.loaders.documents.mentions.kinds import evidence, firm_signs, work_signs

TEXT = (
    "Orlu Trust lent Tarn Mills 40 million dollars.\nThe Velmar project near Dalma will cost 20 million, said Orlu Trust, "
    "whose customers draw money there. Tarn Mills, which owns two ships, sold the Velmar to Sorex."
)
NAMES = ("Orlu Trust", "Tarn Mills", "Velmar", "Dalma", "Sorex")


def test_it_is_asked_once() -> None:
    asked: list[str] = []

    @once
    def ask(text: str, *, loud: bool = False) -> str:
        asked.append(text)
        return text.upper() if loud else text

    assert [ask("a"), ask("a"), ask("a", loud=True), ask("b"), ask("a")] == [
        "a",
        "a",
        "A",
        "b",
        "a",
    ]
    assert asked == ["a", "a", "b"]


@pytest.mark.parametrize(
    "question",
    [
        evidence.is_bankers, evidence.is_firms, evidence.is_lenders, evidence.is_peoples, evidence.noun_kind,
        work_signs.kind_called_later, work_signs.kind_of_undertaking, work_signs.weak_kind_of_undertaking,
    ],
)  # fmt: skip
def test_the_answers_on_a_text_are_those_of_the_question(question: object) -> None:
    plain = question.__wrapped__  # type: ignore[attr-defined]
    for _ in range(2):
        for name in NAMES:
            for text in (TEXT, TEXT.replace("\n", " ")):
                begin = text.index(name)
                asked = (text, begin, begin + len(name))
                assert question(*asked) == plain(*asked)  # type: ignore[operator]


def test_signs_around_a_firm_are_not_changed_by_who_asks() -> None:
    end = TEXT.index("Tarn Mills, which") + len("Tarn Mills")
    before = dict(firm_signs._signs_behind(TEXT, end))
    assert before
    for _ in range(2):
        assert firm_signs._signs_behind(TEXT, end) == before
