"""A sentence once more, without what is set off in it: "In May X (TVS), founded in 1987, shipped rails" as "X shipped rails".

What commas or brackets set off from a name, and what leads into a sentence, says nothing of what the name does; rules that look for
the two side by side, or at the head of a sentence, find them so.

    shorter = without_asides(sentence)      # None where nothing is set off
    shorter.sentence.marked, shorter.day    # the day of the lead, if it names one
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple, TypeVar

from interlock.loaders.documents.grammar.clauses import Marked
from interlock.loaders.documents.language.amounts import Amount
from interlock.loaders.documents.language.dates import DateSpan
from interlock.loaders.documents.mentions.find import Mention

__all__ = ["Shorter", "without_asides"]

# Characters that the main clause lacks, with the blanks between them, which look the same in both.
_BLANK = re.compile(r"-(?:-| (?=-))*")
# Goes on about the last name in the part: "due to X, the builder of".
_APPOSED = re.compile(r", (?:the|an?|its|one of) [a-z]")
# A lead is words without a party: when, on what occasion, by whose account. "Since" and "until" tell of a state, "if" of none.
_LEAD = re.compile(
    r"(?:(?:(?:In|On|During|Early in|Late in|Earlier in|Later in|At the (?:end|start|beginning) of) (?:the )?)?⟪d(?P<day>\d+)⟫,? "
    r"|(?:Meanwhile|Separately|However|Also|Today|Recently|Then|Now|Currently|Furthermore|Moreover|In addition|Additionally|As a result"
    r"|Consequently|Nevertheless|Similarly|Finally|For example|For instance|In turn|At the same time|On the other hand|As expected"
    r"|(?:As part of|According to|After|Following|Amid|Despite|With|Alongside|Besides|In line with|Thanks to|Because of|Due to"
    r"|Together with|(?!Assuming|Supposing|Barring|Pending|Failing|Excluding)[A-Z][a-z]+ing) [^⟦⟪,;:“\"]{2,60}), )"
    r"(?=⟦|[a-z])"
)
_Placed = TypeVar("_Placed", Mention, DateSpan, Amount)


class Shorter(NamedTuple):
    """A sentence without what is set off in it, and the day that its lead named."""

    sentence: Marked
    day: DateSpan | None


def without_asides(sentence: Marked) -> Shorter | None:
    """The sentence without its lead, appositions, relative clauses and brackets; places in the text stay those of the whole."""
    lead = _LEAD.match(sentence.marked)
    first = lead.end() if lead else 0
    spans = [sentence.span(*cut) for cut in _cuts(sentence) if cut[0] >= first]
    if lead is None and not spans:
        return None
    start, instead = sentence.start, [(begin, end, "") for begin, end in spans]
    if lead is not None:
        start = sentence.to_text(first)
        if sentence.marked[first] != "⟦":  # it begins a sentence now
            instead.append((start, start + 1, sentence.text[start].upper()))
    shorter = Marked(
        sentence.text,
        start,
        sentence.end,
        _outside([one for one in sentence.mentions if one.start >= start], spans),
        _outside([one for one in sentence.dates if one.start >= start], spans),
        _outside([one for one in sentence.amounts if one.start >= start], spans),
        earlier=sentence.earlier,
        instead=instead,
    )
    return Shorter(shorter, sentence.dates[int(lead["day"])] if lead and lead["day"] else None)


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
