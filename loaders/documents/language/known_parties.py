"""What well-known parties are whose names do not tell: the table of `known_parties.yml`.

known_kind("Nordea")    # 'Bank'
likely_kind("Zenith")   # 'Bank': where a text says nothing of it
"""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache
from importlib.resources import files
from typing import Any

from interlock.loaders.documents.language.compiled import loaded
from interlock.loaders.documents.language.later import later
from interlock.schema.vocabulary import load_yaml

__all__ = ["known_kind", "known_names", "likely_kind"]

# What a bank's name takes on where it is printed in full: "Barclays PLC", "Goldman Sachs Group Inc.", "JPMorgan Chase & Co."
_FULL = later(
    r"(?:\s(?:Financial\s)?(?:Group|Holdings?|Groep))?(?:,?\s(?:&\s)?(?:PLC|Plc|plc|Inc|Ltd|Limited|LLC|AG|SA|S\.A|SpA|S\.p\.A|NV|N\.V|ASA"
    r"|AB|Oyj|Oyj\sAbp|A/S|Co|Corp|Corporation|Company|Cie|Bhd|Berhad|JSC|PJSC|SE|N\.A|BSC|B\.S\.C|KSCP|QPSC|SAOG|SAE)\.?)?$"
)


def known_kind(name: str) -> str | None:
    """The kind of a party by its whole name as printed; a bank's with or without its legal form. None where the table does not have it."""
    kind = _kinds().get(name)
    if kind is None and " " in name and (full := _FULL.search(name)) is not None:
        stem = _kinds().get(name[: full.start()])
        return stem if stem == "Bank" else None
    return kind


def likely_kind(name: str) -> str | None:
    """The kind that most mean by a name that is something else as often; None where the table does not have it."""
    return _likely().get(name)


def known_names() -> Iterable[str]:
    """The names of the table that are rarely anything else, as printed."""
    return _kinds().keys()


@cache
def _table() -> dict[str, Any]:
    table: dict[str, Any] = loaded(
        files(__package__).joinpath("known_parties.yml").read_text("utf-8"), load_yaml
    )
    return table


@cache
def _kinds() -> dict[str, str]:
    return {name: kind for kind, names in _table().items() if kind != "likely" for name in names}


@cache
def _likely() -> dict[str, str]:
    return {name: kind for kind, names in _table()["likely"].items() for name in names}
