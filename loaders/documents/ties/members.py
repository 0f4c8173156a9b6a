"""Members that a body has by number, without a name: "the Forum, whose 240 members", "the bourse counts 46 member banks".

list(read_members(told))        # of "The Orlu Chamber has 1,500 members.": <1,500 members> MEMBER_OF Orlu Chamber
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from interlock.loaders.documents.mentions.find import Mention
from interlock.loaders.documents.ties.claims import Claim

if TYPE_CHECKING:
    from interlock.loaders.documents.ties.told import Told

__all__ = ["read_members"]

# Whose members are firms. Those of a union are persons, of an assembly persons or states.
_OF_FIRMS = frozenset({"Chamber", "Exchange"})
_QUALIFIED = r"(?:(?:some|about|around|nearly|almost|over|now|currently|already|today|more than|at least|also) )*"
_HAS = re.compile(
    r"⟦[CX](?P<body>\d+)⟧(?: \([^()⟦]{1,30}\))?"
    rf"(?:,? (?:whose|with|comprising|and its)|,? (?:which|that) {_QUALIFIED}(?:has|have)|(?:,? (?:which|that))? {_QUALIFIED}"
    r"(?:counts?|numbers?|lists?|boasts?|includes?))"
    rf" {_QUALIFIED}(?:its |the )?$"
)
_WITH = re.compile(rf"(?:^|[.;] )[Ww]ith {_QUALIFIED}$")
_BODY_NEXT = re.compile(r", (?:the )?⟦[CX](?P<body>\d+)⟧(?!’s|'s)")


def read_members(told: Told) -> Iterator[Claim]:
    """The ties of counted members to the body that has them."""
    sentence = told.sentence
    if "member" not in sentence.text[sentence.start : sentence.end]:
        return
    for number, mention in enumerate(sentence.mentions):
        if not mention.plural or (mention.count or 0) < 2 or mention.party < 0:
            continue
        printed = sentence.text[mention.start : mention.end].split()
        if "of" in printed or not (mention.head.startswith("member") or "member" in printed):
            continue
        if not told.parties.drafts[mention.party].unnamed:
            continue
        body = _body(told, number, mention)
        if body is None or body.party in (-1, mention.party):
            continue
        if told.parties.drafts[body.party].kind in _OF_FIRMS:
            yield told.claim("member.counted", "MEMBER_OF", mention.party, body.party, mention)


def _body(told: Told, number: int, mention: Mention) -> Mention | None:
    """Whose members they are."""
    if mention.owner is not None:
        return mention.owner
    marked, mentions = told.sentence.marked, told.sentence.mentions
    at = re.search(rf"⟦\w{number}⟧", marked)
    if at is None:
        return None
    found = _HAS.search(marked, 0, at.start())
    if found is None and _WITH.search(marked, 0, at.start()):
        found = _BODY_NEXT.match(marked, at.end())
    return mentions[int(found["body"])] if found is not None else None
