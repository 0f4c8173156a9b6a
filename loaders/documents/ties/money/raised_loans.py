"""Loans told from the borrower's side: who lends or vouches stands beside the verb: "X has raised a loan, A and B lending half each".

Who vouches for a loan vouches for who borrows it, where the words of the guarantee name the loan alone: "Z stands surety for a loan that A
made to X", "with Z answering for repayment". Of a sentence that tells of two borrowers nothing is told.

    list(read_raised_loans(told, claims))   # of "X has raised a loan, with A providing half of it": A LENDS_TO X
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from interlock.loaders.documents.grammar.rules import LIST, MARK
from interlock.loaders.documents.language.anchors import Sought
from interlock.loaders.documents.language.later import later
from interlock.loaders.documents.mentions.find import Mention
from interlock.loaders.documents.ties.claims import Claim
from interlock.loaders.documents.ties.told import Told, claim_of

__all__ = ["read_raised_loans"]

_RULE = "money.raised"
_AUX = r"(?P<words>(?: (?:is|are|was|were|will|would|has|have|had|to|also|be|been|being|now|jointly|together|each|both|partly|fully))*)"
_LOAN = (
    r"(?:loans?|credits?|facilit(?:y|ies)|financing|refinancing|funding|debts?|credit lines?|lines? of credit|overdraft|borrowings?"
    r"|bonds?|notes|sukuk|paper|mortgages?)"
)
_RAISED = Sought(  # "X has raised a 40 million loan", "X signed a loan"
    r"(?P<who>⟦[FBGOPC]\d+⟧)[ ·]*(?:has |have |had |will |also |now |recently )*(?:raised|raises?|obtained|obtains?|secured"
    r"|secures?|received"
    r"|receives?|got|gets|taken out|took out|drew|drawn|draws|closed|borrowed|arranged|refinanced|landed|clinched) "
    rf"(?:[a-z0-9⟪⟫,.-]+ ){{0,7}}?{_LOAN}\b"
    r"|(?P<issues>⟦[FBGOPC]\d+⟧)[ ·]*(?:has |have |had |will |also |now |recently )*(?:sold|sells|issued|issues|placed|places"
    r"|launched|priced) "
    r"(?:[a-z0-9⟪⟫,.-]+ ){0,7}?(?:bonds?|notes|sukuk|debentures)\b"
)
_BESIDE = r"(?:,? with|,? and|,|;|—) (?:the |its |their )?(?:(?!and\b|with\b)[A-Za-z-]+ ){0,4}?"
_LENDING = Sought(  # "with A and B providing half each"
    rf"{_BESIDE}(?P<list>{LIST})(?: each| both| also| jointly)? (?:providing|lending|contributing|putting up|supplying|advancing"
    r"|extending|chipping in)(?! [^⟦;]{0,60}? (?:to|for) (?:the )?⟦)(?= (?:a |an |the |up to |about |half|most|part|some|⟪|\d|another))"
)
_OF_IT = (
    r"(?= (?:(?:for )?(?:the |its |all |part |half |most |a |⟪[mp]\d+⟫ |two |of |full |whole |third |quarter |first |senior |such )*"
    rf"(?:it|{_LOAN}|repayment|repayments|sum|amount|principal|interest|half|rest|remainder|whole|balance|debt service)\b|half\b"
    rf"|⟪[mp]\d+⟫(?!"
    r" of (?:the )?⟦))|[,.;])"
)
_VOUCHING = Sought(  # "and Z answering for repayment", "with Z standing surety"
    rf"{_BESIDE}(?P<list>{LIST})(?: each| both| also| jointly)? (?:guaranteeing|counter-guaranteeing|vouching for|answering for"
    rf"|underwriting"
    rf"|standing (?:surety|security|guarantor|behind)){_OF_IT}"
)
_VOUCHES = Sought(  # "Z stands surety for a loan", "Z guarantees the paper"
    rf"(?P<list>{LIST})(?:[ ·]*, [^;:,⟦]{{3,60}},)?[ ·]*?{_AUX} (?:guarantee[sd]?|counter-guarantee[sd]?|stands? (?:surety"
    rf"|security|guarantor)"
    r"|stood (?:surety|security|guarantor)|vouche[sd]?|vouch|answers?|answered|(?:issue[sd]?|gave|given|gives?|granted|grants?|provided?"
    r"|provides|extended|extends|posted|posts) (?:a|an|its|the) (?:[a-z-]+ ){0,2}?(?:counter-)?guarantee)"
    rf"(?: for| of)?(?: (?:(?!(?:to|by|from)\b)[a-z0-9⟪⟫,.-]+)){{0,7}}? (?:{_LOAN}|repayment|it)\b"
    rf"(?: (?:of|to|by) (?:the )?(?P<what>{MARK})(?!’s|'s)|(?! (?:of|to|by|for|from) (?:the )?⟦))"
)
_VOUCHED_BY = Sought(  # "the loan is guaranteed by Z", "secured by a guarantee from Z"
    rf"\b(?:{_LOAN}|repayment|⟪m\d+⟫|which|it)\b,?{_AUX}(?: |, )(?:fully |partly |jointly |itself |two-thirds )?(?:guaranteed by"
    rf"|(?:secured|backed|covered"
    rf"|supported|underpinned)(?: in full| in part)? (?:by|with) (?:an? |the )?(?:[a-z-]+ ){{0,2}}?(?:counter-)?guarantees?"
    rf" (?:from|of|by|issued by)) "
    rf"(?:the )?(?:[a-z-]+ ){{0,3}}?(?P<list>{LIST})(?!’s|'s)"
)
_OWED = Sought(  # "A guarantee by Z backs the payments that X owes to A"
    rf"\b(?:[Gg]uarantees?|[Cc]ounter-guarantees?) (?:by|from|of) (?:[^⟦,;]{{0,60}}?, )?(?:the )?(?P<list>{LIST}),?{_AUX}"
    rf" (?:backs?|backed|covers?"
    r"|covered|secures?|secured|underpins?|supports?) (?:[a-z⟪⟫0-9]+ ){0,4}?(?:payments?|debts?|obligations?|sums?|bills?|dues"
    r"|rent|fees?|liabilities)"
    rf" (?:that |which )?(?:the )?(?P<what>{MARK}) (?:owes?|owed|pays?|must pay|is to pay|has to pay|makes|will make|is due to pay)\b"
)
_OF_ANOTHER = later(r"[a-z⟧⟫] (?:of|by|from|to|for|at|against|instead of) (?:the )?$")
_ASSURES = later(r"guarant|vouch|answer|suret|security|behind|underwrit", re.IGNORECASE)
_CUE = Sought(
    r"\b(?:loan|credit|facilit|financing|refinanc|funding|debt|overdraft|borrow|bond|notes|sukuk|paper|repay|mortgage|payment)",
    re.IGNORECASE,
)


def read_raised_loans(told: Told, claims: Sequence[Claim]) -> Iterator[Claim]:
    """Who lends to, or vouches for, the one borrower of a sentence; `claims`: of the sentence so far, which are not told again."""
    main = told.sentence.main
    if main.count("⟦") < 2 or not _CUE.search(main):
        return
    known = {(claim.subject, claim.tie, claim.object) for claim in claims}
    for claim in _told(told, claims, main):
        key = (claim.subject, claim.tie, claim.object)
        if key not in known and (claim.object, claim.tie, claim.subject) not in known:
            known.add(key)
            yield claim


def _told(told: Told, claims: Sequence[Claim], main: str) -> Iterator[Claim]:
    assured = _ASSURES.search(main) is not None
    for pattern in (_OWED, _VOUCHES) if assured else ():
        for match in pattern.finditer(main):
            if pattern is _VOUCHES and _OF_ANOTHER.search(main, 0, match.start()):
                continue  # "the owner of Z guaranteed the debts of X": not Z
            if match["what"]:
                yield from _each(told, match, "GUARANTEES", told.sentence.mention(match["what"]))
    borrower = _borrower(told, claims, main)
    if borrower is None:
        return
    for match in _LENDING.finditer(main):
        yield from _each(told, match, "LENDS_TO", borrower)
    if assured:
        vouching = {claim.subject for claim in claims if claim.tie == "GUARANTEES"}
        for pattern in (_VOUCHING, _VOUCHES, _VOUCHED_BY):
            for match in pattern.finditer(main):
                if match.groupdict().get("what"):
                    continue
                if pattern is _VOUCHES and _OF_ANOTHER.search(main, 0, match.start()):
                    continue
                for claim in _each(told, match, "GUARANTEES", borrower):
                    if claim.subject not in vouching:
                        yield claim


def _borrower(told: Told, claims: Sequence[Claim], main: str) -> Mention | None:
    """The one who borrows by what the sentence tells: to whom somebody lends in it, or who raises the loan."""
    lent = {
        c.object for c in claims if c.tie == "LENDS_TO" and c.modality not in ("denied", "opposed")
    }
    raised = {m.party: m for m in (told.sentence.mention(one["who"] or one["issues"]) for one in _RAISED.finditer(main))}  # fmt: skip
    if len(lent) > 1 or len(raised) > 1 or (lent and raised and lent != set(raised)):
        return None
    if lent:
        (party,) = lent
        return next((m for m in told.sentence.mentions if m.party == party), None)
    return next(iter(raised.values()), None)


def _each(told: Told, match: re.Match[str], tie: str, borrower: Mention) -> Iterator[Claim]:
    words = (match.groupdict().get("words") or "").strip()
    if told.rules.possibility.search(match[0]):
        return
    if words.split()[:1] == [
        "to"
    ]:  # "asked X to guarantee the debt": what governs the verb stands before its subject
        chain = told.sentence.chain(match.end("words") + 1, told.rules)
        if isinstance(chain, str) or told.rules.possibility.search(chain.words):
            return
        words = chain.words.strip()
    modality = told.rules.ladder(words) if words else "asserted"
    start, end = told.sentence.span(match.start("list"), match.end())
    for at in told.sentence.indices(match["list"]):
        who = told.sentence.mentions[at]
        if who.possessive or who.kind == "Person":
            continue
        for claim in claim_of(
            told, f"{_RULE}-{tie.split('_')[0].lower()}", tie, who, borrower, modality
        ):
            claim.start, claim.end = start, end
            yield claim
