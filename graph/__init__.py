"""The graph: store, snapshot, analyses, view. Names are imported when first used, so that analyses never load the driver.

from interlock.graph import connect
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from interlock.graph.knowledge import KnowledgeGraph, connect

__all__ = ["KnowledgeGraph", "connect"]


def __getattr__(name: str) -> Any:
    if name not in __all__:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    from interlock.graph import knowledge

    return getattr(knowledge, name)
