"""Several sold or bought in one breath, each with his own other end: "bought X from A and Y from B", "sold X to A and Y to B".

What is read of the first pair is said of each pair behind it; what takes the next thing for one more of the ends before it is wrong.

    settle_gapped(told, claims)     # of "K bought X from A and Y from B": K OWNS Y and B OWNS Y, and not Y OWNS X
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from interlock.loaders.documents.grammar.rules import MARK
from interlock.loaders.documents.language.anchors import Sought
from interlock.loaders.documents.language.later import later
from interlock.loaders.documents.ties.claims import Claim

if TYPE_CHECKING:
    from interlock.loaders.documents.ties.told import Told

__all__ = ["settle_gapped", "without_counting"]

_OF = r"(?: in ⟦L\d+⟧)?(?: (?:for|in) ⟪[md]\d+⟫)?"
_PAIRS = Sought(
    rf"(?P<what>{MARK}) (?P<by>from|to) (?:the )?(?P<other>{MARK})(?!’s|'s){_OF}"
    rf"(?P<more>(?:(?:,? and |, )(?:the |its )?{MARK} (?P=by) (?:the )?{MARK}(?!’s|'s){_OF})+)"
)
_PAIR = later(
    rf"(?:,? and |, )(?:the |its )?(?P<what>{MARK}) (?:from|to) (?:the )?(?P<other>{MARK})"
)
_TIES = frozenset({"OWNS"})


# "A owns one mill and B two": what B has is counted, and B is had by nobody
_COUNTS = Sought(
    rf"(?:,? and|,|;|,? while) (?:the )?(?P<who>{MARK}) (?:just |only |some |about )?(?:two|three|four|five|six|seven|eight|nine|ten|none"
    r"|another|several)(?=[.;]|$)"
)


def without_counting(told: Told, claims: list[Claim]) -> list[Claim]:
    """The claims without those that take for an object who has so many himself: "A owns one mill and B two"."""
    gaps = [
        (told.sentence.to_text(match.start()), told.sentence.mention(match["who"]).party)
        for match in _COUNTS.finditer(told.sentence.marked)
    ]
    return [
        claim
        for claim in claims
        if claim.tie not in _TIES
        or not any(claim.object == who and claim.start < at < claim.end for at, who in gaps)
    ]


def settle_gapped(told: Told, claims: list[Claim]) -> list[Claim]:
    """The claims with those of the pairs behind the first, and without those that mix the pairs."""
    marked = told.sentence.marked
    claims = without_counting(told, claims)
    if " from " not in marked and " to " not in marked:
        return claims
    for match in _PAIRS.finditer(marked):
        first = (
            told.sentence.mention(match["what"]).party,
            told.sentence.mention(match["other"]).party,
        )
        pairs = [
            (told.sentence.mention(one["what"]).party, told.sentence.mention(one["other"]).party)
            for one in _PAIR.finditer(match["more"])
        ]
        ends = {end for pair in pairs for end in pair}
        if min(*first, *ends) < 0 or len(ends | set(first)) != 2 * (len(pairs) + 1):
            continue
        of_first = [
            claim
            for claim in claims
            if claim.tie in _TIES and claim.object == first[0] and claim.subject not in ends
        ]
        if not any(claim.subject == first[1] for claim in of_first):
            continue  # no sale: "moved X to A"
        claims = [claim for claim in claims if not _mixes(claim, first, ends)]
        known = {(claim.subject, claim.tie, claim.object) for claim in claims}
        for what, other in pairs:
            for claim in of_first:
                subject = other if claim.subject == first[1] else claim.subject
                if (subject, claim.tie, what) not in known and subject != what:
                    kept = {k: v for k, v in claim.attributes.items() if not k.startswith("share")}
                    claims.append(
                        replace(
                            claim,
                            rule="owns.gapped",
                            version=told.rules.version,
                            subject=subject,
                            object=what,
                            end=max(claim.end, told.sentence.to_text(match.end())),
                            attributes=kept,
                        )
                    )
    return claims


def _mixes(claim: Claim, first: Sequence[int], ends: set[int]) -> bool:
    return claim.tie in _TIES and claim.object == first[0] and claim.subject in ends
