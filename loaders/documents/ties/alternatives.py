"""Of "A or B owns X" neither is told to: what one of two does, and the text does not say which, is nobody's tie.

without_alternatives(told, claims)      # the claims but those of alternatives; denied ones stay, for then neither does
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from interlock.loaders.documents.grammar.rules import MARK
from interlock.loaders.documents.language.anchors import Sought
from interlock.loaders.documents.ties.claims import Claim
from interlock.loaders.documents.ties.told import Told

__all__ = ["without_alternatives"]

_THE = r"(?:the |an? |its |their )?"
# "A or B", "A, B or C"; what stands between commas is another name of the one before: "the Orlu Bank, or OB, lent".
_ROW = Sought(
    rf"(?P<row>{MARK}(?:, {_THE}{MARK})* or {_THE}{MARK})|(?P<either>\b[Ee]ither {_THE}{MARK},? or {_THE}{MARK})"
)
_ONE_NAME = re.compile(r"⟧, or ⟦")
_NOT = frozenset({"denied", "opposed"})


def without_alternatives(told: Told, claims: list[Claim]) -> list[Claim]:
    """Leave out what is told of several of which only one is meant; they are counted as `alternative`."""
    marked = told.sentence.marked
    if " or " not in marked:
        return claims
    rows = [
        {told.sentence.mentions[at].party for at in told.sentence.indices(row[0])} - {-1}
        for row in _ROW.finditer(marked)
        if not _ONE_NAME.search(row[0])
    ]
    kept = [claim for claim in claims if not _is_one_of(claim, claims, rows)]
    if len(kept) < len(claims):
        told.rejected["alternative"] += len(claims) - len(kept)
    return kept


def _is_one_of(claim: Claim, claims: Sequence[Claim], rows: Sequence[set[int]]) -> bool:
    """Whether the same is told of another of its row."""
    if claim.modality in _NOT:
        return False
    return any(
        claim.tie == other.tie
        and (
            (claim.object == other.object and {claim.subject, other.subject} <= row)
            or (claim.subject == other.subject and {claim.object, other.object} <= row)
        )
        for row in rows
        for other in claims
        if (claim.subject, claim.object) != (other.subject, other.object)
    )
