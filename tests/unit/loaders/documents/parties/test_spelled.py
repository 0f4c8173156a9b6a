"""Words that refer back without being mentions, and whom firms, persons and nouns behind a lead mean."""

from __future__ import annotations

import pytest

from interlock.loaders.documents.parties.spelled import bare_noun
from tests.unit.loaders.documents.conftest import Ties


@pytest.mark.parametrize(
    ("sentence", "noun"),
    [
        ("Customers include Orlu.", "customers"),
        ("Main suppliers are Orlu and Tesk.", "suppliers"),
        ("Deliveries to Orlu went on.", "deliveries"),
        ("Membership of the union followed.", "membership"),
        ("Customers complained.", ""),
        ("Lenders: Orlu Bank.", ""),
        ("Orlu has customers.", ""),
    ],
)
def test_a_noun_that_opens_a_sentence_is_somebodys(sentence: str, noun: str) -> None:
    assert bare_noun(sentence, 0, len(sentence)) == noun


@pytest.mark.parametrize(
    ("text", "tie"),
    [
        (
            "Orlu Foods builds transformers. Last year Tavra Steel ordered 70 from the firm.",
            ("Orlu Foods", "SUPPLIES", "Tavra Steel"),
        ),
        (
            "Orlu Foods makes paint. A stake of 12 percent in Tavra Steel was bought by the company in May.",
            ("Orlu Foods", "OWNS", "Tavra Steel"),
        ),
        (
            "Orlu Foods mills durum wheat. It ships a third of its output to Ghana.",
            ("Orlu Foods", "EXPORTS_TO", "Ghana"),
        ),
        (
            "Maria Kovac worked for two banks. In May she was appointed chairwoman of Orlu Foods.",
            ("Maria Kovac", "HOLDS_ROLE", "Orlu Foods"),
        ),
        (
            "Maria Kovac took part in the talks. As head of the Energy Ministry, she promised a quick decision.",
            ("Maria Kovac", "HOLDS_ROLE", "Energy Ministry"),
        ),
    ],
)
def test_who_is_meant(ties: Ties, text: str, tie: tuple[str, str, str]) -> None:
    assert tie in ties(text)


def test_ships_of_a_firm_are_no_verb(ties: Ties) -> None:
    assert ("Orlu Foods", "EXPORTS_TO", "Ghana") not in ties("Orlu Foods ships were seen in Ghana.")


@pytest.mark.parametrize(
    "text",
    [
        "Maria Kovac spoke to Olga Brandt. She chairs Orlu Foods.",
        "Maria Kovac sold the mill to Olga Brandt. She is a director of Orlu Foods.",
        "Maria Kovac replaced Olga Brandt. She chairs Orlu Foods.",
    ],
)
def test_of_two_persons_who_deal_with_each_other_neither_is_meant(ties: Ties, text: str) -> None:
    assert not {tie for tie in ties(text) if tie[1] == "HOLDS_ROLE"}


def test_the_former_of_two_may_do_something_now(ties: Ties) -> None:
    text = "Orlu Foods and Tavra Stores fought for a year. The former now holds 60 percent of Kestrel Mills."
    assert ("Orlu Foods", "OWNS", "Kestrel Mills") in ties(text)
