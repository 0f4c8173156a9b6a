"""Folding for comparison: compatibility forms, quotes, dashes, white space and case set aside, with a map back to the text.

What is compared is folded, what is stored never is. A letter and its marks, or a ligature, stay one unit: a match cannot begin or
end inside of one.

    folded = Folded("The ﬁrst  “deal”")
    folded.find('first "deal"')         # [(4, 16)]
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator

__all__ = ["Folded", "fold"]

_SAME = str.maketrans(
    {
        **dict.fromkeys("’‘‚‛′´`ʼʹ", "'"),
        **dict.fromkeys("“”„‟«»″", '"'),
        **dict.fromkeys("‐‑‒–—―−", "-"),
        **dict.fromkeys("\u00a0\u2007\u2009\u200a\u202f", " "),
        "…": "...",
    }
)


def fold(text: str) -> str:
    """The folded text: runs of blanks are one, none at the ends; characters without a form of their own (zero width) are left out."""
    plain = text if text.isascii() and "`" not in text else text.translate(_SAME)
    if plain.isascii():
        return " ".join(plain.lower().split())
    return " ".join("".join(form for _, _, form in _units(text)).split())


def _units(text: str) -> Iterator[tuple[int, int, str]]:
    """Start, end and folded form of each unit: a character with the marks that combine with it."""
    at, size = 0, len(text)
    while at < size:
        end = at + 1
        if text[at] > "\u007f" or (end < size and text[end] > "\u007f"):
            while end < size and _joins(text[end]):
                end += 1
            unit = unicodedata.normalize("NFKC", text[at:end].translate(_SAME)).casefold()
            yield (
                at,
                end,
                "".join(letter for letter in unit if unicodedata.category(letter) != "Cf"),
            )
        else:
            yield at, end, text[at].translate(_SAME).lower()
        at = end


def _joins(letter: str) -> bool:
    # Marks, and the vowels and finals of Hangul, which compose with what stands before them.
    return "\u1160" <= letter <= "\u11ff" or unicodedata.category(letter)[0] == "M"


class Folded:
    """A text folded once and searched often."""

    def __init__(self, text: str) -> None:
        """Fold `text`."""
        folded: list[str] = []
        self._start: list[int] = []
        self._end: list[int] = []
        for start, end, form in _units(text):
            for letter in form:
                if letter.isspace():
                    if not folded or folded[-1] == " ":
                        continue
                    letter = " "
                folded.append(letter)
                self._start.append(start)
                self._end.append(end)
        self.text = "".join(folded)

    @property
    def starts(self) -> list[int]:
        """For each folded character, where the unit begins that it comes from."""
        return self._start

    def find(self, folded: str) -> Iterator[tuple[int, int]]:
        """The spans, in the unfolded text, at which a folded string stands, whole units only."""
        if not folded:
            return
        size, last = len(folded), len(self.text)
        at = self.text.find(folded)
        while at >= 0:
            stop = at + size
            begins = at == 0 or self._start[at] != self._start[at - 1]
            ends = stop == last or self._start[stop] != self._start[stop - 1]
            if begins and ends:
                yield self._start[at], self._end[stop - 1]
            at = self.text.find(folded, at + 1)
