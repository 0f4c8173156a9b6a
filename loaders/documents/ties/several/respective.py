"""What "respectively" gives each to another: shares, as in "A and B own 30% and 12%, respectively", and ends.

settle_respective(told, claims)     # each claim has its own share, or none where they cannot be told apart
without_crossed(told, claims)       # of "A and B bought C and D, respectively" no claim of A and D
"""

from __future__ import annotations

from collections.abc import Sequence

from interlock.loaders.documents.grammar.rules import MARK
from interlock.loaders.documents.language.amounts import Amount
from interlock.loaders.documents.language.anchors import Sought
from interlock.loaders.documents.language.later import later
from interlock.loaders.documents.ties.claims import Claim, share_of
from interlock.loaders.documents.ties.told import Told

__all__ = ["settle_respective", "without_crossed"]

_SHARES = r"⟪p\d+⟫(?:, ⟪p\d+⟫)*,? and ⟪p\d+⟫"
_IN_A_ROW = Sought(
    rf"(?P<shares>{_SHARES})[^⟪;.]{{0,60}}? respectively\b|\brespectively,? [^⟪;.]{{0,40}}?(?P<later>{_SHARES})"
)
_HELD_IN_A_ROW = Sought(
    r"\b(?:own(?:s|ed)?|holds?|held|have|has|had|control(?:s|led)?|gets?|got|received?|receives|keeps?|kept) "
    rf"(?P<shares>{_SHARES})(?= (?:through|via|of|in|stakes?|shares|interests?)\b|[,.;]|$)"
)
_SUMS = r"⟪m\d+⟫(?:, ⟪m\d+⟫)*,? and ⟪m\d+⟫"
_SUMS_IN_A_ROW = Sought(
    rf"(?P<sums>{_SUMS})[^⟪;.]{{0,60}}? respectively\b|\brespectively,? [^⟪;.]{{0,40}}?(?P<later>{_SUMS})"
)
_SUM = later(r"⟪m(\d+)⟫")
_GIVEN = frozenset({"LENDS_TO", "FINANCES", "INVESTS_IN", "TRANSFERS_TO", "GUARANTEES"})
_ROW = Sought(rf"{MARK}(?:, (?:the )?{MARK})*,? and (?:the )?{MARK}")
_SHARE = later(r"⟪p(\d+)⟫")
_TIES = frozenset({"OWNS", "CONTROLS", "INVESTS_IN"})
_SURE = "owns.respective"  # has paired them itself


def settle_respective(told: Told, claims: Sequence[Claim]) -> None:
    """Give each owner, or each thing owned, the share that stands in its place of the row; take a share away that nobody can place."""
    marked = told.sentence.marked
    if "respectively" not in marked:
        _settle_rows(told, claims)
        return
    _settle_sums(told, claims)
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


def _settle_rows(told: Told, claims: Sequence[Claim]) -> None:
    """Give each of several owners his share of a row behind the verb: "the owners are A and B, who hold 60% and 40%"."""
    for match in _HELD_IN_A_ROW.finditer(told.sentence.marked):
        row = [told.sentence.amounts[int(one)] for one in _SHARE.findall(match["shares"])]
        printed = {amount.text for amount in row}
        told_of = [
            claim for claim in claims
            if claim.tie == "OWNS" and claim.rule != _SURE and claim.attributes.get("share_raw") in (None, *printed)
        ]  # fmt: skip
        for object_ in dict.fromkeys(claim.object for claim in told_of):
            held = [claim for claim in told_of if claim.object == object_]
            owners = {claim.subject for claim in held}
            if len(owners) == len(row):
                _share_out(told, held, [claim.subject for claim in held], row)
        for owner in dict.fromkeys(claim.subject for claim in told_of):
            held = [claim for claim in told_of if claim.subject == owner]
            if len({claim.subject for claim in told_of}) == 1 and len(
                {claim.object for claim in held}
            ) == len(row):
                _share_out(told, held, [claim.object for claim in held], row)


def _settle_sums(told: Told, claims: Sequence[Claim]) -> None:
    """Give each giver, or each receiver, the sum that stands in its place of the row; take a sum away that nobody can place."""
    for match in _SUMS_IN_A_ROW.finditer(told.sentence.marked):
        row = [
            told.sentence.amounts[int(one)] for one in _SUM.findall(match["sums"] or match["later"])
        ]
        values = [amount.value for amount in row]
        unit = next((amount.unit for amount in reversed(row) if amount.unit), None)
        given = [c for c in claims if c.tie in _GIVEN and c.attributes.get("amount") in values]
        for claim in given:
            beside = [c for c in given if (c.tie, c.object) == (claim.tie, claim.object)]
            ends = [c.subject for c in beside]
            mine = claim.subject
            if len(set(ends)) == 1:
                ends = [c.object for c in given if (c.tie, c.subject) == (claim.tie, claim.subject)]
                mine = claim.object
            order = _in_order(told, ends)
            kept = {k: v for k, v in claim.attributes.items() if k not in ("amount", "currency")}
            if len(order) == len(row) and values[order.index(mine)] is not None:
                kept |= {"amount": values[order.index(mine)], "currency": unit}
            claim.attributes = kept


def _in_order(told: Told, ends: Sequence[int]) -> list[int]:
    """The parties in the order in which the sentence names them."""
    places: dict[int, int] = {}
    for mention in told.sentence.mentions:
        places.setdefault(mention.party, mention.start)
    return sorted(set(ends), key=lambda party: places.get(party, 0))


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
    order = _in_order(told, ends)
    for claim, end in zip(claims, ends, strict=True):
        kept = {
            name: value for name, value in claim.attributes.items() if not name.startswith("share")
        }
        share = share_of(row[order.index(end)]) if len(order) == len(row) else {}
        claim.attributes = (
            kept | share
        )  # a dict of its own: what one match tells stands in one for all its ends
