"""Offices of states told by an adjective: "Turkish Foreign Minister Jo Lee", "Ada Moe, the Chadian minister of energy".

The adjective says whose the office is, as "Turkey's" would. Only offices that a state has are read so: a "German director" is a
director from Germany, of whom the adjective says nothing more.

    settle_states(scan)     # sets `owner` of the persons in `scan.found`
"""

from __future__ import annotations

import re

from interlock.loaders.documents.language.gazetteer import Hit, country_name
from interlock.loaders.documents.language.later import later
from interlock.loaders.documents.mentions.mention import Mention, Scan
from interlock.loaders.documents.mentions.names.naming import place_entry

__all__ = ["SHARED", "settle_states"]

_OF_STATE = later(
    r"\b(?:minister|premier|ambassador|envoy|high commissioner|consul(?: general)?|chancellor|king|queen|emir|sultan"
    r"|(?:foreign|defen[cs]e|treasury|commerce|energy|agriculture|trade) secretary|secretary of state|head of state)\b"
    r"|^(?:vice[ -])?president$|^trade representative$|^(?:dictator|strongman|autocrat)$",
    re.IGNORECASE,
)
_PAST = later(r"\b(?:ex|late|past|then|designate|elect)\b", re.IGNORECASE)
_FORMER = later(r"former\s", re.IGNORECASE)
# "Economy, Trade and" of "Economy, Trade and Industry Minister": what the office is for, of which its title has the last alone
_FIELDS = later(r"(?:[A-Z][\w-]+(?:,\s|\sand\s|,\sand\s)){1,4}")
SHARED = frozenset(
    {"CD", "CG", "DM", "DO"}
)  # two states have one adjective: "Congolese", "Dominican"
_REACH = 60  # characters before a name in which its title and the nationality stand

_APPOSED = later(
    r"(?: \([^()]*\))?(?:, | \(| – | — |: )"
)  # not "President A and Russian President B"
_SENT = later(r" to (?:the )?[A-Z][\w’'-]+(?: [A-Z][\w’'-]+)*$")
_POLITE = 12  # characters that respect takes between an office and a name: "Dr. Eng. "


def settle_states(scan: Scan) -> None:
    """Give the offices of a sentence that an adjective of nationality stands before to the state."""
    for person in scan.found:
        title = person.title
        if (
            person.kind != "Person"
            or not title
            or person.owner is not None
            or person.whose
            or _PAST.search(title)
            or not _OF_STATE.search(_office(scan, person, title))
        ):
            continue
        told = (
            _before(scan, person, title) or _described(scan, person) or _behind(scan, person, title)
        )
        country = told.entry.country if told is not None else None
        if country in SHARED:
            continue
        named = place_entry(country_name(country)) if country else None
        if told is not None and named is not None:
            person.title = _title(scan, person, title, told)
            person.owner = Mention(
                told.start, told.end, scan.index, "Place", "name", named.name,
                country=country, code=named.code, entry=named,
            )  # fmt: skip


def _before(scan: Scan, person: Mention, title: str) -> Hit | None:
    """The nationality right before the title that is printed before the name."""
    name_at = person.end - len(person.name)
    near = scan.hits_in(max(0, name_at - len(title) - _REACH), name_at)
    hit = next((h for h in reversed(near) if h.entry.use == "adjective" and h.entry.country), None)
    if hit is None:
        return None
    between = " ".join(scan.text[hit.end : name_at].split()).removeprefix("’s ").strip(" .")
    between = _SENT.sub("", between)  # "Ambassador to Thailand"
    office = _bare(title, scan.text[hit.start : hit.end]).lower().strip(" .")
    spoken = between.lower()
    if spoken.endswith(office) and _FIELDS.fullmatch(between[: len(between) - len(office)]):
        spoken = office
    return hit if spoken.startswith(office) and len(spoken) < len(office) + _POLITE else None


def _bare(title: str, adjective: str) -> str:
    """A title without "former" and without the nationality that is printed in it."""
    return _FORMER.sub("", title, count=1).removeprefix(f"{adjective} ").strip()


def _office(scan: Scan, person: Mention, title: str) -> str:
    """The office alone: "president" of "former Angolan president"."""
    at = person.end - len(person.name)
    near = scan.hits_in(max(0, at - len(title) - _REACH), at)
    adjective = next((h for h in reversed(near) if h.entry.use == "adjective"), None)
    return _bare(title, scan.text[adjective.start : adjective.end] if adjective else "")


def _title(scan: Scan, person: Mention, title: str, told: Hit) -> str:
    """The title as it is kept: its nationality told by the owner, its fields whole, and "former" in front where it is over."""
    bare = _bare(title, scan.text[told.start : told.end])
    if told.end < person.end:
        at = scan.text.find(bare, told.end + 1, person.end)
        if at > 0 and _FIELDS.fullmatch(scan.text, told.end + 1, at):
            bare = f"{scan.text[told.end + 1 : at]}{bare}"
    return f"former {bare}" if _FORMER.match(title) else bare


def _behind(scan: Scan, person: Mention, title: str) -> Hit | None:
    """The nationality right before an office that is printed behind the name: "Jo Lee, the Turkish Ambassador to Chad"."""
    at = scan.text.find(title, person.end, person.end + len(title) + _REACH)
    apart = at >= 0 and _APPOSED.match(scan.text, person.end, at) is not None
    near = scan.hits_in(person.end, at) if apart else []
    hit = near[-1] if near else None
    return hit if hit is not None and hit.entry.use == "adjective" and hit.end == at - 1 else None


def _described(scan: Scan, person: Mention) -> Hit | None:
    """The nationality in the words that describe the person: "the Chadian minister of energy"."""
    group = person.description
    if group is None or not group.country:
        return None
    hits = scan.hits_in(group.start, group.end)
    return next(
        (h for h in hits if h.entry.use == "adjective" and h.entry.country == group.country), None
    )
