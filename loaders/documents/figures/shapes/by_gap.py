"""Figures that leave out what the figure before them names: its noun, its verb, or what is counted.

"A's revenue rose to $4 million, while B's fell to $2 million", "revenue was $4 million at A and $2 million at B", "employs 940
people, of whom 270 work in Kenya".

for measure in by_gap(reading, found): ...
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from interlock.loaders.documents.figures.reading import FigureReading
from interlock.loaders.documents.figures.shapes.comparisons import previous_values
from interlock.loaders.documents.figures.words import (
    DATE_AFTER,
    FALLING,
    METRICS,
    OPENS,
    REACHED,
    RISING,
    WORD,
)
from interlock.loaders.documents.grammar.rules import MARK
from interlock.loaders.documents.language.amounts import is_money, number, scaled
from interlock.loaders.documents.language.anchors import Sought
from interlock.loaders.documents.language.later import later
from interlock.loaders.documents.language.measures import Measure, direction_of, lowered

__all__ = ["by_gap"]

_OWNERS = r"⟦[FBLOS]\d+⟧"
_FIGURE = r"⟪[mqp]\d+⟫"
# "while Tarnov Air's fell to $2 million"
_GENITIVE = Sought(
    rf"(?:,|;|\b(?:and|but|while|whereas|as)) (?P<s>{_OWNERS})(?:’s|'s|’|') (?:(?P<up>{RISING})|(?P<down>{FALLING})|{REACHED})"
    rf"(?: (?:by )?(?P<change>⟪p\d+⟫))?(?: (?:to|at) (?P<m>{_FIGURE}))?(?! of\b)"
)
# "Revenue was $4 million at Tarnov Air and $2 million at Halden"
_EACH = Sought(
    rf"(?P<metric>(?:[A-Z][a-z]+ )?(?:{WORD} ){{0,2}}?(?i:{METRICS})) (?:(?P<up>{RISING})|(?P<down>{FALLING})|{REACHED})(?: to)?"
    rf" (?P<m>{_FIGURE})(?: (?:a|an|per) [a-z]+)? (?:at|for|in) (?:the )?(?P<s>{_OWNERS})"
    rf"(?P<more>(?:(?:,|,? and|,? against|,? compared with) (?:{_FIGURE}|\\d[\\d,.]*)"
    rf" (?:at|for|in) (?:the )?{_OWNERS})+)"
)
# "Of Kenya's tea exports, 12,000 tonnes went to China and 9,000 tonnes to Oman"
_OUT_OF = Sought(
    rf"\b[Oo]f (?:(?P<own>{_OWNERS})(?:’s|'s|’|') |the |its |all )?(?P<metric>(?:{WORD} ){{0,2}}?{METRICS}){DATE_AFTER}?, (?P<m>{_FIGURE}) "
    rf"(?:went|goes|came|was sold|were sold|was shipped|were shipped|was sent|were sent) (?P<way>to|from) (?:the )?(?P<p>⟦L\d+⟧)"
    rf"(?P<more>(?:(?:,|,? and) {_FIGURE} (?:to|from) (?:the )?⟦L\d+⟧)*)"
)
_ONE_PARTNER = later(rf"(?P<m>{_FIGURE})[^⟦⟪]*? (?:to|from) (?:the )?(?P<p>⟦L\d+⟧)")
_ONE_MORE = later(
    rf"(?P<m>{_FIGURE}|(?<![\w.,⟪⟦])\d[\d,]*(?:\.\d+)?)(?: (?:a|an|per) [a-z]+)? (?:at|for|in) (?:the )?(?P<s>{_OWNERS})"
)
_OPENS = later(OPENS + r"(?:[Tt]he |[Tt]otal |[Aa]nnual |[Nn]et )*$")
# "of whom 270 work in Kenya", "including 270 in Kenya", "27 in China and 12 in Oman"
_PART = later(
    rf"(?: in (?:the )?{MARK})?(?:,? (?:of (?:whom|which|these|them)|including|among them|with)|,|,? and)"
    r"(?: (?:another|a further|an additional))?(?: (?:about|some|around|more than|over))? (?P<n>\d[\d,]*)(?: of (?:them|these))?"
    r"(?: (?:are|is|were|work|live|operate|serve|worked|located|based|employed)\b)*(?: in| at) (?:the )?(?P<p>⟦L\d+⟧)(?!’s|'s)"
)
# "and another 2,100 through contractors"
_ANOTHER = later(
    r"(?: [a-z]+ly| in (?:the )?⟦L\d+⟧)?,? and (?:another|a further|an additional)(?: (?:about|some|around))? (?P<n>\d[\d,]*)"
    r"(?P<p>(?!))?(?= (?:through|via|as|at|with|on|in|abroad|indirectly|elsewhere|part-time|under)\b)"
)
_ONE_TIME = later(
    r"(?P<m>⟪[mq]\d+⟫)(?: of [a-z]+(?: [a-z]+)?)? (?:in|for|during|at|by) (?:the )?(?:end of )?⟪d(?P<d>\d+)⟫"
)
_AT_TIMES = Sought(
    rf"{_ONE_TIME.pattern.replace('?P<m>', '?:').replace('?P<d>', '?:')}(?:(?:,|,? and) ⟪[mq]\d+⟫"
    r" (?:in|for|during|at|by) (?:the )?(?:end of )?⟪d\d+⟫)+"
)
_PARTS = 6


def by_gap(reading: FigureReading, found: list[Measure]) -> Iterator[Measure]:
    """What goes on from a figure of the same sentence, and is unread."""
    yield from reading.in_turn((_genitives, _each, _out_of, _at_times, _parts, _in_row), found)


def _before(reading: FigureReading, known: list[Measure], at: int) -> Measure | None:
    """The figure of this sentence that one goes on from."""
    last = reading.antecedent(known, at)
    return last if last is not None and last.start >= reading.sentence.start else None


def _of_another(
    reading: FigureReading, last: Measure, match: re.Match[str], mark: str | None
) -> Measure | None:
    """The metric of the figure before, of another party."""
    owner = reading.mention(match["s"])
    if owner is None or owner.party < 0 or owner.party == last.subject:
        return None
    other = last.another("value.gap")
    other.subject = owner.party
    if mark and mark[0] != "⟪":
        other.unit, other.value = last.unit, number(mark.replace(",", ""))
    elif mark:
        amount = reading.amount(mark)
        if last.unit is not None and is_money(last.unit) != is_money(amount.unit):
            return None
        other.take(amount)
    other.start, other.end = reading.sentence.span(match.start("s"), match.end())
    return other


def _genitives(reading: FigureReading, known: list[Measure]) -> Iterator[Measure]:
    for match in _GENITIVE.finditer(reading.marked):
        last = _before(reading, known, match.start())
        mark = match["m"] or match["change"]
        if last is None or mark is None or not reading.is_unread(known, match.end() - 1):
            continue
        other = _of_another(reading, last, match, match["m"])
        if other is None:
            continue
        other.direction = direction_of(match)
        step = reading.amount(match["change"]).value if match["change"] else None
        if step is not None and other.direction:
            other.move(step, up=other.direction == "rising")
        yield other
        yield from previous_values(reading, other, match.end())


def _each(reading: FigureReading, known: list[Measure]) -> Iterator[Measure]:
    for match in _EACH.finditer(reading.marked):
        if not _OPENS.search(reading.marked, 0, match.start()):
            continue
        first, *others = _ONE_MORE.finditer(reading.marked, match.start("m"), match.end())
        owner = reading.mention(first["s"])
        if owner is None or not reading.is_unread(known, match.start("m")):
            continue
        measure = reading.measure("value.gap", match, owner, None, stop=first.end())
        if measure is None:
            continue
        measure.take(reading.amount(first["m"]))
        measure.indicator = lowered(match["metric"])
        measure.direction = direction_of(match)
        reading.set_period(measure, match, match.end())
        yield measure
        for one in others:
            other = _of_another(reading, measure, one, one["m"])
            if other is not None:
                yield other


# "Tunisia exported 290,000 tonnes of oil; Morocco, 45,000 tonnes; Algeria, 3,000": the verb and the goods are those of the first.
_ROW = Sought(
    rf"; (?:and )?(?P<s>{_OWNERS}),? (?P<m>⟪[mq]\d+⟫|\d[\d,]*(?:\.\d+)?(?![\w%⟫]))(?=[;.]|,? and |$)"
)


def _in_row(reading: FigureReading, known: list[Measure]) -> Iterator[Measure]:
    """The figures of others that only a semicolon parts from one."""
    for match in _ROW.finditer(reading.marked):
        last = _before(reading, known, match.start())
        if last is None or last.unit == "percent" or last.value is None:
            continue
        if not reading.is_unread(known, match.start("m")):
            continue
        other = _of_another(reading, last, match, match["m"])
        if other is not None and (other.unit == last.unit or not match["m"].startswith("⟪")):
            yield other


def _out_of(reading: FigureReading, known: list[Measure]) -> Iterator[Measure]:
    for match in _OUT_OF.finditer(reading.marked):
        owner = reading.mention(match["own"])
        if not reading.is_unread(known, match.start("m")):
            continue
        for one in _ONE_PARTNER.finditer(reading.marked, match.start("m"), match.end()):
            partner = reading.mention(one["p"])
            measure = reading.measure("value.gap", match, owner, partner, bare=owner is None)
            if measure is None:
                return
            amount = reading.amount(one["m"])
            measure.indicator = match["metric"]
            measure.start, measure.end = reading.sentence.span(one.start(), one.end())
            if amount.unit == "percent":
                yield measure.take_share(amount, match["metric"])
            else:
                measure.take(amount)
                yield measure


def _at_times(reading: FigureReading, known: list[Measure]) -> Iterator[Measure]:
    """The same at other times: "was $310 million in 2021, $330 million in 2022 and $350 million in 2023"."""
    for match in _AT_TIMES.finditer(reading.marked):
        first, *others = _ONE_TIME.finditer(match[0])
        place = reading.sentence.to_text(match.start() + first.start("m"))
        amount = reading.amount(first["m"])
        last = next(
            (
                one
                for one in known
                if one.start <= place < one.end
                and (one.value, one.unit) == (amount.value, amount.unit)
            ),
            None,
        )
        if last is None or last.comparison:
            continue
        for one in others:
            at = match.start() + one.start("m")
            day, figure = reading.sentence.dates[int(one["d"])], reading.amount(one["m"])
            if (
                figure.unit != last.unit
                or day.offset is not None
                or not reading.is_unread(known, at)
            ):
                break
            other = last.earlier()
            other.rule, other.indicator, other.outlook = "value.gap", last.indicator, last.outlook
            other.value = other.low = other.high = None
            other.take(figure)
            other.date(day)
            other.start, other.end = reading.sentence.span(at, match.start() + one.end())
            yield other


def _parts(reading: FigureReading, known: list[Measure]) -> Iterator[Measure]:
    """Of what is counted so many in a place."""
    for measure in list(known):
        if measure.rule not in _COUNTS or measure.value is None or measure.unit is None:
            continue
        mark = next(
            (
                f"⟪q{at}⟫"
                for at, amount in enumerate(reading.sentence.amounts)
                if (amount.value, amount.unit) == (measure.value, measure.unit)
                or (amount.value == measure.value and measure.start <= amount.start < measure.end)
            ),
            None,
        )
        at = reading.marked.find(mark) + len(mark) if mark and mark in reading.marked else -1
        for _ in range(_PARTS):
            part = (
                _PART.match(reading.marked, at) or _ANOTHER.match(reading.marked, at)
                if at >= 0
                else None
            )
            value = scaled(part["n"], None) if part else None
            if part is None or value is None:
                break
            if value > measure.value and part.re is _PART:
                break
            at = part.end()
            place = reading.mention(part["p"])
            if (place is None and part["p"]) or not reading.is_unread(known, part.start("n")):
                continue
            other = measure.earlier()
            other.rule, other.outlook, other.indicator = "value.gap", "", measure.indicator
            other.period, other.period_text = measure.period, measure.period_text
            other.value, other.low, other.high = value, None, None
            other.approximate = False
            other.start, other.end = reading.sentence.span(part.start("n"), part.end())
            other.partner = other.partner_party = None
            if place is not None:
                reading.set_partner(other, place)
            yield other


_COUNTS = frozenset(
    {"value.count", "value.deed", "value.grammar-object", "value.with", "value.clause-with"}
)
