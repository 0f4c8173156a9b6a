"""A finished plot: a matplotlib figure, its words for those who do not see it, and the evidence of every mark.

SVG comes out byte for byte the same for equal input: no clock, no random ids, letters kept as text.

    plot.save("owners.svg")
    plot.figure            # a matplotlib Figure, to be changed as one likes
    plot.evidence          # rows: which tie and which sentence or row stands behind which mark
"""

from __future__ import annotations

import base64
import html
import io
import logging
import os
import re
import warnings
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Any

from interlock.graph.new_file import write
from interlock.schema.errors import UsageError
from interlock.schema.spreadsheet import harmless, writer

if TYPE_CHECKING:
    from matplotlib.figure import Figure

FORMATS = ("svg", "png")
COLUMNS = (
    "mark", "tie", "type", "from", "to", "modality", "polarity", "confidence", "valid_from", "valid_to", "stated_on",
    "evidence", "dataset", "document", "title", "publisher", "url", "file", "row", "start", "end", "quote",
)  # fmt: skip
_RESOLUTION = 144  # pixels an inch in a PNG; an SVG has none
_MISSING = re.compile(r"Glyph (\d+)")
_FALLBACK = (
    "Noto Sans CJK SC", "Noto Sans SC", "Source Han Sans SC", "Microsoft YaHei", "PingFang SC", "WenQuanYi Zen Hei",
    "Noto Naskh Arabic", "Noto Sans Arabic", "Noto Sans Hebrew", "Noto Sans Devanagari", "Arial Unicode MS",
)  # fmt: skip

_log = logging.getLogger(__name__)


@dataclass(frozen=True, eq=False)
class Plot:
    """A figure that can be proved.

    Attributes:
        name: of the plot (`timeline` ...).
        title: what it shows.
        alt: the same in words, for screen readers and where no picture can be shown.
        footnotes: what it leaves out and how it counts; they stand in the picture too.
        figure: the matplotlib figure.
        marks: `{id of the mark in the SVG: its title}`; the titles name the ties.
        evidence: a row for each support of each mark, with the columns `COLUMNS`; `mark` is the id in the SVG.
    """

    name: str
    title: str
    alt: str
    footnotes: tuple[str, ...]
    figure: Figure
    marks: Mapping[str, str] = field(default_factory=dict)
    evidence: tuple[Mapping[str, Any], ...] = ()

    def svg(self) -> str:
        """The plot as SVG text: equal for equal input, with a title on every mark and letters as text."""
        import matplotlib

        buffer = io.StringIO()
        with matplotlib.rc_context(
            {
                "svg.fonttype": "none",
                "svg.hashsalt": "interlock",
                "font.sans-serif": ["DejaVu Sans"],
            }
        ):
            _quietly(
                lambda: self.figure.savefig(
                    buffer, format="svg", metadata={"Date": None, "Creator": "Interlock"}
                )
            )
        return self._described(buffer.getvalue())

    def png(self) -> bytes:
        """The plot as PNG bytes, with `alt` as its description; letters that no installed font has are named in the log."""
        import matplotlib
        from matplotlib import font_manager

        installed = {font.name for font in font_manager.fontManager.ttflist}
        fonts = ["DejaVu Sans", *(font for font in _FALLBACK if font in installed)]
        buffer = io.BytesIO()
        with matplotlib.rc_context({"font.sans-serif": fonts}):
            missing = _quietly(
                lambda: self.figure.savefig(
                    buffer,
                    format="png",
                    dpi=_RESOLUTION,
                    metadata={"Software": None, "Description": self.alt},
                )
            )
        if missing:
            _log.warning(
                "no installed font has the letters %s: the PNG shows boxes; an SVG is drawn with the fonts of whoever opens it",
                "".join(missing[:20]),
            )
        return buffer.getvalue()

    def save(self, path: str | os.PathLike[str], force: bool = False) -> Path:
        """Write the plot, as its suffix says; a file that exists is kept unless `force` is set.

        Raises:
            UsageError: the suffix is neither `.svg` nor `.png`, the file exists, or its folder does not.
            InterlockError: the system refuses the write; no half file is left.
        """
        target = Path(path)
        kind = target.suffix.lower().removeprefix(".")
        if kind not in FORMATS:
            raise UsageError(
                f"{str(target)!r} is no picture that can be written",
                f"plots are written as {' or '.join('.' + each for each in FORMATS)}",
                "name a file such as plot.svg",
            )
        return write(target, self.svg().encode() if kind == "svg" else self.png(), force)

    def table(self) -> str:
        """The evidence as CSV for spreadsheets: text cells that could be formulas get a leading quote mark."""
        buffer = io.StringIO()
        lines = writer(buffer)
        lines.writerow(COLUMNS)
        for row in self.evidence:
            cells = (row.get(name) for name in COLUMNS)
            lines.writerow(
                [
                    harmless(cell) if isinstance(cell, str) else "" if cell is None else cell
                    for cell in cells
                ]
            )
        return buffer.getvalue()

    def save_table(self, path: str | os.PathLike[str], force: bool = False) -> Path:
        """Write `table` beside the picture.

        Raises:
            UsageError, InterlockError: as `save`.
        """
        return write(Path(path), self.table().encode(), force)

    def __repr__(self) -> str:
        return f"<Plot {self.name}: {self.title}, {len(self.marks)} marks>"

    def _repr_mimebundle_(self, include: Any = None, exclude: Any = None) -> dict[str, str]:
        """What notebooks ask for: the words, the picture as an image that can run nothing, and the SVG itself."""
        svg = self.svg()
        image = base64.b64encode(svg.encode()).decode()
        return {
            "text/plain": f"{self!r}\n{self.alt}",
            "text/html": f'<img alt="{html.escape(self.alt)}" src="data:image/svg+xml;base64,{image}">',
            "image/svg+xml": svg,
        }

    def _described(self, svg: str) -> str:
        """Title and description of the whole, and a title on each mark: what a pointer or a screen reader finds."""
        words = f"<title>{html.escape(self.title)}</title><desc>{html.escape(self.alt)}</desc>"
        svg = re.sub(
            r"(<svg\b[^>]*)>", lambda found: f'{found[1]} role="img">{words}', svg, count=1
        )
        return re.sub(
            r'<g id="(mark-\d+)">',
            lambda found: (
                f"{found[0]}<title>{html.escape(self.marks[found[1]])}</title>"
                if found[1] in self.marks
                else found[0]
            ),
            svg,
        )


def _quietly(draw: Any) -> list[str]:
    """Draw, and return the letters for which there was no glyph instead of a warning each."""
    with warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter("always")
        draw()
    missing = dict.fromkeys(
        chr(int(found[1])) for each in caught if (found := _MISSING.match(str(each.message)))
    )
    return list(missing)
