"""Of "A or B owns X" neither is told to: what one of two does, and the text does not say which, is nobody's tie.

without_alternatives(told, claims)      # the claims but those of alternatives; denied ones stay, for then neither does
"""

from __future__ import annotations

from collections.abc import Sequence

from interlock.loaders.documents.grammar.commitment import NEGATIVE
from interlock.loaders.documents.grammar.rules import MARK
from interlock.loaders.documents.language.anchors import Sought
from interlock.loaders.documents.language.later import later
from interlock.loaders.documents.ties.claims import Claim
from interlock.loaders.documents.ties.told import Told

__all__ = ["without_alternatives"]

_THE = r"(?:the |an? |its |their )?"
# "A or B", "A, B or C"; what stands between commas is another name of the one before: "the Orlu Bank, or OB, lent".
_ROW = Sought(
    rf"(?P<row>{MARK}(?:, {_THE}{MARK})* or {_THE}{MARK})|(?P<either>\b[Ee]ither {_THE}{MARK},? or {_THE}{MARK})"
)
_ONE_NAME = later(r"⟧, or ⟦")
# "A has either bought X, opened Y or closed it": which of it A did is not told
_VERB = (
    r"(?:[a-z]+ly )?(?:[a-z]{2,}ed|[a-z]{2,}ing|bought|sold|built|took|taken|set|held|won|lost|left|gave|given|made|lent|buy|sell|build"
    r"|take|lease|rent|merge|acquire|close|open)\b"
)
_EITHER_DEED = Sought(rf"\b[Ee]ither {_VERB} [^.;]{{1,160}}? or {_VERB}")
_REACH = 120  # characters of the last deed behind its verb


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
    deeds = [
        (told.sentence.to_text(deed.start()), told.sentence.to_text(deed.end()))
        for deed in _EITHER_DEED.finditer(marked)
    ]
    kept = [
        claim
        for claim in claims
        if not _is_one_of(claim, claims, rows) and not _is_one_deed(told, claim, deeds)
    ]
    if len(kept) < len(claims):
        told.rejected["alternative"] += len(claims) - len(kept)
    return kept


def _is_one_deed(told: Told, claim: Claim, deeds: Sequence[tuple[int, int]]) -> bool:
    """Whether who stands before "either" does what stands behind it: one of the two deeds, and nobody says which."""
    if claim.modality in NEGATIVE:
        return False
    places = [(m.start, m.party) for m in told.sentence.mentions]
    for either, last in deeds:
        actors = {party for start, party in places if start < either}
        done = [start for start, party in places if party == claim.object and start > either]
        before = any(party == claim.object and start < either for start, party in places)
        # nor is the branch that it perhaps opened anywhere
        of_it = claim.subject in actors or told.parties.drafts[claim.subject].unnamed
        if done and not before and of_it and done[0] < last + _REACH:
            return True
    return False


def _is_one_of(claim: Claim, claims: Sequence[Claim], rows: Sequence[set[int]]) -> bool:
    """Whether the same is told of another of its row."""
    if claim.modality in NEGATIVE:
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
