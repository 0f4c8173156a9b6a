"""Blocs of states that are a market as well: "exports to the EU" are exports to a place, though the bloc is a body.

is_bloc("European Union")                                           # True
kind_in("EXPORTS_TO", "Organization", "European Union")             # "Place"
"""

from __future__ import annotations

__all__ = ["is_bloc", "kind_in"]

_BLOCS = frozenset(
    {"EU", "European Union", "EEC", "EFTA", "ASEAN", "Mercosur", "Mercosul", "CARICOM", "ECOWAS", "GCC", "Gulf Cooperation Council", "EAEU",
     "Eurasian Economic Union", "African Union", "Andean Community", "East African Community", "EAC", "SADC", "COMESA", "Pacific Alliance"}
)  # fmt: skip


def is_bloc(name: str) -> bool:
    """Whether a name is that of a bloc of states whose members are one market or talk of becoming one."""
    return name in _BLOCS


def kind_in(tie: str, kind: str, name: str) -> str:
    """The kind that a party counts as in a tie: a bloc is a place where goods go to it or come from it."""
    return "Place" if tie == "EXPORTS_TO" and kind == "Organization" and is_bloc(name) else kind
