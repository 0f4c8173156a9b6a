"""Paper and loans in other hands: "a bond, held mostly by X" is X's loan to the issuer, "sold its loans to Y" is no loan to Y.

claims = settle_paper(told, claims)     # of "A has to repay a bond, held by X.": X LENDS_TO A, where X would own A
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from interlock.loaders.documents.grammar.rules import LIST
from interlock.loaders.documents.language.anchors import Sought
from interlock.loaders.documents.language.later import later
from interlock.loaders.documents.mentions.find import Mention
from interlock.loaders.documents.ties.claims import Claim
from interlock.loaders.documents.ties.told import Told, claim_of

__all__ = ["settle_paper"]

_NEAR = 500  # characters back to who issued the paper
_PAPER = r"(?:bonds?|bond issue|notes|debentures|sukuk|paper|certificates|loans?|debts?|eurobonds?)"
_S = r"(?:’s|'s|’|')"
_SOME = r"(?:(?:mostly|mainly|largely|partly|chiefly|wholly|entirely|now|jointly|all|currently|still) )*"
_HELD = Sought(  # "X's bond, held mostly by A", "bonds of 65 million, most of them held by A and B"
    rf"(?:(?P<own>⟦[FBOPGL]\d+⟧){_S} (?:[a-z0-9-]+ ){{0,3}}?)?\b{_PAPER}(?: (?:of|worth|totalling) ⟪m\d+⟫)?"
    rf"(?: (?:of|issued by) (?:the )?(?P<of>⟦[FBOPGL]\d+⟧)(?!{_S}))?(?:,? (?:due|maturing|payable)(?: in)? ⟪d\d+⟫)?,? "
    r"(?:(?:(?:most|half|all|part|some|⟪[mp]\d+⟫) of (?:which|it|them)|which|that)(?: (?:is|are|was|were))? )?"
    rf"{_SOME}(?P<how>held|owned) {_SOME}by (?:the )?(?:[a-z-]+ ){{0,3}}?(?P<who>{LIST})(?!{_S})"
)
_SOLD = Sought(  # "sold most of its loans to A", "assigned the debt of B to A"
    r"\b(?:sell|sells|sold|selling|transfer(?:s|red|ring)?|assign(?:s|ed|ing)?|pass(?:es|ed|ing)?|hand(?:s|ed|ing)?|offload(?:s|ed|ing)?"
    r"|cedes?|ceded|ceding|unload(?:s|ed)?)(?: on| over| off)? (?:[^;.⟦]{0,40}? )?(?:loans?|loan book|loan portfolio"
    r"|mortgages|credits|debts?|claims"
    rf"|receivables|exposure)(?: (?:of|worth) ⟪m\d+⟫)?(?: (?:of"
    rf"|to) (?:the )?⟦\w\d+⟧)? (?P<to>to (?:the )?(?:[a-z-]+ ){{0,3}}?(?P<who>{LIST}))"
)
_CUE = later(
    r"\b(?:bond|note|debenture|sukuk|paper|certificate|loan|debt|mortgage|credit|claim|receivable|exposure)"
)
_LENDERS = frozenset({"Bank", "Firm", "Organization", "GovernmentBody", "Party", "Person"})


def settle_paper(told: Told, claims: list[Claim]) -> list[Claim]:
    """The claims of a sentence with holders of paper as lenders, and without loans to those to whom loans are sold."""
    sentence = told.sentence
    if not _CUE.search(sentence.text, sentence.start, sentence.end):
        return claims
    for match in _SOLD.finditer(sentence.marked):
        buyers = {sentence.mentions[at].party for at in sentence.indices(match["who"])}
        claims = [c for c in claims if c.tie != "LENDS_TO" or c.object not in buyers]
    more: list[Claim] = []
    for match in _HELD.finditer(sentence.marked):
        if match["of"] and match["how"] == "owned":
            continue  # "the debts of X, owned by Y": X is owned
        issuer = _issuer(told, match)
        holders = sentence.mentioned(match["who"])
        claims = [c for c in claims if not _takes_for_owner(c, holders, issuer)]
        more.extend(_lent(told, holders, issuer))
    known = {(c.subject, c.tie, c.object) for c in claims}
    return [*claims, *(c for c in more if (c.subject, c.tie, c.object) not in known)]


def _takes_for_owner(claim: Claim, holders: Sequence[Mention], issuer: Mention | None) -> bool:
    """Whether a claim says that the holder of a firm's paper owns the firm."""
    of = issuer is None or claim.object == issuer.party
    told_of_paper = claim.rule.startswith(
        ("say.owns.hold", "owns.passive", "owns.by", "owns.held", "say.owns.")
    )
    return (
        claim.tie == "OWNS"
        and of
        and told_of_paper
        and any(m.party == claim.subject for m in holders)
    )


def _issuer(told: Told, match: re.Match[str]) -> Mention | None:
    """Whose the paper is: whoever stands with it, else who does something in the clause before, else who issued some."""
    sentence = told.sentence
    named = match["own"] or match["of"]
    if named:
        return sentence.mention(named)
    at = sentence.to_text(match.start())
    before = [m for m in sentence.mentions if m.end <= at and m.party >= 0 and m.kind != "Person"]
    bodies = [
        m
        for m in before
        if told.parties.drafts[m.party].kind
        in ("Firm", "Bank", "GovernmentBody", "Organization", "Place")
    ]
    if len({m.party for m in bodies}) == 1:
        return bodies[0]
    last = told.parties.issuer
    return last if not bodies and last is not None and 0 < at - last.start < _NEAR else None


def _lent(told: Told, holders: Sequence[Mention], issuer: Mention | None) -> Iterator[Claim]:
    for holder in holders if issuer is not None else ():
        kind = told.parties.drafts[holder.party].kind if holder.party >= 0 else ""
        if issuer is not None and kind in _LENDERS and holder.party != issuer.party:
            yield from claim_of(told, "lends.paper-held", "LENDS_TO", holder, issuer, "asserted")
