"""Ends that only tell where somebody is, or what is bought: "a fund in Orlu vouches", "the road from Orlu to Tarn", "the purchase of X".

A place behind a party without a name tells which party that is, and does nothing itself; nor does the first end of a road. Who
completes the purchase of a mill has a mill, and builds none.

    without_misplaced(relations, claims)      # the claims without those
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import TYPE_CHECKING

from interlock.loaders.documents.ties.claims import Claim

if TYPE_CHECKING:
    from interlock.loaders.documents.ties.told import Told

__all__ = ["without_misplaced"]

_OF_PLACES = frozenset({"LOCATED_IN", "REGISTERED_IN", "PART_OF", "BORDERS"})
_WHERE = re.compile(r"⟦[A-KM-Z](?P<who>\d+)⟧ (?:in|near|at|outside) (?:the )?$")
_ROUTE_FROM = re.compile(r"⟦[SJ]\d+⟧ from $")
_ROUTE_TO = re.compile(r" to (?:the )?(?:⟦|[A-Z])")
_PURCHASE = re.compile(r"\b(?:purchase|acquisition|takeover|sale)\s(?:of|by)\b")
_BUILDS = ("say.implements.verb", "say.implements.stage")


def without_misplaced(relations: Told, claims: Iterable[Claim]) -> list[Claim]:
    """The claims without those of a place that only tells where, and those of building what is bought."""
    return [
        claim
        for claim in claims
        if not (
            (claim.tie not in _OF_PLACES and _only_tells_where(relations, claim.subject))
            or (claim.rule in _BUILDS and _is_bought(relations, claim))
        )
    ]


def _only_tells_where(relations: Told, party: int) -> bool:
    """Whether a place stands in the sentence only where it tells which party or road another mention means."""
    sentence = relations.sentence
    if relations.parties.drafts[party].kind != "Place":
        return False
    found = False
    for number, mention in enumerate(sentence.mentions):
        if mention.party != party:
            continue
        begin = sentence.marked.find(f"⟦L{number}⟧")
        if begin < 0:
            return False
        where = _WHERE.search(sentence.marked, 0, begin)
        seat = where is not None and sentence.mentions[int(where["who"])].form == "group"
        route = _ROUTE_FROM.search(sentence.marked, 0, begin) is not None and (
            _ROUTE_TO.match(sentence.marked, sentence.marked.index("⟧", begin) + 1) is not None
        )
        if not seat and not route:
            return False
        found = True
    return found


def _is_bought(relations: Told, claim: Claim) -> bool:
    return _PURCHASE.search(relations.sentence.text, claim.start, claim.end) is not None
