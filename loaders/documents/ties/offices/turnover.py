"""Who takes, keeps, hands over and leaves an office: "A succeeds B", "A joins the board of X", "A and B resigned as directors".

One office goes from one person to another, so of two of whom the one is said to follow the other both have held it. A board is of whom
it governs. Where it is not told whose an office is, it is of the firm that the text has just spoken of, or there is no tie.

    list(read_turnover(told, claims))       # of "Jo Lee left the board of X.": Jo Lee HOLDS_ROLE X, role: board member
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import cache
from typing import TYPE_CHECKING

from interlock.loaders.documents.language.anchors import Sought
from interlock.loaders.documents.language.kin_nouns import KIN_NOUN
from interlock.loaders.documents.language.later import later
from interlock.loaders.documents.language.several import Several
from interlock.loaders.documents.mentions.find import Mention
from interlock.loaders.documents.ties.claims import Claim
from interlock.loaders.documents.ties.offices.bare_titles import goes_on, of_lead, of_noun
from interlock.loaders.documents.ties.offices.offices import (
    BODY,
    OWN,
    PERSON,
    holds,
    is_board,
    may_be_person,
    office_words,
    spoken_of,
    view_of,
)
from interlock.loaders.documents.ties.trade.markets import nation

if TYPE_CHECKING:
    from interlock.loaders.documents.ties.told import Told

__all__ = ["read_turnover"]

_ONE = rf"{PERSON}(?: \([^()⟦]*\)| of {BODY}(?=,? (?:and|have|has|had|were|was|will|are|is)\b))?"
_ASIDE = (
    r"(?:, (?:(?:formerly|previously|until (?:now|recently|then|last [a-z]+)|once|an? (?:former|long-time"
    r"|longtime)|currently|aged) [^;.,]{3,80}|\d\d),(?: who)?|,)?"
)
_PERSONS = rf"(?<! of )(?<! at )(?<! for ){_ONE}(?:(?:, {_ONE})*,? and {_ONE})?"
_BOARD = r"(?:[a-z]+ )?[Bb]oard(?: of [Dd]irectors)?"
_PLAIN = (
    r"(?P<words>(?:,? who)?(?: (?!(?:and|but|that|which|who|while|when|where|if|as|after|before|until|he"
    r"|she|it|they|over|from|on)\b)"
    r"[a-z]+){0,5}?)"
)
_PLAIN_TOO = _PLAIN.replace("<words>", "<words_too>")
_WHOSE = rf"(?:(?:the )?(?P<whose>{BODY})(?:{OWN})? |(?P<its>its|the) )"
_OF = rf"(?: (?:of|at|in|for) (?:the )?(?P<of>{BODY})(?!{OWN} (?!board)))"
_DOES = r"(?:s|es|ed|ing)?"
_BOARDS = (
    rf"(?:(?:join|enter){_DOES}|(?P<off>(?:quit|leave){_DOES}|left|(?:resign|retire|withdrew|withdraw){_DOES} from"
    rf"|retired from|step(?:s|ped|ping)? down from|stood down from|(?:removed|dismissed|ousted|dropped) from)"
    r"|(?:sit|sits|sat|serve|serves|served) on|(?:elected|appointed|named|re-elected|voted|co-opted"
    r"|nominated) (?:on)?to|tak(?:es?|ing) a seat on|took a seat on"
    r"|(?:is|was|are|were|remains?|becomes?|became) (?:also |now )?(?:on|an? (?:[a-z]+ )?member of"
    r"|members of)|chair(?:s|ed)?)"
)
_TO_BOARD = Sought(
    rf"(?P<who>{_PERSONS}){_ASIDE}{_PLAIN} {_BOARDS} {_WHOSE}(?P<board>{_BOARD}){_OF}?(?! of ⟦)"
)
_BOARD_BY = Sought(
    rf"\b{_BOARD}(?: of (?:the )?(?P<of>{BODY}))?,? (?:which )?(?P<words>(?:(?:is|was|will be"
    rf"|has been) (?:now |currently )?)?)"
    rf"(?:chaired|headed|led|presided over) by (?:Mr |Ms |Mrs |Dr |Prof\.? )?\.? ?(?P<who>{_PERSONS})"
)
_HELM = Sought(
    rf"(?P<who>{PERSON}){_PLAIN} (?:(?:takes?|took|taking|taken) (?:over )?the (?:helm|reins) (?:at|of)"
    rf"|(?:is |was |be |been )?at the helm of"
    rf"|(?:is|was|be|been|put|placed) in charge of|(?:takes?|took|assum(?:es|ed)) charge of"
    rf"|(?:is|was|be|been) (?:given|handed|assigned|entrusted with) (?:the )?(?:additional )?(?:charge|leadership|helm) of)"
    rf" (?:the )?(?:newly[- ][a-z]+ |new )?(?P<of>{BODY})(?!{OWN}|,? and )"
)
_ELECTED = Sought(
    rf"(?P<of>{BODY})(?:{OWN})? (?:[a-z]+ )?(?:shareholders|stockholders|members|owners|investors"
    rf"|creditors){_PLAIN} (?:re-)?(?:elect|vote|appoint)(?:s|ed)"
    rf" (?P<who>{_PERSONS}) (?:on)?to (?:the|its) (?P<board>{_BOARD})(?! of ⟦)"
)
# "and for eleven years president of", "and, until 2019, chairwoman of"
_FOR_A_TIME = (
    r"(?:,? (?:(?:for|until|from|since|in|between|during) |(?=⟪d))"
    r"(?:(?:⟪\w\d+⟫|\d+|(?!(?:of|by|with|who|at)\b)[a-z]+),? ){1,5}?(?:the )?| [a-z]+ | )"
)
_PROPOSED = Sought(
    rf"\b(?:[Nn]omination|[Nn]ominating|[Nn]ominations|[Ee]lection) [Cc]ommittee(?: of (?:the"
    rf" )?(?P<of>{BODY}))?(?: has| is)?"
    rf" (?P<proposed>propos|nominat|recommend)(?:es|ed|s|ing) (?P<who>{_PERSONS})(?! (?:be|is|not)\b)"
)
_MOVED = Sought(
    rf"(?P<who>{PERSON}){_PLAIN} (?:join(?:s|ed|ing)?|move(?:s|d)? to|defect(?:s"
    rf"|ed) to) (?P<whose>{BODY}) from (?P<of>{BODY})(?!{OWN})"
    rf"|(?P<body>{BODY}){_PLAIN_TOO} (?:hire|hires|hired|poach|poached|recruit|recruited"
    rf"|lured) (?P<hired>{PERSON})(?: away)? from (?P<left>{BODY})(?!{OWN})"
)
_CHOSEN = Sought(
    rf"(?P<who>{_PERSONS}){_PLAIN} (?:chosen|named|appointed|hired|picked|tapped|selected"
    rf"|recruited) to (?:lead|head|run|chair|manage) (?:the )?(?P<of>{BODY})(?!{OWN})"
    rf"|(?P<hired>{PERSON}) (?:presides|presided) over (?:the )?(?P<left>{BODY})(?!{OWN})"
)
_OWNED_AND_RUN = Sought(
    rf"(?P<of>{BODY})(?:,? which)?(?: is| was|,) (?:owned|founded|controlled|built up) and (?:run|led"
    rf"|headed|managed|chaired) by (?P<who>{_PERSONS})(?!{OWN})"
    rf"|(?P<left>{BODY}), (?:which|that) (?P<hired>{PERSON}) (?:co-)?(?:founded|runs|leads|chairs|heads"
    rf"|set up|established|managed|ran|led)\b"
)
_NEW_TO_BOARD = Sought(
    rf"\b[Nn]ew (?:to|on|members of|directors on) the (?P<board>{_BOARD}) of (?:the )?(?P<of>{BODY})"
    rf" (?P<words>is|are|will be) (?P<who>{_PERSONS})"
)
_STATE_POST = (
    r"(?:(?:[a-z]+ ){0,3}(?:minister|ambassador|envoy|consul|consul[ -]general|attach[ée]|commissioner"
    r"|permanent representative|representative|counsellor|cabinet secretary|permanent secretary|state secretary|secretary of"
    r" state|undersecretary|high commissioner|president|chancellor|premier)(?: (?:of|for) [a-z]+"
    r"(?: and [a-z]+)?)?)"
)
_OF_STATE = Sought(
    rf"(?P<who>⟦[HPF]\d+⟧), (?:the )?(?P<of>⟦L\d+⟧){OWN} (?P<office>{_STATE_POST})(?: (?:to"
    rf"|in|at) (?:the )?⟦[LO]\d+⟧)?(?=[,.;]|$)"
    rf"|(?P<whose>⟦L\d+⟧){OWN} (?P<post>{_STATE_POST}) (?:to|in|at) (?:the )?⟦[LO]\d+⟧"
    r"(?:, (?P<named>⟦[HPF]\d+⟧)(?=[,.;]|$| (?:on |in )?⟪| said| told)| (?P<named2>⟦H\d+⟧))"
    rf"|(?P<made>⟦H\d+⟧){_PLAIN} (?:appointed|named|elected|sworn in as|made|becomes"
    rf"|became) (?P<country>⟦L\d+⟧){OWN} (?P<new>{_STATE_POST})"
    rf"|(?P<front>\b(?:(?:First |Deputy |Vice |Acting )*(?:President|Prime Minister|Ambassador|Chancellor"
    rf"|[A-Z][a-z]+ [Mm]inister))) (?P<first>⟦H\d+⟧) of (?P<land>⟦L\d+⟧)"
    rf"|(?P<both>[A-Z][a-z]+ ministers|[Pp]residents|[Pp]rime ministers) (?P<one>⟦H\d+⟧) of (?P<a>⟦L\d+⟧)"
    rf" and (?P<two>⟦H\d+⟧) of (?P<b>⟦L\d+⟧)"
)
_COUNTERPART = (
    Sought(  # "the minister A met her Omani counterpart B": the same office of another state
        r"\b(?:his|her) (?P<nation>[A-Z][a-z]+(?: [A-Z][a-z]+)?) counterpart,? (?P<two>⟦[HPF]\d+⟧)"
    )
)
_COUNTERPART_AT = Sought(  # "the president of X, A, and her counterpart from Y, B": the same office there
    rf"\b(?:his|her|{PERSON}{OWN}) counterpart (?:from|at|in|of) (?:the )?(?P<of>{BODY})(?!{OWN})"
    rf"(?: \([A-Z]{{2,8}}\))?,? (?P<two>{PERSON})(?!{OWN})"
)
_STATES_ONLY = later(r"(?i)\b(?:president|premier|prime minister|chancellor|minister|king)\b")
_IN_PAIRS = (
    r"(?:succeed(?:s|ed|ing)?|replac(?:es?|ed|ing)|(?:take|takes|took|taking) over from|(?:take|takes|took"
    r"|taking) the place of"
    r"|follow(?:s|ed)? in the footsteps of)"
)
_WHO_IT_IS = r"(?:(?:his|her|their|the|an?|its) (?:[a-z-]+ ){1,4}?|(?:his|her|their|the|an?) [a-z -]{3,30}, )?"
# What is said of the one who leaves, up to the verb: also of which body, "stepped down as head of X on Monday and"
_UP_TO = rf"(?:[^⟦;.]{{0,60}}\b(?:of|at|from) (?:the )?{BODY}(?!{OWN}))?[^⟦;.]{{0,80}}"
_KIN_OF = later(rf"\b{KIN_NOUN}s? of (?:the )?(?:[a-z-]+ ){{0,2}}$")
_AHEAD = later(
    r"\b(?:will|would|shall|is to|are to|(?:set|due|about|expected|going|plans?|intends?) to)\b"
)
_BY_WHOM = r"(?:succeeded|replaced|followed)"
_THEIR = Sought(
    rf"(?P<a>{BODY})[^;.]{{0,200}}?(?:,? and |, | with )(?:[^⟦;.]{{0,40}}?"
    rf" )?(?P<b>{BODY})[^;.]*?\b(?:[Tt]heir|the two) (?P<office>[a-z -]{{4,40}}s),? "
    rf"(?P<p>{PERSON}) and (?P<q>{PERSON})"
)
_OF_BOTH = Sought(
    rf"\b[Tt]he (?P<office>[a-z -]{{4,40}}s) of (?:the )?(?P<a>{BODY}) and (?:the )?(?P<b>{BODY}), (?P<p>{PERSON}) and (?P<q>{PERSON})"
)
_OWN_PERSON = Sought(r"(?P<of>⟦[FB]\d+⟧)(?:’s|'s|’|') (?P<who>⟦H\d+⟧)")
_TOWN_HEAD = Sought(
    r"(?P<of>⟦L\d+⟧)(?:’s|'s|’|')? (?P<office>(?:deputy |vice |acting |lieutenant )?(?:[Mm]ayor"
    r"|[Gg]overnor))(?: Mr| Ms| Mrs| Dr)?\.? (?P<who>⟦H\d+⟧)"
    r"|(?P<front>\b[Mm]ayor|\b[Gg]overnor) (?P<named>⟦H\d+⟧) of (?P<place>⟦L\d+⟧)"
)
_AUDITED = Sought(
    rf"(?P<firm>⟦[FP]\d+⟧) audit(?:s|ed) (?:the )?(?:accounts|books|financial statements) of (?P<of>{BODY})"
    rf"|\b(?:accounts|books|financial statements) of (?P<whose>{BODY}) (?:are|were|have been"
    rf"|had been) audited by (?P<by>⟦[FP]\d+⟧)"
)
_FIRM_OFFICE = (
    r"(?:(?:joint|provisional|statutory|external|insolvency|independent|new) )*(?:auditor|liquidator"
    r"|receiver|administrator|trustee|custodian)s?"
)
_FIRM_NAMED = Sought(
    rf"(?P<of>{BODY}){_PLAIN} (?:appoint(?:s|ed)|names?|named|chose|hired|re-?appointed"
    rf"|engaged) (?P<who>⟦[FP]\d+⟧) as (?:its |the |an? )?(?P<office>{_FIRM_OFFICE})"
    rf"(?! of\b)"
)
_FIRM_KEEPS = Sought(
    rf"(?<!⟧ of )(?<!⟧ from )(?P<who>⟦[FP]\d+⟧){_PLAIN} (?:(?:resign(?:s|ed)|stays on|continues|acts|serves|acted|served"
    rf"|was appointed|is appointed|has been appointed|been appointed"
    rf"|steps down|stepped down) as|(?:is|was|been|be) (?:re-?)?appointed) (?:the "
    rf"|an? )?(?P<office>{_FIRM_OFFICE}) (?:of|to|for) (?:the )?(?P<of>{BODY})"
)
# Offices that states have as well: "X is president" need not be of the firm spoken of.
_OF_STATES = later(
    r"(?i)^(?:vice[- ])?(?:president|governor|secretary|commissioner|leader|representative|protector|boss)s?\b|minister"
)
_ONLY_TO = later(r"⟧(?: to)? become\b")
# What somebody does next is not the office that another takes over: "A replaces B, who becomes treasurer of X".
_NEXT = later(r"\b(?:becom(?:es?|ing)|will|moves?|joins?|to (?:become|join|head|lead|run))\b")
_OF_FIRMS = frozenset({"Firm", "Bank", "Chamber", "Organization", "Exchange"})
_OWNERS = _OF_FIRMS | {"GovernmentBody", "Party"}
# What these tell was or is elsewhere: it leaves open what somebody becomes now.
_ELSEWHERE = frozenset({"role.formerly-of", "role.until-now", "role.moved", "role.ex"})
_BODY = later(BODY)
_SINGULAR = later(r"(?<=[a-z]{3})s$")


@cache
def _with_office() -> dict[str, Sought]:
    office = office_words()
    article = r"(?:(?:the|an?|its|their|his|her|new|as) )*"
    verbs = (
        r"(?:(?:(?P<leaves>resign(?:s|ed)?|quit|quits|retire[sd]?|step(?:s|ped|ping)? down|st(?:and|ands"
        r"|ood) down|dismissed|removed|ousted|sacked|fired|suspended|relieved)"
        r"|(?:st(?:ay|ays|ayed)|go|goes|went|carr(?:y|ies|ied)) on|act(?:s|ed)?|return(?:s|ed)?|continue[sd]?"
        r"|installed|re-?appointed|confirmed|work(?:s|ed)?|serve[sd]?"
        r"|t(?:ake|akes|ook) over) as"
        r"|(?:re-?)?(?:appointed|elected|named|made)(?: as| to be)?|become|becomes|became|(?:sworn in"
        r"|took office|takes office|inaugurated) as"
        r"|(?:hold|holds|held|holding|take|takes|took|fill|fills|occup(?:y|ies)) (?:up |on )?the (?:post"
        r"|position|office|role|job|title) of)"
    )
    return {
        "become": Sought(
            rf"(?P<who>{_PERSONS}){_ASIDE}{_PLAIN} {verbs} (?:(?P<whose>{BODY}){OWN} )?{article}(?P<office>{office})"
            rf"(?:{_OF}|(?! (?:of|at|for|to|in) (?:the )?(?:⟦|[A-Z])))"
        ),
        "follows": Sought(
            rf"(?P<new>⟦[HPFU]\d+⟧)(?:{_PLAIN} {_IN_PAIRS}|(?:,? [^⟦;.]{{2,80}},|,) (?:to succeed|to replace"
            rf"|replacing|succeeding|in place of|in succession to"
            rf"|who (?:is replacing|replaces|replaced|succeeds|succeeded)))"
            rf" {_WHO_IT_IS}(?P<old>{PERSON})(?:,(?:[^,;⟦]{{3,60}},)?)?(?: as {article}(?P<office>{office}){_OF}?)?"
        ),
        "hands": Sought(  # "A, its chairman, will hand over to B in May"
            rf"(?P<old>{PERSON})(?P<gap>{_UP_TO})\b(?P<words>(?:(?:will|would|is to|has|have|had|and|who) ?)*)"
            rf"(?:is |was |be )?hand(?:s|ed|ing)? over to {_WHO_IT_IS}(?P<new>{PERSON})(?!{OWN})"
        ),
        "joins": Sought(
            rf"(?P<who>{_PERSONS}){_ASIDE}{_PLAIN} join(?:s|ed|ing)? (?:the )?(?P<of>{BODY})(?!{OWN})(?: (?:in |on )?⟪d\d+⟫)?"
            rf" as {article}(?P<office>{office})(?! (?:of|at) (?:the )?⟦)"
        ),
        "followed": Sought(
            rf"(?P<old>{PERSON})(?P<gap>{_UP_TO})\b(?P<words>(?:will|is to|has|have|was|is|and)(?: be"
            rf"| been)?) {_BY_WHOM}(?: as {article}(?P<office>{office}){_OF}?)?"
            rf" by {_WHO_IT_IS}(?P<new>{PERSON})"
        ),
        "proposed": Sought(
            rf"(?P<of>{BODY})(?:{OWN} (?:{_BOARD}|shareholders|owners|largest shareholder))?(?: has"
            rf"| have)? (?P<proposed>propos|nominat|recommend|put)(?:es|e|ed|s)?(?: forward)?"
            rf" (?P<who>{_PERSONS}) (?:as|for|to be|to become) {article}(?P<office>{office})(?! of ⟦)"
        ),
        "ex": Sought(
            rf"(?P<who>{PERSON}), (?:an? |the |once |previously |formerly |until recently )*(?:former "
            rf"|ex-)?(?P<of>{BODY})(?:{OWN})? (?P<office>{office})(?=[,.;]|$| who )"
        ),
        "and": Sought(
            rf"(?P<who>{PERSON}), (?:an? |the )?[^;.,]{{3,70}} and{_FOR_A_TIME}(?P<office>{office}) (?:of"
            rf"|at) (?:the )?(?P<of>{BODY})(?=[,.;]|$)(?!, {PERSON})"
        ),
        "appointed": Sought(
            rf"(?P<of>{BODY})(?:, (?:which|that))?{_PLAIN} (?:appoint|name|hire|elect|promote|recruit|engage)(?:s|d"
            rf"|ed)? (?P<who>{PERSON}){_ASIDE}"
            rf" (?:as|to be|to become|to the post of|to) {article}(?P<office>{office})(?! (?:of )?(?:the )?⟦)"
        ),
        "listed": Sought(
            rf"\b(?:lists?|names?|shows?|gives?|records?|registers?) (?:Mr |Ms |Mrs "
            rf"|Dr )?(?P<who>{_PERSONS}) as {article}(?P<office>{office})(?! of ⟦)"
        ),
        "state": Sought(  # "A is its sole director", "A, who has been managing director since 2019"
            rf"(?P<who>{_PERSONS})(?:,? who)? (?:is|are|was|were|has been|have been|remains?)(?: also| now| still| currently)?"
            rf" {article}(?P<office>{office})(?: ⟪d\d+⟫| since [^,;.⟦]{{2,30}}| as well| too)?(?=[,.;]|$| and (?!⟦))"
        ),
        "noun": Sought(
            rf"\b(?:[Tt]he|[Tt]hat) (?P<noun>[A-Za-z]+){OWN} {article}(?P<office>{office}),? (?P<who>{PERSON})"
        ),
        "whose": Sought(
            rf"(?P<of>{BODY}),? whose {article}(?P<office>{office})(?:,| is| was|) (?P<who>{_PERSONS})(?!{OWN})"
        ),
        "apposed": Sought(
            rf"\b(?P<office>{office}) (?:of|in|at) (?:the )?(?P<of>{BODY}), (?P<who>{PERSON})(?=,| of | who |[.;]?$)"
        ),
        "board-chose": Sought(
            rf"\b(?:{_BOARD}|shareholders|members|supervisors) of (?:the )?(?P<of>{BODY}){_PLAIN}"
            rf" (?:(?:re-)?(?:elect|appoint)(?:s|ed)|names|named|chose|hired|promoted) (?P<who>{PERSON})(?: as"
            rf"| to be| to)? {article}(?P<office>{office})(?! of ⟦)"
        ),
        "promoted": Sought(
            rf"(?P<of>{BODY}){_PLAIN} (?:promot|elevat)(?:es|ed) (?P<who>{PERSON})(?: from [a-z -]{{3,40}})? to"
            rf" {article}(?P<office>{office})(?! of ⟦)"
        ),
        "brackets": Sought(
            rf"(?P<who>{PERSON}) \((?P<office>{office})(?:,| of| at) (?:the )?(?P<of>{BODY})\)"
        ),
        "working": Sought(
            rf"(?P<who>{PERSON}), {article}(?P<office>{office}|(?:[a-z]+ ){{0,2}}(?:official|executive|engineer"
            rf"|spokes(?:man|woman|person)|representative|adviser))"
            rf" (?:in|with|at|of|for) (?:the )?(?:[A-Z]\w+{OWN} )?(?P<of>{BODY})(?!{OWN})(?=[,.;]|$| in )"
        ),
        "place": Sought(
            rf"(?P<old>{PERSON})[^.]{{0,120}}?\b{office}{_OF}?[^⟦.]{{0,60}}(?P<new>{PERSON}){_PLAIN}"
            rf" (?:takes?|took) (?:his|her) place"
        ),
        "is": Sought(
            rf"\b(?:(?P<whose>{BODY}){OWN} |[Tt]he |[Ii]ts |(?<![\w’'⟧] ))(?P<office>{office})(?: of (?:the "
            rf"|its )?{_BOARD})?(?: (?:of|at) (?:the )?(?P<of>{BODY}))?"
            rf" (?P<words>is|are|was|were|remains?|will be) (?P<who>{_PERSONS})(?!{OWN})(?=[,.;]|$| and | since "
            rf"| who )"
        ),
        "several": Sought(
            rf"(?P<who>{PERSON})(?:, (?:an? |the )?| (?:is|was|remains|became|becomes) (?:also )?(?:an? "
            rf"|the )?)(?P<office>{office}) (?:of|at) (?:both )?"
            rf"(?P<bodies>(?:the )?{BODY}(?:, (?:the )?{BODY})*,? and (?:(?:of|at) )?(?:the )?{BODY})(?=[,.;]|$)"
        ),
    }


def read_turnover(told: Told, claims: Iterable[Claim]) -> Iterator[Claim]:
    """The offices of one sentence that persons take, keep, hand over or leave; `claims`: of the sentence so far."""
    sentence = told.sentence
    if not any(
        mention.party >= 0
        and (
            told.parties.drafts[mention.party].kind in ("Person", "Party")
            or told.parties.drafts[mention.party].guessed
            or mention.kind == "Firm"
        )
        for mention in sentence.mentions
    ):
        return
    held = {(claim.subject, claim.object): claim for claim in claims if claim.tie == "HOLDS_ROLE"}
    for claim in _read(told, view_of(told), held):
        if (claim.subject, claim.object) not in held:
            held[claim.subject, claim.object] = claim
            yield claim


@cache
def _in_turn() -> Several[tuple[str, Sought]]:
    """The patterns of who takes, keeps or leaves an office, each with its rule."""
    with_office = _with_office()
    return Several(
        [
            ("role.taken", with_office["become"]),
            ("role.taken", with_office["joins"]),
            ("role.is-holder", with_office["is"]),
            ("role.board", _TO_BOARD),
            ("role.board-chaired", _BOARD_BY),
            ("role.helm", _HELM),
            ("role.board-elected", _ELECTED),
            ("role.proposed", _PROPOSED),
            ("role.proposed", with_office["proposed"]),
            ("role.moved", _MOVED),
            ("role.ex", with_office["ex"]),
            ("role.second", with_office["and"]),
            ("role.appointed", with_office["appointed"]),
            ("role.whose", with_office["whose"]),
            ("role.apposed", with_office["apposed"]),
            ("role.board-chose", with_office["board-chose"]),
            ("role.promoted", with_office["promoted"]),
            ("role.in-brackets", with_office["brackets"]),
            ("role.working", with_office["working"]),
            ("role.chosen", _CHOSEN),
            ("role.owned-and-run", _OWNED_AND_RUN),
            ("role.new-to-board", _NEW_TO_BOARD),
        ],
        lambda row: row[1],
    )


def _read(told: Told, view: str, held: dict[tuple[int, int], Claim]) -> Iterator[Claim]:
    with_office = _with_office()
    for rule, pattern in _in_turn().may(view):
        for match in pattern.finditer(view):
            yield from _taken(told, rule, match, held)
    for match in with_office["noun"].finditer(view):
        person = told.sentence.indices(match["who"])[0]
        one = of_noun(told, match["noun"].lower(), told.sentence.mentions[person].start)
        if one is not None and may_be_person(told, person):
            yield from holds(told, "role.of-noun", person, one, match["office"], "asserted")
    for match in with_office["listed"].finditer(view):
        for person in told.sentence.indices(match["who"]):
            one = goes_on(told, told.sentence.start) or of_lead(
                told, told.sentence.mentions[person]
            )
            if one is not None and may_be_person(told, person):
                yield from holds(told, "role.registered", person, one, match["office"], "asserted")
    for match in with_office["state"].finditer(view):
        if _OF_STATES.search(match["office"]):
            continue
        people = told.sentence.indices(match["who"])
        drafts, own = told.parties.drafts, {told.sentence.mentions[at].party for at in people}
        told_here = any(
            m.party >= 0 and m.party not in own and drafts[m.party].kind in _OWNERS
            for m in told.sentence.mentions
        )
        one = None if told_here else goes_on(told, told.sentence.start)
        for person in people if one is not None else ():
            if one is not None and may_be_person(told, person):
                yield from holds(told, "role.state", person, one, match["office"], "asserted")
    for match in with_office["several"].finditer(view):
        person = told.sentence.indices(match["who"])[0]
        if may_be_person(told, person):
            for at in told.sentence.indices(match["bodies"]):
                body = told.sentence.mentions[at]
                yield from holds(told, "role.several", person, body, match["office"], "asserted")
    for name in ("follows", "followed", "hands", "place"):
        for match in with_office[name].finditer(view):
            yield from _handed_over(told, match, held)
    yield from _plain(told, view, held)


def _taken(
    told: Told, rule: str, match: re.Match[str], held: dict[tuple[int, int], Claim]
) -> Iterator[Claim]:
    """As in "A and B have resigned as directors (of X)", "A joins the board of X", "The chairman of its board is A"."""
    groups = match.groupdict()
    words = (groups.get("words") or "").strip()
    if told.rules.possibility.search(f" {words} ") or groups.get("not"):
        return
    if _KIN_OF.search(match.string, 0, match.start()):
        return  # "A, the grandson of founder B, becomes chairman": A does
    named = told.sentence.indices(match["who"] or groups.get("hired") or "")
    if rule == "role.whose" and not (groups.get("office") or "").endswith("s"):
        named = named[:1]  # "paid A, whose director is B, and C": C is paid
    people = [at for at in named if may_be_person(told, at)]
    given = groups.get("of") or groups.get("whose") or groups.get("left")
    if rule == "role.moved":
        given = (
            f"{groups.get('whose') or ''}{groups.get('body') or ''}{given}"  # from one to the other
        )
    related = (
        rule == "role.appointed" and ", " in match.string[match.end("of") : match.start("words")]
    )
    if related and _BODY.search(match.string, 0, match.start()):
        return  # "X is owned by Y, which has appointed A as its head": of which?
    role = groups.get("office") or ("board member" if groups.get("board") else "")
    for at in people:
        known = [
            claim
            for (party, _), claim in held.items()
            if party == told.sentence.mentions[at].party
            and claim.rule not in _ELSEWHERE
            and "former" not in str(claim.attributes.get("role") or "")
        ]
        owners = (
            told.sentence.mentioned(given) if given else [_meant(told, at, groups.get("its") or "")]
        )
        words = words.removeprefix(", ").removeprefix("who").strip()
        if match.start() and _ONLY_TO.search(match[0]):
            continue  # "would let A become chairman"
        modality = told.rules.ladder(words)
        if groups.get("proposed"):
            modality = "considered"
        elif groups.get("leaves") and modality == "planned":
            modality = "asserted"  # who will leave it, holds it
        for owner in owners:
            if owner is None or (known and not given) or is_board(owner.name):
                continue
            if not given and _is_sender(told, owner):
                continue  # "joined the board as nominee of X": X's board is another
            if not given and owner.form == "group" and told.parties.drafts[owner.party].unnamed:
                continue  # "The rest was bought by a trader. Jo Lee resigned as chairman": of whom?
            from_where = rule == "role.moved" and owner is owners[-1]
            left = groups.get("off") or ("from" if from_where else None)
            for claim in holds(told, rule, at, owner, role, modality):
                claim.ended = left is not None and _is_done(left, modality)
                if from_where and modality == "planned":
                    claim.modality = "asserted"  # who will join another is still there
                yield claim


def _is_done(leaves: str, modality: str) -> bool:
    """Whether who leaves a board has left it: "left", "has quit", but not "will leave" or "is leaving"."""
    return modality == "asserted" and not leaves.endswith("ing") and "ing " not in leaves


def _is_sender(told: Told, body: Mention) -> bool:
    """Whether a body is only told of as the one that has sent somebody to the board of another."""
    begin = max(told.sentence.start, body.start - _OFFICE_REACH)
    return _SENT_BY.search(told.sentence.text, begin, body.start) is not None


def _meant(told: Told, at: int, whose: str) -> Mention | None:
    """Whose an office or board is that is told of "its", or of nobody: the firm just spoken of, or what the text is about."""
    sentence = told.sentence
    if whose == "its":
        before = told.parties.before(sentence.start, sentence.start)
        if before is not None and told.parties.drafts[before.party].kind in _OF_FIRMS:
            near = {
                m.party
                for m in told.parties.by_sentence[before.sentence]
                if m.party >= 0 and told.parties.drafts[m.party].kind in _OWNERS
            }
            return before if len(near) == 1 else None
    found = spoken_of(told, at)
    if found is not None:
        return found
    own = sentence.mentions[at].party
    here = {
        m.party
        for m in sentence.mentions
        if m.party not in (-1, own) and told.parties.drafts[m.party].kind in _OWNERS
    }
    topic = None if here else goes_on(told, sentence.start)
    if topic is not None:
        return topic
    lead = of_lead(told, sentence.mentions[at])
    number = told.parties.number(sentence.start)
    told_before = told.parties.by_sentence[number - 1] if number > 0 else []
    others = [
        m
        for m in told_before
        if lead is not None
        and m.party not in (-1, lead.party)
        and told.parties.drafts[m.party].kind in _OF_FIRMS
        and not told.parties.drafts[m.party].plural
        and not m.whose
    ]
    return None if others else lead  # "X bought Y. Jo Lee becomes chairman": of which?


def _handed_over(
    told: Told, match: re.Match[str], held: dict[tuple[int, int], Claim]
) -> Iterator[Claim]:
    """As in "A succeeds B as chairman of X", "B will be replaced by A", where one of them is known to hold the office."""
    groups = match.groupdict()
    mentions, words = told.sentence.mentions, (groups.get("words") or "").strip()
    new, old = (told.sentence.indices(match[one])[0] for one in ("new", "old"))
    she = (
        mentions[new].form == "pronoun"
        and told.parties.drafts[mentions[old].party].kind == "Person"
    )
    if told.rules.possibility.search(words) or not _is_someone(told, old):
        return
    if not (she or _is_someone(told, new)):
        return
    owner: Mention | None = None
    role = groups.get("office") or ""
    given = groups.get("of")
    if given:
        owner = told.sentence.mention(given)
    else:
        for one in (new, old):
            behind = told.sentence.to_text(match.end())
            first = next(
                (
                    c
                    for (who, _), c in held.items()
                    if who == mentions[one].party
                    and c.rule not in _ELSEWHERE  # "replaced by X, a former governor of Y"
                    and not _NEXT.search(told.sentence.text, behind, max(c.end, behind))
                ),
                None,
            )
            body = next((m for m in mentions if first and m.party == first.object), None)
            if first is not None and body is not None:
                owner, role = body, role or str(first.attributes.get("role") or "")
    owner = owner or spoken_of(told, old)
    if owner is not None and not given and _is_where_he_comes_from(told, owner):
        owner, role = _appointing(told), ""
    if owner is None or is_board(owner.name) or _is_another_office(told, owner):
        return
    left = held.get((mentions[old].party, owner.party))
    role = role or (str(left.attributes.get("role") or "") if left is not None else "")
    here = told.sentence.text[told.sentence.to_text(match.end()) : max(owner.start, 0)]
    if not given and owner.sentence == mentions[old].sentence and _NEXT.search(here):
        return  # what the one who leaves does next
    open_words = words.startswith("and") or not words
    ahead = open_words and _AHEAD.search(groups.get("gap") or "") is not None
    firm = "planned" if ahead else told.rules.ladder(words)  # "will step down and be succeeded by"
    for at, modality in ((new, firm), (old, "asserted")):
        if mentions[at].form == "pronoun":
            continue
        for claim in holds(told, "role.handed-over", at, owner, role, modality):
            claim.outgoing = at == old
            yield claim


_SENT_BY = later(
    r"\b(?:(?:nominee|representative|delegate|appointee|envoy)s? (?:of|for)|(?:nominated|delegated|sent|put forward) by|on behalf of) "
    r"(?:the )?(?:[a-z-]+ ){0,3}$"
)
# "A, who is also chief executive of B, replaces C": not there
_ALSO = later(r", who (?:is|was|remains|serves) also [^,;.]*$|, also [^,;.]*$")
_OFFICE_REACH = 80  # characters before a body in which the office there stands


# "A, a partner at B, replaces C": not there either, but where A was just said to be appointed
_COMES_FROM = later(
    r", (?:an? (?!(?:[a-z-]+ )?(?:director|member|executive|manager|vice|deputy|board))"
    r"|(?:the |an? )?(?:former|previous|long-time|outgoing) |formerly|previously|hitherto|currently|so far|until [^,;.]{2,30})[^,;.]*$"
)


def _is_where_he_comes_from(told: Told, body: Mention) -> bool:
    """Whether a body is only told of as where somebody works or has worked: behind his name and an article for one of many."""
    begin = max(told.sentence.start, body.start - _OFFICE_REACH)
    return _COMES_FROM.search(told.sentence.text, begin, body.start) is not None


def _appointing(told: Told) -> Mention | None:
    """The firm of which the sentence before, in this paragraph, told an office."""
    last, number = told.parties.employer, told.parties.number(told.sentence.start)
    if last is None or number < 1 or last.sentence != number - 1:
        return None
    return last if told.parties.blocks[number - 1] == told.parties.blocks[number] else None


def _is_another_office(told: Told, body: Mention) -> bool:
    """Whether a body is only told of as one where somebody has a further office."""
    begin = max(0, body.start - _OFFICE_REACH)
    return _ALSO.search(told.sentence.text, begin, body.start) is not None


def _is_someone(told: Told, at: int) -> bool:
    """Whether a mention is a person for certain, or a name that may be one's."""
    mention = told.sentence.mentions[at]
    return mention.party >= 0 and not mention.possessive and may_be_person(told, at)


def _plain(told: Told, view: str, held: dict[tuple[int, int], Claim]) -> Iterator[Claim]:
    """Offices that are said without a verb of taking them: "their chairmen, A and B", "X's Jo Lee", "the mayor A of X"."""
    mentions, drafts = told.sentence.mentions, told.parties.drafts
    for pattern in (_THEIR, _OF_BOTH):
        for match in pattern.finditer(view):
            bodies = {
                m.party for m in mentions if m.party >= 0 and drafts[m.party].kind in _OF_FIRMS
            }
            ends = [told.sentence.indices(match[one])[0] for one in "abpq"]
            if not re.search(rf"{office_words()}$", match["office"]):
                continue
            if len(bodies) == 2 and {mentions[at].party for at in ends[:2]} == bodies:
                office = _SINGULAR.sub("", match["office"])
                for person, body in zip(ends[2:], ends[:2], strict=True):
                    if may_be_person(told, person):
                        yield from holds(
                            told, "role.each", person, mentions[body], office, "asserted"
                        )
    persons = {who for who, _ in held}
    for match in _OWN_PERSON.finditer(view):
        person, body = (told.sentence.indices(match[one])[0] for one in ("who", "of"))
        if (
            not mentions[person].possessive
            and not mentions[person].title
            and mentions[person].party not in persons
        ):
            yield from holds(told, "role.own", person, mentions[body], "", "asserted")
    for match in _TOWN_HEAD.finditer(view):
        person = told.sentence.indices(match["who"] or match["named"])[0]
        place = told.sentence.mention(match["of"] or match["place"])
        if place.party >= 0 and mentions[person].party not in persons:
            yield told.put(
                "role.of-town",
                "HOLDS_ROLE",
                mentions[person].party,
                place.party,
                told.sentence.span_of(match),
                attributes={"role": match["office"] or match["front"]},
            )
    for match in _OF_STATE.finditer(view):
        yield from _of_state(told, match, persons)
    yield from _counterparts(told, view, held)
    yield from _counterparts_at(told, view, held)
    for pattern in (_AUDITED, _FIRM_NAMED, _FIRM_KEEPS):
        for match in pattern.finditer(view):
            yield from _firm(told, match)


def _counterparts(told: Told, view: str, held: dict[tuple[int, int], Claim]) -> Iterator[Claim]:
    """The office that one of another state holds too, where the sentence gives it to the only person before: "his Omani counterpart B"."""
    for match in _COUNTERPART.finditer(view):
        mentions, drafts = told.sentence.mentions, told.parties.drafts
        at, code = told.sentence.indices(match["two"])[0], nation(match["nation"])
        before = {m.party for m in mentions[:at] if drafts[m.party].kind == "Person"}
        known = [
            claim
            for (who, _), claim in held.items()
            if who in before and drafts[claim.object].kind in ("Place", "GovernmentBody")
        ]
        office = next((str(claim.attributes.get("role") or "") for claim in known), "")
        if code is None or len(before) != 1 or len(known) != 1 or not may_be_person(told, at):
            continue
        role = office.split(" ", 1)[1] if nation(office.split(" ", 1)[0]) else office
        over = any((m.title or "").startswith("former ") for m in mentions[:at])
        if over or not _STATES_ONLY.search(role):
            continue  # a police chief's counterpart holds his office of a body that is not named
        party = mentions[at].party
        drafts[party].kind, drafts[party].guessed = "Person", False
        yield told.put(
            "role.counterpart",
            "HOLDS_ROLE",
            party,
            told.parties.country(code),
            told.sentence.span_of(match),
            attributes={"role": role},
        )


def _counterparts_at(told: Told, view: str, held: dict[tuple[int, int], Claim]) -> Iterator[Claim]:
    """The office that somebody holds in another body, where the only person before holds it in one: "her counterpart from Y, B"."""
    mentions, drafts = told.sentence.mentions, told.parties.drafts
    for match in _COUNTERPART_AT.finditer(view):
        at, body = (told.sentence.indices(match[one])[0] for one in ("two", "of"))
        before = {m.party for m in mentions[:at] if drafts[m.party].kind == "Person"}
        known = [claim for (who, _), claim in held.items() if who in before]
        if (
            len(before) != 1
            or len(known) != 1
            or (mentions[at].party, mentions[body].party) in held
        ):
            continue
        if any((m.title or "").startswith("former ") for m in mentions[:at]):
            continue
        role = str(known[0].attributes.get("role") or "")
        if drafts[known[0].object].kind == drafts[mentions[body].party].kind and may_be_person(
            told, at
        ):
            yield from holds(told, "role.counterpart", at, mentions[body], role, "asserted")


def _of_state(told: Told, match: re.Match[str], persons: set[int]) -> Iterator[Claim]:
    """As in "Jo Lee, Ghana's minister of trade,", "trade ministers Jo Lee of Ghana and Ada Moe of Togo"."""
    got = match.groupdict()
    if told.rules.possibility.search(got.get("words") or ""):
        return
    modality = told.rules.ladder((got.get("words") or "").strip())
    for who, land, office in (
        ("who", "of", "office"),
        ("named", "whose", "post"),
        ("named2", "whose", "post"),
        ("made", "country", "new"),
        ("first", "land", "front"),
        ("one", "a", "both"),
        ("two", "b", "both"),
    ):
        if not got[who] or not got[land]:
            continue
        person = told.sentence.indices(got[who])[0]
        place = told.sentence.mention(got[land])
        party = told.sentence.mentions[person].party
        if place.party < 0 or party in persons or not may_be_person(told, person):
            continue
        told.parties.drafts[party].kind, told.parties.drafts[party].guessed = "Person", False
        yield told.put(
            "role.of-state",
            "HOLDS_ROLE",
            party,
            place.party,
            told.sentence.span_of(match),
            modality,
            attributes={"role": _SINGULAR.sub("", got[office])},
        )


def _firm(told: Told, match: re.Match[str]) -> Iterator[Claim]:
    """A firm in an office that a firm may hold: "X appointed Y as auditor"."""
    groups = match.groupdict()
    words = (groups.get("words") or "").strip()
    who, body = (
        told.sentence.mention(given)
        for given in (
            groups.get("who") or groups.get("firm") or groups.get("by"),
            groups.get("of") or groups.get("whose"),
        )
        if given
    )
    drafts = told.parties.drafts
    if (
        who.party in (-1, body.party)
        or body.party < 0
        or drafts[who.party].kind not in ("Firm", "Party")
        or drafts[body.party].kind not in _OF_FIRMS | {"Party"}
        or told.rules.possibility.search(words)
    ):
        return
    for end in (who, body):
        if drafts[end.party].kind == "Party":
            drafts[end.party].kind = "Firm"
    yield told.put(
        "role.firm",
        "HOLDS_ROLE",
        who.party,
        body.party,
        told.sentence.span_of(match),
        told.rules.ladder(words),
        attributes={"role": _SINGULAR.sub("", groups.get("office") or "auditor")},
    )
