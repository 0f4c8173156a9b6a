"""Several figures that belong each to its own noun or place: "exports and imports rose 5 and 7 percent, respectively".

for measure in respectively(reading): ...
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from interlock.loaders.documents.figures.reading import FigureReading
from interlock.loaders.documents.figures.whose.in_the_sentence import is_adjective
from interlock.loaders.documents.figures.words import (
    ADVERB,
    DATE_AFTER,
    FALLING,
    METRICS,
    REACHED,
    RISING,
    TO_COME,
    WORD,
)
from interlock.loaders.documents.grammar.rules import MARK
from interlock.loaders.documents.language.later import later
from interlock.loaders.documents.language.measures import Measure, direction_of, lowered

__all__ = ["changed_each", "open_lists", "respectively"]

_FIGURE = r"⟪[mpq]\d+⟫"
_LIST = rf"{_FIGURE}(?:, {_FIGURE})*,? and {_FIGURE}"
_NOUNS = rf"(?:[A-Z][a-z-]+ )?(?:{WORD} ){{0,2}}?(?:{WORD}|[A-Z][a-z-]+)"
_OWNER = rf"(?:(?P<own>{MARK})(?:’s|'s|’|')? |(?P<its>\b[Ii]ts|\b[Tt]heir) )?(?<![\w’'-])"
_POSTS = rf"(?P<posts>(?: (?:to|with|from|at|in|through|on|of|via|by) (?:the )?{MARK}(?!’s|'s)|{DATE_AFTER})*)"
_VERB = rf"{TO_COME}{ADVERB},? (?:(?P<up>{RISING})|(?P<down>{FALLING})|{REACHED}|of)(?: by| to)?"
_FIGURES = (
    rf" (?P<xs>{_LIST})(?:,? respectively)?(?:,? (?:to|at|to reach|reaching) (?P<ys>{_LIST}))?"
)
_BY_NOUN = later(
    rf"{_OWNER}(?P<good>)(?P<metric>{_NOUNS}(?:, {_NOUNS})*,? and {_NOUNS}){_POSTS}{_VERB}{_FIGURES}"
)
_PLACES = rf"{MARK}(?:, {MARK})*,? and (?:the )?{MARK}(?!’s|'s)"
_BY_PLACE = later(
    rf"{_OWNER}(?P<good>)(?P<metric>(?:[A-Z][a-z-]+ )?(?:{WORD} ){{0,2}}?(?:{METRICS}|(?i:{METRICS})))"
    rf" (?:to|from|with|in) (?:the )?(?P<places>{_PLACES}){_POSTS}{_VERB}{_FIGURES}"
)
# "3 million tonnes worth $4 million, up 20.8 and 18.6 percent, respectively": two figures of one flow, each with its change.
_TWO_OF_ONE = later(
    rf"(?P<x>⟪[mq]\d+⟫)(?: (?:worth )?of (?:{WORD} ){{0,2}}?{WORD})?(?: (?:to|from|in) (?:the )?{MARK})?,?"
    rf" (?:and|worth|valued at|with a value of) (?P<y>⟪[mq]\d+⟫){DATE_AFTER}?,?(?: an?)?"
    r" (?:(?P<up>up|higher|rising|increasing|increases? of|growth of)"
    r"|(?P<down>down|lower|falling|decreasing|(?:decreases?|declines?) of))(?: by)? (?P<a>⟪p\d+⟫) and (?P<b>⟪p\d+⟫)"
    r"[^⟪;.]{0,40}? ?respectively\b"
)
_OPEN = later(rf"(?:{_LIST},? (?:to|at) )?{_LIST}(?:[^⟪;.]|⟪d\d+⟫){{0,40}}? respectively\b")
_APART = later(r",? and |, ")
_NAMED = later(rf"(?P<of>.*?\b)?(?P<noun>(?i:{METRICS}))")
_MARKS = later(MARK)
_FIGURE_MARK = later(_FIGURE)


def respectively(reading: FigureReading) -> Iterator[Measure]:
    """One measure for each noun or place of a list, with the figure at the same place of the list behind it."""
    for match in _BY_NOUN.finditer(reading.marked):
        names = _names(match["metric"])
        if names is not None:
            yield from _each(reading, match, names, ())
    for match in _BY_PLACE.finditer(reading.marked):
        places = _MARKS.findall(match["places"])
        yield from _each(reading, match, [lowered(match["metric"])] * len(places), places)


def changed_each(reading: FigureReading, found: Sequence[Measure]) -> list[Measure]:
    """What was read of two figures of one flow, each with its own change, and the second where it is unread."""
    told: list[Measure] = []
    for match in _TWO_OF_ONE.finditer(reading.marked):
        amounts = [reading.amount(match[name]) for name in "xy"]
        first = next(
            (m for m in found if (m.value, m.unit) == (amounts[0].value, amounts[0].unit)), None
        )
        if first is None:
            continue
        for name, amount, change in zip("xy", amounts, "ab", strict=True):
            step = reading.amount(match[change]).value
            measure = first.earlier()
            measure.rule, measure.outlook, measure.indicator = (
                "value.respectively",
                first.outlook,
                first.indicator,
            )
            measure.period, measure.period_text = first.period, first.period_text
            measure.value = measure.low = measure.high = None
            measure.take(amount)
            measure.start, measure.end = first.start, reading.stop(match.end(name))
            measure.direction = direction_of(match)
            if step is not None:
                measure.move(step, up=match["up"] is not None)
            told.append(measure)
    return told


def open_lists(reading: FigureReading) -> list[tuple[int, int]]:
    """Where in the text figures stand of which "respectively" says that each is of something else."""
    return [reading.sentence.span(*found.span()) for found in _OPEN.finditer(reading.marked)]


def _names(words: str) -> list[str] | None:
    """What each figure is of: "coal and iron ore output" are coal output and iron ore output; None where one is no metric."""
    names = _APART.split(words)
    last = _NAMED.fullmatch(names[-1])
    if last is None:
        return None
    full = []
    for name in names:
        first, _, rest = name.partition(" ")
        name = rest if rest and first[0].isupper() and is_adjective(first) else name
        named = name if _NAMED.fullmatch(name) else f"{name} {last['noun']}"
        full.append(lowered(named))
    return full


def _each(
    reading: FigureReading, match: re.Match[str], names: Sequence[str], places: Sequence[str]
) -> Iterator[Measure]:
    """The figures of a match, where its lists are of one length and say so."""
    figures = _FIGURE_MARK.findall(match["xs"])
    levels = _FIGURE_MARK.findall(match["ys"] or "")
    last = "ys" if levels else "xs"
    ends = [match.start(last) + found.end() for found in _FIGURE_MARK.finditer(match[last])]
    said = "respectively" in match[0] or reading.marked.startswith(
        ("respectively", " respectively", ", respectively"), match.end()
    )
    if not said or len(figures) != len(names) or (levels and len(levels) != len(names)):
        return
    subject, partner = reading.ends(match)
    first = reading.measure(
        "value.respectively", match, subject, partner, bare=match["own"] is None
    )
    if first is None:
        return
    for at, name in enumerate(names):
        measure = first.earlier()
        measure.rule, measure.indicator, measure.outlook = first.rule, name, first.outlook
        measure.period, measure.period_text = first.period, first.period_text
        measure.direction = direction_of(match)
        if places:
            measure.partner = measure.partner_party = None
            reading.set_partner(measure, reading.mention(places[at]))
        if at + 1 < len(names):
            measure.end = reading.stop(ends[at])
        amount = reading.amount(figures[at])
        change = amount.unit == "percent" and measure.direction is not None
        if levels:
            measure.take(reading.amount(levels[at]))
        elif not change:
            measure.take(amount)
        if change and amount.value is not None:
            measure.move(amount.value, up=measure.direction == "rising")
        yield measure
