"""Where numbers stand with all that makes them what they are: sign, separators, scale, currency, unit, range and bound.

A piece of a number is another number: "$7" is none of "$7.5 million", nor "40 percent" of "less than 40 percent".

    whole_numbers("sold for $7.5 million", 0, 21)       # [(9, 21)]
"""

from __future__ import annotations

import re

from interlock.loaders.documents.language.amounts import (
    NUMERAL,
    QUALIFIER,
    SCALE,
    find_amounts,
    find_quantities,
)
from interlock.loaders.documents.language.later import later

__all__ = ["whole_numbers"]

# Any number, also one that counts nothing known: "-5.2", "12-14", "3:1", "1 500", "twenty-five", "7.5 million".
_SIGN = r"(?:(?<![\w.,)%])[-+−–±]\s?(?=\d))?"
_JOINED = r"(?:[.,:/'’]|\s?[-–]\s?)\d[\d.,]*(?<=\d)"
_BARE = later(
    rf"(?:\b{QUALIFIER}\s(?:the\s|a\s)?)?{_SIGN}(?:\d+(?:{_JOINED})+|{NUMERAL}(?:\s(?:and|to|or)\s{NUMERAL}(?=\s{SCALE}))?)(?:[\s-]?{SCALE})?",
    re.IGNORECASE,
)
_ANY = later(rf"\d|\b{NUMERAL}\b", re.IGNORECASE)


def whole_numbers(text: str, start: int, end: int) -> list[tuple[int, int]]:
    """The spans of all numbers and amounts in `text[start:end]`, in order; they may overlap.

    Examples:
        >>> text = "owns 40 percent, or twenty-five ships"
        >>> [text[slice(*span)] for span in whole_numbers(text, 0, len(text))]
        ['40', '40 percent', 'twenty-five', 'twenty-five ships']
    """
    if _ANY.search(text, start, end) is None:
        return []
    found = {match.span() for match in _BARE.finditer(text, start, end)}
    for amount in (*find_amounts(text, start, end), *find_quantities(text, start, end)):
        found.add((amount.start, amount.end))
    return sorted(found)
