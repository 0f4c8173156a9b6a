"""Shares that somebody gets for money or for what he is owed: "invested 5 million, taking a stake of 22 percent".

list(read_shares_for_money(told, claims))   # of "A invested 5 million in X in exchange for 22 percent.": A OWNS X (22 percent)
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from interlock.loaders.documents.grammar.rules import SUBJECT_LIST
from interlock.loaders.documents.language.anchors import Sought
from interlock.loaders.documents.ties.claims import Claim, share_of, weakest
from interlock.loaders.documents.ties.money.bare_debts import debtor
from interlock.loaders.documents.ties.told import Told, claim_of

__all__ = ["read_shares_for_money"]

_RULE = "owns.for-money"
_LEAN = (
    r"(?:(?:an?|about|around|some|nearly|almost|over|more than|just under|just over|up to|at least|the|equity|minority"
    r"|majority|controlling|direct|new) )*"
)
_SHARE = (
    rf"{_LEAN}(?:(?:stake|share|holding|interest|shareholding) of {_LEAN}⟪p(?P<a>\d+)⟫|⟪p(?P<b>\d+)⟫"
    r"(?: (?:equity |minority |majority )?(?:stake|share|holding|interest|shareholding)| of (?:its|the|their|the firm[’']s"
    r"|the company[’']s)"
    r" (?:shares|capital|equity|stock|share capital)))(?! (?:in|of) (?:the )?⟦[FBSJO])"
)
_GETS = (
    r"(?:tak(?:e|es|ing|en)|took|acquir(?:e|es|ed|ing)|get(?:s|ting)?|got|receiv(?:e|es|ed|ing)|obtain(?:s|ed|ing)?|buy(?:s"
    r"|ing)?|bought|gain(?:s|ed|ing)?|secur(?:e|es|ed|ing))"
)
_IN_THE_SAME = Sought(  # behind who puts money into whom
    rf"(?:,? (?:thereby |thus )?(?:taking|acquiring|getting|receiving|obtaining|buying|gaining|securing|giving it|giving them"
    rf"|which (?:gives|gave)"
    rf" it|which will give it)|,? in (?:exchange|return) for|,? and (?:(?:will|would|has|have|in return|thereby"
    rf"|thus) )*{_GETS}|,? for(?= an? ))"
    rf" {_SHARE}"
)
_BEHIND = Sought(  # "In return it gets 22 percent of the shares"
    rf"^(?:In (?:return|exchange),? )(?:it|they|the (?:fund|investor|bank|firm|company|group)"
    rf"|⟦[PFBO]\d+⟧)(?P<words>(?: (?:will|would|has|have|is to|are to|to))*)"
    rf" {_GETS} {_SHARE}"
)
_OWED = r"(?:claims?|loans?|debts?|bonds?|notes|receivables|credits?|exposure)"
_SWAPS = Sought(  # "A converts its claims into a 30 percent stake", "A and B swap half of what they are owed into shares"
    rf"(?<!⟧, )(?<!⟧ and )(?P<who>{SUBJECT_LIST})(?!’s|'s)(?P<words>(?: (?:will|would|has|have|had|is|are|to|also|each|agreed|both|now))*)"
    r" (?:convert|swap|exchang|turn|transform)(?:s|e|es|ed|ing|ped|ping)? (?:[^;.⟦]{0,40}? )?"
    rf"(?:{_OWED}(?: (?:of|worth) ⟪m\d+⟫)?(?: to (?:the )?(?P<to>⟦[FB]\d+⟧)(?!’s|'s))?"
    rf"|of what (?:it is|they are) owed|⟪m\d+⟫(?: of (?:its|the|their) [a-z]+)?"
    rf"|\d[\d.,]* (?:million|billion)) (?:into|for) "
    rf"(?:{_SHARE}|(?:new |ordinary )?(?:shares|equity|stock)\b(?! (?:in|of) (?:the )?⟦))"
)
_GIVES = frozenset({"INVESTS_IN", "FINANCES", "TRANSFERS_TO"})
_FIRMS = frozenset({"Firm", "Bank", "Party", "Organization"})
_OWNERS = frozenset({"Firm", "Bank", "Party", "Organization", "Person", "GovernmentBody"})
_NEAR = 300  # characters back to the deal


def read_shares_for_money(told: Told, claims: Sequence[Claim]) -> Iterator[Claim]:
    """Who gets a share for money that he puts in or is owed, by one sentence; `claims`: of the sentence so far."""
    marked = told.sentence.marked
    known = {(c.subject, c.object) for c in claims if c.tie == "OWNS"}
    found = [*_swapped(told)]
    if "⟪p" in marked:
        found += [*_invested(told, claims), *_in_return(told)]
    for claim in found:
        if (claim.subject, claim.object) not in known:
            known.add((claim.subject, claim.object))
            yield claim


def _invested(told: Told, claims: Sequence[Claim]) -> Iterator[Claim]:
    """Shares for the money of the sentence itself."""
    given = [c for c in claims if c.tie in _GIVES and c.modality not in ("denied", "opposed")]
    pairs = {(c.subject, c.object) for c in given}
    if len(pairs) != 1:
        return
    for match in _IN_THE_SAME.finditer(told.sentence.marked):
        if told.sentence.to_text(match.start()) >= given[0].start:
            yield from _owns(told, match, given[0])


def _in_return(told: Told) -> Iterator[Claim]:
    """Shares for the money of which the sentence before tells."""
    dealt = told.parties.dealt.get("INVESTS_IN")
    if dealt is None or not 0 < told.sentence.start - dealt[0] < _NEAR:
        return
    _, givers, receivers, modality = dealt
    for match in (
        _BEHIND.finditer(told.sentence.marked) if len(givers) == len(receivers) == 1 else ()
    ):
        base = told.put(
            _RULE,
            "OWNS",
            next(iter(givers)),
            next(iter(receivers)),
            told.sentence.span(match.start(), match.end()),
            modality,
        )
        words = match["words"].strip()
        base.modality = weakest((modality, told.rules.ladder(words))) if words else modality
        yield from _owns(told, match, base)


def _owns(told: Told, match: re.Match[str], like: Claim) -> Iterator[Claim]:
    drafts = told.parties.drafts
    if drafts[like.subject].kind not in _OWNERS or drafts[like.object].kind not in _FIRMS:
        return
    start, end = told.sentence.span(match.start(), match.end())
    claim = told.put(
        _RULE,
        "OWNS",
        like.subject,
        like.object,
        (min(like.start, start), max(like.end, end)),
        like.modality,
    )
    claim.attributed_to, claim.event = like.attributed_to, like.event
    claim.attributes = share_of(told.sentence.amounts[int(match["a"] or match["b"])])
    yield claim


def _swapped(told: Told) -> Iterator[Claim]:
    """Shares in whoever owes, for what he owes."""
    for match in _SWAPS.finditer(told.sentence.marked):
        words = match["words"].strip()
        named = told.sentence.indices(match["to"]) if match["to"] else ()
        firm = told.sentence.mentions[named[0]] if named else debtor(told)
        if firm is None or told.rules.possibility.search(words):
            continue
        modality = told.rules.ladder(words) if words else "asserted"
        who = told.sentence.indices(match["who"])
        for at in who:
            for claim in claim_of(
                told, "owns.swapped", "OWNS", told.sentence.mentions[at], firm, modality
            ):
                number = match["a"] or match["b"]
                if number and len(who) == 1:
                    claim.attributes = share_of(told.sentence.amounts[int(number)])
                yield claim
