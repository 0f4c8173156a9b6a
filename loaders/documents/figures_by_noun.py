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
    """Figures that no shape names: what is counted is named after the noun and its verb, money after the noun before it."""
    taken = [(measure.start, measure.end) for measure in found]
    marked = reading.marked
    for match in _SUM_MARK.finditer(marked):  # parties of many are ends of ties, no figures
        start = reading.sentence.to_text(match.start())
        if any(begin <= start < end for begin, end in taken):
            continue
        amount, thing = reading.figure(match[0])
        if amount is None or thing in _UNCOUNTED or (not match[0].startswith("⟪m") and not thing):
            continue
        chain = reading.sentence.clause_subject(match.start())
        if isinstance(chain, str):
            continue
        subject = reading.sentence.mentions[chain.subjects[0]]
        words = chain.words.strip()
        if len(words) > _SPAN_OF_CLAUSE or MARK_ANY.search(words) or _LEFT_OPEN.search(words):
            continue
        level = ruleset().ladder(words)
        if (
            level not in ("asserted", "planned", "agreed")
            or ruleset().possibility.search(words)
            or ruleset().former.search(words)
        ):
            continue
        rest = [
            word
            for word in re.sub(r"⟪d\d+⟫", " ", words).split()
            if word not in _HELPERS and not word.endswith("ly")
        ]
        if not rest or not rest[0].islower():
            continue
        verb, tail = rest[0], " ".join(rest[1:])
        noun = _NOUN_OF.search(f" {tail}")
        if match[0].startswith("⟪m"):
            if noun is None or noun["noun"].split()[-1] in _TIE_NOUNS:
                continue
            name = noun["noun"]
        elif noun is not None:
            name = thing if deeds().measures_a_good(thing) is False else noun["noun"]
        elif tail and not tail.endswith(("by", "to", "with", "at", "in")):
            continue
        elif level != "asserted":
            name = f"{thing} to be {verb}" if verb.endswith("ed") else thing
        elif verb.endswith("ed") and verb not in _PLAIN_VERBS and not tail:
            name = f"{thing} {verb}"
        else:
            name = thing
        measure = reading.measure("value.other", match, subject, None, start=chain.start)
        if measure is not None:
            measure.take(amount)
            measure.indicator = name
            yield measure
    for match in _FIRST_FIGURE.finditer(marked):
        amount, thing = reading.figure(match["m"])
        where = reading.mention(match["s"])
        start = reading.sentence.to_text(match.start("m"))
        if (
            amount is None
            or not thing
            or where is None
            or any(begin <= start < end for begin, end in taken)
        ):
            continue
        if deeds().measures_a_good(thing) or match["m"].startswith("⟪m"):
            continue
        measure = reading.measure("value.other", match, where, None, start=match.start("m"))
        if measure is not None:
            measure.take(amount)
            measure.indicator = thing
            yield measure
