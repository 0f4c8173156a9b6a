"""What a sentence goes on to tell of a deal told before: who else gives, insures or vouches, where one end is left to the reader.

"X borrowed 40 million from A. B provides 30 percent, C 15 percent. D guarantees half of the sum." names X once. The end that a
sentence leaves out is that of the deal told last, where it has one such end alone; else the one work that the text is about.

    list(read_continued(told, claims))      # of "B is examining a second credit.": B LENDS_TO X
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any

from interlock.loaders.documents.grammar.rules import LIST, MARK, SUBJECT_LIST
from interlock.loaders.documents.language.anchors import Sought
from interlock.loaders.documents.language.later import later
from interlock.loaders.documents.mentions.find import Mention
from interlock.loaders.documents.ties.claims import Claim, weakest
from interlock.loaders.documents.ties.ellipsis.left_out import BUILT, one_work
from interlock.loaders.documents.ties.money.lenders import AMONG, GIVES, MORE
from interlock.schema.vocabulary import vocabulary

if TYPE_CHECKING:
    from interlock.loaders.documents.ties.told import Told

__all__ = [
    "AUX",
    "BY_WHOM",
    "ORDERED",
    "WHO",
    "Deal",
    "claimed",
    "deals",
    "read_continued",
    "work_of",
]

_RULE = "money.continued"
_NEAR = 450  # characters back to the deal that is gone on with
_MONEY = ("LENDS_TO", "FINANCES", "INVESTS_IN")
_KEPT = frozenset({*_MONEY, "SUPPLIES", "CONTRACTED_FOR", "IMPLEMENTS", "RESTRICTS"})
ORDERED = ("CONTRACTED_FOR", "INVESTS_IN")  # by which a work is told of
_PUBLIC = frozenset({"Place", "GovernmentBody", "Bank"})
AUX = (
    r"(?P<words>(?: (?:is|are|was|were|will|would|has|have|had|been|being|be|to|also|each|both|all|now|still|not|then|itself"
    r"|ready"
    r"|willing|expected|due|set|said to|in turn|already|since|meanwhile|however|later))*)"
)
_TAIL = r"(?!’s|'s)(?: \([A-Z][A-Za-z]*\))?(?: (?:of|in) ⟦L\d+⟧)?"
WHO = rf"(?<!⟧, )(?<!⟧ and )(?<!⟧, and )(?P<who>{SUBJECT_LIST}){_TAIL}"  # all of a list
BY_WHOM = rf"(?P<who>{LIST}){_TAIL}"
_SUM = (
    r"(?:⟪[mp]\d+⟫|\d[\d.,]* (?:million|billion|trillion)\b|(?:one |an? |two |three )?(?:half|third|quarter|fifth|thirds"
    r"|quarters)\b"
    r"|the (?:rest|remainder|balance|other half))"
)
_WHOLE = (
    r"(?: of (?:the|this|that) (?:sum|total|amount|money|loan|credit|facility|package|financing|funding|funds|cost|costs|bill"
    r"|investment|price|project cost|total cost|bridge loan))"
)
_GIVES = (  # to whom or for what is left out, and yet it is a part of what is given
    r"(?:provid(?:es?|ed|ing)|contribut(?:es?|ed|ing)|lends?|lent|lending|add(?:s|ed|ing)?|commit(?:s|ted|ting)?|put(?:s"
    r"|ting)? (?:in|up"
    r"|forward)|pledg(?:es?|ed|ing)|allocat(?:es?|ed|ing)|furnish(?:es|ed|ing)?|extend(?:s|ed|ing)?|chip(?:s|ped|ping)? in)"
)
_END = (
    r"(?= ?[,.;:)]|$| (?:and|while|but|each|over|in (?:loans?|grants?|credits?|equity|debt|cash|kind)|through|under|for ⟪d"
    r"|to (?:help|pay)"
    r"|from (?:its|their)|as (?:a|an) )\b| for \w+ years)"
)
_PART = Sought(
    rf"{WHO}{AUX} (?:{_GIVES} {AMONG}{_SUM}{_WHOLE}?|{GIVES} {AMONG}{_SUM}{_WHOLE}){_END}"
)
_GIVEN_BY = Sought(  # "A further 12 million was lent by B", "another 12 million came from B"
    rf"(?:^|, |; |and |while |with )(?:[Aa]n? )?(?:[Aa]nother |[Aa]dditional |[Aa] further |[Ff]urther |[Oo]ther |[Ss]ome "
    rf"|[Aa]bout )*{_SUM}(?:{_WHOLE}| of (?:the )?⟪m\d+⟫(?: (?:that )?(?:it|⟦P\d+⟧) (?:will )?costs?)?)?{AUX} "
    r"(?:(?:provided|contributed|lent|loaned|allocated|granted|put up|put forward|made available|committed|pledged|met"
    r"|covered|borne|advanced"
    r"|paid|financed|funded|furnished|supplied|extended|invested|raised|given)(?: for)? (?:by|from)|com(?:es?|ing) from|came"
    r" from) (?:the )?"
    rf"(?:[a-z-]+ ){{0,3}}?{BY_WHOM}"
)
_PAYS_FOR = Sought(  # "B is paying for the job"
    rf"{WHO}{AUX} (?:pays?|paid|paying|finances?|financed|financing|funds?|funded|funding|bankrolls?|foots?|footed)"
    rf" (?:(?:for )?(?:the|this) "
    r"(?:job|work|works|project|scheme|construction|repairs?|upgrade|rebuilding|reconstruction|renovation|expansion)|(?:the"
    r"|this) bill)"
    r"(?= ?[,.;:)]|$| (?:and|while|but|with|through|from|out of|under)\b)(?: with (?:an? )?(?:[a-z-]+ ){0,2}?(?:grants?"
    r"|loans?|credits?) of ⟪m\d+⟫)?"
)
_LOAN = r"(?:loans?|credits?|facilit(?:y|ies)|credit lines?|lines? of credit|credit facilit(?:y|ies)|bridging loans?)"
_MORE_LOAN = rf"(?:[a-z-]+ ){{0,3}}?{_LOAN}"
_STUDIED = Sought(  # "B and C are examining a joint credit of up to half that sum"
    rf"{WHO}{AUX} (?P<deed>consider|examin|study|weigh|prepar|negotiat|discuss|assess|apprais|review|mull|evaluat|look(?:s"
    rf"|ed|ing)? at|offer|propos)"
    rf"(?:s|es|ed|ied|ies|ing|ying)? (?:an?|another|its own|their own) {_MORE_LOAN}"
    rf"(?: (?:of|worth) (?:up to |about |around |some |at least )*(?:⟪[mp]\d+⟫|half|(?:half |twice )?(?:that|this|the same)"
    rf" (?:sum|amount)))*{_END}"
)
_DISCUSSED = Sought(  # "A further loan, from B, is under discussion"
    rf"(?:^|, |; |and |while |but )(?:[Aa]n?|[Aa]nother|[Tt]he) (?P<loan>{_MORE_LOAN})(?: (?:of|worth) ⟪m\d+⟫)?,? (?:from|by"
    rf"|with) (?:the )?{BY_WHOM},?"
    r"(?P<words> (?:is|are|was|were|has been|will be|could be|may be|remains?))(?: still| now| also)* (?P<state>under"
    r" (?:discussion|negotiation"
    r"|consideration|study|review|preparation)|being (?:discussed|negotiated|considered|prepared|examined|studied|arranged"
    r"|finalised"
    r"|finalized)|in preparation|planned|expected|agreed|signed|in the works|pending|awaited)\b"
)
_STATES = (
    (later(r"planned|expected|arrang|finali|works|pending|awaited"), "planned"),
    (later(r"agreed|signed"), "agreed"),
    (later(r""), "considered"),
)
_IN_IT = Sought(  # "B took part in the loan", "B and C led the bank group for the financing"
    rf"{WHO}{AUX} (?:(?:led|leads?|leading|headed|arranged|arranges|arranging|joined|joins|co-led|provided|provides"
    rf"|syndicated) (?:the "
    rf"(?:bank |banking |lending |lender )?(?:group|syndicate|club|consortium)(?: (?:of|for) (?:the )?(?:banks|lenders"
    rf"|financing|loan))?(?: for the (?:financing|loan|facility))?"
    rf"|the (?:[a-z-]+ )?(?:financing|loan|credit|facility))|(?:took|takes?|taking|taken) part in the (?:[a-z-]+"
    rf" )?(?:financing|loan|credit|facility|deal)"
    rf"|participat(?:ed|es?|ing) in the (?:[a-z-]+ )?(?:financing|loan|credit|facility|deal)){_END}"
)
_VOUCHES = Sought(  # "B guarantees 80 percent of the sum"
    rf"{WHO}{AUX} (?:guarantees?|guaranteed|guaranteeing|underwrites|stands? surety for|vouch(?:es|ed)? for)"
    rf" {AMONG}(?:{_SUM}(?: of (?:{MARK}|it|them|that|this)|{_WHOLE})?"
    rf"|the (?:loan|credit|debt|facility|borrowing|repayment|bonds?)){_END}"
)
_ACTS_AS = Sought(  # "B and C act as guarantors until completion"
    rf"{WHO}{AUX} (?:act|serve|stand)(?:s|ed|ing)? as (?:the |joint |an? )*(?:guarantors?|suret(?:y|ies))"
    r"(?= ?[,.;)]|$| (?:until|and|while)\b)"
)
_GUARANTEE = Sought(  # "A guarantee was issued by B", "B provides a guarantee"
    r"(?:^|, |; |and |while )(?:[Aa]|[Tt]he) (?:[a-z-]+ ){0,2}?guarantee(?: (?:of|for|worth) ⟪[mp]\d+⟫)?(?P<words> (?:is|was"
    r"|will be|has been|is to be|would be)) "
    rf"(?:issued|given|provided|granted|put up|extended) by (?:the )?(?:[a-z-]+ ){{0,3}}?(?P<who>{LIST})(?!’s|'s)"
)
_GUARANTEES = Sought(
    rf"{WHO}{AUX} (?:issu(?:es?|ed|ing)|giv(?:es?|ing|en)|gave|provid(?:es?|ed|ing)|grant(?:s|ed|ing)?|extend(?:s|ed|ing)?"
    rf"|offer(?:s|ed|ing)?) (?:an?|the|its) (?:[a-z-]+ ){{0,2}}?guarantee"
    rf"(?: (?:of|worth|for) ⟪[mp]\d+⟫)?{_END}"
)
_GUARANTOR = Sought(  # "The guarantor is B"
    rf"\b[Tt]he (?:loan[’']s )?(?:guarantors?|suret(?:y|ies))(?P<words> (?:is|are|was|were|will be)) (?:the )?(?:[a-z-]+"
    rf" ){{0,3}}?{BY_WHOM}"
)
_WORKS = (
    r"(?:site|works?|construction|construction works?|construction site|building works?|building site|project|scheme|plant"
    r"|job|building|facility)"
)
_TRADE = r"(?:transaction|sale|deal|contract|delivery|deliveries|order|shipments?|business|export|exports)"
_RISKS = (
    r"(?:(?:the |its |all )?(?:political|construction|commercial|country|war|building|credit|the)"
    r"(?: and (?:political|commercial|country|war))? risks?)"
)
_COVERS = Sought(  # "B covers the transaction up to 85 percent", "B insures the site", "B will cover political risks"
    rf"{WHO}{AUX} (?:(?P<only>(?:re)?insur(?:es?|ed|ing))|cover(?:s|ed|ing)?|underwrit(?:es?|ing|ten)|underwrote) "
    rf"(?:(?:⟪[pm]\d+⟫|most|half|part|all) of )?(?:the (?:(?P<trade>{_TRADE})|(?P<works>{_WORKS}))|(?P<risks>{_RISKS}))"
    r"(?= ?[,.;:)]|$| (?:and|while|but|up to|to ⟪|with|against|at|for ⟪|during|until)\b| ⟪[pm])"
)
_INSURED_BY = Sought(  # "Insurance of the construction work goes to B"
    rf"\b[Ii]nsurance(?: cover)? (?:of|for) the (?:(?P<trade>{_TRADE})|(?P<works>{_WORKS}))(?P<words>(?: (?:is|was|will|has"
    rf"|been|be|to|would))*) (?:go(?:es)?|went|come(?:s)? from|came from"
    rf"|placed|provided|arranged|written|with|underwritten|bought|taken out)(?: (?:to|by|with|from))? (?:the )?(?:[a-z-]+"
    rf" ){{0,3}}?(?P<who>{LIST})(?!’s|'s)"
)
_KEEN = Sought(  # "B has shown interest in covering political risks"
    rf"{WHO}(?P<words>(?: (?:has|have|had|is|are|also|was|were))*) (?:(?:shown|expressed|signalled|voiced|showed|signaled"
    rf"|declared) (?:an? )?(?:[a-z]+ )?interest|interested) in (?:covering|insuring|reinsuring|underwriting) "
    rf"(?:the (?:(?P<trade>{_TRADE})|(?P<works>{_WORKS}))|(?P<risks>{_RISKS}))"
)
_USED_FOR = Sought(  # "The money is to pay for a third furnace"
    r"(?:^|, |; )(?:(?:[Tt]he|[Tt]his|[Tt]hese|[Bb]oth) (?:money|loans?|credits?|proceeds|funds|funding|financing|sum|grants?|facility"
    r"|package)|[Pp]roceeds)(?: of the (?:loan|issue|bonds?|sale))?(?P<words>(?: (?:is|are|was|were|will|would|has|have|been"
    r"|be|to|also))*) "
    r"(?:pays? for|paid for|financ(?:es?|ed|ing)|fund(?:s|ed|ing)?|used to (?:build|finance|fund|buy|pay for|expand"
    r"|modernise|upgrade)|help(?:s|ed)? (?:to )?(?:build|finance|fund|pay for)|cover(?:s|ed)? the cost of"
    r"|spent on|earmarked for|meant for|intended for|go(?:es)? (?:into|towards?|to)|went (?:into|towards?)) (?:the"
    r" )?(?:construction of |building |the )*"
    r"(?P<what>⟦[SJTR]\d+⟧)(?!’s|'s)"
)
_DRAWN_BY = Sought(  # "The loan, to be drawn in three tranches by B", "The loan goes to B"
    rf"(?:^|, |; )[Tt](?:he|his) (?:[a-z-]+ ){{0,2}}?{_LOAN}(?: of ⟪m\d+⟫)?,?(?P<words>(?: (?:is|was|will|has|been|to|be"
    rf"|which|would))*) (?:(?:drawn(?: down)?|taken(?: out| up)?|used|contracted|received|repaid)"
    rf"(?: [a-z0-9⟪⟫ ]{{1,30}}?)? by|granted to|extended to|made to|goes to|go to|went to) (?:the )?(?:[a-z-]+"
    rf" ){{0,3}}?(?P<what>⟦[FBOG]\d+⟧)(?!’s|'s)"
)
_OF_COST = later(r" of (?:the|this|that) (?:[a-z]+ )?(?:costs?|bill)\b")
_CLUBS = ("group", "syndicate", "consortium", "club", "guarantor", "surety")
_WILL = later(r"⟧ will [^;.]*$")
_PAID = frozenset({"Project", "Programme", "Asset", "Event"})
# "contributes 40 percent of the cost under the Orlu Facility": out of what, and not for what
_PAID_UNDER = later(r"\b(?:under|through|within|via|as part of|from|out of) (?:the |its |an? )?$")
_PARTED = later(r",? (?:while|whereas) (?:the )?$")
_MONEY_MARK = later(r"⟪m(\d+)⟫")
_SAVINGS = Sought(  # "Deposits of up to 100,000 euros are protected by the guarantee fund"
    rf"(?:^|, |; |and |while )(?:[Dd]eposits|[Ss]avings)(?: (?:of|up to|below) ⟪m\d+⟫)?{AUX} (?:protected|insured"
    rf"|guaranteed|covered)(?: (?:up to )?⟪m\d+⟫)? by (?:the )?"
    rf"(?:[a-z-]+ ){{0,3}}?{BY_WHOM}"
)
_CUE = Sought(
    r"\b(?:proceeds|money|used|earmark|meant|advanc|provid|contribut|len[dt]|put|giv|gave|add|commit|pledg|pay|paid|cover|bear|bore|borne|me[et]|invest|suppl|extend"
    r"|allocat|financ|fund"
    r"|furnish|chip|c[oa]me|coming|grant|made|loan|credit|facilit|guarant|surety|vouch|insur|underw|bill|deposit|saving|led"
    r"|head|part|joined|syndic|arrang)",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Deal:
    """A deal told before: by which tie, where, of whom, to whom, how firmly."""

    tie: str
    at: int
    givers: frozenset[int]
    receivers: frozenset[int]
    modality: str


def read_continued(told: Told, claims: Sequence[Claim]) -> Iterator[Claim]:
    """What one sentence adds to a deal told before it; `claims`: of the sentence so far, which are kept for the next."""
    found: list[Claim] = []
    marked = told.sentence.marked
    if "⟦" in marked and _CUE.search(told.sentence.text, told.sentence.start, told.sentence.end):
        known = {(claim.subject, claim.tie) for claim in claims}
        for claim in (
            *_money(told),
            *_lent(told),
            *_uses(told),
            *_sureties(told),
            *_savings(told),
            *_insurers(told),
        ):
            if (claim.subject, claim.tie) not in known:
                found.append(claim)
    yield from found
    _keep(told, [*claims, *found])


def _keep(told: Told, claims: Sequence[Claim]) -> None:
    """Remember the ends of each deal of the sentence."""
    start = told.sentence.start
    for tie in _KEPT & {claim.tie for claim in claims}:
        of = [c for c in claims if c.tie == tie and c.modality not in ("denied", "opposed")]
        if of and tie in told.parties.dealt and all(c.rule == _RULE for c in of):
            told.parties.dealt[tie] = (start, *told.parties.dealt[tie][1:])  # goes on
        elif of:
            givers, receivers = frozenset(c.subject for c in of), frozenset(c.object for c in of)
            told.parties.dealt[tie] = (start, givers, receivers, weakest(c.modality for c in of))


def deals(told: Told, ties: Iterable[str], nearness: int = _NEAR) -> list[Deal]:
    """The deals of these ties that were told last, near by."""
    start, dealt = told.sentence.start, told.parties.dealt
    near = [Deal(tie, *dealt[tie]) for tie in ties if tie in dealt]
    near = [deal for deal in near if 0 < start - deal.at < nearness]
    last = max((deal.at for deal in near), default=-1)
    return [deal for deal in near if deal.at == last]


def _receivers(told: Told, tie: str, said: str = "") -> list[Deal]:
    """For whom or what further money is: of the deal told last, if it is of one alone; else the one work that the text is about.

    What has a cost is a work, whoever was lent to last.
    """
    found = deals(told, _MONEY)
    if _OF_COST.search(said):
        kinds = {told.parties.drafts[at].kind for deal in found for at in deal.receivers}
        found = found if kinds <= BUILT else []
    if found:
        return [deal for deal in found if len(deal.receivers) == 1]
    work = one_work(told)
    return [_of_work(tie, work)] if work is not None else []


def _money(told: Told) -> Iterator[Claim]:
    """Who gives which part of a sum, or takes part in the deal."""
    marked = told.sentence.marked
    for pattern in (_PART, _GIVEN_BY, _IN_IT):
        for match in pattern.finditer(_with_clubs(told) if pattern is _IN_IT else marked):
            beside = _work_of_clause_before(told, match) if pattern is not _IN_IT else None
            meant = _receivers(told, "FINANCES", match[0]) if beside is None else [beside]
            for deal in meant:
                yield from _given(told, match, deal)
                if pattern is _PART:
                    yield from _and_more(told, match, deal)
    for match in _PAYS_FOR.finditer(marked):
        work = work_of(told, ORDERED)
        if work is not None:
            yield from _given(told, match, _of_work("FINANCES", work))
            yield from _and_more(told, match, _of_work("FINANCES", work))


def _work_of_clause_before(told: Told, match: re.Match[str]) -> Deal | None:
    """As in "They launched the Orlu Programme; Sweden contributes 6 million": the one undertaking of the clauses before."""
    begin, _ = told.sentence.span(match.start("who"), match.end("who"))
    drafts = told.parties.drafts
    works = [m for m in told.sentence.mentions if m.end <= begin and drafts[m.party].kind in _PAID]
    if not works or len({m.party for m in works}) != 1:
        return None
    between = told.sentence.text[works[-1].end : begin]
    parted = ";" in between or _PARTED.search(between) is not None
    return _of_work("FINANCES", works[-1]) if parted else None


def _and_more(told: Told, match: re.Match[str], deal: Deal) -> Iterator[Claim]:
    """Those behind the first, each with his own part: "A provides 30 percent, B 15 percent and C the rest"."""
    more = MORE.match(told.sentence.marked, match.end())
    while more is not None:
        yield from _given(told, more, deal, match)
        more = MORE.match(told.sentence.marked, more.end())


def work_of(told: Told, ties: Iterable[str], near: int = _NEAR) -> Mention | None:
    """The work that the last deal of these ties was about, else the one that the text is about."""
    for deal in deals(told, ties, near):
        if len(deal.receivers) == 1:
            party = next(iter(deal.receivers))
            if told.parties.drafts[party].kind in BUILT:
                found = told.parties.near(deal.at, told.sentence.start)
                return next((m for m in found if m.party == party), None)
    return one_work(told)


def _of_work(tie: str, work: Mention, modality: str = "asserted") -> Deal:
    return Deal(tie, work.start, frozenset(), frozenset([work.party]), modality)


def _with_clubs(told: Told) -> str:
    """The marked sentence with "the bank group" as words, which is nobody by itself."""

    def said(number: int, mark: str) -> str:
        mention = told.sentence.mentions[number]
        if mention.form != "name" and mention.head.endswith(_CLUBS):
            return told.sentence.text[mention.start : mention.end]
        return mark

    return told.sentence.in_words(said)


def _lent(told: Told) -> Iterator[Claim]:
    """Who is to lend as well: to a firm or project; of what stands already it is said that he finances it."""
    for pattern in (_STUDIED, _DISCUSSED):
        for match in pattern.finditer(told.sentence.marked):
            state = match.groupdict().get("state")
            weak = "considered"
            if state is not None:
                weak = next(weaker for words, weaker in _STATES if words.match(state))
            elif match["deed"] in ("offer", "propos", "prepar"):
                weak = "planned"
            for deal in _borrowing(told):
                yield from _given(told, match, replace(deal, modality=weak))


def _borrowing(told: Told) -> list[Deal]:
    """Who is to borrow: as in the deal told last, else who has won the contract of the one work, else the work."""
    found = deals(told, _MONEY[:2])
    if found:
        return [deal for deal in found if len(deal.receivers) == 1][:1]
    work = work_of(told, ORDERED)
    if work is None:
        return []
    for deal in deals(told, ("CONTRACTED_FOR",)):
        if work.party in deal.receivers and len(deal.givers) == 1:
            return [replace(deal, tie="LENDS_TO", givers=frozenset(), receivers=deal.givers)]
    stands = told.parties.drafts[work.party].kind == "Asset"
    return [_of_work("FINANCES" if stands else "LENDS_TO", work)]


def _uses(told: Told) -> Iterator[Claim]:
    """What the money of the deal told last is for, and who draws it."""
    for pattern, tie in ((_USED_FOR, "FINANCES"), (_DRAWN_BY, "LENDS_TO")):
        for match in pattern.finditer(told.sentence.marked):
            what = told.sentence.mention(match["what"])
            alone = [deal for deal in deals(told, _MONEY[:2]) if len(deal.givers) == 1]
            for deal in alone[:1]:
                giver = next(iter(deal.givers))
                yield from claimed(told, match, replace(deal, tie=tie), giver, what.party, giver)
            several = deals(told, _MONEY[:2])[:1] if tie == "FINANCES" and not alone else []
            for deal in several:  # "A and B lent X 5 million. The money is meant for a mill"
                for giver in sorted(deal.givers):
                    yield from claimed(
                        told, match, replace(deal, tie=tie), giver, what.party, giver
                    )
            issuer = told.parties.issuer
            sold = issuer is not None and 0 < told.sentence.start - issuer.start < _NEAR
            if sold and issuer is not None and tie == "FINANCES" and not (alone or several):
                paid = Deal(tie, issuer.start, frozenset(), frozenset([what.party]), "asserted")
                yield from claimed(told, match, paid, issuer.party, what.party, issuer.party)


def _sureties(told: Told) -> Iterator[Claim]:
    """Who vouches for the debt told of."""
    for pattern in (_VOUCHES, _ACTS_AS, _GUARANTEE, _GUARANTEES, _GUARANTOR):
        marked = _with_clubs(told) if pattern is _GUARANTOR else told.sentence.marked
        for match in pattern.finditer(marked):
            for deal in deals(told, _MONEY[:2])[:1]:
                if len(deal.receivers) == 1:
                    yield from _given(told, match, replace(deal, tie="GUARANTEES"))


def _savings(told: Told) -> Iterator[Claim]:
    """Who vouches for the savings with the one bank that the text has spoken of."""
    for match in _SAVINGS.finditer(told.sentence.marked):
        givers = {told.sentence.mentions[at].party for at in told.sentence.indices(match["who"])}
        near = told.parties.near(told.sentence.start - 2 * _NEAR, told.sentence.start)
        banks = [m for m in near if m.party >= 0 and m.party not in givers]
        banks = [m for m in banks if told.parties.drafts[m.party].kind == "Bank"]
        if len({m.party for m in banks}) == 1:
            yield from _given(told, match, _of_work("GUARANTEES", banks[-1]))


def _insurers(told: Told) -> Iterator[Claim]:
    """Who insures the works or the sale told of; a sale is insured for the seller."""
    for pattern in (_COVERS, _INSURED_BY, _KEEN):
        for match in pattern.finditer(told.sentence.marked):
            if match["trade"]:
                for deal in deals(told, ("SUPPLIES",)):
                    sold = Deal("INSURES", deal.at, frozenset(), deal.givers, deal.modality)
                    yield from _given(told, match, sold) if len(deal.givers) == 1 else ()
                continue
            work = work_of(told, ORDERED)
            if work is not None:
                weak = "interest" if pattern is _KEEN else "asserted"
                yield from _given(told, match, _of_work("INSURES", work, weak))


def _given(
    told: Told, match: re.Match[str], deal: Deal, verb: re.Match[str] | None = None
) -> Iterator[Claim]:
    """The claim of each who gives to the one of a deal; `verb`: where the verb stands, if not here. Who was told to give is left."""
    what = next(iter(deal.receivers))
    indices = told.sentence.indices(match["who"])
    for at in indices:
        who = told.sentence.mentions[at]
        if who.possessive or who.party in deal.givers:
            continue
        if deal.tie == "INVESTS_IN" and told.parties.drafts[who.party].kind in _PUBLIC:
            deal = replace(deal, tie="FINANCES")  # "the state adds 40 million"
        if _names_another(told, what):
            continue
        for claim in claimed(told, verb or match, deal, who.party, what, what):
            if len(indices) == 1 and deal.tie != "INSURES":
                claim.attributes |= _sum(told, match)
            claim.end = max(claim.end, told.sentence.to_text(match.end()))
            yield claim


def _names_another(told: Told, what: int) -> bool:
    """Whether the sentence names a work of its own, which the money may be for."""
    text = told.sentence.text
    return any(
        m.party not in (-1, what) and m.kind in BUILT and not _PAID_UNDER.search(text, 0, m.start)
        for m in told.sentence.mentions
    )


def _sum(told: Told, match: re.Match[str]) -> dict[str, Any]:
    """The sum of a match that names one."""
    sums = set(_MONEY_MARK.findall(match[0]))
    if len(sums) != 1 or "⟪p" in match[0]:
        return {}  # "half of the 62 million": not 62 million
    amount = told.sentence.amounts[int(next(iter(sums)))]
    found = (("amount", amount.value), ("currency", amount.unit))
    return {name: value for name, value in found if value is not None}


def claimed(
    told: Told,
    match: re.Match[str],
    deal: Deal,
    giver: int,
    what: int,
    absent: int,
    rule: str = _RULE,
) -> Iterator[Claim]:
    """The claim that somebody gives, no firmer than the deal; `absent`: the end that the sentence leaves out."""
    words = (match.groupdict().get("words") or "").strip()
    if -1 in (giver, what) or giver == what or told.rules.possibility.search(words):
        return
    drafts, kinds = told.parties.drafts, vocabulary().tie(deal.tie)
    if drafts[giver].kind not in kinds.subject or drafts[what].kind not in kinds.object:
        return
    said = told.rules.ladder(words) if words else "asserted"
    if not words and _WILL.search(told.sentence.marked, 0, match.start()):
        said = "planned"  # "A will lend 3 million, B guarantee half of it"
    if deal.modality not in ("asserted", "agreed"):
        said = weakest((said, deal.modality))
    claim = told.put(rule, deal.tie, giver, what, told.sentence.span_of(match), said)
    spans = [span for span in drafts[absent].mentions if span[0] < told.sentence.start]
    claim.antecedent = max(spans, default=None)
    report = told.sentence.speaker(match.start())
    if report is not None and report.party >= 0:
        claim.attributed_to = report.party
    yield claim
