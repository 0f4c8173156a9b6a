"""One share of several owners: "A and B hold 40 percent of C" tells what they have together, and of each only that it is no more.

Where the sentence says "each", "apiece" or "both", or speaks of stakes, each has it; where it says "together" or "jointly", each has less.

    settle_joint(told, claims)      # share_max of each, and no share_min
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Sequence

from interlock.loaders.documents.ties.claims import Claim
from interlock.loaders.documents.ties.told import Told

__all__ = ["settle_joint"]

_TIES = frozenset({"OWNS", "CONTROLS"})
_OF_EACH = re.compile(
    r"\b(?:each|apiece|both|either|every|respectively|equal|equally|identical|same|a\spiece|stakes|shareholdings|holdings|interests|parity|alike)\b"
    r"|\b50[-/:–]50\b",
    re.IGNORECASE,
)
_TOGETHER = re.compile(
    r"\b(?:together|jointly|combined|between\s(?:them|the\stwo)|in\stotal|in\sall|altogether|collectively|as\sa\sgroup|in\sconcert)\b",
    re.IGNORECASE,
)
_SEVERAL = 2
_LEAD = 24  # characters before the first owner: "Together, A and B hold"


def settle_joint(told: Told, claims: Sequence[Claim]) -> None:
    """Take one share that several owners of one thing are told to have for what they have among them."""
    alike: defaultdict[tuple[str, int, str, int, int], list[Claim]] = defaultdict(list)
    for claim in claims:
        printed = claim.attributes.get("share_raw")
        if claim.tie in _TIES and printed is not None and "share_min" in claim.attributes:
            alike[claim.tie, claim.object, printed, claim.start, claim.end].append(claim)
    for (_, _, printed, start, end), owners in alike.items():
        text = told.sentence.text
        if (
            len({claim.subject for claim in owners}) < _SEVERAL
            or text.count(printed, start, end) != 1
        ):
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
