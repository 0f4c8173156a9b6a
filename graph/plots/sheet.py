"""A white sheet to draw on, in pixels from the upper left corner: the few marks that our plots are made of.

All plots share it, so that text is never read as a formula, a mark always has a title, and footnotes always have room.

    sheet = Sheet("timeline", "When was it said?", width=900, height=300, footnotes=("2 claims without a date are left out",))
    sheet.line((10, 10), (90, 10), mark=sheet.mark("Alpha owns Beta", tie))
    plot = sheet.plot(alt="...")
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING, Any

from interlock.graph.plots.plot import Plot
from interlock.graph.view.model import Evidence, ViewGraph, ViewNode, ViewTie
from interlock.graph.view.style import caption
from interlock.schema.errors import InterlockError

if TYPE_CHECKING:
    from matplotlib.figure import Figure

INK, QUIET, PALE = "#1b2430", "#5b6673", "#d7dde4"
MARGIN = 24
TITLE = 64  # pixels that the title takes
LINE = 15  # pixels of a line of the footnotes

Point = tuple[float, float]
_CONTROL = re.compile("[\x00-\x08\x0b-\x1f\x7f\ud800-\udfff\ufffe\uffff]")  # what XML cannot hold


class Sheet:
    """A drawing under way."""

    def __init__(
        self, name: str, title: str, width: int, height: int, footnotes: Sequence[str]
    ) -> None:
        """Begin a sheet with `height` pixels for the drawing; title and footnotes come on top of that."""
        self.name, self.title = name, clean(title)
        self.width, self.top = width, TITLE
        self.footnotes = tuple(clean(each) for each in footnotes)
        lines = [
            line for each in self.footnotes for line in wrapped(each, width - 2 * MARGIN, 10.5)
        ]
        self.height = TITLE + height + MARGIN + LINE * len(lines)
        self.figure = _figure(self.width, self.height)
        self.axes = self.figure.add_axes((0.0, 0.0, 1.0, 1.0))
        self.axes.set_xlim(0, self.width)
        self.axes.set_ylim(self.height, 0)
        self.axes.axis("off")
        self.marks: dict[str, str] = {}
        self.rows: list[dict[str, Any]] = []
        self.text((MARGIN, 34), cut(self.title, width - 2 * MARGIN, 17), size=17, bold=True)
        for number, line in enumerate(lines):
            y = TITLE + height + MARGIN / 2 + LINE * number + 8
            self.text((MARGIN, y), line, size=10.5, colour=QUIET)

    def mark(self, title: str, ties: Iterable[ViewTie], names: dict[str, str]) -> str:
        """Id of a mark with a title; the evidence of its ties goes into the table."""
        mark = f"mark-{len(self.marks) + 1}"
        found = list(ties)
        ids = ", ".join(tie.id for tie in found[:5]) + (
            f" and {len(found) - 5} more" if len(found) > 5 else ""
        )
        self.marks[mark] = clean(f"{title}\nties: {ids}")
        for tie in found:
            self.rows += [_proof(mark, tie, each, names) for each in tie.evidence or (None,)]
        return mark

    def text(
        self, at: Point, text: str, *, size: float = 12, colour: str = INK, bold: bool = False, align: str = "left",
        mark: str | None = None,
    ) -> None:  # fmt: skip
        """Write a line; `at` is its left (or right, or middle) on half the height of its letters."""
        self.axes.text(
            *at, clean(text), fontsize=size, color=colour, ha=align, va="center", parse_math=False,
            fontweight="bold" if bold else "normal", gid=mark,
        )  # fmt: skip

    def line(
        self, points: Sequence[Point], *, colour: str = QUIET, width: float = 1, dashed: bool = False,
        mark: str | None = None,
    ) -> None:  # fmt: skip
        """Draw a line through points."""
        xs, ys = zip(*points, strict=True)
        (drawn,) = self.axes.plot(
            xs, ys, color=colour, linewidth=width, solid_capstyle="butt", linestyle=(0, (3, 3)) if dashed else "-",
            zorder=2,
        )  # fmt: skip
        drawn.set_gid(mark)

    def area(
        self, points: Sequence[Point], *, fill: str | None, edge: str | None = None, alpha: float = 1,
        dashed: bool = False, hatch: str | None = None, mark: str | None = None, layer: float = 1,
    ) -> None:  # fmt: skip
        """Draw a polygon."""
        from matplotlib.patches import Polygon

        self.axes.add_patch(
            Polygon(
                points, closed=True, facecolor=fill or "none", edgecolor=edge or "none", alpha=alpha, hatch=hatch,
                linestyle=(0, (3, 3)) if dashed else "-", linewidth=1, gid=mark, zorder=layer,
            )
        )  # fmt: skip

    def ground(self, outlines: Sequence[Sequence[Point]], *, fill: str, edge: str) -> None:
        """Draw polygons beneath everything, as one shape."""
        from matplotlib.patches import PathPatch
        from matplotlib.path import Path

        shape = Path.make_compound_path(*(Path([*each, each[0]], closed=True) for each in outlines))
        self.axes.add_patch(PathPatch(shape, facecolor=fill, edgecolor=edge, linewidth=1, zorder=0))

    def box(self, left: float, top: float, width: float, height: float, **look: Any) -> None:
        """Draw a rectangle; looks as `area`."""
        right, bottom = left + width, top + height
        self.area([(left, top), (right, top), (right, bottom), (left, bottom)], **look)

    def dot(
        self, at: Point, *, shape: str = "o", size: float = 9, fill: str | None, edge: str,
        mark: str | None = None,
    ) -> None:  # fmt: skip
        """Draw a marker of matplotlib (`o`, `s`, `D`, `^` ...), `size` pixels wide."""
        (drawn,) = self.axes.plot(
            *([value] for value in at), marker=shape, markersize=size, markerfacecolor=fill or "white",
            markeredgecolor=edge, linestyle="none", zorder=3,
        )  # fmt: skip
        drawn.set_gid(mark)

    def plot(self, alt: str) -> Plot:
        """The finished plot."""
        return Plot(
            self.name,
            self.title,
            clean(" ".join((alt, *self.footnotes))),
            self.footnotes,
            self.figure,
            self.marks,
            tuple(self.rows),
        )


def _figure(width: int, height: int) -> Figure:
    """An empty figure of that many pixels; not known to pyplot, so nothing has to be closed."""
    try:
        from matplotlib.figure import Figure
    except ImportError as error:
        raise InterlockError(
            "plots need matplotlib, which is not installed",
            why=str(error),
            hint="install it with: pip install '.[plot]' in Interlock's folder",
        ) from error
    # 72 dots an inch: a point of type is a pixel
    return Figure(figsize=(width / 72, height / 72), dpi=72, facecolor="white")


def names_of(graph: ViewGraph) -> dict[str, str]:
    """What each party is called in a plot: its name, else its id."""
    return {node.id: node.name or f"id: {node.id}" for node in graph.nodes}


def filtered_out(graph: ViewGraph) -> list[str]:
    """What the graph's own selection has left out, as footnotes."""
    return [f"Left out before: {note}." for note in graph.notes]


def nodes_of(graph: ViewGraph) -> dict[str, ViewNode]:
    """Parties by id."""
    return {node.id: node for node in graph.nodes}


def told(tie: ViewTie, names: dict[str, str]) -> str:
    """A tie in words: who, what, whom; `not:` in front of what is said not to be."""
    words = f"{names[tie.source]} {caption(tie.type)} {names[tie.target]}"
    return f"not: {words}" if tie.polarity == "-" else words


def clean(text: str) -> str:
    """Text that an SVG can hold: what XML has no form for becomes U+FFFD; line ends stay."""
    return _CONTROL.sub("\ufffd", text)


def width_of(text: str, size: float) -> float:
    """About how wide a text of this size is, in pixels; the same on every machine."""
    return sum(map(_ems, text)) * size


def _ems(character: str) -> float:
    if unicodedata.combining(character):
        return 0.0
    if unicodedata.east_asian_width(character) in "WF":
        return 1.0
    return 0.35 if character in "ijl.,:;'|! " else 0.7 if character.isupper() else 0.6


def cut(text: str, room: float, size: float) -> str:
    """At most `room` pixels of a text; the whole of it stands in the mark's title and in the table."""
    text = " ".join(text.split())
    if width_of(text, size) <= room:
        return text
    while text and width_of(text, size) > room - size:
        text = text[:-1]
    return text.rstrip() + "…"


def wrapped(text: str, room: float, size: float) -> list[str]:
    """A text in lines of at most `room` pixels, broken between words."""
    lines = [""]
    for word in text.split():
        longer = f"{lines[-1]} {word}".strip()
        if lines[-1] and width_of(longer, size) > room:
            lines.append(word)
        else:
            lines[-1] = longer
    return [cut(line, room, size) for line in lines]


def _proof(
    mark: str, tie: ViewTie, evidence: Evidence | None, names: dict[str, str]
) -> dict[str, Any]:
    """One row of the table: which tie, and which sentence or row says so."""
    row: dict[str, Any] = {
        "mark": mark,
        "tie": tie.id,
        "type": tie.type,
        "from": names[tie.source],
        "to": names[tie.target],
        "modality": tie.modality,
        "polarity": tie.polarity,
        "confidence": tie.confidence,
        "valid_from": tie.valid_from,
        "valid_to": tie.valid_to,
        "stated_on": tie.stated_on,
    }
    if evidence is None:
        return {**row, "evidence": "no source", "dataset": tie.dataset}
    names_ = ("dataset", "document", "title", "publisher", "url", "file", "row", "start", "end", "quote")  # fmt: skip
    found = {name: getattr(evidence, name) for name in names_}
    return {**row, "evidence": evidence.id, **found, "dataset": evidence.dataset or tie.dataset}
