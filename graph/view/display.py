"""A view as an object: save it, or let a notebook show it.

In a notebook the page runs in a sandboxed frame that can reach neither the notebook nor the network; where no frame can be shown, a
still picture and a line of text stand for it.

    view = View(graph)
    view.save("view.html")
"""

from __future__ import annotations

import html
import os
from collections.abc import Mapping
from dataclasses import replace
from functools import cached_property
from pathlib import Path
from typing import Any

from interlock.graph.view import layout
from interlock.graph.view.model import ViewGraph
from interlock.graph.view.page import render, save
from interlock.graph.view.still import still
from interlock.schema.counted import counted

IN_NOTEBOOK = 500  # nodes; the page is copied into the notebook file with every run


class View:
    """A graph that can be looked at.

    Attributes:
        graph: what it shows.
        seed: of the layout.
    """

    def __init__(self, graph: ViewGraph, seed: int = 0) -> None:
        self.graph = graph
        self.seed = seed

    @cached_property
    def positions(self) -> Mapping[str, tuple[float, float]]:
        """Where each party stands, `{id: (x, y)}`; found once, so that showing and saving do not lay out again."""
        return layout.place(self.graph, self.seed)

    @property
    def placed(self) -> ViewGraph:
        """The graph with its positions, for other renderers, or to be drawn again as it stands."""
        return replace(self.graph, positions=self.positions)

    def html(self) -> str:
        """The page, as `render` makes it."""
        return render(self.placed, self.seed)

    def svg(self) -> str:
        """A still picture of the same, without script: see `still`."""
        return still(self.placed)

    def save(self, path: str | os.PathLike[str], force: bool = False) -> Path:
        """Write the page to a file; a file that exists is kept unless `force` is set.

        Raises:
            UsageError: as `page.render` and `page.save`.
        """
        return save(self.html(), path, force)

    def __repr__(self) -> str:
        nodes, ties = len(self.graph.nodes), len(self.graph.ties)
        return f"<View {self.graph.title!r}: {counted(nodes, 'node')}, {counted(ties, 'tie')}>"

    def _repr_mimebundle_(self, include: Any = None, exclude: Any = None) -> dict[str, str]:
        """What notebooks ask for: a line of text, the page in a sandboxed frame up to `IN_NOTEBOOK` nodes, and a still picture."""
        if len(self.graph.nodes) > IN_NOTEBOOK:
            advice = (
                f"{self!r} is shown in a notebook up to {IN_NOTEBOOK} nodes; "
                'write it to a file with .save("view.html") and open that in a browser, '
                "or take less: hops=1, core=3, top=200, communities=True"
            )
            return {"text/plain": advice, "text/html": f"<p>{html.escape(advice)}</p>"}
        frame = (
            '<iframe sandbox="allow-scripts" referrerpolicy="no-referrer" width="100%" height="640" '
            f'frameborder="0" title="{html.escape(self.graph.title)}" srcdoc="{html.escape(self.html())}">'
            "</iframe>"
        )
        return {"text/plain": repr(self), "text/html": frame, "image/svg+xml": self.svg()}
