"""Banks and firms that a list names behind a noun: "five lenders, Orlu Trust and two others", "customers are A and B".

take_listed(text, mentions)        # gives the names of such lists their kind
"""

from __future__ import annotations

from collections.abc import Sequence

from interlock.loaders.documents.language.later import later
from interlock.loaders.documents.language.lexicon import lexicon
from interlock.loaders.documents.language.words import words
from interlock.loaders.documents.mentions.mention import Mention

__all__ = ["OF_MONEY", "may_lend", "take_listed", "tells_no_trade"]

# Last words of banks' names that other firms and bodies have too.
OF_MONEY = frozenset(
    words(
        "Trust Finance Financial Capital Credit Kredit Crédit Crédito Credito Kredi Savings Securities Group Holding Holdings Corporation"
        " Company Partners International Invest Microfinance Mutual Finans Financiera Finances Fund Equity Wealth Money Lending"
        " Mortgages Development Limited Ltd Plc PLC plc SA AG NV Inc JSC Leasing Home Thrift"
    )
)
# Last words that tell who founded a firm and not what it does: "Delmas Frères", "Orlu Brothers".
_OF_KIN = frozenset(
    words(
        "Brothers Bros Sons Son Daughters Frères Freres Fils Hermanos Hijos Irmãos Filhos Fratelli Figli Gebrüder Söhne Söner Co Cie"
        " Associates Associés Asociados"
    )
)
_REACH = 80  # characters before the first name of a list
_WHO = r"\b(?:[Bb]anks|[Ll]enders|[Bb]ankers|[Aa]rrangers|[Bb]ookrunners|[Mm]ortgagees)(?:\s\([^()]{1,40}\))?"
# A list behind a comma names them where two stand in it; "lenders such as" and "the lenders are" where one does.
_BEHIND_COMMA = later(rf"{_WHO}(?:,|:|\s[—–-])\s(?:namely\s)?(?:the\s)?$")
_BEHIND_WORD = later(
    rf"{_WHO}(?:,?\s(?:such\sas|including|like|namely|led\sby|headed\sby)|\s(?:include|included|are|were|will\sbe|comprise|comprised))\s(?:the\s)?$"
)
_AMONG = later(
    r"\b[Aa]mong\s(?:[\w’'-]+\s){1,6}?(?:banks|lenders|bankers|arrangers)\s(?:are|were|is|was)\s(?:the\s)?$"
)
# A list of who buys, sells or bids: only names of which nothing else is said are firms by it.
_FIRMS = (
    r"\b(?:[Cc]ustomers|[Cc]lients|[Ss]uppliers|[Bb]uyers|[Bb]idders|[Cc]ontractors|[Ss]ubcontractors|[Cc]ompetitors|[Ee]xporters|[Ii]mporters|[Tt]raders|[Ss]hippers"
    r"|[Oo]perators|[Cc]arriers|[Ii]nsurers|[Rr]efiners|[Mm]illers|[Pp]roducers|[a-z]+makers|[Ff]irms|[Cc]ompanies|[Ss]uitors)(?:\s\([^()]{1,40}\))?"
)
_FIRMS_BEHIND = later(
    rf"{_FIRMS}(?:(?:,|:|\s?[—–]|\s-)\s(?:namely\s)?|(?:,?\s(?:such\sas|including|like|namely|led\sby)"
    r"|\s(?:include|included|are|were|will\sbe|comprise|comprised))\s)(?:the\s)?$"
)
_JOINTS = frozenset((", ", " and ", ", and ", " & ", ", the ", " and the "))
_MORE = later(r",?\s(?:and|&)\s(?:[a-z]+\s){0,3}(?:others?|banks?|lenders?|non-banks|more)\b")
_LEAST = 2
_OPEN = frozenset(("Party", "Firm", "Organization", "Bank", "Person"))


def take_listed(text: str, mentions: Sequence[Mention]) -> None:
    """Let the names that a list of lenders gives be banks', those of a list of customers or bidders firms', wherever the text has them."""
    _take_lenders(text, mentions)
    firms: set[str] = set()
    for at, mention in enumerate(mentions):
        if mention.form != "name" or mention.kind != "Party" or mention.possessive:
            continue
        begin = max(0, text.rfind("\n", 0, mention.start) + 1, mention.start - _REACH)
        if _FIRMS_BEHIND.search(text, begin, mention.start) is None:
            continue
        listed = [one for one in _list_from(text, mentions, at) if one.kind == "Party"]
        if len(listed) >= _LEAST and not mention.name.isupper():
            firms.update(one.name for one in listed)
    for mention in mentions if firms else ():
        if mention.form == "name" and mention.name in firms and mention.kind == "Party":
            mention.kind = "Firm"


def _take_lenders(text: str, mentions: Sequence[Mention]) -> None:
    found: set[str] = set()
    for at, mention in enumerate(mentions):
        if mention.form != "name" or not may_lend(mention):
            continue
        left = text[
            max(0, text.rfind("\n", 0, mention.start) + 1, mention.start - _REACH) : mention.start
        ]
        told = _BEHIND_WORD.search(left) or _AMONG.search(left)
        if told is None and _BEHIND_COMMA.search(left) is None:
            continue
        listed = _list_from(text, mentions, at)
        if told is not None or len(listed) >= _LEAST or _MORE.match(text, listed[-1].end):
            found.update(one.name for one in listed)
    for mention in mentions if found else ():
        if mention.form == "name" and mention.name in found and may_lend(mention):
            mention.kind, mention.guessed = "Bank", False


def _list_from(text: str, mentions: Sequence[Mention], at: int) -> list[Mention]:
    """The names that stand one behind the other from the one at an index on."""
    listed, last = [mentions[at]], False
    for mention in mentions[at + 1 :]:
        if mention.form != "name" or text[listed[-1].end : mention.start] not in _JOINTS:
            break
        if last or not may_lend(mention):
            break  # "the lenders are A and B, C said"
        last = (
            "and" in text[listed[-1].end : mention.start]
            or "&" in text[listed[-1].end : mention.start]
        )
        listed.append(mention)
    return listed


def may_lend(mention: Mention) -> bool:
    """Whether a name may be a bank's: no office stands before it, and its last word tells no other trade."""
    if mention.kind not in _OPEN or mention.title or mention.possessive:
        return False
    tables, parts = lexicon(), mention.name.split()
    while len(parts) > 1 and parts[-1].rstrip(".,") in tables.legal_forms:
        parts.pop()  # "Orlu Technologies Services Inc."
    told = tables.name_heads.get(parts[-1])
    return told in (None, "Bank") or tells_no_trade(mention.name)


def tells_no_trade(name: str) -> bool:
    """Whether a name's words tell no trade: "UBQ Group", "Delmas Frères", and no "Orlu Cement Group"."""
    parts = name.split()
    while parts and (parts[-1].rstrip(".,") in OF_MONEY or parts[-1].rstrip(".,") in _OF_KIN):
        parts.pop()
    return not parts or lexicon().name_heads.get(parts[-1]) in (None, "Bank", "Place")
