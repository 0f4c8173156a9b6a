"""The mentions of some sentences are those that the whole list has of them."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from interlock.loaders.documents.mentions.mention import Mention, of_sentences


@given(st.lists(st.integers(0, 6), max_size=12), st.integers(-1, 7), st.integers(0, 2))
def test_they_are_those_of_the_list(sentences: list[int], first: int, more: int) -> None:
    mentions = [
        Mention(10 * at, 10 * at + 4, sentence, "Party", "name", "Orlu")
        for at, sentence in enumerate(sorted(sentences))
    ]
    found = of_sentences(mentions, first, first + more)
    assert list(found) == [m for m in mentions if first <= m.sentence <= first + more]
    assert list(of_sentences(mentions, first)) == [m for m in mentions if m.sentence == first]
