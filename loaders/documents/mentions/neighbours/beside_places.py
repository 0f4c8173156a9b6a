"""What a place is to the name or noun beside it: its seat, the town of it, whose it is, where it lies."""

from __future__ import annotations

from interlock.loaders.documents.language.gazetteer import CITY_STATES
from interlock.loaders.documents.language.later import later
from interlock.loaders.documents.language.words import words
from interlock.loaders.documents.mentions.kinds.evidence import at_a_fair
from interlock.loaders.documents.mentions.mention import Mention, Scan

__all__ = [
    "SEATED",
    "comes_from",
    "is_of",
    "is_owned_by_place",
    "is_port",
    "is_seat",
    "is_sort_of_places",
    "is_town",
    "is_town_in",
    "is_town_of",
    "lies_in",
]

_SORTS_OF_PLACES = frozenset(
    words(
        "districts district regions region provinces province counties county states state municipalities municipality communes commune"
        " governorates governorate departments department prefectures prefecture villages village towns town cities city"
    )
)
# "X, Graz, supplies": what follows a seat that commas set off.
_SEAT_CLOSED = later(
    r"\.?(?:, [A-Z][a-z]+(?: [A-Z][a-z]+)?\.?)?, (?!(?:and|or|as|its|his|this|us)\b)"
    r"(?:[a-z]{2,}(?:s|ed)|had|will|would|won|sold|bought|built|made|took|went|put|cut|said|can|may) "
)
SEATED = frozenset({"Firm", "Bank", "Chamber", "Organization", "Exchange"})
_AT_HOME = SEATED | {"Person", "Party"}
_PLACE_CLOSED = later(r",(?! (?:[A-Z]|and\b|or\b))|[.;)]|$")  # no list of places
_LOCAL = later(r"\b(?:in|at|near|from|outside|around|via|reached|left)\s$")
_TOWNS = frozenset(
    {"town", "city", "village", "province", "region", "district", "municipality", "island"}
)
_SENT_OUT = frozenset(
    {"office", "sales office", "branch", "branch office", "unit", "representative office"}
)
_ON_TO = later(r" (?:in)?to\b| and \w+ to\b")


def is_town_of(scan: Scan, group: Mention) -> bool:
    """As in "from Indian border town of Raxaul": one town, whose name follows."""
    printed = scan.text[group.start : group.end].lower()
    return (
        group.form == "group"
        and group.head.rpartition(" ")[2] in _TOWNS
        and not group.plural
        and group.count in (None, 1)
        and not printed.startswith(("a ", "an ", "one ", "another "))
    )


def is_port(group: Mention, place: Mention) -> bool:
    """As in "the port of Mejillones": a thing that is called after its place."""
    return (
        group.head in ("port", "airport", "harbour", "container port", "university", "state bank")
        and group.form == "definite"
        and group.owner is None
        and not group.plural
        and place.form == "name"
        and place.kind in ("Place", "Party")
    )


def is_town(place: Mention) -> bool:
    """Whether a place is smaller than a state, so that it can be a seat."""
    return place.kind == "Place" and (not place.is_country or place.code in CITY_STATES)


def is_owned_by_place(place: Mention, name: Mention, gap: str) -> bool:
    """As in "Norway’s Havørn Petroleum", "the country’s largest lender"."""
    return (
        gap in ("’s ", "'s ", "’ ", "' ")
        and place.kind == "Place"
        and (
            (name.form == "name" and place.form == "name")
            or (name.form == "definite" and name.owner is place)
        )
        and name.kind
        in (
            "Firm",
            "Bank",
            "Party",
            "Organization",
            "Exchange",
            "Asset",
            "GovernmentBody",
            "Chamber",
            "Project",
        )
        and name.title is None
    )


def is_sort_of_places(name: Mention, noun: Mention) -> bool:
    """Whether a noun in the plural stands right behind a place and says what it and those before it are."""
    return (
        noun.kind == "Place"
        and name.kind in ("Place", "Party")
        and name.form == "name"
        and noun.form in ("group", "definite")
        and noun.plural
        and noun.name.lower() in _SORTS_OF_PLACES
    )


def is_seat(scan: Scan, name: Mention, place: Mention, gap: str) -> bool:
    """As in "Nordlys Marine of Norway", "Jinlu Photovoltaic, of China,": the place tells where a named firm sits."""
    if (
        name.form != "name"
        or name.kind not in ("Firm", "Bank", "Party", "Chamber")
        or name.possessive
    ):
        return False
    if place.form != "name" or place.possessive or scan.text[place.end : place.end + 1] == "-":
        return False
    if gap == ", " and name.kind in ("Firm", "Bank") and is_town(place):
        alone = scan.text[max(0, name.start - 2) : name.start] not in (", ", "d ", "& ")
        return alone and _SEAT_CLOSED.match(scan.text, place.end) is not None
    closed = scan.text[place.end : place.end + 1] in (",", ".", "")
    return gap == " of " or (gap == ", of " and closed)


def comes_from(scan: Scan, group: Mention, place: Mention) -> bool:
    """As in "a producer from Lota", "a lawyer from Lota": at home there, where "an office from A to B" moves."""
    somebody = group.kind in _AT_HOME and group.form == "group" and group.head not in _SENT_OUT
    there = place.kind == "Place" and place.form == "name" and not place.possessive
    return somebody and there and _ON_TO.match(scan.text, place.end) is None


def is_of(group: Mention, place: Mention) -> None:
    """Let a group be of the town or of the country that it is from."""
    if is_town(place):
        lies_in(group, place)
    elif group.described is None:
        group.country = group.country or place.country
        group.described = (group.end, place.end)


# "rails from Orlu Rollers in France": who makes or deals in something, and no town
_OF_MAKERS = later(
    r"\w (?:[A-Z][a-z]+(?:[kltdnmv]ers|tors)|Turbines|Pumps|Pipes|Cables|Valves|Engines|Tools|Foods|Metals|Minerals|Plastics|Textiles|Tyres"
    r"|Tires|Chemicals|Yarns|Fabrics|Seeds|Feeds)$"
)


def is_town_in(scan: Scan, name: Mention, place: Mention, gap: str) -> bool:
    """As in "a plant in Lowell, North Chad,", "from Lowell in Chad": a name that is no other party's, and where it lies."""
    return (
        name.form == "name"
        and name.kind == "Party"
        and "&" not in name.name  # a firm of partners
        and not _OF_MAKERS.search(name.name)
        and not at_a_fair(scan.text, name.start)
        and place.form == "name"
        and not place.possessive
        and not name.name.isupper()
        and (
            gap == " in " or (gap == ", " and _PLACE_CLOSED.match(scan.text, place.end) is not None)
        )
        and _LOCAL.search(scan.text, max(0, name.start - 9), name.start) is not None
    )


def lies_in(group: Mention, place: Mention, *, inside: bool = True) -> None:
    """As in "a mill in Adana": the place belongs to the description of the group, which lies there unless it is "outside Norway"."""
    if (
        group.form in ("group", "definite")
        and group.described is None
        and group.kind not in ("Portfolio", "Agreement", "Programme")
    ):
        group.place = group.place or (place if inside else None)
        group.described = (group.end, place.end)
