"""A sentence once more, without what is set off in it: "X (TVS), founded in 1987, ships rails to Egypt" as "X ships rails to Egypt".

What commas or brackets set off from a name says nothing of what the name does; rules that look for the two side by side find them so.

    shorter = without_asides(sentence)      # None where nothing is set off
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import TypeVar

from interlock.loaders.documents.grammar.clauses import Marked
from interlock.loaders.documents.language.amounts import Amount
from interlock.loaders.documents.language.dates import DateSpan
from interlock.loaders.documents.mentions.find import Mention

__all__ = ["without_asides"]

# Characters that the main clause lacks, with the blanks between them, which look the same in both.
_BLANK = re.compile(r"-(?:-| (?=-))*")
_APPOSED = re.compile(
    r", (?:the|an?|its|one of) [a-z]"
)  # goes on about the last name in the part: "due to X, the builder of"
_Placed = TypeVar("_Placed", Mention, DateSpan, Amount)


def without_asides(sentence: Marked) -> Marked | None:
    """The sentence without its appositions, relative clauses and brackets; places in the text stay those of the whole."""
    cuts = list(_cuts(sentence))
    if not cuts:
        return None
    spans = [sentence.span(*cut) for cut in cuts]
    return Marked(
        sentence.text,
        sentence.start,
        sentence.end,
        _outside(sentence.mentions, spans),
        _outside(sentence.dates, spans),
        _outside(sentence.amounts, spans),
        earlier=sentence.earlier,
        left_out=spans,
    )


def _outside(things: Sequence[_Placed], spans: Sequence[tuple[int, int]]) -> list[_Placed]:
    return [one for one in things if not any(one.start < b and a < one.end for a, b in spans)]


def _cuts(sentence: Marked) -> Iterator[tuple[int, int]]:
    """The parts of the marked sentence that its main clause goes on without, from the sign that sets each off to its end."""
    marked, main = sentence.marked, sentence.main
    if marked == main:
        return
    for blank in _BLANK.finditer(
        "".join(" " if a == b else "-" for a, b in zip(marked, main, strict=True))
    ):
        start, end = blank.span()
        if (
            "⟦" in main[:start]
            and _is_aside(sentence, start, end)
            and not _APPOSED.match(marked, end - 1)
        ):
            yield start, end


def _is_aside(sentence: Marked, start: int, end: int) -> bool:
    """Whether a part that is blank in the main clause is set off from a name, and no words of a speaker."""
    part = sentence.marked[start:end].strip()
    bracket = part.startswith("(") and part.endswith(")")
    return bracket or any(begin < end and start < stop for begin, stop, _ in sentence.asides)
