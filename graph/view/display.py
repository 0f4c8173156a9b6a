"""A view as an object: save it, or let a notebook show it.

In a notebook the page runs in a sandboxed frame that can reach neither the notebook nor the network.

    view = View(graph)
    view.save("view.html")
"""

from __future__ import annotations

import html
import os
from pathlib import Path
from typing import Any

from interlock.graph.view.model import ViewGraph
from interlock.graph.view.page import render, save

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

    def html(self) -> str:
        """The page, as `render` makes it."""
        return render(self.graph, self.seed)

    def save(self, path: str | os.PathLike[str], force: bool = False) -> Path:
        """Write the page to a file; a file that exists is kept unless `force` is set.

        Raises:
            UsageError: as `page.render` and `page.save`.
        """
        return save(self.html(), path, force)

    def __repr__(self) -> str:
        nodes, ties = len(self.graph.nodes), len(self.graph.ties)
        return f"<View {self.graph.title!r}: {nodes} nodes, {ties} ties>"

    def _repr_mimebundle_(self, include: Any = None, exclude: Any = None) -> dict[str, str]:
        """What notebooks ask for: a line of text, and the page in a sandboxed frame up to `IN_NOTEBOOK` nodes."""
        if len(self.graph.nodes) > IN_NOTEBOOK:
            advice = (
                f"{self!r} is shown in a notebook up to {IN_NOTEBOOK} nodes; "
                'write it to a file with .save("view.html") and open that in a browser'
            )
            return {"text/plain": advice, "text/html": f"<p>{html.escape(advice)}</p>"}
        frame = (
            '<iframe sandbox="allow-scripts" referrerpolicy="no-referrer" width="100%" height="640" '
            f'frameborder="0" title="{html.escape(self.graph.title)}" srcdoc="{html.escape(self.html())}">'
            "</iframe>"
        )
        return {"text/plain": repr(self), "text/html": frame}
