"""Noun groups: "five local companies", "a Russian trading house", and those that refer back ("the company").

A group carries its count, nationality and place; it is a party of its document only.

    read_groups(scan, start, end)       # appends to scan.found
"""

from __future__ import annotations

import re

from interlock.loaders.documents.language.amounts import number
from interlock.loaders.documents.language.gazetteer import Entry, country_name
from interlock.loaders.documents.language.later import later
from interlock.loaders.documents.language.words import words
from interlock.loaders.documents.mentions.groups.authorities import field_end
from interlock.loaders.documents.mentions.groups.doing_plurals import is_verb, without_verbs
from interlock.loaders.documents.mentions.groups.leftward import ANYBODY, BODIES, NAMED_NEXT, Left
from interlock.loaders.documents.mentions.groups.second_nouns import second_noun
from interlock.loaders.documents.mentions.groups.tails import is_of_lands, tail_end
from interlock.loaders.documents.mentions.groups.told_nouns import is_of_next, is_sanctions_list
from interlock.loaders.documents.mentions.mention import (
    Mention,
    Scan,
)
from interlock.loaders.documents.mentions.names.capitals import CAP
from interlock.loaders.documents.mentions.names.measured import qualifies

__all__ = ["read_countries", "read_groups"]

_DESCRIPTION = later(
    r"\s(?:dedicated|devoted|committed|aimed|tasked|charged|focused|geared|set\sup"
    r"|created|established)\s(?:to|at|with|on|toward|towards)\s"
)
_PROMOTION = later(
    r"\b(?:trade|exports?|commerce|business|entrepreneur|economic\scooperation)",
    re.IGNORECASE,
)
_MADE_UP = frozenset({"network", "team", "mission", "trade mission", "business mission"})
_HELD_LEFT = later(
    r"\b(?:organi[sz](?:ed|es|ing)?|host(?:ed|s|ing)?|l(?:ed|eads|eading)|sen[dt](?:s|ing)?|(?:sidelines|margins|end|part)\sof|during|took\spart\sin"
    r"|joined|arranged|mounted)\s(?:[A-Za-z’'-]+\s){0,4}$"
)
_HELD_RIGHT = later(
    r"\s[^.;:]{0,60}?,?\s(?:(?:was|is|were|has\sbeen)\s)?(?:organi[sz]ed|hosted|arranged)\sby\b"
)
_OF_FEW_WORDS = later(r"\sof\s(?:[\w,-]+\s){0,4}")
_STAKES = frozenset({"holding", "unit"})
_STAKE = later(r"\s(?:in\b|of\s\d|to\s\d)")
_NEW = later(r"\b(?:new|planned|proposed|future)\s")
_SIZE_OF = later(r"\sof\s(?P<n>\d+|[a-z]+)\s")
_PACT = later(
    r"\s(?:treat(?:y|ies)|deals(?!\swith\b)|(?:agreement|contract|pact|accord|protocol)s?|deal)\b"
)  # "a fisheries treaty", but "a Danish firm deals with X"
# "a business relationship": of what sort it is, and no business.
_OF_BUSINESS = later(
    r"\s(?:relationships?|relations|dealings|contacts?|ties|links?|partners?(?:hips?)?|opportunit(?:y|ies)|deals?|plans?|models?|case|cases"
    r"|activit(?:y|ies)|interests?|trips?|class|communit(?:y|ies)|years?|cycles?|climate|environment|leaders?|people|associates?)\b"
)
_OF_ITS_LAND = later(
    r"\sof\s(?:the|that|this)\s(?:country|nation|republic|state|island|continent|province|region)\b"
)
_PROJECT_MONEY = later(
    r"\s(?:loans?|finance|financing|funding|debt|credit|bonds?)\b(?!\sfor\sit\b)"
)
# "a term loan facility", "a €241mn facility extended by": money, and no works.
_LENT = later(
    r"\b(?:loans?|credit|debt|financing|finance|funding|lending|guarantee|hedge|overdraft|liquidity|swap|term|syndicated|pre-?payment"
    r"|pre-?export|pre-?financing|receivables|borrowing-base|reserve-based|inventory|bilateral|mezzanine|unsecured|secured|multicurrency"
    r"|revolving|murabaha"
    r"|factoring|standby|repo|backstop|insurance|capital)\s(?:[a-z]+\s)?$"
)
_A_SUM = later(
    r"(?:\d\s?(?:mn|m|bn|b|million|billion)|million|billion)(?:[ -](?:dollar|euro))?\s(?:[a-z-]+\s){0,2}$"
)
_TO_BORROWERS = later(
    r"\s(?:extended|provided|granted|signed|arranged|secured|from|agreement|will support|comprises|consists|to\s(?=[A-Z]))"
)
# "a €220m facility for X" is money unless somebody builds it; "a bridge loan" is money that bridges.
_FOR_BORROWERS = later(
    r"\s(?:for|led\sby|backed\sby|covered\sby|maturing|was\ssigned|has\sbeen\ssigned)\b"
)
# "signed a $1.4bn facility", but "unveiled a $25m facility in X"
_SHORT_SUM = later(r"\d(?:mn|m|bn|b)\s(?:[a-z-]+\s){0,2}$")
_LIES = later(
    r"\s(?:in|at|near|outside|on\sthe|that|which|will\s(?:make|produce|process|house|be\sbuilt))\s"
)
_BUILT = later(
    r"\b(?:buil[dt]|building|open(?:s|ed|ing)?|construct\w*|develop\w*|new|plans?|planned|invest\w*|expand\w*|complet\w*|inaugurat\w*"
    r"|commission\w*|design\w*|locat\w*)\b"
)
# "gas turbine generators", "six distillation units": machines, and no makers of power, no daughters.
_PARTS_OF_PLANT = frozenset(words("generator generators unit units carrier carriers"))
_MACHINE = later(
    r"\b(?:turbines?|diesel|emergency|standby|backup|steam|wind|gas|petrol|portable|synchronous|distillation|storage|generating"
    r"|refrigeration"
    r"|residential|housing|production|floating|regasification|processing|dialysis|mobile|rail|railcar|multiple|bulk|ore|vehicle"
    r"|car|cooling"
    r"|desalination|crude|coking|cracking|control|display|heating|heat|conditioning|ventilation|power|drive|propulsion|intermodal|per) $"
)
_BRIDGES = later(r"\s(?:loans?|financing|funding|credits?|notes|facilit(?:y|ies)|lending)\b")
# "the talks in Geneva", where "talks between A and B" are no event of their own
_HELD_AT = later(r"\s(?:in|at)\s[A-Z]")
_EXECUTIVES = later(r"\sexecutives?\b")
# "an arms embargo", "arms exports": weapons, and no daughters
_ARMED = later(
    r"\s(?:embargo(?:es)?|bans?|exports?|imports?|sales?|deals?|deliver(?:y|ies)|shipments?|trade|control|transfers?|contracts?"
    r"|industry|race"
    r"|package|supplies|purchases?)\b"
)
_MADE_OF = later(r"\s(?:of|made\sup\sof|formed\sby|consisting\sof)\s")
# "a group made up of A and B": whom it is made of is told, and so who it is
_MADE_OF_NAMED = later(
    r"\s(?:made\sup\sof|formed\sby|consisting\sof|comprising|composed\sof)\s(?:the\s)?(?:[a-z-]+\s){0,2}[A-Z]"
)
_KNOWS = later(
    r"\s(?:familiar\swith|briefed\son|close\sto|involved\sin|with\s(?:direct\s)?knowledge\sof)\s[^,.;:]+?(?=\s(?:said|says|say"
    r"|told|tell|added|expect|believe|confirmed)\b|[,.;:]|$)"
)
# "granted Orlu Foods a 5 million euro line": of credit
_GIVEN_LINE = later(
    r"\b(?:provid|grant|extend|offer|approv|giv|obtain|secur|receiv|arrang|renew|get|got|gave|dr[ae]w|open|rais|increas|doubl)[a-z]*\s"
    r"(?:[^,;.]{1,40}?\s)?an?\s[^a-z,;.]{0,8}\d[\d.,]*[- ]?(?:mn|m|bn|b|million|billion)?(?:[ -][a-z]{4,8})?"
    r"\s(?:trade\s|trade finance\s)?$"
)
_NO_THING = later(r"\b(?:credit|bottom|front|party|time|product)\s$")
# "customer deposits", "shareholders’ equity": of what sort a figure or deed is, and nobody who has it.
_OF_ANYBODY = frozenset(
    {"customer", "client", "shareholder", "investor", "policyholder", "depositor", "member", "supplier", "consumer", "creditor", "user",
     "buyer", "seller"}
)  # fmt: skip
_WHAT_OF_THEM = later(
    r"[’']?s?[’']?\s(?:deposits?|equity|funds?|accounts?(?!\sfor\b)|base|loans?|numbers?|satisfaction|experience|services?|advances"
    r"|receivables|payables"
    r"|value|meetings?|returns?|confidence|protection|data|support|relations|spending|prices?|demand|goods|finance|credit|credits"
    r"|electronics"
    r"|growth|acquisition|interest|savings|balances|lending|claims|contributions|fees|agreement|vote|resolution|approval)\b"
)
_LENT_OUT = later(
    r"\b(?:loan|credit|lending|mortgage|bond|advances|securities|financing)\sportfolio$"
)
# "its railway sleepers", "Canadian port cranes", "power plant equipment": goods by what they are for, and no work.
_GOODS_FOR_IT = later(
    r"\s(?:sleepers|rails|signals|wagons|carriages|coaches|locomotives|cranes|trucks|lorries|vehicles|pumps|valves|pipes|tubes"
    r"|parts|spares|components|boilers|turbines|generators|transformers|cables|machines|tools|equipment|machinery|gear|electronics"
    r"|materials"
    # "railway supplies", but "the distillery supplies the town"
    r"|batteries|fittings|chemicals|supplies(?!\s(?:(?:the|an?|its|their|most|half|all|some|about|more)\b|\d|[A-Z]))|passengers|tickets|dues|charges|fees)\b(?!\s(?:maker|supplier|manufacturer|producer)s?\b)"
)
_NUMBERS_SHOW = later(
    r"\b(?:results|figures|data|accounts|statistics|records|documents|reports|numbers|estimates|filings|tables|books|calculations|surveys"
    r"|polls|papers)\s$",
    re.IGNORECASE,
)
_HOLDERS = frozenset({"shareholder", "creditor", "bondholder"})
# People of a trade of their own: many of them are customers, suppliers and borrowers.
_TRADESMEN = frozenset(
    words(
        "accountant architect carpenter dentist electrician fisherman herder herdsman notary nomad pastoralist quarryman rancher"
        " sharecropper shopkeeper smallholder welder photographer veterinarian pharmacist hunter"
    )
)
# "the shipowners' federation", "a people's committee": whom a body is of, as part of its noun group
_OF_MANY = later(
    r"[’']\s(?:[a-z-]+\s){0,2}(?:federation|association|union|body|chamber|council|lobby|group|guild|league|confederation"
    r"|alliance|committee|co-?operatives?|pension\s(?:fund|scheme))\b"
)
_BODIES_OF = frozenset(
    {
        "body",
        "group",
        "council",
        "lobby",
        "alliance",
        "league",
        "organisation",
        "organization",
        "association",
    }
)
_MONEY_ALONE = later(
    r"(?:(?:the|its|their|these|public|own|more|further|such)\s)*funds\s(?:from|to|into|for|towards?)\b",
    re.IGNORECASE,
)
# "a syndicate loan", "the bank levy": a noun that only tells of what sort the next is
_OF_NOBODY = later(
    r"\s(?:loans?|financing|funding|credits?|lending|levy|levies|levied|holidays?|accounts?|transfers?|guarantees?|rates?"
    r"|notes?|debts?|deposits?"
    r"|bonds?|shares|stocks|sectors?|industry|bailouts?|charges?|fees?|failures?|runs?|statements?|vaults?|cards?|bills?)\b"
    r"(?!\s(?:the|a|an|its)\b)"
)
_IN_CAPITALS = frozenset(
    {"jv", "sme", "smes", "kingdom", "sultanate", "emirate"}
)  # "the Kingdom" of Saudi notes
_SO_MANY = later(r"(?:\b(?:million|billion|thousand)|\d,\d{3}|\d(?:m|mn|bn|k))\s$")
_OF_A_TRADE = later(
    r"\s(?:sectors?|industry|industries|alliances?|mergers?|takeovers?|certificates?|licen[cs]es?|permits?)\b"
)
_MODIFYING = frozenset(
    {
        "bank",
        "syndicate",
        "consortium",
        "fund",
        "insurer",
        "state bank",
        "union",
        "club",
        "export credit",
    }
)
# "its refinery capacity", "mine equipment": of what sort the next noun is, and no thing that somebody has. No word that may be a verb.
_OF_NO_THING = later(
    r"\s(?:capacity|capacities|operations?|output|production|traffic|revenues?|equipment|business|activit(?:y|ies)|sector|industry"
    r"|services|construction|expansion|infrastructure|workers?|workforce|staff|employees|management|tariffs|charges|fees|dues"
    r"|throughput|freight|margins|maintenance|safety|security|investments?|closures?|shutdowns?|outages?|life|waste|tailings"
    r"|passengers?|tickets|wagons|locomotives|utili[sz]ation|engineering|logistics|handling|volumes?|sales"
    # what such a thing is made or equipped with, who works there, and whose office it is
    r"|cars|coaches|carriages|trainsets?|trains?|bogies|engines?|motors?|rails|sleepers|pipes|segments?|lining|boring|inspectors?"
    r"|engineers?"
    r"|crews?|users|department|directorate|administration)\b"
)
# Nouns that are the same for one and for many.
_ONLY_A_NUMBER = later(r"(?:(?:the|its|their|about|some)\s)?[\w.,]+\s", re.IGNORECASE)
_ONE_AND_MANY = (
    "works",
    "aircraft",
    "craft",
    "series",
    "premises",
    "barracks",
    "headquarters",
    "customs",
    "ships",
)
_OF_LENDERS = later(r"\sof\s(?:[\w-]+\s){0,2}(?:banks|lenders)\b")
_VAGUE = frozenset({"state", "business", "hub"})  # alone they name nobody
_OFFICES = frozenset(
    {"official", "minister", "governor", "ambassador"}
)  # many of them: a body of the state
_MOST_ANYBODIES = 1000  # more of them are people whom a figure counts
_NO_MODIFIER = later(
    r"[,.;:)]|$|\s(?:who|whom|whose|was|were|is|are|has|have|had|and|or|in|of|on|at|with|from|for|by|as|to|under|over|living"
    r"|residing|based"
    r"|accused|suspected|linked|tied|associated|involved|responsible|named|listed|designated)\b|\s[A-Z\d]"
)
_TIED = later(
    r"(?:\sand\s(?:[a-z]+\s)?(?:entities|companies|firms|organi[sz]ations|groups|networks))?"
    r"\s(?:(?:linked|tied|connected|related|close)\sto|associated\swith|(?:based\s)?in\s[A-Z])"
)
_OF_GROUP = later(
    r"\sof\s(?:(?:dozens|hundreds|scores|thousands|several|many|some|\d[\d,]*"
    r"|[a-z]+)\s(?:of\s)?)?(?:[a-z-]+\s){0,4}?(?:projects|companies|firms|loans"
    r"|bonds|assets|investments|ventures|contracts|plants)\b"
)

_OF_MILK = later(
    r"\s(?:products?|farms?|farming|farmers?|herds?|cows?|cattle|sector|industry|markets?|imports?|exports?|goods|foods?|expert"
    r"|prices?|giant|plants?"
    r"|process\w+|business|division|board|quotas?|cluster|equipment|ingredients?|technology|supply|output|production|sales"
    r"|value|chain|trade)\b"
)
_MIDDLE = later(r"\b(?:[Ii]n|[Aa]t) the $")
_SEAT = later(r"\b(?:[Hh]ead|[Rr]egistered|[Pp]rincipal)\s$")  # where a firm sits, and no branch
_THE = later(r"^(?:the|The)\s")
# "foreign exchange reserves", "an exchange rate": what is exchanged, and no market.
_EXCHANGED = later(
    r"\b(?:[Ff]oreign|[Hh]eat|[Cc]ultural|[Ss]tudent|[Pp]risoner|[Ii]nformation|[Gg]as|[Tt]rade) $"
)
_OF_EXCHANGE = later(
    r"\s(?:rates?|reserves?|controls?|earnings|losses|gains|shortages?|receipts|holdings)\b"
)
# Of what somebody is the largest, where it is no party itself: told apart by it.
_OF_ALL = later(
    r"\b[Tt]he\s(?:world|globe|planet|continent|industry|sector|hemisphere|peninsula|island|nation|bloc)[’']s\s$"
)
_BY_THEM = later(r"\b(?:by|to|from)\s$")
_STAFF = frozenset({"employee", "staff"})
_FAR_BEFORE = 70  # characters in which a deal or a share is told before whom or what it is of
_HOLDING = later(
    r"\s(?:(?:still|now|together|also)\s)?(?:holds?|held|owns?|owned|has|have|will\s(?:hold|own|have))\s(?:[\w⟪⟫.,-]+\s){0,3}?"
    r"(?:\d|[a-z]+\s?(?:percent|per\scent)|the\s(?:rest|remain)|shares|stake|half|quarter|third)"
)
_HELD_BEFORE = later(
    r"\b(?:held|owned|shares?|stake|shareholding|float(?:ed)?|percent|per\scent)\b|%"
)
# What a firm does, as a thing that changes hands.
_DEALT_IN = frozenset(words("operations assets activities interests"))
_OF_NAMED = later(r"\sof\s(?:the\s)?[A-Z]")
_DEALING = later(
    r"\b(?:s[eo]ll(?:s|ing)?|sold|sale\sof|bu(?:y|ys|ying)|bought|acquir(?:e|es|ed|ing)|acquisition\s(?:offer\s)?(?:of|for)"
    r"|purchas(?:e|es|ed|ing)(?:\sof)?"
    r"|divest(?:s|ed|ing|ment\sof)?|dispos(?:e|es|ed|ing|al)\sof|offload(?:s|ed|ing)?|tak(?:e|es|ing)\sover|took\sover|takeover\sof"
    r"|transfer(?:s|red|ring)?"
    r"|hand(?:s|ed|ing)?\sover|spin(?:ning)?\soff|spun\soff|carv(?:e|ed|ing)\sout|bids?\sfor|offers?\sfor|buyers?\s(?:of|for))\s$"
)
_LENGTH = later(r"\d[\d.,]*(?:\s|-)?(?:km|kilomet(?:re|er)s?|miles?|met(?:re|er)s?|m)\b")
_IN_TURN = later(
    r"\b(?:first|second|third|fourth|last|next|final|previous|remaining|northern|southern|eastern|western|new|missing|central)\s"
)
_WORKED_ON = later(
    r"\b(?:buil[dt]\w*|construct\w*|financ\w*|fund\w*|complet\w*|open\w*|electrif\w*|upgrad\w*|widen\w*|build\w*\sof|pav\w*"
    r"|rehabilitat\w*"
    r"|approv\w*|award\w*|inaugurat\w*|launch\w*|tender\w*|start\w*|contracts?\sfor|works?\son|finish\w*|design\w*|lay|laid|laying)\s$"
)
_TO_SOMEWHERE = later(r"\sto\s(?:the\s)?[A-Z]")
# Where a firm or body works, when somebody builds or runs it.
_TRADING_WORKS = (
    "mill", "brewery", "distillery", "tannery", "sawmill", "packing house", "bakery", "slaughterhouse", "abattoir", "cannery", "ginnery",
    "creamery", "butchery", "tea garden",
)  # fmt: skip
_OF_PEOPLE = later(
    r"\b(?:wo)?men[’']s\s|\b(?:people|children|pensioners|prisoners|tenants|residents|students|victims)[’']s?\s"
)
_SITES = frozenset(
    words(
        "shipyard yard farm winery hospital school mill dairy fishery studio sawmill university brewery distillery tannery bakery cannery"
        " creamery slaughterhouse abattoir ginnery"
    )
)
# Houses that are a body where they act, and a thing where they are bought, run or built.
_HOUSES = frozenset(
    words(
        "museum theatre theater library zoo orphanage kindergarten college polytechnic aquarium hospice infirmary observatory hospital"
        " school university"
    )
)
_IS_RUN = later(
    r"(?:\s(?:in|at|near|outside)\s(?:the\s)?[A-Z][\w’-]*(?:\s[A-Z][\w’-]*)?)?,?\s(?:(?:is|are|was|were|has\sbeen|have\sbeen|will\sbe|being)\s)*"
    r"(?:operated|run|managed|built|renovated|bought|designed|put\sup|owned)\s(?:jointly\s|partly\s)?by\b"
)
_CHANGES_HANDS = later(
    r"\b(?:s[eo]ld|sells?|selling|sale\sof|buys?|bought|buying|purchase\sof|acquir(?:e|es|ed|ing)|owns?|owned|owner\sof|operator\sof)\s$"
)
_WORKED = later(
    r"\b(?:operat(?:es?|ed|ing|ion\sof|ors?\sof)|runs?|running|buil(?:ds?|t|ding)|building\sof|construct(?:s|ed|ing|ion\sof)?"
    r"|insures?|renovat(?:es?|ed|ing|ion\sof)|moderni[sz](?:es?|ed|ing|ation\sof)|equip(?:s|ped|ping)?|refurbish(?:es|ed|ing"
    r"|ment\sof)?)\s$"
)
_NOBODY = later(r"(?:no|neither|few|nary|(?:hardly|scarcely|barely)\sany)\s", re.IGNORECASE)
_NOT_A = later(r"\bnot(?:\seven)?\s(?:one|a\ssingle)\b", re.IGNORECASE)
# What is laid and built as much as it has members: "the network will be laid by X".
_LAID = frozenset({"network", "hospital", "school", "university", "farm", "yard", "shipyard"})
_IS_LAID = later(
    r"\s(?:is|are|was|were|will\sbe|has\sbeen|have\sbeen|is\sto\sbe|would\sbe)\s(?:being\s|to\sbe\s|partly\s|now\s)?"
    r"(?:built|rebuilt|laid|designed|constructed|extended|put\sup|erected|renovated|dug|enlarged|modernised|modernized)\b"
)
_BEFORE_REACH = 12  # characters
_APPOSED_REACH = 120  # characters
# Behind a name: ", a chain of", " (TK), a fast-growing network of"
_APPOSED = later(
    r"(?:\s\([^()]{1,40}\))?,\s(?:an?|the\s[a-z’'-]+)\s(?:[a-z’'-]+\s){0,4}(?P<of>(?:chain|network|string|group)\sof\s(?:[\w,-]+\s){0,5})?$"
)


def read_groups(scan: Scan, start: int, end: int) -> None:
    """Find the noun groups of a sentence from their head nouns."""
    heads = without_verbs(scan, scan.words.heads(scan.text, start, end))
    starts = {begin for begin, _, _ in heads}
    offices = {begin for begin, _, noun in heads if scan.words.nouns.get(noun) in BODIES}
    # "a ports operator X": one firm, behind the plural of what it has
    firms = {
        begin
        for begin, stop, noun in heads
        if scan.words.nouns.get(noun) == "Firm" and NAMED_NEXT.match(scan.text, stop)
    }
    for at, (begin, stop, noun) in enumerate(heads):
        if noun in scan.words.plurals and _is_apposed(scan, start, begin, chain=True):
            continue  # "Orlu Change, a chain of 22 exchange houses in Tarn": what the firm is, and no second party
        if (
            noun in _MADE_UP
            and not _is_apposed(scan, start, begin)
            and _is_of_many(scan, heads[at + 1 : at + 2], stop)
            and not (noun.endswith("mission") and _is_held(scan, begin, stop))
        ):
            continue  # "a network of nine front companies": the companies
        if scan.is_taken(begin, stop) or scan.text[stop : stop + 1] == "-":
            continue
        if noun in scan.words.plurals and _OF_MANY.match(scan.text, stop):
            continue  # "the shipowners' federation"
        compound = noun not in scan.words.plurals or stop + 1 in offices or stop + 1 in firms
        if stop + 1 in starts and compound:
            continue  # "a regional government official", "the fisheries ministry": the last noun is the head
        if noun in ("facility", "facilities") and _is_credit(scan, begin, stop):
            continue
        if noun in _PARTS_OF_PLANT and _MACHINE.search(scan.text, max(0, begin - 24), begin):
            continue
        if noun == "cable" and scan.text.startswith(" TV", stop):
            continue  # "three cable TV companies"
        if noun == "venture" and scan.text.startswith(" capital", stop):
            continue  # "a venture capital fund"
        if noun == "bridge" and _BRIDGES.match(scan.text, stop):
            continue
        if noun == "talks" and not _HELD_AT.match(scan.text, stop):
            continue
        if _EXECUTIVES.match(scan.text, stop) and scan.words.nouns.get(noun) == "Asset":
            continue  # "a refinery executive" is nobody's refinery
        if noun in ("arm", "arms") and _ARMED.match(scan.text, stop):
            continue
        if noun in _MODIFYING and _OF_NOBODY.match(scan.text, stop):
            continue
        kind = scan.words.nouns.get(noun)
        if kind == "Asset" and _OF_NO_THING.match(scan.text, stop):
            continue
        if is_of_next(scan.text, stop, noun, scan.words.breaks):
            continue  # "a theatre curtain"
        if noun == "dairy" and _OF_MILK.match(scan.text, stop):
            continue  # "dairy products": what is made of milk
        if noun in ("exchange", "exchanges") and _is_exchanged(scan, begin, stop):
            continue
        middle = noun in ("centre", "center") and scan.text.startswith(" of ", stop)
        if middle and _MIDDLE.search(scan.text, max(0, begin - 8), begin):
            continue  # "in the centre of Chad": where, and no body
        if noun in ("office", "offices") and _SEAT.search(scan.text, max(0, begin - 12), begin):
            continue
        if noun == "business" and _OF_BUSINESS.match(scan.text, stop):
            continue
        if noun == "units" and _SO_MANY.search(scan.text, max(0, begin - 16), begin):
            continue  # "700 million units of the firm": its shares
        if begin == start and noun not in scan.words.plurals and qualifies(scan.text, stop):
            continue  # "Tanker transits recovered": of what sort they are
        if _OF_A_TRADE.match(scan.text, stop):
            continue  # "the port sector", "the shipyard industry"
        if (begin and scan.text[begin - 1] in "-’'") or _PACT.match(scan.text, stop):
            continue
        if scan.text[begin].isupper() and begin != start and noun not in _IN_CAPITALS:
            continue
        noun = "joint venture" if noun == "jv" else noun
        _group(scan, Left(scan, begin, noun, start), stop, noun)


def _is_apposed(scan: Scan, start: int, begin: int, *, chain: bool = False) -> bool:
    """Whether a noun tells what the name before its comma is; `chain`: of what that is a chain, as in "X, a chain of 22 shops"."""
    reach = max(start, begin - _APPOSED_REACH)
    if scan.text.find(" of " if chain else ", ", reach, begin) < 0:
        return False
    for name in reversed(scan.found):
        if name.form == "name" and name.kind != "Place" and reach <= name.end < begin:
            apposed = _APPOSED.match(scan.text, name.end, begin)
            if apposed is not None:
                return not chain or apposed["of"] is not None
    return False


def _is_of_many(scan: Scan, following: list[tuple[int, int, str]], stop: int) -> bool:
    """Whether a noun only counts the plural that follows: "a network of nine front companies"."""
    return (
        bool(following)
        and following[0][2] in scan.words.plurals
        and _OF_FEW_WORDS.fullmatch(scan.text, stop, following[0][0]) is not None
    )


def _is_held(scan: Scan, begin: int, stop: int) -> bool:
    """Whether a mission of many is what somebody runs or attends, rather than those who are on it."""
    return (
        _HELD_LEFT.search(scan.text, max(0, begin - 64), begin) is not None
        or _HELD_RIGHT.match(scan.text, stop) is not None
    )


def _is_exchanged(scan: Scan, begin: int, stop: int) -> bool:
    """Whether money, heat or people are exchanged: by the word before the noun or the one behind it."""
    return (
        _EXCHANGED.search(scan.text, max(0, begin - _BEFORE_REACH), begin) is not None
        or _OF_EXCHANGE.match(scan.text, stop) is not None
    )


def _is_credit(scan: Scan, begin: int, stop: int) -> bool:
    """Whether a facility is money lent: by the word before it, or by its sum and what is done with it."""
    lead = max(0, begin - 40)
    if _LENT.search(scan.text, lead, begin):
        return True
    summed = _A_SUM.search(scan.text, lead, begin)
    if summed is None:
        return False
    if _TO_BORROWERS.match(scan.text, stop):
        return True
    money = _FOR_BORROWERS.match(scan.text, stop) is not None
    if not money and _SHORT_SUM.search(scan.text, lead, begin):
        money = _LIES.match(scan.text, stop) is None
    return money and not _BUILT.search(scan.text, lead, begin)


def _group(scan: Scan, left: Left, stop: int, printed: str) -> None:
    """Make the mention of one group, or none where the words name nobody."""
    text, words, begin = scan.text, scan.words, left.begin
    if _is_nobody(text, left.start, begin):
        return  # "no bank has agreed", "not a single firm": there is none that does
    noun = words.plurals.get(printed, printed)
    plural = printed in words.plurals
    if printed == "funds" and _MONEY_ALONE.match(text, begin):
        return  # "with funds from X", "on-lent the funds": money
    if printed in words.nouns and left.countries and left.count is None:
        noun, plural = printed, False  # "the Moroccan railways": one firm
    owner = next(
        (
            m
            for m in scan.found
            if m.possessive
            and m.end < left.core
            and text[m.end : left.core] in ("’s ", "'s ", "’ ", "' ")
        ),
        None,
    )
    if noun == "line" and (
        _NO_THING.search(text, max(0, left.head - 12), left.head)
        or text.startswith(" of credit", stop)
        or _GIVEN_LINE.search(text, max(0, left.head - 60), left.head)
    ):
        return  # "a credit line"
    if noun in _STAFF and not (
        left.count is None
        and (plural or noun == "staff")
        and _BY_THEM.search(text, max(left.start, begin - 6), begin)
    ):
        return  # "sold to its employees", but "its 44 employees" is a figure
    if noun == "public" and not _is_holder(text, left, stop):
        return  # "open to the public", "the public sector"
    if noun in _DEALT_IN and not _is_dealt_in(text, left, stop, owner):
        return  # "its operations resumed": what it does; "sold its insurance operations": a business
    if noun == "partnership" and (plural or not left.places):
        return  # "a Delaware partnership", but "formed a partnership"
    if noun == "project" and _PROJECT_MONEY.match(text, stop):
        return  # "a 440 million project finance facility"
    if noun in ("syndicate", "fund", "partner") and text.endswith((" and ", " or "), 0, left.head):
        return  # "will lend 3 million and syndicate 60 million": what is done next
    if noun == "section" and not _is_stretch(text, left):
        return  # "a section of the population"
    if noun == "mission" and not definite_article(left) and not _TO_SOMEWHERE.match(text, stop):
        return  # "on a mission", "a mission to Alexandria"
    if noun == "exhibitor" and left.count is None and not left.countries:
        return  # "among the exhibitors": a rule reads what they are of
    if printed == "show" and _NUMBERS_SHOW.search(text, max(0, left.head - 24), left.head):
        return  # "recent financial results show turnover of": no fair
    if begin == left.head and is_verb(scan, begin, stop):
        return
    if noun == "portfolio" and _LENT_OUT.search(text, begin, stop):
        return  # "its loan portfolio": how much it has lent
    if noun in _OF_ANYBODY and _WHAT_OF_THEM.match(text, stop):
        return
    if (
        not plural
        and left.counted
        and (left.count or 0) > 1
        and not noun.endswith(_ONE_AND_MANY)
        and _ONLY_A_NUMBER.fullmatch(text, begin, left.head)
    ):
        return  # "156 metro cars", "three port cranes": of what sort they are
    definite = (left.determiner in words.definite or owner is not None) and not left.single
    if left.determiner in ("his", "her") and left.countries:
        definite = False  # "his Egyptian partner": nobody told of before
    plural = plural and not left.single
    if noun == "fund" and plural and left.count is None and _OF_A_PURSE.match(text, begin):
        return  # "federal funds will cover 80 percent": money
    if noun in _STAKES and _STAKE.match(text, stop):
        return  # "its holding in X": a share, no firm
    if noun == "foundation" and plural and left.count is None and _CAST.match(text, stop):
        return  # "the foundations are made by X": what a thing stands on
    if noun == "foundation" and _GROUNDS.search(text, max(0, left.head - 40), left.head):
        return  # "lays a strong foundation for": no organisation
    if noun == "market":
        known = (
            bool(left.countries) and left.countries[0] != ""
        )  # "the African market" is no state's
        if known and (len(left.countries) == 1 or not definite):
            _market(scan, begin, stop, left.countries[0])
        return
    if (
        noun == "group"
        and left.determiner in ("a", "A")
        and _MADE_OF.match(text, stop)
        and not _MADE_OF_NAMED.match(text, stop)
    ):
        return  # "a group of seven banks": how many there are, no firm
    if noun == "delegation" and text.startswith(" of ", stop) and not is_of_lands(text, stop):
        return  # "a delegation of 30 firms": the firms
    if noun == "member" and (left.count is None or text.startswith(" of ", stop)):
        return  # "its 240 members", but "two members of parliament"
    sold = noun == "business" and _is_dealt_in(text, left, stop, owner)
    if noun in _VAGUE and not left.countries and left.determiner in ("", "the") and not sold:
        return
    if noun in ANYBODY and not _is_somebody(text, left, stop, plural):
        return
    possessed = text[begin - 3 : begin] in (
        "’s ",
        "'s ",
        "s’ ",
        "s' ",
    )  # of a noun that is nobody: "the pact’s secretary general"
    definite = (
        definite
        or (possessed and not left.single)
        or (noun == "parliament" and left.begin == left.head)
    )
    realm = _OF_ALL.search(text, max(left.start, begin - 24), begin) if possessed else None
    if realm is not None:
        begin = realm.start()  # "the world’s largest miner"
    bare = not (
        plural
        or possessed
        or left.determiner
        or left.countries
        or left.count is not None
        or owner
        or left.head == left.start
        or text.endswith("whose ", 0, begin)
        or noun == "parliament"
        or (noun.endswith("works") and text.startswith(" in ", stop))
    )
    if bare and not re.match(rf"\s{CAP}", text[stop : stop + 3]):
        return  # "oil company Lukoil": a bare singular describes the name after it, if there is one
    kind = words.nouns[noun]
    if not plural:
        stop = field_end(text, stop, noun)
    if noun in _BODIES_OF and left.many_own:
        kind = "Chamber"  # "a wholesalers' body"
    elif noun == "group" and _OF_PEOPLE.search(text, begin, left.head):
        kind = "Organization"  # "a women's group'
    if plural and noun.endswith(_TRADING_WORKS) and (noun.endswith("mill") or owner is None):
        kind = "Firm"  # "two sugar mills in Saxony" buy and sell; one mill is a building
    if (
        kind in ("Firm", "Organization")
        and noun.rpartition(" ")[2] in _SITES
        and _WORKED.search(text, max(left.start, begin - 24), begin)
    ):
        kind = "Asset"  # "operates two sugar mills", "is building a hospital"
    if noun in _HOUSES and (
        _IS_RUN.match(text, stop)
        or _CHANGES_HANDS.search(text, max(left.start, begin - 20), begin)
        or _WORKED.search(text, max(left.start, begin - 24), begin)
    ):
        kind = "Asset"
    if (
        noun.rpartition(" ")[2] in _LAID
        and kind in ("Firm", "Organization")
        and _IS_LAID.match(text, stop)
    ):
        kind = "Asset"  # "the network will be laid by X"
    if plural and (noun in _HOLDERS or noun in _TRADESMEN):
        kind = "Party"  # persons, firms and states; people who buy and sell as firms do
    if noun in ("syndicate", "club", "consortium") and _OF_LENDERS.match(text, stop):
        kind = "Bank"
    if not plural and kind in ("Asset", "Project") and _GOODS_FOR_IT.match(text, stop):
        return
    if kind == "Asset" and _NEW.search(text, begin, left.head):
        kind = "Project"
    if noun == "partner" and not plural and text.startswith(" at ", stop):
        kind = "Person"  # "a partner at the law firm X"
    if noun in _OFFICES:
        kind = "GovernmentBody" if plural else "Person"
    if noun == "list" and (owner is not None or left.countries):
        first = begin if owner is None else owner.start
        kind = "Programme" if is_sanctions_list(text, first, stop) else kind
    if definite and kind == "Place" and _OF_ITS_LAND.match(text, stop):
        return  # "the southern region of the country": a part of it, and no place told of before
    one_country = left.countries[0] if len(set(left.countries)) == 1 else left.country
    anew = left.determiner in ("a", "an", "another") and not plural
    head_end, stop = stop, tail_end(text, stop, kind, noun, anew=anew)
    pair = second_noun(text, stop) if definite and not plural and stop == head_end else None
    if pair is not None:  # "its chairman and largest shareholder, X"
        head_end = stop = pair.end()
    mention = Mention(
        begin,
        stop,
        scan.index,
        kind,
        "definite" if definite else "group",
        _THE.sub("", text[begin:stop]),
        head=noun,
        count=1 if not plural and left.count is None else left.count,
        approximate=left.count is not None and not left.counted,
        plural=plural,
        country=one_country or None,
        local=left.local,
        words=frozenset(text[begin:stop].lower().split()),
        based=left.based,
        listed=left.listed,
        registered=left.registered,
        restricted=left.restricted,
    )
    if stop > head_end:
        mention.described = (head_end, stop)
    mention.owner = owner
    mention.whose = left.whose or ("the" if realm is not None else "")
    if owner is not None and owner.kind == "Place":
        mention.place = owner
        mention.country = mention.country or owner.country
    scan.mark_possessive(mention)
    _describe(scan, mention)
    if kind == "Portfolio" and noun == "list" and mention.described is None and not definite:
        return  # a list of anything but projects is no portfolio
    scan.found = [m for m in scan.found if m not in left.places]
    scan.found.append(mention)


def _is_nobody(text: str, start: int, begin: int) -> bool:
    """Whether a group is said to be none or hardly any: "no bank", "not one lender", "few firms", but "a few firms"."""
    lead = text[max(start, begin - 24) : begin]
    if _NOBODY.match(text, begin):
        return not lead.lower().endswith("a ") or not text.startswith("few", begin)
    return _NOT_A.search(lead + text[begin : begin + 9]) is not None


def definite_article(left: Left) -> bool:
    """Whether "the" stands before a group that has no other words: what was spoken of before."""
    return left.determiner == "the" and left.count is None


def _is_holder(text: str, left: Left, stop: int) -> bool:
    """Whether a noun for everybody is an owner of shares: "46 percent held by the public", "the public holds the rest"."""
    if left.determiner != "the":
        return False
    if _HOLDING.match(text, stop):
        return True
    before = text[max(left.start, left.begin - _FAR_BEFORE) : left.begin]
    return before.endswith(" by ") and _HELD_BEFORE.search(before) is not None


def _is_dealt_in(text: str, left: Left, stop: int, owner: Mention | None) -> bool:
    """Whether what a firm does is bought or sold as a thing: "sold its insurance operations", "the takeover of X’s assets in Chad"."""
    of_somebody = left.determiner == "the" and _OF_NAMED.match(text, stop) is not None
    if owner is None and not left.whose and not of_somebody:
        return False
    begin = owner.start if owner is not None and owner.start < left.begin else left.begin
    return _DEALING.search(text, max(left.start, begin - _FAR_BEFORE), begin) is not None


def _is_stretch(text: str, left: Left) -> bool:
    """Whether a section is one of a road or line: by its length, or by what is done to it."""
    own = text[left.begin : left.head]
    return _LENGTH.search(own) is not None or (
        _IN_TURN.search(own) is not None
        and _WORKED_ON.search(text, max(left.start, left.begin - 30), left.begin) is not None
    )


def _is_somebody(text: str, left: Left, stop: int, plural: bool) -> bool:
    """Whether words for any person at all tell of some: by their number, nationality, seat, or whom they are close to."""
    # "an individual plan", but "two Chadian nationals own": the plural describes no noun behind it
    if (not plural and _NO_MODIFIER.match(text, stop) is None) or (
        left.count or 0
    ) >= _MOST_ANYBODIES:
        return False
    told = bool(left.countries) or left.based is not None or left.restricted is not None
    counted = left.single or left.count is not None
    return told or counted or (plural and _TIED.match(text, stop) is not None)


# What shows that "the US" before it is the country: no noun follows that it describes.
_NO_NOUN = later(
    r"\s(?:in|on|at|by|to|for|from|with|over|under|against|into|through|since|after|before|until|as|than|but|while|because|when"
    r"|where|which|who|whose|that|this"
    r"|last|next|earlier|later|again|alone|too|also|will|would|may|might|could|can|should|must|has|have|had|is|are|was|were|did"
    r"|does|not|a|an|the|its|it|they"
    r"|(?:re-?)?imposed|sanctioned|blacklisted|lifted|eased|waived|froze|banned|barred|seized|warned|urged|withdrew|joined|signed|agreed"
    r"|approved|announced|launched|granted|pledged|provided|added|removed|designated|targeted|raised|slapped|levied|exported|imported"
    r"|fell|rose|grew|shrank|sank|slid|swelled|hit|held|came|went|stood|ran|led|lost|won|spent|paid|sent|drew|slumps?|falls|rises|grows"
    r"|took|made|put|gave|cut|set|sold|bought|lent|wants|plans|says|said|imposes|buys|sells|exports|imports|remains|supports"
    r"|opposes|accuses|considers|supplies"
    r"|accounts|leads|backs|keeps|sees|seeks|hopes|intends|expects|continues|began|became|becomes|announces)\b"
    r"|\s(?!(?:listed|based|backed|owned|led|registered|sanctioned|controlled|funded|educated|flagged|born|trained|aligned"
    r"|sponsored|brokered|imposed|proposed"
    r"|approved|supplied|designed|mandated|denominated|dominated|located|incorporated|related|installed|federal|armed|united"
    r"|combined|limited|indebted)\b)[a-z]+ed\b"
    r"|\simposed\s(?:a|an|the|its|new|tariffs|sanctions|further)\b"
    r"|\s(?:sanctioned|designated|approved)\s(?:(?:an?|the|two|three|four|five|several)\b|[A-Z])"
)


def read_countries(scan: Scan, start: int, end: int) -> None:
    """Take "the U.S." for a place where no noun that it describes follows."""
    for hit in scan.adjectives:
        printed = scan.text[hit.start : hit.end]
        if (
            printed in ("U.S.", "US")
            and not scan.is_taken(hit.start, hit.end)
            and (
                not re.match(r"\s[a-z]+(?<!and)(?<!or)\b", scan.text[hit.end : hit.end + 12])
                or (
                    scan.text[max(0, hit.start - 4) : hit.start].lower() == "the "
                    and _NO_NOUN.match(scan.text, hit.end)
                )
            )
        ):
            begin = (
                hit.start - 4
                if scan.text[max(0, hit.start - 4) : hit.start].lower() == "the "
                else hit.start
            )
            mention = Mention(
                begin,
                hit.end,
                scan.index,
                "Place",
                "name",
                printed,
                country=hit.entry.country,
                code=hit.entry.code,
                entry=hit.entry,
            )
            scan.mark_possessive(mention)
            scan.found.append(mention)


_OF_A_PURSE = later(
    r"(?:the\s|its\s|their\s)?(?:federal|state|public|government|taxpayer|eu|own|additional|extra|sufficient|necessary|private"
    r"|borrowed|local|budget|municipal)\sfunds\b",
    re.IGNORECASE,
)
_CAST = later(
    r"\s(?:(?:for|of)\s(?:the\s)?[\w’' -]{2,40}?\s)?(?:(?:is|are|was|were|will|have|has|had|being|been|be|to)\s)*"
    r"(?:made|cast|poured|laid|built|supplied|delivered|fabricated|come|came|coming|ordered|dug|designed|produced|manufactured)\b"
)
_GROUNDS = later(
    r"\b(?:lay|lays|laid|laying|establish\w*|build|builds|built|provide\w*|form|forms|create\w*)\s(?:a|the)\s(?:[a-z]+\s)?$"
    r"|\b(?:strong|solid|firm|sound|stable|robust|lasting|good|broad)\s$"
)


def _market(scan: Scan, begin: int, end: int, code: str) -> None:
    """Read "the Russian market" as the country as a place to sell in."""
    name = country_name(code)
    entry = Entry(name, "Place", code, "place", code)
    scan.found.append(
        Mention(
            begin,
            end,
            scan.index,
            "Place",
            "name",
            name,
            country=code,
            code=code,
            entry=entry,
        )
    )


def _describe(scan: Scan, mention: Mention) -> None:
    """What follows a group and belongs to its description: a purpose, a place, what it consists of."""
    text = scan.text
    rest = text[mention.end : mention.end + 160]
    purpose = _DESCRIPTION.match(rest)
    if purpose and mention.kind in ("Organization", "GovernmentBody", "Firm"):
        stop = next(
            (
                m.end
                for m in sorted(scan.found, key=lambda m: m.start)
                if m.start > mention.end + purpose.end()
            ),
            None,
        )
        clause = re.split(r"[,.;]", rest[purpose.end() :], maxsplit=1)[0]
        if _PROMOTION.search(clause) and mention.kind == "Organization":
            mention.kind = "Chamber"
        begin = mention.end + purpose.end()
        heads = scan.words.heads(text, begin, begin + len(clause))
        mention.described = (mention.end, heads[0][1] if heads else stop or mention.end)
        return
    knows = _KNOWS.match(rest)
    if knows and mention.kind == "Person":
        mention.described = (mention.end, mention.end + knows.end())
        return
    of = _OF_GROUP.match(rest)
    if of and mention.kind in ("Portfolio", "Firm"):
        mention.described = (mention.end, mention.end + of.end())
        size = _SIZE_OF.match(rest)
        if size and mention.kind == "Portfolio":
            value = number(size["n"])
            mention.count = int(value) if value is not None else mention.count


# ---- pronouns, neighbours --------------------------------------------------------------------------------------------
