"""Figures in phrases that name them without a metric noun: "has room for 9,000 guests", "farms 400 hectares", "pays 3 percent on deposits".

The phrases and the names that they give are data, `frames.yml`; what nobody has read before is read here, a number once.

for measure in by_frame(reading, found): ...
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from functools import cache
from importlib.resources import files

from interlock.loaders.documents.figures.deeds import deeds
from interlock.loaders.documents.figures.reading import FigureReading
from interlock.loaders.documents.figures.shapes.comparisons import compared
from interlock.loaders.documents.figures.words import METRICS, NOUNS, word_set
from interlock.loaders.documents.grammar.rules import MARK
from interlock.loaders.documents.language.amounts import is_money
from interlock.loaders.documents.language.anchors import Sought
from interlock.loaders.documents.language.compiled import loaded
from interlock.loaders.documents.language.later import later
from interlock.loaders.documents.language.measures import Measure, lowered
from interlock.loaders.documents.language.several import Several
from interlock.loaders.documents.mentions.find import Mention
from interlock.schema.errors import DataError
from interlock.schema.vocabulary import load_yaml

__all__ = ["by_frame"]

_SLOTS = {
    "{s}": rf"(?P<s>{MARK})(?!’s|'s)(?: (?:in|at|near|on|off) (?:the )?⟦L\d+⟧)*",
    "{q}": rf"(?P<q>⟪q\d+⟫|{MARK})",
    "{money}": r"(?P<money>⟪m\d+⟫)",
    "{p}": r"(?P<p>⟪p\d+⟫)",
    "{good}": rf"(?P<good>{NOUNS})",
    "{noun}": NOUNS,
    "{mark}": MARK,
    "{metric}": METRICS,
}
_FIGURES = ("q", "money", "p")
# What is counted, by its noun or unit.
_UNITS = {
    "people": later(
        r"(?:[a-z-]+ )*(?:people|persons|men|women|children|employees|workers|staff|residents|inhabitants|spectators|guests|visitors"
        r"|passengers|pupils|students|patients|prisoners|inmates|refugees|miners|dockers|drivers|teachers|nurses|doctors|soldiers|farmers|members"
        r"|households|families|exhibitors|delegates|participants|fans|viewers|migrants|villagers|clients|customers|subscribers|users|policyholders|savers|borrowers|depositors|motorists|citizens|labourers|pilots|seafarers|jobs)"
    ),
    "papers": later(
        r"(?:[a-z-]+ )*(?:patents|trademarks|licences|licenses|permits|concessions|listings|rooms|beds|seats|floors|flats|apartments|berths"
        r"|classrooms|wards|turbines|panels|looms|spindles|trees|cows|hens|pigs|sheep|goats|horses|wells|platforms|tracks|lanes|runways)"
    ),
    "area": later(
        r"hectares|acres|ha|sq\.? ?(?:km|m|ft|miles?)|sqm|square (?:kilomet(?:re|er)s|met(?:re|er)s|feet|miles)"
    ),
    "animals": later(
        r"(?:[a-z-]+ )*(?:head|cattle|cows|pigs|sheep|goats|hens|chickens|horses|camels|buffaloes|ducks|geese|animals|birds|bees|hives)"
    ),
    "length": later(r"(?:kilo)?met(?:re|er)s|km|miles|feet"),
    "power": later(r"(?:mega|giga|kilo)watts?(?:-hours?)?|[MGk]Wh?p?"),
}
_MOST = {
    "longest": "length",
    "tallest": "height",
    "highest": "height",
    "deepest": "depth",
    "widest": "width",
    "largest": "area",
    "biggest": "area",
}
_OWNERS = word_set("measured_kinds") | {"Party"}
_UNCOUNTED = word_set("uncounted")
_LEAST = 5  # fewer are parties, and told of one by one


@dataclass(frozen=True, slots=True)
class _Frame:
    """A phrase, whose figure it holds and what it calls it."""

    pattern: Sought
    name: str
    whose: str
    units: frozenset[str]
    kinds: frozenset[str]


@cache
def _frames() -> Several[_Frame]:
    text = (
        files("interlock.loaders.documents.figures.shapes")
        .joinpath("frames.yml")
        .read_text("utf-8")
    )
    frames = []
    for row in loaded(text, load_yaml)["frames"]:
        said = str(row["say"])
        for slot, pattern in _SLOTS.items():
            said = said.replace(slot, pattern)
        units = frozenset(row.get("units", ()))
        if wrong := units - {*_UNITS, "goods", "count"}:
            raise DataError(
                f"frames.yml: {row['name']}: unknown units {sorted(wrong)}",
                why="only kinds of units that a reader can tell apart may be asked for",
                hint=f"one of {', '.join(_UNITS)}, goods, count",
            )
        frames.append(
            _Frame(
                Sought(said),
                row["name"],
                row.get("of", "clause"),
                units,
                frozenset(row.get("kinds", _OWNERS)),
            )
        )
    return Several(frames, lambda frame: frame.pattern)


def by_frame(reading: FigureReading, found: list[Measure]) -> Iterator[Measure]:
    """What is still unread and stands in one of the phrases of `frames.yml`."""
    known = list(found)
    for frame in _frames().may(reading.marked):
        for match in frame.pattern.finditer(reading.marked):
            for measure in _read(reading, frame, match, known):
                known.append(measure)
                yield measure


def _read(
    reading: FigureReading, frame: _Frame, match: re.Match[str], known: list[Measure]
) -> Iterator[Measure]:
    groups = match.groupdict()
    slot = next((name for name in _FIGURES if groups.get(name)), None)
    at = match.start(slot or "years")
    if not reading.is_unread(known, at):
        return
    topic = frame.whose == "topic"
    subject = None if topic else _subject(reading, frame, match)
    if not topic and not reading.is_of(subject, frame.kinds):
        return
    if not _is_market(reading, groups):
        return
    if slot is None:
        amount, thing = None, ""
    else:
        amount, thing = reading.figure(match[slot])
        if amount is None or not _is_of(frame, amount.unit, thing, amount.value):
            return
    measure = reading.measure("value.frame", match, subject, None, bare=topic)
    if measure is None or reading.parties.drafts[measure.subject].kind not in frame.kinds:
        return
    measure.indicator = _named(frame.name, groups, thing)
    if amount is not None:
        measure.take(amount)
    else:
        measure.value, measure.unit = Decimal(groups["years"] or "0"), "years"
    yield from compared(reading, measure, match.end(slot or "years"))


def _is_market(reading: FigureReading, groups: dict[str, str | None]) -> bool:
    """Whether what looks like a place is called a market: "the Polish flower market"."""
    place = reading.mention(groups.get("market"))
    return place is None or reading.sentence.text[: place.end].endswith(" market")


def _subject(reading: FigureReading, frame: _Frame, match: re.Match[str]) -> Mention | None:
    if frame.whose == "s":
        return reading.mention(match["s"])
    return reading.clause_subject(match.start(), aside=True)


def _is_of(frame: _Frame, unit: str, thing: str, value: Decimal | None) -> bool:
    """Whether a frame takes what is counted."""
    if not frame.units:
        return True
    goods = deeds().measures_a_good(unit)
    for name in frame.units:
        shape = _UNITS.get(name)
        if shape is not None and (shape.fullmatch(unit) or shape.fullmatch(thing)):
            return True
        if name == "goods" and goods:
            return True
        if (
            name == "count"
            and not goods
            and not is_money(unit)
            and unit != "percent"
            and thing.rpartition(" ")[2] not in _UNCOUNTED
            and (value is None or value >= _LEAST)
        ):
            return True
    return False


def _named(name: str, groups: dict[str, str | None], thing: str) -> str:
    """The indicator that a frame gives, with the nouns of its match."""
    said = name.replace("<thing>", thing)
    for slot in ("good", "metric"):
        if f"<{slot}>" in said:
            noun = groups.get(slot) or ""
            low = lowered(noun)
            said = said.replace(f"<{slot}>", low)
    return said.replace("<most>", _MOST.get(groups.get("most") or "", "size"))
