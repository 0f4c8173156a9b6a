"""Plots of what the graph says: timeline, ownership tree, finance, map. Each proves itself mark by mark.

A plot is drawn from the parties and ties of a view, says in a footnote what it leaves out, carries a text for those who do not see
it, and a table with the evidence of every mark. Needs matplotlib: `pip install '.[plot]'` in Interlock's folder.

    from interlock.graph import plots
    plot = plots.timeline(kg.view("Bank of Kunlun").graph)      # or: kg.plot("timeline", "Bank of Kunlun")
    plot.save("timeline.svg")
    plot.evidence[0]["quote"]
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from interlock.graph.plots.atlas import country_map
    from interlock.graph.plots.dates import timeline
    from interlock.graph.plots.flows import finance
    from interlock.graph.plots.owners import ownership
    from interlock.graph.plots.plot import Plot

__all__ = ["Plot", "country_map", "finance", "ownership", "timeline"]

# no module has the name of a function: importing it would put the module in the place of the function
_HOME = {
    "Plot": "plot",
    "country_map": "atlas",
    "finance": "flows",
    "ownership": "owners",
    "timeline": "dates",
}


def __getattr__(name: str) -> Any:
    if name not in _HOME:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return getattr(import_module(f"{__name__}.{_HOME[name]}"), name)


def __dir__() -> list[str]:
    return __all__
