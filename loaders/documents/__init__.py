"""Documents to evidence: text, Markdown and HTML become parties, statements and observations, offline and without a model.

from interlock.loaders.documents import extract
extraction = extract(path.read_bytes(), path.name, published="2024-05-31")
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from interlock.loaders.documents.extractor import extract
    from interlock.loaders.documents.language.gazetteer import Gazetteer, read_known
    from interlock.loaders.documents.model import Extraction, Observation, Party, Statement, to_rows

__all__ = [
    "Extraction",
    "Gazetteer",
    "Observation",
    "Party",
    "Statement",
    "extract",
    "read_known",
    "to_rows",
]

_AT = {
    "extract": "extractor",
    "Gazetteer": "language.gazetteer",
    "read_known": "language.gazetteer",
}


def __getattr__(name: str) -> Any:
    """Import what is asked for when it is: the rules take a second, and who asks how sure one is needs none of them."""
    if name not in __all__:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return getattr(import_module(f"{__name__}.{_AT.get(name, 'model')}"), name)
