"""Figures that no shape names: what is counted is named after the noun and its verb, money after the noun before it."""

from __future__ import annotations

import re
from collections.abc import Iterator

from interlock.loaders.documents.deeds import deeds
from interlock.loaders.documents.figure_reading import FigureReading
from interlock.loaders.documents.figure_words import FIGURE, MARK_ANY, SUM, word_set
from interlock.loaders.documents.measures import Measure
from interlock.loaders.documents.rules import MARK, ruleset

__all__ = ["others"]

_HELPERS = word_set("helpers")
_PLAIN_VERBS = word_set("plain_verbs")
_TIE_NOUNS = word_set("tie_nouns")
_NOUN_OF = re.compile(
    r"(?:^| )(?:an? |the |its |their )?(?P<noun>(?:[a-z-]+ ){0,2}?[a-z-]+) (?:of|worth|totalling|holding)$"
)
_FIRST_FIGURE = re.compile(
    rf"^(?:(?:In|During|By|On|Since|Over|Last|This)?[^⟦⟪,]{{0,20}}⟪d\d+⟫,? )?(?:[A-Z][a-z]+ )?(?P<m>{FIGURE})"
    rf"(?: from {MARK})? (?P<verb>(?:have |has |were |are |had )?[a-z]+)(?: [a-z]+){{0,3}}? (?:at|in|on|by|with) (?:the )?(?P<s>{MARK})"
)
_SUM_MARK = re.compile(SUM)
_SPAN_OF_CLAUSE = 70  # characters between a subject and the figure that its verb takes
_LEFT_OPEN = re.compile(r"[;:“”\"(]|⟪[mpq]|, (?!⟪)")
_UNCOUNTED = word_set("uncounted")


def others(reading: FigureReading, found: list[Measure]) -> Iterator[Measure]:
    """Figures that no shape names, of those that are not inside a measure already found."""
    taken = [(measure.start, measure.end) for measure in found]
    yield from _objects(reading, taken)
    yield from _openers(reading, taken)


def _objects(reading: FigureReading, taken: list[tuple[int, int]]) -> Iterator[Measure]:
    """Figures behind the verb of a clause whose subject is a party: "The airline has secured slots for 14 flights"."""
    # Parties of many are ends of ties: no figures by themselves.
    for match in _SUM_MARK.finditer(reading.marked):
        if _inside(taken, reading.sentence.to_text(match.start())):
            continue
        amount, thing = reading.figure(match[0])
        money = match[0].startswith("⟪m")
        if amount is None or thing in _UNCOUNTED or not (money or thing):
            continue
        chain = reading.sentence.clause_subject(match.start())
        if isinstance(chain, str):
            continue
        words = chain.words.strip()
        if len(words) > _SPAN_OF_CLAUSE or MARK_ANY.search(words) or _LEFT_OPEN.search(words):
            continue
        rules = ruleset()
        level = rules.ladder(words)
        if level not in ("asserted", "planned", "agreed"):
            continue
        if rules.possibility.search(words) or rules.former.search(words):
            continue
        name = _name(words, thing, money=money, done=level == "asserted")
        if name is None:
            continue
        subject = reading.sentence.mentions[chain.subjects[0]]
        measure = reading.measure("value.other", match, subject, None, start=chain.start)
        if measure is not None:
            measure.take(amount)
            measure.indicator = name
            yield measure


def _name(words: str, thing: str, *, money: bool, done: bool) -> str | None:
    """What a figure is called: by the noun before it and by what was done with what it counts; None where they say too little."""
    rest = [
        word
        for word in re.sub(r"⟪d\d+⟫", " ", words).split()
        if word not in _HELPERS and not word.endswith("ly")
    ]
    if not rest or not rest[0].islower():
        return None
    verb, tail = rest[0], " ".join(rest[1:])
    noun = _NOUN_OF.search(f" {tail}")
    if money:
        return None if noun is None or noun["noun"].split()[-1] in _TIE_NOUNS else noun["noun"]
    if noun is not None:
        return noun["noun"] if deeds().measures_a_good(thing) else thing
    if tail and not tail.endswith(("by", "to", "with", "at", "in")):
        return None
    if not done:
        return f"{thing} to be {verb}" if verb.endswith("ed") else thing
    if verb.endswith("ed") and verb not in _PLAIN_VERBS and not tail:
        return f"{thing} {verb}"
    return thing


def _openers(reading: FigureReading, taken: list[tuple[int, int]]) -> Iterator[Measure]:
    """Counts that open a sentence and are of the party where they are: "In 2021 about 40 traders registered at the bourse"."""
    for match in _FIRST_FIGURE.finditer(reading.marked):
        amount, thing = reading.figure(match["m"])
        where = reading.mention(match["s"])
        if amount is None or not thing or where is None:
            continue
        if _inside(taken, reading.sentence.to_text(match.start("m"))):
            continue
        if deeds().measures_a_good(thing) or match["m"].startswith("⟪m"):
            continue
        measure = reading.measure("value.other", match, where, None, start=match.start("m"))
        if measure is not None:
            measure.take(amount)
            measure.indicator = thing
            yield measure


def _inside(spans: list[tuple[int, int]], at: int) -> bool:
    return any(start <= at < end for start, end in spans)
