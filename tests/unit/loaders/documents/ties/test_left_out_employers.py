"""Whose an office is that a sentence tells of nobody: of the firm that its paragraph goes on about."""

from __future__ import annotations

import pytest

from tests.unit.loaders.documents.conftest import Facts

TIES = frozenset({"HOLDS_ROLE"})


@pytest.mark.parametrize(
    ("text", "person"),
    [
        pytest.param(
            "Orlu Mutual is in run-off. Its sole shareholder, Tesk Holdings Ltd, is a company registered in Jersey. Mr Karl Moe and"
            " Ms Anna Berg have resigned as directors.",
            "Anna Berg",
            id="behind who owns it",
        ),
        pytest.param(
            "Orlu Mutual is part of the Tesk group, which bought us in May. Your contact, Anna Berg, stays on as sales manager.",
            "Anna Berg",
            id="behind whose part it is",
        ),
        pytest.param(
            "Orlu Mutual belongs to the holding Tesk Mills (72.5 %) and to Delta Bank (27.5 %). Chairman of the supervisory board is Dr."
            " Anna Berg.",
            "Anna Berg",
            id="behind to whom it belongs",
        ),
        pytest.param(
            "The central bank fined Orlu Mutual in May. Orlu Mutual sells insurance. Ms Anna Berg has been appointed manager.",
            "Anna Berg",
            id="behind its own sentence",
        ),
        pytest.param(
            "Orlu Mutual has opened an office in Ajman. Anna Berg, formerly of Tesk Steel, has been named managing director.",
            "Anna Berg",
            id="who was elsewhere before",
        ),
        pytest.param(
            "Orlu Mutual is owned by Tesk Mills. Anna Berg has been managing director since 2019.",
            "Anna Berg",
            id="what one is since a year",
        ),
        pytest.param(
            "Orlu Mutual is owned by Tesk Mills. Anna Berg is the sole director.",
            "Anna Berg",
            id="what one is",
        ),
        pytest.param(
            "Orlu Mutual has its seat in Cavtat. Karl Moe and Anna Berg are its directors.",
            "Anna Berg",
            id="what two are",
        ),
    ],
)
def test_an_office_is_of_whom_the_paragraph_tells(facts: Facts, text: str, person: str) -> None:
    told = {fact[:3] for fact in facts(text)}
    assert (person, "HOLDS_ROLE", "Orlu Mutual") in told
    assert not any(name in ("Tesk Holdings Ltd", "Tesk Mills", "Delta Bank") for _, _, name in told)


@pytest.mark.parametrize(
    "text",
    [
        "Orlu Mutual bought Tesk Mills. Anna Berg has been appointed chief executive.",
        "Orlu Mutual and Tesk Mills will merge. Anna Berg stays on as secretary.",
        "Orlu Mutual sued Tesk Mills over a loan.\n\nAnna Berg stays on as secretary.",
        "Orlu Mutual bought Tesk Mills. Anna Berg is chairman.",
        "Orlu Mutual makes sugar. Anna Berg is president.",
        "Orlu Mutual makes sugar. Anna Berg is not a director.",
        "Orlu Mutual was sued by Tesk Mills. Anna Berg has been named managing director.",
    ],
)
def test_of_two_firms_it_is_of_neither(facts: Facts, text: str) -> None:
    assert not facts(text)
