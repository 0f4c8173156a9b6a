"""Owners that stand in the words of a description: of a joint venture without a name, and shareholders without one of a firm.

Each of those that have a venture together owns it, where it is somebody that acts; who is told of as the shareholders of X own X.

A venture that is only talked of or yet to be formed is no party: those who form it are partners, and no more is said.

    list(read_founders(told, claims))   # of "awarded to a joint venture of A and B": A OWNS <joint venture>, B OWNS <joint venture>
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from interlock.loaders.documents.language.later import later
from interlock.loaders.documents.mentions.find import Mention
from interlock.loaders.documents.ties.claims import Claim

if TYPE_CHECKING:
    from interlock.loaders.documents.ties.told import Told

__all__ = ["read_founders"]

_HEADS = ("venture", "partnership")
_FORMER = frozenset({"former", "previous", "past", "ex", "erstwhile"})
_HELD = frozenset({"Firm", "Bank"})
_OWNERS = frozenset({"Firm", "Bank", "Organization", "Party", "GovernmentBody"})
_TOGETHER = later(
    r"(?: company| firm)?(?: in ⟦L\d+⟧| \(⟪p\d+⟫\))? (?P<how>with|of|between|formed by|owned by) "
)
# Through whom something is done, to whom it is given: such a venture is there and acts.
_AS_PARTY = later(
    r"(?:(?:^|[.;:“\"] ?)(?:[Tt]he |[Aa]n? )?|\b(?:via|through|to|by|from|and|against|under) (?:the |an? )?)$"
)
_SET_UP = r"(?:set up|co-founded|founded|formed|created|established|launched|started)"
# What several set up is what they have shares of: "A and B founded X in 2012. They own 45 percent each."
_NEW = later(
    rf"\b{_SET_UP} (?:(?!with )[a-z-]+ ){{0,5}}(?:⟦F\d+⟧, )?⟦[FBP](?P<new>\d+)⟧(?!’s|'s)"
    rf"|⟦[FBP](?P<old>\d+)⟧(?:,| was| is| has been)(?: [a-z]+ly)? {_SET_UP} (?:in ⟪d\d+⟫ )?by "
)
_TIES_OF_PARTNERS = frozenset({"PARTNERS_WITH", "OWNS", "LOCATED_IN", "MEMBER_OF"})


def read_founders(told: Told, claims: Sequence[Claim]) -> Iterator[Claim]:
    """The owners that descriptions of one sentence hold; `claims`: of the sentence so far."""
    ends = {party for claim in claims for party in (claim.subject, claim.object)}
    for mention in told.sentence.mentions:
        if not mention.plural or mention.head != "shareholder" or mention.words & _FORMER:
            continue
        if mention.party in ends:
            yield from _shareholders(told, mention)
    partners = [claim for claim in claims if claim.tie == "PARTNERS_WITH"]
    if not partners:
        return
    marked = told.sentence.marked
    _note_what_is_set_up(told, partners)
    for number, venture in enumerate(told.sentence.mentions):
        if not _is_unnamed(told, venture):
            continue
        at = re.search(rf"⟦F{number}⟧", marked)
        how = _TOGETHER.match(marked, at.end()) if at is not None else None
        if at is None or how is None:
            continue
        acts = _AS_PARTY.search(marked, 0, at.start()) or any(
            (claim.subject == venture.party and claim.tie not in _TIES_OF_PARTNERS - {"OWNS"})
            or (claim.object == venture.party and claim.tie not in _TIES_OF_PARTNERS)
            for claim in claims
        )
        if not acts:
            continue
        yield from _owned(told, venture, how["how"] == "with", partners)


def _note_what_is_set_up(told: Told, partners: Sequence[Claim]) -> None:
    """Keep the one firm that partners set up for a sentence behind that tells their shares alone."""
    ends = {party for claim in partners for party in (claim.subject, claim.object)}
    new = [
        told.sentence.mentions[int(found["new"] or found["old"])]
        for found in _NEW.finditer(told.sentence.marked)
    ]
    if len(new) == 1 and new[0].party >= 0 and new[0].party not in ends:
        told.parties.owned = (new[0].party, new[0])


def _shareholders(told: Told, holders: Mention) -> Iterator[Claim]:
    """As in "Shareholders of X will receive 62 percent of Y": theirs is X, too."""
    firm = holders.owner
    if (
        firm is not None
        and firm.party not in (-1, holders.party)
        and told.parties.drafts[firm.party].kind in _HELD
        and told.parties.drafts[holders.party].unnamed
    ):
        yield told.claim("owns.its-holders", "OWNS", holders.party, firm.party, holders)


def _is_unnamed(told: Told, mention: Mention) -> bool:
    return (
        mention.party >= 0
        and mention.form in ("group", "definite")
        and not mention.plural
        and not mention.antecedent
        and mention.head.endswith(_HEADS)
        and told.parties.drafts[mention.party].unnamed
    )


def _owned(
    told: Told, venture: Mention, shared: bool, partners: Sequence[Claim]
) -> Iterator[Claim]:
    """The claims of ownership; `shared`: "its venture with B" is also that of whom "its" means."""
    behind = {m.party for m in told.sentence.mentions if m.party >= 0 and m.start > venture.end} - {
        venture.party
    }
    owner = venture.owner.party if venture.owner is not None else -1
    owners: list[int] = []
    for claim in partners:
        ends = (claim.subject, claim.object)
        if shared and owner in ends and behind & set(ends):
            claim.modality = (
                "asserted"  # "its venture with B": it is there, whatever is to be done through it
            )
            owners.extend(ends)
        elif not shared and behind.issuperset(ends):
            owners.extend(ends)
    for party in dict.fromkeys(owners):
        if told.parties.drafts[party].kind in _OWNERS:
            yield told.claim("owns.founders", "OWNS", party, venture.party, venture)
