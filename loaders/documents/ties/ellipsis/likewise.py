"""What a sentence adds to others told before it that is no money: who does likewise, who supplies the work, what a deal includes.

"X imposed sanctions on Y. A and B announced similar measures." names Y once; so does "Z is supplying 22 trains" the line that is
being built. The end left out is that of the deal told last, or the one work that the text is about.

    list(read_likewise(told, claims))       # of "A is to launch similar measures.": A RESTRICTS Y
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from interlock.loaders.documents.grammar.rules import LIST, MARK
from interlock.loaders.documents.language.anchors import Sought
from interlock.loaders.documents.language.later import later
from interlock.loaders.documents.ties.claims import Claim, weakest
from interlock.loaders.documents.ties.ellipsis.continued import (
    AUX,
    BY_WHOM,
    WHO,
    Deal,
    claimed,
    deals,
    work_of,
)

if TYPE_CHECKING:
    from interlock.loaders.documents.ties.told import Told

__all__ = ["read_likewise"]

_RULE = "continued.likewise"
_NEAR = 450  # characters back to what is spoken of again
_END = r"(?= ?[,.;)]|$| (?:and|while|but|in ⟪|on ⟪|⟪d|this|last|next|later|soon|earlier|shortly|too|as well|at the same time)\b| ⟪d)"
_MEASURES = r"(?:measures|sanctions|restrictions|steps|bans?|penalties|tariffs|curbs|freezes?|duties|embargo(?:es)?|action)"
_SIMILAR = Sought(  # "A, B and C are to launch similar measures", "A followed suit"
    rf"{WHO}{AUX} (?:(?:launch|impos|introduc|announc|adopt|tak|took|appl|enact|prepar|plann?|consider|follow|issu|unveil"
    rf"|decid)(?:e|es|ed|ing|y|ies|ied"
    r"|s|en)?(?: (?:on|up with|with))? (?:(?:its|their) own )?(?:similar|the same|comparable|identical|matching|parallel"
    r"|corresponding|equivalent"
    rf"|like) (?:[a-z-]+ )?{_MEASURES}|follow(?:s|ed|ing)? suit|(?:did|does|do) (?:the same|likewise)"
    rf"|join(?:s|ed|ing)?(?: in)? the {_MEASURES}){_END}"
)
_MADE_UNDER = Sought(  # "The designations were made under the Global Order"
    rf"(?:^|, |; )(?:[Tt]he|[Tt]hese|[Tt]his|[Bb]oth) (?:new |latest )?(?:designations?|sanctions|listings?|entries"
    rf"|{_MEASURES}){AUX} "
    r"(?:made|imposed|adopted|taken|issued|based|introduced|announced|ordered|carried out) (?:under|pursuant to|on the basis"
    r" of|within|in accordance with) (?:the )?"
    rf"(?P<what>⟦R\d+⟧)"
)
_INCLUDES = Sought(  # "The agreement, which includes deals with A, B and C"
    r"(?:^|, |; )(?:[Tt]he|[Tt]his|[Tt]hese) (?:[a-z-]+ )?(?:agreements?|deals?|contracts?|orders?|sales?),?(?: which|"
    r" that)?(?: also)? (?:includes?|included|including"
    rf"|covers?|covered|comprises?|comprised) (?:[a-z-]+ )?(?:deals?|agreements?|contracts?|sales) (?:with|to) {BY_WHOM}"
)
_THESE_LOANS = Sought(  # "These include a 17 million loan for A and a 5 million loan to B"
    r"^(?:These|They|The (?:loans|deals|credits|transactions)) (?:include|included|comprise|are|were|cover)\b(?=[^;.]*\bloan)"
)
_ONE_LOAN = later(
    rf"\b(?:[Aa]n?|the) (?:⟪m\d+⟫ )?(?:[a-z-]+ ){{0,3}}?(?:loan|credit|facility)(?: (?:of|worth) ⟪m\d+⟫)? (?:to|for) (?:the"
    rf" )?(?P<what>{MARK})(?!’s|'s)"
)
_LOANS = Sought(  # "A has completed two syndicated loans"
    rf"(?P<who>⟦[BOG]\d+⟧){AUX} (?:sign|complet|clos|arrang|approv|grant|announc|extend|provid|syndicat|agree)(?:e|es|ed|s)?"
    rf" (?:two|three|four|five|six|several"
    r"|\d+|new) (?:[a-z-]+ ){0,2}?(?:loans|credits|facilities)(?! to\b| for\b)"
)
_ALLOCATED = Sought(  # "These investments are allocated for expansions in A and B"
    r"^(?:These|The|This) (?:[a-z-]+ ){0,2}?(?:investments?|funds|money|expenditures?|spending|sum|capex"
    r"|budget)(?P<words>(?: (?:is|are|was|were|will|have|has|be"
    r"|been|mainly|mostly|to))*) (?P<deed>allocated|earmarked|intended|meant|set aside|reserved|destined|used|spent) (?:for"
    r"|on|in) (?:the )?(?:[a-z-]+ ){0,2}?"
    rf"(?:expansions?|growth|projects|development|investments?|upgrades?|capacity|terminals|plants) (?:in|at) (?:the"
    rf" )?(?P<to>{LIST})(?!’s|'s)"
)
_INVESTED = later(r"\b(?:invest|capital expend|capex|capital spending)", re.IGNORECASE)
_LATER = frozenset(
    {"allocated", "earmarked", "intended", "meant", "set aside", "reserved", "destined"}
)
_SUPPLIES = Sought(  # "B is supplying 22 trains"
    rf"{WHO}(?P<words>(?: (?:is|are|will|has|have|had|been|to|also|be|was|were|meanwhile|now))+) (?:suppl(?:y|ying|ied)"
    rf"|deliver(?:ing|ed)?|furnish(?:ing|ed)?|manufactur(?:e|ing|ed)"
    r"|fabricat(?:e|ing|ed)) (?![^;.]{0,200}? (?:to|for|with) (?:the |its )?(?:[a-z-]+ ){0,2}?⟦[^P])(?P<goods>[^;.]{3,200})"
)
_HAS_SUPPLIED = Sought(  # "B supplied the turbines"
    rf"{WHO}(?P<words>(?: (?:also|then))?) (?:supplied|delivered|furnished|manufactured|fabricated) (?=(?:the|all|two|three"
    rf"|four|five|six|eight|ten|both"
    r"|\d[\d,]*|⟪q\d+⟫)\b ?)(?![^;.]{0,200}? (?:to|for|with) (?:the |its )?(?:[a-z-]+ ){0,2}?⟦[^P])(?P<goods>[^;.]{3,200})"
)
_SUPPLIED = Sought(  # "The balance of the jackets will be supplied by B"
    rf"(?:^|, |; |and |while )(?:[Tt]he (?:balance|rest|remainder|other half|bulk|majority)|⟪p\d+⟫|[Hh]alf|[Mm]ost) of the"
    rf" (?:[a-z-]+ )?(?!(?:is|are|was|were|will|would|has|have|to|be)\b)[a-z-]+{AUX} "
    rf"(?:supplied|delivered|furnished|manufactured|fabricated|made|built) by (?:the )?(?:[a-z-]+ ){{0,3}}?{BY_WHOM}"
)
_CUE = Sought(
    r"\b(?:similar|same|comparable|identical|matching|parallel|corresponding|equivalent|like|suit|likewise|join|under"
    r"|pursuant|basis|accordance"
    r"|includ|cover|compris|loan|credit|facilit|allocat|earmark|intended|meant|aside|reserv|destin|used|spent|suppl|deliver"
    r"|furnish"
    r"|manufactur|fabricat|made|built)",
    re.IGNORECASE,
)
_NO_GOODS = later(
    r"(?:the )?(?:market|customers?|clients?|power|services?|information|data|results?|details|documents?"
    r"|a report|money|funds)\b"
)
_WORKING = ("CONTRACTED_FOR", "SUPPLIES", "IMPLEMENTS")


def read_likewise(told: Told, claims: Sequence[Claim]) -> Iterator[Claim]:
    """What one sentence adds to what was told before it; `claims`: of the sentence so far."""
    span = told.sentence.start, told.sentence.end
    if "⟦" not in told.sentence.marked or _CUE.search(told.sentence.text, *span) is None:
        return
    known = {(claim.subject, claim.tie, claim.object) for claim in claims}
    found = (
        *_similar(told),
        *_made_under(told),
        *_included(told),
        *_loans(told),
        *_allocated(told),
        *_supplied(told, claims),
    )
    for claim in found:
        key = (claim.subject, claim.tie, claim.object)
        if key not in known:
            known.add(key)
            yield claim
    for match in _LOANS.finditer(told.sentence.marked):
        lender = told.sentence.mention(match["who"]).party
        if lender >= 0:
            start = told.sentence.start
            told.parties.dealt["loans"] = (start, frozenset([lender]), frozenset(), "asserted")


def _each(told: Told, match: re.Match[str], deal: Deal, group: str, *, to: bool) -> Iterator[Claim]:
    """The claims of each of a list with the one other end of a deal; `to`: the list is to whom it is done."""
    (other,) = deal.givers if to else deal.receivers
    for at in told.sentence.indices(match[group]):
        party = told.sentence.mentions[at].party
        if party in deal.givers and not to:
            continue
        first, second = (other, party) if to else (party, other)
        yield from claimed(told, match, deal, first, second, other, _RULE)


def _similar(told: Told) -> Iterator[Claim]:
    """Who takes the measures that another has taken, against the same."""
    for match in _SIMILAR.finditer(told.sentence.marked):
        for deal in deals(told, ("RESTRICTS",)):
            places = {p for p in deal.receivers if told.parties.drafts[p].kind == "Place"}
            target = frozenset(places if len(places) == 1 else deal.receivers)
            if len(target) == 1:
                yield from _each(told, match, replace(deal, receivers=target), "who", to=False)


def _made_under(told: Told) -> Iterator[Claim]:
    """Under what programme those are listed who were told to be sanctioned."""
    for match in _MADE_UNDER.finditer(told.sentence.marked):
        programme = told.sentence.mention(match["what"]).party
        for deal in deals(told, ("RESTRICTS",)):
            for party in sorted(deal.receivers):
                if told.parties.drafts[party].kind != "Place":
                    listed = replace(deal, tie="LISTED_UNDER")
                    yield from claimed(told, match, listed, party, programme, party, _RULE)


def _included(told: Told) -> Iterator[Claim]:
    """With whom the deals are that a deal told before is made of."""
    for match in _INCLUDES.finditer(told.sentence.marked):
        for deal in deals(told, ("SUPPLIES",)):
            if len(deal.givers) == 1:
                for claim in _each(told, match, deal, "who", to=True):
                    claim.modality = weakest((claim.modality, deal.modality))
                    yield claim


def _loans(told: Told) -> Iterator[Claim]:
    """To whom the loans are that a bank was said to have made: "These include a loan to A"."""
    if _THESE_LOANS.search(told.sentence.marked) is None:
        return
    for deal in deals(told, ("loans",)):
        lent = replace(deal, tie="LENDS_TO")
        for match in _ONE_LOAN.finditer(told.sentence.marked):
            yield from _each(told, match, lent, "what", to=True)


def _allocated(told: Told) -> Iterator[Claim]:
    """Where somebody's investments go of which the sentence before gave the sum."""
    for match in _ALLOCATED.finditer(told.sentence.marked):
        figure, start = told.parties.figure, told.sentence.start
        if (
            figure is None
            or not 0 <= start - figure.end < _NEAR
            or not _INVESTED.search(figure.indicator)
        ):
            continue
        modality = "planned" if match["deed"] in _LATER else "asserted"
        deal = Deal("INVESTS_IN", start, frozenset([figure.subject]), frozenset(), modality)
        yield from _each(told, match, deal, "to", to=True)


def _supplied(told: Told, claims: Sequence[Claim]) -> Iterator[Claim]:
    """Who supplies the one work that is being built, where it is not said again for what the goods are."""
    told_of = {claim.subject for claim in claims if claim.tie == "SUPPLIES"}
    for pattern in (_SUPPLIES, _HAS_SUPPLIED, _SUPPLIED):
        for match in pattern.finditer(told.sentence.marked):
            work = work_of(told, _WORKING, 2 * _NEAR) if deals(told, _WORKING, 2 * _NEAR) else None
            if work is None:
                continue
            goods = match.groupdict().get("goods")
            if goods is not None and _NO_GOODS.match(goods):
                continue
            deal = Deal("SUPPLIES", work.start, frozenset(), frozenset([work.party]), "asserted")
            for claim in _each(told, match, deal, "who", to=False):
                if (
                    claim.subject not in told_of
                    and told.parties.drafts[claim.subject].kind != "Place"
                ):
                    yield claim
