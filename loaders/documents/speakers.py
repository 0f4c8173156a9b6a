"""Who speaks beyond one sentence: quotations that go on behind their speaker, or that have him at the end.

“Orlu bought the mill. It supplies Kenya,” the minister said. “It will grow.”
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from typing import Protocol

from interlock.loaders.documents.grammar.clauses import Marked
from interlock.loaders.documents.mentions.mention import Mention

__all__ = ["Quotation", "going_on", "voices_of"]


class _Told(Protocol):
    """A claim or measure, as far as it has a speaker."""

    attributed_to: int | None


class Quotation:
    """What was told within a quotation of several sentences whose speaker is still to come."""

    def __init__(self, text: str) -> None:
        """Begin before the first sentence of a text."""
        self.text = text
        self.told: list[_Told] = []

    def goes_on(
        self, sentence: Marked, begins: Sequence[int], start: int, told: Sequence[_Told]
    ) -> None:
        """Take the next sentence: keep what it tells while the quotation is open, give all to the speaker where it closes.

        Args:
            sentence: as it was read.
            begins: where each paragraph begins, in order.
            start: where the sentence begins.
            told: its claims and measures; `attributed_to` is set where the speaker is known at last.
        """
        block = begins[bisect_right(begins, start) - 1]
        within = self._is_open(block, start)
        if (within or self.text[start] in '“"') and self._is_open(block, sentence.end):
            self.told.extend(one for one in told if one.attributed_to is None)
            return
        if self.told and within:
            whole = (one for one in sentence.reports if one.start == 0 and one.party >= 0)
            report = next(whole, None)
            for one in self.told if report is not None and not report.denied else ():
                one.attributed_to = report.party if report is not None else None
        self.told = []

    def _is_open(self, start: int, at: int) -> bool:
        """Whether a quotation that began at or behind `start` is open at `at`."""
        curly = self.text.count("“", start, at) > self.text.count("”", start, at)
        return curly or self.text.count('"', start, at) % 2 == 1


def going_on(
    text: str, begins: Sequence[int], start: int, end: int, speech: tuple[int, Mention | None]
) -> Mention | None:
    """Whose words a sentence is that stands in quotation marks as a whole: those of the speaker of the sentence before it."""
    last, voice = speech
    block = begins[bisect_right(begins, start) - 1]
    if voice is None or last < block or text[last:start].strip(' \t”"“'):
        return None
    before, words = text[block:start], text[start:end].rstrip()
    opened = before.count("“") > before.count("”") or before.count('"') % 2 == 1
    inner = words[1:-1] if not opened else words[:-1]
    quoted = opened or words[:1] in ("“", '"')
    return voice if quoted and "”" not in inner and '"' not in inner else None


def voices_of(sentence: Marked) -> Iterator[tuple[int, int, int]]:
    """Start, end and speaker of each part of a sentence that is a known party's words."""
    for report in sentence.reports:
        if report.party >= 0:
            yield *sentence.span(report.start, report.end), report.party
