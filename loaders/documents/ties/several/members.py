"""Members that a body has by number, without a name: "the Forum, whose 240 members", "the bourse counts 46 member banks".

list(read_members(told))        # of "The Orlu Chamber has 1,500 members.": <1,500 members> MEMBER_OF Orlu Chamber
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Sequence
from typing import TYPE_CHECKING

from interlock.loaders.documents.grammar.rules import LIST, MARK
from interlock.loaders.documents.language.later import later
from interlock.loaders.documents.mentions.find import Mention
from interlock.loaders.documents.ties.claims import Claim
from interlock.loaders.documents.ties.ellipsis.left_out import VENTURES

if TYPE_CHECKING:
    from interlock.loaders.documents.ties.told import Told

__all__ = ["read_members", "without_deeds"]

# Whose members are firms. Those of a union are persons, of an assembly persons or states.
_OF_FIRMS = frozenset({"Chamber", "Exchange"})
_SEAT = r"of ⟦L\d+⟧"
_QUALIFIED = r"(?:(?:some|about|around|nearly|almost|over|now|currently|already|today|more than|at least|also) )*"
_HAS = later(
    r"⟦[CX](?P<body>\d+)⟧(?: \([^()⟦]{1,30}\))?(?:"
    rf"(?:,? (?:whose|with|comprising|and its)|,? (?:which|that) {_QUALIFIED}(?:has|have)|(?:,? (?:which|that))? {_QUALIFIED}"
    r"(?:counts?|numbers?|lists?|boasts?|includes?))"
    r"| (?:was (?:founded|set up|established|formed)(?: in| on)? ⟪d\d+⟫|(?:is|was) based in ⟦L\d+⟧) and (?:now )?(?:has|had|counts"
    r"|numbers))"
    rf" {_QUALIFIED}(?:its |the )?$"
)
_WITH = later(rf"(?:^|[.;] )[Ww]ith {_QUALIFIED}$")
# "The other members are A and B", behind a sentence on the body that they are members of.
_ARE_MEMBERS = later(
    r"(?:^|[;:] |, and )(?:[Tt]he (?:other|remaining|founding|full)|[Ii]ts|[Oo]ther|[Ii]ts other)(?: founding)? (?:members|partners)"
    rf" (?:are|were|include|included) (?P<list>(?:the )?(?:[a-z-]+ ){{0,3}}?{MARK}(?:(?:, {_SEAT}| of ⟦L\d+⟧)?(?:,| and|, and) (?:the )?"
    rf"(?:[a-z-]+ ){{0,3}}?{MARK})*)"
)
_AMONG_THEM = later(rf"[^.;⟦]{{0,60}}, (?:among them|including) (?P<list>{LIST})")
_BODIES = frozenset({"Chamber", "Exchange", "Organization"})
_MAY_BE = frozenset(
    {"Firm", "Bank", "Party", "Organization", "Chamber", "GovernmentBody", "Exchange"}
)
_NEAR = 400  # characters back to the body that is spoken of
_JOINED = frozenset({"member.verb", "say.member.join"})
_IN_A_DEED = later(
    r" in (?:(?!(?:being|becoming)\b)[a-z]+ing\b|(?:an? |its |their |the )?(?:[a-z]+ )?(?:calls?|protests?|appeals?|campaign"
    r"|demands?|lawsuit|suit|bid|fight|efforts?"
    r"|push|strike|criticism|praise|condemnation|prayer|petition|talks|project)\b)"
)
# Who comes in beside others that own, lend or bid is no member of theirs.
_BESIDE_OTHERS = later(
    r"\bjoin(?:s|ed|ing)? (?:the |its |their |other )?(?:[a-z-]+ ){0,3}?(?:backers?|investors?|shareholders?|stockholders?|partners?"
    r"|owners?"
    r"|co-owners?|lenders?|creditors?|rivals?|competitors?|sponsors?|bidders?|donors?|funders?|customers?|suppliers?)\b"
)
_BODY_NEXT = later(r", (?:the )?⟦[CX](?P<body>\d+)⟧(?!’s|'s)")


def read_members(told: Told) -> Iterator[Claim]:
    """The ties of counted members to the body that has them."""
    sentence = told.sentence
    if "member" not in sentence.text[sentence.start : sentence.end]:
        return
    for number, mention in enumerate(sentence.mentions):
        if not mention.plural or (mention.count or 0) < 2 or mention.party < 0:
            continue
        printed = sentence.text[mention.start : mention.end].split()
        if "of" in printed or not (mention.head.startswith("member") or "member" in printed):
            continue
        if not told.parties.drafts[mention.party].unnamed:
            continue
        body = _body(told, number, mention) or _spoken_of(told, ("Chamber", "Exchange"))
        if body is None or body.party in (-1, mention.party):
            continue
        if told.parties.drafts[body.party].kind in _OF_FIRMS:
            yield from _member(told, "member.counted", mention, mention.party, body)
            at = sentence.marked.find(f"{number}⟧")
            named = _AMONG_THEM.match(sentence.marked, sentence.marked.find("⟧", at) + 1)
            for one in sentence.indices(named["list"]) if named is not None else ():
                yield from _member(
                    told, "member.among", sentence.mentions[one], sentence.mentions[one].party, body
                )
    for match in _ARE_MEMBERS.finditer(sentence.marked):
        joined = _spoken_of(told, _BODIES)
        for one in sentence.indices(match["list"]) if joined is not None else ():
            who = sentence.mentions[one]
            if joined is not None and who.kind != "Place":
                yield from _member(told, "member.are", who, who.party, joined)


def without_deeds(told: Told, claims: Sequence[Claim]) -> list[Claim]:
    """The claims without members who only do something together: "X joined the chamber in calling for a cut" is no member by that."""
    return [
        claim for claim in claims if claim.rule not in _JOINED or not _does_with_it(told, claim)
    ]


def _does_with_it(told: Told, claim: Claim) -> bool:
    text = told.sentence.text
    if _BESIDE_OTHERS.search(text, claim.start, claim.end):
        return True
    return any(
        _IN_A_DEED.match(text, m.end)
        and re.search(r"\bjoin(?:s|ed|ing)? (?:the )?$", text[claim.start : m.start])
        for m in told.sentence.mentions
        if m.party == claim.object
    )


def _member(told: Told, rule: str, who: Mention, party: int, body: Mention) -> Iterator[Claim]:
    drafts = told.parties.drafts
    if party < 0 or body.party in (-1, party) or drafts[party].kind not in _MAY_BE:
        return
    claim = told.claim(rule, "MEMBER_OF", party, body.party, who)
    if body.sentence != who.sentence:
        claim.antecedent = (body.start, body.end)
    yield claim


def _spoken_of(told: Told, kinds: Collection[str]) -> Mention | None:
    """The one body with members, or consortium, that the paragraph has told of just before."""
    start, parties = told.sentence.start, told.parties
    block = parties.blocks[parties.number(start)]
    found = {
        m.party: m for m in parties.near(start - _NEAR, start)
        if m.party >= 0 and parties.blocks[m.sentence] == block and not parties.drafts[m.party].plural
        and (parties.drafts[m.party].kind in kinds or ("Organization" in kinds and m.head in VENTURES))
    }  # fmt: skip
    return next(iter(found.values())) if len(found) == 1 else None


def _body(told: Told, number: int, mention: Mention) -> Mention | None:
    """Whose members they are."""
    if mention.owner is not None:
        return mention.owner
    marked, mentions = told.sentence.marked, told.sentence.mentions
    at = re.search(rf"⟦\w{number}⟧", marked)
    if at is None:
        return None
    found = _HAS.search(marked, 0, at.start())
    if found is None and _WITH.search(marked, 0, at.start()):
        found = _BODY_NEXT.match(marked, at.end())
    return mentions[int(found["body"])] if found is not None else None
