"""Figures of what somebody does or has in passing: "a mill producing 3,000 tonnes of flour a year", "A, a retailer with 65 stores".

for measure in by_participle(reading): ...
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from interlock.loaders.documents.figures.deeds import Deed, deeds
from interlock.loaders.documents.figures.reading import FigureReading
from interlock.loaders.documents.figures.shapes.comparisons import (
    compared,
)
from interlock.loaders.documents.figures.words import FIGURE, NOUNS, word_set
from interlock.loaders.documents.grammar.rules import MARK
from interlock.loaders.documents.language.anchors import Sought
from interlock.loaders.documents.language.later import later
from interlock.loaders.documents.language.measures import Measure
from interlock.loaders.documents.mentions.find import Mention

__all__ = ["by_participle"]

_OWNERS = r"⟦[FBSLO]\d+⟧"
_OF = (
    rf"(?: (?:worth )?of (?:its |their |the )?(?P<of>{NOUNS})(?= ?(?:[,.;:)—]|$| (?:an?|per|each|every|annually|daily|to|from|in|at|for|by"
    rf"|on|and|with|which|that|last|this|during)\b| ⟪| ⟦)))?(?: (?:to|from) (?:the )?(?P<p>{MARK}))?"
)
# "a mill producing 3,000 tonnes", "Halden, employing 340 people,"
_BESIDE = Sought(
    rf"(?P<s>{_OWNERS})(?P<comma>,)? (?:now |currently |already )?(?P<verb>{deeds().doing}) (?P<m>{FIGURE}){_OF}"
)
# "is the largest exporter, exporting 22 million tonnes"; whom a firm employs there may be of what it opened
_BEHIND = Sought(rf", (?P<verb>(?!employing){deeds().doing}) (?P<m>{FIGURE}){_OF}")
# "is now carrying 260,000 passengers a day", "took the lead by adding 4 million subscribers"
_GOING_ON = Sought(
    rf"\b(?:(?:is|are|was|were)(?: now| currently| already| still)?|by) (?P<verb>adding|{deeds().doing})"
    rf" (?:an average of |a total of )?(?P<m>{FIGURE}){_OF}"
)
# "the farm, made up of 40 turbines,"
_MADE_OF = Sought(
    r"(?P<s>⟦[SF]\d+⟧),? (?:which is )?(?:made up of|consisting of|comprising|composed of|equipped with|fitted with)"
    r" (?P<m>⟪q\d+⟫)(?! of\b)"
)
_BEHIND_NAME = later(
    r"(?<!\bis )(?<!\bare )(?<!\bwas )(?<!\bwere )(?<!\bremains )(?<!\bremain )(?<!\bbecame )⟦[^L]\d+⟧$"
)  # of whom it is said, or of the subject, nobody knows
_LIES_IN = later(r"(?P<what>⟦[FBSO]\d+⟧) (?:in|at|near|outside) (?:the )?$")
# "A, a retailer with 65 stores", "B, an airline operating 24 aircraft"
_ROLE = Sought(
    rf"(?P<s>⟦[FBSO]\d+⟧), (?:an?|the|one of the) (?:[A-Za-z-]+ ){{1,6}}?(?:(?:in|of|from|based in) (?:the )?{MARK} )?"
    r"(?:with|operating|running|owning|having|employing|serving) (?:about |some |around )?(?P<m>⟪q\d+⟫)(?! (?:of|in|a|per)\b)"
)
_ADDED = Deed("added")
_UNCOUNTED = word_set("uncounted")


def by_participle(reading: FigureReading) -> Iterator[Measure]:
    """What is said of a party by a participle beside it, or of the subject by one behind its clause."""
    for match in _BESIDE.finditer(reading.marked):
        who = reading.mention(match["s"])
        if who is not None and who.kind == "Place":
            there = _LIES_IN.search(reading.marked, 0, match.start("s"))
            alone = match["comma"] and match["verb"] != "employing"
            who = reading.mention(there["what"]) if there else who if alone else None
        if who is not None and not (match["comma"] and _is_object(reading, match)):
            yield from _done(reading, match, who)
    for match in _BEHIND.finditer(reading.marked):
        if not _BEHIND_NAME.search(reading.marked, 0, match.start()):
            who = reading.clause_subject(match.start("verb"), aside=True)
            if who is not None and who.kind != "Person":
                yield from _done(reading, match, who)
    for match in _GOING_ON.finditer(reading.marked):
        who = reading.clause_subject(match.start("verb"), aside=True)
        if who is not None and who.kind != "Person":
            yield from _done(reading, match, who)
    for match in (*_ROLE.finditer(reading.marked), *_MADE_OF.finditer(reading.marked)):
        amount, thing = reading.figure(match["m"])
        if amount is None or not thing or deeds().measures_a_good(thing) or thing in _UNCOUNTED:
            continue
        measure = reading.measure("value.with", match, reading.mention(match["s"]), None)
        if measure is not None:
            measure.take(amount)
            measure.indicator = thing
            yield measure


def _is_object(reading: FigureReading, match: re.Match[str]) -> bool:
    """Whether the party before the comma is no subject of the clause, so that what follows may be said of another."""
    subject = reading.clause_subject(match.start("verb"))
    return subject is not None and subject is not reading.mention(match["s"])


def _done(reading: FigureReading, match: re.Match[str], who: Mention) -> Iterator[Measure]:
    amount, thing = reading.figure(match["m"])
    if amount is None:
        return
    deed = _ADDED if match["verb"] == "adding" else deeds().named(match["verb"])
    good = (match["of"] or "").strip()
    money = match["m"].startswith("⟪m")
    name = deed.indicator(thing, good, money=money, done=True)
    if not (deed.noun or money or deeds().measures_a_good(amount.unit)):
        name = f"{thing} added" if deed is _ADDED else thing  # in passing it is only counted
    measure = reading.measure("value.deed", match, who, reading.mention(match["p"]))
    if measure is None or name is None:
        return
    measure.take(amount)
    measure.indicator = name
    yield from compared(reading, measure, match.end())
