"""Where the parties are, and between which countries the ties run: on an outline that comes with the package.

plot = country_map(kg.view("Bank of Kunlun", hops=2).graph)
"""

from __future__ import annotations

import json
import math
from collections import Counter, defaultdict
from functools import cache
from importlib.resources import files
from itertools import pairwise
from typing import Any

from interlock.graph.plots.plot import Plot
from interlock.graph.plots.sheet import INK, MARGIN, Point, Sheet, filtered_out, names_of
from interlock.graph.view.model import ViewGraph, ViewTie
from interlock.schema.counted import counted
from interlock.schema.errors import UsageError
from interlock.schema.territories import territory

MOST = 60  # arcs

_FEW = 12  # so few parties or ties do not get the largest circle or the widest arc

_WIDTH = 1180
_PIXELS = (_WIDTH - 2 * MARGIN) / 360  # of a degree
_NORTH, _SOUTH = 84, -58  # the Antarctic has no parties
_ARC, _CIRCLE = "#1f5fa8", "#b84a00"


def country_map(graph: ViewGraph, *, most: int = MOST, title: str | None = None) -> Plot:
    """Draw a circle a country, as large as it has parties, and an arc for the ties between two countries.

    Args:
        graph: parties and ties, as `kg.view(...).graph` gives them; it is not changed.
        most: arcs at most; those with most ties are drawn, the others counted in the footnote.
        title: heading; None = the view's own.

    Raises:
        UsageError: `most` is below 1.
        InterlockError: matplotlib is not installed.
    """
    if most < 1:
        raise UsageError(f"most is {most}", "at least one arc is drawn", "leave it out")
    places = _world()["places"]
    country = {node.id: _code(node.country) for node in graph.nodes}
    found = Counter(code for code in country.values() if code in places)
    between: dict[tuple[str, str], list[ViewTie]] = defaultdict(list)
    inside: dict[str, list[ViewTie]] = defaultdict(list)
    for tie in sorted(graph.ties, key=lambda tie: tie.id):
        one, other = country[tie.source], country[tie.target]
        if one not in places or other not in places:
            continue
        if one == other:
            inside[one].append(tie)
        else:
            between[min(one, other), max(one, other)].append(tie)
    ranked = sorted(between.items(), key=lambda item: (-len(item[1]), item[0]))
    notes = filtered_out(graph) + _footnotes(graph, country, places, ranked, inside, most)
    heading = title or f"Where the parties are: {graph.title}"
    sheet = Sheet("map", heading, _WIDTH, round(_PIXELS * 1.15 * (_NORTH - _SOUTH)) + 10, notes)
    names = names_of(graph)
    _outline(sheet)
    largest = max(_FEW, *(len(ties) for _, ties in ranked), 1)
    for (one, other), ties in reversed(ranked[:most]):
        words = f"{name_of(one)} and {name_of(other)}: {counted(len(ties), 'tie')}"
        sheet.line(
            _arc(_spot(sheet, *places[one]), _spot(sheet, *places[other])), colour=_ARC,
            width=1 + 5 * math.sqrt(len(ties) / largest), mark=sheet.mark(words, ties, names),
        )  # fmt: skip
    counts = sorted(found.items(), key=lambda item: (-item[1], item[0]))
    most_parties = max(_FEW, *found.values(), 1)
    for code, number in counts:
        at = _spot(sheet, *places[code])
        words = f"{name_of(code)}: {counted(number, 'party', 'parties')}, {counted(len(inside[code]), 'tie')} among them"
        size = 7 + 26 * math.sqrt(number / most_parties)
        sheet.dot(at, size=size, fill=_CIRCLE, edge="white", mark=sheet.mark(words, inside[code], names))  # fmt: skip
        sheet.text((at[0], at[1] - size / 2 - 7), f"{code} {number:,}", size=10.5, align="center", bold=True)  # fmt: skip
    if not found:
        sheet.text(
            (MARGIN, sheet.top + 12), "No party has a country that the map knows.", colour=INK
        )
    parts = ", ".join(f"{name_of(code)} {number}" for code, number in counts[:8])
    pairs = "; ".join(f"{name_of(a)} and {name_of(b)} {len(each)}" for (a, b), each in ranked[:5])
    return sheet.plot(f"{heading}. Parties by country: {parts or 'none'}. Ties between countries: {pairs or 'none'}.")  # fmt: skip


def _footnotes(
    graph: ViewGraph, country: dict[str, str], places: dict[str, Any], ranked: list[tuple[Any, list[ViewTie]]],
    inside: dict[str, list[ViewTie]], most: int,
) -> list[str]:  # fmt: skip
    nowhere = sum(code == "" for code in country.values())
    unknown = Counter(code for code in country.values() if code and code not in places)
    placed = sum(len(ties) for _, ties in ranked) + sum(map(len, inside.values()))
    notes = []
    if nowhere:
        notes.append(f"Left out: {counted(nowhere, 'party', 'parties')} without a country.")
    if unknown:
        codes = ", ".join(sorted(unknown))
        parties = counted(unknown.total(), "party", "parties")
        notes.append(f"Left out: {parties} in countries that the map does not know ({codes}).")
    if placed < len(graph.ties):
        notes.append(f"Left out: {counted(len(graph.ties) - placed, 'tie')} with an end outside the map.")  # fmt: skip
    if len(ranked) > most:
        rest = sum(len(ties) for _, ties in ranked[most:])
        notes.append(f"Left out: the {len(ranked) - most:,} pairs of countries with fewest ties ({counted(rest, 'tie')}).")  # fmt: skip
    source = _world()["source"]
    return [
        *notes,
        "Every claim counts as a tie. Circles stand in the middle of their country.",
        f"Outline: {source}; it takes no position on borders.",
    ]


def name_of(code: str) -> str:
    """A country's name, else its code."""
    found = territory(code)
    return found.name if found else code


def _code(country: str | None) -> str:
    """The country of a code, without its subdivision."""
    return (country or "")[:2].upper()


@cache
def _world() -> dict[str, Any]:
    """The outline of the view's map; its arcs are steps of a fifth of a degree."""
    text = files("interlock.graph.view").joinpath("assets", "world.json").read_text("utf-8")
    world: dict[str, Any] = json.loads(text)
    return world


def _spot(sheet: Sheet, longitude: float, latitude: float) -> Point:
    return (
        MARGIN + (longitude + 180) * _PIXELS,
        sheet.top + (_NORTH - latitude) * _PIXELS * 1.15,
    )


@cache
def _rings() -> tuple[tuple[Point, ...], ...]:
    """The outlines of all lands as (longitude, latitude)."""
    world = _world()
    lines = []
    for steps in world["arcs"]:
        x = y = 0
        points = []
        for dx, dy in zip(steps[::2], steps[1::2], strict=True):
            x, y = x + dx, y + dy
            points.append((x / world["step"], y / world["step"]))
        lines.append(points)
    return tuple(
        tuple(point for at in ring for point in (lines[at] if at >= 0 else lines[~at][::-1]))
        for ring in world["rings"]
    )


def _outline(sheet: Sheet) -> None:
    lands = []
    for ring in _rings():
        if max(latitude for _, latitude in ring) < _SOUTH:
            continue
        # a land across 180 degrees goes on beyond it instead of jumping back
        turn, points = 0.0, [ring[0]]
        for (before, _), (longitude, latitude) in pairwise(ring):
            if abs(longitude - before) > 180:
                turn += 360 if longitude < before else -360
            points.append((longitude + turn, latitude))
        lands.append([_spot(sheet, x, max(y, _SOUTH)) for x, y in points])
    sheet.ground(lands, fill="#eceff2", edge="#c9d0d8")


def _arc(one: Point, other: Point) -> list[Point]:
    """A flat curve between two spots, bowed to the north."""
    (x0, y0), (x1, y1) = one, other
    bow = math.hypot(x1 - x0, y1 - y0) / 6
    steps = [at / 20 for at in range(21)]
    return [(x0 + (x1 - x0) * t, y0 + (y1 - y0) * t - 4 * bow * t * (1 - t)) for t in steps]
