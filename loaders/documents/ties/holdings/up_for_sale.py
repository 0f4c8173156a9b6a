"""What the text has just said to be for sale: behind "X was put up for sale" the buyer, or the seller, is that of X and no customer.

up_for_sale(told)       # the mention of X; None where nothing is
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from interlock.loaders.documents.language.later import later
from interlock.loaders.documents.mentions.find import Mention

if TYPE_CHECKING:
    from interlock.loaders.documents.ties.told import Told

__all__ = ["up_for_sale"]

_OFFERED = later(
    r"(?: \([^()]*\))? (?:is|was|has been|had been|is being|was being|goes|went|came|will be) (?:again |once more |now )?"
    r"(?:put |placed |offered |listed )?(?:up )?(?:for sale|on the (?:block|market)|under the hammer|to auction|auctioned"
    r"|(?:sold|bought|taken over|acquired|privati[sz]ed)(?! (?:by|to)\b))\b"
    r"|(?: has| had)? (?:changed|changes) hands\b| (?:has )?(?:found|finds) a (?:buyer|new owner)\b"
)
_SOLD_AS = later(
    r"\b(?:sale|auction|takeover|privati[sz]ation) of (?:the )?$"
    r"|\b(?:sold|sells|selling|sell|divested|offloaded) (?:off )?(?:the |its (?:[a-z]+ ){0,2})?$"
)
_NEAR = 400  # characters back to where that is said
_BEFORE = 24
_KINDS = frozenset({"Firm", "Bank", "Party", "Asset", "Project"})


def up_for_sale(told: Told) -> Mention | None:
    """The one firm or thing that the text before this sentence offers for sale."""
    text, start = told.sentence.text, told.sentence.start
    offered = {
        m.party: m
        for m in told.parties.near(max(0, start - _NEAR), start)
        if m.party >= 0
        and told.parties.drafts[m.party].kind in _KINDS
        and (
            _OFFERED.match(text, m.end) or _SOLD_AS.search(text, max(0, m.start - _BEFORE), m.start)
        )
    }
    return next(iter(offered.values())) if len(offered) == 1 else None
