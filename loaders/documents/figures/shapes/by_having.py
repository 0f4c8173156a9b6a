"""Figures of what somebody has at the end of a time, can make or carry, has a part of, and who came to him.

for measure in having(reading): ...     # "ended 2023 with 2,340 employees", "can carry 10 million tonnes a year"
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from interlock.loaders.documents.figures.deeds import deeds
from interlock.loaders.documents.figures.reading import FigureReading
from interlock.loaders.documents.figures.shapes.comparisons import (
    compared,
)
from interlock.loaders.documents.figures.words import METRICS, WORD
from interlock.loaders.documents.grammar.rules import MARK
from interlock.loaders.documents.language.anchors import Sought
from interlock.loaders.documents.language.later import later
from interlock.loaders.documents.language.measures import Measure

__all__ = ["having"]

_AT_END = Sought(
    r"\b(?:ended|finished|closed|started|began|entered|exited) (?:the )?(?:⟪d(?P<when>\d+)⟫|(?P<year>(?:19|20)\d\d)"
    r"|(?:financial |fiscal )?(?:year|quarter|period|half"
    rf"|month|season)) with (?:about |some |around )?(?:(?:an? |the )?(?P<metric>(?:{WORD} ){{0,2}}?{METRICS}) of (?P<sum>⟪[mq]\d+⟫)"
    rf"|(?P<m>⟪q\d+⟫)|(?P<cash>⟪m\d+⟫) (?:of|in) (?P<what>(?:{WORD} ){{0,2}}?(?:cash|{METRICS})))"
)
_PART = Sought(
    rf"(?P<s>{MARK}),? (?:which |that )?(?:now |still |currently )?(?:has|had|holds|held|commands|commanded|claims) (?:an? |about an? )?"
    rf"(?P<m>⟪p\d+⟫) (?:market share|share of (?:the |its )?(?:{MARK} |(?:(?:{WORD}|[A-Z][a-z]+) ){{1,3}}?)?market)\b"
)
_CAME = Sought(
    r"(?P<m>⟪q\d+⟫|⟦[SHO]\d+⟧) (?:have |had )?(?:visited|came to|arrived (?:in|at)|entered|stayed (?:in|at)|travelled to|flew to|called at"
    r"|docked at|berthed at|landed at|passed through|used|transited|crossed) (?:the )?(?P<s>⟦[LSO]\d+⟧)(?!’s|'s)"
)
_FORESEES = Sought(
    rf"(?P<s>{MARK}) (?P<sees>expects|forecasts|anticipates|targets|has targeted|is targeting"
    r"|will have|is to have|plans to have|aims to have|expects to have|hopes to have)"
    r" (?:about |some |around )?(?P<m>⟪q\d+⟫)(?= (?:by|in|at|this|next|and)\b| ⟪d|[,.;]|$)"
)
_PAID_OUT = (
    r"(?:an? |the |its )?(?:[a-z-]+ ){0,3}?dividends?(?: payment| payout)? (?:of|at) (?P<m>⟪m\d+⟫)"
    r"(?: (?:a|per|for each|for every) (?:[a-z]+ )?share)?"
)
# "The board of A proposes a dividend of": who pays is whose board, shareholders or meeting it is.
_DIVIDEND = Sought(
    r"\b(?:propos|recommend|declar|approv|announc|distribut|maintain|resolv|decid|intend|plan|pa(?:y|id))[a-z]*"
    rf"(?: on)?(?: to (?:pay|distribute|approve)| paying)?(?: out)? {_PAID_OUT}"
)
_DIVIDEND_IS = Sought(
    rf"(?:^[“\"]?|[,;:] )(?:[A-Z][a-z]+ )?{_PAID_OUT}(?: for ⟪d\d+⟫)? (?:is|was|has been|will be|were) (?:proposed|paid|declared"
    r"|recommended|approved|distributed)"
)
_BODY = r"(?:[Bb]oards?(?: of [Dd]irectors)?|[Mm]anagement(?: board)?|[Dd]irectors|[Ss]hareholders|[Mm]eeting|AGM|[Ss]upervisory [Bb]oard)"
_WHOSE_BODY = later(
    rf"{_BODY} (?:of|at) (?:the )?(?P<s>{MARK})[^⟦⟪;]{{0,40}}$|(?P<t>{MARK})(?:’s|'s|’|')? (?:[a-z]+ ){{0,3}}{_BODY}\b[^⟦⟪;]{{0,40}}$"
)
_PEOPLE_WHO_COME = later(
    r"(?:ships|vessels|tankers|carriers|boats|freighters|flights|aircraft|planes|trucks|lorries|vehicles|trains|cars|tourists?|visitors?|travell?ers?|guests?|people|foreigners|holidaymakers|pilgrims|passengers|refugees|migrants)$"
)


def having(reading: FigureReading) -> Iterator[Measure]:
    """What is had, can be done, or came."""
    for read in (_at_end, _market_shares, _came, _foreseen, _dividends):
        yield from read(reading)


def _at_end(reading: FigureReading) -> Iterator[Measure]:
    for match in _AT_END.finditer(reading.marked):
        subject = reading.clause_subject(match.start(), aside=True)
        measure = reading.measure("value.at-end", match, subject, None)
        if measure is None:
            continue
        amount, thing = reading.figure(match["sum"] or match["m"] or match["cash"])
        name = match["metric"] or match["what"] or thing
        if amount is None or (match["m"] and deeds().measures_a_good(thing)):
            continue
        measure.take(amount)
        measure.indicator = name
        if year := match["year"]:
            measure.period, measure.period_text = (f"{year}-01-01", f"{int(year) + 1}-01-01"), year
        yield from compared(reading, measure, match.end())


def _market_shares(reading: FigureReading) -> Iterator[Measure]:
    for match in _PART.finditer(reading.marked):
        measure = reading.measure("value.market-share", match, reading.mention(match["s"]), None)
        if measure is not None:
            measure.take(reading.amount(match["m"]))
            measure.indicator = "market share"
            yield from compared(reading, measure, match.end())


def _dividends(reading: FigureReading) -> Iterator[Measure]:
    for pattern in (_DIVIDEND, _DIVIDEND_IS):
        for match in pattern.finditer(reading.marked):
            body = _WHOSE_BODY.search(reading.marked, 0, match.start())
            subject = reading.mention(body["s"] or body["t"]) if body else None
            if subject is None and pattern is _DIVIDEND:
                subject = reading.doer(match.start())
            alone = reading.is_alone(match.start(), subject)
            measure = reading.measure(
                "value.dividend", match, None if alone else subject, None, bare=alone
            )
            if measure is not None:
                measure.take(reading.amount(match["m"]))
                measure.indicator = "dividend"
                yield from compared(reading, measure, match.end())


def _came(reading: FigureReading) -> Iterator[Measure]:
    for match in _CAME.finditer(reading.marked):
        amount, thing = reading.figure(match["m"])
        if amount is None or not _PEOPLE_WHO_COME.search(thing):
            continue
        measure = reading.measure("value.came", match, reading.mention(match["s"]), None)
        if measure is not None:
            measure.take(amount)
            measure.indicator = thing
            yield from compared(reading, measure, match.end())


def _foreseen(reading: FigureReading) -> Iterator[Measure]:
    for match in _FORESEES.finditer(reading.marked):
        amount, thing = reading.figure(match["m"])
        if amount is None or not thing or deeds().measures_a_good(thing):
            continue
        measure = reading.measure("value.foreseen", match, reading.mention(match["s"]), None)
        if measure is not None:
            measure.take(amount)
            measure.indicator = thing
            measure.outlook = (
                "planned" if re.search(" to have|target", match["sees"]) else "expected"
            )
            yield from compared(reading, measure, match.end())
