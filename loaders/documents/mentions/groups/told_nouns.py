"""Nouns that name a party only in some company: "Chad's list" on which somebody is put, "its works at Orlu" that are no repairs.

is_sanctions_list(text, begin, stop)      # True for "Chad's list" in "was put on Chad's list"
is_of_next(text, stop, "theatre", breaks) # True for "a theatre curtain", False for "a theatre in Orlu"
is_site(text, head, stop)                 # True for "its works" in "its works at Orlu", False in "works on the bridge"
"""

from __future__ import annotations

from interlock.loaders.documents.language.later import later
from interlock.loaders.documents.language.words import words

__all__ = ["is_of_next", "is_sanctions_list", "is_site"]

_REACH = 72  # characters before a list in which somebody is put on it
_ENTERED = later(
    r"\b(?:put|puts|placed|places|placing|add(?:s|ed|ing)?|additions?|entered|entries|remain(?:s|ed)?|stays?|stayed|is|are|was|were|been|being"
    r"|appear(?:s|ed)?|named|struck|removed|removal|taken|deleted|dropped|included|listed|firms?|compan(?:y|ies)|ships?|vessels|persons|since)"
    r"\b[^.;]{0,40}?\b(?:on|onto|to|in|from|off|under)\s(?:the\s)?(?:same\s)?$"
)
_OF_SOMETHING = later(
    r"\s(?:of\s(?!sanctioned|designated|banned|blacklisted|entities|persons)|price)"
)
# What is made in works, where the place alone follows: "the aircraft works at Orlu".
_MADE_THERE = frozenset(
    words(
        "aircraft locomotive carriage wagon tractor engine car truck bus bicycle ship boiler turbine bearing pump valve tube pipe wire"
        " cable iron steel copper brass aluminium zinc metal tool machine arms rifle ammunition explosives chemical dye paint soap salt"
        " lime cement brick tile glass ceramic porcelain paper printing rubber tyre leather shoe cotton wool silk textile piano"
        " furniture match sugar gas electric carpet rope optical instrument clock watch main old new second former own local biggest"
        " largest"
    )
)
_WORKS_LEFT = later(
    r"(?:\b(?:[Ii]ts|[Tt]heir|[Hh]is|[Hh]er|[Oo]ur)|[a-z][’']s|[a-z]s[’'])\s(?:(?P<own>[a-z-]+)\s)?$"
    r"|\b(?:[Tt]he|[Aa]n?|[A-Z][a-z]+(?:an|ish|ese|ch))\s(?P<told>[a-z-]+)\s$"
)
_LIES = later(r"\s(?:at|in|near|outside)\s(?:the\s)?[A-Z]")
_TOWN_LEFT = later(
    r"\b(?:[Ii]ts|[Tt]heir|[Tt]he|[Hh]is|[Oo]ur|[a-z][’']s)\s[A-Z][\w’-]+(?:\s[A-Z][\w’-]+)?\s$"
)
# Houses and bodies whose noun often only tells of what sort the next thing is: "a theatre curtain", "museum tickets".
_TELLING_OF_NEXT = frozenset(
    words(
        "abbey aquarium auditorium barber cafe cemetery chapel choir cinema clan college cottage dockyard drugstore garage gym hostel"
        " inn kindergarten laundry library lido magazine mortuary museum orchestra orphanage planetarium plumber prison"
        " senate synagogue temple theater theatre tribe zoo"
    )
)
_NEXT_WORD = later(r" (?P<word>[a-z][a-z-]*)")
_WAS = frozenset(
    words(
        "bought sold lent took gave got held owned ran lost won built paid sent made said says went came found left put cut began owes"
    )
)
_DONE = later(
    r"\s[A-Z]|\s(?:for|on|with|to|as|like|out|hard|well|under|together|closely|there|here)\b"
)


def is_sanctions_list(text: str, begin: int, stop: int) -> bool:
    """Whether somebody is put on the list that a state or body has, so that it is one of sanctions."""
    if _OF_SOMETHING.match(text, stop):
        return False
    return (
        _ENTERED.search(text, max(0, text.rfind("\n", 0, begin) + 1, begin - _REACH), begin)
        is not None
    )


def is_of_next(text: str, stop: int, noun: str, breaks: frozenset[str]) -> bool:
    """Whether one house or body only tells of what sort the thing behind it is: "a theatre curtain", but "a theatre in Orlu".

    `breaks`: the words that end a noun group.
    """
    if noun not in _TELLING_OF_NEXT:
        return False
    following = _NEXT_WORD.match(text, stop)
    if following is None:
        return False
    word = following["word"]
    verb = (
        word in _WAS
        or word.endswith(("ed", "ly"))
        or (word.endswith("s") and not word.endswith("ss"))
    )
    return word not in breaks and not verb


def is_site(text: str, head: int, stop: int) -> bool:
    """Whether "works" are where something is made, and neither what somebody does nor what is built."""
    if _DONE.match(text, stop):
        return False
    start = max(0, head - _REACH)
    if _TOWN_LEFT.search(text, start, head):
        return True  # "its Orlu works"
    left = _WORKS_LEFT.search(text, start, head)
    if left is None or _LIES.match(text, stop) is None:
        return False
    word = left["own"] or left["told"]
    return (word is None and left["told"] is None) or word in _MADE_THERE
