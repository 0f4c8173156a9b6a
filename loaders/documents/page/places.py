"""Where in the text the words stand that a statement rests on, counted as a browser counts.

A browser counts UTF-16 units: a character beyond the first plane is two of them.

    units = Units("𠮷 Bank")
    units(2)                       # 3
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence

from interlock.loaders.documents.model import Extraction, Observation, Statement

__all__ = ["Mark", "Marks", "Units"]

Span = tuple[int, int]
Mark = tuple[int, int, str]  # start, end, and the part that the words play


class Units:
    """From characters of a text to UTF-16 units."""

    def __init__(self, text: str) -> None:
        plane = not text or text.isascii() or max(text) <= "\uffff"
        self._beyond = [] if plane else [at for at, sign in enumerate(text) if sign > "\uffff"]

    def __call__(self, at: int) -> int:
        """The number of units before the character at `at`."""
        return at + bisect_left(self._beyond, at)

    def span(self, span: Span) -> list[int]:
        """Both ends of a span in units."""
        return [self(span[0]), self(span[1])]


class Marks:
    """Finds the words of a text that are the ends of a statement, its speaker, and what an "it" of it refers to."""

    def __init__(self, extraction: Extraction) -> None:
        self._mentions = {party.key: sorted(party.mentions) for party in extraction.parties}
        self._sentences = extraction.sentences
        self._starts = [start for start, _ in extraction.sentences]

    def of(self, fact: Statement | Observation) -> list[Mark]:
        """The marks of a statement or observation, by place.

        An end is marked where its party is mentioned within the quote, else within the sentence, else where it was mentioned last.
        """
        found: list[Mark] = []
        found += [(*span, "subject") for span in self._nearest(fact.subject, fact)]
        if isinstance(fact, Statement):
            if fact.object is not None and fact.object != fact.subject:
                found += [(*span, "object") for span in self._nearest(fact.object, fact)]
            taken = {span[:2] for span in found}
            if fact.antecedent is not None and fact.antecedent not in taken:
                found.append((*fact.antecedent, "antecedent"))
        if fact.attributed_to is not None and fact.attributed_to != fact.subject:
            found += [(*span, "speaker") for span in self._nearest(fact.attributed_to, fact)]
        return sorted(dict.fromkeys(found))

    def _nearest(self, key: str, fact: Statement | Observation) -> Sequence[Span]:
        mentions = self._mentions.get(key, [])
        inside = _within(mentions, fact.start, fact.end)
        if inside:
            return inside
        at = bisect_right(self._starts, fact.start) - 1
        if at >= 0:
            inside = _within(mentions, *self._sentences[at])
            if inside:
                return inside[:1]
        before = bisect_left(mentions, (fact.start, 0))
        return mentions[before - 1 : before] if before else mentions[:1]


def _within(mentions: list[Span], start: int, end: int) -> list[Span]:
    first, last = bisect_left(mentions, (start, 0)), bisect_left(mentions, (end, 0))
    return [span for span in mentions[first:last] if span[1] <= end]
