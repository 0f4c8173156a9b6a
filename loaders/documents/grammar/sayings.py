"""The words by which a text gives what it tells to somebody: "X said that", ", according to X", ", the minister added".

Patterns alone, over a sentence in which parties, dates and sums are marks (`clauses.py`, which tells whose words they are and how far
they reach).

    REPORT.search("⟦F0⟧ said that ⟦F1⟧ owns ⟦F2⟧.")["who"]     # '⟦F0⟧'
"""

from __future__ import annotations

from interlock.loaders.documents.grammar.rules import MARK
from interlock.loaders.documents.grammar.serial_verbs import LATER, PAST, THIRD
from interlock.loaders.documents.language.anchors import Sought
from interlock.loaders.documents.language.later import later

__all__ = [
    "ACCORDING",
    "ANSWERS",
    "AS_SAID",
    "BARE_CLAUSE",
    "BARE_SUBJECT",
    "DENIES",
    "DENIES_TALE",
    "GOES_ON_BEHIND",
    "GOES_ON_INDIRECTLY",
    "HE_OPENS",
    "HE_SAID",
    "IN_HIS_WORDS",
    "MIDWAY",
    "NUMBERS_SHOW",
    "NUMBERS_SHOWED",
    "PAPERS_SHOW",
    "PAPERS_SHOWED",
    "QUOTED",
    "REPORT",
    "ROLE_OF",
    "SAID_IN_PASSING",
    "SAID_OF_ANOTHER",
    "SAY",
    "SPEAKS",
    "TRAILING",
    "UNLIKE",
]

SAY = (
    r"(?:said|says|say|added|adds|alleges?|alleged|asserts?|asserted|contends?|noted?s?|announced|announces|reported|reports"
    r"|estimated?s?|estimate|claimed|claims|confirmed|confirms|stated|states|wrote|writes|written"
    r"|believes?|warned|warns|declared|declares|replied|replies|stressed|stresses|explained|explains|insisted|insists"
    r"|maintain(?:s|ed)?(?! (?:its|their|his|her|an?|the) (?:[a-z-]+ ){0,2}?(?:ownership|stake|holding|shareholding|interest"
    r"|share|control|listing|accounts?|presence|ties|relations)\b)"
    r"|recalled|recalls?|conceded|concedes|reiterated|reiterates|complained|complains?|countered|counters|retorted"
    r"|disputed|disputes|contested|contests|allege|assert|insist|claim|let (?:it|⟦P\d+⟧) be known"
    r"|ma(?:de|kes?) (?:it |⟦P\d+⟧ )?(?:known|clear)"
    r"|(?:assured|assures|reminded|reminds) (?:(?:[Tt]he )?⟦\w\d+⟧|(?:the|a|an|its|his|her|their|those|this) [a-z]+(?: [a-z]+)?"
    r"|[a-z]+s(?= that))"
    r"|argued?s?|acknowledged|indicated?s?|(?:told|tells|informed) (?:(?:[Tt]he )?⟦\w\d+⟧"
    r"(?:(?:, (?:the )?⟦\w\d+⟧)*,? and (?:the )?⟦\w\d+⟧(?= that ))?"
    r"|The [A-Z][\w’-]*(?: [A-Z][\w’-]*){0,3}|(?:the )?(?:⟦L\d+⟧(?:’s|'s)? )?(?:[a-z-]+ ){0,2}⟦\w\d+⟧(?: (?:newspaper|daily"
    r"|weekly|magazine|agency|radio|television|website))?|(?:reporters|investors"
    r"|parliament|journalists|analysts|lawmakers|shareholders"
    r"|staff|employees|customers|clients|creditors|regulators"
    r"|(?:the|an?|its|his|her|their|our|this|those) [a-z]+|us|state (?:radio|television|media))(?: [a-z]+)?)|disclosed"
    r"|revealed|expects?|predicted|predicts|forecasts?|pointed out|calculated|calculates|projected|projects|concluded|concludes"
    r"|testified|admitted|admits|signall?ed|clarified|emphasi[sz]ed|underlined|underscored|highlighted|mentioned|observed|remarked|commented"
    r"|suspects?|(?:found|finds|ruled|rules|held|heard|suspected)(?= that )"
    r"|suggested|suggests|denied|denies|(?:is|was|were) (?:quoted|cited) as saying)"
)
_TIME = (
    r"(?: (?:(?:on|in|at|during|late|earlier|this|last) )?⟪d\d+⟫| (?:on|in|at|during|via|through|after|for) (?:a|an|the|its) "
    r"(?:(?! (?:a|an|the|its) )[a-z -]){3,40}| (?:to|in|on) (?:this|our|his|her|their) [a-z]+(?: [a-z]+)?(?= that)"
    r"| (?:to|in|on) (?:the )?⟦\w\d+⟧(?= (?:⟪d\d+⟫ |on ⟪d\d+⟫ )?that)"
    r"| (?:(?:on|in|at|during|late|earlier|this|last) )?[a-z]+(?= that)){0,4}"
)
_PAPER = r"(?:statement|report|notice|filing|letter|note|release|communiqué|website|bulletin|announcement|review|accounts)"
DENIES = ("deni", "disput", "contest", "refut")  # how the verbs begin by which a clause is denied
ACCORDING = Sought(
    rf"(?P<cue>[Aa]ccording to|[Cc]iting|[Qq]uoting|[Ii]n the (?:words|view|opinion) of|[Aa]s (?:reported|stated) by"
    rf"|[Aa]s per|[Bb]y the (?:calculations|estimates|reckoning) of"
    rf"|[Bb]ased on(?= (?:the )?(?:[a-z]+ )?(?:data|figures|statistics|estimates) (?:from|of|by)))"
    rf"(?! (?:an? |the |its |their )?(?:[a-z-]+ ){{0,2}}"
    rf"(?:{_PAPER}|submission|application|complaint|document|disclosure)s? (?:[a-z]+ )?(?:with|to)\b)"
    rf"(?: (?:an? |the )?(?:{MARK} )?(?:[a-z]+ )?(?:data"
    rf"|figures|statistics|estimates|reports?|documents?|sources?|{_PAPER}s?) (?:from|of|by|in"
    rf"|published by|released by|issued by))? (?:(?:its|the|their|[A-Za-z-]+) (?:[a-z-]+ ){{0,2}})?"
    rf"(?:⟦[BCFGLOPX]\d+⟧ (?:[a-z-]+ ){{0,2}}(?=⟦H))?"
    rf"(?P<who>{MARK}(?: (?:and|or) (?:the )?{MARK})?)"
    rf"(?!(?:(?<=⟦X\d⟧)|(?<=⟦X\d\d⟧)) (?:[a-z]+ )?{_PAPER}s?\b)"  # "a stock exchange filing" is not the exchange's word
)
# "the Tarnov Steel Association (tarnsteel) noted"
_VOICE = (
    rf"{MARK}(?: (?:newspaper|daily|weekly|magazine|broadcaster|website|news site|news portal)(?= [a-z]))?"
    rf"(?: \([^()⟦⟪]{{1,24}}\)(?= [a-z]))?(?: (?:in|of|at|from) (?:the )?{MARK})?"
)
# The office, place or employer before who speaks: "the lender's chief executive", "caretaker", "Minister of Trade".
BARE_SUBJECT = later(r"[“\"]?(?:[A-Za-z-]+ ){0,3}⟦\w\d+⟧(?: (?:and|of|in) (?:the )?⟦\w\d+⟧)*")
GOES_ON_BEHIND = later(
    r",[ ·]+(?:[“\"]|(?!(?:and|but|while|as|with|which|who|although|though|adding)\b)[a-z])"
)
# "“…”, X said; Y had ordered": a clause set back in time behind a quotation is his as well
GOES_ON_INDIRECTLY = later(
    r"; (?P<words>(?![“\"])(?:(?!\b(?:has|have|is|are|will|who|which)\b)[^;“”\".])*? (?:had|would) (?!to\b|been said)[^;“”\"]*$)"
)
# "X, head of exploration at Y, said", "X, the economy minister, said"
_ROLE = (
    rf"(?:, [a-z][a-z -]{{2,40}} (?:of|at|for|in) (?:the )?(?:[a-z]+ )?{MARK}"
    r"|, (?:the|an?|its|their) [a-z][a-z' -]{2,40}(?=,))?"
)
# What a source without a name knows, or what a body has done: "two people familiar with the matter said".
_KNOWING = (
    r" (?:familiar with|briefed on|close to|with (?:direct )?knowledge of|involved in|aware of|for|that"
    r"|who) [^,;“”\"]{2,40}?(?= (?:said|says|say"
    r"|told|added|announced|confirmed|reported)\b)"
)
_IN_THE_KNOW = (  # behind the speaker who closes a sentence: "said a source close to the talks"
    r" (?:familiar with|briefed on|close to|with (?:direct )?knowledge of|involved in|aware of|of|for|at|from) [^,;“”\"]{2,60}?"
    r"(?=,|;|[.]?[”\"]?$)"
)
ROLE_OF = later(
    rf"(?P<who>⟦H\d+⟧), [a-z][a-z -]{{2,40}} (?:of|at|for|in) (?:the )?(?:[a-z]+ )?"
    rf"(?:{MARK} (?:of|at|under|in|for|within) (?:the )?(?:[a-z]+ )?)?$"
)
_OFFICE = (
    rf"(?:(?:(?:{MARK}(?:’s|'s|’|'),?|⟦L\d+⟧|⟦[BCFGOPX]\d+⟧(?= (?:[A-Za-z-]+ ){{0,3}}⟦H)) "
    rf"|(?!(?:and|but|or|which|who|that|as|while|has|have|had|is|are|was"
    rf"|were|will|would|with|than|after"
    r"|when|if|because|said|says|for|at|from|with|in|to|by)\b|of ⟦[^H])[A-Za-z][a-z’'-]* )){0,6}?"
)
# How a clause opens of which nothing says that it is one: "said exports fell".
_CLAUSE_OPENS = (
    r"(?=⟦|the |its |their |there |a |an |no |two |three |exports |sales |imports |output |[“\"]"
    r"|(?:[a-z-]+ ){1,3}(?:(?:between|in|for|to|from|at) (?:⟪d\d+⟫|⟦\w\d+⟧) )?(?:rose|fell|grew|was|were"
    r"|had|has|have|would|will|is|are|came"
    r"|dropped|increased|declined|reached|stood|totalled|climbed|shrank|jumped|surged|soared|gained|slipped|slid|dipped|eased|expanded"
    r"|doubled|tripled|halved|slumped|plunged|remained|stayed|averaged|amounted|exceeded|hit|could|should)\b)"
)
REPORT = Sought(
    rf"(?P<who>{_VOICE})(?:{_KNOWING})?(?:(?:’s|'s|’|') (?:[a-z]+ )?{_PAPER})?(?P<aside>, [^,;⟦“”\"]{{2,60}}(?=, ))?(?P<comma>,?) *"
    rf"(?<=[ ,])(?:(?:late |early |earlier )?(?:on |in )?⟪d\d+⟫(?P<then>,?) )?"
    rf"(?:, in an? [a-z]+(?: to ⟦\w\d+⟧)?, )?(?:has |have |had )?(?:also |later |earlier "
    rf")?(?P<say>{SAY})(?:{_TIME},? (?P<that>that) |{_TIME}: (?=[“\"])|{_TIME},? {_CLAUSE_OPENS})"
)
# Of verbs that take things as well as clauses, "announced Y" and "confirmed it": what shows a clause where no "that" opens it.
_FINITE = (
    r"(?:has|have|had|is|are|was|were|will|would|does|did|plans|intends|aims|expects|owns|holds)"
)
BARE_CLAUSE = later(
    rf"(?:(?:the |its |their )?{MARK}|the [a-z]+|they) (?:also |now |already |then )?{_FINITE}\b(?! being\b)"
    r"|⟦\w(?P<pronoun>\d+)⟧ (?:[a-z]+ly )?(?!as\b)(?:[a-z]{2,}(?:ed|[^s]s)|took|bought|sold|won|made|gave|left)\b"
)
AS_SAID = Sought(
    rf"^As (?:the |its )?{_OFFICE}(?P<who>{_VOICE})(?:’s|'s)? (?:has |have |had )?(?P<say>{SAY}|(?:puts?|sees|saw) (?:it|⟦P\d+⟧))[^,;:]*, "
)
# What numbers say is said by whose they are: "figures from X show that", "..., X data showed", "..., X says, ...".
_NUMBERS = (
    r"(?:[Ff]igures|[Dd]ata|[Ss]tatistics|[Nn]umbers|[Ee]stimates|[Cc]alculations|[Rr]esults|[Aa]ccounts"
    r"|(?:annual |quarterly |monthly )?report)"
)
_SHOW = r"(?:shows?|showed|suggests?|suggested|indicates?|indicated|reveals?|revealed|confirms?|confirmed|says?|said)"
NUMBERS_SHOW = Sought(
    rf"^(?:[A-Za-z]+ ){{0,4}}?(?:{_NUMBERS} (?:(?:published|released|compiled|issued)(?: (?:on )?⟪d\d+⟫)? )?"
    rf"(?:from|of|by) (?:the )?(?P<who>{MARK})(?: (?:on )?⟪d\d+⟫)?"
    rf"|(?P<who2>{MARK})(?:’s|'s|’)? (?:[a-z]+ )?{_NUMBERS}) {_SHOW}{_TIME},? (?:that |{_CLAUSE_OPENS})"
)
NUMBERS_SHOWED = Sought(
    rf", (?:as )?(?:shows?|showed) (?:the )?(?:[a-z]+ ){{0,2}}?{_NUMBERS} (?:from|of|by) (?:the )?(?P<who3>{MARK})(?=,|[.]?[”\"]?$)"
    rf"|, (?:(?:[A-Za-z]+ ){{0,2}}?{_NUMBERS} (?:from|of|by) (?:the )?(?P<who>{MARK})|(?P<who2>{MARK})(?:’s|'s|’)? (?:[a-z]+"
    rf" )?{_NUMBERS}) "
    rf"(?:shows?|showed|suggests?|suggested|indicates?|indicated|reveals?|revealed|confirms?|confirmed|says?|said|finds?|found|notes?|noted)"
    rf"{_TIME}(?=,|[.]?[”\"]?$)"
)
# What papers without an author show: "Court records show that", ", filings show".
_SEEN = rf"(?: (?:seen|obtained|reviewed) by (?:the )?{MARK})?"
PAPERS_SHOW = Sought(
    rf"^[“\"]?(?:(?:⟦L\d+⟧|[A-Z][a-z]+) )?(?P<who>⟦[EO]\d+⟧){_SEEN}(?: [^;⟦“”]{{3,60}}?)? {_SHOW}{_TIME},? (?:that |{_CLAUSE_OPENS})"
)
PAPERS_SHOWED = Sought(rf", (?P<who>⟦[EO]\d+⟧){_SEEN} {_SHOW}{_TIME}(?=,|[.]?[”\"]?$)")
MIDWAY = Sought(
    rf", (?:the )?(?P<who>{MARK}) (?:says|said|maintained|concedes|conceded|testified|complains?|complained|stated"
    r"|states|explained|explains|estimates|estimated|reports|reported|adds|added|alleges|alleged|claims|claimed"
    rf"|argues|argued|insists|insisted|maintains|believes|notes|noted)(?: (?:on )?⟪d\d+⟫)?, "
    r"(?=[a-z])(?!(?:and|but|while|which|who|as|with|or|yet)\b)"
)
# "X: “…”", and of a person also without quotation marks: "Finance minister X: the bank has lent nothing"
_HAS_VERB = r"(?:has|have|had|will|would|is|are|was|were|does|did|cannot|can|may|must)\b"
SPEAKS = Sought(
    rf"^(?:(?P<who>{MARK})(?:,? in an interview)?: (?=[“\"])"
    r"|(?:[A-Z]?[a-z-]+ ){0,3}?(?P<who2>⟦H\d+⟧)(?:(?:,| of) (?:[a-z-]+ ){0,4}?⟦\w\d+⟧|, [a-z -]{3,40})?(?:,? in an interview)?"
    rf": (?=[“\"]|(?:⟦|[a-z])[^;:]{{0,50}}? {_HAS_VERB}))"
)
# "X dismissed the charge: nothing had been sold", "The office replied in writing: the packers owe it the money"
ANSWERS = Sought(
    rf"(?P<who>{MARK})(?:, [^,;:⟦]{{2,40}},)?,? (?:has |had )?(?P<say>"
    r"(?:dismissed|rejected|denied|disputed|refuted|contradicted)(?= [a-z⟦])"
    r"|countered|replied|responded|answered|objected|retorted|explained|clarified|hit back|put it plainly)"
    rf"(?: [a-z’'-]+| ⟦\w\d+⟧| ⟪d\d+⟫|, [a-z]+){{0,7}}: (?=(?:⟦|[a-z])[^;:]{{0,60}}? (?:{_HAS_VERB}|[a-z]{{3,}}(?:ed|s|t|d|ve|we)\b))"
)
# "X denied on Friday a newspaper report by Y that it had bought Z": what the report tells is denied by X.
DENIES_TALE = Sought(
    rf"(?P<who>{MARK})(?:, [^,;:⟦]{{2,60}},)? (?:(?:has|have|had|also|later|flatly|firmly|strongly|promptly|quickly|again|both) )*"
    r"(?:den(?:ied|ies|ying)|dismiss(?:ed|es)|reject(?:ed|s)|refut(?:ed|es)|rebut(?:ted|s)|disput(?:ed|es))"
    r"(?:,? (?:on )?⟪d\d+⟫,?)?(?: as [a-z]+)? (?:(?:an?|the|any|all|some|recent|persistent|market|media|press|newspaper|television|local"
    r"|earlier|what it called|⟦[OFP]\d+⟧) )*(?:reports?|rumou?rs?|claims?|suggestions?|allegations?|stor(?:y|ies)|speculation|talk)"
    r"(?: (?:by|in|from|on|of) [^;:]{2,60}?)? that (?P<what>(?:(?!, but |, while |, though )[^;])+)"
)
# Behind "which" or "who": "X, which denied that it had borrowed from Y,"
SAID_IN_PASSING = later(
    r" (?:(?:has|have|had|also|later|earlier|now|still|always|repeatedly|since|long|then|once|[a-z]+ly|⟪d\d+⟫|in ⟪d\d+⟫) )*"
    rf"(?:(?P<say>{SAY})(?:{_TIME},? (?P<that>that) |{_TIME},? {_CLAUSE_OPENS})"
    r"|(?P<denies>(?:den|dismiss|reject|refut|rebut|disput)(?:ied|ies|ed|es|s)) "
    r"(?:(?:an?|the|any|all|some|recent|persistent|market|media|press|newspaper|earlier|⟦[OFP]\d+⟧) )*"
    r"(?:reports?|rumou?rs?|claims?|suggestions?|allegations?|accusations?|stor(?:y|ies)|speculation|talk)"
    r"(?: (?:by|in|from|on|of) [^;:,]{2,60}?)? that )"
)
UNLIKE = Sought(  # compared with somebody, who is no subject: "X, unlike Y, is listed"
    rf"(?:^|(?<=⟧))(?:,? )?(?:[Uu]nlike|[Aa](?:part|side) from|[Oo]ther than|[Aa]head of|[Aa]s opposed to|[Ii]nstead of|[Rr]ather than"
    rf"|(?<=, )(?:and )?not) (?:the |its |either |both )?{MARK}(?:(?:, (?:the |its )?{MARK})*,? (?:and|or|nor) (?:the |its )?{MARK})?"
    r"(?:,|(?=[.;:”\"]))"
    # "X, but not Y, bought Z", "X instead of Y bought Z"
    rf"|(?<=⟧), but not (?:the |its |either |both )?{MARK}(?:,? (?:and|or|nor) (?:the |its )?{MARK})?,(?= )"
    rf"|(?<=⟧) (?:instead of|rather than) (?:the |its )?{MARK}"
    rf"(?= {LATER}(?:(?:is|was|are|were|has|have|had|will|would)\b|{PAST} |{THIRD} ))"
)
_TAIL = (
    rf"(?:,? in an? (?:[a-z]+ ){{0,2}}{_PAPER}"
    rf" (?:to|with|seen by|obtained by|sent to) (?:the )?{MARK})?"  # "in a filing to X": X is told, not spoken of
    r"(?P<tail>(?:,? (?:in|at|on|after|during|to|by|late|earlier|this|last|yesterday|today|when|as|here|with|via|through"
    r"|the (?:morning|day|week|evening|night) (?:after|before)|⟪d\d+⟫)(?![\w-])(?:(?! that | "
    r"it | they |⟦[^EL]).)*?)?)(?=,|;|[.]?[”\"]?$)"
)
# "two traders and an executive said": who speaks beside the first
_AND_OTHERS = (
    rf"(?: and (?:(?:an?|the|its|two|three|several|other) )?(?:{MARK}|(?:[a-z-]+ ){{0,2}}?[a-z-]+)"
    r"(?= (?:said|say|told|added|confirmed|announced|reported|noted|stated|estimated|revealed|declared|disclosed)\b))?"
)
TRAILING = Sought(
    rf",[”\"]? (?:as )?(?:(?P<lead>{_OFFICE})(?P<who1>{_VOICE})(?:{_ROLE}|{_KNOWING})(?P<that1> that [^,;]*?)?{_AND_OTHERS}"
    rf",? (?:also |later |has |have |had )?(?P<say1>{SAY})"
    rf"|(?P<say2>said|says|reports|reported|confirmed|claims|claimed|admitted|adds|added|adds|stressed|explained|wrote|writes"
    rf"|noted|announced|replied) (?P<lead2>{_OFFICE})(?P<who2>{MARK})(?: and (?:an?|the|two|three) (?:[a-z-]+ ){{0,2}}?(?:{MARK}|[a-z-]+))?"
    rf"(?:{_IN_THE_KNOW})?"
    rf"|(?P<nobody>(?:an?|the|its|their|two|three|four|five|several|some|both) (?:[A-Za-z-]+ ){{0,3}}?(?P<noun>[a-z-]+)(?: (?:for|of|at"
    rf"|from) (?:the )?{MARK})?{_AND_OTHERS}) (?P<say3>{SAY})){_TAIL}"
)
# "X, a dairy, said Y, a unit of Z, had sold W": X speaks, and of Y; "said Y" closes nothing that was told.
SAID_OF_ANOTHER = later(
    rf"^[“\"]?(?:(?P<who>{MARK})(?P<aside>, (?P<body>(?!⟦)[^,;“”\"]{{2,90}}))"
    rf"|(?:[^,;“”\"⟦]{{2,60}}|{MARK}), (?P<named>{MARK})"
    rf"|(?:{MARK}(?:’s|'s|’|') (?:[a-z-]+ ){{0,3}})?(?P<one>{MARK}))"
    r"(?P<comma>,) said (?=[^,;“”\"]{2,80}, [^,;“”\"]{2,80}, (?:also |now |already |since )?"
    r"(?:has|have|had|will|would|is|are|was|were|may|might|could|should|must|did|does|owns|holds|[a-z]+ed|bought|sold|won|lent|took"
    r"|built)\b)"
)
# "he said": whose words they are is told by the sentence before.
HE_SAID = Sought(
    rf",[”\"]? (?:he|she) (?:also |later |then |has |had )?(?P<say>(?:{SAY}|recalled|joked|concluded|alleged|testified)){_TAIL}"
)
HE_OPENS = Sought(
    rf"^[“\"]?(?:He|She) (?:also |later |then |further |has |had )?(?P<say>{SAY}){_TIME},? "
    rf"(?:that |(?=⟦|the |its |their |there |an? |no |[“\"]|⟪))"
)
# "In her words the bank has lent nothing"
IN_HIS_WORDS = Sought(
    r"^[“\"]?(?:In|By) (?:his|her) (?:words|view|opinion|telling|account|own words|own account),? "
)
# "the agency quoted X as saying that": X speaks.
QUOTED = Sought(
    rf"\b(?:quot|cit)(?:ed|es|ing) (?:the )?{_OFFICE}(?P<who>{MARK})(?:, [^,⟦]{{3,60}},)? as (?:saying|telling [a-z]+|stating)"
    rf"(?: ⟪d\d+⟫)?(?: that)?,? "
)
