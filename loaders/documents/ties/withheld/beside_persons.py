"""Bodies that only tell who is meant: "owned by the Orlu Group chairman's brother Jo Lee", "by X and Y's joint company Z".

What is said of the words up to the last name, is said of him, and nothing of the body before.

    settle_beside_persons(told, claims)    # of the words above: Jo Lee OWNS, and no longer Orlu Group
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from interlock.loaders.documents.language.anchors import Sought
from interlock.loaders.documents.language.later import later
from interlock.loaders.documents.ties.claims import Claim
from interlock.schema.vocabulary import vocabulary

if TYPE_CHECKING:
    from interlock.loaders.documents.ties.told import Told

__all__ = ["settle_beside_persons"]

_TELLS_WHICH = Sought(
    r"(?P<body>⟦[FBOGPCLXJ]\d+⟧) (?!as )(?:[a-z-]+ ){0,2}[a-z-]+(?:’s|'s|s’|s')"
    r" (?:[a-z-]+ ){0,3}?(?:[a-z-]+, |⟦H\d+⟧, )?(?P<person>⟦H\d+⟧)(?!’s|'s)"
)
# "owned by X and Y's joint company Z": by Z
_OF_BOTH = Sought(
    r" by (?:the )?(?P<body>⟦[FB]\d+⟧),? and (?:the )?⟦[FB]\d+⟧(?:’s|'s|’) (?:[a-z-]+ ){0,3}(?P<person>⟦[FB]\d+⟧)"
)
_TOGETHER = later(r"\b(?:joint|common|shared|jointly)\b")


def settle_beside_persons(told: Told, claims: Sequence[Claim]) -> list[Claim]:
    """The claims with the person in the place of the body beside him, but for those that no person can be an end of."""
    sentence = told.sentence
    marked = sentence.marked
    if not claims:
        return list(claims)
    meant: dict[int, int] = {}
    for match in (*_TELLS_WHICH.finditer(marked), *_OF_BOTH.finditer(marked)):
        body, person = (sentence.mention(match[g]) for g in ("body", "person"))
        if person.party < 0:
            continue
        joint = _TOGETHER.search(sentence.text, body.end, person.end) is not None
        if person.kind != "Person" and not joint:
            continue  # "owned by X and Y's affiliate Z": by two
        if sum(m.party == body.party for m in sentence.mentions) == 1:
            meant[body.party] = person.party
    kept: list[Claim] = []
    for claim in claims:
        subject = meant.get(claim.subject, claim.subject)
        thing = meant.get(claim.object, claim.object)
        if (subject, thing) != (claim.subject, claim.object):
            tie = vocabulary().tie(claim.tie)
            drafts = told.parties.drafts
            fits = drafts[subject].kind in tie.subject and drafts[thing].kind in tie.object
            if not fits or subject == thing:
                told.rejected["beside_person"] += 1
                continue
            claim.subject, claim.object = subject, thing
        kept.append(claim)
    return kept
