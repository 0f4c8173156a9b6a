"""What is said of one of several things is not said of all: "two terminals, one of them run by X", "three mines, two of which X owns".

without_wholes(told, claims)        # no OPERATES from X to the two terminals
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import TYPE_CHECKING

from interlock.loaders.documents.language.later import later
from interlock.loaders.documents.mentions.find import Mention
from interlock.loaders.documents.ties.claims import Claim

if TYPE_CHECKING:
    from interlock.loaders.documents.ties.told import Told

__all__ = ["without_wholes"]

_FAR = 90  # characters between the group and what is said of some of it
_SOME = later(
    r"(?:[^.;,]{0,60},|\s[-–—]|\s\()\s(?:and\s|only\s|just\s|at\sleast\s)?(?P<some>one|two|three|four|some|several|half|most|many"
    r"|another|the\s(?:first|second|third|last|other|largest|biggest))"
    r"\sof\s(?:them|which|whom|these)\b"
)
_ENDS = later(r"[,;)]|\s[-–—]\s")


def without_wholes(told: Told, claims: Sequence[Claim]) -> list[Claim]:
    """The claims without those that give to a group what the sentence tells of some of it."""
    text = told.sentence.text
    here = text[told.sentence.start : told.sentence.end]
    if " of them" not in here and " of w" not in here and " of these" not in here:
        return list(claims)
    parts = [
        (mention, found)
        for mention in told.sentence.mentions
        if mention.plural and mention.party >= 0
        and (found := _SOME.match(text, mention.end, mention.end + _FAR)) is not None
    ]  # fmt: skip
    return [claim for claim in claims if not any(_is_of_some(told, claim, *part) for part in parts)]


def _is_of_some(told: Told, claim: Claim, group: Mention, some: re.Match[str]) -> bool:
    """Whether a tie of the group has its other end in what is said of some of it; behind a comma all of it may be meant again."""
    if group.party not in (claim.subject, claim.object) or claim.tie == "LOCATED_IN":
        return False
    other = claim.object if group.party == claim.subject else claim.subject
    return any(
        mention.party == other
        and mention.start >= some.end()
        and _ENDS.search(told.sentence.text, some.end(), mention.start) is None
        for mention in told.sentence.mentions
    )
