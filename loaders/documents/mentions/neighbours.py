"""Neighbouring mentions that are one party: "oil company Lukoil", "Lukoil, an oil company", "the local branch of X".

join_neighbours(scan, end)      # settles scan.found, which is in order
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from interlock.loaders.documents.language.kin_nouns import KIN_NOUN
from interlock.loaders.documents.language.later import later
from interlock.loaders.documents.language.speech import SAYS
from interlock.loaders.documents.language.whereabouts import PART
from interlock.loaders.documents.mentions.beside_places import (
    SEATED,
    comes_from,
    is_of,
    is_owned_by_place,
    is_port,
    is_seat,
    is_sort_of_places,
    is_town,
    is_town_in,
    is_town_of,
    lies_in,
)
from interlock.loaders.documents.mentions.branches import name_branches
from interlock.loaders.documents.mentions.capitals import CAP
from interlock.loaders.documents.mentions.mention import Mention, Scan
from interlock.loaders.documents.mentions.named_offices import is_office_named, is_told_as_office
from interlock.loaders.documents.mentions.second_nouns import first_alone

__all__ = ["join_neighbours"]

# Between a name and what it is: "Bank of Varania (BOV), the largest lender", "Lamu Port, the largest and most important port".
_APART = re.compile(
    r"(?:,? \([^()]{1,90}\)){0,3}(?:, (?:aged )?\d\d)?, (?:itself )?(?:(?:an?|the|one of the) [a-z]+ and )?| [(\[]| ?[—–] ?| --? "
)
# "its majority shareholder, locally-owned X,": what kind of party the name is of
_TRAIT = re.compile(
    r", (?:the )?(?:[a-zA-Z]+-(?:owned|controlled|listed|run|held|backed|born|built|led|quoted|traded) )?"
)
_DASHES = frozenset({"—", "–", " — ", " – ", " —", "— ", " - ", " -- "})
_OPENINGS = _DASHES | {" (", " ["}
_MOST_IN_BRACKETS = 5  # mentions
_SHORT_BEHIND = re.compile(r"^ \([A-Z][\w&.-]*\)")  # "their venture, Orlu Steel (OS),"
_OWNED_OFFICE = re.compile(
    r"(?:\b(?P<its>[Ii]ts|[Tt]heir)|(?P<own>[’']s?))\s(?:[\w-]+\s){0,4}[\w-]+,?\s$"
)
_OWNED = re.compile(
    r"(?:\b(?P<its>[Ii]ts|[Tt]heir)|(?P<own>[’']s?))\s"
    r"(?:(?!(?:to|with|from|of|by|in|on|at|for|and|or|that|than|as)\s)[a-z-]+\s){0,2}$"
)
_OFFICE_BEFORE = re.compile(
    r"(?:\b(?:[Ii]ts|[Tt]heir)|[’']s)\s(?P<office>(?:[a-z-]+\s){0,4}[a-z-]+),?\s$"
)
_KIN_REACH = 60  # characters before a name
_SEATED_AT = (" in ", " from ", " at ", " of ", " near ")
_BASED_AT = (*_SEATED_AT, " based in ", " headquartered in ", " located in ")
_IN_CHARGE_OF = (" for ", " for the ", " in ", " in the ")
# Who deals on exchanges and is none, whatever its name.
_ON_EXCHANGES = frozenset(
    {"broker", "brokerage", "stockbroker", "dealer", "trader", "brokerage house"}
)
_TO_BE_CALLED = re.compile(
    r",? (?:(?:tentatively|provisionally|which (?:will|is to)|to) )?(?:(?:to )?be )?(?:called|named|known as|trading as) "
)
_APPOINTED = re.compile(
    r"(?:, [^,;.]{2,80},)?\s(?:as|to (?:its|their|the|lead|run|head|succeed|replace|oversee)|its|"
    r"(?:the |an? )?(?:new |interim |acting |deputy |non-executive |executive |group |global |co-)*(?:chief|chair|chairman|chairwoman"
    r"|chairperson|managing|finance|head|president|vice|director|CEO|CFO|COO|general manager|secretary|treasurer|governor|rector)\b)"
)
_NAMED_AFTER_SEAT = (" called ", " named ", " known as ", " by the name of ")
_CLOSED = re.compile(r"(?:, [A-Z][\w ]{2,30})?\)(?! [A-Z])")  # but "Vaskor (Oslo) Ltd"
# One mark with the name: "X and his wife, Y, own Z".
_AND_KIN = re.compile(rf"\band (?P<kin>(?:his|her) (?:[a-z-]+ ){{0,2}}(?:{KIN_NOUN}|partner), )$")
_KIN = re.compile(
    r"\b(?:son|daughter|wife|husband|brother|sister|father|mother|widow|cousin|nephew|niece|heir|friend|rival|neighbou?r|critic"
    r"|opponent|lawyer|ally"
    r"|said|says|added|told|owner|shareholder|investor|customer|buyer|client)\b"
)
_BODY = re.compile(  # "its safety business, Scott Gear": no office
    r"^(?!.* (?:of|for) ).*\b(?:business|subsidiary|unit|arm|affiliate|company|firm|group|division|brand|bank|fund|venture|board|council"
    r"|committee|ministry|parliament|staff|workforce|fleet|works|plant|mill|mine|factory|ship|site|park|hotel|port|terminal|town"
    r"|village|city)$"
)
_TELLS = re.compile(  # "X's chairman is Jo Lee", "X's board proposes Jo Lee": a clause, no office
    r"\b(?:is|are|was|were|be|been|has|have|had|will|would|lists?|listed|names?|named|shows?|showed|propos\w+|nominat\w+|appoint\w*"
    r"|elect\w*|chose|hires?|hired|remains?"
    r"|became|becomes?|includ\w+|replac\w+|succeed\w*|met|meets?|picks?|picked|select\w*|promot\w*)\b"
)
_OF_THINGS = re.compile(r"^(?!.* (?:of|for) ).*[^su]s$")  # "Orlu's finances, Jo Lee said"
_GOVERNING = re.compile(  # "X’s contract with Y": no office
    r"\b(?:with|from|to|by|in|on|at|against|between|over|into|and|or|as|than|that)$"
)
_LISTS_ON = re.compile(
    r"\s(?:and|or)\s(?=(?:an?|the|its|their|two|three|four|five|several|other|some)\s|[A-Z0-9])"
)
_AND_ITS = re.compile(r",? and (?:its|their|his|her) (?:[a-z-]+ ){0,4}[a-z-]+, (?:the )?[A-Z0-9]")
_FAR_BEHIND = 90
# "A, a maker of rods, and B"; but "a bank, A, a maker of rods, and B": there a list does not name all that it counts.
_AND_NAMED = re.compile(r"\sand (?:the )?[A-Z]")
_AMONG_UNNAMED = re.compile(r"\ban? [a-z][^,;.]{1,40}, (?:the )?$")
_FAR_BEFORE = 60  # characters before a name to who is listed before it
_LISTED = (" and ", ", ", ", and ", " & ")
_WHOSE = re.compile(r"^(?:its|their|the|a|an|his|her)\s", re.IGNORECASE)
# Nouns that tell what somebody does, whoever it is: a person, a state or a bank may be owner, buyer or backer.
_ANYBODY = frozenset({"Person", "Bank", "GovernmentBody", "Organization", "Chamber"})
_BY_DEED = frozenset(
    {"owner", "shareholder", "seller", "vendor", "buyer", "backer", "investor", "partner", "parent",
     "customer", "client", "supplier", "bidder", "sponsor", "financier", "host", "organiser", "organizer", "operator", "successor"}
)  # fmt: skip
# "Another shareholder, X": of whom, the text has told, and a rule reads it.
_TOLD_ALONE = (_BY_DEED - {"buyer", "bidder"}) | {
    "lender",
    "creditor",
    "subsidiary",
    "unit",
    "founder",
}
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
_ORGANISED = frozenset({"Firm", "Bank", "Organization", "Chamber", "GovernmentBody", "Exchange"})
# What refers back to the firm that a text is about: "the company, Orient Bank and others".
_NAMES_NOBODY = frozenset(
    {"company", "firm", "group", "business", "government", "bank", "body", "union"}
)
_FOREMOST = re.compile(
    r"\b(?:largest|biggest|leading|top|main|only|oldest|second-largest|national)\b"
)
_OF_ANOTHER = frozenset({"subsidiary", "unit", "arm", "affiliate", "division", "branch"}) | {
    "trading arm", "associate company", "associated company", "portfolio company", "group company", "operating company",
    "daughter company",
}  # fmt: skip
# "X became a unit of", "as a unit of", "such as": what stands beside a noun says which unit it is, and is read with it.
# "a spokesman for the port said": whoever it is said of, and not what a name before it is.
_SPOKEN = re.compile(
    rf"(?:\s(?:for|of|at|from|in)\s[^,;.]{{2,50}}?|\s(?:familiar|close|briefed|involved|with\s(?:direct\s)?knowledge|that|who"
    rf"|which)\s[^,;.]{{4,60}}?)?"
    rf"\s(?:(?:has|have|had|also|later|earlier)\s){{0,2}}{SAYS}(?=[\s.,]|$)(?!\s(?:no|to\s(?:be|have))\b)"
)
_SAYS_WHICH = re.compile(
    r"(?:\b(?:is|are|was|were|be|been|being|become|becomes|became|remains?|remained|as|called|named|considered)\s(?:(?!by\s|to\s"
    r"|from\s|with\s)[a-z]+\s){0,2}|[,(]\s?)$"
)
_TELLS_WHICH = later(
    rf"(?:,|\s(?:called|named|known\sas|is|are|was|were|includes?|included|including|such\sas))\s?(?:the\s)?(?:{CAP}|[“\"])|:"
    rf"|\s{CAP}|\sand\s"
)
_TIME_OPENS = re.compile(
    r"(?:^|[.!?”\"\n]\s|^\S{0,12}\s)(?:(?:In|On|At|Since|By|During|Earlier|Later|Last|This|Next|Also|Then|Meanwhile|Separately|Recently"
    r"|Yesterday|Today|Instead|Previously|Subsequently|Now)\b[^,;:.]{0,40}), $"
)
# "a company owned by X", "a trader registered in Y": whose or where it is tells a described party from any other.
_TOLD_BY = re.compile(
    r"\s(?:(?:[a-z]+ly|majority|then|now|once)[ -])?(?:owned|held|controlled|run|managed|led|headed|chaired|founded|set\sup|established"
    r"|created|formed|backed|financed|linked|tied|affiliated|associated|registered|incorporated|headquartered|based|located"
    r"|operated|represented"
    r"|hired|chosen|close)\s(?:by|to|with|in|at|on|under|from)\s(?:the\s|its\s)?(?:[a-z-]+\s){0,2}"
    r"|\s(?:that|which)\s(?:(?:has|have|had|is|are|was|were)\s)?(?:(?!(?:has|have|had|is|are|was|were|will|would|and)\s)[a-z-]+\s){1,5}"
    r"|\s(?:including|comprising|composed\sof|made\sup\sof|consisting\sof|loyal\sto|allied\sto|allied\swith)\s(?:the\s)?"
)
_AND_HALF = re.compile(r" and (?!(?:an?|the|its|their|his|her|one|two|other)\b)(?:[a-z]+ )?")
_ARTICLE = re.compile(r"(?:an?|the|its|their|his|her|one|two)\s")
_UNITS = frozenset({"Firm", "Bank", "Organization", "Chamber"})
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
# Kinds that a name which ends as a firm's may be of: "a bank in Dodoma, Savana Credit,"
_NAMED_AS_FIRMS = _UNITS - {"Firm"}
_OF_WHAT_IS_NAMED = frozenset({"owner", "co-owner", "parent", "parent company"})
_THAT_DOES = re.compile(
    r" (?:that|which) (?:(?:has|have|had|is|was|will|also|now|once)\b|[a-z]+(?:s|ed|ilt|ought|old|un|ade|eld)\b)"
)
_NAMED_BEHIND_COLON = _OF_ANOTHER | {"parent", "parent company", "business", "company"}
_KNOWN_BY_ANOTHER = (_OF_ANOTHER - {"branch"}) | {
    "parent", "parent company", "operations", "assets", "activities", "interests", "business",
}  # fmt: skip
_HOLDERS = frozenset({"shareholder", "bondholder"})  # where there are several, and who is not told
_HELD_ALONE = frozenset(
    {"chief executive", "chief financial officer", "chief operating officer", "chief technology officer", "managing director",
     "finance director", "finance chief", "commercial director", "general director", "chairman", "chairwoman", "chairperson",
     "general manager", "secretary general", "export manager"}
)  # fmt: skip
# What a person of means is called, set off from the name: "owned by the Kenyan tycoon, X".
_CALLINGS = frozenset(
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
_CALLED_AFTER = re.compile(rf"\s(?:called\s|named\s|known\sas\s)?{CAP}")
_NAME_AFTER = later(rf"\s{CAP}[\w’-]*\s{CAP}")


_BODIES = frozenset({"Firm", "Bank", "Party", "Chamber", "Organization", "GovernmentBody"})
_HELD = re.compile(r"-(?:owned|controlled|managed|operated|run|led|backed|built|funded) ")
_OPENED = {" (": ")", " - ": " -", " – ": " –", " — ": " —", "–": "–", "—": "—"}
_KIN_HEADS = frozenset(
    {
        "son",
        "daughter",
        "brother",
        "sister",
        "child",
        "heir",
        "nephew",
        "niece",
        "widow",
        "descendant",
    }
)
_FAMILY = frozenset({"family", "heir", "descendant", "widow", "son", "daughter", "brother"})
# What only a person is, and so no body that is named before a comma.
_PROFESSIONS = frozenset(
    {"colonel", "general", "admiral", "captain", "brigadier", "lieutenant", "soldier", "army officer", "naval officer", "police officer",
     "politician", "diplomat", "senator", "lawmaker", "minister", "former minister", "professor", "academic", "doctor", "physician",
     "engineer", "lawyer", "economist", "journalist", "judge", "priest", "footballer", "actor", "singer", "teacher", "student"}
)  # fmt: skip
_SAID_OF = re.compile(
    r", |,? (?:(?:who|which) )?(?:is|was|are|were)(?: (?:also|both|all|himself|herself))? "
)
_OF_THE_LATE = re.compile(
    r" of (?:the )?(?:late |former |its |billionaire |businessman |tycoon |founder |chairman ){0,2}"
)
_OUTSIDE = " outside "
_WITHIN = frozenset({" in ", " in the ", " at ", " near ", " outside ", " across ", " throughout "})
# "a plant in the southeastern state of Yucatan", "a mill in northern Chad"
_IN_PART_OF = re.compile(rf" (?:in|at|near|outside|across) {PART}")
_FROM_PART_OF = re.compile(rf" from {PART}")
_THINGS = frozenset({"Asset", "Project", "Event", "Agreement", "Programme"})
_NO_THINGS = frozenset({"GovernmentBody", "Person", "Bank", "Chamber", "Exchange"})
_HOLDABLE = frozenset({"Asset", "Project", "Programme", "Portfolio", "Firm", "Party"})


_SECOND_NAME = later(rf"\sand\s{CAP}(?:\s(?:[a-z]{{2,3}}\s)?{CAP})*(?:[,.;]|$)")
# "X, an importer based in Orlu, and three persons": several who are counted are no second such.
_AND_COUNTED = re.compile(
    r" and (?:(?:on|against|to|from|with) )?(?:two|three|four|five|six|seven|eight|nine|ten|several|\d+) (?:[A-Za-z-]+ ){0,4}?[a-z]+s\b"
)
_SEATED_BEHIND = re.compile(
    r" (?:based|headquartered|registered|located|incorporated)?(?:(?<= )| )in [A-Z]"
)
_OF_A_HOUSE = frozenset({"senior", "managing", "name", "equity"})
_WORKS_OF_FIRMS = frozenset(
    {"distillery", "brewery", "refinery", "smelter", "mill", "shipyard", "winery", "steelworks", "bakery", "cannery", "tannery"}
)  # fmt: skip
# "two giants of the African port sector, A and B"
_OF_A_TRADE = re.compile(
    r" (?:of|in|from) (?:the |its |their )?(?:[\w-]+ ){0,4}(?:sector|industry|business|trade|market|world|field|scene), "
)


def join_neighbours(scan: Scan, end: int) -> None:
    """Settle neighbours: "oil company Lukoil", "Lukoil, an oil company", "the local branch of X", "authorities in X"."""
    kept: list[Mention] = []
    shared: Mention | None = None
    for mention in scan.found:
        _outer_last(kept)
        last = kept[-1] if kept else None
        gap = scan.text[last.end : mention.start] if last is not None else ""

        if last is not None and gap == " " and is_sort_of_places(last, mention):
            last.kind = "Place"  # "the Orlu and Tarn districts": what both are
            continue
        if last is not None and is_owned_by_place(last, mention, gap):
            mention.start, mention.place = last.start, last
            mention.country = mention.country or last.country
            if is_town(last) and last.form == "name":
                mention.based = mention.based or last
            kept.pop()
            last = kept[-1] if kept else None
            gap = scan.text[last.end : mention.start] if last is not None else ""
        if (
            last is not None
            and gap == " of "
            and last.kind == mention.kind == "Place"
            and (last.form == "definite" or is_town_of(scan, last))
            and mention.form == "name"
        ):
            mention.start = last.start  # "the city of Ostrava"
            kept[-1] = mention
            continue
        if last is not None and gap == " of " and is_port(last, mention):
            last.name = f"{scan.text[last.start : last.end]} of {mention.name}".removeprefix("the ")
            last.form, last.end = "name", mention.end
            last.place = mention if mention.kind == "Place" else None
            last.country = last.country or mention.country
            scan.mark_possessive(last)
            continue
        if last is not None and _is_shared_description(last, mention, gap):
            shared = last  # "cork producers A and B": of both, and one mark with the first
            _share(mention, shared)
            mention.start = last.start
            kept[-1] = mention
            continue
        if shared is not None and last is not None and gap in _LISTED and mention.form == "name":
            _share(mention, shared)
        else:
            shared = None
        if last is not None and gap in _OPENED and _is_set_off(scan, last, mention, gap):
            mention.end += len(_OPENED[gap])
            gap = " "  # "a Spanish firm (Obras Miramar) built"
        if last is not None and is_office_named(scan.text, last, mention, end):
            _describe(mention, last)
            mention.kind = last.kind if mention.kind == "Firm" else mention.kind
            mention.start = last.start  # "Poland's competition authority UOKiK"
            kept[-1] = mention
            continue
        if last is not None and _is_description(scan, last, mention, gap):
            _describe(mention, last)
            mention.start, noun = last.start, last.head
            kept.pop()
            last = kept[-1] if kept else None
            gap = scan.text[last.end : mention.start] if last is not None else ""
            if (
                last is not None
                and gap == " "
                and noun in _OF_WHAT_IS_NAMED
                and last.form == "name"
                and "Person" not in (last.kind, mention.kind)  # else an office: read with the title
            ):
                last.apposed, mention.owner, mention.start = (
                    True,
                    last,
                    last.start,
                )  # "a stake in Corvo owner Pembury": in Pembury
                kept.append(mention)
                continue
            if last is not None and _is_half_description(scan, last, mention, gap):
                _describe(mention, last)
                mention.start = last.start  # "the Malaysian utility and construction group X"
                kept[-1] = mention
                continue
            if last is None or not _is_named_after(scan, last, mention, end) or gap != ", ":
                kept.append(mention)
                continue  # else "its largest shareholder, the trading group Pwani Ventures"
        behind = gap == ", " or (gap.endswith(", ") and _OF_A_TRADE.fullmatch(gap) is not None)
        if last is not None and behind and _are_named_after(scan, last, mention, end):
            shared = last  # "two of its lenders, Bank Cendana and Nordhav Bank,"
            _share(mention, shared)
            mention.start = last.start
            kept[-1] = mention
            continue
        placed = kept[-2] if len(kept) > 1 and gap == ", " else None
        if (  # "two companies based in Sharjah, Orlu FZE and Dunmar Ltd,"
            last is not None
            and placed is not None
            and last.kind == "Place"
            and placed.count == 2  # not "branches in Orlu, Vose and Tarn"
            and scan.text[placed.end : last.start] in _BASED_AT
            and _are_named_after(scan, placed, mention, end)
        ):
            shared = placed
            placed.based = placed.based or last
            _share(mention, shared)
            mention.start = placed.start
            kept[-2:] = [mention]
            continue
        if (  # "its general manager for Africa, Lieve Claes,"
            last is not None
            and placed is not None
            and last.kind == "Place"
            and placed.kind == "Person"
            and mention.kind in ("Person", "Party")
            and scan.text[placed.end : last.start] in _IN_CHARGE_OF
            and _is_named_after(scan, placed, mention, end)
        ):
            _describe(mention, placed)
            placed.apposed, mention.start = True, placed.start
            kept[-2:] = [mention]
            continue
        if last is not None and gap.endswith("), ") and not _APART.fullmatch(gap):
            named = _before_brackets(scan, kept, mention)
            if named is not None and _is_apposition(scan, named, mention, end):
                _describe(named, mention)  # "Orlu Corp. (Orlu, or “the Company”), a miner"
                mention.apposed, named.description = True, mention
                continue
        whose = kept[-2] if len(kept) > 1 and gap.startswith("-") else None
        if whose is not None and last is not None and _is_held_by(scan, whose, last, mention):
            _describe(whose, mention)  # "Vorzum, the Agrotan-owned retailer,"
            mention.apposed = True
            whose.description = mention
            continue
        trait = (
            last is not None
            and gap != ", "
            and gap.startswith(", ")
            and _TRAIT.fullmatch(gap) is not None
        )
        if trait and last is not None and _is_named_after(scan, last, mention, end):
            _describe(mention, last)
            last.apposed, mention.start = True, last.start
            kept[-1] = mention
            continue
        if last is not None and is_told_as_office(scan.text, last, mention, end):
            _describe(last, mention)
            last.kind = mention.kind if last.kind == "Firm" else last.kind
            mention.apposed = True
            last.description = mention
            continue
        if last is not None and _APART.fullmatch(gap):
            if _is_apposition(scan, last, mention, end) and not _has_a_name(scan, mention):
                _describe(last, mention)
                mention.apposed = True
                last.description = mention
                continue
            if gap == ", " and _is_named_after(scan, last, mention, end):
                _describe(mention, last)
                last.apposed = True
                mention.start = last.start  # one mark for both: "a Moscow importer, Belaya Rybka"
                kept[-1] = mention
                continue
            group = kept[-2] if len(kept) > 1 and gap == ", " else None
            if (  # "through a trader in Busan, Haeundae Seafoods.", "a hotel group from Auckland, Orlu Stays,"
                group is not None
                and last.kind == "Place"
                and (
                    group.described == (group.end, last.end)
                    or scan.text[group.end : last.start] in _SEATED_AT
                )
                and _is_named_after(scan, group, mention, end)
                # "its plant in Salinas, Victoria, Nuevo León": where, and no name of the plant
                and not (group.kind in _THINGS and mention.kind == "Party" and not mention.head)
            ):
                _describe(mention, group)
                mention.based, mention.start = last, group.start
                kept[-2:] = [mention]
                continue
        group = kept[-2] if len(kept) > 1 and gap in _NAMED_AFTER_SEAT else None
        if (  # "a trading house in Leoben by the name of Orlu Fuels"
            last is not None
            and group is not None
            and last.kind == "Place"
            and scan.text[group.end : last.start] in _SEATED_AT
            and _is_description(scan, group, mention, " ")
            and group.kind in SEATED
            and (group.form == "group" or gap == " by the name of ")
        ):
            _describe(mention, group)
            mention.based, mention.start = last, group.start
            kept[-2:] = [mention]
            continue
        if last is not None and mention.kind == "Place" and is_seat(scan, last, mention, gap):
            town = last.based if last.based is not None and last.based.end == last.end else None
            last.end = mention.end
            last.place = mention
            if town is not None and gap == ", ":
                pass  # "X of Lowell, Texas, bought": it sits in the town
            elif not mention.is_country:
                last.based = mention
            else:
                last.based = last.based or mention
            last.country = last.country or mention.country
            last.possessive = False
            continue
        if (
            last is not None
            and mention.kind == "Place"
            and (gap in _WITHIN or _IN_PART_OF.fullmatch(gap))
        ):
            # "A plant outside Oslo" is in Norway, one outside Norway is not.
            lies_in(last, mention, inside=not (gap == _OUTSIDE and mention.is_country))
        far = gap.startswith(" from ") and (gap == " from " or _FROM_PART_OF.fullmatch(gap))
        if last is not None and far and comes_from(scan, last, mention):
            is_of(last, mention)
        if last is not None and mention.kind == "Place" and is_town_in(scan, last, mention, gap):
            last.kind, last.country = "Place", last.country or mention.country
        if (
            last is not None
            and gap == " ("
            and mention.kind == "Place"
            and last.form == "name"
            and last.kind in SEATED
            and _CLOSED.match(scan.text, mention.end)
        ):
            last.based = last.based or mention  # "X (Oslo) and Y (Malta)"
        if last is not None and _is_unit_of(scan, last, mention, gap):
            last.owner, last.end = mention, mention.end  # one mark: "a subsidiary of X bought Y"
        kept.append(mention)
    kept.sort(key=lambda one: one.start)
    for group, teller in pairwise(kept):
        if _is_told_by(scan, group, teller):
            group.described = (group.end, teller.end)
        if _is_family_of(group, teller, scan.text[group.end : teller.start]) and not (
            _is_set_off_kin(scan, group) or _is_named_next(scan, teller)
        ):
            group.described, group.end, group.form = (group.end, teller.end), teller.end, "group"
            group.possessive = False  # "the family of the late Josef Hanzl"
    inside = [m.described for m in kept if m.described and m.kind == "Portfolio"]
    scan.found = [
        m
        for m in kept
        if not any(begin <= m.start < stop for begin, stop in inside)
        and not _is_set_off_kin(scan, m)
    ]
    name_branches(scan)
    _take_kin(scan)
    for mention in scan.found:
        if (
            mention.kind == "Person"
            and mention.form == "name"
            and not mention.title
            and mention.owner is None
        ):
            _find_office(scan, mention)
        if mention.title and mention.owner is None and not mention.whose:
            _find_owner(scan, mention)


def _take_kin(scan: Scan) -> None:
    """Make one mention of "his wife, Beatrice Orlu": the relative whom the name tells is nobody else."""
    for mention in list(scan.found):
        if mention.kind != "Person" or mention.form != "name":
            continue
        kin = _AND_KIN.search(scan.text, max(0, mention.start - _KIN_REACH), mention.start)
        if kin is not None:
            mention.start = kin.start("kin")
            scan.found = [
                one for one in scan.found
                if one is mention or one.form == "name" or not mention.start <= one.start < mention.end
            ]  # fmt: skip


def _outer_last(kept: list[Mention]) -> None:
    """Let a group stand behind the place inside it: what follows "one of Chad's largest mills" follows the mills."""
    if len(kept) > 1 and kept[-1].end < kept[-2].end and kept[-2].form != "name":
        kept[-2:] = kept[-1], kept[-2]


def _before_brackets(scan: Scan, kept: Sequence[Mention], mention: Mention) -> Mention | None:
    """The name whose brackets, with names of their own, end right before a description."""
    return next(
        (
            one
            for one in reversed(kept[-_MOST_IN_BRACKETS:])
            if one.form == "name" and _APART.fullmatch(scan.text, one.end, mention.start)
        ),
        None,
    )


def _find_office(scan: Scan, person: Mention) -> None:
    """What office a person has by the words before the name: "its agronomist, Blaise Ekwalla", "the mill's head of sales, Jo Lee"."""
    office = _OFFICE_BEFORE.search(scan.text, max(0, person.start - 70), person.start)
    if office is not None and not (
        _KIN.search(office["office"])
        or _GOVERNING.search(office["office"])
        or _BODY.search(office["office"])
        or _TELLS.search(office["office"])
        or _OF_THINGS.search(office["office"])
    ):
        person.title = office["office"]


def _find_owner(scan: Scan, person: Mention) -> None:
    """Whose office it is: "Acre’s governor, Neusa Tavares", "its manager Jo Lee"."""
    printed = scan.text[person.start : person.end]
    pattern = (
        _OWNED if printed.lower().startswith((person.title or "").lower()[:5]) else _OWNED_OFFICE
    )
    before = pattern.search(scan.text, max(0, person.start - 80), person.start)
    if before is None:
        return
    if before["its"]:
        person.whose = before["its"].lower()
        return
    person.owner = next((m for m in scan.found if m.end == before.start("own")), None)


def _describe(name: Mention, group: Mention) -> None:
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
    elif _is_no_persons(name, group):
        name.kind = group.kind  # "Milan Corvett, a Brno foundry"
    elif _is_firm_by_trade(name, group):
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


def _is_firm_by_trade(name: Mention, group: Mention) -> bool:
    """Whether a firm's trade is told of a name that only its last word makes a body or an event: "the bank Ronda Dialogue"."""
    return (
        group.kind in ("Firm", "Bank")
        and group.head not in _BY_DEED
        and name.form == "name"
        and name.entry is None
        and name.kind in ("Organization", "Event", "Agreement", "Programme")
    )


def _is_shared_description(group: Mention, name: Mention, gap: str) -> bool:
    """As in "cork producers Montado Alto and Rolhas do Sor": a plural noun, and the names that it describes."""
    return (
        gap == " "
        and group.form in ("group", "definite")
        and group.plural
        and group.kind
        in ("Firm", "Bank", "Person", "Organization", "Chamber", "Place", "Asset", "Project")
        and name.form == "name"
        and (name.kind in (group.kind, "Party") or _is_firm_by_trade(name, group))
    )


def _are_named_after(scan: Scan, group: Mention, name: Mention, end: int) -> bool:
    """As in "its partners, Albarda and Huallaga, will": a plural noun, and the two names that it stands for."""
    if not group.plural or group.form not in ("group", "definite") or group.count not in (None, 2):
        return False
    if name.form != "name" or name.kind not in (group.kind, "Party") or name.possessive:
        return False
    return _SECOND_NAME.match(scan.text, name.end, end) is not None


def _share(name: Mention, group: Mention) -> None:
    """Let one of several names take what the plural noun before them says: kind, country, seat, office."""
    if name.kind not in (group.kind, "Party") and not _is_firm_by_trade(name, group):
        return
    name.kind = group.kind
    name.country = name.country or group.country
    name.based = name.based or group.based
    if group.kind != "Person":
        name.head = name.head or group.head
    if group.kind == "Person" and name.title is None:
        name.title = group.head
        name.owner, name.whose = group.owner, group.whose


def _has_a_name(scan: Scan, group: Mention) -> bool:
    """Whether an office has its holder behind it: "bought from X, its chief executive Y said" says nothing about X."""
    after = _NAME_AFTER if group.kind == "Person" else _CALLED_AFTER
    return after.match(scan.text, group.end) is not None


def _is_appointed(scan: Scan, name: Mention) -> bool:
    """As in "The company named Jo Lee chief executive": who is made something, and not what the company is called."""
    return _APPOINTED.match(scan.text, name.end) is not None


def _is_description(scan: Scan, group: Mention, name: Mention, gap: str) -> bool:
    """As in "oil company Lukoil"."""
    if gap == " ":
        _take_for_firm(group, name)
    if name.kind == "Person" and not name.title and gap == " " and group.head in _NEVER_PERSONS:
        name.kind = "Party"  # "the metals firm Sofia Kovrat"
    return (
        not (gap == " named " and group.form == "definite" and _is_appointed(scan, name))
        and (
            gap in (" ", " called ", " named ", " known as ", " by the name of ")
            or _TO_BE_CALLED.fullmatch(gap)
            is not None  # "the enlarged bank, to be called Orlu Bank"
            # "its insurance subsidiary: Kelvane Life"
            or (gap == ": " and group.head in _NAMED_BEHIND_COLON and _is_possessed(group))
            # "fined Nigerian lender, Orlu Bank": no article, and so no party of its own
            or (gap == ", " and _is_bare(group) and name.kind in (group.kind, "Party"))
        )
        and group.form in ("group", "definite")
        and name.form == "name"
        and name.kind != "Place"
        and not group.plural
        and not (group.kind == "Person" and name.kind in _ORGANISED)
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


def _is_possessed(group: Mention) -> bool:
    return group.form == "definite" and (group.owner is not None or bool(group.whose))


def _is_set_off(scan: Scan, group: Mention, name: Mention, gap: str) -> bool:
    """As in "a Spanish firm (Obras Miramar)", "a Spanish firm - Obras Miramar - built": the name of a party just described."""
    return (
        group.form == "group"
        and group.count in (None, 1)
        and group.kind in _ORGANISED
        and name.form == "name"
        and name.kind in (group.kind, "Party")
        and not name.name.isupper()
        and name.entry is None
        and scan.text.startswith(_OPENED[gap], name.end)
    )


def _is_named_after(scan: Scan, group: Mention, name: Mention, end: int) -> bool:
    """As in "a joint venture, Celdas del Norte, will": an indefinite group, and its name set off by commas."""
    printed = scan.text[group.start : group.end].lower()
    if name.form != "name" or group.form not in ("group", "definite") or group.plural:
        return False
    _take_for_firm(group, name)
    held = group.head in _HELD_ALONE and name.kind in ("Person", "Party")
    called = group.head in _CALLINGS and name.kind == "Person"
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
        and group.kind in _ORGANISED
        and printed.startswith("the ")
    )  # "the contractor, Shuangliu Road and Bridge,", "the Bergen water utility, Vannverk,"
    introduced = introduced or _is_foremost_works(group, name, printed)
    one_of = printed.startswith("one of ")  # "one of its partners, Dana Feldstein,"
    other = printed.startswith("another ") and group.head not in _TOLD_ALONE
    if not (printed.startswith(("a ", "an ")) or other or owned or introduced or one_of):
        return False
    after = _SHORT_BEHIND.sub("", scan.text[name.end : min(end, name.end + _FAR_BEHIND)])
    fits = name.kind in ("Party", group.kind) or (
        group.kind in _NAMED_AS_FIRMS and name.kind == "Firm"
    )
    fits = fits or _is_firm_by_trade(name, group)
    fits = fits or (name.kind in _ANYBODY and group.kind == "Firm" and group.head in _BY_DEED)
    fits = fits or _is_foremost_works(group, name, printed)
    fits = fits or _is_works_of_a_firm(group, name, printed)
    if owned and group.head in _OF_ANOTHER:
        # "the bank's lending arm, the Orlu Association,": a unit is whatever its name says
        fits = fits or {group.kind, name.kind} <= _UNITS
    if owned and fits and after.startswith(",") and _FOREMOST.search(printed):
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
            # "30 percent of the venture, X, and Y the rest": another's share, and no list
            r"|, and (?:the )?[A-Z][^,;.]{1,40}? (?:the (?:remaining|rest|remainder|other|balance)|(?:about |just |only )?\d)",
            after,
        )
        is not None
    )


def _is_works_of_a_firm(group: Mention, name: Mention, printed: str) -> bool:
    """As in "a refinery in Orlu, Tesk Bullion,": works that stand for the firm that runs them."""
    return (
        group.kind == "Asset"
        and group.head in _WORKS_OF_FIRMS
        and name.kind == "Firm"
        and not name.possessive
        and printed.startswith(("a ", "an "))
    )


def _is_foremost_works(group: Mention, name: Mention, printed: str) -> bool:
    """As in "the fifth largest distillery in Latvia, Orlu Spirits,": works that a firm is called by."""
    return (
        group.kind == "Asset"
        and group.head in _WORKS_OF_FIRMS
        and name.kind in ("Firm", "Party")
        and printed.startswith("the ")
        and _FOREMOST.search(printed) is not None
    )


def _is_half_description(scan: Scan, group: Mention, name: Mention, gap: str) -> bool:
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


def _is_told_by(scan: Scan, group: Mention, teller: Mention) -> bool:
    """As in "a company owned by X": what a participle or relative clause says behind a noun tells who is meant."""
    return (
        group.form == "group"
        and group.kind in _BODIES
        and (
            teller.form in ("name", "authority", "group")
            or (teller.form == "definite" and teller.kind == "GovernmentBody")
        )
        and (group.count in (None, 1) or teller.form != "name")
        and not (group.plural and scan.text.startswith(" and ", teller.end))
        and not group.apposed
        and group.described is None
        and not teller.possessive
        and _TOLD_BY.fullmatch(scan.text, group.end, teller.start) is not None
    )


def _is_family_of(group: Mention, person: Mention, gap: str) -> bool:
    """As in "the heirs of Josef Hanzl", "the family of chairman Nils Aune": known by whose they are."""
    return (
        group.head.rpartition(" ")[2] in _FAMILY
        and group.form in ("group", "definite")
        and group.owner is None
        and person.form == "name"
        and person.kind == "Person"
        and not person.possessive
        and _OF_THE_LATE.fullmatch(gap) is not None
    )


def _is_set_off_kin(scan: Scan, group: Mention) -> bool:
    """As in "Amir and Luis Bey, sons of Omar Bey", "Amir Bey is the son of Omar Bey": said of those before, and nobody beside them."""
    return (
        group.head.rpartition(" ")[2] in _KIN_HEADS
        and group.form in ("group", "definite")
        and group.owner is None
        and scan.text.startswith(" of ", group.described[0] if group.described else group.end)
        and any(
            m.kind in ("Person", "Party") and _SAID_OF.fullmatch(scan.text, m.end, group.start)
            for m in scan.found
            if m.end < group.start
        )
    )


def _is_named_next(scan: Scan, person: Mention) -> bool:
    """As in "The brother of Omar Bey, Amir Bey, owns a quarry": who it is, is named between commas."""
    named = next((m for m in scan.found if m.start == person.end + 2), None)
    return (
        named is not None
        and named.form == "name"
        and named.kind in ("Person", "Party")
        and scan.text.startswith(", ", person.end)
        and scan.text.startswith(",", named.end)
        and not scan.text.startswith((", and ", ", or "), named.end)
    )


def _is_unit_of(scan: Scan, unit: Mention, name: Mention, gap: str) -> bool:
    """As in "lent to two subsidiaries of X": a party that is known by whose it is, unless a name beside it says which one."""
    return (
        gap in (" of ", " of the ")
        and (unit.head in _KNOWN_BY_ANOTHER or (unit.plural and unit.head in _HOLDERS))
        and unit.form in ("group", "definite")
        and unit.owner is None
        and not unit.whose
        and name.form in ("name", "group", "definite")
        and not (name.form != "name" and unit.form == "definite")
        and name.kind in _ORGANISED
        and not name.possessive
        and (
            _SAYS_WHICH.search(scan.text, max(0, unit.start - 24), unit.start) is None
            or _opens_behind_time(scan, unit)
        )
        and _TELLS_WHICH.match(scan.text, name.end) is None
    )


def _opens_behind_time(scan: Scan, unit: Mention) -> bool:
    """As in "Last month, a unit of X bought": the comma closes the time with which the sentence opens, and no name."""
    first = not any(m.start < unit.start for m in scan.found)
    opening = scan.text[max(0, unit.start - 60) : unit.start]
    return first and _TIME_OPENS.search(opening) is not None


def _alike(one: str, other: str) -> bool:
    """Whether two nouns may describe one party: both of bodies, or both of things, or of one kind."""
    return one == other or any(one in kinds and other in kinds for kinds in (_BODIES, _HOLDABLE))


def _is_apposition(scan: Scan, name: Mention, group: Mention, end: int) -> bool:
    """As in "Lukoil, an oil company"."""
    if group.form not in ("group", "definite") or name.form not in ("name", "definite"):
        return False
    if (name.kind == "Place") != (group.kind == "Place"):
        return False
    if name.kind in _THINGS and group.kind in _NO_THINGS:
        return False  # "works on the dam, the embassy in X said"
    if group.head in _CALLINGS and group.kind == "Person" and name.kind in ("Firm", "Bank"):
        return False  # "Through his company X, the businessman sold"
    if group.head in _PROFESSIONS and name.kind in _ORGANISED and not name.guessed:
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
        if _THAT_DOES.match(scan.text, group.end) and group.kind in _ORGANISED:
            return name.form == "name"  # "X, the company that owns Y,"
        return scan.text.startswith((" of ", " at ", " with ", " behind "), group.end)
    if scan.text[name.end : group.start] in _DASHES:
        return True  # "X – a joint venture of A and B, and C": no list goes on behind it
    rest = scan.text[group.end : min(end, group.end + 160)]
    close = re.match(r"[^,;.]*[,;.]|[^,;.]*$", rest)
    tail = rest[close.end() :] if close else ""
    if group.head in _OF_ANOTHER and rest.startswith(" of "):
        return True  # "A, a subsidiary of B, and C signed": no third party
    if rest.startswith((", and its ", ", and his ", ", and her ")) and name.form == "name":
        return True  # "A, a Dubai-based firm, and its owner, C": whose owner, the first has said
    if (
        close is not None
        and close[0].endswith(",")
        and (
            printed.startswith(("a ", "an "))
            or (_is_possessed(group) and _FOREMOST.search(printed))
        )
        and name.form == "name"
        and (_AND_NAMED.match(tail) or (_AND_COUNTED.match(tail) and _is_seated(scan, group)))
        and not _AMONG_UNNAMED.search(scan.text, max(0, name.start - _FAR_BEFORE), name.start)
    ):
        return True  # "A, a maker of rods, and B signed": a list that names its others names this one too
    return not _LISTS_ON.match(tail) and not _LISTS_ON.match(rest)


_OPENED_ON = re.compile(
    r"(?:\b(?i:according\sto)|(?:^|[.!?\n“\"]\s?)(?:Unlike|Like|Besides|Despite|Thanks\sto|Apart\sfrom|Alongside|Together\swith|In\saddition\sto"
    r"|Because\sof|With|Under|Through|Via|For|As\sagreed\swith))\s(?:the\s)?$"
)
_GOES_ON_WITH_VERB = re.compile(
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


def _is_held_by(scan: Scan, name: Mention, holder: Mention, group: Mention) -> bool:
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
        and not (name.kind in _THINGS and group.kind in _NO_THINGS)
        and _CALLED_AFTER.match(scan.text, group.end) is None
        and _LISTS_ON.match(tail) is None
    )
