"""Where people meet, and not where they are from: "a meeting of senior officials in Lamu", "brought together 200 firms in Lamu".

settle_gatherings(sentence, claims, drafts)      # the meeting is in Lamu
"""

from __future__ import annotations

from collections.abc import Sequence

from interlock.loaders.documents.grammar.clauses import Marked
from interlock.loaders.documents.grammar.timing import directly_behind
from interlock.loaders.documents.language.anchors import Sought
from interlock.loaders.documents.language.later import later
from interlock.loaders.documents.ties.claims import Claim

__all__ = ["settle_gatherings"]

_CALLED = "say.organized.call"
# "called the mission “a farce”", "called the forum useless": what somebody thinks of it
_JUDGED = later(r" (?:[“\"‘'„«]|an? |nothing |one of |[a-z]+(?=[.,;]| and [a-z]+[.,;]))")

_GATHERED = Sought(
    r"⟦E(?P<event>\d+)⟧(?: (?:of|between|for|with|among) (?:the |some |about |around |more than )?(?:[a-z-]+ ){0,3}(?:⟦\w\d+⟧ )?"
    r"|[^;.]{0,90}? (?:brought together|brings together|gather(?:s|ed)|unite[sd]|assembled|drew|attracted) "
    r"(?:the |some |about |around |more than )?(?:[a-z-]+ ){0,2})"
    r"⟦\w(?P<guests>\d+)⟧ (?:in|at|near) ⟦L(?P<place>\d+)⟧"
)


def settle_gatherings(sentence: Marked, claims: list[Claim]) -> list[Claim]:
    """Give the place of a gathering to the gathering, where it was taken for that of those who came."""
    if "⟦E" not in sentence.marked:
        return claims
    claims = [claim for claim in claims if not _is_judged(sentence, claim)]
    for match in _GATHERED.finditer(sentence.marked):
        event, guests, place = (
            sentence.mentions[int(match[part])].party for part in ("event", "guests", "place")
        )
        if min(event, place) < 0:
            continue
        known = _located(claims, event, place)
        for claim in _located(claims, guests, place):
            if known or not claim.rule.startswith("located.group-in"):
                claims = [one for one in claims if one is not claim]
                continue
            claim.subject = event
            claim.event = directly_behind(sentence, match.end()) or claim.event
            claim.start = min(claim.start, sentence.to_text(match.start()))
            known = [claim]
    return claims


def _is_judged(sentence: Marked, claim: Claim) -> bool:
    """Whether who "called" a meeting only says what it is."""
    return claim.rule == _CALLED and any(
        mention.party == claim.object and _JUDGED.match(sentence.text, mention.end, sentence.end)
        for mention in sentence.mentions
    )


def _located(claims: Sequence[Claim], party: int, place: int) -> list[Claim]:
    return [
        claim
        for claim in claims
        if claim.tie == "LOCATED_IN" and claim.subject == party and claim.object == place
    ]
