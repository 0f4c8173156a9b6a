"""Word lists as they read best: one string of words, split at blanks.

words("of in on at")    # ('of', 'in', 'on', 'at')
"""

from __future__ import annotations

__all__ = ["words"]


def words(text: str) -> tuple[str, ...]:
    """The words of a string, in order."""
    return tuple(text.split())
