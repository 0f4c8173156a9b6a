"""A second clause that leaves out its verb: "A acted as adviser to B, and C to D", "A supplies wheat to B and C to D".

What is told of the first two is told of the next, where the same preposition stands before whom it is done to.

    with_gapped_clauses(told, claims)   # of the first: with C ACTS_FOR D
"""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from interlock.loaders.documents.language.later import later
from interlock.loaders.documents.ties.claims import Claim

if TYPE_CHECKING:
    from interlock.loaders.documents.ties.told import Told

__all__ = ["with_gapped_clauses"]

_TIES = {
    "ACTS_FOR": "acts", "SUPPLIES": "supplies", "LENDS_TO": "lends", "EXPORTS_TO": "exports", "SIGNED": "signed", "INVESTS_IN": "invests",
    "PARTNERS_WITH": "partners", "TRANSFERS_TO": "transfers", "FINANCES": "finances", "SUCCEEDED_BY": "succeeded",
}  # fmt: skip
_MARKS = 4  # two for each clause
_REACH = 40  # characters before a name
_GIVING = ("to", "for", "with", "in")
_NEXT = {
    word: later(
        r"(?:,| and|, and|;|, while| while) (?:the )?(?:(?!to\b|for\b|with\b|and\b)[a-z-]+ ){0,3}?⟦[FBPOHC](?P<who>\d+)⟧"
        rf" {word} (?:the )?(?:(?!to\b|for\b|and\b)[a-z-]+ ){{0,2}}?⟦[FBPOGLC](?P<whom>\d+)⟧(?!’s|'s|-)(?=[,;.]|$| and | ·|  )"
    )
    for word in _GIVING
}


def with_gapped_clauses(told: Told, claims: list[Claim]) -> list[Claim]:
    """The claims of a sentence and what its clauses without a verb tell, who is taken out of the list that he stands in no more."""
    main, mentions = told.sentence.main, told.sentence.mentions
    if main.count("⟦") < _MARKS:
        return claims
    added: dict[tuple[str, int, int], Claim] = {}
    barred = set()
    for claim in claims:
        if claim.tie not in _TIES or claim.modality == "denied":
            continue
        for at, mention in enumerate(mentions):
            found = _next_of(main, at) if mention.party == claim.object else None
            if found is None:
                continue
            who, whom = (mentions[int(found[one])] for one in ("who", "whom"))
            if min(who.party, whom.party) < 0:
                continue
            if len({who.party, whom.party, claim.subject, claim.object}) == _MARKS:
                barred.add((claim.tie, claim.subject, who.party))
                added[claim.tie, who.party, whom.party] = replace(
                    claim,
                    rule=f"{_TIES[claim.tie]}.gapped-clause",
                    subject=who.party,
                    object=whom.party,
                    end=whom.end,
                    attributes={},
                    antecedent=None,
                )
    if not added:
        return claims
    kept = [one for one in claims if (one.tie, one.subject, one.object) not in barred]
    known = {(one.tie, one.subject, one.object) for one in kept}
    return [*kept, *(one for pair, one in added.items() if pair not in known)]


def _next_of(main: str, at: int) -> re.Match[str] | None:
    """The clause without a verb behind a mention that "to", "for" or "with" governs, if the same word stands in it."""
    mark = main.find(f"{at}⟧")
    if mark < 0:
        return None
    word = main[max(0, mark - _REACH) : mark - 2].removesuffix("the ").rstrip().rpartition(" ")[2]
    pattern = _NEXT.get(word)
    return pattern.match(main, main.index("⟧", mark) + 1) if pattern is not None else None
