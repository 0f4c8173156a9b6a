"""Sentence boundaries: ten kinds of hard case, and every character in exactly one sentence."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from interlock.loaders.documents.language.sentences import LONGEST, cut_off, split_sentences


@pytest.mark.parametrize(
    "sentences",
    [
        ["Mr. J. Li met Ada.", "She said."],
        ["He went to the U.S.", "The firm stayed."],
        ["the U.S. Treasury said."],
        ["Hua Co. Ltd. signed.", "It did."],
        ["Orient Intl. Ltd. Holdings grew."],
        ["“We ... Will see,” he said.", "Next."],
        ["It was “late.”", "The end came."],
        ["1. First item.", "2. Second item."],
        ["Prices rose 3.5 percent.", "Exports fell."],
        ["He asked: Why?", "Nobody knew!", "So it was."],
        ["Ada (a trader.) left.", "Bo stayed."],
    ],
)
def test_sentences(sentences: list[str]) -> None:
    text = " ".join(sentences)
    assert [text[start:end] for start, end in split_sentences(text)] == sentences


def test_a_line_break_always_ends_one() -> None:
    text = "A heading without stop\nA sentence.\n\nA caption\nAnother one."
    assert [text[a:b] for a, b in split_sentences(text)] == [
        "A heading without stop",
        "A sentence.",
        "A caption",
        "Another one.",
    ]


@given(st.text(alphabet="Ab. ”“\n!?…,;1", max_size=60))
def test_every_character_lies_in_exactly_one(text: str) -> None:
    spans = split_sentences(text)
    assert all(a < b for a, b in spans)
    assert all(b <= c for (_, b), (c, _) in pairwise(spans))
    covered = {at for a, b in spans for at in range(a, b)}
    assert {at for at, letter in enumerate(text) if not letter.isspace()} <= covered


@pytest.mark.parametrize("unit", ["Orlu Steel and ", "9,", "Orlu  Steel, which owns\t"])
def test_what_never_ends_is_read_in_pieces(unit: str) -> None:
    text = unit * (3 * LONGEST // len(unit))
    spans = split_sentences(text)
    assert all(0 < end - begin <= LONGEST for begin, end in spans)
    printed = [at for at, letter in enumerate(text) if not letter.isspace()]
    assert sum(
        len(text[begin:end].replace(" ", "").replace("\t", "")) for begin, end in spans
    ) == len(printed)
    assert cut_off(text, spans) == len(spans) - 1 > 1


def test_a_long_sentence_that_ends_is_whole() -> None:
    text = "Orlu Steel has " + "many " * 500 + "mills. Tarn Foods has none."
    spans = split_sentences(text)
    assert len(spans) == 2
    assert cut_off(text, spans) == 0


def test_a_numeral_may_close_a_sentence_and_an_initial_not() -> None:
    text = "It signed with Orlu Power I. The plant is new. W. A. Tarn and Y. He came."
    assert [text[a:b] for a, b in split_sentences(text)] == [
        "It signed with Orlu Power I.",
        "The plant is new.",
        "W. A. Tarn and Y. He came.",
    ]
