"""Firms that are called like a person or a town: "Barry Brandt, a chocolate maker", "the copper miner Osorno".

What a name looks like is a guess; what the text says of it is told. A name that looks like a person's and that is owned, has plants or a
chief executive, or is said to be a maker, is a firm's wherever the text uses it, unless the text gives it an office or a title too.

    name_firms(text, mentions)      # before neighbours are joined
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence

from interlock.loaders.documents.language.gazetteer import Hit
from interlock.loaders.documents.language.known_parties import known_kind
from interlock.loaders.documents.language.later import later
from interlock.loaders.documents.language.lexicon import lexicon
from interlock.loaders.documents.mentions.kinds.evidence import (
    is_bankers,
    is_called_bank,
    is_firms,
    is_nobodys,
    is_peoples,
    noun_kind,
)
from interlock.loaders.documents.mentions.kinds.firm_signs import SURE, is_of_a_body, signs_of_firm
from interlock.loaders.documents.mentions.kinds.people_signs import (
    SURE_PERSON,
    is_called_person,
    signs_of_person,
)
from interlock.loaders.documents.mentions.kinds.taken_up import taken_up
from interlock.loaders.documents.mentions.kinds.towns_as_firms import is_firm_called_as_town
from interlock.loaders.documents.mentions.mention import Mention, longer_names, of_sentences
from interlock.loaders.documents.mentions.names.persons import is_person

__all__ = ["is_called_after", "name_firms"]

_IN_A_ROW = (", ", " and ", ", and ")
_A_ROW = 3  # names
_REACH = 80  # characters around a name that are looked at
_OUTWEIGHS = 2 * SURE  # signs of a firm, where its last word alone is used as a person's is
# What nobody calls a person: makers, chains, lines. No "trader", "owner" or "operator", which people are too.
_FIRM = (
    r"(?:(?!(?:film|law|policy|peace|match|play|trouble|dress|king|home|mischief|decision|money|mapp?|wig|music)-?makers?\b)(?:[a-z]+-?)?maker|manufacturer|company|firm|group|conglomerate|chain|retailer|airline|carrier|insurer|reinsurer|lender|utility"
    r"|multinational|subsidiary|corporation|consortium|giant|brand|trading\shouse|shipping\sline|cooperative|co-operative"
    r"|(?:copper|gold|coal|lithium|iron|nickel|uranium|diamond|platinum|zinc|silver)\sminer"
    r"|(?:oil|phosphate|steel|gas|retail|mining|energy|food|tobacco|tech|chemicals?)\smajor)"
)
# What a town never is, right before its name.
_TRADE = (
    rf"(?:{_FIRM}|operator|brewer|distiller|refiner|exporter|importer|wholesaler|supplier"
    r"|distributor|contractor|provider|trader|start-?up)"
)
_IS_A_FIRM = later(
    rf"(?:,?\s\([^()]{{1,40}}\))?(?:,\s|\s[-–—]\s|\s(?:is|was|remains|became)\s(?:also\s|now\s)?|\s\()"
    rf"(?:(?:itself\s)?(?:an?|the|one\sof\s(?:the|its|their))\s|[A-Z][\w.]*(?:[’']s|-based)\s)"
    rf"(?:(?!(?:who|which|that|whose|at|in|of|for|with|to|from|by)\b)[\w’'-]+,?\s){{0,5}}?{_FIRM}s?\b(?![’']|\s(?:owner|founder|chairman|chairwoman|boss|chief|executive|director|manager"
    rf"|president|heir"
    r"|mogul|magnate|spokes\w+|analyst|lawyer|employee|official)\b)"
)
# "Martin Calder chief executive Anna Berg": of whom somebody holds the office
_OF_ITS_OFFICER = later(
    r"\s(?:vice[- ]|deputy\s|group\s)?(?:chief\s(?:executive|financial|operating|commercial)(?:\sofficer)?|C[EFO]O|chair(?:man"
    r"|woman|person)"
    r"|managing\sdirector|finance\sdirector|spokes(?:man|woman|person)|president|general\smanager|analyst|economist|co-founder|founder)"
    r"\s(?:[A-Z][\w’'-]+\s[A-Z])"
)
_OF_MANY = later(
    r"\b(?:[Ff]irms|[Cc]ompanies|[Tt]raders|makers|groups|houses|suppliers|bidders|customers|buyers|retailers|airlines|carriers"
    r"|manufacturers|brands"
    r"|importers|exporters|distributors)(?:,)?\s(?:including|such\sas|like|namely)\s(?:[A-Z][\w&.’' -]{1,40}(?:,\s|\sand\s)){0,6}$"
    # "contractors Tolmin Steel, Martin Calder and Brenna Holding": all of one sort
    r"|\b(?:[Ff]irms|[Cc]ompanies|[Cc]ontractors|[Bb]idders|[Aa]irlines|[Cc]arriers|[Mm]anufacturers|[Rr]etailers|[Rr]efiners"
    r"|[Mm]iners|[a-z]+makers|[Ii]nsurers"
    r"|[Uu]tilities|[Ss]hipyards|[Ss]hipping\slines)\s(?:[A-Z][\w&.’' -]{1,40}(?:,\s|\sand\s)){1,6}$"
)
# "the copper miner Osorno": a firm right before what is a town's name elsewhere.
_CALLED = later(rf"(?<![’'\w-])(?:[A-Za-z][\w-]*\s){{1,3}}?{_TRADE}\s$")
_NO_NAME_BEHIND = later(r"(?![’']s?\s[A-Z]|-|\s(?:[A-Z][\w&]|Sea\b))")
_INITIAL = later(r" [A-Z]\. ")  # "Jo W. Lee": no firm is written so
_TICKER = later(r"\s\([A-Z]{2,6}:\s?[A-Z0-9.]{1,6}\)")
# What no town does with what is its own: "Santos has completed its sale of a stake"
_TRADES_ITS = later(
    r"\s(?:has\s|had\s)?(?:completed|reaffirmed|announced|sold|acquired|bought|posted|reported|raised|cut|maintained|lifted|agreed\sto\s(?:sell|buy))\s"
    r"(?:[\w.%-]+\s){0,2}?its\s(?:[\w.%-]+\s){0,3}?(?:sale|acquisition|stake|guidance|shares|results|dividend|IPO|takeover|offer|subsidiary|production"
    r"\sguidance|profit\sforecast|holding|interest)\b"
)
_OF_NO_TOWN = frozenset(
    {"is held", "is called", "pays", "valued", "joins"}
)  # signs of a firm that fit no town
_HOLDERS = later(
    r"[’']s?\s(?:[a-z]+\s)?(?:shareholders|bondholders|noteholders|share\sprice|parent\scompany)\b"
)
# What is said of people alone, and keeps a name theirs.
_HUMAN = later(
    r"(?:,|\s(?:is|was|becomes|became|as))\s(?:(?:the|its|their|an?|then|former)\s){0,2}(?:(?!(?:the|an?|its|met|and|which"
    r"|that)\s)[\w’'&-]+\s){0,4}?(?:chairman|chairwoman|chief\sexecutive"
    r"|director|president|manager|founder|governor|minister|mayor|ambassador|secretary|spokes\w+|owner|businessman|businesswoman|tycoon"
    r"|billionaire|entrepreneur|lawyer|investor|CEO|CFO)\b(?!\sof\s[^,.]{2,60}\ssaid)|,?\swho\b|,\s(?:aged\s)?\d\d\b(?=[,.;)]|$|\s(?:and|who|is|was|has|had|will|from|of)\b)(?![.,]\d)"
    r"|[’']s\s(?:wife|husband|son|daughter|family|brother|father|death|widow|office|visit|resignation|appointment)\b"
    r"|\s(?:resigned|retired|died|founded|co-founded|was\s(?:born|appointed|elected|arrested|jailed|named))\b"
)
_HUMAN_LEFT = later(
    r"\b(?:Mr|Mrs|Ms|Dr|Sir|Prof|by\s(?:businessman|tycoon|billionaire|entrepreneur)|(?:President|Minister|Director|Chairman"
    r"|CEO|founder|Ambassador))\.?\s$"
    # "Appointed managing director of Orlu Steel in 2020, Jo Lee has doubled its sales"
    r"|(?:^|[.\n“]\s?)(?:Appointed|Named|Elected|Promoted|Hired|Born|Educated|Trained|Sworn\sin|Recruited|Poached|Headhunted)\s"
    r"[^.;\n]{2,75},\s$"
)
_OF_OTHER = later(
    r"\b(?:(?:spokes(?:man|woman|person)|counsel|lawyer|chief|head|director|president|chair(?:man|woman)?|boss|manager|secretary|treasurer|founder"
    r"|governor|commissioner|owner)"
    r"\s(?:for|of|at)|(?:formerly|previously|late|once|until\srecently)\s(?:of|at|with))"
    r"\s(?:the|its|their|[A-Z][\w.-]*(?:\s[A-Z][\w.-]*){0,2}[’']s?)\s(?:[\w-]+\s){0,4}[\w-]+,\s$"
)
# "James Finlow Kenya": the branch of a firm that is called like a person, by its country, unless it is a family's name too.
_OF_A_LAND = later(
    r"\w \w+ (?:Kenya|Uganda|Tanzania|Nigeria|Ghana|Zambia|Zimbabwe|Malawi|Mozambique|Angola|Botswana|Namibia|Rwanda|Ethiopia"
    r"|Egypt|Morocco|Algeria|Tunisia"
    r"|Senegal|Cameroon|Madagascar|Mauritius|India|Pakistan|Bangladesh|Sri Lanka|Nepal|China|Japan|Korea|Taiwan|Thailand"
    r"|Vietnam|Indonesia|Malaysia"
    r"|Singapore|Philippines|Myanmar|Cambodia|Australia|New Zealand|Canada|Mexico|Brazil|Brasil|Argentina|Colombia|Ecuador"
    r"|Venezuela|Bolivia"
    r"|Paraguay|Uruguay|Guatemala|Honduras|Nicaragua|España|Italia|Polska|Deutschland|Österreich|Schweiz|Nederland|Sverige|Norge|Danmark"
    r"|Hungary|Romania|Bulgaria|Serbia|Croatia|Ukraine|Kazakhstan|Uzbekistan|Azerbaijan|Türkiye|UK|US|USA|Africa|Asia|Europe"
    r"|America|International)$"
)
# "among the directors of a Turkish lender is X", "as president of a Turkish lender, X": who has the office
_IN_A_HOUSE = later(
    r"\b(?:of|at|for|from)\s(?:an?|the|its|their)\s(?:[\w-]+\s){0,3}?(?:banks?|lenders?)(?:,\s|,?\s(?:is|was|are|were)\s)$"
)
_OWN_BANK = later(
    r"(?:\b(?:[Ii]ts|[Tt]heir|[Hh]is|[Hh]er)|[’']s?)\s(?:(?:own|main|house|only|largest|second)\s)?(?:bank|lender|banker),\s$"
)
_SET_OFF = later(r",|\.(?:\s|$)|;")
_THERE = later(r"\b(?:in|at|near|from|to|of|outside|around|via|for|through|between)\s(?:the\s)?$")


_OF_TOWN = later(
    r"\b(?:[Ii]n|at|[Nn]ear|outside|around|via|to|between|(?:[Pp]ort|[Cc]ity|[Tt]own|[Rr]egion|[Pp]rovince|[Uu]niversity|[Mm]ayor"
    r"|streets) of|[A-Z][a-z]+ and) $"
)
_TOWNS = later(r"-|, [A-Z][a-z]+,| (?:port|region|province|airport|harbour|bay|city)\b")


def name_firms(text: str, mentions: Sequence[Mention]) -> None:
    """Make firms of names that only look like a person's or a town's, by what the text says of them."""
    people: defaultdict[str, list[Mention]] = defaultdict(list)
    towns: defaultdict[str, list[Mention]] = defaultdict(list)
    for mention in mentions:
        if mention.form != "name":
            continue
        if mention.kind == "Person" and " " in mention.name:
            people[mention.name].append(mention)
        elif mention.kind == "Place" and not mention.dateline and _is_town(mention):
            towns[mention.name].append(mention)
    later = taken_up(text, mentions) if people else {}
    longer = longer_names(mentions)
    # "the director of the firm Orlu Steel Jo Lee": of which the noun is told
    ends = {m.end for m in mentions if m.form == "name" and m.kind != "Place"} if people else set()
    for name, group in people.items():
        told = later.get(name) == "Firm"
        if _is_a_firms(text, name, group, mentions, told, longer.get(name, ())):
            for mention in group:
                mention.kind, mention.guessed = "Firm", False
        elif _is_a_banks(text, name, group, mentions):
            for mention in group:
                mention.kind, mention.guessed = "Bank", False
        else:
            called = [
                noun_kind(text, m.start, m.end, surely=True)
                for m in group
                if not _is_of_other(text, m) and m.start - 1 not in ends
            ]
            kind = next((one for one in called if one is not None), None)
            for mention in group if kind is not None and not any(m.title for m in group) else ():
                mention.kind, mention.guessed = kind or mention.kind, False
    for group in towns.values():
        if is_firm_called_as_town(text, group, mentions, longer):
            for mention in group:
                _make(mention, "Firm")
        elif any(_is_called(text, mention) for mention in group) or _is_told_as_firm(
            text, group, mentions
        ):
            for mention in group:
                _take_from_place(text, mention, "Firm")
        elif any(_is_called_own(text, mention) for mention in group):
            for mention in group:
                _take_from_place(text, mention, "Bank")
        elif _is_somebodys(text, group, mentions):
            for mention in group:
                _take_from_place(text, mention, "Person")


def is_called_after(text: str, place: Hit) -> bool:
    """Whether a town's name is rather the well-known firm's that is called after it: "Santander lent", but "in Santander"."""
    return (
        place.entry.kind == "Place"
        and place.entry.use == "place"
        and known_kind(text[place.start : place.end]) is not None
        and _OF_TOWN.search(text, max(0, place.start - 24), place.start) is None
        and _TOWNS.match(text, place.end) is None
    )


def _is_town(mention: Mention) -> bool:
    """Whether a name may be a town's: no country's, and no capital's, which acts for its state ("a supplier Jakarta had named")."""
    capital = mention.entry is not None and mention.entry.use == "capital"
    return not capital and not mention.is_country


def _is_a_firms(
    text: str,
    name: str,
    group: Sequence[Mention],
    mentions: Sequence[Mention],
    told: bool,
    longer: Sequence[Mention],
) -> bool:
    """Whether the text says of a name that looks like a person's what only a firm is, has or does."""
    for mention in group:
        left = text[max(0, mention.start - _REACH) : mention.start]
        if (
            mention.title
            or _INITIAL.search(name)
            or _HUMAN.match(text, mention.end)
            or _HUMAN_LEFT.search(left)
            or is_peoples(text, mention.start, mention.end)
            or _is_of_other(text, mention)
            or is_called_person(text, mention, mentions)
        ):
            return False
        told = told or (
            _IS_A_FIRM.match(text, mention.end) is not None
            or (
                (
                    is_firms(text, mention.start, mention.end)
                    or (
                        is_nobodys(text, mention.start, mention.end)
                        and not is_of_a_body(text, mention, mentions)
                    )
                )
                and not _is_among_people(text, mention, mentions)
            )
            or _OF_ITS_OFFICER.match(text, mention.end) is not None
            or (not mention.possessive and _OF_MANY.search(left) is not None)
        )
    told = told or _OF_A_LAND.search(name) is not None
    weight = sum(
        {k: v for m in group for k, v in signs_of_firm(text, m, mentions).items()}.values()
    )
    if not told and weight < SURE and not _has_a_form(name, longer):
        return False
    if not told and any(_is_among_people(text, m, mentions) for m in group):
        return False
    last = name.rpartition(" ")[2]
    # "Brandt employs 300 people" goes on with the firm; any other use of the last word alone is a person's
    alone = any(m.form == "name" and m.name == last and m.kind != "Firm" for m in mentions)
    return weight >= _OUTWEIGHS or not alone


def _is_among_people(text: str, mention: Mention, mentions: Sequence[Mention]) -> bool:
    """Whether a name stands in a row with two more that look like people's, of all of whom the same is said."""
    row = [
        m for m in of_sentences(mentions, mention.sentence) if m.form == "name" and " " in m.name
    ]
    at = row.index(mention) if mention in row else 0
    first = last = at
    while first > 0 and text[row[first - 1].end : row[first].start] in _IN_A_ROW:
        first -= 1
    while last + 1 < len(row) and text[row[last].end : row[last + 1].start] in _IN_A_ROW:
        last += 1
    listed = row[first : last + 1]
    return len(listed) >= _A_ROW and all(m.kind == "Person" and is_person(m.name) for m in listed)


_KEPT = (" from ", " at ", " with ")  # whose money it keeps; "the directors of a lender is Jo Lee"


def _is_a_banks(
    text: str, name: str, group: Sequence[Mention], mentions: Sequence[Mention]
) -> bool:
    """Whether the text says of a name that looks like a person's what only a bank is or has: "depositors withdrew it from Romero Vidal"."""
    human = any(
        m.title
        or _INITIAL.search(name)
        or _HUMAN.match(text, m.end)
        or _HUMAN_LEFT.search(text, max(0, m.start - _REACH), m.start)
        or is_peoples(text, m.start, m.end)
        or _is_of_other(text, m)
        or is_called_person(text, m, mentions)
        or text.endswith(" by ", 0, m.start)  # "a bank led by Romero Vidal"
        or _IN_A_HOUSE.search(text, max(0, m.start - _REACH), m.start)
        for m in group
    )
    last = name.rpartition(" ")[2]
    return (
        not human
        and any(
            is_called_bank(text, m.end, surely=True)
            or (text.endswith(_KEPT, 0, m.start) and is_bankers(text, m.start, m.end, surely=True))
            for m in group
        )
        and not any(m.form == "name" and m.name == last for m in mentions)
    )


def _is_of_other(text: str, mention: Mention) -> bool:
    """Whether the noun before a name is of whom somebody is or was: "a spokeswoman for the parent, X", "formerly of the bourse, X"."""
    return _OF_OTHER.search(text, max(0, mention.start - _REACH), mention.start) is not None


def _has_a_form(name: str, longer: Sequence[Mention]) -> bool:
    """Whether the text has the name with the words of a firm behind it: "Minh Long" for "Minh Long Seafood JSC"."""
    legal = lexicon().legal_words
    return any(
        m.kind in ("Firm", "Bank")
        and (
            m.name.rpartition(" ")[2].rstrip(".").casefold() in legal
            or m.name in (f"{name} Group", f"{name} Holdings", f"{name} Holding")
        )
        for m in longer
    )


def _is_called(text: str, mention: Mention) -> bool:
    """Whether a noun of firms stands right before a town's name, or a ticker behind it."""
    if _TICKER.match(text, mention.end) or _TRADES_ITS.match(text, mention.end):
        return True
    left = text[max(0, mention.start - _REACH) : mention.start]
    return (
        not mention.possessive
        and _CALLED.search(left) is not None
        and _NO_NAME_BEHIND.match(text, mention.end) is not None
        and text[mention.start : mention.end] == mention.name
    )


def _is_told_as_firm(text: str, group: Sequence[Mention], mentions: Sequence[Mention]) -> bool:
    """Whether a town's name is said to be what no town is, and never is where something lies: "Narva, a Danish brewer,"."""
    if any(_THERE.search(text, max(0, m.start - 12), m.start) for m in group):
        return False
    return any(
        _HOLDERS.match(text, m.end) or not _OF_NO_TOWN.isdisjoint(signs_of_firm(text, m, mentions))
        for m in group
    )


def _is_called_own(text: str, mention: Mention) -> bool:
    """Whether a name of a town or land is set off behind somebody's bank: "the builder's own bank, Iberia, would add"."""
    return (
        _OWN_BANK.search(text, max(0, mention.start - _REACH), mention.start) is not None
        and _SET_OFF.match(text, mention.end) is not None
    )


def _is_somebodys(text: str, group: Sequence[Mention], mentions: Sequence[Mention]) -> bool:
    """Whether people alone are spoken of as the text speaks of a town's name, and it is nowhere a town: "Baltimore and her partner"."""
    return any(signs_of_person(text, m, mentions) >= SURE_PERSON for m in group) and not any(
        _THERE.search(text, max(0, m.start - 12), m.start) for m in group
    )


def _take_from_place(text: str, mention: Mention, kind: str) -> None:
    if _THERE.search(text, max(0, mention.start - 12), mention.start):
        return  # the town itself
    _make(mention, kind)


def _make(mention: Mention, kind: str) -> None:
    mention.kind, mention.entry, mention.code, mention.country = kind, None, None, None
    mention.place = None
