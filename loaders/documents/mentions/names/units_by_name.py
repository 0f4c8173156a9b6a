"""Described parties that are told by whose they are, with the name in front: "a World Bank affiliate", "a Kestrel Energy trading arm".

It is the affiliate who lends and buys, and no deed of the name's; the name is its owner. Where a name of its own follows ("a Kestrel
Energy unit, Orlu Oil" is one, "the Kestrel Energy subsidiary Orlu Oil" another form), what joins neighbours gives it that.

read_units_by_name(scan, start, end)     # appends to scan.found
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from interlock.loaders.documents.language.amounts import number
from interlock.loaders.documents.language.later import later
from interlock.loaders.documents.mentions.mention import Mention, Scan

__all__ = ["read_units_by_name"]

_ARTICLE = later(
    r"\b(?P<article>[Aa]n?|[Aa]nother|[Oo]ne|[Tt]wo|[Tt]hree|[Ff]our|[Ff]ive|[Ss]everal)"
    r" (?:(?:new|local|foreign|small|former|wholly-owned|wholly owned|listed|unlisted|little-known|second|third|further) ){0,2}$"
)
_UNIT = later(
    r" (?P<words>(?:(?!(?:and|or|of|in|to|by|for|with|from|at|on|that|which|who|as)\b)[a-z-]+ ){0,2}?)"
    r"(?P<unit>subsidiar(?:y|ies)|affiliates?|units?|arms?|offshoots?|divisions?)\b(?! [A-Z]|[’'-])"
)
# "a Siemens power unit", "a Kuka robot arm": machines
_MACHINE = later(
    r"\b(?:power|storage|distillation|turbine|diesel|steam|cooling|heating|control|processing|production|refrigeration|desalination"
    r"|generating|drive|housing|floating|display|robot|robotic|mechanical|crane|propulsion|regasification|pumping|crushing|treatment) $"
)
_OF_ANOTHER = later(r" of (?:the )?[A-Z]")
_APPOSED = later(
    r"(?:, (?:also |now |once |formerly |previously )?|\b(?:also|as|is|was|became|becomes|remains|remained) )$"
)
_ONE = {"subsidiaries": "subsidiary"}
_REACH = 48  # characters in which an article stands before a name
_OWNERS = frozenset({"Firm", "Bank", "Organization", "Party", "GovernmentBody"})
_THE = ("the ", "The ")
_SINGLE = frozenset({"a", "an", "another", "one"})


def read_units_by_name(scan: Scan, start: int, end: int) -> None:
    """Take an article, a name and a noun for part of a firm as one described party, of whom the name is."""
    scan.found.extend(list(_units(scan, start, end)))


def _units(scan: Scan, start: int, end: int) -> Iterator[Mention]:
    for name in scan.found:
        if name.form != "name" or name.kind not in _OWNERS or name.possessive:
            continue
        unit = _UNIT.match(scan.text, name.end, end)
        if unit is None or _MACHINE.search(unit["words"]) is not None:
            continue
        if _OF_ANOTHER.match(scan.text, unit.end(), end):
            continue  # "the Hartley Solutions unit of X": whose unit this is, and Hartley Solutions its name
        if scan.text.startswith(_THE, name.start) and not unit["unit"].endswith("s"):
            yield _known(scan, name, unit)
            continue
        left = max(start, name.start - _REACH)
        article = _ARTICLE.search(scan.text, left, name.start)
        if article is not None and _APPOSED.search(scan.text, start, article.start()):
            continue  # "X, also a Kestrel Energy unit,": what X is
        if article is None or scan.is_taken(unit.start("unit"), unit.end()):
            continue
        count = article["article"].lower()
        noun = unit["unit"].removesuffix("s")
        noun = _ONE.get(unit["unit"], noun)
        many = noun != unit["unit"]
        if many == (count in _SINGLE):
            continue  # "a Kestrel Energy units": something else
        counted = 1 if count in _SINGLE else number(count)
        yield Mention(
            article.start(), unit.end(), scan.index, "Bank" if name.kind == "Bank" else "Firm", "group",
            scan.text[article.start() : unit.end()], head=noun, count=int(counted) if counted else None, plural=many,
            words=frozenset(scan.text[article.start() : unit.end()].lower().split()), owner=name,
        )  # fmt: skip


def _known(scan: Scan, name: Mention, unit: re.Match[str]) -> Mention:
    """The unit that "the Kestrel Energy unit" speaks of; the name itself begins behind the article."""
    begin = name.start
    name.start += len(_THE[0])
    return Mention(
        begin, unit.end(), scan.index, "Bank" if name.kind == "Bank" else "Firm", "definite",
        scan.text[name.start : unit.end()], head=unit["unit"], count=1,
        words=frozenset((*unit["words"].split(), unit["unit"])), owner=name,
    )  # fmt: skip
