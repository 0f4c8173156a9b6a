"""What "respectively" gives each to another: shares, as in "A and B own 30% and 12%, respectively", and ends.

settle_respective(told, claims)     # each claim has its own share, or none where they cannot be told apart
without_crossed(told, claims)       # of "A and B bought C and D, respectively" no claim of A and D
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from interlock.loaders.documents.grammar.rules import MARK
from interlock.loaders.documents.language.amounts import Amount
from interlock.loaders.documents.language.anchors import Sought
from interlock.loaders.documents.ties.claims import Claim, share_of
from interlock.loaders.documents.ties.told import Told

__all__ = ["settle_respective", "without_crossed"]

_SHARES = r"⟪p\d+⟫(?:, ⟪p\d+⟫)*,? and ⟪p\d+⟫"
_IN_A_ROW = Sought(
    rf"(?P<shares>{_SHARES})[^⟪;.]{{0,60}}? respectively\b|\brespectively,? [^⟪;.]{{0,40}}?(?P<later>{_SHARES})"
)
_ROW = Sought(rf"{MARK}(?:, (?:the )?{MARK})*,? and (?:the )?{MARK}")
_SHARE = re.compile(r"⟪p(\d+)⟫")
_TIES = frozenset({"OWNS", "CONTROLS", "INVESTS_IN"})
_SURE = "owns.respective"  # has paired them itself


def settle_respective(told: Told, claims: Sequence[Claim]) -> None:
    """Give each owner, or each thing owned, the share that stands in its place of the row; take a share away that nobody can place."""
    marked = told.sentence.marked
    if "respectively" not in marked:
        return
    for match in _IN_A_ROW.finditer(marked):
        row = [
            told.sentence.amounts[int(one)]
            for one in _SHARE.findall(match["shares"] or match["later"])
        ]
        printed = {amount.text for amount in row}
        open_claims = [
            claim for claim in claims
            if claim.tie in _TIES and claim.rule != _SURE and claim.attributes.get("share_raw") in (None, *printed)
        ]  # fmt: skip
        wrong = [claim for claim in open_claims if "share_raw" in claim.attributes]
        for object_ in dict.fromkeys(claim.object for claim in wrong):
            told_of = [claim for claim in open_claims if claim.object == object_]
            _share_out(told, told_of, [claim.subject for claim in told_of], row)
        for subject in dict.fromkeys(claim.subject for claim in wrong):
            told_of = [claim for claim in open_claims if claim.subject == subject]
            if len({claim.object for claim in told_of}) == len(row):
                _share_out(told, told_of, [claim.object for claim in told_of], row)


def without_crossed(told: Told, claims: list[Claim]) -> list[Claim]:
    """The claims but those between different places of two lists that "respectively" pairs."""
    marked = told.sentence.marked
    if "respectively" not in marked:
        return claims
    rows = [
        [told.sentence.mentions[at].party for at in told.sentence.indices(row[0])]
        for row in _ROW.finditer(marked)
    ]
    crossed = {
        (first, second)
        for one in rows
        for other in rows
        if one is not other and len(one) == len(other)
        for at, first in enumerate(one)
        for place, second in enumerate(other)
        if at != place
    }
    return [claim for claim in claims if (claim.subject, claim.object) not in crossed]


def _share_out(
    told: Told, claims: Sequence[Claim], ends: Sequence[int], row: Sequence[Amount]
) -> None:
    """Pair parties in the order in which the sentence names them with the shares of the row."""
    places: dict[int, int] = {}
    for mention in told.sentence.mentions:
        places.setdefault(mention.party, mention.start)
    order = sorted(set(ends), key=lambda party: places.get(party, 0))
    for claim, end in zip(claims, ends, strict=True):
        kept = {
            name: value for name, value in claim.attributes.items() if not name.startswith("share")
        }
        share = share_of(row[order.index(end)]) if len(order) == len(row) else {}
        claim.attributes = (
            kept | share
        )  # a dict of its own: what one match tells stands in one for all its ends
