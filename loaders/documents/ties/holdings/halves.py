"""A majority is more than half, a minority less: what the very word tells of a share that no number does.

settle_halves(told, claims)     # share_min 50, open, of "holds a majority in"
"""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

from interlock.loaders.documents.language.later import later
from interlock.loaders.documents.ties.claims import Claim
from interlock.loaders.documents.ties.told import Told

__all__ = ["settle_halves"]

# The word for a share: "a majority of its exports" is no share of a firm.
_PART = later(
    r"\b(?P<part>(?:[Mm]ajority|[Mm]inority)"
    r"(?:[ -](?:owned|held|(?:(?:owner|(?:share|stock)holder|partner)(?!s)|(?:stake|share|shareholding|holding|interest|position)s?)))?)\b"
    r"(?! (?:owner|shareholder|stockholder|partner|investor)s\b)"  # "bought out the minority shareholders": what others had
    r"(?! of (?:the |its |their |his |her )?(?:[a-z-]+ )?"
    r"(?:board|votes?|voting|seats?|directors?|members?|exports|imports|output|production|sales|revenues?|workers|cargo)\b)"
)
_HALF = Decimal(50)


def settle_halves(told: Told, claims: Sequence[Claim]) -> None:
    """Give owners of whom a majority or minority is told, and no number, the bound that the word has."""
    text = told.sentence.text
    for claim in claims:
        if claim.tie != "OWNS" or "share_raw" in claim.attributes:
            continue
        where = claim.start, claim.end
        if text.find("ajority", *where) < 0 and text.find("inority", *where) < 0:
            continue
        said = list(_PART.finditer(text, *where))
        if len(said) == 1:
            printed = said[0]["part"]
            end = "share_min" if printed.lower().startswith("majority") else "share_max"
            claim.attributes = {
                **claim.attributes,
                "share_raw": printed,
                end: _HALF,
                f"{end}_open": True,
            }
