"""Debts and risks of which a sentence does not tell whose they are: "X took a third of the issue", "Holders include X".

They are those of whoever was last said to borrow, or of the firm that the paragraph goes on about; where these are two, there is no tie.

    list(read_bare_debts(told, claims))     # of "The bond was bought by A.": A LENDS_TO what the text speaks of
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from interlock.loaders.documents.grammar.rules import LIST, MARK, SUBJECT_LIST
from interlock.loaders.documents.language.anchors import Sought
from interlock.loaders.documents.language.later import later
from interlock.loaders.documents.language.several import Several
from interlock.loaders.documents.mentions.find import Mention
from interlock.loaders.documents.ties.claims import Claim
from interlock.loaders.documents.ties.ellipsis.left_out import one_work
from interlock.loaders.documents.ties.offices.bare_titles import goes_on
from interlock.loaders.documents.ties.told import Told, claim_of

__all__ = ["debtor", "read_bare_debts"]

_OPENS = r"(?:^[“\"]?|[;:—] ?|, (?:and|while|whereas|but) |\. )"
_PAPER = r"(?:issue|bonds?|notes|paper|sukuk|debentures|certificates)"
_LENT = rf"(?:{_PAPER}|loan|facility|debt|borrowings?|credit|mortgage)"
_PART = (
    r"(?:(?:about|just|some|over|more than|almost|nearly|close to) )*"
    r"(?:half|most|all|part|(?:a|one|two) (?:third|thirds|quarter|fifth)s?|⟪[pm]\d+⟫|\d[\d.,]* (?:million|billion)"
    r"|the (?:rest|remainder|balance|whole|lot))"
)
_WORDS = r"(?P<words>(?: (?:is|are|was|were|has|have|had|will|would|to|also|each|both|now|not|already|been|be|being|itself|since|too))*)"
_TAKES = (
    r"(?:t(?:ook|akes?|aken)(?: up)?|bought|buys?|subscrib(?:es?|ed) (?:for|to)|pick(?:s|ed) up|absorb(?:s|ed)"
    r"|snapp?(?:s|ed) up|holds?|held)"
)
_WHO = rf"(?<!⟧, )(?<!⟧ and )(?P<who>{SUBJECT_LIST})(?!’s|'s)"
_TAKEN = Sought(  # "A took a third of the issue and B most of the rest"
    rf"{_WHO}{_WORDS} {_TAKES} {_PART} of (?:(?:the|its|this|these) (?:[a-z-]+ )?{_LENT}\b(?! (?:of|to|issued) )"
    rf"|(?P<them>them)(?=[.,;]|$| and ))"
    rf"(?:(?:,? (?:and|while)|,|;) (?:the )?(?:[a-z-]+ ){{0,4}}?(?P<more>{MARK}) (?:to |for |most of )?{_PART}(?! of ⟦))?"
)
_WENT_TO = Sought(  # "Half went to A", "60 million was placed with A and B", "A third is held by A"
    rf"{_OPENS}(?:[Aa]nother |[Aa]bout |[Aa]lmost |[Nn]early |[Ss]ome |[Oo]ver )?(?:[Hh]alf|[Mm]ost|(?:[Aa]|[Oo]ne|[Tt]wo) "
    r"(?:third|quarter|fifth|tenth)s?|⟪[pm]\d+⟫|[Tt]he (?:rest|remainder|balance|bulk|lion[’']s share|whole issue|entire issue))"
    rf"(?: of (?:it|them|the {_LENT}))?{_WORDS} (?:went|goes|go|sold|placed|allotted|allocated|bought|held|taken up|subscribed"
    rf"|snapped up|picked up)(?: for)? (?:to|with|by) (?:the )?(?P<who>{LIST})(?!’s|'s)"
)
_IS_DUE = Sought(  # "The largest part, $340 million, is due to A"
    rf"{_OPENS}(?:[Tt]he )?(?:[Ll]argest|[Bb]iggest|[Gg]reater|[Mm]ain|[Hh]alf|[Mm]ost|⟪m\d+⟫)(?: (?:part|share|chunk|portion|sum|amount"
    rf"|slice))?(?: of (?:it|that|this|the (?:debt|sum|total|money|loans|borrowings)))?(?:, ⟪m\d+⟫,)?{_WORDS} (?:due|owed"
    rf"|owing|payable) to "
    rf"(?:the )?(?P<who>{LIST})(?!’s|'s)"
)
_TAKEN_BY = Sought(  # "a bond, subscribed to 60 per cent by A and otherwise by B"
    rf"(?:[Bb]onds?|[Nn]otes|[Ii]ssue|[Pp]aper|[Ss]ukuk|[Dd]ebentures|[Cc]ertificates)(?:,? (?:which|that))?,?"
    rf"{_WORDS} (?:subscribed|bought|taken up|absorbed|snapped up|placed)(?: to| for)?(?: (?:⟪p\d+⟫|in full|entirely|wholly|mostly))?"
    rf" (?:by|with) (?:the )?(?P<who>{LIST})(?!’s|'s)"
    r"(?:,? and (?:otherwise|the (?:rest|remainder|balance)|for the rest) (?:by|with) (?:the )?(?:[a-z-]+ ){0,3}?"
    rf"(?P<more>{MARK})(?!’s|'s))?"
)
_HOLDERS = Sought(
    rf"{_OPENS}(?:(?:[Tt]he |[Ii]ts |[Aa]mong the )?(?:[a-z-]+ ){{0,2}}?(?:[Hh]olders|[Bb]ondholders|[Nn]oteholders"
    rf"|[Cc]reditors|[Ll]enders)"
    rf"|(?:[Tt]he|[Ii]ts|[Aa]nother|[Aa]) (?:largest|biggest|main|principal|second|third|other|further|only|sole|second-largest)"
    rf" (?:creditor|lender|bondholder|noteholder))"
    rf"(?: today| now)?(?P<words>) (?:include|are|were|included|is|was|remains)(?: (?:chiefly|mainly|also"
    rf"|mostly))* (?:the )?(?P<who>{LIST})(?!’s|'s)"
)
_CLAIM = Sought(
    rf"{_WHO}{_WORDS} (?:has|have|holds?) (?:an? |the )?(?:[a-z-]+ )?claims?(?: of ⟪m\d+⟫)?(?=[.,;]|$)"
)
_SURETY = Sought(  # "A stands surety for the entire sum", "A vouches for half of that"
    rf"{_WHO}(?:, [^;⟦]{{2,50}},)?{_WORDS} (?:stand(?:s|ing)? (?:surety|security|guarantor) for|guarantee(?:s|d)?|vouch(?:es|ed)? for"
    r"|answer(?:s|ed)? for|stands? behind)"
    rf" (?:(?:(?:senior|junior|new|existing|all|bank) )*(?:loans?|bonds?|notes|debts?|borrowings?)(?: (?:of"
    rf"|worth) ⟪m\d+⟫)?(?=[.,;]|$| and )"
    rf"|(?:{_PART}(?: of)? )?(?:the (?:entire |whole |full )?(?:sum|loan|debt|notes|bonds|issue|facility|former|latter|amount|borrowing"
    r"|money|paper|line|mortgage)|it|that|them)(?=[.,;]|$| (?:and|in full|until|for ⟪d|jointly)\b))"
)
_SURETY_IS = (  # "Repayment is guaranteed by A", "The bonds are backed by a guarantee from A", "A guarantee comes from A"
    Sought(
        rf"{_OPENS}(?:(?:[Tt]he |[Ii]ts |[Aa]ll )?(?:[Rr]epayments?|[Ii]nterest|[Pp]rincipal|[Pp]ayments?|[Dd]ebt service"
        rf"|[Oo]bligations|[a-z-]+ )?"
        rf"(?: and [a-z]+)?(?: of (?:the )?{_LENT})?|(?:[Tt]he|[Tt]hese|[Tt]his|[Ii]ts|[Bb]oth) (?:[a-z-]+ )?{_LENT}"
        r"(?:, (?:due|which|maturing|payable)[^;⟦]{2,60},)?"
        rf"){_WORDS} (?:(?:partly|partially|fully|jointly|irrevocably) )?(?:guaranteed|secured by (?:an? |the )?(?:[a-z-]+ ){{0,2}}?"
        r"(?:guarantee|surety)|(?:backed|covered|supported|underpinned) by (?:an? |the )?(?:[a-z-]+ ){0,2}?(?:guarantee|surety))"
        rf"(?: (?:up )?(?:for|to) {_PART})? (?:by|from|of) (?:the )?(?:[a-z-]+ ){{0,2}}?(?P<who>{LIST})(?!’s|'s)"
    ),
    Sought(
        rf"{_OPENS}(?:[Aa]|[Tt]he|[Ii]ts) (?:[a-z-]+ ){{0,2}}?(?:guarantee|surety)(?: (?:of|for"
        rf"|worth) ⟪[mp]\d+⟫)?(?P<words>) (?:comes|came|is|was)"
        rf" from (?:the )?(?P<who>{LIST})(?!’s|'s)"
    ),
    Sought(
        rf"{_WHO}{_WORDS} (?:act(?:s|ed|ing)? as|serv(?:es|ed|ing) as|stand(?:s|ing)? as|is|was|be) (?:an? |the |its |sole |joint )*"
        r"(?:guarantor|surety)s?(?=[.,;]|$| (?:for|of) (?:half|all|part|the (?:loan|debt|bonds?|notes|facility|borrowing|sum"
        r"|issue))\b| and )"
    ),
    Sought(
        rf"{_WHO}{_WORDS} (?:provid(?:es?|ed|ing)|issu(?:es?|ed|ing)|gave|giv(?:es?|en|ing)|put up|furnish(?:es|ed)|post(?:s|ed)"
        r"|grant(?:s|ed)|offer(?:s|ed)|extend(?:s|ed)) (?:an?|the|its|their) (?:[a-z-]+ ){0,2}?(?:guarantees?|suret(?:y|ies))"
        r"(?: (?:of|worth|for) ⟪[mp]\d+⟫)?(?=[.,;]|$| and | for (?:the|this) (?:loan|debt|bonds?|notes|facility|issue|borrowing))"
    ),
)
_FOR_WHICH = Sought(  # "the paper, for which X's parent, A, answers"
    rf"(?:for|behind) which (?:the )?(?:{MARK}(?:’s|'s|’|') [a-z]+, )?(?P<who>{MARK}),?{_WORDS}"
    r" (?:answers?|stands?(?: surety)?|vouches|is liable)\b"
)
_THINGS = (
    r"(?:[Cc]argo(?:es)?|[Hh]ulls?|[Cc]asks|[Ss]tocks|[Gg]oods|[Mm]achinery|[Mm]achines|[Cc]ontents|[Ss]hipments?|[Cc]onsignments?"
    r"|[Cc]over(?:age)?|[Rr]isks?|[Rr]einsurance)"
)
_INSURED = Sought(  # "Hull and machinery are insured by A", "Cover is written by A"
    rf"{_OPENS}(?:[Tt]he |[Ii]ts |[Tt]heir )?(?:[A-Za-z-]+ ){{0,3}}?{_THINGS}(?: and [a-z]+)?(?: in (?:the|its) [a-z]+)?{_WORDS}"
    rf" (?:insured|covered|underwritten|written|provided|carried|borne)(?: [a-z]+ly)? (?:by|with) (?:the )?(?P<who>{LIST})(?!’s|'s)"
)
_COVER_FROM = Sought(  # "Takaful cover comes from A", "Default risk lies with A"
    rf"{_OPENS}(?:[Tt]he |[Ii]ts |(?:{_PART}|[Hh]alf|[Mm]ost) of (?:the|its) )?(?:[A-Za-z-]+ ){{0,2}}?(?:[Ii]nsurance"
    rf"|[Rr]einsurance|[Cc]over(?:age)?"
    r"|[Rr]isk|[Pp]rotection)(?: (?:against|for) [a-z][a-z, -]{2,40}?| of ⟪m\d+⟫)?(?P<words>(?: (?:is|was|are|were|has been|will be))*)"
    rf" (?:(?:comes|came|lies|rests|is|sits) (?:from|with)|(?:provided|supplied|written|arranged|underwritten|carried|bought|placed)"
    rf" (?:by|from|with)) (?:the )?(?P<who>{LIST})(?!’s|'s)"
)
_TAKES_RISK = Sought(  # "A has accepted the transit risk"
    rf"{_WHO}{_WORDS} (?:accept(?:s|ed)?|assum(?:es|ed)|carr(?:ies|ied)|bears?|bore|t(?:ook|akes?) on)"
    r" the (?:[a-z-]+ ){0,2}risks?(?=[.,;]|$)"
)
_COMES_FROM = Sought(  # "Short-term finance comes from A"
    rf"{_OPENS}(?:[Tt]he |[Ii]ts )?(?:[A-Za-z-]+ )?(?:[Ff]inance|[Cc]redit|[Ll]oans?|[Bb]orrowings?|[Ww]orking capital)(?P<words>)"
    rf" (?:comes?|came) from (?:the )?(?P<who>{LIST})(?!’s|'s)"
)
_DEEDS = Sought(  # "A and B have agreed to roll over 90 million of debt", "A called in the loan"
    rf"{_WHO}{_WORDS}(?: agreed to)? (?:roll(?:s|ed|ing)?(?: over|(?= ⟪[mp]))|extend(?:s|ed|ing)?|prolong(?:s|ed|ing)?"
    rf"|refinanc(?:e|es|ed|ing)|restructur(?:e|es|ed|ing)"
    r"|reschedul(?:e|es|ed|ing)|call(?:s|ed|ing)? in|wr(?:ite|ites|ote|itten|iting) (?:off|down)|waiv(?:e|es|ed|ing)|defer(?:s|red|ring)?)"
    rf" (?:(?:{_PART}|\d+|⟪[mp]\d+⟫) of )?(?:the |these |those |old |outstanding |existing |short-term )*(?:loans?|debts?"
    rf"|credits?|credit lines?"
    r"|facilit(?:y|ies)|overdraft|mortgages?)(?: (?:of|worth) ⟪m\d+⟫)?(?=[.,;]|$| (?:until|by|for ⟪d|to ⟪d|and)\b)"
)
_BLANKS = later(r" {2,}")
_EACH_HIS_PART = later(
    rf"(?:,? and|,|;) (?:the )?(?:{_PART}|rest|remainder|balance) (?:from|by|with|to) (?:the )?(?:[a-z-]+ ){{0,3}}?(?P<who>{LIST})(?!’s|'s)"
)
_OF_PAPER = later(
    rf"\b{_PAPER}\b|\bthem$|\bof them\b|[Ww]ent to|(?:placed|bought|taken up|subscribed)\b"
)
_CALLED = later(
    r"(?:[Aa]n?|[Aa]nother|[Tt]he|[Oo]ne) (?:(?:second|third|fourth|fifth|further|other|main|largest|biggest|principal|remaining|only|sole"
    r"|smaller|additional) )+(?:secured )?(?P<noun>creditor|lender|bondholder|noteholder|insurer|guarantor)"
)
_BY_NOUN = {
    "creditor": "LENDS_TO", "lender": "LENDS_TO", "bondholder": "LENDS_TO", "noteholder": "LENDS_TO", "insurer": "INSURES",
    "guarantor": "GUARANTEES",
}  # fmt: skip
_READ: tuple[tuple[Sought, str, str], ...] = (
    (_TAKEN, "LENDS_TO", "lends.bare-paper"),
    (_DEEDS, "LENDS_TO", "lends.bare-deed"),
    (_WENT_TO, "LENDS_TO", "lends.bare-paper"),
    (_IS_DUE, "LENDS_TO", "lends.bare-due"),
    (_TAKEN_BY, "LENDS_TO", "lends.bare-paper"),
    (_HOLDERS, "LENDS_TO", "lends.bare-holders"),
    (_CLAIM, "LENDS_TO", "lends.bare-claim"),
    (_COMES_FROM, "LENDS_TO", "lends.bare-finance"),
    (_SURETY, "GUARANTEES", "guarantees.bare"),
    (_FOR_WHICH, "GUARANTEES", "guarantees.bare"),
    *((pattern, "GUARANTEES", "guarantees.bare") for pattern in _SURETY_IS),
    (_INSURED, "INSURES", "insures.bare"),
    (_COVER_FROM, "INSURES", "insures.bare"),
    (_TAKES_RISK, "INSURES", "insures.bare"),
)
_IN_TURN = Several(_READ, lambda row: row[0])
# Of a debt or risk before the verbs of these, somebody says something in any text about money.
_SPOKEN_OF = later(
    r"\b(?:bonds?|notes|paper|sukuk|debentures|certificates|loans?|debts?|credits?|facility|borrow[a-z]*|finance|financing|lenders?|creditors?)\b"
)
_DEBTORS = frozenset({"Firm", "Bank", "GovernmentBody", "Place", "Organization"})
_INSURABLE = frozenset({"Firm", "Bank", "Organization", "Asset", "Project"})
_NEAR = 450  # characters that who owes may lie back


def read_bare_debts(told: Told, claims: Sequence[Claim]) -> Iterator[Claim]:
    """Who lends, vouches or insures where one sentence does not tell for whom; `claims`: told so far."""
    marked = _BLANKS.sub(" ", told.sentence.main)  # where an aside stood
    if "⟦" not in marked:
        return
    known = {(claim.subject, claim.tie) for claim in claims}
    for pattern, tie, rule in _IN_TURN.may(marked):
        for match in pattern.finditer(marked):
            words = (match["words"] or "").strip()
            of_paper = _OF_PAPER.search(match[0]) is not None
            thing = _insured(told) if tie == "INSURES" else debtor(told, of_paper=of_paper)
            if thing is None or told.rules.possibility.search(words):
                continue
            modality = told.rules.ladder(words)
            more = (match.groupdict().get("more") or "") + _more(told, match)
            for at in told.sentence.indices(match["who"] + more):
                for claim in claim_of(told, rule, tie, told.sentence.mentions[at], thing, modality):
                    if (claim.subject, tie) not in known:
                        known.add((claim.subject, tie))
                        yield claim
    for claim in _titled(told):
        if (claim.subject, claim.tie) not in known:
            yield claim


def _more(told: Told, match: re.Match[str]) -> str:
    """The marks of those behind the first, each with his part: "half comes from A, a quarter from B and the rest from C"."""
    marked, marks = told.sentence.marked, ""
    at = marked.find(match["who"]) + len(match["who"])
    while (more := _EACH_HIS_PART.match(marked, at)) is not None:
        marks, at = marks + more["who"], more.end()
    return marks


def _titled(told: Told) -> Iterator[Claim]:
    """Who is called a further lender or guarantor before his name: "A third creditor, X, agreed"."""
    sentence = told.sentence
    for mention in sentence.mentions:
        lead, comma, _ = sentence.text[mention.start : mention.end].partition(", ")
        called = _CALLED.fullmatch(lead) if comma and mention.form == "name" else None
        if called is None:
            continue
        tie = _BY_NOUN[called["noun"]]
        thing = _insured(told) if tie == "INSURES" else debtor(told)
        if thing is not None:
            yield from claim_of(
                told, f"{tie.split('_')[0].lower()}.bare-title", tie, mention, thing, "asserted"
            )


def debtor(told: Told, *, of_paper: bool = False) -> Mention | None:
    """Who owes: whoever was last told to borrow, or the firm that the paragraph goes on about; None where these are two.

    `of_paper`: the sentence speaks of bonds or notes, which are those of whoever was last told to issue some.
    """
    start, drafts = told.sentence.start, told.parties.drafts
    issuer = told.parties.issuer
    if of_paper and issuer is not None and 0 < start - issuer.start < _NEAR:
        return issuer if issuer.party >= 0 else None
    last = told.parties.borrower
    lent = last[1] if last is not None and 0 < start - last[1].start < _NEAR else None
    spoken = goes_on(told, start) if _is_of_debts(told) else None
    if spoken is not None and _opens_with_another(told, spoken):
        spoken = None
    found = {
        m.party: m for m in (spoken, lent)
        if m is not None and m.party >= 0 and drafts[m.party].kind in _DEBTORS and not drafts[m.party].plural
    }  # fmt: skip
    one = next(iter(found.values()), None)
    here = _of_main(told)
    return one if len(found) == 1 and one is not None and one.party not in here else None


def _of_main(told: Told) -> set[int]:
    """The parties of the main clause: "X, which owns 49 percent of A, has given a guarantee" names A aside."""
    return {told.sentence.mentions[at].party for at in told.sentence.indices(told.sentence.main)}


def _opens_with_another(told: Told, spoken: Mention) -> bool:
    """Whether the sentence before opens with a state or authority, whose debts it may tell of: "The province repaid its bond to X"."""
    before = told.parties.number(told.sentence.start) - 1
    first = next(
        (m for m in told.parties.by_sentence[before] if m.party >= 0 and not m.dateline), None
    )
    return (
        first is not None
        and first.party != spoken.party
        and first.kind in ("Place", "GovernmentBody")
        and not first.possessive
    )


def _is_of_debts(told: Told) -> bool:
    """Whether the sentence before speaks of debts."""
    before = told.parties.number(told.sentence.start) - 1
    return before >= 0 and bool(
        _SPOKEN_OF.search(told.parties.text, *told.parties.sentences[before])
    )


def _insured(told: Told) -> Mention | None:
    """Whose risk it is: the firm that the paragraph goes on about, else the one work or ship that it is about."""
    start, drafts = told.sentence.start, told.parties.drafts
    here = {m.party for m in told.sentence.mentions}
    for thing in (goes_on(told, start), one_work(told)):
        if thing is not None and thing.party >= 0 and drafts[thing.party].kind in _INSURABLE:
            return thing if thing.party not in here else None
    return None
