"""Names that a text gives to a part of a firm: "its unit, Orlu Rail", "a new company to be called Orlu Rail".

A unit is often called after its parent; where both begin with the same word, that word alone is the parent.

is_told_as_unit(text, start, end)       # of the name at text[start:end]
"""

from __future__ import annotations

from interlock.loaders.documents.language.later import later

__all__ = ["is_told_as_unit"]

_UNIT = (
    r"(?:units?|subsidiar(?:y|ies)|arms?|affiliates?|divisions?|offshoots?|spin-?offs?|carve-?outs?|sister (?:company|firm)"
    r"|(?:joint |new )?ventures?|new (?:company|firm|entity|business))"
)
_LEFT = later(
    rf"\b{_UNIT},? (?:(?:which |that )?(?:is |will be |to be |was )?(?:called|named|known as|dubbed),? )?(?:the )?[“\"‘']?$"
)
_INSIDE = later(rf"\b{_UNIT},? ")
_RIGHT = later(
    rf"[”\"’']?(?:,| is| was| will be|, which is|, itself) (?:an?|the|its|another|one of (?:its|the group[’']s)|[A-Z][\w’'-]*[’']s?)"
    rf" (?:[\w’'-]+ ){{0,5}}?{_UNIT}\b"
)
_REACH = 60  # characters before a name


def is_told_as_unit(text: str, start: int, end: int) -> bool:
    """Whether the words before, in or behind a name say that it is a unit's."""
    return (
        _INSIDE.search(text, start, end) is not None
        or _LEFT.search(text, max(0, start - _REACH), start) is not None
        or _RIGHT.match(text, end) is not None
    )
