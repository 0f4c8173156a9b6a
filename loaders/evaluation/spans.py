"""Where quotes stand in a text, white space folded.

Spans("Sohar  Steel sells rods").find("Sohar Steel")     # [(0, 12)]
"""

from __future__ import annotations

import re

__all__ = ["Spans"]


class Spans:
    """The places of quotes in one text."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._found: dict[str, list[tuple[int, int]]] = {}

    def find(self, quote: str) -> list[tuple[int, int]]:
        """All places of a quote, whatever white space stands between its words."""
        if quote not in self._found:
            pattern = r"\s+".join(map(re.escape, quote.split()))
            places = re.finditer(pattern, self._text) if pattern else ()
            self._found[quote] = [match.span() for match in places]
        return self._found[quote]

    def overlap(self, quote: str, start: int, end: int) -> int:
        """Characters that a span shares with a place of the quote, at most; 0 where it shares none."""
        shared = (min(end, stop) - max(start, begin) for begin, stop in self.find(quote))
        return max(0, *shared, 0)
