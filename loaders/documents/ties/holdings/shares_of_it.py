"""Shares of what a sentence is about, with "its" or nothing for whose they are: "X is led by A, who owns all its shares".

list(read_shares_of_it(told, claims))       # of "X issued 4 million shares to A, which now holds 16 percent.": A OWNS X (16 percent)
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from interlock.loaders.documents.language.anchors import Sought
from interlock.loaders.documents.language.later import later
from interlock.loaders.documents.ties.claims import Claim
from interlock.loaders.documents.ties.told import claim_of

if TYPE_CHECKING:
    from interlock.loaders.documents.mentions.find import Mention
    from interlock.loaders.documents.ties.told import Told

__all__ = ["read_shares_of_it"]

_PART = (
    r"(?:(?:about|around|some|over|now|roughly|just|at least|a|an|the) )*"
    r"(?:⟪p(?P<p>\d+)⟫|all|half|most|a majority|the majority|the bulk)"
)
_SHARES = r"(?:shares|stock|share capital|capital|equity|voting shares|ordinary shares)"
_OF_IT = Sought(  # "A, which holds 51 percent of its shares", "A: the ministry holds all the shares"
    rf"(?P<s>⟦[FBHGOP]\d+⟧)(?P<who>,? (?:which|who))(?: (?:now|still|also|today|together|already|directly|indirectly))* (?:holds?|owns?|has"
    rf"|keeps?|controls|held|owned) {_PART}(?: of)?"
    rf" (?:(?:its|the|the (?:company|firm|bank)(?:’s|'s)) {_SHARES}|(?:of|in) it)(?=[,.;)]|$| and )"
)
_ISSUED = Sought(  # "X issued 4 million shares to A, which now holds 16 percent"
    rf"\b(?:issued|issues|sold|placed|allotted) [^;⟦]{{0,40}}?{_SHARES} to (?:the )?(?P<s>⟦[FBHGOP]\d+⟧), (?:which|who)"
    r"(?: (?:now|thereby|then))* (?:holds?|owns?|has) (?:(?:about|around|a|an) )*⟪p(?P<p>\d+)⟫(?: stake| of the (?:shares|company|firm))?"
    r"(?=[,.;)]|$)"
)
_STATED = Sought(
    rf": (?:the )?(?P<s>⟦[FBHGOP]\d+⟧) (?:holds?|owns?|has) {_PART}(?: of)? (?:its|the) {_SHARES}(?=[.;]|$)"
)
_HELD = frozenset({"Firm", "Bank", "Asset", "Exchange", "Party"})
_NOT = later(r"\b(?:not|never|no longer)\b")


def read_shares_of_it(told: Told, claims: Iterable[Claim]) -> Iterator[Claim]:
    """Who holds shares of the firm that the sentence opens with; `claims`: of the sentence so far."""
    marked, mentions = told.sentence.marked, told.sentence.mentions
    if len(mentions) < 2 or not ("hold" in marked or "own" in marked or " has " in marked):
        return
    known = {(c.subject, c.object) for c in claims if c.tie == "OWNS"}
    for pattern in (_OF_IT, _ISSUED, _STATED):
        for match in pattern.finditer(marked):
            owner = told.sentence.mention(match["s"])
            thing = _about(told, owner)
            if thing is None or (owner.party, thing.party) in known or _NOT.search(match[0]):
                continue
            share = match.groupdict().get("p")
            yield from claim_of(told, "owns.of-it", "OWNS", owner, thing, share=share)


def _about(told: Told, owner: Mention) -> Mention | None:
    """What the sentence opens with, where that can be held and no other such party stands between it and who holds it."""
    before = [m for m in told.sentence.mentions if m.start < owner.start and m.party >= 0]
    firms = [m for m in before if told.parties.drafts[m.party].kind in _HELD]
    one = len({m.party for m in firms}) == 1 and firms[0].party != owner.party
    return firms[0] if one and firms[0].form in ("name", "definite", "group", "pronoun") else None
