"""Exchange houses: firms that change and send money, called as markets are: "Safa Exchange, a remittance house".

A market has an article and what is listed on it; a house has branches, owners and customers who send money, and no article.

    name_money_changers(text, mentions)     # "Safa Exchange" in "the money went through Safa Exchange" becomes a Firm
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence

from interlock.loaders.documents.language.later import later
from interlock.loaders.documents.mentions.kinds.firm_signs import SURE, signs_of_firm
from interlock.loaders.documents.mentions.mention import Mention

__all__ = ["name_money_changers"]

_MARKET_NAME = later(
    r"\b(?:Stock|Securities|Commodit(?:y|ies)|Mercantile|Metals?|Futures|Derivatives|Energy|Grain|Cotton|Coffee|Cocoa|Tea|Sugar|Diamond"
    r"|Bullion|Gold|Rubber|Produce|Product|Carbon|Power|Options|Bond|Equities|Shipping|Board|National|Petroleum|Oil|Gas|Wool|Fur"
    r"|Agricultural)\b"
)
_REACH = 90  # characters around a name
_MARKET_LEFT = later(
    r"\b(?:[Oo]n|listed|listing|traded?|trades|trading|quoted|floated|debut|market|bourse|seat\son|members?\sof|told|filing\s(?:to|with))\s"
    r"(?:[a-z]+\s){0,2}?$|\b[Tt]he\s$"
)
_MARKET_RIGHT = later(
    r",?\s(?:where|on\swhich)\b|[’']s\s(?:[a-z-]+\s)?(?:index|listing|rules|trading|main\sboard|members)\b"
    r"|\s(?:suspended|halted|resumed|delisted|listed|closed\s(?:up|down|higher|lower))\b|\s\([A-Z]{2,5}\)"
)
_MONEY = later(
    r"\b(?:remittances?|remit|money[- ]?(?:transfers?|changers?|changing|exchange)|exchange\s(?:house|bureau|office|firm|company)"
    r"|bureau\sde\schange"
    r"|hawala|currency\s(?:dealer|exchange|trader)|transfers?|transferred|wired|sent|send|sends|sending|funnell?ed|launder(?:ed|ing)|moved"
    r"|accounts?|licen[cs]e|outlets|branches|customers|cash|fees|works?\swith|partners?)\b"
)


def name_money_changers(text: str, mentions: Sequence[Mention]) -> None:
    """Make firms of names in "Exchange" that the text never uses as a market's, and that do what houses of exchange do."""
    groups: defaultdict[str, list[Mention]] = defaultdict(list)
    for mention in mentions:
        if mention.form == "name" and mention.kind == "Exchange" and _may_be_a_house(mention):
            groups[mention.name].append(mention)
    for group in groups.values():
        if any(_is_a_market(text, m) for m in group):
            continue
        if any(_is_a_house(text, m, mentions) for m in group):
            for mention in group:
                mention.kind, mention.guessed = "Firm", False


def _may_be_a_house(mention: Mention) -> bool:
    return (
        mention.entry is None
        and mention.name.endswith(" Exchange")
        and (mention.place is None or mention.place.name not in mention.name)
        and _MARKET_NAME.search(mention.name) is None
    )


def _is_a_market(text: str, mention: Mention) -> bool:
    if text.startswith(("the ", "The "), mention.start):
        return True
    left = text[max(0, mention.start - _REACH) : mention.start]
    return (
        _MARKET_LEFT.search(left) is not None or _MARKET_RIGHT.match(text, mention.end) is not None
    )


def _is_a_house(text: str, mention: Mention, mentions: Sequence[Mention]) -> bool:
    begin = max(0, text.rfind("\n", 0, mention.start), text.rfind(". ", 0, mention.start))
    end = text.find(". ", mention.end)
    if _MONEY.search(text, begin, len(text) if end < 0 else end) is not None:
        return True
    return sum(signs_of_firm(text, mention, mentions).values()) >= SURE
