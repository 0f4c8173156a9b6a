"""Word lists as they read best: one string of words, split at blanks.

words("of in on at")    # ('of', 'in', 'on', 'at')
"""

from __future__ import annotations

import re
from collections.abc import Iterable

__all__ = ["any_word", "words"]


def words(text: str) -> tuple[str, ...]:
    """The words of a string, in order."""
    return tuple(text.split())


def any_word(forms: Iterable[str]) -> str:
    """A piece of a pattern for any of the words, the longest of them first."""
    ordered = sorted(map(re.escape, forms), key=lambda word: (-len(word), word))
    return f"(?:{'|'.join(ordered)})"
