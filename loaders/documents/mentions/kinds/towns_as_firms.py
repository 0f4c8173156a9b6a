"""What the text says of a town's name that no town is, has or does: "Narva was fined", "shares in Narva fell", "the board of Narva".

A firm is called like a town or a river as often as like a person. What towns have too (a port, a mill, exports, a council, a budget)
tells nothing here, and where anything lies in the town it stays one.

    is_firm_called_as_town(text, group, mentions)       # for all places where the text uses the name
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from interlock.loaders.documents.language.later import later
from interlock.loaders.documents.mentions.kinds.taken_up import taken_up
from interlock.loaders.documents.mentions.mention import Mention

__all__ = ["is_firm_called_as_town"]

_REACH = 64  # characters before a name that are looked at
_ALREADY = r"(?:(?:also|recently|now|already|currently|since|first|later|then|reportedly|still)\s)?"
_TO = r"(?:(?:will|would|is\sto|plans\sto|planned\sto|intends\sto|aims\sto|agreed\sto|has\sagreed\sto|expects\sto|hopes\sto|wants\sto)\s)?"
_OFFICER = (
    r"(?:[Cc]hief\s(?:executive|financial|operating|commercial)(?:\sofficer)?|C[EFO]O|[Mm]anaging\sdirector|[Ff]inance\s(?:director|chief)"
    r"|(?:[Nn]on-executive|[Ss]ales|[Cc]ommercial|[Mm]arketing)\sdirectors?|[Cc]ompany\ssecretary)"
)
_THINGS = (
    r"(?:shareholders|bondholders|noteholders|share\sprice|parent(?:\scompany)?|subsidiar(?:y|ies)|board|head\soffice|headquarters|flotation"
    r"|IPO|balance\ssheet|order\sbooks?|products|net\s(?:profit|loss|income)|profits?|earnings|dividend|brands?|customers|competitors"
    rf"|rivals|warehouses?|{_OFFICER})"
)
_RIGHT = later(
    r"(?:"
    rf"[’']s?\s(?:[a-z-]+\s){{0,2}}?{_THINGS}\b"
    rf"|\s(?:has\s|had\s|have\s)?{_ALREADY}{_TO}(?:"
    r"competes?\swith\s|(?:posted|posts|reported|reports|booked)\s(?:an?\s)?(?:[a-z-]+\s){0,2}?(?:profits?|loss|losses|earnings|revenues?|sales|turnover)\b"
    r"|employs?\s(?:[a-z]+\s)?[\d,]+\s(?:people|workers|staff|engineers|men|women)\b"
    r"|(?:list|float)\s(?:its\sshares\s)?on\s(?:the\s)?[A-Z]|recall(?:s|ed)?\s[\d,]+\s"
    r"|(?:raised|cut|lifted|lowered|trimmed|slashed|withdrew|reaffirmed|kept|scrapped|paid|doubled|halved)\sits\s(?:[a-z]+\s){0,2}?(?:forecast|guidance"
    r"|outlook|dividend|payout|stake|offer|bid|prices|workforce)\b"
    r"|deliver(?:s|ed)?\s(?:the\s)?(?:first\s)?[\d,]+\s(?:buses|trams|trains|cars|aircraft|turbines|tractors|trucks|wagons|units|engines|[a-z]+ers)\b"
    r"|(?:supplies|supply|supplied)\s(?:[a-z-]+\s){1,3}(?:to|for)\s(?:the\s)?[A-Z]"
    r"|(?:acquires?|acquired|took\sover|merged\swith|filed\sfor\s(?:insolvency|bankruptcy|creditor)|went\s(?:bankrupt|into\s(?:administration|liquidation)))\b"
    r"|opened\san?\s(?:[a-z]+\s)?(?:plant|factory|mill|showroom|branch)\s(?:near|in|at|outside)\s[A-Z]"
    r"|(?:shares|stock|bonds)\s(?:rose|fell|gained|jumped|slid|climbed|dropped|tumbled|surged|closed|ended)\b"
    r")"
    r"|\s(?:was|were|is|has\sbeen)\s(?:fined|sued|delisted|acquired|bought|taken\sover\sby\s[A-Z]|floated|declared\s(?:bankrupt|insolvent))\b"
    r"|\s(?:said|says|announced|added|confirmed)(?:\s(?:on|in)\s[A-Z]\w+)?\s(?:that\s)?(?:it\s(?:would|will|had|has|plans\sto)\s(?:[a-z]+\s)?"
    r"(?:close|open|sell|sold|buy|bought|cut|list|acquire|acquired|lay\soff|recall|shut|signed|raise|raised|won)\b|its\s(?:[a-z]+\s){0,2}?"
    r"(?:profits?|sales|revenues?|shareholders|plants?|factory|mills?|subsidiary|order))"
    r"|,\s(?:which|that)\s(?:makes|produces|sells|brews|supplies|employs|owns|manufactures|competes|refines|ships)\b"
    r"|,\s(?:majority-|wholly\s|partly\s)?owned\sby\s(?:the\s)?[A-Z]"
    r"|(?:,|\sis|\swas|\sremains|\sbecame)\s(?:an?|the|one\sof\sthe)\s(?:[\w’'-]+\s){0,5}?(?:brewer|retailer|airline|insurer|carrier|[a-z]+maker|refiner"
    r"|conglomerate|supermarket\schain|shipbuilder|manufacturer|drinks\sgroup)s?\b(?!\s(?:town|city|owner|founder|chief|executive|boss|heir))"
    r"|,\s(?:the|its|their)\s(?:[\w’'-]+\s){1,4}?(?:operator|owner|concessionaire|developer|contractor|importer|exporter|trader|charterer|shipowner"
    r"|lender|insurer|supplier|manufacturer)(?=,)"
    r"|\s\([\d.,]+\s?(?:percent|per\scent|%)\)"
    r")"
)
_LEFT = later(
    r"(?:\b(?:[Ss]hares?|[Ss]takes?|[Ss]hareholdings?|[Ss]hareholder)\s(?:in|of)|\b[Ss]hareholders\sof"
    r"|(?:\d|\bpercent|\bper\scent|%)\s(?:percent\s)?of"
    rf"|\b(?:{_OFFICER}|[Bb]oard(?:\sof\sdirectors)?|[Ss]ubsidiary|[Cc]reditors|[Aa]dministrators|[Ll]iquidators|[Ss]hare\sprice|[Tt]akeover\soffer"
    r"|[Aa]cquisition|[Pp]urchase|[Pp]arent(?:\scompany)?)\sof"
    rf"|\b(?:{_OFFICER}|[Cc]reditors|[Ss]hareholders)\sat"
    r"|\b(?:[Rr]evenues?|[Ss]ales|[Tt]urnover|[Pp]rofits?|[Ee]arnings|[Mm]argins?|[Ww]orkers|[Ss]taff|[Ee]mployees|[Aa]nalysts|[Tt]raders)\sat"
    r"|\b(?:acquire[sd]?|acquiring|outbid|hired|hires|sued|sues|fined|fines|declared|audits|audited)"
    r"|\b(?:[Tt]he|[Ii]ts)\s(?:[a-z-]+\s){0,2}?(?:retailer|brewer|airline|insurer|carrier|[a-z]+maker|miner|refiner|utility|conglomerate|company|firm),(?=\s$)"
    r"|\b(?:[Rr]ival|[Cc]ompetitor|[Ss]ubsidiary|[Aa]ffiliate)|\b(?:merge[sd]?|merger|competes?)\swith)\s$"
)
# What is sold for a sum is no town: "sold Narva to Orlu for 40 million euros".
_SOLD = later(r"\b(?:sold|sells?|selling|bought|buys?|buying)\s$")
_FOR_A_SUM = later(
    r"(?:\s(?:to|from)\s[^,.;]{2,50}?)?\sfor\s(?:[a-z]+\s){0,2}(?:[$€£¥]|[A-Z]{3}\s)?\d"
)
_THERE = later(
    r"\b(?:in|at|near|from|to|of|outside|around|via|for|through|between|towards|into)\s(?:the\s)?$"
)
_TOWNS_RIGHT = later(
    r"[’']s?\s(?:[a-z]+\s)?(?:mayor|council|port|airport|residents|streets|population|university|stadium|harbou?r|suburbs|citizens|hospital"
    r"|city\shall)\b|-based\b|,\s(?:[A-Z][a-z]+,|where\b)|\s(?:port|region|province|airport|harbou?r|bay|city|council|municipality|university|court)\b"
)


# What fits a firm the name of which the text has told in full
_SHORT_RIGHT = later(
    r"(?:[’']s?\s(?:[a-z-]+\s){0,3}?(?:directors?|owners?|chair(?:man|woman)|founders?|spokes(?:man|woman|person)|lawyers?|lenders?|general\smanager"
    r"|auditors?|accounts?|loans?|contracts?|suppliers?|cargo(?:es)?|tankers?|boats|bonds?|brands?|managing\sdirector|chief|trading\sarm)\b"
    r"(?!\sof\s(?:police|staff))"
    r"|\s(?:has\s|had\s|will\s|would\s|also\s|now\s)?(?:bought|sold|sells|buys|owes|owed|borrowed|employs|acquired|makes|produces|declined\sto\scomment"
    r"|did\snot\s(?:comment|respond|reply))\b)"
)
_GIVEN = later(r"\b(?:lent|lends?|owes?|owed|paid|pays?|granted|sold|sued|fined|charged|repaid)\s$")
_SUM_NEXT = later(r"\s(?:[a-z]+\s){0,3}(?:[$€£¥]|[A-Z]{2,3}[$€£]?\s?)?\d|\s(?:for|over)\s")


def is_firm_called_as_town(
    text: str,
    group: Sequence[Mention],
    mentions: Sequence[Mention],
    longer: Mapping[str, Sequence[Mention]],
) -> bool:
    """Whether a town's name is a firm's in this text: said so somewhere, and nowhere the town.

    Args:
        text: the whole text.
        group: all places where the text uses the name.
        mentions: those of the text, in order.
        longer: as of `longer_names`.
    """
    short = _is_short_for_firm(group, longer.get(group[0].name, ()))
    told = [_is_told(text, m) or (short and _is_told_of_short(text, m)) for m in group]
    if any(not is_told and _is_town(text, m) for is_told, m in zip(told, group, strict=True)):
        return False
    if any(_TOWNS_RIGHT.match(text, m.end) for m in group):
        return False
    return any(told) or taken_up(text, mentions, towns=True).get(group[0].name) == "Firm"


def _is_short_for_firm(group: Sequence[Mention], longer: Sequence[Mention]) -> bool:
    """Whether the text has named a firm by this name and more: "Narva Oils", later "Narva"."""
    return any(m.kind in ("Firm", "Bank") and m.start < group[0].start for m in longer)


def _is_told_of_short(text: str, mention: Mention) -> bool:
    """Whether what is told of the name fits the firm whose name it shortens, as it might a town as well."""
    if _SHORT_RIGHT.match(text, mention.end):
        return True
    given = _GIVEN.search(text, max(0, mention.start - _REACH), mention.start) is not None
    return given and _SUM_NEXT.match(text, mention.end) is not None


def _is_told(text: str, mention: Mention) -> bool:
    left = text[
        max(0, text.rfind("\n", 0, mention.start) + 1, mention.start - _REACH) : mention.start
    ]
    if _RIGHT.match(text, mention.end):
        return _THERE.search(left) is None or mention.possessive
    if mention.possessive:
        return False
    if _SOLD.search(left) is not None:
        return _FOR_A_SUM.match(text, mention.end) is not None
    return _LEFT.search(left) is not None


def _is_town(text: str, mention: Mention) -> bool:
    return _THERE.search(text, max(0, mention.start - 14), mention.start) is not None
