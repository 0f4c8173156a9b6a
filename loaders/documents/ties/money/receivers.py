"""Further receivers of money, each with his own sum, whose verb is said once: "A lent 5 million to X and 3 million to Y".

list(read_receivers(told, claims))      # of "A granted a 5 million euro loan to X and a 3 million euro loan to Y": A LENDS_TO Y
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Any

from interlock.loaders.documents.grammar.rules import MARK
from interlock.loaders.documents.language.anchors import Sought
from interlock.loaders.documents.language.later import later
from interlock.loaders.documents.ties.claims import Claim
from interlock.loaders.documents.ties.told import Told, claim_of
from interlock.schema.vocabulary import vocabulary

__all__ = ["read_receivers"]

_GIVEN = frozenset({"LENDS_TO", "FINANCES", "TRANSFERS_TO", "INVESTS_IN", "GUARANTEES"})
_LOAN = r"(?:loans?|credits?|facilit(?:y|ies)|credit lines?|lines? of credit|grants?|financing|guarantees?)"
_PART = (  # "a 5 million euro loan to", "5 million for", "a loan of 5 million to"
    rf"(?:an? |another |one |the |some |about |up to |a further |a similar )*(?:⟪m\d+⟫(?: (?:[a-z-]+ ){{0,3}}?{_LOAN})?"
    rf"|(?:[a-z-]+ ){{0,3}}?{_LOAN}"
    rf" of ⟪m\d+⟫) (?:to|for) (?:the )?(?:[A-Z][a-z]+ )?(?:[a-z-]+ ){{0,3}}?"
)
_BEHIND = (
    r"(?: \([^()⟦]{1,20}\)| (?:in|of) ⟦L\d+⟧)?"
    r"(?! (?:is|are|was|were|has|have|had|will|would|could|may|might|did)\b)"
)
_MORE = Sought(
    rf"(?P<first>{MARK}){_BEHIND}(?P<more>(?:(?:,? and |, |; ){_PART}{MARK}(?!’s|'s){_BEHIND})+)"
)
_ONE = later(rf"(?:,? and |, |; )(?P<part>{_PART})(?P<who>{MARK})")
_MONEY = later(r"⟪m(\d+)⟫")
_TWO_LOANS = Sought(  # "A signed two loans: 5 million for X and 3 million for Y"
    r"(?P<who>⟦[BOGP]\d+⟧)(?P<words>(?: (?:has|have|had|also|will|recently|today|to))*)"
    r" (?:sign|complet|clos|arrang|approv|grant|announc|extend|provid|syndicat|ma[dk]|issu|offer|agree)[a-z]*(?: to)? "
    rf"(?:two|three|four|five|six|several|a number of|new|further|\d+) (?:[a-z-]+ ){{0,3}}?(?:loans|credits|credit lines|facilities)"
    rf"(?: in ⟦L\d+⟧| in ⟪d\d+⟫| ⟪d\d+⟫| worth ⟪m\d+⟫)*(?::|,|,? namely|,? including|,? with)? (?P<part>{_PART})(?P<first>{MARK})(?!’s|'s)"
)


def read_receivers(told: Told, claims: Sequence[Claim]) -> Iterator[Claim]:
    """What one sentence tells of receivers behind the first; `claims`: of the sentence so far."""
    marked = told.sentence.marked
    if "⟪m" not in marked:
        return
    known = {(claim.subject, claim.tie, claim.object) for claim in claims}
    given = [c for c in claims if c.tie in _GIVEN and c.modality not in ("denied", "opposed")]
    for claim in _of_two(told):
        given.append(claim)
        if (claim.subject, claim.tie, claim.object) not in known:
            known.add((claim.subject, claim.tie, claim.object))
            yield claim
    for match in _MORE.finditer(marked) if given else ():
        party = told.sentence.mention(match["first"]).party
        for first in [claim for claim in given if claim.object == party]:
            for claim in _to_next(told, first, match):
                if (claim.subject, claim.tie, claim.object) not in known:
                    known.add((claim.subject, claim.tie, claim.object))
                    yield claim


def _of_two(told: Told) -> Iterator[Claim]:
    """The first of several loans that are told with a number: "signed two loans: 5 million for X and 3 million for Y"."""
    for match in _TWO_LOANS.finditer(told.sentence.marked):
        modality = told.rules.ladder(match["words"].strip())
        if told.rules.possibility.search(match["words"]) or modality not in ("asserted", "planned"):
            continue
        bank, receiver = told.sentence.mention(match["who"]), told.sentence.mention(match["first"])
        for claim in claim_of(told, "lends.two", "LENDS_TO", bank, receiver, modality):
            claim.attributes |= _sum(told, match["part"])
            yield claim


def _to_next(told: Told, first: Claim, match: re.Match[str]) -> Iterator[Claim]:
    """The same of each receiver behind the first, with his own sum."""
    for piece in _ONE.finditer(match["more"]):
        who = told.sentence.mention(piece["who"])
        if who.party < 0 or who.party == first.subject:
            continue
        if told.parties.drafts[who.party].kind not in vocabulary().tie(first.tie).object:
            continue
        kept = {k: v for k, v in first.attributes.items() if k not in ("amount", "currency")}
        yield replace(
            first,
            rule="money.to-next",
            version=told.rules.version,
            object=who.party,
            end=max(first.end, told.sentence.to_text(match.start("more") + piece.end())),
            attributes=kept | _sum(told, piece["part"]),
        )


def _sum(told: Told, part: str) -> dict[str, Any]:
    money = _MONEY.search(part)
    if money is None:
        return {}
    amount = told.sentence.amounts[int(money[1])]
    found = (("amount", amount.value), ("currency", amount.unit))
    return {name: value for name, value in found if value is not None}
