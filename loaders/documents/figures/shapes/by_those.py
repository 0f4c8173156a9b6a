"""What "that of" and "those of" stand for, and what a place takes of a flow told in the same sentence.

"Orders at A fell by a third, while those of its rival B held steady", "Kenya's exports reached $9 million, with Oman taking $4 million"

for measure in by_those(reading, found): ...
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from interlock.loaders.documents.figures.reading import FigureReading
from interlock.loaders.documents.figures.words import FALLING, RISING, UNCHANGED
from interlock.loaders.documents.grammar.rules import MARK
from interlock.loaders.documents.language.amounts import is_money
from interlock.loaders.documents.language.anchors import Sought
from interlock.loaders.documents.language.later import later
from interlock.loaders.documents.language.measures import Measure

__all__ = ["by_those"]

_HOLDERS = r"⟦[FBSOXLA]\d+⟧"
_THOSE = Sought(
    rf"\b(?:that|those) (?:of|at) (?:its |their |the )?(?:[a-z-]+ ){{0,4}}(?:{MARK} )?(?P<s>{_HOLDERS})(?!’s|'s|-)"
    rf"(?: (?:was|were|is|are|has|have|had))?(?: (?P<blur>more than|almost|nearly))?"
    rf" (?:(?P<up>{RISING}|up)|(?P<down>{FALLING}|down)|(?P<flat>{UNCHANGED}|held steady|unchanged|flat))\b"
    rf"(?:(?: by)? (?P<change>⟪p\d+⟫))?(?:,? to (?P<m>⟪[mpq]\d+⟫))?"
)
_JOINS = later(r"(?:\b(?:while|whereas|and|but|as|though|although)|[,;]) $")
_TAKING = Sought(
    r"(?:,|,? and|,? with|\bwith|;) (?:the )?(?P<p>⟦L\d+⟧)(?: alone)? (?P<way>taking|buying|receiving|absorbing|importing|accounting for"
    r"|supplying|sending|providing|contributing) (?P<m>⟪[mq]\d+⟫)(?! of\b)"
)
_OUTWARD = later(r"\b(?:exports?|shipments?|deliveries|sales|dispatches|supplies)\b")
_INWARD = later(
    r"\b(?:imports?|purchases|arrivals|visitors?|tourists?|stays|nights|remittances|inflows?|investments?)\b"
)
_GIVES = frozenset({"supplying", "sending", "providing", "contributing", "accounting for"})
_GETS = frozenset({"taking", "buying", "receiving", "absorbing", "importing", "accounting for"})


def by_those(reading: FigureReading, found: Sequence[Measure]) -> Iterator[Measure]:
    """The figures that only a pronoun or a participle ties to the metric before them."""
    if "those " in reading.marked or "that " in reading.marked:
        yield from _those(reading, found)
    if "ing ⟪" in reading.marked or "for ⟪" in reading.marked:
        yield from _taking(reading, found)


def _those(reading: FigureReading, found: Sequence[Measure]) -> Iterator[Measure]:
    for match in _THOSE.finditer(reading.marked):
        last = reading.antecedent(found, match.start())
        if (
            last is None
            or last.start < reading.sentence.start
            or not _JOINS.search(reading.marked, 0, match.start())
        ):
            continue
        who = reading.mention(match["s"])
        if who is None or who.party in (-1, last.subject):
            continue
        topic, here = reading.parties.measured, reading.told_here
        measure = reading.measure("value.those", match, who, None)
        # With whom somebody is compared is not whom the text goes on about.
        reading.parties.measured, reading.told_here = topic, here
        if measure is None:
            continue
        measure.indicator = last.indicator
        if measure.period == (None, None):
            measure.period, measure.period_text = last.period, last.period_text
        measure.direction = "rising" if match["up"] else "falling" if match["down"] else "steady"
        step = reading.amount(match["change"]).value if match["change"] else None
        if step is not None and not match["flat"]:
            measure.move(step, up=bool(match["up"]))
        elif not match["blur"] and not match["flat"]:
            measure.multiply(match["up"] or match["down"])
        if match["m"]:
            measure.take(reading.amount(match["m"]))
        yield measure


def _taking(reading: FigureReading, found: Sequence[Measure]) -> Iterator[Measure]:
    for match in _TAKING.finditer(reading.marked):
        last, who = reading.antecedent(found, match.start()), reading.mention(match["p"])
        if last is None or who is None or last.start < reading.sentence.start:
            continue
        amount, way = reading.amount(match["m"]), match["way"]
        out = _OUTWARD.search(last.indicator) is not None and way in _GETS
        into = _INWARD.search(last.indicator) is not None and way in _GIVES
        if not (out or into) or who.party in (-1, last.subject) or last.partner_party is not None:
            continue
        if amount.unit != last.unit and not (is_money(amount.unit) and is_money(last.unit or "")):
            continue
        if not reading.is_unread(found, match.start("m")):
            continue
        measure = last.earlier()
        measure.rule, measure.antecedent = "value.those", True
        measure.period, measure.period_text = last.period, last.period_text
        measure.attributed_to = last.attributed_to
        measure.value = measure.low = measure.high = None
        measure.take(amount)
        measure.start, measure.end = reading.sentence.span(match.start("p"), match.end("m"))
        reading.set_partner(measure, who)
        yield measure
