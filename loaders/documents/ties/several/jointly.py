"""What several have, give or get together: "A and B hold 40 percent" bounds the share of each, and "lent 40 million" is no sum of his.

Where the sentence says "each", "apiece" or "both", or speaks of stakes, each has it; where it says "together" or "jointly", each has less.

    settle_jointly(told, claims)    # share_max of each, and no share_min; no amount
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Sequence

from interlock.loaders.documents.language.later import later
from interlock.loaders.documents.ties.claims import Claim
from interlock.loaders.documents.ties.told import Told

__all__ = ["settle_jointly"]

_HELD = frozenset({"OWNS", "CONTROLS"})
_PAID = frozenset({"LENDS_TO", "FINANCES", "INVESTS_IN", "GUARANTEES", "TRANSFERS_TO", "INSURES"})
_LENT = frozenset({"LENDS_TO", "GUARANTEES", "TRANSFERS_TO"})  # to the borrowers as named
_OF_EACH = later(
    r"\b(?:each|apiece|both|either|every|respectively|equal|equally|identical|same|a\spiece|stakes|shareholdings|holdings|interests|parity|alike"
    r"|half[- ](?:owned|held))\b"
    r"|\b50[-/:–]50\b",
    re.IGNORECASE,
)
_TOGETHER = later(
    r"\b(?:together|jointly|combined|between\s(?:them|the\stwo)|in\stotal|in\sall|altogether|collectively|as\sa\sgroup|in\sconcert)\b",
    re.IGNORECASE,
)
_LOANS_OF_EACH = later(
    r"\b(?:each|apiece|respectively|a\spiece|loans|credits|grants)\b", re.IGNORECASE
)
_SEVERAL = 2
_LEAD = 24  # characters before the first owner: "Together, A and B hold"


def settle_jointly(told: Told, claims: Sequence[Claim]) -> None:
    """Take one share or sum that is told of several for what they have or give among them."""
    _settle_shares(told, claims)
    _settle_sums(told, claims)


def _settle_shares(told: Told, claims: Sequence[Claim]) -> None:
    alike: defaultdict[tuple[str, int, str, int, int], list[Claim]] = defaultdict(list)
    for claim in claims:
        printed = claim.attributes.get("share_raw")
        if claim.tie in _HELD and printed is not None and "share_min" in claim.attributes:
            alike[claim.tie, claim.object, printed, claim.start, claim.end].append(claim)
    text = told.sentence.text
    for (_, _, printed, start, end), owners in alike.items():
        several = len({claim.subject for claim in owners}) >= _SEVERAL
        if not several or text.count(printed, start, end) != 1:
            continue
        lead = max(told.sentence.start, start - _LEAD)
        together = _TOGETHER.search(text, lead, end) is not None
        if together or not _OF_EACH.search(text, lead, end):
            for claim in owners:
                claim.attributes = _among(claim.attributes, together=together)


def _among(attributes: dict[str, object], *, together: bool) -> dict[str, object]:
    """The attributes of one of several owners: at most the share, and less where they are said to have it together."""
    kept = {
        name: value
        for name, value in attributes.items()
        if name not in ("share_min", "share_min_open")
    }
    return kept | {"share_max_open": True} if together and "share_max" in kept else kept


def _settle_sums(told: Told, claims: Sequence[Claim]) -> None:
    """Of what several lend, or one lends to several, no sum of each is told; that of all stands in the sentence."""
    alike: defaultdict[tuple[str, object, int, int], list[Claim]] = defaultdict(list)
    for claim in claims:
        if claim.tie in _PAID and "amount" in claim.attributes:
            alike[claim.tie, claim.attributes["amount"], claim.start, claim.end].append(claim)
    for (_, amount, start, end), paid in alike.items():
        printed = [
            one
            for one in told.sentence.amounts
            if start <= one.start < end and amount in (one.value, one.low, one.high)
        ]
        givers = {claim.subject for claim in paid}
        several = len(givers) >= _SEVERAL or (
            paid[0].tie in _LENT and len({claim.object for claim in paid}) >= _SEVERAL
        )
        if (
            several
            and len(printed) == 1
            and not _LOANS_OF_EACH.search(told.sentence.text, start, end)
        ):
            for claim in paid:
                if len(givers) > 1 and _are_many(told, claim):
                    continue  # "five lenders, A among them, lent 40 million": they did
                claim.attributes = {
                    name: value
                    for name, value in claim.attributes.items()
                    if name not in ("amount", "currency")
                }


def _are_many(told: Told, claim: Claim) -> bool:
    """Whether the one who gives is a group, whose sum it is then: "five lenders, A among them"."""
    giver = told.parties.drafts[claim.subject]
    return giver.plural or giver.collective is not None
