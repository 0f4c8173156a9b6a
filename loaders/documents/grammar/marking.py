"""One sentence with marks for its mentions, dates and amounts: its main clause, what stands in asides, and who says what.

sentence = Marking(text, start, end, mentions, dates, amounts)
sentence.marked                     # "⟦F0⟧, a unit of ⟦F1⟧, sold ⟦A2⟧ for ⟪m0⟫ on ⟪d0⟫, ⟦P3⟧ said."
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from interlock.loaders.documents.grammar.bare_relatives import (
    PARTICIPLE,
    participles_before,
    relative_end,
)
from interlock.loaders.documents.grammar.marks import NUMBER, blanked
from interlock.loaders.documents.grammar.of_the_noun import of_the_noun
from interlock.loaders.documents.grammar.reports import SPEAKING, Report, Reports
from interlock.loaders.documents.grammar.rules import LIST, MARK, WHERE
from interlock.loaders.documents.grammar.said_between import said_between
from interlock.loaders.documents.grammar.sayings import (
    NUMBERS_SHOWED,
    PAPERS_SHOWED,
    SAID_OF_ANOTHER,
    TRAILING,
    UNLIKE,
)
from interlock.loaders.documents.grammar.second_clauses import DESCRIBES
from interlock.loaders.documents.language.amounts import Amount
from interlock.loaders.documents.language.anchors import Sought
from interlock.loaders.documents.language.dates import DateSpan
from interlock.loaders.documents.language.later import later
from interlock.loaders.documents.mentions.find import Mention

__all__ = ["CUT", "FILL", "Marking"]

FILL = "·"


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
_LIES = later(rf"({MARK})(?! (?:from|to|on)\b){WHERE}$")
_ROUTE = later(
    r"\b(?:between (?:the )?⟦L\d+⟧(?:, (?:the )?⟦L\d+⟧)*,? and|from (?:the )?⟦[LP]\d+⟧(?: (?:via|through) (?:the )?⟦L\d+⟧)? to)"
    r" (?:the )?⟦[LP]\d+⟧$"
)
_WHAT_RUNS = later(
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
_TOWNS_BEFORE = later(r"(?:⟦L\d+⟧(?:, | and |, and ))+$")
# ", who hold the mine": no single person does
_THEY_DO = later(
    r" (?:also |now |still |all |both )?(?:are|were|have|do|own|control|hold|run|operate|supply|make|produce|sell|buy|build|provide|employ"
    r"|export|import|trade|manage|finance|fund|lend|back|plan|want|say|live|work)\b"
)
# "X, a firm headed by the brewer ", "X, the family firm of ", "X of ": whom a body has at its head
_OF_WHOM = later(
    r"⟦[FBOPGCAJXNS](?P<body>\d+)⟧(?:, (?:[^;⟦⟧]{0,60} )?(?:headed|led|chaired|run|owned|controlled|managed|founded|set up|established"
    r"|created|launched) by|(?:, [^,;⟦⟧]{1,60})? of) (?:(?:the|a|an|its) )?(?:(?:⟦L\d+⟧(?:’s|'s)? ?|[\w-]+ )){0,4}$"
)
# What no "who" is of where a person stands before it.
_NO_WHO = SPEAKING | {"Place", "Programme", "Asset", "Project", "Agreement", "Event"}
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
_SAID_TO = later(
    r"(?:told|tells|assure[sd]|informed|reminded|warned|advised|notified|convinced|showed)(?: the)?\s*$"
)
# "The bank that finances X, A, said": what is said of the bank is said of A.
_NAMED_BEHIND = Sought(
    r"(?:^[“\"]?|[;,] |\b(?:and|but|that|while) )(?P<said>(?:[Tt]he |[Aa]n? )?⟦(?P<kind>\w)(?P<noun>\d+)⟧"
    r"(?: (?:that|which|who)(?P<body>(?: [^,;⟦ ]+)+ (?:the )?⟦[^,;]*)|(?P<doing> [a-z]+ing (?:the )?⟦[^,;]*)), )"
    r"(?=(?:the )?⟦(?:(?P=kind)|P)(?P<name>\d+)⟧, (?:also |now )?(?:has|had|have|is|was|are|were|will|would|said|says|[a-z]+ed"
    r"|sold|bought|took|won|built|made|plans|wants|expects|hopes) )"
)
# "from A and from B, which are each to lend"
_OF_SEVERAL = later(r" (?:are|were|have|both|each|all|together|jointly|do)\b")
_LAST_OF_NAMES = later(
    rf"(?P<first>{MARK}(?:, (?:the )?{MARK})*),? and (?:(?:from|to|by|with|of|for) )?(?:the )?⟦\w(?P<last>\d+)⟧$"
)
_OF_SOMEBODY = later(r" (?:of|at|for|in) (?:the )?⟦")
_TOWN_AND_COUNTRY = Sought(
    r"⟦\w(?P<town>\d+)⟧(?P<country>, (?:the )?⟦L(?P<state>\d+)⟧(?:,?(?= [a-z])(?! and )|(?=[.]?[”\"]?$|, and )))"
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
    rf"(?:^[“\"]?|[;:—] |\b(?:that|but|while|as|and) )(?:[Tt]he )?(?P<who>{MARK})(?: (?:alone|itself))?"
    r"(?P<aside>, (?P<body>(?!(?:and|or|but|nor|yet|so|which|who|whose|whom|that|where|when|while|together|along|alongside"
    r"|joined|as well as ⟦"
    r"|as well as (?:the|its) |said|says|according|citing|added|reported|announced|through|via|by|including|such as)\b)"
    r"(?:[a-z][a-z-]*|⟪\w\d+⟫)(?: (?!\b(?:which|who|whose|that(?! includes?\b| comprises?\b)|together|alongside"
    r"|will|would|has|have|is|are|was|were|while|whereas|but|plans|wants)\b)[^;:“”\"— ]+)*? "
    rf"(?:[a-z]+-)?{MARK}(?:(?:’s|'s) {MARK})?(?:(?:, (?:the )?{MARK}(?:(?:’s|'s) {MARK})?)*,? and (?:the |its |other )?"
    rf"(?:{MARK}(?:(?:’s|'s) {MARK})?|[a-z]+(?: [a-z]+)?))?))"
    r"(?=, (?:(?:also|now|has|have|had|is|are|was|were|will|would|can|could|may|might|plans?|wants|hopes|agreed|bought|sold|took|won|built"
    r"|made|paid|lent|said|says|became|becomes|went|came|began"
    r"|[a-z]+ed(?! (?:to|by|in|at|with|from|on|for|as)\b)|[a-z]{3,}s) )(?!(?:and|or|in|of|by|to be|from) )"
    # "X, an ally of Y, merged with Z.": no other verb follows, so that this one is the sentence's
    rf"|, (?!{DESCRIBES}\b)[a-z]+ed (?:with|to|in|from|on) (?:the )?{MARK}"
    r"(?: (?:(?:in|on|for|at|since|near) )?(?:⟪\w\d+⟫|⟦L\d+⟧)| (?:in|on|for|last|this|despite|after)\b[^,;:⟦⟪]*)*[.]?[”\"]?$)"
)
_NEXT_OF_LIST = later(
    r"^, (?:an?|the|its|one of|owned|based|backed|run) [^,]*⟧, and (?:the )?⟦\w\d+⟧, (?:an?|the|its|which|owned|based|backed)\b"
)
# Behind a word that is verb and participle: "expanded its yard, bought ⟦F1⟧ and signed" tells what is done, and describes nobody.
_NO_OBJECT = r"(?! (?:through |(?:the |an? |its |their )?⟦[^L]|⟪[mq]|(?:an?|its|their|two|three|four|five|six|several|more|\d[\d,]*) ))"
_THE_REST = later(
    r"(?:with )?the (?:rest|remainder|balance|remaining|other (?:half|part)|majority|minority)\b"
)
_APPOSITION = later(
    # A list goes on behind "and", but for one inside what is said of it: "X, a company (that is) owned by A and B"
    r"(?<=[⟧·])(?!, (?:an?|the) (?!(?:[a-z-]+ ){1,5}?(?:whose |(?:that|which) [a-z]"
    r"|(?:[a-z]+ed|held|owned|run|led|built) (?:[a-z]+ly )?by ))"
    r"[^,;]*? (?:and|or) ⟦), "
    # "X, a company owned by A, B and C"
    rf"(?P<body>(?:(?:an?|the) (?:[a-z-]+ ){{1,5}}?(?:that is )?)?(?:[a-z]+ed|held|run|led|built) (?:[a-z]+ly )?by (?:the )?{MARK}"
    rf"(?:, (?:the )?{MARK})+,? and (?:the )?{MARK}(?=,|[.]?[”\"]?$)"
    # "X, a firm whose shareholders are A, B and C"
    rf"|(?:an?|the) (?:[\w’'%:/-]+ ){{1,5}}?whose (?:[a-z-]+ )*(?:⟦\w\d+⟧|[a-z-]+) (?:are|were|include|included)"
    rf" (?:the )?{_row('[^L]')}(?=,|[.]?[”\"]?$)"
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
    r"|(?:sold|taken over|bought out|spun off) by"
    r"|(?:held|run|set up|made|led) (?:by|in|at|with|under|on))\b(?:(?!  )[^,;])*)(?:,(?= )|(?=  )"
    r"|(?=[.]?[”\"]?$))"
)
_ITS_RELATIVE = later(r"(?<=,) (?:which|who)(?P<body> [^,;]*)(?:,(?= )|(?=[.]?[”\"]?$))")
_PERSON_WHO = later(
    r"(?P<person>⟦H(?P<number>\d+)⟧|(?<= by )(?:the )?⟦[FBPX](?P<body>\d+)⟧) (?:who|which|that)(?= )"
)
# "⟦F0⟧, ⟦L1⟧, ⟦L2⟧, sold": who sells is the firm, not the state where it sits.
_SEATS = Sought(
    r"⟦[FBCO]\d+⟧·*(?P<seat>(?:[.]?, ⟦L\d+⟧){1,2}[.]?,)(?= (?:and ⟦[FBCO]\d|(?!(?:as|its|his|this|us)\b)(?:[a-z]{2,}(?:s|ed)|had|will|would"
    r"|won|sold|bought|built|made|took|went|put|cut|said) ))"
)
# "To fund ⟦S0⟧, ⟦B1⟧ and ⟦B2⟧ lent": what is funded is none of those who lend.
_AIM = later(
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
# "Two firms owned by X, A and B, built": those who are counted, and no owners beside X
_COUNTED_NAMES = Sought(
    rf"⟦[A-Z](?P<whole>\d+)⟧(?P<said> (?:[a-z]+ed|held|run|led|built|made) by (?:the )?{MARK})(?P<aside>, (?P<list>{_NAMES}),)(?= [a-z])"
)
_IT_WAS = Sought(  # "It was ⟦F0⟧ that built"
    r"(?:^[“\"]?|, |that )(?P<lead>(?:[Ii]t|⟦P\d+⟧) (?:is|was) (?:also |only )?)(?:the )?⟦[^P](?P<whom>\d+)⟧"
    r"(?P<tail>[ ·]+(?:that|who|which))(?= (?:[a-z]|⟦))"
)
_SOMEBODY_DOES = later(
    rf" (?:the )?(?!⟦[LP]){LIST} [a-z][^,;:“”\"⟦⟧]*?(?=[.,;]|$| (?:in|on|at) (?:⟪d\d+⟫|⟦L\d+⟧))"
)

# "The firm that bought X was Y", "Among the lenders that finance X are Y and Z", "Also owned by X are Y and Z": who it is stands last
_WHO_IT_IS = Sought(
    r"^[“\"]?(?:(?:Among |One of |Some of )?(?:(?:[Tt]he|[Tt]hose|[Oo]ther|[Tt]wo|[Tt]hree) ){0,3}(?:[a-z-]+ ){0,2}?"
    r"(?:company|companies|firms?|groups?|banks?|lenders?|ones?|buyers?|investors?|businesses|those|⟦[FBOX](?P<noun>\d+)⟧)"
    r" (?:that|which|who)(?P<body> [^,;:“”\"]*?[a-z⟧⟫])"
    rf"|(?:Also|Among those|Those) (?P<done>{PARTICIPLE}))(?P<be> (?:is|are|was|were|include[sd]?)(?: also)? )"
    rf"(?=(?:the )?(?P<list>{LIST})(?:[.;]|$|,(?= (?:an?|the|which|who|whose|based|owned) )))"
)
_IS_A = later(
    r"⟦\w\d+⟧[ ·,]+(?:is|was|are|were|remains|became) (?:(?:also|now|still|an?|the) )*(?:[a-z-]+ ){0,3}⟦\w\d+⟧$"
)
_ALONGSIDE = Sought(  # "A, together with B, acquired C", "A, alongside B, acquired C": both did
    rf"⟦\w(?P<whole>\d+)⟧(?P<aside>, (?:(?:together|along|jointly|in (?:partnership|(?:co-?operation|collaboration|association)))"
    rf" with|alongside|and also) (?:the )?(?P<list>{LIST}),)(?= )"
)
# "not only A but also B bought", "bought not only from A but also from B": both of them
_NOT_ONLY = Sought(
    rf"(?P<lead>\b[Nn]ot (?:only|just|merely|simply) )(?:(?P<by>from|to|with|in|for|by|of|on) )?(?:the |its )?{MARK}"
    rf"(?P<joint>,? but (?:also )?)(?=(?P<again>(?:from|to|with|in|for|by|of|on) )?(?:the |its )?{MARK})"
)
_PARENTHESIS = Sought(r"\([^()]*\)|—[^—]+—|– [^–]* –")
CUT = later(
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
_FOUNDED_WITH = later(
    r"\b(?:set(?:s|ting)? up|found(?:s|ed|ing)?|form(?:s|ed|ing)?|creat(?:e|es|ed|ing)|launch(?:es|ed|ing)?|establish(?:es|ed|ing)?)"
    r" (?:the |an? )?(?:[a-z-]+ )*⟦[FBO](?P<new>\d+)⟧ (?:together |jointly )?with (?:the )?⟦[FBOGP]\d+⟧$"
)
_NAMED_ALONE = frozenset({"Firm", "Bank", "Exchange", "Chamber"})


def _joined_by_and(main: str, match: re.Match[str]) -> str:
    """The sentence with "A and B" for "not only A but also B", "to A and B" for "not only to A but also to B"; nothing moves."""
    start, end = match.span("lead")
    by = match["again"] or ""
    stop = match.end("joint") + len(by)
    lead = " " * (end - start) if start == 0 else f"{' ' * (end - start - 1)} "
    joint = f"{FILL * (stop - match.start('joint') - 5)} and "
    return f"{main[:start]}{lead}{main[end : match.start('joint')]}{joint}{main[stop:]}"


class Marking(Reports):
    """One sentence in which mentions, dates and amounts stand as marks, with its main clause, its asides and its reports."""

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
        """Mark the sentence `text[start:end]`, find what stands in asides and who speaks.

        `voice`: whose quotation it goes on; `earlier`: the mentions of the sentences just before; `instead`: parts of the text, and
        what each is read as.
        """
        super().__init__(text, start, end, mentions, dates, amounts, earlier, instead)
        self.reports: list[Report] = []
        self.sayings: list[tuple[int, int]] = []
        self.asides: list[tuple[int, int, int | None]] = []
        self.among: dict[int, tuple[int, ...]] = {}
        # start of an aside -> "to", where "which" ends, its head
        self.governed: dict[int, tuple[str, int, int]] = {}
        self.main = self._main()
        self._cuts: dict[int, int] = {}  # where the clause of a place begins, by cuts alone
        if voice is not None and not self.reports:
            self.reports.append(Report(0, len(self.marked), -1, False, voice))

    def _main(self) -> str:
        """The sentence without asides (blanked, so that offsets stay); fills `asides` and `reports`."""
        main = self.marked
        if len(self.mentions) == 0:
            return main
        main = self._opening_speech(main) if ", said " in main else main
        trailing = list(TRAILING.finditer(main))
        showed = (*NUMBERS_SHOWED.finditer(main), *PAPERS_SHOWED.finditer(main))
        sources = {said.start() for said in (*trailing, *showed)}
        for (start, end), source in list(said_between(main)):
            self.asides.append((start + 2, end, None))
            main = blanked(main, start, end)
            if source is not None and self._can_tell(self.mention(source)):
                relative = main.endswith((" which", " who"), 0, start)
                stop = (
                    main.find(",", end + 1) if relative else -1
                )  # "X, which, Y says, owns Z, sold"
                self._report(end, stop if stop > 0 else len(main), self.indices(source)[0])
                self.sayings.append((start, end))
        for match in list(_WORK_ON.finditer(main)):
            main = blanked(main, match.start("work"), match.end())
        for match in list(_IS_THE_ONE.finditer(main)):
            one = self.mentions[int(match["one"])] if match["one"] else None
            if (
                one is None
                or match["of"]  # "X is one of three firms that"
                or one.party == self._mention_at(match.start()).party >= 0
                or (one.form == "definite" and one.owner is None and not one.whose)
            ):
                main = blanked(
                    main, match.start() + 1, match.end()
                )  # "X is the firm that bought Y"
        for match in list(_AS_WHAT.finditer(main)):
            main = blanked(main, *match.span())
        for match in list(_OF_BODY.finditer(main)):
            if self.mentions[int(match["holder"])].title:
                start, end = match.span("body")
                main = main[:start] + FILL * (end - start) + main[end:]
        for match in list(_NOT_ONLY.finditer(main)):
            if match["by"] and not match["again"]:
                continue  # "not only in A but also B supplies": another clause may begin
            main = _joined_by_and(main, match)
        for match in list(UNLIKE.finditer(main)):
            stop = match.end()
            its = _ITS_RELATIVE.match(main, stop)
            if its is not None:  # "X, unlike Y, which supplies Z, is": Y does
                self.asides.append((*its.span("body"), self.indices(match[0])[-1]))
                stop = its.end()
            main = blanked(main, match.start(), stop)
        for match in list(_NAMELY.finditer(main)):
            part, names = ("aside", "list") if match["list"] else ("aside2", "list2")
            group, members = self.mentions[int(match["whole"])], self.indices(match[names])
            alike = all(self.mentions[at].kind == group.kind for at in members)
            if alike and group.plural and group.form in ("group", "definite"):
                self.among[int(match["whole"])] = members
                main = blanked(main, *match.span(part))
        for match in list(_COUNTED_NAMES.finditer(main)):
            group, members = self.mentions[int(match["whole"])], self.indices(match["list"])
            if group.form != "name" and group.count == len(members):
                self.among[int(match["whole"])] = members
                self.asides.append((*match.span("said"), int(match["whole"])))
                main = blanked(main, match.start("said"), match.end("aside"))
        for match in list(_PARENTHESIS.finditer(main)):
            start, end = match.span()
            if main[start - 2 : start] != "⟧ ":
                main = blanked(main, start, end)
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
            main = blanked(main, match.start("aside"), match.end())
        for match in list(_IT_WAS.finditer(main)):
            does = _SOMEBODY_DOES.match(main, match.end())
            if does is not None:  # "It was X that Y bought"
                self.asides.append((match.end(), does.end(), int(match["whom"])))
                main = blanked(main, match.end(), does.end())
            main = blanked(blanked(main, *match.span("lead")), *match.span("tail"))
        main = self._who_it_is(main)
        for match in list(_ALONGSIDE.finditer(main)):
            self.among[int(match["whole"])] = self.indices(match["list"])
            main = blanked(main, match.start("aside"), match.end())
        for match in list(_OF_ITS_MEMBERS.finditer(main)):
            if self.mentions[int(match["venture"])].head in _VENTURES:
                self.asides.append((*match.span("said"), None))
                main = blanked(main, *match.span("said"))
        for match in list(_SAID_IN_FRONT.finditer(main)):
            main = blanked(main, *match.span("said"))
        for match in list(_APPOSED_RELATIVE.finditer(main)):
            who, same = int(match["who"]), int(match["same"])
            described = self.mentions[who].form == "name" != self.mentions[same].form
            if described or self.mentions[who].party == self.mentions[same].party >= 0:
                self.asides.append((*match.span("body"), who))
                main = blanked(main, *match.span("said"))
        for match in list(_NAMED_BEHIND.finditer(main)):
            noun, name = self.mentions[int(match["noun"])], self.mentions[int(match["name"])]
            if name.form == "name" and noun.form in ("group", "definite") and not noun.plural:
                part = "body" if match["body"] else "doing"
                self.asides.append((match.start(part), match.end(part), int(match["name"])))
                main = blanked(main, *match.span("said"))
        for match in list(_GOVERNED_RELATIVE.finditer(main)):
            self.asides.append((match.start() + 2, match.end(), None))
            head = self._head_of(main, match.start(), False) if match["word"] != "whose" else None
            if head is not None:
                self.governed[match.start() + 2] = match["by"], match.end("word"), head
            main = blanked(main, match.start(), match.end())
        for match in list(_SAID_WITHIN.finditer(main)):
            self.asides.append((*match.span("body"), int(match["head"])))
            main = blanked(main, *match.span("said"))
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
            main = blanked(main, match.start("word") - 2, match.end())
        for match in list(_PLAIN_RELATIVE.finditer(main)):
            self.asides.append((match.start("body"), match.end("body"), None))
            main = blanked(main, match.start(), match.end())
        for match in list(_TOWN_AND_COUNTRY.finditer(main)):
            town, country = self.mentions[int(match["town"])], self.mentions[int(match["state"])]
            seat = town if town.kind == "Place" else town.based  # "Tarsk of Tema, Ghana bought"
            state = country.code is not None and "-" not in country.code
            if seat and state and seat.country == country.country and seat.code != country.code:
                main = blanked(main, match.start("country"), match.end("country"))
        for match in list(_SECOND_SUBJECT.finditer(main)):
            start = match.start("and")
            main = f"{main[:start]} ;   {main[start + 5 :]}"
        for pattern in (_LIST_IN_PLACES, _LIST_ENDS):
            for match in list(pattern.finditer(main)):
                main = blanked(main, *match.span("where"))
        for match in list(_ENDS_IN_OTHERS.finditer(main)):
            who = int(match["who"][2:-1])
            if self.mentions[who].kind == "Person" and _OF_SOMEBODY.search(match["body"]):
                continue  # an office, which readers of careers look for
            if _NEXT_OF_LIST.search(match["aside"]):
                continue  # "X, a supplier of A, and Y, the insurer of B, bought Z": Y as well
            self.asides.append((match.start("body"), match.end("body"), who))
            main = blanked(main, match.start("aside"), match.end("aside") + 1)
        for match in list(_APPOSITION.finditer(main)):
            if match.start() in sources:
                continue  # ", a spokeswoman for X said"
            of_rest = _THE_REST.match(
                main, match.start("body")
            )  # "sold X to Y, the rest being held by Z"
            head = None if of_rest else self._head_of(main, match.start(), False)
            self.asides.extend(self._of_its_person(main, *match.span("body"), head))
            main = blanked(main, match.start(), match.end())
        for who, start, end in participles_before(main):
            if _IS_A.search(main, 0, start):
                continue  # "X is a firm owned by A and based in B": X is
            self.asides.append((start, end, who))
            main = blanked(main, start, end)
        main = self._bare_relatives(main)
        main = self._speech(main, trailing)
        for start, end, of in self.asides:
            if of is not None:
                self._in_passing(start, end, of)
        return main

    def _who_it_is(self, main: str) -> str:
        """The main clause without what tells first of whom the sentence then says who it is; that is said of him, or of all of them."""
        match = _WHO_IT_IS.search(main)
        if match is None or (match["noun"] and self.mentions[int(match["noun"])].form == "name"):
            return main
        names = self.indices(match["list"])
        if not all(self.mentions[at].form == "name" for at in names):
            return main
        part = "body" if match["body"] else "done"
        self.asides.append((*match.span(part), names[-1]))
        if len(names) > 1:
            self.among[names[-1]] = names[:-1]
        return blanked(main, match.start(), match.end())

    def _bare_relatives(self, main: str) -> str:
        """The main clause without relatives that stand in it before its verb; those, and those that end it, become asides."""
        at = 0
        while (match := _BARE_RELATIVE.search(main, at)) is not None:
            at = match.end()
            if _SAID_TO.search(NUMBER.sub("", main[: match.start()])):
                continue
            head = of_the_noun(main, match.start(), match["word"], self.mentions, self.text)
            if head is None:
                head = self._head_of(main, match.start(), False)
            stop = relative_end(main, *match.span("body"))
            self.asides.append((match.start("body"), stop or match.end("body"), head))
            if stop is not None:  # "the bank that owns X has sold Y": the bank has
                main = blanked(main, match.start(), stop - 1)
                at = stop
        return main

    def _of_its_person(
        self, main: str, start: int, end: int, head: int | None
    ) -> list[tuple[int, int, int | None]]:
        """What is set off behind a name, and apart what is said in it of an owner: "X, held by Jo Lee who owns Y": X is no "who"."""
        who = _PERSON_WHO.search(main, start, end) if head is not None else None
        if head is None or who is None or self.mentions[head].kind == "Person":
            return [(start, end, head)]
        return [
            (start, who.end("person"), head),
            (who.end(), end, int(who["number"] or who["body"])),
        ]

    def _opening_speech(self, main: str) -> str:
        """The sentence with its speaker right before "said", where he is named in front: "X, a dairy, said Y, a unit of Z, had"."""
        said = SAID_OF_ANOTHER.match(main)
        if said is None:
            return main
        speaker = int((said["who"] or said["named"] or said["one"])[2:-1])
        mention = self.mentions[speaker]
        named_twice = "," in self.text[mention.start : mention.end]  # "its agent, X," in one mark
        speaks = mention.kind in SPEAKING or mention.kind in ("Person", "Place")
        if not speaks or (said["one"] and not named_twice):
            return main
        if said["who"]:
            self.asides.append((*said.span("body"), speaker))
            main = blanked(main, *said.span("aside"))
        return blanked(main, *said.span("comma"))

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
        """Who "who" is behind the body of an office, or a place: "said X, chairman of Y, the parent of Z, who attended": X did."""
        if head is None or self.mentions[head].kind not in _NO_WHO or self.mentions[head].plural:
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

    def clause_start(self, at: int) -> int:
        """Where the clause that holds `at` begins: after the last cut or attribution before it."""
        begin = self._cuts.get(at, -1)
        if begin < 0:  # asked of the same verbs again and again
            begin = 0
            for match in CUT.finditer(self.main, 0, at):
                begin = match.end()
            self._cuts[at] = begin
        for report in self.reports:
            if begin < report.start <= at < report.end:
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
