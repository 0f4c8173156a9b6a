"""What stands around the name of a market: "shares trade on AIM", "Orlune halted trading in the shares", "turnover on Orlune".

is_market("its shares trade on ", " ")            # True: of an acronym, which tells nothing else
is_surely_market("turnover on ", " fell")         # True: of any name
"""

from __future__ import annotations

from interlock.loaders.documents.language.later import later

__all__ = ["is_market", "is_surely_market"]

_MARKET_LEFT = later(
    r"\b(?:public\shands\son\s(?:the\s)?$|free\sfloat\son\s(?:the\s)?$|list(?:ed|s|ing)?|trad(?:ed|es|e|ing)|quot(?:ed|ation)|dealings?|float(?:ed|ation)?|debut(?:ed)?|IPO|offering|shares|stock)\s(?:on|to)\s(?:the\s)?$"
)
_MARKET_RIGHT = later(
    r"\s(?:stock\s|junior\s|main\s|growth\s)?(?:market|exchange|bourse|board)\b|,?\s(?:the|its)\s(?:stock|shares?|paper|bonds?)\b"
)
_ON = later(r"\b[Oo]n\s(?:the\s)?$")
_PAPER = (
    r"(?:shares|stock|bonds?|notes|units|securities|sukuk|paper|certificates|futures|contracts?)"
)
# What is done on or to a market alone, whatever it is called. No "listed on" by itself: lists of those sanctioned have names too.
_SURELY_LEFT = later(
    rf"\b(?:{_PAPER}\s(?:[a-z]+\s)?(?:trade|trades|traded|trading|(?:is|are|were|was)\s(?:also\s|now\s)?(?:listed|traded|quoted))\son"
    r"|initial\spublic\soffering(?:\s\(IPO\))?\s(?:[\w$€£.,]+\s){0,5}?on|IPO\son|share\s(?:sale|offering)\son"
    r"|(?:stock\smarket\s)?(?:flotation|float|listing)\s(?:on|from\s[A-Z][\w ]{2,24}\sto)"
    r"|(?:[Tt]urnover|[Tt]rading|[Vv]olumes?|[Ll]iquidity|[Dd]ealings|[Tt]rades|[Pp]rices?(?:\sof\s[a-z]+)?|[Ss]essions?)\son(?!\s(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)"
    r"|delist(?:ed|ing|s)?\s(?:(?:its|the|their)\s(?:[a-z]+\s)?(?:shares|stock|bonds)\s)?from|admitted\s(?:to\s(?:trading|dealings|listing)\s)?(?:on|to)"
    r"|(?:shares?|stock|bonds|units)\b[^.;,\n]{0,40}?\s(?:rose|fell|gained|lost|jumped|slid|climbed|dropped|closed|opened|ended|traded)\s[^.;,\n]{0,40}?"
    r"(?:percent|per\scent|%|higher|lower|up|down|euros|dollars|cents)\son"
    r"|[Ff]utures\son"
    r"|(?:shares?|stock|bonds)\sdebut(?:ed)?\son|begin\strading\son|began\strading\son|started\strading\son|changed?\shands\son)\s(?:the\s)?$"
)
_SURELY_RIGHT = later(
    rf"(?:,\swhich\s|\s)(?:has\s|had\s|have\s|will\s)?(?:also\s|briefly\s|again\s)?(?:(?:suspend|halt|resume|restart|stop)(?:s|ed|p?ed)?\s(?:all\s)?(?:trading|dealings)(?:\s(?:in|of)\s"
    rf"(?:the\s|its\s|[A-Z][\w’'-]*\s)?(?:[A-Z][\w’'-]*\s){{0,3}}?(?:{_PAPER})\b)?"
    r"|admitted\s[^.;\n]{2,60}?\bto\s(?:trading|listing|its\smain)\b"
    rf"|delisted\s(?:the\s)?(?:{_PAPER}|\d+|two|three|four|five)\b"
    r"|(?:has|lists|counts)\s(?:about\s|some\s|more\sthan\s)?[\w,]+\slisted\s(?:companies|firms|issuers)\b)"
    r"|[’']s\s(?:main\s|benchmark\s|all-share\s|blue-chip\s|trading\s|growth\s|junior\s)(?:index|floor|board|segment|market)\b"
)


def is_market(left: str, right: str) -> bool:
    """Whether an acronym between these words is that of a market."""
    dealt = _MARKET_LEFT.search(left) is not None
    return dealt or (_ON.search(left) is not None and _MARKET_RIGHT.match(right) is not None)


def is_surely_market(left: str, right: str) -> bool:
    """Whether any name between these words is that of a market; a firm that halts trading of its own shares is none."""
    if left.endswith((" on ", " on the ", " from ", " from the ", " to ", " to the ")):
        return _SURELY_LEFT.search(left) is not None
    return _SURELY_RIGHT.match(right) is not None
