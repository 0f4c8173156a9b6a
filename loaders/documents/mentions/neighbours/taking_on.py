"""What a name takes from a noun that describes it: kind, country, seat and role, by one name or by each of several.

describe(name, group)           # "oil company Lukoil": a firm, whose head is "oil company"
"""

from __future__ import annotations

import re

from interlock.loaders.documents.language.later import later
from interlock.loaders.documents.language.lexicon import lexicon
from interlock.loaders.documents.mentions.groups.second_nouns import first_alone
from interlock.loaders.documents.mentions.mention import Mention
from interlock.loaders.documents.mentions.neighbours.beside_places import is_town

__all__ = ["BY_DEED", "describe", "is_firm_by_trade", "share"]

# Who deals on exchanges and is none, whatever its name.
_ON_EXCHANGES = frozenset(
    {"broker", "brokerage", "stockbroker", "dealer", "trader", "brokerage house"}
)
_WHOSE = later(r"^(?:its|their|the|a|an|his|her)\s", re.IGNORECASE)
BY_DEED = frozenset(
    {"owner", "shareholder", "seller", "vendor", "buyer", "backer", "investor", "partner", "parent",
     "customer", "client", "supplier", "bidder", "sponsor", "financier", "host", "organiser", "organizer", "operator", "successor"}
)  # fmt: skip
# Endings of nouns for who does something, a person as well as a firm.
_DOERS = (
    "er",
    "or",
    "ist",
    "ian",
    "man",
    "ant",
    "ent",
    "ee",
    "host",
    "rival",
    "party",
    "client",
    "specialist",
    "smith",
)
# Works that bear the name of the firm that they are: "the smelter Oruro Estaño".
_RUN_AS_FIRMS = frozenset(
    [
        "mill",
        "smelter",
        "tannery",
        "brewery",
        "distillery",
        "sawmill",
        "steelworks",
        "cannery",
        "bakery",
        "slaughterhouse",
        "abattoir",
        "shipyard",
        "creamery",
    ]
)
# Bodies that no firm is, whatever its last word makes or sells.
_NO_FIRMS = frozenset(
    ["think tank", "think-tank", "charity", "NGO", "non-profit", "foundation", "trade union", "union", "workers' union", "museum",
     "university", "college", "campaign group", "aid group", "rights group", "human rights group", "protest group", "political party",
     "militia", "church", "research institute", "environmental group", "advocacy group", "monastery", "football club", "sports club"]
)  # fmt: skip
_OF_A_HOUSE = frozenset({"senior", "managing", "name", "equity"})


def describe(name: Mention, group: Mention) -> None:
    """Let a name take what a group beside it says: kind, country, seat, role."""
    if _is_of_the_house(name, group):
        name.kind = "Person"
    name.country = name.country or group.country
    name.based, name.listed = name.based or group.based, name.listed or group.listed
    name.registered = name.registered or group.registered
    name.restricted = name.restricted or group.restricted
    if group.owner is not None and is_town(group.owner) and group.kind in ("Firm", "Bank"):
        name.based = name.based or group.owner  # "Daugava Transit Bank, Riga's smallest lender"
    of_bank = (
        group.kind == "Bank" and group.head != "creditor"
    )  # whom anybody owes money may be any firm
    if name.kind == "Party" or (name.kind == "Firm" and of_bank):
        partners = group.kind == "Person" and "&" in name.name
        run = group.head.rpartition(" ")[2] in _RUN_AS_FIRMS and 0 < name.start - group.end <= len(
            ", "
        )
        name.kind = "Firm" if partners or run else group.kind  # "the bank Polyus Kredit"
    elif name.kind == "Exchange" and group.kind == "Firm" and group.head in _ON_EXCHANGES:
        name.kind = group.kind  # "Orlu Bourse, a broker"
    elif name.kind == "Person" and not name.title and group.kind in ("Asset", "Project"):
        name.kind = group.kind  # "the country's largest solar plant, Noor Atlas"
    elif _is_no_persons(name, group):
        name.kind = group.kind  # "Milan Corvett, a Brno foundry"
    elif _is_body(name, group):
        name.kind = group.kind  # "Orlu Harvest, a think tank in Brussels"
    elif is_firm_by_trade(name, group):
        name.kind = group.kind  # "the steel group Industrial Alliance", "the bank Ronda Dialogue"
    if name.form == "name":
        name.words |= group.words
    owned = group.owner is not None or group.whose != ""
    name.head = (group.head or name.head) if owned else (name.head or group.head)
    name.owner, name.whose = name.owner or group.owner, name.whose or group.whose
    if group.kind == "Person" or (name.kind == "Person" and group.head == "partner"):
        one_of = group.name.lower().startswith("one of ")
        role = group.head if one_of else first_alone(_WHOSE.sub("", group.name))
        if name.title is None or name.title in role:
            name.title = role


def _is_of_the_house(name: Mention, group: Mention) -> bool:
    """Whether a partner of a law firm or the like is named, who is a person: "its senior partner X"."""
    named = name.form == "name" and name.entry is None and 1 < len(name.name.split()) < 4
    of_house = group.head == "partner" and not group.plural and bool(group.words & _OF_A_HOUSE)
    return of_house and named and name.kind in ("Firm", "Party")


def _is_no_persons(name: Mention, group: Mention) -> bool:
    """Whether a noun says of what is called like a person that it is a firm: no noun for who does something, as "dealer"."""
    last = group.head.rpartition(" ")[2]
    return (
        name.kind == "Person"
        and not name.title
        and group.kind in ("Firm", "Bank")
        and not group.plural
        and bool(last)
        and not last.endswith(_DOERS)
    )


def _is_body(name: Mention, group: Mention) -> bool:
    """Whether a noun that is said of no firm stands beside a name which only its last word makes one's: "Orlu Harvest, a think tank"."""
    return (
        name.kind == "Firm"
        and name.form == "name"
        and name.entry is None
        and group.kind == "Organization"
        and group.head in _NO_FIRMS
        and not group.plural
        and lexicon().legal_forms.isdisjoint(name.name.split())
    )


def is_firm_by_trade(name: Mention, group: Mention) -> bool:
    """Whether a firm's trade is told of a name that only its last word makes a body or an event: "the bank Ronda Dialogue"."""
    return (
        group.kind in ("Firm", "Bank")
        and group.head not in BY_DEED
        and name.form == "name"
        and name.entry is None
        and name.kind in ("Organization", "Event", "Agreement", "Programme")
    )


def share(name: Mention, group: Mention) -> None:
    """Let one of several names take what the plural noun before them says: kind, country, seat, office."""
    of_firms = name.kind == "Bank" and group.kind == "Firm"  # "its two subsidiaries, Orlu Bank and"
    if (
        name.kind not in (group.kind, "Party")
        and not of_firms
        and not is_firm_by_trade(name, group)
    ):
        return
    name.kind = name.kind if of_firms else group.kind
    name.country = name.country or group.country
    name.based = name.based or group.based
    if group.kind != "Person":
        name.head = name.head or group.head
    if group.kind == "Person" and name.title is None:
        name.title = group.head
        name.owner, name.whose = group.owner, group.whose
