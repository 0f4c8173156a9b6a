"""Nouns behind the names that they describe: "Lukoil, an oil company", "Vorzum, the Agrotan-owned retailer"."""

from __future__ import annotations

import re

from interlock.loaders.documents.language.later import later
from interlock.loaders.documents.language.speech import SAYS
from interlock.loaders.documents.mentions.mention import Mention, Scan
from interlock.loaders.documents.mentions.names.capitals import CAP
from interlock.loaders.documents.mentions.neighbours.nouns_before_names import (
    CALLINGS,
    FOREMOST,
    OF_ANOTHER,
    ORGANISED,
    is_possessed,
)

__all__ = ["BODIES", "THINGS", "has_a_name", "is_apposition", "is_held_by"]

_DASHES = frozenset({"—", "–", " — ", " – ", " —", "— ", " - ", " -- "})
_OPENINGS = _DASHES | {" (", " ["}
_LISTS_ON = later(
    r"\s(?:and|or)\s(?=(?:an?|the|its|their|two|three|four|five|several|other|some)\s|[A-Z0-9])"
)
# "A, a maker of rods, and B"; but "a bank, A, a maker of rods, and B": there a list does not name all that it counts.
_AND_NAMED = later(
    r"\sand (?:(?:on|against|to|from|with|by|for) )?(?:the )?"
    r"(?!(?:an?|its|their|his|her|several|some|other|others|one)\b)(?:[a-z][a-z-]+ ){0,3}[A-Z]"
)
_AMONG_UNNAMED = later(r"\ban? [a-z][^,;.]{1,40}, (?:the )?$")
_FAR_BEFORE = 60  # characters before a name to who is listed before it
# "a spokesman for the port said": whoever it is said of, and not what a name before it is.
_SPOKEN = later(
    rf"(?:\s(?:for|of|at|from|in)\s[^,;.]{{2,50}}?|\s(?:familiar|close|briefed|involved|with\s(?:direct\s)?knowledge|that|who"
    rf"|which)\s[^,;.]{{4,60}}?)?"
    rf"\s(?:(?:has|have|had|also|later|earlier)\s){{0,2}}{SAYS}(?=[\s.,]|$)(?!\s(?:no|to\s(?:be|have))\b)"
)
_THAT_DOES = later(
    r" (?:that|which) (?:(?:has|have|had|is|was|will|also|now|once)\b|[a-z]+(?:s|ed|ilt|ought|old|un|ade|eld)\b)"
)
_CALLED_AFTER = later(rf"\s(?:called\s|named\s|known\sas\s)?{CAP}")
_NAME_AFTER = later(rf"\s{CAP}[\w’-]*\s{CAP}")
BODIES = frozenset({"Firm", "Bank", "Party", "Chamber", "Organization", "GovernmentBody"})
_HELD = later(r"-(?:owned|controlled|managed|operated|run|led|backed|built|funded) ")
# What only a person is, and so no body that is named before a comma.
_PROFESSIONS = frozenset(
    {"colonel", "general", "admiral", "captain", "brigadier", "lieutenant", "soldier", "army officer", "naval officer", "police officer",
     "politician", "diplomat", "senator", "lawmaker", "minister", "former minister", "professor", "academic", "doctor", "physician",
     "engineer", "lawyer", "economist", "journalist", "judge", "priest", "footballer", "actor", "singer", "teacher", "student"}
)  # fmt: skip
THINGS = frozenset({"Asset", "Project", "Event", "Agreement", "Programme"})
_NO_THINGS = frozenset({"GovernmentBody", "Person", "Bank", "Chamber", "Exchange"})
_HOLDABLE = frozenset({"Asset", "Project", "Programme", "Portfolio", "Firm", "Party"})
# "X, an importer based in Orlu, and three persons": several who are counted are no second such.
_AND_COUNTED = later(
    r" and (?:(?:on|against|to|from|with) )?(?:two|three|four|five|six|seven|eight|nine|ten|several|\d+) (?:[A-Za-z-]+ ){0,4}?[a-z]+s\b"
)
_SEATED_BEHIND = later(
    r" (?:based|headquartered|registered|located|incorporated)?(?:(?<= )| )in [A-Z]"
)


def has_a_name(scan: Scan, group: Mention) -> bool:
    """Whether an office has its holder behind it: "bought from X, its chief executive Y said" says nothing about X."""
    after = _NAME_AFTER if group.kind == "Person" else _CALLED_AFTER
    return after.match(scan.text, group.end) is not None


def _alike(one: str, other: str) -> bool:
    """Whether two nouns may describe one party: both of bodies, or both of things, or of one kind."""
    return one == other or any(one in kinds and other in kinds for kinds in (BODIES, _HOLDABLE))


def is_apposition(scan: Scan, name: Mention, group: Mention, end: int) -> bool:
    """As in "Lukoil, an oil company"."""
    if group.form not in ("group", "definite") or name.form not in ("name", "definite"):
        return False
    if (name.kind == "Place") != (group.kind == "Place"):
        return False
    if name.kind in THINGS and group.kind in _NO_THINGS:
        return False  # "works on the dam, the embassy in X said"
    if group.head in CALLINGS and group.kind == "Person" and name.kind in ("Firm", "Bank"):
        return False  # "Through his company X, the businessman sold"
    if group.head in _PROFESSIONS and name.kind in ORGANISED and not name.guessed:
        # "The head of the ministry, a retired colonel,", but "Jo Lee of X, a retired colonel,"
        works_there = (" of ", " of the ", " at ", " at the ", " from ")
        if not any(
            m.form == "name" and scan.text[m.end : name.start] in works_there for m in scan.found
        ):
            return False
    if name.form == "definite" and not _alike(name.kind, group.kind):
        return False  # "through its new stock exchange, the holding that manages"
    if _opens_a_sentence(scan, name, group):
        return False
    lead = scan.text[name.end : group.start].rpartition(", ")[2]
    lead = "" if lead in _OPENINGS else lead
    printed = lead + scan.text[group.start : group.end].lower()
    called = ("a ", "an ", "one of ", "the ", "its ", "their ", "another ")
    of_place = (
        group.place is not None and group.place.start == group.start
    )  # "Riga’s smallest lender"
    if not (printed.startswith(called) or of_place) or group.plural:
        return False
    if scan.text[name.end : group.start].startswith(", ") and _speaks(scan, name, group, end):
        return False
    if printed.startswith("the ") and len(printed.split()) == 2:
        # "X, the company said", but "X, the head of Y"
        if _THAT_DOES.match(scan.text, group.end) and group.kind in ORGANISED:
            return name.form == "name"  # "X, the company that owns Y,"
        return scan.text.startswith((" of ", " at ", " with ", " behind "), group.end)
    if scan.text[name.end : group.start] in _DASHES:
        return True  # "X – a joint venture of A and B, and C": no list goes on behind it
    rest = scan.text[group.end : min(end, group.end + 160)]
    close = re.match(r"[^,;.]*[,;.]|[^,;.]*$", rest)
    tail = rest[close.end() :] if close else ""
    if group.head in OF_ANOTHER and rest.startswith(" of "):
        return True  # "A, a subsidiary of B, and C signed": no third party
    if rest.startswith((", and its ", ", and his ", ", and her ")) and name.form == "name":
        return True  # "A, a Dubai-based firm, and its owner, C": whose owner, the first has said
    if (
        close is not None
        and close[0].endswith(";")
        and printed.startswith(("a ", "an "))
        and name.form == "name"
    ):
        return True  # "A; B, a haulier; and C": between such marks a comma parts no list
    if (
        close is not None
        and close[0].endswith(",")
        and (
            printed.startswith(("a ", "an ")) or (is_possessed(group) and FOREMOST.search(printed))
        )
        and name.form == "name"
        and (_AND_NAMED.match(tail) or (_AND_COUNTED.match(tail) and _is_seated(scan, group)))
        and not _AMONG_UNNAMED.search(scan.text, max(0, name.start - _FAR_BEFORE), name.start)
    ):
        return True  # "A, a maker of rods, and B signed": a list that names its others names this one too
    return not _LISTS_ON.match(tail) and not _LISTS_ON.match(rest)


_OPENED_ON = later(
    r"(?:\b(?i:according\sto)|(?:^|[.!?\n“\"]\s?)(?:Unlike|Like|Besides|Despite|Thanks\sto|Apart\sfrom|Alongside|Together\swith|In\saddition\sto"
    r"|Because\sof|With|Under|Through|Via|For|As\sagreed\swith))\s(?:the\s)?$"
)
_GOES_ON_WITH_VERB = later(
    r"\s(?!(?:of|in|for|at|on|with|that|which|who|whose|where|and|or|to|from|near|behind|under|by|based|owned|run|led|set|called|named|known)\b)"
    r"[a-z]"
)


def _opens_a_sentence(scan: Scan, name: Mention, group: Mention) -> bool:
    """Whether a comma closes the phrase that a sentence opens on: "According to Orlu Bank, the road agency bought 40 lorries"."""
    before = scan.text[max(0, name.start - 24) : name.start]
    return (
        scan.text[name.end : group.start] in (", ", ", the ", ", a ", ", an ")
        and _GOES_ON_WITH_VERB.match(scan.text, group.end) is not None
        and _OPENED_ON.search(before) is not None
    )


def _is_seated(scan: Scan, group: Mention) -> bool:
    """Whether a noun tells where the one sits that it describes: "an importer based in Orlu", "a broker in Orlu"."""
    return group.based is not None or _SEATED_BEHIND.match(scan.text, group.end) is not None


def _speaks(scan: Scan, name: Mention, group: Mention, end: int) -> bool:
    """Whether a noun behind a name and a comma speaks: "lent money to X, the economy minister said"; no comma closes it."""
    opens = scan.text[max(0, name.start - 2) : name.start].strip() in ("", ".", "“", '"')
    return not opens and _SPOKEN.match(scan.text, group.end, end) is not None


def is_held_by(scan: Scan, name: Mention, holder: Mention, group: Mention) -> bool:
    """As in "Vorzum, the Agrotan-owned retailer": what a name is, with whose it is before the noun."""
    said = scan.text[holder.start : holder.end].lower()
    gap = scan.text[name.end : holder.start]
    opened = gap in (", a ", ", an ") or (gap == ", " and said.startswith("the "))
    tail = scan.text[group.end : group.end + 160].partition(".")[0]
    return (
        opened
        and name.form == "name"
        and holder.form == "name"
        and _HELD.fullmatch(scan.text, holder.end, group.start) is not None
        and not group.plural
        and group.form in ("group", "definite")
        and (name.kind == "Place") == (group.kind == "Place")
        and not (name.kind in THINGS and group.kind in _NO_THINGS)
        and _CALLED_AFTER.match(scan.text, group.end) is None
        and _LISTS_ON.match(tail) is None
    )
