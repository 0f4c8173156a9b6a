"""Parts of the figure right before: so many of them, so much of it, and what else of it has a name of its own.

"1.4 million visitors, of whom 310,000 came from Uganda", "its debt, nearly half of it short-term", "trade of $8 billion, of which
imports were $7 billion", "4,100 employees, including 300 engineers".

for measure in by_part(reading, found): ...
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from interlock.loaders.documents.figures.deeds import deeds
from interlock.loaders.documents.figures.reading import FigureReading
from interlock.loaders.documents.figures.whose.in_the_sentence import is_adjective
from interlock.loaders.documents.figures.words import BARE, METRICS, REACHED, WORD, word_set
from interlock.loaders.documents.language.amounts import is_money, number, qualify, scaled
from interlock.loaders.documents.language.anchors import Sought
from interlock.loaders.documents.language.later import later
from interlock.loaders.documents.language.measures import Measure

__all__ = ["by_part"]

_NUMBER = rf"(?:{BARE}|\d+)(?![\w⟫%-]|[.,]\d)"
_PART = (
    r"(?P<blur>(?:only|just|about|some|around|nearly|almost|roughly|at least|more than|over|fewer than) )?"
    rf"(?P<m>⟪[mqp]\d+⟫|{_NUMBER})"
)
_TO = r"(?P<to>(?: [a-z]+){0,5}? (?:to|from|in) (?:the )?(?P<p>⟦[LO]\d+⟧)(?!’s|'s))?"
# "of whom 310,000 came from Uganda", "of which only 200 go that way"
_OF_WHICH = Sought(
    rf",? (?:and )?(?:of|out of) (?:which|whom|these|those|them),? {_PART}(?: of them)?{_TO}"
)
# ", nearly half of it since 2021", ", 300 of them women"
_OF_IT = Sought(
    rf", {_PART} of (?:(?:it|them|this|that|which|whom|these|those)\b|(?P<it>⟦P\d+⟧)){_TO}(?: (?P<what>(?:[a-z]+ )?[a-z]+s|women"
    rf"|men)(?=[,.;]|$))?"
)
# "of which imports were $7 billion", "of which Ukrainian wheat accounted for 1.7 million"
_NAMED = Sought(
    rf",? (?:and )?of which (?:the )?(?P<what>(?:[A-Z][a-z]+ )?(?:{WORD} ){{0,2}}{WORD}) (?:alone )?(?:account(?:s|ed) for"
    rf"|contribut(?:es|ed)"
    rf"|brought in|ma[dk]es? up|represent(?:s|ed)|{REACHED}) {_PART}(?! of\b)"
)
# ", including 300 engineers", "among them 1.2 million tonnes of pellets"
_INCLUDING = Sought(
    rf",? (?:including|among them|among which) {_PART}(?: (?:worth )?of (?P<what>(?:{WORD} ){{0,2}}?{WORD})(?= ?(?:[,.;)]|$"
    rf"| (?:and|to|from|in|for)\b)))?"
)
_NO_WHOLE = frozenset(
    {"value.previous", "value.trend", "value.sectors", "value.part", "value.portion"}
)
_NEAR = 90  # characters between a whole and a part of it
_METRIC = later(rf"(?:.* )?{METRICS}")
_SAYS_LITTLE = word_set("nameless") | word_set("tie_nouns")
_SMALL = 5  # fewer things than these are told of one by one


def by_part(reading: FigureReading, found: list[Measure]) -> Iterator[Measure]:
    """What is still unread of the parts of figures that are read; a number is read once."""
    if not found and reading.last is None:
        return
    yield from reading.in_turn((_unnamed, _named, _included), found)


def _whole(reading: FigureReading, known: list[Measure], at: int) -> Measure | None:
    """The figure of this sentence that the words at a place go on from."""
    last = reading.antecedent(known, at)
    if (
        last is None
        or last.rule in _NO_WHOLE
        or last.start < reading.sentence.start
        or last.unit == "percent"
    ):
        return None
    if not last.has_number:
        return None
    return last if reading.sentence.to_text(at) - last.end < _NEAR else None


def _part(
    reading: FigureReading, whole: Measure, match: re.Match[str], name: str = ""
) -> Measure | None:
    """The part of a figure that a shape tells: a share of it, or so much of the same unit."""
    measure = whole.earlier()
    measure.rule, measure.antecedent = "value.gap", True
    measure.period, measure.period_text = whole.period, whole.period_text
    measure.outlook = whole.outlook
    measure.value = measure.low = measure.high = None
    measure.approximate = False
    measure.start, measure.end = reading.sentence.span(match.start("m"), match.end())
    if match["m"].startswith("⟪p"):
        return measure.take_share(reading.amount(match["m"]), whole.indicator)
    if match["m"].startswith("⟪"):
        amount = reading.amount(match["m"])
        if whole.unit is None or is_money(amount.unit) != is_money(whole.unit):
            return None
        measure.take(amount)
    else:
        digits, _, scale = match["m"].partition(" ")
        measure.value = scaled(digits, scale or None) if digits[0].isdigit() else number(digits)
        side, _, blur = qualify((match["blur"] or "").strip())
        if measure.value is None or measure.value < _SMALL or side:
            return None
        measure.approximate = blur
    if (
        whole.value is not None
        and measure.value is not None
        and measure.unit == whole.unit
        and measure.value > whole.value
    ):
        return None
    if name:
        measure.indicator = name
    return measure


def _unnamed(reading: FigureReading, known: list[Measure]) -> Iterator[Measure]:
    """So many of them, so much of it."""
    for pattern in (_OF_WHICH, _OF_IT):
        for match in pattern.finditer(reading.marked):
            whole = _whole(reading, known, match.start())
            if whole is None or not reading.is_unread(known, match.start("m")):
                continue
            what = match["what"] if pattern is _OF_IT else None
            it = reading.mention(match["it"]) if pattern is _OF_IT else None
            if it is not None and it.form != "pronoun":
                continue
            counted = what is not None and not match["m"].startswith("⟪p")
            measure = _part(reading, whole, match, what if counted and what else "")
            if measure is None:
                continue
            if counted and what:
                measure.unit = what.rpartition(" ")[2]
            if match["p"]:
                measure.partner = measure.partner_party = None
                reading.set_partner(measure, reading.mention(match["p"]))
            yield measure


def _named(reading: FigureReading, known: list[Measure]) -> Iterator[Measure]:
    """A part that has a name: the imports among the trade, the wheat among the grain."""
    for match in _NAMED.finditer(reading.marked):
        whole, what = _whole(reading, known, match.start()), match["what"]
        if (
            whole is None
            or what.rpartition(" ")[2] in _SAYS_LITTLE
            or not reading.is_unread(known, match.start("m"))
        ):
            continue
        name = what if is_adjective(what.partition(" ")[0]) else what[0].lower() + what[1:]
        measure = _part(reading, whole, match, name)
        if measure is None:
            continue
        if match["m"].startswith("⟪p"):
            measure.indicator = f"{name} share of {whole.indicator}"
        yield measure


def _included(reading: FigureReading, known: list[Measure]) -> Iterator[Measure]:
    """What is counted or weighed among it, under a noun of its own."""
    for match in _INCLUDING.finditer(reading.marked):
        if not match["m"].startswith("⟪") or match["m"].startswith("⟪p"):
            continue
        whole = _whole(reading, known, match.start())
        if whole is None or not reading.is_unread(known, match.start("m")):
            continue
        amount, thing = reading.figure(match["m"])
        if amount is None:
            continue
        weighed = is_money(amount.unit) or deeds().measures_a_good(amount.unit)
        name = (match["what"] or "") if weighed else thing
        if not name or (weighed and amount.unit != whole.unit):
            continue
        if (
            weighed
            and (noun := re.search(rf" ?(?P<noun>{METRICS})$", whole.indicator))
            and not _METRIC.fullmatch(name)
        ):
            name = f"{name} {noun['noun']}"
        measure = _part(reading, whole, match, name)
        if measure is not None:
            yield measure
