"""Capitals that name goods, models and grades, and nobody: "under the name Orlu Gold", "the Orlu A320", "ten Orlu 737s".

is_of_goods(text, begin, stop)      # True for "Kesari" in "launched the brand Kesari"
"""

from __future__ import annotations

from interlock.loaders.documents.language.later import later

__all__ = ["is_brand", "is_of_goods"]

_REACH = 72  # characters before a name that are looked at
_CALLED = later(
    r"\b(?:under|by)\s(?:the|its|their|a)\s(?:(?:own|new|old|local|single)\s)?(?:(?:brand|product)\snames?|brands?|labels?|trademarks?"
    r"|trade\smarks?)\s$"
    # a firm too goes on "under the name Orlu Foods"
    r"|\b(?:sells?|sold|selling|markets|marketed|bottles|packs|exports|launched)\s(?:[a-z-]+\s){0,4}?under\sthe\sname\s$"
    r"|\b(?:the|its|their|a|an|new|own)\s(?:[a-z]+\s)?(?:brands?|trademark|trade\smark|brand\sname|model|variety|varieties|cultivar)\s$"
)
# "an Orlu A320", "the Orlu X-500": a model by its letters and number
_MODEL = later(r"\w.*\s[A-Z]{1,4}-?\d{2,4}[A-Z]{0,3}$")
_ONE_OF_A_KIND = later(r"\b(?:[Tt]he|[Aa]n?|its|their|new|used|old|second-hand)\s$")
# "ten Orlu 737s": how many of a model
_COUNTED = later(
    r"\b(?:\d+|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|several|more|new|used)\s$"
)
# "under the Orlu Gold brand": what somebody sells, whoever is called so too
_BRAND_BEFORE = later(r"\b(?:[Tt]he|its|their|popular|iconic|famous|flagship|new|own|[a-z]+ing)\s$")
_BRAND_NEXT = later(
    r"\s(?:brands?|labels?|trademarks?|trade\smarks?|brand\snames?)\b(?!\s(?:owner|maker|holder|group|company|of\s))"
)
_MODELS_NEXT = later(r"\s\d{2,4}[A-Z]{0,3}s\b")


def is_of_goods(text: str, begin: int, stop: int) -> bool:
    """Whether a capitalised name is that of goods or of a model."""
    left = text[max(0, begin - _REACH) : begin]
    if _MODELS_NEXT.match(text, stop) and _COUNTED.search(left):
        return True
    if _MODEL.fullmatch(text, begin, stop) and _ONE_OF_A_KIND.search(left):
        return True
    return _CALLED.search(left) is not None or is_brand(text, begin, stop)


def is_brand(text: str, begin: int, stop: int) -> bool:
    """Whether a name stands before the word for a brand: "under the Orlu Gold brand"."""
    left = text[max(0, begin - _REACH) : begin]
    return _BRAND_NEXT.match(text, stop) is not None and _BRAND_BEFORE.search(left) is not None
