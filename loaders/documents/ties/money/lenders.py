"""Money given by several, each with his own sum or share, whose verb is said once, and whose bank or surety somebody is.

"A provides 95 million dollars, B 42 million and C the rest" says of each what it says of the first; where the verb stands with a list of
such parts and its object behind them, the verb tells the tie.

    list(read_lenders(told, claims))        # of "A lends X 5 million euros, B 3 million.": B LENDS_TO X
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from decimal import Decimal
from typing import TYPE_CHECKING, Any

from interlock.loaders.documents.grammar.rules import LIST, MARK
from interlock.loaders.documents.language.anchors import Sought
from interlock.loaders.documents.language.later import later
from interlock.loaders.documents.language.words import words
from interlock.loaders.documents.mentions.find import Mention
from interlock.loaders.documents.ties.claims import Claim
from interlock.schema.vocabulary import vocabulary

if TYPE_CHECKING:
    from interlock.loaders.documents.parties.drafts import Draft
    from interlock.loaders.documents.ties.told import Told

__all__ = ["AMONG", "GIVES", "MORE", "read_lenders", "without_lawmakers"]

# "approved 617 million for education (174 million for A), power (319 million for B and C)"
_SHARED_OUT = Sought(
    r"(?P<who>⟦[BOG]\d+⟧)(?: \([A-Z]+\))?(?P<words>(?: (?:has|have|had|recently|also|today|yesterday|will|would|to|not"
    r"|in ⟪d\d+⟫|on ⟪d\d+⟫))*)"
    r" (?:approv|allocat|extend|provid|grant|commit|award|earmark|disburs|financ|fund)(?:e|ed|es|d|s|ted)?\b(?=[^;]*\(⟪m)"
)
_PART_FOR = later(rf"\((?P<m>⟪m(?P<n>\d+)⟫) (?:for|to|in) (?:the )?(?P<to>{LIST})\)")
_GIVEN = frozenset({"FINANCES", "LENDS_TO", "INVESTS_IN", "GUARANTEES"})
AMONG = r"(?:(?:another|a further|just|some|about|around|nearly|almost|up to|over|more than|the other|a|the|its|only|with) )*"
_SUM = (
    r"(?:⟪m(?P<m>\d+)⟫|⟪p(?P<p>\d+)⟫(?! of ⟦)|(?P<n>\d[\d.,]*) (?P<scale>million|billion|trillion)\b"
    r"|(?P<rest>(?:the )?(?:rest|remainder|balance|remaining ⟪[mp]\d+⟫))\b)"
)
_NEXT = rf"(?:,? and|,|;|,? while) (?:the )?(?:[A-Z][a-z]+ )?(?:[a-z-]+ ){{0,3}}?(?P<who>{MARK})(?: (?:of|in) ⟦L\d+⟧)? {AMONG}{_SUM}"
MORE = Sought(_NEXT)
_SCALES = {"million": 10**6, "billion": 10**9, "trillion": 10**12}
# A list of givers, each with his sum, before what it is for.
_PLAIN_SUM = r"(?:⟪[mp]\d+⟫|\d[\d.,]* (?:million|billion)|the (?:rest|remainder|balance))"
_VERB = (
    r"(?P<words>(?: (?:is|are|was|were|will|would|has|have|had|to|also|each|expected|due|not|be))*) "
    r"(?P<verb>provid(?:es?|ed|ing)|contribut(?:es?|ed|ing)|lends?|lent|lending|put(?:s|ting)? up|giv(?:es?"
    r"|ing|en)|gave|commit(?:s|ted|ting)?|pledg(?:es?|ed|ing)"
    r"|invest(?:s|ed|ing)?|approv(?:es?|ed|ing)|allocat(?:es?|ed|ing)|financ(?:es?|ed|ing)|fund(?:s|ed"
    r"|ing)?|supply|supplies|supplied|extend(?:s|ed|ing)?)"
)
_LISTED = Sought(
    rf"(?P<first>{MARK})(?: of ⟦L\d+⟧)?{_VERB} {AMONG}{_PLAIN_SUM}"
    rf"(?P<others>(?:(?:,? and|,) (?:the )?(?:[a-z-]+ ){{0,3}}?{MARK}(?: of ⟦L\d+⟧)? {AMONG}{_PLAIN_SUM})+)"
    r"(?: in (?:loans?|credits?|grants?|debt))? (?P<by>for|to|towards?|into|of the (?:cost|costs|financing"
    rf"|funding|money) (?:of|for)) (?:the )?(?:[a-z-]+ ){{0,2}}?(?P<what>{MARK})(?!’s|'s)"
)
_WORKS = frozenset({"Project", "Asset", "Portfolio", "Programme", "Event"})
_REST = Sought(  # "the rest comes from X", "with the balance to be put up by X"
    r"(?:^|, |; |and |with |while )(?:[Tt]he )?(?:rest|remainder|balance|remaining ⟪[mp]\d+⟫|other half)(?: of the (?:money"
    r"|cost|costs|sum|financing|funding|funds|loan))?"
    r"(?P<words>(?: (?:is|was|will|would|has|have|had|been|to|be|being|are|were))*)"
    r" (?:com(?:es?|ing)|came|put up|provided|met|covered|financed|funded|borne|paid|supplied|lent|raised"
    rf"|contributed)(?: for)? (?:from|by) (?:the )?(?P<who>{LIST})(?!’s|'s| own)"
)
_ALSO_FROM = Sought(  # "with a grant from A and a loan from B"
    r"from (?:the )?(?P<first>⟦\w\d+⟧)(?:, | and |, and )(?:with |by )?(?:an? |the )?(?:⟪m\d+⟫ )?(?:[a-z-]+ ){0,2}"
    r"(?:loans?|grants?|credits?|facility|funding|financing|money|subsidy|contribution|equity|capital)(?: of ⟪m\d+⟫)? from (?:the )?"
    r"(?:its [a-z-]+, )?"
    rf"(?P<who>{LIST})(?!’s|'s)"
)
_SURETY = Sought(
    rf",? with (?:the )?(?P<who>{MARK}) (?:acting |standing |serving )?as (?:a |the |its |their )?(?:guarantor|surety)\b"
)
_OF_BANK = Sought(  # "X's main bank is Y", "Its banks are Y and Z", "X’s bankers, Y and Z"
    r"(?:(?P<own>⟦[FOPSC]\d+⟧)(?:’s|'s|’|')|(?P<its>[Ii]ts|[Tt]heir)) (?:(?:main|house|principal|chief"
    r"|own|lead|current|relationship|transaction|settlement|clearing|present) )*"
    r"(?:banks?|bankers?)(?: today| now| ⟪d\d+⟫)?(?P<words> (?:is|are|was|were|remains?|has been|have been)|,) (?:still "
    r"|now )?(?P<bank>(?:⟦B\d+⟧)(?:(?:, ⟦B\d+⟧)*,? and(?:,? since ⟪d\d+⟫,?)? ⟦B\d+⟧)?)(?=[,.;]|$| (?:and|in|since)\b)"
)
_CHANGED = Sought(
    rf"(?P<who>{MARK})(?: (?:has|have|had|is|are))? (?:chang(?:ed|es|ing)|switch(?:ed|es|ing)|mov(?:ed|es|ing))"
    r" (?:its |their |the )?(?:[a-z]+ ){0,2}?(?:banks?|accounts?|banking|deposits?|business)"
    r"(?: (?:on |in )?⟪d\d+⟫)? from (?:the )?(?P<old>⟦B\d+⟧) to (?:the )?(?P<new>⟦B\d+⟧)"
)
_AUX = r"(?P<words>(?: (?:is|are|was|were|will|would|has|have|had|to|also|each|both|expected|due|not|be|been|being|in turn))*)"
GIVES = (
    r"(?:put(?:s|ting)? (?:in|up)|provid(?:es?|ed|ing)|contribut(?:es?|ed|ing)|lends?|lent|lending|giv(?:es?|ing|en)|gave|add(?:s|ed"
    r"|ing)?|commit(?:s|ted|ting)?|pledg(?:es?|ed|ing)|pa(?:ys?|id|ying)|cover(?:s|ed|ing)?|bear(?:s|ing)?|bore|meet(?:s|ing)?"
    r"|invest(?:s|ed|ing)?|suppl(?:y|ies|ied|ying)|extend(?:s|ed|ing)?|allocat(?:es?|ed|ing)|financ(?:es?|ed|ing)|fund(?:s|ed|ing)?"
    r"|chip(?:s|ped|ping)? in|kick(?:s|ed|ing)? in)"
)
_DONE_WITH = r"(?= ?[,.;)]|$| (?:and|while|in (?:loans?|grants?|credits?|equity|debt|cash|kind)|over|through|under|towards it|from)\b)"
_OWN_PART = Sought(  # "A has committed 45 million towards X, while B will put in 20 million"
    rf"(?:,? (?:while|whereas|with|and)|;) (?:the )?(?:[a-z-]+ ){{0,3}}?(?P<who>{MARK}){_AUX} {GIVES} {AMONG}{_SUM}{_DONE_WITH}"
)
_BARE_REST = Sought(  # "half is paid by A and the rest by B"
    r"(?:,|,? and|,? while|;|,? with) the (?:rest|remainder|balance|other half|remaining ⟪[mp]\d+⟫) (?:by|from) (?:the )?"
    rf"(?P<who>{LIST})(?!’s|'s| own)"
)
_OF_COSTS = Sought(  # "X will cost 90 million, of which A will pay 60 million and B the rest"
    rf"(?P<what>⟦[SJET]\d+⟧)(?:,? (?:which|that)|,)?(?: (?:is|are|was|were|will|would|has|have|had|expected|estimated|budgeted|to"
    r"|be))* ?(?:cost|costs|costing|budgeted|worth|valued|priced|require|requires|estimated)(?: (?:at|a total of|about|around"
    r"|some|nearly|over|more than|an estimated|up to))* ⟪m\d+⟫(?: in all| in total)?,? (?:of|from|towards) which (?:the )?"
    rf"(?:[a-z-]+ ){{0,3}}?(?P<who>{LIST}){_AUX} {GIVES} {AMONG}{_SUM}(?! in (?!loans?|grants?|credits?|equity|debt|cash|kind))"
)
_OF_COSTS_FROM = Sought(  # "..., of which 60 million comes from A"
    rf"(?P<what>⟦[SJET]\d+⟧)(?:,? (?:which|that)|,)?(?: (?:is|are|was|were|will|would|has|have|had|expected|estimated|budgeted|to"
    r"|be))* ?(?:cost|costs|costing|budgeted|worth|valued|priced|require|requires|estimated)(?: (?:at|a total of|about|around"
    r"|some|nearly|over|more than|an estimated|up to))* ⟪m\d+⟫(?: in all| in total)?,? (?:of|from) which "
    rf"{AMONG}(?:⟪[mp]\d+⟫|half|most|a third|two thirds){_AUX} (?:com(?:es?|ing)|came|provided|paid|put up|lent|financed"
    rf"|covered|contributed|borne|funded)(?: for)? (?:from|by) (?:the )?(?:[a-z-]+ ){{0,3}}?(?P<who>{LIST})(?!’s|'s| own)"
)
_AS_LENDERS = Sought(  # "arranged by A, with B and C as co-lenders"
    rf",? (?:with|alongside|and|leaving) (?:the )?(?P<who>{LIST}) (?:acting |serving |participating |joining )?as (?:the |its )?(?:senior "
    r"|other |joint |mandated )?(?:co-?lenders?|lenders?|(?:lead )?arrangers?|participants?|participating (?:banks|lenders)"
    r"|underwriters?|bookrunners?)\b"
)
_PROVIDED = Sought(  # "A has signed a loan of 5 million, provided to B": whoever signs alone, and is a bank
    r"(?P<who>⟦B\d+⟧)(?P<words>(?: (?:has|have|had|also|will|is|to|today|recently))*) (?:sign|signs|signed|inked|penned|concluded|approve"
    r"|approves|approved|announced?|announces|unveiled|agreed|arranged) (?:an? |the |its )?"
    r"(?:⟪m(?P<m>\d+)⟫ (?:\(⟪m\d+⟫\) )?)?(?:[a-z][a-z-]+ ){0,4}?"
    r"(?:loans?|credits?|credit lines?|lines? of credit|facility)(?: agreement)?(?: (?:of|worth) ⟪m\d+⟫)?, (?:which (?:is|was|will be) )?"
    r"(?:provided|granted|extended|given|offered|made available) to (?:the )?(?P<what>⟦[FBGOPLC]\d+⟧)(?!’s|'s| by| from| and)"
)
# The words that `_AS_LENDERS` ends in, and those without which nothing is told of whose bank a bank is.
_LENDING = frozenset(
    words(
        "lender lenders colender colenders arranger arrangers participant participants participating underwriter underwriters "
        "bookrunner bookrunners"
    )
)
_BANKING = frozenset(
    words("bank banks banker bankers banking account accounts deposit deposits business")
)
_MARKS = later(r"⟦\w(\d+)⟧")
_BANKS = later(r"(?:main |house |principal )?(?:banks?|bankers?)$")


_LAWMAKERS = (
    "parliament",
    "assembly",
    "senate",
    "congress",
    "cabinet",
    "council of ministers",
    "legislature",
    "duma",
)


def without_lawmakers(told: Told, claims: Sequence[Claim]) -> list[Claim]:
    """Claims but for those that a parliament or cabinet lends: it ratifies what others lend."""
    return [
        claim
        for claim in claims
        if claim.tie != "LENDS_TO"
        or not (
            _makes_laws(told.parties.drafts[claim.subject]) or _sells_what_is_bought(told, claim)
        )
    ]


_BOUGHT_WITH_IT = later(  # "a loan to X for trains from Y"
    r"\b(?:for|to (?:buy|purchase|order|import)) (?!(?:the )?⟦)(?:[a-z0-9⟪⟫,-]+ ){1,5}from (?:the )?⟦\w(?P<vendor>\d+)⟧"
)


def _sells_what_is_bought(told: Told, claim: Claim) -> bool:
    """Whether a firm stands only behind what a loan is to buy: the goods are from it, and not the loan."""
    if told.parties.drafts[claim.subject].kind not in ("Firm", "Party"):
        return False
    vendors = (int(match["vendor"]) for match in _BOUGHT_WITH_IT.finditer(told.sentence.marked))
    return any(told.sentence.mentions[at].party == claim.subject for at in vendors)


def _makes_laws(draft: Draft) -> bool:
    said = (draft.head or draft.name).lower()
    return draft.kind == "GovernmentBody" and said.endswith(_LAWMAKERS)


def read_lenders(told: Told, claims: list[Claim]) -> Iterator[Claim]:
    """What further givers of money one sentence tells; `claims`: of the sentence so far, without those that took a giver for a receiver."""
    marked = told.sentence.marked
    if "⟦" not in marked:
        return
    found = (
        *_listed(told),
        *_gapped(told, claims),
        *_remainder(told, claims),
        *_also_from(told, claims),
        *_own_parts(told, claims),
        *_of_costs(told),
        *_as_lenders(told, claims),
        *_sureties(told, claims),
        *_banks(told),
        *_provided(told),
        *_shared_out(told),
    )
    known = {(claim.subject, claim.tie, claim.object) for claim in claims}
    for claim in found:
        key = (claim.subject, claim.tie, claim.object)
        if key not in known:
            known.add(key)
            yield claim
    given = [
        claim for claim in (*claims, *found) if claim.tie in _GIVEN and claim.modality != "denied"
    ]
    if given:
        told.parties.given = (given[-1].tie, given[-1].object, told.sentence.start)


def _sum(told: Told, match: re.Match[str], currency: str | None) -> dict[str, Any]:
    """The sum of one giver; a number without a currency is in that of the first."""
    if match["m"]:
        amount = told.sentence.amounts[int(match["m"])]
        return {
            name: value
            for name, value in (("amount", amount.value), ("currency", amount.unit or currency))
            if value is not None
        }
    if match["n"] and currency:
        number = Decimal(match["n"].replace(",", "")) * _SCALES[match["scale"]]
        return {"amount": number, "currency": currency}
    return {}


def _gapped(told: Told, claims: list[Claim]) -> Iterator[Claim]:
    """Givers whose verb is left out behind the first: "A lends X 5 million euros and B 3 million"."""
    marked = told.sentence.marked
    givers: set[int] = set()
    for first in tuple(claims):
        if first.tie not in _GIVEN or first.rule.startswith("noun.") or first.object in givers:
            continue
        at = _place(told, first.subject)
        verb_first = _SAID_SUM.match(marked, marked.find("⟧", at) + 1) if at >= 0 else None
        if verb_first is None:
            continue
        begin = verb_first.end()
        while (more := MORE.match(marked, begin)) is not None:
            begin = more.end()
            for claim in _like(told, first, more):
                givers.add(claim.subject)
                yield claim
    claims[:] = [c for c in claims if c.tie not in _GIVEN or c.object not in givers]


# What stands between the first giver and his sum: a verb and to whom, no further clause.
_SAID_SUM = later(
    rf"(?: (?:of|in) ⟦L\d+⟧)?(?: (?!(?:and|but|while|which|that|who|said)\b)[a-z][a-z-]*){{1,6}}?(?: (?:the )?{MARK})?(?: (?:a"
    r"|some|about|another|up to|the))*(?: ⟪[mp]\d+⟫)(?: of the (?:cost|costs|financing|loan|money|funding"
    rf"|sum)(?: (?:of|for) (?:the )?{MARK})?| (?:of|to|for|in) (?:the )?{MARK})?"
)


def _like(told: Told, first: Claim, more: re.Match[str]) -> Iterator[Claim]:
    who = told.sentence.mention(more["who"])
    if not _may_give(told, who, first.tie) or who.party == first.subject:
        return
    if who.party == first.object:
        return
    kept = {k: v for k, v in first.attributes.items() if k not in ("amount", "currency")}
    kept |= _sum(told, more, first.attributes.get("currency"))
    yield replace(
        first,
        rule="money.gapped",
        version=told.rules.version,
        subject=who.party,
        end=max(first.end, told.sentence.to_text(more.end())),
        attributes=kept,
    )


def _may_give(told: Told, who: Mention, tie: str) -> bool:
    if who.party < 0 or who.possessive:
        return False
    return told.parties.drafts[who.party].kind in vocabulary().tie(tie).subject


def _place(told: Told, party: int) -> int:
    """Where a party is first marked in the sentence, or -1."""
    for number, mention in enumerate(told.sentence.mentions):
        if mention.party == party:
            return told.sentence.marked.find(f"{number}⟧")
    return -1


def _listed(told: Told) -> Iterator[Claim]:
    """A list of givers with their sums before what the money is for: "A provides 95 million, B 42 million and C 30 million for X"."""
    sentence, drafts = told.sentence, told.parties.drafts
    for match in _LISTED.finditer(sentence.marked):
        what = sentence.mention(match["what"])
        if what.party < 0 or told.rules.possibility.search(match["words"]):
            continue
        verb = match["verb"]
        works = drafts[what.party].kind in _WORKS
        tie = "INVESTS_IN" if verb.startswith("invest") else "FINANCES" if works else ""
        if not tie and verb.startswith(("lend", "lent")):
            tie = "LENDS_TO"
        if not tie or drafts[what.party].kind not in vocabulary().tie(tie).object:
            continue
        words = match["words"].strip()
        start, end = sentence.span_of(match)
        givers = (match["first"], *(part[0] for part in _MARKS.finditer(match["others"])))
        for giver in givers:
            who = sentence.mention(giver)
            if _may_give(told, who, tie) and who.kind != "Place" and who.party != what.party:
                claim = _told(told, "money.listed", tie, who.party, what.party, start, end)
                claim.modality = told.rules.ladder(words) if words else "asserted"
                yield claim


def _remainder(told: Told, claims: Sequence[Claim]) -> Iterator[Claim]:
    """Who gives the rest: of what the sentence, or the one before it, has said to be paid for in part."""
    sentence = told.sentence
    for match in _REST.finditer(sentence.marked):
        here = [claim for claim in claims if claim.tie in _GIVEN and claim.modality != "denied"]
        given = told.parties.given
        if here:
            tie, what = here[0].tie, here[0].object
        elif (
            given is not None
            and sentence.start - given[2] < _NEAR
            and _goes_on(told, match.start(), given[1])
        ):
            tie, what = given[0], given[1]
        else:
            continue
        words = match["words"].strip()
        start, end = sentence.span_of(match)
        for at in sentence.indices(match["who"]):
            who = sentence.mentions[at]
            if _may_give(told, who, tie) and who.party != what:
                claim = _told(told, "money.rest", tie, who.party, what, start, end)
                claim.modality = (
                    here[0].modality if here else told.rules.ladder(words) if words else "asserted"
                )
                yield claim


def _goes_on(told: Told, stop: int, what: int) -> bool:
    """Whether what stands before "the rest" names no other work: "the loan covers half of what the project needs"."""
    before = _MARKS.finditer(told.sentence.marked, 0, stop)
    told_of = (told.sentence.mention(mark[0]) for mark in before)
    return all(one.party == what or one.kind not in _WORKS for one in told_of)


def _own_parts(told: Told, claims: Sequence[Claim]) -> Iterator[Claim]:
    """A second giver with a verb of his own, and no object: he gives to what the first does."""
    given = [c for c in claims if c.tie in _GIVEN and c.modality != "denied"]
    if not given:
        return
    for pattern in (_OWN_PART, _BARE_REST):
        for match in pattern.finditer(told.sentence.marked):
            start, end = told.sentence.span_of(match)
            first = next((claim for claim in given if claim.start < start), None)
            words = (match.groupdict().get("words") or "").strip()
            if first is None or told.rules.possibility.search(words):
                continue
            for at in told.sentence.indices(match["who"]):
                who = told.sentence.mentions[at]
                if _may_give(told, who, first.tie) and who.party not in (
                    first.object,
                    first.subject,
                ):
                    claim = _told(
                        told, "money.own-part", first.tie, who.party, first.object, start, end
                    )
                    claim.modality = told.rules.ladder(words) if words else first.modality
                    yield claim


def _provided(told: Told) -> Iterator[Claim]:
    """The bank that signs or approves a loan, of which a participle tells who has it."""
    for match in _PROVIDED.finditer(told.sentence.marked):
        who, what = (told.sentence.mention(match[one]) for one in ("who", "what"))
        words = match["words"].strip()
        if what.party in (-1, who.party) or told.rules.possibility.search(words):
            continue
        if _may_give(told, who, "LENDS_TO"):
            start, end = told.sentence.span_of(match)
            claim = _told(told, "money.provided", "LENDS_TO", who.party, what.party, start, end)
            claim.modality = "planned" if "will" in words or "to" in words.split() else "agreed"
            claim.attributes["instrument"] = "loan"
            if match["m"]:
                amount = told.sentence.amounts[int(match["m"])]
                claim.attributes |= {"amount": amount.value, "currency": amount.unit}
            yield claim


def _shared_out(told: Told) -> Iterator[Claim]:
    """Whom a bank finances, where brackets behind each purpose tell the sum and for whom it is."""
    for match in _SHARED_OUT.finditer(told.sentence.marked):
        who = told.sentence.mention(match["who"])
        words = match["words"].strip()
        parts = list(_PART_FOR.finditer(told.sentence.marked, match.end("words")))
        several = len(parts) > 1
        if (
            not several
            or told.rules.possibility.search(words)
            or not _may_give(told, who, "FINANCES")
        ):
            continue
        for part in parts:
            start, end = told.sentence.span(part.start("m"), part.end("to"))
            receivers = told.sentence.indices(part["to"])
            for at in receivers:
                party = told.sentence.mentions[at].party
                if party in (-1, who.party):
                    continue
                claim = _told(told, "money.shared-out", "FINANCES", who.party, party, start, end)
                claim.modality = told.rules.ladder(words) if words else "asserted"
                if len(receivers) == 1:  # else the sum is that of all of them
                    amount = told.sentence.amounts[int(part["n"])]
                    claim.attributes |= {"amount": amount.value, "currency": amount.unit}
                yield claim


def _of_costs(told: Told) -> Iterator[Claim]:
    """Who pays which part of what something costs."""
    for pattern in (_OF_COSTS, _OF_COSTS_FROM):
        for match in pattern.finditer(told.sentence.marked):
            what = told.sentence.mention(match["what"])
            words = match["words"].strip()
            if what.party < 0 or told.rules.possibility.search(words):
                continue
            start, end = told.sentence.span_of(match)
            for at in told.sentence.indices(match["who"]):
                who = told.sentence.mentions[at]
                if _may_give(told, who, "FINANCES") and who.party != what.party:
                    claim = _told(
                        told, "money.of-cost", "FINANCES", who.party, what.party, start, end
                    )
                    claim.modality = told.rules.ladder(words) if words else "asserted"
                    yield claim


def _as_lenders(told: Told, claims: Sequence[Claim]) -> Iterator[Claim]:
    """Who lends beside the bank that the sentence names: "with B and C as co-lenders", "A left the loan to X, leaving B as lender"."""
    if _LENDING.isdisjoint(told.sentence.words):
        return
    given = [c for c in claims if c.tie in ("LENDS_TO", "FINANCES") and c.modality != "denied"]
    view = told.sentence.in_words(lambda number, mark: _as_noun(told, number, mark), names=False)
    for match in _AS_LENDERS.finditer(view):
        tie, modality, ends = "LENDS_TO", "asserted", set[int]()
        if given:
            tie, modality, ends = given[0].tie, given[0].modality, {given[0].subject}
            target = given[0].object
        else:
            loan = _LOAN_LEFT.search(told.sentence.marked)
            target = told.sentence.mentions[int(loan["what"])].party if loan is not None else -1
        start, end = told.sentence.span_of(match)
        for at in told.sentence.indices(match["who"]) if target >= 0 else ():
            who = told.sentence.mentions[at]
            if _may_give(told, who, tie) and who.party not in ends | {target}:
                claim = _told(told, "money.as-lender", tie, who.party, target, start, end)
                claim.modality = modality
                yield claim


_LOAN_LEFT = Sought(  # "pulled out of the 600 million loan to X"
    r"\b(?:pull(?:s|ed)? out of|withdr(?:ew|aws) from|left|quit|dropped out of|walked away from|joined) (?:the|a|an) (?:⟪m\d+⟫"
    r" )?(?:[a-z-]+ ){0,3}?"
    r"(?:loan|credit|facility|financing)(?: of ⟪m\d+⟫)? (?:to|for|of) (?:the )?⟦[FBGSJOPC](?P<what>\d+)⟧(?!’s|'s)"
)


def _as_noun(told: Told, number: int, mark: str) -> str:
    """The word "lenders" as it is, where it was taken for a party."""
    mention = told.sentence.mentions[number]
    noun = mention.form in ("group", "definite") and mention.head in (
        "lender",
        "co-lender",
        "arranger",
    )
    return told.sentence.text[mention.start : mention.end] if noun else mark


_NEAR = 300  # characters back to what was said to be paid for in part


def _also_from(told: Told, claims: Sequence[Claim]) -> Iterator[Claim]:
    """A second giver with his own manner of giving: "is financed with a grant from A and a loan from B"."""
    for match in _ALSO_FROM.finditer(told.sentence.marked):
        giver = told.sentence.mention(match["first"]).party
        for first in claims:
            if first.subject != giver or first.tie not in ("FINANCES", "LENDS_TO"):
                continue
            start, end = told.sentence.span_of(match)
            for at in told.sentence.indices(match["who"]):
                who = told.sentence.mentions[at]
                if _may_give(told, who, first.tie) and who.party != first.object:
                    claim = _told(
                        told, "money.also", first.tie, who.party, first.object, start, end
                    )
                    claim.modality = first.modality
                    yield claim


def _sureties(told: Told, claims: Sequence[Claim]) -> Iterator[Claim]:
    lent = [claim for claim in claims if claim.tie in ("LENDS_TO", "FINANCES")]
    for match in _SURETY.finditer(told.sentence.marked):
        who = told.sentence.mention(match["who"])
        if (
            lent
            and _may_give(told, who, "GUARANTEES")
            and who.party not in (lent[0].object, lent[0].subject)
        ):
            start, end = told.sentence.span_of(match)
            claim = _told(told, "money.surety", "GUARANTEES", who.party, lent[0].object, start, end)
            claim.modality = lent[0].modality
            yield claim


def _banks(told: Told) -> Iterator[Claim]:
    """Whose bank a bank is: "X's main bank is Y", "X has changed its bank from Y to Z"."""
    if _BANKING.isdisjoint(told.sentence.words):
        return
    sentence, view = told.sentence, _with_banks(told)
    for match in _OF_BANK.finditer(view):
        if match["own"]:
            owner: Mention | None = sentence.mention(match["own"])
        else:
            at = sentence.mention(match["bank"]).start
            owner = sentence.mention(match["bank"]).owner
            if owner is None or owner.party < 0:
                plural = match["its"].lower() == "their"
                owner = told.parties.before(sentence.start, at, plural=plural)
        if owner is None or owner.party < 0:
            continue
        for at in sentence.indices(match["bank"]):
            yield from _client(told, owner, sentence.mentions[at], match)
    for match in _CHANGED.finditer(view):
        owner = sentence.mention(match["who"])
        for name in ("old", "new"):
            bank = sentence.mention(match[name])
            for claim in _client(told, owner, bank, match):
                claim.ended = name == "old"
                yield claim


def _client(told: Told, owner: Mention, bank: Mention, match: re.Match[str]) -> Iterator[Claim]:
    drafts = told.parties.drafts
    if owner.party < 0 or bank.party < 0 or bank.party == owner.party:
        return
    if drafts[owner.party].kind in ("Bank", "Place") or drafts[bank.party].kind != "Bank":
        return  # "Kenya's bank, X": where it is
    if drafts[owner.party].kind not in vocabulary().tie("BANKS_WITH").subject or bank.possessive:
        return
    start, end = told.sentence.span_of(match)
    yield _told(told, "money.bank", "BANKS_WITH", owner.party, bank.party, start, end)


def _with_banks(told: Told) -> str:
    """The marked sentence with "its bank" as words, also where a name was taken together with it."""

    def said(number: int, mark: str) -> str:
        mention = told.sentence.mentions[number]
        if mention.form == "name" and mention.kind != "Bank":
            return mark
        text = told.sentence.text[mention.start : mention.end]
        if mention.form in ("group", "definite") and _BANKS.search(text):
            return text
        if mention.form == "name":
            lead, comma, _ = text.partition(", ")
            if comma and _BANKS.search(lead) and len(lead.split()) <= _FEW:
                return f"{lead}, {mark}"
        return mark

    return told.sentence.in_words(said)


_FEW = 4


def _told(
    told: Told, rule: str, tie: str, subject: int, target: int, start: int, end: int
) -> Claim:
    return told.put(rule, tie, subject, target, (start, end))
