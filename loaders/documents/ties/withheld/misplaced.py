"""Ends that only tell where somebody is, or what is bought: "a fund in Orlu vouches", "the road from Orlu to Tarn", "the purchase of X".

A place behind a party without a name tells which party that is, and does nothing itself; nor does the first end of a road. Who
completes the purchase of a mill has a mill, and builds none; who manages a clinic runs it; who only says it is no customer.

    without_misplaced(relations, claims)      # the claims without those
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from itertools import pairwise
from typing import TYPE_CHECKING

from interlock.loaders.documents.language.later import later
from interlock.loaders.documents.ties.claims import Claim

if TYPE_CHECKING:
    from interlock.loaders.documents.ties.told import Told

__all__ = ["without_misplaced"]

_OF_PLACES = frozenset({"LOCATED_IN", "REGISTERED_IN", "PART_OF", "BORDERS"})
_WHERE = later(
    r"⟦(?:[A-KM-Z](?P<thing>\d+)⟧ (?:in|near|at|outside)|[FBHOP](?P<who>\d+)⟧ (?:of|from)) (?:the )?$"
)
_ROUTE_FROM = later(r"⟦[SJ]\d+⟧ from $")
_ROUTE_TO = later(r" to (?:the )?(?:⟦|[A-Z])")
_PURCHASE = later(r"\b(?:purchase|acquisition|takeover|sale)\s(?:of|by)\b")
_OF_SPEAKERS = frozenset({"HOLDS_ROLE", "ACTS_FOR", "RELATED_TO"})
_HELD = frozenset({"OWNS", "CONTROLS"})
# "X, owned by Y and the country's largest miller, has": what X is
_AND_WHAT_IT_IS = later(
    r"⟦[FB](?P<of>\d+)⟧, (?:[a-z-]+ )?[a-z]+ by (?:the )?[^;:]{3,80}? and (?:the |an? )?⟦[FBPO](?P<what>\d+)⟧, "
)
_FIRST_OF = later(r"\b(?:[a-z]+est|most|leading|main|top|only|sole|foremost|biggest|number one)\b")
# "owns the Orlu trademarks": a right, and not Orlu; "owned by members of Orlu": those, and not Orlu
_RIGHTS = later(
    r"(?:[’']s?)? (?:[a-z-]+ )?(?:names?|trade ?marks?|trade-marks?|brand names?|logos?|patents?|copyrights?|domain names?)\b"
)
_THOSE_OF = later(
    r"\b(?:members|employees|workers|relatives|officials|supporters|associates|allies|friends|executives|officers|managers|heirs"
    r"|descendants|customers|clients|residents|citizens|veterans|functionaries|activists|lawmakers|deputies|leaders) of (?:the )?$"
)
_BACK = 40  # characters
_ACTIVE = frozenset(
    {"investor", "financier", "donor", "creditor", "player", "partner", "exporter", "importer", "buyer", "funder", "backer", "borrower"}
)  # fmt: skip
_TO_BUYERS_THERE = "say.exports.supplies-buyers-in"
_BOUGHT_FROM = "say.supplies.buy"
# "interested in acquiring a stake in X from its owner": no goods
_SHARE_BOUGHT = later(
    r"\b(?:buy|bought|acquir|purchas|tak|took)[a-z]*\b[^;]{0,60}?\b(?:stakes?|shareholdings?|equity|shares) (?:of|in)\b[^;]* from\b"
)
_BUILDS = ("say.implements.verb", "say.implements.stage")


def _is_share_bought(relations: Told, claim: Claim) -> bool:
    """Whether what somebody buys from another is a share of a third."""
    return _SHARE_BOUGHT.search(relations.sentence.text, claim.start, claim.end) is not None


def without_misplaced(relations: Told, claims: Iterable[Claim]) -> list[Claim]:
    """The claims without those of a place that only tells where, and those of building what is bought."""
    return [
        claim
        for claim in claims
        if not (
            (claim.tie not in _OF_PLACES and _only_tells_where(relations, claim.subject))
            or (claim.rule.startswith("located.group-in") and _is_active_there(relations, claim))
            or (claim.rule in _BUILDS and _is_bought(relations, claim))
            or (claim.rule == _BOUGHT_FROM and _is_share_bought(relations, claim))
            or (claim.rule == _TO_BUYERS_THERE and _is_one_buyers(relations, claim.object))
            or (claim.tie in _HELD and _is_what_it_is(relations, claim))
            or (claim.tie in _HELD and _only_beside(relations, claim.object, _RIGHTS, None))
            or (claim.tie in _HELD and _only_beside(relations, claim.subject, None, _THOSE_OF))
            or (claim.rule == "say.controls.manage" and _is_a_work(relations, claim.object))
            or (
                claim.rule.startswith("noun.")
                and claim.tie not in _OF_SPEAKERS
                and _only_speaks(relations, claim)
            )
        )
    ]


def _is_active_there(relations: Told, claim: Claim) -> bool:
    """Whether a noun only tells what a named party does in a place: "Delta Bank is a leading investor in Serbia" has no seat there."""
    if relations.parties.drafts[claim.subject].unnamed:
        return False
    groups = (
        m for m in relations.sentence.mentions if m.party == claim.subject and m.form == "group"
    )
    return any(m.head.rpartition(" ")[2] in _ACTIVE for m in groups)


def _is_what_it_is(relations: Told, claim: Claim) -> bool:
    """Whether an owner without a name only tells what is owned: "X, owned by Y and the country's largest miller, has"."""
    if not relations.parties.drafts[claim.subject].unnamed:
        return False
    mentions = relations.sentence.mentions
    for match in _AND_WHAT_IT_IS.finditer(relations.sentence.marked):
        what, of = (mentions[int(match[name])] for name in ("what", "of"))
        if (what.party, of.party) == (claim.subject, claim.object):
            text = relations.sentence.text
            return _FIRST_OF.search(text, what.start, what.end) is not None
    return False


def _only_beside(
    relations: Told, party: int, behind: re.Pattern[str] | None, before: re.Pattern[str] | None
) -> bool:
    """Whether a party stands in the sentence by its name only where words beside it say that another thing or body is meant."""
    text = relations.sentence.text
    named = [m for m in relations.sentence.mentions if m.party == party and m.form == "name"]
    return bool(named) and all(
        (behind is not None and behind.match(text, m.end) is not None)
        or (
            before is not None and before.search(text, max(0, m.start - _BACK), m.start) is not None
        )
        for m in named
    )


def _is_one_buyers(relations: Told, party: int) -> bool:
    """Whether a place is that of one buyer: "supplies a wholesaler in Orlu", where who supplies "wholesalers in Chad" exports."""
    mentions = relations.sentence.mentions
    return any(
        place.party == party and buyer.form == "group" and not buyer.plural
        for buyer, place in pairwise(mentions)
    )


def _is_a_work(relations: Told, party: int) -> bool:
    """Whether what is managed stands there as works or a house: who manages a clinic runs it."""
    return any(m.party == party and m.kind == "Asset" for m in relations.sentence.mentions)


def _only_speaks(relations: Told, claim: Claim) -> bool:
    """Whether one end is named alone behind a comma as who says it, the other in what is said: "its customers, the ministry said"."""
    sentence = relations.sentence
    inside: dict[int, bool] = {}
    for number, mention in enumerate(sentence.mentions):
        if mention.party in (claim.subject, claim.object):
            at = sentence.marked.find(f"{number}⟧")
            begin = sentence.marked.rfind("⟦", 0, at + 1)
            last = sentence.mentions[number - 1] if number else None
            alone = (
                sentence.is_saying(at)
                and last is not None
                and last.form != "name"  # "the lenders are A and B, X said" are lenders of X
                and sentence.marked.endswith((", ", ", the "), 0, begin)
                and mention.owner is None
                and not mention.whose
            )
            inside[mention.party] = inside.get(mention.party, True) and alone
    return sorted(inside.values()) == [False, True]


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
        whose = int(where["thing"] or where["who"]) if where is not None else -1
        seat = whose >= 0 and sentence.mentions[whose].form == "group"
        route = _ROUTE_FROM.search(sentence.marked, 0, begin) is not None and (
            _ROUTE_TO.match(sentence.marked, sentence.marked.index("⟧", begin) + 1) is not None
        )
        if not seat and not route:
            return False
        found = True
    return found


def _is_bought(relations: Told, claim: Claim) -> bool:
    return _PURCHASE.search(relations.sentence.text, claim.start, claim.end) is not None
