"""A share is of one holding alone: "A owns 60 percent of B and a minority stake in C" tells no 60 percent of C.

The patterns look for a share anywhere in the words of a claim. Where words for a share of its own stand with an owner or with what he
owns, the number in front of them is somebody else's, and what those words tell is left to whoever reads them.

    settle_own_shares(told, claims)     # no share_min of 60 for A's stake in C
"""

from __future__ import annotations

from collections.abc import Sequence

from interlock.loaders.documents.language.later import later
from interlock.loaders.documents.mentions.mention import Mention
from interlock.loaders.documents.ties.claims import Claim
from interlock.loaders.documents.ties.told import Told

__all__ = ["settle_own_shares"]

_STAKE = r"(?:stakes?|shares|interests?|holdings?|shareholdings?|minority|majority)"
# Behind one holding the next one's: "and a minority stake in", "and shares in", "plus all of", "and the whole of".
_NEXT = later(
    rf"(?:,|\band|\bplus|\bas well as|\bwith)\s(?:(?:an?|the|its|his|her|their|another|some|also|small|further)\s)*"
    rf"(?:[a-z-]+\s){{0,2}}?{_STAKE}\s(?:in|of)\s(?:the\s)?(?:[a-z-]+\s){{0,3}}$"
    r"|(?:,|\band|\bplus|\bas well as)\s(?:all|part|the whole|most)\sof\s(?:the\s)?(?:[a-z-]+\s){0,3}$"
)
# Behind an owner what he has: "has a minority stake", "holds a controlling interest".
_HAS = later(
    rf"\s(?:also\s|now\s|still\s)?(?:has|have|had|holds?|held|owns?|owned|keeps?|kept|retains?|retained)\s(?:an?|the|its|his)\s"
    rf"(?:(?:small|large|minority|majority|controlling|blocking|silent|minor|tiny|undisclosed|separate)\s){{0,2}}{_STAKE}\b"
)


def settle_own_shares(told: Told, claims: Sequence[Claim]) -> None:
    """Take a share from the owners to whom the sentence gives one in words of their own."""
    sentence = told.sentence
    for claim in claims:
        printed = claim.attributes.get("share_raw")
        if claim.tie != "OWNS" or printed is None:
            continue
        found = [one for one in sentence.amounts if one.text == printed]
        if len(found) != 1:
            continue
        thing = _next(sentence.mentions, claim.object, found[0].end)
        owner = _next(sentence.mentions, claim.subject, found[0].end)
        text = sentence.text
        another = thing is not None and _NEXT.search(text, found[0].end, thing.start)
        if another or (owner is not None and _HAS.match(text, owner.end)):
            claim.attributes = {
                name: value
                for name, value in claim.attributes.items()
                if not name.startswith("share_")
            }


def _next(mentions: Sequence[Mention], party: int, start: int) -> Mention | None:
    """The first mention of a party behind a place of the text."""
    return next((m for m in mentions if m.party == party and m.start >= start), None)
