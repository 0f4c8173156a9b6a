"""A place without what only says where or what it is: "in southern Kenya" and "in the Kenyan capital, Nairobi" are in Kenya, in Nairobi.

Rules that look for a place behind "in" find it so. Each entry is a pattern over the marked sentence, the part of it that is read
otherwise, and as what.

    PLACE_SIGNS     # of "based in the port city of ⟦L0⟧" the part between "in" and the place is left out
"""

from __future__ import annotations

import re

from interlock.loaders.documents.language.anchors import Sought
from interlock.loaders.documents.language.whereabouts import KIND, SIDE

__all__ = ["PLACE_SIGNS"]

_SIDE_OF = Sought(rf"(?<= in )(?P<out>{SIDE} )(?=⟦L\d+⟧(?!’s|'s|-))")
_CALLED = Sought(
    rf"(?<= in )(?P<out>(?:the |its )(?:[A-Z][a-z]+(?:ese|ian|ish|an|i|ch) )?(?:(?:{SIDE}|industrial|mining|border|commercial|old"
    rf"|former) )?"
    rf"{KIND}(?: city)?(?: of|,)? )(?=⟦L\d+⟧(?!’s|'s|-))"
)
PLACE_SIGNS: tuple[tuple[re.Pattern[str] | Sought, str, str], ...] = (
    (_SIDE_OF, "out", ""),
    (_CALLED, "out", ""),
)
