"""What a plan reads as a whole: scans of all nodes, of a large label or a tie type, and products of two sides that nothing ties.

A query that starts anywhere but at an index grows with the graph. One that must read a label or a tie type as a whole says which and
why in its front matter, `scans: {NAME: reason}`; labels of which every graph has few need no word.

    whole(plan)       # [Whole("NodeByLabelScan", ("Statement",))]
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

__all__ = ["FEW", "Whole", "undeclared", "whole"]

# Kinds of which a graph of millions holds thousands: lists, bodies, places, and what resolution keeps of its own work.
FEW = frozenset(
    {
        "Agreement", "Bank", "Candidate", "Chamber", "Dataset", "Event", "Exchange", "GovernmentBody", "Judgement", "Place",
        "Portfolio", "Programme",
    }
)  # fmt: skip
_SCAN = re.compile(r"Scan$")
_SEEK_ONE = "NodeUniqueIndexSeek"
_LABELS = re.compile(r":([^\s]+)")
_TYPES = re.compile(r"\[[^\]:]*:([^\]]+)\]")
_NAMES = re.compile(r"\w+")


@dataclass(frozen=True)
class Whole:
    """One operator that reads without an index.

    Attributes:
        operator: as the server calls it, without the planner's mark.
        names: the labels (a node has all of them) or tie types (a tie has one of them); empty where all nodes or ties are read.
    """

    operator: str
    names: tuple[str, ...]

    def __str__(self) -> str:
        return f"{self.operator} of {' and '.join(self.names)}" if self.names else self.operator


def whole(plan: Mapping[str, Any]) -> list[Whole]:
    """All such operators of a plan, as the driver gives it (`operatorType`, `args`, `children`)."""
    return list(_walk(plan))


def undeclared(plan: Mapping[str, Any], declared: Collection[str]) -> list[Whole]:
    """Those that no declared name and no label with few nodes explains."""
    return [each for each in whole(plan) if not _explained(each, declared)]


def _explained(each: Whole, declared: Collection[str]) -> bool:
    if not each.names:
        return False
    if "Relationship" in each.operator:  # every type that is read is read as a whole
        return all(name in declared for name in each.names)
    return any(name in declared or name in FEW for name in each.names)


def _walk(plan: Mapping[str, Any]) -> Iterator[Whole]:
    operator = str(plan["operatorType"]).partition("@")[0]
    details = str((plan.get("args") or {}).get("Details", ""))
    children = plan.get("children") or []
    if operator == "CartesianProduct":
        if not any(_one_row(child) for child in children):
            yield Whole(operator, ())
    elif _SCAN.search(operator) and "Index" not in operator:
        found = (_TYPES if "Relationship" in operator else _LABELS).search(details)
        yield Whole(operator, tuple(_NAMES.findall(found[1])) if found else ())
    for child in children:
        yield from _walk(child)


def _one_row(plan: Mapping[str, Any]) -> bool:
    """Whether a side has one row at most: all of its leaves are looked up by a unique id, and nothing widens it."""
    operator = str(plan["operatorType"]).partition("@")[0]
    children = plan.get("children") or []
    if not children:
        return operator in (_SEEK_ONE, "Argument", "SingleRow")
    return not operator.startswith(("Expand", "VarLength", "Unwind")) and all(
        map(_one_row, children)
    )
