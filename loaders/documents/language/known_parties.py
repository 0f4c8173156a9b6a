"""What well-known parties are whose names do not tell: the table of `known_parties.yml`.

known_kind("Nordea")    # 'Bank'
likely_kind("Zenith")   # 'Bank': where a text says nothing of it
"""

from __future__ import annotations

from functools import cache
from importlib.resources import files
from typing import Any

from interlock.schema.vocabulary import load_yaml

__all__ = ["known_kind", "likely_kind"]


def known_kind(name: str) -> str | None:
    """The kind of a party by its whole name as printed; None where the table does not have it."""
    return _kinds().get(name)


def likely_kind(name: str) -> str | None:
    """The kind that most mean by a name that is something else as often; None where the table does not have it."""
    return _likely().get(name)


@cache
def _table() -> dict[str, Any]:
    table: dict[str, Any] = load_yaml(
        files(__package__).joinpath("known_parties.yml").read_text("utf-8")
    )
    return table


@cache
def _kinds() -> dict[str, str]:
    return {name: kind for kind, names in _table().items() if kind != "likely" for name in names}


@cache
def _likely() -> dict[str, str]:
    return {name: kind for kind, names in _table()["likely"].items() for name in names}
