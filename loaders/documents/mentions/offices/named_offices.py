"""Offices of a state that are told by what they are and by their name: "Poland's competition authority UOKiK", "its regulator, Enargas,".

is_office_named(text, office, name, end)      # the name is the office's, and both are one party
is_told_as_office(text, name, office, end)    # the same the other way round: "Enargas, the Argentine regulator,"
"""

from __future__ import annotations

from interlock.loaders.documents.language.later import later
from interlock.loaders.documents.mentions.mention import Mention

__all__ = ["is_office_named", "is_told_as_office"]

# A government, ministry, council or parliament has no name beside what it is called: a name behind it is another's.
_LAST_WORDS = frozenset(
    {"agency", "authority", "bank", "board", "bureau", "commission", "directorate", "inspectorate", "office", "regulator", "service"}
)  # fmt: skip
_HEAD_OF = later(
    r"\b(?:governor|head|chief|chair(?:man|woman|person)?|president|director|commissioner|boss|leader|spokes(?:man|woman|person))"
    r" (?:of|for) $"
)
_KINDS = frozenset({"Party", "GovernmentBody", "Organization", "Bank", "Firm"})
_BEHIND = later(
    r"(?: \([A-Z][\w&.-]*\))?(?:[.;”\"]|$|,(?! (?:and|or|as well as)\b)(?! [A-Z][\w .&’'-]* and\b)| [-–—] )"
)
# "told the Polish regulator Orlen would sell": a clause without its "that"
_IS_TOLD = later(
    r"\b(?:told|tells?|telling|inform(?:s|ed)|notif(?:y|ies|ied)|warn(?:s|ed)|assur(?:es|ed)|promis(?:es|ed))\s(?:the\s)?$"
)


def is_office_named(text: str, office: Mention, name: Mention, end: int) -> bool:
    """Whether a name is that of the office which stands before it."""
    if not _may_be_one(office, name) or office.possessive:
        return False
    gap = text[office.end : name.start]
    if gap in (", ", ", the ") and _HEAD_OF.search(text, max(0, office.start - 24), office.start):
        return False  # "the governor of Chad's central bank, Jo Lee,"
    if gap in (", ", ", the "):
        return _BEHIND.match(text, name.end, end) is not None
    return gap == " " and not _IS_TOLD.search(text, max(0, office.start - 20), office.start)


def is_told_as_office(text: str, name: Mention, office: Mention, end: int) -> bool:
    """Whether what stands behind a name, between commas, tells that it is an office of a state."""
    if not _may_be_one(office, name) or name.possessive or text[name.end : office.start] != ", ":
        return False
    return _BEHIND.match(text, office.end, end) is not None


def _may_be_one(office: Mention, name: Mention) -> bool:
    """Whether by form and kind one may be the office, and the other its name."""
    return (
        office.form == "authority"
        and office.head.rpartition(" ")[2] in _LAST_WORDS
        and name.form == "name"
        and name.kind in _KINDS
        and (name.kind != "Firm" or name.guessed)
    )
