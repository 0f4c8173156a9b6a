"""Who held an office before: "X named A finance chief. Her predecessor, B, is retiring", "X named A its chief, taking over from B".

list(read_predecessors(told, claims))       # B HOLDS_ROLE X, which has ended
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from interlock.loaders.documents.language.anchors import Sought
from interlock.loaders.documents.language.later import later
from interlock.loaders.documents.mentions.find import Mention
from interlock.loaders.documents.ties.claims import Claim
from interlock.loaders.documents.ties.offices.offices import PERSON, holds, may_be_person

if TYPE_CHECKING:
    from interlock.loaders.documents.ties.told import Told

__all__ = ["read_predecessors"]

_PREDECESSOR = Sought(
    rf"\b(?:[Hh]er|[Hh]is) (?:(?:long-time|longtime|immediate|late) )?predecessor(?: in (?:the )?(?:post|job|office|role))?"
    rf"(?:,| was| is|:)? (?P<who>{PERSON})"
    rf"|(?P<named>{PERSON}), (?:his|her) (?:(?:long-time|longtime|immediate|late) )?predecessor\b"
)
# "has been appointed managing director, taking over from B"
_TAKES_FROM = Sought(
    rf",? (?:taking over|(?:and )?takes over|(?:and )?took over) from (?:(?:the )?(?:[a-z-]+ ){{1,4}})?(?P<who>{PERSON})"
    rf"(?!’s|'s|,? (?:at|in|as) )"
)
# What tells that somebody gets an office now, rather than what he did before.
_APPOINTS = later(
    r"\b(?:appoint|nam(?:e|ed|es)\b|elect|promot|hir(?:e|es|ed)\b|pick|chos|choos|install|becom|became|takes? over|took over|succeed"
    r"|replac|new\b|head(?:s|ed)?\b|lead(?:s)?\b|led\b|run(?:s)?\b|chair(?:s|ed)?\b)"
)
_GIVEN = later(r"\b(?:appointed|named|elected|promoted|hired|installed|picked|chosen|made)\b")
_FIRMS = frozenset({"Firm", "Bank", "Chamber", "Organization", "Exchange", "Party"})


def read_predecessors(told: Told, claims: Sequence[Claim]) -> Iterator[Claim]:
    """The offices of those whom a sentence calls the predecessors of who was just told to get theirs."""
    said = told.sentence.text[told.sentence.start : told.sentence.end]
    if "predecessor" not in said and " over from " not in said:
        return
    view = told.sentence.in_words(lambda number, mark: _in_words(told, number, mark))
    taken = (match for match in _TAKES_FROM.finditer(view) if _GIVEN.search(view, 0, match.start()))
    for match in (*_PREDECESSOR.finditer(view), *taken):
        at = told.sentence.indices(match["who"] or match.groupdict().get("named") or "")[0]
        person = told.sentence.mentions[at].party
        known = {
            claim.object
            for claim in claims
            if claim.subject == person and claim.tie == "HOLDS_ROLE"
        }
        owner = _whose_office(told, claims, at) if may_be_person(told, at) else None
        if owner is None or owner.party in known:
            continue
        for claim in holds(told, "role.predecessor", at, owner, "", "asserted"):
            claim.ended = True
            yield claim


def _in_words(told: Told, number: int, mark: str) -> str:
    """The noun as it is printed, where a mark stands for it or for the name with it."""
    mention = told.sentence.mentions[number]
    printed = told.sentence.text[mention.start : mention.end]
    if mention.form != "name" and mention.head == "predecessor":
        return printed
    before, noun, _ = printed.partition("predecessor")
    return f"{before}{noun} {mark}" if noun and before.lower().startswith(("his", "her")) else mark


def _whose_office(told: Told, claims: Sequence[Claim], at: int) -> Mention | None:
    """Whose office somebody was just told to get: of this sentence, else of the first of the paragraph that appoints and names one firm."""
    mentions = told.sentence.mentions
    offices = [claim for claim in claims if claim.tie == "HOLDS_ROLE"]
    others = [claim for claim in offices if claim.subject != mentions[at].party]
    here = {claim.object for claim in others if claim.end <= mentions[at].end}
    if len(here) == 1:
        return next((m for m in mentions if m.party in here), None)
    parties = told.parties
    number = parties.number(told.sentence.start)
    block = parties.blocks[number] if number >= 0 else -1
    first = next((n for n in range(number) if parties.blocks[n] == block), number)
    for earlier in range(first, number):
        named = {
            m.party: m for m in parties.by_sentence[earlier]
            if m.party >= 0 and parties.drafts[m.party].kind in _FIRMS and not parties.drafts[m.party].plural
        }  # fmt: skip
        if named and _APPOINTS.search(parties.text, *parties.sentences[earlier]):
            return next(iter(named.values())) if len(named) == 1 else None
    return None
