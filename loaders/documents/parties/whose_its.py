"""Whose "its" is beside a work or a court: the work's rather than who owns a part of it, and nothing that no court has is a court's.

"The smelter, in which X holds 20 percent, has lost its supplier": the smelter's. Whose clause it is, `inner_subjects` says.

    work_with_aside(text, mentions, at)     # the smelter; None where no work opens the sentence with such an aside
    goes_to_its_own(text, sold)             # whether "sold X to its managers" is said of X
    buys_into_its(text, partner, at)        # whether "a deal with X and buys a stake in its subsidiary" is said of X
"""

from __future__ import annotations

from collections.abc import Sequence

from interlock.loaders.documents.language.later import later
from interlock.loaders.documents.language.words import words
from interlock.loaders.documents.mentions.mention import Mention
from interlock.loaders.documents.parties.drafts import BUILT

__all__ = [
    "OF_NO_AUTHORITY",
    "buys_into_its",
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
# Nor has an office of the state these: "The regulator said that X had lent too much. Among its borrowers".
_OF_NO_OFFICE = frozenset(
    words("borrower debtor depositor branch shareholder bondholder underwriter competitor")
)
_OFFICE = later(
    r"\b(?:[Cc]ourt|[Tt]ribunal|[Pp]rosecutors?|[Jj]udge|[Rr]egulator|[Ww]atchdog|[Mm]inistry|[Cc]ommission|[Pp]olice|[Tt]reasury|[Dd]epartment)\b"
)
_COURT = later(r"\b(?:[Cc]ourt|[Tt]ribunal|[Pp]rosecutors?|[Jj]udge)\b")
_ASIDE = later(r",\s(?:(?:in|of|from|to|with|for)\s)?which\s[^,;.]{2,120}(?:,[^,;.]{2,60})?,\s")

# "sold X to its managers", "X has been bought by its staff": who works there or is bound up with it.
_TO_ITS_OWN = later(
    r"(?:,\s[^,;.]{2,50},)?(?:\s(?:has|had|have|will|was|were|is|are|be|to|been|being))*(?:\s(?:sold|bought|handed\sover|taken\sover))?"
    r"\s(?:to|by)\s(?:its|their)\s(?:(?:own|former|senior|local|minority|remaining|other|present|current)\s){0,2}?"
    r"(?:managers?|management|employees|staff|workers|executives|minority\sshareholders|shareholders|founders?|tenants?|sitting\stenant)\b"
)
_SELLS = later(
    r"\b(?:sell(?:s|ing)?|sold|hand(?:ed|s|ing)\sover|transferr?(?:ed|s|ing)?)\s(?:\d[\w.]*\s?(?:percent|%|per\scent)\sof\s)?(?:the\s)?(?:[a-z-]+\s){0,3}$"
)
_SOLD = later(r"(?:sold|bought|handed\sover|taken\sover)\s(?:to|by)\s(?:its|their)\s")

# "The other 25 percent of X is held by its managing director": whom X is led by, whoever the sentence before was about.
_A_PART_OF = later(
    r"(?:%|\b(?:per\s?cent|percentage|shares?|stakes?|stock|rest|remainder|balance|third|quarter|half|majority|minority|capital|equity))"
    r"\s(?:of|in)\s(?:the\s)?(?:[a-z-]+\s){0,2}$"
)
_HELD_BY_ITS = later(
    r"\s(?:is|are|was|were|remains?|will\sbe|has\sbeen)\s(?:[a-z]+\s)?(?:held|owned|controlled)\sby\s(?:its|their)\s(?:[a-z-]+\s){0,2}?"
    r"(?:directors?|chair(?:man|woman|person)?|chief|presidents?|founders?|co-founders?|managers?|management|employees|staff|workers"
    r"|executives|founding)\b"
)

# "signed a pact with X and plans to buy a 15 percent stake in its subsidiary": nobody buys a first stake in a subsidiary of his own.
_DEALS_WITH = later(r"\b(?:with|from)\s(?:the\s)?(?:[a-z-]+\s){0,2}$")
_BUYS_INTO = later(
    r"(?:\s\([^()]*\))?,?\s(?:and|to|under\swhich\sit)\s(?:(?!(?:additional|further|remaining|another|more|rest|sell|sold)\b)[^\s,;:]+\s){0,10}?"
    r"(?:buy|buys|bought|acquires?|acquired|purchases?|purchased|takes?|took)\s(?:an?\s)?(?:(?!(?:additional|further|remaining|another|more)\b)"
    r"[^\s,;:]+\s){0,4}?(?:stake|interest|shareholding|holding|share)\sin\s"
)
_UNIT_NOUN = later(
    r"(?:its|their)\s(?:[a-z-]+\s){0,3}?(?:subsidiary|unit|arm|affiliate|division)\b"
)


def work_with_aside(text: str, mentions: Sequence[Mention], at: int) -> Mention | None:
    """The work that the sentence is about where all other parties before "its" stand in an aside on it.

    Args:
        text: the whole text.
        mentions: those of the sentence, in order.
        at: where "its" begins.
    """
    told = [m for m in mentions if m.end < at and not m.dateline]
    work = next((m for m in told if m.kind in BUILT and not m.plural and not m.possessive), None)
    if work is None or any(m.start < work.start for m in told):
        return None
    aside = _ASIDE.search(text, work.end, at)
    if aside is None or aside.start() > work.end + 24:
        return None
    others = [m for m in told if m.start > work.end and m.kind != "Place"]
    inside = all(aside.start() < m.start < aside.end() for m in others)
    return work if others and inside else None


def goes_to_its_own(text: str, sold: Mention) -> bool:
    """Whether a firm or work goes to those who work there, or is held by them: "sold X to its managers", "X was bought by its staff"."""
    if _HELD_BY_ITS.match(text, sold.end) and _A_PART_OF.search(
        text, max(0, sold.start - 60), sold.start
    ):
        return True
    told = _TO_ITS_OWN.match(text, sold.end)
    if told is None or sold.possessive:
        return False
    if _SOLD.search(text, sold.end, told.end()) is not None:
        return True
    return _SELLS.search(text, max(0, sold.start - 48), sold.start) is not None


def buys_into_its(text: str, partner: Mention, noun: Mention) -> bool:
    """Whether somebody deals with a firm and buys a first stake in "its" unit: "signed with X and took a stake in its arm", X's."""
    begin = partner.end - len(partner.name)
    return (
        not partner.possessive
        and _UNIT_NOUN.match(text, noun.start) is not None
        and _BUYS_INTO.fullmatch(text, partner.end, noun.start) is not None
        and _DEALS_WITH.search(text, max(0, begin - 40), begin) is not None
    )


def is_no_courts(head: str, name: str) -> bool:
    """Whether a noun is for somebody whom a firm has and no court, ministry or regulator, and the name before it is of such a one."""
    last = head.rpartition(" ")[2]
    if last in _OF_NO_OFFICE and _OFFICE.search(name) is not None:
        return True
    return last in _OF_NO_COURT and _COURT.search(name) is not None
