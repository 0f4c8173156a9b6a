"""Loans of one sentence that are told twice, to who took them and to a thing or to somebody whom the text goes by; and no loans.

"A railway built by A with a loan from X" is X's loan to A and money for the railway; neither the railway borrows nor whom the text told of
before. Who builds for another does not borrow for it ("A will build a plant for B, with financing from X"), and who gives a guarantee
for a loan does not lend it.

    claims = lent_once(told, claims)
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from interlock.loaders.documents.language.anchors import Sought
from interlock.loaders.documents.language.later import later
from interlock.loaders.documents.ties.claims import Claim

if TYPE_CHECKING:
    from interlock.loaders.documents.ties.told import Told

__all__ = ["lent_once"]

_BORROWERS = frozenset(
    {"Firm", "Bank", "Organization", "GovernmentBody", "Person", "Chamber", "Party"}
)
_THINGS = frozenset({"Asset", "Project", "Portfolio", "Programme"})
# Rules that read a loan of what somebody does with money.
_WITH_MONEY = frozenset(
    {"say.lends.paid-with", "lends.facility-by", "lends.facility-drawn", "say.lends.loan"}
)
_LOAN_WITH = later(
    r"\b(?:loan|credit|facility|package|financing|mortgage)s? with (?:the )?(?:[a-z-]+ ){0,3}$"
)
_WITH = Sought(
    r"\bwith (?:an? |the )?(?:[a-z-]+ ){0,3}?(?:loans?|credits?|financing|funding|facility|finance)\b"
)
_FOR_ANOTHER = Sought(
    r"⟦[SJ]\d+⟧(?: (?:in|at|near|on) (?:the )?⟦L\d+⟧)* for (?:the |its |their )?⟦[FBGOCXH]\d+⟧"
    r"|\bunder (?:a|an|the|its) (?:[a-z-]+ ){0,3}?(?:contract|agreement|order) (?:with|from|of) "
)
_SURETY_OF = Sought(
    r"\b(?:guarantees?|guaranty|sureties|surety|counter-guarantees?)(?: (?:issued|given|provided|signed|granted))? (?:from|of|by)"
    r" (?:the |its |their )?(?P<who>⟦\w\d+⟧(?:(?:, | and |, and )(?:the )?⟦\w\d+⟧)*)"
)


def lent_once(told: Told, claims: Sequence[Claim]) -> list[Claim]:
    """The claims but for such loans, which are counted as `lent_once`."""
    claims = [_by_the_bank(told, claim) for claim in claims]
    lent = [claim for claim in claims if not _is_no_loan(told, claim, claims)]
    if len(lent) < len(claims):
        told.rejected["no_loan"] += len(claims) - len(lent)
    return _once(told, lent)


def _by_the_bank(told: Told, claim: Claim) -> Claim:
    """A loan of a bank "with" somebody who is none is the bank's: "Nile Bank's loan with Orlu" and "Orlu's with Nile Bank"."""
    if claim.rule != "say.lends.loan":
        return claim
    drafts, sentence = told.parties.drafts, told.sentence
    lender, borrower = drafts[claim.subject].kind, drafts[claim.object].kind
    names = [m.start for m in sentence.mentions if m.party == claim.subject]
    behind = any(_LOAN_WITH.search(sentence.text, sentence.start, start) for start in names)
    if borrower != "Bank" or lender in ("Bank", "Party") or not behind:
        return claim
    return replace(claim, subject=claim.object, object=claim.subject)


def _is_no_loan(told: Told, claim: Claim, claims: Sequence[Claim]) -> bool:
    """Whether a loan is read of a builder for another, or of who answers for a loan."""
    if claim.tie != "LENDS_TO":
        return False
    marked = told.sentence.marked
    builds = any(
        one.tie in ("IMPLEMENTS", "CONTRACTED_FOR") and one.subject == claim.object
        for one in claims
    )
    if (
        builds
        and claim.rule in _WITH_MONEY
        and _FOR_ANOTHER.search(marked)
        and _WITH.search(marked)
    ):
        return True
    if claim.rule != "say.lends.loan" or "guarant" not in marked:
        return False
    sureties = [
        told.sentence.mentions[at].party
        for match in _SURETY_OF.finditer(marked)
        for at in told.sentence.indices(match["who"])
    ]
    said = sum(m.party == claim.subject for m in told.sentence.mentions)
    return sureties.count(claim.subject) >= said > 0


def _once(told: Told, claims: Sequence[Claim]) -> list[Claim]:
    loans = [claim for claim in claims if claim.tie == "LENDS_TO"]
    if len(loans) < 2:  # one of a kind
        return list(claims)
    here = {m.party for m in told.sentence.mentions if m.form == "name"}
    drafts = told.parties.drafts
    named = {
        claim.subject
        for claim in loans
        if claim.object in here and drafts[claim.object].kind in _BORROWERS
    }
    paid = {(claim.subject, claim.object) for claim in claims if claim.tie == "FINANCES"}
    kept = [
        claim
        for claim in claims
        if claim.tie != "LENDS_TO"
        or claim.subject not in named
        or not (
            (drafts[claim.object].kind in _THINGS and (claim.subject, claim.object) in paid)
            or all(m.party != claim.object for m in told.sentence.mentions)
        )
    ]
    if len(kept) < len(claims):
        told.rejected["lent_once"] += len(claims) - len(kept)
    return kept
