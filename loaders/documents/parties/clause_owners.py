"""Whose "its" is by the clause that it stands in: who acts there and not who opens the sentence; a work rather than who owns a part of it.

"Bank X sued after Y had missed a payment that its owner had guaranteed": Y's owner. "The smelter, in which X holds 20 percent, has lost its
supplier": the smelter's. "X said that Y would buy its mill" is X's, as it is X's that another buys.

    acting_in_clause(text, mentions, at)    # (Y, True) of the place of "its"; None where its clause opens with nobody
    work_with_aside(text, mentions, at)     # the smelter; None where no work opens the sentence with such an aside
    goes_to_its_own(text, sold)             # whether "sold X to its managers" is said of X
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from interlock.loaders.documents.language.words import words
from interlock.loaders.documents.mentions.mention import Mention

__all__ = [
    "OF_NO_AUTHORITY",
    "acting_in_clause",
    "goes_to_its_own",
    "is_no_courts",
    "work_with_aside",
]

# What no authority has: whom it deals with has it, "the court froze the shares of X held by its founder".
OF_NO_AUTHORITY = frozenset(
    {"affiliate", "founder", "co-founder", "owner", "co-owner", "shareholder", "parent", "parent company", "rival", "competitor",
     "distributor"}
)  # fmt: skip
# What no court or prosecutor has either, though a ministry may: "The court ordered the sale of X's mill. Its creditors".
_OF_NO_COURT = frozenset(
    words("creditor customer supplier lender client borrower debtor landlord tenant buyer importer exporter insurer subsidiary unit arm")
)  # fmt: skip
_COURT = re.compile(r"\b(?:[Cc]ourt|[Tt]ribunal|[Pp]rosecutors?|[Jj]udge)\b")
_OPENS = re.compile(
    r"\b(?P<by>after|before|because|when|once|since|although|though|until|unless|whereas|while|that|said|says)\s(?:the\s)?(?:[a-z-]+\s){0,2}$"
)
_SAYING = frozenset({"that", "said", "says"})
_VERB = re.compile(
    r"(?:\s\([^()]*\))?(?P<aids>(?:\s(?:has|had|have|would|will|was|were|is|are|also|now|later|then|been|being|recently|already))*)"
    r"(?:\s[a-z]+ly)?\s(?P<verb>[a-z]+)"
)
_PASSIVE = re.compile(r"\s(?:was|were|is|are|been|being)\b")
# What one does to what is another's as well as to one's own.
_TO_ANOTHERS = re.compile(
    r"(?:buy|bought|acquir|tak|took|purchas|leas|rent|hir|charter|financ|fund|lend|lent|suppl|support|help|back|guarant|insur|audit|advis"
    r"|su(?:e|ed|es|ing)$|inspect|visit|invest|fin(?:e|ed|es)$|order|ban|block|reject|oppos|approv|welcom|criti|settl|join|enter|review|us(?:e|ed|es)$"
    r"|win|won|get|got|receiv|call|den|accus|hav|had|has$|pa(?:y|id)|meet|met|cover|serv|see|saw|find|found|know|knew|trad|deliver|ship|sen[dt])"
)
# What one mostly does with one's own, as who speaks tells of another: "X said that Y would sell its mine".
_WITH_ONES_OWN = re.compile(
    r"(?:sell|sold|clos|shut|open|expand|cut|halt|stop|suspend|resum|list|los[et]|miss|rais|lower|increas|mov|relocat|spin|spun|pledg"
    r"|replac|dismiss|nam|appoint|lay|laid|keep|kept|drop|chang|doubl|tripl|halv|reduc|modernis|moderniz|upgrad)"
)
_CUT = re.compile(
    r"[;:]|\.\s|,\s(?:and|but|which|who|while|after|as|said|whose)\b|\b(?:that|because|after|before|while|who|which|said)\b"
)
_OF_THAT = re.compile(r"\s(?:that|which)\s$")  # "a loan that its owner had guaranteed"
_REACH = 140  # characters from who acts to "its"
_ASIDE = re.compile(
    r",\s(?:(?:in|of|from|to|with|for)\s)?which\s[^,;.]{2,120}(?:,[^,;.]{2,60})?,\s"
)
_WORKS = frozenset({"Asset", "Project"})

# "sold X to its managers", "X has been bought by its staff": who works there or is bound up with it.
_TO_ITS_OWN = re.compile(
    r"(?:,\s[^,;.]{2,50},)?(?:\s(?:has|had|have|will|was|were|is|are|be|to|been|being))*(?:\s(?:sold|bought|handed\sover|taken\sover))?"
    r"\s(?:to|by)\s(?:its|their)\s(?:(?:own|former|senior|local|minority|remaining|other|present|current)\s){0,2}?"
    r"(?:managers?|management|employees|staff|workers|executives|minority\sshareholders|shareholders|founders?|tenants?|sitting\stenant)\b"
)
_SELLS = re.compile(
    r"\b(?:sell(?:s|ing)?|sold|hand(?:ed|s|ing)\sover|transferr?(?:ed|s|ing)?)\s(?:\d[\w.]*\s?(?:percent|%|per\scent)\sof\s)?(?:the\s)?(?:[a-z-]+\s){0,3}$"
)
_SOLD = re.compile(r"(?:sold|bought|handed\sover|taken\sover)\s(?:to|by)\s(?:its|their)\s")


def acting_in_clause(text: str, mentions: Iterable[Mention], at: int) -> Mention | None:
    """Who acts in the subordinate clause in which "its" stands at a place of the text.

    Args:
        text: the whole text.
        mentions: those of the sentence.
        at: where "its" begins.
    """
    of_that = _OF_THAT.search(text, max(0, at - 8), at)
    end = at if of_that is None else of_that.start()
    for one in sorted(mentions, key=lambda m: -m.start):
        if not one.end < at <= one.end + _REACH or one.possessive:
            continue
        opens = _OPENS.search(text, max(0, one.start - 48), one.start)
        verb = _VERB.match(text, one.end) if opens is not None else None
        if opens is None or verb is None or verb.end() > end or _CUT.search(text, one.end, end):
            continue
        passive = _PASSIVE.search(verb["aids"]) is not None
        if opens["by"] in _SAYING:
            return one if not passive and _WITH_ONES_OWN.match(verb["verb"]) else None
        return one if passive or not _TO_ANOTHERS.match(verb["verb"]) else None
    return None


def work_with_aside(text: str, mentions: Sequence[Mention], at: int) -> Mention | None:
    """The work that the sentence is about where all other parties before "its" stand in an aside on it.

    Args:
        text: the whole text.
        mentions: those of the sentence, in order.
        at: where "its" begins.
    """
    told = [m for m in mentions if m.end < at and not m.dateline]
    work = next((m for m in told if m.kind in _WORKS and not m.plural and not m.possessive), None)
    if work is None or any(m.start < work.start for m in told):
        return None
    aside = _ASIDE.search(text, work.end, at)
    if aside is None or aside.start() > work.end + 24:
        return None
    others = [m for m in told if m.start > work.end and m.kind != "Place"]
    inside = all(aside.start() < m.start < aside.end() for m in others)
    return work if others and inside else None


def goes_to_its_own(text: str, sold: Mention) -> bool:
    """Whether a firm or work goes to those who work there: "sold X to its managers", "X was bought by its staff"."""
    told = _TO_ITS_OWN.match(text, sold.end)
    if told is None or sold.possessive:
        return False
    if _SOLD.search(text, sold.end, told.end()) is not None:
        return True
    return _SELLS.search(text, max(0, sold.start - 48), sold.start) is not None


def is_no_courts(head: str, name: str) -> bool:
    """Whether a noun is for somebody whom a firm has and no court, and the name before it is a court's or prosecutor's."""
    return head.rpartition(" ")[2] in _OF_NO_COURT and _COURT.search(name) is not None
