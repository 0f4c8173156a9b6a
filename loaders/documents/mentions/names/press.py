"""Agencies that report the news: "told Orlu Agency", "Orlu Agency reports" are of the press, and no authority.

is_press(scan, begin, stop)     # True for "Orlu Agency" in "the ministry told Orlu Agency"
"""

from __future__ import annotations

from interlock.loaders.documents.language.later import later
from interlock.loaders.documents.mentions.mention import Scan

__all__ = ["is_press"]

_TO_PRESS = later(
    r"\b(?:told|tells|quoted by|cited by|interview with|according to) (?:the )?(?:state(?:-run)? )?$"
)
_PRESS_REPORTS = later(
    r"(?: \([A-Z]{2,}\))?,? (?:reports|reported|quoted|cited)\b(?!\s(?:an?|to|losses|profits?|sales)\b)"
)


def is_press(scan: Scan, begin: int, stop: int) -> bool:
    """Whether an agency reports the news: "told Orlu Agency", "Orlu Agency reports"."""
    left = scan.text[max(0, begin - 24) : begin]
    return _TO_PRESS.search(left) is not None or _PRESS_REPORTS.match(scan.text, stop) is not None
