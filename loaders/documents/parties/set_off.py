"""Nouns that are set off behind a name together with whose they are: "Orlu Bank, the group's main lender, sold its stake".

The noun describes the name, and what the sentence goes on to say is said of the name; it is no further party. Behind "and" it may be
one more of a list, unless only one can be called so ("X, Y's biggest supplier, and Z").

    set_off_behind(text, noun, mentions)   # the mention of "Orlu Bank", for that of "main lender"
"""

from __future__ import annotations

from collections.abc import Sequence

from interlock.loaders.documents.language.later import later
from interlock.loaders.documents.language.words import words
from interlock.loaders.documents.mentions.mention import Mention

__all__ = ["CALLED_ANYBODY", "set_off_behind"]

_ITS = later(r"(?:’s|'s|’|') ")
_CLOSES = later(
    r"(?:,? (?:of|in|for|with|by|since|until|on|from) [^,;.⟦]{1,60}?)?(?P<end>, (?P<list>and|or)\b|[,.;)]|$)"
)
_ONLY_ONE = later(
    r"\b(?:main|largest|biggest|smallest|only|sole|principal|leading|top|oldest|chief|key|majority|controlling|single|former|first|second|third"
    r"|second-largest|third-largest|dominant|exclusive|primary|parent|last|latest|previous|current|present|then|new|future|late|own)\b"
)
_BODIES = frozenset({"Firm", "Bank", "Organization", "Chamber", "GovernmentBody", "Exchange"})
# What a person can be called as well as a firm, a bank or a state.
CALLED_ANYBODY = frozenset(
    words(
        "shareholder owner co-owner creditor lender investor backer customer client supplier buyer seller partner founder landlord tenant"
        " borrower debtor guarantor insurer financier rival competitor agent broker representative operator contractor bidder beneficiary"
    )
)


def set_off_behind(text: str, noun: Mention, before: Sequence[Mention]) -> Mention | None:
    """The name that a noun with its owner is set off behind; None where it stands for itself.

    Args:
        text: the whole text.
        noun: a definite noun group in the singular.
        before: the mentions that stand before it in its sentence, in order.
    """
    if noun.plural or not before:
        return None
    if noun.whose:  # "X, their last owner, and Y"
        name = before[-1]
        its = text[name.end : noun.start + len(noun.whose) + 1].lower()
        alone = its in (f", {noun.whose} ", f", {noun.whose}") and name.form == "name"
        return (
            name
            if alone and not name.possessive and _may_be(name, noun) and _closes(text, noun)
            else None
        )
    if len(before) == 1:  # its owner and no name
        return None
    owner, name = before[-1], before[-2]
    if not owner.possessive or name.form != "name" or name.possessive or owner.start < name.end:
        return None
    if not _ITS.fullmatch(text, owner.end, noun.start) and owner.end != noun.start:
        return None
    gap = text[name.end : owner.start].lower()
    if gap not in (", ", ", the ", " - ", " – ", " — ") or not _may_be(name, noun):
        return None
    return name if _closes(text, noun) else None


def _closes(text: str, noun: Mention) -> bool:
    """Whether what is set off ends with the noun, and with no more of a list than where only one can be called so."""
    close = _CLOSES.match(text, noun.end)
    only = _ONLY_ONE.search(text, noun.start, noun.end) is not None
    return close is not None and (not close["list"] or only)


def _may_be(name: Mention, noun: Mention) -> bool:
    if name.kind in (noun.kind, "Party") or noun.head in CALLED_ANYBODY:
        return name.kind != "Place"
    return name.kind in _BODIES and noun.kind in _BODIES
