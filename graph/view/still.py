"""A view as plain SVG: shapes, lines and names, for where no script runs (mail, GitHub, untrusted notebooks).

svg = still(graph)                       # positions as `layout.place` finds them
"""

from __future__ import annotations

import re
from collections import defaultdict
from html import escape

from interlock.graph.view import layout, style
from interlock.graph.view.model import ViewGraph, ViewTie
from interlock.schema.counted import counted

RADIUS = 11  # pixels
LONGEST = 34  # characters of a name that are drawn; the whole of it stands in the shape's title
_CONTROL = re.compile("[\x00-\x08\x0b-\x1f\x7f\ud800-\udfff\ufffe\uffff]")  # what XML cannot hold
_EDGE = 90  # pixels around the parties


def still(graph: ViewGraph) -> str:
    """Draw a graph without its interaction: what is folded away is left out and counted.

    Args:
        graph: what to show; it is not changed.

    Returns:
        SVG with `role="img"`, title and description; equal for equal input.
    """
    looks = style.load()
    spots = layout.place(graph)
    nodes = sorted((node for node in graph.nodes if node.ring == 0), key=lambda node: node.id)
    shown = {node.id for node in nodes}
    xs = [spots[each][0] for each in shown] or [0]
    ys = [spots[each][1] for each in shown] or [0]
    left, top = min(xs) - _EDGE, min(ys) - _EDGE
    width, height = max(xs) - left + _EDGE, max(ys) - top + _EDGE
    pairs: dict[tuple[str, str], list[ViewTie]] = defaultdict(list)
    for tie in sorted(graph.ties, key=lambda tie: tie.id):
        if tie.source in shown and tie.target in shown:
            pairs[min(tie.source, tie.target), max(tie.source, tie.target)].append(tie)
    drawn = sum(map(len, pairs.values()))
    folded = len(graph.nodes) - len(nodes)
    words = f"{counted(len(nodes), 'party', 'parties')} and {counted(drawn, 'tie')}"
    if folded:
        words += f"; {counted(folded, 'party', 'parties')} folded away"
    parts = [
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="{left} {top} {width} {height}" width="{min(width, 1000)}" '
        f'role="img" font-family="sans-serif" font-size="12">',
        f"<title>{_text(graph.title)}</title><desc>{_text(f'{words}. {graph.description}')}</desc>",
        f'<rect x="{left}" y="{top}" width="{width}" height="{height}" fill="{looks.background["light"]}"/>',
    ]
    for (one, other), ties in sorted(pairs.items()):
        parts.append(_line(spots[one], spots[other], ties))
    for node in nodes:
        look = looks.kind(node.kind)
        x, y = spots[node.id]
        name = node.name or f"id: {node.id}"
        short = name if len(name) <= LONGEST else name[: LONGEST - 1] + "…"
        parts.append(
            f'<g transform="translate({x} {y})"><title>{_text(f"{name} ({look.caption})")}</title>'
            f'<path d="{look.path}" transform="scale({RADIUS})" fill="{look.light}"/>'
            f'<text y="{RADIUS + 14}" text-anchor="middle" stroke="#fff" stroke-width="3" paint-order="stroke">{_text(short)}</text></g>'
        )
    return "\n".join([*parts, "</svg>"]) + "\n"


def _line(one: tuple[int, int], other: tuple[int, int], ties: list[ViewTie]) -> str:
    """All ties of a pair as one line: dashed where none is asserted, as wide as they are many."""
    firm = any(tie.modality == "asserted" and tie.polarity == "+" for tie in ties)
    colour = style.load().family(ties[0].type).light
    wide = min(5.0, 1 + 0.6 * (len(ties) - 1))
    said = ", ".join(dict.fromkeys(f"{style.caption(tie.type)} ({tie.modality})" for tie in ties))
    dashes = "" if firm else ' stroke-dasharray="5 4"'
    if one == other:
        shape = f'<circle cx="{one[0]}" cy="{one[1] - 16}" r="14" fill="none"'
    else:
        shape = f'<line x1="{one[0]}" y1="{one[1]}" x2="{other[0]}" y2="{other[1]}"'
    return f'{shape} stroke="{colour}" stroke-width="{wide:g}"{dashes}><title>{_text(said)}</title></{shape[1 : shape.index(" ")]}>'


def _text(text: str) -> str:
    return escape(_CONTROL.sub("\ufffd", text))
