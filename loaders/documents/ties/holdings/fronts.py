"""Who stands in another's name: "A fronts for B", "held by A as bare nominee for B", "the fund's man on the board of X, A".

A nominee, front or proxy acts for whom it is one of; whether what it holds is that one's as well is told elsewhere
(`belonging.read_nominees`). Who sits on a board for somebody holds a seat there too.

    list(read_fronts(told, claims))         # of "A fronts for B.": A ACTS_FOR B, role: front
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from interlock.loaders.documents.language.anchors import Sought
from interlock.loaders.documents.language.later import later
from interlock.loaders.documents.ties.claims import Claim
from interlock.loaders.documents.ties.offices.handing_on import is_governed
from interlock.loaders.documents.ties.offices.offices import (
    BODY,
    OWN,
    PERSON,
    holds,
    may_be_person,
    view_of,
)
from interlock.loaders.documents.ties.told import Told, claim_of

__all__ = ["read_fronts"]

_ANY = Sought(
    r"\b(?:fronts?|fronted|fronting|nominees?|figurehead|strawman|straw man|stooge|proxy|proxies|account|trustees?|benefit|man|woman"
    r"|representatives?|delegates?|appointee|engaged|hired|retained|mandated|instructed|power of attorney)\b"
)
_NP = (
    r"(?:(?:the|an?|his|her|its|their|one) )?(?:(?!(?:of|at|in|for|by|from|to|with|and|or|that|which|who|on|as|is|was|has|have)\b)"
    r"[A-Z]?[a-z-]+ ){0,4}?(?:[a-z-]+, |⟦\w\d+⟧, (?=⟦))?"
)
_A = r"(?P<a>⟦[FBHPO]\d+⟧)"
_B = rf"{_NP}(?P<b>⟦[FBHPGOL]\d+⟧)(?!{OWN}|-)"
_HAVE = (
    r"(?P<words>(?:,? (?:which|who|that))?(?: (?:is|are|was|were|has|have|had|been|be|being|will|to|may|might|could|not|never|no longer"
    r"|now|also|only|long|merely|really|said|alleged|believed|described|seen|regarded|known|widely))*)"
)
_ROLE = (
    r"(?P<role>(?:(?:bare|mere|legal|registered|willing|simple|straw) )*(?:nominee|front|front man|front company"
    r"|figurehead|straw ?man|stooge|proxy"
    r"|custodian)s?)"
)
_FOR = (
    Sought(rf"{_A}{_HAVE} (?P<role>front)(?:s|ed|ing)? for {_B}"),
    Sought(  # "held by A as bare nominee for B", "A, described as a front for B"
        rf"{_A},?{_HAVE},? ?(?:as|to be|acting as|is|was|,) (?:an? |the )?{_ROLE} (?:for|of) {_B}"
    ),
    Sought(  # "A holds 40,000 shares of X as nominee for B", "A has 30 percent of X for the account of B"
        rf"{_A}(?:,? (?:which|who))?(?P<words>(?: (?:has|have|had|now|also|still|only))*) (?:has|have|holds?|held"
        rf"|owns?|bought|took|keeps?|kept) [^;⟦]{{0,60}}?"
        rf"⟦[FBPJS]\d+⟧,? (?:as (?:an? |the )?{_ROLE} (?:for|of)|(?P<account>for the (?:account|benefit) of|on account of)) {_B}"
    ),
    Sought(
        rf"{_A}(?: ⟪p\d+⟫)? \((?P<role>for the (?:account|benefit) of|nominee of|nominee for|acting for|on behalf of|by proxy for) {_B}"
    ),
)
_SEATED_FOR = Sought(  # "A, nominee of B on the board of X", "B's man on the board of X, A"
    rf"(?P<who>{PERSON}),? (?:the |an? )?(?:[a-z]+ )?(?P<role>nominee|representative|delegate|appointee|proxy|man"
    rf"|woman) (?:of|for) (?:the )?"
    rf"(?P<for>⟦[FBPGOHL]\d+⟧) (?:on|in|at) (?:the )?(?:(?P<whose>{BODY}){OWN} )?(?:[a-z]+ )?[Bb]oard(?: of"
    rf" [Dd]irectors)?(?: of (?:the )?(?P<of>{BODY}))?"
    rf"|(?P<by>⟦[FBPGOHL]\d+⟧){OWN} (?:[a-z]+ )?(?P<as>nominee|representative|delegate|appointee|man|woman) (?:on|in|at) (?:the |its )?"
    rf"(?:(?P<its>{BODY}){OWN} )?(?:[a-z]+ )?[Bb]oard(?: of [Dd]irectors)?(?: of (?:the )?(?P<body>{BODY}))?,?"
    rf" (?P<named>{PERSON})(?!{OWN})"
)
_MANDATED = Sought(  # "X has engaged A for the placement of its shares"
    rf"(?P<b>⟦[FBPGO]\d+⟧)(?:, [^;.⟦]{{3,60}},)?{_HAVE} (?:engaged|hired|retained|mandated|appointed|instructed"
    rf"|brought in|picked) (?:the )?{_NP}"
    rf"(?P<a>⟦[FBP]\d+⟧) (?P<role>)(?:for (?:the )?(?:placement|placing|sale|disposal|search)|to (?:sell|place|find"
    rf" (?:a |an )?(?:buyers?|investors?|partners?)"
    r"|look for (?:a |an )?(?:buyers?|investors?)|run the (?:sale|auction)|handle the sale|market))\b"
)
_ATTORNEY = Sought(  # "B's power of attorney for A"
    rf"(?P<b>⟦[HFBP]\d+⟧){OWN} (?P<role>power of attorney)(?P<words>) (?:for|to|in favou?r of) {_NP}(?P<a>⟦[HPFB]\d+⟧)(?!{OWN})"
)
_BY = later(r"\b(?:by|with|to) (?:the )?$")
_NOT = later(r"\b(?:not|never|no longer)\b")


def read_fronts(told: Told, claims: Iterable[Claim]) -> Iterator[Claim]:
    """For whom others stand in one sentence; `claims`: of the sentence so far."""
    sentence = told.sentence
    if "⟦" not in sentence.marked or not _ANY.search(sentence.text, sentence.start, sentence.end):
        return
    known = {(c.tie, c.subject, c.object) for c in claims}
    view = view_of(told)
    for claim in (*_acting(told, view), *_seated(told, view)):
        if (claim.tie, claim.subject, claim.object) not in known:
            known.add((claim.tie, claim.subject, claim.object))
            yield claim


def _acting(told: Told, view: str) -> Iterator[Claim]:
    for pattern in (*_FOR, _MANDATED, _ATTORNEY):
        for match in pattern.finditer(view):
            words = match.groupdict().get("words") or ""
            if told.rules.possibility.search(words) or (
                is_governed(match) and not _BY.search(match.string, 0, match.start())
            ):
                continue  # but for "held by A as nominee for B"
            said = re.sub(r",? (?:which|who|that)\b", "", words).strip()
            one, other = (told.sentence.mention(match[end]) for end in "ab")
            if pattern is not _MANDATED and other.kind == "Place":
                continue
            modality = "denied" if _NOT.search(said) else told.rules.ladder(said)
            for claim in claim_of(told, "acts.front", "ACTS_FOR", one, other, modality):
                role = match["role"] or match.groupdict().get("account")
                if role:
                    claim.attributes = {"role": role}
                yield claim


def _seated(told: Told, view: str) -> Iterator[Claim]:
    for match in _SEATED_FOR.finditer(view):
        at = told.sentence.indices(match["who"] or match["named"])[0]
        client = told.sentence.mention(match["for"] or match["by"])
        if not may_be_person(told, at):
            continue
        body = match["of"] or match["whose"] or match["body"] or match["its"]
        if body:
            owner = told.sentence.mention(body)
            yield from holds(told, "role.seated-for", at, owner, "board member", "asserted")
        for claim in claim_of(told, "acts.seated", "ACTS_FOR", told.sentence.mentions[at], client):
            claim.attributes = {"role": match["role"] or match["as"]}
            yield claim
