"""At what shares, units and futures closed, and by how much: "ended 1.4 percent lower at HK$4.18", "gained 2 percent to close at $8 each".

for measure in by_close(reading, found): ...
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from interlock.loaders.documents.figures.reading import FigureReading
from interlock.loaders.documents.grammar.rules import MARK
from interlock.loaders.documents.language.anchors import Sought
from interlock.loaders.documents.language.measures import Measure, lowered

__all__ = ["by_close"]

_PAPER = r"(?:[a-z]+ )?(?:shares?|stock|units|ADRs|ADSs|depositary receipts|bonds|futures|share price|stock price)"
_WHOSE = rf"(?:(?P<own>{MARK})(?:’s|'s|’|') |(?P<its>\b[Ii]ts|\b[Tt]heir) |\b[Tt]he )?"
_OF = rf"(?: (?:of|in) (?:the )?(?P<of>{MARK})(?!’s|'s))?"
_AT = (
    r"(?:(?:,? at|,? to(?: (?:close|end|finish|settle|trade) at)?) (?P<m>⟪m\d+⟫)"
    r"(?: (?:each|apiece|a share|per share|a unit|per tonne|a tonne))?)"
)
_CLOSED = Sought(
    rf"{_WHOSE}(?P<metric>(?i:{_PAPER})){_OF}(?: (?:had|have|has|also))?"
    r" (?:ended|closed|finished|settled|opened|traded|were trading|was trading|were|was|are|is)"
    r"(?: (?:the (?:day|session|week|month)|on ⟪d\d+⟫|⟪d\d+⟫))?(?: ⟪m\d+⟫, or)?,? (?P<p>⟪p\d+⟫)"
    rf" (?:(?P<up>higher|up|firmer)|(?P<down>lower|down|weaker))\b{_AT}?"
)
_GAINED = Sought(
    rf"{_WHOSE}(?P<metric>(?i:{_PAPER})){_OF} (?:have |has |had )?(?:(?P<up>gained|added|put on|rose|advanced|climbed|jumped)"
    rf"|(?P<down>lost|shed|fell|dropped|slid|slipped|declined|tumbled))(?: by)? (?P<p>⟪p\d+⟫){_AT}"
)


def by_close(reading: FigureReading, found: Sequence[Measure]) -> Iterator[Measure]:
    """What papers that are traded came to, where nobody has read it."""
    for pattern in (_CLOSED, _GAINED):
        for match in pattern.finditer(reading.marked):
            mark = "m" if match["m"] else "p"
            if reading.is_unread(found, match.start(mark)):
                yield from _closed(reading, match)


def _closed(reading: FigureReading, match: re.Match[str]) -> Iterator[Measure]:
    owner = reading.mention(match["own"] or match["of"])
    if owner is None and match["its"]:
        at = match.start()
        owner = reading.possessor(match["its"], at, reading.sentence.to_text(at))
    measure = reading.measure("value.close", match, owner, None, bare=owner is None)
    step = reading.amount(match["p"]).value
    if measure is None or step is None:
        return
    name = match["metric"]
    measure.indicator = lowered(name)
    if match["m"]:
        measure.take(reading.amount(match["m"]))
    measure.move(step, up=match["up"] is not None)
    yield measure
