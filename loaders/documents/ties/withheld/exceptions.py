"""Who is excepted from what is told: "supplies every mill except Delta Flour" tells no tie of Delta Flour; and what cannot both be so.

without_excepted(told, claims)      # "nobody except A supplies B" tells of A, and stays
"""

from __future__ import annotations

import re

from interlock.loaders.documents.grammar.commitment import NEGATIVE
from interlock.loaders.documents.grammar.rules import MARK
from interlock.loaders.documents.language.anchors import Sought
from interlock.loaders.documents.language.later import later
from interlock.loaders.documents.ties.claims import Claim
from interlock.loaders.documents.ties.told import Told

__all__ = ["without_excepted", "without_mutual"]

_EXCEPT = Sought(
    r"\b(?:except(?:ing)?(?: for)?|excluding|with the exception of|save for|save|not counting|but not|and not|other than)"
    rf" (?:(?:by|to|from|with|in|for|of|the|its) )*(?P<who>{MARK}(?:, (?:the )?{MARK})*(?:,? (?:and|or) (?:the )?{MARK})?)"
)
_NOBODY = later(
    r"\b(?:no|not|none|nobody|nothing|never|no one|nowhere|neither|hardly|few|any|anyone|anybody)\b",
    re.I,
)
_CLAUSE = 90  # characters before the exception in which its rule is told


def without_excepted(told: Told, claims: list[Claim]) -> list[Claim]:
    """The claims but those of parties that the sentence only excepts."""
    sentence, excepted = told.sentence, set[int]()
    for found in _EXCEPT.finditer(sentence.marked):
        rule = sentence.marked[max(0, found.start() - _CLAUSE) : found.start()].rpartition(";")[2]
        if not _NOBODY.search(rule):
            excepted |= set(sentence.indices(found["who"]))
    if not excepted:
        return claims
    elsewhere = {m.party for at, m in enumerate(sentence.mentions) if at not in excepted}
    out = {sentence.mentions[at].party for at in excepted} - elsewhere
    return [
        claim
        for claim in claims
        if claim.modality in NEGATIVE or not {claim.subject, claim.object} & out
    ]


def without_mutual(claims: list[Claim]) -> list[Claim]:
    """The claims but those by which one rule makes of two parties each the owner of the other: they stand in one list."""
    told = {(c.rule, c.subject, c.object) for c in claims if c.tie == "OWNS"}
    return [c for c in claims if c.tie != "OWNS" or (c.rule, c.object, c.subject) not in told]
