"""Goods for one buyer after another, the verb said once: "stores salmon for A, berries for B and vaccines for C".

list(read_goods_in_rows(told, claims))      # behind SUPPLIES A: SUPPLIES B and SUPPLIES C
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from interlock.loaders.documents.grammar.rules import MARK
from interlock.loaders.documents.grammar.word_classes import is_third_person
from interlock.loaders.documents.language.later import later
from interlock.loaders.documents.ties.claims import Claim

if TYPE_CHECKING:
    from interlock.loaders.documents.ties.told import Told

__all__ = ["read_goods_in_rows"]

_TIES = frozenset({"SUPPLIES", "EXPORTS_TO"})
_BUYERS = frozenset(
    {"Firm", "Bank", "Party", "GovernmentBody", "Chamber", "Organization", "Place", "Project"}
)
_PREPOSITION = later(r" (?P<to>for|to) (?:the |its |two |three |several )?$")
_VERBS = frozenset(
    {"and", "works", "acts", "pays", "makes", "does", "sells", "owes", "plans", "plants", "lends", "bids", "calls", "asks", "stands"}
)  # fmt: skip
_REACH = 40  # characters of goods between two buyers


def read_goods_in_rows(told: Told, claims: Sequence[Claim]) -> Iterator[Claim]:
    """Who else gets goods of somebody in a row behind the one who is told to."""
    marked = told.sentence.marked
    if " and " not in marked or marked.count("⟦") < 3:  # who sells and two who buy
        return
    known = {(claim.tie, claim.subject, claim.object) for claim in claims}
    for claim in claims:
        if claim.tie not in _TIES:
            continue
        for number, mention in enumerate(told.sentence.mentions):
            if mention.party != claim.object:
                continue
            at = marked.find(f"{number}⟧")
            begin = marked.rfind("⟦", 0, at)
            before = _PREPOSITION.search(marked, 0, begin) if at >= 0 else None
            if before is None:
                continue
            for other in _others(told, before["to"], marked.find("⟧", at) + 1):
                new = (claim.tie, claim.subject, other)
                if new not in known and other != claim.subject:
                    known.add(new)
                    attributes = {k: v for k, v in claim.attributes.items() if k != "product"}
                    yield replace(
                        claim, object=other, attributes=attributes, rule="supplies.in-row"
                    )


def _others(told: Told, preposition: str, at: int) -> Iterator[int]:
    """The parties that further goods are for, from behind the first buyer on."""
    marked, drafts = told.sentence.marked, told.parties.drafts
    further = re.compile(
        rf"(?P<and>,? and |, )(?P<goods>(?:[a-z][a-z-]* ){{1,4}}?){preposition} (?:the |its |two |three |several )?(?P<who>{MARK})"
        rf"(?:(?:’s|'s) (?P<own>{MARK}))?(?!’s|'s)"
    )
    while True:
        match = further.match(marked, at)
        if match is None or len(match["goods"]) > _REACH:
            return
        first = match["goods"].split()[0]
        if (
            first in _VERBS
            or first.endswith(("ed", "ing"))
            or (
                len(first) > 1
                and is_third_person(first)
                and "and" in match["and"]
                and len(match["goods"].split()) > 1
            )
        ):
            return
        mention = told.sentence.mention(match["own"] or match["who"])
        if mention.party >= 0 and drafts[mention.party].kind in _BUYERS:
            yield mention.party
        at = match.end()
