"""Patterns that are looked for one after another, of which one look tells those that can be there.

A reader of a construction has some ten or forty patterns, and most sentences hold the anchors of none or of one. To ask each for itself
costs a call a pattern, often more than all the rest of the reader. What is left out could not have matched.

    _WON = Several([(_WINS, "asserted"), (_TO_WIN, "planned")], lambda row: row[0])
    for pattern, modality in _WON.may(marked):
        for match in pattern.finditer(marked): ...
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from typing import Generic, TypeVar

from interlock.loaders.documents.language import anchors
from interlock.loaders.documents.language.anchors import Sought

__all__ = ["Several", "several"]

_Row = TypeVar("_Row")


class Several(Generic[_Row]):
    """Rows of a table of patterns, in order."""

    __slots__ = ("_either", "_needs", "_rows")

    def __init__(
        self, rows: Iterable[_Row], pattern: Callable[[_Row], Sought | re.Pattern[str]]
    ) -> None:
        """Take the rows; `pattern` tells that of one. A plain pattern may be anywhere."""
        self._rows = tuple((pattern(row), row) for row in rows)
        # The first of the anchors of each (0 for a plain pattern) and the others, once all are known.
        self._needs: tuple[tuple[int, tuple[int, ...], _Row], ...] | None = None
        # The number of a set of which a text has a string that any of them is in; 0: not known.
        self._either = 0

    def may(self, text: str) -> list[_Row]:
        """The rows whose patterns may match in a text; no other does."""
        if self._needs is None:
            return self._learn(text)
        held = anchors.present(text)
        if not held[self._either]:
            return []
        return [
            row
            for first, more, row in self._needs
            if held[first] and (not more or all(map(held.__getitem__, more)))
        ]

    def anywhere(self, text: str) -> bool:
        """Whether any of the patterns may match in a text: one look, before a reader does anything."""
        if self._needs is None:
            return bool(self._learn(text))
        return not self._either or anchors.present(text)[self._either] == 1

    def _learn(self, text: str) -> list[_Row]:
        sought = [pattern for pattern, _ in self._rows if isinstance(pattern, Sought)]
        found = [
            row
            for pattern, row in self._rows
            if not isinstance(pattern, Sought) or pattern.may(text)
        ]
        if not any(pattern.on_trial for pattern in sought):
            needs = [
                pattern.needs if isinstance(pattern, Sought) else () for pattern, _ in self._rows
            ]
            self._needs = tuple(
                (one[0] if one else 0, one[1:], row)
                for one, (_, row) in zip(needs, self._rows, strict=True)
            )
            self._either = anchors.either(needs)
        return found


def several(*patterns: Sought) -> Several[Sought]:
    """Patterns of which nothing else is told."""
    return Several(patterns, lambda pattern: pattern)
