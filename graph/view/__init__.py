"""Pictures of the graph that prove themselves: one offline HTML file, a notebook display, a pyvis export.

Names are imported when first used, so that `import interlock.graph.view` stays cheap.

    from interlock.graph.view import View, ViewGraph
    View(ViewGraph(nodes=..., ties=...)).save("view.html")
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from interlock.graph.view.display import View
    from interlock.graph.view.model import Evidence, Highlight, ViewGraph, ViewNode, ViewTie
    from interlock.graph.view.page import render, save
    from interlock.graph.view.pyvis_export import render_pyvis
    from interlock.graph.view.selection import Selection

__all__ = [
    "Evidence",
    "Highlight",
    "Selection",
    "View",
    "ViewGraph",
    "ViewNode",
    "ViewTie",
    "render",
    "render_pyvis",
    "save",
]

_HOME = {
    "Evidence": "model",
    "Highlight": "model",
    "Selection": "selection",
    "View": "display",
    "ViewGraph": "model",
    "ViewNode": "model",
    "ViewTie": "model",
    "render": "page",
    "render_pyvis": "pyvis_export",
    "save": "page",
}


def __getattr__(name: str) -> Any:
    if name not in _HOME:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return getattr(import_module(f"{__name__}.{_HOME[name]}"), name)


def __dir__() -> list[str]:
    return __all__
