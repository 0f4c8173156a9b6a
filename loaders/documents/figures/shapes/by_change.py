"""Figures that say what became of another: rates, fractions, what somebody raised or cut, and both ends of a move."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal

from interlock.loaders.documents.figures.reading import FigureReading
from interlock.loaders.documents.figures.shapes.comparisons import (
    add_ratio,
    not_after,
    previous_values,
)
from interlock.loaders.documents.figures.words import (
    FALLING,
    METRICS,
    RATES,
    REACHED,
    RISING,
    SHARE_OF,
    STEADY,
    WORD,
    any_of,
)
from interlock.loaders.documents.grammar.rules import MARK
from interlock.loaders.documents.language.amounts import QUALIFIER, scaled
from interlock.loaders.documents.language.anchors import Sought
from interlock.loaders.documents.language.later import later
from interlock.loaders.documents.language.measures import Measure, direction_of

__all__ = ["both_ends", "dearer", "fractions", "from_to", "rates", "set_to"]

_NUMBER = rf"(?:{QUALIFIER} )?\d[\d,.]*(?: (?:thousand|million|billion|trillion))?"
_FROM_TO = Sought(
    rf"\b(?:(?P<up>{any_of('raised')}|grow|grew|growing)|(?P<down>{any_of('lowered')})) (?:its|their|the) (?:total |own )?"
    rf"(?P<metric>(?:{WORD} ){{0,2}}?{WORD}) from (?P<old>{_NUMBER})(?: (?:in|at) (?:the end of )?(?P<d1>⟪d\d+⟫))? to (?P<new>{_NUMBER})"
    r"(?![\w⟫%])(?:,? (?:in|at|by|as of) (?:the end of )?(?P<d2>⟪d\d+⟫))?"
)
# The sort of capital that a ratio of a bank is of: "common equity Tier 1 ratio".
_CAPITAL = r"(?:[Tt]ier[ -](?:1|2|one|two|I|II)|CET ?1|Common Equity(?= [Tt]ier))"
_RATE = Sought(
    rf"(?:(?P<own>{MARK})(?:’s|'s|’|') )?(?<![\w-])(?P<metric>(?:(?:{WORD}|{_CAPITAL}) ){{0,4}}?(?i:{RATES}))"
    rf"(?: (?:in|at|for) (?:the )?(?P<where>{MARK})(?!’s|'s))?(?:, which [^,;⟪]{{3,90}},)?"
    rf"(?P<verb> (?:{REACHED}|(?:{RISING}|{FALLING})(?: to)?))(?: at| to)? (?P<m>⟪p\d+⟫)(?! of"
    rf"| (?:to|from) ⟪p| complete| more| less| higher| lower)"
)
_CHARGED = later(r"(?:tax|duty|tariff|levy)$")
_MOVED_BY = later(rf" (?:{RISING}|{FALLING})$")
_OF_PROFIT = later(r"\b(?:before|after|net of) [a-z]+$")
_FRACTION = Sought(
    rf"(?:(?P<own>{MARK})(?:’s|'s|’|') )?(?<![\w-])(?P<metric>(?:{WORD} ){{0,2}}?{METRICS}) (?:was|were|is|are|fell to|dropped to"
    rf"|rose to|reached)"
    rf"(?: only| just)? (?P<m>⟪p\d+⟫) of (?:those|that|the (?:level|figure|amount|volume|value|total)s?|what (?:it|they"
    rf"|{MARK}) (?:was|were))\b"
)
_OF_TOTAL = later(r"\bthe totals?$")
_GOODS = (
    r"(?P<i>(?!(?:[Tt]he|[Aa]n?|[Ii]ts|[Tt]heir|[Tt]his|[Tt]hat|[Aa]nd|[Bb]ut|[Ww]hile|[Tt]hey|[Ii]t|[Aa]s|[Ww]hich)\b)"
    r"(?![^.,;]{0,40}\b(?:will|would|may|could) )"
    r"(?:[A-Z]?[a-z-]+ )?(?:[a-z-]+ )??(?:[A-Z]?[a-z-]+ and )?(?:[a-z-]+ )??[A-Z]?[a-z]+)"
)
_DEARER = Sought(
    rf"(?:^[“\"]?|(?<=[,;:] )|(?<=while )|(?<=and )|(?<=but )|(?<=whereas )|(?<=that )|(?<=said )|(?<=⟫ )|(?<=⟧ )){_GOODS}"
    r"(?: (?:in|at) (?:the )?(?P<in>⟦L\d+⟧))? (?:(?:is|are|was|were|became|has become|have become|got) (?P<m>⟪p\d+⟫)"
    r" (?P<way>dearer|more expensive|costlier|pricier|cheaper|less expensive)(?: in (?:the )?(?P<in2>⟦L\d+⟧))?"
    r"|costs? (?P<n>⟪p\d+⟫) (?P<way2>more|less)(?= (?:than (?:in )?(?:the )?)?⟪d|[.;,]|$| than (?:a|last|before|in) | and ))"
)
_FRONT_PLACE = later(r"[“\"]?(?:In|Across|Throughout) (?:the )?(?P<in>⟦L\d+⟧)(?!’s|'s)")
_WHOLE = 100
_SET = Sought(
    rf"\b(?:(?P<up>raised|raises|increased|increases|lifted|expanded|doubled|boosted)|(?P<down>cut|cuts|lowered|lowers|reduced"
    rf"|reduces|trimmed"
    rf"|slashed|downgraded|halved)|left|kept|keeps|held) (?:(?:its|their|the|his|⟪d\d+⟫) )?(?:own )?"
    rf"(?P<metric>(?:{WORD} ){{0,2}}?(?:{METRICS}|{RATES})(?: (?:forecast|guidance|target|outlook|estimate))?)"
    rf"(?: unchanged| steady)?(?: by (?:(?P<change>⟪p\d+⟫)|⟪[mq]\d+⟫|\d[\d,.]* (?:(?:basis|percentage) )?points"
    r"|(?:half|a quarter of|a|one|two) (?:a )?(?:full |percentage )?points?)(?: ⟪d\d+⟫)?,?)?"
    rf"(?:,? for (?:the|an?) [a-z]+ time (?:in|since) [^,;⟦⟪]{{2,25}}(?=, to|,? to ⟪),?)?"
    rf" (?P<by>to|at|by) (?:an average of |an average |a record |just |only |a mere"
    rf" |(?:an?|its|their) (?:[a-z0-9-]+ ){{1,3}}?(?:high|low|peak|record) of )?"
    rf"(?P<m>⟪[mpq]\d+⟫)(?! of| to (?:an average of |an average |a record )?⟪)"
)
_HARDLY = later(r"\b(?:almost|nearly|more than|about|roughly|virtually|practically) $")
# "in 2023", "last year", "at the end of March"
_WHEN = r"(?:,? (?:(?:in|for|during|at|by|as of|on) (?:the )?(?:end of )?)?(?P<day>⟪d\d+⟫))?"
_BOTH_ENDS = Sought(
    rf"(?:(?P<own>{MARK})(?:’s|'s|’|') )?(?<![\w-])(?P<metric>(?:{WORD} ){{0,2}}?(?i:{METRICS}|share|ratio|rate))"
    rf"(?: (?:to|from|with) (?:the )?"
    rf"(?P<p>{MARK}))?"
    rf"(?: has| have| had)? (?:(?P<up>{RISING})|(?P<down>{FALLING})) from (?:the |an? )?(?P<old>⟪[mpq]\d+⟫)(?: (?:a|per) [a-z]+)?"
    rf"(?: (?:recorded|registered|reported|posted|seen|earned|achieved|collected))?{_WHEN.replace('day', 'd1')}"
    rf" to (?:the |an? |a record )?(?P<new>⟪[mpq]\d+⟫){_WHEN.replace('day', 'd2')}"
)


def rates(reading: FigureReading) -> Iterator[Measure]:
    """Metrics that are percentages themselves: "inflation slowed to 4.2 percent"."""
    for match in _RATE.finditer(reading.marked):
        if match["metric"] == "share" and match.string.endswith("per ", 0, match.start("metric")):
            continue  # "earnings per share rose 31 percent"
        if _CHARGED.search(match["metric"]) and _MOVED_BY.search(match["verb"] or "") is not None:
            continue  # "the tax rises 12 percent": by so much
        if _OF_PROFIT.search(match["metric"]):
            continue  # "profit before tax fell 89 percent": not what the tax is
        owner = reading.mention(match["own"] or match["where"])
        measure = reading.measure("value.rate", match, owner, None, bare=owner is None)
        if measure is None:
            continue
        measure.take(reading.amount(match["m"]))
        measure.indicator = (
            match["metric"] if match["metric"][:2].isupper() else match["metric"].lower()
        )
        verb = match["verb"] or ""
        measure.direction = (
            "steady"
            if STEADY.match(verb)
            else "rising"
            if re.search(RISING, verb)
            else "falling"
            if re.search(FALLING, verb)
            else None
        )
        yield measure
        yield from previous_values(reading, measure, match.end())


def fractions(reading: FigureReading) -> Iterator[Measure]:
    """Metrics that are a fraction of what they were: "landings were 60 percent of the level of 2019"."""
    for match in _FRACTION.finditer(reading.marked):
        if _OF_TOTAL.search(match[0]):
            continue  # "were 14 percent of the total": a part of all, and nothing of before
        measure = reading.measure(
            "value.ratio", match, reading.mention(match["own"]), None, bare=match["own"] is None
        )
        share = reading.amount(match["m"])
        if measure is None or share.value is None:
            continue
        measure.comparison = {"base": "previous year", "ratio": share.value / 100}
        measure.direction = "falling" if share.value < _WHOLE else "rising"
        yield measure


def dearer(reading: FigureReading) -> Iterator[Measure]:
    """Goods that became dearer or cheaper: "wheat was 12 percent dearer"."""
    for match in _DEARER.finditer(reading.marked):
        front = _FRONT_PLACE.match(reading.marked)
        where = reading.mention(match["in"] or match["in2"] or (front["in"] if front else None))
        measure = reading.measure("value.change", match, where, None, bare=where is None)
        share = reading.amount(match["m"] or match["n"])
        if measure is None or share.value is None:
            continue
        measure.indicator = f"{match['i'].lower()} prices"
        way = match["way"] or match["way2"]
        measure.move(share.value, up=not way.startswith(("cheap", "less")))
        yield measure


def set_to(reading: FigureReading) -> Iterator[Measure]:
    """What somebody does to a figure of his own: "raised its policy rate to 12.5 percent"."""
    for match in _SET.finditer(reading.marked):
        measure = reading.measure(
            "value.set", match, reading.clause_subject(match.start(), aside=True), None
        )
        if measure is None:
            continue
        amount = reading.amount(match["m"])
        way = direction_of(match)
        measure.direction = way or "steady"
        if match["by"] == "by":
            if amount.unit != "percent" or amount.value is None or way is None:
                continue
            measure.move(amount.value, up=way == "rising")
        else:
            measure.take(amount)
            if match["change"]:
                add_ratio(reading, measure, match)
            elif match["by"] == "to" and not _HARDLY.search(reading.marked, 0, match.start()):
                measure.multiply(match[0].partition(" ")[0])
        yield measure
        if match["by"] != "by":
            yield from previous_values(reading, measure, match.end())


def both_ends(reading: FigureReading) -> Iterator[Measure]:
    """A metric with both ends of its move: "exports fell from $40 million in 2020 to $30 million in 2021"."""
    for match in _BOTH_ENDS.finditer(reading.marked):
        if SHARE_OF.search(reading.marked, 0, match.start()):
            continue  # the share moves, not what it is of
        owner = reading.mention(match["own"])
        measure = reading.measure(
            "value.from-to", match, owner, reading.mention(match["p"]), bare=owner is None
        )
        if measure is None:
            continue
        measure.direction = "rising" if match["up"] else "falling"
        before = measure.earlier()
        measure.take(reading.amount(match["new"]))
        before.take(reading.amount(match["old"]))
        for one, mark in ((before, match["d1"]), (measure, match["d2"])):
            if mark:
                day = reading.sentence.dates[int(mark[2:-1])]
                one.period, one.period_text = reading.balance_day(day) or day.interval, day.text
        not_after(before, measure)
        before.start, before.end = reading.sentence.span(
            match.start("old"), match.end("d1") if match["d1"] else match.end("old")
        )
        yield measure
        yield before


def from_to(reading: FigureReading) -> Iterator[Measure]:
    """A count with both ends of its move: "cut its staff from 400 to 320", "raised its subscriber base from 9 million to 11 million"."""
    for match in _FROM_TO.finditer(reading.marked):
        subject = reading.doer(match.start())
        measure = reading.measure("value.from-to", match, subject, None)
        old, new = _plain(match["old"]), _plain(match["new"])
        if measure is None or old is None or new is None:
            continue
        metric = match["metric"]
        measure.indicator = metric
        measure.unit = metric if metric.endswith(("s", "staff")) else _people(metric)
        before = measure.earlier()  # of a time that the text may not say
        before.value = old
        before.start, before.end = reading.sentence.span(
            match.start("old"), match.end("d1" if match["d1"] else "old")
        )
        measure.value, measure.direction = new, "rising" if new > old else "falling"
        for one, mark in ((before, match["d1"]), (measure, match["d2"])):
            if mark:
                day = reading.sentence.dates[int(mark[2:-1])]
                one.period, one.period_text = reading.balance_day(day) or day.interval, day.text
        not_after(before, measure)
        yield measure
        yield before


def _plain(words: str) -> Decimal | None:
    """The number of digits with a scale behind them, whatever blurs it."""
    found = re.search(r"(\d[\d,.]*)(?: ([a-z]+))?$", words)
    return scaled(found[1].rstrip(".,"), found[2]) if found else None


def _people(metric: str) -> str | None:
    return (
        "people" if metric.endswith(("workforce", "headcount", "membership", "payroll")) else None
    )
