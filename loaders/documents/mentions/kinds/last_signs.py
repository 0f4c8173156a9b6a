"""What a name of one word is, by signs too weak to outweigh any other: asked last, of names of which nothing else tells anything.

last_sign(text, mention, beside)        # "Firm" in "bought from Orlune", "Place" in "of Orlune" behind a firm, else None
"""

from __future__ import annotations

import re
from collections.abc import Mapping

from interlock.loaders.documents.language.later import later
from interlock.loaders.documents.language.lexicon import lexicon
from interlock.loaders.documents.mentions.mention import Mention

__all__ = ["is_kept_at", "last_sign"]

_REACH = 64  # characters before a name that are looked at
_CLOSED = later(
    r"[,.;:)]|$|\s(?:and|or|in|of|at|near|from|for|to|with|on|by|since|until|who|which|that|has|have|had|is|are|was|were|will|would|said"
    r"|[a-z]+s|[a-z]+ed)\b"
)

# What a firm makes, sells or works on, told in the passive, where "by" may also name a person who founded or runs it.
_DONE_BY = later(
    r"\b(?:made|built|cast|forged|rolled|woven|spun|sewn|knitted|dyed|brewed|distilled|baked|bottled|canned|packed|printed|mined|refined|smelted"
    r"|milled|assembled|manufactured|produced|supplied|delivered|shipped|carried|transported|hauled|unloaded|stored|handled|stocked|sold"
    r"|marketed|distributed|purchased|ordered|imported|exported|insured|reinsured|underwritten|audited|certified|operated|maintained"
    r"|serviced|repaired|leased|rented|chartered|designed|engineered|installed|erected|laid|drilled|dredged|constructed|powered|fuelled|fueled"
    r"|licensed|processed|roasted|crushed|ginned|tanned|poured|catered|staffed|sponsored|run|acquired|swallowed\sup|absorbed)\sby\s(?:the\s)?$"
)
# From whom one buys or hires; goods alone come and are imported from places too.
_GOT_FROM = later(
    r"\b(?:bought|buys?|buying|ordered|orders?|ordering|purchased?|purchases|sourced|leased|leases|leasing|rented|rents|hired|hires|chartered"
    r"|charters|licensed|licenses|borrowed|inherited)\s(?:[\w’'%.,-]+\s){0,6}?from\s$"
)
_DEALT_WITH = later(
    r"\b(?:order|orders|contracts?|deals?|supply\sagreement|joint\sventure|merger|alliance|tie-up|partnership|lease|franchise|subcontract)\s"
    r"(?:[\w’'%.,-]+\s){0,3}?(?:with|placed\swith|placed\sby)\s$"
    r"|\b(?:customers?|clients?|buyers?|suppliers?|partners?|shareholders|rivals|competitors|contractors|bidders|owners|subsidiaries|tenants)\s"
    r"(?:include|includes|included|including|such\sas|like|are|were)\s$"
    r"|\b(?:fined|fines|delisted|delists|nationalised|nationalized|privatised|privatized|audits|audited|insures|insured|underwrites|represents|sued|sues|owns|controls"
    r"|advised|advises|outbid|underbid)\s$"
    r"|\b(?:works?|worked|working|acts?|acted|acting|unloads?|loads|hauls|spoke|speaks|lawyers?|counsel|spokes(?:man|woman|person)|attorney"
    r"|broker|agents?|distributors?)\sfor\s$"
    r"|\b(?:strike|strikes|struck|workers|employees|miners|analysts|traders|strategists|brokers|director|manager|engineers?|shareholdings?|stake|walkout|layoffs)\sat\s$"
    r"|\b(?:fleet|lenders|creditors|customers|shareholders|subsidiaries|suppliers|bonds|shares|liquidators?|administrators?|bankruptcy|insolvency"
    r"|collapse|receivers|annual\sreport|accounts|annual\saccounts|directors|employees)\sof\s$",
    re.IGNORECASE,
)
_FIRM_DOES = later(
    r"(?:\s\(\d[\d.,]*\s?(?:%|percent|per\scent)\)|\sas\sits\s(?:[a-z]+\s){0,2}?(?:supplier|customer|lender|client|agent|distributor|partner|contractor|buyer|insurer|auditor)\b|[’']s?\s(?:[a-z-]+\s){0,2}?(?:lenders|creditors|customers|accounts|annual\sreport|directors|debts?|owners?|workforce|warehouses?|kilns?"
    r"|ovens|trucks|vans|works|workshops?|depots?|insolvency|bankruptcy|collapse|liquidators?|administrators?|insurers?|auditors?)\b"
    r"|\s(?:has\s|have\s|had\s)?(?:filed\s(?:for|a)\b|went\s(?:bankrupt|bust|into\s(?:administration|liquidation|receivership))"
    r"|(?:is|was|has\sbeen|were)\s(?:insolvent|bankrupt|wound\sup|dissolved|liquidated|delisted|put\sup\sfor\ssale|taken\sprivate)"
    r"|(?:was|were|is|has\sbeen)\s(?:fined|sued|raided|audited|downgraded|delisted|taken\sover)\b|recall(?:s|ed)\s(?:about\s|some\s|nearly\s|more\sthan\s)?[\d,]+\s"
    r"|compet(?:es|ed)\swith\s|(?:raised|lifted|cut|lowered|trimmed|slashed|withdrew|reaffirmed|scrapped|paid|doubled|halved|missed|beat|raises|cuts|lowers"
    r"|lifts|keeps|kept)\sits\s(?:[a-z-]+\s){0,2}?(?:forecasts?|guidance|outlook|dividend|payout|targets?|capacity|stake|offer|bid|workforce|headcount)\b"
    r"|defaulted\b|stopped\s(?:ordering|production|deliveries|shipping|trading)|ceased\strading"
    r"|and\sits\s(?:parent|subsidiary|subsidiaries|owner|shareholders|lenders|unit|affiliate|suppliers?|customers?)\b)"
    r"|,\s(?:itself|formerly|a\sunit|a\ssubsidiary|part\sof)\b)"
)
# One word with a capital inside, but for families: "McOrlu", "DeOrlu".
# What is said of bodies that letters stand for as well: "the IMF cut its forecast", "FIFA was sued".
_BODY_TOO = later(r"\s(?:forecasts?|outlook|targets?|fined|sued|raided|audited|competes)\b")
_OFFICER = later(
    r"\b(?:[Cc]hief\s(?:executive|financial|operating|commercial)(?:\sofficer)?|C[EFO]O|[Mm]anaging\sdirector|[Cc]hair(?:man|woman)|[Ff]inance\s(?:director|chief)"
    r"|[Gg]eneral\smanager|[Ss]hareholder|[Cc]o-founder|[Ff]ounder)\s(?:[A-Z][\w’'.-]*\s?){1,4}$"
)
_DECLARED = later(r"\b(?:declare[sd]?|pronounced|put|placed|forced|push(?:ed|es))\s$")
_INSOLVENT = later(
    r"\s(?:insolvent|bankrupt|in(?:to)?\s(?:administration|receivership|liquidation|insolvency))\b"
)
_CAMEL = later(r"(?!(?:Mc|Mac|De|Di|Du|Da|Le|La|Fitz|Van|Von|O)[A-Z])[A-Z][a-z]{1,}[A-Z][a-zA-Z]+")
_OF_A_SORT = later(r"-[a-z]+$")
_QUOTED_ON = later(
    r"\b(?:listed|quoted|traded|floated|trades?|trading|listing|debut(?:ed)?|delisted|delisting|market|public\shands|changed\shands"
    r"|[Ss]hares(?:\s[a-z]+){0,3}|admitted(?:\sto\strading)?)\s(?:on|from)\s(?:the\s)?$"
)
_KEPT_AT = later(
    r"\b(?:accounts?|escrow|deposits?|overdraft|(?:credit|an?|its)\sline|savings|dollars|cash|money)\s(?:[\w’'-]+\s){0,2}?(?:at|with)\s$"
    r"|\b(?:bankers?|lenders?|creditor\sbanks|banks)\s(?:are|is|include|included|were|was)\s$"
)
_WHERE = later(
    r"\b(?:[Ss]eat|[Dd]omicile|[Rr]egistered\soffice|[Hh]ead\soffice|[Hh]eadquarters|[Pp]lace|[Vv]enue|[Ll]ocation|[Ss]ite|[Tt]own|[Cc]ity):\s$"
    r"|\b\d+\s?(?:km|kilomet(?:re|er)s|miles)\s(?:away\s|north\s|south\s|east\s|west\s|upstream\s|downstream\s)?from\s$"
    r"|\b(?:eastern|western|northern|southern|central|upper|lower|(?:north|south|east|west|kilomet(?:re|er)s|km|miles|outskirts|suburbs?|bay|gulf"
    r"|savannah|hills|mountains|shores?|banks?|port|harbou?r|airport|village|department|district)\sof)\s(?:the\s)?$"
    r"|\b(?:dams?|bridges?|ferry|ferries|weirs?|barrages?|locks?|crossings?|stations?|plants?|ports?|barges|mills?)\s(?:on|over|across|along)\s(?:the\s)?$"
    r"|\b(?:moored|anchored|sank|aground|drilled|drilling|wells?|lies|lying|field|blocks?)\soff\s$"
)
_OF = later(r",?\s(?:\d{2},\s)?of\s$")
_OWN = later(r"\b(?:[Ii]ts|[Hh]is|[Hh]er|[Tt]heir)\s(?:[a-z]+\s)?$")
_THE_WORKS = later(r"\b(?:[Tt]he|[Aa]n?)\s(?:[a-z]+\s)?$")
_SITES = later(
    r"\s(?:warehouses?|mansion|villa|house|estates?|offices?|premises|depots?|silos|sheds|kilns|quays|docks|reactors|hotels|branches|stores|shops"
    r"|plants|mills|factories|mines|yards|terminals|farms|fields|vineyards|orchards|quarries|hospitals|schools|halls|buildings|flat|headquarters)\b"
)
_SITES_OF_A_TOWN = later(r"\s(?:works|reactors|docks|quays|mansion|barracks|pier)\b")
_ITS = later(r"[’']s\s$")
_NOUN_LEFT = later(
    r"(?<!\bof\s)\b(?:[Tt]he|[Aa]n?|[Ii]ts|[Tt]heir|[Oo]ur|[Hh]is|[Hh]er)\s(?P<noun>(?:[\w’'-]+\s){0,3}?[a-z-]+)(?:\sof\s(?:many|\w+)\syears)?,\s$"
)
_NOUN_IS = later(
    r"\b(?:[Tt]he|[Ii]ts|[Tt]heir)\s(?P<noun>(?:[a-z-]+\s){0,2}?[a-z-]+)\s(?:is|was|will\sbe)\s$"
)
_NOT_SEATED = frozenset({"Place", "Event", "Asset", "Project", "Programme", "Agreement"})
_SEATED = frozenset({"Firm", "Bank", "Chamber"})
_NAMEABLE = frozenset({"Firm", "Bank", "Organization", "Chamber", "Exchange", "GovernmentBody"})


def last_sign(text: str, mention: Mention, beside: Mapping[int, Mention]) -> str | None:
    """The kind that weak signs give to a name of one word, or None.

    Args:
        text: the whole text.
        mention: the name.
        beside: the names by where they end and, negative, by where they begin.
    """
    left = text[
        max(0, text.rfind("\n", 0, mention.start) + 1, mention.start - _REACH) : mention.start
    ]
    if _OF_A_SORT.search(mention.name):
        return None  # "an Orlune-approved lab": of what sort
    if _INSOLVENT.match(text, mention.end) and _DECLARED.search(left):
        return "Firm"  # "a court declared Orlune insolvent"
    if _QUOTED_ON.search(left) and _CLOSED.match(text, mention.end):
        return "Exchange"
    if (
        mention.name.isupper()
    ):  # a body is called so as often: only what firms do and have done to them
        does = _FIRM_DOES.match(text, mention.end)
        told = bool(
            _DONE_BY.search(left)
            or _GOT_FROM.search(left)
            or (does is not None and _BODY_TOO.search(does[0]) is None)
        )
        return _described(left, text, mention.end) or ("Firm" if told else None)
    if left.endswith(" of ") and _OFFICER.search(left.removesuffix(" of ")):
        return "Firm"  # "Chief executive Jo Lee of Orlune"
    if _is_place(text, mention, left, beside):
        return "Place"
    if _KEPT_AT.search(left):
        return "Bank"
    kind = _described(left, text, mention.end)
    if kind is not None:
        return kind
    if _CAMEL.fullmatch(mention.name):
        return "Firm"  # "KenDrill"
    if text.startswith(" of ", mention.end) and _is_seat(
        text, beside.get(-(mention.end + len(" of ")))
    ):
        return "Firm"  # "Orlune of Tarn"
    told = bool(_DONE_BY.search(left) or _GOT_FROM.search(left) or _DEALT_WITH.search(left))
    return "Firm" if told or _FIRM_DOES.match(text, mention.end) else None


def is_kept_at(text: str, begin: int) -> bool:
    """Whether somebody keeps his money at what is named next, which is a bank then, whatever it is called."""
    return _KEPT_AT.search(text, max(0, begin - _REACH), begin) is not None


def _is_place(text: str, mention: Mention, left: str, beside: Mapping[int, Mention]) -> bool:
    if _WHERE.search(left):
        return True
    seat = _OF.search(left)
    seated = beside.get(mention.start - len(seat[0])) if seat is not None else None
    if seated is not None and seated.kind not in _NOT_SEATED and _CLOSED.match(text, mention.end):
        return True  # "Raymond Tsao, 58, of Orlune"
    if _OWN.search(left) and _SITES.match(text, mention.end):
        return True  # "its Orlune warehouses"
    if _THE_WORKS.search(left) and _SITES_OF_A_TOWN.match(text, mention.end):
        return True
    owned = (
        beside.get(-(mention.end + 3))
        if _ITS.fullmatch(text, mention.end, mention.end + 3)
        else None
    )
    return (
        owned is not None
        and text[owned.start].isupper()
        and owned.kind in _SEATED
        and owned.name.count(" ") > 0
    )


def _is_seat(text: str, place: Mention | None) -> bool:
    """Whether what stands behind a name and "of" is a town, and closes what is said of it."""
    town = place is not None and place.kind in ("Place", "Party") and " " not in place.name
    return town and place is not None and _CLOSED.match(text, place.end) is not None


def _described(left: str, text: str, end: int) -> str | None:
    """The kind of the noun that explains the name: "its broker, Orlune,", "the builder is Orlune"."""
    noun = (_NOUN_LEFT.search(left) if left.endswith(", ") else _NOUN_IS.search(left)) or None
    if noun is None or _CLOSED.match(text, end) is None:
        return None
    nouns = lexicon().nouns
    words = noun["noun"].split()
    kind = next(
        (nouns[" ".join(words[at:])] for at in range(len(words)) if " ".join(words[at:]) in nouns),
        None,
    )
    return kind if kind in _NAMEABLE else None
