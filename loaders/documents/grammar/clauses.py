"""A sentence with its mentions as marks, cut into clauses: what a rule may look at, and who the subject of a clause is.

Cutting before matching keeps facts apart that only share a sentence: appositions and relative clauses are set aside and read on
their own, reported speech is given to its speaker, and a subject is never taken from inside a prepositional phrase.

    sentence = Marked(text, 0, len(text), mentions, dates, amounts)
    sentence.marked       # '⟦F0⟧ has partnered with ⟦B1⟧.'
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from functools import cached_property, lru_cache

from interlock.loaders.documents.grammar.marking import CUT, FILL, Marking
from interlock.loaders.documents.grammar.marks import NUMBER
from interlock.loaders.documents.grammar.reports import SPEAKING
from interlock.loaders.documents.grammar.rules import LIST, MARK, SUBJECT_LIST, WHERE, Ruleset
from interlock.loaders.documents.grammar.serial_verbs import PAST
from interlock.loaders.documents.grammar.word_classes import is_third_person
from interlock.loaders.documents.language.anchors import Sought
from interlock.loaders.documents.language.later import later
from interlock.loaders.documents.language.words import words
from interlock.loaders.documents.parties.blamed import blamed

__all__ = ["Chain", "Marked"]

_LIST = later(SUBJECT_LIST)
# What stands in front of the subject of a second clause: "closed X, and with a loan from B, C".
_BEFORE_FRONTED = later(r"(?:[,;] (?:and|but|while|so)|(?<![⟧·]),) $")
_BEHIND_FRONTED = later(rf"[^,;]*⟧[^,;⟦]*, (?:the )?(?P<who>{SUBJECT_LIST}) [a-z]")
_GOES_ON = later(r",? (?:but|and|yet|so) ?$")
_QUOTE = later(r"[“\"][^”\"]*[”\"]?")
_LEAD = later(
    r"(?:^[“\"]?|, |[;:—] ?|[“\"]|\b(?:that|and|but|while|as|though|although|because"
    r"|when|if|since|after|before|whereas|where|then|unless|As|While|Though|Although"
    r"|Because|When|If|Since|After|Before|Whereas|But|And) )"
    r"(?:⟦\w\d+⟧(?:’s|'s|’|') )?(?:(?:[A-Za-z][\w’-]*) ){0,3}$"
)
_ACTED = later(r"⟧.*, (?:also |then )?(?P<word>[a-z-]+) (?:the |its |their )?$")
_AND_THEN = later(r"[^;:]*, (?:and|but) (?:also |then |now |later )?(?:has |have |had )?")
_RELATES_TO = later(r"(?P<noun>[a-z]+) (?:that|which) (?:the )?$")
_DESCRIBES = frozenset(
    words(
        "affiliated associated unnamed related allied united combined listed sanctioned troubled indebted limited retired embattled"
    )
)
_DONE = frozenset(
    words(
        "bought sold built took made won lent paid put set lost cut held gave got left began led kept spent sent found drew shut"
    )
)
_OPENS_CLAUSE = frozenset(
    words(
        "while when as and but if that because since after before where though although meanwhile today yesterday also however then so yet "
        "or both either neither about some only nearly almost like what which who whereas unless until once now here there"
    )
)
_CONTACT = later(
    r"\b(?:[Aa]n?|[Tt]he|[Ii]ts|[Tt]heir|[Tt]his|[Tt]hose|[Tt]hese|[Aa]ll|two|three|several|any|every|⟪[mq]\d+⟫) "
    r"(?:(?:⟪[mpq]\d+⟫|[\w-]+) ){0,4}?(?P<noun>[a-z]+) $"
)
_PAPERS = later(
    r"(?:contract|agreement|deal|memorand(?:um|a)|protocol|accord|pact|treaty|treaties|order|concession|lease|charter|loan|credit|facility"
    r"|facilities|guarantee|grant|partnership|alliance|understanding|investment|payment|transfer|funding|financing|stake|shares)s?"
)
# Behind these goes what somebody thinks or says, or when it is: "the claim it sold arms to X".
_OF_CONTENT = frozenset(
    words(
        "fact facts news claim claims belief rumour rumours rumor rumors report reports statement hope hopes fear fears idea view notion "
        "possibility likelihood chance risk plan plans decision promise allegation allegations charge charges condition assumption "
        "day week month year quarter time times moment way extent reason point case rate speed conditions suggestion proposal threat "
        "said says told of to in on at by with for from and or as than that which and but so because if when after before once until"
    )
)
_UNNAMED = later(
    r"(?:\d|(?:an?|one|two|three|four|five|six|seven|eight|nine|ten|several|some|more|all|new)\b)",
    re.I,
)
_NO_SUBJECT = later(
    r"\b(?:of|in|on|at|by|for|from|with|without|to|into|over|under|about|between"
    r"|among|against|via|through|during|near|within|across|around|including|than"
    r"|like|despite|per|is|are|was|were|has|have|had|will|would|be|been"
    r"|sell|buy|hit|help|supply|own)\s+(?:[a-z]+\s)?$"
    r"|\b(?!leading|remaining|existing|founding|trading|shipping|mining|holding|building)[a-z]{2,}ing\s+$",
    re.IGNORECASE,
)
_PHRASE = later(
    rf"(?:,? (?:in|of|from|at|on|under|for|near|during|via|through|with|within|ahead "
    rf"of|as part of|following|by)) (?:(?!to )[\w’'-]+ ){{0,4}}?(?:{LIST}(?:’s"
    rf"|'s)?(?: [a-z]+)?|⟪\w\d+⟫)"
)
_ADVERBIAL = later(
    r" (?:in|at|on|under|during|via|through|for|as|by|within) (?:an?|the|its|their"
    r"|this|that|recent|its first)? ?(?:[a-z-]+ )?(?:statement|meeting|ceremony"
    r"|forum|conference|deal|move|process|framework|sidelines|press conference"
    r"|interview|briefing|visit|moment|first|part|result|principle|addition|time"
    r"|past|year|years|months|weeks|future|filing|letter|report|addition|turn"
    r"|exchange|cash|parallel)(?= |,|$)"
)
_ONE_MARK = later(r"⟦\w(\d+)⟧")
_MARKED_TIME = later(
    r" ?(?:(?:in|on|at|by|during|since|for|from|until|before|after|through) )?⟪\w\d+⟫"
)
_REDUCED = later(
    r"^ (?:made up|composed|consisting|comprising|including|close|loyal|allied|formed|dedicated|devoted|based|located"
    r"|headquartered|owned|controlled|backed|led|founded|known|registered|incorporated|established|operated|managed|held|headed"
    r"|chaired|financed|tied|associated|aimed|involved|engaged"
    r"|operating|working|specialising|specializing"
    r"|responsible|designed|set up|listed|affiliated|linked|created|(?:tasked|charged)(?= (?:with|by|over|in)\b)"
    r"|focused|representing|supplying|producing|making|selling|exporting|importing"
    r"|serving|run|that|which|who)\b.*(?:⟧|⟫)"
)
_BESIDE = later(  # "a terminal in ⟦L1⟧, to be run by"
    rf"(?P<it>{MARK})(?:{WHERE}{{1,2}}| (?:in |on )?⟪d\d+⟫)?,? (?:(?:now |currently |still |then )?being )?"
    r"(?P<will>(?:(?:due|set|planned|scheduled|expected|designed) )?to be (?:[a-z]+ly )?)?$"
)
_LAST_OF = later(rf"⟧, (?:and|but) (?:the )?(?P<it>{MARK})$")
_BY = later(
    r"(?:(?:jointly|partly|partially|wholly|entirely|fully|majority|privately|ultimately|indirectly|directly|beneficially|⟪p\d+⟫)[ -])?"
    r"(?:[a-z]+ed|built|run|held|led|laid|made|set up|put up|bought|sold|taken over"
    r"|(?:carried|rolled|fitted) out)(?: (?:jointly|partly|wholly|entirely))? by "
)
_SHARED = later(
    r"(?:will|would|is to|are to|plans? to|agreed to|wants? to|intends? to|hopes? to)\b"
)
_FRONTED_DATE = later(
    r"^[“\"]?(?i:In|On|During|By|Since|From|Until|After|At|Over)? ?(?:the )?⟪d\d+⟫,? "
)
# What opens a clause before its subject and holds no verb: "During the quarter", "Through its Oslo arm ⟦F0⟧,", "As agent for ⟦F0⟧,".
_FRONTED = later(
    r"^[“\"]?(?:In|During|Until|Since|For|At|By|After|Before|Over|Throughout|Within|Under|With|Without"
    r"|Through|Via|As|From|On|Alongside|Besides|Despite|Following"
    r"|Together with|Along with|Apart from|Thanks to|Because of|According to|Unlike|Like|Among|Between|To"
    r"|(?:Located|Based|Situated|Headquartered|Nestled|Perched|Founded|Established|Created|Launched|Opened|Built|Incorporated"
    r"|Registered) (?:in|at|on|near))\b"
    r"(?:(?: (?!(?:and|but|that|which|who)\b)[\w’'%-]+| ⟪\w\d+⟫){1,7}?|[^,;:]{0,48}?⟦\w\d+⟧(?: (?:and|or|of"
    r"|in) (?:the )?⟦\w\d+⟧)*(?:, in [^,;:⟦]{0,20}⟦L\d+⟧)?[^,;:⟦]{0,40}?(?:,| (?= )))"
    r",?[ ·]+(?=⟦|(?:[Tt]he|an?|its|their) (?:[A-Za-z-]+ ){0,3}⟦)"
)
_WORD = later(r"[^\W\d_][\w’'-]*")
_ANY_WORD = later(r"\w+")
_DESCRIPTIONS = frozenset({"group", "definite"})
_PAUSE = later(r"[;:]|, (?!⟪)")
_INSERTED = later(r", [^,⟦]*,")
_JOINED = later(  # the last of several: "closed a mill, hired staff and acquired B"
    r"(?:,? (?:and|or|but|then)|,)(?P<tail> (?:(?!⟦| (?:and|or|but|then) )[^,;])*)$"
)
_INFINITIVES = later(r"(?P<to> to )(?:[a-z]+, )*[a-z]+$")
_SECOND_TO_DO = later(
    r"⟧[·, ]* to (?P<verb>[a-z]+)(?:,? [a-z]+){0,3},? and (?:then |also |later )?$"
)
# "raised money to build and | operate X": the second of two verbs of one purpose hangs on what the first does.
_SECOND_OF_TWO = later(
    r" to (?:(?:help|jointly|also|further|[a-z]+ly) )?"
    r"(?P<verb>(?!be\b|have\b|the\b|an?\b)[a-z-]+)(?:, [a-z-]+)*,? and (?:then |also |later )?$"
)
_BASE = later(r"(?![a-z]+(?:(?<![sue])s|ed|ing)\b)[a-z]")
_VERB = later(r"[a-z][a-z-]*")
_PAST = later(PAST)
_WAS_TO = later(r"(?:[a-z]+ )*(?:[a-z]+ed|sought|was|were|had) to")
_AS_IN_THE_BASE = frozenset(words("put set cut let"))
_TO_DO_SOMETHING = later(
    r"\b(?:to|will|would|may|might|can|could|shall) (?:[a-z]+ly )?(?!be\b|have\b|been\b|get\b|to\b)[a-z]+"
    r"(?: (?!that\b|which\b|who\b)(?:[a-z]+|⟪\w\d+⟫|⟦[SJLE]\d+⟧))*,? (?:and|but) ?$"
)
_WITH = later(r", with (?:the )?$")
_GERUND = later(r"[A-Za-z][a-z-]+ing\b")
_DOING = later(r" (?:by|for|through|besides|without|instead of)(?: [a-z]+ly| jointly)? $")
_ANOTHER = later(
    r" (?:by|for|with) (?:the )?⟦"
)  # "a plan by X to build", "partnered with X to help"
_FOUNDED_FOR = later(
    r"(?P<words>[^⟦⟧;:]*)\b(?:set(?:s|ting)? up|form(?:s|ed|ing)?|creat(?:e|es|ed|ing)|establish(?:es|ed|ing)?|found(?:s|ed|ing)?"
    r"|launch(?:es|ed|ing)?|incorporat(?:e|es|ed|ing)) (?:(?:a|an|the|its|their) )?(?:[a-z-]+ ){0,3}(?P<it>⟦F(?P<firm>\d+)⟧)[·, ]*"
    r"(?: (?:in|on|at|near) (?:⟦L\d+⟧|⟪d\d+⟫),?| with (?:the )?⟦\w\d+⟧,?| ⟪d\d+⟫,?)*"
    r" to (?:jointly )?$"
)
_MADE_FOR_IT = later(  # "took part in a loan arranged to build X": a loan builds nothing, and who took part in it no more
    r"(?<!\w)(?:loans?|credits?|facilit(?:y|ies)|packages?|financing|funds|funding|money|grants?|bonds?|talks|meetings?|tenders?|⟪m\d+⟫) "
    r"(?:arranged|provided|raised|put together|granted|set up|set aside|assembled|organi[sz]ed|extended|made|issued|held|called|launched"
    r"|needed|required|earmarked|allocated) to(?: [a-z]+ly| jointly| help)? $"
)
_MONEY_TO = later(
    r"\b(?:l[ei]nd(?:s|ing)?|lent|provid(?:e|es|ed|ing)|grant(?:s|ed|ing)?|g[ia]ve[ns]?|giving|put(?:s|ting)? up|contribut(?:e|es|ed|ing)"
    r"|extend(?:s|ed|ing)?|donat(?:e|es|ed|ing)|disburs(?:e|es|ed|ing)|releas(?:e|es|ed|ing)) "
    r"(?:(?:up to|about|some|another|a further|more than) )?⟪m\d+⟫(?: (?:in [a-z]+|over ⟪d\d+⟫|⟪d\d+⟫))? to(?: help| [a-z]+ly)? $"
)
_BUILDS = later(
    r"buil[dt]|construct|complet|moderni[sz]|rehabilit|renovat|upgrad|implement|expand|develop|restor|repair|electrif|reconstruct"
    r"|rebuil|lay\b|carry out|refurbish|install|extend|erect|widen|dredg|pave\b"
)
_SPENT = later(
    r"^(?P<words>[^⟦;:]*?) (?:spen[dt]|spends|spending)(?: (?:a|the|its|another|some|about|around|more than|nearly|in total|total|of"
    r"|over))*"
    r" ⟪m\d+⟫(?: (?:in total|so far|over ⟪d\d+⟫|since ⟪d\d+⟫|in ⟪d\d+⟫|⟪d\d+⟫))?(?: on)? $"
)
# What a noun before "that" is to do, its subject does not, unless that is the noun: "is one of the lenders that are to finance X"
_THAT_IS_TO = later(
    r" (?:(?P<noun>[a-z]+)|⟦\w\d+⟧) (?:that|which) (?:(?:also|now|then) )?(?:is|are|was|were|has|had|have|plan(?:s|ned)?|want(?:s|ed)?"
    r"|hope[sd]?|intend(?:s|ed)?|agreed|promised|decided|offered|expect(?:s|ed)?|aim(?:s|ed)?)\b[^,;]* to(?: [a-z]+ly| jointly| also)? $"
)
_SUM = r"(?:another |a further |some |about |up to )?(?:⟪[mq]\d+⟫|\d[\d.,]*(?: million| billion)?)(?: in [a-z]+)?"
_SHARES_TOO = later(
    r" (?:⟪p\d+⟫|\d{1,2}(?:\.\d+)?)(?: each)?, (?:will|would|has|had|is|was|plans|wants|[a-z]{3,}(?:ed|s)) ?"
)
_GIVES_TOO = later(rf" {_SUM},? to(?: [a-z]+ly)? $")
_PLEDGES = later(
    rf"(?: (?:has|have|had|also|will|separately))* (?:pledged?|promised?|earmark(?:ed)?|allocated?|donated?|committ?(?:ed)?|set aside)"
    rf" {_SUM},? to $"
)
_PUBLIC = frozenset({"Place", "GovernmentBody", "Bank", "Organization"})
_IS_ONE = later(
    r" (?:is|are|was|were|remains?|became|becomes?)(?: also| now| still)? (?:the|an?|one|among|part)\b"
)
_TO_DO = later(r" to(?: [a-z]+ly| jointly| also)? $")
_JOINS = later(r"\bjoin(?:s|ed|ing)? (?:the )?⟦\w\d+⟧(?:(?:, ⟦\w\d+⟧)* and ⟦\w\d+⟧)? in $")
_ASKED_IT = later(
    r"\b(?:urging|asking|requesting|calling on|pressing|telling|ordering|advising|inviting|pushing|instructing|directing|allowing"
    r"|requiring|forcing|obliging) (?:it|them|him|her|⟦P\d+⟧) to $"
)
_CONTROL = later(  # whose object acts, not its subject: "asked banks to finance"
    r"\b(?:ask|urg|order|tell|told|allow|permit|enabl|forc|invit|requir|expect|persuad|request|advis|encourag|press|instruct|oblig"
    r"|appeal|call|want|leav|left|help|caus|authori[sz]|warn|hir|appoint|commission|recommend|motivat|prompt|push|lead|led|sent|send"
    r"|prepar|made it|makes it|it is|ow)[a-z]*\b"
)
_INTENTS: tuple[tuple[frozenset[str], str], ...] = (
    (
        frozenset(words("plan decision intention pledge promise commitment move undertaking")),
        "plans to",
    ),
    (frozenset(words("proposal offer bid attempt effort application")), "proposed to"),
    (frozenset(words("wish interest readiness willingness desire hope")), "interested in"),
    (frozenset(words("agreement deal contract")), "agreed to"),
    (frozenset(words("refusal reluctance")), "refused to"),
    (frozenset(words("failure")), "failed to"),
)
# "is ready to": of what an adjective says of a subject that may yet do something no word of intent is known.
_IS_SO_TO = later(
    r"\b(?:is|are|was|were|be|been|being|remains?|remained|feels?|felt|seems?|seemed|looks?|looked|becomes?|became)"
    r"(?: (?:[a-z]+ly|too|now|also|still|so|more|quite|very|not))* (?![a-z]+(?:ed|ing)\b)(?!(?:built|made|held|brought|left|chosen|given"
    r"|taken|sent|told|sold|bought|led|found|driven|drawn|lent|paid|set|put|won|spent|cut|first|last|next|only|used|up|out|back|there|here)\b)"
    r"[a-z-]+(?: enough)? to(?: [a-z]+ly| jointly| also)? $"
)
_USED = later(
    r"\bused\b(?! to\b)|\bspent\b(?!.*\b(?:trying|time|hours|days|weeks|months|years|decades)\b)"
)
_EXERCISED = later(r"\bexercised\b[^;]*\b(?:options?|rights?)\b")  # and has what it is on
_INTENTION = "|".join(sorted(f"{noun}s?" for nouns, _ in _INTENTS for noun in nouns))
_GOVERNING = frozenset(words("to of on in for jointly also"))
_INTENT = later(
    rf"(?P<who>{LIST})(?:’s|'s|’|') (?:[a-z-]+ ){{0,2}}?(?P<noun>{_INTENTION}) (?:to|of|on|in|for)(?: jointly| also)? $"
    rf"|\b(?P<noun2>(?i:{_INTENTION})) (?:by|of) (?:the )?(?P<who2>{LIST}) to(?: jointly| also)? $"
)
_AWARDED = later(r"\b(?:awarded|given|granted|handed|offered)\b(?: [a-z-]+| ⟪m\d+⟫){0,5} $")
_PARTICIPLE = later(
    r"[“\"]?(?P<lead>[Aa]fter|[Bb]efore|[Bb]y|[Ss]ince|[Ww]hile|[Ww]hen|[Bb]esides|[Ii]n|[Oo]n)?\s?(?P<having>[Hh]aving )?"
    r"(?:also |first |jointly |recently |successfully )*$"
)
_LET = later(
    r"\b(?:(?P<allowed>(?:allow|permit|authori[sz]|enabl|order|clear|licens)(?:e?s|e?d))|(?:ask|urg|invit)(?:e?s|e?d)"
    r"|(?P<owes>(?:requir|entitl|oblig|compel|instruct|direct|empower|qualif|bind|want|need|press|push|implor)(?:e?s|l?e?d|ies|ied)?))"
    rf" (?:the )?(?P<who>{LIST}) to $"
)
# What somebody agreed to obliges him: "the contract requires X to supply Y".
_BINDS = later(
    r"\b(?:[Cc]ontract|[Aa]greement|[Dd]eal|[Tt]reaty|[Pp]act|[Aa]ccord|[Cc]oncession|[Ll]ease|[Tt]erms|[Cc]harter)s?"
    r"(?: (?:of|with|for|on) [^,;]{1,60}?)? $"
)
_KEPT_FROM = later(  # who is not let act: "the law prohibits X from buying Y"
    r"\b(?:prohibit|bar|ban|prevent|block|stop|forbid|restrain|disqualif|exclud|keep|kept|stopp|barr|bann)(?:s|ed|ing|e[sd]|ies|ied)?"
    rf" (?:the )?(?P<who>{LIST}) from $"
)
_NOTHING_KEEPS = later(  # "nothing stops X from buying Y"
    r"\b(?:[Nn]othing|[Nn]obody|[Nn]o one|[Nn]o(?: [a-z]+){1,2}|not|n[’']t|never|cannot|without|failed to|unable to|[Ll]ittle)"
    r"(?: (?:in [a-z ]+|to|will|would|can|could|does|did|do))? $"
)
_FOR_HIM_TO = Sought(  # whose a deed is to be: "gave clearance for X to acquire Y", "a deal for X to buy Y"
    r"\b(?:(?P<may>clearance|permission|approval|go-ahead|green light|consent|authori[sz]ation|(?:way|path|door|road)(?: (?:is|was"
    r"|are) (?:now )?(?:clear|open))?)"
    r"|(?P<agreed>agreements?|contracts?|deals?)|(?P<plan>plans?)|(?P<offer>proposals?|offers?))"
    rf"(?: [a-z]+ly| yesterday| today| (?:on )?⟪d\d+⟫)? (?:for|(?<=permission )to) (?:the )?(?P<who>{LIST})(?: and (?:its|their)"
    rf" [a-z -]+)? to $"
)
_RIGHT = Sought(  # what is given away with a deed of its holder's: "granted X the right to", "awarded the contract to"
    r"(?P<taken>\b(?:is|are|was|were|been|be|being)(?: [a-z]+ly)? )?\b(?:award(?:s|ed|ing)?|grant(?:s|ed|ing)?|giv(?:es?|en|ing)|gave"
    r"|hand(?:s|ed|ing)?|entrust(?:s|ed|ing)?|offer(?:s|ed|ing)?|assign(?:s|ed|ing)?|tender(?:s|ed|ing)?|auction(?:s|ed|ing)?|sold|sells?)"
    rf" (?:out )?(?:the )?(?:(?P<who>{LIST}) )?(?:(?:a|an|the|its|two|three) )?(?:(?:⟪m\d+⟫|[a-z0-9-]+) ){{0,4}}?"
    r"(?:concession|right|licen[cs]e|permit|permission|franchise|lease|(?P<works>contract|tender|mandate|job|order|work|lot|package))s?"
    r"(?: (?:worth|of|for) ⟪[mqd]\d+⟫)?(?:(?: in| on)? ⟪d\d+⟫)? to (?:[a-z]+, ){0,4}(?:[a-z]+,? and )?$"
)
_FAR_VERB = 60  # characters from "to" to the last of its verbs: "to design, build, lease and run"
_GIVEN_TO = later(
    rf"(?:[^;:,⟦]|, and )*{MARK}[^;:,⟦]{{0,24}}? to (?:the )?(?P<who>{LIST})(?!’s|'s)"
)
_CLIENT = later(  # whose contract with a firm it is: a state's or an authority's
    r"⟦[GL]\d+⟧(?: (?:of|in) ⟦L\d+⟧)? [^⟦]{0,40}\b(?:contract|agreement|deal)s? (?:worth ⟪m\d+⟫ )?"
    r"with (?:the )?(?P<who>⟦F\d+⟧) to $"
)
_GRANTING = frozenset({"GovernmentBody", "Exchange", "Person", "Place"})
_APPROVED = later(  # "regulators must approve plans to buy X": whose plans?
    r"\b(?:approv|clear|back|endors|support|reject|block|oppos|veto)[a-z]* (?:the |a |its )?(?:[a-z]+ )?(?:plan|bid|deal|proposal"
    r"|merger|request|application|offer|move)s? to $"
)
_ADJACENT = later(r"^[“\"]?(?:[Tt]he )?⟦\w\d+⟧ $")  # "Kestrel unit X signed"
_SEES = Sought(  # "the deal will see X supply pumps"
    rf"\b(?:(?P<will>will|would|to) see|sees|saw) (?:the )?(?P<who>{LIST}) $"
)
_GIVES = later(r"(?:co-?)?financ|fund|lend|provid")
_LENDER = Sought(  # "the ministry signed a contract with the Orient Bank to finance X"
    r"\b(?:sign|penn?|conclud|ink|reach|enter)[a-z]* [^⟦;]{0,60}?with (?:the )?(?P<who>⟦B\d+⟧(?:,? and (?:the )?⟦B\d+⟧)?) to $"
)
_UNDER_WHICH = Sought(  # "signed an agreement under which X will acquire Y": who acts, and what was agreed
    r"\b(?P<deal>agreement|deal|contract|pact|accord|arrangement|memorandum(?: of understanding)?|MoU|letter of intent|scheme|plan"
    r"|proposal)"
    rf"(?: with (?:the )?{LIST})?"
    r"(?:,? (?:in|at|on|with) (?:the )?(?:⟦\w\d+⟧|⟪d\d+⟫)| ⟪d\d+⟫| (?:worth|of) ⟪m\d+⟫| (?:last|this) [a-z]+"
    r"| yesterday| today){0,3}"
    rf",? (?:(?:under|by|through|in|pursuant to|under the terms of) which|whereby) (?:the )?(?P<who>{LIST})"
    r"(?P<words>(?: (?P<will>will|would|shall|is to|are to|was to|(?:has |have |had )?(?:[a-z]+ly )?agreed to))?(?: also| jointly| each)?"
    r"(?: have| be)? )$"
)
_OWNS_IT = later(r"(?:⟦\w\d+⟧(?:’s|'s|’|')|\b[Ii]ts|\b[Tt]heir) (?:[a-z-]+ ){0,2}$")
_ITS_BOARD = later(
    r"(?:’s|'s|’|')? (?:[a-z]+ )?[Bb]oard(?: of (?:(?:[Ee]xecutive )?[Dd]irectors|⟦H\d+⟧))?"
    r"(?=(?: (?:has|have|had|also|today|yesterday|on ⟪d\d+⟫|in ⟪d\d+⟫|⟪d\d+⟫))*"
    r" (?:approv|authori[sz]|clear|endors|sanction|green-?light|allocat|grant|award)e?d\b)"
)
_ITS_PART = later(r" (?:unit|subsidiary|division|arm|affiliate|business)(?= (?!of\b|and\b|in\b))")
_MARKS = later(r"[⟦⟪]\w\d+[⟧⟫]")
_SITUATED = later(r"(?:located|based|situated|headquartered)\b")
_AND = later(r"\b(?:and|or|but|then) [a-z ]*$")
_BARE_PURPOSE = later(r"[ ·]*,? to (?:(?:help|jointly|also) )?")
_ITS_MONEY = later(
    r" (?:[a-z]+ )?(?:loans?|credits?|grants?|funding|financing|money|funds|facility|credit line)(?: (?:of|worth) ⟪m\d+⟫)?"
    r" (?:will|would|is|are|was|were|has|have|had)\b"
)
_RELATES = later(
    r" (?:deal|move|agreement|contract|step|pact|project|plan|bid|effort|decision|venture|programme|scheme) (?:that|which)\b"
)
_PROMISED = later(  # who promised acts, not who was promised: "received a commitment from X to finance Y"
    rf"\b(?:confirmation|commitment|pledge|promise|assurance|undertaking|offer|proposal)s? (?:from|by) (?:the )?(?P<who>{LIST}) to $"
)
_HE = later(r"[“\"]?[Ss]?[Hh]e\b(?P<words>[^⟦]*)$")
_TURN = later(r" (?:after|before|since|while|when) $")
_MAIN_CLAUSE = later(  # behind what opens the sentence: ", X has ...", ", X opened"
    rf",[ ·]+(?:the )?(?P<who>{LIST}),?(?= (?:also |now |then |later |has |have |had |is |are |was |were |will |would |[a-z]+(?:ed|[^s]s)\b"
    rf"|began|became|went|rose|fell|{PAST}\b))"
)
_STOP = later(
    r"[,;:(—]|[.!?][”\"]?$|[”\"]$| (?:while|whereas|although|though|because|unless"
    r"|but) |(?<! well) as (?!well)| and (?!⟦|⟪)(?=(?:will|has|have|is|are|was|were"
    r"|plans|said)\b)"
)


@dataclass(frozen=True, slots=True)
class Chain:
    """The subject of a trigger and the words between: what decides the modality.

    Attributes:
        subjects: indices of mentions; start: where the subject begins in the marked sentence; words: the chain.
        clause: where the clause begins.
    """

    subjects: tuple[int, ...]
    start: int
    words: str
    clause: int


class Marked(Marking):
    """A marked sentence, and the subject of each trigger in it with the words that govern the trigger."""

    @cached_property
    def _marks(self) -> list[tuple[int, int, int, str]]:
        return [(*mark.span(), int(mark[1]), mark[0]) for mark in NUMBER.finditer(self.marked)]

    @cached_property
    def _descriptions(self) -> list[tuple[int, int, int, str]]:
        return [mark for mark in self._marks if self.mentions[mark[2]].form in _DESCRIPTIONS]

    @cached_property
    def words(self) -> frozenset[str]:
        """Its words in lower case, as printed and as marked: without one of its words a construction need not be looked for."""
        printed = self.text[self.start : self.end]
        return frozenset(_ANY_WORD.findall(f"{printed} {self.marked}".lower()))

    def in_words(self, said: Callable[[int, str], str], *, names: bool = True) -> str:
        """The marked sentence with some names as words: `said` tells what stands for a mention, its mark where nothing else does.

        Of most sentences nothing changes: then it is the same text, which need not be read again. Unless `names`, only of descriptions
        ("a lender", "the firm") is asked how they are read.
        """
        pieces: list[str] = []
        at = 0
        for start, end, number, mark in self._marks if names else self._descriptions:
            read_as = said(number, mark)
            if read_as != mark:
                pieces += (self.marked[at:start], read_as)
                at = end
        return "".join((*pieces, self.marked[at:])) if at else self.marked

    def span_of(self, match: re.Match[str]) -> tuple[int, int]:
        """The span of the text that a match stands for, in the marked sentence or in a view of it, whose places are others.

        In a view an office may be printed before its holder, "director ⟦H0⟧": the words around the marks are looked for there.
        """
        if match.string in (self.marked, self.main):
            return self.span(*match.span())
        marks = list(_ONE_MARK.finditer(match[0]))
        if not marks:
            return self.start, self.end
        first, last = (self.mentions[int(mark[1])] for mark in (marks[0], marks[-1]))
        lead, tail = match[0][: marks[0].start()], match[0][marks[-1].end() :]
        name = first.start + max(0, self.text[first.start : first.end].find(first.name))
        begins = (at - len(lead) for at in (name, first.start) if self.text.endswith(lead, 0, at))
        begin = min(next(begins, first.start), first.start)
        return begin, last.end + len(tail) if self.text.startswith(tail, last.end) else last.end

    @cached_property
    def views(self) -> dict[str, str]:
        """The sentence as readers look at it who look at it the same way; each fills in its own."""
        return {}

    @cached_property
    def _chains(self) -> dict[int, Chain | str]:
        return {}

    def chain(self, at: int, rules: Ruleset) -> Chain | str:
        """The subject of the trigger at `at`, or the reason why there is none: no_subject, unclear_chain."""
        found = self._chains.get(at)
        if found is None:  # rules, frames and figures ask for the same verbs
            found = self._chains[at] = self._chain(at, rules)
        return found

    def _chain(self, at: int, rules: Ruleset) -> Chain | str:
        begin = self.clause_start(at)
        second = _SECOND_OF_TWO.search(self.main, begin, at) if _BASE.match(self.main, at) else None
        if second is not None:
            return self.chain(second.start("verb"), rules)
        beside = _BESIDE.search(self.main, begin, at)
        if beside and _BY.match(
            self.main, at
        ):  # "took part in the fair in Lima organised by ...": the noun it stands beside
            words = " is to be " if beside["will"] else ""  # "a terminal, to be run by X"
            return Chain(self.indices(beside["it"]), beside.start("it"), words, begin)
        joins = _JOINS.search(self.main, begin, at) if self.main[at - 4 : at] == " in " else None
        if joins is not None:  # "A will join B in banning X": A will
            return self._chain(joins.start(), rules)
        if self.main[at - 5 : at] == "⟧ to " and _ASKED_IT.search(self.main, begin, at):
            return "unclear_chain"  # "wrote to X, urging it to build": not who wrote
        if _GERUND.match(self.main, at) and blamed(self.text, self.mentions, self.to_text(at)):
            return "unclear_chain"  # "fined X, among others, for selling": not who fined
        governed = (
            self._founded(begin, at)
            or self._intended(begin, at)
            or self._controlled(begin, at, rules)
        )
        if governed is not None:
            return governed
        groups = [match for match in _LIST.finditer(self.main, begin, at) if match.end() <= at]
        for position in range(len(groups) - 1, -1, -1):
            group = groups[position]
            left = self._left(begin, group.start())
            indices = self.indices(group[0])
            part = _ITS_PART.match(self.main, group.end()) if _OWNS_IT.search(left) else None
            if part is not None:
                left = _OWNS_IT.sub("", left)  # "X's Kestrel division closed the deal": Kestrel did
            after = self.main[group.end() : group.end() + 2]
            if _WITH.search(left) and _GERUND.match(self.main, at) and group.end() + 1 == at:
                return Chain(indices, group.start(), " ", begin)  # "with X signing a contract"
            board = _ITS_BOARD.match(self.main, group.end())
            if board is not None and not _NO_SUBJECT.search(
                left
            ):  # "X's board approved the loan": X did
                part = board
            elif (
                after in ("’s", "'s")
                or _NO_SUBJECT.search(left)
                or self.mentions[indices[0]].possessive
            ):
                continue
            if self._is_acted_on(left, indices[0]) or self._is_closed(left, group.end(), at):
                continue
            named = self.mentions[indices[0]].form == "name" and _ADJACENT.search(left)
            if (
                not named
                and not _LEAD.search(left)
                and left.strip()
                and not self._is_inside(left, indices[0])
            ):
                opened = self._opens_next(group, at) if left.strip() else None
                if opened is not None:
                    return opened
                continue
            words = self.main[part.end() if part else group.end() : at]
            if _SHARES_TOO.match(words):
                continue  # "X, a venture in which A has 44 percent and B 5, will build": X will
            if left.strip() and _BARE_PURPOSE.fullmatch(words):
                continue  # "lent 5 million to a unit of A and B to build X": an object, not who builds
            if _ITS_MONEY.match(words):
                continue  # "The Orient Bank loan will be used to build X"
            spent = _SPENT.search(words)
            if spent is not None:  # "spent ⟪m0⟫ buying B"
                words = f"{spent['words']} "
            public = self.mentions[indices[0]].kind in _PUBLIC
            if _GIVES_TOO.fullmatch(words) or (public and _PLEDGES.fullmatch(words)):
                return "unclear_chain"  # "A pledged 5 million, and B 3 million, to build X": B pays too
            if self._is_past_beside_to_do(words, at):
                words = " "
            if self.is_clean(words, rules):
                return Chain(indices, group.start(), words, begin)
            # A second verb of the same subject: "A signed ... and will supply", "A expanded, acquiring B".
            joint = _JOINED.search(words)
            if joint and _SITUATED.match(self.main, at) and not _AND.search(words):
                return "unclear_chain"  # "supplies 100 turbines for a project, located near Mart": what lies there?
            same = _INFINITIVES.search(words, 0, joint.start()) if joint else None
            if joint and same and not joint["tail"].strip():
                governing = words[: same.end("to")]
                if self.is_clean(governing, rules):  # "plans to design and build X"
                    return Chain(indices, group.start(), governing, begin)
            if (
                joint
                and not _RELATES.search(joint["tail"])
                and self.is_clean(joint["tail"], rules)
                and NUMBER.search(joint["tail"]) is None
            ):
                shared = (
                    rules.operators.match(words.lstrip()) if not joint["tail"].strip() else None
                )
                # "will be built by A and financed by B": the auxiliary is that of both verbs.
                both = shared and (_SHARED.match(shared[0]) or self._hangs_on(shared[0], at))
                tail = f" {shared[0]} " if shared and both else joint["tail"]
                return Chain(indices, group.start(), tail, begin)
            # "Expanded by acquiring B", "raised money to acquire B": whose act the first verb is, his is the second.
            if not self._is_alone(words):
                return "unclear_chain"
            if _DOING.search(words) and _GERUND.match(self.main, at):
                return Chain(indices, group.start(), words, begin)
            if _MADE_FOR_IT.search(words):
                return "unclear_chain"
            if _MONEY_TO.search(words) and _BUILDS.match(self.main, at):
                return (
                    "unclear_chain"  # "lent 5 million to build X": who pays for it builds nothing
                )
            granted = self.mentions[indices[0]].kind in _GRANTING and _APPROVED.search(words)
            if _is_of_another(words):
                return "unclear_chain"  # "left a syndicate that was to finance X": what the syndicate was to do
            if _TO_DO.search(words) and not granted and not _CONTROL.search(words):
                return Chain(indices, group.start(), _purposed(words, rules), begin)
            return "unclear_chain"
        found = self._of_speaker(begin, at, rules) or self._participial(begin, at, rules)
        return found if found is not None else self._inherited(begin, at, rules)

    def _hangs_on(self, words: str, at: int) -> bool:
        """Whether a second verb in its base form hangs on a past one too: "wanted to open a mill and sell wood": it only wanted to sell."""
        verb = _VERB.match(self.main, at)
        return (
            _WAS_TO.fullmatch(words.strip()) is not None
            and verb is not None
            and _BASE.match(verb[0]) is not None
            and _PAST.fullmatch(verb[0]) is None
        )

    def _is_past_beside_to_do(self, words: str, at: int) -> bool:
        """Whether a past verb stands beside one that is to be done, so that it hangs on nothing: "plans to cut costs and bought B"."""
        verb = _VERB.match(self.main, at)
        return (
            verb is not None
            and _PAST.fullmatch(verb[0]) is not None
            and verb[0] not in _AS_IN_THE_BASE
            and _TO_DO_SOMETHING.search(words) is not None
        )

    def _is_acted_on(self, left: str, index: int) -> bool:
        """Whether a verb of a series stands before a mention: in "A opened a mill, hired 40 people and signed ..." nobody else signed."""
        found = _ACTED.search(left) if ", " in left else None
        if found is None:
            return False
        word, mention = found["word"], self.mentions[index]
        if word in _DONE or (word.endswith("ed") and word not in _DESCRIBES and "-" not in word):
            return True
        if mention.form != "pronoun" and is_third_person(word):
            return True  # "owns A, supplies B and insures C": B insures nobody
        unnamed = mention.form == "group" and _UNNAMED.match(self.text, mention.start)
        return bool(unnamed) and word not in _OPENS_CLAUSE and not word.endswith("ly")

    def _is_closed(self, left: str, end: int, at: int) -> bool:
        """Whether ", and" closes what a mention stands in: "paid a shell, A, and kept", "in cash that A brings in, and insures"."""
        if _AND_THEN.search(self.main, end, at) is None or not left.strip():
            return False
        between = self.main[end:at]
        if between.startswith(",") and _AND_THEN.fullmatch(
            between
        ):  # set off behind the noun that it explains
            return left.endswith(", ") and "⟦" in left
        relative = _RELATES_TO.search(left)
        return relative is not None and relative["noun"] not in _OF_CONTENT

    def _is_inside(self, left: str, index: int) -> bool:
        """Whether a clause without "that" begins with a mention, behind the noun it is about: "news of the contract A signed with B"."""
        found = _CONTACT.search(left)
        if found is None:
            return False
        paper = _PAPERS.fullmatch(found["noun"]) is not None
        return paper or (
            self.mentions[index].form == "pronoun" and found["noun"] not in _OF_CONTENT
        )

    def _opens_next(self, group: re.Match[str], at: int) -> Chain | None:
        """The last of an object's list, where it is who does what stands right behind: "financed a plant in L, and B financed a mine"."""
        last = _LAST_OF.search(group[0])
        if last is None or self.main[group.end() : at] != " " or _BY.match(self.main, at):
            return None
        index = self.indices(last["it"])[0]
        begin = group.start() + last.start("it")
        acts = self.mentions[index].kind in SPEAKING and self.mentions[index].form == "name"
        return Chain((index,), begin, " ", begin) if acts else None

    @staticmethod
    def _is_alone(words: str) -> bool:
        """Whether nobody else stands between a subject and its second verb, but in phrases."""
        return (
            "⟦" not in _PHRASE.sub(" ", words) and ":" not in words and not _ANOTHER.search(words)
        )

    def _founded(self, begin: int, at: int) -> Chain | None:
        """What is founded for a purpose: of "A and B set up a venture, C, to build X" C is to build it."""
        if self.main[at - 4 : at] != " to ":
            return None
        found = _FOUNDED_FOR.search(self.main, begin, at)
        if found is None or self.mentions[int(found["firm"])].form != "name":
            return None
        return Chain((int(found["firm"]),), found.start("it"), f"{found['words']}to ", begin)

    def _intended(self, begin: int, at: int) -> Chain | None:
        """Whose a plan is: "X's decision to acquire Y", "the refusal of X to finance Y"."""
        before = self.main[max(begin, at - 12) : at].rsplit(None, 1)[-1:]
        found = _INTENT.search(self.main, begin, at) if before and before[0] in _GOVERNING else None
        if found is None or _AWARDED.search(self.main, begin, found.start()):
            return None  # "X was awarded a contract by Y to build Z": not Y's intent
        noun = (found["noun"] or found["noun2"]).lower()
        words = _intent(noun)
        who = "who" if found["who"] else "who2"
        return Chain(self.indices(found[who]), found.start(who), f" {words} ", begin)

    def _controlled(self, begin: int, at: int, rules: Ruleset) -> Chain | str | None:
        """Who is let or asked to act: "the regulator allowed X to acquire Y", "the state signed a contract with X to build Y"."""
        sees = _SEES.search(self.main, begin, at)
        if sees is not None:
            words = " will " if sees["will"] else " "
            return Chain(self.indices(sees["who"]), sees.start("who"), words, begin)
        last = self.main.rfind(" to ", begin, at)
        near = last >= max(begin, at - _FAR_VERB)
        right = _RIGHT.search(self.main, begin, at) if near else None
        if right is not None and not right["taken"]:
            # "awarded the concession to operate X to Y": Y will, not who awarded it.
            given = None if right["who"] else _GIVEN_TO.match(self.main, at)
            holder = right if right["who"] else given
            if holder is None or right["works"]:
                return "unclear_chain"  # a contract for works is told by its noun
            return Chain(self.indices(holder["who"]), holder.start("who"), " agreed to ", begin)
        agreed = _UNDER_WHICH.search(self.main, begin, at)
        if agreed is not None:
            lead = _MARKS.sub(" ", self.main[begin : agreed.start()])
            firm = rules.ladder(f"{lead}{agreed['deal']} for")
            words = " agreed to " if firm == "agreed" and agreed["will"] else agreed["words"]
            if rules.ladder(lead) in ("denied", "opposed", "considered", "interest"):
                words = lead
            elif agreed["deal"] == "proposal":
                words = " proposed to "
            return Chain(self.indices(agreed["who"]), agreed.start("who"), words, begin)
        kept = (
            _KEPT_FROM.search(self.main, begin, at) if self.main[at - 5 : at] == "from " else None
        )
        if kept is not None and _NOTHING_KEEPS.search(self.main, begin, kept.start()):
            return Chain(self.indices(kept["who"]), kept.start("who"), " may ", begin)
        if kept is not None:
            return Chain(self.indices(kept["who"]), kept.start("who"), " barred from ", begin)
        if self.main[at - 3 : at] != "to ":
            first = _SECOND_TO_DO.search(self.main, begin, at)
            if first is None or not _CONTROL.search(self.main, begin, first.start()):
                return None
            # "asked X to build and then run Y": who is to do the one is to do the other
            found = self._controlled(begin, first.start("verb"), rules)
            return found or "unclear_chain"
        cleared = _FOR_HIM_TO.search(self.main, begin, at)
        if cleared is not None:
            lead = _MARKS.sub(" ", self.main[begin : cleared.start()])
            words = (
                lead
                if rules.ladder(lead) in ("denied", "opposed", "considered", "interest")
                else " agreed to "
                if cleared["agreed"]
                else " proposed to "
                if cleared["offer"]
                else " plans to "
            )
            return Chain(self.indices(cleared["who"]), cleared.start("who"), words, begin)
        let = _LET.search(self.main, begin, at)
        if let is not None:
            bound = let["owes"] and _BINDS.search(self.main, begin, let.start())
            words = (
                " plans to "
                if let["allowed"]
                else " agreed to "
                if bound
                else " must "
                if let["owes"]
                else " proposed to "
            )
            return Chain(self.indices(let["who"]), let.start("who"), words, begin)
        promised = _PROMISED.search(self.main, begin, at)
        if promised is not None:
            return Chain(self.indices(promised["who"]), promised.start("who"), " plans to ", begin)
        lender = _LENDER.search(self.main, begin, at) if _GIVES.match(self.main, at) else None
        if lender is not None and "⟦B" not in self.main[begin : lender.start()]:
            return Chain(self.indices(lender["who"]), lender.start("who"), " agreed to ", begin)
        client = _CLIENT.search(self.main, begin, at)
        if client is not None:
            return Chain(self.indices(client["who"]), client.start("who"), " agreed to ", begin)
        return None

    def _of_speaker(self, begin: int, at: int, rules: Ruleset) -> Chain | None:
        """The speaker who says "he" of himself: "X denied that he controls Y"."""
        said = _HE.match(self.main[begin:at])
        report = self.speaker(at) if said is not None else None
        if said is None or report is None or report.speaker < 0:
            return None
        person = self.mentions[report.speaker].kind == "Person"
        if not person or not self.is_clean(said["words"], rules):
            return None
        return Chain((report.speaker,), begin, said["words"], begin)

    def _participial(self, begin: int, at: int, rules: Ruleset) -> Chain | None:
        """The subject behind a participle that opens the sentence, or before one that ends it: "After buying X, Y opened"."""
        lead = _PARTICIPLE.match(self.main[begin:at])
        if lead is None or not (lead["having"] or _GERUND.match(self.main, at)):
            return None
        if (
            begin
            and self.main[begin - 1] == " "
            and not self.main[:begin].rstrip().endswith((";", ":", "”", '"'))
        ):
            cut = _TURN.search(self.main, 0, begin)
            if cut is None:
                return None
            earlier = self.clause_start(cut.start())
            group = _LIST.match(self.main, earlier)
            firm = group is not None and all(
                name == "asserted" for name in rules.chain(self.main[group.end() : begin])[0]
            )
            if group is None or not firm or self.mention(group[0]).possessive:
                return None
            return Chain(self.indices(group[0]), group.start(), " ", begin)
        behind = _MAIN_CLAUSE.search(self.main, at)
        if behind is None:
            return None
        later = rules.operators.match(self.main, behind.end("who") + 1)
        done = (lead["lead"] or "").lower() in ("after", "since", "having") or lead["having"]
        words = " " if done or later is None else f" {later[0]} "
        return Chain(self.indices(behind["who"]), behind.start("who"), words, begin)

    def _left(self, begin: int, subject: int) -> str:
        """What stands in a clause before its subject, without a date or phrase that only opens it."""
        fronted = _FRONTED.match(self.main[begin:subject] + self.main[subject : subject + 1])
        if fronted and begin + fronted.end() >= subject:
            return ""
        return _FRONTED_DATE.sub("", self.main[begin:subject])

    def clause_subject(self, at: int) -> Chain | str:
        """The first subject of the clause around `at`: whose act it is that "with a loan from X" goes with; else no_subject."""
        begin = self.clause_start(at)
        if _BEFORE_FRONTED.search(self.main, 0, at):
            behind = _BEHIND_FRONTED.match(self.main, at)
            if behind is not None:  # "A closed X, and with a loan from B, C builds Y": C's act
                return Chain(self.indices(behind["who"]), behind.start("who"), "", begin)
        for group in _LIST.finditer(self.main, begin, at):
            left = self._left(begin, group.start())
            indices = self.indices(group[0])
            owns = (
                self.main[group.end() : group.end() + 2] in ("’s", "'s")
                or self.mentions[indices[0]].possessive
            )
            if group.end() <= at and not owns and not _NO_SUBJECT.search(left):
                if left.strip() and not _LEAD.search(left):
                    break
                return Chain(indices, group.start(), self.main[group.end() : at], begin)
        return "no_subject"

    def _inherited(self, begin: int, at: int, rules: Ruleset) -> Chain | str:
        """The subject of the clause before, for a verb after "but", "and", "yet" that has none of its own."""
        cut = next((cut for cut in CUT.finditer(self.main, 0, at) if cut.end() == begin), None)
        if (
            cut is None
            or not _GOES_ON.match(cut[0])
            or not self.is_clean(self.main[begin:at], rules)
        ):
            return "no_subject"
        earlier = self.clause_start(cut.start())
        for group in _LIST.finditer(self.main, earlier, cut.start()):
            left = self.main[earlier : group.start()]
            indices = self.indices(group[0])
            if self.mentions[indices[0]].possessive or _NO_SUBJECT.search(left):
                continue
            if left.strip() and not _LEAD.search(left):
                return "no_subject"
            return Chain(indices, group.start(), " " + self.main[begin:at], earlier)
        return "no_subject"

    def is_clean(self, words: str, rules: Ruleset) -> bool:
        """Whether only operators, adverbs and phrases stand between subject and trigger: no other verb."""
        return _is_clean(words, rules)

    def clause_end(self, at: int) -> int:
        """Where the clause around `at` ends: the next cut, comma or coordinated verb, or the end of the sentence."""
        stop = _STOP.search(self.marked, at)
        return stop.start() if stop else len(self.marked.rstrip(' .”"!?'))


# "X owns and | operates Y", "X designed, built and | runs Y": verbs that share the object of the one that follows
_FIRST_OF_TWO = later(
    r"(?<= )(?!(?:not|never|to|will|would|be|been|is|are|was|were|has|have|had|both|either)\b)[a-z-]+(?:, [a-z-]+)*,? and $"
)


# "a camp for 9,000 workers will": no pause in a number
_THOUSANDS = later(r"(?<=\d),(?=\d{3}(?!\d))")
_FOR_SO_MANY = later(
    r"^ (?:for|with|of) (?:about |some |around |up to |more than |at least |nearly |almost )?\d[\d.]*(?: million| thousand)? "
    r"(?:[a-z-]+ ){0,2}?[a-z-]+ (?=(?:will|would|is|are|was|were|has|have|had)\b)"
)
# "a plant that treats waste will be built by X": which one, and another verb than the clause's
_THAT_DOES = later(
    r"^ that (?:will |can |would |is to )?(?!is\b|was\b|has\b|will\b)[a-z]+s? (?:[a-z-]+ |\d[\d.,]* |⟪q\d+⟫ ){1,7}?(?=(?:will|would"
    r"|is|are|was|were|has|have|had)\b[^⟦]*$)"
)


def _intent(noun: str) -> str | None:
    """How firmly a noun of intent tells what somebody is to do, in the singular or plural: "plans", "readiness"; None of any other."""
    one = noun.removesuffix("s")
    return next((said for nouns, said in _INTENTS if noun in nouns or one in nouns), None)


def _purposed(words: str, rules: Ruleset) -> str:
    """What governs a verb of purpose: the noun it hangs on ("a letter of interest to"), a weak first verb, or mere intent."""
    found = rules.chain(words)[0]
    if "denied" in found or "opposed" in found:
        return words
    exercised = _EXERCISED.search(words) is not None
    if " exercis" not in words and (rules.possibility.search(words) or rules.former.search(words)):
        return words  # "may be able to", "used to"
    if _IS_SO_TO.search(words):
        return " may "  # "is wise to", "is big enough to": what it is like, and not what it does
    noun = words.split()[-2] if len(words.split()) > 1 else ""
    told = _intent(noun)
    if told is None and {"asserted", "planned"}.issuperset(found):
        told = "used it to" if _USED.search(words) else "plans to"
        told = "managed to" if exercised else told
    return f" {told} " if told else words


@lru_cache(maxsize=1 << 12)
def _is_clean(words: str, rules: Ruleset) -> bool:
    words = _FOR_SO_MANY.sub(" ", _THOUSANDS.sub("", words.replace(FILL, " ")))
    words = _THAT_DOES.sub(" ", words)
    rest = _FIRST_OF_TWO.sub(" ", _REDUCED.sub(" ", words))
    inner = rest.strip(" ,")
    if "," in inner and _PAUSE.search(inner):
        rest = _INSERTED.sub(" ", rest)
    _, rest = rules.chain(rules.possibility.sub(" ", rest))
    rest = _PHRASE.sub(" ", rest)
    rest = _ADVERBIAL.sub(" ", rest)
    rest = _MARKED_TIME.sub(" ", rest)
    if "⟦" in rest or "⟪" in rest:
        return False
    rest = _QUOTE.sub(" ", rest)
    left = [
        word
        for word in _WORD.findall(rest)
        if word.lower() not in rules.plain and not word.endswith("ly")
    ]
    joined = [word for word in left if word in ("and", "or")]
    return len(left) == len(joined) and (not joined or len(rules.chain(words)[0]) > 1)


def _is_of_another(words: str) -> bool:
    """Whether the words before a verb end in a relative clause of a noun that is not their subject."""
    found = _THAT_IS_TO.search(words)
    return found is not None and found["noun"] not in _OF_CONTENT and not _IS_ONE.match(words)
