"""What a sentence takes for granted of holdings: who sells, cuts or pledges a stake has it; "through his firm X" makes X his.

Such words hold whatever the clause says is planned, denied or only possible with the stake: "A may sell its 40% stake in B" and
"A denied that it would" both tell that A owns of B. A stake of which the clause says that it is sold or still to be bought is not read.

    list(read_holdings(told))       # of "A plans to sell its 40% stake in B": A OWNS B, asserted
"""

from __future__ import annotations

import re
from collections import deque
from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from interlock.loaders.documents.grammar.commitment import POSITIVE
from interlock.loaders.documents.language.anchors import Sought
from interlock.loaders.documents.language.later import later
from interlock.loaders.documents.language.several import several
from interlock.loaders.documents.mentions.find import Mention
from interlock.loaders.documents.parties.bidden import bidden
from interlock.loaders.documents.parties.blamed import blamed
from interlock.loaders.documents.ties.claims import Claim, share_of
from interlock.loaders.documents.ties.persons.kin import one_person_before

if TYPE_CHECKING:
    from interlock.loaders.documents.ties.told import Told

__all__ = ["read_holdings", "read_shares", "stake_in", "without_holders"]

_WORDS = (
    r"(?:(?:own|entire|whole|remaining|existing|current|controlling|majority|minority|direct|indirect|combined|ownership|equity"
    r"|strategic|small|large|big|substantial|significant|lucrative|prized|approximately|roughly|about|some) |⟪[pmq]\d+⟫ ?-?){0,4}"
)
_STAKE = Sought(
    rf"(?P<whose>⟦\w(?P<own>\d+)⟧(?:’s|'s|’|')|\b(?:its|his|her|their))(?: \([^()]{{2,40}}\))? (?P<share>{_WORDS})"
    r"(?:stakes?|shareholdings?|shares|equity interests?|(?<=⟫ )(?:interests?|holdings?|share)|(?<=ing )(?:interests?|holdings?)"
    r"|(?<=ity )(?:interests?|holdings?|ownership)|(?:holdings?|share)(?= in )|voting (?:rights|interest)|votes(?= in )"
    r"|ownership(?: (?:interest|stake|percentage|level))?)"
    r"(?P<of> of (?:around |about |roughly |approximately )?⟪p\d+⟫)? (?:in|of) (?:the )?(?:(?!which|whom|to |from |for |by |with "
    r"|via )[a-z][a-z-]* ){0,3}?"
    r"⟦[FBPJSO](?P<held>\d+)⟧(?!’s|'s|-)"
)
_A_STAKE = r"(?:stakes?|shareholdings?|shares|(?<=⟫ )(?:interests?|share)|(?<=ity )interests?|holdings?|(?<=⟫) ?)"
_NEAR_WORDS = r"(?:the )?(?:(?!which|whom|to |from |for |by |with |via )[A-Z]?[a-z][a-z-]* ){0,3}?"
# What is done before the words of a stake: of these it is told elsewhere, or the stake is gone, or not there yet.
_DONE = later(
    r"\b(?:(?:sold|sells|bought|buys?|buying|acquir[a-z]+|purchas[a-z]+|tak(?:e|es|en|ing)|took|lost|los(?:es|ing)|exit(?:s|ed|ing)"
    r"|divest(?:s|ed)|disposed|offload(?:s|ed)|relinquish[a-z]*|forfeit[a-z]*|seiz[a-z]+|confiscat[a-z]+|nationali[sz][a-z]+|gave|given"
    r"|transferred|ceded|handed|dumped|gives?|rais[a-z]+|increas[a-z]+|lift[a-z]*|boost[a-z]*|doubl[a-z]+|tripl[a-z]+|build[a-z]*|built"
    r"|gain[a-z]*|obtain[a-z]*|get(?:s|ting)?|got|complet[a-z]+|hik[a-z]+|up(?:ped|ping)|inherit[a-z]*|after|by|from|following)"
    r"(?: (?:out|up|off|of|over|on|all|most|part|half|the|some|selling|offloading|divesting))*"
    r"|sales? of(?: (?:all|most|part|half) of)?|(?:had|forced|ordered|managed|used) to (?:sell|divest)(?: off)?) $"
)
# What is to grow is there: "plans to increase its stake", "thinking of raising its share".
_TO_GROW = later(
    r"\b(?:to|of|on|about|not|will|would|may|might|could|can|should|and|or|consider(?:s|ed|ing)?|discuss(?:es|ed|ing)?|propos(?:es|ed|ing))"
    r" (?:(?:further|gradually|eventually|also|soon) )?(?:rais|increas|lift|boost|doubl|tripl|hik|upp?)(?:e|ing)? $"
)
_DONE_WITH_ANOTHERS = later(  # of "X's stake"
    r"\b(?:(?:sold|bought|acquired|purchased|took|taken|taking|gained|inherit[a-z]*"
    r"|after|by|following)(?: (?:out|up|off|of|over|on|all|most|part|half|the|some|buying|acquiring|purchasing|selling))*"
    r"|(?:sales?|acquisition|purchase|takeover|transfer|seizure) of(?: (?:all|most|part|half) of)?) $"
)
_HELD_BY_THIRD = Sought(  # "bought the 30 percent stake that X held in Y", "the stake held by X in Y"
    rf"\b(?:the|a|an|that|this|entire|remaining) (?P<share>{_WORDS}){_A_STAKE}"
    rf"(?:(?: (?:that|which))? {_NEAR_WORDS}⟦[FBHPGOL](?P<holds>\d+)⟧ (?:(?:already|also|had|has|have|currently|previously|still|now) )*"
    r"(?:(?:holds?|held|owns?|owned)\b|(?:has|had|have)\b(?! (?:[a-z]+ly )?(?:put|paid|made|given|set|spent|sunk|[a-z]+ed)\b))"
    rf"|(?: (?:currently|previously|now|formerly|still|already))? (?:held|owned) by {_NEAR_WORDS}⟦[FBHPGOL](?P<held_by>\d+)⟧)"
    rf"(?: (?:in|of) {_NEAR_WORDS}⟦[FBPJSO](?P<held>\d+)⟧(?!’s|'s|-))?(?P<behind> (?:in|of)\b)?"
)
_WHOSE = Sought(  # "X, whose stake in Y fell to 9 percent"
    rf"⟦[FBHPGO](?P<own>\d+)⟧,? whose (?P<share>{_WORDS})(?:stakes?|shareholdings?|holdings?|interests?) (?:in|of) (?:the )?"
    r"(?:(?!which|whom)[a-z][a-z-]* ){0,3}?⟦[FBPJSO](?P<held>\d+)⟧(?!’s|'s|-)"
)
_ELIDED = Sought(  # "and lifted its holding to 7.9 percent"
    r"\b(?:cut|reduc|lower|trim|par|rais|increas|lift|boost|hik|doubl|tripl|halv|upp|dilut)[a-z]* (?P<whose>its|his|her|their) "
    rf"(?P<share>{_WORDS})(?:stakes?|shareholdings?|holdings?)(?! (?:in|of|compan[a-z]+|groups?|firms?)\b)"
)
_SELLS_SHARES = Sought(
    r"\b(?:(?:is|are|was|were) (?:also )?selling|to sell|(?:will|would|may|could|might) sell)"
    r" (?:(?:up to|about|around|another|some|its|their) )*"
    r"(?:⟪[mq]\d+⟫|[\d.,]+(?: (?:million|billion))?)"
    r" (?:[a-z]+ )?shares (?:in|of) (?:the )?(?:[a-z-]+ ){0,2}?⟦[FBP](?P<held>\d+)⟧(?!’s|'s|-)"
)
_SELLS_STAKE = Sought(  # who is to sell a stake has it
    r"\b(?:(?:is|are|was|were) (?:also )?selling|to sell|(?:will|would|may|could|might) sell|to dispose of) (?:a |an |the |up to |about )*"
    r"(?P<share>(?:(?:combined|controlling|majority|minority|strategic|further) )*⟪p\d+⟫)[ -]"
    r"(?:stake|interest|holding|shareholding) in (?:the )?(?:(?!which|whom)[a-z][a-z-]* ){0,3}?⟦[FBPJSO](?P<held>\d+)⟧(?!’s|'s|-)"
)
_FOR_SALE = Sought(  # "has put X up for sale"
    r"\b(?:put|puts|putting|offer|offers|offered|offering|placed?) (?:its )?(?:(?!a |an )[a-z-]+ ){0,3}?⟦[FBPS](?P<held>\d+)⟧"
    r" (?:up )?(?:for sale|on the market|on the block|under the hammer)"
)
# "X, owned by Y through its holding Z": Y's
_HELD_THROUGH = later(
    r"\b(?:owned|held|controlled) by (?:the |an? )?(?:[A-Z]?[a-z-]+ ){0,3}?⟦\w(?P<by>\d+)⟧,? (?:through|via) ?(?:its)?$"
)
_ITS_UNIT = Sought(  # "its X unit"
    r"\b(?P<whose>[Ii]ts|their) (?:(?!own\b|rival|former)[a-z-]+ ){0,2}⟦[FBP](?P<held>\d+)⟧"
    r"(?: (?!(?:and|or|of|in|to|for|by|with|the|from) )[a-z-]+){0,3}? (?:unit|subsidiary|division|arm|affiliate|business)\b"
)
_NAMED_UNIT = Sought(  # "the X unit of Y", "Y's X unit"
    r"(?:⟦[FBO](?P<owner>\d+)⟧(?:’s|'s|’|') )?(?:(?!own\b|rival|former)[a-z-]+ ){0,2}⟦[FP](?P<held>\d+)⟧ (?:[a-z-]+ )?"
    r"(?:unit|subsidiary|division|arm|affiliate)\b(?! ⟦)(?: of (?:the )?(?:[a-z-]+ ){0,2}⟦[FBO](?P<of>\d+)⟧)?"
)
_OF_REGION = later(
    r"(?:European|American|Asian|African|Pacific|Asia-Pacific|Nordic|Baltic|Balkan|Iberian|Caribbean|Arab|Gulf|Eastern|Western"
    r"|Northern|Southern|Central)$"
)
# "through its local pension fund X": no bank, broker or partner of somebody else's
_ITS_FUND = Sought(r"\b(?:[Tt]hrough|[Vv]ia|[Bb]y) (?P<whose>)⟦[FBO](?P<held>\d+)⟧")
_OWN_BODIES = later(
    r"(?:its|their) (?:[A-Z]?[a-z-]+ ){0,3}(?:fund|vehicle|holding|company|firm|airline|carrier|insurer|shipping line|trust|foundation"
    r"|retailer|manufacturer|maker|producer|developer|refiner|miner|brewer|trading house|asset manager|broadcaster|newspaper) (?=[A-Z])"
)
_OWNERS = r"(?:the )?(?:[a-z-]+ ){0,2}?⟦[FBHPGOL]\d+⟧"
_EACH = Sought(  # "A holds 22 percent, B 12 percent and C 10 percent of X"
    rf"(?P<first>⟦[FBHPGOL]\d+⟧)(?P<words>(?:,? which|,? who| also| now| will| would)*)"
    r" (?:own|hold|ha[sv]|control|keep|kept|retain)[a-z]* ⟪p(?P<p>\d+)⟫"
    rf"(?P<more>(?:, {_OWNERS} ⟪p\d+⟫)*,? and {_OWNERS} ⟪p\d+⟫) (?:of|in) (?:the )?⟦[FBPJSO](?P<held>\d+)⟧(?!’s|'s|-)"
)
_OWNER_AND_SHARE = later(r"⟦\w(\d+)⟧ ⟪p(\d+)⟫")
_WITH_HOLDING = Sought(  # "..., with B holding 25 percent and C the rest"
    rf"\bwith (?P<first>{_OWNERS}) (?:own|hold|hav|keep|retain|tak)ing (?:a |the |just |about |around |another )*(?:remaining |other )?"
    rf"(?:⟪p(?P<p>\d+)⟫|rest|remainder|balance)(?: stake| interest)?(?! (?:of|in) ⟦)"
    rf"(?P<more>(?:(?:, and |, | and ){_OWNERS} (?:the (?:remaining|other) )?⟪p\d+⟫)*)"
)
_NEXT_LARGEST = Sought(  # "the largest shareholder ahead of B, which has 10 percent", "followed by B with 26 percent"
    r"\b(?:followed by|ahead of|alongside|just behind) (?:the )?(?:[a-z-]+ ){0,2}?⟦[FBHPGOL](?P<at>\d+)⟧,? (?:with|at|on|which|who)"
    r" (?:(?:has|holds|owns|held|owned|a|about|around|close|to|just|under|over) )*⟪p(?P<p>\d+)⟫"
)
_KEEPS = Sought(  # "sold its stake in X to B, and keeps 11 percent"
    r"\b(?:keep|kept|retain|hold|held|own|left with|continu[a-z]+ to (?:hold|own))[a-z]*"
    r" (?:a |an |the |just |about |around |its )*(?:remaining |other )?"
    r"⟪p(?P<p>\d+)⟫(?: stake| interest| share)?(?! (?:of|in|each|on|for)\b)"
)
_STAKE_IN = later(
    r"(?:stakes?|shares|shareholdings?|interests?|holdings?|⟫|control) (?:in|of) (?:the )?(?:[a-z-]+ ){0,3}?⟦[FBPJSO](\d+)⟧(?!’s|'s|-)"
)
_GOES_ON = later(  # "shareholders include A with 22 percent, B with 12 percent and C"
    r"(?:,? with|,? holding|,? at| \()? ?(?:a |about |around )?⟪p(?P<p>\d+)⟫(?: stakes?)?\)?"
    r"(?P<next>(?:,? and |, )(?:the )?(?:[a-z-]+ ){0,2}?⟦[FBHPGOL](?P<at>\d+)⟧)?"
)
_AS_WELL = later(  # "owns 30 percent of A, as well as 12 percent of B"
    r"(?:, (?:the|an?) [^,;⟦]*,)? (?:as well as|plus|and also|,? and) (?:(?:a|another|of|in) )*"
    r"(?:⟪p(?P<p>\d+)⟫(?:[ -](?:stake|interest))? (?:of|in) (?:the )?)"
    r"(?:[A-Z]?[a-z-]+ ){0,3}?⟦[FBPJSO](?P<at>\d+)⟧(?!’s|'s|-)"
    r"|(?:, (?:the|an?) [^,;⟦]*,)? as well as (?:in |of )?(?:[A-Z][a-z]+ )?(?:[a-z-]+ ){0,2}⟦[FBPJSO](?P<bare>\d+)⟧(?=,|\.|$)"
)
_TO_SHARE = later(
    r"(?: by [^⟦;,.]{0,24}?⟪[pq]\d+⟫)?(?: from [^⟦;,]{0,24}?⟪[pq]\d+⟫)? to (?:[a-z]+ ){0,3}⟪p(?P<p>\d+)⟫"
)
_AHEAD = later(r"\b(?:to|will|would|may|might|could|should|can|if|not)\b")
# "The deal would raise A's stake in X to 65 percent": A has a stake, and not yet so much
_TO_BE_RAISED = later(
    r"\b(?:to|will|would|may|might|could|should|can) (?:[a-z]+ )?"
    r"(?:rais|lift|increas|tak|bring|boost|reduc|cut|lower|push|doubl|tripl|dilut|trim)[a-z]* (?:the )?$"
)
_LISTED = later(r"noun\.(?:share)?(?:holder|owner)|owns\.passive|say\.owns\.role")
_TOLD_OF_SUBJECT = frozenset({"owns.passive", "say.owns.verb", "say.owns.hold"})
_PARENTS = frozenset({"Firm", "Bank", "Party", "Organization"})
_NEAR = 400  # characters that what is held may lie back
_LEAD = 40
_STAKE_BEFORE = later(
    r"(?:stakes?|shares|shareholdings?|interests?|holdings?|equity|%|per ?cent)(?: each)? (?:in|of) (?:the )?(?:[a-z-]+ ){0,3}?$"
)
_THE_FIRM = frozenset({"company", "firm", "group", "business", "target"})
_HIS = r"(?:his|her) (?:own )?(?:[\w-]+ ){0,4}?(?:compan(?:y|ies)|firms?|vehicles?|holding|conglomerate|business(?:es)?)"
_THROUGH = Sought(
    rf"\b(?:[Tt]hrough|[Vv]ia|[Uu]sing|used|uses|behind)(?: one of)? (?P<his>{_HIS},? (?:called |named )?)?"
    r"(?=⟦F)(?P<firms>⟦F\d+⟧(?:, ⟦F\d+⟧)?(?:(?:, ⟦F\d+⟧)*,? and ⟦F\d+⟧)?)"
)
_AND_HIS = Sought(
    r"⟦H(?P<person>\d+)⟧(?: \([^()⟦]*\))?,? (?:and|as well as|along with|together with) ⟦[FB](?P<firm>\d+)⟧"
)
_AND_HIS_APART = Sought(  # "X and his company, Y, were charged"
    r"\b(?:and|as well as|along with|together with|alongside) (?=⟦F)(?P<his>⟦F\d+⟧), ⟦[FBP](?P<firm>\d+)⟧(?=[,.;]|$)"
)
_HIS_FIRM = later(rf"{_HIS}\b")
_HIS_FIRM_NOW = later(rf"(?!.*\b(?:former|previous|old|rival|ex)\b){_HIS}")
_ROLES = r"(?:(?:managing|executive|sales|finance) )?(?:director|chairman|chairwoman|manager|president|chief executive|CEO)"
_HOLDER = r"(?:(?:sole|main|principal|majority|largest|founding|controlling|minority) )?(?:shareholder|owner)"
_HOLDER_AND = Sought(  # "Jo Lee, 35, sole shareholder-cum-director of X", "Ada Moe, director and shareholder of X"
    rf"⟦H(?P<person>\d+)⟧(?:,(?: aged)? \d\d)?(?:,| is| was) (?:the |an? )?(?:(?:sole|then|current) )?"
    rf"(?:{_HOLDER}(?:-cum-| cum | and ){_ROLES}|{_ROLES}(?:-cum-| cum | and ){_HOLDER})"
    r" (?:of|in|at) (?:the )?(?:[a-z-]+ ){0,3}?⟦[FP](?P<firm>\d+)⟧(?!’s|'s)"
)
_PERSONS_FIRM = Sought(
    r"⟦H(?P<person>\d+)⟧(?:’s|'s|’|') ⟦F(?P<firm>\d+)⟧"
)  # "X's holding company, Y"
_A_FIRM = later(
    r"(?:own )?(?:(?!rival|former|previous|old|competing|favou?rite|unnamed)[a-z-]+ ){0,3}?"
    r"(?:compan(?:y|ies)|firms?|vehicle|holding|conglomerate|business(?:es)?)\b"
)
_THAT_HE_OWNS = Sought(  # "Y, an investment company X owns": read as if "company X" were one
    r"⟦F(?P<firm>\d+)⟧, ⟦[HF](?P<owner>\d+)⟧ (?P<verb>owns|controls)(?=,|\.|$| and | in | through )"
)
_A_FIRM_OF = later(rf"an? {_A_FIRM.pattern} ")
_SHARE = later(r"⟪p(\d+)⟫")


_OF_HOLDINGS = several(
    _STAKE, _WHOSE, _HELD_BY_THIRD, _ITS_UNIT, _NAMED_UNIT, _ITS_FUND, _SELLS_SHARES, _SELLS_STAKE, _FOR_SALE, _EACH, _THROUGH, _AND_HIS,
    _PERSONS_FIRM, _HOLDER_AND, _AND_HIS_APART, _THAT_HE_OWNS,
)  # fmt: skip


def read_holdings(told: Told) -> Iterator[Claim]:
    """The holdings that one sentence takes for granted."""
    marked = told.sentence.marked
    if not _OF_HOLDINGS.anywhere(marked):
        return
    for match in _STAKE.finditer(marked):
        done = _DONE if match["own"] is None else _DONE_WITH_ANOTHERS
        if done.search(marked, 0, match.start()) and not _TO_GROW.search(marked, 0, match.start()):
            continue
        if "ownership" in match[0] and told.sentence.mentions[int(match["held"])].form != "name":
            continue  # "its 80 percent ownership in the company": which of two?
        owner = _owner(told, match)
        if owner is not None:
            shares = _SHARE.findall(f"{match['share']}{match['of'] or ''}")
            yield from _owns(told, "owns.held", owner, int(match["held"]), shares)
    for match in _WHOSE.finditer(marked):
        owner = told.sentence.mentions[int(match["own"])]
        yield from _owns(
            told, "owns.held", owner, int(match["held"]), _SHARE.findall(match["share"])
        )
    yield from _held_by_third(told)
    for match in _ITS_UNIT.finditer(marked):
        by = _HELD_THROUGH.search(marked, 0, match.start() + 4)
        owner = told.sentence.mentions[int(by["by"])] if by is not None else _owner(told, match)
        if owner is None or owner.party == told.sentence.mentions[int(match["held"])].party:
            owner = _whose_unit(told, match)
        if _OF_REGION.search(told.sentence.mentions[int(match["held"])].name):
            continue  # "its Southern European biscuits business"
        if owner is not None and told.parties.drafts[owner.party].kind in _PARENTS:
            yield from _owns(told, "owns.its-unit", owner, int(match["held"]), ())
    for match in _NAMED_UNIT.finditer(marked):
        held = told.sentence.mentions[int(match["held"])]
        given = match["of"] or match["owner"]
        if given is None or held.form != "name" or _OF_REGION.search(held.name):
            continue
        owner = told.sentence.mentions[int(given)]
        yield from _owns(told, "owns.named-unit", owner, int(match["held"]), ())
    for match in _ITS_FUND.finditer(marked):
        fund = told.sentence.mentions[int(match["held"])]
        by = _HELD_THROUGH.search(marked, 0, marked.rfind("⟦", 0, match.end("held")))
        owner = told.sentence.mentions[int(by["by"])] if by is not None else _owner(told, match)
        if owner is None or fund.form != "name":
            continue
        begins = told.sentence.text[fund.start : fund.end]
        if _OWN_BODIES.match(begins) and told.parties.drafts[owner.party].kind in _PARENTS:
            yield from _owns(told, "owns.its-unit", owner, int(match["held"]), ())
    for pattern in (_SELLS_SHARES, _SELLS_STAKE, _FOR_SALE):
        for match in pattern.finditer(marked):
            found = told.sentence.clause_subject(match.start())
            if not isinstance(found, str) and len(found.subjects) == 1:
                owner = told.sentence.mentions[found.subjects[0]]
                shares = _SHARE.findall(match.groupdict().get("share") or "")
                yield from _owns(told, "owns.held", owner, int(match["held"]), shares)
    for match in _EACH.finditer(marked):
        modality = told.rules.ladder(match["words"].replace(",", "").strip())
        pairs = [(told.sentence.indices(match["first"])[0], match["p"])]
        for at, share in [*pairs, *_OWNER_AND_SHARE.findall(match["more"])]:
            for claim in _owns(
                told, "owns.each", told.sentence.mentions[int(at)], int(match["held"]), (share,)
            ):
                claim.modality, claim.presupposed = modality, modality == "asserted"
                yield claim
    for match in _THROUGH.finditer(marked):
        firms = told.sentence.indices(match["firms"])
        first = told.sentence.mentions[firms[0]]
        if match["his"] or _HIS_FIRM.match(told.sentence.text, first.start, first.end):
            person = one_person_before(told, first)
            if person is None and match.start() == 0:
                person = _next_person(told, told.sentence.mentions[firms[-1]])
            named = firms if first.form == "name" else firms[1:]  # "his company, X"
            if person is not None:
                for at in named:
                    yield from _owns(told, "owns.his-firm", person, at, ())
    for pattern, his in ((_AND_HIS, _HIS_FIRM), (_PERSONS_FIRM, _A_FIRM)):
        for match in pattern.finditer(marked):
            firm = told.sentence.mentions[int(match["firm"])]
            if firm.form == "name" and his.match(told.sentence.text, firm.start, firm.end):
                owner = told.sentence.mentions[int(match["person"])]
                yield from _owns(told, "owns.his-firm", owner, int(match["firm"]), ())
    for match in _HOLDER_AND.finditer(marked):
        holder = told.sentence.mentions[int(match["person"])]
        yield from _owns(told, "owns.held", holder, int(match["firm"]), ())
    for match in _AND_HIS_APART.finditer(marked):
        group = told.sentence.mention(match["his"])
        if _HIS_FIRM_NOW.fullmatch(told.sentence.text, group.start, group.end):
            person = one_person_before(told, group)
            if person is not None:
                yield from _owns(told, "owns.his-firm", person, int(match["firm"]), ())
    for match in _THAT_HE_OWNS.finditer(marked):
        owner = told.sentence.mentions[int(match["owner"])]
        if _A_FIRM_OF.match(told.sentence.text, owner.start, owner.end):
            tie = "OWNS" if match["verb"] == "owns" else "CONTROLS"
            yield from _owns(told, "owns.that-he", owner, int(match["firm"]), (), tie)


def _next_person(told: Told, firm: Mention) -> Mention | None:
    """Who is meant by "his" at the head of a sentence: the person named behind it, else the one just spoken of."""
    after = next((m for m in told.sentence.mentions if m.start > firm.end), None)
    if (
        after is not None
        and after.party >= 0
        and told.parties.drafts[after.party].kind == "Person"
        and told.sentence.text[firm.end : after.start].strip() in (",", ", the")
    ):
        return after
    spoken = told.parties.before(told.sentence.start, told.sentence.start)
    person = spoken is not None and told.parties.drafts[spoken.party].kind == "Person"
    return spoken if person else None


def _held_by_third(told: Told) -> Iterator[Claim]:
    """Who is said in passing to hold a stake that the sentence does something with, of what it names or was told of last."""
    named = None
    for match in reversed([*_HELD_BY_THIRD.finditer(told.sentence.marked)]):
        owner = told.sentence.mentions[int(match["holds"] or match["held_by"])]
        named = match["held"] or (None if match["behind"] else named)
        if named is None and match["behind"] is None:
            thing = _spoken_of(told, match.start())
            if thing is not None and _acts_here(told, thing):
                continue  # "It will pay 44 million for the 6 percent held by Y": in what it buys
        else:
            thing = told.sentence.mentions[int(named)] if named else None
        if thing is None or (thing.form == "definite" and _is_named_before(told, thing)):
            continue  # "Y bought the stake that X held in the company": hardly in Y
        yield from _owns_of(told, "owns.held", owner, thing, _SHARE.findall(match["share"]))


def _acts_here(told: Told, thing: Mention) -> bool:
    """Whether what was told of last opens this sentence: it acts, and is not what a bare stake is in."""
    first = next((m for m in told.sentence.mentions if m.party >= 0), None)
    return first is not None and first.party == thing.party


def without_holders(told: Told, claims: list[Claim]) -> list[Claim]:
    """Claims without those that take a stake held by somebody for more: "bought the 7 percent held by X", "the stake X held in Y"."""
    holders = {
        told.sentence.mentions[int(match["holds"] or match["held_by"])].party
        for match in _HELD_BY_THIRD.finditer(told.sentence.marked)
    }
    told_held = {(c.subject, c.object) for c in claims if c.rule == "owns.held"}
    if not any(subject in holders for subject, _ in told_held):
        return claims
    buyers = {claim.subject for claim in claims if claim.rule.startswith("say.owns.")} - holders
    return [
        claim
        for claim in claims
        if not (
            claim.tie == "OWNS"
            and (
                (
                    claim.subject in holders
                    and claim.rule in _TOLD_OF_SUBJECT
                    and (claim.subject, claim.object) not in told_held
                )
                or (
                    claim.object in holders
                    and claim.subject in buyers
                    and claim.rule == "say.owns.acquire"
                )
            )
        )
    ]


def _is_named_before(told: Told, thing: Mention) -> bool:
    """Whether the sentence has named whom "the company" would be: who buys or seeks the stake, as a rule."""
    return any(
        m.party == thing.party and m.start < thing.start and m is not thing
        for m in told.sentence.mentions
    )


def read_shares(told: Told, claims: Sequence[Claim]) -> Iterator[Claim]:
    """What the sentence goes on to say of holdings that it tells of: further owners, further firms, what is kept; `claims`: so far."""
    marked, mentions = told.sentence.marked, told.sentence.mentions
    held = [c for c in claims if c.tie == "OWNS" and c.modality in POSITIVE]
    taken = {(claim.subject, claim.object) for claim in held if claim.presupposed}
    known = {(claim.subject, claim.object) for claim in held}
    places = {mention.party: f"{at}⟧" for at, mention in enumerate(mentions)}
    for claim in held:
        behind = marked.find(places.get(claim.object, "-")) + len(places.get(claim.object, ""))
        raised = _TO_SHARE.match(marked, behind) if claim.object in places else None
        before = claim.presupposed or (
            claim.modality == "asserted" and (claim.subject, claim.object) in taken
        )  # held already, whatever is planned
        done = not before or _is_done(told, claim.subject, behind)
        done = done and not _is_to_be_raised(marked, places.get(claim.subject, "-"))
        if raised is not None and done and "share_raw" not in claim.attributes:
            claim.attributes = {
                **claim.attributes,
                **share_of(told.sentence.amounts[int(raised["p"])]),
            }
        more = (
            _AS_WELL.match(marked, behind)
            if claim.object in places and not _LISTED.match(claim.rule)
            else None
        )
        owner = next((m for m in mentions if m.party == claim.subject), None)
        if more is not None and owner is not None:
            yield from _like(told, claim, owner, int(more["at"] or more["bare"]), more["p"], known)
        if _LISTED.match(claim.rule) and owner is not None and claim.object in places:
            yield from _listed(told, claim, owner, known)
    if not held and told.parties.owned is None:
        return
    for match in _ELIDED.finditer(marked):
        owner = _owner(told, match)
        thing = _spoken_of(told, match.start())
        if owner is not None and thing is not None and (owner.party, thing.party) not in known:
            shares = _SHARE.findall(match["share"])
            done = _is_done(told, owner.party, match.start())
            raised = _TO_SHARE.match(marked, match.end()) if done else None
            yield from _owns_of(
                told, "owns.held", owner, thing, shares or ([raised["p"]] if raised else ())
            )
    for match in _WITH_HOLDING.finditer(marked):
        pairs = [(told.sentence.indices(match["first"])[0], match["p"])]
        for claim, what in _just_told(told, held, match.start()):
            for at, share in [*pairs, *_OWNER_AND_SHARE.findall(match["more"])]:
                yield from _like(told, claim, mentions[int(at)], what, share, known)
    for match in _NEXT_LARGEST.finditer(marked):
        for claim, what in _just_told(told, held, match.start()):
            for other in _like(told, claim, mentions[int(match["at"])], what, match["p"], known):
                other.modality = "asserted"
                yield other
    for match in _KEEPS.finditer(marked):
        stake = _last(_STAKE_IN, marked, match.start())
        found = told.sentence.chain(match.start(), told.rules)
        if stake is None or isinstance(found, str) or len(found.subjects) != 1:
            continue
        owner, thing = mentions[found.subjects[0]], mentions[int(stake[1])]
        if (owner.party, thing.party) in known or told.rules.possibility.search(found.words):
            continue
        for claim in _owns_of(told, "owns.kept", owner, thing, (match["p"],)):
            claim.modality, claim.presupposed = told.rules.ladder(found.words.strip()), False
            yield claim


def _is_to_be_raised(marked: str, owner: str) -> bool:
    """Whether something will only bring the stake of an owner to what is told of it."""
    at = marked.find(owner)
    return at > 0 and _TO_BE_RAISED.search(marked, 0, marked.rfind("⟦", 0, at + 1)) is not None


def stake_in(told: Told, mention: Mention) -> Mention | None:
    """What a stake "in the company" is a stake in, where the text near by told of another stake: the same firm."""
    text, owned = told.sentence.text, told.parties.owned
    if owned is None or mention.form != "definite" or mention.head not in _THE_FIRM:
        return None
    if _STAKE_BEFORE.search(text, max(0, mention.start - _LEAD), mention.start) is None:
        return None
    held, before = owned[1], max(0, owned[1].start - _LEAD)
    if held.start == mention.start and owned[0] != mention.party:
        return replace(mention, party=owned[0])  # settled by another reading of these words
    near = 0 < mention.start - held.start < _NEAR
    fits = told.parties.drafts[held.party].kind in ("Firm", "Bank") and held.form == "name"
    return held if near and fits and _STAKE_BEFORE.search(text, before, held.start) else None


def _is_done(told: Told, owner: int, at: int) -> bool:
    """Whether nothing between the owner and there makes thing is done with a stake a plan: "may cut its stake to 3 percent"."""
    marked = told.sentence.marked
    begins = [
        marked.find(f"{number}⟧")
        for number, m in enumerate(told.sentence.mentions)
        if m.party == owner
    ]
    begin = max((place for place in begins if 0 <= place < at), default=0)
    return _AHEAD.search(marked, begin, at) is None


def _just_told(told: Told, held: Sequence[Claim], at: int) -> Iterator[tuple[Claim, int]]:
    """The holding that the sentence told of last before `at`, and the mention that is held."""
    place = told.sentence.to_text(at)
    for claim in [claim for claim in held if claim.start < place][-1:]:
        for number, mention in enumerate(told.sentence.mentions):
            if mention.party == claim.object:
                yield claim, number
                break


def _listed(
    told: Told, claim: Claim, owner: Mention, known: set[tuple[int, int]]
) -> Iterator[Claim]:
    """Further owners behind one with its share: "the shareholders are A with 22 percent, B with 12 percent and C"."""
    marked, mentions = told.sentence.marked, told.sentence.mentions
    what = next((at for at, m in enumerate(mentions) if m.party == claim.object), -1)
    at = mentions.index(owner)
    while what >= 0:
        found = _GOES_ON.match(marked, marked.find("⟧", marked.find(f"{at}⟧")) + 1)
        if found is None:
            return
        share = share_of(told.sentence.amounts[int(found["p"])])
        if mentions[at] is owner:
            claim.attributes = {**share, **claim.attributes}
        if not found["next"]:
            return
        at = int(found["at"])
        if told.sentence.is_saying(marked.find(f"{at}⟧")):
            return  # "the largest holder is A with 31 percent, B said"
        own = _GOES_ON.match(marked, marked.find("⟧", marked.find(f"{at}⟧")) + 1)
        yield from _like(told, claim, mentions[at], what, own["p"] if own else None, known)


def _like(
    told: Told,
    claim: Claim,
    owner: Mention,
    held: int,
    share: str | None,
    known: set[tuple[int, int]],
) -> Iterator[Claim]:
    """A holding as firm as the one that it is told with."""
    if (owner.party, told.sentence.mentions[held].party) in known:
        return
    for other in _owns(told, "owns.with", owner, held, (share,) if share else ()):
        other.modality, other.presupposed, other.event = (
            claim.modality,
            claim.presupposed,
            claim.event,
        )
        known.add((other.subject, other.object))
        yield other


def _last(pattern: re.Pattern[str], text: str, end: int) -> re.Match[str] | None:
    return next(iter(deque(pattern.finditer(text, 0, end), maxlen=1)), None)


def _spoken_of(told: Told, at: int) -> Mention | None:
    """What a bare stake is a stake in: what the sentence, else the text near by, told of stakes in last."""
    stake = _last(_STAKE_IN, told.sentence.marked, at)
    if stake is not None:
        return told.sentence.mentions[int(stake[1])]
    owned = told.parties.owned
    return (
        owned[1]
        if owned is not None and 0 <= told.sentence.start - owned[1].start < _NEAR
        else None
    )


def _owner(told: Told, match: re.Match[str]) -> Mention | None:
    """Whose the stake is: the possessor, or the one subject of the clause that the pronoun fits."""
    sentence = told.sentence
    own = match.groupdict().get("own")
    if own is not None:
        return sentence.mentions[int(own)]
    begin, _ = sentence.span(match.start(), match.end())
    subject = bidden(sentence.text, sentence.mentions, begin)
    ground = blamed(sentence.text, sentence.mentions, begin)
    if ground is not None:
        subject, sure = ground
        if not sure:
            return None
    if subject is None:
        found = sentence.clause_subject(match.start())
        if isinstance(found, str) or len(found.subjects) != 1:
            return None
        subject = sentence.mentions[found.subjects[0]]
    if subject.party < 0 or subject.others:
        return None
    draft = told.parties.drafts[subject.party]
    person = match["whose"] in ("his", "her")
    if match["whose"] == "their" or draft.plural:
        return subject if match["whose"] == "their" and draft.plural else None
    return subject if (draft.kind == "Person") == person else None


def _whose_unit(told: Told, match: re.Match[str]) -> Mention | None:
    """Whose "its X unit" is where the unit is the subject itself: "A said its X unit runs two mills", "A grew. Its X unit runs"."""
    if match["whose"] == "their":
        return None
    unit = told.sentence.mentions[int(match["held"])]
    start, _ = told.sentence.span(match.start(), match.end())
    owner = told.parties.its(replace(unit, start=start, whose="its", head="unit", owner=None))
    if owner is None or owner.party == unit.party:
        begin = told.sentence.start
        owner = told.parties.before(begin, begin) if match["whose"] == "Its" else None
    sure = owner is not None and 0 <= owner.party != unit.party
    return owner if sure and owner and told.parties.drafts[owner.party].kind != "Person" else None


def _owns(
    told: Told, rule: str, owner: Mention, held: int, shares: Sequence[str], name: str = "OWNS"
) -> Iterator[Claim]:
    thing = told.sentence.mentions[held]
    same = stake_in(told, thing)
    if same is not None and same.party != owner.party:
        thing = same  # "its stake in the company": the one that others were told to hold
    return _owns_of(told, rule, owner, thing, shares, name)


def _owns_of(
    told: Told, rule: str, owner: Mention, thing: Mention, shares: Sequence[str], name: str = "OWNS"
) -> Iterator[Claim]:
    sentence, drafts = told.sentence, told.parties.drafts
    if not told.may_tie(name, owner.party, thing.party):
        return
    for at in (owner.party, thing.party):
        if drafts[at].kind == "Party" and not drafts[at].unnamed:
            drafts[at].kind = "Firm"
    here = [m for m in (owner, thing) if m.sentence == owner.sentence]
    claim = told.put(
        rule,
        name,
        owner.party,
        thing.party,
        (min(m.start for m in here), max(m.end for m in here)),
        presupposed=True,
    )
    if (
        thing.sentence != owner.sentence
    ):  # the words that tell it stand in the sentence of the owner
        claim.end, claim.antecedent = sentence.end, (thing.start, thing.end)
    if shares:
        claim.attributes = share_of(sentence.amounts[int(shares[0])])
    claim.antecedent = claim.antecedent or owner.antecedent
    if name == "OWNS":
        told.parties.owned = (thing.party, thing)
    yield claim
