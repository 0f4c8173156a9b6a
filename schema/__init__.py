"""The vocabulary and the models that everything else is made from; imports nothing of ours.

from interlock.schema import Record, Tie, vocabulary
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from interlock.schema.errors import (
        DataError,
        InterlockError,
        NotFound,
        RowRefused,
        ServerError,
        UsageError,
    )
    from interlock.schema.identifiers import check
    from interlock.schema.models import Dataset, Document, Observation, Record, Statement, Tie
    from interlock.schema.share import Share
    from interlock.schema.vocabulary import vocabulary

__all__ = [
    "DataError",
    "Dataset",
    "Document",
    "InterlockError",
    "NotFound",
    "Observation",
    "Record",
    "RowRefused",
    "ServerError",
    "Share",
    "Statement",
    "Tie",
    "UsageError",
    "check",
    "vocabulary",
]

_HOMES = {
    "errors": (
        "DataError",
        "InterlockError",
        "NotFound",
        "RowRefused",
        "ServerError",
        "UsageError",
    ),
    "identifiers": ("check",),
    "models": ("Dataset", "Document", "Observation", "Record", "Statement", "Tie"),
    "share": ("Share",),
    "vocabulary": ("vocabulary",),
}


def __getattr__(name: str) -> Any:
    # Resolved on first use: `--help` needs the errors only and must not pay for pydantic.
    for module, names in _HOMES.items():
        if name in names:
            return getattr(import_module(f"interlock.schema.{module}"), name)
    raise AttributeError(f"module 'interlock.schema' has no attribute {name!r}")
