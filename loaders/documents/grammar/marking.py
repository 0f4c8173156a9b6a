"""One sentence with marks for its mentions, dates and amounts: its main clause, what stands in asides, and who says what.

sentence = Marking(text, start, end, mentions, dates, amounts)
sentence.marked                     # "⟦F0⟧, a unit of ⟦F1⟧, sold ⟦A2⟧ for ⟪m0⟫ on ⟪d0⟫, ⟦P3⟧ said."
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from interlock.loaders.documents.grammar.place_words import PLACE_SIGNS
from interlock.loaders.documents.grammar.rules import KIND_MARKS, LIST, MARK, SUBJECT_LIST, WHERE
from interlock.loaders.documents.grammar.sayings import (
    ACCORDING,
    ANSWERS,
    AS_SAID,
    BARE_CLAUSE,
    BARE_SUBJECT,
    DENIES,
    DENIES_TALE,
    GOES_ON_BEHIND,
    GOES_ON_INDIRECTLY,
    HE_OPENS,
    HE_SAID,
    IN_HIS_WORDS,
    MIDWAY,
    NUMBERS_SHOW,
    NUMBERS_SHOWED,
    PAPERS_SHOW,
    PAPERS_SHOWED,
    QUOTED,
    REPORT,
    ROLE_OF,
    SAY,
    SPEAKS,
    TRAILING,
    UNLIKE,
)
from interlock.loaders.documents.grammar.second_clauses import clauses_apart
from interlock.loaders.documents.grammar.share_words import SHARE_SIGNS
from interlock.loaders.documents.language.amounts import Amount, is_money
from interlock.loaders.documents.language.anchors import Sought
from interlock.loaders.documents.language.dates import DateSpan
from interlock.loaders.documents.language.later import later
from interlock.loaders.documents.language.words import words
from interlock.loaders.documents.mentions.find import Mention

__all__ = ["CUT", "FILL", "NUMBER", "SPEAKING", "Marking", "Report"]

_SEAT = re.compile(
    r"(?<=⟧) (?:of|in|from|at) ⟦L\d+⟧(?=,? (?:and|or|as well as|&) |, ⟦|$)"
)  # no member of the list it stands in
NUMBER = re.compile(r"⟦\w(\d+)⟧")
# "⟦F0⟧ (a unit of ⟦F1⟧) owns", "⟦F0⟧ (part of ⟦F1⟧), which": what is said of a party, and not what it is called.
_IN_BRACKETS = re.compile(
    r"(?<=⟧) [(\[](?P<body>(?:an? |the (?=[a-z])|part of |itself "
    r"|(?:now |formerly |[a-z]+ly |majority[- ]|wholly[- ])?(?:owned|controlled) by )"
    r"[^()\[\]]*⟦[^()\[\]]*)[)\]]"
)
FILL = "·"
# "the Orlu Foundation (OF)", "Orlu Oil (OIL +1.6%)": what a name is called or quoted by, where no party is read in the brackets
_SHORT_NAME = re.compile(
    r" \((?:the )?[“\"]?[A-Z][A-Z.&/-]*[A-Z][A-Za-z]{0,8}[”\"]?(?: [+-]?\d[\d.]*%)?\)"
)
# "a public offer (IPO) of shares", "liquefied natural gas (LNG)": the short form of a noun
_SHORT_NOUN = re.compile(r"(?<=[a-z]) \([A-Z][A-Za-z&/-]{0,8}[A-Z]s?(?: [+-]?\d[\d.]*%)?\)(?!\w)")
# "⟦F0⟧ – which is owned by ⟦F1⟧ – bought", "⟦F0⟧ - a unit of ⟦F1⟧.": what dashes set off from a party is read as between commas.
_IN_DASHES = re.compile(
    r"(?<=[⟧)])(?P<open>\s*—\s*|\s[–-]{1,2}\s)(?=(?:which|who|whose|an? |the (?=[a-z])|part of |itself "
    r"|(?:now |formerly |[a-z]+ly |[a-z]+-)?(?:[a-z]+ed|held|run|led|built) by )[^⟦;]*⟦)"
    r"(?:(?!\s[–—-]{1,2}\s|—)[^;])*(?P<close>\s*—\s*|\s[–-]{1,2}\s|(?=[.]?[”\"]?$))"
)
_RESPECTIVELY = Sought(
    r"(?P<open>, respectively)(?P<close>,)(?= (?:of|in|to|for|by|from|with|on) )"
)


def _row(kind: str) -> str:
    """Three or more of a kind: "A, B and C", the shares of each in brackets or not."""
    return (
        rf"⟦{kind}\d+⟧{FILL}*(?:, (?:the )?⟦{kind}\d+⟧{FILL}*)+,? and (?:the )?⟦{kind}\d+⟧{FILL}*"
    )


# What is said of a party up to its comma; a list inside it is no end of it: ", which is owned by A, B and C, sold".
_CLOSED = r"(?=,(?! (?:which|whom|who|whose|an? |the |and |or ))|[.]?[”\"]?$)"
_UP_TO_COMMA = (
    rf"(?:[^;,]|,(?! ))*?(?:(?:{_row('L')}|{_row('[^L]')})"
    rf"(?: back)?(?: (?:in|at|under|since|during|from|on) (?:the |early |late |mid-)?[⟦⟪]\w\d+[⟧⟫])*{_CLOSED})?"
)
_LIES = re.compile(rf"({MARK})(?! (?:from|to|on)\b){WHERE}$")
_ROUTE = re.compile(
    r"\b(?:between (?:the )?⟦L\d+⟧(?:, (?:the )?⟦L\d+⟧)*,? and|from (?:the )?⟦[LP]\d+⟧(?: (?:via|through) (?:the )?⟦L\d+⟧)? to)"
    r" (?:the )?⟦[LP]\d+⟧$"
)
_WHAT_RUNS = re.compile(
    r"⟦\w(?P<what>\d+)⟧ (?:(?:that |which )?(?:runs?|running|leads?|leading|stretche?s?|stretching) )?$"
)
_WORK_ON = Sought(  # what is said of the building of a thing, or of "the state of X", is said of the thing, or of X
    r"(?:^|[,;] (?:and )?)(?P<work>(?:[Tt]he (?:[A-Z][a-z]+ )?(?:state|city|province|region|canton|emirate|county) of (?=⟦L\d+⟧ )"
    r"|(?:[Tt]he )?(?:[Cc]onstruction|[Bb]uilding|[Ee]xpansion|[Mm]oderni[sz]ation|[Uu]pgrade|[Rr]epair"
    r"|[Ee]lectrification|[Rr]enovation|[Ww]ork|[Ww]orks|(?:[Ff]irst|[Ss]econd|[Tt]hird|[Ff]ourth|[Ff]inal|[Ll]ast|[Nn]ext"
    r"|[Ii]nitial|[Cc]urrent)"
    r" (?:phase|stage|section|part|leg|stretch))(?: work)? (?:of|on|at) (?:the )?(?=⟦[SJ]\d+⟧ )))"
)
_RELATIVE = Sought(
    r"(?<=[⟧·])(?P<noun>(?:’s|'s) [a-z]+)?, (?P<word>which|whom|who|whose"
    # "X, which A, B and C own,": who does it is no end of it
    # "X, which owns Y, which owns Z,": the second begins with the comma of the first
    # "X, whose ⟦builder, Y⟧, bought Z,": the comma behind the builder's name ends nothing
    rf"|where)\b(?P<body>(?:(?<=whose) ⟦\w\d+⟧,(?= (?!and |or |which |who |whose |an? |the )[a-z]))?"
    rf"(?: (?:the )?{_row('[A-Z]')}(?= [a-z]))?{_UP_TO_COMMA})"
    r"(?:,(?= (?!(?:which|whom|who|whose|where)\b))|(?=, (?:which|whom|who|whose|where)\b)|(?=[.]?[”\"]?$))"
)
# "plants in X and Y, which": the plants
_TOWNS_BEFORE = re.compile(r"(?:⟦L\d+⟧(?:, | and |, and ))+$")
# ", who hold the mine": no single person does
_THEY_DO = re.compile(
    r" (?:also |now |still |all |both )?(?:are|were|have|do|own|control|hold|run|operate|supply|make|produce|sell|buy|build|provide|employ"
    r"|export|import|trade|manage|finance|fund|lend|back|plan|want|say|live|work)\b"
)
# "X, a firm headed by the brewer ", "X, the family firm of ", "X of ": whom a body has at its head
_OF_WHOM = re.compile(
    r"⟦[FBOPGCAJXNS](?P<body>\d+)⟧(?:, (?:[^;⟦⟧]{0,60} )?(?:headed|led|chaired|run|owned|controlled|managed|founded|set up|established"
    r"|created|launched) by|(?:, [^,;⟦⟧]{1,60})? of) (?:(?:the|a|an|its) )?(?:(?:⟦L\d+⟧(?:’s|'s)? ?|[\w-]+ )){0,4}$"
)
_GOVERNED_RELATIVE = Sought(  # ", of which all exporters are members,": its head is no subject in it
    r"(?<=[⟧·]), (?:(?:⟪p\d+⟫|half|most|all|part|a (?:third|quarter|tenth)) )?(?P<by>of|in|to|from|with|for|by|on|under|at|through)"
    r" (?P<word>which|whom|whose) [^;]*?(?:,(?= )|(?=[.]?[”\"]?$))"
)
_PLAIN_RELATIVE = Sought(  # "The museum, which X founded, was paid for by Y": behind a noun that is nobody
    r"(?<=[a-z]), (?:which|whom|who|whose|where)\b(?P<body>[^,;]*), (?=(?:has|have|had|is|are|was|were|will"
    r"|would|can|could|may|might)\b)"
)
_BARE_RELATIVE = Sought(rf"(?<=⟧) (?P<word>that|which|who)\b(?P<body>{_UP_TO_COMMA}[^,;]*)")
# "With a loan from X, a German lender, Y built Z": what is said of X before the subject.
_SAID_IN_FRONT = Sought(
    r"^[“\"]?(?:With|Thanks to|Using|Under|Through|After|In|At|For|On|By|Together with) [^,;:]*⟧"
    r"(?P<said>, (?:an?|the) [^,;:⟦⟧]{3,80})(?=, (?:the )?⟦\w\d+⟧·* "
    r"(?:also |now |has |have |had |will |would |is |are |was |were |plans? |wants? |[a-z]+ed |(?!as |its |his )[a-z]+s "
    r"|built |bought |sold ))"
)
# "X, the utility that runs Y, and Z": said of the first of two, where both names of it are marked.
_APPOSED_RELATIVE = Sought(
    r"⟦\w(?P<who>\d+)⟧(?P<said>, (?:an? |the )?⟦\w(?P<same>\d+)⟧ (?P<word>that|which|who) (?P<body>[^,;]*))"
    r"(?=,? and (?:the )?⟦|, (?:also |now )?(?:has|have|had|is|are|was|were|will|would|plans|wants|(?!as |its |his |this )[a-z]{3,}s"
    r"|[a-z]+ed|bought|sold|took|won|built|made|paid|lent|got) )"
)
# "X, which bought Y, a firm that supplies Z, lends": what is said of Y inside what is said of X.
_SAID_WITHIN = Sought(
    r", (?:which|who) [^,;]*?⟦\w(?P<head>\d+)⟧(?P<said>, (?P<body>(?:an?|the) [^,;]*⟦\w\d+⟧[^,;⟦]*))"
    r"(?=, (?!(?:and|or|which|who|whose|where|an?|the|its) )[a-z]+ )"
)
# "A venture between X and Y will build": the venture will.
_OF_ITS_MEMBERS = Sought(
    rf"⟦[FOP](?P<venture>\d+)⟧(?P<said> (?:of|between|comprising|consisting of|made up of|formed by) (?:the )?{MARK}"
    rf"(?:, (?:the )?{MARK})*,? and (?:the )?{MARK})(?= (?:will|would|has|had|is|was|won|plans|wants|built|builds|operates|runs) )"
)
_VENTURES = frozenset(
    {"venture", "joint venture", "consortium", "alliance", "partnership", "joint company"}
)
# "told X that exports to Y fell": no clause about X
_SAID_TO = re.compile(
    rf"(?:{SAY}|told|tells|assure[sd]|informed|reminded|warned|advised|notified|convinced|showed)(?: the)?\s*$"
)
# "The bank that finances X, A, said": what is said of the bank is said of A.
_NAMED_BEHIND = Sought(
    r"(?:^[“\"]?|[;,] |\b(?:and|but|that|while) )(?P<said>(?:[Tt]he |[Aa]n? )?⟦(?P<kind>\w)(?P<noun>\d+)⟧"
    r"(?: (?:that|which|who)(?P<body>(?: [^,;⟦ ]+)+ (?:the )?⟦[^,;]*)|(?P<doing> [a-z]+ing (?:the )?⟦[^,;]*)), )"
    r"(?=(?:the )?⟦(?:(?P=kind)|P)(?P<name>\d+)⟧, (?:also |now )?(?:has|had|have|is|was|are|were|will|would|said|says|[a-z]+ed"
    r"|sold|bought|took|won|built|made|plans|wants|expects|hopes) )"
)
# "from A and from B, which are each to lend"
_OF_SEVERAL = re.compile(r" (?:are|were|have|both|each|all|together|jointly|do)\b")
_LAST_OF_NAMES = re.compile(
    rf"(?P<first>{MARK}(?:, (?:the )?{MARK})*),? and (?:(?:from|to|by|with|of|for) )?(?:the )?⟦\w(?P<last>\d+)⟧$"
)
_OF_SOMEBODY = re.compile(r" (?:of|at|for|in) (?:the )?⟦")
# What may be said of a thing ("announced a loan") or with a clause ("announced it had bought X").
_OF_THINGS = (
    "announce", "deni", "confirm", "report", "expect", "disclos", "reveal", "project", "highlight", "mention", "observ", "underlin",
    "underscor", "emphasi", "conclud", "admit", "calculat", "suggest", "clarif", "signal",
)  # fmt: skip
_TOWN_AND_COUNTRY = Sought(
    r"⟦\w(?P<town>\d+)⟧(?P<country>, (?:the )?⟦L(?P<state>\d+)⟧,?)(?= [a-z])(?! and )"
)
# "owns Nam port in the city of A, Dung port in B and Phu port in C": where each member of a list is, is set aside, so that it is a list.
_IN_PLACE = r"(?: (?:in|at|near|of|from) (?:the )?(?:[a-z-]+ ){0,4}?(?:⟦L\d+⟧(?:’s|'s) )?⟦L\d+⟧(?:, ⟦L\d+⟧)?)"
_LIST_IN_PLACES = Sought(
    rf"⟦(?P<kind>[FBSJOGCX])\d+⟧(?P<where>{_IN_PLACE})"
    rf"(?=,? (?:and )?(?:the |an? )?⟦(?P=kind)\d+⟧(?:{_IN_PLACE}(?:[,.;]|$| (?:and|as|which|that|for)\b)|,? and (?:the )?⟦(?P=kind)))"
)
_LIST_ENDS = Sought(
    rf"(?<=⟧), (?:and )?(?:the |an? )?⟦(?P<kind>[FBSJOGCX])\d+⟧(?P<where>{_IN_PLACE})(?=,? and (?:the |an? )?⟦(?P=kind)\d)"
)
# "X bought A and B will sell the rest": B opens a clause of its own and is not bought.
_SECOND_SUBJECT = Sought(
    r"(?<=[⟧·] )(?!(?:of|in|to|by|with|from|for|between|and|or|at|on|as|both|than|like|via|under|against"
    r"|into|through|near|the|an?|[a-z]+ing)\b)"
    rf"[a-z]+ (?:the |its |a )?{MARK}(?: (?:in|for|on|at) (?:⟪\w\d+⟫|⟦L\d+⟧))?(?P<and> and )(?=(?:the )?⟦[FBOCGHX]\d+⟧ "
    r"(?:has|is|was|will|would|had|plans|wants|owns|holds|supplies|(?:bought|sold|took|kept|lent|got|built|paid|acquired|signed|received)"
    r" (?:the|its|a|an|another|all|half|most|⟦|⟪|\d))\b)"
)
# "X, a miller in A, B and C, bought Y", "X, in a deal with Y, bought Z": what stands between a subject and its verb and ends in other
# parties, who buy nothing. Who acts "together with" it, or says so, does; relative clauses are read apart.
_ENDS_IN_OTHERS = Sought(
    rf"(?:^[“\"]?|[;:—] |\b(?:that|but|while|as|and) )(?:[Tt]he )?(?P<who>{MARK})"
    r"(?P<aside>, (?P<body>(?!(?:and|or|but|nor|yet|so|which|who|whose|whom|that|where|when|while|together|along|alongside"
    r"|joined|as well as ⟦"
    r"|as well as (?:the|its) |said|says|according|citing|added|reported|announced|through|via|by|including|such as)\b)"
    r"(?:[a-z][a-z-]*|⟪\w\d+⟫)(?: (?!\b(?:which|who|whose|that|together|alongside"
    r"|will|would|has|have|is|are|was|were|while|whereas|but|plans|wants)\b)[^;:“”\"— ]+)*? "
    rf"(?:[a-z]+-)?{MARK}(?:(?:’s|'s) {MARK})?(?:(?:, (?:the )?{MARK}(?:(?:’s|'s) {MARK})?)*,? and (?:the |its |other )?"
    rf"(?:{MARK}(?:(?:’s|'s) {MARK})?|[a-z]+(?: [a-z]+)?))?))"
    r"(?=, (?:(?:also|now|has|have|had|is|are|was|were|will|would|can|could|may|might|plans?|wants|hopes|agreed|bought|sold|took|won|built"
    r"|made|paid|lent|said|says|[a-z]+ed(?! (?:to|by|in|at|with|from|on|for|as)\b)|[a-z]{3,}s) )(?!(?:and|or|in|of|by|to be|from) ))"
)
# Behind a word that is verb and participle: "expanded its yard, bought ⟦F1⟧ and signed" tells what is done, and describes nobody.
_NO_OBJECT = r"(?! (?:through |(?:the |an? |its |their )?⟦[^L]|⟪[mq]|(?:an?|its|their|two|three|four|five|six|several|more|\d[\d,]*) ))"
_THE_REST = re.compile(
    r"(?:with )?the (?:rest|remainder|balance|remaining|other (?:half|part)|majority|minority)\b"
)
_APPOSITION = re.compile(
    # A list goes on behind "and", but for one inside what is said of it: "X, a company (that is) owned by A and B"
    r"(?<=[⟧·])(?!, (?:an?|the) (?!(?:[a-z-]+ ){1,5}?(?:(?:that|which) [a-z]|(?:[a-z]+ed|held|owned|run|led|built) (?:[a-z]+ly )?by ))"
    r"[^,;]*? (?:and|or) ⟦), "
    # "X, a company owned by A, B and C"
    rf"(?P<body>(?:(?:an?|the) (?:[a-z-]+ ){{1,5}}?(?:that is )?)?(?:[a-z]+ed|held|run|led|built) (?:[a-z]+ly )?by (?:the )?{MARK}"
    rf"(?:, (?:the )?{MARK})+,? and (?:the )?{MARK}(?=,|[.]?[”\"]?$)"
    # "X, a joint venture of A, B and C"
    r"|(?:an?|the) (?:[\w’'%:/-]+ ){0,4}?(?:venture|consortium|JV|partnership|alliance|grouping|company|vehicle)"
    r" (?:of|between|among|bringing together|uniting|comprising|formed by|(?:consisting|composed|comprised|made up) of)"
    rf" (?:the )?{_row('[^L]')}(?=,|[.]?[”\"]?$)|(?:an?|the|another|one of|part "
    r"of|(?:once|long|now|until recently|itself|formerly|also)(?= ⟦| an? )"
    r"|(?:now|then|still|since|formerly|previously|currently|once|already|until recently)"
    r"(?= (?:[a-z]+ed|held|run|led|built) (?:[a-z]+ly )?by )"
    r"|(?:itself|in turn|ultimately)(?= (?:(?:wholly|fully|majority|partly|jointly|indirectly)[ -])?"
    r"(?:owned|held|controlled|part)\b)|known|based"
    # where it is: "X, in Zug, bought Y", "X, with a mill in Zug, bought Y"
    r"|(?:(?:now|active|resident|domiciled|seated|incorporated|registered|established) )?(?:in|at|from|near)(?= (?:the )?⟦L\d+⟧,)"
    r"|with(?= (?:(?:its|their|an?) )?(?:(?:main|head|registered) )?(?:seat|headquarters|offices?|base|home|⟦[SJ]\d+⟧) )"
    r"|(?:both|all|each)(?: of (?:them|which))?(?= (?:of|in|from|at) (?:the )?⟦L| (?:based|located|headquartered|registered|seated) )"
    r"|headquartered|located|formerly|home to|led by|chaired by|born (?:out )?(?:of|from|in)"
    rf"|headed by|(?:owned|controlled|backed|founded){_NO_OBJECT}|belonging to|bordering|\w+-based"
    r"|(?:sons?|daughters?|brothers?|sisters?|children|heirs?|nephews?|nieces?) of"
    r"|wholly owned|majority[- ]owned|majority[- ]controlled|registered|listed"
    r"|⟪p\d+⟫[ -](?:owned|held|controlled)"
    rf"|(?:financed|supplied|operated|regulated|built|acquired|bought){_NO_OBJECT}"
    r"|(?:[a-z-]+ly )?[a-z-]+ed (?:by|in|at|with|under|on|between|in part by|(?:in |on |since )?⟪d\d+⟫ by)"
    # ... up to its comma, or to what has been set aside in it: "X, a unit of Y, which owns Z, sold"
    r"|(?:held|run|set up|made|led) (?:by|in|at|with|under|on))\b(?:(?!  )[^,;])*)(?:,(?= )|(?=  )"
    r"|(?=[.]?[”\"]?$))"
)
# "⟦F0⟧, ⟦L1⟧, ⟦L2⟧, sold": who sells is the firm, not the state where it sits.
_SEATS = Sought(
    r"⟦[FBCO]\d+⟧·*(?P<seat>(?:[.]?, ⟦L\d+⟧){1,2}[.]?,)(?= (?:and ⟦[FBCO]\d|(?!(?:as|its|his|this|us)\b)(?:[a-z]{2,}(?:s|ed)|had|will|would"
    r"|won|sold|bought|built|made|took|went|put|cut|said) ))"
)
# "To fund ⟦S0⟧, ⟦B1⟧ and ⟦B2⟧ lent": what is funded is none of those who lend.
_AIM = re.compile(
    r"[“\"]?To (?:[a-z]+ ){1,4}(?:the )?⟦[SJTE]\d+⟧[^,;⟦]{0,30}(?P<end>,) (?=(?:the )?⟦[FBGOCPXH]\d+⟧·*(?:,|,? and) )"
)
_NAMES = rf"(?:the )?{MARK}(?:, (?:the )?{MARK})*,? and (?:the )?{MARK}"
_AMONG = Sought(
    rf"⟦\w(?P<whole>\d+)⟧(?P<aside>(?:,| (?=such as)) ?(?:among them|including|such as) (?P<list>{LIST})"
    r"(?: (?:in|at|of) (?:[a-z]+ )?⟦L\d+⟧(?!, ⟦))?)(?!,? (?:and|or) ⟦)(?!, (?:based|located|headquartered|registered) )"
    r"(?:,(?= )|(?=[.]?[”\"]?$))"
)
_NAMELY = Sought(  # "three firms: A, B and C", "three firms – A, B and C – built"
    rf"⟦(?P<kind>\w)(?P<whole>\d+)⟧(?:(?P<aside>(?:: |, namely |,? (?:that is|i\.e\.),? )(?P<list>{_NAMES}))(?=[.;]|$)"
    rf"|(?P<aside2>(?: – | — |—|–| \()(?P<list2>{_NAMES})(?:\)| –| —|—(?! )|–(?! )))(?= [a-z]))"
)
_IT_WAS = Sought(  # "It was ⟦F0⟧ that built"
    r"(?:^[“\"]?|, |that )(?P<lead>(?:[Ii]t|⟦P\d+⟧) (?:is|was) (?:also |only )?)(?:the )?⟦[^P]\d+⟧(?P<tail> (?:that|who|which))(?= [a-z])"
)
_ALONGSIDE = Sought(  # "A, together with B, acquired C": both did
    rf"⟦\w(?P<whole>\d+)⟧(?P<aside>, (?:together|along|jointly|in (?:partnership|(?:co-?operation|collaboration|association)))"
    rf" with (?:the )?(?P<list>{LIST}),)(?= )"
)
_PARENTHESIS = Sought(r"\([^()]*\)|—[^—]+—|– [^–]* –")
# "added X to its list", "also added X, Y and Z, all in China": who adds them says nothing.
_ADDS_TO = later(
    rf"(?:the )?(?:[a-z]+ ){{0,3}}?{SUBJECT_LIST}(?:,[^;⟦]{{0,60}}?,?)?(?: (?:to|on|onto)\b|,? [“\"]|, (?:all|both|each)\b|[.]?$)"
)
# "And yet, according to X, ...": what only leads in
_LEADS_IN = re.compile(r"(?:[A-Z][a-z]+(?:,? [a-z]+){0,2}, )[“\"]?")
CUT = re.compile(
    r"; |: |, (?:but|yet|so|while|whereas|although|though|because|since|after|before"
    r"|when|if|unless|where|and (?=⟦\w\d+⟧ (?:has|have|is|are|was|were|will|would"
    r"|said)\b)) ?| (?:while|whereas|although|though|because|unless|if|but|when"
    r"|where|after|before|until|(?<!has )(?<!have )(?<!had )(?<!ever )(?<!long )since) (?!⟪)"
    r"|(?<=[^,]) as (?=⟦\w\d+⟧ [a-z])"
)
# "Orlu Bank chief A, Kovac Mills chairman B and C were listed": each of several persons may stand with the body of the office.
_OF_BODY = Sought(
    r"(?:, (?:and |or |as well as )?|⟧ (?:and|or|as well as) )(?P<body>⟦[^HL]\d+⟧(?:’s|'s|’|')? )(?=⟦H(?P<holder>\d+)⟧)"
)
_AS_WHAT = Sought(
    r", (?:as|in turn|however|meanwhile|too|by contrast|in addition"
    r"|for (?:its|his|her|their) part)(?: (?:an? |the |its )?[a-z]+(?: [a-z]+)?)?,(?= )"
)
_IS_THE_ONE = Sought(
    r"(?<=⟧) (?:is|was|are|were) (?:also )?(?P<of>(?:one of|among) )?(?:the |several |the many |only )?"
    r"(?:⟦[FBPO](?P<one>\d+)⟧|ones?|company|firm|companies|firms|group|those|lenders|banks|investors) (?:that|which|who) (?=[a-z])"
)
# Who is owned itself, and tells of nobody where he sits.
_HELD_ALONE = frozenset({"Firm", "Bank", "Exchange", "Party"})
_FOUNDED_WITH = re.compile(
    r"\b(?:set(?:s|ting)? up|found(?:s|ed|ing)?|form(?:s|ed|ing)?|creat(?:e|es|ed|ing)|launch(?:es|ed|ing)?|establish(?:es|ed|ing)?)"
    r" (?:the |an? )?(?:[a-z-]+ )*⟦[FBO](?P<new>\d+)⟧ (?:together |jointly )?with (?:the )?⟦[FBOGP]\d+⟧$"
)
_NAMED_ALONE = frozenset({"Firm", "Bank", "Exchange", "Chamber"})
# "investigators of the centre said": it speaks, where they have no names.
_OF_A_BODY = re.compile(r"\d+⟧ (?:of|at|from) (?:the )?⟦[GOCFB](?P<body>\d+)⟧")
SPEAKING = frozenset(
    {"Firm", "Bank", "Exchange", "Chamber", "Organization", "GovernmentBody", "Party"}
)
_SUBJECT = re.compile(r"[“\"]?(?:The |the )?⟦\w(\d+)⟧(?=,|(?! (?:and|or|with)\b) )")
# A name in quotation marks is a name; what somebody says in them has more words.
_IN_QUOTES = Sought(r"(?P<open>[“\"‘])⟦\w\d+⟧(?P<close>[”\"’])")
# "bought X back in May", "as far back as 2019": when, and nobody's backing.
_LONG_AGO = Sought(r"(?P<back>\bback )(?=(?:in|on|at|to) (?:the |early |late |mid-?)?⟪d)")
_AS_LONG_AGO = Sought(r"(?P<back>\bas (?:far|long) back as )(?=⟪d)")
# "an engineering, procurement and construction contract": what a paper is for, of several kinds, is no list of parties or things.
_FIELDS_OF_PAPER = Sought(
    r"\b(?:[Aa]n?|[Tt]he|[Ii]ts|[Tt]heir|new|separate)(?: ⟪[dm]\d+⟫)? (?P<fields>(?:sales?|purchase|engineering|design|technical"
    r"|technological|trade|economic|supply|procurement|construction|operations?|operating|research|scientific|science|financial|political|cultural|maritime"
    r"|production|development|lease|exploration|marketing|transport|installation|testing|management|energy|oil|gas|power|service|training"
    r"|drilling|licen[cs]e|manufacturing|build|storage|investment|security|defence|education|agricultural|commercial|credit|loan)"
    r"(?:, [a-z-]+){0,4},? (?:and|&) (?:(?!the |a |an |its |their )[a-z-]+ ){1,3}?)"
    r"(?=(?:contract|agreement|deal|memorand(?:um|a)|accord|pact|protocol|treat(?:y|ies)|mandate)s?\b)"
)
# "signed contracts with, among others, ⟦F1⟧"
_BY_THE_WAY = Sought(
    r"\b(?:with|to|from|by|for|in|of|at|on|include|includes|included|are|were)"
    r"(?P<others>,? (?:among(?:st)? others?|inter alia|for example|for instance|in particular),)(?= (?:the )?⟦)"
)
# What is marked anew once the parties are: the pattern, its part, and what stands for it.
_SIGNS: tuple[tuple[re.Pattern[str] | Sought, str, str], ...] = (
    (_RESPECTIVELY, "open", " respectively"),
    (_RESPECTIVELY, "close", ""),
    (_IN_QUOTES, "open", ""),
    (_IN_QUOTES, "close", ""),
    (_LONG_AGO, "back", ""),
    (_AS_LONG_AGO, "back", "in "),
    *SHARE_SIGNS,
    *PLACE_SIGNS,
    (_FIELDS_OF_PAPER, "fields", ""),
    (_BY_THE_WAY, "others", ""),
)
_DASHES = ((_IN_DASHES, "open", ", "), (_IN_DASHES, "close", ", "), *_SIGNS)
_DASH = re.compile("[—–-]")
# What a text calls the firm that it is about.
_OWN_WORDS = frozenset(
    words(
        "company group firm utility lender insurer miner maker producer carrier airline shipowner developer retailer brewer refiner "
        "trader contractor builder operator manufacturer supplier exporter importer grower shipper distributor side house"
    )
)


@dataclass(frozen=True, slots=True)
class Report:
    """Who says what: the part of the marked sentence that is somebody's words.

    Attributes:
        start, end: the part; speaker: index of the speaker's mention in the sentence, -1 where it stands elsewhere;
            denied: the speaker denies it; voice: who speaks, None for somebody whom the text only describes.
    """

    start: int
    end: int
    speaker: int
    denied: bool
    voice: Mention | None = None

    @property
    def party(self) -> int:
        """The party that speaks, or -1."""
        return self.voice.party if self.voice is not None else -1


class Marking:
    """One sentence in which mentions, dates and amounts stand as marks."""

    def __init__(
        self,
        text: str,
        start: int,
        end: int,
        mentions: Sequence[Mention],
        dates: Sequence[DateSpan],
        amounts: Sequence[Amount],
        voice: Mention | None = None,
        earlier: Sequence[Mention] = (),
        instead: Sequence[tuple[int, int, str]] = (),
    ) -> None:
        """Mark the sentence `text[start:end]`; mentions win over dates, dates over amounts.

        `voice`: whose quotation it goes on; `earlier`: the mentions of the sentences just before; `instead`: parts of the text, and
        what each is read as; none of the others stands in them.
        """
        self.earlier = earlier
        self.mentions, short = _without_short(
            text, _apart([m for m in mentions if not m.apposed and m.start >= start])
        )
        self.dates = [day for day in dates if day.start >= start]
        self.amounts = [amount for amount in amounts if amount.start >= start]
        spans: list[tuple[int, int, str]] = [
            (m.start, short.get(m.end, m.end), f"⟦{KIND_MARKS[m.kind]}{at}⟧")
            for at, m in enumerate(self.mentions)
        ]
        for others in (
            [(d.start, d.end, f"⟪d{at}⟫") for at, d in enumerate(self.dates)],
            [(a.start, a.end, f"⟪{_letter(a.unit)}{at}⟫") for at, a in enumerate(self.amounts)],
        ):
            spans.extend(
                span for span in others if not any(span[0] < b and a < span[1] for a, b, _ in spans)
            )
        if "(" in text[start:end]:
            spans.extend(
                (*at.span(), "")
                for at in _SHORT_NOUN.finditer(text, start, end)
                if not any(at.start() < b and a < at.end() for a, b, _ in spans)
            )
        if instead:
            spans = [
                span
                for span in spans
                if not any(span[0] < b and a < span[1] for a, b, _ in instead)
            ]
            spans.extend(instead)
        spans.sort()
        self.text, self.start, self.end = text, start, end
        marked = self._mark(spans)
        signs = [
            (*self._part(*match.span(part)), sign)
            for pattern, part, sign in (_DASHES if _DASH.search(marked) else _SIGNS)
            for match in pattern.finditer(marked)
            if match.end(part) > match.start(part) or (sign and match.start(part) >= 0)
        ]
        if signs:  # what a sign stands for holds no mark of its own
            spans = [
                one for one in spans if not any(a <= one[0] and one[1] <= b for a, b, _ in signs)
            ]
            marked = self._mark(sorted([*spans, *signs]))
        self.marked = clauses_apart(_out_of_brackets(marked))
        self.reports: list[Report] = []
        self.sayings: list[tuple[int, int]] = []
        self.asides: list[tuple[int, int, int | None]] = []
        self.among: dict[int, tuple[int, ...]] = {}
        self.governed: dict[
            int, tuple[str, int, int]
        ] = {}  # start of an aside -> "to", where "which" ends, its head
        self.main = self._main()
        self._cuts: dict[int, int] = {}  # where the clause of a place begins, by cuts alone
        if voice is not None and not self.reports:
            self.reports.append(Report(0, len(self.marked), -1, False, voice))

    def _mark(self, spans: Sequence[tuple[int, int, str]]) -> str:
        """The sentence with `spans` of the text replaced, each by its sign; keeps where everything stands."""
        pieces: list[str] = []
        self._marked_at, self._text_at = [0], [self.start]
        length, at = 0, self.start
        for begin, stop, mark in spans:
            pieces += (self.text[at:begin], mark)
            length += begin - at
            self._marked_at += (length, length + len(mark))
            self._text_at += (begin, stop)
            length += len(mark)
            at = stop
        pieces.append(self.text[at : self.end])
        return "".join(pieces)

    def to_text(self, at: int) -> int:
        """The offset in the text of an offset in the marked sentence; inside a mark, the mark's first."""
        index = bisect_right(self._marked_at, at) - 1
        base = self._text_at[index]
        if index % 2 == 1 and at < self._marked_at[index + 1]:  # inside a mark
            return base
        return base + at - self._marked_at[index]

    def _part(self, start: int, end: int) -> tuple[int, int]:
        """The part of the text up to its last character: what is left out right behind it is no part of it; empty if it is."""
        begin = self.to_text(start)
        return begin, self.to_text(end - 1) + 1 if end > start else begin

    def span(self, start: int, end: int) -> tuple[int, int]:
        """The span of the text that `marked[start:end]` stands for."""
        return self.to_text(start), self.to_text(end)

    @staticmethod
    def indices(marks: str) -> tuple[int, ...]:
        """The mention indices in a piece of marked text."""
        return _indices(marks)

    def _main(self) -> str:
        """The sentence without asides (blanked, so that offsets stay); fills `asides` and `reports`."""
        main = self.marked
        if len(self.mentions) == 0:
            return main
        trailing = list(TRAILING.finditer(main))
        showed = (*NUMBERS_SHOWED.finditer(main), *PAPERS_SHOWED.finditer(main))
        sources = {said.start() for said in (*trailing, *showed)}
        for match in list(_WORK_ON.finditer(main)):
            main = _blank(main, match.start("work"), match.end())
        for match in list(_IS_THE_ONE.finditer(main)):
            one = self.mentions[int(match["one"])] if match["one"] else None
            if (
                one is None
                or match["of"]  # "X is one of three firms that"
                or one.party == self._mention_at(match.start()).party >= 0
                or (one.form == "definite" and one.owner is None and not one.whose)
            ):
                main = _blank(main, match.start() + 1, match.end())  # "X is the firm that bought Y"
        for match in list(_AS_WHAT.finditer(main)):
            main = _blank(main, *match.span())
        for match in list(_OF_BODY.finditer(main)):
            if self.mentions[int(match["holder"])].title:
                start, end = match.span("body")
                main = main[:start] + FILL * (end - start) + main[end:]
        for match in list(UNLIKE.finditer(main)):
            main = _blank(main, *match.span())
        for match in list(_NAMELY.finditer(main)):
            part, names = ("aside", "list") if match["list"] else ("aside2", "list2")
            group, members = self.mentions[int(match["whole"])], self.indices(match[names])
            alike = all(self.mentions[at].kind == group.kind for at in members)
            if alike and group.plural and group.form in ("group", "definite"):
                self.among[int(match["whole"])] = members
                main = _blank(main, *match.span(part))
        for match in list(_PARENTHESIS.finditer(main)):
            start, end = match.span()
            if main[start - 2 : start] != "⟧ ":
                main = _blank(main, start, end)
                continue
            # "X (LSE: ABC), based in": the comma still follows the name.
            main = main[: start - 1] + FILL * (end - start + 1) + main[end:]
        aim = _AIM.match(main)
        if aim is not None:
            main = f"{main[: aim.start('end')]};{main[aim.end('end') :]}"
        for match in list(_SEATS.finditer(main)):
            start, end = match.span("seat")
            main = main[:start] + FILL * (end - start) + main[end:]
        for match in list(_AMONG.finditer(main)):
            group, members = self.mentions[int(match["whole"])], self.indices(match["list"])
            things = {self.mentions[at].kind for at in members} == {"Asset"}
            if (
                not things or group.kind == "Asset"
            ):  # "tankers owned by X, including Y": no part of X
                self.among[int(match["whole"])] = members
            main = _blank(main, match.start("aside"), match.end())
        for match in list(_IT_WAS.finditer(main)):
            main = _blank(_blank(main, *match.span("lead")), *match.span("tail"))
        for match in list(_ALONGSIDE.finditer(main)):
            self.among[int(match["whole"])] = self.indices(match["list"])
            main = _blank(main, match.start("aside"), match.end())
        for match in list(_OF_ITS_MEMBERS.finditer(main)):
            if self.mentions[int(match["venture"])].head in _VENTURES:
                self.asides.append((*match.span("said"), None))
                main = _blank(main, *match.span("said"))
        for match in list(_SAID_IN_FRONT.finditer(main)):
            main = _blank(main, *match.span("said"))
        for match in list(_APPOSED_RELATIVE.finditer(main)):
            who, same = int(match["who"]), int(match["same"])
            described = self.mentions[who].form == "name" != self.mentions[same].form
            if described or self.mentions[who].party == self.mentions[same].party >= 0:
                self.asides.append((*match.span("body"), who))
                main = _blank(main, *match.span("said"))
        for match in list(_NAMED_BEHIND.finditer(main)):
            noun, name = self.mentions[int(match["noun"])], self.mentions[int(match["name"])]
            if name.form == "name" and noun.form in ("group", "definite") and not noun.plural:
                part = "body" if match["body"] else "doing"
                self.asides.append((match.start(part), match.end(part), int(match["name"])))
                main = _blank(main, *match.span("said"))
        for match in list(_GOVERNED_RELATIVE.finditer(main)):
            self.asides.append((match.start() + 2, match.end(), None))
            head = self._head_of(main, match.start(), False) if match["word"] != "whose" else None
            if head is not None:
                self.governed[match.start() + 2] = match["by"], match.end("word"), head
            main = _blank(main, match.start(), match.end())
        for match in list(_SAID_WITHIN.finditer(main)):
            self.asides.append((*match.span("body"), int(match["head"])))
            main = _blank(main, *match.span("said"))
        whole = main
        for match in list(_RELATIVE.finditer(main)):
            head = (
                None
                if match["word"] == "where"
                or (match["word"] == "whose" and not match["body"].startswith(" shares"))
                else self._head_of(whole, match.start(), bool(match["noun"]))
            )
            if match["word"] == "who":
                they = _THEY_DO.match(match["body"]) is not None
                head = head if they else self._person_told(whole, head)
            elif match["word"] == "which":
                head = self._body_told(whole, head)
            several = _OF_SEVERAL.match(match["body"]) and _LAST_OF_NAMES.search(
                whole, 0, match.start()
            )
            if head is not None and several and int(several["last"]) == head:
                self.among[head] = self.indices(several["first"])  # "A and B, which are each"
            self.asides.append((match.start("body"), match.end("body"), head))
            main = _blank(main, match.start("word") - 2, match.end())
        for match in list(_PLAIN_RELATIVE.finditer(main)):
            self.asides.append((match.start("body"), match.end("body"), None))
            main = _blank(main, match.start(), match.end())
        for match in list(_TOWN_AND_COUNTRY.finditer(main)):
            town, country = self.mentions[int(match["town"])], self.mentions[int(match["state"])]
            seat = town if town.kind == "Place" else town.based  # "Tarsk of Tema, Ghana bought"
            state = country.code is not None and "-" not in country.code
            if seat and state and seat.country == country.country and seat.code != country.code:
                main = _blank(main, match.start("country"), match.end("country"))
        for match in list(_SECOND_SUBJECT.finditer(main)):
            start = match.start("and")
            main = f"{main[:start]} ;   {main[start + 5 :]}"
        for pattern in (_LIST_IN_PLACES, _LIST_ENDS):
            for match in list(pattern.finditer(main)):
                main = _blank(main, *match.span("where"))
        for match in list(_ENDS_IN_OTHERS.finditer(main)):
            who = int(match["who"][2:-1])
            if self.mentions[who].kind == "Person" and _OF_SOMEBODY.search(match["body"]):
                continue  # an office, which readers of careers look for
            self.asides.append((match.start("body"), match.end("body"), who))
            main = _blank(main, match.start("aside"), match.end("aside") + 1)
        for match in list(_APPOSITION.finditer(main)):
            if match.start() in sources:
                continue  # ", a spokeswoman for X said"
            of_rest = _THE_REST.match(
                main, match.start("body")
            )  # "sold X to Y, the rest being held by Z"
            head = None if of_rest else self._head_of(main, match.start(), False)
            self.asides.append((match.start("body"), match.end("body"), head))
            main = _blank(main, match.start(), match.end())
        for match in list(_BARE_RELATIVE.finditer(main)):
            before = main[: match.start()]
            if _SAID_TO.search(NUMBER.sub("", before)) is None:
                self.asides.append(
                    (
                        match.start("body"),
                        match.end("body"),
                        self._head_of(main, match.start(), False),
                    )
                )
        return self._speech(main, trailing)

    def _mention_at(self, end: int) -> Mention:
        """The mention whose mark ends at `end`."""
        return self.mentions[int(self.marked[self.marked.rindex("⟦", 0, end) + 2 : end - 1])]

    def _head_of(self, main: str, end: int, owned: bool) -> int | None:
        """The head of a relative clause: the last noun group that is not inside another one's prepositional phrase."""
        last = None
        for match in NUMBER.finditer(main, 0, end):
            last = match
        if last is None or (
            main[last.end() : end].strip(FILL) and not owned
        ):  # "X (ticker), based in Y"
            return None
        at = last
        route = _ROUTE.search(main, 0, at.end())
        if route is not None:  # "the line between A and B, which is part of C": the line is
            along = _WHAT_RUNS.search(main, 0, route.start())
            return int(along["what"]) if along is not None else None
        moved = False
        while True:
            listed = _TOWNS_BEFORE.search(main, 0, at.start()) if at[0][1] == "L" else None
            before = re.search(
                rf"({MARK}) (?:in|of|near|at) (?:the |[a-z]+ )?$",
                main[: listed.start() if listed is not None else at.start()],
            ) or _LIES.search(main, 0, at.end())
            if before is None:
                break
            inner = self.mentions[int(at[1])]
            if " of " in before[0] and inner.form == "name" and inner.kind in _NAMED_ALONE:
                break  # "a rival of X, which owns ...": X does
            if " in " in before[0] and inner.kind in _HELD_ALONE:
                break  # "merges with X in Y, in which it will own half": in Y
            outer = NUMBER.match(main, before.start(1))
            assert outer is not None  # the pattern above found a mark there
            at = outer
            moved = True
        founded = None if moved else _FOUNDED_WITH.search(main, 0, at.end())
        if founded is not None:  # "set up X with Y, in which it owns half": in X
            return int(founded["new"])
        if owned and not moved:
            return None
        return int(at[1])

    def _person_told(self, main: str, head: int | None) -> int | None:
        """Who "who" is behind the body of an office: "said X, chairman of Y, the parent of Z, who attended": X did."""
        if head is None or self.mentions[head].kind not in SPEAKING or self.mentions[head].plural:
            return head
        for at in range(head - 1, -1, -1):
            if self.mentions[at].kind == "Person" and self.mentions[at].form == "name":
                return at if f"⟦H{at}⟧, " in main else head
        return head

    def _body_told(self, main: str, head: int | None) -> int | None:
        """Which body "which" is of behind a person: "X, a firm headed by the brewer Y, which lent": X did, and no person is a "which"."""
        if head is None or self.mentions[head].kind != "Person":
            return head
        of = _OF_WHOM.search(main, 0, main.index(f"⟦H{head}⟧")) if f"⟦H{head}⟧" in main else None
        return int(of["body"]) if of is not None else head

    def _speech(self, main: str, trailing: Sequence[re.Match[str]]) -> str:
        """Find who speaks; blank attributions that stand in the way of the clause."""
        end = len(main)
        for match in list(ACCORDING.finditer(main)):
            speaker = self.indices(match["who"])[0]
            begin, stop = match.span()
            self.sayings.append((begin, stop))
            lead = begin <= 1 or _LEADS_IN.fullmatch(main, 0, begin) is not None
            if lead:  # fronted: up to the comma before the subject
                comma = re.compile(r"(?:,|\s{2}) (?=(?:⟦|[a-z]+ ⟦|the |its ))").search(main, stop)
                close = comma.end() if comma else stop
                comma2 = None
                tail = main[stop:close]
                if comma and re.match(r"[^,]*, (?:an?|the) ", tail + main[close : close + 4]):
                    comma2 = re.compile(r", ").search(main, close)
                self._report(comma2.end() if comma2 else close, end, speaker)
                main = _blank(main, begin, (comma2.end() if comma2 else close))
                continue
            goes_on = GOES_ON_BEHIND.match(main, stop) and BARE_SUBJECT.fullmatch(
                main, 0, begin - 2
            )
            self._report(0, end if goes_on else begin, speaker)
            main = _blank(main, begin - 2 if main[begin - 2 : begin] == ", " else begin, stop)
        for behind in (
            *NUMBERS_SHOWED.finditer(main),
            *MIDWAY.finditer(main),
            *PAPERS_SHOWED.finditer(main),
        ):
            groups = behind.groupdict()
            who = groups["who"] or groups.get("who2") or groups.get("who3")
            if who is not None and self._can_tell(self.mentions[self.indices(who)[0]]):
                self._report(0, end, self.indices(who)[0])
                self.sayings.append(behind.span())
                main = _blank(main, *behind.span())
        for pattern in (AS_SAID, SPEAKS, NUMBERS_SHOW, PAPERS_SHOW):
            opening = pattern.match(main)
            told = opening is not None and (
                pattern is not PAPERS_SHOW
                or self._can_tell(self.mentions[self.indices(opening["who"])[0]])
            )
            if opening is not None and told:
                who = opening["who"] or opening.groupdict().get("who2") or ""
                self._report(opening.end(), end, self.indices(who)[0])
                self.sayings.append(opening.span())
                main = _blank(main, 0, opening.end())
        for match in trailing:
            main = self._trailing(main, match)
        main = self._of_others(main)
        at = 0
        while True:
            said = REPORT.search(main, at)
            if said is None:
                return main
            who = self.mentions[self.indices(said["who"])[0]]
            named = who.title or main[: said.start("who")].rstrip().endswith(",")
            role = ROLE_OF.search(main, 0, said.start("who")) if said["comma"] else None
            opens = said["aside"] and NUMBER.search(main, 0, said.start("who")) is None
            if said["comma"] and not (named or role or opens):
                at = said.start("who") + 1
                continue  # "X, said Y": not X speaks
            if said["then"] and not said["comma"]:
                at = said.start("who") + 1
                continue  # "X bought Y in May, said a source": not Y speaks
            bare = not said["that"] and said["say"].startswith("add")
            if bare and _ADDS_TO.match(main, said.end()):
                at = said.end()
                self.reports.append(Report(at, end, -1, False))  # "added X to its list": no words
                continue
            if said["that"] or self._is_clause(said["say"], main, said.end()):
                voice = self.indices(role["who"] if role else said["who"])[0]
                self._report(said.end(), end, voice, said["say"].startswith(DENIES))
                self.sayings.append(said.span())
            at = said.end()

    def _is_clause(self, verb: str, main: str, at: int) -> bool:
        """Whether what is said without "that" is a clause, and no thing announced: "confirmed it had", not "confirmed it"."""
        if not verb.startswith(_OF_THINGS):
            return True
        clause = BARE_CLAUSE.match(main, at)
        if clause is None:
            return False
        pronoun = clause["pronoun"]
        return pronoun is None or self.mentions[int(pronoun)].form == "pronoun"

    def _of_others(self, main: str) -> str:
        """Words of somebody who is only taken up, or quoted by another: ", she said", "the agency quoted X as saying"."""
        for match in list(HE_SAID.finditer(main)):
            behind = GOES_ON_BEHIND.match(self.marked, match.end())
            voice = self._person_before(main, match.start()) or self._person_told_of()
            if voice is not None:
                close = len(main) if behind is not None else match.start()
                denied = match["say"].startswith(DENIES)
                self.reports.append(Report(0, close, -1, denied, voice))
            self.sayings.append(match.span())
            main = _blank(main, *match.span())
        opening = HE_OPENS.match(main)
        voice = self._person_told_of() if opening is not None else None
        if opening is not None and voice is not None:
            denied = opening["say"].startswith(DENIES)
            self.reports.append(Report(opening.end(), len(main), -1, denied, voice))
            self.sayings.append(opening.span())
        own = IN_HIS_WORDS.match(main)
        voice = self._person_told_of() if own is not None else None
        if own is not None and voice is not None:
            self.reports.append(Report(own.end(), len(main), -1, False, voice))
            self.sayings.append(own.span())
            main = _blank(main, *own.span())
        for match in list(ANSWERS.finditer(main)):
            if self.mentions[self.indices(match["who"])[0]].kind in SPEAKING | {"Person"}:
                self._report(match.end(), len(main), self.indices(match["who"])[0])
                self.sayings.append(match.span())
        for match in DENIES_TALE.finditer(main):
            self._report(*match.span("what"), self.indices(match["who"])[0], denied=True)
        for match in list(QUOTED.finditer(main)):
            self._report(match.end(), len(main), self.indices(match["who"])[0])
            self.sayings.append(match.span())
        return main

    def _person_before(self, main: str, at: int) -> Mention | None:
        """Who "he" is where the clause before a semicolon names one person: "X agreed; his city, he said, was ready"."""
        cut = main.rfind("; ", 0, at)
        persons = {
            m.party: m
            for m in (self.mentions[int(one[1])] for one in NUMBER.finditer(main, 0, max(cut, 0)))
            if m.kind == "Person" and m.form == "name" and m.party >= 0 and not m.plural
        }
        return next(iter(persons.values())) if len(persons) == 1 else None

    def _person_told_of(self) -> Mention | None:
        """Who "he" or "she" is behind a clause: the one person of the last sentence that tells of any."""
        persons = [m for m in self.earlier if m.kind == "Person" and m.party >= 0 and not m.plural]
        last = [m for m in persons if m.sentence == persons[-1].sentence]
        others = [  # names that may be a person's too
            m
            for m in self.earlier
            if persons and m.sentence == last[0].sentence and m.guessed and m.name.count(" ") == 1
        ]
        return last[0] if len({m.party for m in last}) == 1 and not others else None

    def _trailing(self, main: str, match: re.Match[str]) -> str:
        """An attribution behind what is said: ", the minister said on Monday", ", said its chairman, X"."""
        who = match["who1"] or match["who2"]
        stop = match.end() if not NUMBER.search(match["tail"]) else match.start("tail")
        # "X, the minister said, supplies Y": what goes on behind the speaker is the same sentence of his.
        behind = GOES_ON_BEHIND.match(self.marked, stop)
        goes_on = behind is not None and (
            behind[0][-1] in '“"' or BARE_SUBJECT.fullmatch(self.marked, 0, match.start())
        )
        close = len(self.marked) if goes_on else match.start()
        if who is not None:
            speaker = self.indices(who)[0]
            denied = (match["say1"] or "").startswith(DENIES)
            self._report(0, close, speaker, denied)
            behind = GOES_ON_INDIRECTLY.match(self.marked, stop)
            if behind is not None and not goes_on:
                self._report(behind.start("words"), len(self.marked), speaker, denied)
        elif match["nobody"].lower().startswith("the "):
            voice = self._called(match["noun"])
            if voice is not None:
                self.reports.append(Report(0, close, -1, False, voice))
        self.sayings.append((match.start(), match.end()))
        return _blank(main, match.start(), stop)

    def _report(self, start: int, end: int, speaker: int, denied: bool = False) -> None:
        self.reports.append(Report(start, end, speaker, denied, self._voice(speaker)))

    @staticmethod
    def _can_tell(source: Mention) -> bool:
        """Whether it may be the source of what is told: a body, or a paper without a name."""
        return source.kind in SPEAKING or (source.kind == "Event" and source.form == "group")

    def _called(self, noun: str) -> Mention | None:
        """Who is meant by a noun that is no mention: "the Portuguese utility" is whom the clause is about, "the bureau" the one before."""
        if noun in _OWN_WORDS:
            first = _SUBJECT.match(self.marked)
            if first and self.mentions[int(first[1])].kind in SPEAKING:
                return self.mentions[int(first[1])]
            voices = {m.party: m for m in self.mentions if m.kind in SPEAKING and m.form == "name"}
            return next(iter(voices.values())) if len(voices) == 1 else None
        for mention in reversed(self.earlier):
            acting = mention.form == "name" and mention.kind in SPEAKING and mention.party >= 0
            if acting and noun in mention.name.lower().split():
                return mention
        return None

    def _voice(self, speaker: int) -> Mention:
        """Who a speaker is: "it" and "the lender" behind a clause are whom the clause is about, where only one can be meant."""
        mention = self.mentions[speaker]
        if mention.form == "group" and mention.kind in ("Person", "GovernmentBody"):
            body = _OF_A_BODY.match(self.marked, self.marked.find(f"{speaker}⟧"))
            return self.mentions[int(body["body"])] if body is not None else mention
        if mention.form == "pronoun" and speaker:
            return self._called("company") or mention
        if mention.form == "definite" and mention.party < 0 and not mention.plural:
            others = {m.party: m for m in self.mentions if m.kind == mention.kind and m.party >= 0}
            if len(others) == 1:
                return next(iter(others.values()))
            return self._called(mention.head.rpartition(" ")[2]) or mention
        return mention

    def is_saying(self, at: int) -> bool:
        """Whether a place lies in the words that tell who speaks and when."""
        return any(start <= at < end for start, end in self.sayings)

    def clause_start(self, at: int) -> int:
        """Where the clause that holds `at` begins: after the last cut or attribution before it."""
        begin = self._cuts.get(at, -1)
        if begin < 0:  # asked of the same verbs again and again
            begin = 0
            for match in CUT.finditer(self.main, 0, at):
                begin = match.end()
            self._cuts[at] = begin
        for report in self.reports:
            if begin < report.start <= at:
                begin = report.start
        return begin

    def speaker(self, at: int) -> Report | None:
        """The innermost report that `at` lies in. What a description says in passing is the writer's own, except in quotation marks."""
        if not self.reports:
            return None
        aside = self.aside(at)
        begin = aside[0] if aside is not None and not self._is_quoted(at) else -1
        inside = [report for report in self.reports if begin < report.start <= at < report.end]
        return max(inside, key=lambda report: (report.start, -report.end)) if inside else None

    def _is_quoted(self, at: int) -> bool:
        lead = self.marked[:at]
        return lead.count("“") > lead.count("”") or lead.count('"') % 2 == 1

    def aside(self, at: int) -> tuple[int, int, int | None] | None:
        """The aside that `at` lies in."""
        for aside in self.asides:
            if aside[0] <= at < aside[1]:
                return aside
        return None

    def aside_of(self, day: DateSpan) -> tuple[int, int, int | None] | None:
        """The aside that a date stands in."""
        mark = self.marked.find(f"⟪d{self.dates.index(day)}⟫")
        return self.aside(mark) if mark >= 0 else None


def _out_of_brackets(marked: str) -> str:
    """The sentence with what brackets say of a party between commas: "⟦F0⟧ (a unit of ⟦F1⟧) owns"; offsets stay."""
    if "⟧ (" not in marked:
        return marked
    return _IN_BRACKETS.sub(
        lambda m: f", {m['body']}{' ' if marked[m.end() : m.end() + 1] in ',.;:' else ','}", marked
    )


def _apart(mentions: list[Mention]) -> list[Mention]:
    """The mentions that do not lie in one before them: each mark stands for words of its own."""
    kept: list[Mention] = []
    for mention in mentions:
        if not kept or mention.start >= kept[-1].end:
            kept.append(mention)
    return kept


def _without_short(text: str, mentions: list[Mention]) -> tuple[list[Mention], dict[int, int]]:
    """The mentions without the short names in brackets behind a name of the same party, and where those brackets end: "X Bank (XB)"."""
    kept: list[Mention] = []
    brackets: dict[int, int] = {}
    for at, mention in enumerate(mentions):
        last = kept[-1] if kept else None
        if (
            last is not None
            and last.party == mention.party >= 0
            and mention.form == last.form == "name"
            and text.startswith(")", mention.end)
            and text[last.end : mention.start] == " ("
        ):
            brackets[last.end] = mention.end + 1
            continue
        kept.append(mention)
        if mention.form != "name" or not text.startswith(" (", mention.end):
            continue
        short = _SHORT_NAME.match(text, mention.end)
        following = mentions[at + 1] if at + 1 < len(mentions) else None
        if short is not None and (following is None or following.start >= short.end()):
            brackets[mention.end] = short.end()
    return kept, brackets


def _letter(unit: str) -> str:
    """The mark of an amount: share, money, or a quantity of something."""
    return "p" if unit == "percent" else "m" if is_money(unit) else "q"


@lru_cache(maxsize=1 << 12)
def _indices(marks: str) -> tuple[int, ...]:
    return tuple(int(number) for number in NUMBER.findall(_SEAT.sub("", marks)))


def _blank(text: str, start: int, end: int) -> str:
    return text[:start] + " " * (end - start) + text[end:]
