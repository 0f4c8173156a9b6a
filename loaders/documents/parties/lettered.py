"""Described parties whose letters stand behind them in brackets: "the Orlu water utility (OWU)" is meant by "OWU" later on.

letters_behind("the Orlu water utility (OWU) said", 22)     # "OWU"
"""

from __future__ import annotations

from interlock.loaders.documents.language.gazetteer import shipped
from interlock.loaders.documents.language.later import later

__all__ = ["letters_behind"]

_LETTERS = later(r"\s\([“\"]?(?P<short>[A-Z][A-Za-z&]{1,7})[”\"]?\)")
_FEWEST = 2  # capitals


def letters_behind(text: str, end: int) -> str | None:
    """The letters in brackets right behind a noun group, by which the text calls it; None for a country's or a word."""
    if not text.startswith(" (", end):
        return None
    found = _LETTERS.match(text, end)
    if found is None or sum(map(str.isupper, found["short"])) < _FEWEST:
        return None
    known = shipped().find(found["short"])
    return None if any(hit.end == len(found["short"]) for hit in known) else found["short"]
