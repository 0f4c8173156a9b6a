"""One claim where several rules read the same words, and who a guarantee is for where a loan is told beside it."""

from __future__ import annotations

from collections.abc import Sequence

from interlock.loaders.documents.ties.claims import Claim
from interlock.schema.vocabulary import vocabulary

__all__ = ["guarantee_borrowers", "merged"]

# The rules of what is so before the deed of its sentence: what somebody has already, whom he was hired to advise.
_HAD_BEFORE = frozenset({"owns.in-which", "acts.hired-to-advise"})


def guarantee_borrowers(claims: Sequence[Claim]) -> None:
    """In "X lends Y 40 million, guaranteed by Z" the sum is guaranteed: Z vouches for Y, not for who the sentence begins with."""
    lent = {claim.subject: claim.object for claim in claims if claim.tie == "LENDS_TO"}
    for claim in claims:
        if claim.tie == "GUARANTEES":
            claim.object = lent.get(claim.object, claim.object)


def merged(claims: list[Claim]) -> list[Claim]:
    """One claim where two rules read the same words: the first one, as weak as the weakest, with what both know."""
    ranks = vocabulary().modalities
    kept: dict[tuple[str, int, int], list[Claim]] = {}
    out: list[Claim] = []
    for claim in claims:
        same = kept.setdefault((claim.tie, claim.subject, claim.object), [])
        first = next(
            (one for one in same if one.start < claim.end and claim.start < one.end),
            None,
        )
        if first is None:
            same.append(claim)
            out.append(claim)
            continue
        had = next((one for one in (first, claim) if one.rule in _HAD_BEFORE), None)
        if had is not None and had.modality == "asserted":
            # "will buy out the others in X, in which it has 63 percent": what it has and what it will have are two
            first.modality, first.attributes, first.event = "asserted", had.attributes, had.event
            continue
        if _is_more_to_come(first, claim) or _is_more_to_come(claim, first):
            same.append(claim)
            out.append(claim)
            continue
        first.attributes = {**claim.attributes, **first.attributes}
        if first.presupposed or claim.presupposed:
            first.modality = (first if first.presupposed else claim).modality
            first.presupposed = True
        elif "denied" in (claim.modality, first.modality):
            first.modality = "denied"
        elif ranks[claim.modality].rank < ranks[first.modality].rank:
            first.modality = claim.modality
    return out


def _is_more_to_come(had: Claim, wished: Claim) -> bool:
    """Whether somebody has a stake and is to have one of another size: "agreed to raise its stake to 51 percent"."""
    return (
        had.rule == "owns.held"
        and wished.modality not in ("asserted", "denied")
        and "share_raw" in wished.attributes
        and wished.attributes["share_raw"] != had.attributes.get("share_raw")
    )
