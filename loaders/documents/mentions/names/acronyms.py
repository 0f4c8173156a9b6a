"""Acronyms and the names that they are made of: where "(NCCIA)" stands behind a name, its letters tell where the name begins.

Each word of the name gives its first letters, small words ("of", "and") one or none; the method is that of Schwartz and Hearst
(2003), read by words and not by characters, so that no letter is taken from the middle of a word.

    long_form("said the Nile Chamber of Crafts and Arts (NCCA)", 0, 43, "NCCA")    # 9
    stands_for("NCCA", "Nile Chamber of Crafts and Arts")      # True
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from interlock.loaders.documents.language.later import later
from interlock.loaders.documents.language.words import words

__all__ = ["BRACKETED", "long_form", "stands_for"]

BRACKETED = later(r" \((?:the )?[“\"]?(?P<short>[A-Z][A-Za-z&.-]{1,9})[”\"]?\)")
_WORD = later(r"[^\W_]+(?:[’'][^\W_]+)?")
_SMALL = frozenset(
    words("of and for the in on de la del du des da do dos et y e a an to with der und")
)
_FEWEST = 2
_PLURAL = later(r"(?<=[A-Z])s$")


def long_form(text: str, begin: int, end: int, short: str) -> int | None:
    """Where in `text[begin:end]` the name begins that ends at `end` and that the acronym is short for; None where none does."""
    letters = _letters(short)
    if len(letters) < _FEWEST:
        return None
    tokens = list(_WORD.finditer(text, max(begin, end - 16 * len(letters) - 32), end))
    if not tokens or tokens[-1].end() != end:
        return None
    first = _match([token[0] for token in tokens], letters)
    if first is None or len(tokens) - first < _FEWEST or not tokens[first][0][0].isupper():
        return None
    between = text[tokens[first].start() : end]
    return None if re.search(r"[.;:()“”\"]", between) else tokens[first].start()


def stands_for(short: str, name: str) -> bool:
    """Whether an acronym is made of the first letters of all words of a name."""
    letters = _letters(short)
    tokens = [token[0] for token in _WORD.finditer(name)]
    return len(letters) > _FEWEST and len(tokens) > 1 and 0 in _ways(tokens, letters)


def _letters(short: str) -> str:
    return "".join(c for c in _PLURAL.sub("", short) if c.isalpha()).lower()


def _match(tokens: Sequence[str], letters: str) -> int | None:
    """The place of the first of the last words whose first letters spell `letters`; the whole of them, ending at the last word."""
    ways = {len(letters)}
    for at in range(len(tokens) - 1, -1, -1):
        ways = _before(tokens[at].lower(), letters, ways)
        if 0 in ways:
            return at
        if not ways:
            return None
    return None


def _ways(tokens: Sequence[str], letters: str) -> set[int]:
    """How many letters may be left when all words have been read, from the last one: 0 where they spell the whole."""
    ways = {len(letters)}
    for word in reversed(tokens):
        ways = _before(word.lower(), letters, ways)
    return ways


def _before(word: str, letters: str, ways: set[int]) -> set[int]:
    """How many letters are still to be found before a word, in every way to read it: "of" gives a letter or none."""
    left = set(ways) if word in _SMALL else set()
    for rest in ways:
        for taken in range(1, min(rest, len(word)) + 1):
            if letters[rest - taken : rest] == word[:taken]:
                left.add(rest - taken)
    return left
