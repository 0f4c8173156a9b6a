"""Loans of one sentence that are told twice: to who took them, and to a thing or to somebody whom the text goes by.

"A railway built by A with a loan from X" is X's loan to A and money for the railway; neither the railway borrows nor whom the text told of
before.

    claims = lent_once(told, claims)
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from interlock.loaders.documents.ties.claims import Claim

if TYPE_CHECKING:
    from interlock.loaders.documents.ties.told import Told

__all__ = ["lent_once"]

_BORROWERS = frozenset(
    {"Firm", "Bank", "Organization", "GovernmentBody", "Person", "Chamber", "Party"}
)
_THINGS = frozenset({"Asset", "Project", "Portfolio", "Programme"})


def lent_once(told: Told, claims: Sequence[Claim]) -> list[Claim]:
    """The claims but for such loans, which are counted as `lent_once`."""
    loans = [claim for claim in claims if claim.tie == "LENDS_TO"]
    if len(loans) < 2:  # one of a kind
        return list(claims)
    here = {m.party for m in told.sentence.mentions if m.form == "name"}
    drafts = told.parties.drafts
    named = {
        claim.subject
        for claim in loans
        if claim.object in here and drafts[claim.object].kind in _BORROWERS
    }
    paid = {(claim.subject, claim.object) for claim in claims if claim.tie == "FINANCES"}
    kept = [
        claim
        for claim in claims
        if claim.tie != "LENDS_TO"
        or claim.subject not in named
        or not (
            (drafts[claim.object].kind in _THINGS and (claim.subject, claim.object) in paid)
            or all(m.party != claim.object for m in told.sentence.mentions)
        )
    ]
    if len(kept) < len(claims):
        told.rejected["lent_once"] += len(claims) - len(kept)
    return kept
