"""What well-known parties are whose names do not tell: the table of `known_parties.yml`.

known_kind("Nordea")    # 'Bank'
"""

from __future__ import annotations

from functools import cache
from importlib.resources import files

from interlock.schema.vocabulary import load_yaml

__all__ = ["known_kind"]


def known_kind(name: str) -> str | None:
    """The kind of a party by its whole name as printed; None where the table does not have it."""
    return _kinds().get(name)


@cache
def _kinds() -> dict[str, str]:
    table = load_yaml(files(__package__).joinpath("known_parties.yml").read_text("utf-8"))
    return {name: kind for kind, names in table.items() for name in names}
