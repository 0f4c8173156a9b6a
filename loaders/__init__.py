"""Into the graph and out of it: registries, documents, resolution. Loaders stand above the graph and take it as argument.

from interlock.loaders import load, load_documents, resolve, unload
load(kg, "gleif", "lei2.csv")
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from interlock.loaders.load_registry import load
    from interlock.loaders.load_text import load_documents
    from interlock.loaders.remove import unload
    from interlock.loaders.resolution.run import resolve

__all__ = ["load", "load_documents", "resolve", "unload"]

_HOMES = {
    "load": "load_registry",
    "load_documents": "load_text",
    "resolve": "resolution.run",
    "unload": "remove",
}


def __getattr__(name: str) -> Any:
    if name not in _HOMES:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return getattr(import_module(f"interlock.loaders.{_HOMES[name]}"), name)
