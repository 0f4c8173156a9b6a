"""Guarantees that are given to a bank for what another owes it: the bank is the creditor, and nobody answers for it.

"A has given a guarantee to B for the borrowings of its associate C"     A GUARANTEES C, and B LENDS_TO C

    claims = settle_guaranteed(told, claims)
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from interlock.loaders.documents.language.anchors import Sought
from interlock.loaders.documents.ties.claims import Claim

if TYPE_CHECKING:
    from interlock.loaders.documents.ties.told import Told

__all__ = ["settle_guaranteed"]

_DEBTS = (
    r"(?:borrowings?|loans?|debts?|obligations?|liabilities|indebtedness|credits?|credit lines?|facilit(?:y|ies)|overdrafts?|repayments?"
    r"|bonds?|notes?)"
)
_FOR_DEBTS = Sought(
    r"\b(?:guarantees?|sureties|surety|counter-guarantees?|indemnit(?:y|ies))(?: ⟪m\d+⟫| of ⟪m\d+⟫)? (?:to|in favou?r of|towards)"
    r" (?:the )?(?P<bank>⟦[BFGO]\d+⟧)"
    rf" (?:for|covering|securing|in respect of|to cover|to secure) (?:(?:the|all|its|some|any) )*(?:[a-z-]+ ){{0,2}}?{_DEBTS}"
    r" (?:of|taken out by|taken by|owed by|due from|to|extended to|granted to) (?:(?:its|the|their) )?"
    r"(?:[a-z-]+ ){0,3}?(?P<who>⟦[FBXOGCH]\d+⟧)"
)


def settle_guaranteed(told: Told, claims: Sequence[Claim]) -> list[Claim]:
    """The claims of one sentence without guarantees for the creditor, and with what he has lent."""
    marked = told.sentence.marked
    if "guarantee" not in marked and "suret" not in marked and "indemnit" not in marked:
        return list(claims)
    kept = list(claims)
    for match in _FOR_DEBTS.finditer(marked):
        bank = told.sentence.mention(match["bank"])
        debtor = told.sentence.mention(match["who"])
        if bank.party < 0 or debtor.party < 0 or bank.party == debtor.party:
            continue
        for claim in kept:  # what is read of the bank is said of the debtor
            if (
                claim.tie == "GUARANTEES"
                and claim.object == bank.party
                and claim.subject != debtor.party
            ):
                claim.object = debtor.party
        given = [c for c in kept if c.tie == "GUARANTEES" and c.object == debtor.party]
        kept = [
            c for c in kept
            if c.tie != "GUARANTEES" or (c.object != bank.party and c.subject != debtor.party)
        ]  # fmt: skip
        known = any(c.tie == "LENDS_TO" and c.object == debtor.party for c in kept)
        if given and not known:
            lent = told.claim(
                "lends.guaranteed-to", "LENDS_TO", bank.party, debtor.party, debtor, bank
            )
            lent.modality = (
                given[0].modality if given[0].modality in ("planned", "considered") else "asserted"
            )
            kept.append(lent)
    return kept
