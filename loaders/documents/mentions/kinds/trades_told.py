"""What a text tells of a name whose own words tell no more than that it is some firm's: "Orlu Group", "Delmas Frères".

Its last word is anybody's, so what is said of it counts: it takes deposits, is called the lender, is the central bank, a state agency.
A name that tells a trade ("Orlu Cement Group") stays a firm that lends.

    tell_trades(text, mentions)     # "Bank" for "UBQ Group" in "depositors withdrew their money from UBQ Group"
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence

from interlock.loaders.documents.language.later import later
from interlock.loaders.documents.language.lexicon import lexicon
from interlock.loaders.documents.language.words import words
from interlock.loaders.documents.mentions.kinds.evidence import is_bankers, is_lenders
from interlock.loaders.documents.mentions.kinds.last_signs import is_kept_at
from interlock.loaders.documents.mentions.kinds.listed_banks import tells_no_trade
from interlock.loaders.documents.mentions.kinds.taken_up import taken_up
from interlock.loaders.documents.mentions.mention import Mention

__all__ = ["tell_trades"]

_OPEN = frozenset({"Firm", "Organization", "Bank", "Party"})
_REACH = 64  # characters before a name
# Of those last words, the ones of whom lending tells enough: "Orlu Trust lends the mill half of it".
_OF_LENDERS = frozenset(
    words(
        "Trust Credit Kredit Crédit Crédito Credito Kredi Savings Thrift Mutual Capital Finance Financial Financiera Finances Finans"
        " Microfinance Lending Mortgages"
    )
)
_LENDS_BY_NAME = (
    "Development Corporation",
    "Finance Corporation",
    "Development Finance",
    "Credit Corporation",
)
# "a fund", "an insurer": what lends and is said to be something else.
_CALLED_ELSE = later(
    r"(?:,|\s\(|\sis)\s?(?:an?|the|its)\s(?:[\w’'-]+\s){0,4}?(?:funds?|manager|investor|insurer|maker|producer|manufacturer|developer|operator"
    r"|trader|retailer|miner|exporter|importer|contractor|supplier|subsidiary|parent|shareholder|owner|agency|company|firm|house)\b"
    r"|\sand\sother\s(?:[a-z-]+\s){0,2}?(?:funds|investors|shareholders)\b"
)
_CALLED_ELSE_BEFORE = later(
    r"\b(?:fund|manager|investor|insurer|parent|shareholder|owner|trader|developer|company|firm|group|boutique),?\s$"
)
# The one bank of a state that sets rates, by apposition and by what it does.
_CENTRAL_BEFORE = later(r"\b[Cc]entral\sbank(?P<apart>,)?\s\(?(?:the\s)?$")
_CENTRAL_BEHIND = later(
    r"(?:,|\s\()\s?(?:the|its|[A-Z][\w-]+[’']s?)\s(?:[\w’'-]+\s){0,2}?central\sbank\b"
    r"|\s(?:has\s|had\s|have\s)?(?:cut|cuts|raised|raises|kept|keeps|held|holds|left|lowered|lowers|lifted|lifts)\s(?:its|the)\s"
    r"(?:[a-z]+\s){0,2}?(?:policy|key|benchmark|repo|discount|refinancing|reserve|interbank)\s(?:[a-z]+\s)?(?:rates?|requirements?)\b"
    r"|\s(?:sold|bought|sells|buys)\s[^.;\n]{2,40}?\bto\s(?:support|defend|prop\sup|steady|weaken)\s(?:the|its)\s(?:[a-z]+\s)?(?:currency|exchange\srate)\b"
    r"|,\swhich\ssets\s(?:[a-z]+\s){0,3}?(?:interest\s)?rates\b"
    r"|\s(?:devalued|devalues|floated)\sthe\b|[’']s\s(?:monetary\spolicy|rate-setting|foreign\s(?:exchange|currency)\sreserves)\b"
)
_PUBLIC_BEHIND = later(
    r",\s(?:an?|the|its|[A-Z][\w-]+[’']s?)\s(?:[\w’'-]+\s){0,2}?(?:state|government|federal|public|governmental)\s(?:(?!news|press)[a-z]+\s){0,2}?"
    r"(?:agency|authority|regulator|bureau|commission|body)\b(?![’']|\s(?:official|head|chief))"
)
_PUBLIC_BEFORE = later(
    r"\b(?:[Tt]he|[Aa]n?|[Ii]ts)\s(?:[\w’'-]+\s){0,2}?(?:state|government|federal|public)\s(?:(?!news|press)[a-z]+\s){0,2}?(?:agency|authority|regulator|bureau),?\s(?:the\s)?$"
)


_GOVERNOR_OF = later(r"(?<!board\sof\s)\b[Gg]overnor\s(?:of|at)\s(?:the\s)?$")
_GOVERNOR = later(r"(?:[’']s)?\s(?:deputy\s|former\s)?[Gg]overnor\b(?!s)")
# "Orient Bank wants to buy its rival Orlune": of the same kind
_ITS_RIVAL = later(r"\b(?:its|their)\s(?:[a-z-]+\s){0,2}?(?:rivals?|competitors?),?\s$")


def tell_trades(text: str, mentions: Sequence[Mention]) -> None:
    """Let names be banks', central banks' or state agencies' that the text tells to be so, wherever it uses them."""
    groups: defaultdict[str, list[Mention]] = defaultdict(list)
    for mention in mentions:
        if mention.form == "name" and mention.kind in _OPEN and mention.entry is None:
            groups[mention.name].append(mention)
    for surname in _surnames(mentions) & groups.keys():
        del groups[surname]  # "Minister Jo Orlu met X. Orlu said the bank agreed": he is no bank
    later_on = dict(taken_up(text, mentions)) if groups else {}
    for name in _rivals(text, mentions):
        later_on.setdefault(name, "Bank")
    for name, group in groups.items():
        kind = _kind(text, name, group, later_on.get(name))
        if kind is not None:
            for mention in group:
                mention.kind, mention.guessed = kind, False


def _surnames(mentions: Sequence[Mention]) -> set[str]:
    """The last words of the names of people that the text has in full."""
    return {
        m.name.rpartition(" ")[2]
        for m in mentions
        if m.form == "name" and m.kind == "Person" and " " in m.name
    }


def _rivals(text: str, mentions: Sequence[Mention]) -> list[str]:
    """The names of those that a bank, which is told of first in the sentence, has for rivals."""
    first: dict[int, Mention] = {}
    found = []
    for mention in mentions:
        if mention.form != "name" or mention.kind == "Place":
            continue
        told = first.setdefault(mention.sentence, mention)
        if (
            told.kind == "Bank"
            and mention is not told
            and _ITS_RIVAL.search(text, max(0, mention.start - _REACH), mention.start)
        ):
            found.append(mention.name)
    return found


def _kind(text: str, name: str, group: Sequence[Mention], called: str | None) -> str | None:
    """The kind that the text tells of a name, all places together."""
    if any(_is_central(text, one) or _is_governed(name, text, one) for one in group):
        return "GovernmentBody"
    if group[0].kind == "Bank":
        return None
    if group[0].kind == "Party":
        if _is_agency(name, text, group):
            return "GovernmentBody"
        return "Bank" if called == "Bank" and not name.isupper() else None
    plain = tells_no_trade(name)
    if not plain:
        return "GovernmentBody" if _is_agency(name, text, group) else None
    if _is_agency(name, text, group):
        return "GovernmentBody"
    if called == "Bank":
        return "Bank"
    if any(
        is_kept_at(text, m.start) or is_bankers(text, m.start, m.end, surely=True) for m in group
    ):
        return "Bank"
    lends = name.rpartition(" ")[2] in _OF_LENDERS or name.endswith(_LENDS_BY_NAME)
    if (
        lends
        and any(is_lenders(text, m.start, m.end) for m in group)
        and not any(_is_called_else(text, m) for m in group)
    ):
        return "Bank"
    return None


def _is_central(text: str, mention: Mention) -> bool:
    """Whether a name is said to be the central bank, or to do what that alone does."""
    if _CENTRAL_BEHIND.match(text, mention.end):
        return True
    begin = max(0, mention.start - _REACH)
    before = _CENTRAL_BEFORE.search(text, begin, mention.start)
    if before is None:
        return False
    # "the central bank, X, said", "the central bank (X)", but not "fined by the central bank, X closed"
    if before["apart"] or text[mention.start - 1] == "(":
        return text.startswith((",", ")"), mention.end)
    return True


def _is_governed(name: str, text: str, mention: Mention) -> bool:
    """Whether somebody is its governor, as a central bank has one: "the governor of the Bank of Orlu"."""
    if "Bank of" not in name and "National Bank" not in name and not name.isupper():
        return False
    return (
        _GOVERNOR_OF.search(text, max(0, mention.start - _REACH), mention.start) is not None
        or _GOVERNOR.match(text, mention.end) is not None
    )


def _is_agency(name: str, text: str, group: Sequence[Mention]) -> bool:
    if name.rpartition(" ")[2] in lexicon().legal_forms:
        return False
    return any(
        _PUBLIC_BEHIND.match(text, m.end)
        or _PUBLIC_BEFORE.search(text, max(0, m.start - _REACH), m.start)
        for m in group
    )


def _is_called_else(text: str, mention: Mention) -> bool:
    """Whether who lends is said to be something else than a bank: "Nordica Capital, a fund"."""
    return (
        _CALLED_ELSE.match(text, mention.end) is not None
        or _CALLED_ELSE_BEFORE.search(text, max(0, mention.start - _REACH), mention.start)
        is not None
    )
