"""Make the outline of the map view, `graph/view/assets/world.json`, from Natural Earth (public domain).

Input are `countries-110m.json` and `countries-50m.json` of world-atlas 2.0.2, which carries Natural Earth 4.1 as TopoJSON.
The outline keeps what can be seen at the width of a screen: borders within `TOLERANCE` of the truth, in fifths of a degree.

    python docs/scripts/world.py countries-110m.json countries-50m.json > graph/view/assets/world.json
"""

from __future__ import annotations

import json
import sys
from itertools import pairwise
from math import hypot
from pathlib import Path
from typing import Any

from babel.core import get_global

Point = tuple[float, float]
TOLERANCE = 0.35  # degrees
STEP = 5  # units of the file in a degree
# too small for the source, or without a code in it
SMALL = {
    "BQ": [-68, 12], "BV": [3, -54], "CC": [97, -12], "CX": [106, -10], "GF": [-53, 4], "GI": [-5, 36], "GP": [-62, 16],
    "MQ": [-61, 15], "RE": [56, -21], "SJ": [16, 78], "TK": [-172, -9], "TV": [179, -8], "UM": [-160, 0], "XK": [21, 43],
    "YT": [45, -13],
}  # fmt: skip


def arcs(topology: dict[str, Any]) -> list[list[Point]]:
    """The arcs in degrees: TopoJSON writes differences of whole steps."""
    (sx, sy), (tx, ty) = topology["transform"]["scale"], topology["transform"]["translate"]
    decoded = []
    for arc in topology["arcs"]:
        x = y = 0
        points = []
        for dx, dy in arc:
            x, y = x + dx, y + dy
            points.append((x * sx + tx, y * sy + ty))
        decoded.append(points)
    return decoded


def thin(points: list[Point]) -> list[Point]:
    """Fewer points on the same line (Douglas and Peucker 1973)."""
    if len(points) < 3:
        return points
    (x0, y0), (x1, y1) = points[0], points[-1]
    length = hypot(x1 - x0, y1 - y0)
    far = [
        abs((x1 - x0) * (y0 - y) - (x0 - x) * (y1 - y0)) / length
        if length
        else hypot(x - x0, y - y0)
        for x, y in points
    ]
    at = max(range(len(points)), key=far.__getitem__)
    if far[at] <= TOLERANCE:
        return [points[0], points[-1]]
    return thin(points[: at + 1])[:-1] + thin(points[at:])


def rings(geometry: dict[str, Any]) -> list[list[int]]:
    """Outer rings of a country as lists of arcs; `~n` is arc n backwards."""
    kind = geometry.get("type")
    polygons = (
        [geometry["arcs"]]
        if kind == "Polygon"
        else geometry["arcs"]
        if kind == "MultiPolygon"
        else []
    )
    return [polygon[0] for polygon in polygons]


def walk(ring: list[int], lines: list[list[Point]]) -> list[Point]:
    """The points of a ring; one that crosses 180 degrees goes on beyond instead of jumping back."""
    points: list[Point] = []
    turn = 0
    for x, y in (point for at in ring for point in (lines[at] if at >= 0 else lines[~at][::-1])):
        if points and abs(x + turn - points[-1][0]) > 180:
            turn += 360 if x + turn < points[-1][0] else -360
        points.append((x + turn, y))
    return points


def area(points: list[Point]) -> float:
    return sum(x0 * y1 - x1 * y0 for (x0, y0), (x1, y1) in pairwise([*points, points[0]])) / 2


def centre(points: list[Point]) -> Point:
    """Centre of mass of a ring."""
    x = y = 0.0
    for (x0, y0), (x1, y1) in pairwise([*points, points[0]]):
        cross = x0 * y1 - x1 * y0
        x, y = x + (x0 + x1) * cross, y + (y0 + y1) * cross
    whole = 6 * area(points)
    return x / whole, y / whole


def places(topology: dict[str, Any]) -> dict[str, list[int]]:
    """Centre of each country's largest piece, in whole degrees, by ISO 3166-1 alpha-2."""
    lines = arcs(topology)
    codes = get_global("territory_aliases")
    found = {}
    for geometry in topology["objects"]["countries"]["geometries"]:
        code = codes.get(geometry.get("id"), [None])[0]
        if code is None:
            continue
        largest = max((walk(ring, lines) for ring in rings(geometry)), key=lambda p: abs(area(p)))
        found[code] = [round(value) for value in centre(largest)]
    return dict(sorted((SMALL | found).items()))


def outline(topology: dict[str, Any]) -> dict[str, Any]:
    """Arcs as differences of whole units, and the rings that they close."""
    lines = [thin(arc) for arc in arcs(topology)]
    packed = []
    for line in lines:
        units = [(round(x * STEP), round(y * STEP)) for x, y in line]
        steps = [
            value
            for (x0, y0), (x1, y1) in pairwise([(0, 0), *units])
            for value in (x1 - x0, y1 - y0)
        ]
        packed.append(steps)
    closed = [
        ring
        for geometry in topology["objects"]["countries"]["geometries"]
        for ring in rings(geometry)
        if abs(area(walk(ring, lines))) > 1 and geometry.get("id") != "010"  # without Antarctica
    ]
    kept = sorted({at if at >= 0 else ~at for ring in closed for at in ring})
    place = {at: number for number, at in enumerate(kept)}
    return {
        "arcs": [packed[at] for at in kept],
        "rings": [[place[at] if at >= 0 else ~place[~at] for at in ring] for ring in closed],
    }


def main() -> None:
    small, medium = (json.loads(Path(name).read_text("utf-8")) for name in sys.argv[1:3])
    world = {
        "source": "Natural Earth 4.1 (public domain), simplified; by way of world-atlas 2.0.2 (ISC)",
        "step": STEP,
        **outline(small),
        "places": places(medium),
    }
    sys.stdout.write(json.dumps(world, separators=(",", ":")) + "\n")


if __name__ == "__main__":
    main()
