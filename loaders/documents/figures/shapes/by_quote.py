"""How a share moved on its exchange: "Its shares closed 3 percent higher", "Tarnov Steel stock ended the day up 2.3 percent at $41".

for measure in by_quote(reading, found): ...
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from interlock.loaders.documents.figures.reading import FigureReading
from interlock.loaders.documents.figures.words import FALLING, RISING
from interlock.loaders.documents.grammar.rules import MARK
from interlock.loaders.documents.language.anchors import Sought
from interlock.loaders.documents.language.later import later
from interlock.loaders.documents.language.measures import Measure
from interlock.loaders.documents.mentions.find import Mention

__all__ = ["by_quote"]

_SHARES = (
    rf"(?:(?P<own>⟦[FBX]\d+⟧)(?:(?:’s|'s|’|')? (?:\([^()]{{2,14}}\) )?(?:ordinary |listed "
    rf"|Class [A-C] )?(?P<name>shares|stock|share price|ADRs))"
    rf"|(?P<its>\b[Ii]ts|\b[Tt]heir) (?:[A-Z][a-z]+-listed |listed |ordinary )?(?P<name2>shares|stock|share price)"
    rf"|\b(?P<name3>[Ss]hares|[Ss]tock) (?:of|in) (?:the )?(?P<of>{MARK})(?!’s|'s)"
    rf"|(?P<exchange>⟦X\d+⟧)(?:’s|'s|’|') (?P<name4>(?:[a-z-]+ )?index))"
)
_AT = r"(?: (?:the|its) (?:day|session|week|month|year)| trading| trade)?"
_QUOTED = Sought(
    rf"{_SHARES}(?: (?:in|on) (?:the )?{MARK})?(?: [a-z]+ly)?(?: (?:were|was|are|is|have|had|has))?"
    rf" (?:(?:closed|ended|finished|opened|traded|trading|settled|were|was){_AT}(?: on ⟪d\d+⟫)?"
    rf" (?:(?P<m>⟪p\d+⟫) (?:(?P<up>higher|up|stronger|firmer|dearer)|(?P<down>lower|down|weaker|cheaper))"
    rf"|(?:(?P<up2>up|higher)|(?P<down2>down|lower))(?: by)? (?P<m2>⟪p\d+⟫))"
    rf"|(?:(?P<up3>{RISING}|put on|added)|(?P<down3>{FALLING}|gave up))(?: [a-z]+ly)?(?: by)? (?P<m3>⟪p\d+⟫)(?! of\b))"
)

_PRICE = later(r" (?:at|to) (?P<price>⟪m\d+⟫)(?! of\b)")


def by_quote(reading: FigureReading, found: Sequence[Measure]) -> Iterator[Measure]:
    """What shares gained or lost, where that is not read yet."""
    for match in _QUOTED.finditer(reading.marked):
        figure = match["m"] or match["m2"] or match["m3"]
        if not reading.is_unread(found, reading.marked.index(figure, match.start())):
            continue
        step = reading.amount(figure).value
        measure = reading.measure("value.quote", match, _whose(reading, match), None)
        if measure is None or step is None:
            continue
        up = match["up"] or match["up2"] or match["up3"]
        measure.indicator = (
            match["name"] or match["name2"] or match["name3"] or match["name4"]
        ).lower()
        measure.move(step, up=up is not None)
        if (price := _PRICE.match(reading.marked, match.end())) is not None:
            measure.take(reading.amount(price["price"]))
            measure.end = max(measure.end, reading.stop(price.end()))
            reading.set_period(measure, match, price.end())
        yield measure


def _whose(reading: FigureReading, match: re.Match[str]) -> Mention | None:
    owner = reading.mention(match["own"] or match["of"] or match["exchange"])
    if owner is None and match["its"]:
        owner = reading.possessor(
            match["its"], match.start(), reading.sentence.to_text(match.start())
        )
    return owner
