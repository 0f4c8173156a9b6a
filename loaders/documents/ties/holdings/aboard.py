"""Whose a ship is and who runs it, where a pronoun or her noun stands for her: "Her owner, A", "The vessel's manager, B", "Her owner is A".

list(read_aboard(told, claims))     # of "MV Orlu sailed. Her manager, A, paid.": A OPERATES Orlu
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from interlock.loaders.documents.language.anchors import Sought
from interlock.loaders.documents.language.later import later
from interlock.loaders.documents.ties.claims import Claim
from interlock.loaders.documents.ties.told import claim_of

if TYPE_CHECKING:
    from interlock.loaders.documents.mentions.find import Mention
    from interlock.loaders.documents.ties.told import Told

__all__ = ["read_aboard"]

_ROLE = (
    r"(?P<former>(?:former|previous|last|then|late) )?"
    r"(?:(?:registered|beneficial|legal|technical|commercial|ship|sole|new|current|disponent) )*"
    r"(?P<role>owner|manager|operator|insurer|P&I club)"
)
_HER = Sought(rf"\b[Hh]er {_ROLE}\b")
_HERS = later(  # "Her owner, A", "Her registered owner is A of Orlu"
    rf"\b[Hh]er {_ROLE}(?:,? (?:the )?(?:[a-z-]+ ){{0,3}}?|(?P<is> (?:is|was|remains)) (?:the )?(?:[a-z-]+ ){{0,3}}?)"
    r"⟦[FPHB](?P<name>\d+)⟧(?!’s|'s|-)"
)
_TIES = {"owner": "OWNS", "manager": "OPERATES", "operator": "OPERATES", "insurer": "INSURES", "P&I club": "INSURES"}  # fmt: skip
_NEAR = 500  # characters before a sentence in which its ship was named
_WORDS = later(r"her\s", re.IGNORECASE)


def read_aboard(told: Told, claims: Iterable[Claim]) -> Iterator[Claim]:
    """Who owns, runs and insures the one ship that the text has just named; `claims`: of the sentence so far."""
    sentence = told.sentence
    if not _HER.search(sentence.text, sentence.start, sentence.end):
        return
    known = {(c.tie, c.subject, c.object) for c in claims}
    for match in _HERS.finditer(sentence.in_words(lambda at, mark: _said(told, at, mark))):
        name = sentence.mentions[int(match["name"])]
        ship = _ship(told, name)
        if ship is None or name.form != "name":
            continue
        drafts, tie = told.parties.drafts, _TIES[match["role"]]
        if drafts[name.party].kind == "Person" and drafts[name.party].guessed:
            drafts[
                name.party
            ].kind = "Firm"  # who manages ships is a house, if nothing else is told
        for claim in claim_of(told, "ship.hers", tie, name, ship):
            if (claim.tie, claim.subject, claim.object) not in known:
                claim.antecedent = (ship.start, ship.end)
                claim.ended = bool(match["former"])
                yield claim


def _said(told: Told, number: int, mark: str) -> str:
    """Nouns that are nobody as they are printed, "Her manager", and those that a name has with it."""
    mention = told.sentence.mentions[number]
    printed = told.sentence.text[mention.start : mention.end]
    if _WORDS.match(printed) is None:
        return mark
    if mention.form != "name":
        return printed
    return f"{printed.removesuffix(mention.name).rstrip(' ,')} {mark}"


def _ship(told: Told, at: Mention) -> Mention | None:
    """The one ship that the sentences just before name, if they tell of no person whom "her" may mean."""
    drafts = told.parties.drafts
    near = told.parties.near(told.sentence.start - _NEAR, at.start)
    spoken = [m for m in near if m.party >= 0 and m.party != at.party]
    persons = (drafts[m.party] for m in spoken if m.sentence >= at.sentence - 1)
    if any(draft.kind == "Person" and not draft.guessed for draft in persons):
        return None
    ships = {m.party: m for m in spoken if told.parties.is_afloat(m)}
    return next(iter(ships.values())) if len(ships) == 1 else None
