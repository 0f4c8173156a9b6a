"""What a name without a head word is by what it is listed or paired with: "in Orlu and Vose", "from Orlu to Lviv", "Orlu and Tarn Ltd"."""

from __future__ import annotations

from collections.abc import Collection, Mapping

from interlock.loaders.documents.language.later import later
from interlock.loaders.documents.mentions.kinds.beside_a_name import MOST_WORDS, REACH
from interlock.loaders.documents.mentions.mention import Mention
from interlock.loaders.documents.mentions.names.capitals import CAP

__all__ = [
    "PLACED",
    "coordinated",
    "is_beside",
    "is_end_of_way",
    "is_land_of_town",
    "is_listed_place",
    "seat",
]

_OF = later(r",?\sof\s$")
_OFFICE_NEXT = later(
    r"\s(?:[A-Za-z-]+\s){0,2}(?:[Pp]resident|[Cc]hair(?:man|woman|person)?|[Dd]irector|CEO|[Mm]inister|[Ss]ecretary|[Cc]hief"
    r"|[Hh]ead|[Mm]anager)\b"
)
_JOINT = later(r"(?:,|,? and)\s$")
# "its base in Orlu, West Tarn,": behind a town the land that it lies in
_SITED_IN_TOWN = later(
    r"(?:\b(?:based|headquartered|located|situated|base|seat|offices?|headquarters|plants?|factory|factories|mills?|facility|facilities|site|yard"
    r"|shipyard|warehouse|refinery|smelter|mine|farm|project|terminal|distillery|brewery|works)\s(?:in|at|near|outside)|\bnear)\s$"
)
_ENDS = later(r"[.;:)\n]|$")
_LISTING = later(
    r"(?:,\s|\band\s|:\s|\b(?:include|includes|included|including|such\sas|like|are|were|between|among|with|of)\s)(?:the\s)?$"
)
_SET_OFF = later(r"[,.;)]|$")
PLACED = later(r"\b(?:in|at|from|near|of|to|between|across|via|than|for)\s(?:the\s)?$")
_ITEMS = rf"(?:{CAP}(?:\s{CAP}){{0,2}}(?:,\s(?:and\s)?|\sand\s))"
_AMONG_PLACES = later(
    r"\b(?:towns|cities|districts|provinces|regions|states|counties|villages|municipalities|communes|islands|governorates|prefectures)"
    rf"(?:\s(?:of|like|including|such\sas|in)|\s(?:--?|–|—)|:)\s{_ITEMS}*$"
)
_IN_PLACES = later(
    rf"\b(?:in|at|near|across|between|from|via|throughout|outside)\s(?:the\s)?{_ITEMS}+$"
)
_LIST_GOES_ON = later(rf"(?:,\s{CAP}(?:\s{CAP}){{0,2}})*,?\sand\s[A-Z]")
_LIST_CLOSED = later(
    r"[,.;:)]|$|\s(?:and|or)\s[A-Z]|\s(?:in|for|to|with|on|by|as|since|after|during|of|from|under|at|regions?|provinces?"
    r"|districts?|counties|cities)\b"
)


def seat(text: str, mention: Mention, before: Mapping[int, Mention]) -> list[str]:
    """As in "Platte Valley Bancorp of Omaha": what stands behind a firm and "of" is where it sits."""
    link = _OF.search(text, max(0, mention.start - 6), mention.start)
    firm = before.get(link.start()) if link else None
    seated = (
        firm is not None
        and firm.kind != "Person"
        and mention.name.count(" ") < MOST_WORDS
        and not mention.name.isupper()
    )
    return ["Place"] * 2 if seated else []  # whatever the firm does: "Orlu Mills of Tarn makes"


def is_listed_place(text: str, mention: Mention, places: Mapping[int, Mention]) -> bool:
    """As in "located in Orlu, Tarn and Vose", "four towns: Orlu, Tarn and Vose": one more of what is a place."""
    name = mention.name
    if mention.possessive or name.isupper() or name.count(" ") >= MOST_WORDS - 1:
        return False
    left = text[max(0, mention.start - REACH * 2) : mention.start]
    if not left.endswith((", ", " and ", ": ", " - ", "-- ", "— ", "– ", " in ", " as ", "ing ")):
        return False
    if _AMONG_PLACES.search(left):
        return _LIST_CLOSED.match(text, mention.end) is not None
    if not left.endswith(" and ") and not _LIST_GOES_ON.match(text, mention.end):
        return False  # "a trader in Busan, Orlu Seafoods"
    joint = _JOINT.search(text, max(0, mention.start - 6), mention.start)
    return (
        joint is not None
        and joint.start() in places
        and _IN_PLACES.search(left) is not None
        and _LIST_CLOSED.match(text, mention.end) is not None
    )


def coordinated(text: str, mention: Mention, before: Mapping[int, Mention]) -> list[str]:
    """The kind of what stands right before in a list: "Mert Aral and Deniz Aral"."""
    if _OFFICE_NEXT.match(text, mention.end):
        return []  # "Jo Lee and KfX Director Ada Moe"
    joint = _JOINT.search(text, max(0, mention.start - 6), mention.start)
    other = before.get(joint.start()) if joint else None
    if other is None:
        return []
    if other.kind == "Person" and text.startswith("the ", mention.start):
        return []  # "Jo Lee, the Orlu boss,": nobody is called with an article
    if other.kind != "Person" and joint is not None and _is_address(text, mention, other, joint[0]):
        return ["Place"]
    return ["Firm" if other.kind == "Bank" else other.kind]


def _is_address(text: str, mention: Mention, firm: Mention, link: str) -> bool:
    """As in "Orlu Networks, Tarn.": one word behind a firm, a comma and nothing more, where no list of firms is told."""
    return (
        link == ", "
        and " " not in mention.name
        and not mention.name.isupper()
        and " " in firm.name
        and _ENDS.match(text, mention.end) is not None
        and _LISTING.search(text, max(0, firm.start - REACH), firm.start) is None
    )


def is_land_of_town(text: str, mention: Mention, places: Mapping[int, Mention]) -> bool:
    """As in "its base in Orlu, West Tarn,": behind the town in which a thing or firm is, and nothing else in the sentence takes it up."""
    town = places.get(mention.start - 2)
    return (
        town is not None
        and text.startswith(", ", mention.start - 2)
        and not mention.possessive
        and not mention.name.isupper()
        and mention.name.count(" ") < MOST_WORDS
        and _SET_OFF.match(text, mention.end) is not None
        and _SITED_IN_TOWN.search(text, max(0, town.start - REACH), town.start) is not None
    )


# The two ends of a way, what stands before them and between them.
_WAYS = (
    (later(r"\bfrom\s(?:the\s)?$"), later(r"\s(?:to|via|through)\s(?:the\s)?")),
    (later(r"\b(?:between)\s(?:the\s)?$"), later(r"\sand\s(?:the\s)?")),
    (later(r"\b(?:link|connect)(?:s|ed|ing)?\s(?:the\s)?$"), later(r"\s(?:with|to|and)\s(?:the\s)?")),
    (later(r"\bto\s$"), later(r"\sfrom\s(?:the\s)?")),
)  # fmt: skip
_WAY_CLOSED = later(
    r"\s(?:will|would|is|was|were|are|has|had|have|may|can|could|takes?|took|runs?|ran)\b"
)


# "the railway to Orlu": ways end in places, but "a pipeline to Orlu's refinery", "a line to Orlu, which buys"
_WAY_TO = later(
    r"\b(?:roads?|highways?|motorways?|expressways?|railways?|railroads?|(?:rail|railway|power|transmission|branch|metro|tram|bus|ferry"
    r"|high-voltage|kilometre|kilometer|km)\s(?:line|link)s?|tracks?|pipelines?|ferr(?:y|ies)|overhead\sline|flights?|canal)\sto\s$"
)
_SET_OFF_BEHIND = later(
    r"[.;)]|$|\s(?:is|are|was|were|will|has|have|had|in|and|by|on|for|at|would|with)\b"
)


def is_end_of_way(
    text: str, mention: Mention, places: Mapping[int, Mention], begun: Collection[int]
) -> bool:
    """As in "the road from Orlu to Lviv", "moved its office from Ghent to Orlu": one end of a way whose other end is a place."""
    if mention.possessive or mention.name.isupper() or mention.name.count(" ") >= MOST_WORDS - 1:
        return False
    if _WAY_TO.search(text, max(0, mention.start - 40), mention.start) is not None:
        return _SET_OFF_BEHIND.match(text, mention.end) is not None
    near = slice(max(0, mention.start - 12), mention.start)
    for opens, link in _WAYS:
        onward = link.match(text, mention.end)
        if onward is not None and onward.end() in begun and opens.search(text[near]):
            return True
        for other in (places.get(mention.start - gap) for gap in range(4, 10)):
            if (
                other is not None
                and not other.possessive
                and link.fullmatch(text, other.end, mention.start)
                and opens.search(text, max(0, other.start - 12), other.start)
            ):
                return bool(
                    _LIST_CLOSED.match(text, mention.end) or _WAY_CLOSED.match(text, mention.end)
                )
    return False


_AND_THEN = later(r"(?:,?\s(?:and|&)\s|,\s)(?:the\s)?")


def is_beside(text: str, mention: Mention, firms: Mapping[int, Mention]) -> bool:
    """As in "Orlu and Tarn Ltd advised Vose": one word that opens a list of firms, and tells no place."""
    left = text[max(0, mention.start - 16) : mention.start]
    if (
        mention.possessive
        or PLACED.search(left)
        or not (left[-2:] in (". ", "") or left[-1:] in "\n“" or left[-2:-1].islower())
    ):
        return False
    at, count = mention.end, 0
    while (link := _AND_THEN.match(text, at)) is not None and count < MOST_WORDS:
        other = firms.get(link.end()) or firms.get(link.end() - 4)
        if other is None or other.possessive:
            return False
        if "and" in link[0] or "&" in link[0]:
            return True
        at, count = other.end, count + 1
    return False
