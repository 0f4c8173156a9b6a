"""Offices told by order or by a list: "the post goes to A", "at the helm of X is A", "A (X), B (Y)", "A, who is also its chairman".

What is said of a seat, a post or an affiliation names its holder before or behind the verb; the body is named beside it, or is the one
firm that the text speaks of. A lawyer acts for whom he is a lawyer of, and has no office there.

    list(read_officers(told, claims))       # of "At the helm of X is Jo Lee.": Jo Lee HOLDS_ROLE X
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import cache
from typing import TYPE_CHECKING

from interlock.loaders.documents.language.anchors import Sought
from interlock.loaders.documents.language.later import later
from interlock.loaders.documents.language.several import Several
from interlock.loaders.documents.language.words import words as split
from interlock.loaders.documents.mentions.find import Mention
from interlock.loaders.documents.ties.claims import Claim
from interlock.loaders.documents.ties.ellipsis.topics import topic
from interlock.loaders.documents.ties.offices.offices import (
    BODY,
    LAND,
    OWN,
    PERSON,
    has_office,
    holds,
    is_board,
    may_be_person,
    office_words,
    spoken_of,
    view_of,
)

if TYPE_CHECKING:
    from interlock.loaders.documents.ties.told import Told

__all__ = ["read_officers", "settle_roles"]

_PERSONS = rf"{PERSON}(?:(?:, {PERSON})*,? and {PERSON})?"
_EACH = later(PERSON)
_BOARD = r"(?:[a-z]+ )?[Bb]oard(?: of [Dd]irectors)?"
_HINT = Sought(
    r"\b(?:moved|moving|transferred|transferring|posted|sent|returned|went|came|going|switching|relocated|seconded"
    r"|helm|charge of|sack(?:s|ed)|fire[sd]|dismiss(?:es|ed)|oust(?:s|ed)|part(?:ed|s) (?:ways|company)|election"
    r"|to (?:head|lead|run|chair|manage|take)|[Hh]ead(?:s|ed|ing)|[Ll]ea(?:ds|d|ding)|[Rr]un(?:s|ning)|[Cc]hair(?:s|ed|ing)"
    r"|lawyer|solicitor|attorney|counsel|barrister|agent|broker|nominee|intermediary|proxy|representative|delegation"
    r"|responsible|works?|employed|roles|positions|posts|directorships|auditor|professor|lecturer|researcher|fellow|scholar"
    r"|scientist|historian|expert|specialist|correspondent|reporter|columnist|partner|engineer|analyst|economist|strategist|trader"
    r"|geologist"
    r"|consultant|founded|ambassadors|envoys|commissioners|missions?|ministers|presidents|premiers|leaders|delegates|consuls"
    r"|governors|Party|Congress|League|Front|Movement"
    r"|describe[sd]|member|activist|veteran|backbencher|stalwart)\b"
)
_BESIDE = later(r"⟦H\d+⟧(?: \(|,? from |,? of )")
_FOR_ELECTION = Sought(
    rf"(?P<of>{BODY})(?:{OWN} (?:[a-z]+ )?(?:{_BOARD}|shareholders|owners|committee))?(?P<words>(?: (?:will|is|are|to|has|have|also))*)"
    rf" (?:propos|nominat|recommend|put forward|suggest|present)(?:es|e|ed|s|ing)? (?P<who>{_PERSONS})"
    rf" (?:for|as candidates? for|as nominees? (?:for|to)) (?:re-?)?(?:election|appointment) (?:to|on to|onto|on) (?:its|the)"
    rf" {_BOARD}(?! of ⟦)"
)
_STANDS = Sought(
    rf"(?P<who>{_PERSONS})(?P<words>(?: (?:will|is|are|to|has|have|also|who))*) (?:stand(?:s|ing)?|run(?:s|ning)?|seek(?:s"
    rf"|ing)?) (?:for )?(?P<again>re-)election"
    rf" (?:to|on to|onto) (?:(?P<whose>{BODY}){OWN}|its|the) {_BOARD}(?: of (?:the )?(?P<of>{BODY}))?"
)
_INVERTED = Sought(
    rf"(?:^|[,;:] |\band )(?:[Aa]t the (?:helm|head|top) of|[Ii]n charge of|[Hh]eading|[Ll]eading|[Rr]unning|[Cc]hairing|[Oo]n"
    rf" the {_BOARD} of) (?:the )?(?P<of>{BODY})"
    rf"(?:,| ⟪d\d+⟫|(?: [a-z]+){{0,3}})? (?P<words>is|are|stands?|sits?|was|were|stood|will be) (?P<who>{_PERSONS})(?!{OWN})"
)
_SACKED = Sought(
    rf"(?P<of>{BODY})(?:{OWN} (?:{_BOARD}|owners?|shareholders))?(?P<words>(?: (?:has|have|had|also|today|yesterday))*)"
    rf" (?:sack(?:s|ed)|fire[sd]|dismiss(?:es|ed)|oust(?:s|ed)|part(?:s|ed) (?:ways|company) with) (?P<who>{PERSON})(?!{OWN}|,?"
    rf" (?:as|from|of) )"
)
_TO_HEAD = Sought(
    rf"\b(?:nominat|propos|appoint|nam|pick|cho|select|tapp|install|hir|task|recruit|ask|bring|brought|order)[a-z]*(?: in)? "
    rf"(?:(?:an? |the )?(?:[a-z-]+ ){{1,3}})?(?P<who>{PERSON})"
    rf" to (?:head|lead|run|chair|manage|take over|take charge of) (?:the )?(?P<of>{BODY})(?!{OWN}| in (?:the |its )?(?:talks"
    rf"|negotiations))"
    rf"|(?P<named>{PERSON})(?P<words_too>(?: (?:has|have|had|is|was|been|also|will|be|now))*) (?:nominated|proposed|tasked"
    rf"|asked|installed|brought in) to"
    rf" (?:head|lead|run|chair|manage|take over|take charge of) (?:the )?(?P<whose>{BODY})(?!{OWN})"
)
_HEADS_PART = Sought(
    rf"(?P<who>{PERSON}),?(?P<words>(?: (?:who|has|will|also|now|currently))*) (?:heads?|headed|leads?|led|chairs?|chaired"
    rf"|runs?|ran|manages?|managed|to head) (?:the )?(?P<of>{BODY})(?:{OWN})?"
    r" (?:[a-z-]+ ){0,3}(?:mission|delegation|team|office|division|committee|board|department|business|practice|unit|operations"
    r"|arm|programme|program|council)\b"
)
_OUSTED = Sought(
    rf"\b(?:oust|remov|dismiss|vot|expel|recall|unseat)(?:s|es|e|ed|d|led)? (?P<who>{_PERSONS}) (?:from|off) the {_BOARD} of "
    rf"(?:the )?(?P<of>{BODY})"
    rf"|\b(?:oust|remov|dismiss|vot|expel|recall)(?:s|es|e|ed|d|led)? (?P<named>{_PERSONS}) (?:from|off) (?P<whose>{BODY}){OWN}"
    rf" (?:[a-z]+ )?[Bb]oard"
)
_DELEGATION = Sought(
    rf"(?P<who>{PERSON}),?(?P<words>(?: (?:who|has|will|also|was|is))*) (?:head(?:s|ed|ing)|lead(?:s|ing)|led) (?:the |a |an "
    rf"|its )?(?:[a-z-]+ ){{0,3}}(?:delegation|mission|team|group|party)"
    rf" (?:of|from) (?:the )?(?P<of>{BODY})(?!{OWN})"
)
_AGENT = Sought(
    rf"(?P<who>⟦[FBHPO]\d+⟧)(?P<words>(?: (?:has|have|will|also|now|long|who|which))*) (?:acts?|acted|acting|serves?|served) as"
    rf" (?P<of>{BODY}){OWN} (?:[a-z]+ ){{0,2}}(?:agent|representative|broker|nominee"
    rf"|intermediary|proxy)\b"
    rf"|\b(?:[Cc]ounsel|[Ll]awyers?|[Aa]ttorneys?|[Ss]olicitors?) (?:for|of|to) (?:the )?(?P<client>{BODY}) (?:is|are|was|were)"
    rf" (?P<named>⟦[FBHP]\d+⟧)"
)
_BODIES = rf"(?:the )?{BODY}(?:(?:, |,? and )(?:the )?{BODY})*"
_BOARDS = Sought(
    rf"(?P<who>{_PERSONS}),?(?P<words>(?: (?:who|has|have|will|also|now|currently))*) (?:chair(?:s|ed)?|sits? on|sat on|serves?"
    rf" on|served on|joined|joins|left|quit|resigned from) the"
    rf" (?:[a-z]+ )?[Bb]oards(?: of [Dd]irectors)? of (?P<of>{_BODIES})"
)
_THAT_FOUNDED = Sought(
    rf"(?P<of>{BODY}), (?:the|an?) (?:[a-z-]+ ){{1,3}}(?:that |which )?(?P<who>{_PERSONS}) (?:co-)?(?:founded|set up"
    rf"|established|built up|runs|leads|heads|chairs)\b"
)
_MEMBER_OF_ITS = Sought(
    rf"(?P<who>{PERSON}),? (?P<words>(?:(?:is|was|remains|who is|also) )*)(?:an? |the )?(?:[a-z]+ )?member of "
    rf"(?P<of>{BODY}){OWN} (?:[a-z]+ )?(?:[Bb]oard|council|committee|management|executive)"
)
_ELECTED = Sought(
    rf"(?P<of>{BODY})(?:{OWN} (?:shareholders|members|owners))?(?P<words>(?: (?:has|have|will|also|today))*) (?:elected"
    rf"|appointed|named|elect|elects|appoints|names)"
    rf" (?:[a-z-]+ ){{1,3}}(?:directors|board members|members to its board|members of its board|supervisors)[,:] (?P<who>{_PERSONS})"
    rf"|(?P<whose>{BODY}){OWN} (?:[a-z-]+ )?[Bb]oard(?: of [a-z]+)? (?:now |also )?(?:includes?|consists? of|comprises?|is made"
    rf" up of|counts) (?P<persons>{_PERSONS})"
)
_ANSWERS_FOR = Sought(
    rf"(?P<who>{PERSON}),? (?P<words>(?:(?:who|is|was) )*)(?:in charge of|responsible for) [a-z ]{{3,40}} (?:at|for|of|in) "
    rf"(?:the )?(?P<of>{BODY})(?!{OWN})"
    rf"|(?P<named>{PERSON}), who (?P<words_too>(?:works?|worked|is employed|has worked)) (?:for|at|by) (?:the )?"
    rf"(?P<whose>{BODY})(?!{OWN})"
    rf"|(?P<persons>{PERSON}), (?:an? |the )?(?:[a-z-]+ ){{0,2}}(?:analyst|economist|strategist|trader|geologist|consultant|professor"
    r"|lecturer|researcher|fellow|scholar|scientist|historian|expert|specialist|correspondent|reporter|columnist|partner)"
    rf"(?: (?:of|in|on|for) (?:[a-z]+ ){{1,3}}?)? ?(?:at|with|of|for) (?:the )?(?:{LAND})?(?P<body>{BODY})(?!{OWN})"
)
_CAREER = Sought(
    rf"(?P<who>{PERSON}),? (?:who )?(?P<words>(?:(?:has|have|had|also|previously|formerly) )*)(?:held|holds|occupied|filled) "
    rf"(?:[a-z-]+ ){{0,4}}(?:roles|positions|posts|offices|appointments|directorships)(?: [a-z-]+){{0,3}}? (?:at|with|within) (?:the )?"
    rf"(?P<of>{_BODIES})(?!{OWN})"
    rf"|(?P<named>{PERSON}),? (?:who )?(?P<words_too>(?:is|was|has been|had been)(?: (?:formerly|previously|once|also|currently))?) an? "
    rf"(?:(?!former\b)[a-z]+ ){{0,2}}(?:auditor|consultant|adviser|advisor|economist|analyst|engineer|researcher|lecturer|professor"
    rf"|banker|trader|fellow|accountant) (?:at|with|for) (?:the )?(?P<body>{BODY})(?!{OWN})"
)
# "the ambassadors of Kenya – Jo Lee, Ghana – Ada Moe", "the ministers of Peru (Jo Lee) and Chile (Ada Moe)"
_OF_A_STATE = r"⟦[LO]\d+⟧(?: [–—-] |: | \()⟦[HPF]\d+⟧\)?"
_BY_STATE = Sought(
    r"\b(?P<office>(?:(?:prime|deputy|vice|foreign|trade|finance|energy|economy|defen[cs]e|interior) ){0,2}"
    r"(?:ambassadors|envoys|high commissioners|heads of (?:diplomatic )?missions?|ministers|presidents|premiers"
    r"|leaders|delegates|representatives|consuls|charg[eé]s d['’]affaires|governors)) (?:of|from):? (?:the )?"
    rf"(?P<items>{_OF_A_STATE}(?:(?:, |,? and |; (?:and )?)(?:the )?{_OF_A_STATE})*)"
)
_MAKE_UP = later(
    rf",? (?:together |now |will |also )*(?:make up|form|constitute|are (?:the )?members of|sit on|were elected to|have been"
    rf" elected to|joined?|compose) the"
    rf" (?:[a-z]+ )?(?:{_BOARD}|executive committee|management(?: team)?) of (?:the )?(?P<of>{BODY})"
)
_IN_BRACKETS = rf"{PERSON} \((?P<office>[A-Za-z][A-Za-z /&-]{{3,40}})\)"
_BRACKETED = rf"(?:[A-Z][a-z]+\.? )?{PERSON} \([A-Za-z][A-Za-z /&-]{{3,40}}\)"
_LIST_IN_BRACKETS = Sought(rf"(?:{_BRACKETED}(?:, (?:and )?| and |; ))+{_BRACKETED}")
_BODY_OF_ORDER = r"⟦[FBCOXG]\d+⟧"
_AFFILIATED = Sought(
    rf"(?P<who>⟦H\d+⟧)(?: \((?:of |from |the )*(?P<in>{_BODY_OF_ORDER})(?:, (?:⟦L\d+⟧|[A-Z]\w+))?\)"
    rf"| of (?:the )?(?P<ministry>⟦G\d+⟧)(?!{OWN}|,? and ⟦)"
    rf"|, of (?:the )?(?P<of>{_BODY_OF_ORDER})(?=, )"
    rf"|,? from (?:the )?(?P<from>{_BODY_OF_ORDER})(?!{OWN}|-| (?:to|for|in ⟪)| (?:[a-z]+ ){{0,2}}(?:to|into) ))"
)
# "bought by " somebody from whom it was before
_GOT_BY = later(
    r"\b(?:bought|acquired|purchased|borrowed|received|leased|taken|obtained|inherited|ordered|rented|chartered|moved|transferred"
    r"|imported|collected)(?: [a-z]+){0,2} by (?:the )?[^,;⟦]{0,40}(?:⟦\w\d+⟧[a-z’' -]{0,40} )?$"
)
# "Jo Lee of the Green Party", "Green Party member Jo Lee"
_OF_PARTY = Sought(
    r"(?P<who>⟦[HPF]\d+⟧) of (?:the )?(?P<of>⟦[OG]\d+⟧)(?!’s|'s)"
    r"|(?P<body>⟦[OGC]\d+⟧) (?:member|activist|veteran|backbencher|stalwart),? (?P<named>⟦[HPF]\d+⟧)"
)
_POST = r"(?:(?:managing|executive|sales|finance) )?(?:director|chairman|chairwoman|manager|president|chief executive|CEO)"
_HOLDER = r"(?:(?:sole|main|principal|majority|largest|founding|controlling|minority) )?(?:shareholder|owner)"
# "Jo Lee, 35, sole shareholder-cum-director of X", "Ada Moe, director and shareholder of X"
_OWNER_AND = Sought(
    rf"(?P<who>⟦H\d+⟧)(?:,(?: aged)? \d\d)?(?:,| is| was) (?:the |an? )?(?:(?:sole|then|current) )?"
    rf"(?:{_HOLDER}(?:-cum-| cum | and )(?P<post>{_POST})|(?P<post2>{_POST})(?:-cum-| cum | and ){_HOLDER})"
    r" (?:of|in|at) (?:the )?(?:[a-z-]+ ){0,3}?(?P<of>⟦[FP]\d+⟧)(?!’s|'s)"
)
_A_PARTY = later(
    r"\b(?:Party|Congress|League|Front|Movement|Greens|Coalition|Democrats|Conservatives|Labour|Republicans|Socialists)\b"
)
_LAWYERS = Sought(
    rf"(?:(?P<of>⟦[FBPOCH]\d+⟧){OWN} |\b(?P<its>[Ii]ts|[Hh]is|[Hh]er) )(?:[a-z]+ )?(?:lawyer|solicitor|attorney|barrister"
    rf"|defen[cs]e counsel),? (?P<who>⟦[HPF]\d+⟧)"
    rf"|(?P<named>⟦[HPF]\d+⟧), (?:an? |the )?(?:[a-z]+ )?(?:lawyer|solicitor|attorney|barrister|counsel) (?:for|of|to"
    rf"|representing|acting for) (?:the )?(?P<client>⟦[FBPOCH]\d+⟧)"
)
_WINDS_UP = later(r"\b(?:receiver|liquidator|administrator|trustee|curator)\b", re.IGNORECASE)
_COUNSEL = later(
    r"^(?!.*\b(?:general|chief|legal|corporate|in-house)\b).*\bcounsel$", re.IGNORECASE
)
_COUNSEL_FOR = later(r"\bcounsel (?:for|to|representing|acting for)\b", re.IGNORECASE)
_COURT = later(r"\b(?:[Cc]ourt|[Tt]ribunal|[Jj]udge)\b")
_SEVERAL_HOLD = later(
    r", (?:the )?(?:heads|chairmen|presidents|directors|leaders|governors|chiefs|secretaries|managers|executives) of "
)
_WILL_LEAVE = later(
    r"\b(?:will|to|plans to|intends to) (?:step down|retire|resign|stand down|step aside) (?:as|from)\b"
)
_MAY = later(r"\b(?:may|might|could|would)\b")


# Posts that are read where a verb or a body says that they are held in it.
_STAFF = (
    r"(?:(?:senior|chief|principal|lead|junior|research|market|investment|political|legal|trade|energy|credit|visiting|associate"
    r"|assistant) )*"
    r"(?:economist|analyst|consultant|adviser|advisor|partner|professor|engineer|lecturer|researcher|fellow|strategist|representative"
    r"|correspondent|trader|accountant|geologist|scientist|spokes(?:man|woman|person))"
)
_PART_OF_IT = (
    rf"(?:(?!{OWN}|-)|(?={OWN} (?:⟦[GO]\d+⟧|(?:[A-Za-z-]+ ){{1,3}}?(?:[Uu]nit|[Dd]epartment|[Dd]ivision|[Oo]ffice|business|operations"
    rf"|arm)\b)))"
)
_IS = r"(?:is|was|has been|had been|became|becomes?|has become|will become|will be|remains|(?:serves|served|works|worked|acts|acted) as)"
# Offices that are held in firms, where no body is named: a state has secretaries and governors too.
_IN_FIRMS = later(
    r"\b(?:chair(?:man|woman|person)?|chief executive|chief [a-z]+ officer|C[EFOT]O|director|manager|managing|founder|treasurer"
    r"|company secretary|vice[- ]president|board member|head of [a-z]+)\b",
    re.IGNORECASE,
)

# Whom a firm has to do with, and no word for the firm itself: "managing director A said the contractor was late"
_WITH_WHOM = frozenset(
    split(
        "contractor subcontractor supplier vendor seller buyer purchaser customer client bidder rival competitor partner landlord tenant"
        " creditor debtor borrower builder lessor lessee"
    )
)
_SAYS = later(
    r"(?: \([A-Z]+\))?(?: also| has| later)* (?:said|says|announced|confirmed|told|disclosed|reported|added)\b[^,;]{0,40}?(?: that)?"
    r" (?:its )?$"
)


@cache
def _bare_offices() -> tuple[Sought, ...]:
    """Offices printed with their holder and no body: "A, finance director, said", "finance director A said"."""
    office = office_words()
    verb = r"(?=(?:who |also |has |had |have |is |was |will )*[a-z]+(?:ed|s|id|ld|ent|ote)\b)"
    return (
        Sought(
            rf"(?P<who>{PERSON}),(?: (?:aged )?\d\d,)? (?:the |an? )?(?:(?:current|new|outgoing|interim|acting) )?(?P<office>{office})"
            rf"(?: (?:since )?⟪d\d+⟫)?, {verb}"
        ),
        Sought(
            rf"(?:^[“\"]?|(?:[,;:]|\bthat|\bsaid|\bbut|\band|\bsays) )(?:[Tt]he |[Ii]ts )?(?P<office>{office}) (?P<who>{PERSON})"
            rf"(?!{OWN}|,? (?:of|from|at) ) {verb}"
        ),
    )


@cache
def _with_office() -> dict[str, Sought]:
    office = office_words()
    return {
        "is": Sought(
            rf"(?P<who>{PERSON}),? (?:and |who )?(?P<words>{_IS})(?: (?:also|now|currently|still|once|previously|formerly|most"
            rf" recently))?"
            rf" (?:the |an? |its )?(?P<past>(?:former|ex-|one-time|past|previous) ?)?(?:(?:current|new|sole|longtime|long-time) )?"
            rf"(?P<office>{office}|{_STAFF})(?: (?:on|for|in) [a-z-]+(?: [a-z-]+)?)? (?:of|at|with|for) (?:the )?(?:{LAND})?"
            rf"(?P<of>{BODY}){_PART_OF_IT}"
        ),
        "goes-to": Sought(
            rf"\b(?:post|position|job|office|role|seat|title) (?:of|as) (?:the |its )?(?P<office>{office})(?: (?:of|at) (?:the"
            rf" )?(?P<of>{BODY}))?(?P<words>(?: (?:will|is to|has|have))?)"
            rf" (?:go(?:es|ne)?|went|pass(?:es|ed)?|fell|falls?|be filled by|is (?:held|filled) by|was (?:held|filled) by|been "
            rf"(?:given|offered|handed)|is taken by)(?: to| by)? (?P<who>{PERSON})(?!{OWN})"
        ),
        "posted": Sought(  # "was moved to Kenya as X sales manager", "returned to Chad as deputy director for X"
            rf"(?P<who>{PERSON})(?P<words>(?: (?:was|is|has|had|been|be|will|who|also|then|later|once|again))*) (?:moved|transferred|sent"
            rf"|posted|returned|went|relocated|came|seconded)(?: back)? to (?:the )?(?:⟦L\d+⟧|[A-Z]\w+) as (?:the |an? |its )?"
            rf"(?:(?P<of>{BODY})(?:{OWN})? (?P<office>{office})(?! (?:of|for|at) ⟦)|(?P<post>{office}) (?:of|for|at) (?:the )?"
            rf"(?P<whose>{BODY})(?!{OWN}))"
        ),
        "moved-on": Sought(  # "was a manager at X before moving to Y as director in 1995"
            rf"(?P<who>{PERSON}) (?:(?!⟦H)[^;.]){{3,140}}?\b(?:before|and then|later|prior to) (?:moving|moved|switching|transferring"
            rf"|transferred|going) to (?:the )?(?P<of>{BODY})(?:,? for (?:an? )?[a-z ]{{3,30}}?)? as"
            rf" (?:the |an? |its )?(?P<office>{office})(?! of ⟦)"
        ),
        "who-is": Sought(
            rf"(?P<who>{PERSON}),? (?:and )?who (?P<words>is|was|remains|will remain|will also be)(?: also| now| still|"
            rf" currently| at the same time)?"
            rf" (?:its|their|the (?:company|firm|group|bank|lender)(?:’s|'s)|(?P<of>{BODY}){OWN}) (?:[a-z]+ )?"
            rf"(?P<office>{office})(?! of ⟦)"
        ),
        "appointed-to": Sought(
            rf"(?P<office>{office}) (?P<who>{_PERSONS})(?: of (?:the )?{BODY})? (?P<words>(?:was|were|have been|has been|is"
            rf"|are)) (?:appointed|assigned) (?:to|over|of|for) (?:the )?(?P<of>{BODY})"
            rf"|(?P<persons>{_PERSONS})(?: of (?:the )?{BODY})? (?P<words_too>(?:was|were|have been|has been)) appointed (?:as"
            rf" )?(?:the )?(?P<post>{office}) (?:to|over|of|for) (?:the )?(?P<body>{BODY})"
        ),
        "are": Sought(
            rf"(?P<who>{PERSON}(?:, {PERSON})*,? and {PERSON}) (?P<words>(?:are|were|remain|become|became|will be|will become))"
            rf"(?: (?:the|its|both|also|now|all))*(?: new| joint)? (?P<office>{office})"
            rf" (?:of|at) (?:the )?(?P<of>{BODY})(?!{OWN})"
        ),
        "returns": Sought(
            rf"(?P<who>{PERSON})(?P<words>(?: (?:will|is|has|to|who))*) (?:return(?:s|ed|ing)?|com(?:es|ing)|came|mov(?:es|ed"
            rf"|ing)|go(?:es)?|went|switch(?:es|ed)) (?:back )?(?:to|from ⟦\w\d+⟧ to) (?:the )?(?P<of>{BODY})"
            rf" as (?:(?:the|its|new|an?) )*(?P<office>{office})"
        ),
        "as": Sought(
            rf"(?P<who>{PERSON}),? (?:in (?:his|her) (?:capacity|role|function) as"
            rf"|(?![a-z ]*\b(?:same|such|well|soon|long|far|much|known|just) (?:[a-z]+ )?as\b)(?!(?:succe|repla|follo|descr|rejec"
            rf"|dismis|hire|appoi|name|elect|nomin|sees|saw|regar|criti|attack"
            rf"|accus))[a-z]+ (?:[a-z]+ ){{0,4}}as) (?:the |its )?(?P<office>{office}) (?:of|at) (?:the )?(?P<of>{BODY}){_PART_OF_IT}"
        ),
        "described": Sought(
            rf"\b(?:describ|identif|list|introduc|present)(?:e[sd]|ied|ies|ed|s|ing) (?P<who>{PERSON}) as (?:the |an? )?"
            rf"(?P<office>{office}|[Cc]hief)"
            rf" (?:of|at) (?:the )?(?P<of>{BODY}){_PART_OF_IT}"
        ),
        "promoted": Sought(
            rf"(?P<who>{PERSON})(?P<words>(?: (?:was|is|has been|will be|who))*) (?:promoted|elevated|moved up)(?: from"
            rf" [a-z -]{{3,40}})? to (?:(?:the|its) )?(?P<office>{office}) (?:of|at) (?:the )?(?P<of>{BODY})"
        ),
        "joins": Sought(
            rf"(?P<who>{PERSON}), who(?P<words>(?: (?:will|is|has|to|also|recently|expected))*) join(?:s|ed|ing)? (?:the )?"
            rf"(?P<of>{BODY})(?: (?:in |on )?⟪d\d+⟫)?"
            rf" as (?:(?:the|its|new|an?) )*(?P<office>{office})"
        ),
        "member": Sought(
            rf"(?P<who>{PERSON})(?:, who [^;⟦]*(?:⟦\w\d+⟧[^;⟦]*)?,)?(?P<words>(?: (?:is|was|has been|serves as|served as|became"
            rf"|remains))?)(?:,| also| now| currently)* (?:an? |the )?"
            rf"(?P<office>[Mm]ember of the (?:[A-Z]?[a-z]+ )?Board(?: of (?:Management|Directors|Governors|Trustees))?) of "
            rf"(?:the )?(?P<of>{BODY})"
        ),
        "told": Sought(
            rf"(?P<office>{office}),? (?P<who>{PERSON}),? (?:told|informed|assured|warned) (?:the )?(?:shareholders|investors"
            rf"|employees|staff|members|workers|creditors) of (?:the )?(?P<of>{BODY})(?!{OWN})"
        ),
        "former": Sought(
            rf"(?P<of>{BODY}){OWN} (?P<office>(?:former|previous|past|long-time|longtime|one-time) (?:[a-z]+"
            rf" ){{0,1}}?{office}),? (?P<who>{PERSON})"
        ),
        "under": Sought(
            rf"\b[Uu]nder (?:the )?(?:its )?(?:[a-z]+ )?(?P<office>{office}),? (?P<who>{PERSON}), (?:the )?(?P<of>{BODY})(?= "
            rf"(?!and\b)[a-z])"
        ),
        "was": Sought(
            rf"(?P<who>{PERSON}),? (?:and |who )?(?P<words>is|was|has been|had been) (?:formerly|previously|most recently|once|lately"
            rf"|also|currently|now|concurrently) (?:the |an? |its |our )?(?P<office>{office}) (?:of|at|with|for) (?:the )?"
            rf"(?:[a-z-]+ ){{0,4}}?(?P<of>{BODY})(?!{OWN})"
        ),
        "career": Sought(
            rf"(?P<who>{PERSON}),?(?P<words>(?: (?:who|has|have|had|also|previously|then|later))*) (?:spent|worked) [^;.⟦]{{0,40}}?"
            rf"(?: at| with| for) (?:the )?(?P<of>{BODY})(?:,? (?:most recently|latterly|lastly|finally|where (?:s?he|they) (?:was"
            rf"|were)))?"
            rf" as (?:the |an? |its )?(?P<office>{office})(?! (?:of|at) ⟦)"
        ),
        "instead": Sought(
            rf"(?P<of>{BODY})(?:,[^;⟦]{{3,90}},)?(?: (?:has|have|today|also))* (?:named|appointed|hired|elected|promoted|picked"
            rf"|tapped|chose|names|appoints) (?:(?:{office}),? )?{PERSON}"
            rf"(?: (?:as|to be)(?: (?:its|the|the company’s|the company's|new|an?))* {office})?[^⟦;]{{0,40}}, (?:succeeding"
            rf"|replacing|to succeed|to replace|in place of)"
            rf" (?:(?:the )?(?P<office>{office}),? )?(?P<who>{PERSON})"
        ),
        "in-place-of": Sought(
            rf"(?P<new>{PERSON})[^;⟦]{{0,100}}\b(?:as|named|appointed|elected|become|becomes|became|be) (?:(?:the|its|new|an?)"
            rf" )*(?P<office>{office}) (?:of|at) (?:the )?(?P<of>{BODY})[^⟦;]{{0,60}},"
            rf" (?:succeeding|replacing|to succeed|to replace|taking over from|in place of|following the (?:resignation"
            rf"|departure|retirement|death) of) (?:Mr |Ms |Mrs |Dr )?(?P<who>{PERSON})"
        ),
    }


@cache
def _respectively() -> Sought:
    """As in "A and B, the managing director and the treasurer, respectively, of X"."""
    office = office_words()
    one = rf"(?:the |its )?{office}"
    return Sought(
        rf"(?P<who>{_PERSONS}),? (?P<offices>{one}(?:, {one})*,? and {one}),? (?:respectively,? )?(?:of|at) (?:the )?"
        rf"(?P<of>{BODY})(?P<late>,? respectively)?"
    )


def read_officers(told: Told, claims: Iterable[Claim]) -> Iterator[Claim]:
    """The offices of one sentence that order, a list or a post tells; `claims`: of the sentence so far."""
    sentence = told.sentence
    where = sentence.text, sentence.start, sentence.end
    if not (has_office(*where) or _HINT.search(*where) or _BESIDE.search(sentence.marked)):
        return
    held = {
        (claim.subject, claim.object) for claim in claims if claim.tie in ("HOLDS_ROLE", "ACTS_FOR")
    }
    for claim in _read(told, view_of(told), held):
        if (claim.subject, claim.object) not in held:
            held.add((claim.subject, claim.object))
            yield claim


# What a firm has in a country and no country has; Hong Kong and Macao are led by one.
_OF_FIRMS_ALONE = later(
    r"(?:(?:current|former|acting|interim|new|outgoing|area|regional|group) )*"
    r"(?:chief (?:executive|financial|operating|commercial)(?: officer)?|C[EFO]O|managing director|general manager|country (?:head|manager)"
    r"|country managing director|sales director|finance director)"
)
_LED_BY_ONE = frozenset({"HK", "MO"})
_REGION = later(
    r"\b(?:Africa|Asia|Europe|Americas?|Middle East|Gulf|Caribbean|Balkans|Pacific|Scandinavia)$"
)


def _is_of_a_country(told: Told, claim: Claim) -> bool:
    """Whether an office that only firms have was read as one of the country or the part of the world that it is for."""
    place = told.parties.drafts[claim.object]
    role = str(claim.attributes.get("role") or "")
    return (
        place.kind == "Place"
        and (
            _REGION.search(place.name) is not None
            or (place.code is not None and "-" not in place.code)
        )
        and place.country not in _LED_BY_ONE
        and _OF_FIRMS_ALONE.fullmatch(role) is not None
    )


def settle_roles(told: Told, claims: list[Claim]) -> list[Claim]:
    """The claims with offices as they stand: who will leave one holds it, who winds a firm up sells nothing of his own."""
    drafts = told.parties.drafts
    named = {c.object for c in claims if c.tie == "HOLDS_ROLE" and not drafts[c.subject].unnamed}
    selling = {m.party for m in told.sentence.mentions if m.title and _WINDS_UP.search(m.title)}
    kept = []
    for claim in claims:
        if claim.tie == "HOLDS_ROLE" and _is_named_by_court(told, claim):
            firm = topic(told)
            if firm is None:
                continue  # "The court named A administrator": of whom, it is not told
            claim.object, claim.antecedent = firm.party, (firm.start, firm.end)
        if claim.tie == "HOLDS_ROLE":
            said = told.sentence.text[claim.start : claim.end]
            if _COUNSEL.search(str(claim.attributes.get("role") or "")) and _COUNSEL_FOR.search(
                said
            ):
                claim.tie, claim.rule = "ACTS_FOR", "acts.counsel"  # "A, counsel for X"
            if claim.modality == "planned" and _WILL_LEAVE.search(said):
                claim.modality = "asserted"
            if _is_of_a_country(told, claim):
                continue  # "the chief executive of South Africa": of a bank there
            if claim.rule.startswith("noun.") and _is_of_several(claims, claim, said):
                continue  # "the trade minister, heads of X and businesspeople": who is no head of X
            doubled = claim.object in named and drafts[claim.subject].unnamed
            if doubled and claim.rule.startswith("noun."):
                continue  # "A, Chad’s finance minister, and B, head of X": B is
        elif claim.rule == "say.acts.verb" and _acting_in().search(
            told.sentence.text, claim.start, claim.end
        ):
            continue  # "A, acting chief operating officer of X's office": an office, and no agent
        elif claim.subject in selling and claim.rule.startswith(("say.owns.sold", "say.supplies")):
            continue
        kept.append(claim)
    return kept


def _is_of_several(claims: Iterable[Claim], claim: Claim, said: str) -> bool:
    """Whether an office is told in the plural, and only one is told to hold it: the holders stand unnamed in a list with him."""
    one = sum(
        other.rule == claim.rule and other.object == claim.object and other.tie == claim.tie
        for other in claims
    )
    return one == 1 and _SEVERAL_HOLD.search(said) is not None


@cache
def _acting_in() -> re.Pattern[str]:
    """An office that is only held for a time: "acting chief operating officer"."""
    return re.compile(rf"\bacting (?:[a-z-]+ ){{0,2}}?{office_words()}")


def _is_named_by_court(told: Told, claim: Claim) -> bool:
    """Whether an office is one that a court gives over a firm, and no office of its own: "The court named A provisional administrator"."""
    court = _COURT.search(told.parties.drafts[claim.object].name) is not None
    return court and bool(_WINDS_UP.search(told.sentence.text, claim.start, told.sentence.end))


@cache
def _in_turn() -> Several[tuple[Sought, str]]:
    """The patterns of one person and one body, each with the modality of what it tells."""
    plain = (
        _STANDS, _INVERTED, _SACKED, _TO_HEAD, _HEADS_PART, _DELEGATION, _OUSTED, _BOARDS, _THAT_FOUNDED, _MEMBER_OF_ITS, _ELECTED,
        _ANSWERS_FOR, _CAREER, *_with_office().values(),
    )  # fmt: skip
    return Several(
        [(_FOR_ELECTION, "planned"), *((pattern, "") for pattern in plain)], lambda row: row[0]
    )


def _read(told: Told, view: str, held: set[tuple[int, int]]) -> Iterator[Claim]:
    for pattern, modality in _in_turn().may(view):
        for match in pattern.finditer(view):
            yield from _one(told, match, modality)
    for pattern in _bare_offices():
        for match in pattern.finditer(view):
            yield from _alone(told, match)
    for match in _BY_STATE.finditer(view):
        yield from _by_state(told, match)
    for match in _LIST_IN_BRACKETS.finditer(view):
        yield from _in_brackets(told, match, _MAKE_UP.match(view, match.end()))
    if "respectively" in view:
        for match in _respectively().finditer(view):
            yield from _each(told, match)
    officers = {who for who, _ in held}
    for match in _AFFILIATED.finditer(view):
        person = _mention(told, match["who"])
        body = _mention(told, match["in"] or match["of"] or match["from"] or match["ministry"])
        short = re.sub("[^A-Z]", "", body.name)[:2] == re.sub("[^A-Z]", "", person.name)[:2]
        if match["in"] and short:
            continue  # "Victoria Gate Casino (VGC Leeds)"
        if match["from"] and _GOT_BY.search(view, 0, match.start("who")):
            continue  # "was bought by Jo Lee from Orlu Bank"
        if person.party not in officers and not is_board(body.name):
            yield from holds(told, "role.affiliated", _at(told, match["who"]), body, "", "asserted")
    for pattern in (_LAWYERS, _AGENT):
        for match in pattern.finditer(view):
            yield from _lawyer(told, match)
    for match in _OWNER_AND.finditer(told.sentence.marked):
        yield from _owner_and_officer(told, match)
    for match in _OF_PARTY.finditer(told.sentence.marked):
        yield from _member(told, match)


def _owner_and_officer(told: Told, match: re.Match[str]) -> Iterator[Claim]:
    """As in "Jo Lee, 35, sole shareholder-cum-director of X": an office in what is his."""
    at, firm = _at(told, match["who"]), _mention(told, match["of"])
    person = told.sentence.mentions[at]
    if firm.party in (-1, person.party) or not may_be_person(told, at):
        return
    yield from holds(told, "role.officer", at, firm, match["post"] or match["post2"], "asserted")


def _mention(told: Told, mark: str) -> Mention:
    return told.sentence.mentions[_at(told, mark)]


def _at(told: Told, mark: str) -> int:
    return told.sentence.indices(mark)[0]


def _one(told: Told, match: re.Match[str], modality: str) -> Iterator[Claim]:
    """Each person of a match with its office in the body that is given, or in the one that the text speaks of."""
    got = match.groupdict()
    words = (got.get("words") or got.get("words_too") or "").strip()
    if told.rules.possibility.search(words) or _MAY.search(words):
        return
    given = got.get("of") or got.get("whose") or got.get("body") or ""
    office = got.get("office") or got.get("post") or ""
    for mark in _EACH.findall(got.get("who") or got.get("named") or got.get("persons") or ""):
        at = _at(told, mark)
        for owner in (*told.sentence.mentioned(given),) or (spoken_of(told, at),):
            if owner is not None and not is_board(owner.name) and may_be_person(told, at):
                for claim in holds(
                    told, "role.officer", at, owner, office, modality or told.rules.ladder(words)
                ):
                    claim.ended = claim.ended or bool(got.get("past"))
                    yield claim


def _alone(told: Told, match: re.Match[str]) -> Iterator[Claim]:
    """An office without its body: of the firm that the sentence only takes up, "the company", or of the one that the text speaks of."""
    at = _at(told, match["who"])
    if not _IN_FIRMS.search(match["office"]) or not may_be_person(told, at):
        return
    owner = spoken_of(told, at)
    if owner is None or is_board(owner.name):
        return
    ahead = owner in told.sentence.mentions and owner.start > told.sentence.mentions[at].start
    if ahead and (told.parties.drafts[owner.party].unnamed or owner.head in _WITH_WHOM):
        return  # 'director A answered: "Our insurers are"', "A said the contractor was late": whom he speaks of
    if owner in told.sentence.mentions and owner.form == "name":
        between = told.sentence.text[owner.end : told.sentence.mentions[at].start]
        if _SAYS.match(between) is None:
            return  # "A, chairman, welcomed B": of whom?
    yield from holds(told, "role.bare", at, owner, match["office"], "asserted")


def _each(told: Told, match: re.Match[str]) -> Iterator[Claim]:
    """The first person with the first office, the second with the second."""
    if "respectively" not in match[0]:
        return
    people = _EACH.findall(match["who"])
    offices = [
        one.removeprefix("the ").removeprefix("its ")
        for one in re.split(r", and |, | and ", match["offices"])
    ]
    if len(people) != len(offices):
        return
    for mark, office in zip(people, offices, strict=True):
        if may_be_person(told, _at(told, mark)):
            yield from holds(
                told,
                "role.respectively",
                _at(told, mark),
                _mention(told, match["of"]),
                office,
                "asserted",
            )


def _in_brackets(told: Told, match: re.Match[str], of: re.Match[str] | None) -> Iterator[Claim]:
    """As in "A (Chairman), B (Finance Director) and C (Treasurer) make up the board of X"."""
    if of is None:
        return
    owner = _mention(told, of["of"])
    for one in re.finditer(_IN_BRACKETS, match[0]):
        at = _at(told, one[0])
        if may_be_person(told, at):
            yield from holds(told, "role.listed", at, owner, one["office"], "asserted")


def _member(told: Told, match: re.Match[str]) -> Iterator[Claim]:
    """As in "Jo Lee of the Green Party": a member of it."""
    at = _at(told, match["who"] or match["named"])
    person, body = told.sentence.mentions[at], _mention(told, match["of"] or match["body"])
    drafts = told.parties.drafts
    if body.party in (-1, person.party) or not may_be_person(told, at):
        return
    if match["who"] and not _A_PARTY.search(drafts[body.party].name):
        return
    drafts[person.party].kind, drafts[person.party].guessed = "Person", False
    yield told.put(
        "member.of-party", "MEMBER_OF", person.party, body.party, told.sentence.span_of(match)
    )


def _by_state(told: Told, match: re.Match[str]) -> Iterator[Claim]:
    """Each person of a list in which the state stands before its own."""
    office = match["office"]
    for one in re.finditer(_OF_A_STATE, match["items"]):
        state, person = told.sentence.indices(one[0])
        if may_be_person(told, person):
            yield from holds(
                told, "role.by-state", person, told.sentence.mentions[state], office, "asserted"
            )


def _lawyer(told: Told, match: re.Match[str]) -> Iterator[Claim]:
    """As in "X’s lawyer, A", "A, a lawyer for X": A acts for X."""
    drafts = told.parties.drafts
    lawyer = _mention(told, match["who"] or match["named"])
    given = match["of"] or match["client"]
    client = _mention(told, given) if given else None
    if (
        client is None
        or client.party in (-1, lawyer.party)
        or lawyer.party < 0
        or lawyer.possessive
    ):
        return
    if drafts[lawyer.party].kind == "Party":
        drafts[lawyer.party].kind = "Person"
    yield told.put(
        "acts.lawyer", "ACTS_FOR", lawyer.party, client.party, told.sentence.span_of(match)
    )
