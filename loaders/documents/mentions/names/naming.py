"""Mentions made of names: known ones, persons, joint bodies, peoples, and what stands right beside a name and belongs to it.

add_known(scan, hit)                # "the World Bank", "Turkish" before exports
add_person(scan, begin, stop, "Mr")
"""

from __future__ import annotations

import re

from interlock.loaders.documents.language.adjectives import OF_A_CREED, OF_A_REGION
from interlock.loaders.documents.language.english import is_english
from interlock.loaders.documents.language.gazetteer import Entry, Hit, country_name, shipped
from interlock.loaders.documents.language.later import later
from interlock.loaders.documents.language.words import words
from interlock.loaders.documents.mentions.mention import (
    REGISTERED,
    RESTRICTED,
    SEATED,
    Mention,
    Scan,
)
from interlock.loaders.documents.mentions.names.bare_works import is_bare_work, plain_work
from interlock.loaders.documents.mentions.names.capitals import NAMED_NEXT
from interlock.loaders.documents.mentions.names.heads import head_kind
from interlock.loaders.documents.mentions.names.kinsfolk import take_kinsfolk

__all__ = [
    "add_anaphor",
    "add_joint_body",
    "add_known",
    "add_person",
    "attach",
    "place_entry",
    "take_noun",
]

# What a state or all of a country does: its adjective before it stands for the country.
# "the city of Riga supports": the town and not the state whose capital it is.
_TOWN_OF = later(
    r"\b(?:city|town|municipality|port|mayor|authorities|council|people) of (?:the )?$"
)
_STATE_DEED = later(
    r"\s(?:[a-z]+\s){0,2}?(?:(?:re-)?exports|imports|shipments)\s(?:[a-z]+\s){0,2}?(?:to|from)\b"
    r"|\s(?:[a-z]+\s)?(?:sanctions|embargo|tariffs|export\scontrols|restrictions)\s(?:on|against)\b"
)
_BUILT = frozenset({"Asset", "Project"})
_OWNED = frozenset({"Asset", "Project", "Portfolio"})
_QUOTED_WORK = later(
    r"[”\"’]\s(?P<noun>project|programme|program|initiative|scheme|conference|forum|exhibition)\b"
)
_TOPICS = frozenset(
    words(
        "Solar Wind Hydro Hydropower Hydrogen Geothermal Biomass Biogas Battery Storage Gold Silver Copper Nickel Lithium Zinc Uranium "
        "Cobalt Graphite Coal Potash Phosphate Platinum Iron Tin Gas Oil LNG Power Water Rail Metro Steel Aluminium Aluminum Cement"
    )
)
# What may stand between an article and the name of a work: "the new 300 MW Sarband wind farm", "its $2 billion Sarband dam".
_THE_NEW = later(
    r"(?P<all>\b(?:[Tt]he|[Aa]n?|[Ii]ts|[Tt]heir)\s(?P<words>(?:[\w$€£¥.,-]+\s){1,4}))$"
)
_SIZES = later(
    r"(?:(?:US|A|C|HK)?[$€£¥]|(?:[A-Z]{3}|Rs\.?|RM|Tk|KSh|TSh|USh|kr)(?=\s?\d))\s?\d[\d.,]*"
    r"(?:[\s-]?(?:million|billion|trillion|crore|lakh|bn|mn|m)\b)?"
    r"|\d[\d.,]*[\s-](?:million|billion)[\s-](?:euro|dollar|pound|yuan|rupee|rouble|ruble|rand|naira|lira|baht|peso)s?\b"
    r"|\d[\d.,]*[\s-]?(?:[kMG]Wp?|[MGT]Wh|MVA|km|kilomet(?:re|er)s?|miles?|hectares?|megawatts?|gigawatts?|metres?|tonnes?|TEU)\b"
    r"(?:[\s-](?:long|wide|deep|high|strong)\b)?"
)
# Its size or its letters in brackets, between the name of a work and the noun.
_SIZE_ASIDE = later(
    r"\s\((?:[A-Z]{2,6}|(?:\d[\d.,]*(?:\s?[-–]\s?\d[\d.,]*)?\s?(?:[kMG]Wp?|[MGT]Wh|MVA|km|ha|hectares|megawatts|mtpa|TEU)))\)"
)
_AFLOAT = (
    "ship",
    "vessel",
    "tanker",
    "ferry",
    "yacht",
    "freighter",
    "bulk carrier",
    "gas carrier",
    "trawler",
    "icebreaker",
)
_OF_A_YEAR = later(
    r"\s(?:19|20)\d\d\s(?:[a-z]+\s){0,2}?(?:forum|summit|conference|expo|exhibition|fair|congress|convention|symposium"
    r"|trade\sshow)(?![\w-])"
)
_PACTS = ("agreement", "trade pact")
_OF_TRADE = ("trade agreement", "trade pact")
_TREATIES = frozenset({"accord", "treaty", "pact", "charter", "convention", "protocol"})
_LISTS = frozenset(
    {
        "sanctions list",
        "sanctions regime",
        "sanctions regulations",
        "blacklist",
        "list",
        "regulations",
    }
)
_LIST_OF = later(
    r"\sprices?\b|\sof\s(?!(?:[a-z-]+\s){0,2}(?:sanctioned|designated|persons|entities))"
)
_NUMBERED = later(r"\s\d{1,2}(?=\s[a-z])")
_OF_WORKS = frozenset(
    words(
        "planned proposed future unfinished disputed controversial troubled stalled long-delayed long-awaited giant huge ageing"
    )
)
_NO_ARTICLE = later(r"(?:^|[\n:;•] ?|\b(?:of|for|at|to|on|from|in|and|by|with) )$")
_LONGEST_LEAD = 48
_WORDS_OF_TOWNS = 2
_OWNED_BEFORE = later(
    r"(?:[’']s?|\b[Ii]ts|\b[Tt]heir|\w-(?:operated|owned|led|run|backed|controlled))"
    r" (?:(?:wholly|majority|partly|jointly)[ -]owned |flagship |new |main )?$"
)
_DOT_INSIDE = later(r"\.(?=,|;|[’']s\b|\s[a-z])")  # "Jo Lee, Jr. and"
_ARTICLE = later(r"^(?:the|an?)\s", re.IGNORECASE)
_ITS_FIRM = later(
    r"\s(?!(?:and|or|of|in|on|at|by|for|from|with|to|into|as|than|that|is|was|has|had|will|would|its|their|the|an?|[a-z]+ed)\s)"
    r"(?:[a-z]+(?:-[a-z]+)?\s){1,2}?(?:company|firm)(?![\w-])"
)
# What many firms of one house are called, with its name before it.
_HOUSES = frozenset({"group", "holding", "conglomerate", "concern"})


def _plain(said: str) -> list[str]:
    """The words before a name that are no size: "new" of "new 300 MW"."""
    return _SIZES.sub("", said).lower().split()


def _is_of_tables(mention: Mention) -> bool:
    return mention.country is not None and mention.entry is not None


def _has_a_list(scan: Scan, mention: Mention, noun: re.Match[str]) -> bool:
    """As in "the EU list", "the Russia regulations": of a union or state who is listed, of a country what is ruled about it."""
    if mention.entry is None or not scan.text.startswith(("the ", "The "), mention.start):
        return False
    if noun["noun"] == "regulations":
        return mention.kind == "Place"
    return noun["noun"] != "list" or not _LIST_OF.match(scan.text, noun.end())


def _takes_noun(scan: Scan, at: int) -> bool:
    """Whether the lower-case noun of a work follows, and no other word: "wind farm", "plant"."""
    noun = scan.words.compound.match(scan.text, at) or scan.words.named_noun.match(scan.text, at)
    if noun is None:
        return False
    kind = scan.words.compounds.get(noun["noun"]) or scan.words.nouns.get(noun["noun"])
    return kind in _BUILT


_OF_THE_SCHEME = later(
    r"\s(?:(?:expansion|extension|upgrade|modernisation|modernization|rehabilitation|construction"
    r"|development)\s)?(?P<head>programme|program|project|scheme)(?![\w-])"
)


_OF_HOLDINGS = ("fund", "portfolio", "loan book")
_GOES_ON = later(
    r"\s(?:manage|compan|advis|hold|house|administrat|invest|unit|firm|boss|chief|vehicle|director|review)[a-z]*\b"
)
_OF_OFFICE = later(r"\s(?:ministry|minister|department|authority|regulator|inspectorate)\b")
_OF_A_PLACE = frozenset(
    {
        "cooperative",
        "co-operative",
        "co-op",
        "corporation",
        "combine",
        "trading house",
        "shipping line",
    }
)


def take_noun(scan: Scan, mention: Mention) -> None:
    """Take in the lower-case noun of "the Kumtash mine", "Almaty region", which gives the kind."""
    _take_behind(scan, mention)
    take_kinsfolk(scan, mention)


def _is_the_firm(scan: Scan, mention: Mention, stop: int) -> bool:
    """Whether a noun for a firm behind "the" and a name says what the name is: "the Hangana fishing company", of no known town."""
    return (
        mention.kind in ("Party", "Place")
        and mention.entry is None
        and not mention.possessive
        and scan.text.startswith(("the ", "The "), mention.start)
        and NAMED_NEXT.match(scan.text, stop) is None
        and not any(is_english(word) for word in mention.name.split())
    )


def _take_behind(scan: Scan, mention: Mention) -> None:
    aside = _SIZE_ASIDE.match(scan.text, mention.end)
    if aside is not None and _takes_noun(scan, aside.end()):
        mention.end = (
            aside.end()
        )  # "the Orlu (300 MW) wind farm", "the Central de Orlu (CDO) plant"
    number = _NUMBERED.match(scan.text, mention.end)
    if number is not None and scan.words.named_noun.match(scan.text, number.end()):
        mention.end = number.end()  # "the Orlu 2 power station"
        mention.name = f"{mention.name}{number[0]}"
    quoted = _QUOTED_WORK.match(scan.text, mention.end)
    if quoted is not None and scan.text[mention.start - 1 : mention.start] in ("“", '"', "‘"):
        mention.kind = scan.words.nouns.get(quoted["noun"], "Programme")
        mention.guessed, mention.start = False, scan.article(mention.start - 1)
        mention.end = quoted.end()  # "the “Green Mills” project"
        return
    dated = _OF_A_YEAR.match(scan.text, mention.end)
    if dated is not None and mention.entry is None and not mention.possessive:
        mention.end = dated.end()  # "the Orlu 2024 investment forum"
        mention.name, mention.kind, mention.guessed = f"{mention.name}{dated[0]}", "Event", False
        return
    firm = _ITS_FIRM.match(scan.text, mention.end)
    if firm is not None and _is_the_firm(scan, mention, firm.end()):
        mention.kind, mention.guessed, mention.end = "Firm", False, firm.end()
        return
    noun = scan.words.compound.match(scan.text, mention.end)
    if noun is not None and _OF_OFFICE.match(scan.text, noun.end()):
        return  # "the Chad railway ministry": what it is for
    if (
        noun is not None
        and scan.words.compounds[noun["noun"]] in ("Bank", "Firm")
        and (mention.name in OF_A_CREED or mention.name in OF_A_REGION)
    ):
        noun = None  # "the Kurdish bank Orlu Finans": of what sort, and no name
    if noun is not None and mention.entry is not None and noun["noun"].endswith(_PACTS):
        noun = None  # "the Chile trade agreement": with whom it is, and no name
    if noun is not None and mention.code is not None and noun["noun"] in _TREATIES:
        noun = None  # "the Chile treaty", but "the Istanbul accord"
    if (
        noun is not None
        and mention.entry is not None
        and (noun["noun"] in _OF_A_PLACE or noun["noun"].endswith(_OF_HOLDINGS))
    ):
        noun = None  # "the Orlu co-operative", of a known town: where it is, and no name
    if noun is not None and noun["noun"] in _LISTS and not _has_a_list(scan, mention, noun):
        noun = None
    if noun is None:
        noun = scan.words.named_noun.match(scan.text, mention.end) or plain_work(scan, mention)
        plural = noun is not None and scan.text[noun.end() : noun.end() + 1] == "s"
        if (
            noun is None
            or plural
            or mention.kind not in ("Party", "Place")
            or (_is_of_tables(mention) and not is_bare_work(scan, mention, noun, known=True))
        ):
            return
        if mention.possessive or scan.text[mention.end : mention.end + 2] in (
            "’s",
            "'s",
        ):
            return
        kind = scan.words.nouns.get(noun["noun"]) or scan.words.plain_kinds[noun["noun"]]
    else:
        kind = scan.words.compounds[noun["noun"]]
    told = scan.text[mention.start : mention.end].startswith(("the ", "The "))
    if kind in _OWNED and mention.kind == "Party":  # "Brask's Oryx mine", "its Orlu portfolio"
        lead = max(0, mention.start - _LONGEST_LEAD)
        told = told or _OWNED_BEFORE.search(scan.text, lead, mention.start) is not None
    if not told and kind in _BUILT:
        before = _THE_NEW.search(scan.text, max(0, mention.start - _LONGEST_LEAD), mention.start)
        if before is not None and (scan.words.modifiers | _OF_WORKS).issuperset(
            _plain(before["words"])
        ):
            told, mention.start = True, before.start("all")
        elif (
            mention.kind in ("Party", "Place")
            and mention.entry is None
            and mention.name.count(" ") < _WORDS_OF_TOWNS
        ):
            # "Project: Akosua wind farm", "a loan for Akosua wind farm": of a work no article need tell
            told = is_bare_work(scan, mention, noun, known=False) or (
                " " in noun["noun"]
                and _NO_ARTICLE.search(
                    scan.text, max(0, mention.start - _LONGEST_LEAD), mention.start
                )
                is not None
            )
        elif mention.kind == "Place" and _is_of_tables(mention):
            told = is_bare_work(scan, mention, noun, known=True)
    house = noun["noun"] in _HOUSES and mention.entry is None and not mention.possessive
    if house and not told:  # "shares in Orlu group": no article need tell
        told = not any(is_english(word) for word in mention.name.split())
    if not told and (kind != "Place" or noun["noun"].endswith(("park", "zone"))):
        return
    # "the Orlu Solar project", "the Orlu Bridge project": the word says what is built, no firm's trade.
    topical = mention.entry is None and (
        (mention.kind == "Firm" and kind in _BUILT and mention.name.rpartition(" ")[2] in _TOPICS)
        or (mention.kind == "Asset" and kind == "Project")
        or (mention.kind in _BUILT and kind == "Agreement")
    )
    topical = topical and told
    if mention.kind not in ("Party", "Place", "Organization") and not topical:
        return
    held = noun["noun"].endswith(_OF_HOLDINGS)
    if held and _GOES_ON.match(scan.text, noun.end()):
        return  # "the Orlu fund manager"
    named_next = NAMED_NEXT.match(scan.text, noun.end()) is not None
    seated = mention.kind == "Place" and kind in ("Firm", "Bank")
    if named_next and (seated or held or kind in ("Organization", "Chamber")):
        return  # "the Vienna foundation Donauperle", "the Lyon group X": it describes the name
    if mention.kind == "Place" and kind in ("Event", "Asset") and mention.entry:
        mention.based = scan.place(mention.start, mention.end, mention.entry)
    mention.end = noun.end()
    if mention.entry is None and noun["noun"].endswith(_AFLOAT):
        mention.kind, mention.guessed = "Asset", False
        return  # "the Orlu Star cruise ship": the noun is no part of a ship's name
    if kind == "Agreement" and noun["noun"].endswith(_OF_TRADE):
        mention.kind, mention.guessed = kind, False
        return  # "the PACER Plus trade agreement" is PACER Plus
    mention.name = f"{mention.name}{noun[0]}"
    mention.kind, mention.head, mention.code = kind, noun["noun"], None
    mention.entry, mention.capital = None, False
    whole = _OF_THE_SCHEME.match(scan.text, noun.end()) if kind == "Asset" else None
    if whole is not None:  # "the Orlu highway programme": more than the highway
        mention.end, mention.name = whole.end(), f"{mention.name}{whole[0]}"
        mention.kind, mention.head = "Project", whole["head"]


def add_joint_body(scan: Scan, begin: int, stop: int, inner: list[Hit]) -> None:
    """As in "the Chile-China Joint Commission": a body with two states as members."""
    name = scan.text[begin:stop]
    kind = head_kind(scan, begin, stop) or "GovernmentBody"
    mention = Mention(scan.article(begin), stop, scan.index, kind, "name", name)
    states = [hit for hit in inner[:2] if hit.entry.code]
    if kind == "GovernmentBody":  # a chamber of two countries has firms for its members
        mention.members = tuple(scan.place(hit.start, hit.end, hit.entry) for hit in states)
    scan.mark_possessive(mention)
    scan.found.append(mention)


def add_anaphor(scan: Scan, begin: int, stop: int) -> None:
    """As in "the Company", "the Bank": press releases print what refers back with a capital."""
    start = scan.article(begin)
    head = scan.text[begin:stop].lower()
    if start < begin and (head in scan.words.anaphors or head in scan.words.nouns):
        mention = Mention(
            start,
            stop,
            scan.index,
            "Party",
            "definite",
            head,
            head=head,
            words=frozenset((head,)),
        )
        scan.mark_possessive(mention)
        scan.found.append(mention)


def place_entry(name: str) -> Entry | None:
    for stem in (name, name.rpartition(" ")[0], name.partition(" of ")[2]):
        found = shipped().find(stem) if stem else []
        if (
            len(found) == 1
            and found[0].end - found[0].start == len(stem)
            and found[0].entry.use != "adjective"
        ):
            return found[0].entry
    return None


def add_known(scan: Scan, hit: Hit) -> None:
    entry = hit.entry
    printed = scan.text[hit.start : hit.end]
    if entry.use == "adjective":
        if entry.country and _STATE_DEED.match(scan.text, hit.end):
            name = country_name(entry.country)  # "Turkish exports to", "U.S. sanctions on"
            named = place_entry(name)
            if named is not None:
                scan.found.append(
                    Mention(
                        hit.start, hit.end, scan.index, "Place", "name", name,
                        country=entry.country, code=named.code, entry=named,
                    )
                )  # fmt: skip
                return
        scan.adjectives.append(hit)
        return
    start = (
        hit.start - 4
        if scan.text[max(0, hit.start - 4) : hit.start].lower() == "the "
        else hit.start
    )
    mention = Mention(
        start,
        hit.end,
        scan.index,
        entry.kind,
        "name",
        printed,
        country=entry.country,
        code=entry.code,
        entry=entry,
        capital=entry.use == "capital"
        and _TOWN_OF.search(scan.text, max(0, start - 24), start) is None,
    )
    if entry.kind != "Place":
        attach(scan, mention)
    take_noun(scan, mention)
    scan.mark_possessive(mention)
    scan.found.append(mention)


def add_person(scan: Scan, begin: int, stop: int, title: str) -> Mention:
    name = scan.text[begin:stop]
    stop += _DOT_INSIDE.match(scan.text, stop) is not None and name.endswith((" Jr", " Sr"))
    title = _ARTICLE.sub("", title).strip(" .")  # "the chief executive, X"
    mention = Mention(begin, stop, scan.index, "Person", "name", name, title=title)
    scan.mark_possessive(mention)
    scan.found.append(mention)
    return mention


def attach(scan: Scan, mention: Mention) -> None:
    """Take over the nationality and the "X-listed", "X-based" that stand right before a name."""
    at = mention.start
    while True:
        gap = at - 1
        adjective = next((hit for hit in reversed(scan.adjectives) if hit.end == gap), None)
        if adjective is not None:
            if mention.form != "name" or mention.kind != "Place":
                mention.country = mention.country or adjective.entry.country
            at = mention.start = adjective.start
            continue
        tied = next((item for item in reversed(scan.attached) if item[1] == gap), None)
        if tied is None:
            return
        begin, stop, tie, entry = tied
        at = mention.start = begin
        if tie == "flagged" and mention.form == "name" and mention.kind in ("Firm", "Party"):
            mention.kind, mention.guessed = "Asset", False  # only ships and aircraft have a flag
        if entry is None and tie in SEATED:
            mention.based = scan.unknown_place(begin, stop - len(tie) - 1)
        if entry is None and tie in REGISTERED and not scan.text[begin : begin + 2].isupper():
            mention.registered = scan.unknown_place(
                begin, stop - len(tie) - 1
            )  # but "SEC-registered"
        if entry is not None:
            place = scan.place(begin, stop - len(tie) - 1, entry)
            if tie == "listed":
                mention.listed = place
            elif tie in REGISTERED:
                mention.registered = place
            elif tie in RESTRICTED:
                mention.restricted = place
            elif tie in SEATED:
                mention.based = scan.seats.get(begin, place)
                mention.country = mention.country or entry.country
