"""Further authorities behind the first, each with its own day: "the US sanctioned X in 2018 and the EU in 2022".

The verb and whom it hits are said once. What stands so is an authority only where it can be no further thing that the first one hit:
a body, or a state where a person, firm or ship is hit.

    list(read_gapped_authorities(told, claims))     # of the sentence above: the EU RESTRICTS X, in 2022
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from interlock.loaders.documents.grammar.timing import directly_behind
from interlock.loaders.documents.language.later import later
from interlock.loaders.documents.model import OPEN
from interlock.loaders.documents.parties.drafts import is_country
from interlock.loaders.documents.ties.claims import Claim

if TYPE_CHECKING:
    from interlock.loaders.documents.ties.told import Told

__all__ = ["read_gapped_authorities"]

_DAY = r"(?: (?:in|on|since|back in|as early as))? ⟪d\d+⟫"
_FIRST_DAY = later(_DAY)
_NEXT = later(
    rf",?(?: (?:and|while|followed by))? (?:the )?⟦[GOL](?P<by>\d+)⟧(?: (?:did so|followed|followed suit|did the same))?"
    rf"(?={_DAY}(?=[,.;]|$| and ))"
)
_HIT = frozenset({"Person", "Firm", "Bank", "Asset", "Party"})
_AUTHORITIES = frozenset({"GovernmentBody", "Organization"})


def read_gapped_authorities(told: Told, claims: Sequence[Claim]) -> Iterator[Claim]:
    """Who else hits the same, by his name and a day alone; `claims`: of the sentence so far, which are not told again."""
    main = told.sentence.marked
    if main.count("⟪d") < 2:
        return
    known = {(claim.subject, claim.object) for claim in claims if claim.tie == "RESTRICTS"}
    for first in tuple(claims):
        if first.tie != "RESTRICTS" or first.modality != "asserted":
            continue
        stop = _behind_object(told, first)
        day = _FIRST_DAY.match(main, stop) if stop >= 0 else None
        while day is not None:
            found = _NEXT.match(main, day.end())
            if found is None:
                break
            day = _FIRST_DAY.match(main, found.end())
            one = _by(told, first, int(found["by"]), found.end())
            if one is not None and (one.subject, one.object) not in known:
                known.add((one.subject, one.object))
                yield one


def _behind_object(told: Told, claim: Claim) -> int:
    """Behind the mark of whom the verb hits, where he stands behind the authority; -1 where he does not."""
    marked, at = told.sentence.marked, {}
    for number, mention in enumerate(told.sentence.mentions):
        place = marked.find(f"{number}⟧")
        if mention.party in (claim.subject, claim.object) and place >= 0:
            at[mention.party] = marked.find("⟧", place) + 1
    subject, target = at.get(claim.subject, -1), at.get(claim.object, -1)
    return target if 0 <= subject < target else -1


def _by(told: Told, first: Claim, number: int, stop: int) -> Claim | None:
    party, drafts = told.sentence.mentions[number].party, told.parties.drafts
    if party in (-1, first.subject, first.object):
        return None
    state = is_country(drafts[party]) and drafts[first.object].kind in _HIT
    if not state and drafts[party].kind not in _AUTHORITIES:
        return None
    return replace(
        first,
        rule="restricts.gapped",
        version=told.rules.version,
        subject=party,
        end=max(first.end, told.sentence.to_text(stop)),
        attributes=dict(first.attributes),
        event=directly_behind(told.sentence, stop) or OPEN,
    )
