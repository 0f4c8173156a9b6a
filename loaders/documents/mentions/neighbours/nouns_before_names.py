"""Nouns in front of the names that they describe: "oil company Lukoil", "its largest owner, Pwani Ventures,", "cork producers A and B"."""

from __future__ import annotations

import re
from collections.abc import Sequence

from interlock.loaders.documents.language.later import later
from interlock.loaders.documents.language.words import words
from interlock.loaders.documents.mentions.mention import Mention, Scan
from interlock.loaders.documents.mentions.names.capitals import CAP
from interlock.loaders.documents.mentions.neighbours.taking_on import BY_DEED, is_firm_by_trade

__all__ = [
    "CALLINGS",
    "FOREMOST",
    "OF_ANOTHER",
    "OPENED",
    "ORGANISED",
    "are_named_after",
    "is_description",
    "is_half_description",
    "is_named_after",
    "is_possessed",
    "is_set_off",
    "is_shared_description",
    "is_sort_behind_list",
]

_TWO = 2
_SORTS_OF_SHOPS = frozenset(words("chain brand label banner retailer airline newspaper"))
# "its kiln supplier, Sintra of China, is owed"
_SEAT_BEHIND = later(r"^ (?:of|from|in) (?:the )?[A-Z][\w’'-]*(?: [A-Z][\w’'-]*)?(?=,)")
_SHORT_BEHIND = later(r"^ \([A-Z][\w&.-]*\)")  # "their venture, Orlu Steel (OS),"
_TO_BE_CALLED = later(
    r",? (?:(?:tentatively|provisionally|which (?:will|is to)|to) )?(?:(?:to )?be )?(?:called|named|known as|trading as) "
)
_APPOINTED = later(
    r"(?:, [^,;.]{2,80},)?\s(?:as|to (?:its|their|the|lead|run|head|succeed|replace|oversee)|its|"
    r"(?:the |an? )?(?:new |interim |acting |deputy |non-executive |executive |group |global |co-)*(?:chief|chair|chairman|chairwoman"
    r"|chairperson|managing|finance|head|president|vice|director|CEO|CFO|COO|general manager|secretary|treasurer|governor|rector)\b)"
)
_AND_ITS = later(r",? and (?:its|their|his|her) (?:[a-z-]+ ){0,4}[a-z-]+, (?:the )?[A-Z0-9]")
_FAR_BEHIND = 90
# Nouns that tell what somebody does, whoever it is: a person, a state or a bank may be owner, buyer or backer.
_ANYBODY = frozenset({"Person", "Bank", "GovernmentBody", "Organization", "Chamber"})
# "Another shareholder, X": of whom, the text has told, and a rule reads it.
_TOLD_ALONE = (BY_DEED - {"buyer", "bidder"}) | {
    "lender",
    "creditor",
    "subsidiary",
    "unit",
    "founder",
}
ORGANISED = frozenset({"Firm", "Bank", "Organization", "Chamber", "GovernmentBody", "Exchange"})
# What refers back to the firm that a text is about: "the company, Orient Bank and others".
_NAMES_NOBODY = frozenset(
    {"company", "firm", "group", "business", "government", "bank", "body", "union"}
)
FOREMOST = later(r"\b(?:largest|biggest|leading|top|main|only|oldest|second-largest|national)\b")
OF_ANOTHER = frozenset({"subsidiary", "unit", "arm", "affiliate", "division", "branch"}) | {
    "trading arm", "associate company", "associated company", "portfolio company", "group company", "operating company",
    "daughter company",
}  # fmt: skip
_AND_HALF = later(r" and (?!(?:an?|the|its|their|his|her|one|two|other)\b)(?:[a-z]+ )?")
_ARTICLE = later(r"(?:an?|the|its|their|his|her|one|two)\s")
_UNITS = frozenset({"Firm", "Bank", "Organization", "Chamber"})
# Kinds that a name which ends as a firm's may be of: "a bank in Dodoma, Savana Credit,"
_NAMED_AS_FIRMS = _UNITS - {"Firm"}
_NAMED_BEHIND_COLON = OF_ANOTHER | {"parent", "parent company", "business", "company"}
_HELD_ALONE = frozenset(
    {"chief executive", "chief financial officer", "chief operating officer", "chief technology officer", "managing director",
     "finance director", "finance chief", "commercial director", "general director", "chairman", "chairwoman", "chairperson",
     "general manager", "secretary general", "export manager"}
)  # fmt: skip
# What a person of means is called, set off from the name: "owned by the Kenyan tycoon, X".
CALLINGS = frozenset(
    {"businessman", "businesswoman", "tycoon", "billionaire", "millionaire", "oligarch", "magnate", "mogul", "entrepreneur",
     "industrialist", "investor", "financier", "developer", "trader"}
)  # fmt: skip
_NEVER_PERSONS = frozenset(
    {
        "company",
        "firm",
        "group",
        "bank",
        "lender",
        "subsidiary",
        "unit",
        "airline",
        "conglomerate",
        "chain",
    }
)
_ACT_FOR_OTHERS = frozenset(
    {"manager", "trustee", "administrator", "custodian", "agent", "broker", "adviser", "advisor", "liquidator", "auditor", "receiver",
     "arranger", "guarantor", "intermediary", "middleman", "promoter", "landlord", "tenant", "nominee", "depositary"}
)  # fmt: skip
OPENED = {" (": ")", " - ": " -", " – ": " –", " — ": " —", "–": "–", "—": "—"}
# "After opening", "By selling", "Having bought": no comma till the noun
_OPENING_DEED = later(
    r"(?:(?:After|Before|Since|While|When|By|In|On|Besides|Without|Despite|Upon|Through|Instead of|Apart from|In addition to|Following)\s"
    r"(?:[a-z]+ly\s)?[a-z]+ing|Having\s(?:[a-z]+ly\s)?[a-z]+|To\s[a-z]+"
    # "During the meeting with the delegation,"
    r"|(?:During|At|In|After|Before|Following)\s(?:the|a|an|his|her|their)\s(?:[a-z-]+\s){0,2}"
    r"(?:meetings?|talks|visit|negotiations|discussions?|conversation|reception|session|call|dinner|lunch)\s(?:with|of|for|by))\s[^,;:]*"
)
_SECOND_NAME = later(rf"\sand\s{CAP}(?:\s(?:[a-z]{{2,3}}\s)?{CAP})*(?:[,.;]|$)")
_WORKS_OF_FIRMS = frozenset(
    {"distillery", "brewery", "refinery", "smelter", "mill", "shipyard", "winery", "steelworks", "bakery", "cannery", "tannery",
     "sawmill", "foundry", "works", "laboratory", "quarry", "hotel", "clinic", "slaughterhouse", "abattoir", "supermarket", "creamery",
     "yard", "boatyard", "dairy", "hatchery", "dockyard"}
)  # fmt: skip


def is_shared_description(group: Mention, name: Mention, gap: str) -> bool:
    """As in "cork producers Montado Alto and Rolhas do Sor": a plural noun, and the names that it describes."""
    return (
        gap == " "
        and group.form in ("group", "definite")
        and group.plural
        and group.kind
        in ("Firm", "Bank", "Person", "Organization", "Chamber", "Place", "Asset", "Project")
        and name.form == "name"
        and (
            name.kind in (group.kind, "Party")
            or _is_bank_of_firms(group, name)
            or is_firm_by_trade(name, group)
        )
    )


def _is_bank_of_firms(group: Mention, name: Mention) -> bool:
    """Whether one of several units is a bank by its name: "its two subsidiaries Orlu Bank and Banka Tarn"."""
    return (
        name.kind == "Bank"
        and group.kind == "Firm"
        and (group.head in OF_ANOTHER or group.head in _NAMES_NOBODY)
    )


def is_sort_behind_list(kept: Sequence[Mention], sort: Mention, text: str) -> bool:
    """As in "the Orlu and Tarn clothing chains": two names, and the noun behind them that says what both are."""
    if len(kept) < _TWO or sort.form != "group" or not sort.plural or sort.kind != "Firm":
        return False
    first, last = kept[-2], kept[-1]
    return (
        first.form == last.form == "name"
        and {first.kind, last.kind} <= {"Firm", "Party"}
        and text[first.end : last.start] in (" and ", " & ", ", ")
        and sort.head.rpartition(" ")[2] in _SORTS_OF_SHOPS
    )


def are_named_after(scan: Scan, group: Mention, name: Mention, end: int) -> bool:
    """As in "its partners, Albarda and Huallaga, will": a plural noun, and the two names that it stands for."""
    if not group.plural or group.form not in ("group", "definite") or group.count not in (None, 2):
        return False
    fits = name.kind in (group.kind, "Party") or _is_bank_of_firms(group, name)
    if name.form != "name" or not fits or name.possessive:
        return False
    return _SECOND_NAME.match(scan.text, name.end, end) is not None


def _is_appointed(scan: Scan, name: Mention) -> bool:
    """As in "The company named Jo Lee chief executive": who is made something, and not what the company is called."""
    return _APPOINTED.match(scan.text, name.end) is not None


def is_description(scan: Scan, group: Mention, name: Mention, gap: str) -> bool:
    """As in "oil company Lukoil"."""
    if gap == " ":
        _take_for_firm(group, name)
    if gap == " of " and not _is_house_of(scan, group):
        return False
    if name.kind == "Person" and not name.title and gap == " " and group.head in _NEVER_PERSONS:
        name.kind = "Party"  # "the metals firm Sofia Kovrat"
    return (
        not (gap == " named " and group.form == "definite" and _is_appointed(scan, name))
        and (
            gap in (" ", " of ", " called ", " named ", " known as ", " by the name of ")
            or _TO_BE_CALLED.fullmatch(gap)
            is not None  # "the enlarged bank, to be called Orlu Bank"
            # "its insurance subsidiary: Kelvane Life"
            or (gap == ": " and group.head in _NAMED_BEHIND_COLON and is_possessed(group))
            # "fined Nigerian lender, Orlu Bank": no article, and so no party of its own
            or (gap == ", " and _is_bare(group) and name.kind in (group.kind, "Party"))
        )
        and group.form in ("group", "definite")
        and name.form == "name"
        and name.kind != "Place"
        and not group.plural
        and not (group.kind == "Person" and name.kind in ORGANISED)
        and not _is_over_person(group, name)
    )


def _is_over_person(group: Mention, name: Mention) -> bool:
    """Whether a body is taken up again right before a person: "President of the Chamber Jo Lee" has an office in it."""
    return (
        name.kind == "Person"
        and group.kind == "Party"
        and group.form == "definite"
        and group.head not in _NEVER_PERSONS
    )


def _is_house_of(scan: Scan, group: Mention) -> bool:
    """As in "the Frankfurt house of Reimann", "the Boston law firm of Pratt Ainsley": the name is told behind "of", and no owner."""
    return (
        group.form in ("group", "definite")
        and group.head.rpartition(" ")[2] in ("house", "firm")
        and group.based is not None
        and scan.text[group.start : group.start + 4].lower() == "the "
    )


def _take_for_firm(group: Mention, name: Mention) -> None:
    """Let a noun for who acts for others be a firm's, named behind it: "Dutch manager Orlu Capital", "the trustee, X"."""
    if (
        group.kind == "Person"
        and group.form in ("group", "definite")
        and not group.plural
        and group.head in _ACT_FOR_OTHERS
        and name.form == "name"
        and name.kind in ("Firm", "Bank")
    ):
        group.kind = name.kind


def _is_bare(group: Mention) -> bool:
    """Whether one is told without an article or number: "Nigerian lender"."""
    first = group.name.split()[0]
    return (
        group.form == "group"
        and not group.plural
        and group.count == 1
        and first[0].isupper()
        and bool(group.country)
    )


def is_possessed(group: Mention) -> bool:
    return group.form == "definite" and (group.owner is not None or bool(group.whose))


def is_set_off(scan: Scan, group: Mention, name: Mention, gap: str) -> bool:
    """As in "a Spanish firm (Obras Miramar)", "a Spanish firm - Obras Miramar - built": the name of a party just described."""
    return (
        group.form == "group"
        and group.count in (None, 1)
        and group.kind in ORGANISED
        and name.form == "name"
        and name.kind in (group.kind, "Party")
        and not name.name.isupper()
        and name.entry is None
        and scan.text.startswith(OPENED[gap], name.end)
    )


def is_named_after(scan: Scan, group: Mention, name: Mention, end: int) -> bool:
    """As in "a joint venture, Celdas del Norte, will": an indefinite group, and its name set off by commas."""
    printed = scan.text[group.start : group.end].lower()
    if name.form != "name" or group.form not in ("group", "definite") or group.plural:
        return False
    if _opens_on_deed(scan, group):
        return False  # "After opening a hotel in Orlu, Tesk Stays bought"
    _take_for_firm(group, name)
    held = group.head in _HELD_ALONE and name.kind in ("Person", "Party")
    called = group.head in CALLINGS and name.kind == "Person"
    if (
        group.kind == "Person"
        and (held or called)
        and (
            (group.form == "definite" and printed.startswith("the "))
            or (called and scan.text[group.start].isupper())  # "by Ugandan billionaire, X"
        )
    ):
        # "the chief financial officer, X,", "the Kenyan tycoon, X."
        return scan.text[name.end : name.end + 1] in (",", ".", ";", "")
    owned = group.form == "definite" and (
        group.owner is not None
        or group.whose
        or scan.text[group.start - 3 : group.start] in ("’s ", "'s ", "s’ ", "s' ")
    )
    owned = owned or scan.text.endswith("whose ", 0, group.start)
    introduced = (
        group.form == "definite"
        and group.head not in _NAMES_NOBODY
        and group.kind in ORGANISED
        and printed.startswith("the ")
    )  # "the contractor, Shuangliu Road and Bridge,", "the Bergen water utility, Vannverk,"
    introduced = introduced or _is_foremost_works(group, name, printed)
    one_of = printed.startswith("one of ")  # "one of its partners, Dana Feldstein,"
    other = printed.startswith("another ") and group.head not in _TOLD_ALONE
    if not (printed.startswith(("a ", "an ")) or other or owned or introduced or one_of):
        return False
    after = _SHORT_BEHIND.sub("", scan.text[name.end : min(end, name.end + _FAR_BEHIND)])
    after = _SEAT_BEHIND.sub("", after)
    fits = name.kind in ("Party", group.kind) or (
        group.kind in _NAMED_AS_FIRMS and name.kind == "Firm"
    )
    fits = fits or is_firm_by_trade(name, group)
    fits = fits or (name.kind in _ANYBODY and group.kind == "Firm" and group.head in BY_DEED)
    fits = fits or _is_foremost_works(group, name, printed)
    fits = fits or (bool(owned) and _is_foremost_thing(group, name))
    fits = fits or _is_works_of_a_firm(group, name, printed)
    if owned and group.head in OF_ANOTHER:
        # "the bank's lending arm, the Orlu Association,": a unit is whatever its name says
        fits = fits or {group.kind, name.kind} <= _UNITS
    if owned and fits and after.startswith(",") and FOREMOST.search(printed):
        return True  # "Kenya's largest producer, X, and Y signed": one has that rank
    if owned and fits and _AND_ITS.match(after):
        return True  # "Velmora's lender, X, and its insurer, Y,": each is named behind its noun
    return (
        fits
        and re.match(
            r"[.”\"]?$|;|,? and (?:his|her) |,(?! (?:and|or|as well as)\b)(?! [A-Z][\w ]+ and\b)"
            r"|, and (?!its\b|his\b)[a-z]+(?:ed|id|lt|ght|s)\s"
            # "a property firm, Orlu Homes, and a restaurant": the name is no third of a list of unnamed ones
            r"|, and (?:an?|two|three|four|five|six|several) [a-z]"
            # "with a Doha firm, Aspir, and with Raja": a list that says its preposition again has closed its first part
            r"|, and (?:with|to|from|by|for|against|between|through|via) "
            # "30 percent of the venture, X, and Y the rest": another's share, and no list
            r"|, and (?:the )?[A-Z][^,;.]{1,40}? (?:the (?:remaining|rest|remainder|other|balance)|(?:about |just |only )?\d)",
            after,
        )
        is not None
    )


def _opens_on_deed(scan: Scan, group: Mention) -> bool:
    """Whether the comma behind a noun closes a phrase that the sentence opens on, so that the name behind it does the next deed."""
    ends = (scan.text.rfind("\n", 0, group.start), scan.text.rfind(". ", 0, group.start) + 1)
    begin = max(ends) + 1 if max(ends) > 0 else 0
    if group.start - begin > _FAR_BEHIND:
        return False
    return _OPENING_DEED.fullmatch(scan.text, begin, group.start) is not None


def _is_works_of_a_firm(group: Mention, name: Mention, printed: str) -> bool:
    """As in "a refinery in Orlu, Tesk Bullion,": works that stand for the firm that runs them."""
    return (
        group.kind == "Asset"
        and group.head.rpartition(" ")[2] in _WORKS_OF_FIRMS
        and name.kind == "Firm"
        and not name.possessive
        and printed.startswith(("a ", "an "))
    )


def _is_foremost_thing(group: Mention, name: Mention) -> bool:
    """As in "the country's largest solar plant, Noor Atlas,": one thing has that rank, and what follows is its name."""
    return (
        group.kind in ("Asset", "Project")
        and name.kind == "Person"
        and not name.title
        and FOREMOST.search(group.name) is not None
    )


def _is_foremost_works(group: Mention, name: Mention, printed: str) -> bool:
    """As in "the fifth largest distillery in Latvia, Orlu Spirits,": works that a firm is called by."""
    return (
        group.kind == "Asset"
        and group.head.rpartition(" ")[2] in _WORKS_OF_FIRMS
        and name.kind in ("Firm", "Party")
        and printed.startswith("the ")
        and FOREMOST.search(printed) is not None
    )


def is_half_description(scan: Scan, group: Mention, name: Mention, gap: str) -> bool:
    """As in "the utility and construction group X": two nouns for one firm, of which the second has been joined to the name."""
    return (
        _AND_HALF.fullmatch(gap) is not None
        and not group.plural
        and group.form in ("group", "definite")
        and group.description is None
        and _is_one_firm(group, name)
        and scan.text[name.start].islower()
        and scan.text[group.start : group.start + 2].lower() in ("a ", "an", "th")
        and _ARTICLE.match(scan.text, name.start) is None
    )


def _is_one_firm(group: Mention, name: Mention) -> bool:
    return name.form == "name" and group.kind == name.kind and group.kind in ("Firm", "Bank")
