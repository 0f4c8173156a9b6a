"""Nouns that only point back and that no list of nouns has: "that firm", "the target" of a takeover, "the defendant".

"that" before a noun is rather a conjunction, so it points only where a verb or the end of the clause follows the noun.

    read_pointed_out(scan, start, end)     # appends to scan.found
"""

from __future__ import annotations

from interlock.loaders.documents.language.anchors import Sought
from interlock.loaders.documents.language.later import later
from interlock.loaders.documents.mentions.mention import Mention, Scan

__all__ = ["read_pointed_out"]

_VERB = (
    r"(?=[.,;:)]|[’']s\s|\s(?:is|was|has|had|will|would|can|could|may|might|must|does|did|also|now|still|already|then|later|once|alone|too"
    r"|today|last|this|in|on|by|for|to|from|and|but|until|since|after|before|with|owns?|owned|holds?|held|buys|bought|sells|sold|supplies"
    r"|supplied|lends|lent|insures|insured|runs|ran|operates|operated|makes|made|builds|built|exports|exported|imports|imported"
    r"|belongs|belonged|employs|employed|borrowed|guarantees|guaranteed|finances|financed|controls|controlled)\b|$)"
)
_THAT = Sought(
    r"(?:(?<=\n)|(?<=[.!?”\"]\s)|^|(?<=\bof\s)|(?<=\bby\s)|(?<=\bto\s)|(?<=\bin\s)|(?<=\bfrom\s)|(?<=\bwith\s)|(?<=\bfor\s)"
    r"|(?<=,\sand\s)|(?<=,\sbut\s))[Tt]hat\s"
    r"(?P<noun>firm|company|group|bank|lender|insurer|fund|business|supplier|carrier|ministry|agency|plant|mill|country)"
    + _VERB
)
# The firm that is bought, and no aim: "the target of 3 percent", "the target was missed".
_TARGET = Sought(
    r"\b[Tt]he\s(?:takeover\s|acquisition\s)?target(?:\scompany|\sfirm)?"
    r"(?=[’']s\s(?!of\b)|\s(?:also\s|now\s|itself\s|already\s)?(?:is|has|had|owns?|owned|holds?|held|makes|made|supplies|supplied|sells|sold|exports"
    r"|exported|runs|ran|operates|operated|employs|employed|belongs|belonged|was\s(?:owned|founded|controlled|held|advised)|builds|built"
    r"|produces|produced|lends|lent|insures|owes|owed|will\s(?:keep|remain|become|continue|be\s(?:run|merged|delisted))"
    r"|(?:from|to|in|of)\s[A-Z]))"
)
_PARTY_TO = Sought(
    r"\b[Tt]he\s(?P<noun>defendant|plaintiff|claimant|loser|winner)"
    r"(?=[’']s\s|\s(?:also\s|now\s|itself\s|already\s)?(?:is\s(?:a\s(?:unit|subsidiary)|owned|controlled|based|listed|part)|has|had|owns?|owned|holds?|held"
    r"|makes|made|supplies|supplied|sells|sold|exports|belongs|belonged|employs|operates|runs)\b)"
)
_DISPUTE = later(
    r"\b(?:sue[sd]?|suing|accus(?:es|ed)|court|lawsuit|outbid|beat|tender|auction|contest)\b"
)
_BOUGHT = later(
    r"\b(?:bought|acquir(?:e|es|ed|ing)|takeover|take over|taken over|buys?|buying|bid|bids|purchase|merger|acquisition)\b"
)
_KINDS = {
    "bank": "Bank", "lender": "Bank", "ministry": "GovernmentBody", "agency": "GovernmentBody",
    "plant": "Asset", "mill": "Asset", "country": "Place",
}  # fmt: skip


def read_pointed_out(scan: Scan, start: int, end: int) -> None:
    """Find "that firm" and "the target"; what they mean is settled in `parties`."""
    for that in _THAT.finditer(scan.text, start, end):
        if not scan.is_taken(*that.span()):
            noun = that["noun"]
            _add(scan, that.span(), noun, _KINDS.get(noun, "Firm"))
    for target in _TARGET.finditer(scan.text, start, end):
        if not scan.is_taken(*target.span()) and _BOUGHT.search(scan.text, 0, target.start()):
            _add(scan, target.span(), "target", "Firm")
    for side in _PARTY_TO.finditer(scan.text, start, end):
        if not scan.is_taken(*side.span()) and _DISPUTE.search(scan.text, 0, side.start()):
            _add(scan, side.span(), side["noun"], "Firm")


def _add(scan: Scan, span: tuple[int, int], head: str, kind: str) -> None:
    printed = scan.text[slice(*span)]
    mention = Mention(
        *span,
        scan.index,
        kind,
        "definite",
        printed,
        head=head,
        words=frozenset(printed.lower().split()),
    )
    scan.mark_possessive(mention)
    scan.found.append(mention)
