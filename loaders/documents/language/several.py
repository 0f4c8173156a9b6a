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
        # The bits of the anchors of each, once all are known.
        self._needs: tuple[tuple[int, _Row], ...] | None = None
        self._either = (
            0  # the bit of which a text has a string that any of them is in; 0: not known
        )

    def may(self, text: str) -> list[_Row]:
        """The rows whose patterns may match in a text; no other does."""
        if self._needs is None:
            return self._learn(text)
        bits = anchors.present(text)
        if self._either and not bits & self._either:
            return []
        return [row for needs, row in self._needs if bits & needs == needs]

    def anywhere(self, text: str) -> bool:
        """Whether any of the patterns may match in a text: one look, before a reader does anything."""
        if self._needs is None:
            return bool(self._learn(text))
        return not self._either or bool(anchors.present(text) & self._either)

    def _learn(self, text: str) -> list[_Row]:
        sought = [pattern for pattern, _ in self._rows if isinstance(pattern, Sought)]
        found = [
            row
            for pattern, row in self._rows
            if not isinstance(pattern, Sought) or pattern.may(text)
        ]
        if not any(pattern.on_trial for pattern in sought):
            self._needs = tuple(
                (pattern.needs if isinstance(pattern, Sought) else 0, row)
                for pattern, row in self._rows
            )
            self._either = anchors.either(needs for needs, _ in self._needs)
        return found


def several(*patterns: Sought) -> Several[Sought]:
    """Patterns of which nothing else is told."""
    return Several(patterns, lambda pattern: pattern)
